"""Money agreed, paid, taken back and owed: what is due, why, and never a fen more."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.kinds import ReturnKind, Role
from erp_returns.domain.permissions import Permission
from erp_returns.domain.requests import ChargeRequest
from erp_returns.models import Charge, ReturnLine
from erp_returns.queries.editing import request_of
from erp_returns.services import refunds, returns, review
from erp_returns.services.inspection import Group
from tests.builders import NOW
from tests.journeys.busy import BusyShop, Sold
from tests.journeys.roads import BACK, GOOD, agree, noted
from tests.journeys.shop import Wanted

UNSHIPPED = "未发货仅退款"


@pytest.fixture
def shop(tmp_path) -> BusyShop:
    return BusyShop(tmp_path)


def status(shop: BusyShop, order_id: int) -> str:
    return str(shop.order(order_id).status)


def due(shop: BusyShop, order_id: int) -> int:
    return int(shop.order(order_id).net_due_fen)


def received(shop: BusyShop, *wanted: Wanted, **more: object) -> int:
    """A return with its goods here, waiting for its refund."""
    order_id = shop.returned(*wanted, **more)
    shop.approve(order_id)
    shop.receive(order_id)
    return order_id


def on_terms(shop: BusyShop, moment: str, **terms: object) -> None:
    """A return on terms that are set when it is raised, or by its reviewer."""
    raised = shop.returned(Wanted(2, 1), **(terms if moment == "create" else {}))
    shop.approve(raised, review.Agreement(**terms))  # type: ignore[arg-type] # any term by its name


# -- what is agreed


def test_an_agreed_amount_is_raised_by_who_may_with_a_note_up_to_the_sale(shop):
    order_id = shop.returned(Wanted(2, 1))
    (line,) = shop.lines(order_id)
    clerk = shop.session_of("客服", Role.SERVICE, (Permission.APPROVE,))

    def raised(fen: int, note: str, who: object = shop.session) -> None:
        agreement = review.Agreement(lines=(review.AgreedLine(line.id, fen, note),))
        review.approve(who, order_id, shop.order(order_id).version, agreement)  # type: ignore[arg-type]

    with pytest.raises(e.OverRefund) as refusal:
        raised(82_00, " ")
    assert (refusal.value.agreed, refusal.value.entitled) == ("82.00", "81.90")
    with pytest.raises(e.OverRefund):
        raised(82_00, "安抚客户", clerk)
    with pytest.raises(e.CeilingExceeded) as ceiling:
        raised(190_01, "安抚客户")
    assert (ceiling.value.most, ceiling.value.excess) == ("190.00", "0.01")
    raised(99_00, "按标价退")
    assert (due(shop, order_id), shop.lines(order_id)[0].raise_note) == (99_00, "按标价退")


def test_a_raised_amount_leaves_less_to_what_else_the_sale_may_pay(shop):
    shop.returned(Wanted(2, 1, agreed=180_00, note="客户坚持"))
    with pytest.raises(e.CeilingExceeded) as refusal:
        shop.returned(Wanted(1, 1))
    assert refusal.value.excess == "20.33"
    assert shop.lines(shop.returned(Wanted(1, 1, agreed=10_00)))[0].entitled_fen == 30_33


def test_a_lowered_amount_does_not_leak_into_the_next_return(shop):
    shop.returned(Wanted(1, 1, agreed=10_00))
    assert shop.lines(shop.returned(Wanted(1, 2)))[0].entitled_fen == 60_67


@pytest.mark.parametrize(("fen", "refusal"), [(-1, e.AmountNegative), (10**30, e.AmountTooLarge)])
def test_an_agreed_amount_is_neither_negative_nor_absurd(shop, fen, refusal):
    with pytest.raises(refusal):
        agree(shop, shop.returned(Wanted(2, 1)), fen)


def test_a_fee_in_percent_follows_the_goods_that_were_accepted(shop):
    fee = ChargeRequest("服务费", 0, basis_points=1000)
    order_id = shop.returned(Wanted(1, 2), Wanted(2, 1), charges=(fee,))
    shop.approve(order_id)
    refused = (Group(1, *GOOD), Group(1, *BACK))
    shop.receive(order_id, refused, (Group(1, *GOOD),))
    order = shop.order(order_id)
    assert (order.goods_fen, order.fee_fen, order.net_due_fen) == (112_23, 11_22, 101_01)


@pytest.mark.parametrize("moment", ["create", "approve"])
def test_a_fee_is_never_more_than_the_goods(shop, moment):
    fee = (ChargeRequest("违约费", 80_00), ChargeRequest("包装费", 1_91))
    with pytest.raises(e.FeeTooHigh) as refusal:
        on_terms(shop, moment, charges=fee)
    assert (refusal.value.fee, refusal.value.goods) == ("81.91", "81.90")


def test_several_named_fees_and_a_deduction_come_off_the_goods(shop):
    charges = (
        ChargeRequest("服务费", 0, basis_points=500),
        ChargeRequest("包装费", 2_00),
        ChargeRequest("折损", 10_00, deduction=True, note="鞋盒没有退回"),
    )
    order = shop.order(shop.returned(Wanted(2, 1), charges=charges))
    assert (order.fee_fen, order.deduction_fen, order.net_due_fen) == (6_10, 10_00, 65_80)
    assert [row.name for row in Charge.select().order_by(Charge.id)] == ["服务费", "包装费", "折损"]


def test_a_deduction_above_everything_leaves_nothing_and_no_debt(shop):
    charge = ChargeRequest("折损", 500_00, deduction=True, note="全部损坏")
    order_id = received(shop, Wanted(2, 1), charges=(charge,))
    assert (due(shop, order_id), status(shop, order_id)) == (0, "completed")


@pytest.mark.parametrize(
    ("fee_kind", "fee_value", "fee_fen"), [("percent", 1000, 8_19), ("fixed", 5_00, 5_00)]
)
def test_a_type_proposes_its_fee(shop, fee_kind, fee_value, fee_fen):
    shop.session.database.execute_sql(
        "UPDATE return_type SET fee_kind = ?, fee_value = ? WHERE name = '七天无理由退货'",
        (fee_kind, fee_value),
    )
    assert shop.order(shop.returned(Wanted(2, 1))).fee_fen == fee_fen
    assert shop.order(shop.returned(Wanted(1, 1), charges=())).fee_fen == 0


# -- freight


@pytest.mark.parametrize("moment", ["create", "approve"])
@pytest.mark.parametrize(
    ("caps", "most", "why"),
    [
        ((25_00, 0), 8_00, "原订单的发货运费"),
        ((25_00, 6_00), 6_00, "参数“按发货运费封顶”"),
        ((5_00, 6_00), 5_00, "参数“退回运费补偿上限”"),
        ((5_00, 0), 5_00, "参数“退回运费补偿上限”"),
    ],
)
def test_return_freight_is_capped_by_what_sending_the_goods_out_cost(shop, moment, caps, most, why):
    shop.set("max_return_freight", caps[0])
    shop.set("return_freight_cap", caps[1])
    with pytest.raises(e.ReturnFreightTooHigh) as refusal:
        on_terms(shop, moment, return_freight_fen=most + 1)
    assert (refusal.value.most, str(refusal.value.cap)) == (f"{most // 100}.00", why)
    assert due(shop, shop.returned(Wanted(1, 1), return_freight_fen=most)) == 30_33 + most


def test_return_freight_is_outside_what_the_sale_may_pay(shop):
    order_id = received(
        shop, Wanted(1, 3), Wanted(2, 1), Wanted(3, 2), allow_freight=True, return_freight_fen=7_50
    )
    assert due(shop, order_id) == 197_50
    shop.pay(order_id)
    assert status(shop, order_id) == "completed"


def test_the_reviewer_lets_the_freight_go_back_once(shop):
    first, second = shop.returned(Wanted(1, 1)), shop.returned(Wanted(2, 1))
    shop.approve(first, review.Agreement(allow_freight=True))
    assert due(shop, first) == 38_33
    with pytest.raises(e.FreightAlreadyRefunded) as refusal:
        shop.approve(second, review.Agreement(allow_freight=True))
    assert refusal.value.order == shop.order(first).number
    shop.cancel(first)
    shop.approve(second, review.Agreement(allow_freight=True))
    assert due(shop, second) == 89_90


@pytest.mark.parametrize(("rule", "freight"), [("last", (0, 8_00)), ("first", (8_00, 0)), ("never", (0, 0))])
def test_freight_of_a_sale_never_shipped_goes_back_as_the_shop_says(shop, rule, freight):
    shop.set("unshipped_freight", rule)
    shop.sell(
        Sold("A1", 2, 30_00, shipped=0), Sold("B1", 1, 40_00, shipped=0), paid_fen=108_00, freight_fen=8_00
    )
    orders = [shop.refund_only(Wanted(*units), type_name=UNSHIPPED) for units in ((1, 2), (2, 1))]
    assert tuple(shop.order(order_id).freight_fen for order_id in orders) == freight


def test_freight_that_left_an_order_is_not_paid(shop):
    shop.set("unshipped_freight", "last")
    shop.sell(Sold("A1", 2, 30_00, shipped=0), paid_fen=68_00, freight_fen=8_00)
    order_id = shop.refund_only(Wanted(1, 2), type_name=UNSHIPPED)
    shop.session.database.execute_sql(
        "UPDATE sales_order_line SET shipped_quantity = 1 WHERE sales_order_id = ?", (shop.sale.id,)
    )
    with pytest.raises(e.PaysTooMuch) as refusal:
        shop.pay(order_id, 68_00, intercepted=True)
    assert refusal.value.due == "60.00"


def test_perks_go_back_in_kind_and_are_no_part_of_the_sum(shop):
    order_id = shop.returned(Wanted(2, 1), perks_back="100 积分")
    assert (due(shop, order_id), shop.order(order_id).perks_back) == (81_90, "100 积分")
    shop.approve(order_id, review.Agreement(perks_back="200 积分"))
    assert (due(shop, order_id), shop.order(order_id).perks_back) == (81_90, "200 积分")


# -- compensation


def test_a_large_compensation_is_the_owners(shop):
    clerk = shop.session_of("客服", Role.SERVICE, (Permission.APPROVE,))
    request = shop.request(ReturnKind.REFUND_ONLY, Wanted(2, fen=10_01))
    order_id = returns.create(clerk, request).order_id
    with pytest.raises(e.CompensationNeedsOwner) as refusal:
        review.approve(clerk, order_id, shop.order(order_id).version)
    assert (refusal.value.asked, refusal.value.most) == ("10.01", "10.00")
    lower = review.Agreement(lines=(review.AgreedLine(shop.lines(order_id)[0].id, 10_00),))
    review.approve(clerk, order_id, shop.order(order_id).version, lower)
    assert due(shop, order_id) == 10_00


def test_a_compensation_is_lowered_and_frees_what_it_no_longer_takes(shop):
    order_id = shop.refund_only(Wanted(2, fen=50_00))
    agree(shop, order_id, 20_00)
    assert shop.lines(shop.returned(Wanted(2, 1)))[0].entitled_fen == 61_90


def test_a_compensation_is_raised_at_its_review_up_to_what_is_left_of_its_line(shop):
    shop.refund_only(Wanted(2, fen=30_00))
    order_id = shop.refund_only(Wanted(2, fen=5_00))
    with pytest.raises(e.CompensationTooHigh) as refusal:
        agree(shop, order_id, 51_91)
    assert (refusal.value.left, refusal.value.paid) == ("51.90", "81.90")
    agree(shop, order_id, 51_90)
    assert due(shop, order_id) == 51_90


@pytest.mark.parametrize(
    ("fen", "refusal"),
    [(81_91, e.CompensationTooHigh), (-1, e.AmountNotPositive), (10**30, e.CompensationTooHigh)],
)
def test_a_compensation_is_something_and_no_more_than_is_left(shop, fen, refusal):
    with pytest.raises(refusal):
        shop.refund_only(Wanted(2, fen=fen))


def test_several_compensations_share_the_limit(shop):
    clerk = shop.session_of("客服", Role.SERVICE, (Permission.APPROVE,))
    order_id = shop.refund_only(Wanted(1, fen=6_00), Wanted(2, fen=6_00))
    with pytest.raises(e.CompensationNeedsOwner):
        review.approve(clerk, order_id, shop.order(order_id).version)


# -- reviews that make themselves


def test_unshipped_units_wait_for_a_reviewer_where_the_shop_says_so(shop):
    shop.set("auto_review_unshipped", False)
    shop.sell(Sold("B1", 1, 50_00, shipped=0), paid_fen=50_00)
    assert status(shop, shop.refund_only(Wanted(1, 1), type_name=UNSHIPPED)) == "pending_review"


def test_the_system_signs_for_what_it_reviewed(shop):
    shop.sell(Sold("B1", 1, 50_00, shipped=0), paid_fen=50_00)
    order = shop.order(shop.refund_only(Wanted(1, 1), type_name=UNSHIPPED))
    assert (order.status, order.reviewed_by_id) == ("awaiting_refund", 1)
    events = shop.session.database.execute_sql("SELECT action, operator_id FROM order_event").fetchall()
    assert events == [("create", 2), ("approve", 1)]


def test_units_that_were_to_ship_are_stopped_before_each_payment(shop):
    shop.sell(Sold("B1", 2, 50_00, shipped=0), paid_fen=100_00)
    order_id = shop.refund_only(Wanted(1, 1), type_name=UNSHIPPED)
    shop.pay(order_id, 1_00, intercepted=True)
    with pytest.raises(e.NotIntercepted):
        shop.pay(order_id, 1_00)


# -- what stands and does not move


def test_an_approved_amount_stays_whatever_else_is_asked_for(shop):
    order_id = received(shop, Wanted(1, 1))
    shop.refund_only(Wanted(1, fen=50_00))
    shop.returned(Wanted(1, 2))
    assert (due(shop, order_id), shop.lines(order_id)[0].agreed_fen) == (30_33, 30_33)


def test_a_sum_agreed_below_the_entitlement_shrinks_with_the_goods(shop):
    order_id = shop.returned(Wanted(1, 2))
    agree(shop, order_id, 30_33)
    shop.receive(order_id, (Group(1, *GOOD), Group(1, *BACK)))
    (line,) = shop.lines(order_id)
    assert (line.entitled_fen, line.agreed_fen) == (30_33, 15_16)


def test_an_order_is_paid_long_after_its_window(shop):
    order_id = received(shop, Wanted(2, 1))
    later = replace(shop.session, clock=lambda: NOW + timedelta(days=300))
    refunds.pay(later, order_id, shop.order(order_id).version, refunds.Payment(81_90))
    assert status(shop, order_id) == "completed"
    assert ReturnLine.select().count() == 1


# -- 先行退款


def test_paying_before_the_goods_takes_the_parameter_or_the_owner(shop):
    finance = shop.session_of("财务", Role.FINANCE)
    order_id = shop.returned(Wanted(2, 1))
    shop.approve(order_id)
    with pytest.raises(e.NotPermitted):
        refunds.pay(finance, order_id, shop.order(order_id).version, refunds.Payment(1_00))
    shop.set("pay_before_goods", True)
    refunds.pay(finance, order_id, shop.order(order_id).version, refunds.Payment(1_00))
    assert (shop.order(order_id).paid_before_goods, status(shop, order_id)) == (1, "awaiting_return")
    shop.receive(order_id)
    assert status(shop, order_id) == "awaiting_refund"
    shop.pay(order_id, 80_90)
    assert status(shop, order_id) == "completed"


def test_money_that_went_and_came_back_is_none_that_the_sale_may_pay(shop):
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    shop.pay(order_id)
    shop.receive(order_id, (Group(1, *GOOD), Group(1, *BACK)))
    shop.approve(order_id)
    shop.collect(order_id, 30_34)
    with pytest.raises(e.CeilingExceeded) as refusal:
        shop.returned(Wanted(2, 1, agreed=160_00, note="客户坚持"))
    assert (refusal.value.most, refusal.value.excess) == ("190.00", "0.33")


def test_money_that_is_due_back_is_none_that_the_sale_may_pay(shop):
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("D1", 1, 0),))
    shop.approve(order_id)
    shop.receive(order_id)
    shop.collect(order_id, 5_90)
    noted(shop, order_id, review.review_again)
    request = request_of(shop.session.database, order_id)
    plain = {"kind": ReturnKind.RETURN_REFUND, "type_id": shop.types["七天无理由退货"], "replacements": ()}
    returns.edit(shop.session, order_id, shop.order(order_id).version, replace(request, **plain))
    with pytest.raises(e.CeilingExceeded) as refusal:
        shop.returned(Wanted(2, 1, agreed=180_91, note="客户坚持"))
    assert refusal.value.excess == "0.01"
