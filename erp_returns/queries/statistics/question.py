"""A question put to the figures of the shop: its days as stored times, whose orders it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, tzinfo
from typing import Any, Final, NamedTuple, TypeAlias

from peewee import SqliteDatabase

from erp_returns.domain.statistics import Cell, Scope
from erp_returns.domain.text import translatable
from erp_returns.domain.times import day_bounds, moment
from erp_returns.queries.reading import Value

LIVE: Final = "o.rejected = 0 AND o.cancelled = 0"
"""Orders (called o) that count as returns: neither refused nor cancelled."""

LINE_REASON: Final = "coalesce(l.reason_id, o.reason_id)"
"""Why a line (l) of an order (o) comes back: its own reason, else that of the order."""

TOTAL: Final = translatable("statistics", "合计")

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
        return self.local_day(self.now)

    def local_day(self, at: str) -> date:
        """The local day of stored UTC text."""
        return moment(at).astimezone(self.zone).date()

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


def sums(rows: Iterable[Row], named: str, *places: int) -> Row:
    """A row of sums: its name, the sums of some columns, and nothing in the others."""
    listed = list(rows)
    width = len(listed[0]) if listed else max(places) + 1
    total: list[Cell] = [None] * width
    total[0] = named
    for place in places:
        total[place] = sum(cell for row in listed if isinstance(cell := row[place], int))
    return tuple(total)
