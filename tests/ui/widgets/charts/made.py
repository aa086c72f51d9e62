"""Figures as they might come, and a ruler of which every length is known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from erp_returns.domain.statistic_table import statistic
from erp_returns.domain.statistics import Cell, Figures, Grain, Scope
from erp_returns.ui.widgets.charts.shapes import Size

YEAR = Scope(date(2026, 1, 1), date(2026, 11, 22))
WIDE, NARROW = 10.0, 6.0


class FixedRuler:
    """Chinese characters are 10 px wide, others 6; small text is four fifths of that."""

    def width(self, text: str, size: Size) -> float:
        wide = sum(NARROW if ord(each) < 0x2E80 else WIDE for each in text)
        return wide if size is Size.BODY else 0.8 * wide

    def height(self, size: Size) -> float:
        return 18.0 if size is Size.BODY else 15.0


RULER = FixedRuler()


def figures(key: str, rows: Sequence[Sequence[Cell]], scope: Scope = YEAR) -> Figures:
    """The answer to a statistic; rows that are shorter than its columns are filled up with 0."""
    columns = len(statistic(key).columns)
    return Figures(statistic(key), scope, tuple((*row, *(0,) * (columns - len(row))) for row in rows))


def course(orders: Sequence[int], fen: Sequence[int], grain: Grain = Grain.MONTH) -> Figures:
    """Months from January on."""
    scope = Scope(YEAR.first, YEAR.last, grain=grain)
    steps = (date(2026 + at // 12, at % 12 + 1, 1).isoformat() for at in range(len(orders)))
    rows = [(step, count, 0, 0, paid) for step, count, paid in zip(steps, orders, fen, strict=True)]
    return figures("course", rows, scope)


def rates(*named: tuple[str, int | None]) -> Figures:
    """Return rates of products, in basis points."""
    return figures("rate_by_product", [(name, rate, 1, 10, 100) for name, rate in named])


def reasons(*counts: int) -> Figures:
    """Reasons by how often they were given."""
    whole, running, rows = sum(counts), 0, []
    for at, count in enumerate(counts, 1):
        running += count
        rows.append((f"第{at}个原因", count, count, 0, 10_000 * running // max(whole, 1), 0))
    return figures("reasons", rows)


def liabilities(*rows: tuple[str, int, int, int, int]) -> Figures:
    """Who is liable: goods, freight, scrapped and marked down, in fen."""
    return figures("liability", [(name, 1, *parts) for name, *parts in rows])
