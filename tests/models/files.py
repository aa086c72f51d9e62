"""A file opened by the program, and the same file opened by another."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from peewee import SqliteDatabase

from erp_returns.models.database import open_database


@contextmanager
def opened(path: Path | str, before: Callable[[Path], None] | None = None) -> Iterator[SqliteDatabase]:
    """The program at work on a file, and closed again."""
    shop = open_database(path, before)
    try:
        yield shop
    finally:
        shop.close()


@contextmanager
def other_program(path: Path) -> Iterator[sqlite3.Connection]:
    """Another program with the same file open; it waits for nobody."""
    with closing(sqlite3.connect(path, isolation_level=None, timeout=0)) as connection:
        yield connection


def pragma(shop: SqliteDatabase, name: str) -> object:
    """What SQLite says of a file."""
    return shop.execute_sql(f"PRAGMA {name}").fetchone()[0]
