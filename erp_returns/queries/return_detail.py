"""Everything about one return order: what the detail, its papers and programs show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from peewee import SqliteDatabase

from erp_returns.domain.actions import Action
from erp_returns.domain.amounts import (
    OrderMoney,
    Part,
    Settled,
    entitlement,
    explain_paid,
    still_to_collect,
    still_to_refund,
)
from erp_returns.domain.availability import OrderState, unavailable
from erp_returns.domain.errors import NotFound
from erp_returns.domain.kinds import Basis, Liability, Mark, ReturnKind, Status
from erp_returns.domain.milestones import Milestone, OrderFacts
from erp_returns.domain.money import yuan_text
from erp_returns.domain.parameters import Settings
from erp_returns.domain.permissions import Permission
from erp_returns.domain.receipt import (
    SAME_STYLE,
    SAME_STYLE_UNSOLD,
    Account,
    Item,
    explain_agreed,
    explain_compensation,
    explain_granted,
    explain_line,
    joined,
    parts,
)
from erp_returns.domain.requests import ChargeRequest, SourceKey
from erp_returns.domain.sources import SaleFacts, SourceLine
from erp_returns.domain.text import Sentence, sentence, translatable
from erp_returns.domain.track import Happened, TrackStep, track
from erp_returns.queries import detail_rows as d
from erp_returns.queries import posted_rows as p
from erp_returns.queries.catalog import MemberRow, member
from erp_returns.queries.goods_here import lying
from erp_returns.queries.order_facts import order_facts
from erp_returns.queries.photos import PhotoRow, photos_of
from erp_returns.queries.reading import first, rows, scalar
from erp_returns.queries.second_person import agreed_by
from erp_returns.queries.sources import sale_facts


@dataclass(frozen=True, slots=True)
class DetailLine:
    """A line with why it is worth what it is worth; `sold` units were bought, `left` can still come back."""

    row: d.LineRow
    why: Sentence
    sold: int = 0
    left: int = 0

    @property
    def granted(self) -> Sentence:
        """Why it is granted what it is: the reviewer's word before what it is worth."""
        row = self.row
        return explain_agreed(row.agreed_fen, row.entitled_fen, row.raise_note, self.why, unsold=row.unsold)


@dataclass(frozen=True, slots=True)
class Posted:
    """A receipt, inspection or shipment with its lines."""

    row: p.PostedRow
    lines: tuple[p.PostedLineRow, ...]

    @property
    def stands(self) -> bool:
        """Neither a reversal nor reversed."""
        return not (self.row.reverses or self.row.reversed_by)


@dataclass(frozen=True, slots=True)
class ReturnDetail:
    """One return order as it stands. Times are UTC text, amounts fen."""

    order: d.OrderRow
    facts: OrderFacts
    sale: d.SaleRow | None
    sale_parcels: tuple[d.TrackedRow, ...]
    sisters: tuple[d.SisterRow, ...]
    member: MemberRow | None
    lines: tuple[DetailLine, ...]
    replacements: tuple[d.ReplacementRow, ...]
    charges: tuple[d.ChargeRow, ...]
    money: OrderMoney
    parts: tuple[Part, ...]
    track: tuple[TrackStep, ...]
    parcels: tuple[p.ParcelRow, ...]
    receipts: tuple[Posted, ...]
    inspections: tuple[Posted, ...]
    differences: tuple[p.DifferenceRow, ...]
    shipments: tuple[Posted, ...]
    refunds: tuple[p.PaymentRow, ...]
    collections: tuple[p.PaymentRow, ...]
    events: tuple[p.EventRow, ...]
    photos: tuple[PhotoRow, ...]
    follow_ups: tuple[p.FollowUpRow, ...]
    late_units: int = 0
    """Units that came after the order had ended, and wait for a decision."""
    agreed_by: frozenset[int] = frozenset()
    """Operators who agreed to its refund."""

    @property
    def settled(self) -> Settled:
        """What has moved."""
        return self.facts.settled

    @property
    def to_refund_fen(self) -> int:
        """Fen the shop still has to pay; nothing on a refused or cancelled order."""
        return 0 if self._ended_early else still_to_refund(self.order.net_due_fen, self.settled)

    @property
    def to_collect_fen(self) -> int:
        """Fen the customer still has to pay; nothing on a refused or cancelled order."""
        return 0 if self._ended_early else still_to_collect(self.order.net_due_fen, self.settled)

    @property
    def postings(self) -> int:
        """How many receipts, inspections, shipments and payments stand."""
        goods = (*self.receipts, *self.inspections, *self.shipments)
        money = (*self.refunds, *self.collections)
        return sum(each.stands for each in goods) + sum(each.stands for each in money)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What else is true of the order."""
        return tuple(mark for mark in Mark if getattr(self.order, mark.value))

    @property
    def _ended_early(self) -> bool:
        return self.facts.rejected or self.facts.cancelled


def return_order_id(database: SqliteDatabase, number: str) -> int:
    """The id of a return order; raises `NotFound`."""
    found = scalar(database, "SELECT id FROM return_order WHERE number = ?", (number.strip(),))
    if found is None:
        raise NotFound(number)
    return int(found)


def return_detail(database: SqliteDatabase, order_id: int) -> ReturnDetail:
    """Read one order whole; raises `NotFound`."""
    order = first(database, d.OrderRow, d.ORDER, (order_id,))
    if order is None:
        raise NotFound(str(order_id))
    key, sale_id = (order_id,), order.sales_order_id
    facts = order_facts(database, order_id)
    sale = first(database, d.SaleRow, d.SALE, (sale_id,)) if sale_id else None
    charges = tuple(rows(database, d.ChargeRow, d.CHARGES, key))
    replacements = tuple(rows(database, d.ReplacementRow, d.REPLACEMENTS, key))
    lines = _lines(database, order)
    money = _money(order)
    events = tuple(rows(database, p.EventRow, p.EVENTS, key))
    return ReturnDetail(
        order=order,
        facts=facts,
        sale=sale,
        sale_parcels=tuple(rows(database, d.TrackedRow, d.SALE_PARCELS, (sale_id,))),
        sisters=tuple(rows(database, d.SisterRow, d.SISTERS, (sale_id, order_id))),
        member=member(database, order.member_id) if order.member_id else None,
        lines=lines,
        replacements=replacements,
        charges=charges,
        money=money,
        parts=parts(detail_account(order, lines, replacements, money, _charged(charges))),
        track=track(facts, _own_times(order), _history(events)),
        parcels=tuple(rows(database, p.ParcelRow, p.PARCELS, {"id": order_id})),
        receipts=_posted(database, order_id, p.RECEIPTS, p.RECEIPT_LINES),
        inspections=_posted(database, order_id, p.INSPECTIONS, p.INSPECTION_LINES),
        differences=tuple(rows(database, p.DifferenceRow, p.DIFFERENCES, key)),
        shipments=_posted(database, order_id, p.SHIPMENTS, p.SHIPMENT_LINES),
        refunds=tuple(rows(database, p.PaymentRow, p.REFUNDS, key)),
        collections=tuple(rows(database, p.PaymentRow, p.COLLECTIONS, key)),
        events=events,
        photos=photos_of(database, order_id),
        follow_ups=tuple(rows(database, p.FollowUpRow, p.FOLLOW_UPS, key)),
        late_units=_late_units(database, order),
        agreed_by=agreed_by(database, key)[order_id],
    )


def order_state(detail: ReturnDetail, settings: Settings, operator_id: int) -> OrderState:
    """What decides which actions somebody can take now."""
    order, lines = detail.order, [line.row for line in detail.lines]
    late = order.status in (Status.COMPLETED, Status.REJECTED, Status.CANCELLED)
    expected = sum(
        line.requested - line.received if late and line.basis == Basis.GOODS else line.expected
        for line in lines
    )
    return OrderState(
        kind=detail.facts.kind,
        status=Status(order.status),
        received_units=sum(line.received for line in lines),
        shipped_units=detail.facts.shipped_units,
        expected_units=expected,
        waiting_units=sum(line.waiting for line in lines),
        back_units=sum(line.to_send_back for line in lines),
        undelivered_units=0 if detail.facts.delivered else detail.facts.shipped_units,
        late_units=detail.late_units,
        to_ship_units=sum(line.quantity - line.shipped for line in detail.replacements),
        to_refund_fen=detail.to_refund_fen,
        to_collect_fen=detail.to_collect_fen,
        refunded_fen=order.refunded_fen,
        collected_fen=order.collected_fen,
        waived_fen=order.waived_fen,
        postings=detail.postings,
        resubmissions=order.resubmissions,
        resubmissions_left=settings.count("max_resubmissions") - order.resubmissions,
        pay_before_goods=settings.flag("pay_before_goods"),
        dispute=bool(order.dispute),
        without_sale=order.without_sale,
        another_must_pay=settings.flag("two_person_refund") and operator_id in detail.agreed_by,
    )


def actions(
    detail: ReturnDetail, permissions: Collection[Permission], settings: Settings, operator_id: int
) -> dict[Action, Sentence | None]:
    """Every action on an existing order: None where it can be taken, else why not."""
    state = order_state(detail, settings, operator_id)
    return {
        action: unavailable(action, state, permissions) for action in Action if action is not Action.CREATE
    }


def _lines(database: SqliteDatabase, order: d.OrderRow) -> tuple[DetailLine, ...]:
    found = rows(database, d.LineRow, d.LINES, (order.id,))
    facts = sale_facts(database, order.sales_order_id, order.id) if order.sales_order_id else None
    return tuple(_line(line, _source(line, facts), order) for line in found)


_ENDED_EARLY = (Status.REJECTED, Status.CANCELLED)


def _source(line: d.LineRow, facts: SaleFacts | None) -> SourceLine | None:
    source_id = line.sales_order_line_id or line.replacement_line_id
    if facts is None or source_id is None:
        return None
    return facts.line(SourceKey(source_id, replacement=line.sales_order_line_id is None))


def _line(line: d.LineRow, source: SourceLine | None, order: d.OrderRow) -> DetailLine:
    if source is None:
        return DetailLine(line, Sentence("") if order.sales_order_id else _granted(line))
    live = order.status not in _ENDED_EARLY
    own = line.requested - line.closed_short - line.sent_back if live else line.received - line.sent_back
    left = source.left(Basis(line.basis)) - own if line.basis != Basis.COMPENSATION else 0
    return DetailLine(line, _why(line, source, order.id), source.quantity, max(0, left))


def _granted(line: d.LineRow) -> Sentence:
    """How the amount of a line without a sale came about."""
    units = line.requested - line.closed_short - line.decided_back
    priced = line.unit_price_fen * units == line.entitled_fen
    return explain_granted(line.unit_price_fen, units if priced else 0)


def _why(line: d.LineRow, source: SourceLine, order_id: int) -> Sentence:
    """How a line's amount came about, by what other orders had claimed before it, or claim now."""
    earlier = replace(source, claims=tuple(c for c in source.claims if c.order_id < order_id))
    if line.basis == Basis.COMPENSATION:
        return explain_compensation(earlier, earlier.worth)
    wanted = line.requested - line.closed_short - line.decided_back
    for seen in (earlier, source):
        units = min(wanted, seen.worth.left_units)
        if entitlement(seen.worth, units) == line.entitled_fen:
            return explain_line(seen, seen.worth, units)
    then = sentence(translatable("money", "{worth} 按当时的余额计算"), worth=yuan_text(line.entitled_fen))
    return joined([then, explain_paid(source.gross_fen, source.paid_fen - source.gross_fen)])


def _money(order: d.OrderRow) -> OrderMoney:
    return OrderMoney(
        goods_fen=order.goods_fen,
        freight_fen=order.freight_fen,
        return_freight_fen=order.return_freight_fen,
        fee_fen=order.fee_fen,
        deduction_fen=order.deduction_fen,
        exchange=order.kind == ReturnKind.EXCHANGE,
        value_out_fen=order.value_out_fen,
        freight_charged_fen=order.freight_charged_fen,
    )


def detail_account(
    order: d.OrderRow,
    lines: Sequence[DetailLine],
    replacements: Sequence[d.ReplacementRow],
    money: OrderMoney,
    charges: Sequence[ChargeRequest],
) -> Account:
    """What explains the money of a stored order, as it stands or with the amounts of a reviewer."""
    replaced = {line.row.id: line.row for line in lines}
    liable = (order.liability, *(line.row.liability for line in lines))
    return Account(
        money,
        tuple(Item(line.row.called, line.row.requested, line.row.agreed_fen, line.granted) for line in lines),
        tuple(_out(row, replaced.get(row.replaces_line_id or 0)) for row in replacements),
        tuple(charges),
        bool(order.allow_freight),
        next((Liability(each) for each in liable if each), None),
    )


def _out(row: d.ReplacementRow, replaced: d.LineRow | None) -> Item:
    why = Sentence(translatable("money", "商品售价"))
    if row.price_agreed:
        why = Sentence(translatable("money", "议定单价"))
    elif replaced and (replaced.product_id == row.product_id or (row.style and row.style == replaced.style)):
        why = Sentence(SAME_STYLE_UNSOLD if replaced.unsold else SAME_STYLE)
    return Item(f"{row.code} {row.spec}".strip(), row.quantity, row.value_fen, why)


def _charged(rows_: Sequence[d.ChargeRow]) -> tuple[ChargeRequest, ...]:
    return tuple(
        ChargeRequest(row.name, row.amount_fen, row.kind == "deduction", row.basis_points, row.note)
        for row in rows_
    )


def _own_times(order: d.OrderRow) -> dict[Milestone, str | None]:
    return {
        Milestone.REVIEW: order.reviewed_at,
        Milestone.INSTRUCT: order.instructed_at,
        Milestone.OUTBOUND: order.shipped_at,
        Milestone.DELIVERY: order.delivered_at,
    }


def _history(events: tuple[p.EventRow, ...]) -> list[Happened]:
    return [Happened(event.action, event.from_status, event.at, event.operator) for event in events]


def _late_units(database: SqliteDatabase, order: d.OrderRow) -> int:
    ended = order.status in (Status.COMPLETED, *_ENDED_EARLY)
    if not (order.late_parcel and ended):
        return 0
    return sum(max(0, row.late) for row in lying(database, order.id))


def _posted(database: SqliteDatabase, order_id: int, sql: str, lines_sql: str) -> tuple[Posted, ...]:
    lines: dict[int, list[p.PostedLineRow]] = defaultdict(list)
    for line in rows(database, p.PostedLineRow, lines_sql, (order_id,)):
        lines[line.posted_id].append(line)
    found = rows(database, p.PostedRow, sql, (order_id,))
    return tuple(Posted(row, tuple(lines[row.id])) for row in found)
