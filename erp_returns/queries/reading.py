"""How rows are read: one statement, named parameters, frozen rows."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from peewee import SqliteDatabase

Row = TypeVar("Row", bound=NamedTuple)
Value = int | str | None
BETWEEN_GOODS = "；"
"""Stands between the goods that a statement names in one text."""


def rows(
    database: SqliteDatabase,
    row_type: type[Row],
    sql: str,
    values: Mapping[str, Value] | Sequence[Value] = (),
) -> list[Row]:
    """All rows of a statement as `row_type` (a NamedTuple in the order of the columns)."""
    make = row_type._make
    return [make(found) for found in database.execute_sql(sql, values)]


def first(
    database: SqliteDatabase,
    row_type: type[Row],
    sql: str,
    values: Mapping[str, Value] | Sequence[Value] = (),
) -> Row | None:
    """The first row of a statement, if any."""
    found = database.execute_sql(sql, values).fetchone()
    return row_type._make(found) if found else None


def scalar(database: SqliteDatabase, sql: str, values: Mapping[str, Value] | Sequence[Value] = ()) -> Value:
    """The single value of a statement; None where no row is found."""
    found = database.execute_sql(sql, values).fetchone()
    return found[0] if found else None


@contextmanager
def own_connection(database: SqliteDatabase) -> Iterator[SqliteDatabase]:
    """Let a background thread read through a connection of its own, closed when it is done."""
    opened = database.is_closed()
    try:
        yield database
    finally:
        if opened:
            database.close()


def places(count: int) -> str:
    """Question marks for an IN list."""
    return ",".join("?" * count)
