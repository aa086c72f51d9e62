"""Work on a copy: nobody waits for it, nobody sees it, and nothing of it is left."""

import os
import shutil
import sqlite3
import tempfile
import threading
from collections import namedtuple
from contextlib import closing

import pytest

from erp_returns.domain.errors import DiskFull
from erp_returns.models import Parameter, trial
from erp_returns.models.database import immediate
from erp_returns.models.trial import on_a_copy
from tests.models.files import opened


@pytest.fixture
def shop(path):
    with opened(path) as database:
        yield database


def put(shop, name, value):
    with immediate(shop):
        Parameter.insert(name=name, value=value).on_conflict_replace().execute()


def values():
    return {row.name: row.value for row in Parameter.select()}


def write_elsewhere(path, value):
    """Write as another program that does not wait at all."""
    with closing(sqlite3.connect(path, timeout=0)) as other, other:
        other.execute("INSERT OR REPLACE INTO parameter (name, value) VALUES ('theme', ?)", (value,))


@pytest.fixture(params=["memory", "file"])
def place(request, monkeypatch, tmp_path):
    """Copies in memory, and in a file."""
    folder = tmp_path / "aside"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    if request.param == "file":
        monkeypatch.setattr(trial, "IN_MEMORY", 0)
    return folder


def test_what_is_written_on_a_copy_is_gone_afterwards(shop, place):
    put(shop, "theme", "dark")
    with on_a_copy(shop):
        put(shop, "theme", "light")
        assert values() == {"theme": "light"}
    assert values() == {"theme": "dark"}
    assert list(place.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="a file in use keeps its name there")
def test_a_program_that_is_killed_leaves_no_copy_of_the_shop(shop, place):
    with on_a_copy(shop):
        put(shop, "theme", "dark")
        assert [each for each in place.rglob("*") if each.is_file()] == []


def test_others_write_meanwhile_without_waiting(shop, path, place):
    put(shop, "theme", "dark")
    with on_a_copy(shop), immediate(shop):
        Parameter.insert(name="sound", value="off").execute()
        write_elsewhere(path, "light")
        assert values() == {"theme": "dark", "sound": "off"}
    assert values() == {"theme": "light"}


def test_another_thread_stays_in_the_shop(shop, place):
    put(shop, "theme", "dark")

    def work():
        put(shop, "theme", "light")
        shop.close()

    with on_a_copy(shop):
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        assert values() == {"theme": "dark"}
    assert values() == {"theme": "light"}


def test_a_copy_that_is_stopped_leaves_nothing(shop, place):
    class Stopped(Exception):
        pass

    def stop(_done, _total):
        raise Stopped

    put(shop, "theme", "dark")
    with pytest.raises(Stopped), on_a_copy(shop, stop):
        pytest.fail("the copying was stopped")
    assert values() == {"theme": "dark"}
    assert list(place.iterdir()) == []


def test_trouble_on_a_copy_brings_the_shop_back(shop, place):
    with pytest.raises(ZeroDivisionError), on_a_copy(shop):
        put(shop, "theme", str(1 / 0))
    put(shop, "theme", "dark")
    assert values() == {"theme": "dark"}
    assert list(place.iterdir()) == []


def test_no_room_for_a_copy_is_said_before_it_is_begun(shop, place, monkeypatch):
    monkeypatch.setattr(trial, "IN_MEMORY", 0)
    usage = namedtuple("usage", "total used free")  # noqa: PYI024 - as shutil has it
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(100, 100, 0))
    with pytest.raises(DiskFull), on_a_copy(shop):
        pytest.fail("there was no room")
    assert list(place.iterdir()) == []


def test_a_disk_that_fills_up_meanwhile_is_said_and_leaves_nothing(shop, place, monkeypatch):
    def small(where):
        connection = sqlite3.connect(where, isolation_level=None)
        connection.execute("PRAGMA max_page_count = 2")
        return connection

    put(shop, "theme", "dark")
    monkeypatch.setattr(trial, "_connect", small)
    with pytest.raises(DiskFull), on_a_copy(shop):
        pytest.fail("there was no room")
    assert values() == {"theme": "dark"}
    assert list(place.iterdir()) == []


def test_a_disk_that_fills_up_on_the_copy_is_said_and_the_shop_stands(shop, place):
    def fill():
        pages = shop.execute_sql("PRAGMA page_count").fetchone()[0]
        shop.execute_sql(f"PRAGMA max_page_count = {pages}")
        for number in range(1000):
            put(shop, f"name {number}", "x" * 4000)

    with pytest.raises(DiskFull), on_a_copy(shop):
        fill()
    put(shop, "theme", "dark")
    assert values() == {"theme": "dark"}
    assert list(place.iterdir()) == []


def test_a_full_disk_beside_the_program_makes_room_beside_the_shop(shop, place, path, monkeypatch):
    monkeypatch.setattr(trial, "IN_MEMORY", 0)
    usage = namedtuple("usage", "total used free")  # noqa: PYI024 - as shutil has it
    monkeypatch.setattr(shutil, "disk_usage", lambda each: usage(1, 1, 0 if each == place else 1 << 40))
    with on_a_copy(shop):
        put(shop, "theme", "light")
        assert list(path.parent.glob(".erp-returns-trial-*"))
    assert not list(path.parent.glob(".erp-returns-trial-*"))


def test_what_a_killed_program_left_is_cleared_away(shop, place, monkeypatch):
    monkeypatch.setattr(trial, "IN_MEMORY", 0)
    old, new = place / ".erp-returns-trial-old", place / ".erp-returns-trial-new"
    for folder in (old, new):
        folder.mkdir()
    os.utime(old, (0, 0))
    with on_a_copy(shop):
        assert not old.exists()
    assert new.exists()


def test_a_shop_in_memory_is_copied_too():
    with opened(":memory:") as shop:
        put(shop, "theme", "dark")
        with on_a_copy(shop):
            put(shop, "theme", "light")
        assert values() == {"theme": "dark"}


def test_copying_says_how_far_it_is(shop):
    told = []
    with on_a_copy(shop, lambda done, total: told.append((done, total))):
        pass
    done, total = told[-1]
    assert done == total > 0
