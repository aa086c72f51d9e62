"""Databases damaged on purpose, behind every trigger, key and check; and what has to be said of each."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from erp_returns.domain.kinds import Disposition, Grade, ReturnKind, Role
from erp_returns.domain.requests import ChargeRequest, LineRequest
from erp_returns.models import Inspection, Supplier
from erp_returns.models.database import open_database
from erp_returns.queries import dispositions
from erp_returns.queries.verify import Check, Report, verify
from erp_returns.services import (
    claims,
    exchanges,
    inspection,
    people,
    refunds,
    repairs,
    returns,
    reversals,
    review,
    supplier_returns,
)
from erp_returns.services.inspection import Checked, Group, Pictured
from tests.journeys.shop import ShopAtWork, Wanted
from tests.journeys.unsold import goods, unsold
from tests.queries.damaged_photos import PHOTO_DAMAGES

if TYPE_CHECKING:
    from pathlib import Path


def live_through_everything(shop: ShopAtWork) -> None:
    """Orders of every kind, so that every table holds something."""
    fee = ChargeRequest("服务费", 0, basis_points=1000)
    paid = shop.returned(Wanted(1, 1), Wanted(2, 1), charges=(fee,))  # order 1
    shop.approve(paid)
    checks = (Checked("吊牌完好", met=True), Checked("没有异味", met=False))
    shop.receive(paid, checks=checks, photos=(Pictured("ab" * 32, shop.lines(paid)[0].id, 0),))
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
    request = unsold(shop, ReturnKind.RETURN_REFUND, goods(shop, "B1", 2, 20_00))
    returns.create(shop.session, request)  # order 7
    forgo_the_rest(shop)  # order 8
    keep_some_goods(shop)  # order 9
    people.add_operator(shop.session, "小张", Role.SERVICE)


def forgo_the_rest(shop: ShopAtWork) -> None:
    """One of three caps goes out for shoes; one more never will, the last one is still to go."""
    request = unsold(shop, ReturnKind.EXCHANGE, goods(shop, "B1", 1, 50_00), replacements=[("D1", 3, 0)])
    order_id = returns.create(shop.session, request).order_id
    shop.approve(order_id)
    shop.receive(order_id)
    line = shop.replacement(order_id).line_id
    sending = exchanges.Dispatch("圆通", "YT1234567890124", ((line, 1),))
    exchanges.ship(shop.session, order_id, shop.order(order_id).version, sending)
    forgone = exchanges.Forgone("停产", ((line, 1),))
    exchanges.close_replacement(shop.session, order_id, shop.order(order_id).version, forgone)


def keep_some_goods(shop: ShopAtWork) -> None:
    """A shirt inspected twice, repaired and not repaired after all, sent to its supplier and claimed for."""
    order_id = shop.returned(Wanted(1, 1))
    shop.approve(order_id)
    shop.set("second_inspection", value=True)
    shop.receive(order_id, (Group(1, Grade.DEFECTIVE, Disposition.REPAIR),))
    shop.set("second_inspection", value=False)
    _inspect_again(shop, order_id, Disposition.REPAIR)
    (row,) = dispositions.in_repair(shop.session.database)
    done = repairs.finish(shop.session, repairs.Repaired(row.id, 1, Grade.GOOD, 5_00))
    repairs.reverse_repair(shop.session, done.number, "没修好")
    posted = Inspection.get(Inspection.round == 2).number
    reversals.reverse_inspection(shop.session, posted, shop.order(order_id).version, "改退厂")
    _inspect_again(shop, order_id, Disposition.TO_SUPPLIER)
    factory = Supplier.create(name="针织一厂")
    (row,) = dispositions.for_supplier(shop.session.database)
    wanted = supplier_returns.SupplierDraft(factory.id, (supplier_returns.Taken(row.id, 1),))
    paper = supplier_returns.create(shop.session, wanted).order_id
    supplier_returns.ship(shop.session, paper, 1, supplier_returns.Sending("中通", "7312345678901"))
    supplier_returns.credit(shop.session, paper, 2, 80)
    claims.claim(shop.session, claims.Claim("中通", 10_00, "7312345678902", order_id))
    claims.agree(shop.session, 1, 1, 8_00)
    claims.paid(shop.session, 1, 2, 8_00)


def _inspect_again(shop: ShopAtWork, order_id: int, disposition: Disposition) -> None:
    groups = {shop.lines(order_id)[0].id: (Group(1, Grade.DEFECTIVE, disposition),)}
    inspection.inspect_again(shop.session, order_id, shop.order(order_id).version, groups)


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
            connection.executescript(statement)
        for _, sql in triggers:
            connection.execute(sql)


def change_structure(path: Path, table: str, old: str, new: str, index: str = "") -> None:
    """Rewrite how a table was made, and forget one of its own indexes."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = 1")
        sql = "UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE name = ?"
        connection.execute(sql, (old, new, table))
        connection.execute("DELETE FROM sqlite_master WHERE name = ?", (index,))


RETOLD, FORGONE = "UPDATE order_event", "WHERE action = 'close_replacement'"
WANTED_TWO = f"""
    INSERT INTO shop_event (subject, action, operator_id, at, after, seal)
    VALUES ('parameter:two_person_refund', 'set', 2, '2026-01-01T00:00:00Z', 'true', '{"0" * 64}')
"""
DAMAGES = [
    ("references", "UPDATE return_order SET member_id = 77 WHERE id = 1", "member"),
    ("references", "DELETE FROM receipt WHERE id = 1", "receipt_line 第 1 行"),
    *PHOTO_DAMAGES,
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
    ("units", "UPDATE sales_order_line SET shipped_quantity = 1 WHERE id = 1", "已发 1 件，却有退货 3 件"),
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
    # -- whole numbers
    ("whole_units", "UPDATE receipt_line SET quantity = 0 WHERE id = 1", "quantity 是 0 件，最少 1 件"),
    ("whole_units", "UPDATE return_line SET sent_back = -1 WHERE id = 1", "sent_back 是 -1 件"),
    ("unit_order", "UPDATE return_line SET requested = 0 WHERE id = 1", "申请 0 件，已收 1 件"),
    ("unit_order", "UPDATE return_line SET accepted = 2 WHERE id = 1", "验收 2 件"),
    # -- goods without a sale
    (
        "forgone",
        f"{RETOLD} SET after = replace(after, '\"value_fen\":3000', '\"value_fen\":3001') {FORGONE}",
        "由 3 件减为 2 件，价值记为 30.01 元，按件数应为 30.00 元",
    ),
    ("forgone", f"{RETOLD} SET before = after {FORGONE}", "没有少发任何"),
    ("unsold", "UPDATE return_line SET entitled_fen = 3999 WHERE return_order_id = 7", "应为 40.00 元"),
    ("unsold", "UPDATE return_order SET sales_order_id = NULL WHERE id = 6", "却连着销售订单"),
    ("unsold", "UPDATE return_order SET sales_order_id = 1 WHERE id = 7", "却没有连着订单明细"),
    ("unsold", "UPDATE return_order SET freight_fen = 800 WHERE id = 7", "却退原运费 8.00 元"),
    # -- what stands of a line, worked out again
    (
        "standing",
        "UPDATE return_line SET entitled_fen = 8189 WHERE id = 2",
        "记为 81.89 元，按各单先后应为 81.90",
    ),
    ("standing", "UPDATE sales_order_line SET paid_fen = 8191 WHERE id = 2", "应为 81.91 元"),
    # -- rows and totals changed together, so that every sum still agrees
    (
        "told",
        (
            "UPDATE refund SET amount_fen = amount_fen + 100 WHERE id = 3;"
            "UPDATE return_order SET refunded_fen = refunded_fen + 100 WHERE id = 1"
        ),
        "与操作记录不符",
    ),
    (
        "told",
        "UPDATE collection SET amount_fen = 1; UPDATE return_order SET collected_fen = 1 WHERE id = 2",
        "补款 BK20261121-0001",
    ),
    ("told", "UPDATE refund SET operator_id = 3 WHERE id = 1", "（小张，"),
    ("told", "UPDATE receipt SET posted_at = '2026-11-01T00:00:00Z' WHERE id = 1", "收货单 SH20261121-0001"),
    ("told", "UPDATE inspection SET operator_id = 3 WHERE id = 1", "验货单 YH20261121-0001"),
    (
        "told",
        "UPDATE shipment SET posted_at = '2026-11-01T00:00:00Z' WHERE purpose = 'replacement'",
        "换出发货单",
    ),
    ("told", "UPDATE shipment SET operator_id = 3 WHERE purpose = 'send_back'", "退回发货单"),
    ("told", "UPDATE stock_movement SET operator_id = 3 WHERE id = 1", "没有对应的操作记录"),
    # -- stock booked elsewhere, every balance with it
    (
        "documents",
        (
            "UPDATE stock_movement SET state = 'good' WHERE state = 'defective' AND quantity > 0;"
            "UPDATE stock_movement SET state = 'good' WHERE state = 'defective';"
            "UPDATE stock_balance SET state = 'good' WHERE state = 'defective' AND product_id = 2"
        ),
        "应变动",
    ),
    (
        "documents",
        (
            "UPDATE inspection_line SET quantity = 2 WHERE id = 1;"
            " UPDATE return_line SET accepted = 2 WHERE id = 1"
        ),
        "应变动 -2 件，库存流水中是 -1 件",
    ),
    # -- facts nobody posted
    ("milestones", "UPDATE return_order SET reviewed_by_id = 3 WHERE id = 1", "却没有这次审核"),
    (
        "milestones",
        (
            "UPDATE return_order SET reviewed_at = '2026-11-21T02:30:00Z', reviewed_by_id = 2 WHERE id = 6;"
            "UPDATE return_order SET status = 'approved' WHERE id = 6"
        ),
        "却没有这次审核",
    ),
    (
        "milestones",
        "UPDATE return_order SET instructed_at = '2026-01-01T00:00:00Z' WHERE id = 1",
        "通知退货时间",
    ),
    (
        "milestones",
        "UPDATE return_order SET delivered_at = '2026-01-01T00:00:00Z' WHERE id = 2",
        "客户收货时间",
    ),
    ("milestones", "UPDATE return_order SET shipped_at = '2026-01-01T00:00:00Z' WHERE id = 2", "换出时间"),
    ("milestones", "UPDATE return_order SET received_at = '2026-01-01T00:00:00Z' WHERE id = 1", "收货时间"),
    ("milestones", "UPDATE return_order SET requested_at = '2026-01-01T00:00:00Z' WHERE id = 1", "申请时间"),
    (
        "milestones",
        "UPDATE return_order SET closed_at = '2026-01-01T00:00:00Z' WHERE id = 1",
        "结束时间 2026",
    ),
    (
        "milestones",
        "UPDATE return_order SET settled_at = '2026-01-01T00:00:00Z' WHERE id = 1",
        "结清时间 2026",
    ),
    ("milestones", "UPDATE return_order SET rejection_reason = '改' WHERE id = 3", "拒绝原因与操作记录不符"),
    ("milestones", "UPDATE return_order SET late_parcel = 1 WHERE id = 1", "标记“迟到包裹”"),
    ("milestones", "UPDATE return_order SET cross_ship = 1 WHERE id = 2", "标记“先行换货”"),
    ("milestones", "UPDATE return_order SET resubmissions = 1 WHERE id = 3", "标记“重新提交次数”"),
    # -- steps
    (
        "steps",
        "UPDATE order_event SET from_status = 'completed' WHERE action = 'approve'",
        "“已完成”时不能“审核通过”",
    ),
    ("steps", "UPDATE order_event SET action = 'create' WHERE id = 2", "时不能“新建退换货”"),
    ("steps", "UPDATE order_event SET to_status = 'cancelled' WHERE action = 'approve'", "不会到“已取消”"),
    (
        "ended_empty",
        "UPDATE return_order SET rejected = 1, status = 'rejected' WHERE id = 1",
        "却还有已退 101.01 元",
    ),
    ("versions", "UPDATE return_order SET version = version - 1 WHERE id = 1", "同时修改的人可能没有被提醒"),
    ("versions", "UPDATE return_order SET version = 1", "版本是 1"),
    # -- hands
    (
        "hands",
        "UPDATE order_event SET operator_id = 3 WHERE action = 'pay'",
        "小张在 2026-11-21T02:30:00Z 没有“同意退款”",
    ),
    ("hands", "UPDATE order_event SET operator_id = 1 WHERE action = 'pay'", "系统不会自己“同意退款”"),
    ("hands", "UPDATE order_event SET operator_id = 77 WHERE id = 1", "没有编号为 77 的操作员"),
    ("hands", "UPDATE operator SET role = 'warehouse' WHERE id = 2", "没有“同意退款”的权限"),
    ("hands", "UPDATE operator SET active = 0 WHERE id = 2", "没有“新建退换货”的权限"),
    (
        "hands",
        "INSERT INTO operator_permission VALUES (2, 'pay', 0)",
        "店主在 2026-11-21T02:30:00Z 没有“同意退款”的权限",
    ),
    # -- owners
    ("two_people", WANTED_TWO, "付了自己审核的款"),
    ("owners", "UPDATE operator SET active = 0 WHERE id = 2", "谁也不能再给出权限"),
    ("owners", "INSERT INTO operator_permission VALUES (2, 'operators', 0)", "谁也不能再给出权限"),
    # -- numbers
    ("numbers", "DELETE FROM refund WHERE id = 2", "单据却只有 2 张，缺 2"),
    ("numbers", "UPDATE number_series SET last = last + 1 WHERE series LIKE 'RT%'", "缺 10"),
    ("structure", "DROP INDEX refund_reverses", "缺少 index refund_reverses"),
    # -- what the history tells, step by step
    (
        "history_adds_up",
        "UPDATE return_line SET agreed_fen = 1 WHERE id = 2",
        "“同意退款”是“0.01 元”，按操作记录应为",
    ),
    ("history_adds_up", "UPDATE return_order SET buyer_note = '改' WHERE id = 2", "“买家留言”是“改”"),
    ("history_adds_up", "UPDATE replacement_line SET value_fen = 1 WHERE id = 1", "“价值”是“0.01 元”"),
    ("history_adds_up", "UPDATE inspection_check SET met = 0 WHERE id = 1", "“验货清单”是“吊牌完好 ✗"),
    ("history_adds_up", "DELETE FROM inspection_check", "“验货清单”是“”"),
    ("history_adds_up", "DELETE FROM charge WHERE id = 1", "收费与操作记录中的不同"),
    (
        "entitled_then",
        "UPDATE sales_order_line SET paid_fen = paid_fen + 3 WHERE id = 1",
        "1 件应退定为 30.33 元，按当时各单应为 30.34 元",
    ),
    # -- goods that were kept
    ("suppliers", "UPDATE supplier_return_line SET quantity = 2", "应变动 -2 件，库存流水中是 -1 件"),
    ("suppliers", "UPDATE supplier_return SET status = 'open'", "与它的状态不符"),
    ("suppliers", "UPDATE supplier_return_line SET replaced = 1", "应变动 1 件"),
    ("suppliers", "UPDATE supplier_return SET credit_fen = 0", "还有 1 件没有换回，贷项 0.00 元"),
    ("papers_told", "UPDATE supplier_return SET shipped_at = '2026-01-01T00:00:00Z'", "与操作记录不符"),
    ("papers_told", "UPDATE supplier_return SET note = '改'", "“备注”与操作记录不符"),
    ("papers_told", "DELETE FROM carrier_claim", "单据却没有了"),
    ("suppliers", "DELETE FROM stock_movement WHERE type = 'supplier_out'", "库存流水中是 0 件"),
    ("repairs", "UPDATE supplier_return_line SET quantity = 9", "退厂和返修完成却有 9 件"),
    ("repairs", "UPDATE repair SET quantity = 2 WHERE reverses_id IS NOT NULL", "不是一正一反"),
    ("repairs", "UPDATE repair SET operator_id = 3", "操作记录中没有这一步"),
    (
        "repairs",
        "UPDATE repair SET inspection_line_id = (SELECT max(id) FROM inspection_line)",
        "没有定为退厂或返修的商品",
    ),
    ("suppliers", "DELETE FROM stock_movement WHERE type = 'repaired'", "应变动"),
    ("carrier_claims", "UPDATE carrier_claim SET paid_fen = 0", "赔付 0.00 元"),
    ("carrier_claims", "UPDATE carrier_claim SET paid_fen = 999999", "赔付 9,999.99 元"),
    ("papers_told", "UPDATE carrier_claim SET version = 9", "版本与操作记录不符"),
    (
        "second_inspection",
        "UPDATE inspection SET provisional = 0, round = 1 WHERE provisional = 1",
        "一检 0 件，二检却有 1 件",
    ),
]
"""The check that has to find it, what was done, and what it says of that."""
