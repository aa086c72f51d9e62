"""A selection of orders is worked through: one use case and one write for each, never all or nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from erp_returns.domain.batches import BatchOrder, BatchPlan
from erp_returns.domain.errors import ChangedMeanwhile, DatabaseLocked, Refusal, StorageRefusal
from erp_returns.domain.text import Sentence, translatable
from erp_returns.services.session import Changes

Serve = Callable[[BatchOrder], Changes]
"""The one-order service, with the version and the amount that were seen."""

_STOPPED = Sentence(translatable("events", "已停止，没有办理这张单。"), context="events")
_BROKEN = Sentence(
    translatable("events", "前面出了问题，没有办理这张单；可以重新选中再办理。"), context="events"
)

_CHANGED = translatable(
    "events", "{number} 在您查看之后被{operator}修改（{at}），没有办理；请重新选中，核对后再办理。"
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one order: `why` it was not done, or the number of the `document` that was made."""

    order: BatchOrder
    done: bool
    document: str = ""
    why: Sentence | None = None


@dataclass(frozen=True, slots=True)
class BatchResult:
    """What became of every order of a selection, in its order; `error` is what broke the batch off."""

    outcomes: tuple[Outcome, ...]
    topics: frozenset[str] = frozenset()
    error: Exception | None = None

    @property
    def done(self) -> tuple[Outcome, ...]:
        """What was done."""
        return tuple(outcome for outcome in self.outcomes if outcome.done)

    @property
    def left(self) -> tuple[Outcome, ...]:
        """What was not."""
        return tuple(outcome for outcome in self.outcomes if not outcome.done)


def run_batch(
    planned: BatchPlan,
    serve: Serve,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> BatchResult:
    """Serve each order that can be done; who is refused is listed with why, the rest goes on.

    `cancelled` is asked before each order. Trouble with the database file stops the batch (a busy one
    costs only its order); what was done until then stays done. Nothing is raised: all is in the result.
    """
    total, served = len(planned.doable), 0
    topics: set[str] = set()
    error: Exception | None = None
    outcomes: list[Outcome] = []
    for order in planned.orders:
        why = planned.reasons.get(order.id) or (_BROKEN if error is not None else None)
        if why is None and cancelled():
            why = _STOPPED
        if why is not None:
            outcomes.append(Outcome(order, done=False, why=why))
            continue
        try:
            changes = serve(order)
        except Refusal as refusal:
            outcomes.append(Outcome(order, done=False, why=_said(refusal)))
            if isinstance(refusal, StorageRefusal) and not isinstance(refusal, DatabaseLocked):
                error = refusal
        except Exception as broken:  # noqa: BLE001 - a bug must not take the list of what was booked with it
            outcomes.append(Outcome(order, done=False, why=_BROKEN))
            error = broken
        else:
            topics |= changes.topics
            outcomes.append(Outcome(order, done=True, document=changes.number))
        served += 1
        progress(served, total)
    return BatchResult(tuple(outcomes), frozenset(topics), error)


def _said(refusal: Refusal) -> Sentence:
    if isinstance(refusal, ChangedMeanwhile):
        return Sentence(_CHANGED, refusal.facts, "events")
    return Sentence(refusal.template, refusal.facts, "errors")
