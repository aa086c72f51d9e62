"""The lists agree with what anybody would filter and sort by hand, and read from indexes."""

from __future__ import annotations

import threading
from array import array
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from erp_returns.domain.kinds import Mark, ReturnKind, SaleStatus, Status
from erp_returns.queries.listing import ListSource
from erp_returns.queries.return_list import (
    OVERDUE,
    RETURN_ORDERS,
    ReturnFilter,
    ReturnListRow,
    ReturnSort,
    return_list,
    status_counts,
)
from erp_returns.queries.sale_list import SALE_ORDERS, SaleFilter, SaleSort, sale_list, sale_status_counts
from tests.queries.seed import NOW, Seed, at

NEVER = lambda: False  # noqa: E731

FILTERS = st.builds(
    ReturnFilter,
    text=st.sampled_from(("", "RT2026-00", "王", "98000", "SO2026-001", "73", "buyer1", "不存在")),
    status=st.sampled_from(("", "", *Status)),
    statuses=st.sampled_from(((), ("pending_review", "completed"))),
    kind=st.sampled_from(("", "", *ReturnKind)),
    shop_id=st.sampled_from((None, None, 1, 2)),
    type_id=st.sampled_from((None, None, 1)),
    reason_id=st.sampled_from((None, None, 1, 2)),
    requested_from=st.sampled_from(("", "2026-10-01T00:00:00Z")),
    requested_to=st.sampled_from(("", "2026-11-01T00:00:00Z")),
    ordered_from=st.sampled_from(("", "2026-09-15T00:00:00Z")),
    ordered_to=st.sampled_from(("", "2026-10-15T00:00:00Z")),
    overdue=st.booleans(),
    mark=st.sampled_from(("", "", Mark.INSPECTION_DIFFERS, Mark.SEND_BACK)),
)
SORTS = st.builds(ReturnSort, st.sampled_from(tuple(RETURN_ORDERS)), st.booleans())
ROAD = list(Status)


def everything(town: Seed) -> list[ReturnListRow]:
    listed = return_list(town.database, ReturnFilter(), ReturnSort(), NOW)
    return list(listed.rows(listed.positions(NEVER)).values())


def by_hand(town: Seed, row: ReturnListRow, wanted: ReturnFilter) -> bool:
    sql = (
        "SELECT return_type_id, shop_id, ?1 IN (reason_id, (SELECT reason_id FROM return_line "
        "WHERE return_order_id = o.id)) FROM return_order o WHERE id = ?2"
    )
    type_id, shop_id, has_reason = town.database.execute_sql(sql, (wanted.reason_id, row.id)).fetchone()
    sale = town.database.execute_sql(
        "SELECT receiver_name, receiver_mobile FROM sales_order WHERE id = ?", (row.sales_order_id,)
    ).fetchone()
    scraps = (
        row.number,
        row.platform_refund_number,
        row.sale_number,
        row.platform_number,
        row.tracking,
        row.receiver,
        row.member,
        row.account,
        row.mobile if len(wanted.text) > 2 else "",
        *((sale[0], sale[1] if len(wanted.text) > 2 else "") if sale else ()),
    )
    text = wanted.text
    found = any(
        scrap == text if len(text) < 3 and text.isascii() else scrap.startswith(text) for scrap in scraps
    )
    return (
        (not text or found)
        and wanted.status in ("", row.status)
        and (not wanted.statuses or row.status in wanted.statuses)
        and wanted.kind in ("", row.kind)
        and wanted.shop_id in (None, shop_id)
        and wanted.type_id in (None, type_id)
        and (wanted.reason_id is None or has_reason == 1)
        and wanted.requested_from <= row.requested_at < (wanted.requested_to or "9")
        and (not wanted.ordered_from or (row.ordered_at or "") >= wanted.ordered_from)
        and (not wanted.ordered_to or "" < (row.ordered_at or "") < wanted.ordered_to)
        and (not wanted.overdue or row.overdue(NOW))
        and (not wanted.mark or Mark(wanted.mark) in row.marks)
    )


def in_order(rows: list[ReturnListRow], sort: ReturnSort, town: Seed) -> list[ReturnListRow]:
    sql = "SELECT id, shop_id, return_type_id FROM return_order"
    ids = {row[0]: row[1:] for row in town.database.execute_sql(sql)}

    def value(row: ReturnListRow):
        if sort.key == "status":
            return ROAD.index(Status(row.status))
        if sort.key in ("shop", "type"):
            return ids[row.id][sort.key == "type"]
        if sort.key == "sale_number":
            return row.sale_number or None
        return getattr(row, sort.key)

    def key(row: ReturnListRow):
        return (value(row), row.requested_at if RETURN_ORDERS[sort.key].then else "", row.id)

    known = [row for row in rows if value(row) is not None]
    unknown = [row for row in rows if value(row) is None]
    by_id = sorted(unknown, key=lambda row: row.id, reverse=sort.descending)
    return sorted(known, key=key, reverse=sort.descending) + by_id


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=FILTERS, sort=SORTS)
def test_positions_agree_with_filtering_and_sorting_by_hand(
    town: Seed, wanted: ReturnFilter, sort: ReturnSort
):
    rows = [row for row in everything(town) if by_hand(town, row, wanted)]
    rows = in_order(rows, sort, town)

    listed = return_list(town.database, wanted, sort, NOW)

    assert list(listed.positions(NEVER)) == [row.id for row in rows]
    assert listed.first(7) == rows[:7]
    assert listed.count() == len(rows)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=FILTERS)
def test_each_chip_counts_what_it_would_show(town: Seed, wanted: ReturnFilter):
    free = ReturnFilter(text=wanted.text, kind=wanted.kind, shop_id=wanted.shop_id)
    rows = [row for row in everything(town) if by_hand(town, row, free)]

    counted = status_counts(
        town.database,
        ReturnFilter(text=wanted.text, kind=wanted.kind, shop_id=wanted.shop_id, status=wanted.status),
        NOW,
    )

    assert {status: counted[status] for status in Status} == {
        status: sum(row.status == status for row in rows) for status in Status
    }
    assert {mark: counted[mark] for mark in Mark} == {
        mark: sum(mark in row.marks for row in rows) for mark in Mark
    }
    assert counted[OVERDUE] == sum(row.overdue(NOW) for row in rows)


@pytest.mark.parametrize("key", SALE_ORDERS)
@pytest.mark.parametrize("descending", [True, False])
def test_sales_are_listed_in_the_order_asked_for(town: Seed, key: str, descending: bool):
    listed = sale_list(town.database, SaleFilter(), SaleSort(key, descending))
    rows = listed.first(1000)
    shops = dict(town.database.execute_sql("SELECT id, shop_id FROM sales_order"))

    def by_key(row):
        value = shops[row.id] if key == "shop" else getattr(row, key)
        return (value, row.ordered_at if SALE_ORDERS[key].then else "", row.id)

    assert rows == sorted(rows, key=by_key, reverse=descending)
    assert len(rows) == 40
    assert listed.positions(NEVER) == array("q", [row.id for row in rows])


@pytest.mark.parametrize(
    ("wanted", "claim"),
    [
        (SaleFilter(status="shipped"), lambda row: row.status == "shipped"),
        (SaleFilter(shop_id=2), lambda row: row.shop == "拼多多店"),
        (SaleFilter(text="so2026-0012"), lambda row: row.number == "SO2026-0012"),
        (SaleFilter(text="yt 0000 0000 00012"), lambda row: row.number == "SO2026-0012"),
        (SaleFilter(text="王小"), lambda row: "王小鱼" in (row.receiver, row.member)),
        (SaleFilter(effect="none"), lambda _: True),
        (SaleFilter(effect="open"), lambda _: False),
        (SaleFilter(ordered_from="2026-10-01"), lambda row: row.ordered_at >= "2026-10-01"),
    ],
)
def test_sales_are_filtered(town: Seed, wanted: SaleFilter, claim):
    rows = sale_list(town.database, SaleFilter(), SaleSort()).first(1000)

    found = sale_list(town.database, wanted, SaleSort()).first(1000)

    assert found == [row for row in rows if claim(row)]


def test_the_statuses_of_sales_are_counted_without_their_own_filter(town: Seed):
    counted = sale_status_counts(town.database, SaleFilter(status="shipped", shop_id=1))

    rows = sale_list(town.database, SaleFilter(shop_id=1), SaleSort()).first(1000)
    assert counted == {status: sum(row.status == status for row in rows) for status in SaleStatus}


def test_a_sale_shows_its_first_goods_and_its_returns(seed: Seed):
    sale = seed.sale("SO-1", receiver_name="余小鱼")
    for position in range(1, 5):
        seed.sale_line(
            sale, position, seed.product(f"A-{position}"), position, product_name=f"商品{position}"
        )
    seed.order("RT-1", sale)
    seed.order("RT-2", sale)

    (row,) = sale_list(seed.database, SaleFilter(), SaleSort()).first(10)

    assert row.goods == "商品1 红 L ×1；商品2 红 L ×2；商品3 红 L ×3"
    assert (row.line_count, row.units, row.return_count) == (4, 10, 2)


def test_a_row_tells_what_is_still_to_be_paid_and_collected(seed: Seed):
    seed.order("RT-1", kind="exchange", net_due_fen=-500, collected_fen=200, waived_fen=100)
    seed.order("RT-2", net_due_fen=900, goods_fen=900, refunded_fen=400)
    seed.order("RT-3", net_due_fen=900, goods_fen=900, status="cancelled")

    rows = return_list(seed.database, ReturnFilter(), ReturnSort("number", descending=False), NOW).first(10)

    assert [(row.to_refund_fen, row.to_collect_fen) for row in rows] == [(0, 200), (500, 0), (0, 0)]


def test_positions_read_beside_the_window_leave_no_connection_open(seed: Seed):
    seed.order("RT-1")
    source = return_list(seed.database, ReturnFilter(), ReturnSort(), NOW)
    seen: list[object] = []

    def work() -> None:
        seen.extend((list(source.positions(NEVER)), seed.database.is_closed()))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert seen == [[1], True]


def test_reading_positions_stops_when_it_is_cancelled(seed: Seed):
    with seed.database.atomic():
        for number in range(3000):
            seed.order(f"RT-{number}", net_due_fen=number % 7, goods_fen=10, requested_at=at(1 + number % 28))

    source = return_list(seed.database, ReturnFilter(text="RT-"), ReturnSort("net_due_fen"), NOW)

    assert len(source.positions(lambda: True)) < 3000
    assert len(source.positions(NEVER)) == 3000


def scans(source: ListSource[Any]) -> list[str]:
    """What is read from end to end without an index that gives its order or finds its rows."""
    sql = f"EXPLAIN QUERY PLAN {source.statement()}"
    plan = [row[3] for row in source.database.execute_sql(sql, source.terms.values)]
    return [step for step in plan if step.startswith("SCAN") and "INDEX" not in step and step not in HARMLESS]


HARMLESS = {"SCAN shop", "SCAN s"}
"""A shop has few shops; `s` is what another look-up found."""

RETURN_FILTERS = (
    ReturnFilter(),
    ReturnFilter(text="RT2026"),
    ReturnFilter(text="王"),
    ReturnFilter(text="66778899"),
    ReturnFilter(text="rt2026 a"),
    ReturnFilter(status="approved"),
    ReturnFilter(statuses=("approved", "completed")),
    ReturnFilter(kind="exchange"),
    ReturnFilter(shop_id=1),
    ReturnFilter(type_id=1),
    ReturnFilter(reason_id=1),
    ReturnFilter(requested_from="2026-10", requested_to="2026-11"),
    ReturnFilter(ordered_from="2026-10", ordered_to="2026-11"),
    ReturnFilter(overdue=True),
    *(ReturnFilter(mark=mark) for mark in Mark),
    ReturnFilter(sales_order_id=1),
    ReturnFilter(member_id=1),
    ReturnFilter(member="王"),
)
SALE_FILTERS = (
    SaleFilter(),
    SaleFilter(text="SO2026"),
    SaleFilter(text="王"),
    SaleFilter(text="66778899"),
    SaleFilter(status="shipped"),
    SaleFilter(shop_id=1),
    SaleFilter(effect="open"),
    SaleFilter(ordered_from="2026-10", ordered_to="2026-11"),
    SaleFilter(member_id=1),
)


@pytest.mark.parametrize("wanted", RETURN_FILTERS, ids=repr)
def test_no_filter_of_returns_reads_a_whole_table(town: Seed, wanted: ReturnFilter):
    assert scans(return_list(town.database, wanted, ReturnSort(), NOW)) == []


@pytest.mark.parametrize("key", RETURN_ORDERS)
def test_no_order_of_returns_reads_a_whole_table(town: Seed, key: str):
    assert scans(return_list(town.database, ReturnFilter(), ReturnSort(key), NOW)) == []


@pytest.mark.parametrize("wanted", SALE_FILTERS, ids=repr)
@pytest.mark.parametrize("key", SALE_ORDERS)
def test_no_list_of_sales_reads_a_whole_table(town: Seed, wanted: SaleFilter, key: str):
    assert scans(sale_list(town.database, wanted, SaleSort(key))) == []


@pytest.mark.parametrize("key", SALE_ORDERS)
def test_sales_come_from_an_index_in_every_order(town: Seed, key: str):
    source = sale_list(town.database, SaleFilter(), SaleSort(key))
    plan = [row[3] for row in source.database.execute_sql(f"EXPLAIN QUERY PLAN {source.statement()}")]

    assert not any("TEMP B-TREE" in step for step in plan)
