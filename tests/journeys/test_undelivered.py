"""Replacements that never reached the customer: which of them, from where, and what comes after."""

from __future__ import annotations

from dataclasses import replace

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.kinds import ReturnKind, StockState
from erp_returns.domain.requests import ChargeRequest
from erp_returns.models import ReplacementLine, StockBalance
from erp_returns.queries.editing import request_of
from erp_returns.queries.verify import verify
from erp_returns.services import exchanges, returns, review
from tests.journeys.busy import BusyShop
from tests.journeys.roads import noted
from tests.journeys.shop import Wanted


@pytest.fixture
def shop(tmp_path):
    shop = BusyShop(tmp_path)
    yield shop
    found = verify(shop.session.database)
    assert [each.text for check in found.checks for each in check.violations] == []


def status(shop: BusyShop, order_id: int) -> str:
    return str(shop.order(order_id).status)


def back(shop: BusyShop, order_id: int, *numbers: str, state: StockState = StockState.GOOD) -> None:
    version = shop.order(order_id).version
    exchanges.replacement_back(shop.session, order_id, version, state, "无人签收", shipments=numbers)


def line(order_id: int) -> tuple[int, int]:
    row = ReplacementLine.get(ReplacementLine.return_order_id == order_id)
    return row.shipped, row.reserved


def two_pairs(shop: BusyShop, *, received: bool = True) -> int:
    """Both socks against two of another colour."""
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("C2", 2, 0),))
    shop.approve(order_id)
    if received:
        shop.receive(order_id)
    return order_id


def test_of_two_parcels_the_one_that_came_back_goes_out_again(shop):
    order_id = two_pairs(shop)
    first = shop.ship_some(order_id, 1, "YT1")
    shop.ship_some(order_id, 1, "YT2")
    assert status(shop, order_id) == "awaiting_delivery"
    back(shop, order_id, first)
    assert (status(shop, order_id), line(order_id)) == ("awaiting_exchange", (1, 1))
    shop.ship(order_id)
    shop.confirm(order_id)
    assert status(shop, order_id) == "completed"


def test_a_parcel_comes_back_while_the_other_waits_to_go(shop):
    order_id = two_pairs(shop)
    first = shop.ship_some(order_id, 1, "YT1")
    assert status(shop, order_id) == "awaiting_exchange"
    back(shop, order_id, first)
    assert (status(shop, order_id), line(order_id)) == ("awaiting_exchange", (0, 2))


def test_what_went_out_ahead_and_came_back_waits_for_the_goods_like_any_exchange(shop):
    order_id = two_pairs(shop, received=False)
    shop.ship(order_id)
    assert shop.order(order_id).cross_ship == 1
    shop.come_back(order_id)
    assert (status(shop, order_id), shop.order(order_id).cross_ship) == ("awaiting_return", 0)
    shop.receive(order_id)
    assert status(shop, order_id) == "awaiting_exchange"


def test_an_exchange_in_review_whose_replacement_came_back_can_be_rejected_or_changed(shop):
    order_id = two_pairs(shop, received=False)
    shop.ship(order_id)
    noted(shop, order_id, review.review_again)
    with pytest.raises(e.GoodsMoved):
        noted(shop, order_id, review.reject)
    shop.come_back(order_id)
    assert (status(shop, order_id), line(order_id)) == ("pending_review", (0, 0))
    request = replace(
        request_of(shop.session.database, order_id),
        kind=ReturnKind.RETURN_REFUND,
        type_id=shop.types["七天无理由退货"],
        replacements=(),
    )
    returns.edit(shop.session, order_id, shop.order(order_id).version, request)
    noted(shop, order_id, review.reject)
    assert status(shop, order_id) == "rejected"


def test_broken_ones_go_where_broken_ones_lie(shop):
    order_id = two_pairs(shop)
    shop.ship(order_id)
    shop.come_back(order_id, StockState.DEFECTIVE)
    product = shop.products["C2"].id
    found = {
        row.state: row.quantity for row in StockBalance.select().where(StockBalance.product_id == product)
    }
    assert found == {StockState.GOOD: -2, StockState.DEFECTIVE: 2}


@pytest.mark.parametrize("numbers", [(), ("FH-404",)])
def test_a_parcel_that_is_not_out_does_not_come_back(shop, numbers):
    order_id = two_pairs(shop)
    shop.ship(order_id)
    with pytest.raises(e.NothingUndelivered):
        back(shop, order_id, *numbers)


def test_what_the_customer_has_comes_back_on_a_return_of_its_own(shop):
    order_id = two_pairs(shop)
    shop.ship(order_id)
    shop.confirm(order_id)
    noted(shop, order_id, returns.reopen)
    with pytest.raises(e.NothingUndelivered):
        shop.come_back(order_id)


def test_an_exchange_adds_fees_deductions_and_both_freights_into_its_balance(shop):
    order_id = shop.exchanged(
        Wanted(2, 1),
        replacements=(("D1", 1, 0),),
        charges=(ChargeRequest("包装费", 2_00), ChargeRequest("磨损", 1_00, deduction=True, note="鞋底")),
        return_freight_fen=6_00,
        freight_charged_fen=8_00,
    )
    order = shop.order(order_id)
    assert order.net_due_fen == 81_90 + 6_00 - 2_00 - 1_00 - 15_00 - 8_00
    shop.approve(order_id)
    shop.receive(order_id)
    shop.ship(order_id)
    shop.confirm(order_id)
    shop.pay(order_id)
    assert (status(shop, order_id), shop.order(order_id).refunded_fen) == ("completed", 61_90)
