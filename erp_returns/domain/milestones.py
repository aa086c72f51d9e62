"""What has to happen to an order, in which order, and what its status therefore is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from erp_returns.domain.amounts import Settled, still_to_collect, still_to_refund
from erp_returns.domain.kinds import ReturnKind, Status
from erp_returns.domain.text import translatable

if TYPE_CHECKING:
    from collections.abc import Callable


_NOTHING_MOVED = Settled()


class Milestone(StrEnum):
    """One thing that must be posted before an order can go on."""

    REVIEW = "review"
    INSTRUCT = "instruct"
    INBOUND = "inbound"
    COLLECT = "collect"
    OUTBOUND = "outbound"
    DELIVERY = "delivery"
    REFUND = "refund"


@dataclass(frozen=True, slots=True)
class OrderFacts:
    """All that decides an order's status: posted decisions, units and fen."""

    kind: ReturnKind
    rejected: bool = False
    cancelled: bool = False
    reviewed: bool = False
    instructed: bool = False
    goods_on_way: bool = False
    units_asked: int = 0
    units_decided: int = 0
    """Units accepted, decided back to the customer, or closed short."""
    replacement_units: int = 0
    shipped_units: int = 0
    delivered: bool = False
    net_due_fen: int = 0
    settled: Settled = _NOTHING_MOVED

    @property
    def to_refund_fen(self) -> int:
        """Fen the shop still owes."""
        return still_to_refund(self.net_due_fen, self.settled)

    @property
    def to_collect_fen(self) -> int:
        """Fen the customer still owes."""
        return still_to_collect(self.net_due_fen, self.settled)


class Stage(NamedTuple):
    """A milestone: what it is called, the status while it waits, when it is met."""

    title: str
    waiting: Status
    met: Callable[[OrderFacts], bool]


STAGES: dict[Milestone, Stage] = {
    Milestone.REVIEW: Stage(translatable("words", "审核"), Status.PENDING_REVIEW, lambda o: o.reviewed),
    Milestone.INSTRUCT: Stage(
        translatable("words", "通知退货"), Status.APPROVED, lambda o: o.instructed or o.goods_on_way
    ),
    Milestone.INBOUND: Stage(
        translatable("words", "收货验货"), Status.AWAITING_RETURN, lambda o: o.units_decided >= o.units_asked
    ),
    Milestone.COLLECT: Stage(
        translatable("words", "补款"), Status.AWAITING_PAYMENT, lambda o: o.to_collect_fen == 0
    ),
    Milestone.OUTBOUND: Stage(
        translatable("words", "换出"),
        Status.AWAITING_EXCHANGE,
        lambda o: o.shipped_units >= o.replacement_units,
    ),
    Milestone.DELIVERY: Stage(
        translatable("words", "客户收货"), Status.AWAITING_DELIVERY, lambda o: o.delivered
    ),
    Milestone.REFUND: Stage(
        translatable("words", "退款"), Status.AWAITING_REFUND, lambda o: o.to_refund_fen == 0
    ),
}

ROADS: dict[ReturnKind, tuple[Milestone, ...]] = {
    ReturnKind.REFUND_ONLY: (Milestone.REVIEW, Milestone.REFUND, Milestone.COLLECT),
    ReturnKind.RETURN_REFUND: (
        Milestone.REVIEW,
        Milestone.INSTRUCT,
        Milestone.INBOUND,
        Milestone.REFUND,
        Milestone.COLLECT,
    ),
    ReturnKind.EXCHANGE: (
        Milestone.REVIEW,
        Milestone.INSTRUCT,
        Milestone.INBOUND,
        Milestone.COLLECT,
        Milestone.OUTBOUND,
        Milestone.DELIVERY,
        Milestone.REFUND,
    ),
}
"""The milestones of each kind. On a plain return, collect waits only for money paid out in excess."""


def waiting_milestone(facts: OrderFacts) -> Milestone | None:
    """The first milestone that is not met."""
    return next((step for step in ROADS[facts.kind] if not STAGES[step].met(facts)), None)


def status_of(facts: OrderFacts) -> Status:
    """The one function that says where an order stands."""
    if facts.rejected:
        return Status.REJECTED
    if facts.cancelled:
        return Status.CANCELLED
    step = waiting_milestone(facts)
    return STAGES[step].waiting if step else Status.COMPLETED
