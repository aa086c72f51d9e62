"""Shops that count first and inspect later, and people who may do only one of them."""

from __future__ import annotations

import pytest

from erp_returns.domain.kinds import Role, Status
from erp_returns.domain.permissions import Permission
from erp_returns.models import OperatorPermission
from erp_returns.queries.verify import verify
from tests.journeys.shop import Wanted
from tests.ui.pages.intake.warehouse import ENTER, F2


@pytest.fixture
def order_id(shop):
    shop.set("one_step_intake", value=False)
    return shop.coming("SF1234567890123", Wanted(1, 3))


def units(shop, order_id):
    return [(line.received, line.accepted, line.decided_back) for line in shop.lines(order_id)]


def test_first_the_parcel_is_counted_then_the_goods_are_graded(shop, order_id, clerk):
    clerk.scan("SF1234567890123")
    clerk.press(F2, ENTER)
    assert units(shop, order_id) == [(3, 0, 0)]

    clerk.scan(shop.order(order_id).number)
    assert "待验 3 件" in clerk.said
    clerk.press(F2, "D", ENTER)

    assert units(shop, order_id) == [(3, 3, 0)]
    assert shop.order(order_id).status == Status.AWAITING_REFUND
    assert verify(shop.session.database).clean


def test_counting_alone_takes_no_grades(shop, order_id, clerk):
    clerk.scan("SF1234567890123")
    clerk.press("D")

    assert "品级在验货时再定" in clerk.said
    assert clerk.page.receiving.bench.counted() == 0


def test_goods_still_coming_and_goods_to_inspect_are_a_question(shop, order_id, clerk):
    clerk.scan("SF1234567890123")
    clerk.press("2", ENTER)

    clerk.scan(shop.order(order_id).number)
    assert clerk.page.receiving.choices.texts() == ("继续收货", "验货")
    clerk.press("2", F2, ENTER)

    assert units(shop, order_id) == [(2, 2, 0)]


def test_an_inspection_half_done_goes_on_where_it_was(shop, order_id, clerk):
    clerk.scan("SF1234567890123")
    clerk.press(F2, ENTER)
    clerk.scan(shop.order(order_id).number)
    clerk.press("2")
    clerk.page.receiving.put_aside()

    clerk.scan(shop.order(order_id).number)
    clerk.press("1", ENTER)

    assert units(shop, order_id) == [(3, 2, 0)]


def test_who_may_not_inspect_only_counts(shop, work):
    order_id = shop.coming("SF1234567890123", Wanted(1, 3))
    session = shop.session_of("小赵", Role.WAREHOUSE)
    OperatorPermission.create(operator_id=session.operator_id, permission=Permission.INSPECT, granted=0)
    clerk = work(session)

    clerk.scan("SF1234567890123")
    clerk.press(F2, ENTER)

    assert units(shop, order_id) == [(3, 0, 0)]


def test_a_warehouse_clerk_may_raise_an_order_from_a_refused_parcel(shop, work):
    clerk = work(shop.session_of("小赵", Role.WAREHOUSE))

    clerk.scan("YT1000000000001")
    clerk.press("1", F2, ENTER)

    assert "已过账 6 件" in clerk.said


def test_who_may_not_receive_is_told_so_and_the_count_stays(shop, work):
    shop.coming("SF1234567890123", Wanted(1, 3))
    clerk = work(shop.session_of("小钱", Role.SERVICE))

    clerk.scan("SF1234567890123")
    clerk.press(F2, ENTER)

    assert "收货" in clerk.said
    assert clerk.page.receiving.bench.counted() == 3
