"""What every change of a return order shares: it is opened with care, its money added up, its status read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.amounts import OrderMoney, Settled, Source, entitlement
from erp_returns.domain.errors import (
    ActionNotNow,
    ChangedMeanwhile,
    EntryGone,
    NoteNeeded,
    NotFound,
    TextTooLong,
)
from erp_returns.domain.guards import LONGEST_NOTE
from erp_returns.domain.history import Picture, differing, kept
from erp_returns.domain.kinds import Basis, ReturnKind, SaleEffect, Status, WindowUnit
from erp_returns.domain.labels import label
from erp_returns.domain.milestones import Milestone, OrderFacts, status_of, waiting_milestone
from erp_returns.domain.money import divide_half_up, yuan_text
from erp_returns.domain.requests import ChargeRequest, SourceKey
from erp_returns.domain.text import Sentence, listed, translatable
from erp_returns.domain.times import local_text
from erp_returns.domain.valuation import freight_due, priced_charges
from erp_returns.domain.windows import calendar_of, last_moment
from erp_returns.models import Charge, Product, ReplacementLine, ReturnLine, ReturnOrder, SalesOrder
from erp_returns.models.base import OPENED
from erp_returns.queries.order_facts import order_facts
from erp_returns.queries.order_picture import NOT_AT_FIRST, order_picture
from erp_returns.queries.sale_effect import sale_effect
from erp_returns.queries.sources import sale_facts
from erp_returns.services.events import order_event
from erp_returns.services.session import SYSTEM_OPERATOR

if TYPE_CHECKING:
    from erp_returns.domain.deeds import GoodsDeed
    from erp_returns.domain.sources import SaleFacts
    from erp_returns.services.session import Write

ENDS = frozenset({Status.COMPLETED, Status.REJECTED, Status.CANCELLED})

_MONEY = (
    *("goods_fen", "freight_fen", "return_freight_fen", "fee_fen", "deduction_fen"),
    *("value_out_fen", "freight_charged_fen", "net_due_fen"),
)
_ALWAYS: dict[Action, tuple[str, ...]] = {Action.APPROVE: _MONEY, Action.PAY: ("net_due_fen",)}
"""What an event says of the money even where it stays as it was: what was approved, and paid of it."""


@dataclass(slots=True)
class Opened:
    """An order in the middle of a change; made before anything changes, so that its history can tell."""

    id: int
    record: ReturnOrder
    status: Status
    action: Action
    before: Picture = field(init=False)

    def __post_init__(self) -> None:
        new = self.action is Action.CREATE
        self.before = {} if new else order_picture(OPENED, self.id)  # type: ignore[arg-type] # the open one

    @property
    def kind(self) -> ReturnKind:
        """What the customer asks for."""
        return ReturnKind(self.record.kind)


def find_order(order_id: int) -> ReturnOrder:
    """The record of an order; raises `NotFound`."""
    order = ReturnOrder.get_or_none(ReturnOrder.id == order_id)
    if order is None:
        raise NotFound(str(order_id))
    return order


def open_order(w: Write, order_id: int, action: Action, version: int | None = None) -> Opened:
    """Open an order for an action: it must start from here, and be as the person last saw it."""
    order = find_order(order_id)
    status = as_seen(w, order, version)
    rule = ACTIONS[action]
    if status not in rule.starts or ReturnKind(order.kind) not in rule.kinds:
        raise not_now(order, action)
    return Opened(order_id, order, status, action)


def as_seen(w: Write, order: ReturnOrder, version: int | None) -> Status:
    """The status of an order that is still as the person last saw it; raises `ChangedMeanwhile`."""
    if version is not None and version != order.version:
        raise changed_meanwhile(w, order)
    return Status(order.status)


def not_now(order: ReturnOrder, action: Action) -> ActionNotNow:
    """Say from where an action starts, when it does not start here."""
    starts = [Sentence(label(status)) for status in Status if status in ACTIONS[action].starts]
    at = Sentence(label(Status(order.status)))
    return ActionNotNow(order.number, at, ACTIONS[action].named, listed(starts))


def changed_meanwhile(w: Write, order: ReturnOrder) -> ChangedMeanwhile:
    """Say who changed an order meanwhile, and when."""
    last = w.session.database.execute_sql(
        "SELECT p.name, e.at FROM order_event e JOIN operator p ON p.id = e.operator_id "
        "WHERE e.return_order_id = ? ORDER BY e.sequence DESC LIMIT 1",
        (order.id,),
    ).fetchone()
    name, at = last or ("", "")
    return ChangedMeanwhile(order.number, name, local_text(at, w.session.zone))


def need_note(action: Action, note: str) -> str:
    """The note of an action that has to be explained."""
    text = note.strip()
    name = ACTIONS[action].named
    if ACTIONS[action].note and not text:
        raise NoteNeeded(name)
    if len(text) > LONGEST_NOTE:
        raise TextTooLong(name, LONGEST_NOTE, len(text))
    return text


def save(order: ReturnOrder, **fields: object) -> None:
    """Write fields of an order, and keep the record in hand equal to the row."""
    ReturnOrder.update(fields).where(ReturnOrder.id == order.id).execute()
    for name, value in fields.items():
        setattr(order, name, value)


def order_lines(order_id: int) -> list[ReturnLine]:
    """The lines of an order by position."""
    query = ReturnLine.select().where(ReturnLine.return_order_id == order_id)
    return list(query.order_by(ReturnLine.position))


def placed_line(order_id: int, line_id: int) -> tuple[int, ReturnLine]:
    """A line of an order with its place, from 1; raises `EntryGone`."""
    for place, line in enumerate(order_lines(order_id), 1):
        if line.id == line_id:
            return place, line
    raise EntryGone(Sentence(translatable("errors", "退入商品")))


def product_label(line: ReturnLine) -> str:
    """Code and spec, as people call the line."""
    return f"{Product.get_by_id(line.product_id).code} {line.spec}".strip()


def source_key(line: ReturnLine) -> SourceKey:
    """What a line draws on; without a sale its product."""
    if line.sales_order_line_id is not None:
        return SourceKey(line.sales_order_line_id)
    if line.replacement_line_id is not None:
        return SourceKey(line.replacement_line_id, replacement=True)
    return SourceKey(line.product_id, product=True)


def worthless_units(order_id: int) -> dict[int, int]:
    """Units of each line that carry no money: closed short, or decided back."""
    return {line.id: line.closed_short + line.decided_back for line in order_lines(order_id)}


def revalue(w: Write, order: ReturnOrder, before: Mapping[int, int]) -> None:
    """Compute lines anew whose units carry more or less money than `before`, as `worthless_units` gave it.

    What the reviewer agreed keeps its proportion to the entitlement.
    """
    now = worthless_units(order.id)
    wanted = {line_id for line_id, units in now.items() if units != before[line_id]}
    if not wanted:
        return
    facts = sale_facts(w.session.database, order.sales_order_id, order.id) if order.sales_order_id else None
    for line in order_lines(order.id):
        worth = _worth(line, facts) if line.id in wanted and line.basis == Basis.GOODS else None
        if worth is None:
            continue
        entitled = entitlement(worth, min(line.requested - now[line.id], worth.left_units))
        agreed = _keep_proportion(line.agreed_fen, line.entitled_fen, entitled)
        ReturnLine.update(entitled_fen=entitled, agreed_fen=agreed).where(ReturnLine.id == line.id).execute()


def _worth(line: ReturnLine, facts: SaleFacts | None) -> Source | None:
    """What a line draws on: what its sale left of it, or what was granted for its units without one."""
    if facts is None:
        return Source(line.unit_price_fen * line.requested, line.requested)
    source = facts.line(source_key(line))
    return source.worth if source else None


def _keep_proportion(agreed_fen: int, entitled_fen: int, new_fen: int) -> int:
    if entitled_fen in (agreed_fen, 0):
        return new_fen
    return divide_half_up(agreed_fen * new_fen, entitled_fen)


def recount(w: Write, order: ReturnOrder) -> None:
    """Add up an order's money from its lines, charges and replacements."""
    lines = order_lines(order.id)
    goods = sum(line.agreed_fen for line in lines)
    charges = _price_charges(order.id, goods)
    replacements = ReplacementLine.select().where(ReplacementLine.return_order_id == order.id)
    exchange = order.kind == ReturnKind.EXCHANGE
    money = OrderMoney(
        goods_fen=goods,
        freight_fen=_freight(w, order, lines),
        return_freight_fen=order.return_freight_fen,
        fee_fen=min(goods, sum(c.amount_fen for c in charges if not c.deduction)),
        deduction_fen=sum(c.amount_fen for c in charges if c.deduction),
        exchange=exchange,
        value_out_fen=sum(line.value_fen for line in replacements) if exchange else 0,
        freight_charged_fen=order.freight_charged_fen if exchange else 0,
    )
    save(
        order,
        goods_fen=money.goods_fen,
        freight_fen=money.freight_fen,
        fee_fen=money.fee_fen,
        deduction_fen=money.deduction_fen,
        value_out_fen=money.value_out_fen,
        freight_charged_fen=money.freight_charged_fen,
        net_due_fen=money.net_due_fen,
        drawn_fen=money.drawn_fen,
    )


def settled_of(order: ReturnOrder) -> Settled:
    """What has moved on an order."""
    return Settled(order.refunded_fen, order.collected_fen, order.waived_fen)


def _price_charges(order_id: int, goods_fen: int) -> list[ChargeRequest]:
    priced: list[ChargeRequest] = []
    for row in Charge.select().where(Charge.return_order_id == order_id).order_by(Charge.id):
        charge = ChargeRequest(row.name, row.amount_fen, row.kind == "deduction", row.basis_points, row.note)
        (charge,) = priced_charges((charge,), goods_fen)
        if charge.amount_fen != row.amount_fen:
            Charge.update(amount_fen=charge.amount_fen).where(Charge.id == row.id).execute()
        priced.append(charge)
    return priced


def _freight(w: Write, order: ReturnOrder, lines: list[ReturnLine]) -> int:
    unshipped: dict[SourceKey, int] = {}
    for line in lines:
        if line.basis == Basis.UNSHIPPED:
            key = source_key(line)
            unshipped[key] = unshipped.get(key, 0) + line.requested
    if order.sales_order_id is None or not (unshipped or order.allow_freight):
        return 0
    facts = sale_facts(w.session.database, order.sales_order_id, order.id)
    if facts.freight_order and order.allow_freight:
        return order.freight_fen
    return freight_due(unshipped, facts, w.settings, allowed=bool(order.allow_freight))


def settle(
    w: Write, opened: Opened, note: str = "", *, before: str = "", after: str = "", by: int | None = None
) -> Status:
    """Read the status anew, set what follows from it, and write down what happened."""
    order = opened.record
    facts = order_facts(w.session.database, opened.id)
    status = status_of(facts)
    moved = status is not opened.status or opened.action is Action.CREATE
    save(
        order,
        status=status,
        version=order.version + 1,
        send_back=int(_waits_to_go_back(order)),
        closed_at=(order.closed_at or w.at) if status in ENDS else None,
        settled_at=_settled_at(w, order, facts),
        **({"due_by": deadline(w, order, facts)} if moved else {}),
    )
    old, new = _told(w, opened)
    order_event(
        w,
        opened.id,
        opened.action,
        "" if opened.action is Action.CREATE and by is None else opened.status,
        status,
        note,
        before=kept(old, before),
        after=kept(new, after),
        net_due_fen=order.net_due_fen,
        operator_id=by,
    )
    if order.sales_order_id is not None:
        _refresh_sale(w, order)
    w.touch("returns", "warehouse", "refunds", "sales")
    return status


def tell_deed(w: Write, order: ReturnOrder, deed: GoodsDeed, document: str) -> None:
    """Write into an order's history what became of its goods later; nobody's version grows old by it."""
    order_event(
        w, order.id, deed, order.status, order.status, after=kept({}, document), net_due_fen=order.net_due_fen
    )
    w.touch("returns")


def _told(w: Write, opened: Opened) -> tuple[Picture, Picture]:
    """What the change made of the order, before and after."""
    now = order_picture(w.session.database, opened.id)
    if opened.action is Action.CREATE:
        now = {name: value for name, value in now.items() if name not in NOT_AT_FIRST}
    return differing(opened.before, now, _ALWAYS.get(opened.action, ()))


def _waits_to_go_back(order: ReturnOrder) -> bool:
    live = not (order.rejected or order.cancelled)
    return any(
        (line.decided_back if live else line.received) > line.sent_back for line in order_lines(order.id)
    )


def _settled_at(w: Write, order: ReturnOrder, facts: OrderFacts) -> str | None:
    moved = order.refunded_fen or order.collected_fen or order.waived_fen
    if moved and facts.to_refund_fen == 0 and facts.to_collect_fen == 0:
        return order.settled_at or w.at
    return None


def deadline(w: Write, order: ReturnOrder, facts: OrderFacts) -> str | None:
    """UTC text of when the milestone that waits is overdue, as the settings are when it begins to wait.

    A refund for goods counts from the day the last of them came back.
    """
    step = None if facts.rejected or facts.cancelled else waiting_milestone(facts)
    if step is None or step is Milestone.DELIVERY:
        return None
    amount = w.settings.count(f"deadline_{step}")
    if amount == 0:
        return None
    base = (step is Milestone.REFUND and _came_back_at(w, order)) or w.at
    unit = WindowUnit(w.settings.text(f"deadline_{step}_unit"))
    return last_moment(base, amount, unit, calendar_of(w.settings, w.session.zone))


def _came_back_at(w: Write, order: ReturnOrder) -> str | None:
    """When the last goods of a 退货退款 came back; what follows an exchange waits for no goods."""
    if order.kind != ReturnKind.RETURN_REFUND:
        return None
    found = w.session.database.execute_sql(
        "SELECT max(r.posted_at) FROM receipt r WHERE r.return_order_id = ? AND r.reverses_id IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM receipt b WHERE b.reverses_id = r.id)",
        (order.id,),
    ).fetchone()
    return found[0] or None


def _refresh_sale(w: Write, order: ReturnOrder) -> None:
    """Derive what returns did to the sale; what became of an order may take its sisters' freight with it."""
    sale_id = order.sales_order_id
    _recheck_sisters(w, order)
    effect: SaleEffect = sale_effect(w.session.database, sale_id or 0)
    SalesOrder.update(effect=effect).where(
        (SalesOrder.id == sale_id) & (SalesOrder.effect != effect)
    ).execute()


def _recheck_sisters(w: Write, order: ReturnOrder) -> None:
    """Take back freight that came with 'the last units' when these no longer are the last."""
    sisters = ReturnOrder.select().where(
        (ReturnOrder.sales_order_id == order.sales_order_id)
        & (ReturnOrder.id != order.id)
        & (ReturnOrder.freight_fen > 0)
        & (ReturnOrder.allow_freight == 0)
        & (ReturnOrder.refunded_fen == 0)
        & (ReturnOrder.rejected == 0)
        & (ReturnOrder.cancelled == 0)
    )
    for sister in list(sisters):
        freight = sister.freight_fen
        opened = Opened(sister.id, sister, Status(sister.status), Action.EDIT)
        recount(w, sister)
        if sister.freight_fen != freight:
            note = translatable("events", "原运费由 {before} 改为 {after}：{order} 不再退")
            text = note.format(
                before=yuan_text(freight), after=yuan_text(sister.freight_fen), order=order.number
            )
            settle(w, opened, text, by=SYSTEM_OPERATOR)
