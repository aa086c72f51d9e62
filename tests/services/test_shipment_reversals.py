"""A shipment taken back never left the house; and whatever is taken back is taken back once, by the owner."""

from __future__ import annotations

from typing import Any

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.kinds import Disposition, Grade, Role, StockState
from erp_returns.domain.requests import LineRequest
from erp_returns.models import Inspection, OrderEvent, Receipt, ReplacementLine, Shipment, StockBalance
from erp_returns.queries.verify import verify
from erp_returns.services import exchanges, receiving, reversals
from erp_returns.services.inspection import Group
from tests.journeys.busy import BusyShop
from tests.journeys.shop import Wanted
from tests.journeys.taking_back import WHY, standing, take_back, unit_counts

GOOD = Grade.GOOD, Disposition.RESTOCK
BACK = Grade.DEFECTIVE, Disposition.SEND_BACK


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


def swapped(shop: BusyShop, units: int = 2) -> int:
    """An exchange of socks whose replacements went out."""
    order_id = shop.exchanged(Wanted(3, units), replacements=(("C1", units, 0),))
    shop.approve(order_id)
    shop.receive(order_id)
    shop.ship(order_id)
    return int(order_id)


# -- shipments


def test_a_replacement_taken_back_lies_where_it_was_and_waits_to_go_out(shop):
    order_id = swapped(shop)
    before = balances(shop)
    take_back(shop, order_id, Shipment)
    line = ReplacementLine.get(ReplacementLine.return_order_id == order_id)
    order = shop.order(order_id)
    assert (line.shipped, line.reserved) == (0, 2)
    assert (order.status, order.shipped_at) == ("awaiting_exchange", None)
    assert balances(shop)[1, StockState.GOOD] == before.get((1, StockState.GOOD), 0) + 2
    shop.ship(order_id)
    assert shop.order(order_id).status == "awaiting_delivery"


def test_a_confirmation_falls_with_its_shipment(shop):
    order_id = swapped(shop)
    shop.confirm(order_id)
    take_back(shop, order_id, Shipment)
    order = shop.order(order_id)
    assert (order.status, order.delivered_at) == ("awaiting_exchange", None)


def test_a_replacement_that_the_customer_returns_is_not_taken_back(shop):
    order_id = swapped(shop)
    shop.confirm(order_id)
    again = shop.returned(LineRequest(shop.replacement(order_id), quantity=1))
    with pytest.raises(e.UnitsReturned) as refusal:
        take_back(shop, order_id, Shipment)
    assert shop.order(again).number in str(refusal.value)
    shop.cancel(again)
    take_back(shop, order_id, Shipment)


def test_of_two_parcels_the_one_nobody_returns_is_taken_back(shop):
    order_id = shop.exchanged(Wanted(1, 3), replacements=(("A1", 3, 0),))
    shop.approve(order_id)
    shop.receive(order_id)
    line = shop.replacement(order_id).line_id
    for units in (1, 2):
        some = exchanges.Dispatch("圆通", "YT1", ((line, units),))
        exchanges.ship(shop.session, order_id, version(shop, order_id), some)
    shop.confirm(order_id)
    shop.returned(LineRequest(shop.replacement(order_id), quantity=1))
    take_back(shop, order_id, Shipment)
    assert shop.order(order_id).status == "awaiting_exchange"
    with pytest.raises(e.UnitsReturned):
        take_back(shop, order_id, Shipment)


def test_a_replacement_that_came_back_is_not_taken_back_too(shop):
    order_id = swapped(shop)
    (number,) = standing(Shipment, order_id)
    exchanges.replacement_back(shop.session, order_id, version(shop, order_id), StockState.GOOD)
    with pytest.raises(e.AlreadyReversed):
        take_back(shop, order_id, Shipment, number)


def test_a_replacement_sent_ahead_no_longer_is_when_it_is_taken_back(shop):
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("C1", 2, 0),))
    shop.approve(order_id)
    shop.ship(order_id)
    assert shop.order(order_id).cross_ship == 1
    take_back(shop, order_id, Shipment)
    assert shop.order(order_id).cross_ship == 0


def test_goods_sent_back_by_mistake_wait_for_the_customer_again(shop):
    order_id = came_in(shop, Group(1, *GOOD), Group(1, *BACK))
    shop.send_back(order_id)
    take_back(shop, order_id, Shipment)
    assert shop.order(order_id).send_back == 1
    assert balances(shop)[1, StockState.CUSTOMER] == 1
    shop.send_back(order_id)
    assert unit_counts(shop, order_id) == [(2, 1, 1, 0, 1)]


def test_goods_sent_back_that_were_asked_for_again_are_not_taken_back(shop):
    order_id = came_in(shop, Group(1, *GOOD), Group(2, *BACK), units=3)
    shop.send_back(order_id)
    again = shop.returned(Wanted(1, 1))
    with pytest.raises(e.UnitsReturned) as refusal:
        take_back(shop, order_id, Shipment)
    assert (refusal.value.units, shop.order(again).number in str(refusal.value)) == (1, True)


# -- whoever, whenever


@pytest.mark.parametrize("record", [Receipt, Inspection, Shipment])
def test_a_posting_is_taken_back_once(shop, record):
    order_id = swapped(shop) if record is Shipment else counted(shop)
    if record is Inspection:
        order_id = came_in(shop, units=1)
    number = take_back(shop, order_id, record)
    with pytest.raises(e.AlreadyReversed):
        take_back(shop, order_id, record, number)


@pytest.mark.parametrize("record", [Receipt, Inspection, Shipment])
def test_a_reversal_is_not_reversed(shop, record):
    order_id = swapped(shop) if record is Shipment else counted(shop)
    if record is Inspection:
        order_id = came_in(shop, units=1)
    take_back(shop, order_id, record)
    undo = record.get(record.reverses_id.is_null(False))
    with pytest.raises(e.NotFound):
        take_back(shop, order_id, record, undo.number)


@pytest.mark.parametrize("role", [Role.SERVICE, Role.WAREHOUSE, Role.FINANCE])
def test_only_the_owner_takes_postings_back(shop, role):
    order_id = counted(shop)
    somebody = shop.session_of("小李", role)
    with pytest.raises(e.NotPermitted):
        reversals.reverse_receipt(somebody, standing(Receipt, order_id)[0], version(shop, order_id), WHY)


def test_a_reversal_is_explained(shop):
    order_id = counted(shop)
    with pytest.raises(e.NoteNeeded):
        reversals.reverse_receipt(shop.session, standing(Receipt, order_id)[0], version(shop, order_id), " ")


def test_an_order_that_changed_meanwhile_is_looked_at_again(shop):
    order_id = counted(shop)
    with pytest.raises(e.ChangedMeanwhile):
        reversals.reverse_receipt(
            shop.session, standing(Receipt, order_id)[0], version(shop, order_id) - 1, WHY
        )


def test_the_history_names_both_postings_and_why(shop):
    order_id = counted(shop)
    number = take_back(shop, order_id, Receipt)
    event = OrderEvent.select().order_by(OrderEvent.id.desc()).get()
    undo = Receipt.get(Receipt.reverses_id.is_null(False)).number
    assert (event.action, event.note) == ("reverse", WHY)
    assert (number in event.before, undo in event.after) == (True, True)
