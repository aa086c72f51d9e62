"""What is wrong with a database is found; on a sound one nothing is."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from erp_returns.domain.kinds import Disposition, Grade, ReturnKind
from erp_returns.domain.requests import ChargeRequest, LineRequest
from erp_returns.models.database import open_database
from erp_returns.queries.verify import CLAIMS, Check, Report, verify
from erp_returns.queries.verify.report import MOST_LISTED
from erp_returns.services import refunds, returns, review
from erp_returns.services.inspection import Group
from tests.journeys.shop import ShopAtWork, Wanted

PICTURE = "ab" * 32


def live_through_everything(shop: ShopAtWork) -> None:
    """Orders of every kind, so that every table holds something."""
    fee = ChargeRequest("服务费", 0, basis_points=1000)
    paid = shop.returned(Wanted(1, 1), Wanted(2, 1), charges=(fee,))  # order 1
    shop.approve(paid)
    shop.receive(paid)
    shop.pay(paid, 1_00)
    refunds.reverse_refund(shop.session, shop.refund_number(paid), shop.order(paid).version, "付错了")
    shop.pay(paid)
    exchanged = shop.exchanged(Wanted(3, 2), replacements=[("D1", 1, 0)])  # order 2
    shop.approve(exchanged)
    shop.receive(exchanged)
    shop.collect(exchanged, shop.order(exchanged).net_due_fen * -1)
    shop.ship(exchanged)
    shop.confirm(exchanged)
    refused = shop.returned(Wanted(1, 1))  # order 3
    shop.approve(refused)
    shop.receive(refused, (Group(1, Grade.DEFECTIVE, Disposition.MARK_DOWN),))
    review.refuse_refund(shop.session, refused, shop.order(refused).version, "穿过了")
    shop.send_back(refused)
    shop.cancel(shop.refund_only(Wanted(1, fen=1_00)))  # order 4
    waiting = shop.exchanged(Wanted(1, 1), replacements=[("A1", 1, 0)])  # order 5
    shop.approve(waiting)
    shop.returned(LineRequest(shop.replacement(exchanged), quantity=1))  # order 6


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


def verified(path: Path, photos: Path | None = None) -> Report:
    database = open_database(path)
    try:
        return verify(database, photos)
    finally:
        database.close()


def found_in(report: Report) -> dict[str, Check]:
    return {check.name: check for check in report.checks if check.found}


def damage(path: Path, *statements: str) -> None:
    """Change rows behind every trigger, key and check, and put the triggers back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = 0")
        connection.execute("PRAGMA ignore_check_constraints = 1")
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        for _, sql in triggers:
            connection.execute(sql)


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


DAMAGES = [
    ("references", "UPDATE return_order SET member_id = 77 WHERE id = 1", "member"),
    ("references", "DELETE FROM receipt WHERE id = 1", "receipt_line 第 1 行"),
    ("integrity", "UPDATE return_order SET dispute = 7 WHERE id = 1", "CHECK"),
    ("whole_fen", "UPDATE shipment SET charge_fen = -5 WHERE id = 1", "charge_fen 是 -5 分"),
    (
        "order_money",
        "UPDATE return_order SET goods_fen = goods_fen + 1 WHERE id = 1",
        "商品退款记为 112.24 元",
    ),
    ("order_money", "UPDATE charge SET amount_fen = amount_fen - 1", "按比例应为 11.22 元"),
    ("order_money", "UPDATE return_order SET deduction_fen = 1 WHERE id = 1", "折损扣款记为 0.01 元"),
    ("order_money", "UPDATE return_order SET value_out_fen = 1 WHERE id = 1", "换出商品价值"),
    ("order_money", "UPDATE return_order SET net_due_fen = 1 WHERE id = 1", "应退净额记为 0.01 元"),
    ("order_money", "UPDATE return_order SET drawn_fen = 1 WHERE id = 1", "占用额度记为 0.01 元"),
    ("order_money", "UPDATE return_line SET agreed_fen = 9999, entitled_fen = 1 WHERE id = 1", "却没有说明"),
    ("settled", "UPDATE return_order SET refunded_fen = 1 WHERE id = 1", "已退款记为 0.01 元"),
    ("settled", "UPDATE return_order SET collected_fen = 1 WHERE id = 2", "已补款记为 0.01 元"),
    ("settled", "UPDATE return_order SET waived_fen = 1 WHERE id = 2", "已免补记为 0.01 元"),
    ("settled", "DELETE FROM refund WHERE reverses_id IS NOT NULL", "按明细应为 102.01 元"),
    ("sale_paid", "UPDATE sales_order SET paid_fen = 19001", "不等于订单实付 190.01 元"),
    ("sale_paid", "UPDATE sales_order SET freight_fen = 700", "实付运费记为 8.00 元"),
    ("units", "UPDATE sales_order_line SET shipped_quantity = 1 WHERE id = 1", "已发 1 件，却有退货 2 件"),
    ("units", "UPDATE replacement_line SET shipped = 0 WHERE id = 1", "发出 0 件，却有 1 件在退"),
    ("entitlement", "UPDATE replacement_line SET value_fen = 1 WHERE id = 1", "多于其价值 0.01 元"),
    ("units", "UPDATE sales_order_line SET quantity = 1 WHERE id = 3", "订购 1 件"),
    ("entitlement", "UPDATE return_line SET entitled_fen = 9999 WHERE id = 2", "多于该行实付 81.90 元"),
    ("entitlement", "UPDATE return_line SET entitled_fen = 909 WHERE id = 3", "不是实付 9.10 元"),
    ("ceiling", "UPDATE return_order SET drawn_fen = 99999 WHERE id = 1", "各单已退和待退合计"),
    (
        "ceiling",
        "UPDATE return_order SET freight_fen = 800 WHERE id IN (1, 2)",
        "2 张单一共退原运费 16.00 元",
    ),
    ("sale_effect", "UPDATE sales_order SET effect = 'none'", "记为“无售后”，按退换货单应为“部分退货”"),
    ("line_counts", "UPDATE return_line SET received = 0 WHERE id = 1", "已收记为 0 件"),
    ("line_counts", "UPDATE return_line SET accepted = 0 WHERE id = 1", "已验收记为 0 件"),
    (
        "line_counts",
        "UPDATE return_line SET decided_back = 0 WHERE return_order_id = 3",
        "决定退回客户记为 0 件",
    ),
    ("line_counts", "UPDATE return_line SET sent_back = 0 WHERE return_order_id = 3", "已退回客户记为 0 件"),
    ("line_counts", "UPDATE return_line SET closed_short = 1 WHERE return_order_id = 5", "少件结案 1 件"),
    ("line_counts", "UPDATE return_line SET received = 1 WHERE return_order_id = 4", "不退货的行"),
    ("line_counts", "UPDATE stock_movement SET state = 'good' WHERE id = 1", "待处理库存记为 0 件"),
    (
        "replacements",
        "UPDATE replacement_line SET shipped = 0 WHERE return_order_id = 2",
        "按发货单应为 1 件",
    ),
    (
        "replacements",
        "UPDATE replacement_line SET reserved = 1 WHERE return_order_id = 2",
        "最多只能预留 0 件",
    ),
    ("send_back", "UPDATE return_order SET send_back = 1 WHERE id = 1", "标记为 1，按件数应为 0"),
    (
        "balances",
        "UPDATE stock_balance SET quantity = 5 WHERE state = 'good' AND product_id = 1",
        "记为 5 件",
    ),
    ("balances", "DELETE FROM stock_balance WHERE state = 'good' AND product_id = 1", "良品库存记为 0 件"),
    ("balances", "DELETE FROM stock_movement WHERE id = 1", "待处理库存记为 0 件，按库存流水应为 -1 件"),
    ("below_zero", "UPDATE stock_balance SET quantity = -1 WHERE state = 'defective'", "次品库存是 -1 件"),
    ("reversals", "UPDATE refund SET amount_fen = -5 WHERE reverses_id IS NOT NULL", "不是一正一反"),
    ("reversals", "UPDATE refund SET reverses_id = 2 WHERE id = 2", "本身就是一笔冲销"),
    (
        "reversals",
        """
        INSERT INTO shipment
            (number, return_order_id, purpose, warehouse_id, posted_at, operator_id, reverses_id)
        SELECT 'HC9', return_order_id, purpose, warehouse_id, posted_at, 2, 1 FROM shipment WHERE id = 1
        """,
        "不是一正一反",
    ),
    ("traced", "DELETE FROM order_event WHERE action = 'pay'", "有 2 笔退款，操作记录中却有 0 笔"),
    ("traced", "DELETE FROM order_event WHERE action = 'reverse'", "有 1 笔冲销"),
    (
        "status",
        "UPDATE return_order SET status = 'awaiting_refund' WHERE id = 1",
        "按已登记的事实应为“已完成”",
    ),
    ("status", "UPDATE return_order SET reviewed_at = NULL WHERE id = 5", "应为“待审核”"),
    ("ended", "UPDATE return_order SET closed_at = NULL WHERE id = 1", "结束时间却与它不符"),
    ("events", "UPDATE order_event SET note = '改' WHERE id = 2", "第 2 条操作记录被改动过"),
    ("events", "DELETE FROM order_event WHERE return_order_id = 1 AND sequence = 2", "前缺了 1 条"),
    ("events", "DELETE FROM order_event WHERE return_order_id = 4 AND sequence = 2", "却停在“待审核”"),
    ("events", "DELETE FROM order_event WHERE return_order_id = 5", "没有操作记录"),
    ("events", "UPDATE order_event SET from_status = 'approved' WHERE id = 1", "从“审核通过”开始"),
    ("events", "UPDATE return_order SET net_due_fen = 7 WHERE id = 1", "应退净额是 0.07 元"),
    (
        "events",
        """
        DELETE FROM order_event WHERE return_order_id = 5
        AND sequence = (SELECT max(sequence) FROM order_event WHERE return_order_id = 5)
        """,
        "最后的被删掉了",
    ),
    (
        "shop_events",
        "DELETE FROM shop_event WHERE id = (SELECT max(id) FROM shop_event)",
        "有记录被删掉",
    ),
    ("shop_events", "UPDATE shop_event SET action = 'x' WHERE id = 1", "被改动过"),
    ("numbers", "UPDATE number_series SET last = 2 WHERE series LIKE 'RT%'", "比编号记录（到 2）还大"),
    ("numbers", "UPDATE return_order SET number = 'RT-X' WHERE id = 1", "RT-X 不在任何编号记录里"),
    ("structure", "DROP INDEX return_order_sale", "缺少 index return_order_sale"),
    ("structure", "ALTER TABLE return_order ADD COLUMN extra TEXT", "table return_order 被改动过"),
]


@pytest.mark.parametrize(("name", "statement", "says"), DAMAGES, ids=[row[1] for row in DAMAGES])
def test_damage_is_found_and_named(path, name, statement, says):
    damage(path, statement)
    check = found_in(verified(path)).get(name)
    assert check is not None
    assert any(says in violation.text for violation in check.violations), [v.text for v in check.violations]


def test_a_dropped_trigger_is_missed(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER refund_no_delete")
    (violation,) = found_in(verified(path))["structure"].violations
    assert "trigger refund_no_delete" in violation.text


def change_structure(path: Path, table: str, old: str, new: str, index: str = "") -> None:
    """Rewrite how a table was made, and forget one of its own indexes."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = 1")
        sql = "UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE name = ?"
        connection.execute(sql, (old, new, table))
        connection.execute("DELETE FROM sqlite_master WHERE name = ?", (index,))


def test_a_number_given_twice_is_found(path):
    change_structure(path, "return_order", "NOT NULL UNIQUE", "NOT NULL", "sqlite_autoindex_return_order_1")
    damage(path, "UPDATE return_order SET number = (SELECT min(number) FROM return_order)")
    assert "出现了 6 次" in found_in(verified(path))["numbers"].violations[0].text


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
