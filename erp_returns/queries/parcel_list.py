"""Every parcel that ever came: a list with filters, and what is written on one of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.documents.list_files import Cells
from erp_returns.domain.kinds import ParcelKind
from erp_returns.domain.text import translatable
from erp_returns.domain.tracking import fold
from erp_returns.queries.exports import Field, plain_field, time_field, word_field
from erp_returns.queries.listing import Listing, ListSource, Order, Terms

_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class ParcelFilter:
    """Which parcels; empty fields ask for nothing. Bounds of time are UTC text, `end` not included.

    `text` is the beginning of a tracking number or of an order's number, or part of a note. `matched` is
    'yes' or 'no'.
    """

    text: str = ""
    carrier: str = ""
    kind: str = ""
    matched: str = ""
    collect: bool = False
    start: str = ""
    end: str = ""


class ParcelListRow(NamedTuple):
    """A parcel; `orders` are the numbers it belongs to, `receipts` how many were posted of it and stand.

    `refused` is 1 where it was not taken for its freight, `collect_by` who bears that ('' while open).
    """

    id: int
    arrived_at: str
    carrier: str
    tracking_number: str
    kind: str
    orders: str
    order_id: int | None
    receipts: int
    operator: str
    weight_g: int
    collect_fen: int
    refused: int
    collect_by: str
    photos: int
    note: str


_PARCELS = Listing(
    "parcel",
    """
SELECT o.id, o.arrived_at, o.carrier, o.tracking_number, o.kind,
       coalesce((SELECT group_concat(r.number, ' ') FROM parcel_match m
                 JOIN return_order r ON r.id = m.return_order_id WHERE m.parcel_id = o.id), ''),
       (SELECT min(return_order_id) FROM parcel_match WHERE parcel_id = o.id),
       (SELECT count(*) FROM parcel_match m JOIN receipt d ON d.return_order_id = m.return_order_id
        WHERE m.parcel_id = o.id AND d.parcel_id = o.id AND d.reverses_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM receipt x WHERE x.reverses_id = d.id)),
       b.name, o.weight_g, o.collect_fen, o.refused_for_collect, o.collect_by,
       (SELECT count(DISTINCT content_hash) FROM photo h WHERE h.parcel_id = o.id), o.note
FROM parcel o JOIN operator b ON b.id = o.operator_id
""",
    ParcelListRow,
)
PARCEL_FIELDS: tuple[Field[ParcelListRow], ...] = (
    time_field("arrived_at", translatable("columns", "到件时间")),
    plain_field("tracking_number", translatable("columns", "运单号"), Cells.ID),
    plain_field("carrier", translatable("columns", "快递")),
    word_field("kind", translatable("columns", "来件方式"), ParcelKind),
    plain_field("orders", translatable("columns", "退换货单"), Cells.ID),
    plain_field("operator", translatable("columns", "登记人")),
    plain_field("weight_g", translatable("columns", "重量（克）"), Cells.NUMBER),
    plain_field("collect_fen", translatable("columns", "到付"), Cells.MONEY),
    plain_field("photos", translatable("columns", "照片"), Cells.NUMBER),
    plain_field("note", translatable("columns", "备注"), Cells.LONG),
)
"""The register as a file."""

PARCEL_ORDERS: dict[str, Order] = {
    "arrived_at": Order("o.arrived_at"),
    "tracking_number": Order("o.folded"),
    "carrier": Order("o.carrier"),
}
"""What the register can be sorted by."""


def parcel_list(
    database: SqliteDatabase, wanted: ParcelFilter, sort: str = "arrived_at", *, descending: bool = True
) -> ListSource[ParcelListRow]:
    """The parcels that are wanted, the last one first."""
    terms = Terms()
    terms.equal("o.carrier", "carrier", wanted.carrier)
    terms.equal("o.kind", "kind", wanted.kind)
    terms.between("o.arrived_at", "arrived", wanted.start, wanted.end)
    if wanted.collect:
        terms.add("o.collect_fen > 0")
    if wanted.matched:
        there = "EXISTS (SELECT 1 FROM parcel_match m WHERE m.parcel_id = o.id)"
        terms.add(there if wanted.matched == "yes" else f"NOT {there}")
    text = wanted.text.strip()
    if text:
        code = fold(text)
        terms.add(
            "(o.folded >= :code AND o.folded < :code_end OR o.note LIKE :part OR o.id IN ("
            "SELECT m.parcel_id FROM return_order r JOIN parcel_match m ON m.return_order_id = r.id "
            "WHERE r.number >= :code AND r.number < :code_end))",
            code=code,
            code_end=code + _LAST,
            part=f"%{text}%",
        )
    return ListSource(database, _PARCELS, terms, PARCEL_ORDERS[sort], descending)
