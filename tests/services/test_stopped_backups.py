"""Backups that are stopped, that meet a full disk, or a clock that went wrong: the good ones stay."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest

from erp_returns.domain.errors import DatabaseDamaged, DiskFull, StorageUnreachable
from erp_returns.models.copying import look_over
from erp_returns.services import backups
from erp_returns.services.backups import back_up, restore
from tests.journeys.busy import BusyShop
from tests.journeys.shop import Wanted
from tests.services.kept import add_photo, folder_of, is_clean, later, numbers, plug_in


@pytest.fixture
def shop(tmp_path):
    return BusyShop(tmp_path)


class StoppedError(Exception):
    """Somebody pressed cancel."""


def stop_at(place):
    """Stop when the place-th page or photo is copied."""
    seen = []

    def watch(done, total):
        seen.append((done, total))
        if len(seen) == place:
            raise StoppedError

    return watch


@pytest.mark.parametrize("place", [1, 2])
def test_a_backup_that_is_stopped_leaves_nothing_and_takes_nothing_away(shop, tmp_path, place):
    shop.set("backup_keep", 1)
    plug_in(shop, tmp_path / "stick")
    order = shop.returned(Wanted(1, 1))
    first = back_up(shop.session)
    add_photo(shop, order)

    with pytest.raises(StoppedError):
        back_up(later(shop.session, hours=1), watch=stop_at(place))

    assert first.backup.path.exists()
    assert [each.name for each in folder_of(shop).rglob("*") if each.name.startswith(".")] == []


def test_who_stops_while_the_second_folder_is_written_has_the_first(shop, tmp_path):
    plug_in(shop, tmp_path / "stick")
    order = shop.returned(Wanted(1, 1))
    first = back_up(shop.session)
    add_photo(shop, order)

    with pytest.raises(StoppedError):
        back_up(later(shop.session, hours=1), watch=stop_at(3))

    assert len(backups.backups(folder_of(shop))) == 2
    assert first.second is not None
    assert look_over(first.second)
    assert [each.name for each in tmp_path.rglob("*.part*")] == []


def test_a_restore_that_is_stopped_leaves_the_shop_as_it_was(shop):
    kept = back_up(shop.session)
    shop.returned(Wanted(1, 1))
    before = numbers()

    for place in (1, 2):
        with pytest.raises(StoppedError):
            restore(shop.session, kept.backup.path, stop_at(place))

    assert numbers() == before
    assert [each.name for each in folder_of(shop).iterdir() if each.name.startswith(".")] == []
    assert is_clean(shop)


def test_pages_and_photos_are_counted(shop):
    order = shop.returned(Wanted(1, 1))
    add_photo(shop, order)
    seen = []
    back_up(shop.session, watch=lambda done, total: seen.append((done, total)))

    assert seen[-1] == (0, 1)
    assert seen[0][0] <= seen[0][1] > 1


def test_a_disk_that_is_full_is_named_by_the_backup_and_keeps_no_scraps(shop, monkeypatch):
    kept = back_up(shop.session)

    def full(*_args, **_named):
        raise sqlite3.OperationalError("database or disk is full")

    class Copy(sqlite3.Connection):
        backup = full

    def connect(target, **named):
        if not named.get("uri"):
            Path(f"{target}-journal").write_bytes(b"half")
        return real(target, factory=Copy, **named)

    real = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", connect)
    with pytest.raises(DiskFull, match=r"shop-20261121-033000-hand\.db"):
        back_up(later(shop.session, hours=1))
    monkeypatch.undo()

    assert [each.path for each in backups.backups(folder_of(shop))] == [kept.backup.path]
    assert [each.name for each in folder_of(shop).iterdir() if each.name.startswith(".")] == []


def test_a_second_folder_that_is_full_keeps_its_good_one(shop, tmp_path, monkeypatch):
    shop.set("backup_keep", 1)
    plug_in(shop, tmp_path / "stick")
    first = back_up(shop.session)

    def full(_source, _target):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(backups, "copyfile", full)
    kept = back_up(later(shop.session, hours=1))

    assert isinstance(kept.second_trouble, DiskFull)
    assert first.second is not None
    assert [each.path for each in backups.backups(first.second.parent)] == [first.second]
    assert kept.backup.path.exists()


def test_a_clock_that_was_set_back_takes_no_new_backup_away(shop):
    shop.set("backup_keep", 1)
    back_up(shop.session)
    kept = back_up(later(shop.session, days=-400))

    assert [each.path for each in backups.backups(folder_of(shop))] == [kept.backup.path]


def test_the_last_good_backup_outlives_many_that_failed(shop, monkeypatch):
    shop.set("backup_keep", 1)
    good = back_up(shop.session)

    def damaged(path):
        raise DatabaseDamaged(str(path))

    monkeypatch.setattr(backups, "look_over", damaged)
    for hour in range(1, 5):
        with pytest.raises(DatabaseDamaged):
            back_up(later(shop.session, hours=hour))

    assert [each.path for each in backups.backups(folder_of(shop))] == [good.backup.path]


def test_a_stick_that_is_not_plugged_in_is_said_and_nothing_is_made_in_its_place(shop, tmp_path):
    shop.set("backup_second_folder", str(tmp_path / "stick"))

    kept = back_up(shop.session)

    assert isinstance(kept.second_trouble, StorageUnreachable)
    assert "没有插上" in str(kept.second_trouble)
    assert not (tmp_path / "stick").exists()
    assert kept.backup.path.exists()
