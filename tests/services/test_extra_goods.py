"""More came than was asked for: the sale takes back what it can, the rest stays the customer's."""

from __future__ import annotations

import pytest

from erp_returns.domain.errors import NothingCounted, OverReturn
from erp_returns.domain.kinds import Disposition, Grade, Status
from erp_returns.models import ReturnOrder, StockBalance
from erp_returns.queries.verify import verify
from erp_returns.services.extra_goods import Extra, receive_with_extra
from erp_returns.services.giving_back import Parting, send_back
from erp_returns.services.inspection import Group
from erp_returns.services.receiving import Arrival, Count, Intake
from erp_returns.services.reversals import reverse_receipt
from tests.journeys.shop import ShopAtWork, Wanted


@pytest.fixture
def shop(tmp_path):
    return ShopAtWork(tmp_path)


def good(units):
    return (Group(units, Grade.GOOD, Disposition.RESTOCK),)


def open_parcel(shop, order_id, *extras, counts=(1,)):
    """Count the order's lines as asked, and more that lies in the parcel."""
    lines = shop.lines(order_id)
    counted = tuple(Count(line.id, units, good(units)) for line, units in zip(lines, counts, strict=False))
    intake = Intake(order_id, counted, Arrival("SF1234567890123"))
    return receive_with_extra(shop.session, intake, extras, shop.order(order_id).version)


def clean(shop):
    report = verify(shop.session.database)
    assert [each.text for check in report.checks for each in check.violations] == []
    return True


def approved(shop, *wanted):
    order_id = shop.returned(*wanted)
    shop.approve(order_id)
    return order_id


def test_another_product_of_the_sale_becomes_a_line_and_is_reviewed_again(shop):
    order_id = approved(shop, Wanted(1, 1))
    open_parcel(shop, order_id, Extra(shop.products["C1"].id, 2, shop.source(3).line_id, good(2)))

    socks = shop.lines(order_id)[1]
    assert (socks.requested, socks.received, socks.accepted) == (2, 2, 2)
    assert socks.entitled_fen == socks.agreed_fen > 0
    assert shop.order(order_id).status == Status.PENDING_REVIEW
    assert clean(shop)


def test_more_units_of_a_line_are_asked_for_on_that_line(shop):
    order_id = approved(shop, Wanted(1, 1))
    before = shop.order(order_id).goods_fen
    open_parcel(shop, order_id, Extra(shop.products["A1"].id, 1, shop.source(1).line_id, good(1)))

    (shirts,) = shop.lines(order_id)
    assert (shirts.requested, shirts.accepted) == (2, 2)
    assert shop.order(order_id).goods_fen > before
    assert clean(shop)


def test_what_the_sale_cannot_take_back_is_refused_as_a_line(shop):
    order_id = approved(shop, Wanted(1, 3))
    with pytest.raises(OverReturn):
        open_parcel(shop, order_id, Extra(shop.products["A1"].id, 1, shop.source(1).line_id), counts=(3,))


def test_strange_goods_stay_the_customers_and_wait_to_be_sent_back(shop):
    order_id = approved(shop, Wanted(1, 1))
    open_parcel(shop, order_id, Extra(shop.products["D1"].id, 2))

    kept = ReturnOrder.select().order_by(ReturnOrder.id.desc()).first()
    assert (kept.status, kept.send_back, kept.goods_fen) == (Status.REJECTED, 1, 0)
    assert kept.receiver_name == shop.order(order_id).receiver_name
    balance = StockBalance.get(StockBalance.product_id == shop.products["D1"].id)
    assert (balance.state, balance.quantity) == ("customer", 2)
    assert shop.order(order_id).status == Status.AWAITING_REFUND
    assert clean(shop)


def test_strange_goods_are_sent_back_with_a_number(shop):
    order_id = approved(shop, Wanted(1, 1))
    open_parcel(shop, order_id, Extra(shop.products["D1"].id, 2))
    kept = ReturnOrder.select().order_by(ReturnOrder.id.desc()).first()
    send_back(shop.session, kept.id, kept.version, Parting(carrier="顺丰速运", tracking_number="SF9"))

    assert StockBalance.get(StockBalance.product_id == shop.products["D1"].id).quantity == 0
    assert clean(shop)


def test_a_parcel_with_nothing_but_strange_goods_leaves_its_order_waiting(shop):
    order_id = approved(shop, Wanted(1, 1))
    open_parcel(shop, order_id, Extra(shop.products["D1"].id, 1), counts=())

    assert shop.order(order_id).status == Status.AWAITING_RETURN
    assert clean(shop)


def test_an_empty_parcel_is_no_receipt(shop):
    order_id = approved(shop, Wanted(1, 1))
    with pytest.raises(NothingCounted):
        open_parcel(shop, order_id, counts=())


def test_taking_the_receipt_back_waits_for_the_extra_units_too(shop):
    order_id = approved(shop, Wanted(1, 1))
    number = open_parcel(
        shop, order_id, Extra(shop.products["C1"].id, 2, shop.source(3).line_id), counts=()
    ).number
    reverse_receipt(shop.session, number, shop.order(order_id).version, "数错了")

    socks = shop.lines(order_id)[1]
    assert (socks.requested, socks.received) == (2, 0)
    assert clean(shop)
