"""How the demo's orders are raised: each a request as somebody would fill it in."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from erp_returns.domain.kinds import Basis, ReturnKind
from erp_returns.domain.requests import (
    Address,
    LineRequest,
    ParcelRequest,
    ReplacementRequest,
    ReturnRequest,
    SourceKey,
)
from erp_returns.models import Reason, ReturnType, SalesParcel, Shop, Warehouse
from erp_returns.queries.editing import request_of
from erp_returns.services import returns
from erp_returns.services.demo.shelf import SoldLine
from erp_returns.services.demo.story import Story

_USUAL_REASON, _ALL_UNITS = 0.6, 0.55
_COMPENSATIONS: Final = (3_00, 5_00, 5_00, 8_00, 10_00, 15_00)


def create(story: Story) -> None:
    """The customer asks, somebody of the service writes it down."""
    _raise(story, _request(story))


def create_override(story: Story) -> None:
    """The owner takes a return whose window is over."""
    request = replace(_request(story), override_reason="老客户，店主特批")
    story.order_id = returns.create(story.staff.owner, request).order_id


def create_refused(story: Story) -> None:
    """Our own parcel comes back; the warehouse raises the order for it."""
    sent = SalesParcel.get(SalesParcel.sales_order_id == story.offer.sale_id)
    parcel = ParcelRequest(sent.carrier, sent.tracking_number)
    request = replace(_request(story, all_units=True), parcels=(parcel,))
    story.order_id = returns.create(story.packer, request, from_parcel=True).order_id


def create_unshipped(story: Story) -> None:
    """The customer changes their mind before anything is shipped."""
    _raise(story, _request(story, Basis.UNSHIPPED, all_units=True))


def create_compensation(story: Story) -> None:
    """The customer keeps the goods and gets something back."""
    _raise(story, _request(story, Basis.COMPENSATION))


def create_lost(story: Story) -> None:
    """The courier says it was delivered, the customer never got it; all of its money is asked for."""
    request = _request(story, Basis.COMPENSATION)
    lines = tuple(
        LineRequest(SourceKey(sold.id), Basis.COMPENSATION, compensation_fen=sold.paid_fen)
        for sold in story.offer.lines
    )
    _raise(story, replace(request, lines=lines))


def create_unsold(story: Story) -> None:
    """Goods from the counter: nobody finds the sale, and the owner says what they are worth."""
    request = _request(story)
    sold = story.offer.lines[0]
    grant = LineRequest(
        SourceKey(sold.product_id, product=True),
        Basis.GOODS,
        1,
        unit_price_fen=sold.paid_fen // sold.quantity,
    )
    unsold = replace(
        request,
        sale_id=0,
        shop_id=story.offer.shop_id,
        lines=(grant,),
        receiver=Address("陈女士", "13900000000"),
        internal_note="门店老客户，小票丢失",
    )
    story.order_id = returns.create(story.staff.owner, unsold).order_id


def edit(story: Story) -> None:
    """The service writes down what it learned, and takes a line off that stays after all."""
    request = request_of(story.clerk.database, story.order_id)
    kept = request.lines[: max(1, len(request.lines) - 1)]
    changed = replace(request, lines=kept, internal_note=story.remark("seller"))
    returns.edit(story.clerk, story.order_id, story.version, changed)


def _raise(story: Story, request: ReturnRequest) -> None:
    story.order_id = returns.create(story.clerk, request).order_id


def _request(story: Story, basis: Basis = Basis.GOODS, *, all_units: bool = False) -> ReturnRequest:
    kind = ReturnType.get(ReturnType.name == story.road.type)
    shop = Shop.get_by_id(story.offer.shop_id)
    home = Warehouse.get(Warehouse.name == "主仓").id
    whole = all_units or story.road.need in ("many", "twice") or story.chance.random() < _ALL_UNITS
    lines = tuple(_line(story, sold, basis, whole=whole) for sold in story.offer.lines)
    exchange = kind.kind == ReturnKind.EXCHANGE
    return ReturnRequest(
        sale_id=story.offer.sale_id,
        kind=ReturnKind(kind.kind),
        type_id=kind.id,
        lines=lines if basis is not Basis.COMPENSATION else lines[:1],
        replacements=(_replacement(story, lines[0], story.offer.lines[0]),) if exchange else (),
        reason_id=_reason(story, kind),
        inbound_warehouse_id=shop.inbound_warehouse_id or home,
        outbound_warehouse_id=(shop.outbound_warehouse_id or home) if exchange else None,
        buyer_note=story.wish(),
    )


def _line(story: Story, sold: SoldLine, basis: Basis, *, whole: bool) -> LineRequest:
    if basis is Basis.COMPENSATION:
        fen = min(sold.paid_fen, story.chance.choice(_COMPENSATIONS))
        return LineRequest(SourceKey(sold.id), basis, compensation_fen=fen)
    return LineRequest(SourceKey(sold.id), basis, sold.quantity if whole else 1)


def _replacement(story: Story, line: LineRequest, sold: SoldLine) -> ReplacementRequest:
    wanted = story.chance.choice(story.shelf.others(sold, story.road.swap))
    return ReplacementRequest(wanted.id, line.quantity, replaces=0)


def _reason(story: Story, kind: ReturnType) -> int:
    """The type's usual reason, or another of its kind that asks for no photo."""
    flag = getattr(Reason, f"for_{kind.kind}")
    usual = Reason.get_by_id(kind.reason_id)
    if story.chance.random() < _USUAL_REASON or story.road.need in ("transit", "unshipped"):
        return int(usual.id)
    found = Reason.select().where(
        (flag == 1) & (Reason.needs_photo == 0) & (Reason.parent_id == usual.parent_id)
    )
    return int(story.chance.choice(list(found.order_by(Reason.id))).id)
