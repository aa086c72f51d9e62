"""Goods nobody asked to return: a line where the sale can take them back, else the customer's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from erp_returns.domain.actions import Action
from erp_returns.domain.errors import NothingCounted
from erp_returns.domain.guards import Case, Leave, over_return
from erp_returns.domain.kinds import Basis, DifferenceKind, ReturnKind, Status
from erp_returns.domain.permissions import Permission
from erp_returns.domain.requests import Address, LineRequest, ReturnRequest, SourceKey
from erp_returns.domain.sources import no_sale
from erp_returns.domain.text import sentence, translatable
from erp_returns.domain.valuation import value
from erp_returns.domain.windows import calendar_of
from erp_returns.models import ReturnLine, ReturnOrder
from erp_returns.queries.catalog import defaults, return_types
from erp_returns.queries.sources import sale_facts, trade
from erp_returns.services.inspection import Group
from erp_returns.services.order_write import (
    Opened,
    open_order,
    order_lines,
    recount,
    revalue,
    save,
    settle,
    source_key,
    worthless_units,
)
from erp_returns.services.receiving import (
    LATE,
    Arrival,
    Count,
    Differing,
    Intake,
    consent,
    drop_draft,
    take_in,
)
from erp_returns.services.returns import raise_order
from erp_returns.services.session import SYSTEM_OPERATOR, Changes, Session, Write, write


@dataclass(frozen=True, slots=True)
class Extra:
    """Units of a product that no line asks for; `sale_line_id` where the sale can still take them back."""

    product_id: int
    quantity: int
    sale_line_id: int | None = None
    groups: tuple[Group, ...] = ()


def receive_with_extra(session: Session, intake: Intake, extras: Sequence[Extra], version: int) -> Changes:
    """Post a parcel that held more than was asked for.

    What the sale can still take back becomes a line of the order, which is reviewed again. Everything else
    stays the customer's own, on an order of its own that waits to be sent back.
    """
    with write(session, Permission.RECEIVE) as w:
        opened = open_order(w, intake.order_id, Action.RECEIVE, version)
        consent(w, opened)
        late = opened.status in LATE
        own = [each for each in extras if each.quantity > 0 and each.sale_line_id is not None and not late]
        foreign = [each for each in extras if each.quantity > 0 and each not in own]
        counted = any(count.quantity > 0 for count in intake.counts)
        if not (counted or own or foreign):
            raise NothingCounted
        number, parcel_id, arrival = "", intake.parcel_id, intake.arrival
        if counted or own:
            receipt = take_in(w, opened, _with_lines(w, opened, intake, own))
            number, parcel_id, arrival = receipt.number, receipt.parcel_id, None
        if foreign:
            w.need(Permission.MATCH_PARCEL)
            kept = _keep_for_customer(w, opened.record, foreign, parcel_id, arrival)
            said = translatable("events", "不能退的 {units} 件记为客户所有，单号 {new}，等待退回客户。")
            units = sum(each.quantity for each in foreign)
            w.notices.append(sentence(said, units=units, new=kept.number))
            number = number or kept.number
        drop_draft(w, opened.id)
        return w.changes(opened.id, number)


def _with_lines(w: Write, opened: Opened, intake: Intake, extras: Sequence[Extra]) -> Intake:
    """Ask for the extra units on the customer's behalf, and count them with the rest."""
    order = opened.record
    before = worthless_units(order.id)
    amounts = {line.id: (line.entitled_fen, line.agreed_fen) for line in order_lines(order.id)}
    counts, differences = list(intake.counts), list(intake.differences)
    for extra in extras:
        line_id = _ask_for(w, order, extra)
        before[line_id] = -1
        counts.append(Count(line_id, extra.quantity, extra.groups))
        differences.append(Differing(DifferenceKind.MORE, extra.quantity, line_id))
    if extras:
        revalue(w, order, before)
        _grant_no_more(w, order, amounts, [line_id for line_id, units in before.items() if units < 0])
    return replace(intake, counts=tuple(counts), differences=tuple(differences))


def _grant_no_more(
    w: Write, order: ReturnOrder, amounts: Mapping[int, tuple[int, int]], asked: Sequence[int]
) -> None:
    """Grant nothing that only a person may grant; the reviewer decides.

    What was raised is raised for no other unit, and where the sale has too little left the extra units get
    less. `amounts` are entitlement and agreement of each line before the parcel was opened, in fen.
    """
    for line_id in asked:
        entitled, agreed = amounts.get(line_id, (0, 0))
        line = ReturnLine.get_by_id(line_id)
        if agreed > entitled:
            _agree(line_id, agreed + line.entitled_fen - entitled)
    recount(w, order)
    for line_id in reversed(asked):
        least = amounts.get(line_id, (0, 0))[1]
        while over := _over_ceiling(w, order):
            agreed = ReturnLine.get_by_id(line_id).agreed_fen
            if agreed <= least:
                break
            _agree(line_id, max(least, agreed - over))
            recount(w, order)


def _agree(line_id: int, fen: int) -> None:
    ReturnLine.update(agreed_fen=fen).where(ReturnLine.id == line_id).execute()


def _over_ceiling(w: Write, order: ReturnOrder) -> int:
    """Fen by which the orders of the sale are above its ceiling."""
    return max(0, -sale_facts(w.session.database, order.sales_order_id or 0).ceiling.left_fen)


def _ask_for(w: Write, order: ReturnOrder, extra: Extra) -> int:
    """A line for units of the sale, or more units on the line that stands for them; its id."""
    key = SourceKey(extra.sale_line_id or 0)
    source = sale_facts(w.session.database, order.sales_order_id or 0).line(key)
    lines = order_lines(order.id)
    place = len(lines) + 1
    if source is None or source.left(Basis.GOODS) < extra.quantity:
        known = sale_facts(w.session.database, order.sales_order_id or 0).lines
        offered = source or next(line for line in known if line.product_id == extra.product_id)
        raise over_return(place, offered, Basis.GOODS, extra.quantity, offered.left(Basis.GOODS))
    same = (line for line in lines if source_key(line) == key and line.basis == Basis.GOODS)
    line = next(same, None)
    if line is not None:
        ReturnLine.update(requested=ReturnLine.requested + extra.quantity).where(
            ReturnLine.id == line.id
        ).execute()
        return int(line.id)
    created = ReturnLine.create(
        return_order_id=order.id,
        position=max((line.position for line in lines), default=0) + 1,
        basis=Basis.GOODS,
        sales_order_line_id=key.line_id,
        product_id=source.product_id,
        product_name=source.product_name,
        spec=source.spec,
        unit_price_fen=source.unit_price_fen,
        requested=extra.quantity,
        entitled_fen=0,
        agreed_fen=0,
    )
    return int(created.id)


def _keep_for_customer(
    w: Write, order: ReturnOrder, extras: Sequence[Extra], parcel_id: int | None, arrival: Arrival | None
) -> ReturnOrder:
    """An order that nobody grants anything on: it ends at once, and its goods wait to go back."""
    request = _request(w, order, extras)
    kept = raise_order(w, _case(w, request))
    why = translatable("events", "随 {number} 的包裹寄来，没有申请，也不能从销售单退回")
    text = why.format(number=order.number)
    ended = Opened(kept.id, kept, Status.PENDING_REVIEW, Action.REJECT)
    save(kept, rejected=1, status=Status.REJECTED, rejection_reason=text)
    settle(w, ended, text, by=SYSTEM_OPERATOR)
    lines = order_lines(kept.id)
    counts = tuple(Count(line.id, line.requested) for line in lines)
    came = Opened(kept.id, kept, Status.REJECTED, Action.RECEIVE)
    take_in(w, came, Intake(kept.id, counts, arrival, parcel_id))
    return kept


def _request(w: Write, order: ReturnOrder, extras: Sequence[Extra]) -> ReturnRequest:
    units: dict[int, int] = {}
    for each in extras:
        units[each.product_id] = units.get(each.product_id, 0) + each.quantity
    note = translatable("events", "随 {number} 的包裹多寄来的商品，不退款，寄回客户")
    return ReturnRequest(
        sale_id=0,
        kind=ReturnKind.RETURN_REFUND,
        type_id=_type_id(w, order),
        lines=tuple(
            LineRequest(SourceKey(product_id, product=True), Basis.GOODS, quantity, unit_price_fen=0)
            for product_id, quantity in units.items()
        ),
        inbound_warehouse_id=order.inbound_warehouse_id,
        receiver=Address(
            order.receiver_name,
            order.receiver_mobile,
            order.receiver_phone,
            order.postcode,
            order.region,
            order.address,
        ),
        internal_note=note.format(number=order.number),
        shop_id=order.shop_id,
        member_id=order.member_id,
    )


def _type_id(w: Write, order: ReturnOrder) -> int:
    offered = [row.id for row in return_types(w.session.database, kind=ReturnKind.RETURN_REFUND)]
    start = defaults(w.session.database, order.shop_id).return_type_id
    wanted = order.return_type_id if order.kind == ReturnKind.RETURN_REFUND else start
    return wanted if wanted in offered else next(iter(offered), 0)


def _case(w: Write, request: ReturnRequest) -> Case:
    """Weighed without leave of anybody: nothing is granted on it."""
    facts = no_sale(request.shop_id, request.member_id, request.receiver)
    known = trade(w.session.database, request.product_ids)
    return Case(
        request=request,
        sale=facts,
        trade=known,
        settings=w.settings,
        valuation=value(request, facts, known, w.settings),
        at=w.at,
        calendar=calendar_of(w.settings, w.session.zone),
        leave=Leave(),
    )
