"""Which rows of figures a report has room for, and what the others come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from erp_returns.domain.statistics import (
    MOST_DRAWN,
    Cell,
    Drawing,
    Figures,
    Measure,
    Statistic,
    share,
)

Row = tuple[Cell, ...]

MOST_STEPS: Final = 40
MOST_LISTED: Final = 20
"""Steps of a course, and rows of a list without a picture, that are printed."""
_ADDED: Final = frozenset({Measure.NUMBER, Measure.MONEY})
_WHOLE: Final = 10_000


@dataclass(frozen=True, slots=True)
class Shown:
    """The rows that are printed, and the one that stands for the others; `earlier` ones come first."""

    rows: tuple[Row, ...]
    rest: Row | None = None
    earlier: bool = False


def shown(figures: Figures) -> Shown:
    """The newest steps of a course, the first rows of anything else."""
    statistic, rows = figures.statistic, figures.rows
    if statistic.drawing is Drawing.COURSE:
        kept, others = rows[-MOST_STEPS:], rows[:-MOST_STEPS]
    else:
        most = MOST_LISTED if statistic.drawing is Drawing.NONE else MOST_DRAWN
        kept, others = rows[:most], rows[most:]
    if not others:
        return Shown(kept)
    earlier = statistic.drawing is Drawing.COURSE
    name = f"此前 {len(others)} 期" if earlier else f"其余 {len(others)} 行"
    return Shown(kept, (name, *_sums(statistic, rows, others, figures.total)), earlier)


def _sums(statistic: Statistic, rows: Sequence[Row], others: Sequence[Row], total: Row | None) -> Row:
    """What the cells of rows come to, where the figures are summed at all; the name is left out."""
    if total is None:
        return (None,) * (len(statistic.columns) - 1)
    sums = [
        _sum(place, rows, others, total) if column.measure in _ADDED else None
        for place, column in enumerate(statistic.columns)
    ]
    keys = [column.key for column in statistic.columns]
    if {"rate", "returned", "sold"} <= set(keys):
        returned, sold = sums[keys.index("returned")], sums[keys.index("sold")]
        sums[keys.index("rate")] = share(_counted(returned), _counted(sold))
    if "share" in keys:
        sums[keys.index("share")] = sum(_counted(row[keys.index("share")]) for row in others)
    if "running" in keys:
        sums[keys.index("running")] = _WHOLE
    return tuple(sums[1:])


def _sum(place: int, rows: Sequence[Row], others: Sequence[Row], total: Row) -> int | None:
    """The sum of a column; what is the same whole in every row stays as it is."""
    whole = total[place]
    if not isinstance(whole, int):
        return None
    if all(row[place] == whole for row in rows):
        return whole
    return sum(_counted(row[place]) for row in others)


def _counted(cell: Cell) -> int:
    return cell if isinstance(cell, int) else 0
