"""The shop's file: opened with care, and left alone when it is not ours to touch."""

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from erp_returns.domain.errors import (
    DatabaseDamaged,
    DatabaseForeign,
    DatabaseLocked,
    DatabaseNewer,
    StorageReadOnly,
    StorageRefusal,
    StorageUnreachable,
)
from erp_returns.models import Parameter, database
from erp_returns.models.database import APPLICATION_ID, immediate, newest_version, open_database
from tests.models.files import opened, other_program, pragma

pytestmark = pytest.mark.usefixtures("impatient")


def _refused(path: Path) -> StorageRefusal:
    """The refusal to open a file, which stays as it was to the byte."""
    before = path.read_bytes()
    with pytest.raises(StorageRefusal) as refused:
        open_database(path)
    assert path.read_bytes() == before
    return refused.value


# Opening


def test_a_new_file_is_made_ours_and_whole(tmp_path):
    with opened(tmp_path / "退换货.db") as shop:
        assert pragma(shop, "application_id") == APPLICATION_ID
        assert pragma(shop, "user_version") == newest_version()
        assert pragma(shop, "integrity_check") == "ok"
        assert shop.execute_sql("PRAGMA foreign_key_check").fetchall() == []


def test_every_connection_keeps_the_rules_of_the_house(path):
    with opened(path) as shop:
        kept = [
            pragma(shop, name)
            for name in ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers")
        ]

    assert kept == ["wal", 2, 1, 1]


def test_an_empty_file_and_memory_become_a_shop(tmp_path):
    empty = tmp_path / "empty.db"
    empty.touch()
    for place in (empty, ":memory:"):
        with opened(place) as shop:
            assert pragma(shop, "user_version") == newest_version()


def test_opening_a_sound_file_changes_no_byte_of_it(path):
    before = path.read_bytes()

    with opened(path, before=lambda _: pytest.fail("nothing was to be migrated")):
        pass

    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == ["shop.db"]


def test_what_was_written_is_there_the_next_time(path):
    with opened(path) as shop, immediate(shop):
        Parameter.insert(name="theme", value='"dark"').execute()

    with opened(path):
        assert Parameter.get().value == '"dark"'


@pytest.mark.parametrize("journal", ["delete", "wal"])
def test_a_database_of_another_program_is_left_alone(tmp_path, journal):
    foreign = tmp_path / "accounts.db"
    with other_program(foreign) as connection:
        connection.execute(f"PRAGMA journal_mode = {journal}")
        connection.execute("CREATE TABLE accounts (id)")

    assert isinstance(_refused(foreign), DatabaseForeign)


@pytest.mark.parametrize("mark", ["application_id = 7", "user_version = 3"])
def test_an_empty_database_that_another_program_marked_is_left_alone(tmp_path, mark):
    foreign = tmp_path / "accounts.db"
    with other_program(foreign) as connection:
        connection.execute(f"PRAGMA {mark}")

    assert isinstance(_refused(foreign), DatabaseForeign)


@pytest.mark.parametrize("content", [b"x", b"%PDF-1.7 " * 900, "退货".encode() * 9000, b"\0" * 4096])
def test_what_is_no_database_is_left_alone(tmp_path, content):
    file = tmp_path / "shop.db"
    file.write_bytes(content)

    assert isinstance(_refused(file), DatabaseForeign)


def test_a_file_of_a_later_program_is_left_alone(path):
    with other_program(path) as connection:
        connection.execute("PRAGMA user_version = 9999")

    refusal = _refused(path)

    assert isinstance(refusal, DatabaseNewer)
    assert refusal.facts == {"path": str(path), "found": 9999, "known": newest_version()}


@pytest.mark.parametrize("kept", [0.999_99, 0.9, 0.5, 0.01])
def test_a_truncated_file_is_called_damaged(path, kept):
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * kept)])

    assert isinstance(_refused(path), DatabaseDamaged)


@pytest.mark.parametrize(("first", "last"), [(16, 100), (100, 4096), (100, None), (8192, None)])
def test_a_file_written_over_is_called_damaged(path, first, last):
    whole = path.read_bytes()
    end = last or len(whole)
    path.write_bytes(whole[:first] + b"\xff" * (end - first) + whole[end:])

    assert isinstance(_refused(path), DatabaseDamaged)


def test_a_file_that_another_program_holds_is_called_locked(path):
    with other_program(path) as connection:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("INSERT INTO parameter VALUES ('theme', '1')")

        assert isinstance(_refused(path), DatabaseLocked)


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(StorageUnreachable, match="文件夹"):
        open_database(tmp_path)


def test_no_folder_is_made_up(tmp_path):
    with pytest.raises(StorageUnreachable):
        open_database(tmp_path / "gone" / "shop.db")

    assert not (tmp_path / "gone").exists()


def test_what_was_committed_before_a_power_cut_is_still_there(path):
    after = path.with_name("after")
    after.mkdir()
    with opened(path) as shop:
        with immediate(shop):
            Parameter.insert(name="theme", value="1").execute()
        for file in (path, path.with_name("shop.db-wal")):
            shutil.copy(file, after)

    with opened(after / "shop.db"):
        assert Parameter.get().value == "1"


# Without leave to write


@contextmanager
def _as_nobody() -> Iterator[None]:
    """As somebody for whom permissions count: the superuser steps down for a moment."""
    if not hasattr(os, "seteuid"):
        pytest.skip("permissions of another kind")
    superuser = os.geteuid() == 0
    if superuser:
        os.seteuid(65534)
    try:
        if not os.access(Path(database.__file__).with_name("migrations"), os.R_OK, effective_ids=superuser):
            pytest.skip("this checkout is the superuser's alone")
        yield
    finally:
        if superuser:
            os.seteuid(0)


@pytest.fixture
def guarded(made: bytes) -> Iterator[Path]:
    """A sound file in a folder that everybody may enter, and nobody else may write to."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "shop.db")
        path.write_bytes(made)
        path.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
        path.parent.chmod(0o555)
        yield path
        path.parent.chmod(0o700)
        path.chmod(0o600)


def test_a_file_in_a_folder_nobody_may_write_to_is_called_read_only(guarded):
    with _as_nobody():
        assert isinstance(_refused(guarded), StorageReadOnly)


def test_a_new_file_where_nobody_may_write_is_unreachable(guarded):
    with _as_nobody(), pytest.raises(StorageUnreachable):
        open_database(guarded.with_name("new.db"))


def test_a_read_only_file_can_be_read_and_refuses_the_first_write(guarded):
    guarded.parent.chmod(0o777)
    before = guarded.read_bytes()

    with _as_nobody(), opened(guarded) as shop:
        assert Parameter.select().count() == 0
        with pytest.raises(StorageReadOnly), immediate(shop):
            Parameter.insert(name="theme", value="1").execute()

    assert guarded.read_bytes() == before


def test_a_file_nobody_may_read_is_unreachable(guarded):
    guarded.chmod(0)

    with _as_nobody(), pytest.raises(StorageUnreachable):
        open_database(guarded)
