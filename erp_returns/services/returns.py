"""Raising and changing return orders: create, edit, resubmit, cancel, reopen."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, replace

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.errors import GoodsMoved, MoneyMoved, ResubmissionsExhausted
from erp_returns.domain.guards import Case, out_of_window, owner_needed
from erp_returns.domain.kinds import Basis, ReturnKind, Status
from erp_returns.domain.money import yuan_text
from erp_returns.domain.numbers import Document
from erp_returns.domain.permissions import Permission
from erp_returns.domain.requests import ReturnRequest
from erp_returns.domain.text import Sentence, translatable
from erp_returns.models import Photo, ReturnOrder
from erp_returns.queries.editing import request_of
from erp_returns.services import stock
from erp_returns.services.giving_back import take_up_again
from erp_returns.services.order_body import (
    add_parcels,
    contact_fields,
    head_fields,
    keep_photos,
    receiver_fields,
    refuse_lost_goods,
    replacements,
    set_parcels,
    weigh,
    with_units,
    write_body,
)
from erp_returns.services.order_write import (
    Opened,
    need_note,
    open_order,
    order_lines,
    recount,
    revalue,
    save,
    settle,
    worthless_units,
)
from erp_returns.services.review import check_ceiling
from erp_returns.services.session import SYSTEM_OPERATOR, Changes, Session, Write, write


def create(
    session: Session,
    request: ReturnRequest,
    *,
    photos: Sequence[str] = (),
    from_parcel: bool = False,
) -> Changes:
    """Raise an order from a sale, or without one (`sale_id` 0); `photos` are hashes of kept pictures.

    Who matches parcels may raise one for goods in a parcel at the door (`from_parcel`); it never pays for
    goods that stay with the customer, or never left.
    """
    with write(session) as w:
        placing = from_parcel and w.may(Permission.MATCH_PARCEL)
        if not (placing and request.kind is ReturnKind.RETURN_REFUND):
            w.need(Permission.CREATE)
        case = weigh(w, replace(request, photo_count=len(photos)))
        order = raise_order(w, case, photos)
        if _reviews_itself(w, case):
            _review_by_system(w, order)
        return w.changes(order.id, order.number)


def raise_order(w: Write, case: Case, photos: Sequence[str] = ()) -> ReturnOrder:
    """Write an order that was weighed and admitted; it waits for review."""
    order = _insert(w, case)
    opened = Opened(order.id, order, Status.PENDING_REVIEW, Action.CREATE)
    write_body(order, case.valuation)
    add_parcels(order.id, case.request.parcels)
    keep_photos(w, order.id, photos)
    recount(w, order)
    check_ceiling(w, order)
    settle(w, opened, _said_at_first(case))
    return order


def _said_at_first(case: Case) -> str:
    """What the first event says: why there is no sale, or why the window does not count."""
    if case.sale.missing:
        why = translatable("events", "无原单：{why}")
        return why.format(why=case.request.internal_note.strip())
    return case.request.override_reason.strip()


def edit(
    session: Session, order_id: int, version: int, request: ReturnRequest, *, photos: Sequence[str] = ()
) -> Changes:
    """Change lines, quantities, reasons, kind, amounts, warehouses, replacements or receiver."""
    with write(session, Permission.EDIT) as w:
        opened = open_order(w, order_id, Action.EDIT, version)
        _rewrite(w, opened, request, photos)
        return w.changes(order_id, opened.record.number)


def resubmit(session: Session, order_id: int, version: int) -> Changes:
    """Ask again after a rejection: every guard once more, amounts computed anew."""
    with write(session, Permission.RESUBMIT) as w:
        opened = open_order(w, order_id, Action.RESUBMIT, version)
        order, most = opened.record, w.settings.count("max_resubmissions")
        if order.resubmissions >= most:
            raise ResubmissionsExhausted(order.number, order.resubmissions, most)
        save(order, rejected=0, status=Status.PENDING_REVIEW, resubmissions=order.resubmissions + 1)
        take_up_again(w, order, late_only=False)
        _rewrite(w, opened, _fresh(request_of(session.database, order_id)), ())
        return w.changes(order_id, order.number)


def cancel(session: Session, order_id: int, version: int, note: str) -> Changes:
    """Give up an order before anything moved; units, amounts and reservations are free again."""
    with write(session, Permission.CANCEL) as w:
        opened = open_order(w, order_id, Action.CANCEL, version)
        reason = need_note(Action.CANCEL, note)
        refuse_if_moved(opened)
        stock.release(order_id)
        save(opened.record, cancelled=1, rejected=0, status=Status.CANCELLED)
        settle(w, opened, reason)
        return w.changes(order_id, opened.record.number)


def reopen(session: Session, order_id: int, version: int, note: str) -> Changes:
    """Take a finished or cancelled order up again; it waits for review, goods that came late with it."""
    with write(session, Permission.REOPEN) as w:
        opened = open_order(w, order_id, Action.REOPEN, version)
        order, reason = opened.record, need_note(Action.REOPEN, note)
        before, cancelled = worthless_units(order_id), opened.status is Status.CANCELLED
        save(order, cancelled=0, reviewed_at=None, reviewed_by_id=None, status=Status.PENDING_REVIEW)
        take_up_again(w, order, late_only=not cancelled)
        if cancelled:
            request = _unhindered(_fresh(request_of(session.database, order_id)))
            write_body(order, weigh(w, request, except_order=order_id, again=True).valuation)
        else:
            revalue(w, order, before)
        recount(w, order)
        check_ceiling(w, order)
        settle(w, opened, reason)
        return w.changes(order_id, order.number)


def _reviews_itself(w: Write, case: Case) -> bool:
    """Units never shipped go to the refund by themselves, where the shop wants it so."""
    lines, request = case.valuation.lines, case.request
    return (
        w.settings.flag("auto_review_unshipped")
        and not (request.allow_freight or request.return_freight_fen)
        and all(line.request.basis is Basis.UNSHIPPED for line in lines)
        and all(line.agreed_fen <= line.entitled_fen for line in lines)
        and not any(owner_needed(case))
    )


def _review_by_system(w: Write, order: ReturnOrder) -> None:
    opened = Opened(order.id, order, Status(order.status), Action.APPROVE)
    save(order, reviewed_at=w.at, reviewed_by_id=SYSTEM_OPERATOR)
    settle(w, opened, translatable("events", "未发货仅退款，自动审核"), by=SYSTEM_OPERATOR)


def _fresh(request: ReturnRequest) -> ReturnRequest:
    """The request before anybody agreed to amounts."""
    return replace(
        request, lines=tuple(replace(line, agreed_fen=None, raise_note="") for line in request.lines)
    )


def _unhindered(request: ReturnRequest) -> ReturnRequest:
    """A request that was admitted once: its photos and its window are not asked for again."""
    return replace(request, photo_count=1)


def refuse_if_moved(opened: Opened) -> None:
    """Refuse a step back over money or goods that have moved."""
    order = opened.record
    action = ACTIONS[Action.CANCEL].named
    if order.refunded_fen or order.collected_fen:
        raise MoneyMoved(order.number, yuan_text(order.refunded_fen), yuan_text(order.collected_fen), action)
    received = sum(line.received for line in order_lines(order.id))
    shipped = sum(line.shipped for line in replacements(order.id))
    if received or shipped:
        way_out = translatable("errors", "请改为审核拒绝并退回客户，或先冲销收货和发货。")
        raise GoodsMoved(order.number, received, shipped, action, Sentence(way_out))


def _insert(w: Write, case: Case) -> ReturnOrder:
    request, sale = case.request, case.sale
    return ReturnOrder.create(
        number=w.next_number(Document.RETURN_ORDER),
        status=Status.PENDING_REVIEW,
        sales_order_id=sale.id or None,
        shop_id=sale.shop_id,
        member_id=sale.member_id,
        requested_at=w.at,
        requested_by_id=w.session.operator_id,
        out_of_window=int(out_of_window(case)),
        **head_fields(case),
        **contact_fields(request.inbound_warehouse_id),
    )


def _rewrite(w: Write, opened: Opened, request: ReturnRequest, photos: Sequence[str]) -> None:
    order = opened.record
    before = request_of(w.session.database, order.id)
    same = replace(request, sale_id=before.sale_id, shop_id=before.shop_id, member_id=before.member_id)
    counted = with_units(same, order.id)
    kept = Photo.select().where(Photo.return_order_id == order.id).count()
    case = weigh(
        w,
        replace(counted, photo_count=kept + len(photos)),
        except_order=order.id,
        again=bool(order.out_of_window),
        at=order.requested_at,
    )
    refuse_lost_goods(order, case)
    receiver_fields(order, request.receiver or case.sale.receiver)
    save(order, **head_fields(case), out_of_window=int(out_of_window(case)))
    set_parcels(order, request.parcels)
    if request.inbound_warehouse_id != before.inbound_warehouse_id:
        save(order, **contact_fields(request.inbound_warehouse_id))
    write_body(order, case.valuation)
    keep_photos(w, order.id, photos)
    recount(w, order)
    check_ceiling(w, order)
    after = request_of(w.session.database, order.id)
    old, new = what_changed(before, after)
    settle(w, opened, request.override_reason.strip(), before=old, after=new)


def what_changed(before: ReturnRequest, after: ReturnRequest) -> tuple[str, str]:
    """The fields that differ, as JSON."""
    old, new = asdict(before), asdict(after)
    names = [name for name in old if old[name] != new[name]]

    def shown(request: dict[str, object]) -> str:
        return json.dumps({name: request[name] for name in names}, ensure_ascii=False)

    return shown(old), shown(new)
