"""Backups from the command line."""

from __future__ import annotations

import shutil
from pathlib import Path

from erp_returns.models.copying import look_over
from erp_returns.services.backups import backup_folder, backups
from tests.cli.conftest import Run


def test_a_shop_is_backed_up_to_a_file_and_brought_back(run: Run, db: Path, tmp_path: Path):
    copy = tmp_path / "copy.db"
    taken = run("backup", copy, "--db", db)
    empty = tmp_path / "empty.db"

    brought = run("restore", copy, "--db", empty)
    listed = run("returns", "list", "--db", empty, "--json")

    assert (taken.code, brought.code) == (0, 0)
    assert "2 张退换货单" in taken.out
    assert listed.document["total"] == 2
    assert run("verify", "--db", empty).code == 0


def test_without_a_place_a_backup_goes_beside_the_shop(run: Run, db: Path):
    taken = run("backup", "--db", db, "--json")

    assert [str(each.path) for each in backups(backup_folder(db))] == [taken.document["path"]]
    assert taken.document["returns"] == 2


def test_a_damaged_backup_is_refused_with_a_sentence(run: Run, db: Path, tmp_path: Path):
    damaged = Path(shutil.copy(db, tmp_path / "damaged.db"))
    damaged.write_bytes(damaged.read_bytes()[:-4096])

    refused = run("restore", damaged, "--db", db)

    assert refused.code == 1
    assert "已损坏" in refused.err
    assert look_over(db).returns == 2


def test_a_copy_from_elsewhere_takes_the_place_of_a_damaged_shop(run: Run, db: Path, tmp_path: Path):
    copy = tmp_path / "stick" / "copy.db"
    copy.parent.mkdir()
    run("backup", copy, "--db", db)
    db.write_bytes(db.read_bytes()[:-100])

    brought = run("restore", copy, "--db", db)

    assert brought.code == 0
    assert len(list(db.parent.glob(f"{db.name}.damaged-*"))) == 1
    assert look_over(db).returns == 2


def test_a_file_of_another_program_is_left_alone(run: Run, db: Path, tmp_path: Path):
    copy = tmp_path / "copy.db"
    run("backup", copy, "--db", db)
    other = tmp_path / "letter.db"
    other.write_text("Dear Sir")

    assert run("restore", copy, "--db", other).code == 1
    assert other.read_text() == "Dear Sir"


def test_an_import_is_preceded_by_a_backup(run: Run, db: Path, tmp_path: Path):
    file = tmp_path / "orders.csv"
    assert run("template", "orders", file).code == 0

    run("import", "orders", file, "--db", db)

    assert [each.why for each in backups(backup_folder(db))] == ["import"]
