"""Statistics of the shop (统计分析): how a question is put, what an answer holds, how it may be drawn."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from erp_returns.domain.kinds import ReturnKind

Cell = str | int | StrEnum | None
"""What stands in a place: a text, a whole number in the column's measure, a word of the trade, or nothing."""

MOST_DRAWN = 12
"""Rows of a ranking that a picture has room for; the figures beside it have all."""


class Grain(StrEnum):
    """How long one step of a course is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class Measure(StrEnum):
    """What the cells of a column are."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    """Whole fen."""
    SHARE = "share"
    """Basis points: 1234 is 12.34 %."""
    SPAN = "span"
    """Whole minutes."""
    STEP = "step"
    """The first local day of a step, ISO text; it reads by the grain of the question."""
    DAY = "day"
    """A local day, ISO text."""


class Drawing(StrEnum):
    """How figures are drawn."""

    COURSE = "course"
    """Values over time: columns for the first, lines for others of the same measure."""
    RANKING = "ranking"
    """Lying bars, the longest first."""
    PARETO = "pareto"
    """Columns that fall, with the line of their running share."""
    STACKED = "stacked"
    """Lying bars of several parts."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Scope:
    """What is asked: local days, both included, and what it is narrowed to (None: everything)."""

    first: date
    last: date
    shop_id: int | None = None
    kind: ReturnKind | None = None
    grain: Grain = Grain.MONTH

    def until(self, today: date) -> Scope:
        """The same question without the days to come, of which nothing can be known; one day at least."""
        return replace(self, last=min(self.last, max(today, self.first)))


@dataclass(frozen=True, slots=True)
class Column:
    """A column of figures."""

    key: str
    title: str
    measure: Measure
    drawn: bool = False


@dataclass(frozen=True, slots=True)
class Statistic:
    """One statistic. The first column names the row; `about` says in one sentence what is counted.

    `owner_only` figures name what people did wrong. `as_of_now` ones do not ask for a period.
    """

    key: str
    group: str
    title: str
    about: str
    drawing: Drawing
    columns: tuple[Column, ...]
    owner_only: bool = False
    as_of_now: bool = False

    def column(self, key: str) -> int:
        """Where a column stands."""
        return next(at for at, column in enumerate(self.columns) if column.key == key)

    @property
    def drawn(self) -> tuple[int, ...]:
        """Where the drawn columns stand."""
        return tuple(at for at, column in enumerate(self.columns) if column.drawn)


@dataclass(frozen=True, slots=True)
class Figures:
    """The answer: rows in the statistic's columns, and what is said below them.

    `total` is a row as well (None: sums would say nothing). `order_ids` names for each row the return order
    that it is about, where it is about one.
    """

    statistic: Statistic
    scope: Scope
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] | None = None
    order_ids: tuple[int, ...] = field(default=())


def step_start(day: date, grain: Grain) -> date:
    """The first day of the step in which a day lies; weeks begin on Monday."""
    if grain is Grain.DAY:
        return day
    return day - timedelta(days=day.weekday()) if grain is Grain.WEEK else day.replace(day=1)


def next_step(start: date, grain: Grain) -> date:
    """The first day of the step after one."""
    if grain is Grain.MONTH:
        return (start + timedelta(days=31)).replace(day=1)
    return start + timedelta(days=1 if grain is Grain.DAY else 7)


def steps(scope: Scope) -> list[date]:
    """The first days of all steps of a question, also of those in which nothing happened."""
    found = [step_start(scope.first, scope.grain)]
    while (following := next_step(found[-1], scope.grain)) <= scope.last:
        found.append(following)
    return found


def share(part: int, whole: int) -> int | None:
    """Part of a whole in basis points, half rounded upwards; None of nothing."""
    return (20_000 * part + whole) // (2 * whole) if whole > 0 else None
