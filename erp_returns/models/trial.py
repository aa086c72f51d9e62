"""A trial: what a thread writes meanwhile goes to a private copy, which is gone afterwards."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import time
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from erp_returns.domain.errors import DiskFull
from erp_returns.models.database import BUSY_SECONDS, storage_trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from peewee import SqliteDatabase

IN_MEMORY: Final = 64 << 20
"""Bytes up to which a copy is kept in memory; a larger one is a file."""
_PREFIX: Final = ".erp-returns-trial-"
_PAGES: Final = 2000
_PRAGMAS: Final = ("journal_mode = MEMORY", "synchronous = OFF", "foreign_keys = 1", "recursive_triggers = 1")
_ABANDONED: Final = 24 * 3600
"""Seconds after which the copy of a program that was killed is nobody's."""


@contextmanager
def on_a_copy(
    database: SqliteDatabase, look: Callable[[int, int], object] = lambda _done, _total: None
) -> Iterator[None]:
    """Let this thread work on a copy of the database as it stands now; nobody else waits, or sees it.

    `look(done, total)` counts pages while it is copied, and stops the copying with whatever it raises.
    Not to be used within a write. Raises `DiskFull` where there is no room for the copy.
    """
    path = str(database.database)
    with storage_trouble(path), _origin(database) as origin:
        origin.execute("BEGIN")
        (pages,) = origin.execute("PRAGMA page_count").fetchone()
        (size,) = origin.execute("PRAGMA page_size").fetchone()
        with _room(path, pages * size) as place, closing(_connect(place)) as copy:
            origin.backup(copy, pages=_PAGES, progress=lambda _, left, total: look(total - left, total))
            origin.execute("ROLLBACK")
            for pragma in _PRAGMAS:
                copy.execute(f"PRAGMA {pragma}")
            _unname(place)
            with _lent(database, copy):
                yield


@contextmanager
def _origin(database: SqliteDatabase) -> Iterator[sqlite3.Connection]:
    """A connection that holds on to one moment of the database while it is copied."""
    if database.database == ":memory:":
        yield database.connection()
        return
    uri = f"{Path(str(database.database)).resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)) as origin:
        yield origin


def _connect(place: str) -> sqlite3.Connection:
    return sqlite3.connect(place, isolation_level=None)


@contextmanager
def _room(path: str, size: int) -> Iterator[str]:
    """Where a copy of so many bytes goes: into memory, else a folder of its own that is gone afterwards."""
    if size <= IN_MEMORY:
        yield ":memory:"
        return
    folders = (Path(tempfile.gettempdir()), Path(path).resolve().parent)
    folder = next((each for each in folders if shutil.disk_usage(each).free > size + size // 4), None)
    if folder is None:
        raise DiskFull(str(folders[0]))
    _clear_away(folder)
    with tempfile.TemporaryDirectory(dir=folder, prefix=_PREFIX, ignore_cleanup_errors=True) as own:
        yield str(Path(own) / "shop.db")


def _unname(place: str) -> None:
    """Let nothing of a copy be left when the program is killed, where a file in use may lose its name."""
    if place != ":memory:":
        with suppress(OSError):
            Path(place).unlink()


def _clear_away(folder: Path) -> None:
    for left in folder.glob(f"{_PREFIX}*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _ABANDONED:
                shutil.rmtree(left, ignore_errors=True)


@contextmanager
def _lent(database: SqliteDatabase, connection: sqlite3.Connection) -> Iterator[None]:
    """Let this thread's records live in another connection, until their own comes back."""
    state = database._state  # type: ignore[attr-defined] # noqa: SLF001 - the connection of each thread
    before = None if state.closed else state.conn
    state.set_connection(connection)
    try:
        yield
    finally:
        if before is None:
            state.reset()
        else:
            state.set_connection(before)
