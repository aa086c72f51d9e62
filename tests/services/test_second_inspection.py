"""一检 and 二检: nothing moves before somebody else has seen the same units."""

from __future__ import annotations

from dataclasses import replace

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.kinds import Disposition, Grade, Role
from erp_returns.models import Inspection, Operator, Receipt, StockBalance
from erp_returns.queries.second_inspection import second_units, second_waiting
from erp_returns.queries.verify import verify
from erp_returns.services import inspection, receiving, reversals, review
from erp_returns.services.inspection import Group
from erp_returns.services.session import Session
from tests.journeys.busy import BusyShop
from tests.journeys.shop import Wanted

GOOD = Grade.GOOD, Disposition.RESTOCK
WORN = Grade.DEFECTIVE, Disposition.MARK_DOWN
BACK = Grade.DEFECTIVE, Disposition.SEND_BACK


@pytest.fixture
def shop(tmp_path):
    shop = BusyShop(tmp_path)
    shop.set("second_inspection", value=True)
    yield shop
    found = [each.text for check in verify(shop.session.database).checks for each in check.violations]
    assert found == []


@pytest.fixture
def second(shop: BusyShop) -> Session:
    """Somebody else at the bench."""
    clerk = Operator.create(name="小李", role=Role.WAREHOUSE)
    return replace(shop.session, operator_id=clerk.id, operator_name="小李")


@pytest.fixture
def once(shop) -> int:
    """An order whose two shirts were counted and inspected once, in one step."""
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    shop.receive(order_id, (Group(2, *GOOD),))
    return int(order_id)


def again(session: Session, shop: BusyShop, order_id: int, *groups: Group) -> None:
    wanted = {shop.lines(order_id)[0].id: groups}
    inspection.inspect_again(session, order_id, shop.order(order_id).version, wanted)


def balances() -> dict[str, int]:
    return {row.state: row.quantity for row in StockBalance.select() if row.quantity}


def test_after_the_first_inspection_goods_wait_and_no_money_follows(shop, once):
    assert balances() == {"quarantine": 2}
    (line,) = shop.lines(once)
    assert (line.received, line.accepted, shop.order(once).status) == (2, 0, "awaiting_return")
    (row,) = second_waiting(shop.session.database)
    assert (row.id, row.units, row.first_by, row.found) == (once, 2, "店主", "good 2")


def test_after_the_second_they_go_where_they_belong(shop, once, second):
    again(second, shop, once, Group(1, *GOOD), Group(1, *WORN))
    assert balances() == {"good": 1, "defective": 1}
    assert shop.order(once).status == "awaiting_refund"
    assert second_waiting(shop.session.database) == []
    assert [(row.round, row.provisional) for row in Inspection.select()] == [(1, 1), (2, 0)]


def test_nobody_inspects_twice(shop, once):
    with pytest.raises(e.SecondInspectorSame, match="店主"):
        again(shop.session, shop, once, Group(2, *GOOD))
    assert balances() == {"quarantine": 2}


def test_whoever_inspected_other_units_may_be_the_second(shop, second):
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    line = shop.lines(order_id)[0].id
    count = receiving.Count(line, 1, (Group(1, *GOOD),))
    receiving.receive(shop.session, receiving.Intake(order_id, (count,)), shop.order(order_id).version)
    again(second, shop, order_id, Group(1, *GOOD))
    receiving.receive(second, receiving.Intake(order_id, (count,)), shop.order(order_id).version)
    again(shop.session, shop, order_id, Group(1, *GOOD))
    assert balances() == {"good": 2}


def test_no_more_is_inspected_a_second_time_than_once(shop, second):
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    line = shop.lines(order_id)[0].id
    count = receiving.Count(line, 2)
    receiving.receive(shop.session, receiving.Intake(order_id, (count,)), shop.order(order_id).version)
    inspection.inspect(shop.session, order_id, shop.order(order_id).version, {line: (Group(1, *GOOD),)})
    with pytest.raises(e.InspectsTooMany) as refusal:
        again(second, shop, order_id, Group(2, *GOOD))
    assert refusal.value.waiting == 1


def test_units_that_wait_for_the_second_are_not_inspected_first_once_more(shop, once):
    line = shop.lines(once)[0].id
    with pytest.raises(e.InspectsTooMany):
        inspection.inspect(shop.session, once, shop.order(once).version, {line: (Group(1, *GOOD),)})


def test_units_refused_at_the_first_send_nothing_to_review_yet(shop, second):
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    shop.receive(order_id, (Group(1, *GOOD), Group(1, *BACK)))
    assert (shop.order(order_id).status, shop.order(order_id).inspection_differs) == ("awaiting_return", 0)
    again(second, shop, order_id, Group(1, *GOOD), Group(1, *BACK))
    assert (shop.order(order_id).status, shop.order(order_id).inspection_differs) == ("pending_review", 1)


def test_what_waited_when_the_setting_went_is_inspected_by_anybody(shop, once):
    shop.set("second_inspection", value=False)
    again(shop.session, shop, once, Group(2, *GOOD))
    assert balances() == {"good": 2}


def test_the_first_inspection_is_taken_back_unless_the_second_stands_on_it(shop, once, second):
    again(second, shop, once, Group(2, *GOOD))
    first, later = (row.number for row in Inspection.select().order_by(Inspection.id))
    with pytest.raises(e.InspectedSince, match=later):
        reversals.reverse_inspection(shop.session, first, shop.order(once).version, "看错")
    reversals.reverse_inspection(shop.session, later, shop.order(once).version, "看错")
    assert second_units(shop.session.database, once) == {shop.lines(once)[0].id: 2}
    reversals.reverse_inspection(shop.session, first, shop.order(once).version, "看错")
    assert (second_waiting(shop.session.database), balances()) == ([], {"quarantine": 2})


def test_a_receipt_stays_while_its_goods_were_inspected_once(shop, once):
    receipt, posted = Receipt.get().number, Inspection.get().number
    with pytest.raises(e.InspectedSince, match=posted):
        reversals.reverse_receipt(shop.session, receipt, shop.order(once).version, "看错")
    reversals.reverse_inspection(shop.session, posted, shop.order(once).version, "看错")
    reversals.reverse_receipt(shop.session, receipt, shop.order(once).version, "看错")
    assert balances() == {}


def test_a_receipt_counted_alone_stays_too(shop):
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    line = shop.lines(order_id)[0].id
    intake = receiving.Intake(order_id, (receiving.Count(line, 2),))
    receiving.receive(shop.session, intake, shop.order(order_id).version)
    inspection.inspect(shop.session, order_id, shop.order(order_id).version, {line: (Group(1, *GOOD),)})
    with pytest.raises(e.InspectedSince, match=Inspection.get().number):
        reversals.reverse_receipt(shop.session, Receipt.get().number, shop.order(order_id).version, "看错")


def test_goods_of_an_order_refused_between_the_two_wait_for_the_customer(shop, once):
    review.review_again(shop.session, once, shop.order(once).version, "再看看")
    review.reject(shop.session, once, shop.order(once).version, "不同意")
    assert (second_waiting(shop.session.database), balances()) == ([], {"customer": 2})
