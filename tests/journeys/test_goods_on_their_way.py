"""Goods that come in two parcels, too early, too late, or not at all."""

from __future__ import annotations

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.kinds import Disposition, Grade, StockState
from erp_returns.domain.requests import ParcelRequest
from erp_returns.models import Receipt, ReturnParcel, StockBalance
from erp_returns.services import receiving, returns, review
from erp_returns.services.inspection import Group, inspect
from tests.journeys.busy import BusyShop, Sold
from tests.journeys.roads import BACK, GOOD, noted
from tests.journeys.shop import Wanted


@pytest.fixture
def shop(tmp_path) -> BusyShop:
    return BusyShop(tmp_path)


def count(shop: BusyShop, order_id: int, *units: int, number: str = "") -> None:
    """Count units of the first lines, ungraded, out of a parcel with this number."""
    counts = tuple(
        receiving.Count(line.id, many) for line, many in zip(shop.lines(order_id), units, strict=False)
    )
    arrival = receiving.Arrival(number, "中通") if number else None
    intake = receiving.Intake(order_id, counts, arrival)
    receiving.receive(shop.session, intake, shop.order(order_id).version)


def status(shop: BusyShop, order_id: int) -> str:
    return str(shop.order(order_id).status)


def balances(shop: BusyShop) -> dict[str, int]:
    return {row.state: row.quantity for row in StockBalance.select() if row.quantity}


def test_an_order_in_two_parcels_waits_for_the_second(shop):
    order_id = shop.returned(Wanted(1, 2), Wanted(2, 1))
    shop.approve(order_id)
    parcels = [ParcelRequest("中通", "7310000000001"), ParcelRequest("韵达", "4310000000002")]
    review.ship_back(shop.session, order_id, shop.order(order_id).version, parcels)
    shop.receive(order_id, (Group(2, *GOOD),), (), arrival=receiving.Arrival("7310000000001"))
    assert (status(shop, order_id), shop.order(order_id).net_due_fen) == ("awaiting_return", 142_57)
    shop.receive(order_id, (), (Group(1, *GOOD),), arrival=receiving.Arrival("4310000000002"))
    assert status(shop, order_id) == "awaiting_refund"
    assert Receipt.select().where(Receipt.return_order_id == order_id).count() == 2
    assert ReturnParcel.select().where(ReturnParcel.return_order_id == order_id).count() == 2


def test_one_parcel_may_hold_the_goods_of_two_orders(shop):
    first, second = shop.returned(Wanted(1, 1)), shop.returned(Wanted(2, 1))
    count(shop, first, 1, number="7310000000001")
    count(shop, second, 1, number="7310000000001")
    found = Receipt.select(Receipt.parcel_id).distinct()
    assert [row.parcel_id for row in found] == [1]


def test_goods_that_came_before_the_approval_do_not_wait_for_an_address(shop):
    shop.set("auto_instruct", False)
    order_id = shop.returned(Wanted(1, 1))
    count(shop, order_id, 1)
    assert status(shop, order_id) == "pending_review"
    shop.approve(order_id)
    assert status(shop, order_id) == "awaiting_return"
    groups = {shop.lines(order_id)[0].id: (Group(1, *GOOD),)}
    inspect(shop.session, order_id, shop.order(order_id).version, groups)
    assert status(shop, order_id) == "awaiting_refund"


def test_goods_counted_and_graded_before_the_approval_wait_for_it_alone(shop):
    shop.set("auto_instruct", False)
    order_id = shop.returned(Wanted(1, 1))
    shop.receive(order_id)
    shop.approve(order_id)
    assert status(shop, order_id) == "awaiting_refund"


@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_number_that_is_known_stands_for_the_address_that_was_told(shop, moment):
    shop.set("auto_instruct", False)
    order_id = shop.returned(Wanted(1, 1))
    if moment == "after":
        shop.approve(order_id)
        assert status(shop, order_id) == "approved"
    parcels = [ParcelRequest("中通", "7310000000001")]
    review.ship_back(shop.session, order_id, shop.order(order_id).version, parcels)
    if moment == "before":
        shop.approve(order_id)
    assert status(shop, order_id) == "awaiting_return"


def test_a_parcel_without_a_number_is_none(shop):
    order_id = shop.returned(Wanted(1, 1))
    with pytest.raises(e.TextMissing):
        review.ship_back(shop.session, order_id, shop.order(order_id).version, [ParcelRequest("中通", "  ")])


# -- consent


@pytest.mark.parametrize(("rule", "told"), [("warn", 1), ("silent", 0)])
def test_goods_before_the_review_are_taken_in_with_or_without_a_warning(shop, rule, told):
    shop.set("intake_before_review", rule)
    order_id = shop.returned(Wanted(1, 1))
    intake = receiving.Intake(order_id, (receiving.Count(shop.lines(order_id)[0].id, 1),))
    changes = receiving.receive(shop.session, intake, shop.order(order_id).version)
    assert len(changes.notices) == told


def test_goods_before_the_review_are_turned_away_where_the_shop_says_so(shop):
    shop.set("intake_before_review", "refuse")
    order_id = shop.returned(Wanted(1, 1))
    with pytest.raises(e.ReviewBeforeIntake):
        count(shop, order_id, 1)
    shop.approve(order_id)
    count(shop, order_id, 1)


def test_the_rest_of_a_parcel_that_differed_is_taken_in_though_a_review_is_due(shop):
    shop.set("intake_before_review", "refuse")
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    shop.receive(order_id, (Group(1, *BACK),))
    assert status(shop, order_id) == "pending_review"
    count(shop, order_id, 1)
    assert shop.lines(order_id)[0].received == 2


# -- too late


def test_a_parcel_after_the_cancellation_is_the_customers_own_until_it_is_sent_back(shop):
    order_id = shop.returned(Wanted(1, 3))
    shop.approve(order_id)
    shop.cancel(order_id)
    assert shop.lines(shop.returned(Wanted(1, 1)))[0].entitled_fen == 30_33
    count(shop, order_id, 2)
    order = shop.order(order_id)
    assert (order.status, order.late_parcel, order.send_back) == ("cancelled", 1, 1)
    assert balances(shop) == {StockState.CUSTOMER: 2}
    with pytest.raises(e.OverReturn):
        shop.returned(Wanted(1, 1))
    shop.send_back(order_id)
    assert (status(shop, order_id), shop.order(order_id).send_back) == ("cancelled", 0)
    assert balances(shop) == {}
    assert shop.lines(shop.returned(Wanted(1, 2)))[0].entitled_fen == 60_67


def test_a_late_parcel_is_not_graded(shop):
    order_id = shop.returned(Wanted(1, 1))
    noted(shop, order_id, review.reject)
    shop.receive(order_id)
    (line,) = shop.lines(order_id)
    assert (line.received, line.accepted, line.decided_back) == (1, 0, 1)


def test_goods_of_an_order_rejected_after_they_came_go_back_and_can_come_again(shop):
    order_id = shop.returned(Wanted(2, 1))
    shop.approve(order_id)
    shop.receive(order_id)
    noted(shop, order_id, review.review_again)
    noted(shop, order_id, review.reject)
    order = shop.order(order_id)
    assert (order.status, order.send_back, order.rejection_reason) == ("rejected", 1, "说明")
    assert balances(shop) == {StockState.CUSTOMER: 1}
    with pytest.raises(e.OverReturn):
        shop.returned(Wanted(2, 1))
    shop.send_back(order_id)
    assert shop.lines(shop.returned(Wanted(2, 1)))[0].entitled_fen == 81_90


# -- not at all


def test_an_order_of_which_nothing_ever_came_ends_and_leaves_nothing_taken(shop):
    order_id = shop.returned(Wanted(1, 3), Wanted(2, 1))
    shop.approve(order_id)
    noted(shop, order_id, review.close_short)
    order = shop.order(order_id)
    assert (order.status, order.net_due_fen) == ("cancelled", 0)
    again = shop.order(shop.returned(Wanted(1, 3), Wanted(2, 1), Wanted(3, 2)))
    assert again.net_due_fen == 182_00


def test_what_came_is_paid_and_what_did_not_can_still_come_back(shop):
    order_id = shop.returned(Wanted(1, 3), Wanted(2, 1))
    shop.approve(order_id)
    shop.receive(order_id, (Group(1, *GOOD),), (Group(1, *GOOD),), close_short=True)
    assert (status(shop, order_id), shop.order(order_id).net_due_fen) == ("awaiting_refund", 112_23)
    assert shop.lines(shop.returned(Wanted(1, 2)))[0].entitled_fen == 60_67


def test_an_order_of_which_nothing_is_missing_is_not_closed_short(shop):
    order_id = shop.returned(Wanted(1, 1))
    shop.approve(order_id)
    count(shop, order_id, 1)
    with pytest.raises(e.NothingMissing):
        noted(shop, order_id, review.close_short)


def test_a_missing_unit_is_no_difference_that_needs_a_review(shop):
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    missing = receiving.Differing("fewer", 1, shop.lines(order_id)[0].id)
    shop.receive(order_id, (Group(1, *GOOD),), differences=(missing,))
    assert (status(shop, order_id), shop.order(order_id).inspection_differs) == ("awaiting_return", 0)


@pytest.mark.parametrize("kind", ["more", "wrong_product", "damaged", "gift_missing", "other_spec"])
def test_any_other_difference_does(shop, kind):
    order_id = shop.returned(Wanted(1, 1))
    shop.approve(order_id)
    seen = receiving.Differing(kind, 1, shop.lines(order_id)[0].id, "buyer", "吊牌没有了")
    shop.receive(order_id, differences=(seen,))
    order = shop.order(order_id)
    assert (order.status, order.inspection_differs) == ("pending_review", 1)
    shop.approve(order_id)
    assert (status(shop, order_id), shop.order(order_id).inspection_differs) == ("awaiting_refund", 0)


# -- a cancelled order


@pytest.mark.parametrize("moved", ["goods", "money"])
def test_nothing_is_cancelled_that_moved(shop, moved):
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    if moved == "goods":
        shop.receive(order_id, (Group(1, *GOOD),))
        with pytest.raises(e.GoodsMoved) as goods:
            shop.cancel(order_id)
        assert goods.value.received == 1
    else:
        shop.pay(order_id, 1_00)
        with pytest.raises(e.MoneyMoved) as money:
            shop.cancel(order_id)
        assert money.value.refunded == "1.00"


def test_a_rejected_order_is_cancelled_when_the_customer_gives_up(shop):
    order_id = shop.returned(Wanted(1, 2))
    noted(shop, order_id, review.reject)
    shop.cancel(order_id)
    order = shop.order(order_id)
    assert (order.status, order.rejected, order.cancelled) == ("cancelled", 0, 1)


def test_reopening_is_for_what_ended_and_says_why(shop):
    order_id = shop.returned(Wanted(1, 1))
    with pytest.raises(e.ActionNotNow):
        noted(shop, order_id, returns.reopen)
    shop.cancel(order_id)
    with pytest.raises(e.NoteNeeded):
        returns.reopen(shop.session, order_id, shop.order(order_id).version, " ")


# -- sales of which only some went out


def test_shipped_units_come_back_and_the_others_are_refunded(shop):
    shop.sell(Sold("A1", 3, 30_00, shipped=2), paid_fen=98_00, freight_fen=8_00, status="shipped")
    with pytest.raises(e.OverReturn) as refusal:
        shop.returned(Wanted(1, 3))
    assert (refusal.value.asked, refusal.value.left) == (3, 2)
    assert "1 件未发货" in str(refusal.value)
    with pytest.raises(e.OverReturn):
        shop.refund_only(Wanted(1, 2), type_name="未发货仅退款")
    back = shop.order(shop.returned(Wanted(1, 2)))
    stopped = shop.order(shop.refund_only(Wanted(1, 1), type_name="未发货仅退款"))
    assert (back.net_due_fen, stopped.net_due_fen, stopped.freight_fen) == (60_00, 30_00, 0)
    with pytest.raises(e.OverReturn):
        shop.returned(Wanted(1, 1))


def test_a_unit_refunded_before_it_went_out_cannot_come_back_when_it_does(shop):
    shop.sell(Sold("A1", 2, 30_00, shipped=0), paid_fen=60_00)
    shop.refund_only(Wanted(1, 1), type_name="未发货仅退款")
    shop.session.database.execute_sql(
        "UPDATE sales_order_line SET shipped_quantity = 2 WHERE sales_order_id = ?", (shop.sale.id,)
    )
    with pytest.raises(e.OverReturn):
        shop.returned(Wanted(1, 2))
    shop.returned(Wanted(1, 1))


def test_gifts_and_free_lines_come_back_for_nothing(shop):
    shop.sell(Sold("A1", 1, 50_00), Sold("C1", 2, 0, gift=True), paid_fen=50_00)
    order_id = shop.returned(Wanted(1, 1), Wanted(2, 2))
    assert [line.agreed_fen for line in shop.lines(order_id)] == [50_00, 0]
    alone = shop.returned
    shop.sell(Sold("C1", 2, 0, gift=True), paid_fen=0)
    order_id = alone(Wanted(1, 2))
    shop.approve(order_id)
    shop.receive(order_id)
    assert status(shop, order_id) == "completed"


def test_a_closed_sale_takes_its_goods_back_and_pays_nothing(shop):
    shop.sell_s1(status="closed")
    with pytest.raises(e.SaleClosedPaysNothing) as refusal:
        shop.returned(Wanted(1, 2, agreed=60_67))
    assert refusal.value.asked == "60.67"
    order_id = shop.returned(Wanted(1, 2), type_name="拒收退件")
    shop.approve(order_id)
    shop.receive(order_id, (Group(1, *GOOD),), close_short=True)
    order = shop.order(order_id)
    assert (order.status, order.net_due_fen) == ("completed", 0)
    assert balances(shop) == {StockState.GOOD: 1}


def test_a_sale_nobody_paid_has_nothing_to_come_back(shop):
    shop.sell_s1(status="pending_payment")
    with pytest.raises(e.SaleUnpaid):
        shop.returned(Wanted(1, 1))


def test_a_defective_unit_keeps_the_cost_it_went_out_at(shop):
    shop.session.database.execute_sql("UPDATE sales_order_line SET cost_fen = 1234 WHERE position = 1")
    order_id = shop.returned(Wanted(1, 1))
    shop.approve(order_id)
    shop.receive(order_id, (Group(1, Grade.DEFECTIVE, Disposition.MARK_DOWN),))
    costs = shop.session.database.execute_sql(
        "SELECT unit_cost_fen FROM stock_movement WHERE type = 'return_in'"
    ).fetchall()
    assert costs == [(1234,)]
