"""Replacements: ship them, take undelivered ones back, confirm that they arrived."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.amounts import still_to_collect, still_to_refund, value_that_went
from erp_returns.domain.errors import (
    CollectFirst,
    ForgoesTooMany,
    GoodsMoved,
    NoneWentOut,
    NothingCounted,
    NothingForgone,
    NothingUndelivered,
    ShipsTooMany,
    TextMissing,
    WarehouseWrong,
)
from erp_returns.domain.kinds import MovementType, ReturnKind, Status, StockState
from erp_returns.domain.money import yuan_text
from erp_returns.domain.numbers import Document
from erp_returns.domain.permissions import Permission
from erp_returns.domain.requests import SourceKey
from erp_returns.domain.text import Sentence, sentence, translatable
from erp_returns.domain.times import moment, stored
from erp_returns.domain.tracking import fold
from erp_returns.models import (
    Product,
    ReplacementLine,
    ReturnLine,
    ReturnOrder,
    Shipment,
    ShipmentLine,
    Warehouse,
)
from erp_returns.queries.sources import sale_facts
from erp_returns.services import stock
from erp_returns.services.order_body import replacements
from erp_returns.services.order_write import (
    Opened,
    as_seen,
    find_order,
    need_note,
    not_now,
    open_order,
    recount,
    save,
    settle,
    settled_of,
)
from erp_returns.services.review import check_ceiling
from erp_returns.services.session import SYSTEM_OPERATOR, Changes, Session, Write, write


@dataclass(frozen=True, slots=True)
class Dispatch:
    """A parcel to the customer; `units` by replacement line, None sends everything still due."""

    carrier: str
    tracking_number: str
    units: tuple[tuple[int, int], ...] | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Forgone:
    """Replacements that will never go, and why; `units` by replacement line, None is all still due."""

    note: str
    units: tuple[tuple[int, int], ...] | None = None


def ship(session: Session, order_id: int, version: int, dispatch: Dispatch) -> Changes:
    """Send replacements out of the outbound warehouse."""
    with write(session, Permission.SHIP) as w:
        order = find_order(order_id)
        opened = Opened(order_id, order, as_seen(w, order, version), Action.SHIP)
        _may_ship(w, opened)
        if not fold(dispatch.tracking_number):
            raise TextMissing(Sentence(translatable("errors", "快递单号")))
        number = _post_shipment(w, order, dispatch, _units(order, dispatch))
        if all(line.shipped == line.quantity for line in replacements(order_id)):
            save(order, shipped_at=w.at)
        settle(w, opened, f"{dispatch.carrier} {dispatch.tracking_number}".strip(), after=number)
        return w.changes(order_id, number)


def _may_ship(w: Write, opened: Opened) -> None:
    """Replacements leave when their turn has come; before the goods are back only by the owner's leave."""
    if opened.status is Status.AWAITING_EXCHANGE:
        return
    order = opened.record
    early = opened.status in (Status.APPROVED, Status.AWAITING_RETURN)
    if opened.kind is not ReturnKind.EXCHANGE or not early:
        raise not_now(order, Action.SHIP)
    w.need(Permission.CROSS_SHIP)
    owed = still_to_collect(order.net_due_fen, settled_of(order))
    if owed:
        raise CollectFirst(order.number, yuan_text(owed))
    save(order, cross_ship=1)


def _units(order: ReturnOrder, dispatch: Dispatch) -> list[tuple[ReplacementLine, int]]:
    asked = None if dispatch.units is None else dict(dispatch.units)
    found: list[tuple[ReplacementLine, int]] = []
    for place, line in enumerate(replacements(order.id), 1):
        left = line.quantity - line.shipped
        quantity = left if asked is None else asked.get(line.id, 0)
        if quantity > left:
            raise ShipsTooMany(place, f"{line.product_name} {line.spec}".strip(), quantity, left)
        if quantity > 0:
            found.append((line, quantity))
    if not found:
        raise NothingCounted
    return found


def _post_shipment(
    w: Write, order: ReturnOrder, dispatch: Dispatch, units: list[tuple[ReplacementLine, int]]
) -> str:
    warehouse = Warehouse.get_or_none(Warehouse.id == order.outbound_warehouse_id)
    if warehouse is None or not warehouse.sends_out:
        use = Sentence(translatable("errors", "换出"))
        raise WarehouseWrong(warehouse.name if warehouse else "—", use)
    number = w.next_number(Document.SHIPMENT)
    shipment = Shipment.create(
        number=number,
        return_order_id=order.id,
        purpose="replacement",
        warehouse_id=warehouse.id,
        carrier=dispatch.carrier.strip(),
        tracking_number=dispatch.tracking_number.strip(),
        folded=fold(dispatch.tracking_number),
        posted_at=w.at,
        operator_id=w.session.operator_id,
        note=dispatch.note,
    )
    for line, quantity in units:
        place = stock.Place(line.product_id, warehouse.id, StockState.GOOD)
        cost = Product.get_by_id(line.product_id).cost_fen
        stock.post(
            w, MovementType.AFTER_SALE_OUT, place, -quantity, stock.Cause(number, order.id, line.id, cost)
        )
        ShipmentLine.insert(shipment_id=shipment.id, replacement_line_id=line.id, quantity=quantity).execute()
        ReplacementLine.update(
            shipped=line.shipped + quantity, reserved=max(0, line.reserved - quantity)
        ).where(ReplacementLine.id == line.id).execute()
    return number


def close_replacement(session: Session, order_id: int, version: int, forgone: Forgone) -> Changes:
    """Stop waiting to send what will never go; what it was worth the shop owes to the customer.

    Something has to be out: otherwise the whole exchange is to be agreed to anew.
    """
    with write(session, Permission.CLOSE_SHORT) as w:
        opened = open_order(w, order_id, Action.CLOSE_REPLACEMENT, version)
        order, text = opened.record, need_note(Action.CLOSE_REPLACEMENT, forgone.note)
        lines = replacements(order_id)
        if not any(line.shipped for line in lines):
            raise NoneWentOut(order.number)
        returned = _returned_fen(lines)
        units = sum(
            _forgo(place, line, forgone, returned.get(line.id, 0)) for place, line in enumerate(lines, 1)
        )
        if not units:
            raise NothingForgone(order.number)
        recount(w, order)
        check_ceiling(w, order)
        if all(line.shipped == line.quantity for line in replacements(order_id)):
            save(order, shipped_at=max(each.posted_at for each in _standing(order_id)))
        settle(w, opened, text)
        _tell_what_is_owed(w, order, units)
        return w.changes(order_id, order.number)


def _returned_fen(lines: Collection[ReplacementLine]) -> dict[int, int]:
    """What units of replacements are worth that come back on other orders, in fen by replacement line."""
    found: Counter[int] = Counter()
    for back in ReturnLine.select().where(ReturnLine.replacement_line_id.in_([line.id for line in lines])):
        order = find_order(back.return_order_id)
        if not order.rejected and not order.cancelled:
            found[back.replacement_line_id or 0] += back.entitled_fen
    return found


def _forgo(place: int, line: ReplacementLine, forgone: Forgone, returned_fen: int) -> int:
    """Take units that will not go off a replacement, with their share of its value; gives how many.

    What stays is worth no less than what came back of it, which was rounded on its own.
    """
    left = line.quantity - line.shipped
    units = left if forgone.units is None else dict(forgone.units).get(line.id, 0)
    if units > left:
        raise ForgoesTooMany(place, f"{line.product_name} {line.spec}".strip(), units, left)
    if units <= 0:
        return 0
    stays = line.quantity - units
    ReplacementLine.update(
        quantity=stays,
        value_fen=max(value_that_went(line.value_fen, line.quantity, stays), returned_fen),
        reserved=min(line.reserved, stays - line.shipped),
    ).where(ReplacementLine.id == line.id).execute()
    return units


def _tell_what_is_owed(w: Write, order: ReturnOrder, units: int) -> None:
    due = still_to_refund(order.net_due_fen, settled_of(order))
    if due:
        said = translatable("events", "{number}：{units} 件不再换出，现在应退给客户 {due} 元。")
        w.notices.append(sentence(said, number=order.number, units=units, due=yuan_text(due)))


def confirm(session: Session, order_id: int, version: int, note: str = "") -> Changes:
    """Note that the customer has the replacement."""
    with write(session, Permission.CONFIRM) as w:
        opened = open_order(w, order_id, Action.CONFIRM, version)
        save(opened.record, delivered_at=w.at)
        settle(w, opened, note)
        return w.changes(order_id, opened.record.number)


def confirm_due(session: Session) -> Changes:
    """Confirm, as 系统, what was shipped `auto_confirm_days` ago or earlier; for the start and once a day."""
    with write(session) as w:
        days = w.settings.count("auto_confirm_days")
        until = stored(moment(w.at) - timedelta(days=days))
        due = ReturnOrder.select().where(
            (ReturnOrder.status == Status.AWAITING_DELIVERY) & (ReturnOrder.shipped_at <= until)
        )
        for order in list(due) if days else ():
            opened = Opened(order.id, order, Status.AWAITING_DELIVERY, Action.CONFIRM)
            save(order, delivered_at=w.at)
            note = translatable("events", "发出满 {days} 天，自动确认收货")
            settle(w, opened, note.format(days=days), by=SYSTEM_OPERATOR)
        return w.changes()


def replacement_back(
    session: Session,
    order_id: int,
    version: int,
    state: StockState,
    note: str = "",
    *,
    shipments: Collection[str] | None = None,
) -> Changes:
    """Take replacements that were not delivered back into stock; they have to go out again.

    `shipments` are the numbers of those that came back; None means all that are out.
    """
    with write(session, Permission.RECEIVE) as w:
        opened = open_order(w, order_id, Action.REPLACEMENT_BACK, version)
        back = [each for each in _standing(order_id) if shipments is None or each.number in shipments]
        if not back or opened.record.delivered_at:
            raise NothingUndelivered(opened.record.number)
        _refuse_returned(w, opened.record)
        for posted in back:
            _take_back(w, opened.record, posted, state, note)
        out = any(line.shipped for line in replacements(order_id))
        save(opened.record, shipped_at=None, cross_ship=opened.record.cross_ship if out else 0)
        settle(w, opened, note)
        return w.changes(order_id, opened.record.number)


def _refuse_returned(w: Write, order: ReturnOrder) -> None:
    """A replacement that the customer is returning was delivered; it comes back on its own order."""
    facts = sale_facts(w.session.database, order.sales_order_id) if order.sales_order_id else None
    for line in replacements(order.id):
        source = facts.line(SourceKey(line.id, replacement=True)) if facts else None
        for claim in source.claims if source else ():
            if claim.active_units:
                action = ACTIONS[Action.REPLACEMENT_BACK].named
                way_out = translatable("errors", "其中 {units} 件正在 {order} 上退货，请在那张单上收货。")
                said = sentence(way_out, units=claim.active_units, order=claim.order_number)
                raise GoodsMoved(order.number, 0, line.shipped, action, said)


def _standing(order_id: int) -> list[Shipment]:
    """Shipments of replacements that nothing has reversed."""
    posted = list(Shipment.select().where(Shipment.return_order_id == order_id))
    reversed_ids = {each.reverses_id for each in posted}
    return [
        each
        for each in posted
        if each.purpose == "replacement" and each.reverses_id is None and each.id not in reversed_ids
    ]


def _take_back(w: Write, order: ReturnOrder, posted: Shipment, state: StockState, note: str) -> None:
    number = w.next_number(Document.SHIPMENT)
    back = Shipment.create(
        number=number,
        return_order_id=order.id,
        purpose="replacement",
        warehouse_id=posted.warehouse_id,
        carrier=posted.carrier,
        tracking_number=posted.tracking_number,
        folded="",
        came_back=1,
        posted_at=w.at,
        operator_id=w.session.operator_id,
        note=note,
        reverses_id=posted.id,
    )
    for line in ShipmentLine.select().where(ShipmentLine.shipment_id == posted.id):
        replacement = ReplacementLine.get_by_id(line.replacement_line_id)
        ShipmentLine.insert(
            shipment_id=back.id, replacement_line_id=replacement.id, quantity=line.quantity
        ).execute()
        place = stock.Place(replacement.product_id, posted.warehouse_id, state)
        cost = Product.get_by_id(replacement.product_id).cost_fen
        cause = stock.Cause(number, order.id, replacement.id, cost)
        stock.post(w, MovementType.REPLACEMENT_BACK, place, line.quantity, cause)
        again = line.quantity if order.reviewed_at else 0
        ReplacementLine.update(
            shipped=replacement.shipped - line.quantity, reserved=replacement.reserved + again
        ).where(ReplacementLine.id == replacement.id).execute()
