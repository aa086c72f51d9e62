"""How a form is filled when it opens, and again when its kind or type is changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from erp_returns.domain.kinds import Basis, ReturnKind, WindowUnit
from erp_returns.domain.requests import LineRequest, ReturnRequest, SourceKey
from erp_returns.queries.catalog import ReturnTypeRow
from erp_returns.ui.editor.draft import Draft, DraftLine, DraftReplacement, fits
from erp_returns.ui.editor.groundwork import Groundwork


def first_draft(ground: Groundwork) -> Draft:
    """Everything that can still come back, or the stored order that is being changed."""
    if ground.order is not None:
        return draft_from(ground, ground.order.request)
    kind = _first_kind(ground)
    chosen = first_type(ground, kind)
    lines = tuple(candidates(ground))
    return Draft(
        kind=kind,
        type_id=chosen.id if chosen else 0,
        reason_id=_reason_of(ground, chosen),
        inbound_warehouse_id=ground.defaults.inbound_warehouse_id,
        outbound_warehouse_id=ground.defaults.outbound_warehouse_id,
        lines=lines,
        replacements=tuple(_same_goods(ground, lines)),
        **_buyer(ground),
    )


def _buyer(ground: Groundwork) -> dict[str, Any]:
    """Without a sale: the shop and the member that the form starts with."""
    sale = ground.sale
    return {"shop_id": sale.shop_id, "member_id": sale.member_id} if sale.missing else {}


def change_kind(ground: Groundwork, draft: Draft, kind: ReturnKind) -> Draft:
    """Ask for something else: lines of the kind as they were left, its first type, no reason it lacks."""
    chosen = first_type(ground, kind)
    offered = {row.id for row in ground.reasons_of(kind)}
    lines = tuple(
        line
        if line.reason_id is None or line.reason_id in offered or not fits(kind, line.basis)
        else replace(line, reason_id=None)
        for line in draft.lines
    )
    changed = replace(draft, kind=kind, lines=lines)
    return change_type(ground, changed, chosen.id if chosen else 0)


def change_type(ground: Groundwork, draft: Draft, type_id: int) -> Draft:
    """Take a type with the reason it proposes; a fee that was proposed follows the type."""
    chosen = next((row for row in ground.types if row.id == type_id), None)
    return replace(draft, type_id=type_id, reason_id=_reason_of(ground, chosen))


def first_type(ground: Groundwork, kind: ReturnKind) -> ReturnTypeRow | None:
    """The type that a kind starts with: the shop's default, else the first that suits the goods.

    A type with a window counts from when the customer has the goods, so it waits where none left us.
    """
    offered = ground.types_of(kind)
    default = next((row for row in offered if row.id == ground.defaults.return_type_id), None)
    if default is None and kind is ReturnKind.REFUND_ONLY and not ground.can_come_back(Basis.UNSHIPPED):
        default = next((row for row in offered if row.window_unit != WindowUnit.NONE), None)
    return default or next(iter(offered), None)


def candidates(ground: Groundwork) -> Iterator[DraftLine]:
    """What could be asked for, under any kind: goods, units never shipped, money alone."""
    for basis in (Basis.GOODS, Basis.UNSHIPPED):
        for line in ground.sale.lines:
            units = ground.left[line.key, basis]
            if units:
                yield DraftLine(line.key, basis, units)
    for line in ground.sale.lines:
        if line.shipped and line.worth.left_fen > 0:
            yield DraftLine(line.key, Basis.COMPENSATION)


def _first_kind(ground: Groundwork) -> ReturnKind:
    """The kind of the shop's default type; where nothing was shipped, money alone."""
    if not ground.can_come_back(Basis.GOODS) and ground.can_come_back(Basis.UNSHIPPED):
        return ReturnKind.REFUND_ONLY
    default = next((row for row in ground.types if row.id == ground.defaults.return_type_id), None)
    return ReturnKind(default.kind) if default else ReturnKind.RETURN_REFUND


def _reason_of(ground: Groundwork, chosen: ReturnTypeRow | None) -> int | None:
    if chosen is None or chosen.reason_id is None:
        return None
    offered = {row.id for row in ground.reasons_of(ReturnKind(chosen.kind))}
    return chosen.reason_id if chosen.reason_id in offered else None


def _same_goods(ground: Groundwork, lines: tuple[DraftLine, ...]) -> Iterator[DraftReplacement]:
    for line in lines:
        source = ground.sale.line(line.source)
        if line.basis is Basis.GOODS and source is not None:
            yield DraftReplacement(source.product_id, stands_for=line.source)


def draft_from(ground: Groundwork, request: ReturnRequest) -> Draft:
    """What a form holds of an order as it was asked for; other lines can be brought onto it."""
    asked = {(line.source, line.basis): line for line in request.lines}
    lines = tuple(_merged(ground, asked, request.kind))
    return Draft(
        kind=request.kind,
        type_id=request.type_id,
        reason_id=request.reason_id,
        inbound_warehouse_id=request.inbound_warehouse_id or ground.defaults.inbound_warehouse_id,
        outbound_warehouse_id=request.outbound_warehouse_id or ground.defaults.outbound_warehouse_id,
        lines=lines,
        replacements=tuple(_stored_replacements(ground, request, lines)),
        charges=request.charges,
        return_freight_fen=request.return_freight_fen,
        freight_charged_fen=request.freight_charged_fen,
        allow_freight=request.allow_freight,
        **_buyer(ground),
    )


def _merged(
    ground: Groundwork, asked: dict[tuple[SourceKey, Basis], LineRequest], kind: ReturnKind
) -> Iterator[DraftLine]:
    """Lines of the order as they are; others of its kind can be brought onto it."""
    left = dict(asked)
    for line in candidates(ground):
        request = left.pop((line.source, line.basis), None)
        if request is not None:
            yield _draft_line(request)
        else:
            units = line.basis is not Basis.COMPENSATION
            yield replace(line, removed=units and fits(kind, line.basis))
    yield from map(_draft_line, left.values())


def _draft_line(request: LineRequest) -> DraftLine:
    return DraftLine(
        source=request.source,
        basis=request.basis,
        quantity=request.quantity,
        compensation_fen=request.compensation_fen,
        reason_id=request.reason_id,
        note=request.note,
        edited_spec=request.edited_spec,
        agreed_fen=None if request.basis is Basis.COMPENSATION else request.agreed_fen,
        raise_note=request.raise_note,
        worthless_units=request.worthless_units,
        released_units=request.released_units,
        unit_price_fen=request.unit_price_fen,
    )


def _stored_replacements(
    ground: Groundwork, request: ReturnRequest, lines: tuple[DraftLine, ...]
) -> Iterator[DraftReplacement]:
    for each in request.replacements:
        stands_for = None if each.replaces is None else request.lines[each.replaces].source
        yield DraftReplacement(each.product_id, each.quantity, each.unit_price_fen, stands_for)
    exchange = request.kind is ReturnKind.EXCHANGE
    waiting = tuple(line for line in lines if line.removed or not exchange)
    yield from _same_goods(ground, waiting)
