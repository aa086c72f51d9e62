"""Money that moves: pay, collect, waive, and their reversals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from erp_returns.domain.actions import Action
from erp_returns.domain.amounts import still_to_collect, still_to_refund
from erp_returns.domain.errors import (
    AlreadyReversed,
    AmountNotPositive,
    CollectsTooMuch,
    NotFound,
    NotIntercepted,
    PaidBeforeSale,
    PaysTooMuch,
    TextMissing,
    TwoPeopleNeeded,
)
from erp_returns.domain.kinds import Basis, PaymentMethod, ReturnKind, Status
from erp_returns.domain.limits import ceiling_refusal, day_refusals
from erp_returns.domain.money import yuan_text
from erp_returns.domain.numbers import Document
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import Sentence, translatable
from erp_returns.domain.times import local_date
from erp_returns.models import Collection, Refund, ReturnOrder, SalesOrder
from erp_returns.queries.second_person import agreed_by
from erp_returns.queries.sources import sale_facts
from erp_returns.services.order_write import (
    Opened,
    as_seen,
    find_order,
    need_note,
    not_now,
    open_order,
    order_lines,
    recount,
    save,
    settle,
    settled_of,
)
from erp_returns.services.periods import refuse_closed, today
from erp_returns.services.review import check_ceiling
from erp_returns.services.session import Changes, Session, Write, write


@dataclass(frozen=True, slots=True)
class Payment:
    """A payment in fen; `paid_on` is the local day of the transfer, today where empty."""

    amount_fen: int
    method: PaymentMethod = PaymentMethod.PLATFORM
    person: str = ""
    account: str = ""
    reference: str = ""
    paid_on: str = ""
    note: str = ""
    intercepted: bool = False
    """The goods that were to ship were stopped first."""


def pay(session: Session, order_id: int, version: int, payment: Payment) -> Changes:
    """Book a refund, never more than is still due; the version keeps it from being booked twice."""
    with write(session, Permission.PAY) as w:
        order = find_order(order_id)
        opened = Opened(order_id, order, as_seen(w, order, version), Action.PAY)
        _may_pay(w, opened, payment)
        if any(line.basis == Basis.UNSHIPPED for line in order_lines(order_id)):
            recount(w, order)
        due = still_to_refund(order.net_due_fen, settled_of(order))
        _positive(payment, translatable("errors", "退款金额"))
        _refuse_absurd_day(w, order, payment.paid_on)
        if payment.amount_fen > due:
            raise PaysTooMuch(order.number, yuan_text(due), yuan_text(payment.amount_fen))
        check_ceiling(w, order)
        number = post_refund(w, order, payment)
        save(order, refunded_fen=order.refunded_fen + payment.amount_fen)
        settle(w, opened, payment.note, after=f"{number} {yuan_text(payment.amount_fen)}")
        return w.changes(order_id, number)


def _may_pay(w: Write, opened: Opened, payment: Payment) -> None:
    order = opened.record
    if opened.status is not Status.AWAITING_REFUND:
        early = opened.status in (Status.APPROVED, Status.AWAITING_RETURN)
        if not early:
            raise not_now(order, Action.PAY)
        if not w.settings.flag("pay_before_goods"):
            w.need(Permission.PAY_BEFORE_GOODS)
        save(order, paid_before_goods=1)
    agreed = agreed_by(w.session.database, (order.id,))[order.id]
    if w.settings.flag("two_person_refund") and w.session.operator_id in agreed:
        raise TwoPeopleNeeded(order.number, w.session.operator_name)
    unshipped = any(line.basis == Basis.UNSHIPPED for line in order_lines(order.id))
    if unshipped and not payment.intercepted:
        raise NotIntercepted(order.number)


def _positive(payment: Payment, name: str) -> None:
    if payment.amount_fen <= 0:
        raise AmountNotPositive(Sentence(name))


def _paid_on(w: Write, day: str) -> str:
    """The day of a posting, outside closed periods."""
    wanted = day or today(w)
    try:
        wanted = date.fromisoformat(wanted).isoformat()
    except ValueError:
        raise TextMissing(Sentence(translatable("errors", "付款日期（例如 2026-11-21）"))) from None
    refuse_closed(w, wanted, Sentence(translatable("errors", "款项")))
    return wanted


def _refuse_absurd_day(w: Write, order: ReturnOrder, typed: str) -> None:
    """Refuse a day that was typed wrong: still to come, before the goods were ordered, or years ago."""
    day = _paid_on(w, typed)
    sale = SalesOrder.get_or_none(SalesOrder.id == order.sales_order_id)
    for refusal in day_refusals(day, today(w)):
        raise refusal
    if sale is not None and day < (ordered := min(local_date(sale.ordered_at, w.session.zone), today(w))):
        raise PaidBeforeSale(day, sale.number, ordered)


def post_refund(w: Write, order: ReturnOrder, payment: Payment) -> str:
    """Write a refund down; gives its number. What it does to the order is the caller's."""
    number = w.next_number(Document.REFUND)
    Refund.insert(
        number=number,
        return_order_id=order.id,
        amount_fen=payment.amount_fen,
        method=payment.method,
        payee=payment.person or order.receiver_name,
        account=payment.account,
        reference=payment.reference,
        paid_on=_paid_on(w, payment.paid_on),
        posted_at=w.at,
        operator_id=w.session.operator_id,
        note=payment.note,
    ).execute()
    return number


def collect(session: Session, order_id: int, version: int, payment: Payment) -> Changes:
    """Book what the customer paid on an exchange that costs more, also ahead of the goods."""
    with write(session, Permission.COLLECT) as w:
        opened = _open_debt(w, order_id, Action.COLLECT, version)
        order = opened.record
        due = still_to_collect(order.net_due_fen, settled_of(order))
        _positive(payment, translatable("errors", "补款金额"))
        _refuse_absurd_day(w, order, payment.paid_on)
        if payment.amount_fen > due:
            raise CollectsTooMuch(order.number, yuan_text(due), yuan_text(payment.amount_fen))
        number = post_collection(w, order, payment, waived=False)
        save(order, collected_fen=order.collected_fen + payment.amount_fen)
        settle(w, opened, payment.note, after=f"{number} {yuan_text(payment.amount_fen)}")
        return w.changes(order_id, number)


def waive(session: Session, order_id: int, version: int, note: str) -> Changes:
    """Let the customer off what is still owed."""
    with write(session, Permission.WAIVE) as w:
        opened = _open_debt(w, order_id, Action.WAIVE, version)
        order = opened.record
        reason = need_note(Action.WAIVE, note)
        due = still_to_collect(order.net_due_fen, settled_of(order))
        payment = Payment(due, PaymentMethod.OTHER, note=reason)
        number = post_collection(w, order, payment, waived=True)
        save(order, waived_fen=order.waived_fen + due)
        settle(w, opened, reason, after=f"{number} {yuan_text(due)}")
        return w.changes(order_id, number)


def _open_debt(w: Write, order_id: int, action: Action, version: int) -> Opened:
    """Open an order whose customer owes: in its turn, or an exchange that is to go out ahead of the goods."""
    order = find_order(order_id)
    status = as_seen(w, order, version)
    early = status in (Status.APPROVED, Status.AWAITING_RETURN) and order.kind == ReturnKind.EXCHANGE
    if early and still_to_collect(order.net_due_fen, settled_of(order)):
        return Opened(order_id, order, status, action)
    return open_order(w, order_id, action, version)


def post_collection(w: Write, order: ReturnOrder, payment: Payment, *, waived: bool) -> str:
    """Write down what was collected or let go; gives its number. The order is the caller's."""
    number = w.next_number(Document.COLLECTION)
    Collection.insert(
        number=number,
        return_order_id=order.id,
        waived=int(waived),
        amount_fen=payment.amount_fen,
        method=payment.method,
        payer=payment.person or order.receiver_name,
        account=payment.account,
        reference=payment.reference,
        paid_on=_paid_on(w, payment.paid_on),
        posted_at=w.at,
        operator_id=w.session.operator_id,
        note=payment.note,
    ).execute()
    return number


def reverse_refund(session: Session, number: str, version: int, note: str) -> Changes:
    """Take a booked refund back with a row that names it; the order waits for its money again."""
    with write(session, Permission.REVERSE) as w:
        posted = Refund.get_or_none(Refund.number == number)
        if posted is None or posted.reverses_id is not None:
            raise NotFound(number)
        if Refund.get_or_none(Refund.reverses_id == posted.id):
            raise AlreadyReversed(number)
        opened = _open_reversal(w, posted.return_order_id, version)
        reason = need_note(Action.REVERSE, note)
        Refund.insert(
            number=w.next_number(Document.REFUND),
            **_mirrored(w, posted, reason),
            payee=posted.payee,
        ).execute()
        left = opened.record.refunded_fen - posted.amount_fen
        ahead = opened.record.paid_before_goods if left else 0
        save(opened.record, refunded_fen=left, paid_before_goods=ahead)
        settle(w, opened, reason, before=f"{number} {yuan_text(posted.amount_fen)}")
        return w.changes(opened.id, number)


def reverse_collection(session: Session, number: str, version: int, note: str) -> Changes:
    """Take a booked collection (or waiver) back with a row that names it."""
    with write(session, Permission.REVERSE) as w:
        posted = Collection.get_or_none(Collection.number == number)
        if posted is None or posted.reverses_id is not None:
            raise NotFound(number)
        if Collection.get_or_none(Collection.reverses_id == posted.id):
            raise AlreadyReversed(number)
        opened = _open_reversal(w, posted.return_order_id, version)
        reason = need_note(Action.REVERSE, note)
        Collection.insert(
            number=w.next_number(Document.COLLECTION),
            **_mirrored(w, posted, reason),
            payer=posted.payer,
            waived=posted.waived,
        ).execute()
        column = "waived_fen" if posted.waived else "collected_fen"
        save(opened.record, **{column: getattr(opened.record, column) - posted.amount_fen})
        _refuse_unpaid(w, opened.record)
        settle(w, opened, reason, before=f"{number} {yuan_text(posted.amount_fen)}")
        return w.changes(opened.id, number)


def _refuse_unpaid(w: Write, order: ReturnOrder) -> None:
    """Money that a sale brought in stays, as long as its orders pay it out."""
    facts = sale_facts(w.session.database, order.sales_order_id) if order.sales_order_id else None
    if facts and facts.ceiling.left_fen < 0:
        raise ceiling_refusal(facts, facts.ceiling)


def _open_reversal(w: Write, order_id: int, version: int) -> Opened:
    return open_order(w, order_id, Action.REVERSE, version)


def _mirrored(w: Write, posted: Refund | Collection, note: str) -> dict[str, object]:
    return {
        "return_order_id": posted.return_order_id,
        "amount_fen": -posted.amount_fen,
        "method": posted.method,
        "account": posted.account,
        "reference": posted.reference,
        "paid_on": _paid_on(w, ""),
        "posted_at": w.at,
        "operator_id": w.session.operator_id,
        "note": note,
        "reverses_id": posted.id,
    }
