"""What a return is worth, and why: pure arithmetic in whole fen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from erp_returns.domain.money import apportion, divide_half_up, yuan_text
from erp_returns.domain.text import Sentence, sentence, translatable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


_SILENT = Sentence("")
_GOODS_BACK = translatable("money", "商品退款")
_GOODS_IN = translatable("money", "换入商品价值")


class PricedLine(NamedTuple):
    """A line of a sale as it was priced: units, fen each, fen off the line."""

    quantity: int
    unit_price_fen: int
    line_discount_fen: int = 0

    @property
    def gross_fen(self) -> int:
        """Price of all units after the line's own discount."""
        return self.quantity * self.unit_price_fen - self.line_discount_fen


@dataclass(frozen=True, slots=True)
class PaidSale:
    """What was paid for each part of a sale; lines and freight add up to the total paid."""

    freight_fen: int
    shares_fen: tuple[int, ...]
    lines_fen: tuple[int, ...]


def paid_sale(paid_fen: int, freight_fen: int, lines: Sequence[PricedLine]) -> PaidSale:
    """Spread the order's discount or surcharge over its lines by gross (largest remainder)."""
    freight_paid = min(freight_fen, paid_fen)
    gross = tuple(line.gross_fen for line in lines)
    adjustment = paid_fen - freight_paid - sum(gross)
    if adjustment == 0:
        return PaidSale(freight_paid, (0,) * len(gross), gross)
    shares = apportion(adjustment, gross)
    return PaidSale(freight_paid, shares, tuple(map(int.__add__, gross, shares)))


@dataclass(frozen=True, slots=True)
class Source:
    """What a return line draws on: fen paid for all its units, and what other orders claimed already.

    `claimed_units` are units that carry an entitlement on other orders; units that wait to be sent
    back to the customer, or that came with a refused order, claim no money and are not among them.
    """

    paid_fen: int
    quantity: int
    claimed_units: int = 0
    claimed_fen: int = 0

    @property
    def left_units(self) -> int:
        """Units whose money nobody has claimed."""
        return self.quantity - self.claimed_units

    @property
    def left_fen(self) -> int:
        """Money of the line that nobody has claimed."""
        return max(0, self.paid_fen - self.claimed_fen)

    def less(self, units: int, fen: int) -> Source:
        """The same source when these units and fen are claimed as well."""
        return replace(self, claimed_units=self.claimed_units + units, claimed_fen=self.claimed_fen + fen)


def entitlement(source: Source, units: int) -> int:
    """Fen that `units` are worth: what is left of the line, in proportion to the units left."""
    if units == 0:
        return 0
    return divide_half_up(source.left_fen * units, source.left_units)


def explain_entitlement(source: Source, units: int) -> Sentence:
    """Say how an entitlement came about."""
    facts: dict[str, object] = {
        "worth": yuan_text(entitlement(source, units)),
        "paid": yuan_text(source.paid_fen),
        "quantity": source.quantity,
        "units": units,
        "left": yuan_text(source.left_fen),
        "left_units": source.left_units,
    }
    if source.claimed_fen == 0 and source.claimed_units == 0:
        if units == source.quantity:
            return Sentence(translatable("money", "{worth} = 该行 {quantity} 件实付 {paid}"), facts)
        return Sentence(translatable("money", "{worth} = 实付 {paid} × {units} ÷ {quantity} 件"), facts)
    if units == source.left_units:
        return Sentence(translatable("money", "{worth} = 实付 {paid} 的余额，最后 {units} 件"), facts)
    return Sentence(
        translatable("money", "{worth} = 实付 {paid} 的余额 {left} × {units} ÷ 剩余 {left_units} 件"), facts
    )


def explain_paid(gross_fen: int, share_fen: int) -> Sentence:
    """Say how the amount paid for a line came about."""
    facts: dict[str, object] = {
        "paid": yuan_text(gross_fen + share_fen),
        "gross": yuan_text(gross_fen),
        "share": yuan_text(abs(share_fen)),
    }
    if share_fen < 0:
        return Sentence(translatable("money", "{paid} = 优惠后行价 {gross} − 分摊整单优惠 {share}"), facts)
    if share_fen > 0:
        return Sentence(translatable("money", "{paid} = 优惠后行价 {gross} + 分摊加价 {share}"), facts)
    return Sentence(translatable("money", "{paid} = 优惠后行价"), facts)


def percent_fee(goods_fen: int, basis_points: int) -> int:
    """A fee of `basis_points` hundredths of a percent of the goods, a half fen rounded up."""
    return divide_half_up(goods_fen * basis_points, 10_000)


@dataclass(frozen=True, slots=True)
class Settled:
    """What has moved so far on an order, in fen: paid out, paid in, and debts let go."""

    refunded_fen: int = 0
    collected_fen: int = 0
    waived_fen: int = 0


@dataclass(frozen=True, slots=True)
class OrderMoney:
    """The money of one return or exchange order in fen; `value_out_fen` is what replacements cost."""

    goods_fen: int = 0
    freight_fen: int = 0
    return_freight_fen: int = 0
    fee_fen: int = 0
    deduction_fen: int = 0
    exchange: bool = False
    value_out_fen: int = 0
    freight_charged_fen: int = 0

    @property
    def net_due_fen(self) -> int:
        """Fen the shop owes for the order as agreed; negative is what the customer owes."""
        net = self.goods_fen + self.freight_fen + self.return_freight_fen - self.fee_fen - self.deduction_fen
        if self.exchange:
            return net - self.value_out_fen - self.freight_charged_fen
        return max(0, net)

    @property
    def drawn_fen(self) -> int:
        """What the order takes from the sale's ceiling: goods and freight, or a paid-out balance.

        Return freight is outside the ceiling.
        """
        if self.exchange:
            return max(0, self.net_due_fen - self.return_freight_fen)
        return self.goods_fen + self.freight_fen

    def drawing_fen(self, settled: Settled) -> int:
        """What the order takes from the ceiling: what is agreed, or what was paid out if that is more.

        Money that the customer owes back, or was let off, is out all the same until it is collected.
        """
        return max(self.drawn_fen, settled.refunded_fen - settled.collected_fen - self.return_freight_fen)

    @property
    def set_off_fen(self) -> int:
        """Return freight that paid for part of an exchange: given to the customer, and paid back at once."""
        if not self.exchange:
            return 0
        owed = self.value_out_fen + self.freight_charged_fen + self.fee_fen + self.deduction_fen
        return min(self.return_freight_fen, max(0, owed - self.goods_fen - self.freight_fen))

    def unpaid_fen(self, settled: Settled) -> int:
        """What the customer has neither paid nor been let off for an exchange that costs more."""
        stayed = max(0, settled.collected_fen - settled.refunded_fen)
        return max(0, -self.net_due_fen - settled.waived_fen - stayed)

    def gained_fen(self, settled: Settled) -> int:
        """What the customer paid for an exchange that costs more; money that went to and fro is none."""
        paid = max(0, min(settled.collected_fen - settled.refunded_fen, -self.net_due_fen))
        return paid + self.set_off_fen

    def let_go_fen(self, settled: Settled) -> int:
        """What was let go of a debt that stands; once the debt is gone, so is what was let go of it."""
        owed = max(0, settled.refunded_fen - self.net_due_fen - settled.collected_fen)
        return min(settled.waived_fen, owed)

    def kept_fen(self, settled: Settled) -> int:
        """What the customer keeps of an exchange's replacements and has paid for within the ceiling.

        Debts let go and money still to come are no part of it.
        """
        if not self.exchange:
            return 0
        return max(0, self.value_out_fen - self.let_go_fen(settled) - self.unpaid_fen(settled))


def still_to_refund(net_due_fen: int, settled: Settled) -> int:
    """Fen the shop still has to pay."""
    return max(0, net_due_fen + settled.collected_fen - settled.refunded_fen)


def still_to_collect(net_due_fen: int, settled: Settled) -> int:
    """Fen the customer still has to pay."""
    return max(0, settled.refunded_fen - net_due_fen - settled.collected_fen - settled.waived_fen)


def same_style_value(returned_fen: int, returned_units: int, units: int, price_fen: int) -> int:
    """Value of the first `units` replacements of the same style: what was paid for the units they replace.

    Units beyond those returned cost `price_fen` each.
    """
    replaced = min(units, returned_units)
    base = divide_half_up(returned_fen * replaced, returned_units) if returned_units else 0
    return base + (units - replaced) * price_fen


def value_that_went(value_fen: int, units: int, gone: int) -> int:
    """Fen of `gone` of `units` that are worth `value_fen` together; the others are worth the rest."""
    return apportion(value_fen, (gone, units - gone))[0]


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The most that the orders of one sale may pay out together, in fen.

    `collected_fen` is what customers paid for exchanges that cost more, `kept_fen` what they paid for
    replacements that stay; below zero where the order left out has replacements that come back.
    """

    paid_fen: int
    collected_fen: int
    kept_fen: int
    drawn_fen: int

    @property
    def most_fen(self) -> int:
        """Paid and collected, less what the replacements the customer keeps were worth."""
        return self.paid_fen + self.collected_fen - max(0, self.kept_fen)

    @property
    def left_fen(self) -> int:
        """What orders may still draw."""
        return self.most_fen - self.drawn_fen


@dataclass(frozen=True, slots=True)
class Part:
    """One addend of an order's money: what it is, fen with its sign, and why."""

    name: str
    amount_fen: int
    why: Sentence = _SILENT
    details: tuple[Sentence, ...] = ()
    """Where several things make up the amount: one by one."""


def money_parts(
    money: OrderMoney, whys: Mapping[str, tuple[Sentence, tuple[Sentence, ...]]] | None = None
) -> tuple[Part, ...]:
    """The addends of `net_due_fen` in the order they are read; empty addends are left out.

    Who bears the freight of a replacement is said even where it is nothing.
    """
    named = (
        ("goods", _GOODS_IN if money.exchange else _GOODS_BACK, money.goods_fen),
        ("freight", translatable("money", "原运费"), money.freight_fen),
        ("return_freight", translatable("money", "退回运费补偿"), money.return_freight_fen),
        ("fee", translatable("money", "售后服务费"), -money.fee_fen),
        ("deduction", translatable("money", "折损扣款"), -money.deduction_fen),
        ("value_out", translatable("money", "换出商品价值"), -money.value_out_fen),
        ("freight_charged", translatable("money", "换出运费"), -money.freight_charged_fen),
    )
    found = whys or {}
    shown = {"goods", "freight_charged"} & {"goods", *found}
    parts = tuple(
        Part(name, fen, *found.get(key, (_SILENT, ()))) for key, name, fen in named if fen or key in shown
    )
    excess = money.net_due_fen - sum(part.amount_fen for part in parts)
    if not excess:
        return parts
    why = Sentence(translatable("money", "费用和扣款超过退款，超出的部分不向客户收"))
    return (*parts, Part(translatable("money", "不收的部分"), excess, why))


def due_sentence(net_due_fen: int) -> Sentence:
    """Say who owes what: '应退 142.57 元', below zero '应补 5.90 元'."""
    amount = yuan_text(abs(net_due_fen))
    if net_due_fen < 0:
        return sentence(translatable("errors", "应补 {amount} 元"), amount=amount)
    return sentence(translatable("errors", "应退 {amount} 元"), amount=amount)
