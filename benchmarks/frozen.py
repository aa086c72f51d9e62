"""What frozen columns cost: a repaint and a scrolled step of a million rows, with and without them.

`QT_QPA_PLATFORM=offscreen python benchmarks/frozen.py`
"""

from __future__ import annotations

import statistics
import time
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from erp_returns import resources
from erp_returns.ui.jobs import Immediate, JobRunner
from erp_returns.ui.tables import Column, Kind, TableView, WindowedTable
from erp_returns.ui.theme import Appearance, Theme

from PySide6.QtWidgets import QApplication  # isort: skip # after the window's own imports

ROWS = 1_000_000
ROUNDS = 300
COLUMNS: tuple[Column[Any], ...] = (
    Column("number", "单号", Kind.MONO, 142),
    Column("status", "状态", Kind.STATUS, 80),
    Column("member", "会员", width=92),
    Column("kind", "类型", width=108),
    Column("fen", "应退", Kind.MONEY, 84),
    Column("at", "申请时间", Kind.TIME, 128),
    Column("sale", "销售订单号", Kind.MONO, 146),
    Column("tracking", "快递单号", Kind.MONO, 140),
)


@dataclass(frozen=True, slots=True)
class Row:
    """A made-up order."""

    id: int
    number: str
    status: str
    member: str
    kind: str
    fen: int
    at: str
    sale: str
    tracking: str


class Shelf:
    """A million of them."""

    def first(self, limit: int) -> list[Row]:
        return [self.row(identity) for identity in range(limit)]

    def positions(self, _cancelled: Callable[[], bool]) -> array[int]:
        return array("q", range(ROWS))

    def rows(self, ids: Sequence[int]) -> dict[int, Row]:
        return {identity: self.row(identity) for identity in ids}

    def row(self, at: int) -> Row:
        number, sale, parcel = f"RT20261121-{at:06d}", f"SO20261112-{at:06d}", f"SF{at:013d}"
        return Row(
            at,
            number,
            "awaiting_refund",
            "王小鱼",
            "七天无理由退货",
            at * 7,
            "2026-11-21T02:03:04Z",
            sale,
            parcel,
        )


def milliseconds(do: Callable[[int], object]) -> tuple[float, float]:
    """Median and slowest of many runs, after a few to warm up."""
    taken = []
    for at in range(ROUNDS + 20):
        began = time.perf_counter()
        do(at)
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken[20:]), max(taken[20:])


def measure(app: QApplication, view: TableView) -> dict[str, tuple[float, float]]:
    """Repaints and steps of the view as it is."""
    bar = view.verticalScrollBar()

    def repaint(_at: int) -> None:
        view.viewport().update()
        if view.pane is not None:
            view.pane.viewport().update()
        app.processEvents()

    def step(at: int) -> None:
        bar.setValue(at * 32)
        app.processEvents()

    def jump(at: int) -> None:
        bar.setValue(at * 7919 * 13 % bar.maximum())
        app.processEvents()

    def select(at: int) -> None:
        view.choose_row(5 + at % 10)
        app.processEvents()

    found = {"repaint": milliseconds(repaint), "step": milliseconds(step), "jump": milliseconds(jump)}
    bar.setValue(0)
    return found | {"select": milliseconds(select)}


def main() -> None:
    app = QApplication([])
    theme = Theme(app, resources.path())
    theme.apply(Appearance.LIGHT, 10)
    table: WindowedTable[Row] = WindowedTable(COLUMNS, JobRunner(Immediate()))
    view = TableView(theme)
    view.setModel(table)
    table.set_source(Shelf())
    view.resize(960, 640)
    view.show()
    app.processEvents()
    plain = measure(app, view)
    view.columns.freeze_to(table.column_of("status"))
    app.processEvents()
    frozen = measure(app, view)
    print(f"{'':10}{'plain':>9}{'slowest':>9}{'frozen':>9}{'slowest':>9}{'ratio':>8}")
    for name, (median, slowest) in plain.items():
        other, worst = frozen[name]
        print(f"{name:10}{median:9.2f}{slowest:9.2f}{other:9.2f}{worst:9.2f}{other / median:8.2f}")


if __name__ == "__main__":
    main()
