"""The platform steps in: a mark with a deadline of its own, a note, and an outcome."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.history import told_changes
from erp_returns.domain.kinds import Mark
from erp_returns.models import OrderEvent
from erp_returns.queries.queues import waiting
from erp_returns.queries.return_list import OVERDUE, ReturnFilter, ReturnSort, return_list, status_counts
from erp_returns.queries.verify import verify
from erp_returns.services.disputes import Dispute, close_dispute, open_dispute
from tests.journeys.shop import ShopAtWork, Wanted

DUE = "2026-11-22T10:00:00Z"
LATER = "2026-11-22T10:00:01Z"


@pytest.fixture
def shop(tmp_path) -> ShopAtWork:
    return ShopAtWork(tmp_path)


@pytest.fixture
def order_id(shop: ShopAtWork) -> int:
    """A completed order: no milestone of it waits any more."""
    order_id = shop.returned(Wanted(2, 1))
    shop.approve(order_id)
    shop.receive(order_id)
    shop.pay(order_id)
    return order_id


def disputed(shop: ShopAtWork, order_id: int, due_at: str = DUE, note: str = "48 小时内举证") -> None:
    open_dispute(shop.session, order_id, shop.order(order_id).version, Dispute(due_at, note))


def closed(shop: ShopAtWork, order_id: int, outcome: str = "平台支持商家") -> None:
    close_dispute(shop.session, order_id, shop.order(order_id).version, outcome)


def last_event(order_id: int) -> OrderEvent:
    found = OrderEvent.select().where(OrderEvent.return_order_id == order_id)
    return found.order_by(OrderEvent.sequence.desc()).get()


def listed(shop: ShopAtWork, now: str, **wanted) -> list[int]:
    source = return_list(shop.session.database, ReturnFilter(**wanted), ReturnSort(), now)
    return [row.id for row in source.first(10)]


def test_a_dispute_marks_the_order_and_its_status_stays(shop, order_id):
    disputed(shop, order_id)
    order = shop.order(order_id)
    assert (order.dispute, order.dispute_due, order.status) == (1, DUE, "completed")


def test_its_note_and_deadline_are_in_the_history(shop, order_id):
    disputed(shop, order_id)
    event = last_event(order_id)
    assert (event.action, event.note) == ("dispute", "48 小时内举证")
    assert "平台介入 否 → 是" in map(str, told_changes(event.before, event.after))


def test_the_platform_may_give_more_time(shop, order_id):
    disputed(shop, order_id)
    disputed(shop, order_id, "2026-11-25T10:00:00Z", "平台延期")
    assert shop.order(order_id).dispute_due == "2026-11-25T10:00:00Z"


def test_the_outcome_closes_it_and_its_deadline_counts_no_more(shop, order_id):
    disputed(shop, order_id)
    closed(shop, order_id)
    order = shop.order(order_id)
    assert (order.dispute, order.dispute_due) == (0, None)
    assert last_event(order_id).note == "平台支持商家"
    assert listed(shop, LATER, overdue=True) == []


def test_a_dispute_past_its_deadline_is_overdue_whatever_the_status(shop, order_id):
    disputed(shop, order_id)
    assert listed(shop, DUE, overdue=True) == []
    assert listed(shop, LATER, overdue=True) == [order_id]
    assert waiting(shop.session.database, LATER, "2026-11-22").overdue == 1


def test_disputes_are_counted_and_filtered_by_their_mark(shop, order_id):
    disputed(shop, order_id)
    counts = status_counts(shop.session.database, ReturnFilter(), LATER)
    assert (counts[Mark.DISPUTE], counts[OVERDUE]) == (1, 1)
    assert listed(shop, LATER, mark=Mark.DISPUTE) == [order_id]


@pytest.mark.parametrize(
    ("dispute_due", "first"), [(DUE, DUE), ("2027-01-01T00:00:00Z", "2026-11-21T06:30:00Z")]
)
def test_the_list_shows_the_deadline_that_comes_first(shop, order_id, dispute_due, first):
    waits = shop.returned(Wanted(1, 1))
    review_due = shop.order(waits).due_by
    disputed(shop, waits, dispute_due)
    row = return_list(shop.session.database, ReturnFilter(), ReturnSort(), DUE).rows([waits])[waits]
    assert review_due == "2026-11-21T06:30:00Z"
    assert row.due_by == min(first, review_due)
    assert row.dispute_due == dispute_due


def test_orders_are_sorted_by_the_deadline_that_comes_first(shop, order_id):
    disputed(shop, order_id)
    waits = shop.returned(Wanted(1, 1))
    source = return_list(shop.session.database, ReturnFilter(), ReturnSort("due_by", descending=False), DUE)
    assert [row.id for row in source.first(10)] == [waits, order_id]


@pytest.mark.parametrize(
    ("due_at", "note", "refusal"),
    [
        ("2026-11-21T02:30:00Z", "介入", e.DeadlinePast),
        ("2026-11-22", "介入", e.DayWrong),
        (DUE, " ", e.NoteNeeded),
    ],
)
def test_a_dispute_has_a_note_and_a_deadline_that_lies_ahead(shop, order_id, due_at, note, refusal):
    with pytest.raises(refusal):
        disputed(shop, order_id, due_at, note)
    assert not shop.order(order_id).dispute


def test_there_is_nothing_to_close_where_nobody_stepped_in(shop, order_id):
    with pytest.raises(e.NoDispute):
        closed(shop, order_id)


def test_the_history_stays_whole(shop, order_id):
    disputed(shop, order_id)
    closed(shop, order_id)
    assert [check.name for check in verify(shop.session.database).checks if check.found] == []


def test_a_dispute_says_when_it_was_opened_late(shop, order_id):
    assert shop.session.clock() == datetime(2026, 11, 21, 2, 30, tzinfo=UTC)
    with pytest.raises(e.DeadlinePast, match="2026-11-21 10:00"):
        disputed(shop, order_id, "2026-11-21T02:00:00Z")
