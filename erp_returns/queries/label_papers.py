"""Labels filled: for the customer's parcel, for goods on the bench, for what is not good, for parcels."""

from __future__ import annotations

from peewee import SqliteDatabase

from erp_returns.documents.pdf.label_papers import LabelPaper
from erp_returns.documents.pdf.warehouse_papers import SlipPaper
from erp_returns.domain.errors import NotFound, NothingToPrint
from erp_returns.domain.kinds import Disposition, Grade, Liability, ParcelKind
from erp_returns.domain.labels import label
from erp_returns.domain.paper_kinds import PAPERS, PaperKind
from erp_returns.domain.text import Sentence, translatable
from erp_returns.queries.papers import Printing, shop_header
from erp_returns.queries.posted_rows import PostedLineRow
from erp_returns.queries.queues import ArrivedRow
from erp_returns.queries.reading import rows
from erp_returns.queries.return_detail import Posted, ReturnDetail, return_detail, return_order_id
from erp_returns.queries.warehouse_papers import provisional_inspections

_NOT_COUNTED = translatable("papers", "先收货清点，再打印。")
_ALL_GOOD = translatable("papers", "没有验出次品、报废或要退回客户的商品。")
_BY_HAND = ("快递公司", "快递单号")
_UNCLAIMED = "无主件"


def slip_label(slip: SlipPaper) -> LabelPaper:
    """What the customer sticks on the goods: where they go, and the number that finds them."""
    contact = slip.contact
    who = " ".join(filter(None, (contact.name, contact.phone)))
    goods = "；".join(
        f"{' '.join(filter(None, (each.code, each.spec)))} ×{each.quantity}" for each in slip.goods
    )
    kind = " · ".join(filter(None, (slip.kind, slip.return_type)))
    lines = (who, contact.address, kind, goods)
    return LabelPaper(
        title="退货登记",
        code=slip.number,
        lines=tuple(filter(None, lines)),
        ruled=_BY_HAND,
        shop=slip.shop.name,
    )


def bench_labels(database: SqliteDatabase, number: str, printing: Printing) -> tuple[LabelPaper, ...]:
    """One for each line of the last receipt of an order, to lie on its goods.

    Raises `NotFound`, `NothingToPrint`.
    """
    detail = return_detail(database, return_order_id(database, number))
    receipt = next((each for each in reversed(detail.receipts) if each.stands), None)
    if receipt is None:
        raise _nothing(detail, PaperKind.BENCH_LABEL, _NOT_COUNTED)
    shop = shop_header(database, printing, detail.order.shop).name
    return tuple(_bench_label(detail, receipt, line, printing, shop) for line in receipt.lines)


def _bench_label(
    detail: ReturnDetail, receipt: Posted, line: PostedLineRow, printing: Printing, shop: str
) -> LabelPaper:
    order, row = detail.order, receipt.row
    reason = next((each.row.reason for each in detail.lines if each.row.id == line.line_id), "")
    lines = (
        reason or order.reason,
        f"{row.number}  {printing.time(row.posted_at)}  {row.operator}",
        row.warehouse,
    )
    return LabelPaper(
        title=f"待处理 · {label(detail.facts.kind)}",
        code=order.number,
        stands_out=_called(line),
        lines=tuple(filter(None, lines)),
        shop=shop,
    )


def defect_labels(database: SqliteDatabase, number: str, printing: Printing) -> tuple[LabelPaper, ...]:
    """One for each group of units of an order that is not good, or goes back to the customer.

    Raises `NotFound`, `NothingToPrint`.
    """
    detail = return_detail(database, return_order_id(database, number))
    shop = shop_header(database, printing, detail.order.shop).name
    first_only = provisional_inspections(database, detail.order.id)
    found = tuple(
        _defect_label(detail, inspection, line, printing, shop)
        for inspection in detail.inspections
        if inspection.stands and inspection.row.id not in first_only
        for line in inspection.lines
        if line.grade != Grade.GOOD or line.disposition != Disposition.RESTOCK
    )
    if not found:
        raise _nothing(detail, PaperKind.DEFECT_LABEL, _ALL_GOOD)
    return found


def _defect_label(
    detail: ReturnDetail, inspection: Posted, line: PostedLineRow, printing: Printing, shop: str
) -> LabelPaper:
    row = inspection.row
    grade, done = label(Grade(line.grade)), label(Disposition(line.disposition))
    cause = f"责任：{label(Liability(line.caused_by))}" if line.caused_by else ""
    lines = (
        " ".join(filter(None, (line.defect, line.note))),
        cause,
        f"{row.number}  {printing.time(row.posted_at)}  {row.operator}",
        line.warehouse,
    )
    return LabelPaper(
        title=grade if grade == done else f"{grade} · {done}",
        code=detail.order.number,
        stands_out=_called(line),
        lines=tuple(filter(None, lines)),
        shop=shop,
    )


_PARCEL = """
SELECT p.id, p.carrier, p.tracking_number, p.kind, p.arrived_at, b.name,
       (SELECT min(return_order_id) FROM parcel_match WHERE parcel_id = p.id),
       coalesce((SELECT group_concat(o.number, ' ') FROM parcel_match m
                 JOIN return_order o ON o.id = m.return_order_id WHERE m.parcel_id = p.id), ''),
       0, p.collect_fen, p.note
FROM parcel p JOIN operator b ON b.id = p.operator_id WHERE p.id = ?
"""


def parcel_label(database: SqliteDatabase, parcel_id: int, printing: Printing) -> LabelPaper:
    """What a parcel at the door is: refused, not delivered, sent in, or nobody's; raises `NotFound`."""
    found = rows(database, ArrivedRow, _PARCEL, (parcel_id,))
    if not found:
        raise NotFound(str(parcel_id))
    (parcel,) = found
    kind = label(ParcelKind(parcel.kind))
    lines = (
        parcel.carrier,
        f"{printing.time(parcel.arrived_at)}  {parcel.operator}",
        parcel.note,
    )
    return LabelPaper(
        title=_UNCLAIMED if parcel.unclaimed else kind,
        code=parcel.tracking_number or parcel.orders.partition(" ")[0] or str(parcel.id),
        stands_out=parcel.orders,
        lines=tuple(filter(None, lines)),
        ruled=("处理结果",),
        shop=shop_header(database, printing).name,
    )


def _called(line: PostedLineRow) -> str:
    """What lies there, and how many."""
    return f"{line.code} ×{line.quantity} {line.name} {line.spec}".strip()


def _nothing(detail: ReturnDetail, kind: PaperKind, why: str) -> NothingToPrint:
    name = Sentence(PAPERS[kind], context="papers")
    return NothingToPrint(detail.order.number, name, Sentence(why, context="papers"))
