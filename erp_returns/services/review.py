"""Reviewing requests: approve with agreed amounts, reject, send back, instruct, note the way back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.amounts import due_sentence
from erp_returns.domain.errors import (
    DueChanged,
    GoodsMoved,
    MoneyMoved,
    NothingMissing,
    OverRefund,
    ReturnAddressMissing,
    TextMissing,
)
from erp_returns.domain.kinds import Basis, ReturnKind, Status
from erp_returns.domain.limits import (
    amount_refusals,
    charge_refusals,
    compensation_too_high,
    freight_refusals,
)
from erp_returns.domain.money import yuan_text
from erp_returns.domain.permissions import Permission
from erp_returns.domain.requests import ChargeRequest, ParcelRequest
from erp_returns.domain.text import Sentence, translatable
from erp_returns.models import Charge, ReturnLine, ReturnOrder, Warehouse
from erp_returns.queries.approvals import approval_refusals, ceiling_refusals
from erp_returns.queries.sources import sale_facts
from erp_returns.services import stock
from erp_returns.services.giving_back import give_back_what_is_here
from erp_returns.services.order_body import add_parcels, contact_fields, replacements
from erp_returns.services.order_write import (
    Opened,
    need_note,
    open_order,
    order_lines,
    product_label,
    recount,
    revalue,
    save,
    settle,
    source_key,
    worthless_units,
)
from erp_returns.services.receiving import close_missing
from erp_returns.services.session import Changes, Session, Write, write


@dataclass(frozen=True, slots=True)
class AgreedLine:
    """What the reviewer grants for a line, in fen; above its entitlement only with a note."""

    line_id: int
    agreed_fen: int
    raise_note: str = ""


@dataclass(frozen=True, slots=True)
class Agreement:
    """The reviewer's amounts; None leaves what stands."""

    lines: tuple[AgreedLine, ...] = ()
    charges: tuple[ChargeRequest, ...] | None = None
    allow_freight: bool | None = None
    return_freight_fen: int | None = None
    freight_charged_fen: int | None = None
    perks_back: str | None = None


def approve(
    session: Session,
    order_id: int,
    version: int,
    agreement: Agreement | None = None,
    *,
    seen_fen: int | None = None,
) -> Changes:
    """Agree to a request: amounts settled and checked, replacements reserved.

    `seen_fen` is the sum the reviewer saw (what the shop owes; below zero what the customer owes): where it
    comes to another one nothing is approved. None where nobody saw one.
    """
    with write(session, Permission.APPROVE) as w:
        opened = open_order(w, order_id, Action.APPROVE, version)
        order = opened.record
        _agree(w, order, agreement or Agreement())
        recount(w, order)
        _as_seen(order, seen_fen)
        check_money(w, order)
        save(
            order,
            reviewed_at=w.at,
            reviewed_by_id=session.operator_id,
            inspection_differs=0,
            instructed_at=order.instructed_at or (w.at if w.settings.flag("auto_instruct") else None),
        )
        if opened.kind is ReturnKind.EXCHANGE:
            stock.reserve(w, order_id, order.outbound_warehouse_id)
        settle(w, opened)
        return w.changes(order_id, order.number)


def _as_seen(order: ReturnOrder, seen_fen: int | None) -> None:
    if seen_fen not in (None, order.net_due_fen):
        raise DueChanged(order.number, due_sentence(order.net_due_fen), due_sentence(seen_fen or 0))


def _agree(w: Write, order: ReturnOrder, agreement: Agreement) -> None:
    granted = {line.line_id: line for line in agreement.lines}
    for place, line in enumerate(order_lines(order.id), 1):
        if line.id in granted:
            _agree_line(w, order, (place, line), granted[line.id])
    if agreement.charges is not None:
        _agree_charges(order, agreement.charges)
    for refusal in freight_refusals(agreement.return_freight_fen or 0, agreement.freight_charged_fen or 0):
        raise refusal
    given: dict[str, object] = {
        "allow_freight": None if agreement.allow_freight is None else int(agreement.allow_freight),
        "return_freight_fen": agreement.return_freight_fen,
        "freight_charged_fen": agreement.freight_charged_fen,
        "perks_back": agreement.perks_back,
    }
    save(order, **{name: value for name, value in given.items() if value is not None}, status=order.status)


def _agree_line(w: Write, order: ReturnOrder, placed: tuple[int, ReturnLine], granted: AgreedLine) -> None:
    place, line = placed
    fen, note = granted.agreed_fen, granted.raise_note.strip()
    for refusal in amount_refusals(Sentence(translatable("errors", "同意退款")), fen):
        raise refusal
    if line.basis == Basis.COMPENSATION:
        _refuse_more_than_is_left(w, order, placed, fen)
        ReturnLine.update(entitled_fen=fen, agreed_fen=fen).where(ReturnLine.id == line.id).execute()
        return
    raised = fen > line.entitled_fen
    if raised and not (note and w.may(Permission.RAISE_REFUND)):
        raise OverRefund(place, product_label(line), yuan_text(fen), yuan_text(line.entitled_fen))
    ReturnLine.update(agreed_fen=fen, raise_note=note if raised else "").where(
        ReturnLine.id == line.id
    ).execute()


def _refuse_more_than_is_left(
    w: Write, order: ReturnOrder, placed: tuple[int, ReturnLine], asked_fen: int
) -> None:
    """A compensation is at most what is left of its line, also by units of it on the same order.

    Without a sale it is at most what was granted, but for whoever may grant it.
    """
    place, line = placed
    unsold = order.sales_order_id is None and not w.may(Permission.WITHOUT_SALE)
    if unsold and asked_fen > line.entitled_fen:
        raise OverRefund(place, product_label(line), yuan_text(asked_fen), yuan_text(line.entitled_fen))
    facts = sale_facts(w.session.database, order.sales_order_id, order.id) if order.sales_order_id else None
    source = facts.line(source_key(line)) if facts else None
    if source is None:
        return
    beside = [each for each in order_lines(order.id) if each.id != line.id]
    own = sum(each.entitled_fen for each in beside if source_key(each) == source.key)
    left = max(0, source.worth.left_fen - own)
    if asked_fen > max(line.entitled_fen, left):
        raise compensation_too_high(place, source, left, asked_fen)


def _agree_charges(order: ReturnOrder, charges: Sequence[ChargeRequest]) -> None:
    for refusal in charge_refusals(charges):
        raise refusal
    Charge.delete().where(Charge.return_order_id == order.id).execute()
    for charge in charges:
        Charge.insert(
            return_order_id=order.id,
            kind="deduction" if charge.deduction else "fee",
            name=charge.name,
            amount_fen=charge.amount_fen,
            basis_points=charge.basis_points,
            note=charge.note,
        ).execute()


def check_money(w: Write, order: ReturnOrder) -> None:
    """Hold an order's money against its limits: fees, freight, compensation, the sale's ceiling."""
    large = w.may(Permission.LARGE_COMPENSATION)
    for refusal in approval_refusals(w.session.database, order.id, w.settings, large_compensation=large):
        raise refusal


def check_ceiling(w: Write, order: ReturnOrder) -> None:
    """Refuse what would make the orders of a sale pay out more than it brought in."""
    for refusal in ceiling_refusals(w.session.database, order.id):
        raise refusal


def reject(session: Session, order_id: int, version: int, reason: str) -> Changes:
    """Refuse a request; the reason is shown to the customer, goods that are here go back."""
    with write(session, Permission.REJECT) as w:
        opened = open_order(w, order_id, Action.REJECT, version)
        refuse_order(w, opened, reason)
        return w.changes(order_id, opened.record.number)


def refuse_refund(session: Session, order_id: int, version: int, reason: str) -> Changes:
    """Refuse the refund of an order whose goods were checked; they go back to the customer."""
    with write(session, Permission.REFUSE_REFUND) as w:
        opened = open_order(w, order_id, Action.REFUSE_REFUND, version)
        refuse_order(w, opened, reason)
        return w.changes(order_id, opened.record.number)


def refuse_order(w: Write, opened: Opened, reason: str) -> None:
    """What rejecting and refusing share: no money and no replacement may be out."""
    order = opened.record
    text = need_note(opened.action, reason)
    action = ACTIONS[opened.action].named
    if order.refunded_fen or order.collected_fen:
        raise MoneyMoved(order.number, yuan_text(order.refunded_fen), yuan_text(order.collected_fen), action)
    shipped = sum(line.shipped for line in replacements(order.id))
    if shipped:
        way_out = translatable("errors", "换出商品已发出，请等它退回后再操作。")
        raise GoodsMoved(order.number, 0, shipped, action, Sentence(way_out))
    give_back_what_is_here(w, order)
    stock.release(order.id)
    save(
        order,
        rejected=1,
        status=Status.REJECTED,
        rejection_reason=text,
        reviewed_at=None,
        reviewed_by_id=None,
    )
    settle(w, opened, text)


def review_again(session: Session, order_id: int, version: int, reason: str) -> Changes:
    """Send an order back to review; its reservations are free again. From 待退款 who pays may, too."""
    with write(session) as w:
        if not w.may(Permission.PAY):
            w.need(Permission.REVIEW_AGAIN)
        opened = open_order(w, order_id, Action.REVIEW_AGAIN, version)
        if opened.status is not Status.AWAITING_REFUND:
            w.need(Permission.REVIEW_AGAIN)
        text = need_note(Action.REVIEW_AGAIN, reason)
        stock.release(order_id)
        save(opened.record, reviewed_at=None, reviewed_by_id=None)
        settle(w, opened, text)
        return w.changes(order_id, opened.record.number)


def instruct(session: Session, order_id: int, version: int) -> Changes:
    """Note that the customer was told where to send the goods; there has to be such a place."""
    with write(session, Permission.INSTRUCT) as w:
        opened = open_order(w, order_id, Action.INSTRUCT, version)
        _need_return_address(opened.record)
        save(opened.record, instructed_at=w.at)
        settle(w, opened)
        return w.changes(order_id, opened.record.number)


def _need_return_address(order: ReturnOrder) -> None:
    """The address as it was when the order was raised, or as its warehouse has it since."""
    if not order.contact_address:
        save(order, **contact_fields(order.inbound_warehouse_id))
    if not order.contact_address:
        warehouse = Warehouse.get_or_none(Warehouse.id == order.inbound_warehouse_id)
        raise ReturnAddressMissing(warehouse.name if warehouse else "—", order.number)


def ship_back(session: Session, order_id: int, version: int, parcels: Sequence[ParcelRequest]) -> Changes:
    """Note how the customer sends the goods: several parcels are several numbers, 到店 is none."""
    with write(session, Permission.SHIP_BACK) as w:
        opened = open_order(w, order_id, Action.SHIP_BACK, version)
        named = [parcel for parcel in parcels if parcel.folded]
        if not named:
            raise TextMissing(Sentence(translatable("errors", "快递单号")))
        add_parcels(order_id, named)
        settle(w, opened, "，".join(map(str, named)))
        return w.changes(order_id, opened.record.number)


def close_short(session: Session, order_id: int, version: int, note: str) -> Changes:
    """Stop waiting for units that never came; with nothing here and nothing out the order is over."""
    with write(session, Permission.CLOSE_SHORT) as w:
        opened = open_order(w, order_id, Action.CLOSE_SHORT, version)
        order, text = opened.record, need_note(Action.CLOSE_SHORT, note)
        before = worthless_units(order_id)
        if not close_missing(order_id):
            raise NothingMissing(order.number)
        revalue(w, order, before)
        recount(w, order)
        nothing_here = not any(line.received for line in order_lines(order_id))
        nothing_out = not any(line.shipped for line in replacements(order_id))
        if nothing_here and nothing_out and not (order.refunded_fen or order.collected_fen):
            stock.release(order_id)
            save(order, cancelled=1, status=Status.CANCELLED)
        settle(w, opened, text)
        return w.changes(order_id, order.number)
