"""Goods that go back to the customer: set aside as the customer's own, then sent."""

from __future__ import annotations

from dataclasses import dataclass

from erp_returns.domain.actions import Action
from erp_returns.domain.errors import GoodsMoved, TextMissing
from erp_returns.domain.kinds import Disposition, MovementType, StockState
from erp_returns.domain.limits import amount_refusals
from erp_returns.domain.numbers import Document
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import Sentence, translatable
from erp_returns.domain.tracking import fold
from erp_returns.models import ReturnLine, ReturnOrder, Shipment, ShipmentLine
from erp_returns.queries.goods_here import Lying, lying
from erp_returns.services import stock
from erp_returns.services.order_write import open_order, order_lines, settle
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


def give_back_what_is_here(w: Write, order: ReturnOrder) -> None:
    """Set every unit of an order that is here aside as the customer's own."""
    found = lying(w.session.database, order.id)
    here = sum(row.quantity for row in found)
    gone = sum(line.received - line.sent_back for line in order_lines(order.id)) - here
    if gone:
        action = Sentence(translatable("errors", "退回客户"))
        way_out = translatable("errors", "其中有已报废或已退厂的商品，报废的请先冲销验货。")
        raise GoodsMoved(order.number, gone, 0, action, Sentence(way_out))
    for row in found:
        if row.state != StockState.CUSTOMER:
            _shift(w, order, row, StockState.CUSTOMER, row.quantity)
            accepted = 0 if row.state == StockState.QUARANTINE else row.quantity
            ReturnLine.update(
                accepted=ReturnLine.accepted - accepted, decided_back=ReturnLine.decided_back + row.quantity
            ).where(ReturnLine.id == row.line_id).execute()


def take_up_again(w: Write, order: ReturnOrder, *, late_only: bool) -> None:
    """Let goods that were set aside for the customer wait for inspection again.

    `late_only` leaves aside what an inspection refused while the order was alive.
    """
    for row in lying(w.session.database, order.id):
        units = min(row.quantity, row.late) if late_only else row.quantity
        if row.state == StockState.CUSTOMER and units > 0:
            _shift(w, order, row, StockState.QUARANTINE, units)
            ReturnLine.update(decided_back=ReturnLine.decided_back - units).where(
                ReturnLine.id == row.line_id
            ).execute()


def _shift(w: Write, order: ReturnOrder, row: Lying, state: StockState, quantity: int) -> None:
    source = stock.Place(row.product_id, row.warehouse_id, StockState(row.state))
    target = stock.Place(row.product_id, order.inbound_warehouse_id or 0, state)
    cost = stock.unit_cost(ReturnLine.get_by_id(row.line_id))
    cause = stock.Cause(order.number, order.id, row.line_id, cost)
    stock.move(w, MovementType.INSPECTION, source, target, quantity, cause)


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
        opened = open_order(w, order_id, Action.SEND_BACK, version)
        order = opened.record
        for refusal in amount_refusals(Sentence(translatable("errors", "退回运费")), parting.charge_fen):
            raise refusal
        if not fold(parting.tracking_number):
            raise TextMissing(Sentence(translatable("errors", "快递单号")))
        waiting = _waiting(order)
        if not waiting:
            action = Sentence(translatable("errors", "退回客户"))
            way_out = translatable("errors", "没有待退回的商品。")
            raise GoodsMoved(order.number, 0, 0, action, Sentence(way_out))
        number = _ship(w, order, waiting, parting)
        settle(w, opened, f"{parting.carrier} {parting.tracking_number}".strip(), after=number)
        return w.changes(order_id, order.number)


def _waiting(order: ReturnOrder) -> list[tuple[ReturnLine, int]]:
    """Lines with the units that wait to leave."""
    return [
        (line, line.decided_back - line.sent_back)
        for line in order_lines(order.id)
        if line.decided_back > line.sent_back
    ]


def _ship(w: Write, order: ReturnOrder, waiting: list[tuple[ReturnLine, int]], parting: Parting) -> str:
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
        cause = stock.Cause(number, order.id, line.id, stock.unit_cost(line))
        stock.post(w, MovementType.SENT_BACK, own, -quantity, cause)
        ShipmentLine.insert(shipment_id=shipment.id, return_line_id=line.id, quantity=quantity).execute()
        ReturnLine.update(sent_back=ReturnLine.sent_back + quantity).where(ReturnLine.id == line.id).execute()
    return number
