"""The detail holds everything about an order, as it was written down."""

from __future__ import annotations

import pytest

from erp_returns.domain.actions import Action
from erp_returns.domain.amounts import Settled
from erp_returns.domain.errors import NotFound
from erp_returns.domain.kinds import Mark, ReturnKind, Status
from erp_returns.domain.milestones import Milestone, status_of
from erp_returns.domain.parameters import Settings
from erp_returns.domain.permissions import Permission
from erp_returns.queries.order_facts import order_facts
from erp_returns.queries.return_detail import ReturnDetail, actions, return_detail, return_order_id
from tests.queries.seed import CLERK, OWNER, Seed, at

ALL = frozenset(Permission)


@pytest.fixture
def order(seed: Seed) -> int:
    """A return of two lines on its way to the refund: one unit here and accepted, one sent back."""
    member = seed.member("xiaoyu", "余小鱼")
    sale = seed.sale("SO-1", member_id=member, platform_number="4012", paid_fen=19_000, freight_paid_fen=0)
    seed.sale_parcel(sale, "YT1")
    mug, sheet = seed.product("B-1", "马克杯"), seed.product("A-1", barcode="690001")
    sold = [
        seed.sale_line(sale, 1, sheet, 2),
        seed.sale_line(sale, 2, mug, 1, unit_price_fen=9_900, share_fen=-900, paid_fen=9_000),
    ]
    order = seed.order(
        "RT-1",
        sale,
        member_id=member,
        status="awaiting_refund",
        reason_id=1,
        reviewed_at=at(11),
        reviewed_by_id=OWNER,
        instructed_at=at(11),
        goods_fen=14_000,
        fee_fen=1_400,
        net_due_fen=12_600,
        refunded_fen=2_600,
        inspection_differs=1,
        inbound_warehouse_id=1,
    )
    seed.line(order, 1, sheet, 1, sales_order_line_id=sold[0], received=1, accepted=1, reason_id=2)
    seed.line(
        order,
        2,
        mug,
        1,
        sales_order_line_id=sold[1],
        received=1,
        decided_back=1,
        entitled_fen=9_000,
        agreed_fen=9_000,
    )
    seed.insert("charge", return_order_id=order, kind="fee", name="服务费", amount_fen=1_400)
    seed.return_parcel(order, "731")
    parcel = seed.parcel("731", order)
    receipt = seed.posted("receipt", "SH-1", order, at(20), parcel_id=parcel, warehouse_id=1)
    inspection = seed.posted("inspection", "YH-1", order, at(20), receipt_id=receipt)
    for line in (1, 2):
        seed.insert("receipt_line", receipt_id=receipt, return_line_id=line, expected=1, quantity=1)
    for line, grade, disposition in ((1, "good", "restock"), (2, "scrap", "send_back")):
        seed.insert(
            "inspection_line",
            inspection_id=inspection,
            return_line_id=line,
            quantity=1,
            grade=grade,
            disposition=disposition,
            warehouse_id=1,
        )
    seed.refund("TK-1", order, 5_000)
    seed.refund("TK-2", order, -5_000, reverses_id=1)
    seed.refund("TK-3", order, 2_600)
    seed.event(order, "create", "", "pending_review", at(10))
    seed.event(order, "approve", "pending_review", "awaiting_return", at(11))
    seed.event(order, "receive", "awaiting_return", "awaiting_refund", at(20), operator_id=CLERK)
    seed.event(order, "pay", "awaiting_refund", "awaiting_refund", at(20, 3))
    return order


@pytest.fixture
def detail(seed: Seed, order: int) -> ReturnDetail:
    return return_detail(seed.database, order)


def test_the_facts_are_read_in_one_statement_and_give_the_status(seed: Seed, order: int):
    facts = order_facts(seed.database, order)

    assert (facts.kind, facts.units_asked, facts.units_decided) == (ReturnKind.RETURN_REFUND, 2, 2)
    assert facts.settled == Settled(refunded_fen=2_600)
    assert facts.goods_on_way
    assert status_of(facts) is Status.AWAITING_REFUND


def test_units_never_shipped_and_compensations_ask_for_no_goods(seed: Seed):
    product = seed.product("A-1")
    order = seed.order("RT-1", kind="refund_only")
    seed.line(order, 1, product, 3, basis="unshipped")
    seed.line(order, 2, product, 0, basis="compensation", entitled_fen=5, agreed_fen=5)

    assert order_facts(seed.database, order).units_asked == 0


def test_goods_are_on_their_way_once_a_parcel_is_announced(seed: Seed):
    order = seed.order("RT-1")
    seed.line(order, 1, seed.product("A-1"))
    before = order_facts(seed.database, order).goods_on_way
    seed.return_parcel(order, "731")

    assert (before, order_facts(seed.database, order).goods_on_way) == (False, True)


def test_an_unknown_order_is_refused(seed: Seed):
    with pytest.raises(NotFound):
        return_detail(seed.database, 99)
    with pytest.raises(NotFound, match="RT-9"):
        return_order_id(seed.database, "RT-9")


def test_an_order_is_found_by_its_number(seed: Seed, order: int):
    assert return_order_id(seed.database, " RT-1 ") == order


def test_the_detail_names_people_places_and_the_sale(detail: ReturnDetail):
    order = detail.order
    assert (order.type, order.shop, order.requested_by, order.reviewed_by) == (
        "七天无理由退货",
        "青禾天猫店",
        "店主",
        "店主",
    )
    assert (order.reason, order.liability, order.inbound_warehouse) == ("尺码不合适", "buyer", "退货仓")
    assert detail.sale is not None
    assert detail.sale.platform_number == "4012"
    assert [parcel.tracking_number for parcel in detail.sale_parcels] == ["YT1"]
    assert detail.member is not None
    assert detail.member.account == "xiaoyu"
    assert detail.marks == (Mark.INSPECTION_DIFFERS,)


def test_each_line_tells_its_units_its_worth_and_what_can_still_come_back(detail: ReturnDetail):
    sheet, mug = detail.lines

    assert (sheet.row.code, sheet.row.barcode, sheet.row.reason) == ("A-1", "690001", "收到商品破损")
    assert (sheet.sold, sheet.left, mug.sold, mug.left) == (2, 1, 1, 0)
    assert (mug.row.expected, mug.row.waiting, mug.row.to_send_back) == (0, 0, 1)
    assert str(sheet.why) == "50.00 = 实付 100.00 × 1 ÷ 2 件"
    assert "分摊整单优惠 9.00" in str(mug.why)


def test_the_money_comes_with_its_parts(detail: ReturnDetail):
    assert [(part.name, part.amount_fen) for part in detail.parts] == [
        ("商品退款", 14_000),
        ("售后服务费", -1_400),
    ]
    assert str(detail.parts[0].why) == "50.00 + 90.00"
    assert "服务费 14.00" in str(detail.parts[1].why)
    assert detail.money.net_due_fen == detail.order.net_due_fen
    assert (detail.to_refund_fen, detail.to_collect_fen) == (10_000, 0)


def test_a_lowered_amount_says_so(seed: Seed):
    sale = seed.sale("SO-1")
    sold = seed.sale_line(sale, 1, seed.product("A-1"))
    order = seed.order("RT-1", sale, goods_fen=4_000, net_due_fen=4_000)
    seed.line(order, 1, 1, sales_order_line_id=sold, agreed_fen=4_000)

    (part,) = return_detail(seed.database, order).parts

    assert str(part.why) == "审核同意 40.00（应退 50.00）；50.00 = 该行 1 件实付 50.00"


def test_postings_come_with_their_lines_and_their_reversals(detail: ReturnDetail):
    (receipt,), (inspection,) = detail.receipts, detail.inspections

    assert (receipt.row.about, receipt.row.operator, receipt.stands) == ("731", "小赵", True)
    assert [line.quantity for line in receipt.lines] == [1, 1]
    assert [(line.grade, line.disposition) for line in inspection.lines] == [
        ("good", "restock"),
        ("scrap", "send_back"),
    ]
    assert [(refund.number, refund.reverses, refund.reversed_by) for refund in detail.refunds] == [
        ("TK-1", "", "TK-2"),
        ("TK-2", "TK-1", ""),
        ("TK-3", "", ""),
    ]


def test_an_announced_parcel_that_arrived_is_one_parcel(detail: ReturnDetail):
    (parcel,) = detail.parcels

    assert (parcel.tracking_number, parcel.arrived_at, parcel.received_by) == ("731", at(20), "小赵")


def test_a_parcel_that_nobody_announced_is_shown_too(seed: Seed, order: int):
    seed.parcel("", order, kind="handed_in", note="到店")

    assert [parcel.kind for parcel in return_detail(seed.database, order).parcels] == [
        "self_sent",
        "handed_in",
    ]


def test_the_track_says_when_and_by_whom(detail: ReturnDetail):
    assert [(step.milestone, step.state, step.at, step.person) for step in detail.track] == [
        (Milestone.REVIEW, "done", at(11), "店主"),
        (Milestone.INSTRUCT, "done", at(11), "店主"),
        (Milestone.INBOUND, "done", at(20), "小赵"),
        (Milestone.REFUND, "current", "", ""),
    ]


def test_the_actions_offered_are_those_that_can_be_taken(detail: ReturnDetail):
    offered = actions(detail, ALL, Settings({}), OWNER)

    assert {action for action, why in offered.items() if why is None} == {
        Action.AMEND,
        Action.DISPUTE,
        Action.PAY,
        Action.REVIEW_AGAIN,
        Action.SEND_BACK,
        Action.REVERSE,
    }
    assert Action.CREATE not in offered


def test_who_reviewed_is_not_offered_to_pay_where_two_people_are_wanted(detail: ReturnDetail):
    settings = Settings({"two_person_refund": True})

    assert actions(detail, ALL, settings, OWNER)[Action.PAY] is not None
    assert actions(detail, ALL, settings, CLERK)[Action.PAY] is None


def test_other_orders_of_the_sale_are_named(seed: Seed, order: int):
    seed.order("RT-2", 1)

    assert [sister.number for sister in return_detail(seed.database, order).sisters] == ["RT-2"]


def test_an_order_without_a_sale_has_a_detail_too(seed: Seed):
    order = seed.order("RT-1")
    seed.line(order, 1, seed.product("A-1"))

    detail = return_detail(seed.database, order)

    assert (detail.sale, detail.member, detail.sisters, detail.sale_parcels) == (None, None, (), ())
    assert str(detail.lines[0].why) == "50.00 = 无原单，店主核定单价 50.00 × 1 件"


def test_follow_ups_that_are_open_stand_first(seed: Seed, order: int):
    for text, done in (("已打电话", at(12)), ("再联系", None)):
        seed.insert(
            "follow_up",
            return_order_id=order,
            text=text,
            due_on="2026-11-12",
            done_at=done,
            created_at=at(11),
            created_by_id=OWNER,
            person_id=CLERK,
        )

    found = return_detail(seed.database, order).follow_ups

    assert [(each.text, each.person) for each in found] == [("再联系", "小赵"), ("已打电话", "小赵")]
