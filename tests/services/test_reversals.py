"""What the warehouse posted is taken back by a row naming it, once, and only while its goods are there."""

from __future__ import annotations

from typing import Any

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.kinds import Disposition, Grade, ReturnKind, StockState
from erp_returns.models import (
    Inspection,
    Receipt,
    Shipment,
    StockBalance,
    StockMovement,
    Warehouse,
)
from erp_returns.queries.return_detail import return_detail
from erp_returns.queries.verify import verify
from erp_returns.services import inspection, receiving, returns, reversals, review
from erp_returns.services.inspection import Group
from tests.journeys.busy import BusyShop
from tests.journeys.roads import noted
from tests.journeys.shop import Wanted
from tests.journeys.taking_back import WHY, standing, take_back, unit_counts

GOOD = Grade.GOOD, Disposition.RESTOCK
BACK = Grade.DEFECTIVE, Disposition.SEND_BACK
ALL = list(Disposition)


@pytest.fixture
def shop(tmp_path):
    shop = BusyShop(tmp_path)
    yield shop
    found = [each.text for check in verify(shop.session.database).checks for each in check.violations]
    assert found == []


def version(shop: BusyShop, order_id: int) -> int:
    return int(shop.order(order_id).version)


def balances(shop: BusyShop) -> dict[tuple[int, str], int]:
    return {(row.warehouse_id, row.state): row.quantity for row in StockBalance.select() if row.quantity}


def counted(shop: BusyShop, units: int = 2, **more: Any) -> int:
    """An order for two shirts, some of them counted and none graded."""
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    count = receiving.Count(shop.lines(order_id)[0].id, units)
    intake = receiving.Intake(order_id, (count,), **more)
    receiving.receive(shop.session, intake, version(shop, order_id))
    return int(order_id)


def came_in(shop: BusyShop, *groups: Group, units: int = 2, **more: Any) -> int:
    """An order for shirts, counted and graded in one step."""
    order_id = shop.returned(Wanted(1, units))
    shop.approve(order_id)
    shop.receive(order_id, groups or (Group(units, *GOOD),), **more)
    return int(order_id)


def late(shop: BusyShop, order_id: int, units: int = 1) -> None:
    count = receiving.Count(shop.lines(order_id)[0].id, units)
    receiving.receive(shop.session, receiving.Intake(order_id, (count,)), version(shop, order_id))


# -- receipts


def test_a_receipt_taken_back_never_happened(shop):
    order_id = counted(shop)
    number = take_back(shop, order_id, Receipt)
    undo = Receipt.get(Receipt.reverses_id.is_null(False))
    assert undo.reverses_id == Receipt.get(Receipt.number == number).id
    assert (unit_counts(shop, order_id), balances(shop)) == ([(0, 0, 0, 0, 0)], {})
    order = shop.order(order_id)
    assert (order.status, order.received_at) == ("awaiting_return", None)


def test_every_movement_names_the_one_it_mirrors(shop):
    take_back(shop, counted(shop), Receipt)
    came, gone = StockMovement.select().order_by(StockMovement.id)
    assert (gone.type, gone.quantity, gone.reverses_id) == ("reversal", -came.quantity, came.id)
    assert gone.unit_cost_fen == came.unit_cost_fen


def test_a_receipt_taken_back_can_be_counted_again(shop):
    arrival = receiving.Arrival("SF1000000000001", "顺丰")
    order_id = counted(shop, arrival=arrival)
    take_back(shop, order_id, Receipt)
    shop.receive(order_id, arrival=arrival)
    assert unit_counts(shop, order_id) == [(2, 2, 0, 0, 0)]


def test_of_two_receipts_the_first_one_goes_and_the_time_of_the_second_stays(shop):
    order_id = counted(shop, units=1)
    late(shop, order_id)
    take_back(shop, order_id, Receipt, standing(Receipt, order_id)[-1])
    assert unit_counts(shop, order_id) == [(1, 0, 0, 0, 0)]
    assert shop.order(order_id).received_at is not None


def test_a_receipt_waits_for_its_inspection_to_be_taken_back(shop):
    order_id = came_in(shop)
    (inspected,) = standing(Inspection, order_id)
    with pytest.raises(e.InspectedSince) as refusal:
        take_back(shop, order_id, Receipt)
    assert refusal.value.inspection == inspected
    take_back(shop, order_id, Inspection)
    take_back(shop, order_id, Receipt)
    assert balances(shop) == {}


def test_a_receipt_inspected_in_a_second_step_waits_for_that_inspection(shop):
    order_id = counted(shop)
    groups = {shop.lines(order_id)[0].id: (Group(1, *GOOD),)}
    inspection.inspect(shop.session, order_id, version(shop, order_id), groups)
    with pytest.raises(e.InspectedSince):
        take_back(shop, order_id, Receipt)


def test_units_let_go_with_a_receipt_are_waited_for_again(shop):
    order_id = came_in(shop, Group(1, *GOOD), close_short=True)
    assert unit_counts(shop, order_id) == [(1, 1, 0, 1, 0)]
    take_back(shop, order_id, Inspection)
    take_back(shop, order_id, Receipt)
    assert unit_counts(shop, order_id) == [(0, 0, 0, 0, 0)]
    assert shop.order(order_id).net_due_fen == 60_67
    shop.approve(order_id)
    shop.receive(order_id)
    assert shop.order(order_id).status == "awaiting_refund"


def test_more_money_after_a_reversal_is_agreed_to_again(shop):
    order_id = came_in(shop, Group(1, *GOOD), close_short=True)
    take_back(shop, order_id, Inspection)
    assert shop.order(order_id).status == "awaiting_return"
    take_back(shop, order_id, Receipt)
    assert shop.order(order_id).status == "pending_review"


def test_units_let_go_that_another_order_asked_for_stay_let_go(shop):
    order_id = came_in(shop, Group(2, *GOOD), units=3, close_short=True)
    shop.returned(Wanted(1, 1))
    take_back(shop, order_id, Inspection)
    take_back(shop, order_id, Receipt)
    assert unit_counts(shop, order_id) == [(0, 0, 0, 1, 0)]


def test_units_let_go_by_themselves_stay_let_go(shop):
    order_id = counted(shop, units=1)
    noted(shop, order_id, review.close_short)
    take_back(shop, order_id, Receipt)
    assert unit_counts(shop, order_id) == [(0, 0, 0, 1, 0)]


def test_a_late_parcel_taken_back_leaves_the_order_as_it_ended(shop):
    order_id = came_in(shop, Group(1, *GOOD), close_short=True)
    shop.pay(order_id)
    before = unit_counts(shop, order_id)
    late(shop, order_id)
    take_back(shop, order_id, Receipt)
    order = shop.order(order_id)
    assert (unit_counts(shop, order_id), order.status) == (before, "completed")
    assert (order.late_parcel, order.send_back) == (0, 0)


def test_a_late_parcel_on_a_cancelled_order_is_taken_back(shop):
    order_id = shop.returned(Wanted(1, 2))
    shop.cancel(order_id)
    late(shop, order_id, 2)
    take_back(shop, order_id, Receipt)
    assert (unit_counts(shop, order_id), balances(shop)) == ([(0, 0, 0, 0, 0)], {})


def test_a_late_parcel_of_an_order_opened_again_is_taken_back(shop):
    order_id = came_in(shop, Group(1, *GOOD), close_short=True)
    shop.pay(order_id)
    late(shop, order_id)
    noted(shop, order_id, returns.reopen)
    assert unit_counts(shop, order_id) == [(2, 1, 0, 0, 0)]
    take_back(shop, order_id, Receipt)
    assert unit_counts(shop, order_id) == [(1, 1, 0, 1, 0)]


def test_a_receipt_of_a_refused_order_is_taken_back_from_what_waits_for_the_customer(shop):
    order_id = counted(shop)
    noted(shop, order_id, review.review_again)
    noted(shop, order_id, review.reject)
    take_back(shop, order_id, Receipt)
    order = shop.order(order_id)
    assert (unit_counts(shop, order_id), balances(shop)) == ([(0, 0, 0, 0, 0)], {})
    assert (order.status, order.send_back) == ("rejected", 0)


def test_a_receipt_whose_goods_went_back_to_the_customer_stands(shop):
    order_id = counted(shop)
    noted(shop, order_id, review.review_again)
    noted(shop, order_id, review.reject)
    shop.send_back(order_id)
    with pytest.raises(e.UnitsSentBack) as refusal:
        take_back(shop, order_id, Receipt)
    assert refusal.value.shipment == standing(Shipment, order_id)[0]


def test_what_differed_in_a_receipt_taken_back_no_longer_counts(shop):
    differs = receiving.Differing("damaged", 1)
    order_id = counted(shop, differences=(differs,))
    assert shop.order(order_id).inspection_differs == 1
    take_back(shop, order_id, Receipt)
    assert shop.order(order_id).inspection_differs == 0
    assert return_detail(shop.session.database, order_id).differences == ()


def test_a_line_that_was_counted_once_is_not_edited_away(shop):
    order_id = shop.returned(Wanted(1, 2), Wanted(2, 1))
    shop.approve(order_id)
    shop.receive(order_id)
    take_back(shop, order_id, Inspection)
    take_back(shop, order_id, Receipt)
    noted(shop, order_id, review.review_again)
    request = shop.request(ReturnKind.RETURN_REFUND, Wanted(2, 1))
    with pytest.raises(e.LineHasRecords) as refusal:
        returns.edit(shop.session, order_id, version(shop, order_id), request)
    assert refusal.value.line == 1


# -- inspections


@pytest.mark.parametrize("disposition", ALL)
def test_inspected_units_wait_for_inspection_again(shop, disposition):
    order_id = counted(shop)
    groups = {shop.lines(order_id)[0].id: (Group(2, Grade.DEFECTIVE, disposition, note="开线"),)}
    inspection.inspect(shop.session, order_id, version(shop, order_id), groups)
    take_back(shop, order_id, Inspection)
    assert balances(shop) == {(1, StockState.QUARANTINE): 2}
    assert unit_counts(shop, order_id) == [(2, 0, 0, 0, 0)]
    assert shop.order(order_id).net_due_fen == 60_67


def test_an_inspection_into_another_warehouse_is_taken_back_from_there(shop):
    other = Warehouse.create(code="B", name="次品仓").id
    order_id = came_in(shop, Group(1, *GOOD), Group(1, Grade.DEFECTIVE, Disposition.MARK_DOWN, other))
    take_back(shop, order_id, Inspection)
    assert balances(shop) == {(1, StockState.QUARANTINE): 2}


def test_the_mark_of_an_inspection_goes_with_it(shop):
    order_id = came_in(shop, Group(1, *GOOD), Group(1, *BACK))
    assert (shop.order(order_id).inspection_differs, shop.order(order_id).send_back) == (1, 1)
    take_back(shop, order_id, Inspection)
    order = shop.order(order_id)
    assert (order.inspection_differs, order.send_back, order.status) == (0, 0, "pending_review")


def test_refused_units_that_went_back_to_the_customer_are_not_taken_back(shop):
    order_id = came_in(shop, Group(1, *GOOD), Group(1, *BACK))
    shop.send_back(order_id)
    with pytest.raises(e.UnitsSentBack) as refusal:
        take_back(shop, order_id, Inspection)
    assert refusal.value.shipment == standing(Shipment, order_id)[0]
    take_back(shop, order_id, Shipment)
    take_back(shop, order_id, Inspection)
    assert balances(shop) == {(1, StockState.QUARANTINE): 2}


def test_units_that_left_counted_stock_are_not_taken_back(shop):
    Warehouse.update(check_stock=1).execute()
    order_id = came_in(shop)
    other = shop.exchanged(Wanted(2, 1), replacements=(("A1", 1, 0),))
    shop.approve(other)
    shop.receive(other)
    shop.ship(other)
    with pytest.raises(e.UnitsGone) as refusal:
        take_back(shop, order_id, Inspection)
    assert (refusal.value.left, refusal.value.units) == (1, 2)
    assert standing(Shipment, other)[0] in str(refusal.value)


def test_units_that_left_uncounted_stock_are_not_taken_back_either(shop):
    order_id = came_in(shop)
    other = shop.exchanged(Wanted(2, 1), replacements=(("A1", 1, 0),))
    shop.approve(other)
    shop.receive(other)
    shop.ship(other)
    with pytest.raises(e.UnitsGone):
        take_back(shop, order_id, Inspection)
    take_back(shop, other, Shipment)
    take_back(shop, order_id, Inspection)
    assert unit_counts(shop, order_id) == [(2, 0, 0, 0, 0)]


def test_a_balance_that_was_too_low_before_does_not_hold_an_inspection(shop):
    other = shop.exchanged(Wanted(2, 1), replacements=(("A1", 3, 0),))
    shop.approve(other)
    shop.receive(other)
    shop.collect(other, -shop.order(other).net_due_fen)
    shop.ship(other)
    order_id = came_in(shop)
    take_back(shop, order_id, Inspection)
    assert unit_counts(shop, order_id) == [(2, 0, 0, 0, 0)]


def test_an_inspection_of_a_refused_order_waits_for_the_order(shop):
    order_id = came_in(shop)
    noted(shop, order_id, review.refuse_refund)
    with pytest.raises(e.UnitsSetAside):
        take_back(shop, order_id, Inspection)


def test_units_that_wait_again_have_nothing_to_take_back(shop):
    order_id = came_in(shop)
    noted(shop, order_id, review.refuse_refund)
    returns.resubmit(shop.session, order_id, version(shop, order_id))
    with pytest.raises(e.UnitsWaitAgain):
        take_back(shop, order_id, Inspection)
    take_back(shop, order_id, Receipt)
    assert (unit_counts(shop, order_id), balances(shop)) == ([(0, 0, 0, 0, 0)], {})


def test_a_payment_already_made_is_told_when_its_goods_are_waited_for_again(shop):
    order_id = came_in(shop)
    shop.pay(order_id)
    number = standing(Inspection, order_id)[0]
    changes = reversals.reverse_inspection(shop.session, number, version(shop, order_id), WHY)
    order = shop.order(order_id)
    assert (order.status, order.paid_before_goods) == ("awaiting_return", 1)
    assert "60.67" in str(changes.notices[0])
