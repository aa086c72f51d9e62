"""返修: units in repair are inspected again, and go on as good, unfit or scrap; the cost is noted."""

from __future__ import annotations

from dataclasses import dataclass

from erp_returns.domain.deeds import GoodsDeed
from erp_returns.domain.errors import (
    AlreadyReversed,
    EntryGone,
    NotFound,
    RepairsTooMany,
    ScrapUnexplained,
    TextTooLong,
    UnitsGone,
)
from erp_returns.domain.guards import LONGEST_NOTE
from erp_returns.domain.kinds import Disposition, Grade, MovementType, StockState
from erp_returns.domain.labels import label
from erp_returns.domain.limits import amount_refusals
from erp_returns.domain.numbers import Document
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import Sentence, translatable
from erp_returns.models import InspectionLine, Repair, ReturnLine, ReturnOrder, StockMovement, Warehouse
from erp_returns.queries.dispositions import GoodsRow, goods_of
from erp_returns.queries.goods_here import lying
from erp_returns.services import stock
from erp_returns.services.order_write import find_order, product_label, tell_deed
from erp_returns.services.session import Changes, Session, Write, write

LANDED: dict[Grade, StockState | None] = {
    Grade.GOOD: StockState.GOOD,
    Grade.DEFECTIVE: StockState.DEFECTIVE,
    Grade.SCRAP: None,
}
"""Where repaired units go; None takes them out of stock."""


@dataclass(frozen=True, slots=True)
class Repaired:
    """What became of some units that were in repair; `cost_fen` is what the repair of all of them cost."""

    inspection_line_id: int
    quantity: int
    grade: Grade
    cost_fen: int = 0
    note: str = ""


def finish(session: Session, repaired: Repaired) -> Changes:
    """Inspect units again that come out of repair (返修完成), and put them where their grade belongs."""
    with write(session, Permission.INSPECT) as w:
        row = _checked(w, repaired)
        done = Repair.create(
            number=w.next_number(Document.REPAIR),
            inspection_line_id=row.id,
            quantity=repaired.quantity,
            grade=repaired.grade,
            warehouse_id=row.warehouse_id,
            cost_fen=repaired.cost_fen,
            posted_at=w.at,
            operator_id=session.operator_id,
            note=repaired.note.strip(),
        )
        state = LANDED[repaired.grade]
        source = stock.Place(row.product_id, row.warehouse_id, StockState.REPAIR)
        target = stock.Place(row.product_id, row.warehouse_id, state) if state else None
        kind = MovementType.REPAIRED if state else MovementType.SCRAPPED
        note = repaired.note.strip()
        cause = stock.Cause(done.number, row.order_id, row.line_id, row.unit_cost_fen, note)
        stock.move(w, kind, source, target, repaired.quantity, cause)
        tell_deed(w, find_order(row.order_id), GoodsDeed.REPAIRED, done.number)
        w.touch("warehouse")
        return w.changes(row.order_id, done.number)


def reverse_repair(session: Session, number: str, note: str) -> Changes:
    """Take a repair back: its units are in repair again, scrapped ones too."""
    with write(session, Permission.REVERSE) as w:
        done = Repair.get_or_none(Repair.number == number)
        if done is None or done.reverses_id is not None:
            raise NotFound(number)
        if Repair.get_or_none(Repair.reverses_id == done.id):
            raise AlreadyReversed(number)
        line = ReturnLine.get_by_id(InspectionLine.get_by_id(done.inspection_line_id).return_line_id)
        order = find_order(line.return_order_id)
        _still_there(w, done, line, order)
        undo = Repair.create(
            number=w.next_number(Document.REPAIR),
            inspection_line_id=done.inspection_line_id,
            quantity=done.quantity,
            grade=done.grade,
            warehouse_id=done.warehouse_id,
            cost_fen=done.cost_fen,
            posted_at=w.at,
            operator_id=session.operator_id,
            note=_text(note),
            reverses_id=done.id,
        )
        _move_back(w, number, order.id, undo.number)
        tell_deed(w, order, GoodsDeed.REPAIR_REVERSED, undo.number)
        w.touch("warehouse")
        return w.changes(order.id, undo.number)


def _checked(w: Write, repaired: Repaired) -> GoodsRow:
    for refusal in amount_refusals(Sentence(translatable("errors", "返修费用")), repaired.cost_fen):
        raise refusal
    row = goods_of(w.session.database, repaired.inspection_line_id, Disposition.REPAIR)
    if row is None:
        raise EntryGone(Sentence(translatable("errors", "在修的商品")))
    if not 0 < repaired.quantity <= row.units:
        raise RepairsTooMany(row.order_number, row.product, repaired.quantity, max(0, row.units))
    if repaired.grade is Grade.SCRAP and not repaired.note.strip():
        raise ScrapUnexplained(row.product)
    _text(repaired.note)
    return row


def _text(note: str) -> str:
    text = note.strip()
    if len(text) > LONGEST_NOTE:
        raise TextTooLong(Sentence(translatable("errors", "备注")), LONGEST_NOTE, len(text))
    return text


def _still_there(w: Write, done: Repair, line: ReturnLine, order: ReturnOrder) -> None:
    """Refuse units that went on since, as with an order that was refused."""
    state = LANDED[Grade(done.grade)]
    if state is None:
        return
    place = (line.id, done.warehouse_id, state)
    found = lying(w.session.database, order.id)
    here = sum(row.quantity for row in found if (row.line_id, row.warehouse_id, row.state) == place)
    if here < done.quantity:
        warehouse = Warehouse.get_by_id(done.warehouse_id).name
        gone = Sentence(label(state))
        raise UnitsGone(done.number, product_label(line), done.quantity, warehouse, gone, here, "")


def _move_back(w: Write, number: str, order_id: int, undo: str) -> None:
    found = StockMovement.select().where(
        (StockMovement.document == number) & (StockMovement.return_order_id == order_id)
    )
    for each in list(found.order_by(StockMovement.quantity.desc(), StockMovement.id)):
        place = stock.Place(each.product_id, each.warehouse_id, StockState(each.state))
        cause = stock.Cause(undo, each.return_order_id, each.line_id, each.unit_cost_fen, reverses_id=each.id)
        stock.post(w, MovementType.REVERSAL, place, -each.quantity, cause)
