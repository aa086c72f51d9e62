"""A database copied whole while people work on it, looked over before it counts, and poured back."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from erp_returns.domain.errors import DatabaseDamaged, DatabaseLocked
from erp_returns.models import database as opened
from erp_returns.models.database import bring_up_to_date, look_at, storage_trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypeAlias

    from peewee import SqliteDatabase

    Watch: TypeAlias = Callable[[int, int], None]

_PAGES_AT_ONCE = 2_000
_BESIDE = ("-journal", "-wal", "-shm")
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


def copy_whole(source: Path, target: Path, named: str = "", watch: Watch | None = None) -> None:
    """Copy a database as it stood at one moment, whoever writes to it meanwhile; `target` is one plain file.

    `named` is what a refusal calls it. `watch(done, total)` counts pages, and may raise to stop. Raises a
    `StorageRefusal`; what is left of a failed copy is the caller's to remove, but for what SQLite put beside.
    """
    patient = _patience(source)

    def look(status: int, remaining: int, total: int) -> None:
        patient(status, remaining, total)
        if watch is not None:
            watch(total - remaining, total)

    try:
        with (
            storage_trouble(named or str(target)),
            closing(_read_only(source)) as origin,
            closing(sqlite3.connect(target)) as copy,
        ):
            origin.execute("BEGIN")
            origin.execute("SELECT 1 FROM sqlite_master").fetchone()
            origin.backup(copy, pages=_PAGES_AT_ONCE, progress=look)
            copy.execute("PRAGMA journal_mode = DELETE")
    except BaseException:
        for ending in _BESIDE:
            with suppress(OSError):
                Path(f"{target}{ending}").unlink(missing_ok=True)
        raise


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


def keep_counting(path: Path, given: Mapping[str, int]) -> dict[str, tuple[int, int]]:
    """Let a closed database give no number again that was `given` (the last count by series).

    Gives, for each series that had to be raised, from which count to which its numbers are left out.
    """
    left_out: dict[str, tuple[int, int]] = {}
    with storage_trouble(str(path)), closing(sqlite3.connect(path)) as connection:
        had = dict(connection.execute("SELECT series, last FROM number_series"))
        for series, last in given.items():
            if last > had.get(series, 0):
                left_out[series] = (had.get(series, 0) + 1, last)
                connection.execute("INSERT OR REPLACE INTO number_series VALUES (?, ?)", (series, last))
        connection.commit()
    return left_out


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
