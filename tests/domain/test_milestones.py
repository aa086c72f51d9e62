"""The status of an order, against the flow written out a second time."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest

from erp_returns.domain.amounts import Settled
from erp_returns.domain.kinds import ReturnKind, Status
from erp_returns.domain.milestones import ROADS, STAGES, Milestone, OrderFacts, status_of, waiting_milestone

FLOW = {
    "refund_only": ["review", "refund", "collect"],
    "return_refund": ["review", "instruct", "inbound", "refund", "collect"],
    "exchange": ["review", "instruct", "inbound", "collect", "outbound", "delivery", "refund"],
}
WAITS_AS = {
    "review": "pending_review",
    "instruct": "approved",
    "inbound": "awaiting_return",
    "collect": "awaiting_payment",
    "outbound": "awaiting_exchange",
    "delivery": "awaiting_delivery",
    "refund": "awaiting_refund",
}


def _expected(facts: OrderFacts) -> str:
    """The status by the flow above, without a look at the program's own tables."""
    if facts.rejected:
        return "rejected"
    if facts.cancelled:
        return "cancelled"
    moved = facts.settled
    balance = facts.net_due_fen + moved.collected_fen - moved.refunded_fen
    open_steps = {
        "review": not facts.reviewed,
        "instruct": not facts.instructed and not facts.goods_on_way,
        "inbound": facts.units_asked > facts.units_decided,
        "collect": balance + moved.waived_fen < 0,
        "outbound": facts.replacement_units > facts.shipped_units,
        "delivery": not facts.delivered,
        "refund": balance > 0,
    }
    for step in FLOW[facts.kind]:
        if open_steps[step]:
            return WAITS_AS[step]
    return "completed"


def _combinations() -> Iterator[OrderFacts]:
    decisions = [
        dict(zip(("rejected", "cancelled", "reviewed"), values, strict=True))
        for values in [(1, 0, 0), (0, 1, 0), (0, 1, 1), (0, 0, 0), (0, 0, 1)]
    ]
    roads = [dict(zip(("instructed", "goods_on_way"), v, strict=True)) for v in product((0, 1), repeat=2)]
    units = [{"units_asked": a, "units_decided": d} for a, d in [(0, 0), (2, 0), (2, 1), (2, 2)]]
    goods_out = [{"replacement_units": r, "shipped_units": s} for r, s in [(0, 0), (2, 0), (2, 1), (2, 2)]]
    money = [
        {"net_due_fen": net, "settled": Settled(refunded, collected, waived)}
        for net, refunded, collected, waived in product(
            (-590, 0, 590), (0, 300, 590), (0, 590), (0, 300, 590)
        )
    ]
    for kind, decided, road, counted, out, moved in product(
        ReturnKind, decisions, roads, units, goods_out, money
    ):
        for delivered in (False, True) if kind is ReturnKind.EXCHANGE else (False,):
            facts = {**decided, **road, **counted, **out, **moved}
            yield OrderFacts(kind, delivered=delivered, **facts)  # type: ignore[arg-type]


def test_every_combination_of_facts_stands_where_the_flow_says():
    combinations = list(_combinations())
    wrong = [facts for facts in combinations if status_of(facts) != _expected(facts)]

    assert not wrong[:3]
    assert {status_of(facts) for facts in combinations} == set(Status)


def test_the_roads_are_those_of_the_flow():
    assert {kind: list(road) for kind, road in ROADS.items()} == FLOW
    assert {step: stage.waiting for step, stage in STAGES.items()} == WAITS_AS
    assert set(STAGES) == set(Milestone)


def test_every_status_but_the_ends_is_the_wait_for_exactly_one_milestone():
    waits = [stage.waiting for stage in STAGES.values()]

    assert sorted(waits) == sorted(set(Status) - {Status.COMPLETED, Status.REJECTED, Status.CANCELLED})


_ASKED = OrderFacts(ReturnKind.RETURN_REFUND, units_asked=2, net_due_fen=590)

WALKS: dict[str, tuple[OrderFacts, list[tuple[dict[str, object], Status]]]] = {
    "refund only": (
        OrderFacts(ReturnKind.REFUND_ONLY, net_due_fen=590),
        [
            ({}, Status.PENDING_REVIEW),
            ({"reviewed": True}, Status.AWAITING_REFUND),
            ({"settled": Settled(300)}, Status.AWAITING_REFUND),
            ({"settled": Settled(590)}, Status.COMPLETED),
        ],
    ),
    "return for a refund": (
        _ASKED,
        [
            ({}, Status.PENDING_REVIEW),
            ({"reviewed": True}, Status.APPROVED),
            ({"instructed": True}, Status.AWAITING_RETURN),
            ({"units_decided": 1}, Status.AWAITING_RETURN),
            ({"units_decided": 2}, Status.AWAITING_REFUND),
            ({"settled": Settled(590)}, Status.COMPLETED),
        ],
    ),
    "a refused parcel needs no instruction": (
        _ASKED,
        [({"reviewed": True}, Status.APPROVED), ({"goods_on_way": True}, Status.AWAITING_RETURN)],
    ),
    "goods came before the review": (
        _ASKED,
        [
            ({"goods_on_way": True, "units_decided": 2}, Status.PENDING_REVIEW),
            ({"reviewed": True}, Status.AWAITING_REFUND),
        ],
    ),
    "paid before the goods": (
        _ASKED,
        [
            ({"reviewed": True, "instructed": True, "settled": Settled(590)}, Status.AWAITING_RETURN),
            ({"units_decided": 2}, Status.COMPLETED),
        ],
    ),
    "paid, then worth less": (
        _ASKED,
        [
            (
                {"reviewed": True, "instructed": True, "units_decided": 2, "settled": Settled(590)},
                Status.COMPLETED,
            ),
            ({"net_due_fen": 500}, Status.AWAITING_PAYMENT),
            ({"settled": Settled(590, collected_fen=90)}, Status.COMPLETED),
            ({"settled": Settled(590, waived_fen=90)}, Status.COMPLETED),
        ],
    ),
    "an even exchange": (
        OrderFacts(ReturnKind.EXCHANGE, units_asked=2, replacement_units=2),
        [
            ({"reviewed": True}, Status.APPROVED),
            ({"instructed": True}, Status.AWAITING_RETURN),
            ({"units_decided": 2}, Status.AWAITING_EXCHANGE),
            ({"shipped_units": 1}, Status.AWAITING_EXCHANGE),
            ({"shipped_units": 2}, Status.AWAITING_DELIVERY),
            ({"shipped_units": 0}, Status.AWAITING_EXCHANGE),
            ({"shipped_units": 2, "delivered": True}, Status.COMPLETED),
        ],
    ),
    "an exchange that the customer pays for": (
        OrderFacts(
            ReturnKind.EXCHANGE,
            reviewed=True,
            instructed=True,
            units_asked=2,
            replacement_units=1,
            net_due_fen=-590,
        ),
        [
            ({"units_decided": 2}, Status.AWAITING_PAYMENT),
            ({"settled": Settled(collected_fen=300)}, Status.AWAITING_PAYMENT),
            ({"settled": Settled(collected_fen=300, waived_fen=290)}, Status.AWAITING_EXCHANGE),
            ({"settled": Settled(collected_fen=590)}, Status.AWAITING_EXCHANGE),
            ({"shipped_units": 1}, Status.AWAITING_DELIVERY),
            ({"delivered": True}, Status.COMPLETED),
        ],
    ),
    "an exchange that the shop pays for": (
        OrderFacts(
            ReturnKind.EXCHANGE,
            reviewed=True,
            instructed=True,
            units_asked=2,
            units_decided=2,
            replacement_units=1,
            net_due_fen=590,
        ),
        [
            ({}, Status.AWAITING_EXCHANGE),
            ({"shipped_units": 1}, Status.AWAITING_DELIVERY),
            ({"delivered": True}, Status.AWAITING_REFUND),
            ({"settled": Settled(590)}, Status.COMPLETED),
        ],
    ),
    "rejected, whatever else is true": (
        replace(_ASKED, reviewed=True, instructed=True, units_decided=2),
        [({"rejected": True}, Status.REJECTED), ({"rejected": False, "cancelled": True}, Status.CANCELLED)],
    ),
}


@pytest.mark.parametrize(("facts", "steps"), WALKS.values(), ids=WALKS)
def test_an_order_walks_its_road(facts, steps):
    for change, status in steps:
        facts = replace(facts, **change)

        assert status_of(facts) is status, change


def test_a_completed_order_waits_for_nothing():
    assert waiting_milestone(OrderFacts(ReturnKind.REFUND_ONLY, reviewed=True)) is None
    assert waiting_milestone(_ASKED) is Milestone.REVIEW
