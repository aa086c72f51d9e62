"""A sale and its buyer at a glance."""

from __future__ import annotations

import pytest

from erp_returns.domain.errors import NotFound
from erp_returns.queries.buyer import LAST, buyer_card, return_averages
from erp_returns.queries.sale_detail import sale_detail
from tests.queries.seed import Seed, at


def test_a_sale_tells_for_each_line_what_can_still_come_back(seed: Seed):
    sale = seed.sale("SO-1", member_id=seed.member("xiaoyu"))
    product = seed.product("A-1")
    first = seed.sale_line(sale, 1, product, 4, shipped_quantity=3)
    seed.sale_line(sale, 2, product, 1, gift=1)
    seed.sale_parcel(sale, "YT1")
    paid = seed.order("RT-1", sale, status="completed")
    seed.line(paid, 1, product, 1, sales_order_line_id=first, agreed_fen=4_000)
    open_ = seed.order("RT-2", sale)
    seed.line(open_, 1, product, 1, sales_order_line_id=first)
    gone = seed.order("RT-3", sale, status="cancelled")
    seed.line(gone, 1, product, 1, sales_order_line_id=first)

    detail = sale_detail(seed.database, sale)

    line, gift = detail.lines
    assert (line.quantity, line.shipped, line.active, line.returnable, line.unshipped) == (4, 3, 2, 1, 1)
    assert (line.paid_fen, line.claimed_fen, line.refunded_fen) == (20_000, 10_000, 4_000)
    assert (gift.gift, gift.returnable) == (True, 1)
    assert detail.returnable_units == 3
    assert [order.number for order in detail.orders] == ["RT-1", "RT-2", "RT-3"]
    assert [parcel.tracking_number for parcel in detail.parcels] == ["YT1"]
    assert detail.member is not None


def test_replacements_that_went_out_are_lines_of_the_sale_too(seed: Seed):
    sale = seed.sale("SO-1")
    product = seed.product("A-1")
    order = seed.order("RT-1", sale, kind="exchange", status="completed", value_out_fen=5_000)
    seed.replacement(order, 1, product, 2, shipped=1)

    (line,) = sale_detail(seed.database, sale).lines

    assert (line.replacement, line.shipped, line.returnable) == (True, 1, 1)


def test_an_unknown_sale_is_refused(seed: Seed):
    with pytest.raises(NotFound):
        sale_detail(seed.database, 9)


def test_a_buyer_s_card_counts_purchases_returns_units_and_money(seed: Seed):
    member, product = seed.member("xiaoyu", "余小鱼"), seed.product("A-1")
    sales = [
        seed.sale(
            f"SO-{place}", member_id=member, status=status, ordered_at=at(1 + place), address=f"{place} 号"
        )
        for place, status in enumerate(("completed", "shipped", "pending_payment"))
    ]
    for sale, units in zip(sales, (3, 2, 5), strict=True):
        seed.sale_line(sale, 1, product, units)
    twice = [
        seed.order(f"RT-{place}", sales[0], member_id=member, status="completed", refunded_fen=500)
        for place in (1, 2)
    ]
    for order in twice:
        seed.line(order, 1, product, 1)
    refused = seed.order("RT-3", sales[1], member_id=member, status="rejected")
    seed.line(refused, 1, product, 2)
    seed.order("RT-4", sales[1], member_id=member, status="cancelled")
    seed.parcel("SF1", refused, kind="refused")

    card = buyer_card(seed.database, member)

    assert (card.member.name, card.purchases.sales, card.purchases.units, card.purchases.paid_fen) == (
        "余小鱼",
        2,
        5,
        38_000,
    )
    assert (card.purchases.first_at, card.purchases.last_at) == (at(1), at(2))
    assert card.returns == (3, 1, 1_000, 1, 2, 1)
    assert (card.habits.rate(2), card.habits.unit_rate(2)) == (50, 40)
    assert (card.habits.rate(3), card.habits.unit_rate(3)) == (None, None)
    assert [address.address for address in card.addresses] == ["2 号", "1 号", "0 号"]


def test_a_buyer_s_last_returns_leave_out_the_order_one_looks_at(seed: Seed):
    member = seed.member("xiaoyu")
    orders = [seed.order(f"RT-{day}", member_id=member, requested_at=at(day)) for day in range(10, 18)]

    last = buyer_card(seed.database, member, except_order=orders[-1]).last_returns

    assert [row.number for row in last] == ["RT-16", "RT-15", "RT-14", "RT-13", "RT-12"]
    assert len(last) == LAST


def test_a_buyer_who_never_bought_has_no_rate(seed: Seed):
    card = buyer_card(seed.database, seed.member("neu"))

    assert (card.habits.rate(1), card.purchases.sales, card.last_returns) == (None, 0, ())


def test_an_unknown_buyer_is_refused(seed: Seed):
    with pytest.raises(NotFound):
        buyer_card(seed.database, 9)


def test_the_average_of_a_shop_counts_sales_with_a_return_among_those_paid(seed: Seed):
    for place, status in enumerate(("completed", "shipped", "completed", "pending_payment")):
        seed.sale(f"SO-{place}", status=status)
    other = seed.sale("SO-9", shop_id=2)
    for place in (1, 2):
        seed.order(f"RT-{place}", 1, status="completed")
    seed.order("RT-3", 2, status="rejected")
    seed.order("RT-4", other, shop_id=2)

    assert return_averages(seed.database) == {1: 33, 2: 100}
