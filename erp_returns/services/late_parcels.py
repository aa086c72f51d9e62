"""Goods that came after their order had ended, on an order of their own."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from erp_returns.domain.actions import Action
from erp_returns.domain.errors import NothingLate
from erp_returns.domain.kinds import ReturnKind, Status
from erp_returns.domain.permissions import Permission
from erp_returns.domain.requests import ReturnRequest
from erp_returns.domain.text import sentence, translatable
from erp_returns.models import Receipt, ReceiptLine, ReturnLine, ReturnOrder
from erp_returns.queries.catalog import defaults, return_types
from erp_returns.queries.editing import request_of
from erp_returns.queries.goods_here import lying
from erp_returns.services.order_body import weigh
from erp_returns.services.order_write import Opened, need_note, open_order, order_lines, settle, source_key
from erp_returns.services.receiving import Count, Intake, take_in
from erp_returns.services.returns import raise_order
from erp_returns.services.reversals import undo_receipt
from erp_returns.services.session import Changes, Session, Write, write


def raise_anew(session: Session, order_id: int, version: int, note: str) -> Changes:
    """Give goods that came too late an order of their own, which waits for review with them.

    Their receipts are taken back on the order that had ended, and posted on the new one.
    """
    with write(session, Permission.REOPEN) as w:
        opened = open_order(w, order_id, Action.RAISE_ANEW, version)
        reason = need_note(Action.RAISE_ANEW, note)
        parcels = _late_parcels(w, opened.record)
        if not parcels:
            raise NothingLate(opened.record.number)
        request = _request(w, opened.record, parcels, reason)
        for receipt, _counted in parcels:
            _take_back(w, opened, receipt, reason)
        new = raise_order(w, weigh(w, request))
        for receipt, counted in parcels:
            _take_in(w, new, receipt, counted)
        settle(w, opened, reason, after=new.number)
        said = translatable("events", "{number} 的迟到商品已转到新单 {new}，等待审核。")
        w.notices.append(sentence(said, number=opened.record.number, new=new.number))
        return w.changes(new.id, new.number)


def _late_parcels(w: Write, order: ReturnOrder) -> list[tuple[Receipt, Counter[int]]]:
    """Late receipts whose goods are still here, with units by return line; oldest first."""
    waiting = Counter({row.line_id: row.late for row in lying(w.session.database, order.id) if row.late > 0})
    posted = list(Receipt.select().where(Receipt.return_order_id == order.id).order_by(Receipt.id.desc()))
    taken_back = {row.reverses_id for row in posted}
    found: list[tuple[Receipt, Counter[int]]] = []
    for receipt in posted:
        units = Counter(
            {
                row.return_line_id: row.quantity
                for row in ReceiptLine.select().where(ReceiptLine.receipt_id == receipt.id)
            }
        )
        stands = receipt.late and receipt.reverses_id is None and receipt.id not in taken_back
        if stands and units <= waiting:
            waiting -= units
            found.append((receipt, units))
    return found[::-1]


def _take_back(w: Write, ended: Opened, receipt: Receipt, reason: str) -> None:
    opened = Opened(ended.id, ended.record, ended.status, Action.REVERSE)
    undo = undo_receipt(w, opened, receipt, reason)
    settle(w, opened, reason, before=receipt.number, after=undo.number)


def _request(
    w: Write, order: ReturnOrder, parcels: list[tuple[Receipt, Counter[int]]], reason: str
) -> ReturnRequest:
    """What the customer asks for with these goods: their money back; an exchange has to be agreed anew."""
    units: Counter[int] = sum((counted for _receipt, counted in parcels), Counter())
    asked = request_of(w.session.database, order.id)
    lines = (
        replace(
            line, quantity=units[row.id], agreed_fen=None, raise_note="", worthless_units=0, released_units=0
        )
        for line, row in zip(asked.lines, order_lines(order.id), strict=True)
        if units[row.id]
    )
    return ReturnRequest(
        sale_id=asked.sale_id,
        kind=ReturnKind.RETURN_REFUND,
        type_id=_type_id(w, order),
        lines=tuple(lines),
        reason_id=asked.reason_id,
        inbound_warehouse_id=asked.inbound_warehouse_id,
        outbound_warehouse_id=asked.outbound_warehouse_id,
        receiver=asked.receiver,
        buyer_note=asked.buyer_note,
        internal_note=asked.internal_note,
        override_reason=reason,
        photo_count=1,
        shop_id=asked.shop_id,
        member_id=asked.member_id,
    )


def _type_id(w: Write, order: ReturnOrder) -> int:
    """The order's own type where it is one of returns, else the shop's."""
    if order.kind == ReturnKind.RETURN_REFUND:
        return int(order.return_type_id)
    offered = [row.id for row in return_types(w.session.database, kind=ReturnKind.RETURN_REFUND)]
    chosen = defaults(w.session.database, order.shop_id).return_type_id
    return chosen if chosen in offered else next(iter(offered), 0)


def _take_in(w: Write, order: ReturnOrder, receipt: Receipt, counted: Counter[int]) -> None:
    """Count a parcel in on the new order, ungraded: its lines stand for the same sources."""
    sources = {source_key(line): line.id for line in order_lines(order.id)}
    counts = (
        Count(sources[source_key(ReturnLine.get_by_id(line_id))], units) for line_id, units in counted.items()
    )
    opened = Opened(order.id, order, Status(order.status), Action.RECEIVE)
    take_in(w, opened, Intake(order.id, tuple(counts), parcel_id=receipt.parcel_id, note=receipt.note))
