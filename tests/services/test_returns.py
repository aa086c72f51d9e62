"""Raising, changing, resubmitting, cancelling and reopening orders: what the services refuse and keep."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.kinds import Disposition, Grade, ReturnKind, Role
from erp_returns.domain.requests import ChargeRequest, LineRequest, ReplacementRequest
from erp_returns.models import ReplacementLine, Warehouse
from erp_returns.queries.editing import request_of
from erp_returns.services import giving_back, receiving, returns, review
from erp_returns.services.inspection import Group, inspect
from tests.builders import NOW
from tests.journeys.busy import BusyShop, Sold
from tests.journeys.shop import Wanted

GOOD = Grade.GOOD, Disposition.RESTOCK
BACK = Grade.DEFECTIVE, Disposition.SEND_BACK


@pytest.fixture
def shop(tmp_path) -> BusyShop:
    return BusyShop(tmp_path)


def amounts(shop: BusyShop, order_id: int) -> list[int]:
    return [line.entitled_fen for line in shop.lines(order_id)]


# -- one order, several claims on one line


def test_two_lines_for_the_same_goods_are_refused(shop):
    with pytest.raises(e.LineTwice) as refusal:
        shop.returned(Wanted(1, 1), Wanted(2, 1), Wanted(1, 1))
    assert (refusal.value.line, refusal.value.other) == (3, 1)


def test_a_compensation_beside_unshipped_units_takes_only_what_these_left(shop):
    shop.sell(Sold("B1", 2, 50_00, shipped=0), paid_fen=100_00)
    order_id = shop.refund_only(Wanted(1, 1), Wanted(1, fen=5_00), type_name="未发货仅退款")
    assert amounts(shop, order_id) == [50_00, 5_00]
    with pytest.raises(e.CompensationTooHigh) as refusal:
        shop.refund_only(Wanted(1, 1), Wanted(1, fen=1), type_name="未发货仅退款")
    assert (refusal.value.asked, refusal.value.left) == ("0.01", "0.00")


def test_a_swap_into_several_colours_moves_no_money(shop):
    order_id = shop.exchanged(Wanted(1, 3), replacements=(("A1", 1, 0), ("A1", 1, 0), ("A1", 1, 0)))
    query = ReplacementLine.select().where(ReplacementLine.return_order_id == order_id)
    assert [line.value_fen for line in query] == [30_33, 30_34, 30_33]
    assert shop.order(order_id).net_due_fen == 0


def test_a_swap_of_the_units_that_inspection_left_moves_no_money(shop):
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("C2", 2, 0),))
    shop.approve(order_id)
    shop.receive(order_id, (Group(1, *GOOD), Group(1, *BACK)))
    request = request_of(shop.session.database, order_id)
    fewer = replace(request.replacements[0], quantity=1)
    edit(shop, order_id, replacements=(fewer,))
    assert shop.order(order_id).net_due_fen == 0


# -- what a request names has to be there, and fit


def edit(shop: BusyShop, order_id: int, **changes: object) -> None:
    request = request_of(shop.session.database, order_id)
    wanted = replace(request, **changes)  # type: ignore[arg-type]
    returns.edit(shop.session, order_id, shop.order(order_id).version, wanted)


def test_a_line_of_another_sale_is_refused(shop):
    foreign = shop.source(1)
    shop.sell_s1()
    with pytest.raises(e.EntryGone):
        shop.returned(Wanted(2, 1), LineRequest(foreign, quantity=1))


def test_a_replacement_nobody_sells_is_refused(shop):
    request = shop.request(ReturnKind.EXCHANGE, Wanted(3, 2), replacements=(("C2", 2, 0),))
    ghost = replace(request, replacements=(*request.replacements, ReplacementRequest(999, 1)))
    with pytest.raises(e.EntryGone):
        returns.create(shop.session, ghost)


def test_a_type_of_another_kind_is_refused(shop):
    with pytest.raises(e.TypeUnfit) as refusal:
        shop.returned(Wanted(1, 1), type_name="换尺码")
    assert (refusal.value.type, str(refusal.value.its_kind)) == ("换尺码", "换货")


@pytest.mark.parametrize(
    ("charge", "refusal"),
    [
        (ChargeRequest(" ", 1_00), e.TextMissing),
        (ChargeRequest("服务费", -1), e.AmountNegative),
        (ChargeRequest("服务费", 10**30), e.AmountTooLarge),
        (ChargeRequest("服务费", 0, basis_points=10_001), e.AmountOutOfRange),
        (ChargeRequest("服务费", 0, basis_points=-1), e.AmountOutOfRange),
        (ChargeRequest("折损", 1_00, deduction=True), e.NoteNeeded),
    ],
)
@pytest.mark.parametrize("moment", ["create", "approve"])
def test_a_charge_has_a_name_a_range_and_its_reason(shop, charge, refusal, moment):
    given = (charge,) if moment == "create" else ()
    with pytest.raises(refusal):
        shop.approve(shop.returned(Wanted(1, 1), charges=given), review.Agreement(charges=(charge,)))


@pytest.mark.parametrize("name", ["return_freight_fen", "freight_charged_fen"])
@pytest.mark.parametrize(("fen", "refusal"), [(-1, e.AmountNegative), (10**30, e.AmountTooLarge)])
@pytest.mark.parametrize("moment", ["create", "approve"])
def test_freight_is_neither_negative_nor_absurd(shop, name, fen, refusal, moment):
    given = {name: fen}
    with pytest.raises(refusal):
        shop.approve(
            shop.returned(Wanted(1, 1), **(given if moment == "create" else {})), review.Agreement(**given)
        )


def test_a_platform_refund_number_is_the_same_with_spaces_around_it(shop):
    first = shop.order(shop.returned(Wanted(1, 1), platform_refund_number="8801"))
    with pytest.raises(e.PlatformRefundTaken) as refusal:
        shop.returned(Wanted(2, 1), platform_refund_number=" 8801 ")
    assert (refusal.value.platform_number, refusal.value.order) == ("8801", first.number)


# -- what reviews itself


@pytest.mark.parametrize("extra", [{"allow_freight": True}, {"return_freight_fen": 5_00}])
def test_only_the_goods_of_unshipped_units_are_agreed_to_without_a_reviewer(shop, extra):
    shop.sell(Sold("B1", 2, 50_00, shipped=0), paid_fen=108_00, freight_fen=8_00)
    order_id = shop.refund_only(Wanted(1, 1), type_name="未发货仅退款", **extra)
    assert shop.order(order_id).status == "pending_review"


# -- the window


def test_an_order_asked_for_in_time_is_edited_after_its_window(shop):
    order_id = shop.returned(Wanted(1, 1))
    later = replace(shop.session, clock=lambda: NOW + timedelta(days=30))
    request = request_of(shop.session.database, order_id)
    returns.edit(later, order_id, shop.order(order_id).version, replace(request, buyer_note="请快一点"))
    order = shop.order(order_id)
    assert (order.buyer_note, order.out_of_window) == ("请快一点", 0)


def test_a_type_with_a_shorter_window_is_not_slipped_in_by_an_edit(shop):
    late = replace(shop.session, clock=lambda: NOW + timedelta(days=9))
    request = shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 1), type_name="质量问题退货")
    order_id = returns.create(late, request).order_id
    clerk = replace(shop.session_of("客服", Role.SERVICE), clock=late.clock)
    shorter = replace(request, type_id=shop.types["七天无理由退货"])
    with pytest.raises(e.WindowClosed):
        returns.edit(clerk, order_id, shop.order(order_id).version, shorter)
    returns.edit(late, order_id, shop.order(order_id).version, replace(shorter, override_reason="老客户"))
    assert shop.order(order_id).out_of_window == 1


# -- editing what has a history


def test_an_exchange_the_customer_will_not_pay_for_becomes_a_return(shop):
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("D1", 1, 0),))
    shop.approve(order_id)
    shop.receive(order_id)
    review.review_again(shop.session, order_id, shop.order(order_id).version, "客户不补款")
    edit(
        shop,
        order_id,
        kind=ReturnKind.RETURN_REFUND,
        type_id=shop.types["七天无理由退货"],
        replacements=(),
    )
    shop.approve(order_id)
    assert (shop.order(order_id).status, shop.order(order_id).net_due_fen) == ("awaiting_refund", 9_10)
    assert not ReplacementLine.select().where(ReplacementLine.return_order_id == order_id).exists()


def test_a_line_is_removed_though_something_was_shipped_for_it(shop):
    order_id = shop.exchanged(Wanted(3, 2), Wanted(1, 1), replacements=(("C2", 2, 0),))
    shop.approve(order_id)
    shop.ship(order_id)
    review.review_again(shop.session, order_id, shop.order(order_id).version, "只退衬衫")
    request = request_of(shop.session.database, order_id)
    edit(shop, order_id, lines=request.lines[1:])
    assert [line.sales_order_line_id for line in shop.lines(order_id)] == [shop.source(1).line_id]


def test_a_line_that_differed_is_not_removed(shop):
    order_id = shop.returned(Wanted(1, 1), Wanted(2, 1))
    shop.approve(order_id)
    first, second = shop.lines(order_id)
    missing = receiving.Differing("fewer", 1, second.id)
    count = receiving.Count(first.id, 1, (Group(1, *GOOD),))
    intake = receiving.Intake(order_id, (count,), differences=(missing,))
    receiving.receive(shop.session, intake, shop.order(order_id).version)
    review.review_again(shop.session, order_id, shop.order(order_id).version, "少一件")
    request = request_of(shop.session.database, order_id)
    with pytest.raises(e.GoodsMoved):
        edit(shop, order_id, lines=request.lines[:1])


def test_goods_that_are_here_keep_their_warehouse(shop):
    other = Warehouse.create(code="B", name="二仓").id
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    shop.receive(order_id, (Group(1, *GOOD),))
    review.review_again(shop.session, order_id, shop.order(order_id).version, "换仓库")
    with pytest.raises(e.GoodsMoved):
        edit(shop, order_id, inbound_warehouse_id=other)


def test_goods_that_are_here_keep_their_units(shop):
    order_id = shop.returned(Wanted(1, 3))
    shop.approve(order_id)
    shop.receive(order_id, (Group(2, *GOOD),))
    review.review_again(shop.session, order_id, shop.order(order_id).version, "改数量")
    (line,) = request_of(shop.session.database, order_id).lines
    with pytest.raises(e.GoodsMoved):
        edit(shop, order_id, lines=(replace(line, quantity=1),))
    edit(shop, order_id, lines=(replace(line, quantity=2),))
    assert shop.lines(order_id)[0].requested == 2


def test_freight_leaves_an_order_whose_units_are_the_last_no_longer(shop):
    shop.sell(
        Sold("A1", 3, 33_33, shipped=0), Sold("C1", 2, 5_00, shipped=0), paid_fen=100_00, freight_fen=8_00
    )
    shop.set("auto_review_unshipped", False)
    first = shop.refund_only(Wanted(1, 3), type_name="未发货仅退款")
    second = shop.refund_only(Wanted(2, 2), type_name="未发货仅退款")
    assert shop.order(second).freight_fen == 8_00
    (line,) = request_of(shop.session.database, first).lines
    edit(shop, first, lines=(replace(line, quantity=2),))
    assert shop.order(second).freight_fen == 0


# -- taking up again


def test_a_reopened_order_is_valued_by_what_is_left_now(shop):
    cancelled = shop.returned(Wanted(2, 1))
    shop.cancel(cancelled)
    shop.refund_only(Wanted(2, fen=50_00))
    returns.reopen(shop.session, cancelled, shop.order(cancelled).version, "客户又要退")
    assert (amounts(shop, cancelled), shop.order(cancelled).net_due_fen) == ([31_90], 31_90)


def test_reopening_units_that_another_order_took_is_refused(shop):
    cancelled = shop.returned(Wanted(2, 1))
    shop.cancel(cancelled)
    shop.returned(Wanted(2, 1))
    with pytest.raises(e.OverReturn):
        returns.reopen(shop.session, cancelled, shop.order(cancelled).version, "客户又要退")


def late_parcel(shop: BusyShop, order_id: int, *counts: receiving.Count) -> None:
    receiving.receive(shop.session, receiving.Intake(order_id, counts), shop.order(order_id).version)


def test_a_parcel_that_came_after_the_cancellation_is_inspected_once_the_order_is_reopened(shop):
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    shop.cancel(order_id)
    late_parcel(shop, order_id, receiving.Count(shop.lines(order_id)[0].id, 2))
    returns.reopen(shop.session, order_id, shop.order(order_id).version, "同意退")
    assert (shop.order(order_id).net_due_fen, shop.order(order_id).send_back) == (60_67, 0)
    shop.approve(order_id)
    assert shop.order(order_id).status == "awaiting_return"
    inspect_all(shop, order_id)
    assert shop.order(order_id).status == "awaiting_refund"


def inspect_all(shop: BusyShop, order_id: int) -> None:
    groups = {
        line.id: (Group(waiting, *GOOD),)
        for line in shop.lines(order_id)
        if (waiting := line.received - line.accepted - line.decided_back)
    }
    inspect(shop.session, order_id, shop.order(order_id).version, groups)


def test_reopening_a_finished_order_takes_up_the_late_unit_and_not_the_refused_one(shop):
    order_id = shop.returned(Wanted(1, 3))
    shop.approve(order_id)
    shop.receive(order_id, (Group(1, *GOOD), Group(1, *BACK)), close_short=True)
    shop.approve(order_id)
    shop.pay(order_id)
    late_parcel(shop, order_id, receiving.Count(shop.lines(order_id)[0].id, 1))
    returns.reopen(shop.session, order_id, shop.order(order_id).version, "第三件到了")
    (line,) = shop.lines(order_id)
    assert (line.received, line.accepted, line.decided_back, line.closed_short) == (3, 1, 1, 0)
    assert line.entitled_fen == 60_67


def test_a_rejected_order_that_is_asked_for_again_has_its_goods_inspected_again(shop):
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    shop.receive(order_id)
    review.refuse_refund(shop.session, order_id, shop.order(order_id).version, "穿过了")
    returns.resubmit(shop.session, order_id, shop.order(order_id).version)
    assert shop.order(order_id).net_due_fen == 60_67
    shop.approve(order_id)
    inspect_all(shop, order_id)
    review.refuse_refund(shop.session, order_id, shop.order(order_id).version, "还是不行")
    (line,) = shop.lines(order_id)
    assert (line.accepted, line.decided_back) == (0, 2)
    giving_back.send_back(
        shop.session, order_id, shop.order(order_id).version, giving_back.Parting("顺丰", "SF1")
    )
    assert shop.lines(order_id)[0].sent_back == 2


def test_a_resubmitted_order_is_valued_by_what_is_left_now(shop):
    order_id = shop.returned(Wanted(2, 1, agreed=70_00))
    review.reject(shop.session, order_id, shop.order(order_id).version, "缺图")
    shop.refund_only(Wanted(2, fen=50_00))
    returns.resubmit(shop.session, order_id, shop.order(order_id).version)
    (line,) = shop.lines(order_id)
    assert (line.entitled_fen, line.agreed_fen) == (31_90, 31_90)


def test_resubmissions_are_counted(shop):
    order_id = shop.returned(Wanted(1, 1))
    for _ in range(2):
        review.reject(shop.session, order_id, shop.order(order_id).version, "缺图")
        returns.resubmit(shop.session, order_id, shop.order(order_id).version)
    review.reject(shop.session, order_id, shop.order(order_id).version, "缺图")
    with pytest.raises(e.ResubmissionsExhausted) as refusal:
        returns.resubmit(shop.session, order_id, shop.order(order_id).version)
    assert (refusal.value.count, refusal.value.most) == (2, 2)
    shop.set("max_resubmissions", 3)
    returns.resubmit(shop.session, order_id, shop.order(order_id).version)
    assert shop.order(order_id).status == "pending_review"


# -- who raises it


def test_who_matches_parcels_raises_an_order_for_a_parcel_and_for_nothing_else(shop):
    clerk = shop.session_of("仓管", Role.WAREHOUSE)
    request = shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 1), type_name="拒收退件")
    with pytest.raises(e.NotPermitted):
        returns.create(clerk, request)
    returns.create(clerk, request, from_parcel=True)
    finance = shop.session_of("财务", Role.FINANCE)
    with pytest.raises(e.NotPermitted):
        returns.create(finance, request, from_parcel=True)


def test_an_edit_tells_what_was_and_what_is(shop):
    order_id = shop.returned(Wanted(1, 1))
    edit(shop, order_id, buyer_note="颜色不对", perks_back="100 积分")
    before, after = shop.session.database.execute_sql(
        "SELECT before, after FROM order_event WHERE action = 'edit'"
    ).fetchone()
    old, new = {"buyer_note": "", "perks_back": ""}, {"buyer_note": "颜色不对", "perks_back": "100 积分"}
    assert json.loads(before) == old | {"facts": old}
    assert json.loads(after) == new | {"facts": new}


# -- what is read back is what was written


def rows_of(shop: BusyShop, order_id: int) -> list[list[tuple[object, ...]]]:
    """Everything stored about an order but ids, version and history."""
    database = shop.session.database
    order = "kind, status, goods_fen, freight_fen, fee_fen, deduction_fen, value_out_fen, net_due_fen"
    line = (
        "position, basis, requested, received, accepted, decided_back, entitled_fen, agreed_fen, raise_note"
    )
    out = "product_id, quantity, unit_price_fen, value_fen, price_agreed"
    return [
        database.execute_sql(
            f"SELECT {columns} FROM {table} WHERE {key} = ? ORDER BY 1", (order_id,)
        ).fetchall()
        for table, key, columns in (
            ("return_order", "id", order),
            ("return_line", "return_order_id", line),
            ("replacement_line", "return_order_id", out),
            ("charge", "return_order_id", "name, kind, amount_fen, basis_points, note"),
            ("return_parcel", "return_order_id", "carrier, tracking_number"),
        )
    ]


def raised(shop: BusyShop, what: str) -> int:
    charges = (
        ChargeRequest("服务费", 0, basis_points=750),
        ChargeRequest("折损", 1_00, deduction=True, note="划痕"),
    )
    match what:
        case "return":
            wanted = (Wanted(1, 2), Wanted(2, 1, agreed=70_00), Wanted(3, 1, agreed=5_00, note="安抚"))
            return int(shop.returned(*wanted, charges=charges, allow_freight=True, return_freight_fen=3_00))
        case "exchange":
            out = (("A1", 1, 0), ("D1", 1, 0), ("C2", 3, None))
            return int(
                shop.exchanged(Wanted(1, 3), replacements=out, charges=charges[:1], freight_charged_fen=6_00)
            )
        case "compensation":
            return int(shop.refund_only(Wanted(2, fen=5_00), Wanted(3, fen=1)))
        case _:
            order_id = int(shop.returned(Wanted(1, 3), Wanted(2, 1)))
            shop.receive(order_id, (Group(1, *GOOD), Group(1, *BACK)), (Group(1, *GOOD),))
            return order_id


@pytest.mark.parametrize("what", ["return", "exchange", "compensation", "inspected"])
def test_an_edit_that_changes_nothing_changes_nothing(shop, what):
    order_id = raised(shop, what)
    before = rows_of(shop, order_id)
    edit(shop, order_id)
    assert rows_of(shop, order_id) == before


def test_an_order_changed_to_money_alone_names_no_place_to_send_goods_to(shop):
    order_id = shop.returned(Wanted(2, 1))
    money = replace(shop.request(ReturnKind.REFUND_ONLY, Wanted(2, fen=5_00)), inbound_warehouse_id=None)
    returns.edit(shop.session, order_id, shop.order(order_id).version, money)
    order = shop.order(order_id)

    assert (order.inbound_warehouse_id, order.contact_name, order.contact_address) == (None, "", "")
