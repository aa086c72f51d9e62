"""What returns do to a sale, and what is left of it."""

from __future__ import annotations

import pytest

from erp_returns.domain.requests import LineRequest
from erp_returns.models import SalesOrder
from erp_returns.models.database import migrations, statements
from erp_returns.queries.sale_detail import sale_detail
from erp_returns.queries.verify import verify
from erp_returns.services import returns
from tests.journeys.busy import BusyShop, Sold
from tests.journeys.roads import noted
from tests.journeys.shop import Wanted


@pytest.fixture
def shop(tmp_path) -> BusyShop:
    return BusyShop(tmp_path)


def effect(shop: BusyShop) -> str:
    return str(SalesOrder.get_by_id(shop.sale.id).effect)


def left(shop: BusyShop) -> tuple[int, int]:
    """Units and fen that can still be given back."""
    detail = sale_detail(shop.session.database, shop.sale.id)
    return detail.returnable_units, detail.ceiling.left_fen


def brought_back(shop: BusyShop, *wanted: Wanted) -> int:
    order_id = shop.returned(*wanted)
    shop.approve(order_id)
    shop.receive(order_id)
    shop.pay(order_id)
    return order_id


def test_a_sale_goes_from_nothing_to_everything_back(shop):
    assert (effect(shop), left(shop)) == ("none", (6, 190_00))
    order_id = shop.returned(Wanted(1, 2))
    assert (effect(shop), left(shop)) == ("open", (4, 129_33))
    shop.approve(order_id)
    shop.receive(order_id)
    assert effect(shop) == "part_returned"
    shop.pay(order_id)
    brought_back(shop, Wanted(1, 1), Wanted(2, 1), Wanted(3, 2))
    assert (effect(shop), left(shop)) == ("fully_returned", (0, 8_00))


def test_money_alone_refunds_a_sale_in_part_or_whole(shop):
    order_id = shop.refund_only(Wanted(2, fen=10_00))
    shop.approve(order_id)
    shop.pay(order_id)
    assert (effect(shop), left(shop)) == ("part_refunded", (6, 180_00))
    shop.sell(Sold("B1", 1, 50_00, shipped=0), paid_fen=50_00)
    order_id = shop.refund_only(Wanted(1, 1))
    shop.pay(order_id, intercepted=True)
    assert (effect(shop), left(shop)) == ("fully_refunded", (0, 0))


def test_what_never_left_and_was_refunded_does_not_keep_a_sale_from_being_all_back(shop):
    shop.sell(Sold("A1", 2, 50_00), Sold("B1", 1, 30_00, shipped=0), paid_fen=130_00)
    brought_back(shop, Wanted(1, 2))
    assert effect(shop) == "part_returned"
    shop.pay(shop.refund_only(Wanted(2, 1)), intercepted=True)
    assert (effect(shop), left(shop)) == ("fully_returned", (0, 0))
    assert verify(shop.session.database).clean


def test_what_is_cancelled_leaves_no_trace_on_its_sale(shop):
    noted(shop, shop.returned(Wanted(1, 3)), returns.cancel)
    assert (effect(shop), left(shop)) == ("none", (6, 190_00))


def swapped(shop: BusyShop, place: int, units: int, code: str) -> int:
    """An exchange that went all the way without money."""
    order_id = shop.exchanged(Wanted(place, units), replacements=((code, units, 0),))
    shop.approve(order_id)
    shop.receive(order_id)
    shop.ship(order_id)
    shop.confirm(order_id)
    return order_id


def test_what_was_exchanged_was_not_returned(shop):
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("C2", 2, 0),))
    assert effect(shop) == "open"
    shop.approve(order_id)
    shop.receive(order_id)
    assert effect(shop) == "open"
    shop.ship(order_id)
    shop.confirm(order_id)
    assert (effect(shop), left(shop)[0]) == ("exchanged", 6)
    assert verify(shop.session.database).clean


def test_goods_that_come_back_for_money_count_beside_exchanged_ones(shop):
    swapped(shop, 3, 2, "C2")
    brought_back(shop, Wanted(1, 3))
    assert effect(shop) == "part_returned"
    brought_back(shop, Wanted(2, 1))
    assert effect(shop) == "part_returned"
    assert verify(shop.session.database).clean


def test_everything_is_back_when_the_replacements_are_back_too(shop):
    exchange = swapped(shop, 3, 2, "C2")
    brought_back(shop, Wanted(1, 3), Wanted(2, 1))
    order_id = shop.returned(LineRequest(shop.replacement(exchange), quantity=2))
    shop.approve(order_id)
    shop.receive(order_id)
    shop.pay(order_id)
    assert effect(shop) == "fully_returned"
    assert verify(shop.session.database).clean


def test_a_difference_that_the_shop_paid_on_an_exchange_is_money_refunded_in_part(shop):
    order_id = shop.exchanged(Wanted(2, 1), replacements=(("D1", 1, 0),))
    shop.approve(order_id)
    shop.receive(order_id)
    shop.ship(order_id)
    shop.confirm(order_id)
    shop.pay(order_id)
    assert effect(shop) == "part_refunded"
    assert verify(shop.session.database).clean


def test_a_file_of_an_older_program_learns_what_was_exchanged(shop):
    swapped(shop, 3, 2, "C2")
    expected = {shop.sale.id: "exchanged"}
    shop.sell_s1()
    brought_back(shop, Wanted(1, 1))
    expected[shop.sale.id] = "part_returned"
    shop.sell_s1()
    shop.returned(Wanted(1, 1))
    expected[shop.sale.id] = "open"
    shop.sell_s1()
    expected[shop.sale.id] = "none"
    SalesOrder.update(effect="fully_returned").execute()
    file = next(file for number, file in migrations() if number == 11)
    for statement in statements(file.read_text(encoding="utf-8")):
        shop.session.database.execute_sql(statement)
    assert {row.id: row.effect for row in SalesOrder.select()} == expected
    assert verify(shop.session.database).clean
