"""What is put right on an order while it is on its way: its parcels, its receiver, the shop's own note."""

from __future__ import annotations

from erp_returns.domain.actions import Action
from erp_returns.domain.errors import TextTooLong, WhyWithoutSale
from erp_returns.domain.guards import LONGEST_NOTE
from erp_returns.domain.permissions import Permission
from erp_returns.domain.requests import Amendment
from erp_returns.domain.text import Sentence, translatable
from erp_returns.models import ReturnOrder
from erp_returns.queries.editing import request_of
from erp_returns.services.order_body import receiver_fields, set_parcels
from erp_returns.services.order_write import open_order, save, settle
from erp_returns.services.returns import what_changed
from erp_returns.services.session import Changes, Session, write


def amend(session: Session, order_id: int, version: int, amendment: Amendment) -> Changes:
    """Put right what does not need a review; the receiver only until the replacement went out.

    Where nothing differs nothing is written.
    """
    with write(session, Permission.EDIT) as w:
        opened = open_order(w, order_id, Action.AMEND, version)
        before = request_of(session.database, order_id)
        _apply(opened.record, amendment)
        after = request_of(session.database, order_id)
        if before != after:
            old, new = what_changed(before, after)
            settle(w, opened, before=old, after=new)
        return w.changes(order_id, opened.record.number)


def _apply(order: ReturnOrder, amendment: Amendment) -> None:
    if amendment.internal_note is not None:
        note = amendment.internal_note.strip()
        if len(note) > LONGEST_NOTE:
            raise TextTooLong(Sentence(translatable("errors", "内部备注")), LONGEST_NOTE, len(note))
        if order.sales_order_id is None and not note:
            raise WhyWithoutSale
        save(order, internal_note=note)
    if amendment.parcels is not None:
        set_parcels(order, amendment.parcels)
    if amendment.receiver is not None:
        save(order, **receiver_fields(order, amendment.receiver))
