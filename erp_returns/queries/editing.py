"""A stored order as the request it could be made from again."""

from __future__ import annotations

from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.errors import NotFound
from erp_returns.domain.kinds import Basis, ReturnKind
from erp_returns.domain.requests import (
    Address,
    ChargeRequest,
    LineRequest,
    ParcelRequest,
    ReplacementRequest,
    ReturnRequest,
    SourceKey,
)
from erp_returns.queries.reading import first, rows


class _Order(NamedTuple):
    sale_id: int | None
    shop_id: int
    member_id: int | None
    kind: str
    type_id: int
    reason_id: int | None
    inbound_warehouse_id: int | None
    outbound_warehouse_id: int | None
    return_freight_fen: int
    freight_charged_fen: int
    allow_freight: int
    name: str
    mobile: str
    phone: str
    postcode: str
    region: str
    address: str
    platform_refund_number: str
    buyer_note: str
    internal_note: str
    perks_back: str
    photos: int


class _Line(NamedTuple):
    id: int
    basis: str
    sales_order_line_id: int | None
    replacement_line_id: int | None
    product_id: int
    unit_price_fen: int
    requested: int
    reason_id: int | None
    note: str
    edited_spec: str
    entitled_fen: int
    agreed_fen: int
    raise_note: str
    closed_short: int
    decided_back: int
    sent_back: int


class _Replacement(NamedTuple):
    product_id: int
    quantity: int
    unit_price_fen: int
    price_agreed: int
    replaces_line_id: int | None


class _Charge(NamedTuple):
    name: str
    amount_fen: int
    kind: str
    basis_points: int
    note: str


class _Parcel(NamedTuple):
    carrier: str
    tracking_number: str


_ORDER = """
SELECT sales_order_id, shop_id, member_id, kind, return_type_id, reason_id, inbound_warehouse_id,
       outbound_warehouse_id, return_freight_fen, freight_charged_fen, allow_freight, receiver_name,
       receiver_mobile, receiver_phone, postcode, region, address, platform_refund_number, buyer_note,
       internal_note, perks_back,
       (SELECT count(*) FROM photo WHERE return_order_id = o.id)
FROM return_order o WHERE id = ?
"""
_LINES = """
SELECT id, basis, sales_order_line_id, replacement_line_id, product_id, unit_price_fen, requested,
       reason_id, note, edited_spec, entitled_fen, agreed_fen, raise_note, closed_short,
       decided_back, sent_back
FROM return_line WHERE return_order_id = ? ORDER BY position
"""
_REPLACEMENTS = """
SELECT product_id, quantity, unit_price_fen, price_agreed, replaces_line_id
FROM replacement_line WHERE return_order_id = ? AND quantity > 0 ORDER BY position
"""


def request_of(database: SqliteDatabase, order_id: int) -> ReturnRequest:
    """Read an order back as a request, with the reviewer's amounts where they differ; `NotFound`."""
    order = first(database, _Order, _ORDER, (order_id,))
    if order is None:
        raise NotFound(str(order_id))
    lines = rows(database, _Line, _LINES, (order_id,))
    charges = rows(
        database,
        _Charge,
        "SELECT name, amount_fen, kind, basis_points, note FROM charge WHERE return_order_id = ? ORDER BY id",
        (order_id,),
    )
    parcels = rows(
        database,
        _Parcel,
        "SELECT carrier, tracking_number FROM return_parcel WHERE return_order_id = ? ORDER BY id",
        (order_id,),
    )
    return ReturnRequest(
        sale_id=order.sale_id or 0,
        kind=ReturnKind(order.kind),
        type_id=order.type_id,
        lines=tuple(map(_line, lines)),
        replacements=_replacements(database, order_id, lines),
        charges=tuple(
            ChargeRequest(row.name, row.amount_fen, row.kind == "deduction", row.basis_points, row.note)
            for row in charges
        ),
        reason_id=order.reason_id,
        inbound_warehouse_id=order.inbound_warehouse_id,
        outbound_warehouse_id=order.outbound_warehouse_id,
        return_freight_fen=order.return_freight_fen,
        freight_charged_fen=order.freight_charged_fen,
        allow_freight=bool(order.allow_freight),
        receiver=Address(order.name, order.mobile, order.phone, order.postcode, order.region, order.address),
        parcels=tuple(ParcelRequest(*row) for row in parcels),
        platform_refund_number=order.platform_refund_number,
        buyer_note=order.buyer_note,
        internal_note=order.internal_note,
        perks_back=order.perks_back,
        photo_count=order.photos,
        shop_id=0 if order.sale_id else order.shop_id,
        member_id=None if order.sale_id else order.member_id,
    )


def _line(row: _Line) -> LineRequest:
    key = _source(row)
    compensation = row.basis == Basis.COMPENSATION
    return LineRequest(
        source=key,
        basis=Basis(row.basis),
        quantity=row.requested,
        compensation_fen=row.agreed_fen if compensation else 0,
        reason_id=row.reason_id,
        note=row.note,
        edited_spec=row.edited_spec,
        agreed_fen=None if row.agreed_fen == row.entitled_fen else row.agreed_fen,
        raise_note=row.raise_note,
        worthless_units=row.closed_short + row.decided_back,
        released_units=row.closed_short + row.sent_back,
        unit_price_fen=row.unit_price_fen if key.product else None,
    )


def _source(row: _Line) -> SourceKey:
    if row.sales_order_line_id is not None:
        return SourceKey(row.sales_order_line_id)
    if row.replacement_line_id is not None:
        return SourceKey(row.replacement_line_id, replacement=True)
    return SourceKey(row.product_id, product=True)


def _replacements(
    database: SqliteDatabase, order_id: int, lines: list[_Line]
) -> tuple[ReplacementRequest, ...]:
    place = {line.id: index for index, line in enumerate(lines)}
    return tuple(
        ReplacementRequest(
            product_id=row.product_id,
            quantity=row.quantity,
            unit_price_fen=row.unit_price_fen if row.price_agreed else None,
            replaces=place.get(row.replaces_line_id) if row.replaces_line_id else None,
        )
        for row in rows(database, _Replacement, _REPLACEMENTS, (order_id,))
    )
