"""The draft weighed as the service will weigh it: what it is worth, what stands against it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from erp_returns.domain.advice import warnings
from erp_returns.domain.errors import Refusal, TextMissing
from erp_returns.domain.guards import Case, out_of_window, refusals
from erp_returns.domain.kinds import Liability, ReturnKind
from erp_returns.domain.requests import Address, ParcelRequest, ReturnRequest
from erp_returns.domain.sources import no_sale
from erp_returns.domain.text import Sentence, translatable
from erp_returns.domain.valuation import Valuation, value
from erp_returns.ui.editor.draft import Draft
from erp_returns.ui.editor.groundwork import Groundwork


@dataclass(frozen=True, slots=True)
class Particulars:
    """What is written beside goods and money."""

    receiver: Address
    parcels: tuple[ParcelRequest, ...] = ()
    platform_refund_number: str = ""
    buyer_note: str = ""
    internal_note: str = ""
    perks_back: str = ""
    override_reason: str = ""
    new_photos: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Weighed:
    """A draft with its amounts, what stands against it (gravest first) and what is worth knowing."""

    request: ReturnRequest
    valuation: Valuation
    refusals: tuple[Refusal, ...]
    warnings: tuple[Sentence, ...]
    late: bool = False


def request_from(ground: Groundwork, draft: Draft, beside: Particulars) -> ReturnRequest:
    """The command that the form stands for."""
    goods = draft.kind is not ReturnKind.REFUND_ONLY
    exchange = draft.kind is ReturnKind.EXCHANGE
    stored = ground.order
    kept = len(stored.photos) if stored else 0
    return ReturnRequest(
        sale_id=ground.sale.id,
        shop_id=draft.shop_id,
        member_id=draft.member_id,
        kind=draft.kind,
        type_id=draft.type_id,
        lines=tuple(draft.lines[at].request() for at in draft.asked()),
        replacements=draft.replacement_requests(),
        charges=draft.charges,
        reason_id=draft.reason_id,
        inbound_warehouse_id=draft.inbound_warehouse_id if goods else None,
        outbound_warehouse_id=draft.outbound_warehouse_id if exchange else None,
        return_freight_fen=draft.return_freight_fen if may_compensate_freight(ground, draft) else 0,
        freight_charged_fen=draft.freight_charged_fen if exchange else 0,
        allow_freight=draft.allow_freight,
        receiver=beside.receiver,
        parcels=beside.parcels if goods else (),
        platform_refund_number=beside.platform_refund_number.strip(),
        buyer_note=beside.buyer_note.strip(),
        internal_note=beside.internal_note.strip(),
        perks_back=beside.perks_back.strip(),
        override_reason=beside.override_reason.strip(),
        photo_count=kept + len(beside.new_photos),
    )


def particulars_of(ground: Groundwork, request: ReturnRequest) -> Particulars:
    """What a form shows beside the goods of an order as it was asked for."""
    return Particulars(
        receiver=request.receiver or ground.sale.receiver,
        parcels=request.parcels,
        platform_refund_number=request.platform_refund_number,
        buyer_note=request.buyer_note,
        internal_note=request.internal_note,
        perks_back=request.perks_back,
        override_reason=request.override_reason,
    )


def may_compensate_freight(ground: Groundwork, draft: Draft) -> bool:
    """Whether the customer may be given what sending it back cost: nobody else caused it otherwise.

    What a reviewer granted on a stored order stays.
    """
    if draft.kind is ReturnKind.REFUND_ONLY:
        return False
    if ground.order is not None and ground.order.request.return_freight_fen:
        return True
    reasons = {draft.reason_id, *(draft.lines[at].reason_id for at in draft.shown())}
    known = (ground.trade.reasons.get(each) for each in reasons if each is not None)
    return any(reason.liability is not Liability.BUYER for reason in known if reason is not None)


def weigh(ground: Groundwork, draft: Draft, beside: Particulars, at: str) -> Weighed:
    """Weigh a draft at a moment (UTC text)."""
    request = request_from(ground, draft, beside)
    sale = no_sale(draft.shop_id, draft.member_id) if ground.sale.missing else ground.sale
    valuation = value(request, sale, ground.trade, ground.settings)
    if request.type_id not in ground.trade.types:
        missing = TextMissing(Sentence(translatable("errors", "退换货类型")))
        return Weighed(request, valuation, (missing,), ())
    admitted = ground.order is not None and bool(ground.order.head.out_of_window)
    case = Case(
        request=replace(request, override_reason="-") if admitted else request,
        sale=sale,
        trade=ground.trade,
        settings=ground.settings,
        valuation=valuation,
        at=at,
        calendar=ground.calendar,
        leave=ground.leave,
        refund_number_order=ground.order_of_refund_number(request.platform_refund_number, sale.shop_id),
        sold_before=ground.sold_before(request) if sale.missing else (),
    )
    against = tuple(refusals(case))
    late = not admitted and out_of_window(case)
    return Weighed(request, valuation, against, tuple(warnings(case)), late)
