"""Whether somebody else changed the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erp_returns.queries.reading import scalar

if TYPE_CHECKING:
    from peewee import SqliteDatabase


def data_version(database: SqliteDatabase) -> int:
    """A number that is another one after any other connection committed; costs next to nothing."""
    return int(scalar(database, "PRAGMA data_version") or 0)
