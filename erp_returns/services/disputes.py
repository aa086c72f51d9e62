"""The platform steps in between customer and shop: its deadline is kept, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass

from erp_returns.domain.actions import Action
from erp_returns.domain.errors import DayWrong, DeadlinePast, NoDispute
from erp_returns.domain.permissions import Permission
from erp_returns.domain.times import local_text, moment, stored
from erp_returns.services.order_write import need_note, open_order, save, settle
from erp_returns.services.session import Changes, Session, Write, write


@dataclass(frozen=True, slots=True)
class Dispute:
    """What the platform wants, and until when (UTC text)."""

    due_at: str
    note: str


def open_dispute(session: Session, order_id: int, version: int, dispute: Dispute) -> Changes:
    """Mark an order as disputed until its own deadline; on one that is, the deadline is another one now."""
    with write(session, Permission.FOLLOW_UP) as w:
        opened = open_order(w, order_id, Action.DISPUTE, version)
        note = need_note(Action.DISPUTE, dispute.note)
        save(opened.record, dispute=1, dispute_due=_ahead(w, dispute.due_at))
        settle(w, opened, note)
        return w.changes(order_id, opened.record.number)


def close_dispute(session: Session, order_id: int, version: int, outcome: str) -> Changes:
    """Note how a dispute ended; its deadline does not count any more."""
    with write(session, Permission.FOLLOW_UP) as w:
        opened = open_order(w, order_id, Action.CLOSE_DISPUTE, version)
        note = need_note(Action.CLOSE_DISPUTE, outcome)
        if not opened.record.dispute:
            raise NoDispute(opened.record.number)
        save(opened.record, dispute=0, dispute_due=None)
        settle(w, opened, note)
        return w.changes(order_id, opened.record.number)


def _ahead(w: Write, due_at: str) -> str:
    """A moment that has not come yet."""
    try:
        due = stored(moment(due_at))
    except ValueError:
        raise DayWrong(due_at) from None
    if due <= w.at:
        raise DeadlinePast(local_text(due, w.session.zone))
    return due
