"""Writes: whole or not at all, and trouble with the file said in a sentence."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from peewee import IntegrityError, OperationalError, SqliteDatabase

from erp_returns.domain.errors import (
    DatabaseDamaged,
    DatabaseLocked,
    DiskFull,
    StorageReadOnly,
    StorageUnreachable,
)
from erp_returns.models import Parameter
from erp_returns.models.database import immediate, refusal_of, storage_trouble
from tests.models.files import opened, other_program, pragma

pytestmark = pytest.mark.usefixtures("impatient")


@pytest.fixture
def shop(path: Path) -> Iterator[SqliteDatabase]:
    with opened(path) as shop:
        yield shop


def _broken_write(shop: SqliteDatabase, *, inside: bool) -> None:
    with immediate(shop):
        if inside:
            with immediate(shop):
                Parameter.insert(name="theme", value="1").execute()
        else:
            Parameter.insert(name="theme", value="1").execute()
        raise ZeroDivisionError


@pytest.mark.parametrize("inside", [False, True])
def test_a_write_that_fails_leaves_nothing_behind(shop, inside):
    with pytest.raises(ZeroDivisionError):
        _broken_write(shop, inside=inside)

    assert Parameter.select().count() == 0


def test_a_broken_rule_is_no_trouble_with_the_file(shop):
    with pytest.raises(IntegrityError), immediate(shop):
        shop.execute_sql("INSERT INTO number_series VALUES ('RT', 0)")


def test_who_writes_second_is_told_that_the_file_is_locked(shop, path):
    with other_program(path) as connection:
        connection.execute("BEGIN IMMEDIATE")

        with pytest.raises(DatabaseLocked, match="没有保存"), immediate(shop):
            pytest.fail("nothing may be written now")


def test_a_write_holds_the_file_from_its_first_moment(shop, path):
    with (
        immediate(shop),
        other_program(path) as connection,
        pytest.raises(sqlite3.OperationalError, match="locked"),
    ):
        connection.execute("BEGIN IMMEDIATE")


def _fill_up(shop: SqliteDatabase) -> None:
    """No page more than there is: what a full disk does."""
    shop.execute_sql(f"PRAGMA max_page_count = {pragma(shop, 'page_count')}")


def _large_write(shop: SqliteDatabase) -> None:
    with immediate(shop):
        Parameter.insert(name="theme", value="1").execute()
        Parameter.insert(name="document_footer", value="长" * 100_000).execute()


def test_a_full_disk_is_called_so(shop):
    _fill_up(shop)

    with pytest.raises(DiskFull, match="没有保存"):
        _large_write(shop)


def test_a_full_disk_keeps_nothing_half_and_work_goes_on(shop):
    _fill_up(shop)

    with pytest.raises((DiskFull, OperationalError)):
        _large_write(shop)

    assert Parameter.select().count() == 0
    with immediate(shop):
        Parameter.insert(name="theme", value="2").execute()
    assert Parameter.get().value == "2"


# Sorting trouble


@pytest.mark.parametrize(
    ("message", "refusal"),
    [
        ("database is locked", DatabaseLocked),
        ("database table is locked: parameter", DatabaseLocked),
        ("database or disk is full", DiskFull),
        ("[Errno 28] No space left on device", DiskFull),
        ("attempt to write a readonly database", StorageReadOnly),
        ("[Errno 30] Read-only file system: 'shop.db'", StorageReadOnly),
        ("database disk image is malformed", DatabaseDamaged),
        ("file is not a database", DatabaseDamaged),
        ("disk I/O error", DatabaseDamaged),
        ("unable to open database file", StorageUnreachable),
    ],
)
def test_known_trouble_becomes_a_sentence_that_names_the_file(message, refusal):
    found = refusal_of(sqlite3.OperationalError(message), "D:/店/shop.db")

    assert type(found) is refusal
    assert "D:/店/shop.db" in str(found)


def test_unknown_trouble_is_a_mistake_in_the_program():
    with pytest.raises(sqlite3.OperationalError, match="no such table"), storage_trouble("shop.db"):
        raise sqlite3.OperationalError("no such table: x")


def test_other_errors_pass_as_they_are():
    with pytest.raises(ValueError, match="disk is full"), storage_trouble("shop.db"):
        raise ValueError("disk is full")
