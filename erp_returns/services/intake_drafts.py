"""A count that was begun and not posted: kept as it is typed, found again, given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erp_returns.models import IntakeDraft
from erp_returns.queries.queues import DraftRow, intake_draft, intake_drafts
from erp_returns.services.order_write import find_order
from erp_returns.services.session import Session, write

if TYPE_CHECKING:
    from collections.abc import Collection


def keep_draft(session: Session, order_id: int, content: str) -> None:
    """Keep what was counted so far of an order, in place of what was kept before; `NotFound`."""
    with write(session) as w:
        find_order(order_id)
        IntakeDraft.insert(
            operator_id=session.operator_id, return_order_id=order_id, content=content, saved_at=w.at
        ).on_conflict_replace().execute()


def draft_of(session: Session, order_id: int) -> DraftRow | None:
    """What whoever is at work kept of an order."""
    return intake_draft(session.database, session.operator_id, order_id)


def drafts(session: Session) -> list[DraftRow]:
    """Everything whoever is at work began and did not post, newest first."""
    return intake_drafts(session.database, session.operator_id)


def discard_drafts(session: Session, order_ids: Collection[int]) -> None:
    """Give up what whoever is at work began on these orders; nobody else's counts are touched."""
    with write(session):
        own = IntakeDraft.operator_id == session.operator_id
        IntakeDraft.delete().where(own & IntakeDraft.return_order_id.in_(list(order_ids))).execute()
