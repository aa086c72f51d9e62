"""A question put to the figures of the shop: its days as stored times, whose orders it is about."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta, tzinfo
from typing import Any, Final, NamedTuple, TypeAlias

from peewee import SqliteDatabase

from erp_returns.domain.kinds import FigureRow
from erp_returns.domain.labels import label
from erp_returns.domain.statistics import Cell, Grain, Scope, next_step, steps
from erp_returns.domain.times import day_bounds, moment
from erp_returns.queries.reading import Value

LIVE: Final = "o.rejected = 0 AND o.cancelled = 0"
"""Orders (called o) that count as returns: neither refused nor cancelled."""

LINE_REASON: Final = "coalesce(l.reason_id, o.reason_id)"
"""Why a line (l) of an order (o) comes back: its own reason, else that of the order."""

STEPS: Final = """
WITH step AS MATERIALIZED (
    SELECT key AS place, json_extract(value, '$[0]') AS start, json_extract(value, '$[1]') AS end,
           json_extract(value, '$[2]') AS first, json_extract(value, '$[3]') AS after
    FROM json_each(:steps)
)
"""
"""The steps of a period as a table (step): stored times for moments, local days for days."""

_DAY: Final = len("2026-11-21")

Row: TypeAlias = tuple[Cell, ...]


class Answer(NamedTuple):
    """Rows in the columns of a statistic, their sums, and the order each row is about where it is one."""

    rows: tuple[Row, ...]
    total: Row | None = None
    order_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of which database, at which moment (`now`, UTC text), in whose zone."""

    database: SqliteDatabase
    scope: Scope
    now: str
    zone: tzinfo | None = None

    @property
    def bounds(self) -> tuple[str, str]:
        """UTC text of the beginning of the period, and of its end, not included any more."""
        return day_bounds(self.scope.first, self.scope.last, self.zone)

    @property
    def today(self) -> date:
        """The local day of the question."""
        return self.day_of(self.now)

    def day_of(self, at: str) -> date:
        """The local day of stored UTC text; a day that is one already stays."""
        return date.fromisoformat(at) if len(at) == _DAY else moment(at).astimezone(self.zone).date()

    def days_since(self, day: date) -> int:
        """Local days from a day until now."""
        return (self.today - day).days

    def of_shop(self, alias: str) -> str:
        """A condition on a table (by its alias) that has a shop; empty where every shop is wanted."""
        return f"AND {alias}.shop_id = :shop" if self.scope.shop_id is not None else ""

    def of_kind(self, alias: str = "o") -> str:
        """A condition on return orders (by their alias); empty where every kind is wanted."""
        return f" AND {alias}.kind = :kind" if self.scope.kind is not None else ""

    def of_order(self, alias: str = "o") -> str:
        """Conditions on return orders (by their alias): of the shop and the kind that are wanted."""
        return self.of_shop(alias) + self.of_kind(alias)

    def step_bounds(self, start: date, grain: Grain) -> list[str]:
        """A step within the period as stored times and as local days, each from the first until after it."""
        first = max(start, self.scope.first)
        after = min(next_step(start, grain), self.scope.last + timedelta(days=1))
        times = day_bounds(first, after - timedelta(days=1), self.zone)
        return [*times, first.isoformat(), after.isoformat()]

    def days_of_steps(self, grain: Grain) -> tuple[list[date], str]:
        """The first days of all steps of the period, and what `STEPS` takes for them."""
        found = steps(replace(self.scope, grain=grain))
        return found, json.dumps([self.step_bounds(start, grain) for start in found])

    @property
    def narrowed(self) -> bool:
        """Whether only some of the orders are wanted."""
        return self.scope.shop_id is not None or self.scope.kind is not None

    def ask(self, sql: str, **values: Value) -> Iterator[Any]:
        """The rows of a statement, which may name :start, :end, :first, :last, :shop, :kind and :now."""
        start, end = self.bounds
        known: dict[str, Value] = {
            "start": start,
            "end": end,
            "first": self.scope.first.isoformat(),
            "last": self.scope.last.isoformat(),
            "shop": self.scope.shop_id,
            "kind": self.scope.kind,
            "now": self.now,
        }
        return iter(self.database.execute_sql(sql, known | values))


def summed(rows: Sequence[Row], *places: int) -> Row | None:
    """A row of sums: of some columns, with nothing in the others; None of no rows."""
    if not rows:
        return None
    total: list[Cell] = [None] * len(rows[0])
    total[0] = FigureRow.TOTAL
    for place in places:
        total[place] = sum(cell for row in rows if isinstance(cell := row[place], int))
    return tuple(total)


def spelled(name: Cell) -> str:
    """How the name of a row reads, for rows of equal figures to stand in order."""
    return label(name) if isinstance(name, FigureRow) else str(name)
