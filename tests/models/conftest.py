"""A shop's file with one row of everything in it."""

import sqlite3
from collections.abc import Iterator

import pytest
from peewee import SqliteDatabase

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
