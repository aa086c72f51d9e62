"""A database that was damaged: a backup takes its place, and what is left of it is never thrown away."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from erp_returns.domain.errors import DatabaseDamaged
from erp_returns.models import ReturnOrder, ShopEvent
from erp_returns.queries.verify import verify
from erp_returns.services.backups import NoBackup, back_up, backups, restore
from erp_returns.services.photos import photo_folder, photo_path
from erp_returns.services.rescue import DatabaseSound, rescue
from tests.builders import NOW, sit_down
from tests.journeys.busy import BusyShop
from tests.journeys.shop import Wanted
from tests.services.kept import add_photo, folder_of, path_of

PAGE = 4096


@pytest.fixture
def shop(tmp_path: Path) -> BusyShop:
    return BusyShop(tmp_path)


def page_of(path: Path, table: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        sql = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        return int(connection.execute(sql, (table,)).fetchone()[0])


def tear(path: Path, page: int) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(b"\xff" * PAGE)


def closed(shop: BusyShop) -> Path:
    path = path_of(shop)
    shop.session.database.close()
    return path


@pytest.mark.parametrize("ruin", [b"\x00" * PAGE, b"SQLite format 3\x00" + b"\xff" * (PAGE - 16)])
def test_a_backup_takes_the_place_of_a_file_that_does_not_open(shop, ruin):
    order = shop.returned(Wanted(1, 1))
    photo = photo_path(shop.session.database, add_photo(shop, order))
    back_up(shop.session)
    path, folder = closed(shop), folder_of(shop)
    path.write_bytes(ruin + path.read_bytes()[PAGE:])
    left = path.read_bytes()
    photo.unlink()

    aside = rescue(path, folder, NOW)

    assert aside.name == "shop.db.damaged-20261121-023000"
    assert aside.read_bytes() == left
    again = sit_down(path)
    assert ReturnOrder.select().count() == 1
    assert verify(again.database, photo_folder(again.database)).clean
    event = ShopEvent.select().order_by(ShopEvent.id.desc()).get()
    assert (event.action, event.before, event.operator_id) == ("restore", aside.name, 1)
    again.database.close()


def test_two_damaged_files_of_one_moment_both_stay(shop):
    back_up(shop.session)
    path, folder = closed(shop), folder_of(shop)
    names = []
    for _ in range(2):
        path.write_bytes(b"\x00" * PAGE)
        names.append(rescue(path, folder, NOW).name)

    assert names == ["shop.db.damaged-20261121-023000", "shop.db.damaged-20261121-023000-2"]


def test_a_sound_database_is_not_set_aside(shop):
    back_up(shop.session)
    path, folder = closed(shop), folder_of(shop)
    before = path.read_bytes()

    with pytest.raises(DatabaseSound):
        rescue(path, folder, NOW)

    assert path.read_bytes() == before


def test_a_damaged_backup_takes_nobodys_place(shop):
    kept = back_up(shop.session)
    path = closed(shop)
    path.write_bytes(b"\x00" * PAGE)
    before = kept.backup.path.read_bytes()
    kept.backup.path.write_bytes(before[:-PAGE])

    with pytest.raises(DatabaseDamaged):
        rescue(path, kept.backup.path, NOW)

    assert path.read_bytes() == b"\x00" * PAGE
    assert [each.name for each in path.parent.glob("*.damaged-*")] == []


def test_without_a_backup_nothing_is_touched(shop, tmp_path):
    path = closed(shop)
    path.write_bytes(b"\x00" * PAGE)
    (tmp_path / "empty").mkdir()
    with pytest.raises(NoBackup):
        rescue(path, tmp_path / "empty", NOW)
    assert path.exists()


def test_what_opens_but_is_damaged_inside_is_copied_aside_and_restored(shop):
    shop.returned(Wanted(1, 1))
    kept = back_up(shop.session)
    path = closed(shop)
    tear(path, page_of(path, "stock_movement"))
    left = path.read_bytes()
    session = sit_down(path)

    done = restore(session, kept.backup.path)

    assert done.number.startswith("shop.db.damaged-")
    assert path.with_name(done.number).read_bytes() == left
    assert verify(session.database).clean
    assert [each.path for each in backups(folder_of(shop))] == [kept.backup.path]
    session.database.close()
