"""The papers are filled from what was written down, in Chinese and in the shop's own time."""

from __future__ import annotations

from datetime import timedelta, timezone

import pytest

from erp_returns.documents.pdf.papers import (
    Approval,
    MoneyPart,
    MoneySum,
    Reversal,
    Settlement,
    Step,
    WarehouseRow,
)
from erp_returns.domain.errors import NotFound, NothingToPrint
from erp_returns.queries.papers import Printing, refund_voucher, return_record
from tests.queries.seed import CLERK, OWNER, Seed, at

PRINTING = Printing(at(21), "周会计", timezone(timedelta(hours=8)))


@pytest.fixture
def order(seed: Seed) -> int:
    """A return in the middle of its refund: one payment taken back, one that stands."""
    member = seed.member("xiaoyu", "余小鱼")
    sale = seed.sale("SO-1", member_id=member, platform_number="4012", paid_fen=10_000)
    product = seed.product("A-1")
    sold = seed.sale_line(sale, 1, product, 2)
    order = seed.order(
        "RT-1",
        sale,
        member_id=member,
        status="awaiting_refund",
        reason_id=1,
        reviewed_at=at(11),
        reviewed_by_id=OWNER,
        instructed_at=at(11),
        inbound_warehouse_id=1,
        contact_name="沈仓管",
        goods_fen=5_000,
        deduction_fen=500,
        net_due_fen=4_500,
        refunded_fen=2_000,
        perks_back="积分 20；券 1 张",
        inspection_differs=1,
    )
    line = {"sales_order_line_id": sold, "received": 1, "accepted": 1, "reason_id": 2, "edited_spec": "红 M"}
    seed.line(order, 1, product, 1, **line)
    seed.insert("charge", return_order_id=order, kind="deduction", name="包装", amount_fen=500, note="盒子破")
    seed.return_parcel(order, "731")
    parcel = seed.parcel("731", order)
    receipt = seed.posted("receipt", "SH-1", order, at(20), parcel_id=parcel, warehouse_id=1)
    seed.insert("receipt_line", receipt_id=receipt, return_line_id=1, expected=1, quantity=1)
    inspection = seed.posted("inspection", "YH-1", order, at(20), receipt_id=receipt, note="吊牌在")
    seed.insert(
        "inspection_line",
        inspection_id=inspection,
        return_line_id=1,
        quantity=1,
        grade="good",
        disposition="restock",
        warehouse_id=1,
    )
    seed.insert(
        "difference", return_order_id=order, return_line_id=1, kind="other_spec", quantity=1, note="M 码"
    )
    seed.refund("TK-1", order, 1_000, payee="余小鱼", account="yu@x", note="先付一部分")
    seed.refund("TK-2", order, -1_000, note="账号错", reverses_id=1)
    seed.refund(
        "TK-3", order, 2_000, payee="余小鱼", account="xiaoyu@x", reference="2026", paid_on="2026-11-19"
    )
    seed.event(order, "create", "", "pending_review", at(10))
    seed.event(order, "approve", "pending_review", "awaiting_return", at(11), note="同意")
    seed.event(
        order, "receive", "awaiting_return", "awaiting_refund", at(20), operator_id=CLERK, after="SH-1"
    )
    for caption, content in (("吊牌", "a" * 64), ("丢失", "b" * 64)):
        seed.insert(
            "photo",
            return_order_id=order,
            content_hash=content,
            caption=caption,
            added_at=at(20),
            added_by_id=CLERK,
        )
    return order


def test_the_record_names_the_parties_in_local_time(seed: Seed, order: int):
    paper = return_record(seed.database, "RT-1", PRINTING)

    assert (paper.kind, paper.return_type, paper.status) == ("退货退款", "七天无理由退货", "待退款")
    assert paper.marks == ("验货异常",)
    assert (paper.sale.number, paper.sale.platform_number) == ("SO-1", "4012")
    assert paper.sale.signed_time == "2026-11-04 10:00"
    assert (paper.buyer.account, paper.buyer.name) == ("xiaoyu", "余小鱼")
    assert (paper.contact.warehouse, paper.contact.name, paper.outbound_warehouse) == ("退货仓", "沈仓管", "")
    assert (paper.requested_time, paper.requested_by) == ("2026-11-10 10:00", "店主")
    assert (paper.printed_time, paper.printed_by) == ("2026-11-21 10:00", "周会计")
    assert paper.shop.name == "青禾天猫店"


def test_the_record_tells_lines_and_money_with_its_reasons(seed: Seed, order: int):
    paper = return_record(seed.database, "RT-1", PRINTING)

    (line,) = paper.lines
    assert (line.code, line.spec, line.reason) == ("A-1", "红 L（实收 红 M）", "收到商品破损")
    assert (line.requested, line.received, line.accepted, line.refund_fen) == (1, 1, 1, 5_000)
    assert paper.parts == (
        MoneyPart("商品退款", 5_000, "50.00 = 实付 100.00 × 1 ÷ 2 件"),
        MoneyPart("折损扣款", -500, "包装 5.00；盒子破"),
    )
    assert paper.total == MoneySum("应退", 4_500)
    assert paper.remaining == MoneySum("尚待退款", 2_500)
    assert paper.given_back == ("积分 20", "券 1 张")


def test_the_record_tells_what_was_posted_and_what_was_taken_back(seed: Seed, order: int):
    paper = return_record(seed.database, "RT-1", PRINTING)

    assert paper.settlements == (
        Settlement(
            "退款", "TK-1", "支付宝", "余小鱼 yu@x", 1_000, "", "2026-11-20 10:00", "小赵", reversed=True
        ),
        Settlement("退款", "TK-3", "支付宝", "余小鱼 xiaoyu@x", 2_000, "2026", "2026-11-19", "小赵"),
    )
    assert paper.warehouse_rows == (
        WarehouseRow("收货", "SH-1", "2026-11-20 10:00", "小赵", "实收 1 件，应收 1 件：A-1 ×1"),
        WarehouseRow("验货", "YH-1", "2026-11-20 10:00", "小赵", "良品 1 件上架；吊牌在"),
        WarehouseRow("差异", "", "", "", "规格不符 1 件；四件套；M 码"),
    )
    assert [(parcel.number, parcel.received_time) for parcel in paper.parcels] == [
        ("731", "2026-11-20 10:00")
    ]


def test_the_record_shows_the_road_and_its_history(seed: Seed, order: int):
    paper = return_record(seed.database, "RT-1", PRINTING)

    assert paper.steps == (
        Step("审核", "done", "2026-11-11 10:00", "店主"),
        Step("通知退货", "done", "2026-11-11 10:00", "店主"),
        Step("收货验货", "done", "2026-11-20 10:00", "小赵"),
        Step("退款", "current"),
    )
    assert [event.text for event in paper.events] == [
        "新建退换货 → 待审核",
        "审核通过 → 待退货 同意",
        "收货 → 待退款 SH-1",
    ]


def test_a_picture_that_is_gone_leaves_its_place(seed: Seed, order: int):
    kept = {"a" * 64: b"picture"}
    printing = Printing(at(21), "周会计", picture=kept.get)

    photos = return_record(seed.database, "RT-1", printing).photos

    assert [(photo.caption, photo.content) for photo in photos] == [("吊牌", b"picture"), ("丢失", b"")]


def test_an_exchange_that_costs_more_is_told_from_the_buyer_s_side(seed: Seed):
    product = seed.product("A-1")
    order = seed.order(
        "RT-1",
        kind="exchange",
        status="awaiting_payment",
        goods_fen=910,
        value_out_fen=1_500,
        net_due_fen=-590,
        outbound_warehouse_id=2,
    )
    seed.line(order, 1, product, entitled_fen=910, agreed_fen=910)
    seed.replacement(order, 1, product, value_fen=1_500)

    paper = return_record(seed.database, "RT-1", PRINTING)

    assert [(part.label, part.amount_fen) for part in paper.parts] == [
        ("换入商品价值", -910),
        ("换出商品价值", 1_500),
    ]
    assert (paper.total.amount_fen, paper.remaining) == (590, MoneySum("尚待收款", 590))
    assert paper.outbound_warehouse == "发货仓"
    assert [goods.value_fen for goods in paper.replacements] == [1_500]


def test_a_waived_debt_is_settled_without_a_method(seed: Seed):
    order = seed.order("RT-1", kind="exchange", net_due_fen=-590, value_out_fen=590, waived_fen=590)
    seed.posted("collection", "BK-1", order, at(20), amount_fen=590, waived=1, paid_on="2026-11-20")

    paper = return_record(seed.database, "RT-1", PRINTING)

    assert [(each.label, each.method) for each in paper.settlements] == [("免补", "")]
    assert paper.remaining == MoneySum("尚待退款", 0)


def test_a_refund_without_goods_shows_no_return_address(seed: Seed):
    order = seed.order("RT-1", kind="refund_only", inbound_warehouse_id=1, contact_name="沈仓管")
    seed.line(order, 1, seed.product("A-1"), basis="unshipped", note="拍错")

    paper = return_record(seed.database, "RT-1", PRINTING)

    assert not paper.comes_back
    assert (paper.contact.name, paper.inbound_warehouse) == ("", "")
    assert paper.lines[0].note == "未发货；拍错"


def test_a_rejected_record_says_why_and_owes_nothing(seed: Seed):
    seed.order("RT-1", status="rejected", rejection_reason="已使用", net_due_fen=100, goods_fen=100)

    paper = return_record(seed.database, "RT-1", PRINTING)

    assert (paper.rejection_reason, paper.remaining, paper.steps[0].state) == ("已使用", None, "stopped")


def test_shipments_say_whether_goods_went_out_or_back(seed: Seed):
    product = seed.product("A-1")
    order = seed.order("RT-1", kind="exchange")
    line = seed.line(order, 1, product)
    goods = seed.replacement(order, 1, product)
    sent = {"carrier": "顺丰", "tracking_number": "SF1", "warehouse_id": 2}
    out = seed.posted("shipment", "HC-1", order, at(18), purpose="replacement", **sent)
    returned = {"purpose": "replacement", "reverses_id": out, "came_back": 1}
    back = seed.posted("shipment", "HC-2", order, at(19), **returned, **sent)
    own = seed.posted("shipment", "HC-3", order, at(20), purpose="send_back", **sent)
    mistake = seed.posted("shipment", "HC-4", order, at(21), purpose="send_back", reverses_id=own, **sent)
    for shipment in (out, back):
        seed.insert("shipment_line", shipment_id=shipment, replacement_line_id=goods, quantity=1)
    for shipment in (own, mistake):
        seed.insert("shipment_line", shipment_id=shipment, return_line_id=line, quantity=1)

    rows = return_record(seed.database, "RT-1", PRINTING).warehouse_rows

    assert [(row.label, row.summary) for row in rows] == [
        ("换出", "顺丰 SF1：A-1 ×1；已由 HC-2 冲销"),
        ("换出退回", "顺丰 SF1：A-1 ×1；冲销 HC-1"),
        ("退回客户", "顺丰 SF1：A-1 ×1；已由 HC-4 冲销"),
        ("冲销退回客户", "顺丰 SF1：A-1 ×1；冲销 HC-3"),
    ]


@pytest.mark.parametrize("number", ["TK-3", "RT-1"])
def test_the_voucher_of_the_payment_that_stands(seed: Seed, order: int, number: str):
    paper = refund_voucher(seed.database, number, PRINTING)

    assert (paper.number, paper.return_number, paper.amount_fen) == ("TK-3", "RT-1", 2_000)
    assert (paper.payee, paper.account, paper.method) == ("余小鱼", "xiaoyu@x", "支付宝")
    assert (paper.member, paper.sale_number) == ("xiaoyu 余小鱼", "SO-1")
    assert (paper.due, paper.remaining_fen) == (MoneySum("应退", 4_500), 2_500)
    assert [(each.number, each.reversed) for each in paper.earlier] == [("TK-1", True)]
    assert paper.approvals == (
        Approval("审核", "店主", "2026-11-11 10:00"),
        Approval("验货", "小赵", "2026-11-20 10:00"),
        Approval("付款", "小赵", "2026-11-20 10:00"),
    )
    assert paper.reversal is None


@pytest.mark.parametrize("number", ["TK-1", "TK-2"])
def test_the_voucher_of_a_payment_taken_back_says_so(seed: Seed, order: int, number: str):
    paper = refund_voucher(seed.database, number, PRINTING)

    assert (paper.number, paper.amount_fen, paper.note) == ("TK-1", 1_000, "先付一部分")
    assert paper.reversal == Reversal("2026-11-20 10:00", "小赵", "账号错")


def test_parts_of_a_voucher_add_up_to_what_is_due(seed: Seed):
    order = seed.order(
        "RT-1", kind="exchange", goods_fen=910, value_out_fen=1_500, net_due_fen=-590, collected_fen=900
    )
    seed.refund("TK-1", order, 310)

    paper = refund_voucher(seed.database, "TK-1", PRINTING)

    assert sum(part.amount_fen for part in paper.parts) == paper.due.amount_fen == 310
    assert paper.remaining_fen == 0


@pytest.mark.parametrize("number", ["RT-9", ""])
def test_there_is_no_voucher_of_what_nobody_knows(seed: Seed, number: str):
    seed.order("RT-1")

    with pytest.raises(NotFound):
        refund_voucher(seed.database, number, PRINTING)


def test_there_is_no_voucher_without_a_payment(seed: Seed):
    seed.order("RT-1")

    with pytest.raises(NothingToPrint, match="RT-1 还没有可以打印退款凭证的内容：这张单还没有付过退款。"):
        refund_voucher(seed.database, "RT-1", PRINTING)
