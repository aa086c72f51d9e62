"""Whose an unclaimed parcel may be."""

from __future__ import annotations

import pytest

from erp_returns.models import Parcel, SalesOrder
from erp_returns.queries.parcel_suggestions import Speaks, suggestions, words_of
from erp_returns.services.receiving import Arrival, register_parcel
from tests.journeys.busy import BusyShop
from tests.journeys.shop import Wanted


@pytest.fixture
def shop(tmp_path):
    return BusyShop(tmp_path)


def arrived(shop, note, carrier=""):
    register_parcel(shop.session, Arrival("X1", carrier, note=note))
    return suggestions(shop.session.database, Parcel.get().id)


def mobile(sale, number):
    SalesOrder.update(receiver_mobile=number).where(SalesOrder.id == sale.id).execute()


def test_the_tail_of_a_phone_leads_to_the_sale_and_says_so(shop):
    other = shop.sell_s1(receiver_name="李雷")
    mobile(other, "13900005678")
    best = arrived(shop, "尾号5678")[0]
    assert (best.sale_id, best.why[0]) == (other.id, (Speaks.PHONE, "5678"))


def test_more_that_speaks_for_a_sale_ranks_it_higher(shop):
    first, second = shop.sell_s1(receiver_name="李雷"), shop.sell_s1(receiver_name="韩梅梅")
    mobile(first, "13900005678")
    mobile(second, "13800005678")
    found = arrived(shop, "5678 韩梅梅 衬衫")
    assert [each.sale_id for each in found[:2]] == [second.id, first.id]
    assert {why for why, _ in found[0].why} >= {Speaks.PHONE, Speaks.NAME, Speaks.PRODUCT}


def test_an_order_that_waits_for_goods_is_offered_itself(shop):
    order_id = shop.returned(Wanted(1, 1))
    shop.approve(order_id)
    (best, *_) = arrived(shop, "")
    assert (best.order_id, best.why[0][0]) == (order_id, Speaks.WAITING)


def test_goods_and_days_since_signing_are_told(shop):
    (best, *_) = arrived(shop, "袜子")
    assert dict(best.why)[Speaks.PRODUCT] == "袜子 黑"
    assert dict(best.why)[Speaks.SIGNED] == "1"


def test_the_shop_alone_suggests_nobody(shop):
    assert arrived(shop, "小店") == []


def test_of_an_unknown_parcel_nothing_is_said(shop):
    assert suggestions(shop.session.database, 99) == []


@pytest.mark.parametrize(
    ("note", "words"),
    [("王伟，蓝色 衬衫/42", ["王伟", "蓝色", "衬衫", "42"]), ("13900005678", []), ("  ", [])],
)
def test_a_note_is_taken_apart(note, words):
    assert words_of(note) == words
