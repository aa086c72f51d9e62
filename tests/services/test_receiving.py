"""Taking parcels in: what may be counted, on which order, and what a count leaves alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.kinds import Disposition, Grade, Role, StockState
from erp_returns.domain.permissions import Permission
from erp_returns.models import Parcel, Receipt, StockBalance
from erp_returns.services import receiving, review
from erp_returns.services.inspection import Group
from tests.journeys.busy import BusyShop, Sold
from tests.journeys.shop import Wanted

GOOD = Grade.GOOD, Disposition.RESTOCK


@pytest.fixture
def shop(tmp_path) -> BusyShop:
    return BusyShop(tmp_path)


def receive(shop: BusyShop, order_id: int, *counts: receiving.Count, **more: object) -> None:
    intake = receiving.Intake(order_id, counts, **more)  # type: ignore[arg-type]
    receiving.receive(shop.session, intake, shop.order(order_id).version)


def count(shop: BusyShop, order_id: int, units: int, place: int = 0) -> receiving.Count:
    return receiving.Count(shop.lines(order_id)[place].id, units)


def balance(shop: BusyShop, code: str, state: StockState) -> int:
    product = shop.products[code].id
    row = StockBalance.get_or_none(StockBalance.product_id == product, StockBalance.state == state)
    return row.quantity if row else 0


# -- on which order


def test_units_that_were_never_shipped_are_not_received(shop):
    shop.sell(Sold("B1", 2, 50_00, shipped=0), paid_fen=100_00)
    order_id = shop.refund_only(Wanted(1, 1), type_name="未发货仅退款")
    with pytest.raises(e.ActionNotNow):
        receive(shop, order_id, count(shop, order_id, 1))


def test_a_line_of_another_order_is_not_counted_here(shop):
    first, second = shop.returned(Wanted(1, 1)), shop.returned(Wanted(2, 1))
    with pytest.raises(e.EntryGone):
        receive(shop, first, count(shop, second, 1))


def test_a_late_unit_that_another_order_asked_for_is_counted_there(shop):
    cancelled = shop.returned(Wanted(2, 1))
    shop.cancel(cancelled)
    other = shop.order(shop.returned(Wanted(2, 1)))
    with pytest.raises(e.OverReturn) as refusal:
        receive(shop, cancelled, count(shop, cancelled, 1))
    assert (refusal.value.asked, refusal.value.left) == (1, 0)
    assert other.number in str(refusal.value)


def test_a_unit_closed_short_and_asked_for_again_comes_back_on_the_later_order(shop):
    order_id = shop.returned(Wanted(1, 3))
    shop.approve(order_id)
    shop.receive(order_id, (Group(2, *GOOD),), close_short=True)
    shop.pay(order_id)
    shop.returned(Wanted(1, 1))
    with pytest.raises(e.OverReturn):
        receive(shop, order_id, count(shop, order_id, 1))


def test_a_unit_closed_short_that_comes_late_is_the_customers_own(shop):
    order_id = shop.returned(Wanted(1, 3))
    shop.approve(order_id)
    shop.receive(order_id, (Group(2, *GOOD),), close_short=True)
    shop.pay(order_id)
    receive(shop, order_id, count(shop, order_id, 1))
    order, (line,) = shop.order(order_id), shop.lines(order_id)
    assert (order.status, order.late_parcel, order.send_back) == ("completed", 1, 1)
    assert (line.closed_short, line.decided_back) == (0, 1)
    assert balance(shop, "A1", StockState.CUSTOMER) == 1
    with pytest.raises(e.OverReturn):
        shop.returned(Wanted(1, 1))
    shop.send_back(order_id)
    shop.returned(Wanted(1, 1))


# -- how many


@pytest.mark.parametrize("units", [2, 10**9])
def test_more_than_is_expected_is_not_counted(shop, units):
    order_id = shop.returned(Wanted(1, 1))
    with pytest.raises(e.CountTooHigh) as refusal:
        receive(shop, order_id, count(shop, order_id, units))
    assert (refusal.value.counted, refusal.value.expected) == (units, 1)


def test_one_line_counted_twice_in_a_parcel_adds_up(shop):
    order_id = shop.returned(Wanted(1, 2))
    one = replace(count(shop, order_id, 1), groups=(Group(1, *GOOD),))
    with pytest.raises(e.CountTooHigh):
        receive(shop, order_id, one, one, one)
    receive(shop, order_id, one, one)
    (line,) = shop.lines(order_id)
    assert (line.received, line.accepted) == (2, 2)


@pytest.mark.parametrize("units", [0, -1])
def test_a_count_of_nothing_is_no_receipt(shop, units):
    order_id = shop.returned(Wanted(1, 1))
    with pytest.raises(e.NothingCounted):
        receive(shop, order_id, count(shop, order_id, units))
    assert not Receipt.select().exists()


# -- what it leaves alone


def test_a_line_that_lacks_nothing_keeps_its_amount_whatever_happened_to_the_sale(shop):
    order_id = shop.returned(Wanted(1, 1), Wanted(3, 2))
    shop.approve(order_id)
    shop.refund_only(Wanted(1, fen=50_00))
    receive(shop, order_id, count(shop, order_id, 1), count(shop, order_id, 1, place=1), close_short=True)
    assert [line.entitled_fen for line in shop.lines(order_id)] == [30_33, 4_55]


def test_closing_short_leaves_the_amounts_of_the_other_lines(shop):
    order_id = shop.returned(Wanted(1, 1), Wanted(3, 2))
    shop.approve(order_id)
    shop.refund_only(Wanted(1, fen=50_00))
    receive(shop, order_id, count(shop, order_id, 1))
    review.close_short(shop.session, order_id, shop.order(order_id).version, "袜子没有寄")
    assert [line.entitled_fen for line in shop.lines(order_id)] == [30_33, 0]


# -- parcels


def test_a_parcel_asks_for_no_negative_amount(shop):
    with pytest.raises(e.AmountNegative):
        receiving.register_parcel(shop.session, receiving.Arrival("YT1", collect_fen=-1))


def test_a_parcel_is_registered_once_however_its_number_is_written(shop):
    receiving.register_parcel(shop.session, receiving.Arrival("yt 123", "圆通"))
    with pytest.raises(e.ParcelKnown):
        receiving.register_parcel(shop.session, receiving.Arrival("ＹＴ１２３"))
    assert Parcel.select().count() == 1


def test_grading_needs_its_own_permission(shop):
    order_id = shop.returned(Wanted(1, 1))
    counter = shop.session_of("小工", Role.SERVICE, (Permission.RECEIVE,))
    graded = replace(count(shop, order_id, 1), groups=(Group(1, *GOOD),))
    with pytest.raises(e.NotPermitted):
        receiving.receive(counter, receiving.Intake(order_id, (graded,)), shop.order(order_id).version)
    plain = receiving.Intake(order_id, (count(shop, order_id, 1),))
    receiving.receive(counter, plain, shop.order(order_id).version)
    assert balance(shop, "A1", StockState.QUARANTINE) == 1
