"""Goods that go back to the customer: set aside as the customer's own, then sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from erp_returns.domain.actions import Action
from erp_returns.domain.errors import GoodsMoved, TextMissing
from erp_returns.domain.kinds import Disposition, MovementType, StockState
from erp_returns.domain.numbers import Document
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import Sentence, translatable
from erp_returns.domain.tracking import fold
from erp_returns.models import ReturnLine, ReturnOrder, Shipment, ShipmentLine
from erp_returns.queries.reading import rows
from erp_returns.services import stock
from erp_returns.services.order_write import Opened, as_seen, find_order, order_lines, settle
from erp_returns.services.session import Changes, Session, Write, write

LANDED: dict[Disposition, StockState | None] = {
    Disposition.RESTOCK: StockState.GOOD,
    Disposition.MARK_DOWN: StockState.DEFECTIVE,
    Disposition.REPAIR: StockState.REPAIR,
    Disposition.TO_SUPPLIER: StockState.DEFECTIVE,
    Disposition.SCRAP: None,
    Disposition.SEND_BACK: StockState.CUSTOMER,
}
"""Where a disposition puts units; None takes them out of stock."""


class _Accepted(NamedTuple):
    line_id: int
    product_id: int
    disposition: str
    warehouse_id: int
    quantity: int


_ACCEPTED = """
SELECT l.return_line_id, r.product_id, l.disposition, l.warehouse_id, sum(l.quantity)
FROM inspection i
JOIN inspection_line l ON l.inspection_id = i.id
JOIN return_line r ON r.id = l.return_line_id
WHERE i.return_order_id = ? AND i.reverses_id IS NULL AND l.disposition <> 'send_back'
  AND NOT EXISTS (SELECT 1 FROM inspection b WHERE b.reverses_id = i.id)
GROUP BY 1, 2, 3, 4
"""


def give_back_what_is_here(w: Write, order: ReturnOrder) -> None:
    """Set every unit of an order that is here aside as the customer's own."""
    if order.inbound_warehouse_id is None:
        return
    lines = {line.id: line for line in order_lines(order.id)}
    for line in lines.values():
        _from_quarantine(w, order, line)
    for row in rows(w.session.database, _Accepted, _ACCEPTED, (order.id,)):
        if lines[row.line_id].accepted:
            _from_stock(w, order, row)


def _from_quarantine(w: Write, order: ReturnOrder, line: ReturnLine) -> None:
    waiting = line.received - line.accepted - line.decided_back
    if waiting > 0:
        quarantine = stock.Place(line.product_id, order.inbound_warehouse_id or 0, StockState.QUARANTINE)
        _set_aside(w, order, line.id, quarantine, waiting)
        ReturnLine.update(decided_back=ReturnLine.decided_back + waiting).where(
            ReturnLine.id == line.id
        ).execute()


def _from_stock(w: Write, order: ReturnOrder, row: _Accepted) -> None:
    state = LANDED[Disposition(row.disposition)]
    if state is None:
        action = Sentence(translatable("errors", "退回客户"))
        way_out = translatable("errors", "其中有已报废的商品，请先冲销验货。")
        raise GoodsMoved(order.number, row.quantity, 0, action, Sentence(way_out))
    _set_aside(w, order, row.line_id, stock.Place(row.product_id, row.warehouse_id, state), row.quantity)
    ReturnLine.update(
        accepted=ReturnLine.accepted - row.quantity, decided_back=ReturnLine.decided_back + row.quantity
    ).where(ReturnLine.id == row.line_id).execute()


def _set_aside(w: Write, order: ReturnOrder, line_id: int, source: stock.Place, quantity: int) -> None:
    own = stock.Place(source.product_id, order.inbound_warehouse_id or 0, StockState.CUSTOMER)
    cause = stock.Cause(order.number, order.id, line_id)
    stock.move(w, MovementType.INSPECTION, source, own, quantity, cause)


@dataclass(frozen=True, slots=True)
class Parting:
    """How goods go back to the customer, and what the customer pays for it in fen."""

    carrier: str
    tracking_number: str
    charge_fen: int = 0
    note: str = ""


def send_back(session: Session, order_id: int, version: int, parting: Parting) -> Changes:
    """Send everything of an order that waits to go back; its units can be returned again."""
    with write(session, Permission.SEND_BACK) as w:
        order = find_order(order_id)
        opened = Opened(order_id, order, as_seen(w, order, version), Action.SEND_BACK)
        if not fold(parting.tracking_number):
            raise TextMissing(Sentence(translatable("errors", "快递单号")))
        waiting = _waiting(order)
        if not waiting:
            action = Sentence(translatable("errors", "退回客户"))
            way_out = translatable("errors", "没有待退回的商品。")
            raise GoodsMoved(order.number, 0, 0, action, Sentence(way_out))
        _ship(w, order, waiting, parting)
        settle(w, opened, f"{parting.carrier} {parting.tracking_number}".strip())
        return w.changes(order_id, order.number)


def _waiting(order: ReturnOrder) -> list[tuple[ReturnLine, int]]:
    """Lines with the units that wait to leave."""
    return [
        (line, line.decided_back - line.sent_back)
        for line in order_lines(order.id)
        if line.decided_back > line.sent_back
    ]


def _ship(w: Write, order: ReturnOrder, waiting: list[tuple[ReturnLine, int]], parting: Parting) -> None:
    number = w.next_number(Document.SHIPMENT)
    shipment = Shipment.create(
        number=number,
        return_order_id=order.id,
        purpose="send_back",
        warehouse_id=order.inbound_warehouse_id or 0,
        carrier=parting.carrier,
        tracking_number=parting.tracking_number,
        folded=fold(parting.tracking_number),
        charge_fen=parting.charge_fen,
        posted_at=w.at,
        operator_id=w.session.operator_id,
        note=parting.note,
    )
    for line, quantity in waiting:
        own = stock.Place(line.product_id, order.inbound_warehouse_id or 0, StockState.CUSTOMER)
        stock.post(w, MovementType.SENT_BACK, own, -quantity, stock.Cause(number, order.id, line.id))
        ShipmentLine.insert(shipment_id=shipment.id, return_line_id=line.id, quantity=quantity).execute()
        ReturnLine.update(sent_back=ReturnLine.sent_back + quantity).where(ReturnLine.id == line.id).execute()
