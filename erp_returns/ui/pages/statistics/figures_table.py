"""Figures as a table model: any order over the rows as they came, texts made when a row is first seen."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from erp_returns.domain.kinds import Status
from erp_returns.domain.statistics import Measure
from erp_returns.ui.tables import Column, Kind
from erp_returns.ui.tables.base import NOWHERE, ColumnsTable, Index
from erp_returns.ui.texts import translated
from erp_returns.ui.widgets.charts.readings import figure_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from erp_returns.domain import statistics
    from erp_returns.domain.statistics import Cell, Figures

_WIDE_NAME, _WIDE, _NARROW = 150, 90, 70
_BOLD = "0"
"""So much wider sums are, as they are bold."""
_LONGEST_SPAN = 23 * 60 + 59
"""Minutes that read longer than any others under a month."""
NUMBERS = frozenset({Measure.NUMBER, Measure.MONEY, Measure.SHARE, Measure.SPAN})
_KINDS = {Measure.NUMBER: Kind.NUMBER, Measure.MONEY: Kind.MONEY}


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One row: where it stands in the figures, and its cells."""

    at: int
    cells: tuple[Cell, ...]


class FiguresTable(ColumnsTable[FigureRow]):
    """Keys are places in the figures."""

    def __init__(self, figures: Figures | None, parent: QObject | None = None) -> None:
        super().__init__(() if figures is None else figure_columns(figures), parent)
        self._rows = () if figures is None else figures.rows
        self._order: list[int] = list(range(len(self._rows)))
        self._places: dict[int, int] = {}
        self._texts: dict[int, tuple[str, ...]] = {}

    @property
    def rows(self) -> list[FigureRow]:
        """The rows in the order shown."""
        return [FigureRow(at, self._rows[at]) for at in self._order]

    def show_rows(self, rows: tuple[tuple[Cell, ...], ...]) -> None:
        """Show newer figures in the same columns; as many as before keep their places."""
        if rows and len(rows) == len(self._rows):
            self._rows = rows
            self._texts.clear()
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self._order = list(range(len(rows)))
        self._forget()
        self.endResetModel()

    def sort_by(self, place: int, *, descending: bool) -> None:
        """Put the rows in the order of a column; of equal ones the earlier comes first."""
        self.layoutAboutToBeChanged.emit()
        keys = [_sort_key(row[place]) for row in self._rows]
        self._order = sorted(range(len(keys)), key=keys.__getitem__, reverse=descending)
        self._forget()
        self.layoutChanged.emit()

    def row_object(self, row: int) -> FigureRow | None:
        at = self._order[row]
        return FigureRow(at, self._rows[at])

    def row_texts(self, row: int) -> tuple[str, ...]:
        texts = self._texts.get(row)
        if texts is None:
            at = self._order[row]
            texts = self._texts[row] = self.texts_of(FigureRow(at, self._rows[at]))
        return texts

    def key_at(self, row: int) -> int | None:
        return self._order[row] if 0 <= row < len(self._order) else None

    def rows_of(self, keys: Collection[int]) -> list[int]:
        if len(self._places) != len(self._order):
            self._places = {at: row for row, at in enumerate(self._order)}
        return sorted(self._places[key] for key in keys if key in self._places)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._order)

    def _forget(self) -> None:
        self._places = {}
        self._texts.clear()


def figure_columns(figures: Figures) -> tuple[Column[FigureRow], ...]:
    """The columns of the table, as the statistic names them."""
    return tuple(_column(at, column, figures) for at, column in enumerate(figures.statistic.columns))


def row_texts(figures: Figures, row: tuple[Cell, ...]) -> tuple[str, ...]:
    """The texts of a row that stands by itself, as the sums do."""
    grain = figures.scope.grain
    said = {0: Measure.TEXT}
    return tuple(
        figure_text(cell, said.get(at, column.measure), grain)
        for at, (column, cell) in enumerate(zip(figures.statistic.columns, row, strict=True))
    )


def _column(at: int, column: statistics.Column, figures: Figures) -> Column[FigureRow]:
    def read(row: FigureRow) -> Cell:
        return row.cells[at]

    def show(cell: Cell) -> str:
        return figure_text(cell, column.measure, figures.scope.grain)

    def longest() -> list[str]:
        found = [show(cell) for cell in _longest((row[at] for row in figures.rows), column.measure)]
        total = "" if figures.total is None else show(figures.total[at])
        return [*found, f"{total}{_BOLD}"]

    status = any(isinstance(row[at], Status) for row in figures.rows[:1])
    kind = Kind.NUMBER if column.measure in NUMBERS else Kind.TEXT
    kind = (
        Kind.MONO if column.key == "number" else Kind.STATUS if status else _KINDS.get(column.measure, kind)
    )
    stretch = column.key == "member" or (at == 0 and kind is not Kind.MONO)
    wide = _WIDE_NAME if at == 0 else _WIDE if kind is Kind.TEXT else _NARROW
    words = tuple if stretch else longest
    title = translated("statistics", column.title)
    return Column(column.key, title, kind, wide, read=read, show=show, stretch=stretch, words=words)


def _longest(cells: Iterable[Cell], measure: Measure) -> list[Cell]:
    """Of a column's cells those that may read longest."""
    there = [cell for cell in cells if cell is not None]
    if measure in NUMBERS:
        numbers = [cell for cell in there if isinstance(cell, int)]
        found: list[Cell] = [max(numbers), min(numbers)] if numbers else []
        return [*found, _LONGEST_SPAN] if numbers and measure is Measure.SPAN else found
    return [max(there, key=lambda cell: len(str(cell)))] if there else []


def _sort_key(cell: Cell) -> tuple[int, int, str]:
    """Nothing first, then numbers, then texts."""
    if cell is None:
        return 0, 0, ""
    return (1, cell, "") if isinstance(cell, int) else (2, 0, str(cell))
