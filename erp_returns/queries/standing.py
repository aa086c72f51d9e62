"""What was posted on an order and nothing reversed, each with what stands in the way of taking it back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from peewee import SqliteDatabase

from erp_returns.domain.errors import Refusal
from erp_returns.domain.kinds import PostingKind
from erp_returns.queries.posted_rows import PaymentRow
from erp_returns.queries.return_detail import Posted, ReturnDetail
from erp_returns.queries.reversals import check_inspection, check_receipt, check_shipment


@dataclass(frozen=True, slots=True)
class Standing:
    """A posting that stands: `goods` of the warehouse, or `money`; `refusal` says why it has to stay."""

    kind: PostingKind
    number: str
    posted_at: str
    operator: str
    goods: Posted | None = None
    money: PaymentRow | None = None
    refusal: Refusal | None = None


_CHECKS: dict[PostingKind, Callable[[SqliteDatabase, int], object]] = {
    PostingKind.RECEIPT: check_receipt,
    PostingKind.INSPECTION: check_inspection,
    PostingKind.SHIPMENT: check_shipment,
}


def standing(database: SqliteDatabase, detail: ReturnDetail) -> tuple[Standing, ...]:
    """Everything on an order that stands, newest first; of one moment, what follows from the other first."""
    found = [*_goods(database, detail), *_money(detail)]
    found.sort(key=lambda each: each.posted_at)
    found.reverse()
    return tuple(found)


def _goods(database: SqliteDatabase, detail: ReturnDetail) -> Iterator[Standing]:
    for kind, postings in (
        (PostingKind.RECEIPT, detail.receipts),
        (PostingKind.INSPECTION, detail.inspections),
        (PostingKind.SHIPMENT, detail.shipments),
    ):
        for each in postings:
            if each.stands:
                row, refusal = each.row, _refusal(database, kind, each.row.id)
                yield Standing(kind, row.number, row.posted_at, row.operator, goods=each, refusal=refusal)


def _refusal(database: SqliteDatabase, kind: PostingKind, posted_id: int) -> Refusal | None:
    try:
        _CHECKS[kind](database, posted_id)
    except Refusal as refusal:
        return refusal
    return None


def _money(detail: ReturnDetail) -> Iterator[Standing]:
    for kind, payments in (
        (PostingKind.COLLECTION, detail.collections),
        (PostingKind.REFUND, detail.refunds),
    ):
        for paid in payments:
            if paid.stands:
                yield Standing(kind, paid.number, paid.posted_at, paid.operator, money=paid)
