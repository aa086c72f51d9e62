"""Goods that go back to the customer: set aside from wherever they lie, and sent once."""

from __future__ import annotations

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.kinds import Disposition, Grade, StockState
from erp_returns.models import StockBalance
from erp_returns.services import giving_back, receiving, returns, review
from erp_returns.services.inspection import Group, inspect
from tests.journeys.busy import BusyShop
from tests.journeys.shop import Wanted

GOOD = Grade.GOOD, Disposition.RESTOCK


@pytest.fixture
def shop(tmp_path) -> BusyShop:
    return BusyShop(tmp_path)


def version(shop: BusyShop, order_id: int) -> int:
    return int(shop.order(order_id).version)


def own(shop: BusyShop) -> int:
    row = StockBalance.get_or_none(StockBalance.state == StockState.CUSTOMER)
    return row.quantity if row else 0


def test_everything_is_set_aside_from_wherever_it_lies(shop):
    order_id = shop.returned(Wanted(1, 3))
    shop.approve(order_id)
    groups = (Group(1, *GOOD), Group(1, Grade.DEFECTIVE, Disposition.REPAIR))
    shop.receive(order_id, groups)
    count = receiving.Count(shop.lines(order_id)[0].id, 1)
    receiving.receive(shop.session, receiving.Intake(order_id, (count,)), version(shop, order_id))
    review.review_again(shop.session, order_id, version(shop, order_id), "复核")
    review.reject(shop.session, order_id, version(shop, order_id), "超过使用范围")
    (line,) = shop.lines(order_id)
    assert (line.accepted, line.decided_back, own(shop)) == (0, 3, 3)
    shop.send_back(order_id)
    assert (shop.lines(order_id)[0].sent_back, own(shop)) == (3, 0)


def test_goods_refused_twice_are_set_aside_once_each_time(shop):
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    shop.receive(order_id, (Group(1, *GOOD),))
    review.review_again(shop.session, order_id, version(shop, order_id), "复核")
    review.reject(shop.session, order_id, version(shop, order_id), "不符")
    returns.resubmit(shop.session, order_id, version(shop, order_id))
    shop.approve(order_id)
    line_id = shop.lines(order_id)[0].id
    inspect(shop.session, order_id, version(shop, order_id), {line_id: (Group(1, *GOOD),)})
    shop.receive(order_id, (Group(1, *GOOD),))
    review.refuse_refund(shop.session, order_id, version(shop, order_id), "还是不符")
    (line,) = shop.lines(order_id)
    assert (line.accepted, line.decided_back, own(shop)) == (0, 2, 2)


def test_scrapped_goods_cannot_be_given_back(shop):
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    shop.receive(order_id, (Group(1, *GOOD), Group(1, Grade.SCRAP, Disposition.SCRAP, note="踩坏")))
    with pytest.raises(e.GoodsMoved) as refusal:
        review.refuse_refund(shop.session, order_id, version(shop, order_id), "不符")
    assert refusal.value.received == 1
    assert shop.order(order_id).status == "awaiting_refund"


def test_nothing_is_sent_back_twice(shop):
    order_id = shop.returned(Wanted(1, 1))
    shop.approve(order_id)
    shop.receive(order_id, (Group(1, Grade.DEFECTIVE, Disposition.SEND_BACK),))
    shop.send_back(order_id)
    with pytest.raises(e.GoodsMoved):
        shop.send_back(order_id)


@pytest.mark.parametrize(
    ("parting", "refusal"),
    [
        (giving_back.Parting("顺丰", " "), e.TextMissing),
        (giving_back.Parting("顺丰", "SF1", charge_fen=-1), e.AmountNegative),
    ],
)
def test_a_parcel_to_the_customer_has_a_number_and_no_negative_charge(shop, parting, refusal):
    order_id = shop.returned(Wanted(1, 1))
    shop.approve(order_id)
    shop.receive(order_id, (Group(1, Grade.DEFECTIVE, Disposition.SEND_BACK),))
    with pytest.raises(refusal):
        giving_back.send_back(shop.session, order_id, version(shop, order_id), parting)
