"""Every milestone that waits has its deadline, in hours, days and working days.

The shop of these tests works on Saturday 2026-11-21, half past ten in the morning.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from erp_returns.domain.kinds import Disposition, Grade, ReturnKind, Status
from erp_returns.queries.return_list import OVERDUE, ReturnFilter, ReturnSort, return_list, status_counts
from erp_returns.services import refunds, returns, review
from erp_returns.services.inspection import Group
from tests.journeys.shop import ShopAtWork, Wanted


@pytest.fixture
def shop(tmp_path) -> ShopAtWork:
    shop = ShopAtWork(tmp_path)
    shop.set("auto_instruct", value=False)
    return shop


def wait(shop: ShopAtWork, days: int) -> None:
    """Let days go by."""
    at = shop.session.clock() + timedelta(days=days)
    shop.session = replace(shop.session, clock=lambda: at)


def due(shop: ShopAtWork, order_id: int) -> tuple[str, str | None]:
    order = shop.order(order_id)
    return order.status, order.due_by


def test_a_review_has_four_hours(shop):
    assert due(shop, shop.returned(Wanted(1, 1))) == (Status.PENDING_REVIEW, "2026-11-21T06:30:00Z")


def test_the_way_back_is_told_by_the_end_of_the_next_day(shop):
    order_id = shop.returned(Wanted(1, 1))
    shop.approve(order_id)
    assert due(shop, order_id) == (Status.APPROVED, "2026-11-22T15:59:59Z")


def test_goods_have_fifteen_days_to_come_back(shop):
    order_id = shop.returned(Wanted(1, 1))
    shop.approve(order_id)
    review.instruct(shop.session, order_id, shop.order(order_id).version)
    assert due(shop, order_id) == (Status.AWAITING_RETURN, "2026-12-06T15:59:59Z")


def test_a_refund_has_seven_days_from_the_return_of_the_goods(shop):
    order_id = shop.returned(Wanted(1, 1))
    shop.receive(order_id)
    wait(shop, 3)
    shop.approve(order_id)
    assert due(shop, order_id) == (Status.AWAITING_REFUND, "2026-11-28T15:59:59Z")


def test_goods_in_two_parcels_are_back_with_the_second(shop):
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    shop.receive(order_id, (Group(1, Grade.GOOD, Disposition.RESTOCK),))
    wait(shop, 10)
    shop.receive(order_id, (Group(1, Grade.GOOD, Disposition.RESTOCK),))
    assert due(shop, order_id) == (Status.AWAITING_REFUND, "2026-12-08T15:59:59Z")


def test_a_refund_without_goods_counts_from_its_approval(shop):
    order_id = shop.refund_only(Wanted(1, fen=5_00))
    wait(shop, 2)
    shop.approve(order_id)
    assert due(shop, order_id) == (Status.AWAITING_REFUND, "2026-11-30T15:59:59Z")


def test_what_is_owed_after_an_exchange_counts_from_its_delivery(shop):
    order_id = shop.exchanged(Wanted(2, 1), replacements=(("D1", 1, 0),))
    shop.approve(order_id)
    shop.receive(order_id)
    shop.ship(order_id)
    wait(shop, 9)
    shop.confirm(order_id)
    assert due(shop, order_id) == (Status.AWAITING_REFUND, "2026-12-07T15:59:59Z")


def test_the_customer_has_seven_days_to_pay(shop):
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("D1", 1, 0),))
    shop.approve(order_id)
    shop.receive(order_id)
    assert due(shop, order_id) == (Status.AWAITING_PAYMENT, "2026-11-28T15:59:59Z")


def owed_replacement(shop: ShopAtWork) -> int:
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("D1", 1, 0),))
    shop.approve(order_id)
    shop.receive(order_id)
    shop.collect(order_id, 5_90)
    return order_id


def test_a_replacement_has_two_working_days_and_sunday_is_none(shop):
    assert due(shop, owed_replacement(shop)) == (Status.AWAITING_EXCHANGE, "2026-11-24T15:59:59Z")


def test_holidays_are_no_working_days(shop):
    shop.set("holidays", "2026-11-23 2026-11-24")
    assert due(shop, owed_replacement(shop)) == (Status.AWAITING_EXCHANGE, "2026-11-26T15:59:59Z")


def test_a_delivery_and_an_order_that_ended_have_no_deadline(shop):
    order_id = owed_replacement(shop)
    shop.ship(order_id)
    assert due(shop, order_id) == (Status.AWAITING_DELIVERY, None)
    shop.confirm(order_id)
    assert due(shop, order_id) == (Status.COMPLETED, None)
    other = shop.returned(Wanted(1, 1))
    shop.cancel(other)
    assert due(shop, other) == (Status.CANCELLED, None)


def test_a_step_that_comes_round_again_has_its_time_again(shop):
    order_id = shop.refund_only(Wanted(1, fen=5_00))
    shop.approve(order_id)
    wait(shop, 5)
    review.review_again(shop.session, order_id, shop.order(order_id).version, "金额不对")
    assert due(shop, order_id) == (Status.PENDING_REVIEW, "2026-11-26T06:30:00Z")
    shop.approve(order_id)
    shop.pay(order_id)
    number = shop.refund_number(order_id)
    wait(shop, 2)
    refunds.reverse_refund(shop.session, number, shop.order(order_id).version, "退错了")
    assert due(shop, order_id) == (Status.AWAITING_REFUND, "2026-12-05T15:59:59Z")


def test_what_leaves_the_order_where_it_is_leaves_its_deadline(shop):
    order_id = shop.returned(Wanted(1, 1))
    before = due(shop, order_id)
    wait(shop, 1)
    request = shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 2))
    returns.edit(shop.session, order_id, shop.order(order_id).version, request)
    assert due(shop, order_id) == before


def test_a_changed_setting_counts_for_steps_that_begin_afterwards(shop):
    before = shop.returned(Wanted(1, 1))
    shop.set("deadline_review", 8)
    after = shop.returned(Wanted(1, 1))
    assert due(shop, before)[1] == "2026-11-21T06:30:00Z"
    assert due(shop, after)[1] == "2026-11-21T10:30:00Z"


def test_no_time_is_no_deadline(shop):
    shop.set("deadline_review", 0)
    assert due(shop, shop.returned(Wanted(1, 1))) == (Status.PENDING_REVIEW, None)


def test_overdue_orders_are_listed_and_counted(shop):
    late, waits = shop.returned(Wanted(1, 1)), shop.returned(Wanted(1, 1))
    shop.approve(waits)
    now = "2026-11-21T06:30:01Z"
    source = return_list(shop.session.database, ReturnFilter(overdue=True), ReturnSort(), now)
    assert [row.id for row in source.first(5)] == [late]
    assert status_counts(shop.session.database, ReturnFilter(), now)[OVERDUE] == 1
