"""What presses at random have found, each once more as short as it can be told."""

from __future__ import annotations

import pytest

from erp_returns.domain.errors import CeilingExceeded
from erp_returns.domain.kinds import Disposition, Grade, ReturnKind, SaleStatus
from erp_returns.models import SalesOrder
from erp_returns.queries.verify import verify
from erp_returns.services import refunds, returns, sales_import
from erp_returns.services.inspection import Group
from erp_returns.services.receiving import Count, Intake, receive
from tests.builders import sales_file
from tests.journeys.busy import BusyShop, Sold
from tests.journeys.shop import Wanted
from tests.journeys.shop_rules import export_of


@pytest.fixture
def shop(tmp_path) -> BusyShop:
    return BusyShop(tmp_path)


def said(shop: BusyShop) -> list[str]:
    """Everything that is wrong with the books."""
    return [each.text for check in verify(shop.session.database).checks for each in check.violations]


@pytest.mark.parametrize("let_off", [False, True])
def test_goods_paid_for_before_they_were_refused_are_not_paid_for_twice(shop, let_off):
    """Money that the customer owes back, or was let off, is out all the same."""
    shop.sell(Sold("A1", 1, 100_00), paid_fen=100_00)
    first = shop.returned(Wanted(1, 1))
    shop.approve(first)
    shop.pay(first)
    shop.receive(first, (Group(1, Grade.DEFECTIVE, Disposition.SEND_BACK),))
    shop.approve(first)
    assert shop.order(first).status == "awaiting_payment"
    if let_off:
        refunds.waive(shop.session, first, shop.order(first).version, "算了")
    shop.send_back(first)
    with pytest.raises(CeilingExceeded):
        shop.returned(Wanted(1, 1))


def test_goods_paid_for_too_early_are_paid_for_once_the_money_is_back(shop):
    shop.sell(Sold("A1", 1, 100_00), paid_fen=100_00)
    first = shop.returned(Wanted(1, 1))
    shop.approve(first)
    shop.pay(first)
    shop.receive(first, (Group(1, Grade.DEFECTIVE, Disposition.SEND_BACK),))
    shop.approve(first)
    shop.collect(first, 100_00)
    shop.send_back(first)
    second = shop.returned(Wanted(1, 1))
    assert (shop.order(second).net_due_fen, said(shop)) == (100_00, [])


def test_a_line_that_took_the_place_of_another_is_not_taken_for_it(shop):
    """The rows of both have the same id, and different money."""
    shop.sell_s1()
    order_id = shop.returned(Wanted(2, 1))
    other = shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 1))
    returns.edit(shop.session, order_id, shop.order(order_id).version, other)
    assert [line.id for line in shop.lines(order_id)] == [1]
    assert said(shop) == []


def test_a_grade_without_units_sends_nothing_back_to_review(shop):
    """A line of which nothing came, with a grade chosen for it, is not refused."""
    order_id = shop.returned(Wanted(1, 1), Wanted(3, 1))
    shop.approve(order_id)
    none, one = shop.lines(order_id)
    good = (Group(1, Grade.GOOD, Disposition.RESTOCK), Group(0, Grade.DEFECTIVE, Disposition.SEND_BACK))
    counts = (
        Count(none.id, 0, (Group(0, Grade.DEFECTIVE, Disposition.SEND_BACK),)),
        Count(one.id, 1, good),
    )
    receive(shop.session, Intake(order_id, counts), shop.order(order_id).version)
    assert (shop.order(order_id).status, said(shop)) == ("awaiting_return", [])


def test_a_sale_is_not_fully_returned_while_the_rest_of_it_waits_or_has_shipped(shop):
    sale = shop.sell(Sold("A1", 2, 10_00, shipped=1), paid_fen=20_00, platform_number="P1")
    order_id = shop.returned(Wanted(1, 1))
    shop.approve(order_id)
    shop.receive(order_id)
    assert SalesOrder.get_by_id(sale.id).effect == "part_returned"
    sales_import.apply(shop.session, sales_file(export_of(sale.id, SaleStatus.COMPLETED, 2)))
    assert SalesOrder.get_by_id(sale.id).effect == "part_returned"
    assert said(shop) == []
