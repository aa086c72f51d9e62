"""Statistics agree with each other and with the books, and a period is the sum of its parts."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.kinds import FigureRow, ReturnKind
from erp_returns.domain.statistics import Grain, Measure, Scope
from erp_returns.queries.return_list import ReturnFilter, ReturnSort, return_list
from erp_returns.queries.statistics import figures
from tests.queries.statistics.walking import walked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from peewee import SqliteDatabase

    from erp_returns.domain.statistics import Figures

FIRST, LAST = date(2026, 9, 1), date(2027, 2, 28)
ALL = Scope(FIRST, LAST)
LENGTH = (LAST - FIRST).days
ADDING = {
    "course": ("orders", "units", "refunds", "refunded"),
    "rate_by_product": ("returned", "sold", "refunded"),
    "rate_by_spec": ("returned", "sold", "refunded"),
    "rate_by_shop": ("returned", "sold", "refunded"),
    "rate_by_supplier": ("returned", "sold", "refunded"),
    "rate_by_reason": ("returned", "refunded"),
    "reasons": ("lines", "units", "agreed"),
    "liability": (*("orders", "goods", "return_freight", "scrapped", "marked_down", "mended", "withheld"),),
    "errors": ("lines", "units", "agreed", "return_freight"),
    "operators": ("handled", "requested", "reviewed", "received", "shipped", "paid"),
    "carriers": ("blamed", "parcels", "damaged", "claims", "claimed", "paid"),
    "suppliers": ("complaints", "returned", "sent", "cost"),
}
"""What a period has as much of as its parts together, row by row; rates and times do not add up."""


class Books(NamedTuple):
    """A shop to be asked, and its rows to be counted."""

    database: SqliteDatabase
    now: str

    def ask(self, key: str, scope: Scope) -> Figures:
        zone = ZoneInfo("Asia/Shanghai")
        return figures(self.database, key, scope, self.now, zone, lambda *_: None)

    def number(self, sql: str) -> int:
        return int(self.database.execute_sql(sql).fetchone()[0] or 0)


@pytest.fixture(scope="module")
def books() -> Iterator[Books]:
    months = walked(3, 450)
    yield Books(*months.over())
    months.teardown()


def total(found: Figures, key: str) -> int:
    cell = found.total[found.statistic.column(key)] if found.total else 0
    assert isinstance(cell, int)
    return cell


def counted(found: Figures, keys: tuple[str, ...]) -> Counter[tuple[object, ...]]:
    """The figures of every row by its texts; of a course all rows together, as steps are cut by periods."""
    texts = [at for at, column in enumerate(found.statistic.columns) if column.measure is Measure.TEXT]
    counts: Counter[tuple[object, ...]] = Counter()
    for row in (*found.rows, *((found.total,) if found.total else ())):
        name = FigureRow.TOTAL if row is found.total else tuple(row[at] for at in texts)
        for key in keys:
            value = row[found.statistic.column(key)]
            assert isinstance(value, int)
            counts[name, key] += value
    return counts


@given(
    cuts=st.sets(st.integers(1, LENGTH), max_size=6),
    key=st.sampled_from(sorted(ADDING)),
    shop=st.sampled_from((None, None, 1, 2)),
    kind=st.sampled_from((None, None, *ReturnKind)),
    grain=st.sampled_from(Grain),
)
def test_a_period_is_the_sum_of_its_parts(
    books: Books, cuts: set[int], key: str, shop: int | None, kind: ReturnKind | None, grain: Grain
) -> None:
    starts = [FIRST, *(FIRST + timedelta(days=cut) for cut in sorted(cuts))]
    ends = [*(start - timedelta(days=1) for start in starts[1:]), LAST]
    whole = counted(books.ask(key, Scope(FIRST, LAST, shop, kind, grain)), ADDING[key])
    parts: Counter[tuple[object, ...]] = Counter()
    for first, last in zip(starts, ends, strict=True):
        parts += counted(books.ask(key, Scope(first, last, shop, kind, grain)), ADDING[key])
    assert parts == +whole


@pytest.mark.parametrize("key", sorted(ADDING))
def test_shops_together_are_all_and_so_are_kinds(books: Books, key: str) -> None:
    sold = ("sold",) if "rate" in key else ()
    keys = tuple(each for each in ADDING[key] if each not in sold)
    whole = counted(books.ask(key, ALL), ADDING[key])
    shops, kinds = Counter[tuple[object, ...]](), Counter[tuple[object, ...]]()
    for shop in (1, 2):
        shops += counted(books.ask(key, Scope(FIRST, LAST, shop)), ADDING[key])
    for kind in ReturnKind:
        kinds += counted(books.ask(key, Scope(FIRST, LAST, kind=kind)), keys)
    unplaced = {"parcels", "claims", "claimed", "paid"} if key == "carriers" else set()
    assert {k: n for k, n in shops.items() if k[1] not in unplaced} == {
        k: n for k, n in (+whole).items() if k[1] not in unplaced
    }
    assert {k: n for k, n in kinds.items() if k[1] not in unplaced} == {
        k: n for k, n in (+whole).items() if k[1] not in {*unplaced, *sold}
    }


def test_refunds_of_the_course_are_the_refunds_of_the_books(books: Books) -> None:
    paid = f"FROM refund WHERE paid_on BETWEEN '{FIRST}' AND '{LAST}'"
    course = books.ask("course", ALL)
    assert total(course, "refunded") == books.number(f"SELECT sum(amount_fen) {paid}") > 0
    assert total(course, "refunds") == books.number(f"SELECT sum(iif(reverses_id IS NULL, 1, -1)) {paid}")


@pytest.mark.parametrize("kind", [None, *ReturnKind])
def test_reasons_and_liability_come_to_the_same_orders_and_money(
    books: Books, kind: ReturnKind | None
) -> None:
    scope = Scope(FIRST, LAST, kind=kind)
    reasons, liability, course = (books.ask(key, scope) for key in ("reasons", "liability", "course"))
    assert total(liability, "goods") == total(reasons, "agreed")
    assert total(liability, "orders") == total(course, "orders") > 0
    assert total(reasons, "units") == total(course, "units")


def test_every_rate_is_of_the_same_units(books: Books) -> None:
    sold = books.number("SELECT sum(shipped_quantity) FROM sales_order_line")
    found = [books.ask(f"rate_by_{by}", ALL) for by in ("product", "spec", "shop", "supplier", "reason")]
    assert {total(each, "sold") for each in found} == {sold}
    assert len({(total(each, "returned"), total(each, "refunded")) for each in found}) == 1
    assert all(0 <= row[1] <= 10_000 for each in found for row in each.rows if isinstance(row[1], int))


def test_ages_come_to_the_balances(books: Books) -> None:
    ages = books.ask("stock_ages", ALL)
    assert total(ages, "units") == books.number("SELECT sum(quantity) FROM stock_balance")
    for row in ages.rows:
        if row[0] is not FigureRow.BELOW_ZERO:
            below = "AND quantity > 0"
            assert row[5] == books.number(
                f"SELECT sum(quantity) FROM stock_balance WHERE state = '{row[0]}' {below}"
            )
            assert row[5] == sum(row[1:5])  # type: ignore[arg-type] # units by age


def test_what_is_all_here_is_not_missing_and_what_is_all_paid_is_not_owed(books: Books) -> None:
    missing, owed, out = (
        set(books.ask(key, ALL).order_ids)
        for key in ("refunded_not_received", "received_not_refunded", "replaced_not_back")
    )
    assert min(map(len, (missing, owed, out)))
    both = ",".join(map(str, missing & owed)) or "0"
    partly = f"FROM return_order WHERE id IN ({both}) AND refunded_fen > 0 AND refunded_fen < net_due_fen"
    assert books.number(f"SELECT count(*) {partly}") == len(missing & owed)
    here = ",".join(map(str, missing | out))
    lines = "FROM return_line l WHERE l.return_order_id = o.id AND l.requested > l.received"
    assert (
        books.number(
            f"SELECT count(*) FROM return_order o WHERE o.id IN ({here}) AND NOT EXISTS (SELECT 1 {lines})"
        )
        == 0
    )


@pytest.mark.parametrize("kind", [None, *ReturnKind])
def test_what_is_overdue_is_what_the_list_of_orders_calls_so(books: Books, kind: ReturnKind | None) -> None:
    wanted = ReturnFilter(kind=kind or "", overdue=True)
    listed = return_list(books.database, wanted, ReturnSort("due_by", descending=False), books.now)
    found = books.ask("overdue", Scope(FIRST, LAST, kind=kind))
    assert list(found.order_ids) == list(listed.positions(lambda: False))
    assert len(found.rows) == len(found.order_ids) > 0


def test_shares_of_reasons_run_up_to_all_of_them(books: Books) -> None:
    rows = books.ask("reasons", ALL).rows
    running = [row[4] for row in rows]
    assert running[-1] == 10_000
    assert running == sorted(running)  # type: ignore[type-var] # they are numbers
    assert [row[1] for row in rows] == sorted((row[1] for row in rows), reverse=True)  # type: ignore[type-var]
