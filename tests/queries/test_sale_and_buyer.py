"""A sale and its buyer at a glance."""

from __future__ import annotations

import pytest

from erp_returns.domain.errors import NotFound
from erp_returns.queries.buyer import LAST, buyer_card
from erp_returns.queries.sale_detail import sale_detail, sale_id_of
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


def test_a_sale_is_found_by_our_number_or_the_platform_s(seed: Seed):
    first = seed.sale("SO-1", platform_number="4012")
    second = seed.sale("SO-2", platform_number="4013")
    seed.sale("SO-3", platform_number="4013", shop_id=2)

    assert sale_id_of(seed.database, " SO-1 ") == first
    assert sale_id_of(seed.database, "4012") == first
    assert sale_id_of(seed.database, "SO-2") == second
    with pytest.raises(NotFound):
        sale_id_of(seed.database, "4013")
    with pytest.raises(NotFound):
        sale_id_of(seed.database, "")


def test_an_unknown_sale_is_refused(seed: Seed):
    with pytest.raises(NotFound):
        sale_detail(seed.database, 9)


def test_a_buyer_s_card_counts_purchases_returns_and_money(seed: Seed):
    member = seed.member("xiaoyu", "余小鱼")
    for place, status in enumerate(("completed", "shipped", "pending_payment")):
        seed.sale(
            f"SO-{place}", member_id=member, status=status, ordered_at=at(1 + place), address=f"{place} 号"
        )
    seed.order("RT-1", member_id=member, status="completed", refunded_fen=500)
    refused = seed.order("RT-2", member_id=member, status="rejected")
    seed.order("RT-3", member_id=member, status="cancelled")
    seed.parcel("SF1", refused, kind="refused")

    card = buyer_card(seed.database, member)

    assert (card.member.name, card.purchases.sales, card.purchases.paid_fen) == ("余小鱼", 2, 38_000)
    assert (card.purchases.first_at, card.purchases.last_at) == (at(1), at(2))
    assert card.returns == (2, 1, 500, 1)
    assert card.return_rate == 100
    assert [address.address for address in card.addresses] == ["2 号", "1 号", "0 号"]


def test_a_buyer_s_last_returns_leave_out_the_order_one_looks_at(seed: Seed):
    member = seed.member("xiaoyu")
    orders = [seed.order(f"RT-{day}", member_id=member, requested_at=at(day)) for day in range(10, 18)]

    last = buyer_card(seed.database, member, except_order=orders[-1]).last_returns

    assert [row.number for row in last] == ["RT-16", "RT-15", "RT-14", "RT-13", "RT-12"]
    assert len(last) == LAST


def test_a_buyer_who_never_bought_has_no_rate(seed: Seed):
    card = buyer_card(seed.database, seed.member("neu"))

    assert (card.return_rate, card.purchases.sales, card.last_returns) == (0, 0, ())


def test_an_unknown_buyer_is_refused(seed: Seed):
    with pytest.raises(NotFound):
        buyer_card(seed.database, 9)
