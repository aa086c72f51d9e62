"""退厂: unfit goods are collected for their supplier, sent, and settled by a credit or by goods in return."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from erp_returns.domain.deeds import GoodsDeed
from erp_returns.domain.errors import (
    CameBackTooMany,
    ChangedMeanwhile,
    CreditUnexplained,
    EntryGone,
    NothingForSupplier,
    SupplierGoodsShort,
    SupplierReturnNotNow,
    SupplierUnfit,
    SupplierWarehouses,
    TextTooLong,
)
from erp_returns.domain.guards import LONGEST_NOTE
from erp_returns.domain.history import Picture, compact, differing
from erp_returns.domain.kinds import Disposition, MovementType, StockState, SupplierReturnStatus
from erp_returns.domain.labels import label
from erp_returns.domain.limits import amount_refusals
from erp_returns.domain.numbers import Document
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import Sentence, translatable
from erp_returns.domain.times import local_text
from erp_returns.domain.tracking import fold
from erp_returns.models import Supplier, SupplierReturn, SupplierReturnLine, Warehouse
from erp_returns.queries.dispositions import GoodsRow, SupplierLineRow, goods_of, supplier_lines
from erp_returns.services import stock
from erp_returns.services.events import last_shop_event, shop_event
from erp_returns.services.order_write import find_order, tell_deed
from erp_returns.services.session import Changes, Session, Write, write

_S = SupplierReturnStatus
_UNFIT = (Disposition.TO_SUPPLIER, Disposition.MARK_DOWN)
"""What may go to a supplier: goods meant for it, and goods for sale at a lower price."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Units of an inspected group that go to the supplier."""

    inspection_line_id: int
    quantity: int


@dataclass(frozen=True, slots=True)
class SupplierDraft:
    """A return to a supplier as it is wanted."""

    supplier_id: int
    lines: tuple[Taken, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Sending:
    """How goods leave for the supplier; a supplier may fetch them, so that the number may be empty."""

    carrier: str = ""
    tracking_number: str = ""


def create(session: Session, draft: SupplierDraft) -> Changes:
    """Collect goods for a supplier on a paper of their own; they stay where they lie until it is sent."""
    with write(session, Permission.SUPPLIER_RETURN) as w:
        goods = _checked(w, draft, None)
        paper = SupplierReturn.create(
            number=w.next_number(Document.SUPPLIER_RETURN),
            supplier_id=draft.supplier_id,
            warehouse_id=goods[0][0].warehouse_id,
            status=_S.OPEN,
            created_at=w.at,
            created_by_id=session.operator_id,
            note=_note(draft.note),
        )
        _put_lines(paper.id, goods)
        return _told(w, paper.id, "add", {})


def edit(session: Session, supplier_return_id: int, version: int, draft: SupplierDraft) -> Changes:
    """Change what is on a paper that was not sent yet."""
    with write(session, Permission.SUPPLIER_RETURN) as w:
        paper = _open(w, supplier_return_id, version, _S.OPEN, translatable("history", "修改"))
        before = _picture(w, paper.id)
        goods = _checked(w, draft, paper.id)
        SupplierReturnLine.delete().where(SupplierReturnLine.supplier_return_id == paper.id).execute()
        _put_lines(paper.id, goods)
        _save(
            paper,
            supplier_id=draft.supplier_id,
            warehouse_id=goods[0][0].warehouse_id,
            note=_note(draft.note),
        )
        return _told(w, paper.id, "edit", before)


def ship(session: Session, supplier_return_id: int, version: int, parcel: Sending) -> Changes:
    """Send what is on a paper (退厂出库): every unit has to lie there for it still."""
    with write(session, Permission.SUPPLIER_RETURN) as w:
        paper = _open(w, supplier_return_id, version, _S.OPEN, translatable("history", "退厂出库"))
        before = _picture(w, paper.id)
        orders: dict[int, None] = {}
        for line in supplier_lines(session.database, paper.id):
            orders[_send(w, paper, line)] = None
        for order_id in orders:
            tell_deed(w, find_order(order_id), GoodsDeed.SUPPLIER_OUT, paper.number)
        _save(
            paper,
            status=_S.SHIPPED,
            shipped_at=w.at,
            carrier=parcel.carrier.strip(),
            tracking_number=parcel.tracking_number.strip() if fold(parcel.tracking_number) else "",
        )
        return _told(w, paper.id, "supplier_out", before)


def receive_back(
    session: Session, supplier_return_id: int, version: int, units: Mapping[int, int], note: str = ""
) -> Changes:
    """Take goods in that the supplier sent instead (退厂换回), by line; the last of them close the paper."""
    with write(session, Permission.SUPPLIER_RETURN) as w:
        action = translatable("history", "退厂换回")
        paper = _open(w, supplier_return_id, version, _S.SHIPPED, action)
        before = _picture(w, paper.id)
        lines = {line.id: line for line in supplier_lines(session.database, paper.id)}
        wanted = {line_id: count for line_id, count in units.items() if count > 0}
        if not wanted or min(units.values()) < 0:
            raise NothingForSupplier
        for line_id, count in wanted.items():
            if line_id not in lines:
                raise EntryGone(Sentence(translatable("errors", "退厂商品")))
            _take_back(w, paper, lines[line_id], count)
        left = sum(line.quantity - line.replaced - wanted.get(line.id, 0) for line in lines.values())
        closing = {} if left else {"status": _S.CLOSED, "closed_at": w.at}
        _save(paper, note=_joined(paper.note, note), **closing)
        return _told(w, paper.id, "supplier_in", before)


def credit(
    session: Session, supplier_return_id: int, version: int, credit_fen: int, note: str = ""
) -> Changes:
    """Close a paper with the supplier's credit for every unit that did not come back."""
    with write(session, Permission.SUPPLIER_RETURN) as w:
        paper = _open(w, supplier_return_id, version, _S.SHIPPED, translatable("history", "贷项结清"))
        for refusal in amount_refusals(Sentence(translatable("errors", "贷项金额")), credit_fen):
            raise refusal
        before = _picture(w, paper.id)
        left = sum(line.quantity - line.replaced for line in supplier_lines(session.database, paper.id))
        if credit_fen == 0 and not note.strip():
            raise CreditUnexplained(paper.number, left)
        joined = _joined(paper.note, note)
        _save(paper, status=_S.CLOSED, closed_at=w.at, credit_fen=credit_fen, note=joined)
        return _told(w, paper.id, "credit", before)


def cancel(session: Session, supplier_return_id: int, version: int, note: str = "") -> Changes:
    """Void a paper that was not sent; its goods wait for another one."""
    with write(session, Permission.SUPPLIER_RETURN) as w:
        paper = _open(w, supplier_return_id, version, _S.OPEN, translatable("history", "作废"))
        before = _picture(w, paper.id)
        _save(paper, status=_S.CANCELLED, closed_at=w.at, note=_joined(paper.note, note))
        return _told(w, paper.id, "void", before)


def _open(w: Write, paper_id: int, version: int, needed: SupplierReturnStatus, action: str) -> SupplierReturn:
    """A paper that stands where it has to, as the person last saw it."""
    paper: SupplierReturn | None = SupplierReturn.get_or_none(SupplierReturn.id == paper_id)
    if paper is None:
        raise EntryGone(Sentence(translatable("errors", "退厂单")))
    if paper.version != version:
        name, at = last_shop_event(w.session.database, "supplier_return", paper.number)
        raise ChangedMeanwhile(paper.number, name, local_text(at, w.session.zone))
    if paper.status != needed:
        status = Sentence(label(SupplierReturnStatus(paper.status)))
        raise SupplierReturnNotNow(paper.number, status, Sentence(action, context="history"))
    return paper


def _checked(w: Write, draft: SupplierDraft, paper_id: int | None) -> list[tuple[GoodsRow, int]]:
    """The goods that are wanted, each with its units; what stands on the paper already is free for it."""
    supplier = Supplier.get_or_none(Supplier.id == draft.supplier_id)
    if supplier is None:
        raise EntryGone(Sentence(translatable("errors", "供应商")))
    wanted: Counter[int] = Counter()
    for each in draft.lines:
        wanted[each.inspection_line_id] += each.quantity
    wanted = Counter({line_id: units for line_id, units in wanted.items() if units})
    if not wanted:
        raise NothingForSupplier
    own = _own_units(paper_id)
    goods = [(_lying(w, line_id, units, own[line_id]), units) for line_id, units in wanted.items()]
    for row, _ in goods:
        if row.supplier_id not in (None, supplier.id):
            raise SupplierUnfit(row.product, row.supplier, supplier.name)
        if row.warehouse_id != goods[0][0].warehouse_id:
            raise SupplierWarehouses(row.product, row.warehouse)
    return goods


def _own_units(paper_id: int | None) -> Counter[int]:
    found: Counter[int] = Counter()
    for line in SupplierReturnLine.select().where(SupplierReturnLine.supplier_return_id == (paper_id or 0)):
        found[line.inspection_line_id or 0] += line.quantity
    return found


def _lying(w: Write, inspection_line_id: int, units: int, own: int) -> GoodsRow:
    """The group that units are taken from; refuses more than lie there, `own` of them on this paper."""
    row = goods_of(w.session.database, inspection_line_id, *_UNFIT)
    if row is None:
        raise EntryGone(Sentence(translatable("errors", "待退厂的商品")))
    if not 0 < units <= row.units + own:
        raise SupplierGoodsShort(row.order_number, row.product, units, max(0, row.units + own))
    return row


def _put_lines(paper_id: int, goods: Sequence[tuple[GoodsRow, int]]) -> None:
    for row, units in goods:
        SupplierReturnLine.insert(
            supplier_return_id=paper_id,
            inspection_line_id=row.id,
            product_id=row.product_id,
            quantity=units,
            unit_cost_fen=row.unit_cost_fen,
        ).execute()


def _send(w: Write, paper: SupplierReturn, line: SupplierLineRow) -> int:
    """Take the units of a line out of stock; gives the order that they came from."""
    row = goods_of(w.session.database, line.inspection_line_id, *_UNFIT)
    if row is None or row.units < 0:
        raise SupplierGoodsShort(
            line.order_number, line.product, line.quantity, max(0, line.quantity + row.units) if row else 0
        )
    place = stock.Place(line.product_id, row.warehouse_id, StockState.DEFECTIVE)
    cause = stock.Cause(paper.number, row.order_id, row.line_id, line.unit_cost_fen)
    stock.post(w, MovementType.SUPPLIER_OUT, place, -line.quantity, cause)
    return row.order_id


def _take_back(w: Write, paper: SupplierReturn, line: SupplierLineRow, units: int) -> None:
    left = line.quantity - line.replaced
    if units > left:
        raise CameBackTooMany(paper.number, line.product, units, left)
    place = stock.Place(line.product_id, paper.warehouse_id, StockState.GOOD)
    cause = stock.Cause(paper.number, line_id=line.id, unit_cost_fen=line.unit_cost_fen)
    stock.post(w, MovementType.SUPPLIER_IN, place, units, cause)
    SupplierReturnLine.update(replaced=SupplierReturnLine.replaced + units).where(
        SupplierReturnLine.id == line.id
    ).execute()


def _note(note: str) -> str:
    text = note.strip()
    if len(text) > LONGEST_NOTE:
        raise TextTooLong(Sentence(translatable("errors", "备注")), LONGEST_NOTE, len(text))
    return text


def _joined(before: str, note: str) -> str:
    return _note("；".join(part for part in (before, note.strip()) if part))


def _save(paper: SupplierReturn, **fields: object) -> None:
    SupplierReturn.update({**fields, "version": paper.version + 1}).where(
        SupplierReturn.id == paper.id
    ).execute()


def _told(w: Write, paper_id: int, action: str, before: Picture) -> Changes:
    paper = SupplierReturn.get_by_id(paper_id)
    old, new = differing(before, _picture(w, paper_id))
    subject = f"supplier_return:{paper.number}"
    shop_event(w, subject, action, compact(old) if old else "", compact(new) if new else "")
    w.touch("warehouse", "stock")
    return w.changes(paper.id, paper.number)


def _picture(w: Write, paper_id: int) -> Picture:
    paper = SupplierReturn.get_by_id(paper_id)
    return {
        "supplier": Supplier.get_by_id(paper.supplier_id).name,
        "warehouse": Warehouse.get_by_id(paper.warehouse_id).name,
        "supplier_status": str(paper.status),
        "carrier": paper.carrier,
        "tracking_number": paper.tracking_number,
        "credit_fen": paper.credit_fen,
        "note": paper.note,
        "lines": {
            str(line.id): {"name": line.product, "quantity": line.quantity, "replaced": line.replaced}
            for line in supplier_lines(w.session.database, paper_id)
        },
    }
