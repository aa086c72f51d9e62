"""What an exchange of a file does to its order: raised at its stage, or met and taken further."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from erp_returns.documents.after_sale_files import AfterSaleDraft, Stage
from erp_returns.domain.actions import Action
from erp_returns.domain.amounts import still_to_collect
from erp_returns.domain.errors import Refusal, StockShort, WarehouseWrong
from erp_returns.domain.imported import BY_FILE, SENT_BEFORE
from erp_returns.domain.kinds import Status
from erp_returns.domain.labels import label
from erp_returns.domain.money import yuan_text
from erp_returns.domain.numbers import Document
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import Sentence, Words, listed, translatable
from erp_returns.domain.tracking import fold
from erp_returns.models import ReplacementLine, Shipment, ShipmentLine
from erp_returns.services import stock
from erp_returns.services.after_sale_steps import (
    CaseDiffers,
    KindDiffers,
    PlatformPaidOther,
    admit,
    agree,
    book_refund,
    check_kind,
    date_end,
    differing_from,
    give_up_case,
    must_have_ended,
    note_number,
    note_parcels,
    opened_for,
    paid_by_platform,
    pay_case,
    refuse_case,
)
from erp_returns.services.order_body import replacements
from erp_returns.services.order_write import find_order, save, settle, settled_of
from erp_returns.services.refunds import post_collection

if TYPE_CHECKING:
    from erp_returns.domain.requests import ReturnRequest
    from erp_returns.models import ReturnOrder
    from erp_returns.services.session import Write

_WAITING: Final = (Status.APPROVED, Status.AWAITING_RETURN)
_REACHED: Final[dict[Stage, frozenset[Status]]] = {
    Stage.RETURNED: frozenset(
        {Status.AWAITING_PAYMENT, Status.AWAITING_EXCHANGE, Status.AWAITING_DELIVERY, Status.AWAITING_REFUND}
    ),
    Stage.SENT: frozenset({Status.AWAITING_DELIVERY, Status.AWAITING_REFUND}),
    Stage.PAYABLE: frozenset({Status.AWAITING_REFUND}),
    Stage.DONE: frozenset(),
}
"""Where an order may be that is as far as the platform, or further; one that is completed always is."""


class ReplacementSent(Refusal):
    """The platform knows a parcel that the shop has not sent here yet."""

    template: ClassVar[str] = translatable(
        "errors",
        "平台上换货商品已寄出（{parcels}），退换货单 {number} 还在“{ours}”；请在这里换出，填上这个单号。",
    )
    parcels: Words
    number: str
    ours: Words


class PlatformCollectedOther(Refusal):
    """The customer paid more on the platform than is owed here."""

    template: ClassVar[str] = translatable(
        "errors", "平台收到补款 {paid} 元，退换货单 {number} 还应补 {due} 元；没有登记补款，请核对后处理。"
    )
    paid: str
    number: str
    due: str


_LEFT_TO_PEOPLE: Final = (
    CaseDiffers,
    KindDiffers,
    PlatformPaidOther,
    PlatformCollectedOther,
    ReplacementSent,
    StockShort,
)


def raise_exchange(w: Write, draft: AfterSaleDraft, request: ReturnRequest) -> Refusal | None:
    """Raise an exchange at its stage; what came and went before is posted as imported, without stock.

    Gives what is left to people: money that the file does not tell of, or stock that is short.
    """
    order = admit(w, draft, request)
    left: Refusal | None = None
    if draft.stage is Stage.REFUSED:
        refuse_case(w, order)
    elif draft.stage is Stage.CLOSED:
        give_up_case(w, order)
    elif draft.stage is not Stage.ASKED:
        short = _approve(w, order, draft.stage)
        left = _carry_on(w, order, draft) or short
    date_end(order, draft)
    return left


def _carry_on(w: Write, order: ReturnOrder, draft: AfterSaleDraft) -> Refusal | None:
    if draft.collected_fen:
        _collect(w, order, draft, draft.collected_fen)
    if draft.stage in (Stage.AGREED, Stage.RETURNED):
        return None
    if order.status == Status.AWAITING_EXCHANGE:
        _send_before(w, order, draft)
    if order.status == Status.AWAITING_DELIVERY and draft.stage is not Stage.SENT:
        _confirm(w, order, draft.finished_at or w.at)
    if order.status == Status.AWAITING_REFUND and draft.stage is Stage.DONE and draft.amount_fen:
        pay_case(w, order, draft, draft.amount_fen)
    return _behind(order, draft)


def meet_exchange(w: Write, order_id: int, draft: AfterSaleDraft) -> tuple[bool, Refusal | None]:
    """Take an exchange further that is here already; says whether anything changed, and what is left.

    The goods and the stock are the shop's own: what it has not received or sent here is told, not booked.
    """
    order = find_order(order_id)
    version = order.version
    note_number(w, order, draft.refund_number)
    left: Refusal | None = None
    try:
        check_kind(order, draft)
        note_parcels(w, order, draft)
        left = _follow(w, order, draft)
    except _LEFT_TO_PEOPLE as refusal:
        left = refusal
    return order.version != version, left


def _follow(w: Write, order: ReturnOrder, draft: AfterSaleDraft) -> Refusal | None:
    left: Refusal | None = None
    if order.imported and order.status == Status.PENDING_REVIEW:
        left = _decide(w, order, draft.stage)
    if draft.stage in (Stage.REFUSED, Stage.CLOSED):
        must_have_ended(order, draft)
        return left
    missing = draft.collected_fen - order.collected_fen
    if missing > 0 and order.status in (*_WAITING, Status.AWAITING_PAYMENT):
        _collect(w, order, draft, missing)
    if order.status == Status.AWAITING_DELIVERY and draft.stage in (Stage.PAYABLE, Stage.DONE):
        _confirm(w, order, w.at)
    if order.status == Status.AWAITING_REFUND and draft.stage is Stage.DONE:
        book_refund(w, order, draft)
    return left or _behind(order, draft)


def _decide(w: Write, order: ReturnOrder, stage: Stage) -> Refusal | None:
    """Decide what nobody decided here, as the platform decided."""
    if stage is Stage.REFUSED:
        refuse_case(w, order)
    elif stage is Stage.CLOSED:
        give_up_case(w, order)
    elif stage is not Stage.ASKED:
        return _approve(w, order, Stage.AGREED)
    return None


def _approve(w: Write, order: ReturnOrder, stage: Stage) -> Refusal | None:
    """Agree, with goods that came back before; what is still to be sent is set aside.

    Where stock is short the order stands all the same, and it is told.
    """
    opened = opened_for(order, Action.APPROVE)
    said = agree(w, order, goods_back=stage is not Stage.AGREED)
    short: Refusal | None = None
    if stage in (Stage.AGREED, Stage.RETURNED):
        try:
            stock.reserve(w, order.id, order.outbound_warehouse_id)
        except StockShort as refusal:
            stock.release(order.id)
            short = refusal
    settle(w, opened, said)
    return short


def _behind(order: ReturnOrder, draft: AfterSaleDraft) -> Refusal | None:
    """That the platform is further with the goods than the order, if it is."""
    status, reached = Status(order.status), _REACHED.get(draft.stage)
    if reached is None or status is Status.COMPLETED or status in reached:
        return None
    unsent = status in (*_WAITING, Status.PENDING_REVIEW, Status.AWAITING_PAYMENT, Status.AWAITING_EXCHANGE)
    if draft.sent and unsent:
        parcels = listed(f"{each.carrier} {each.tracking_number}".strip() for each in draft.sent)
        return ReplacementSent(parcels, order.number, Sentence(label(status)))
    return differing_from(order, draft)


def _collect(w: Write, order: ReturnOrder, draft: AfterSaleDraft, fen: int) -> None:
    """Write down what the customer paid on the platform."""
    w.need(Permission.COLLECT)
    due = still_to_collect(order.net_due_fen, settled_of(order))
    if fen > due:
        raise PlatformCollectedOther(yuan_text(draft.collected_fen), order.number, yuan_text(due))
    opened = opened_for(order, Action.COLLECT)
    number = post_collection(w, order, paid_by_platform(w, draft, fen), waived=False)
    save(order, collected_fen=order.collected_fen + fen)
    settle(w, opened, BY_FILE, after=f"{number} {yuan_text(fen)}")


def _send_before(w: Write, order: ReturnOrder, draft: AfterSaleDraft) -> None:
    """Write down that the replacement went out before the books were kept here; no stock moves."""
    w.need(Permission.SHIP)
    if order.outbound_warehouse_id is None:
        raise WarehouseWrong("—", Sentence(translatable("errors", "换出")))
    opened = opened_for(order, Action.SHIP)
    number = w.next_number(Document.SHIPMENT)
    first = draft.sent[0] if draft.sent else None
    shipment = Shipment.create(
        number=number,
        return_order_id=order.id,
        purpose="replacement",
        warehouse_id=order.outbound_warehouse_id,
        carrier=first.carrier if first else "",
        tracking_number=first.tracking_number if first else "",
        folded=fold(first.tracking_number) if first else "",
        posted_at=w.at,
        operator_id=w.session.operator_id,
        note="；".join(filter(None, (BY_FILE, *(each.tracking_number for each in draft.sent[1:])))),
        imported=1,
    )
    for line in replacements(order.id):
        ShipmentLine.insert(
            shipment_id=shipment.id, replacement_line_id=line.id, quantity=line.quantity
        ).execute()
        ReplacementLine.update(shipped=line.quantity, reserved=0).where(
            ReplacementLine.id == line.id
        ).execute()
    save(order, shipped_at=draft.finished_at or w.at)
    settle(w, opened, SENT_BEFORE, after=number)


def _confirm(w: Write, order: ReturnOrder, at: str) -> None:
    """Write down that the customer has the replacement."""
    w.need(Permission.CONFIRM)
    opened = opened_for(order, Action.CONFIRM)
    save(order, delivered_at=at)
    settle(w, opened, BY_FILE)
