"""The road of an order: what is done, what waits, what is not needed."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.actions import Action
from erp_returns.domain.amounts import Settled
from erp_returns.domain.kinds import ReturnKind, Status
from erp_returns.domain.milestones import Milestone, OrderFacts, waiting_milestone
from erp_returns.domain.track import Happened, track

M = Milestone
RETURN = OrderFacts(ReturnKind.RETURN_REFUND, units_asked=1, net_due_fen=100)
EXCHANGE = OrderFacts(ReturnKind.EXCHANGE, units_asked=1, replacement_units=1)


def states(facts: OrderFacts, posted=None, history=()) -> dict[Milestone, str]:
    return {step.milestone: step.state for step in track(facts, posted or {}, history)}


def test_a_new_return_waits_for_review_with_everything_open():
    assert states(RETURN) == {M.REVIEW: "current", M.INSTRUCT: "open", M.INBOUND: "open", M.REFUND: "open"}


def test_an_exchange_that_balances_skips_money():
    facts = replace(EXCHANGE, reviewed=True, instructed=True)

    assert states(facts) == {
        M.REVIEW: "done",
        M.INSTRUCT: "done",
        M.INBOUND: "current",
        M.COLLECT: "skipped",
        M.OUTBOUND: "open",
        M.DELIVERY: "open",
        M.REFUND: "skipped",
    }


def test_a_debt_puts_collecting_on_the_road_of_an_exchange():
    facts = replace(EXCHANGE, reviewed=True, instructed=True, units_decided=1, net_due_fen=-590)

    assert states(facts)[M.COLLECT] == "current"


def test_a_plain_return_collects_only_what_was_paid_in_excess():
    paid = replace(
        RETURN, reviewed=True, goods_on_way=True, units_decided=1, settled=Settled(refunded_fen=150)
    )

    assert states(paid)[M.COLLECT] == "current"
    assert M.COLLECT not in states(RETURN)


def test_a_replacement_sent_ahead_of_the_goods_is_done_while_the_goods_are_awaited():
    facts = replace(EXCHANGE, reviewed=True, instructed=True, shipped_units=1)
    shipped = [Happened(Action.SHIP, Status.AWAITING_RETURN, "2026-11-12T02:00:00Z", "小赵")]

    steps = {step.milestone: step for step in track(facts, {}, shipped)}

    assert steps[M.INBOUND].state == "current"
    assert steps[M.OUTBOUND][2:] == ("done", "2026-11-12T02:00:00Z", "小赵")


def test_a_refused_order_stops_at_its_review_and_says_by_whom():
    refused = [Happened(Action.REJECT, Status.PENDING_REVIEW, "2026-11-12T02:00:00Z", "店主")]

    review, *others = track(replace(RETURN, rejected=True), {}, refused)

    assert review[2:] == ("stopped", "2026-11-12T02:00:00Z", "店主")
    assert {step.state for step in others} == {"open"}


def test_a_cancelled_order_stops_where_it_waited():
    facts = replace(RETURN, cancelled=True, reviewed=True)

    assert states(facts, {M.REVIEW: "2026-11-11T02:00:00Z"}) == {
        M.REVIEW: "done",
        M.INSTRUCT: "stopped",
        M.INBOUND: "open",
        M.REFUND: "open",
    }


def test_a_return_that_pays_nothing_ends_without_a_refund():
    facts = replace(RETURN, reviewed=True, goods_on_way=True, units_decided=1, net_due_fen=0)

    assert states(facts)[M.REFUND] == "skipped"


def test_the_order_s_own_time_names_who_posted_at_that_moment():
    facts = replace(RETURN, reviewed=True)
    history = [
        Happened(Action.APPROVE, Status.PENDING_REVIEW, "2026-11-11T02:00:00Z", "店主"),
        Happened(Action.APPROVE, Status.PENDING_REVIEW, "2026-11-12T02:00:00Z", "小王"),
    ]

    review, *_ = track(facts, {M.REVIEW: "2026-11-12T02:00:00Z"}, history)

    assert (review.at, review.person) == ("2026-11-12T02:00:00Z", "小王")


def test_without_an_own_time_the_event_that_ended_the_wait_counts():
    facts = replace(RETURN, reviewed=True, instructed=True, units_decided=1)
    history = [
        Happened(Action.RECEIVE, Status.AWAITING_RETURN, "2026-11-13T02:00:00Z", "小赵"),
        Happened(Action.RECEIVE, Status.COMPLETED, "2026-11-18T02:00:00Z", "小王"),
    ]

    inbound = next(step for step in track(facts, {}, history) if step.milestone is M.INBOUND)

    assert (inbound.at, inbound.person) == ("2026-11-13T02:00:00Z", "小赵")


FACTS = st.builds(
    OrderFacts,
    kind=st.sampled_from(ReturnKind),
    rejected=st.booleans(),
    reviewed=st.booleans(),
    instructed=st.booleans(),
    goods_on_way=st.booleans(),
    units_asked=st.integers(0, 2),
    units_decided=st.integers(0, 2),
    replacement_units=st.integers(0, 2),
    shipped_units=st.integers(0, 2),
    delivered=st.booleans(),
    net_due_fen=st.integers(-3, 3),
    settled=st.builds(Settled, st.integers(0, 3), st.integers(0, 3), st.integers(0, 3)),
)


@given(facts=FACTS)
def test_the_current_step_is_the_milestone_that_decides_the_status(facts: OrderFacts):
    reached = "stopped" if facts.rejected else "current"
    shown = [step.milestone for step in track(facts, {}, ()) if step.state in ("current", "stopped")]

    waits = waiting_milestone(facts)
    assert shown == ([] if waits is None else [waits])
    assert all(step.state == reached for step in track(facts, {}, ()) if step.milestone is waits)


@given(facts=FACTS)
def test_before_the_current_step_everything_is_done_or_skipped(facts: OrderFacts):
    shown = [step.state for step in track(facts, {}, ())]

    if "current" in shown:
        assert set(shown[: shown.index("current")]) <= {"done", "skipped"}
