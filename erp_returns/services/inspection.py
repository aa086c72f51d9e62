"""Grading what was counted: every group of units gets a grade, a disposition and its place in stock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from erp_returns.domain.actions import Action
from erp_returns.domain.errors import (
    InspectsTooMany,
    NothingCounted,
    ScrapUnexplained,
    SecondInspectorSame,
)
from erp_returns.domain.kinds import Disposition, Grade, Liability, MovementType, StockState
from erp_returns.domain.numbers import Document
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import Sentence, translatable
from erp_returns.models import (
    Inspection,
    InspectionCheck,
    InspectionLine,
    Operator,
    Photo,
    Receipt,
    ReturnLine,
    ReturnOrder,
)
from erp_returns.queries.second_inspection import first_inspectors, second_units
from erp_returns.services import stock
from erp_returns.services.giving_back import LANDED
from erp_returns.services.order_write import (
    Opened,
    open_order,
    placed_line,
    recount,
    revalue,
    save,
    settle,
    worthless_units,
)
from erp_returns.services.session import Changes, Session, Write, write


@dataclass(frozen=True, slots=True)
class Group:
    """Units of one line in the same state: their grade, and what becomes of them."""

    quantity: int
    grade: Grade
    disposition: Disposition
    warehouse_id: int | None = None
    caused_by: str = ""
    note: str = ""
    defect_id: int | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """One thing the checklist asks for, and whether it was found to be so."""

    text: str
    met: bool


@dataclass(frozen=True, slots=True)
class Pictured:
    """A kept picture (its hash), the line it shows, and which of the line's groups, counted from 0."""

    content_hash: str
    line_id: int | None = None
    group: int | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What stands behind the grades: a note, what was looked at, pictures."""

    note: str = ""
    checks: tuple[Checked, ...] = ()
    photos: tuple[Pictured, ...] = ()


def inspect(
    session: Session,
    order_id: int,
    version: int,
    groups: Mapping[int, Sequence[Group]],
    note: str = "",
    evidence: Evidence | None = None,
) -> Changes:
    """Grade units that were counted before (the second of two steps); `groups` by return line."""
    with write(session, Permission.INSPECT) as w:
        opened = open_order(w, order_id, Action.INSPECT, version)
        before = worthless_units(order_id)
        number = post_inspection(w, opened.record, None, groups, evidence or Evidence(note))
        return _settled(w, opened, before, number, note)


def inspect_again(
    session: Session,
    order_id: int,
    version: int,
    groups: Mapping[int, Sequence[Group]],
    note: str = "",
    evidence: Evidence | None = None,
) -> Changes:
    """Grade units a second time (二检), by somebody else: now they go where they belong."""
    with write(session, Permission.INSPECT) as w:
        opened = open_order(w, order_id, Action.INSPECT, version)
        if w.settings.flag("second_inspection"):
            _refuse_same(w, opened.record, groups)
        before = worthless_units(order_id)
        found = evidence or Evidence(note)
        number = post_inspection(w, opened.record, None, groups, found, again=True)
        return _settled(w, opened, before, number, note)


def _settled(w: Write, opened: Opened, before: Mapping[int, int], number: str, note: str) -> Changes:
    """What follows from grades: refused units carry no money, and the order is reviewed again."""
    order = opened.record
    if worthless_units(order.id) != before:
        revalue(w, order, before)
        save(order, inspection_differs=1, reviewed_at=None, reviewed_by_id=None)
        stock.release(order.id)
    recount(w, order)
    settle(w, opened, note, after=number)
    return w.changes(order.id, number)


def _refuse_same(w: Write, order: ReturnOrder, groups: Mapping[int, Sequence[Group]]) -> None:
    """Refuse whoever inspected units that still wait for somebody else."""
    graded = {line_id for line_id, wanted in groups.items() if any(group.quantity > 0 for group in wanted)}
    first = first_inspectors(w.session.database, order.id)
    if any(w.session.operator_id in first.get(line_id, ()) for line_id in graded):
        raise SecondInspectorSame(order.number, Operator.get_by_id(w.session.operator_id).name)


def post_inspection(
    w: Write,
    order: ReturnOrder,
    receipt: Receipt | None,
    groups: Mapping[int, Sequence[Group]],
    evidence: Evidence,
    *,
    again: bool = False,
) -> str:
    """Post grades for counted units and move them out of quarantine; returns the number.

    Where the shop wants two inspections, the first one moves nothing; `again` is the second.
    """
    if not any(group.quantity > 0 for graded in groups.values() for group in graded):
        raise NothingCounted
    provisional = not again and w.settings.flag("second_inspection")
    inspected = second_units(w.session.database, order.id)
    inspection = Inspection.create(
        number=w.next_number(Document.INSPECTION),
        return_order_id=order.id,
        receipt_id=receipt.id if receipt else None,
        round=2 if again else 1,
        provisional=int(provisional),
        posted_at=w.at,
        operator_id=w.session.operator_id,
        note=evidence.note,
    )
    for each in evidence.checks:
        InspectionCheck.insert(inspection_id=inspection.id, text=each.text, met=int(each.met)).execute()
    piles: dict[tuple[int, int], int] = {}
    for line_id, wanted in groups.items():
        place, line = placed_line(order.id, line_id)
        graded = [group for group in wanted if group.quantity > 0]
        units = sum(group.quantity for group in graded)
        once = inspected.get(line.id, 0)
        waiting = once if again else line.received - line.accepted - line.decided_back - once
        if units > waiting:
            raise InspectsTooMany(place, f"{line.product_name} {line.spec}".strip(), units, waiting)
        for at, group in enumerate(wanted):
            if group.quantity <= 0:
                continue
            said = group.note.strip() or evidence.note.strip()
            if group.disposition is Disposition.SCRAP and not said:
                raise ScrapUnexplained(f"{line.product_name} {line.spec}".strip())
            piles[line_id, at] = _post_group(w, order, inspection, line, group)
    keep_pictures(w, order.id, evidence.photos, receipt, inspection, piles)
    if any(group.caused_by == Liability.CARRIER for each in groups.values() for group in each):
        point_out_damage(w)
    if provisional:
        w.notices.append(Sentence(translatable("events", "一检已记下，商品留在待处理，等另一个人二检。")))
    return str(inspection.number)


def point_out_damage(w: Write) -> None:
    """Say, once, where damage by a courier is claimed for."""
    said = translatable("events", "记下了物流损坏，可以在“仓库收货”的“物流索赔”（F12）直接提出索赔。")
    if Sentence(said) not in w.notices:
        w.notices.append(Sentence(said))


def keep_pictures(
    w: Write,
    order_id: int,
    photos: Sequence[Pictured],
    receipt: Receipt | None,
    inspection: Inspection | None = None,
    piles: Mapping[tuple[int, int], int] = MappingProxyType({}),
) -> None:
    """Attach kept pictures to an order, and to the postings they were taken for.

    `piles` are ids of inspection lines by return line and group.
    """
    for each in photos:
        Photo.insert(
            return_order_id=order_id,
            return_line_id=each.line_id,
            parcel_id=receipt.parcel_id if receipt else None,
            receipt_id=receipt.id if receipt else None,
            inspection_id=inspection.id if inspection else None,
            inspection_line_id=piles.get((each.line_id or 0, -1 if each.group is None else each.group)),
            content_hash=each.content_hash,
            added_at=w.at,
            added_by_id=w.session.operator_id,
        ).execute()


def _post_group(w: Write, order: ReturnOrder, inspection: Inspection, line: ReturnLine, group: Group) -> int:
    """Post one group and move its units; returns the id of the inspection line."""
    home = order.inbound_warehouse_id or 0
    waits_here = group.disposition is Disposition.SEND_BACK
    warehouse = home if waits_here else group.warehouse_id or home
    posted = InspectionLine.create(
        inspection_id=inspection.id,
        return_line_id=line.id,
        quantity=group.quantity,
        grade=group.grade,
        disposition=group.disposition,
        warehouse_id=warehouse,
        caused_by=group.caused_by,
        defect_id=group.defect_id,
        note=group.note,
    )
    if inspection.provisional:
        return int(posted.id)
    state = LANDED[group.disposition]
    target = stock.Place(line.product_id, warehouse, state) if state else None
    kind = MovementType.INSPECTION if state else MovementType.SCRAPPED
    cause = stock.Cause(inspection.number, order.id, line.id, stock.unit_cost(line), group.note)
    quarantine = stock.Place(line.product_id, home, StockState.QUARANTINE)
    stock.move(w, kind, quarantine, target, group.quantity, cause)
    column = "decided_back" if group.disposition is Disposition.SEND_BACK else "accepted"
    field = getattr(ReturnLine, column)
    ReturnLine.update({field: field + group.quantity}).where(ReturnLine.id == line.id).execute()
    return int(posted.id)
