"""The command line proves a shop, and says what is wrong with a database that is none."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from erp_returns.models import database as databases
from erp_returns.models import reading
from erp_returns.models.database import newest_version
from erp_returns.queries.verify import CLAIMS, INVARIANTS
from tests.documents.sales_files_kit import DETAIL_LIST, LINE, ORDER_LIST, template

ORDER = {**LINE, "下单时间": "2026-11-01 10:00:00"}
PAID = "RT20261121-0001"


def test_a_sound_shop_is_all_right(run, db):
    said = run("verify", "--db", db)
    assert (said.code, said.err) == (0, "")
    assert said.out.endswith("全部无误。\n")
    assert len(said.out.splitlines()) == len(CLAIMS) + len(INVARIANTS) + 3
    assert [line.split(".")[0] for line in said.out.splitlines() if line[0].isdigit()] == [
        str(invariant.number) for invariant in INVARIANTS
    ]


@pytest.mark.usefixtures("qapp")
def test_a_shop_is_proved_in_english_too(run, db):
    with closing(sqlite3.connect(db)) as connection:
        connection.execute("UPDATE return_order SET goods_fen = goods_fen + 1 WHERE number = ?", (PAID,))
        connection.commit()
    said = run("--lang", "en", "verify", "--db", db)
    assert (said.code, run("verify", "--lang", "en", "--db", db)) == (1, said)
    assert "The database file is sound (SQLite self-check)" in said.out
    assert f"Return order {PAID}: " in said.err


def test_proving_writes_nothing_and_leaves_no_files_behind(run, db):
    before = db.read_bytes()
    assert run("verify", "--db", db).code == 0
    assert (db.read_bytes(), [path.name for path in db.parent.iterdir()]) == (before, [db.name])


def test_a_shop_on_a_medium_that_takes_no_writing_is_proved(run, db, monkeypatch):
    """As root nothing is read-only: SQLite's own answer is given for it."""
    opened = []

    def refused(path, how):
        opened.append(how)
        if how == "mode=rw":
            raise sqlite3.OperationalError("unable to open database file")
        return real(path, how)

    real = reading._opened
    monkeypatch.setattr(reading, "_opened", refused)
    said = run("verify", "--db", db)
    assert (said.code, opened) == (0, ["mode=rw", "immutable=1"])


def sealed(*_: object) -> None:
    raise sqlite3.OperationalError("attempt to write a readonly database")


def test_a_shop_whose_last_writes_cannot_be_read_is_not_proved(run, db, monkeypatch):
    monkeypatch.setattr(reading, "_opened", sealed)
    Path(f"{db}-wal").write_bytes(b"unread")
    said = run("verify", "--db", db)
    assert (said.code, said.out) == (1, "")
    assert "无法写入" in said.err
    Path(f"{db}-wal").unlink()


def test_an_older_shop_is_left_as_it_is(run, db):
    with closing(sqlite3.connect(db)) as connection:
        connection.execute(f"PRAGMA user_version = {newest_version() - 1}")
    before = db.read_bytes()
    said = run("verify", "--db", db)
    assert (said.code, said.out) == (1, "")
    assert "由较早的版本创建" in said.err
    assert db.read_bytes() == before


def test_a_shop_without_an_owner_is_proved_all_the_same(run, db):
    with closing(sqlite3.connect(db)) as connection:
        connection.execute("UPDATE operator SET active = 0")
        connection.commit()
    said = run("verify", "--db", db)
    assert said.code == 1
    assert "没有“新建退换货”的权限" in said.err


def test_what_is_wrong_is_said_on_the_side_and_in_the_code(run, db):
    with closing(sqlite3.connect(db)) as connection:
        connection.execute("UPDATE return_order SET goods_fen = goods_fen + 1 WHERE number = ?", (PAID,))
        connection.commit()
    said = run("verify", "--db", db)
    assert said.code == 1
    assert f"退换货单 {PAID}：商品退款记为 142.58 元，按明细应为 142.57 元。" in said.err
    assert "处问题" in said.out
    told = run("verify", "--db", db, "--json")
    assert told.code == 1
    (check,) = [check for check in told.document["checks"] if check["name"] == "order_money"]
    assert check["found"] == len(check["violations"])
    assert check["violations"][0]["ids"] == [1]


def test_a_missing_photo_is_found(run, db):
    with closing(sqlite3.connect(db)) as connection:
        sql = "INSERT INTO photo (return_order_id, content_hash, added_at, added_by_id) VALUES (1, ?, '', 2)"
        connection.execute(sql, ("ab" * 32,))
        connection.commit()
    assert "ab" * 32 in run("verify", "--db", db).err
    folder = Path(f"{db}.photos") / "ab"
    folder.mkdir(parents=True)
    (folder / ("ab" * 32)).write_bytes(b"picture")
    assert run("verify", "--db", db).code == 0


def test_photos_that_stand_on_no_order_are_told_and_are_no_problem(run, db):
    folder = Path(f"{db}.photos") / "cd"
    folder.mkdir(parents=True)
    (folder / ("cd" * 32)).write_bytes(b"picture")

    told = run("verify", "--db", db)

    assert told.code == 0
    assert "另有 1 个文件（0.1 MB）不属于任何单据" in told.out
    assert run("verify", "--json", "--db", db).document["unused_photos"] == {"files": 1, "size": 7}


def test_photos_of_a_count_that_was_not_posted_belong_to_it(run, db):
    folder = Path(f"{db}.photos") / "cd"
    folder.mkdir(parents=True)
    (folder / ("cd" * 32)).write_bytes(b"picture")
    with closing(sqlite3.connect(db)) as connection:
        connection.execute(
            "INSERT INTO intake_draft (operator_id, return_order_id, content, saved_at) VALUES (2, 1, ?, '')",
            (json.dumps({"remarks": {"photos": {"cd" * 32: 1}}}),),
        )
        connection.commit()

    assert run("verify", "--json", "--db", db).document["unused_photos"]["files"] == 0


def test_work_on_a_shop_that_is_not_there_is_refused_and_begins_none(run, tmp_path):
    said = run("returns", "list", "--db", tmp_path / "none.db")
    assert said.code == 1
    assert "none.db：文件不存在" in said.err
    assert list(tmp_path.iterdir()) == []


def test_the_user_s_own_folder_is_used_unless_another_is_named(run, tmp_path, monkeypatch):
    own = tmp_path / "data" / "deep" / "shop.db"
    monkeypatch.setattr("erp_returns.services.places.default_database", lambda: own)
    assert run("import", "orders", ORDER_LIST, DETAIL_LIST).code == 0
    assert own.exists()


def test_a_folder_that_cannot_be_made_is_said(run, tmp_path, monkeypatch):
    (tmp_path / "data").write_bytes(b"")
    own = tmp_path / "data" / "shop.db"
    monkeypatch.setattr("erp_returns.services.places.default_database", lambda: own)
    said = run("import", "orders", ORDER_LIST, DETAIL_LIST)
    assert said.code == 1
    assert said.err.startswith("无法打开")


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {newest_version() + 1}")


def foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE note (text)")


def torn(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * 8192 + content[12288:])


def text_file(path: Path) -> None:
    path.write_text("这不是数据库，只是一段文字。", encoding="utf-8")


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    ("ruin", "sentence"),
    [
        (newer, "由更新的版本创建"),
        (foreign, "不是退换货程序的数据库"),
        (text_file, "不是退换货程序的数据库"),
        (torn, "已损坏"),
        (folder, "这是一个文件夹"),
    ],
)
@pytest.mark.parametrize("words", [["verify"], ["returns", "list"], ["returns", "show", PAID]], ids=" ".join)
def test_a_file_that_is_no_sound_shop_is_refused_and_left_alone(run, db, ruin, sentence, words):
    ruin(db)
    before = db.read_bytes() if db.is_file() else b""
    said = run(*words, "--db", db)
    assert said.code == 1
    assert sentence in said.err
    assert (db.read_bytes() if db.is_file() else b"") == before


def test_a_locked_shop_is_said_to_be_in_use(run, db, monkeypatch):
    monkeypatch.setitem(databases._PRAGMAS, "busy_timeout", 1)
    with closing(sqlite3.connect(db, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        said = run("import", "orders", ORDER_LIST, DETAIL_LIST, "--db", db)
    assert said.code == 1
    assert "正被另一个程序占用" in said.err


def test_a_full_disk_is_said_and_nothing_is_half_imported(run, db, monkeypatch):
    with closing(sqlite3.connect(db)) as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
    monkeypatch.setitem(databases._PRAGMAS, "max_page_count", pages)
    monkeypatch.setitem(databases._PRAGMAS, "journal_mode", "delete")
    monkeypatch.setattr("erp_returns.services.sales_import._AT_ONCE", 1)
    rows = [{**ORDER, "平台单号": f"P{n}"} for n in range(400)]
    said = run("import", "orders", template(db.with_name("多.csv"), *rows), "--db", db)
    assert (said.code, said.out) == (1, "")
    assert "磁盘已满" in said.err
    with closing(sqlite3.connect(db)) as connection:
        assert connection.execute("SELECT count(*) FROM sales_order").fetchone() == (1,)


def test_who_is_not_there_cannot_work(run, db):
    said = run("verify", "--db", db, "--operator", "张三")
    assert said.code == 1
    assert "没有名为“张三”的在用操作员" in said.err


def test_nobody_imports_without_leave(run, db):
    with closing(sqlite3.connect(db)) as connection:
        connection.execute("INSERT INTO operator (id, name, role) VALUES (9, '小李', 'service')")
        connection.execute("INSERT INTO operator_permission VALUES (9, 'import', 0)")
        connection.commit()
    said = run("--operator", "小李", "import", "orders", ORDER_LIST, DETAIL_LIST, "--db", db)
    assert said.code == 1
    assert "小李没有“导入”的权限" in said.err
