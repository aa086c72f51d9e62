"""Counting stock: differences are posted once, whatever moves meanwhile; snapshots begin the watch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from erp_returns.domain.errors import NotPermitted, StockShort
from erp_returns.domain.errors.stock import (
    CountOutOfRange,
    NothingToPost,
    SnapshotEarlier,
    SnapshotInFuture,
    StocktakeChanged,
    StocktakePosted,
)
from erp_returns.domain.kinds import MovementType, Role, StockState
from erp_returns.models import Product, ShopEvent, StockMovement, StocktakeLine, Warehouse
from erp_returns.queries.verify import verify
from erp_returns.services import stock, stocktaking
from erp_returns.services.session import write
from erp_returns.services.stocktaking import Shelf
from tests.builders import NOW
from tests.journeys.busy import BusyShop
from tests.journeys.shop import Wanted

GOOD = StockState.GOOD


@pytest.fixture
def shop(tmp_path):
    return BusyShop(tmp_path)


def put(shop, code, units):
    with write(shop.session) as w:
        place = stock.Place(shop.products[code].id, 1, GOOD)
        stock.post(w, MovementType.OPENING, place, units, stock.Cause("期初"))


def lying(shop, code, state=GOOD):
    return stock.on_hand(stock.Place(shop.products[code].id, 1, state))


def count(shop, taken, code, units):
    stocktaking.count(shop.session, taken, (shop.products[code].id, GOOD), units)


def begin(shop):
    return stocktaking.begin_count(shop.session, 1).order_id


def snapshot(shop, at="2026-11-20T00:00:00Z", *, whole=False, **units):
    shelves = [Shelf(shop.products[code].id, quantity) for code, quantity in units.items()]
    return stocktaking.take_snapshot(shop.session, 1, at, shelves, whole=whole)


def is_clean(shop):
    return verify(shop.session.database).clean


def test_the_difference_of_a_count_is_posted(shop):
    put(shop, "A1", 5)
    taken = begin(shop)
    count(shop, taken, "A1", 3)
    count(shop, taken, "B1", 2)

    stocktaking.post_count(shop.session, taken, "年终盘点")

    assert (lying(shop, "A1"), lying(shop, "B1")) == (3, 2)
    moved = StockMovement.select().where(StockMovement.type == "stocktake")
    assert sorted(row.quantity for row in moved) == [-2, 2]
    assert is_clean(shop)


def test_what_agrees_moves_nothing(shop):
    put(shop, "A1", 5)
    taken = begin(shop)
    count(shop, taken, "A1", 5)

    stocktaking.post_count(shop.session, taken, "")

    assert StockMovement.select().where(StockMovement.type == "stocktake").count() == 0


def test_goods_that_move_before_a_count_is_posted_are_not_counted_twice(shop):
    put(shop, "A1", 5)
    taken = begin(shop)
    count(shop, taken, "A1", 4)
    put(shop, "A1", 10)

    stocktaking.post_count(shop.session, taken, "")

    assert lying(shop, "A1") == 14


def test_a_product_counted_again_is_counted_once(shop):
    put(shop, "A1", 5)
    taken = begin(shop)
    count(shop, taken, "A1", 4)
    count(shop, taken, "A1", 7)

    assert StocktakeLine.select().count() == 1
    stocktaking.post_count(shop.session, taken, "")
    assert lying(shop, "A1") == 7


def test_a_line_taken_out_again_posts_nothing(shop):
    taken = begin(shop)
    count(shop, taken, "A1", 4)
    stocktaking.uncount(shop.session, taken, (shop.products["A1"].id, GOOD))
    with pytest.raises(NothingToPost):
        stocktaking.post_count(shop.session, taken, "")


def test_a_count_is_posted_once(shop):
    taken = begin(shop)
    count(shop, taken, "A1", 4)
    stocktaking.post_count(shop.session, taken, "")

    with pytest.raises(StocktakePosted):
        stocktaking.post_count(shop.session, taken, "")
    with pytest.raises(StocktakePosted):
        count(shop, taken, "A1", 5)
    assert lying(shop, "A1") == 4


def test_what_was_counted_since_it_was_seen_is_not_posted_unseen(shop):
    put(shop, "A1", 5)
    taken = begin(shop)
    count(shop, taken, "A1", 4)
    seen = {(shop.products["A1"].id, GOOD): -1}
    count(shop, taken, "B1", 3)
    with pytest.raises(StocktakeChanged) as refusal:
        stocktaking.post_count(shop.session, taken, "", seen=seen)
    assert refusal.value.lines == 1
    assert lying(shop, "A1") == 5
    stocktaking.post_count(shop.session, taken, "", seen=seen | {(shop.products["B1"].id, GOOD): 3})
    assert lying(shop, "A1") == 4


@pytest.mark.parametrize("units", [-1, stocktaking.MOST_UNITS + 1])
def test_a_count_no_shelf_holds_is_refused(shop, units):
    with pytest.raises(CountOutOfRange, match="A1 红 L"):
        count(shop, begin(shop), "A1", units)


def test_who_counts_needs_the_owner_to_adjust(shop):
    clerk = shop.session_of("仓管", Role.WAREHOUSE)
    taken = stocktaking.begin_count(clerk, 1).order_id
    stocktaking.count(clerk, taken, (shop.products["A1"].id, GOOD), 4)
    with pytest.raises(NotPermitted):
        stocktaking.post_count(clerk, taken, "")
    stocktaking.post_count(shop.session, taken, "")
    assert lying(shop, "A1") == 4


def test_a_count_stands_in_the_log(shop):
    put(shop, "A1", 5)
    taken = begin(shop)
    count(shop, taken, "A1", 3)
    stocktaking.post_count(shop.session, taken, "漏发")

    event = ShopEvent.select().order_by(ShopEvent.id.desc()).get()
    assert event.subject.startswith("stocktake/PD")
    assert event.after == "1 / 1 / -2 漏发"


# --------------------------------------------------------------- snapshots


def test_the_first_snapshot_is_the_opening_and_begins_the_watch(shop):
    snapshot(shop, A1=5, B1=0)

    assert lying(shop, "A1") == 5
    assert Warehouse.get_by_id(1).check_stock == 1
    assert [row.type for row in StockMovement.select()] == ["opening"]
    assert is_clean(shop)


def test_from_the_first_snapshot_on_replacements_are_held_against_stock(shop):
    snapshot(shop, A1=5)
    order = shop.exchanged(Wanted(1, 1), replacements=(("B1", 1, 0),))
    with pytest.raises(StockShort):
        shop.approve(order)


def test_a_later_snapshot_posts_only_what_differs(shop):
    snapshot(shop, A1=5, B1=7)
    snapshot(shop, "2026-11-21T00:00:00Z", A1=4, B1=7)

    assert (lying(shop, "A1"), lying(shop, "B1")) == (4, 7)
    assert [(row.type, row.quantity) for row in StockMovement.select().order_by(StockMovement.id)][2:] == [
        ("stocktake", -1)
    ]


def test_what_came_back_since_the_snapshot_stays_on_top_of_it(shop):
    """The shop's own system knew nothing of a unit that came back after it wrote the file."""
    order = shop.returned(Wanted(1, 1))
    shop.approve(order)
    shop.receive(order)
    assert lying(shop, "A1") == 1

    snapshot(shop, "2026-11-20T00:00:00Z", A1=5)

    assert lying(shop, "A1") == 6


def test_products_a_whole_snapshot_does_not_name_had_none(shop):
    snapshot(shop, A1=5, B1=7)
    snapshot(shop, "2026-11-21T00:00:00Z", whole=True, A1=5)
    assert (lying(shop, "A1"), lying(shop, "B1")) == (5, 0)


def test_products_a_part_of_a_snapshot_does_not_name_stay(shop):
    snapshot(shop, A1=5, B1=7)
    snapshot(shop, "2026-11-21T00:00:00Z", A1=5)
    assert lying(shop, "B1") == 7


def test_a_product_on_two_shelves_is_added_up(shop):
    product = shop.products["A1"].id
    stocktaking.take_snapshot(shop.session, 1, "2026-11-20T00:00:00Z", [Shelf(product, 2), Shelf(product, 3)])
    assert lying(shop, "A1") == 5


def test_an_older_snapshot_and_one_of_tomorrow_are_refused(shop):
    snapshot(shop, "2026-11-20T00:00:00Z", A1=5)
    with pytest.raises(SnapshotEarlier):
        snapshot(shop, "2026-11-19T00:00:00Z", A1=9)
    with pytest.raises(SnapshotInFuture):
        snapshot(shop, "2027-01-01T00:00:00Z", A1=9)
    assert lying(shop, "A1") == 5


def test_an_empty_snapshot_is_refused(shop):
    with pytest.raises(NothingToPost):
        snapshot(shop)
    assert Warehouse.get_by_id(1).check_stock == 0


def stopped(at: datetime) -> Callable[[], datetime]:
    return lambda: at


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=st.lists(st.tuples(st.sampled_from(("count", "snapshot", "put")), st.integers(0, 9)), max_size=8)
)
def test_after_any_counts_the_books_say_what_was_counted_last(steps, tmp_path_factory):
    shop = BusyShop(tmp_path_factory.mktemp("shop"))
    product, wanted = shop.products["A1"].id, 0
    for minute, (what, units) in enumerate(steps):
        at = NOW + timedelta(minutes=minute)
        shop.session = replace(shop.session, clock=stopped(at))
        if what == "put":
            put(shop, "A1", units + 1)
            wanted += units + 1
            continue
        if what == "count":
            taken = begin(shop)
            count(shop, taken, "A1", units)
            stocktaking.post_count(shop.session, taken, "")
        else:
            text = f"{at:%Y-%m-%dT%H:%M:%SZ}"
            stocktaking.take_snapshot(shop.session, 1, text, [Shelf(product, units)])
        wanted = units
    assert lying(shop, "A1") == wanted
    assert Product.get_by_id(product).id == product
    assert is_clean(shop)
