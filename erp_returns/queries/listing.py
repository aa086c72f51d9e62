"""What every list shares: filters as bound terms, an order, the first rows, all positions, rows by id."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, Protocol, TypeVar

from peewee import OperationalError, SqliteDatabase

from erp_returns.queries.reading import Value, places

_PAGE = 500
_ROWS_AT_ONCE = 20_000
_STEPS_BETWEEN_LOOKS = 50_000

Row = TypeVar("Row", bound=NamedTuple)


@dataclass(slots=True)
class Terms:
    """Conditions joined by AND, with the values they name."""

    conditions: list[str] = field(default_factory=list)
    values: dict[str, Value] = field(default_factory=dict)

    def add(self, condition: str, **values: Value) -> None:
        """Require one more condition."""
        self.conditions.append(condition)
        self.values |= values

    def equal(self, column: str, name: str, value: Value) -> None:
        """Require a value, unless it is None or empty."""
        if value is not None and value != "":
            self.add(f"{column} = :{name}", **{name: value})

    def between(self, column: str, name: str, start: str, end: str) -> None:
        """Require `start` ≤ column < `end`; an empty bound is none."""
        if start:
            self.add(f"{column} >= :{name}_from", **{f"{name}_from": start})
        if end:
            self.add(f"{column} < :{name}_to", **{f"{name}_to": end})

    def any_of(self, column: str, name: str, wanted: Sequence[str]) -> None:
        """Require one of several values, unless none is named."""
        if wanted:
            keys = {f"{name}_{place}": value for place, value in enumerate(wanted)}
            self.add(f"{column} IN ({', '.join(f':{key}' for key in keys)})", **keys)

    @property
    def where(self) -> str:
        """The WHERE clause."""
        return f"WHERE {' AND '.join(self.conditions)}" if self.conditions else ""


class Order(NamedTuple):
    """What a list can be sorted by: an expression over `o`, the join that it needs, what breaks ties.

    A value that may be unknown comes last in both directions.
    """

    expression: str
    join: str = ""
    then: str = ""
    unknown: bool = False

    def by(self, *, descending: bool) -> str:
        """The ORDER BY clause; the id breaks the last ties."""
        way = "DESC" if descending else "ASC"
        last = " NULLS LAST" if self.unknown else ""
        then = f"{self.then} {way}, " if self.then else ""
        return f"ORDER BY {self.expression} {way}{last}, {then}o.id {way}"


class Listing(NamedTuple, Generic[Row]):
    """What is listed: the table (called `o`), the select of its rows by id, and what a row is."""

    table: str
    select: str
    row_type: type[Row]


@dataclass(frozen=True, slots=True)
class ListSource(Generic[Row]):
    """One list with its filters and order, as tables want it.

    Ids come first, from an index where there is one; rows are read for the ids that are shown.
    """

    database: SqliteDatabase
    listing: Listing[Row]
    terms: Terms
    order: Order
    descending: bool

    def first(self, limit: int) -> list[Row]:
        """The first rows in list order."""
        found = self.database.execute_sql(
            f"{self.statement()} LIMIT :limit", {**self.terms.values, "limit": limit}
        )
        ids = [row[0] for row in found]
        rows = self.rows(ids)
        return [rows[identity] for identity in ids if identity in rows]

    def positions(self, cancelled: Callable[[], bool]) -> array[int]:
        """The ids of all rows in list order; may run beside the window, and gives up when cancelled."""
        ids = array("q")
        with beside(self.database, cancelled):
            found = self.database.execute_sql(self.statement(), self.terms.values)
            while more := found.fetchmany(_ROWS_AT_ONCE):
                ids.extend([row[0] for row in more])
        return ids

    def rows(self, ids: Sequence[int]) -> dict[int, Row]:
        """The rows with these ids, in any order."""
        found: dict[int, Row] = {}
        make = self.listing.row_type._make
        for start in range(0, len(ids), _PAGE):
            page = ids[start : start + _PAGE]
            sql = f"{self.listing.select} WHERE o.id IN ({places(len(page))})"
            found.update((row[0], make(row)) for row in self.database.execute_sql(sql, tuple(page)))
        return found

    def count(self) -> int:
        """How many rows the list has."""
        sql = f"SELECT count(*) FROM {self.listing.table} o {self.terms.where}"
        return int(self.database.execute_sql(sql, self.terms.values).fetchone()[0])

    def statement(self) -> str:
        """The statement that gives the ids in list order."""
        listed = f"{self.listing.table} o {self.order.join}"
        return f"SELECT o.id FROM {listed} {self.terms.where} {self.order.by(descending=self.descending)}"


class Listed(Protocol[Row]):
    """What a long list on screen is read from."""

    @property
    def database(self) -> SqliteDatabase:
        """Where it is read."""
        ...

    def first(self, limit: int) -> list[Row]:
        """The first rows in list order."""
        ...

    def positions(self, cancelled: Callable[[], bool]) -> array[int]:
        """The ids of all rows in list order; gives up when cancelled."""
        ...

    def rows(self, ids: Sequence[int]) -> dict[int, Row]:
        """The rows with these ids, in any order."""
        ...


@contextmanager
def beside(database: SqliteDatabase, cancelled: Callable[[], bool]) -> Iterator[None]:
    """Read until `cancelled` says no more; a connection opened for it is closed again."""
    opened = database.is_closed()
    connection = database.connection()
    connection.set_progress_handler(cancelled, _STEPS_BETWEEN_LOOKS)
    try:
        yield
    except (OperationalError, sqlite3.OperationalError):
        if not cancelled():
            raise
    finally:
        connection.set_progress_handler(None, 0)
        if opened:
            database.close()


def counts(database: SqliteDatabase, sql: str, values: Mapping[str, Value]) -> dict[str, int]:
    """The pairs (name, count) that a statement gives."""
    return {str(name): int(count) for name, count in database.execute_sql(sql, values)}
