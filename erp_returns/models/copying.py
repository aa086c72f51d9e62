"""A database copied whole while people work on it, looked over before it counts, and poured back."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

from erp_returns.domain.errors import DatabaseDamaged, DatabaseLocked
from erp_returns.models import database as opened
from erp_returns.models.database import bring_up_to_date, look_at, storage_trouble

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from peewee import SqliteDatabase

_TAKEN = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})


class Counted(NamedTuple):
    """Rows found in a database that is in order."""

    sales: int
    returns: int
    refunds: int
    events: int


_COUNTS = """
SELECT (SELECT count(*) FROM sales_order), (SELECT count(*) FROM return_order),
       (SELECT count(*) FROM refund), (SELECT count(*) FROM order_event)
"""


def copy_whole(source: Path, target: Path) -> None:
    """Copy a database as it stood at one moment, whoever writes to it meanwhile; `target` is one plain file.

    Raises a `StorageRefusal`; what is left of a failed copy is the caller's to remove.
    """
    with (
        storage_trouble(str(target)),
        closing(_read_only(source)) as origin,
        closing(sqlite3.connect(target)) as copy,
    ):
        origin.backup(copy, progress=_patience(source))
        copy.execute("PRAGMA journal_mode = DELETE")


def look_over(path: Path) -> Counted:
    """Read a database from end to end, and count what is in it; nothing is written.

    Raises `DatabaseDamaged`, `DatabaseForeign`, `DatabaseNewer` or what stands against reading it.
    """
    with storage_trouble(str(path)):
        look_at(path)
        with closing(_read_only(path)) as connection:
            (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            if verdict != "ok" or connection.execute("PRAGMA foreign_key_check").fetchone():
                raise DatabaseDamaged(str(path))
            return Counted(*connection.execute(_COUNTS).fetchone())


def pour(source: Path, target: SqliteDatabase) -> None:
    """Let everything in an open database be as in `source`, in one step; others who have it open see it so.

    `source` is brought to the newest structure first. After a `StorageRefusal` the target is as it was.
    """
    bring_up_to_date(source)
    with storage_trouble(str(target.database)), closing(_read_only(source)) as origin:
        origin.backup(target.connection(), progress=_patience(source))


def _read_only(path: Path) -> sqlite3.Connection:
    uri = f"{path.resolve().as_uri()}?mode=ro"
    return sqlite3.connect(uri, uri=True, timeout=opened.BUSY_SECONDS)


def _patience(path: Path) -> Callable[[int, int, int], None]:
    """Give up on a file that somebody else keeps locked; SQLite itself would ask for ever."""
    until = time.monotonic() + opened.BUSY_SECONDS

    def look(status: int, _remaining: int, _total: int) -> None:
        if status in _TAKEN and time.monotonic() > until:
            raise DatabaseLocked(str(path))

    return look
