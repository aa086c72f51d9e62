"""The ways to look at a list that somebody keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from erp_returns.queries.reading import rows

if TYPE_CHECKING:
    from peewee import SqliteDatabase


class SavedViewRow(NamedTuple):
    """A view; `content` is what `domain.list_views.read_view` reads, if it is whole."""

    id: int
    name: str
    content: str


def saved_views(database: SqliteDatabase, operator_id: int, page: str) -> list[SavedViewRow]:
    """Somebody's views of a list, the oldest first."""
    sql = "SELECT id, name, content FROM saved_view WHERE operator_id = ? AND page = ? ORDER BY id"
    return rows(database, SavedViewRow, sql, (operator_id, page))
