"""A large file is looked at by two hands: they see one moment, and find what one alone finds."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from erp_returns.models.database import open_database
from erp_returns.queries.reading import scalar
from erp_returns.queries.verify import CLAIMS, together, verify
from erp_returns.queries.verify.report import Claim
from tests.journeys.shop import ShopAtWork, Wanted
from tests.queries.damaged import damage, found_in, live_through_everything

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from peewee import SqliteDatabase


@pytest.fixture(autouse=True)
def _every_file_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(together, "LARGE", 0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    shop = ShopAtWork(tmp_path)
    live_through_everything(shop)
    shop.session.database.close()
    return tmp_path / "shop.db"


@pytest.fixture
def database(path: Path) -> Iterator[SqliteDatabase]:
    database = open_database(path)
    yield database
    database.close()


def alone(database: SqliteDatabase, monkeypatch: pytest.MonkeyPatch):
    with monkeypatch.context() as small:
        small.setattr(together, "LARGE", 1 << 60)
        return verify(database)


def test_two_find_nothing_where_nothing_is_wrong(database, monkeypatch):
    report = verify(database)
    assert report.clean
    assert [check.name for check in report.checks] == [claim.name for claim in CLAIMS]
    assert report == alone(database, monkeypatch)


@pytest.mark.parametrize(
    ("check", "statement"),
    [
        ("order_money", "UPDATE return_order SET goods_fen = goods_fen + 1 WHERE id = 1"),
        ("events", "UPDATE order_event SET note = '改' WHERE id = 2"),
        ("history_adds_up", "UPDATE replacement_line SET value_fen = 1 WHERE id = 1"),
        ("numbers", "UPDATE return_order SET number = 'RT-X' WHERE id = 1"),
    ],
)
def test_two_find_what_one_finds(path, check, statement, monkeypatch):
    damage(path, statement)
    database = open_database(path)
    found = verify(database)
    assert check in found_in(found)
    assert found == alone(database, monkeypatch)
    database.close()


def writing(path: Path, written: list[int]) -> None:
    written.append(1)
    with closing(sqlite3.connect(path)) as other:
        other.execute("INSERT INTO parameter VALUES (?, '1')", (f"x{len(written)}",))
        other.commit()


def test_both_see_the_same_moment_whatever_is_written_meanwhile(path, database, monkeypatch):
    begin = together._begin
    written: list[int] = []
    seen: dict[str, object] = {}
    both = threading.Barrier(2, timeout=30)

    def look(database: SqliteDatabase, _findings: object) -> None:
        both.wait()
        seen[threading.current_thread().name] = scalar(database, "SELECT count(*) FROM parameter")

    def and_somebody_writes(connection: sqlite3.Connection) -> None:
        if threading.current_thread() is threading.main_thread() and len(written) < 2:
            writing(path, written)
        begin(connection)

    claims = (Claim("one", "", look), Claim("other", "", look, worked_out=True))
    monkeypatch.setattr("erp_returns.queries.verify.CLAIMS", claims)
    monkeypatch.setattr(together, "_begin", and_somebody_writes)
    assert verify(database).clean
    assert len(seen) == len(written) == 2
    assert len(set(seen.values())) == 1


def test_it_goes_on_alone_where_nobody_stops_writing(path, database, monkeypatch):
    begin = together._begin
    written: list[int] = []

    def and_somebody_writes(connection: sqlite3.Connection) -> None:
        writing(path, written)
        begin(connection)

    monkeypatch.setattr(together, "_begin", and_somebody_writes)
    assert verify(database).clean


def test_each_number_is_told_once(database):
    seen: list[tuple[int, int]] = []
    verify(database, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(done, len(CLAIMS)) for done in range(len(CLAIMS) + 1)]


def test_who_stops_it_leaves_nobody_behind(path, database):
    def enough(done: int, _total: int) -> None:
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        verify(database, progress=enough)
    assert not database.connection().in_transaction
    with closing(sqlite3.connect(path, timeout=0.1)) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("ROLLBACK")


def test_a_fault_of_the_helper_is_a_fault(database, monkeypatch):
    def broken(_database: SqliteDatabase, _findings: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("erp_returns.queries.verify.CLAIMS", (CLAIMS[0]._replace(look=broken), *CLAIMS[1:]))
    with pytest.raises(ZeroDivisionError):
        verify(database)
    assert not database.connection().in_transaction


def test_what_is_not_committed_yet_is_looked_at_by_one(tmp_path):
    shop = ShopAtWork(tmp_path)
    with shop.session.database.atomic() as trial:
        shop.returned(Wanted(1, 1))
        assert (
            next(check for check in verify(shop.session.database).checks if check.name == "events").rows == 1
        )
        trial.rollback()
