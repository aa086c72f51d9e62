"""Backups: whole, looked over, kept in number; brought back with the present state kept aside."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from erp_returns.domain.errors import (
    DatabaseDamaged,
    DatabaseForeign,
    DatabaseNewer,
    NotPermitted,
    StorageUnreachable,
)
from erp_returns.domain.kinds import Role
from erp_returns.models import ShopEvent
from erp_returns.models.copying import look_over
from erp_returns.models.database import migrations, newest_version
from erp_returns.queries.verify import verify
from erp_returns.services import backups
from erp_returns.services.backups import (
    BackupItself,
    NoBackup,
    Why,
    back_up,
    back_up_today,
    backup_folder,
    copy_to,
    days_without_backup,
    last_backup,
    restore,
)
from erp_returns.services.photos import photo_path
from tests.builders import sit_down
from tests.journeys.busy import BusyShop
from tests.journeys.shop import Wanted
from tests.services.kept import add_photo, folder_of, is_clean, later, numbers, path_of, plug_in


@pytest.fixture
def shop(tmp_path):
    return BusyShop(tmp_path)


def test_what_was_done_since_a_backup_is_gone_after_it_was_brought_back(shop):
    shop.returned(Wanted(1, 1))
    before = numbers()
    kept = back_up(shop.session)
    shop.returned(Wanted(2, 1))

    restore(shop.session, kept.backup.path)

    assert numbers() == before
    assert kept.counted.returns == 1
    assert is_clean(shop)


def test_what_was_there_before_a_restore_is_kept_aside(shop):
    kept = back_up(shop.session)
    shop.returned(Wanted(2, 1))
    now = numbers()

    done = restore(shop.session, kept.backup.path)
    assert numbers() == []
    restore(shop.session, folder_of(shop) / done.number)

    assert numbers() == now


def test_a_restore_stands_in_the_log_with_who_did_it(shop):
    kept = back_up(shop.session)

    restore(shop.session, kept.backup.path)

    event = ShopEvent.select().order_by(ShopEvent.id.desc()).get()
    assert (event.subject, event.action, event.operator_id) == ("shop", "restore", 2)
    assert kept.backup.path.name in event.after
    assert is_clean(shop)


def test_somebody_who_did_not_work_here_then_is_named_all_the_same(shop):
    kept = back_up(shop.session)
    owner = shop.session_of("王五", Role.OWNER)

    restore(owner, kept.backup.path)

    event = ShopEvent.select().order_by(ShopEvent.id.desc()).get()
    assert event.operator_id == 1
    assert "王五" in event.after


def test_only_who_may_restores(shop):
    kept = back_up(shop.session)
    clerk = shop.session_of("仓管", Role.WAREHOUSE)
    before = numbers()
    with pytest.raises(NotPermitted):
        restore(clerk, kept.backup.path)
    assert numbers() == before


def test_photos_come_with_a_backup_and_back_with_it(shop):
    order = shop.returned(Wanted(1, 1))
    photo = photo_path(shop.session.database, add_photo(shop, order))
    kept = back_up(shop.session)
    content = photo.read_bytes()
    photo.unlink()
    assert not is_clean(shop)

    restore(shop.session, kept.backup.path)

    assert photo.read_bytes() == content
    assert is_clean(shop)


def test_a_photo_is_copied_once_for_all_backups(shop):
    order = shop.returned(Wanted(1, 1))
    add_photo(shop, order)
    back_up(shop.session)
    (copied,) = (folder_of(shop) / "photos").glob("??/*")
    stood = copied.stat().st_mtime_ns
    add_photo(shop, order, "blue")
    back_up(later(shop.session, hours=1))

    assert len(list((folder_of(shop) / "photos").glob("??/*"))) == 2
    assert copied.stat().st_mtime_ns == stood


def test_only_the_last_backups_are_kept_and_the_daily_ones_are_not_pushed_out(shop):
    shop.set("backup_keep", 2)
    back_up_today(shop.session)
    for hour in range(1, 5):
        back_up(later(shop.session, hours=hour), Why.IMPORT)

    kept = backups.backups(folder_of(shop))

    assert [each.why for each in kept] == [Why.IMPORT, Why.IMPORT, Why.DAILY]
    assert kept[0].taken_at == "2026-11-21T06:00:00Z" or kept[0].taken_at > kept[1].taken_at


def test_other_files_in_the_folder_are_left_alone(shop):
    shop.set("backup_keep", 1)
    folder_of(shop).mkdir()
    mine = folder_of(shop) / "shop-my own.db"
    mine.write_text("x")
    for hour in range(3):
        back_up(later(shop.session, hours=hour))

    assert mine.exists()
    assert len(backups.backups(folder_of(shop))) == 1


def test_a_day_has_one_daily_backup(shop):
    assert back_up_today(shop.session) is not None
    assert back_up_today(later(shop.session, minutes=5)) is None
    assert back_up_today(later(shop.session, days=1)) is not None


def test_two_backups_within_a_second_are_two(shop):
    assert back_up(shop.session).backup.path != back_up(shop.session).backup.path
    assert len(backups.backups(folder_of(shop))) == 2


def test_a_second_folder_gets_a_copy_that_can_be_brought_back(shop, tmp_path):
    order = shop.returned(Wanted(1, 1))
    photo = photo_path(shop.session.database, add_photo(shop, order))
    plug_in(shop, tmp_path / "stick")
    kept = back_up(shop.session)
    before = numbers()
    shop.returned(Wanted(2, 1))
    photo.unlink()

    restore(shop.session, tmp_path / "stick")

    assert kept.second is not None
    assert kept.second.parent == tmp_path / "stick" / "shop.db.backups"
    assert numbers() == before
    assert photo.exists()


def test_a_second_folder_that_is_not_there_is_told_and_the_first_stands(shop, tmp_path):
    (tmp_path / "file").write_text("x")
    shop.set("backup_second_folder", str(tmp_path / "file" / "stick"))

    kept = back_up(shop.session)

    assert isinstance(kept.second_trouble, StorageUnreachable)
    assert kept.second is None
    assert look_over(kept.backup.path)


def test_a_copy_that_does_not_hold_counts_as_none_and_takes_none_away(shop, monkeypatch):
    shop.set("backup_keep", 1)
    first = back_up(shop.session)

    def damaged(path):
        raise DatabaseDamaged(str(path))

    monkeypatch.setattr(backups, "look_over", damaged)
    with pytest.raises(DatabaseDamaged):
        back_up(later(shop.session, hours=1))

    assert [each.path for each in backups.backups(folder_of(shop))] == [first.backup.path]
    assert [each.name for each in folder_of(shop).iterdir() if each.is_file()] == [first.backup.path.name]


def test_a_folder_that_cannot_be_written_is_told(shop):
    folder_of(shop).write_text("in the way")
    with pytest.raises(StorageUnreachable):
        back_up(shop.session)


@pytest.mark.parametrize(
    ("harm", "refusal"),
    [
        (lambda path: path.write_bytes(path.read_bytes()[:-4096]), DatabaseDamaged),
        (lambda path: path.write_bytes(b"PK" * 4000), DatabaseForeign),
        (lambda path: path.unlink(), StorageUnreachable),
    ],
)
def test_a_backup_that_cannot_be_read_is_refused_before_anything_is_touched(shop, harm, refusal):
    kept = back_up(shop.session)
    shop.returned(Wanted(2, 1))
    before = numbers()
    harm(kept.backup.path)

    with pytest.raises(refusal):
        restore(shop.session, kept.backup.path)

    assert numbers() == before
    assert [each.why for each in backups.backups(folder_of(shop)) if each.why is Why.RESTORE] == []


def test_a_backup_of_a_later_version_is_refused(shop):
    kept = back_up(shop.session)
    with closing(sqlite3.connect(kept.backup.path)) as connection:
        connection.execute(f"PRAGMA user_version = {newest_version() + 1}")
    with pytest.raises(DatabaseNewer):
        restore(shop.session, kept.backup.path)


def test_a_backup_of_the_first_version_is_brought_to_the_newest(shop, tmp_path):
    from erp_returns.models.database import APPLICATION_ID, statements

    old = tmp_path / "old.db"
    with closing(sqlite3.connect(old)) as connection:
        for statement in statements(migrations()[0][1].read_text(encoding="utf-8")):
            connection.execute(statement)
        connection.execute(
            "INSERT INTO operator (id, name, role) VALUES (1, '系统', 'owner'), (2, '店主', 'owner')"
        )
        connection.execute("INSERT INTO parameter VALUES ('shop_name', '\"旧店\"')")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")
        connection.commit()
    stood = old.read_bytes()

    restore(shop.session, old)

    found = shop.session.database.execute_sql("PRAGMA user_version").fetchone()
    assert found == (newest_version(),)
    assert numbers() == []
    assert old.read_bytes() == stood


def test_a_database_is_not_restored_from_itself(shop):
    with pytest.raises(BackupItself):
        restore(shop.session, path_of(shop))


def test_an_empty_folder_holds_no_backup(shop, tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(NoBackup):
        restore(shop.session, tmp_path / "empty")


def test_a_copy_to_a_file_opens_as_a_shop_with_its_photos(shop, tmp_path):
    order = shop.returned(Wanted(1, 1))
    add_photo(shop, order)
    target = tmp_path / "elsewhere.db"
    copy_to(shop.session, target)
    shop.session.database.close()

    other = sit_down(target)

    assert verify(other.database, photo_path(other.database, "")).clean
    assert numbers() == ["RT20261121-0001"]
    other.database.close()


def test_a_copy_to_a_file_that_cannot_be_written_is_told(shop, tmp_path):
    with pytest.raises(StorageUnreachable, match="nowhere：文件夹不存在"):
        copy_to(shop.session, tmp_path / "nowhere" / "copy.db")


def test_the_shop_is_not_copied_over_itself(shop):
    with pytest.raises(BackupItself):
        copy_to(shop.session, path_of(shop))


def test_an_old_shop_is_kept_aside_before_its_structure_changes(shop, monkeypatch):
    path = path_of(shop)
    shop.session.database.close()
    monkeypatch.setattr("erp_returns.models.database.migrations", lambda: [(99, migrations()[0][1])])
    with pytest.raises(Exception):  # noqa: B017, PT011 - the step itself is of no interest here
        sit_down(path)

    assert [each.why for each in backups.backups(backup_folder(path))] == [Why.MIGRATION]


def test_days_without_a_backup_are_told_from_the_third_on(shop):
    assert days_without_backup(shop.session) is None
    assert days_without_backup(later(shop.session, days=3)) == 3
    back_up(later(shop.session, days=3))
    assert days_without_backup(later(shop.session, days=5)) is None
    assert days_without_backup(later(shop.session, days=6, hours=2)) == 3


def test_the_last_backup_is_found_on_the_stick_too(shop, tmp_path):
    plug_in(shop, tmp_path / "stick")
    kept = back_up(shop.session)
    kept.backup.path.unlink()

    found = last_backup(shop.session)

    assert found is not None
    assert found.path.parent == tmp_path / "stick" / "shop.db.backups"


def test_two_shops_share_a_stick_without_taking_each_others_backups_away(shop, tmp_path):
    (tmp_path / "other").mkdir()
    other = Path(shutil.copy(path_of(shop), tmp_path / "other" / "b.db"))
    plug_in(shop, tmp_path / "stick")
    shop.set("backup_keep", 1)
    mine = back_up(shop.session)
    shop.session.database.close()
    second = sit_down(other)
    shop.session = second
    plug_in(shop, tmp_path / "stick")
    shop.set("backup_keep", 1)
    back_up(second)

    assert mine.second is not None
    assert mine.second.exists()
    second.database.close()
