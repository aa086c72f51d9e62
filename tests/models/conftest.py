"""Files of the shop: an empty one, and one with a row of everything in it."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from peewee import SqliteDatabase

from erp_returns.models import database
from erp_returns.models.database import open_database
from tests.models.rows import ROWS
from tests.models.writing import insert


@pytest.fixture(scope="session")
def _filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteDatabase]:
    database = open_database(tmp_path_factory.mktemp("shop") / "shop.db")
    for table, row in ROWS.items():
        insert(database.connection(), table, row)
    yield database
    database.close()


@pytest.fixture
def shop(_filled: SqliteDatabase) -> Iterator[sqlite3.Connection]:
    """The filled file, as it was again after each test."""
    connection: sqlite3.Connection = _filled.connection()
    connection.execute("BEGIN")
    yield connection
    connection.execute("ROLLBACK")


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a new file."""
    path = tmp_path_factory.mktemp("made") / "shop.db"
    open_database(path).close()
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path, made: bytes) -> Path:
    """A sound file of the newest structure, closed."""
    path = tmp_path / "shop.db"
    path.write_bytes(made)
    return path


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits ten seconds for a lock."""
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.02)
    monkeypatch.setitem(database._PRAGMAS, "busy_timeout", 20)
