"""The papers filled: frozen values for the PDF records, in Chinese and in the shop's own time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import tzinfo

from peewee import SqliteDatabase

from erp_returns.documents.pdf import papers as paper
from erp_returns.domain import perks
from erp_returns.domain.amounts import Part
from erp_returns.domain.deeds import deed_words
from erp_returns.domain.errors import NothingToPrint
from erp_returns.domain.history import document_of
from erp_returns.domain.kinds import (
    Basis,
    DifferenceKind,
    Disposition,
    Grade,
    PaymentMethod,
    ReturnKind,
    Status,
)
from erp_returns.domain.labels import label
from erp_returns.domain.paper_kinds import PAPERS, PaperKind
from erp_returns.domain.receipt import told_parts
from erp_returns.domain.text import Sentence, translatable
from erp_returns.domain.times import local_date, local_text
from erp_returns.queries import posted_rows as p
from erp_returns.queries.reading import scalar
from erp_returns.queries.return_detail import DetailLine, Posted, ReturnDetail, return_detail, return_order_id
from erp_returns.queries.settings import settings

_NOT_PAID = translatable("papers", "这张单还没有付过退款。")


def _no_picture(_name: str) -> bytes | None:
    return None


@dataclass(frozen=True, slots=True)
class Printing:
    """Who prints when (UTC text) and in which zone; `picture` gives the content of a photo by its hash.

    `logo` is the shop's picture, read by whoever prints.
    """

    at: str
    by: str
    zone: tzinfo | None = None
    logo: bytes | None = None
    picture: Callable[[str], bytes | None] = _no_picture

    def time(self, utc: str | None) -> str:
        """Stored UTC text in the shop's own time."""
        return local_text(utc, self.zone)


def return_record(database: SqliteDatabase, number: str, printing: Printing) -> paper.ReturnRecordPaper:
    """退换货单 of the order with this number; raises `NotFound`."""
    detail = return_detail(database, return_order_id(database, number))
    order, time = detail.order, printing.time
    return paper.ReturnRecordPaper(
        shop=shop_header(database, printing, order.shop),
        number=order.number,
        kind=label(detail.facts.kind),
        return_type=order.type,
        status=label(Status(order.status)),
        marks=tuple(map(label, detail.marks)),
        sale=_sale(detail, printing),
        buyer=_buyer(detail),
        receiver=paper.Receiver(order.receiver_name, order.receiver_mobile, order.region, order.address),
        contact=_contact(detail),
        inbound_warehouse=order.inbound_warehouse if _comes_back(detail) else "",
        outbound_warehouse=order.outbound_warehouse if detail.money.exchange else "",
        platform_refund_number=order.platform_refund_number,
        requested_time=time(order.requested_at),
        requested_by=order.requested_by,
        comes_back=_comes_back(detail),
        lines=tuple(_line(line, order.reason) for line in detail.lines),
        replacements=_replacements(detail),
        parts=_parts(detail),
        total=_total(detail),
        remaining=_remaining(detail),
        given_back=tuple(perks.listed(order.perks_back)),
        settlements=_settlements(detail, printing),
        steps=tuple(paper.Step(step.title, step.state, time(step.at), step.person) for step in detail.track),
        parcels=tuple(
            paper.ReturnParcel(each.carrier, each.tracking_number, time(each.arrived_at))
            for each in detail.parcels
        ),
        warehouse_rows=_warehouse_rows(detail, printing),
        photos=_photos(detail, printing),
        buyer_note=order.buyer_note,
        internal_note=order.internal_note,
        rejection_reason=order.rejection_reason if order.status == Status.REJECTED else "",
        events=tuple(
            paper.EventRow(time(event.at), event.operator, _event_text(event)) for event in detail.events
        ),
        printed_time=time(printing.at),
        printed_by=printing.by,
    )


def refund_voucher(database: SqliteDatabase, number: str, printing: Printing) -> paper.RefundVoucherPaper:
    """退款凭证 of a refund, or of the last one that stands on the order with this number.

    Raises `NotFound`, `NothingToPrint`.
    """
    refund_number, order_id = _refund(database, number)
    detail = return_detail(database, order_id)
    order, time = detail.order, printing.time
    refund = next(row for row in detail.refunds if row.number == refund_number)
    earlier = [row for row in detail.refunds if row.id < refund.id and not row.reverses]
    due = order.net_due_fen + order.collected_fen
    paid = sum(row.amount_fen for row in earlier if not row.reversed_by)
    return paper.RefundVoucherPaper(
        shop=shop_header(database, printing, order.shop),
        number=refund.number,
        return_number=order.number,
        payee=refund.person,
        method=label(PaymentMethod(refund.method)),
        amount_fen=refund.amount_fen,
        sale_number=detail.sale.number if detail.sale else "",
        platform_number=detail.sale.platform_number if detail.sale else "",
        platform_refund_number=order.platform_refund_number,
        member=" ".join(filter(None, (_buyer(detail).account, _buyer(detail).name))),
        account=refund.account,
        reference=refund.reference,
        note=refund.note,
        paid_time=_paid_time(refund, printing),
        paid_by=refund.operator,
        parts=_due_parts(detail),
        due=paper.MoneySum("应退", due),
        earlier=tuple(_settlement(row, "退款", printing) for row in earlier),
        remaining_fen=max(0, due - paid - refund.amount_fen),
        approvals=_approvals(detail, refund, printing),
        reversal=_reversal(detail, refund, printing),
        printed_time=time(printing.at),
        printed_by=printing.by,
    )


def _refund(database: SqliteDatabase, number: str) -> tuple[str, int]:
    """The number of a payment and the id of its order."""
    found = database.execute_sql(
        "SELECT coalesce(o.number, r.number), r.return_order_id FROM refund r "
        "LEFT JOIN refund o ON o.id = r.reverses_id WHERE r.number = ?",
        (number.strip(),),
    ).fetchone()
    if found:
        return str(found[0]), int(found[1])
    order_id = return_order_id(database, number)
    last = scalar(
        database,
        "SELECT r.number FROM refund r WHERE r.return_order_id = ? AND r.reverses_id IS NULL "
        "ORDER BY EXISTS (SELECT 1 FROM refund x WHERE x.reverses_id = r.id), r.id DESC LIMIT 1",
        (order_id,),
    )
    if last is None:
        name = Sentence(PAPERS[PaperKind.VOUCHER], context="papers")
        raise NothingToPrint(number, name, Sentence(_NOT_PAID, context="papers"))
    return str(last), order_id


def shop_header(database: SqliteDatabase, printing: Printing, shop: str = "") -> paper.ShopHeader:
    """Whose paper it is: the name that was set, else that of the `shop` it is about."""
    in_force = settings(database)
    name = in_force.text("shop_name") or shop
    return paper.ShopHeader(name, printing.logo, in_force.text("document_footer"))


def _comes_back(detail: ReturnDetail) -> bool:
    return detail.facts.kind is not ReturnKind.REFUND_ONLY


def _sale(detail: ReturnDetail, printing: Printing) -> paper.SaleFacts:
    sale, time = detail.sale, printing.time
    if sale is None:
        return paper.SaleFacts(shop=detail.order.shop)
    return paper.SaleFacts(
        number=sale.number,
        platform_number=sale.platform_number,
        shop=sale.shop,
        ordered_time=time(sale.ordered_at),
        paid_time=time(sale.paid_at),
        shipped_time=time(sale.shipped_at),
        signed_time=time(sale.signed_at),
    )


def _buyer(detail: ReturnDetail) -> paper.Buyer:
    return paper.Buyer(detail.member.account, detail.member.name) if detail.member else paper.Buyer()


def _contact(detail: ReturnDetail) -> paper.ReturnContact:
    order = detail.order
    if not _comes_back(detail):
        return paper.ReturnContact()
    return paper.ReturnContact(
        order.inbound_warehouse, order.contact_name, order.contact_phone, order.contact_address
    )


def _line(line: DetailLine, order_reason: str) -> paper.ReturnedLine:
    row = line.row
    spec = f"{row.spec}（实收 {row.edited_spec}）" if row.edited_spec else row.spec
    note = "；".join(filter(None, (_BASIS.get(row.basis, ""), row.note, row.raise_note)))
    return paper.ReturnedLine(
        position=row.position,
        code=row.code,
        name=row.name,
        spec=spec,
        unit_price_fen=row.unit_price_fen,
        requested=row.requested,
        received=row.received,
        accepted=row.accepted,
        closed_short=row.closed_short,
        sent_back=row.sent_back,
        reason=row.reason or order_reason,
        note=note,
        entitled_fen=row.entitled_fen,
        refund_fen=row.agreed_fen,
    )


_BASIS: dict[str, str] = {basis: label(basis) for basis in (Basis.UNSHIPPED, Basis.COMPENSATION)}


def _replacements(detail: ReturnDetail) -> tuple[paper.ReplacementGoods, ...]:
    return tuple(
        paper.ReplacementGoods(
            row.position,
            row.code,
            row.name,
            row.spec,
            row.quantity,
            row.shipped,
            row.unit_price_fen,
            row.value_fen,
        )
        for row in detail.replacements
    )


def _printed(parts: Iterable[Part], sign: int = 1) -> tuple[paper.MoneyPart, ...]:
    return tuple(paper.MoneyPart(name, sign * fen, "\n".join(why)) for name, fen, why in told_parts(parts))


def _parts(detail: ReturnDetail) -> tuple[paper.MoneyPart, ...]:
    """The addends of the sum, from the side of whom it is due to."""
    return _printed(detail.parts, -1 if detail.order.net_due_fen < 0 else 1)


def _due_parts(detail: ReturnDetail) -> tuple[paper.MoneyPart, ...]:
    collected = detail.order.collected_fen
    own = _printed(detail.parts)
    return (*own, paper.MoneyPart("已收补款", collected)) if collected else own


def _total(detail: ReturnDetail) -> paper.MoneySum:
    net = detail.order.net_due_fen
    return paper.MoneySum("应补（买家补差价）", -net) if net < 0 else paper.MoneySum("应退", net)


def _remaining(detail: ReturnDetail) -> paper.MoneySum | None:
    if detail.to_collect_fen:
        return paper.MoneySum("尚待收款", detail.to_collect_fen)
    if detail.to_refund_fen or detail.refunds or detail.collections:
        return paper.MoneySum("尚待退款", detail.to_refund_fen)
    return None


def _settlements(detail: ReturnDetail, printing: Printing) -> tuple[paper.Settlement, ...]:
    """Payments of both sides as they were booked; what was taken back says so."""
    named = [("退款", row) for row in detail.refunds]
    named += [("免补" if row.waived else "补款", row) for row in detail.collections]
    shown = sorted((pair for pair in named if not pair[1].reverses), key=lambda pair: pair[1].posted_at)
    return tuple(_settlement(row, name, printing) for name, row in shown)


def _settlement(row: p.PaymentRow, name: str, printing: Printing) -> paper.Settlement:
    return paper.Settlement(
        label=name,
        number=row.number,
        method="" if row.waived else label(PaymentMethod(row.method)),
        payee=" ".join(filter(None, (row.person, row.account))),
        amount_fen=row.amount_fen,
        reference=row.reference,
        time=_paid_time(row, printing),
        by=row.operator,
        reversed=bool(row.reversed_by),
    )


def _paid_time(row: p.PaymentRow, printing: Printing) -> str:
    """When money moved: the moment of booking, or the day alone where that was another one."""
    booked_on = local_date(row.posted_at, printing.zone)
    return printing.time(row.posted_at) if row.paid_on == booked_on else row.paid_on


def _warehouse_rows(detail: ReturnDetail, printing: Printing) -> tuple[paper.WarehouseRow, ...]:
    named = [(_receipt_name(each), each, _count(each.lines)) for each in detail.receipts]
    named += [("验货", each, _grades(each.lines)) for each in detail.inspections]
    named += [(_shipment_name(each), each, _sent(each)) for each in detail.shipments]
    shown = sorted(named, key=lambda found: (found[1].row.posted_at, found[1].row.number))
    rows = [
        paper.WarehouseRow(
            f"冲销{name}" if each.row.reverses and each.row.kind != "came_back" else name,
            each.row.number,
            printing.time(each.row.posted_at),
            each.row.operator,
            "；".join(filter(None, (summary, each.row.note, taken_back(each)))),
        )
        for name, each, summary in shown
    ]
    differences = [
        "；".join(
            filter(
                None,
                (f"{label(DifferenceKind(each.kind))} {each.quantity} 件", each.name, each.note),
            )
        )
        for each in detail.differences
    ]
    return (*rows, *(paper.WarehouseRow("差异", "", "", "", text) for text in differences))


def _receipt_name(each: Posted) -> str:
    return "迟到收货" if each.row.kind == "late" else "收货"


def _shipment_name(each: Posted) -> str:
    if each.row.kind == "send_back":
        return "退回客户"
    return "换出退回" if each.row.kind == "came_back" else "换出"


def taken_back(each: Posted) -> str:
    """What a posting took back, or by what it was taken back."""
    if each.row.reverses:
        return f"冲销 {each.row.reverses}"
    return f"已由 {each.row.reversed_by} 冲销" if each.row.reversed_by else ""


def _count(lines: Sequence[p.PostedLineRow]) -> str:
    units, expected = sum(line.quantity for line in lines), sum(line.expected for line in lines)
    return f"实收 {units} 件，应收 {expected} 件：{_goods(lines)}"


def _goods(lines: Iterable[p.PostedLineRow]) -> str:
    return "，".join(f"{line.code} ×{line.quantity}" for line in lines)


def _grades(lines: Sequence[p.PostedLineRow]) -> str:
    units: Counter[tuple[str, str]] = Counter()
    for line in lines:
        units[label(Grade(line.grade)), label(Disposition(line.disposition))] += line.quantity
    listed = "，".join(f"{grade} {count} 件{disposition}" for (grade, disposition), count in units.items())
    notes = [note for line in lines for note in (line.defect, line.note) if note]
    return "；".join((listed, *notes))


def _sent(each: Posted) -> str:
    way = " ".join(filter(None, (each.row.carrier, each.row.about)))
    return "：".join(filter(None, (way, _goods(each.lines))))


def _photos(detail: ReturnDetail, printing: Printing) -> tuple[paper.Photo, ...]:
    return tuple(
        paper.Photo(
            " ".join(filter(None, (photo.called, photo.caption))),
            printing.picture(photo.content_hash) or b"",
        )
        for photo in detail.photos
    )


def _event_text(event: p.EventRow) -> str:
    action = str(deed_words(event.action))
    moved = event.from_status != event.to_status
    status = f"→ {label(Status(event.to_status))}" if moved and event.to_status in set(Status) else ""
    number = document_of(event.after)
    return " ".join(filter(None, (action, status, number, event.note)))


def _approvals(detail: ReturnDetail, refund: p.PaymentRow, printing: Printing) -> tuple[paper.Approval, ...]:
    order = detail.order
    inspected = [each.row for each in detail.inspections if each.stands]
    named = [("审核", order.reviewed_by, order.reviewed_at)] if order.reviewed_at else []
    named += [("验货", row.operator, row.posted_at) for row in inspected[-1:]]
    named.append(("付款", refund.operator, refund.posted_at))
    return tuple(paper.Approval(name, person, printing.time(at)) for name, person, at in named)


def _reversal(detail: ReturnDetail, refund: p.PaymentRow, printing: Printing) -> paper.Reversal | None:
    taken = next((row for row in detail.refunds if row.number == refund.reversed_by), None)
    return paper.Reversal(printing.time(taken.posted_at), taken.operator, taken.note) if taken else None
