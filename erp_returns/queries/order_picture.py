"""An order as its history tells of it: every fact that a person could have changed, by name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.history import Picture
from erp_returns.queries.reading import places


class _Order(NamedTuple):
    kind: str
    type: str
    reason: str
    inbound: str
    outbound: str
    platform_refund_number: str
    buyer_note: str
    internal_note: str
    rejection_reason: str
    perks_back: str
    allow_freight: int
    reviewed: int
    instructed: int
    delivered: int
    goods_fen: int
    freight_fen: int
    return_freight_fen: int
    fee_fen: int
    deduction_fen: int
    value_out_fen: int
    freight_charged_fen: int
    net_due_fen: int
    refunded_fen: int
    collected_fen: int
    waived_fen: int
    inspection_differs: int
    out_of_window: int
    cross_ship: int
    paid_before_goods: int
    late_parcel: int
    send_back: int
    dispute: int
    dispute_due: str | None
    photos: int
    receiver_name: str
    receiver_mobile: str
    receiver_phone: str
    postcode: str
    region: str
    address: str
    contact_name: str
    contact_phone: str
    contact_address: str
    checks: str


_ORDER = """
SELECT o.id, o.kind, t.name, coalesce(r.text, ''), coalesce(i.name, ''), coalesce(u.name, ''),
       o.platform_refund_number, o.buyer_note, o.internal_note, o.rejection_reason, o.perks_back,
       o.allow_freight, o.reviewed_at IS NOT NULL, o.instructed_at IS NOT NULL, o.delivered_at IS NOT NULL,
       o.goods_fen, o.freight_fen, o.return_freight_fen, o.fee_fen, o.deduction_fen,
       o.value_out_fen, o.freight_charged_fen, o.net_due_fen, o.refunded_fen, o.collected_fen, o.waived_fen,
       o.inspection_differs, o.out_of_window, o.cross_ship, o.paid_before_goods, o.late_parcel, o.send_back,
       o.dispute, o.dispute_due, (SELECT count(*) FROM photo WHERE return_order_id = o.id),
       o.receiver_name, o.receiver_mobile, o.receiver_phone, o.postcode, o.region, o.address,
       o.contact_name, o.contact_phone, o.contact_address,
       coalesce((SELECT group_concat(text || iif(met, ' ✓', ' ✗'), '、') FROM (
           SELECT c.text, c.met FROM inspection i JOIN inspection_check c ON c.inspection_id = i.id
           WHERE i.return_order_id = o.id ORDER BY c.id)), '')
FROM return_order o
JOIN return_type t ON t.id = o.return_type_id
LEFT JOIN reason r ON r.id = o.reason_id
LEFT JOIN warehouse i ON i.id = o.inbound_warehouse_id
LEFT JOIN warehouse u ON u.id = o.outbound_warehouse_id
WHERE o.id IN ({ids})
"""
NOT_AT_FIRST = frozenset(
    {
        *("receiver_name", "receiver_mobile", "receiver_phone", "postcode", "region", "address"),
        *("contact_name", "contact_phone", "contact_address"),
    }
)
"""Facts of a new order that it has from its sale and its warehouse."""


class _Line(NamedTuple):
    name: str
    basis: str
    requested: int
    received: int
    accepted: int
    decided_back: int
    closed_short: int
    sent_back: int
    reason: str
    note: str
    edited_spec: str
    entitled_fen: int
    agreed_fen: int
    raise_note: str


_LINES = """
SELECT l.return_order_id,
       l.basis || coalesce('/s' || l.sales_order_line_id, '/r' || l.replacement_line_id,
                           '/p' || l.product_id),
       trim(l.product_name || ' ' || l.spec), l.basis, l.requested, l.received, l.accepted,
       l.decided_back, l.closed_short, l.sent_back, coalesce(r.text, ''), l.note, l.edited_spec,
       l.entitled_fen, l.agreed_fen, l.raise_note
FROM return_line l LEFT JOIN reason r ON r.id = l.reason_id
WHERE l.return_order_id IN ({ids}) ORDER BY l.return_order_id, l.position
"""


_OF_A_SALE = re.compile(r"\w+/s(\d+)\+*")


class _Replacement(NamedTuple):
    name: str
    quantity: int
    shipped: int
    reserved: int
    unit_price_fen: int
    value_fen: int


_REPLACEMENTS = """
SELECT return_order_id, product_id, trim(product_name || ' ' || spec), quantity, shipped, reserved,
       unit_price_fen, value_fen
FROM replacement_line WHERE return_order_id IN ({ids}) AND quantity > 0 ORDER BY return_order_id, position
"""


class _Charge(NamedTuple):
    name: str
    amount_fen: int
    note: str


_CHARGES = """
SELECT return_order_id, kind || '/' || name, name, amount_fen, note
FROM charge WHERE return_order_id IN ({ids}) ORDER BY return_order_id, kind, id
"""


class _Parcel(NamedTuple):
    name: str


_PARCELS = """
SELECT return_order_id, folded, trim(carrier || ' ' || tracking_number)
FROM return_parcel WHERE return_order_id IN ({ids}) ORDER BY return_order_id, id
"""
_PARTS: dict[str, tuple[str, type[NamedTuple]]] = {
    "lines": (_LINES, _Line),
    "replacements": (_REPLACEMENTS, _Replacement),
    "charges": (_CHARGES, _Charge),
    "parcels": (_PARCELS, _Parcel),
}


def tells_its_source(key: str) -> bool:
    """Whether a line's key says what it draws on; older programs wrote the line's own id."""
    return "/" in key


def sale_line_of(key: str) -> int:
    """The id of the sale's line that a line draws on, by its key; 0 where it draws on something else."""
    found = _OF_A_SALE.fullmatch(key)
    return int(found[1]) if found else 0


def order_picture(database: SqliteDatabase, order_id: int) -> Picture:
    """Every fact of an order; its parts by what they are of, as ids are given again."""
    return order_pictures(database, (order_id,))[order_id]


def order_pictures(database: SqliteDatabase, order_ids: Sequence[int]) -> dict[int, Picture]:
    """Every fact of some orders."""
    ids = places(len(order_ids))
    pictures: dict[int, Picture] = {order_id: {} for order_id in order_ids}
    for order_id, *facts in database.execute_sql(_ORDER.format(ids=ids), order_ids):
        pictures[order_id] = _Order._make(facts)._asdict()
    for group, (sql, part) in _PARTS.items():
        for picture in pictures.values():
            picture[group] = {}
        for order_id, key, *facts in database.execute_sql(sql.format(ids=ids), order_ids):
            found: dict[str, Picture] = pictures[order_id][group]
            own = str(key)
            while own in found:
                own += "+"
            found[own] = part._make(facts)._asdict()
    return pictures
