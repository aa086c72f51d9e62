"""Numbered steps from one structure to the next: each once, each whole."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from erp_returns.models import Parameter, database
from erp_returns.models.database import migrations, newest_version, open_database, statements
from tests.models.files import opened, other_program, pragma

TWO = "CREATE TABLE added (id INTEGER PRIMARY KEY) STRICT;\nINSERT INTO added VALUES (1);\n"


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program whose structure is one step further."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    for number, file in migrations():
        (folder / f"{number:04}_known.sql").write_bytes(file.read_bytes())
    file = folder / f"{newest_version() + 1:04}_next.sql"
    file.write_text(TWO, encoding="utf-8")
    monkeypatch.setattr(database, "_MIGRATIONS", folder)
    return file


def test_migrations_are_numbered_without_gaps():
    assert [number for number, _ in migrations()] == list(range(1, newest_version() + 1))


@pytest.mark.parametrize("file", [file for _, file in migrations()], ids=lambda file: file.stem)
def test_no_statement_of_a_migration_is_left_out(file):
    sql = file.read_text(encoding="utf-8")

    assert "".join(statements(sql)).strip() == sql.strip()


def test_a_trigger_is_one_statement():
    trigger = "CREATE TRIGGER t BEFORE DELETE ON a BEGIN\n  SELECT 1;\n  SELECT 2;\nEND;\n"

    assert list(statements(f"CREATE TABLE a (id);\n{trigger}")) == ["CREATE TABLE a (id);\n", trigger]


def test_an_older_file_is_brought_on_after_it_could_be_kept_aside(path, two):
    kept = []
    with other_program(path) as connection:
        connection.execute("INSERT INTO parameter VALUES ('theme', '1')")

    def keep(file: Path) -> None:
        with other_program(file) as connection:
            kept.append(connection.execute("PRAGMA user_version").fetchone()[0])

    with opened(path, keep) as shop:
        assert pragma(shop, "user_version") == newest_version()
        assert shop.execute_sql("SELECT id FROM added").fetchall() == [(1,)]
        assert Parameter.get().value == "1"
    with opened(path, keep) as shop:
        assert shop.execute_sql("SELECT id FROM added").fetchall() == [(1,)]
    assert kept == [newest_version() - 1]


@pytest.mark.parametrize("wrong", ["CREATE TABLE parameter (id);\n", "SELEKT 1;\n"])
def test_a_migration_that_fails_leaves_nothing_behind(path, two, wrong):
    two.write_text(TWO + wrong, encoding="utf-8")
    before = path.read_bytes()

    with pytest.raises(sqlite3.OperationalError):
        open_database(path)

    assert path.read_bytes() == before
    two.write_text(TWO, encoding="utf-8")
    with opened(path) as shop:
        assert pragma(shop, "user_version") == newest_version()


CHILD = """
import sys
from pathlib import Path
from erp_returns.models import database
database._MIGRATIONS = Path(sys.argv[2])
database.open_database(sys.argv[1], lambda path: print("pending", flush=True)).close()
"""


def test_two_programs_that_start_at_once_migrate_once(path, two):
    command = [sys.executable, "-c", CHILD, str(path), str(two.parent)]
    root = Path(database.__file__).parents[2]
    with other_program(path) as connection:
        connection.execute("BEGIN IMMEDIATE")
        programs = [
            subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            for _ in range(2)
        ]
        pending = [program.stdout.readline() for program in programs if program.stdout]
        connection.execute("ROLLBACK")
        ends = [(program.communicate(timeout=30)[1], program.returncode) for program in programs]

    assert pending == ["pending\n", "pending\n"]
    assert ends == [("", 0), ("", 0)]
    with opened(path) as shop:
        assert shop.execute_sql("SELECT id FROM added").fetchall() == [(1,)]
        assert pragma(shop, "user_version") == newest_version()
