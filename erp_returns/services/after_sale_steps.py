"""What a case of a file does to its order: raised at its stage, or met and taken further, never doubled."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from erp_returns.documents.after_sale_files import AfterSaleDraft, Stage
from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.amounts import still_to_refund
from erp_returns.domain.errors import (
    ApplicationsExhausted,
    ExchangedBefore,
    NotReturnable,
    PhotoNeeded,
    Refusal,
    SaleClosedPaysNothing,
    TextMissing,
    WindowClosed,
)
from erp_returns.domain.imported import BY_FILE, GOODS_BACK
from erp_returns.domain.kinds import Basis, PaymentMethod, ReturnKind, Status
from erp_returns.domain.labels import label
from erp_returns.domain.money import yuan_text
from erp_returns.domain.permissions import Permission
from erp_returns.domain.requests import ParcelRequest
from erp_returns.domain.text import Sentence, Words, translatable
from erp_returns.models import ReturnLine, ReturnParcel
from erp_returns.services.order_body import add_parcels, weigh
from erp_returns.services.order_write import ENDS, Opened, find_order, order_lines, save, settle, settled_of
from erp_returns.services.refunds import Payment, post_refund
from erp_returns.services.returns import raise_order
from erp_returns.services.review import refuse_order

if TYPE_CHECKING:
    from erp_returns.domain.requests import ReturnRequest
    from erp_returns.models import ReturnOrder
    from erp_returns.services.session import Write

NEEDS = (
    Permission.IMPORT,
    Permission.CREATE,
    Permission.EDIT,
    Permission.SHIP_BACK,
    Permission.APPROVE,
    Permission.REJECT,
    Permission.CANCEL,
    Permission.RECEIVE,
    Permission.PAY,
    Permission.PAY_BEFORE_GOODS,
)
"""What a file of cases does, somebody has to be allowed to do by hand."""

_SHOP_RULES = (
    WindowClosed,
    PhotoNeeded,
    ApplicationsExhausted,
    ExchangedBefore,
    NotReturnable,
    SaleClosedPaysNothing,
    TextMissing,
)
"""Rules for what the shop admits; a platform's case was admitted already. Units and money are held to."""

_EARLY = (Status.APPROVED, Status.AWAITING_RETURN)


class CaseDiffers(Refusal):
    """The platform is further than the order here can follow by itself."""

    template: ClassVar[str] = translatable(
        "errors", "平台上这笔售后已是“{theirs}”，退换货单 {number} 还在“{ours}”；请核对后处理。"
    )
    number: str
    theirs: Words
    ours: Words


class KindDiffers(Refusal):
    """The platform calls the case an exchange and the shop does not, or the other way round."""

    template: ClassVar[str] = translatable(
        "errors",
        "平台售后 {refund} 是“{theirs}”，退换货单 {number} 是“{ours}”；除平台编号外没有改动，请核对后处理。",
    )
    refund: str
    theirs: Words
    number: str
    ours: Words


class PlatformPaidOther(Refusal):
    """The platform paid another sum than is due here."""

    template: ClassVar[str] = translatable(
        "errors", "平台退了 {paid} 元，退换货单 {number} 还应退 {due} 元；没有登记退款，请核对后处理。"
    )
    number: str
    paid: str
    due: str


THEIRS = {
    Stage.ASKED: Status.PENDING_REVIEW,
    Stage.AGREED: Status.AWAITING_RETURN,
    Stage.RETURNED: Status.AWAITING_EXCHANGE,
    Stage.SENT: Status.AWAITING_DELIVERY,
    Stage.PAYABLE: Status.AWAITING_REFUND,
    Stage.DONE: Status.COMPLETED,
    Stage.REFUSED: Status.REJECTED,
    Stage.CLOSED: Status.CANCELLED,
}
"""What a platform's stage would be here."""


def raise_case(w: Write, draft: AfterSaleDraft, request: ReturnRequest) -> ReturnOrder:
    """Raise an order at its stage; what was finished before is posted as imported, without stock."""
    order = admit(w, draft, request)
    if draft.stage is Stage.REFUSED:
        refuse_case(w, order)
    elif draft.stage is Stage.CLOSED:
        give_up_case(w, order)
    elif draft.stage is not Stage.ASKED:
        approve_case(w, order, goods_back=draft.stage is not Stage.AGREED)
        if draft.stage is Stage.DONE and order.net_due_fen:
            pay_case(w, order, draft, order.net_due_fen)
    date_end(order, draft)
    return order


def admit(w: Write, draft: AfterSaleDraft, request: ReturnRequest) -> ReturnOrder:
    """Raise the order of a case as the platform did when the customer asked; it waits for review."""
    told = replace(request, override_reason=BY_FILE)
    case = weigh(w, told, at=draft.requested_at or w.at, spared=_SHOP_RULES)
    order = raise_order(w, case)
    save(order, imported=1, requested_at=draft.requested_at or order.requested_at)
    return order


def date_end(order: ReturnOrder, draft: AfterSaleDraft) -> None:
    """Let an order that is over have ended when the platform says."""
    if order.status in ENDS and draft.finished_at:
        settled = draft.finished_at if order.settled_at else None
        save(order, closed_at=draft.finished_at, settled_at=settled)


def meet_case(w: Write, order_id: int, draft: AfterSaleDraft) -> tuple[bool, Refusal | None]:
    """Take an order further that is this case already; says whether anything changed, and what is left.

    Left to people is an order that the platform is ahead of, or paid another sum for.
    """
    order = find_order(order_id)
    version = order.version
    note_number(w, order, draft.refund_number)
    differs: Refusal | None = None
    try:
        check_kind(order, draft)
        note_parcels(w, order, draft)
        if order.imported and order.status == Status.PENDING_REVIEW:
            follow(w, order, draft.stage)
        if draft.stage in (Stage.REFUSED, Stage.CLOSED):
            must_have_ended(order, draft)
        elif draft.stage is Stage.DONE:
            book_refund(w, order, draft)
    except (CaseDiffers, KindDiffers, PlatformPaidOther) as refusal:
        differs = refusal
    return order.version != version, differs


def check_kind(order: ReturnOrder, draft: AfterSaleDraft) -> None:
    """Goods are swapped on both sides, or on none; raises `KindDiffers`."""
    if (order.kind == ReturnKind.EXCHANGE) is not (draft.kind == ReturnKind.EXCHANGE):
        theirs, ours = (Sentence(label(ReturnKind(kind))) for kind in (draft.kind, order.kind))
        raise KindDiffers(draft.refund_number, theirs, order.number, ours)


def follow(w: Write, order: ReturnOrder, stage: Stage) -> None:
    """Decide what nobody decided here, as the platform decided."""
    if stage is Stage.REFUSED:
        refuse_case(w, order)
    elif stage is Stage.CLOSED:
        give_up_case(w, order)
    elif stage is not Stage.ASKED:
        approve_case(w, order)


def must_have_ended(order: ReturnOrder, draft: AfterSaleDraft) -> None:
    """Say so where an order goes on that the platform ended; raises `CaseDiffers`."""
    if order.status not in (Status.REJECTED, Status.CANCELLED):
        raise differing_from(order, draft)


def differing_from(order: ReturnOrder, draft: AfterSaleDraft) -> CaseDiffers:
    """That the platform is elsewhere than the order."""
    theirs, ours = THEIRS[draft.stage], Status(order.status)
    return CaseDiffers(order.number, Sentence(label(theirs)), Sentence(label(ours)))


def book_refund(w: Write, order: ReturnOrder, draft: AfterSaleDraft) -> None:
    """Write down what the platform paid, unless it is written down already; goods may still be awaited."""
    missing = draft.amount_fen - order.refunded_fen
    if missing <= 0:
        return
    if order.status not in (*_EARLY, Status.AWAITING_REFUND):
        raise differing_from(order, draft)
    due = still_to_refund(order.net_due_fen, settled_of(order))
    if missing > due:
        raise PlatformPaidOther(order.number, yuan_text(draft.amount_fen), yuan_text(due))
    pay_case(w, order, draft, missing)


def opened_for(order: ReturnOrder, action: Action) -> Opened:
    """An order in the middle of a step of the import."""
    return Opened(order.id, order, Status(order.status), action)


def note_number(w: Write, order: ReturnOrder, number: str) -> None:
    """Write the platform's number on an order that has none."""
    if order.platform_refund_number:
        return
    amendable = order.status in ACTIONS[Action.AMEND].starts
    opened = opened_for(order, Action.AMEND if amendable else Action.EDIT)
    save(order, platform_refund_number=number)
    settle(w, opened, BY_FILE)


def note_parcels(w: Write, order: ReturnOrder, draft: AfterSaleDraft) -> None:
    """Note the parcels that the customer sent since, while goods are waited for."""
    if order.status not in ACTIONS[Action.SHIP_BACK].starts or order.kind == ReturnKind.REFUND_ONLY:
        return
    parcels = [ParcelRequest(each.carrier, each.tracking_number) for each in draft.parcels]
    here = {row.folded for row in ReturnParcel.select().where(ReturnParcel.return_order_id == order.id)}
    new = [parcel for parcel in parcels if parcel.folded and parcel.folded not in here]
    if new:
        opened = opened_for(order, Action.SHIP_BACK)
        add_parcels(order.id, new)
        settle(w, opened, BY_FILE)


def approve_case(w: Write, order: ReturnOrder, *, goods_back: bool = False) -> None:
    """Agree as the platform did; goods that came back before are received and accepted without stock."""
    opened = opened_for(order, Action.APPROVE)
    settle(w, opened, agree(w, order, goods_back=goods_back))


def agree(w: Write, order: ReturnOrder, *, goods_back: bool) -> str:
    """What an approval writes on the order, still to be settled; gives what its event says."""
    goods = order.kind != ReturnKind.REFUND_ONLY
    save(
        order,
        reviewed_at=w.at,
        reviewed_by_id=w.session.operator_id,
        instructed_at=w.at if goods else None,
    )
    if not (goods and goods_back):
        return BY_FILE
    _take_goods(w, order)
    return GOODS_BACK


def _take_goods(w: Write, order: ReturnOrder) -> None:
    for line in order_lines(order.id):
        units = line.requested
        ReturnLine.update(received=units, accepted=units, imported=units).where(
            (ReturnLine.id == line.id) & (ReturnLine.basis == Basis.GOODS)
        ).execute()
    save(order, received_at=w.at)


def paid_by_platform(w: Write, draft: AfterSaleDraft, fen: int) -> Payment:
    """Money that went through the platform, on the local day that it says."""
    paid_at = datetime.fromisoformat(draft.finished_at or w.at).astimezone(w.session.zone)
    return Payment(
        fen,
        PaymentMethod.PLATFORM,
        reference=draft.refund_number,
        paid_on=paid_at.date().isoformat(),
        note=BY_FILE,
    )


def pay_case(w: Write, order: ReturnOrder, draft: AfterSaleDraft, fen: int) -> None:
    """Write down a refund of the platform."""
    opened = opened_for(order, Action.PAY)
    early = order.status in _EARLY
    number = post_refund(w, order, paid_by_platform(w, draft, fen))
    save(
        order,
        refunded_fen=order.refunded_fen + fen,
        paid_before_goods=int(early or order.paid_before_goods),
    )
    settle(w, opened, BY_FILE, after=f"{number} {yuan_text(fen)}")


def refuse_case(w: Write, order: ReturnOrder) -> None:
    """Refuse as the platform did."""
    refuse_order(w, opened_for(order, Action.REJECT), BY_FILE)


def give_up_case(w: Write, order: ReturnOrder) -> None:
    """End without anything, as on the platform."""
    opened = opened_for(order, Action.CANCEL)
    save(order, cancelled=1, rejected=0, status=Status.CANCELLED)
    settle(w, opened, BY_FILE)
