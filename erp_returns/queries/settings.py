"""The shop's settings in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erp_returns.domain.parameters import PARAMETERS, Settings, read_value

if TYPE_CHECKING:
    from peewee import SqliteDatabase


def settings(database: SqliteDatabase) -> Settings:
    """Read all settings that were given; names nobody knows any more are passed over."""
    found = database.execute_sql("SELECT name, value FROM parameter")
    return Settings({name: read_value(name, value) for name, value in found if name in PARAMETERS})
