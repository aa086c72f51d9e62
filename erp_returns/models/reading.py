"""A database opened to be read and never written: as it is, wherever it lies."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from peewee import DatabaseError, SqliteDatabase

from erp_returns.domain.errors import (
    DatabaseForeign,
    DatabaseNewer,
    DatabaseOlder,
    StorageUnreachable,
)
from erp_returns.models.database import APPLICATION_ID, BUSY_SECONDS, newest_version, storage_trouble

_HEADER = b"SQLite format 3\x00"
_PRAGMAS = {
    "query_only": 1,
    "busy_timeout": BUSY_SECONDS * 1000,
    "cache_size": -16_000,
    "temp_store": "memory",
}


def open_to_read(path: Path) -> SqliteDatabase:
    """Open a shop's database without writing to it: no new structure, no entry, nothing.

    Raises a `StorageRefusal` for a file that is missing, foreign, older, newer or cannot be read.
    """
    name = str(path)
    with storage_trouble(name):
        if path.is_dir():
            raise StorageUnreachable(name, "这是一个文件夹")
        if not path.exists():
            raise StorageUnreachable(name, "文件不存在")
        with path.open("rb") as file:
            if file.read(len(_HEADER)) != _HEADER:
                raise DatabaseForeign(name)
        database = _connected(path)
        try:
            _look(database, name)
        except BaseException:
            database.close()
            raise
        return database


def _connected(path: Path) -> SqliteDatabase:
    """A connection that can read: on a medium that cannot be written to, one that leaves no traces."""
    try:
        return _opened(path, "mode=rw")
    except (DatabaseError, sqlite3.Error) as error:
        log = Path(f"{path}-wal")
        if "unable to open" not in str(error) and "readonly" not in str(error):
            raise
        if log.exists() and log.stat().st_size:
            raise
        return _opened(path, "immutable=1")


def _opened(path: Path, how: str) -> SqliteDatabase:
    database = SqliteDatabase(f"{path.resolve().as_uri()}?{how}", uri=True, pragmas=_PRAGMAS)
    try:
        database.connect()
        database.execute_sql("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        database.close()
        raise
    return database


def _look(database: SqliteDatabase, name: str) -> None:
    version = database.pragma("user_version")
    if database.pragma("application_id") != APPLICATION_ID:
        raise DatabaseForeign(name)
    if version > newest_version():
        raise DatabaseNewer(name, version, newest_version())
    if version < newest_version():
        raise DatabaseOlder(name, version, newest_version())
