"""The road of an order as people see it: what was posted when and by whom, what waits, what is not needed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias

from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import ReturnKind
from erp_returns.domain.milestones import ROADS, STAGES, Milestone, OrderFacts, waiting_milestone

StepState: TypeAlias = Literal["done", "current", "open", "skipped", "stopped"]
"""A milestone was met, is the one that waits, comes later, is not asked for, or the order ended before it."""


class Happened(NamedTuple):
    """Something written down about an order: what, from which status, when (UTC text), by whom."""

    action: str
    from_status: str
    at: str
    person: str


class TrackStep(NamedTuple):
    """A milestone on the road; `title` is source text, `at` UTC text: when it was met or stopped."""

    milestone: Milestone
    title: str
    state: StepState
    at: str = ""
    person: str = ""


_STOPPED_BY = frozenset({Action.REJECT, Action.REFUSE_REFUND, Action.CANCEL, Action.CLOSE_SHORT})
_MET_BY: dict[Milestone, frozenset[str]] = {
    Milestone.REVIEW: frozenset({Action.APPROVE}),
    Milestone.INSTRUCT: frozenset({Action.INSTRUCT, Action.APPROVE, Action.SHIP_BACK, Action.RECEIVE}),
    Milestone.INBOUND: frozenset({Action.RECEIVE, Action.INSPECT, Action.CLOSE_SHORT}),
    Milestone.COLLECT: frozenset({Action.COLLECT, Action.WAIVE}),
    Milestone.OUTBOUND: frozenset({Action.SHIP, Action.CLOSE_REPLACEMENT}),
    Milestone.DELIVERY: frozenset({Action.CONFIRM}),
    Milestone.REFUND: frozenset({Action.PAY}),
}


def track(
    facts: OrderFacts, posted: Mapping[Milestone, str | None], history: Sequence[Happened]
) -> tuple[TrackStep, ...]:
    """The steps of an order's road.

    `posted` holds the times (UTC text) that the order itself keeps, `history` its events from first to last.
    """
    ended = facts.rejected or facts.cancelled
    road = [step for step in ROADS[facts.kind] if _belongs(step, facts)]
    waits = waiting_milestone(facts)
    passed = road.index(waits) if waits else len(road)
    found = []
    for place, step in enumerate(road):
        met = STAGES[step].met(facts)
        trace = _trace(step, posted.get(step), history) if met else None
        state: StepState = "open"
        if step is waits:
            state = "stopped" if ended else "current"
            trace = _end(history) if ended else None
        elif not _needed(step, facts, over=waits is None):
            state = "skipped"
        elif met and (trace or (place < passed and not ended)):
            state = "done"
        at, person = trace if trace and state in ("done", "stopped") else ("", "")
        found.append(TrackStep(step, STAGES[step].title, state, at, person))
    return tuple(found)


def _belongs(step: Milestone, facts: OrderFacts) -> bool:
    """Collecting is on the road of a plain return only when too much was paid out."""
    return step is not Milestone.COLLECT or facts.kind is ReturnKind.EXCHANGE or _collects(facts)


def _collects(facts: OrderFacts) -> bool:
    return bool(facts.to_collect_fen or facts.settled.collected_fen or facts.settled.waived_fen)


def _needed(step: Milestone, facts: OrderFacts, *, over: bool) -> bool:
    if step is Milestone.COLLECT:
        return _collects(facts)
    if step is Milestone.REFUND:
        pays = bool(facts.to_refund_fen or facts.settled.refunded_fen)
        return pays or not (over or facts.kind is ReturnKind.EXCHANGE)
    return True


def _trace(step: Milestone, at: str | None, history: Sequence[Happened]) -> tuple[str, str] | None:
    """When a milestone was met and by whom: the order's own time, else the event that ended the wait."""
    done = [event for event in history if event.action in _MET_BY[step]]
    if at:
        same = [event.person for event in done if event.at == at]
        return at, same[-1] if same else ""
    if step is Milestone.INSTRUCT:
        done = [event for event in done if event.action != Action.APPROVE][:1]
    ended = [event for event in done if event.from_status == STAGES[step].waiting]
    last = (ended or done)[-1:]
    return (last[0].at, last[0].person) if last else None


def _end(history: Sequence[Happened]) -> tuple[str, str] | None:
    """When an order was refused or cancelled, and by whom."""
    ends = [(event.at, event.person) for event in history if event.action in _STOPPED_BY]
    return ends[-1] if ends else None
