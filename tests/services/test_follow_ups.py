"""Follow-ups on an order: a note with a day and a person, ticked off, and all of it in the history."""

from __future__ import annotations

from dataclasses import replace

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.history import told_changes
from erp_returns.domain.kinds import Role
from erp_returns.models import FollowUp, Operator, OrderEvent
from erp_returns.queries.return_detail import return_detail
from erp_returns.queries.verify import verify
from erp_returns.services import follow_ups
from erp_returns.services.follow_ups import LONGEST, Wanted
from tests.journeys.shop import ShopAtWork
from tests.journeys.shop import Wanted as Units

OWNER = 2
TOMORROW = "2026-11-22"


@pytest.fixture
def shop(tmp_path) -> ShopAtWork:
    return ShopAtWork(tmp_path)


@pytest.fixture
def order_id(shop: ShopAtWork) -> int:
    return shop.returned(Units(1, 1))


def add(shop: ShopAtWork, order_id: int, text: str = "催客户寄回", **more) -> int:
    follow_ups.add(shop.session, order_id, Wanted(text, **{"due_on": TOMORROW, **more}))
    return int(FollowUp.select().order_by(FollowUp.id.desc()).get().id)


def told(order_id: int) -> list[tuple[str, list[str]]]:
    """What the history says after the order was raised."""
    found = OrderEvent.select().where(OrderEvent.return_order_id == order_id).order_by(OrderEvent.sequence)
    return [(row.action, list(map(str, told_changes(row.before, row.after)))) for row in found][1:]


def test_a_follow_up_stands_on_its_order_with_day_and_person(shop, order_id):
    add(shop, order_id, "  催客户寄回 ", person_id=OWNER)
    (row,) = return_detail(shop.session.database, order_id).follow_ups
    assert (row.text, row.due_on, row.person, row.created_by) == ("催客户寄回", TOMORROW, "店主", "店主")
    assert row.done_at is None


def test_a_follow_up_is_put_on_an_order_of_any_status(shop, order_id):
    shop.cancel(order_id)
    add(shop, order_id)
    assert FollowUp.get().return_order_id == order_id


def test_a_follow_up_is_left_to_another_day_and_person(shop, order_id):
    row = add(shop, order_id)
    follow_ups.change(shop.session, row, Wanted("再催一次", "2026-11-25", OWNER))
    kept = FollowUp.get_by_id(row)
    assert (kept.text, kept.due_on, kept.person_id) == ("再催一次", "2026-11-25", OWNER)


def test_a_follow_up_is_ticked_off_and_back(shop, order_id):
    row = add(shop, order_id)
    follow_ups.done(shop.session, row)
    assert FollowUp.get_by_id(row).done_at == "2026-11-21T02:30:00Z"
    follow_ups.undone(shop.session, row)
    assert FollowUp.get_by_id(row).done_at is None


def test_everything_done_with_it_is_in_the_history(shop, order_id):
    row = add(shop, order_id)
    follow_ups.change(shop.session, row, Wanted("催客户寄回", "2026-11-25", OWNER))
    follow_ups.done(shop.session, row)
    follow_ups.undone(shop.session, row)
    assert told(order_id) == [
        ("follow_up_added", ["日期 2026-11-22"]),
        ("follow_up_changed", ["日期 2026-11-22 → 2026-11-25", "负责人 店主"]),
        ("follow_up_done", ["已完成 否 → 是"]),
        ("follow_up_undone", ["已完成 是 → 否"]),
    ]


def test_nothing_changed_is_nothing_written(shop, order_id):
    row = add(shop, order_id)
    follow_ups.change(shop.session, row, Wanted("催客户寄回", TOMORROW))
    follow_ups.undone(shop.session, row)
    follow_ups.done(shop.session, row)
    later = replace(shop.session, clock=lambda: shop.session.clock().replace(hour=9))
    follow_ups.done(later, row)
    assert [action for action, _ in told(order_id)] == ["follow_up_added", "follow_up_done"]


def test_who_has_the_order_open_may_go_on_with_it(shop, order_id):
    version = shop.order(order_id).version
    add(shop, order_id)
    assert shop.order(order_id).version == version


def test_the_history_stays_whole(shop, order_id):
    follow_ups.done(shop.session, add(shop, order_id))
    shop.approve(order_id)
    assert [check.name for check in verify(shop.session.database).checks if check.found] == []


@pytest.mark.parametrize(
    ("wanted", "refusal"),
    [
        (Wanted(" ", TOMORROW), e.TextMissing),
        (Wanted("长" * (LONGEST + 1), TOMORROW), e.TextTooLong),
        (Wanted("催", "明天"), e.DayWrong),
        (Wanted("催", "2026-02-30"), e.DayWrong),
        (Wanted("催", TOMORROW, 99), e.NotFound),
        (Wanted("催", TOMORROW, 1), e.NotFound),
    ],
)
def test_what_is_no_follow_up_is_refused(shop, order_id, wanted, refusal):
    with pytest.raises(refusal):
        follow_ups.add(shop.session, order_id, wanted)
    assert FollowUp.select().count() == 0


def test_a_follow_up_needs_its_order_and_is_there_to_be_changed(shop):
    with pytest.raises(e.NotFound):
        follow_ups.add(shop.session, 77, Wanted("催", TOMORROW))
    for service in (follow_ups.done, follow_ups.undone):
        with pytest.raises(e.NotFound):
            service(shop.session, 77)


@pytest.mark.parametrize("role", [Role.WAREHOUSE, Role.FINANCE])
def test_only_who_may_follow_up_does(shop, order_id, role):
    person = Operator.create(name="小李", role=role)
    session = replace(shop.session, operator_id=person.id, operator_name="小李")
    row = add(shop, order_id)
    for attempt in (
        lambda: follow_ups.add(session, order_id, Wanted("催", TOMORROW)),
        lambda: follow_ups.change(session, row, Wanted("催", TOMORROW)),
        lambda: follow_ups.done(session, row),
        lambda: follow_ups.undone(session, row),
    ):
        with pytest.raises(e.NotPermitted):
            attempt()
