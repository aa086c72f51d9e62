"""What a request is worth and whether it may be: one function, for the form and for the booking."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from erp_returns.domain.amounts import (
    OrderMoney,
    Part,
    Source,
    entitlement,
    percent_fee,
    same_style_value,
)
from erp_returns.domain.kinds import Basis, FeeKind, Liability, ReturnKind, SaleStatus
from erp_returns.domain.money import divide_half_up
from erp_returns.domain.receipt import (
    FEE_NAME,
    SAME_STYLE,
    SAME_STYLE_UNSOLD,
    Account,
    Item,
    explain_agreed,
    explain_compensation,
    explain_granted,
    explain_line,
    parts,
)
from erp_returns.domain.requests import (
    ChargeRequest,
    LineRequest,
    ReplacementRequest,
    ReturnRequest,
    SourceKey,
)
from erp_returns.domain.sources import granted_source
from erp_returns.domain.text import Sentence, translatable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from erp_returns.domain.parameters import Settings
    from erp_returns.domain.sources import ProductFacts, SaleFacts, SourceLine, Trade


@dataclass(frozen=True, slots=True)
class ValuedLine:
    """A requested line with what it is worth; `worth` is what the lines before it left of its source."""

    request: LineRequest
    source: SourceLine
    worth: Source
    entitled_fen: int
    agreed_fen: int
    why: Sentence

    @property
    def worthy_units(self) -> int:
        """Units that carry money: neither closed short nor decided back to the customer."""
        return _worthy_units(self.request, self.worth)


@dataclass(frozen=True, slots=True)
class ValuedReplacement:
    """A replacement with its price; `value_fen` may differ from quantity × price by rounding."""

    request: ReplacementRequest
    product: ProductFacts
    unit_price_fen: int
    value_fen: int
    why: Sentence


@dataclass(frozen=True, slots=True)
class Valuation:
    """A request with all its amounts in fen, added up."""

    lines: tuple[ValuedLine, ...]
    replacements: tuple[ValuedReplacement, ...]
    charges: tuple[ChargeRequest, ...]
    money: OrderMoney
    parts: tuple[Part, ...]


def value(request: ReturnRequest, sale: SaleFacts, trade: Trade, settings: Settings) -> Valuation:
    """Value a request; lines of unknown sources are left out (the guards name them)."""
    lines = _value_lines(request, sale, trade)
    goods = sum(line.agreed_fen for line in lines)
    exchange = request.kind is ReturnKind.EXCHANGE
    out = _value_replacements(request, lines, trade) if exchange else ()
    charges = priced_charges(_proposed(request, trade), goods)
    money = OrderMoney(
        goods_fen=goods,
        freight_fen=freight_due(unshipped_units(lines), sale, settings, allowed=request.allow_freight),
        return_freight_fen=request.return_freight_fen,
        fee_fen=sum(charge.amount_fen for charge in charges if not charge.deduction),
        deduction_fen=sum(charge.amount_fen for charge in charges if charge.deduction),
        exchange=exchange,
        value_out_fen=sum(each.value_fen for each in out),
        freight_charged_fen=request.freight_charged_fen if exchange else 0,
    )
    account = Account(
        money,
        tuple(map(_item, lines)),
        tuple(Item(each.product.label, each.request.quantity, each.value_fen, each.why) for each in out),
        charges,
        request.allow_freight,
        liability_of(request, trade),
    )
    return Valuation(lines, out, charges, money, parts(account))


def _item(line: ValuedLine) -> Item:
    unsold = line.source.key.product
    why = explain_agreed(line.agreed_fen, line.entitled_fen, line.request.raise_note, line.why, unsold=unsold)
    return Item(line.source.label, line.request.quantity, line.agreed_fen, why)


def liability_of(request: ReturnRequest, trade: Trade) -> Liability | None:
    """Who caused it: the reason of the order, else of the first line that has one."""
    asked = (request.reason_id, *(line.reason_id for line in request.lines))
    known = (trade.reasons[each].liability for each in asked if each and each in trade.reasons)
    return next(known, None)


def _value_lines(request: ReturnRequest, sale: SaleFacts, trade: Trade) -> tuple[ValuedLine, ...]:
    """Value lines one after the other: what one claims of a source, the next finds claimed."""
    left: dict[SourceKey, Source] = {}
    found: list[ValuedLine] = []
    for line in request.lines:
        source = _granted(line, trade) if sale.missing else sale.line(line.source)
        if source is not None:
            valued = _value_line(line, source, left.get(source.key, source.worth), sale)
            left[source.key] = valued.worth.less(valued.worthy_units, valued.entitled_fen)
            found.append(valued)
    return tuple(found)


def _granted(line: LineRequest, trade: Trade) -> SourceLine | None:
    """What a line without a sale draws on: as many units as it asks for, at the price it names."""
    product = trade.products.get(line.source.line_id) if line.source.product else None
    if product is None:
        return None
    price = product.price_fen if line.unit_price_fen is None else line.unit_price_fen
    return granted_source(line.source, product, price, line.quantity)


def _worthy_units(line: LineRequest, worth: Source) -> int:
    return max(0, min(line.quantity - line.worthless_units, worth.left_units))


def _value_line(line: LineRequest, source: SourceLine, worth: Source, sale: SaleFacts) -> ValuedLine:
    if line.basis is Basis.COMPENSATION:
        why = explain_granted(0, 0) if sale.missing else explain_compensation(source, worth)
        return ValuedLine(line, source, worth, line.compensation_fen, line.compensation_fen, why)
    units = _worthy_units(line, worth)
    entitled = entitlement(worth, units)
    proposed = 0 if sale.status is SaleStatus.CLOSED else entitled
    agreed = proposed if line.agreed_fen is None else line.agreed_fen
    why = (
        explain_granted(source.unit_price_fen, units) if sale.missing else explain_line(source, worth, units)
    )
    return ValuedLine(line, source, worth, entitled, agreed, why)


def _value_replacements(
    request: ReturnRequest, lines: Sequence[ValuedLine], trade: Trade
) -> tuple[ValuedReplacement, ...]:
    """Price replacements one after the other: units that one stands for, the next finds replaced."""
    before: Counter[int | None] = Counter()
    found: list[ValuedReplacement] = []
    for wanted in request.replacements:
        product, place = trade.products.get(wanted.product_id), wanted.replaces
        if product is not None:
            line = lines[place] if place is not None and place < len(lines) else None
            found.append(_value_replacement(wanted, product, line, before[place]))
            before[place] += wanted.quantity
    return tuple(found)


def _value_replacement(
    wanted: ReplacementRequest, product: ProductFacts, replaced: ValuedLine | None, before: int
) -> ValuedReplacement:
    if wanted.unit_price_fen is not None:
        return ValuedReplacement(
            wanted,
            product,
            wanted.unit_price_fen,
            wanted.quantity * wanted.unit_price_fen,
            Sentence(translatable("money", "议定单价")),
        )
    if replaced and replaced.worthy_units and _same_style(replaced.source, product):
        fen = _paid_for(replaced, before + wanted.quantity, product) - _paid_for(replaced, before, product)
        return ValuedReplacement(
            wanted,
            product,
            divide_half_up(fen, wanted.quantity) if wanted.quantity else 0,
            fen,
            Sentence(SAME_STYLE_UNSOLD if replaced.source.key.product else SAME_STYLE),
        )
    return ValuedReplacement(
        wanted,
        product,
        product.price_fen,
        wanted.quantity * product.price_fen,
        Sentence(translatable("money", "商品售价")),
    )


def _paid_for(replaced: ValuedLine, units: int, product: ProductFacts) -> int:
    worth = replaced.agreed_fen if replaced.source.key.product else replaced.entitled_fen
    return same_style_value(worth, replaced.worthy_units, units, product.price_fen)


def _same_style(source: SourceLine, product: ProductFacts) -> bool:
    return source.product_id == product.id or (source.style != "" and source.style == product.style)


def _proposed(request: ReturnRequest, trade: Trade) -> tuple[ChargeRequest, ...]:
    if request.charges is not None:
        return request.charges
    kind = trade.types.get(request.type_id)
    if kind is None or kind.fee_kind is FeeKind.NONE or kind.fee_value == 0:
        return ()
    if kind.fee_kind is FeeKind.FIXED:
        return (ChargeRequest(FEE_NAME, kind.fee_value),)
    return (ChargeRequest(FEE_NAME, 0, basis_points=kind.fee_value),)


def priced_charges(charges: Sequence[ChargeRequest], goods_fen: int) -> tuple[ChargeRequest, ...]:
    """Charges with percentages turned into fen of the goods."""
    return tuple(
        replace(charge, amount_fen=percent_fee(goods_fen, charge.basis_points))
        if charge.basis_points
        else charge
        for charge in charges
    )


def freight_due(
    unshipped: Mapping[SourceKey, int], sale: SaleFacts, settings: Settings, *, allowed: bool
) -> int:
    """The sale's freight in fen, if it goes back with an order: once per sale.

    Allowed by the reviewer; or by itself with units never shipped (`unshipped`: units by source), as
    `unshipped_freight` says.
    """
    if allowed:
        return sale.freight_paid_fen
    rule = settings.text("unshipped_freight")
    if not unshipped or sale.freight_order or rule == "never":
        return 0
    last = all(
        line.key.replacement
        or (line.shipped == 0 and line.left(Basis.UNSHIPPED) <= unshipped.get(line.key, 0))
        for line in sale.lines
    )
    return sale.freight_paid_fen if rule == "first" or last else 0


def unshipped_units(lines: Sequence[ValuedLine]) -> dict[SourceKey, int]:
    """Units never shipped that are asked for, by source."""
    found: dict[SourceKey, int] = {}
    for line in lines:
        if line.request.basis is Basis.UNSHIPPED:
            found[line.source.key] = found.get(line.source.key, 0) + line.request.quantity
    return found
