"""The papers of what comes in, filled: slip, inspection report, hand-over list, return to the supplier."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.documents.pdf import papers as paper
from erp_returns.documents.pdf import warehouse_papers as w
from erp_returns.domain.errors import NoGoodsBack, NotFound, NothingToPrint
from erp_returns.domain.kinds import (
    Basis,
    DifferenceKind,
    Disposition,
    Grade,
    Liability,
    ParcelKind,
    Status,
    SupplierReturnStatus,
)
from erp_returns.domain.labels import label
from erp_returns.domain.money import yuan_text
from erp_returns.domain.paper_kinds import PAPERS, PaperKind
from erp_returns.domain.text import Sentence, translatable
from erp_returns.domain.times import day_bounds
from erp_returns.queries import posted_rows as p
from erp_returns.queries.detail_rows import LineRow
from erp_returns.queries.paper_photos import other_photos, pile_photos
from erp_returns.queries.papers import Printing, shop_header, taken_back
from erp_returns.queries.queues import parcels_between
from erp_returns.queries.reading import first, rows
from erp_returns.queries.return_detail import Posted, ReturnDetail, return_detail, return_order_id
from erp_returns.queries.settings import settings

_NOTHING_IN = translatable("papers", "这张单没有要收的商品。")


def return_slip(database: SqliteDatabase, number: str, printing: Printing) -> w.SlipPaper:
    """退货登记卡 of an order with goods to send; raises `NotFound`, `NoGoodsBack`."""
    detail = return_detail(database, return_order_id(database, number))
    order, sale = detail.order, detail.sale
    goods = [line.row for line in detail.lines if line.row.basis == Basis.GOODS]
    if not goods:
        raise NoGoodsBack(order.number)
    notes = settings(database).text("slip_notes").splitlines()
    return w.SlipPaper(
        shop=shop_header(database, printing, order.shop),
        number=order.number,
        kind=label(detail.facts.kind),
        return_type=order.type,
        contact=_contact(database, detail),
        sale_number=sale.number if sale else "",
        platform_number=sale.platform_number if sale else "",
        member=detail.member.account if detail.member else "",
        goods=tuple(
            w.Goods(row.code, row.name, row.spec, row.requested, row.reason or order.reason) for row in goods
        ),
        replacements=tuple(
            w.Goods(row.code, row.name, row.spec, row.quantity) for row in detail.replacements
        ),
        enclose=tuple(note.strip() for note in notes if note.strip()),
        printed_time=printing.time(printing.at),
        printed_by=printing.by,
    )


def _contact(database: SqliteDatabase, detail: ReturnDetail) -> paper.ReturnContact:
    """Where the goods go, as the customer was told; before that, what the warehouse says of itself."""
    order = detail.order
    if order.contact_address:
        return paper.ReturnContact(
            order.inbound_warehouse, order.contact_name, order.contact_phone, order.contact_address
        )
    found = database.execute_sql(
        "SELECT name, contact, phone, trim(region || ' ' || address) FROM warehouse WHERE id = ?",
        (order.inbound_warehouse_id,),
    ).fetchone()
    return paper.ReturnContact(*found) if found else paper.ReturnContact()


# ----------------------------------------------------------------- inspection


def inspection_report(database: SqliteDatabase, number: str, printing: Printing) -> w.InspectionPaper:
    """收货清点单 of an order before anything was inspected, 验货报告 afterwards.

    Raises `NotFound`, `NothingToPrint`.
    """
    detail = return_detail(database, return_order_id(database, number))
    order = detail.order
    provisional = provisional_inspections(database, order.id)
    graded = _graded(detail, provisional)
    goods = [line.row for line in detail.lines if line.row.basis == Basis.GOODS]
    if not goods:
        named = Sentence(PAPERS[PaperKind.INSPECTION], context="papers")
        raise NothingToPrint(order.number, named, Sentence(_NOTHING_IN, context="papers"))
    return w.InspectionPaper(
        shop=shop_header(database, printing, order.shop),
        number=order.number,
        kind=" · ".join(filter(None, (label(detail.facts.kind), order.type))),
        status=label(Status(order.status)),
        inspected=bool(graded),
        sale_number=detail.sale.number if detail.sale else "",
        member=detail.member.account if detail.member else "",
        warehouse=order.inbound_warehouse,
        lines=tuple(_counted(row, graded.get(row.id, ())) for row in goods),
        checklist=() if graded else _checklist(database, order.type_id),
        checked=_checked(database, order.id),
        differences=tuple(map(_difference, detail.differences)),
        postings=_postings(database, detail, provisional, printing),
        piles=tuple(pile_photos(detail, printing)),
        photos=other_photos(detail, printing),
        printed_time=printing.time(printing.at),
        printed_by=printing.by,
    )


def provisional_inspections(database: SqliteDatabase, order_id: int) -> frozenset[int]:
    """First inspections, which move nothing until somebody else has inspected the same units."""
    sql = "SELECT id FROM inspection WHERE return_order_id = ? AND provisional = 1"
    return frozenset(found for (found,) in database.execute_sql(sql, (order_id,)))


def _graded(detail: ReturnDetail, provisional: Collection[int]) -> dict[int, list[p.PostedLineRow]]:
    """What stands of the inspections that decided, by line."""
    graded: dict[int, list[p.PostedLineRow]] = defaultdict(list)
    for inspection in detail.inspections:
        if inspection.stands and inspection.row.id not in provisional:
            for line in inspection.lines:
                graded[line.line_id].append(line)
    return graded


def _counted(row: LineRow, graded: Sequence[p.PostedLineRow]) -> w.CountedLine:
    units: Counter[str] = Counter()
    for line in graded:
        back = line.disposition == Disposition.SEND_BACK
        units[Disposition.SEND_BACK if back else line.grade] += line.quantity
    spec = f"{row.spec}（实收 {row.edited_spec}）" if row.edited_spec else row.spec
    return w.CountedLine(
        code=row.code,
        name=row.name,
        spec=spec,
        requested=row.requested,
        received=row.received,
        good=units[Grade.GOOD],
        defective=units[Grade.DEFECTIVE],
        scrap=units[Grade.SCRAP],
        sent_back=units[Disposition.SEND_BACK],
        note="；".join(filter(None, map(_found_of, graded))),
    )


def _found_of(line: p.PostedLineRow) -> str:
    """What was found of a group of units, beyond that it is good and goes on the shelf."""
    usual = line.grade == Grade.GOOD and line.disposition == Disposition.RESTOCK
    done = "" if usual else f"{line.quantity} 件{label(Disposition(line.disposition))}"
    cause = f"责任 {label(Liability(line.caused_by))}" if line.caused_by else ""
    return " ".join(filter(None, (done, line.defect, line.note, cause)))


def _checklist(database: SqliteDatabase, type_id: int) -> tuple[str, ...]:
    found = database.execute_sql(
        "SELECT text FROM checklist_item "
        "WHERE visible = 1 AND coalesce(return_type_id, :type) = :type ORDER BY position, id",
        {"type": type_id},
    )
    return tuple(str(text) for (text,) in found)


def _checked(database: SqliteDatabase, order_id: int) -> tuple[w.CheckedRow, ...]:
    """What the inspections that stand looked at; what was looked at twice as it was found last."""
    found = database.execute_sql(
        """
        SELECT c.text, c.met FROM inspection_check c JOIN inspection d ON d.id = c.inspection_id
        WHERE d.return_order_id = ? AND d.reverses_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM inspection x WHERE x.reverses_id = d.id)
        ORDER BY c.id
        """,
        (order_id,),
    )
    return tuple(w.CheckedRow(text, bool(met)) for text, met in dict(found).items())


def _difference(row: p.DifferenceRow) -> w.DifferenceRow:
    caused_by = label(Liability(row.caused_by)) if row.caused_by else ""
    return w.DifferenceRow(row.name, label(DifferenceKind(row.kind)), row.quantity, caused_by, row.note)


def _postings(
    database: SqliteDatabase, detail: ReturnDetail, provisional: Collection[int], printing: Printing
) -> tuple[w.PostingRow, ...]:
    """Receipts, inspections and repairs as they were posted; what was taken back says so."""
    named = [("迟到收货" if each.row.kind == "late" else "收货", each) for each in detail.receipts]
    named += [(_round(each, provisional), each) for each in detail.inspections]
    posted = [
        _Happened(
            name,
            each.row.number,
            each.row.posted_at,
            each.row.operator,
            " ".join(filter(None, (each.row.carrier, each.row.about))),
            "；".join(filter(None, (_told(each.lines), each.row.note, taken_back(each)))),
            each.row.reverses,
        )
        for name, each in named
    ]
    posted += [row.happened() for row in rows(database, _Repair, _REPAIRS, (detail.order.id,))]
    posted.sort(key=lambda each: (each.posted_at, each.number))
    return tuple(
        w.PostingRow(
            label=f"冲销{each.label}" if each.reverses else each.label,
            number=each.number,
            time=printing.time(each.posted_at),
            by=each.operator,
            parcel=each.about,
            summary=each.summary,
        )
        for each in posted
    )


class _Happened(NamedTuple):
    """A posting at the bench; `about` is its parcel, or the posting it followed."""

    label: str
    number: str
    posted_at: str
    operator: str
    about: str
    summary: str
    reverses: str


class _Repair(NamedTuple):
    number: str
    posted_at: str
    operator: str
    inspection: str
    grade: str
    quantity: int
    cost_fen: int
    note: str
    reverses: str
    reversed_by: str

    def happened(self) -> _Happened:
        cost = f"费用 {yuan_text(self.cost_fen)}" if self.cost_fen else ""
        back = f"冲销 {self.reverses}" if self.reverses else ""
        back = f"已由 {self.reversed_by} 冲销" if self.reversed_by else back
        found = f"{label(Grade(self.grade))} {self.quantity} 件"
        summary = "；".join(filter(None, (found, cost, self.note, back)))
        return _Happened(
            "返修", self.number, self.posted_at, self.operator, self.inspection, summary, self.reverses
        )


_REPAIRS = """
SELECT r.number, r.posted_at, b.name, d.number, r.grade, r.quantity, r.cost_fen, r.note,
       coalesce(e.number, ''), coalesce(f.number, '')
FROM repair r
JOIN inspection_line l ON l.id = r.inspection_line_id
JOIN inspection d ON d.id = l.inspection_id
JOIN operator b ON b.id = r.operator_id
LEFT JOIN repair e ON e.id = r.reverses_id
LEFT JOIN repair f ON f.reverses_id = r.id
WHERE d.return_order_id = ?
"""


def _round(each: Posted, provisional: Collection[int]) -> str:
    if each.row.kind == "2":
        return "二检"
    return "一检" if each.row.id in provisional else "验货"


def _told(lines: Iterable[p.PostedLineRow]) -> str:
    """How many units, by grade where they were graded."""
    units: Counter[str] = Counter()
    for line in lines:
        units[label(Grade(line.grade)) if line.grade else ""] += line.quantity
    return "，".join(f"{grade} {count} 件".strip() for grade, count in units.items())


# ------------------------------------------------------------------- hand-over


def handover_list(
    database: SqliteDatabase, first_day: date, last_day: date, printing: Printing
) -> w.HandoverPaper:
    """退件表: the parcels that arrived from a local day to another, in the order they came."""
    start, end = day_bounds(first_day, last_day, printing.zone)
    period = first_day.isoformat() if first_day == last_day else f"{first_day} 至 {last_day}"
    freight = _freight_at_the_door(database, start, end)
    return w.HandoverPaper(
        shop=shop_header(database, printing),
        period=period,
        rows=tuple(
            w.HandoverRow(
                carrier=row.carrier,
                number=row.tracking_number,
                kind=label(ParcelKind(row.kind)),
                time=printing.time(row.arrived_at),
                order=row.orders or "无主件",
                by=row.operator,
                collect_fen=row.collect_fen,
                note="；".join(filter(None, (freight.get(row.id, ""), row.note))),
            )
            for row in reversed(parcels_between(database, start, end))
        ),
        printed_time=printing.time(printing.at),
        printed_by=printing.by,
    )


def _freight_at_the_door(database: SqliteDatabase, start: str, end: str) -> dict[int, str]:
    """What was agreed about freight that couriers wanted, by parcel."""
    found = database.execute_sql(
        "SELECT id, refused_for_collect, collect_by FROM parcel "
        "WHERE arrived_at >= ? AND arrived_at < ? AND (refused_for_collect = 1 OR collect_by <> '')",
        (start, end),
    )
    return {
        parcel: "到付拒付" if refused else f"到付由{label(Liability(by))}承担"
        for parcel, refused, by in found
    }


# -------------------------------------------------------------- supplier return


class _SupplierReturn(NamedTuple):
    id: int
    number: str
    status: str
    supplier: str
    contact: str
    phone: str
    address: str
    warehouse: str
    carrier: str
    tracking_number: str
    created_at: str
    shipped_at: str | None
    closed_at: str | None
    credit_fen: int
    note: str


class _SupplierLine(NamedTuple):
    code: str
    name: str
    spec: str
    quantity: int
    unit_cost_fen: int
    defect: str
    return_number: str
    replaced: int


_SUPPLIER_RETURN = """
SELECT s.id, s.number, s.status, u.name, u.contact, u.phone, u.address, w.name, s.carrier,
       s.tracking_number, s.created_at, s.shipped_at, s.closed_at, s.credit_fen, s.note
FROM supplier_return s JOIN supplier u ON u.id = s.supplier_id JOIN warehouse w ON w.id = s.warehouse_id
WHERE s.number = ?
"""
_SUPPLIER_LINES = """
SELECT p.code, p.name, p.spec, l.quantity, l.unit_cost_fen,
       trim(coalesce(x.code || ' ' || x.text, '') || ' ' || coalesce(i.note, '') || ' ' || l.note),
       coalesce(o.number, ''), l.replaced
FROM supplier_return_line l
JOIN product p ON p.id = l.product_id
LEFT JOIN inspection_line i ON i.id = l.inspection_line_id
LEFT JOIN defect x ON x.id = i.defect_id
LEFT JOIN inspection d ON d.id = i.inspection_id
LEFT JOIN return_order o ON o.id = d.return_order_id
WHERE l.supplier_return_id = ? ORDER BY l.id
"""


def supplier_return(database: SqliteDatabase, number: str, printing: Printing) -> w.SupplierReturnPaper:
    """退厂单 with this number; raises `NotFound`."""
    found = first(database, _SupplierReturn, _SUPPLIER_RETURN, (number.strip(),))
    if found is None:
        raise NotFound(number)
    lines = rows(database, _SupplierLine, _SUPPLIER_LINES, (found.id,))
    ended = {found.status: printing.time(found.closed_at)}
    return w.SupplierReturnPaper(
        shop=shop_header(database, printing),
        number=found.number,
        status=label(SupplierReturnStatus(found.status)),
        supplier=found.supplier,
        contact=found.contact,
        phone=found.phone,
        address=found.address,
        warehouse=found.warehouse,
        carrier=found.carrier,
        tracking_number=found.tracking_number,
        created_time=printing.time(found.created_at),
        shipped_time=printing.time(found.shipped_at),
        settled_time=ended.get(SupplierReturnStatus.CLOSED, ""),
        void_time=ended.get(SupplierReturnStatus.CANCELLED, ""),
        credit_fen=found.credit_fen,
        goods=tuple(w.SupplierGoods(*row) for row in lines),
        note=found.note,
        printed_time=printing.time(printing.at),
        printed_by=printing.by,
    )
