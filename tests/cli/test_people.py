"""At the command line nobody does what they may not in the window, and a forgotten owner comes back in."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from io import StringIO

import pytest

from erp_returns.cli import proving
from erp_returns.domain import pins
from erp_returns.domain.kinds import Role
from erp_returns.domain.permissions import Permission
from erp_returns.models.database import open_database
from erp_returns.services import people
from erp_returns.services.session import Session
from tests.documents.sales_files_kit import DETAIL_LIST, ORDER_LIST

PIN, OTHER = "2580", "1379"
PAID = "RT20261121-0001"


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    monkeypatch.setattr(pins, "COST", pins.Cost(2, 1, 1))


@pytest.fixture
def staffed(db):
    """店主 with a PIN, 小李 of the service with one, 小仓 of the warehouse without."""
    database = open_database(db)
    owner = Session(database, 2, "店主")
    people.add_operator(owner, "小李", Role.SERVICE, OTHER)
    people.add_operator(owner, "小仓", Role.WAREHOUSE)
    people.set_permission(owner, 4, Permission.EXPORT, allowed=False)
    people.set_pin(owner, 2, PIN)
    database.close()
    return db


@pytest.fixture
def typed(monkeypatch):
    def pipe(*lines):
        monkeypatch.setattr("sys.stdin", StringIO("".join(f"{line}\n" for line in lines)))

    pipe()
    return pipe


def stored(db, sql):
    with closing(sqlite3.connect(db)) as connection:
        return connection.execute(sql).fetchone()


@pytest.mark.parametrize(
    "words",
    [
        ["returns", "list"],
        ["returns", "show", PAID],
        ["pdf", "return", PAID, "out.pdf"],
        ["import", "orders", ORDER_LIST, DETAIL_LIST],
        ["screenshots", "shots"],
    ],
    ids=lambda words: words[0],
)
def test_nobody_works_as_the_owner_without_the_owner_s_pin(run, staffed, typed, words):
    said = run(*words, "--db", staffed)
    assert (said.code, said.out) == (1, "")
    assert "“店主”设了密码" in said.err
    typed(OTHER)
    assert "“店主”的密码不对" in run(*words, "--db", staffed).err


def test_with_the_pin_the_owner_works(run, staffed, typed):
    typed(PIN)
    said = run("returns", "show", PAID, "--db", staffed)
    assert (said.code, said.err) == (0, "")
    assert PAID in said.out


def test_at_a_terminal_the_pin_is_typed_unseen(run, staffed, typed, monkeypatch):
    asked = []

    def hidden(text):
        asked.append(text)
        return PIN

    class Terminal(StringIO):
        def isatty(self):
            return True

    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr(proving, "getpass", hidden)
    assert run("returns", "list", "--db", staffed).code == 0
    assert asked == ["“店主”的密码："]


def test_who_has_no_pin_works_with_just_what_they_may(run, staffed, typed, tmp_path):
    assert run("returns", "list", "--db", staffed, "--operator", "小仓").code == 0
    said = run("pdf", "return", PAID, tmp_path / "out.pdf", "--db", staffed, "--operator", "小仓")
    assert said.code == 1
    assert "小仓没有“导出与打印”的权限" in said.err
    assert not (tmp_path / "out.pdf").exists()


def test_wrong_pins_at_the_command_line_count_like_those_in_the_window(run, staffed, typed):
    for _ in range(4):
        typed(OTHER)
        said = run("returns", "list", "--db", staffed)
    assert "请等 0 分 5 秒" in said.err
    typed(PIN)
    assert run("returns", "list", "--db", staffed).code == 1


def test_proving_the_shop_sound_asks_nobody(run, staffed, typed):
    said = run("verify", "--db", staffed)
    assert (said.code, said.err) == (0, "")


def test_a_forgotten_owner_gets_a_new_pin_on_the_machine(run, staffed, typed):
    for _ in range(4):
        typed(OTHER)
        run("returns", "list", "--db", staffed)
    typed("9517")
    said = run("reset-owner-pin", "--db", staffed)
    assert (said.code, said.out) == (0, "“店主”的密码已换成新的。这件事已记入操作日志。\n")
    event = stored(staffed, "SELECT subject, action, operator_id FROM shop_event ORDER BY id DESC LIMIT 1")
    assert event == ("operator:店主", "reset_pin", 1)
    typed("9517")
    assert run("returns", "list", "--db", staffed).code == 0


def test_without_a_new_pin_the_old_one_is_cleared(run, staffed, typed):
    said = run("reset-owner-pin", "--db", staffed)
    assert "已清除" in said.out
    assert run("returns", "list", "--db", staffed).code == 0


def test_an_unfit_new_pin_changes_nothing(run, staffed, typed):
    before = stored(staffed, "SELECT pin_hash FROM operator WHERE id = 2")
    typed("1234")
    assert "太容易猜到" in run("reset-owner-pin", "--db", staffed).err
    assert stored(staffed, "SELECT pin_hash FROM operator WHERE id = 2") == before


@pytest.mark.parametrize(("answer", "code"), [("2", 0), ("老二", 0), ("3", 1), ("小李", 1), ("", 1)])
def test_of_several_owners_one_is_chosen(run, staffed, typed, answer, code):
    database = open_database(staffed)
    people.add_operator(Session(database, 2, "店主"), "老二", Role.OWNER, OTHER)
    database.close()
    typed(answer)
    said = run("reset-owner-pin", "--db", staffed)
    assert said.code == code
    assert said.out.startswith("1  店主\n2  老二\n")
    pin_of = "SELECT pin_hash <> '' FROM operator WHERE name = '{}'"
    assert stored(staffed, pin_of.format("店主")) == (1,)
    assert stored(staffed, pin_of.format("老二")) == (code,)


def test_only_owners_come_back_this_way(run, staffed, typed):
    said = run("reset-owner-pin", "小李", "--db", staffed)
    assert said.code == 1
    assert stored(staffed, "SELECT pin_hash <> '' FROM operator WHERE name = '小李'") == (1,)


def test_two_different_new_pins_change_nothing(run, staffed, monkeypatch):
    class Terminal(StringIO):
        def isatty(self):
            return True

    answers = iter(("9517", "9518"))
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr(proving, "getpass", lambda _text: next(answers))
    said = run("reset-owner-pin", "--db", staffed)
    assert (said.code, said.err) == (1, "两次输入的不一样，密码没有改动。\n")
