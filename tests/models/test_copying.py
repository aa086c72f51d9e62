"""A database copied while it is written to, looked over, and poured back."""

import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from erp_returns.domain.errors import DatabaseDamaged, DatabaseForeign, DatabaseLocked, DatabaseNewer
from erp_returns.models import Parameter
from erp_returns.models.copying import copy_whole, look_over, pour
from erp_returns.models.database import immediate, newest_version, open_database
from tests.models.files import opened, other_program, pragma

WRITER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=10)
for value in range(1, 100_000):
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE parameter SET value = ? WHERE name = 'one'", (str(value),))
    connection.execute("UPDATE parameter SET value = ? WHERE name = 'other'", (str(value),))
    connection.execute("COMMIT")
    if value == 1:
        print("writing", flush=True)
"""


def values(path):
    with closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute("SELECT name, value FROM parameter"))


def put(shop, name, value):
    with immediate(shop):
        Parameter.insert(name=name, value=value).on_conflict_replace().execute()


def test_a_copy_is_one_file_that_opens_by_itself(path, tmp_path):
    copy = tmp_path / "copy.db"
    with opened(path) as shop:
        put(shop, "theme", "dark")
        copy_whole(path, copy)

    assert look_over(copy).sales == 0
    assert sorted(each.name for each in tmp_path.glob("copy.db*")) == ["copy.db"]
    assert values(copy) == {"theme": "dark"}


def test_a_copy_taken_while_another_program_writes_holds_whole_transactions(path, tmp_path):
    with opened(path) as shop:
        put(shop, "one", "0")
        put(shop, "other", "0")
    command = [sys.executable, "-c", WRITER, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "writing\n"
        for number in range(20):
            copy = tmp_path / f"{number}.db"
            copy_whole(path, copy)
            look_over(copy)
            found = values(copy)
            assert found["one"] == found["other"] != "0"
        writer.kill()


def test_what_is_poured_back_is_seen_by_everybody_at_once(path, tmp_path):
    copy = tmp_path / "copy.db"
    with opened(path) as shop, other_program(path) as other:
        put(shop, "theme", "dark")
        copy_whole(path, copy)
        put(shop, "theme", "light")
        pour(copy, shop)

        assert Parameter.get().value == "dark"
        assert other.execute("SELECT value FROM parameter").fetchone() == ("dark",)
        assert pragma(shop, "journal_mode") == "wal"
        put(shop, "theme", "light")
        assert other.execute("SELECT value FROM parameter").fetchone() == ("light",)


def test_nothing_is_poured_over_a_file_that_somebody_writes_to(path, tmp_path, impatient):
    copy = tmp_path / "copy.db"
    with opened(path) as shop, other_program(path) as other:
        put(shop, "theme", "dark")
        copy_whole(path, copy)
        put(shop, "theme", "light")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseLocked):
            pour(copy, shop)
        other.execute("ROLLBACK")

        assert Parameter.get().value == "light"


def test_what_somebody_reads_stands_until_they_have_read(path, tmp_path):
    copy = tmp_path / "copy.db"
    with opened(path) as shop, other_program(path) as other:
        put(shop, "theme", "dark")
        copy_whole(path, copy)
        put(shop, "theme", "light")
        other.execute("BEGIN")
        before = other.execute("SELECT value FROM parameter").fetchone()
        pour(copy, shop)

        assert other.execute("SELECT value FROM parameter").fetchone() == before == ("light",)
        other.execute("COMMIT")
        assert other.execute("SELECT value FROM parameter").fetchone() == ("dark",)


def test_a_damaged_page_is_found(path, tmp_path):
    content = bytearray(path.read_bytes())
    content[4096 * 4 : 4096 * 5] = b"x" * 4096
    path.write_bytes(bytes(content))

    with pytest.raises(DatabaseDamaged):
        look_over(path)


def test_a_cut_file_is_found(path):
    path.write_bytes(path.read_bytes()[:-4096])

    with pytest.raises(DatabaseDamaged):
        look_over(path)


def test_a_reference_that_leads_nowhere_is_found(path):
    with other_program(path) as connection:
        connection.execute("INSERT INTO preference VALUES (77, 'a', 'b')")

    with pytest.raises(DatabaseDamaged):
        look_over(path)


def test_a_file_of_another_program_and_one_of_a_later_version_are_told_apart(path, tmp_path):
    foreign = tmp_path / "foreign.db"
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute("CREATE TABLE t (id)")
    with other_program(path) as connection:
        connection.execute(f"PRAGMA user_version = {newest_version() + 1}")

    with pytest.raises(DatabaseForeign):
        look_over(foreign)
    with pytest.raises(DatabaseNewer):
        look_over(path)


def test_records_stay_with_the_open_database_while_a_file_is_brought_up_to_date(path, tmp_path):
    copy = tmp_path / "copy.db"
    with opened(path) as shop:
        put(shop, "theme", "dark")
        copy_whole(path, copy)
        pour(copy, shop)
        put(shop, "theme", "light")

    with closing(open_database(path)) as again:
        assert again.execute_sql("SELECT value FROM parameter").fetchone() == ("light",)
