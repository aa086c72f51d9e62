"""Somebody opens the shop: the database is opened or made; who works alone sits down without a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erp_returns.models.database import open_database, storage_trouble
from erp_returns.queries.people import who_is_alone
from erp_returns.services.places import default_database, make_folder
from erp_returns.services.session import Session, utc_now
from erp_returns.services.setup import found_shop

if TYPE_CHECKING:
    from pathlib import Path

    from peewee import SqliteDatabase


def open_shop(path: Path) -> SqliteDatabase:
    """Open a database, a new shop where there is none.

    Raises a `Refusal` where that cannot be; the file is left as it was.
    """
    if path == default_database():
        make_folder(path.parent)
    database = open_database(path, _keep_aside)
    try:
        with storage_trouble(str(path)):
            found_shop(database, utc_now())
    except BaseException:
        database.close()
        raise
    return database


def seat_of_the_only_one(database: SqliteDatabase) -> Session | None:
    """Sit down for the one who works alone and has no PIN; None where somebody has to sign in."""
    with storage_trouble(str(database.database)):
        alone = who_is_alone(database)
    return Session(database, alone.id, alone.name) if alone is not None else None


def _keep_aside(path: Path) -> None:
    """Keep a copy of an older shop before its structure changes."""
    from erp_returns.services.backups import back_up_file

    back_up_file(path)
