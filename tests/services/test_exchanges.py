"""Replacements: how many go out, in which parcels, and how they come back undelivered."""

from __future__ import annotations

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.kinds import Basis, Role, StockState
from erp_returns.domain.requests import LineRequest
from erp_returns.models import ReplacementLine, Warehouse
from erp_returns.services import exchanges
from tests.journeys.busy import BusyShop
from tests.journeys.shop import Wanted


@pytest.fixture
def shop(tmp_path) -> BusyShop:
    return BusyShop(tmp_path)


@pytest.fixture
def ready(shop) -> int:
    """A swap of three units, goods here, nothing shipped."""
    order_id = shop.exchanged(Wanted(1, 3), replacements=(("A1", 3, 0),))
    shop.approve(order_id)
    shop.receive(order_id)
    return int(order_id)


def own(order_id: int) -> ReplacementLine:
    return ReplacementLine.get(ReplacementLine.return_order_id == order_id)


def ship(shop: BusyShop, order_id: int, units: int | None = None, number: str = "YT1") -> None:
    some = None if units is None else ((own(order_id).id, units),)
    dispatch = exchanges.Dispatch("圆通", number, some)
    exchanges.ship(shop.session, order_id, shop.order(order_id).version, dispatch)


def back(shop: BusyShop, order_id: int) -> None:
    exchanges.replacement_back(
        shop.session, order_id, shop.order(order_id).version, StockState.GOOD, "无人签收"
    )


def test_an_exchange_waits_until_its_last_parcel_went_out(shop, ready):
    ship(shop, ready, 2)
    assert shop.order(ready).status == "awaiting_exchange"
    ship(shop, ready, 1)
    assert shop.order(ready).status == "awaiting_delivery"


@pytest.mark.parametrize("units", [4, 10**9])
def test_no_more_goes_out_than_was_agreed(shop, ready, units):
    with pytest.raises(e.ShipsTooMany) as refusal:
        ship(shop, ready, units)
    assert (refusal.value.asked, refusal.value.left) == (units, 3)


@pytest.mark.parametrize("units", [0, -1])
def test_an_empty_parcel_is_not_shipped(shop, ready, units):
    with pytest.raises(e.NothingCounted):
        ship(shop, ready, units)


def test_a_parcel_without_a_number_is_not_shipped(shop, ready):
    with pytest.raises(e.TextMissing):
        ship(shop, ready, number=" ")


def test_a_warehouse_that_sends_nothing_out_ships_nothing(shop, ready):
    Warehouse.update(sends_out=0).execute()
    with pytest.raises(e.WarehouseWrong):
        ship(shop, ready)


def test_parcels_that_come_back_are_reserved_again_to_the_last_unit(shop, ready):
    ship(shop, ready, 2)
    ship(shop, ready, 1, "YT2")
    back(shop, ready)
    line = own(ready)
    assert (line.shipped, line.reserved, shop.order(ready).status) == (0, 3, "awaiting_exchange")
    ship(shop, ready, number="YT3")
    assert (own(ready).shipped, own(ready).reserved) == (3, 0)


def test_a_replacement_that_the_customer_returns_did_not_come_back_undelivered(shop, ready):
    ship(shop, ready)
    later = shop.returned(LineRequest(shop.replacement(ready), quantity=1))
    with pytest.raises(e.GoodsMoved) as refusal:
        back(shop, ready)
    assert shop.order(later).number in str(refusal.value)


def test_replacements_that_did_not_go_out_are_no_units_to_be_refunded(shop, ready):
    ship(shop, ready, 1)
    waiting = LineRequest(shop.replacement(ready), Basis.UNSHIPPED, 1)
    with pytest.raises(e.OverReturn):
        shop.refund_only(waiting, type_name="未发货仅退款")
    with pytest.raises(e.OverReturn):
        shop.returned(LineRequest(shop.replacement(ready), quantity=2))
    shop.returned(LineRequest(shop.replacement(ready), quantity=1))


def test_shipping_before_the_goods_takes_leave(shop):
    clerk = shop.session_of("仓管", Role.WAREHOUSE)
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("C2", 2, 0),))
    shop.approve(order_id)
    dispatch = exchanges.Dispatch("圆通", "YT1")
    with pytest.raises(e.NotPermitted):
        exchanges.ship(clerk, order_id, shop.order(order_id).version, dispatch)
    exchanges.ship(shop.session, order_id, shop.order(order_id).version, dispatch)
    order = shop.order(order_id)
    assert (order.cross_ship, order.status) == (1, "awaiting_return")
    shop.receive(order_id)
    assert shop.order(order_id).status == "awaiting_delivery"
