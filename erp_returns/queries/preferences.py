"""How somebody likes a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erp_returns.queries.reading import scalar

if TYPE_CHECKING:
    from peewee import SqliteDatabase


def preference(database: SqliteDatabase, operator_id: int, key: str) -> str:
    """What was kept under `key`; empty where nothing was."""
    sql = "SELECT value FROM preference WHERE operator_id = ? AND key = ?"
    return str(scalar(database, sql, (operator_id, key)) or "")
