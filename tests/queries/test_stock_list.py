"""What lies where, and the movements behind each figure."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from erp_returns.domain.kinds import Disposition, Grade, MovementType, StockState
from erp_returns.queries.stock_list import (
    MovementFilter,
    StockFilter,
    balances_of,
    movement_list,
    product_by_code,
    stock_list,
    stocktake_lines,
    stocktakes,
)
from erp_returns.services import stock, stocktaking
from erp_returns.services.inspection import Group
from erp_returns.services.session import write
from tests.builders import NOW
from tests.journeys.busy import BusyShop
from tests.journeys.shop import Wanted


def never():
    return False


@pytest.fixture
def shop(tmp_path):
    shop = BusyShop(tmp_path)
    stocktaking.take_snapshot(
        shop.session,
        1,
        "2026-11-20T00:00:00Z",
        [stocktaking.Shelf(shop.products["C2"].id, 9), stocktaking.Shelf(shop.products["B1"].id, 4)],
    )
    return shop


def listed(shop, **wanted):
    return {row.code: row for row in stock_list(shop.session.database, StockFilter(**wanted)).first(50)}


def moved(shop, **wanted):
    source = movement_list(shop.session.database, MovementFilter(**wanted))
    rows = source.first(50)
    assert [row.id for row in rows] == list(source.positions(never))[:50]
    return rows


def test_only_products_with_stock_are_listed_unless_all_are_asked_for(shop):
    assert sorted(listed(shop)) == ["B1", "C2"]
    assert sorted(listed(shop, everything=True)) == ["A1", "B1", "C1", "C2", "D1"]


def test_reserved_replacements_are_not_available(shop):
    order = shop.exchanged(Wanted(3, 2), replacements=(("C2", 2, 0),))
    shop.approve(order)
    row = listed(shop)["C2"]
    assert (row.good, row.reserved, row.available) == (9, 2, 7)


def test_units_stand_under_their_state_and_their_warehouse(shop):
    order = shop.returned(Wanted(1, 3))
    shop.approve(order)
    shop.receive(
        order,
        (
            Group(1, Grade.GOOD, Disposition.RESTOCK),
            Group(1, Grade.DEFECTIVE, Disposition.REPAIR),
            Group(1, Grade.DEFECTIVE, Disposition.MARK_DOWN),
        ),
    )
    row = listed(shop)["A1"]
    assert (row.good, row.repair, row.defective, row.quarantine) == (1, 1, 1, 0)
    assert row.worth_fen == 300
    assert "A1" in listed(shop, state="repair")
    assert "B1" not in listed(shop, state="repair")
    assert listed(shop, warehouse_id=7) == {}


@pytest.mark.parametrize("text", ["C2", "c2", "袜子", "C"])
def test_a_product_is_found_by_the_beginning_of_code_or_name(shop, text):
    assert "C2" in listed(shop, text=text)
    assert "B1" not in listed(shop, text=text)


def test_what_is_owed_to_the_shelf_is_found(shop):
    shop.set("allow_negative_stock", True)
    place = stock.Place(shop.products["D1"].id, 1, StockState.GOOD)
    with write(shop.session) as w:
        stock.post(w, MovementType.AFTER_SALE_OUT, place, -1, stock.Cause("HC1"))
    assert sorted(listed(shop, short=True)) == ["D1"]


def test_every_balance_is_the_sum_of_the_movements_behind_it(shop):
    order = shop.returned(Wanted(1, 2), Wanted(2, 1))
    shop.approve(order)
    shop.receive(order)
    for row in listed(shop).values():
        for balance in balances_of(shop.session.database, row.id):
            behind = moved(shop, product_id=row.id, warehouse_id=balance.warehouse_id, state=balance.state)
            assert sum(each.quantity for each in behind) == balance.quantity


def test_the_age_of_units_is_that_of_the_oldest_that_can_still_be_there(shop):
    product = shop.products["D1"].id
    place = stock.Place(product, 1, StockState.GOOD)
    for day, units in ((0, 5), (1, 3), (2, -4)):
        at = NOW + timedelta(days=day)
        with write(replace(shop.session, clock=lambda at=at: at)) as w:
            kind = MovementType.RETURN_IN if units > 0 else MovementType.AFTER_SALE_OUT
            stock.post(w, kind, place, units, stock.Cause("X", unit_cost_fen=100 * (day + 1)))

    (row,) = balances_of(shop.session.database, product)

    assert row.quantity == 4
    assert row.since == f"{NOW:%Y-%m-%dT%H:%M:%SZ}"
    assert row.cost_fen == 3 * 200 + 1 * 100


def test_movements_are_found_by_document_order_and_product(shop):
    order = shop.returned(Wanted(1, 1))
    shop.approve(order)
    shop.receive(order)
    number = shop.order(order).number
    receipt = moved(shop, kind="return_in")[0].document

    assert {row.order_number for row in moved(shop, text=number)} == {number}
    assert {row.document for row in moved(shop, text=receipt)} == {receipt}
    assert {row.code for row in moved(shop, text="A1")} == {"A1"}
    assert moved(shop, text="nothing") == []
    assert moved(shop, start="2027-01-01T00:00:00Z") == []


def test_counts_are_listed_open_ones_first(shop):
    taken = stocktaking.begin_count(shop.session, 1, "季度").order_id
    stocktaking.count(shop.session, taken, (shop.products["B1"].id, StockState.GOOD), 3)

    open_count, posted = stocktakes(shop.session.database)
    (line,) = stocktake_lines(shop.session.database, taken)

    assert (open_count.id, open_count.posted_at, open_count.change) == (taken, None, -1)
    assert (posted.kind, posted.lines, posted.differing) == ("snapshot", 2, 2)
    assert (line.code, line.expected, line.counted, line.difference) == ("B1", 4, 3, -1)


def test_a_shelf_is_found_by_code_or_barcode(shop):
    shop.products["B1"].barcode = "6901234567892"
    shop.products["B1"].save()
    for scanned in ("B1", "b1 ", "６９０１２３４５６７８９２"):
        (found,) = product_by_code(shop.session.database, scanned, 1, StockState.GOOD)
        assert (found.code, found.on_hand) == ("B1", 4)
    assert product_by_code(shop.session.database, "nothing", 1, StockState.GOOD) == []
