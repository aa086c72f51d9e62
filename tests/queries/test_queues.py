"""What waits, oldest first, and how much of it."""

from __future__ import annotations

from erp_returns.queries.queues import (
    Waiting,
    intake_draft,
    intake_drafts,
    intake_lines,
    parcels_between,
    refund_queue,
    review_queue,
    to_send_back,
    to_ship,
    waiting,
)
from erp_returns.queries.return_list import DEADLINE
from tests.queries.seed import CLERK, NOW, OWNER, Seed, at


def test_reviews_wait_oldest_first_with_their_goods_and_since_when(seed: Seed):
    product = seed.product("A-1")
    for number, day in (("RT-2", 12), ("RT-1", 10)):
        order = seed.order(number, requested_at=at(day), goods_fen=10_000, net_due_fen=10_000)
        seed.line(order, 1, product, 2)
        seed.line(order, 2, product, 1)
    seed.event(order, "approve", "pending_review", "awaiting_return", at(13))
    seed.event(order, "receive", "awaiting_return", "pending_review", at(15))
    seed.event(order, "edit", "pending_review", "pending_review", at(16))
    seed.order("RT-3", status="approved")

    oldest, newest = review_queue(seed.database).first(10)

    assert (oldest.number, oldest.since, newest.since) == ("RT-1", at(15), at(12))
    assert (oldest.goods, oldest.line_count, oldest.units, oldest.unit_price_fen) == (
        "四件套 红 L",
        2,
        3,
        5000,
    )
    assert [row.number for row in refund_queue(seed.database).first(10)] == []


def test_refunds_show_where_money_last_went_to_this_buyer(seed: Seed):
    member = seed.member("xiaoyu")
    past = seed.order("RT-1", member_id=member, status="completed")
    seed.refund("TK-1", past, 500, account="old@x")
    seed.refund("TK-2", past, 700, account="new@x", method="wechat")
    seed.refund("TK-3", past, -700, method="wechat", reverses_id=2)
    seed.order(
        "RT-2", member_id=member, status="awaiting_refund", net_due_fen=900, goods_fen=900, refunded_fen=100
    )
    seed.order("RT-3", status="awaiting_refund", due_by=at(20))

    known, unknown = refund_queue(seed.database).first(10)

    assert (known.method, known.payee_account, known.to_refund_fen) == ("wechat", "new@x", 800)
    assert (unknown.method, unknown.payee_account) == ("", "")
    assert (known.overdue(NOW), unknown.overdue(NOW)) == (False, True)


def test_what_is_to_be_shipped_names_goods_units_and_the_receiver(seed: Seed):
    product = seed.product("A-1")
    order = seed.order(
        "RT-1", kind="exchange", status="awaiting_exchange", outbound_warehouse_id=2, receiver_name="余小鱼"
    )
    seed.replacement(order, 1, product, 3, shipped=1)
    seed.replacement(order, 2, product, 1, shipped=1)

    (row,) = to_ship(seed.database)

    assert (row.warehouse, row.receiver, row.goods, row.units) == (
        "发货仓",
        "余小鱼",
        "A-1 四件套 蓝 L ×2",
        2,
    )


def test_what_goes_back_names_goods_that_are_still_here(seed: Seed):
    product = seed.product("A-1")
    order = seed.order("RT-1", status="rejected", send_back=1, rejection_reason="已使用")
    seed.line(order, 1, product, 3, received=3, decided_back=3, sent_back=1)
    seed.order("RT-2")

    (row,) = to_send_back(seed.database)

    assert (row.number, row.goods, row.units, row.rejection_reason) == (
        "RT-1",
        "A-1 四件套 红 L ×2",
        2,
        "已使用",
    )


def test_the_day_s_parcels_stand_newest_first_with_their_orders(seed: Seed):
    order = seed.order("RT-1")
    parcel = seed.parcel("SF1", order, arrived_at=at(20, 3))
    seed.posted("receipt", "SH-1", order, at(20, 3), parcel_id=parcel, warehouse_id=1)
    seed.parcel("SF2", arrived_at=at(20, 4))
    seed.parcel("SF3", arrived_at=at(21))

    newest, oldest = parcels_between(seed.database, at(20), at(21))

    assert (newest.tracking_number, newest.unclaimed, newest.orders) == ("SF2", True, "")
    assert (oldest.order_id, oldest.orders, oldest.receipts, oldest.operator) == (order, "RT-1", 1, "小赵")


def test_a_parcel_whose_receipt_was_taken_back_is_to_be_counted(seed: Seed):
    order = seed.order("RT-1")
    parcel = seed.parcel("SF1", order, arrived_at=at(20, 3))
    known = {"parcel_id": parcel, "warehouse_id": 1}
    came = seed.posted("receipt", "SH-1", order, at(20, 3), **known)
    seed.posted("receipt", "SH-2", order, at(20, 4), reverses_id=came, **known)

    (row,) = parcels_between(seed.database, at(20), at(21))

    assert row.receipts == 0


def test_waiting_is_counted_per_desk(seed: Seed):
    for place, status in enumerate(
        ("pending_review", "pending_review", "awaiting_refund", "awaiting_return", "awaiting_exchange")
    ):
        seed.order(f"RT-{place}", status=status, due_by=at(1 + 10 * place), send_back=int(place == 0))
    for due_on, done in (("2026-11-21", None), ("2026-11-22", None), ("2026-11-20", at(20))):
        seed.insert(
            "follow_up",
            return_order_id=1,
            text="回访",
            due_on=due_on,
            done_at=done,
            created_at=at(1),
            created_by_id=OWNER,
        )

    counted = waiting(seed.database, "2026-11-12T00:00:00Z", "2026-11-21")

    assert counted == Waiting(
        review=2, refund=1, inbound=1, collect=0, ship=1, send_back=1, overdue=2, follow_ups=1
    )
    assert (counted.approval, counted.warehouse) == (3, 2)


def test_counting_what_waits_reads_indexes_alone(seed: Seed):
    for sql, index in (
        (
            "SELECT status, count(*) FROM return_order WHERE status IN (?, ?) GROUP BY status",
            "COVERING INDEX",
        ),
        (
            f"SELECT count(*) FROM return_order o WHERE {DEADLINE} < ? AND ? <> ''",
            "INDEX return_order_deadline (<expr><?)",
        ),
    ):
        plan = [row[3] for row in seed.database.execute_sql(f"EXPLAIN QUERY PLAN {sql}", ("a", "b"))]

        assert index in plan[0]


def test_the_bench_sees_what_may_still_arrive_and_what_waits_for_inspection(seed: Seed):
    product = seed.product("A-1", barcode="690001")
    order = seed.order("RT-1", status="awaiting_return")
    seed.line(order, 1, product, 5, received=3, accepted=1, decided_back=1, closed_short=1)
    seed.line(order, 2, product, 0, basis="compensation")

    (line,) = intake_lines(seed.database, order)

    assert (line.code, line.barcode, line.expected, line.waiting) == ("A-1", "690001", 1, 1)


def test_units_closed_short_may_still_arrive_late(seed: Seed):
    order = seed.order("RT-1", status="cancelled")
    seed.line(order, 1, seed.product("A-1"), 2, closed_short=2)

    assert [line.expected for line in intake_lines(seed.database, order)] == [2]


def test_a_half_finished_count_is_found_by_whose_it_is(seed: Seed):
    orders = [seed.order("RT-1"), seed.order("RT-2")]
    for order, moment in zip(orders, (at(20), at(21)), strict=True):
        seed.insert("intake_draft", operator_id=CLERK, return_order_id=order, content="{}", saved_at=moment)

    assert intake_draft(seed.database, OWNER, orders[0]) is None
    found = intake_draft(seed.database, CLERK, orders[0])
    assert found is not None
    assert (found.number, found.content) == ("RT-1", "{}")
    assert [draft.number for draft in intake_drafts(seed.database, CLERK)] == ["RT-2", "RT-1"]
