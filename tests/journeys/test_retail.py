"""A slice of a real shop's year: imported as a file, taken back in date order, every fen accounted for."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date
from typing import TYPE_CHECKING

import pytest

from benchmarks.retail import Allocation, Replay, allocations, lines_of, sold_rows
from erp_returns.domain.statistics import Scope, share
from erp_returns.models import Refund, ReturnLine, ReturnOrder, SalesOrder, SalesOrderLine, StockBalance
from erp_returns.queries.statistics import figures
from erp_returns.queries.verify import verify

if TYPE_CHECKING:
    from pathlib import Path

CUSTOMERS = frozenset({"12607", "12472", "13113"})
"""One who sent an order of a hundred lines back, one who bought large, one who often sent one thing back."""


@pytest.fixture(scope="module")
def wanted() -> list[Allocation]:
    return allocations(CUSTOMERS)


@pytest.fixture(scope="module")
def replay(tmp_path_factory, wanted) -> Replay:
    folder: Path = tmp_path_factory.mktemp("retail")
    replay = Replay(folder / "shop.db", CUSTOMERS)
    replay.database.execute_sql("PRAGMA synchronous = 0")
    replay.import_sales(folder)
    replay.take_back(wanted)
    return replay


def test_every_sold_row_is_a_line(replay):
    rows = sold_rows(CUSTOMERS)
    assert SalesOrder.select().count() == len(rows)
    assert SalesOrderLine.select().count() == sum(map(len, rows.values()))


def test_as_many_units_came_back_of_each_line_as_the_shop_wrote_down(replay, wanted):
    expected: Counter[int | None] = Counter()
    rows = lines_of(wanted)
    for each in wanted:
        expected[rows[each.sale_invoice, each.sale_row]] += each.units
    accepted: Counter[int | None] = Counter()
    for line in ReturnLine.select():
        accepted[line.sales_order_line_id] += line.accepted
    assert accepted == expected
    assert sum(accepted.values()) == sum(each.units for each in wanted)


def test_every_refund_is_what_was_paid_for_the_units(replay, wanted):
    paid = sum(row.amount_fen for row in Refund.select())
    assert paid == sum(each.refund_fen for each in wanted)
    for order in ReturnOrder.select():
        lines = ReturnLine.select().where(ReturnLine.return_order_id == order.id)
        assert order.refunded_fen == order.net_due_fen == sum(line.entitled_fen for line in lines)
        assert order.status == "completed"


def test_everything_that_came_back_is_on_the_shelf(replay, wanted):
    shelf = {row.state: row.quantity for row in StockBalance.select() if row.quantity}
    assert set(shelf) == {"good"}
    stock = sum(row.quantity for row in StockBalance.select())
    assert stock == sum(each.units for each in wanted)


def test_return_rates_are_what_came_back_of_what_was_sold(replay, wanted):
    sold: Counter[str] = Counter()
    for rows in sold_rows(CUSTOMERS).values():
        for _, row in rows:
            sold[row["StockCode"]] += int(row["Quantity"])
    back, paid = Counter[str](), Counter[str]()
    for each in wanted:
        back[each.product] += each.units
        paid[each.product] += each.refund_fen
    year = Scope(date(2010, 12, 1), date(2011, 12, 31))
    rates = figures(replay.database, "rate_by_spec", year, "2012-01-01T00:00:00Z", UTC, lambda *_: None)
    found = {str(row[0]).split()[0]: row[1:] for row in rates.rows}
    assert found == {
        code: (share(back[code], units), back[code], units, paid[code]) for code, units in sold.items()
    }
    assert rates.total is not None
    assert rates.total[1:] == (share(back.total(), sold.total()), back.total(), sold.total(), paid.total())
    course = figures(replay.database, "course", year, "2012-01-01T00:00:00Z", UTC, lambda *_: None)
    orders: Counter[tuple[str, str]] = Counter()
    for each in wanted:
        orders[each.invoice, each.sale_invoice] += each.refund_fen
    refunds = sum(fen > 0 for fen in orders.values())
    assert course.total is not None
    assert course.total[1:] == (len(orders), back.total(), refunds, paid.total())


def test_the_books_are_right(replay):
    assert verify(replay.database).clean
