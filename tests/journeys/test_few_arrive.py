"""Fewer units than asked for: who may let go of them, when, and what it comes to."""

from __future__ import annotations

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.kinds import Disposition, Grade, Role, StockState
from erp_returns.domain.permissions import Permission
from erp_returns.models import StockBalance, Warehouse
from erp_returns.queries.verify import verify
from erp_returns.services import receiving, review
from erp_returns.services.inspection import Group
from tests.journeys.busy import BusyShop
from tests.journeys.roads import GOOD
from tests.journeys.shop import Wanted


@pytest.fixture
def shop(tmp_path):
    shop = BusyShop(tmp_path)
    yield shop
    assert verify(shop.session.database).clean


def asked(shop: BusyShop) -> int:
    order_id = shop.returned(Wanted(1, 3))
    shop.approve(order_id)
    return order_id


def count_two(shop: BusyShop, order_id: int, person: object, *, close_short: bool) -> None:
    line = shop.lines(order_id)[0]
    counts = (receiving.Count(line.id, 2, (Group(2, *GOOD),)),)
    intake = receiving.Intake(order_id, counts, close_short=close_short)
    receiving.receive(person, intake, shop.order(order_id).version)  # type: ignore[arg-type]


def test_whoever_counts_may_say_in_the_same_breath_that_no_more_comes(shop):
    order_id, clerk = asked(shop), shop.session_of("仓管", Role.WAREHOUSE)
    count_two(shop, order_id, clerk, close_short=True)
    order = shop.order(order_id)
    assert (order.status, order.net_due_fen, shop.lines(order_id)[0].closed_short) == (
        *("awaiting_refund", 60_67),
        1,
    )


def test_whoever_counted_may_not_say_so_afterwards_without_being_given_it(shop):
    order_id, clerk = asked(shop), shop.session_of("仓管", Role.WAREHOUSE)
    count_two(shop, order_id, clerk, close_short=False)
    assert shop.order(order_id).status == "awaiting_return"
    with pytest.raises(e.NotPermitted):
        review.close_short(clerk, order_id, shop.order(order_id).version, "只寄回两件")
    given = shop.session_of("仓管主管", Role.WAREHOUSE, (Permission.CLOSE_SHORT,))
    review.close_short(given, order_id, shop.order(order_id).version, "只寄回两件")
    assert shop.order(order_id).status == "awaiting_refund"


def test_nobody_closes_a_whole_order_short_by_counting_nothing(shop):
    order_id, clerk = asked(shop), shop.session_of("仓管", Role.WAREHOUSE)
    nothing = receiving.Intake(order_id, (), close_short=True)
    with pytest.raises(e.NothingCounted):
        receiving.receive(clerk, nothing, shop.order(order_id).version)
    assert shop.order(order_id).status == "awaiting_return"


def test_what_goes_back_waits_where_it_came_in_whatever_shelf_was_named(shop):
    other = Warehouse.create(code="B", name="二仓").id
    order_id = asked(shop)
    shop.receive(order_id, (Group(3, Grade.DEFECTIVE, Disposition.SEND_BACK, warehouse_id=other),))
    shop.approve(order_id)
    shop.send_back(order_id)
    assert not StockBalance.select().where(
        StockBalance.state == StockState.CUSTOMER, StockBalance.quantity != 0
    )
