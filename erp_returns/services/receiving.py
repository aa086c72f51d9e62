"""Taking parcels in: register, count and inspect, in one transaction or in two steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from erp_returns.domain.actions import Action
from erp_returns.domain.errors import (
    CountTooHigh,
    NothingCounted,
    ParcelKnown,
    ReviewBeforeIntake,
    WarehouseWrong,
)
from erp_returns.domain.guards import over_return
from erp_returns.domain.kinds import (
    Basis,
    Disposition,
    Liability,
    MovementType,
    ParcelKind,
    ReturnKind,
    Status,
    StockState,
)
from erp_returns.domain.limits import amount_refusals
from erp_returns.domain.numbers import Document
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import Sentence, translatable
from erp_returns.domain.times import local_text
from erp_returns.domain.tracking import fold
from erp_returns.models import (
    Difference,
    IntakeDraft,
    Operator,
    Parcel,
    Receipt,
    ReceiptLine,
    ReturnLine,
    ReturnOrder,
    ShortClosing,
    Warehouse,
)
from erp_returns.queries.sources import sale_facts
from erp_returns.services import stock
from erp_returns.services.inspection import (
    Checked,
    Evidence,
    Group,
    Pictured,
    keep_pictures,
    point_out_damage,
    post_inspection,
)
from erp_returns.services.order_body import claim_parcel
from erp_returns.services.order_write import (
    Opened,
    open_order,
    order_lines,
    placed_line,
    recount,
    revalue,
    save,
    settle,
    source_key,
    worthless_units,
)
from erp_returns.services.session import Changes, Session, Write, write

LATE = frozenset({Status.REJECTED, Status.CANCELLED, Status.COMPLETED})


@dataclass(frozen=True, slots=True)
class Arrival:
    """A parcel at the door."""

    tracking_number: str = ""
    carrier: str = ""
    kind: ParcelKind = ParcelKind.SELF_SENT
    weight_g: int = 0
    collect_fen: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """Units of one line found in the parcel, and (in one step) how each group was graded."""

    line_id: int
    quantity: int
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class Differing:
    """Something that does not agree with the request."""

    kind: str
    quantity: int
    line_id: int | None = None
    caused_by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Intake:
    """A parcel opened on the bench: what was counted, and what differed."""

    order_id: int
    counts: tuple[Count, ...]
    arrival: Arrival | None = None
    parcel_id: int | None = None
    differences: tuple[Differing, ...] = field(default_factory=tuple)
    close_short: bool = False
    """Let go of what is missing. It is part of one's own count, so whoever receives may do it with the
    parcel open; whoever did not count needs the permission of 少件结案."""
    note: str = ""
    checks: tuple[Checked, ...] = ()
    photos: tuple[Pictured, ...] = ()


def register_parcel(session: Session, arrival: Arrival) -> Changes:
    """Note a parcel nobody can place yet; it waits among the unclaimed."""
    with write(session, Permission.RECEIVE) as w:
        _register(w, arrival)
        w.touch("warehouse")
        return w.changes(number_=arrival.tracking_number)


def receive(session: Session, intake: Intake, version: int) -> Changes:
    """Post what was counted out of a parcel; graded groups are inspected in the same transaction."""
    with write(session, Permission.RECEIVE) as w:
        opened = open_order(w, intake.order_id, Action.RECEIVE, version)
        consent(w, opened)
        receipt = take_in(w, opened, intake)
        drop_draft(w, opened.id)
        return w.changes(opened.id, receipt.number)


def drop_draft(w: Write, order_id: int) -> None:
    """Forget the count that was posted; what somebody else began on the order, of another parcel, stays."""
    IntakeDraft.delete().where(
        (IntakeDraft.return_order_id == order_id) & (IntakeDraft.operator_id == w.session.operator_id)
    ).execute()


def take_in(w: Write, opened: Opened, intake: Intake) -> Receipt:
    """Post a parcel on an order that is open for it; after its end the goods are the customer's own."""
    order, late = opened.record, opened.status in LATE
    counted = [count for count in intake.counts if count.quantity > 0]
    if not counted:
        raise NothingCounted
    before = worthless_units(order.id)
    receipt = _post_receipt(w, opened, intake, counted)
    groups = _graded(counted)
    if groups and not late:
        w.need(Permission.INSPECT)
        post_inspection(w, order, receipt, groups, Evidence(intake.note, intake.checks, intake.photos))
    else:
        keep_pictures(w, order.id, intake.photos, receipt)
    _note_differences(order.id, receipt, intake.differences)
    if any(each.caused_by == Liability.CARRIER for each in intake.differences):
        point_out_damage(w)
    if late:
        save(order, late_parcel=1)
    else:
        _after_count(w, order, intake, receipt, before)
    settle(w, opened, intake.note, after=receipt.number)
    return receipt


def _graded(counted: Sequence[Count]) -> dict[int, tuple[Group, ...]]:
    graded: dict[int, tuple[Group, ...]] = {}
    for count in counted:
        if count.groups:
            graded[count.line_id] = graded.get(count.line_id, ()) + count.groups
    return graded


def consent(w: Write, opened: Opened) -> None:
    """Hold goods that come before their review to the shop's rule; raises `ReviewBeforeIntake`."""
    if opened.status is not Status.PENDING_REVIEW or opened.record.inspection_differs:
        return
    rule = w.settings.text("intake_before_review")
    if rule == "refuse":
        raise ReviewBeforeIntake(opened.record.number)
    if rule == "warn":
        w.notices.append(Sentence(translatable("events", "这张单还没有审核，已先收货；请通知审核人。")))


def _register(w: Write, arrival: Arrival) -> int:
    for refusal in amount_refusals(Sentence(translatable("errors", "到付金额")), arrival.collect_fen):
        raise refusal
    folded = fold(arrival.tracking_number)
    known = Parcel.get_or_none(Parcel.folded == folded) if folded else None
    if known is not None:
        who = Operator.get_by_id(known.operator_id).name
        raise ParcelKnown(arrival.tracking_number, who, local_text(known.arrived_at, w.session.zone))
    created = Parcel.create(
        carrier=arrival.carrier.strip(),
        tracking_number=arrival.tracking_number.strip(),
        folded=folded,
        kind=arrival.kind,
        arrived_at=w.at,
        operator_id=w.session.operator_id,
        weight_g=arrival.weight_g,
        collect_fen=arrival.collect_fen,
        note=arrival.note,
    )
    return int(created.id)


def _parcel_of(w: Write, order: ReturnOrder, intake: Intake) -> int | None:
    """The parcel that was opened: one that is known, else a new one."""
    parcel_id = intake.parcel_id
    if parcel_id is None and intake.arrival is not None:
        folded = fold(intake.arrival.tracking_number)
        known = Parcel.get_or_none(Parcel.folded == folded) if folded else None
        parcel_id = known.id if known else _register(w, intake.arrival)
    if parcel_id is not None:
        claim_parcel(order, Parcel.get_by_id(parcel_id))
    return parcel_id


def _post_receipt(w: Write, opened: Opened, intake: Intake, counted: Sequence[Count]) -> Receipt:
    order, late = opened.record, opened.status in LATE
    warehouse = Warehouse.get_or_none(Warehouse.id == order.inbound_warehouse_id)
    if warehouse is None or not warehouse.takes_in:
        use = Sentence(translatable("errors", "退入"))
        raise WarehouseWrong(warehouse.name if warehouse else "—", use)
    receipt = Receipt.create(
        number=w.next_number(Document.RECEIPT),
        return_order_id=order.id,
        parcel_id=_parcel_of(w, order, intake),
        warehouse_id=warehouse.id,
        late=int(late),
        posted_at=w.at,
        operator_id=w.session.operator_id,
        note=intake.note,
    )
    for count in counted:
        _count_line(w, opened, receipt, *placed_line(order.id, count.line_id), count.quantity)
        if late:
            _refuse_taken(w, order, *placed_line(order.id, count.line_id), count.quantity)
    return receipt


def _refuse_taken(w: Write, order: ReturnOrder, place: int, line: ReturnLine, quantity: int) -> None:
    """Units of an order that had ended, and that another order asked for meanwhile, are that one's."""
    if order.sales_order_id is None:
        return
    source = sale_facts(w.session.database, order.sales_order_id, order.id).line(source_key(line))
    if source is None:
        return
    asked = line.received if order.rejected or order.cancelled else line.requested - line.closed_short
    excess = asked - line.sent_back - source.left(Basis.GOODS)
    if excess > 0:
        raise over_return(place, source, Basis.GOODS, quantity, max(0, quantity - excess))


def _count_line(
    w: Write, opened: Opened, receipt: Receipt, place: int, line: ReturnLine, quantity: int
) -> None:
    late = opened.status in LATE
    expected = line.requested - line.received - (0 if late else line.closed_short)
    if quantity > expected:
        raise CountTooHigh(place, f"{line.product_name} {line.spec}".strip(), quantity, expected)
    ReceiptLine.insert(
        receipt_id=receipt.id, return_line_id=line.id, expected=expected, quantity=quantity
    ).execute()
    found_short = max(0, line.received + quantity + line.closed_short - line.requested)
    close_short_by(line.id, -found_short, receipt.id)
    ReturnLine.update(
        received=ReturnLine.received + quantity,
        decided_back=ReturnLine.decided_back + (quantity if late else 0),
    ).where(ReturnLine.id == line.id).execute()
    kind = MovementType.EXCHANGE_IN if opened.kind is ReturnKind.EXCHANGE else MovementType.RETURN_IN
    state = StockState.CUSTOMER if late else StockState.QUARANTINE
    cause = stock.Cause(receipt.number, opened.id, line.id, stock.unit_cost(line))
    stock.post(w, kind, stock.Place(line.product_id, receipt.warehouse_id, state), quantity, cause)


def _note_differences(order_id: int, receipt: Receipt, differences: Sequence[Differing]) -> None:
    for each in differences:
        Difference.insert(
            return_order_id=order_id,
            receipt_id=receipt.id,
            return_line_id=each.line_id,
            kind=each.kind,
            quantity=each.quantity,
            caused_by=each.caused_by,
            note=each.note,
        ).execute()


def _after_count(
    w: Write, order: ReturnOrder, intake: Intake, receipt: Receipt, before: dict[int, int]
) -> None:
    """What follows from a count: the first arrival, goods not accepted, missing units let go."""
    save(order, received_at=order.received_at or w.at)
    if intake.close_short:
        close_missing(order.id, receipt.id)
    revalue(w, order, before)
    recount(w, order)
    graded = (g for count in intake.counts if count.quantity > 0 for g in count.groups if g.quantity > 0)
    back = any(group.disposition is Disposition.SEND_BACK for group in graded)
    refused = back and not w.settings.flag("second_inspection")
    if refused or any(each.kind != "fewer" for each in intake.differences):
        save(order, inspection_differs=1, reviewed_at=None, reviewed_by_id=None)
        stock.release(order.id)


def close_missing(order_id: int, receipt_id: int | None = None) -> int:
    """Let go of every unit that has not arrived, by itself or with a receipt; returns how many."""
    missing = 0
    for line in order_lines(order_id):
        units = line.requested - line.received - line.closed_short
        if units > 0:
            close_short_by(line.id, units, receipt_id)
            missing += units
    return missing


def close_short_by(line_id: int, units: int, receipt_id: int | None) -> None:
    """Let units of a line go (negative: expect them again), and note that it was done."""
    if units:
        ShortClosing.insert(return_line_id=line_id, receipt_id=receipt_id, quantity=units).execute()
        ReturnLine.update(closed_short=ReturnLine.closed_short + units).where(
            ReturnLine.id == line_id
        ).execute()
