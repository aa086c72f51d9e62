"""Taking back what the warehouse posted: receipts, inspections and shipments, each by a row that names it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

from erp_returns.domain.actions import Action
from erp_returns.domain.errors import AlreadyReversed, NotFound
from erp_returns.domain.kinds import Basis, Disposition, MovementType, StockState
from erp_returns.domain.money import yuan_text
from erp_returns.domain.numbers import Document
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import sentence, translatable
from erp_returns.models import (
    Difference,
    Inspection,
    InspectionLine,
    Receipt,
    ReceiptLine,
    ReplacementLine,
    ReturnLine,
    ReturnOrder,
    Shipment,
    ShipmentLine,
    ShortClosing,
    StockMovement,
)
from erp_returns.queries.order_facts import order_facts
from erp_returns.queries.reversals import Laid, check_inspection, check_receipt, check_shipment
from erp_returns.queries.sources import sale_facts
from erp_returns.services import stock
from erp_returns.services.order_body import replacements
from erp_returns.services.order_write import (
    Opened,
    need_note,
    open_order,
    order_lines,
    recount,
    revalue,
    save,
    settle,
    source_key,
    worthless_units,
)
from erp_returns.services.receiving import close_short_by
from erp_returns.services.review import check_ceiling
from erp_returns.services.session import Changes, Session, Write, write

PostingT = TypeVar("PostingT", Receipt, Inspection, Shipment)


def reverse_receipt(session: Session, number: str, version: int, note: str) -> Changes:
    """Take a receipt back: its goods never came in, and are waited for again.

    Units that were let go with it are waited for too, as far as no other order asked for them.
    """
    with write(session, Permission.REVERSE) as w:
        posted = _standing(Receipt, number)
        opened, reason = _open(w, posted, version, note)
        undo = undo_receipt(w, opened, posted, reason)
        settle(w, opened, reason, before=number, after=undo.number)
        return w.changes(opened.id, number)


def undo_receipt(w: Write, opened: Opened, posted: Receipt, reason: str) -> Receipt:
    """Post the row that takes a receipt back, and what follows from it; the order is settled afterwards."""
    before = worthless_units(opened.id)
    laid = check_receipt(w.session.database, posted.id)
    undo = Receipt.create(
        **_mirrored(w, posted, Document.RECEIPT, reason),
        parcel_id=posted.parcel_id,
        warehouse_id=posted.warehouse_id,
        late=posted.late,
    )
    for each in laid:
        _lay_as_received(w, opened.record, each)
    for line in ReceiptLine.select().where(ReceiptLine.receipt_id == posted.id):
        ReceiptLine.insert(
            receipt_id=undo.id,
            return_line_id=line.return_line_id,
            expected=line.expected,
            quantity=line.quantity,
        ).execute()
        _add(line.return_line_id, received=-line.quantity, decided_back=-line.quantity * posted.late)
    _move_back(w, [each.moved.id for each in laid], undo.number)
    _wait_again(w, opened.record, posted, undo)
    _follow(w, opened, before)
    return undo


def reverse_inspection(session: Session, number: str, version: int, note: str) -> Changes:
    """Take an inspection back: its units wait for inspection again, scrapped ones too."""
    with write(session, Permission.REVERSE) as w:
        posted = _standing(Inspection, number)
        opened, reason = _open(w, posted, version, note)
        before = worthless_units(opened.id)
        moved = check_inspection(session.database, posted.id)
        undo = Inspection.create(
            **_mirrored(w, posted, Document.INSPECTION, reason),
            receipt_id=posted.receipt_id,
            round=posted.round,
            provisional=posted.provisional,
        )
        for line in InspectionLine.select().where(InspectionLine.inspection_id == posted.id):
            InspectionLine.insert(
                inspection_id=undo.id,
                return_line_id=line.return_line_id,
                quantity=line.quantity,
                grade=line.grade,
                disposition=line.disposition,
                warehouse_id=line.warehouse_id,
                caused_by=line.caused_by,
                defect_id=line.defect_id,
                note=line.note,
            ).execute()
            column = "decided_back" if line.disposition == Disposition.SEND_BACK else "accepted"
            if not posted.provisional:
                _add(line.return_line_id, **{column: -line.quantity})
        _move_back(w, [each.id for each in moved], undo.number)
        _follow(w, opened, before)
        settle(w, opened, reason, before=number, after=undo.number)
        return w.changes(opened.id, number)


def reverse_shipment(session: Session, number: str, version: int, note: str) -> Changes:
    """Take a shipment back: nothing left the house; a confirmation that it arrived falls with it."""
    with write(session, Permission.REVERSE) as w:
        posted = _standing(Shipment, number)
        opened, reason = _open(w, posted, version, note)
        moved = check_shipment(session.database, posted.id)
        undo = Shipment.create(
            **_mirrored(w, posted, Document.SHIPMENT, reason),
            purpose=posted.purpose,
            warehouse_id=posted.warehouse_id,
            carrier=posted.carrier,
            tracking_number=posted.tracking_number,
        )
        for line in ShipmentLine.select().where(ShipmentLine.shipment_id == posted.id):
            ShipmentLine.insert(
                shipment_id=undo.id,
                replacement_line_id=line.replacement_line_id,
                return_line_id=line.return_line_id,
                quantity=line.quantity,
            ).execute()
            if line.return_line_id is not None:
                _add(line.return_line_id, sent_back=-line.quantity)
            else:
                _unship(opened.record, line)
        _move_back(w, [each.id for each in moved], undo.number)
        if posted.purpose == "replacement":
            save(opened.record, shipped_at=None, delivered_at=None, cross_ship=_goods_out(w, opened))
        settle(w, opened, reason, before=number, after=undo.number)
        return w.changes(opened.id, number)


def _standing(record: type[PostingT], number: str) -> PostingT:
    """A posting that is no reversal and was not reversed; raises `NotFound`, `AlreadyReversed`."""
    posted = record.get_or_none(record.number == number)
    if posted is None or posted.reverses_id is not None:
        raise NotFound(number)
    if record.get_or_none(record.reverses_id == posted.id):
        raise AlreadyReversed(number)
    return posted


def _open(w: Write, posted: Receipt | Inspection | Shipment, version: int, note: str) -> tuple[Opened, str]:
    opened = open_order(w, posted.return_order_id, Action.REVERSE, version)
    return opened, need_note(Action.REVERSE, note)


def _mirrored(
    w: Write, posted: Receipt | Inspection | Shipment, document: Document, note: str
) -> dict[str, object]:
    return {
        "number": w.next_number(document),
        "return_order_id": posted.return_order_id,
        "posted_at": w.at,
        "operator_id": w.session.operator_id,
        "note": note,
        "reverses_id": posted.id,
    }


def _add(line_id: int, **units: int) -> None:
    """Change counts of a return line."""
    changed = {getattr(ReturnLine, name): getattr(ReturnLine, name) + count for name, count in units.items()}
    ReturnLine.update(changed).where(ReturnLine.id == line_id).execute()


def _move_back(w: Write, movement_ids: Iterable[int], document: str) -> None:
    """Mirror stock movements; what is taken out goes first, so that a shortage is said of it."""
    found = StockMovement.select().where(StockMovement.id.in_(list(movement_ids)))
    for each in list(found.order_by(StockMovement.quantity.desc(), StockMovement.id)):
        place = stock.Place(each.product_id, each.warehouse_id, StockState(each.state))
        cause = stock.Cause(
            document, each.return_order_id, each.line_id, each.unit_cost_fen, reverses_id=each.id
        )
        stock.post(w, MovementType.REVERSAL, place, -each.quantity, cause)


def _lay_as_received(w: Write, order: ReturnOrder, laid: Laid) -> None:
    """Put units that went with the whole order since back to where they came in."""
    moved, now = laid.moved, laid.now
    if now == moved.place:
        return
    source = stock.Place(moved.product_id, now.warehouse_id, StockState(now.state))
    target = stock.Place(moved.product_id, moved.warehouse_id, StockState(moved.state))
    cost = stock.unit_cost(ReturnLine.get_by_id(moved.line_id))
    cause = stock.Cause(order.number, order.id, moved.line_id, cost)
    stock.move(w, MovementType.INSPECTION, source, target, moved.quantity, cause)
    _add(
        moved.line_id,
        decided_back=moved.quantity if moved.state == StockState.CUSTOMER else -moved.quantity,
    )


def _wait_again(w: Write, order: ReturnOrder, posted: Receipt, undo: Receipt) -> None:
    """Undo what a receipt let go, and what it found of units that had been let go before."""
    by_line: Counter[int] = Counter()
    for row in ShortClosing.select().where(ShortClosing.receipt_id == posted.id):
        by_line[row.return_line_id] += row.quantity
    for line in order_lines(order.id):
        units = by_line[line.id]
        if units > 0:
            close_short_by(line.id, -min(units, line.closed_short, _free(w, order, line)), undo.id)
        elif units < 0:
            missing = line.requested - line.received - line.closed_short
            close_short_by(line.id, min(-units, missing), undo.id)


def _free(w: Write, order: ReturnOrder, line: ReturnLine) -> int:
    """Units of a line that its order may ask for beyond those it has; the rest went to other orders."""
    facts = sale_facts(w.session.database, order.sales_order_id, order.id) if order.sales_order_id else None
    source = facts.line(source_key(line)) if facts else None
    if source is None or order.rejected or order.cancelled:
        return int(line.closed_short)
    return max(0, source.left(Basis.GOODS) - (line.requested - line.closed_short - line.sent_back))


def _unship(order: ReturnOrder, line: ShipmentLine) -> None:
    """Let replacements wait to go out again, set aside where their order is approved."""
    replacement = ReplacementLine.get_by_id(line.replacement_line_id)
    shipped = replacement.shipped - line.quantity
    reviewed = order.reviewed_at is not None and not (order.rejected or order.cancelled)
    reserved = min(replacement.reserved + line.quantity, replacement.quantity - shipped) if reviewed else 0
    ReplacementLine.update(shipped=shipped, reserved=reserved).where(
        ReplacementLine.id == replacement.id
    ).execute()


def _follow(w: Write, opened: Opened, worthless: dict[int, int]) -> None:
    """What follows from goods taken back: marks, times, and money; more money is agreed to anew."""
    order = opened.record
    save(order, **_marks(opened))
    if order.rejected or order.cancelled:
        return
    if worthless_units(opened.id) != worthless:
        agreed = order.goods_fen
        revalue(w, order, worthless)
        recount(w, order)
        if order.goods_fen > agreed:
            check_ceiling(w, order)
            save(order, reviewed_at=None, reviewed_by_id=None)
            stock.release(order.id)
    _mark_what_went_ahead(w, opened)


def _marks(opened: Opened) -> dict[str, object]:
    """What the receipts and inspections that stand say of their order."""
    receipts = _stand(Receipt, opened.id)
    return {
        "received_at": min((row.posted_at for row in receipts if not row.late), default=None),
        "late_parcel": int(any(row.late for row in receipts)),
        "inspection_differs": int(bool(opened.record.inspection_differs) and _differs(opened.id, receipts)),
    }


def _stand(record: type[PostingT], order_id: int) -> list[PostingT]:
    posted = list(record.select().where(record.return_order_id == order_id))
    taken_back = {row.reverses_id for row in posted}
    return [row for row in posted if row.reverses_id is None and row.id not in taken_back]


def _differs(order_id: int, receipts: list[Receipt]) -> bool:
    """Whether anything that stands asked for a second look."""
    noted = Difference.select().where(
        (Difference.receipt_id.in_([row.id for row in receipts])) & (Difference.kind != "fewer")
    )
    final = [row.id for row in _stand(Inspection, order_id) if not row.provisional]
    refused = InspectionLine.select().where(
        (InspectionLine.inspection_id.in_(final)) & (InspectionLine.disposition == Disposition.SEND_BACK)
    )
    return bool(noted.exists() or refused.exists())


def _goods_out(w: Write, opened: Opened) -> int:
    """先行换货: replacements are out though the goods are not all back."""
    facts = order_facts(w.session.database, opened.id)
    waits = facts.units_decided < facts.units_asked
    out = any(line.shipped for line in replacements(opened.id))
    return int(out and (waits or bool(opened.record.cross_ship)))


def _mark_what_went_ahead(w: Write, opened: Opened) -> None:
    """Goods that are waited for again: what went out for them went ahead of them."""
    order, facts = opened.record, order_facts(w.session.database, opened.id)
    save(order, cross_ship=_goods_out(w, opened))
    if facts.units_decided >= facts.units_asked or not order.refunded_fen:
        return
    save(order, paid_before_goods=1)
    said = translatable(
        "events", "{number} 已退款 {paid} 元，商品却还没有收到；如果不会寄回，请按少件结案，再由客户补回。"
    )
    w.notices.append(sentence(said, number=order.number, paid=yuan_text(order.refunded_fen)))
