"""What is wrong with a database is found; on a sound one nothing is."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from erp_returns.domain.kinds import ReturnKind
from erp_returns.models.database import open_database
from erp_returns.queries.verify import CLAIMS, INVARIANTS, Check, verify
from erp_returns.queries.verify.report import MOST_LISTED, Findings
from erp_returns.services import returns
from tests.journeys.shop import ShopAtWork, Wanted
from tests.queries.damaged import (
    DAMAGES,
    change_structure,
    damage,
    found_in,
    live_through_everything,
    verified,
)

PICTURE = "ab" * 32


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop that lived through everything, closed for the night."""
    shop = ShopAtWork(tmp_path_factory.mktemp("sound"))
    live_through_everything(shop)
    shop.session.database.close()
    return Path(str(shop.session.database.database))


@pytest.fixture
def path(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sound, tmp_path / "shop.db"))


def test_a_sound_shop_is_clean(path):
    assert found_in(verified(path)) == {}


def test_return_freight_set_off_in_an_exchange_is_no_money_drawn(tmp_path):
    shop = ShopAtWork(tmp_path)
    order = shop.exchanged(Wanted(3, 2), replacements=(("D1", 1, 0),), return_freight_fen=5_00)
    shop.approve(order)
    shop.receive(order)
    shop.collect(order, 90)
    shop.ship(order)
    shop.confirm(order)
    shop.returned(Wanted(1, 3), Wanted(2, 1), allow_freight=True)
    assert found_in(verify(shop.session.database)) == {}


def test_every_check_looks_at_something(path):
    assert [check.name for check in verified(path).checks if check.rows == 0] == []


def test_names_and_titles_are_each_given_once():
    assert len({claim.name for claim in CLAIMS}) == len({claim.title for claim in CLAIMS}) == len(CLAIMS)


@pytest.mark.parametrize(("name", "statement", "says"), DAMAGES, ids=[row[1] for row in DAMAGES])
def test_damage_is_found_and_named(path, name, statement, says):
    damage(path, statement)
    check = found_in(verified(path)).get(name)
    assert check is not None
    assert any(says in violation.text for violation in check.violations), [v.text for v in check.violations]


def test_every_check_has_a_damage_that_it_finds():
    assert {name for name, _, _ in DAMAGES} == {claim.name for claim in CLAIMS}


def test_every_check_stands_under_the_invariant_that_it_proves():
    proving = [name for invariant in INVARIANTS for name in invariant.checks]
    assert [invariant.number for invariant in INVARIANTS] == list(range(1, 12))
    assert sorted(proving) == sorted([*(claim.name for claim in CLAIMS), "photos"])


def structure_of(path: Path) -> Check:
    """What is said of the tables, indexes and triggers alone."""
    database = open_database(path)
    try:
        findings = Findings()
        next(claim for claim in CLAIMS if claim.name == "structure").look(database, findings)
        return Check("structure", "", findings.rows, tuple(findings.violations))
    finally:
        database.close()


def test_every_trigger_and_index_that_is_dropped_is_missed(path):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        sql = (
            "SELECT type, name, sql FROM sqlite_master WHERE type IN ('trigger', 'index') AND sql IS NOT NULL"
        )
        for kind, name, made in connection.execute(sql).fetchall():
            connection.execute(f"DROP {kind} {name}")
            assert [v.text for v in structure_of(path).violations] == [
                f"数据库缺少 {kind} {name}，约束不再起作用。"
            ]
            connection.execute(made)
    assert structure_of(path).found == 0


def test_every_check_of_a_table_that_is_taken_away_is_missed(path):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        tables = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql LIKE '%CHECK (%'"
        ).fetchall()
        connection.execute("PRAGMA writable_schema = 1")
        for name, made in tables:
            change = "UPDATE sqlite_master SET sql = ? WHERE name = ?"
            connection.execute(change, (made.replace("CHECK (", "CHECK (1 OR ", 1), name))
            assert [v.text for v in structure_of(path).violations] == [f"数据库的 table {name} 被改动过。"]
            connection.execute(change, (made, name))


def test_a_number_given_twice_is_found(path):
    change_structure(path, "return_order", "NOT NULL UNIQUE", "NOT NULL", "sqlite_autoindex_return_order_1")
    damage(path, "UPDATE return_order SET number = (SELECT min(number) FROM return_order)")
    assert "出现了 9 次" in found_in(verified(path))["numbers"].violations[0].text


def test_a_second_reversal_is_found(path):
    damage(path, "DROP INDEX refund_reverses")
    columns = "return_order_id, amount_fen, method, paid_on, posted_at, operator_id, reverses_id"
    damage(
        path,
        f"INSERT INTO refund (number, {columns}) SELECT 'TK9', {columns} FROM refund WHERE amount_fen < 0",
    )
    texts = [violation.text for violation in found_in(verified(path))["reversals"].violations]
    assert any("被冲销了 2 次" in text for text in texts), texts


def test_an_amount_that_is_no_whole_number_is_found(path):
    change_structure(path, "refund", ") STRICT", ")")
    damage(path, "UPDATE refund SET amount_fen = 1.5 WHERE id = 1")
    change_structure(path, "refund", "\n)", "\n) STRICT")
    assert "amount_fen 是 1.5，不是整数分" in found_in(verified(path))["whole_fen"].violations[0].text


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE stock_balance SET quantity = -3 WHERE state = 'good' AND product_id = 5",
        "INSERT INTO parameter VALUES ('allow_negative_stock', 'true')",
    ],
)
def test_stock_may_lie_below_zero_where_the_shop_allows_it(path, statement):
    damage(path, statement, "UPDATE stock_movement SET quantity = -3 WHERE type = 'after_sale_out'")
    assert "below_zero" not in found_in(verified(path))


def test_a_counted_warehouse_has_no_good_stock_below_zero(path):
    damage(path, "UPDATE warehouse SET check_stock = 1")
    (violation,) = found_in(verified(path))["below_zero"].violations
    assert "D1" in violation.text


def test_a_picture_that_is_not_in_its_folder_is_missed(path, tmp_path):
    add = "INSERT INTO photo (return_order_id, content_hash, added_at, added_by_id) VALUES (1, '{}', '', 2)"
    damage(path, add.format(PICTURE), add.format("cd" * 32))
    folder = tmp_path / "photos"
    (folder / "ab").mkdir(parents=True)
    (folder / "ab" / f"{PICTURE}.jpg").write_bytes(b"picture")
    (violation,) = found_in(verified(path, folder))["photos"].violations
    assert "cd" * 32 in violation.text


def test_a_torn_page_is_reported_and_the_rest_still_checked(path):
    with closing(sqlite3.connect(path)) as connection:
        sql = "SELECT rootpage FROM sqlite_master WHERE name = 'stock_movement'"
        (page,) = connection.execute(sql).fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    found = found_in(verified(path))
    assert {"integrity", "balances"} <= set(found)
    assert "status" not in found


def test_what_is_wrong_a_thousand_times_is_listed_two_hundred_times(path):
    rows = ", ".join(f"({n}, 1, 'quarantine', -1)" for n in range(1000, 1999))
    damage(path, f"INSERT INTO stock_balance (product_id, warehouse_id, state, quantity) VALUES {rows}")
    check = found_in(verified(path))["below_zero"]
    assert (len(check.violations), check.found) == (MOST_LISTED, 999)


def test_progress_counts_the_checks(path):
    seen: list[tuple[int, int]] = []
    database = open_database(path)
    try:
        verify(database, progress=lambda done, total: seen.append((done, total)))
    finally:
        database.close()
    assert seen == [(done, len(CLAIMS)) for done in range(len(CLAIMS) + 1)]


def test_a_compensation_that_was_withdrawn_leaves_its_line_short_and_right(tmp_path):
    shop = ShopAtWork(tmp_path)
    compensation = shop.refund_only(Wanted(1, fen=1_75))
    shop.returned(Wanted(1, 3))
    other = shop.request(ReturnKind.REFUND_ONLY, Wanted(2, fen=1_00))
    returns.edit(shop.session, compensation, shop.order(compensation).version, other)
    assert found_in(verify(shop.session.database)) == {}
