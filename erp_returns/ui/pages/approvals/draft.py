"""What a reviewer grants, while it is typed: worth what the service will book, by the same functions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from erp_returns.domain.amounts import Ceiling, OrderMoney, Part
from erp_returns.domain.errors import (
    FeeTooHigh,
    FreightAlreadyRefunded,
    OverRefund,
    Refusal,
    SaleClosedPaysNothing,
    SaleUnpaid,
)
from erp_returns.domain.guards import over_return
from erp_returns.domain.kinds import Basis, SaleStatus
from erp_returns.domain.limits import (
    ceiling_refusal,
    charge_refusals,
    compensation_refusals,
    compensation_too_high,
    freight_cap_refusals,
    return_freight_cap,
)
from erp_returns.domain.money import yuan_text
from erp_returns.domain.permissions import Permission
from erp_returns.domain.receipt import parts
from erp_returns.domain.requests import ChargeRequest, SourceKey
from erp_returns.domain.sources import SaleFacts, no_sale
from erp_returns.domain.text import sentence, translatable
from erp_returns.domain.valuation import freight_due, priced_charges
from erp_returns.queries.detail_rows import LineRow
from erp_returns.queries.return_detail import ReturnDetail, detail_account
from erp_returns.services.review import AgreedLine, Agreement
from erp_returns.ui.pages.approvals.sheet import OrderSheet

_BESIDE_LINES = ("charges", "allow_freight", "return_freight_fen", "freight_charged_fen", "perks_back")


@dataclass(frozen=True, slots=True)
class Draft:
    """The amounts as they stand on screen, in fen; `lines` as the order has them."""

    lines: tuple[AgreedLine, ...]
    charges: tuple[ChargeRequest, ...]
    allow_freight: bool
    return_freight_fen: int
    freight_charged_fen: int
    perks_back: str

    @property
    def goods_fen(self) -> int:
        """The sum of the lines."""
        return sum(line.agreed_fen for line in self.lines)

    def with_line(self, at: int, agreed_fen: int, raise_note: str = "") -> Draft:
        """The same with another amount for one line."""
        lines = list(self.lines)
        lines[at] = AgreedLine(lines[at].line_id, agreed_fen, raise_note)
        return replace(self, lines=tuple(lines))

    def with_charge(self, at: int, charge: ChargeRequest | None) -> Draft:
        """The same with one charge changed, added (behind the last) or taken away (None)."""
        charges = list(self.charges)
        charges[at : at + 1] = [] if charge is None else [charge]
        return replace(self, charges=tuple(charges))


def draft_of(detail: ReturnDetail) -> Draft:
    """What stands before anything was typed."""
    order = detail.order
    return Draft(
        lines=tuple(
            AgreedLine(line.row.id, line.row.agreed_fen, line.row.raise_note) for line in detail.lines
        ),
        charges=tuple(
            ChargeRequest(row.name, row.amount_fen, row.kind == "deduction", row.basis_points, row.note)
            for row in detail.charges
        ),
        allow_freight=bool(order.allow_freight),
        return_freight_fen=order.return_freight_fen,
        freight_charged_fen=order.freight_charged_fen,
        perks_back=order.perks_back,
    )


@dataclass(frozen=True, slots=True)
class Kept:
    """What was typed on an order, and the order as it was then."""

    sheet: OrderSheet
    draft: Draft

    def fits(self, detail: ReturnDetail) -> bool:
        """Whether the amounts that were looked at while typing still stand."""
        before = self.sheet.detail
        return draft_of(before) == draft_of(detail) and _entitled(before) == _entitled(detail)

    def carried(self, detail: ReturnDetail) -> Draft:
        """What was typed, on the order as it stands now; lines that are gone take theirs with them."""
        before, now = draft_of(self.sheet.detail), draft_of(detail)
        old = {line.line_id: line for line in before.lines}
        typed = {line.line_id: line for line in self.draft.lines if line != old[line.line_id]}
        others = {
            name: value
            for name in _BESIDE_LINES
            if (value := getattr(self.draft, name)) != getattr(before, name)
        }
        lines = tuple(typed.get(line.line_id, line) for line in now.lines)
        return replace(now, lines=lines, **others)


def _entitled(detail: ReturnDetail) -> list[int]:
    return [line.row.entitled_fen for line in detail.lines]


def agreement(draft: Draft, before: Draft) -> Agreement:
    """What the reviewer changed; what was left alone stays as it stands."""
    changed = [new for new, old in zip(draft.lines, before.lines, strict=True) if new != old]
    other = {
        name: value for name in _BESIDE_LINES if (value := getattr(draft, name)) != getattr(before, name)
    }
    return Agreement(lines=tuple(changed), **other)


def draft_money(sheet: OrderSheet, draft: Draft) -> OrderMoney:
    """What the order is worth with these amounts."""
    charges = priced_charges(draft.charges, draft.goods_fen)
    fees = sum(charge.amount_fen for charge in charges if not charge.deduction)
    before = sheet.detail.money
    return replace(
        before,
        goods_fen=draft.goods_fen,
        freight_fen=_freight(sheet, draft),
        return_freight_fen=draft.return_freight_fen,
        fee_fen=min(draft.goods_fen, fees),
        deduction_fen=sum(charge.amount_fen for charge in charges if charge.deduction),
        freight_charged_fen=draft.freight_charged_fen if before.exchange else 0,
    )


def draft_parts(sheet: OrderSheet, draft: Draft) -> tuple[Part, ...]:
    """The same as its addends, each with why."""
    detail = sheet.detail
    lines = [
        replace(line, row=line.row._replace(agreed_fen=agreed.agreed_fen, raise_note=agreed.raise_note))
        for line, agreed in zip(detail.lines, draft.lines, strict=True)
    ]
    charges = priced_charges(draft.charges, draft.goods_fen)
    order = detail.order._replace(allow_freight=int(draft.allow_freight))
    return parts(detail_account(order, lines, detail.replacements, draft_money(sheet, draft), charges))


def problems(sheet: OrderSheet, draft: Draft) -> Iterator[Refusal]:
    """What stands against approving these amounts."""
    yield from _line_problems(sheet, draft)
    yield from charge_refusals(draft.charges)
    fees = sum(c.amount_fen for c in priced_charges(draft.charges, draft.goods_fen) if not c.deduction)
    if fees > draft.goods_fen:
        yield FeeTooHigh(yuan_text(fees), yuan_text(draft.goods_fen))
    sale = sheet.sale
    yield from freight_cap_refusals(draft.return_freight_fen, return_freight_cap(sheet.settings, sale))
    if sale is not None and draft.allow_freight and sale.freight_order and sale.freight_paid_fen:
        yield FreightAlreadyRefunded(sale.number, sale.freight_order)
    if sale is not None:
        yield from _sale_problems(sheet, sale, draft_money(sheet, draft))


def _sale_problems(sheet: OrderSheet, sale: SaleFacts, money: OrderMoney) -> Iterator[Refusal]:
    """What became of the sale since somebody asked, and what it may still pay."""
    if sale.status is SaleStatus.PENDING_PAYMENT:
        yield SaleUnpaid(sale.number)
    if sale.status is SaleStatus.CLOSED and money.net_due_fen > 0:
        yield SaleClosedPaysNothing(sale.number, yuan_text(money.net_due_fen))
    for at, line in enumerate(sheet.detail.lines):
        source, units = sheet.source(at), line.row.requested
        if source is not None and line.row.basis == Basis.UNSHIPPED and units > source.left(Basis.UNSHIPPED):
            yield over_return(at + 1, source, Basis.UNSHIPPED, units, source.left(Basis.UNSHIPPED))
    total = _ceiling(sheet, sale, money)
    if (money.drawn_fen or money.exchange) and total.left_fen < 0:
        own = sentence(translatable("errors", "本单 {fen} 元"), fen=yuan_text(money.drawn_fen))
        yield ceiling_refusal(sale, total, (own,))


def _ceiling(sheet: OrderSheet, sale: SaleFacts, money: OrderMoney) -> Ceiling:
    """What all orders of the sale draw, this one with the amounts on screen."""
    others, settled = sale.ceiling, sheet.detail.settled
    returned = sum(
        line.row.entitled_fen for line in sheet.detail.lines if line.row.replacement_line_id is not None
    )
    return Ceiling(
        others.paid_fen,
        others.collected_fen + money.gained_fen(settled),
        others.kept_fen + money.kept_fen(settled) - returned,
        others.drawn_fen + money.drawn_fen,
    )


def _line_problems(sheet: OrderSheet, draft: Draft) -> Iterator[Refusal]:
    may_raise = Permission.RAISE_REFUND in sheet.permissions
    compensation = 0
    for place, (line, agreed) in enumerate(zip(sheet.detail.lines, draft.lines, strict=True), 1):
        row = line.row
        if row.basis == Basis.COMPENSATION:
            compensation += agreed.agreed_fen
            yield from _compensation_problems(sheet, place, agreed.agreed_fen)
        elif agreed.agreed_fen > row.entitled_fen and not (may_raise and agreed.raise_note.strip()):
            yield over_refund(place, row, agreed.agreed_fen)
    if Permission.LARGE_COMPENSATION not in sheet.permissions:
        order = sheet.detail.order
        sale = sheet.sale or no_sale(order.shop_id, order.member_id)
        yield from compensation_refusals(sale, compensation, sheet.settings)


def _compensation_problems(sheet: OrderSheet, place: int, asked_fen: int) -> Iterator[Refusal]:
    source, left, row = sheet.source(place - 1), sheet.left_fen(place - 1), sheet.detail.lines[place - 1].row
    if row.unsold and asked_fen > row.entitled_fen and Permission.WITHOUT_SALE not in sheet.permissions:
        yield over_refund(place, row, asked_fen)
    if source is not None and asked_fen > left:
        yield compensation_too_high(place, source, left, asked_fen)


def over_refund(place: int, row: LineRow, agreed_fen: int) -> OverRefund:
    """More is to be granted for a line than it is worth."""
    product = f"{row.code} {row.spec}".strip()
    return OverRefund(place, product, yuan_text(agreed_fen), yuan_text(row.entitled_fen))


def _freight(sheet: OrderSheet, draft: Draft) -> int:
    unshipped: dict[SourceKey, int] = {}
    for line in sheet.detail.lines:
        row = line.row
        source = row.sales_order_line_id or row.replacement_line_id
        if row.basis == Basis.UNSHIPPED and source is not None:
            key = SourceKey(source, replacement=row.sales_order_line_id is None)
            unshipped[key] = unshipped.get(key, 0) + row.requested
    if sheet.sale is None or not (unshipped or draft.allow_freight):
        return 0
    if sheet.sale.freight_order and draft.allow_freight:
        return sheet.detail.order.freight_fen
    return freight_due(unshipped, sheet.sale, sheet.settings, allowed=draft.allow_freight)
