"""Every reason to refuse a request, with its line, its numbers and the way out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from erp_returns.domain import errors as e
from erp_returns.domain.amounts import Ceiling, Settled
from erp_returns.domain.kinds import Basis, ReturnKind, SaleStatus, WindowUnit
from erp_returns.domain.labels import label
from erp_returns.domain.limits import (
    amount_refusals,
    ceiling_refusal,
    charge_refusals,
    compensation_refusals,
    compensation_too_high,
    freight_cap_refusals,
    freight_refusals,
    return_freight_cap,
)
from erp_returns.domain.money import yuan_text
from erp_returns.domain.text import Sentence, Sentences, listed, sentence, translatable
from erp_returns.domain.times import local_text, moment
from erp_returns.domain.windows import Calendar, WindowStart, last_moment, window_start

if TYPE_CHECKING:
    from collections.abc import Iterator

    from erp_returns.domain.parameters import Settings
    from erp_returns.domain.requests import ReturnRequest
    from erp_returns.domain.sources import SaleFacts, SourceLine, Trade, TypeFacts
    from erp_returns.domain.valuation import Valuation, ValuedLine

LONGEST_NOTE = 2000
LARGEST_QUANTITY = 1_000_000


@dataclass(frozen=True, slots=True)
class Leave:
    """What the person who asks may do beyond the rules."""

    raise_refund: bool = False
    override_window: bool = False
    large_compensation: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """A request with all that the guards look at."""

    request: ReturnRequest
    sale: SaleFacts
    trade: Trade
    settings: Settings
    valuation: Valuation
    at: str
    calendar: Calendar
    leave: Leave
    refund_number_order: str = ""
    """Another order of the shop with the same platform refund number."""
    sold_before: tuple[str, ...] = ()
    """Without a sale: sales of these goods to the same buyer, newest first."""


def refusals(case: Case) -> Iterator[e.Refusal]:
    """Everything that stands against a request, gravest first."""
    for guard in _GUARDS:
        yield from guard(case)


def _sale_can(case: Case) -> Iterator[e.Refusal]:
    sale = case.sale
    if sale.status is SaleStatus.PENDING_PAYMENT:
        yield e.SaleUnpaid(sale.number)
    net = case.valuation.money.net_due_fen
    if sale.status is SaleStatus.CLOSED and net > 0:
        yield e.SaleClosedPaysNothing(sale.number, yuan_text(net))


def _has_lines(case: Case) -> Iterator[e.Refusal]:
    if len(case.valuation.lines) < len(case.request.lines):
        yield e.EntryGone(Sentence(translatable("errors", "订单明细")))
    if not case.valuation.lines:
        yield e.NoLines()
    yield from _twins(case)


def _twins(case: Case) -> Iterator[e.Refusal]:
    """Two lines that claim the same source in the same way."""
    places: dict[object, int] = {}
    for place, line in enumerate(case.valuation.lines, 1):
        claim = (line.request.source, line.request.basis)
        if claim in places:
            yield e.LineTwice(place, line.source.label, places[claim])
        places.setdefault(claim, place)


def _without_sale(case: Case) -> Iterator[e.Refusal]:
    """Goods that come back without a sale: somebody says why, and what each is worth within reason."""
    if not case.sale.missing:
        return
    if not case.sale.shop_id:
        yield e.TextMissing(Sentence(translatable("errors", "店铺")))
    if not case.request.internal_note.strip():
        yield e.WhyWithoutSale()
    for line in case.valuation.lines:
        yield from amount_refusals(Sentence(translatable("errors", "单价")), line.source.unit_price_fen)
        yield from amount_refusals(Sentence(translatable("errors", "同意退款")), line.entitled_fen)


def _replacements(case: Case) -> Iterator[e.Refusal]:
    if case.request.kind is not ReturnKind.EXCHANGE:
        return
    if len(case.valuation.replacements) < len(case.request.replacements):
        yield e.EntryGone(Sentence(translatable("errors", "换出商品")))
    if not case.valuation.replacements:
        yield e.KindNeedsReplacement()
    for place, wanted in enumerate(case.valuation.replacements, 1):
        if not 1 <= wanted.request.quantity <= LARGEST_QUANTITY:
            yield e.QuantityNotPositive(place, wanted.product.code, wanted.request.quantity, LARGEST_QUANTITY)
        yield from amount_refusals(Sentence(translatable("errors", "单价")), wanted.unit_price_fen)


def _type_fits(case: Case) -> Iterator[e.Refusal]:
    kind = case.trade.types[case.request.type_id]
    if kind.kind is not case.request.kind:
        yield e.TypeUnfit(kind.name, Sentence(label(kind.kind)), Sentence(label(case.request.kind)))


def _quantities(case: Case) -> Iterator[e.Refusal]:
    for place, line in enumerate(case.valuation.lines, 1):
        request, source = line.request, line.source
        if request.basis is Basis.COMPENSATION:
            continue
        if case.sale.missing:
            if not 1 <= request.quantity <= LARGEST_QUANTITY:
                yield e.QuantityNotPositive(place, source.label, request.quantity, LARGEST_QUANTITY)
            continue
        left = source.left(request.basis) + request.released_units
        if request.basis is Basis.GOODS and source.shipped == 0:
            yield e.NotShippedYet(place, source.label)
        elif request.quantity > left:
            yield over_return(place, source, request.basis, request.quantity, max(0, left))
        elif request.quantity < 1:
            yield e.QuantityNotPositive(place, source.label, request.quantity, max(1, left))


def over_return(place: int, source: SourceLine, basis: Basis, asked: int, left: int) -> e.OverReturn:
    """Say that more units are asked for than can still come back, who has them, and what to do."""
    ways = [sentence(translatable("errors", "请把数量改为不超过 {left}，或删除该行。"), left=left)]
    if left == 0:
        ways = [Sentence(translatable("errors", "请删除该行。"))]
    if basis is Basis.GOODS and source.left(Basis.UNSHIPPED):
        ways.append(Sentence(translatable("errors", "没有发货的可以另开“仅退款”。")))
    if basis is Basis.UNSHIPPED and source.left(Basis.GOODS):
        ways.append(Sentence(translatable("errors", "已经发货的请改用“退货退款”。")))
    others = _claimed_elsewhere(source, basis)
    return e.OverReturn(place, source.label, asked, source.quantity, left, others, Sentences(tuple(ways)))


def _claimed_elsewhere(source: SourceLine, basis: Basis) -> Sentences:
    """Say which orders have units of a source, and how many never left (or did)."""
    shown = [
        sentence(
            translatable("errors", "，{order} 占 {units} 件"), order=c.order_number, units=c.active_units
        )
        for c in source.claims
        if c.active_units
    ]
    unshipped = source.quantity - source.shipped
    if basis is Basis.GOODS and unshipped:
        shown.append(sentence(translatable("errors", "，{units} 件未发货"), units=unshipped))
    if basis is Basis.UNSHIPPED and source.shipped:
        shown.append(sentence(translatable("errors", "，{units} 件已发货"), units=source.shipped))
    return Sentences(tuple(shown))


def _basis_fits_kind(case: Case) -> Iterator[e.Refusal]:
    for place, line in enumerate(case.valuation.lines, 1):
        goods = line.request.basis is Basis.GOODS
        unsold = case.sale.missing and line.request.basis is Basis.UNSHIPPED
        if unsold or goods is (case.request.kind is ReturnKind.REFUND_ONLY):
            yield e.BasisWrong(
                place,
                line.source.label,
                Sentence(label(case.request.kind)),
                Sentence(label(line.request.basis)),
            )


def _amounts(case: Case) -> Iterator[e.Refusal]:
    for place, line in enumerate(case.valuation.lines, 1):
        product = line.source.label
        if line.request.basis is Basis.COMPENSATION:
            yield from _compensation(case, place, line)
        elif line.agreed_fen < 0:
            name = sentence(
                translatable("errors", "第 {line} 行（{product}）的同意退款"), line=place, product=product
            )
            yield e.AmountNegative(name, yuan_text(line.agreed_fen))
        elif line.agreed_fen > line.entitled_fen and not (
            case.leave.raise_refund and line.request.raise_note.strip()
        ):
            yield e.OverRefund(place, product, yuan_text(line.agreed_fen), yuan_text(line.entitled_fen))


def _compensation(case: Case, place: int, line: ValuedLine) -> Iterator[e.Refusal]:
    if line.entitled_fen <= 0:
        yield e.AmountNotPositive(
            sentence(
                translatable("errors", "第 {line} 行（{product}）的补偿金额"),
                line=place,
                product=line.source.label,
            )
        )
    elif line.entitled_fen > line.worth.left_fen and not case.sale.missing:
        yield compensation_too_high(place, line.source, line.worth.left_fen, line.entitled_fen)


def _charges(case: Case) -> Iterator[e.Refusal]:
    money = case.valuation.money
    yield from charge_refusals(case.request.charges or ())
    yield from freight_refusals(case.request.return_freight_fen, case.request.freight_charged_fen)
    if money.fee_fen > money.goods_fen:
        yield e.FeeTooHigh(yuan_text(money.fee_fen), yuan_text(money.goods_fen))
    yield from freight_cap_refusals(money.return_freight_fen, return_freight_cap(case.settings, case.sale))


def _freight_once(case: Case) -> Iterator[e.Refusal]:
    if case.request.allow_freight and case.sale.freight_order and case.sale.freight_paid_fen:
        yield e.FreightAlreadyRefunded(case.sale.number, case.sale.freight_order)


def _ceiling(case: Case) -> Iterator[e.Refusal]:
    if case.sale.missing:
        return
    others, money = case.sale.ceiling, case.valuation.money
    total = Ceiling(
        others.paid_fen,
        others.collected_fen + money.gained_fen(Settled()),
        others.kept_fen + _newly_kept(case),
        others.drawn_fen + money.drawn_fen,
    )
    if (money.drawn_fen or _newly_kept(case) > 0) and total.left_fen < 0:
        own = sentence(translatable("errors", "本单 {fen} 元"), fen=yuan_text(money.drawn_fen))
        yield ceiling_refusal(case.sale, total, (own,))


def _newly_kept(case: Case) -> int:
    """What this order changes in what the customer keeps of replacements.

    Money still to be collected pays for it; replacements that now come back are kept no longer.
    """
    money = case.valuation.money
    returned = sum(line.entitled_fen for line in case.valuation.lines if line.request.source.replacement)
    return money.kept_fen(Settled()) - returned


def _window(case: Case) -> Iterator[e.Refusal]:
    last = window_end(case)
    kind = case.trade.types[case.request.type_id]
    if last is None or moment(case.at) <= moment(last):
        return
    start = _window_start(case)
    if start and not (case.leave.override_window and case.request.override_reason.strip()):
        zone = case.calendar.zone
        base = local_text(start.at, zone)
        yield e.WindowClosed(kind.name, local_text(last, zone), window_text(kind), start.since, base)


def window_end(case: Case) -> str | None:
    """UTC text of the last second of the type's window; None where none counts."""
    kind = case.trade.types[case.request.type_id]
    start = _window_start(case)
    return last_moment(start.at, kind.window_amount, kind.window_unit, case.calendar) if start else None


def _window_start(case: Case) -> WindowStart | None:
    sale = case.sale
    return window_start(case.settings, sale.signed_at, sale.completed_at, sale.shipped_at, case.calendar.zone)


def out_of_window(case: Case) -> bool:
    """Whether the request comes after its window."""
    last = window_end(case)
    return last is not None and moment(case.at) > moment(last)


def window_text(kind: TypeFacts) -> Sentence:
    """Write a window: '7 天'."""
    if kind.window_unit is WindowUnit.NONE:
        return Sentence(label(WindowUnit.NONE))
    return sentence(
        translatable("errors", "{amount} {unit}"),
        amount=kind.window_amount,
        unit=Sentence(label(kind.window_unit)),
    )


def _reasons(case: Case) -> Iterator[e.Refusal]:
    for reason_id in {case.request.reason_id, *(line.reason_id for line in case.request.lines)}:
        reason = case.trade.reasons.get(reason_id) if reason_id else None
        if reason_id and reason is None:
            yield e.EntryGone(Sentence(translatable("errors", "退换货原因")))
        if reason and reason.needs_photo and case.request.photo_count == 0:
            yield e.PhotoNeeded(reason.text)
    if case.request.reason_id is None and any(line.reason_id is None for line in case.request.lines):
        yield e.TextMissing(Sentence(translatable("errors", "退换货原因")))


def _applications(case: Case) -> Iterator[e.Refusal]:
    most = case.settings.count("applications_per_line")
    for place, line in enumerate(case.valuation.lines, 1):
        source = line.source
        orders = [claim.order_number for claim in source.claims if claim.live]
        if most and len(orders) >= most:
            yield e.ApplicationsExhausted(place, source.label, len(orders), listed(orders), most)
        before = _exchanged_before(case, line)
        if before:
            yield e.ExchangedBefore(place, source.label, before)


def _exchanged_before(case: Case, line: ValuedLine) -> str:
    """The exchange on which goods were exchanged before, where the shop allows only one."""
    if case.request.kind is not ReturnKind.EXCHANGE or not case.settings.flag("single_exchange"):
        return ""
    reason = case.trade.reasons.get(line.request.reason_id or case.request.reason_id or 0)
    if reason and reason.quality:
        return ""
    claims = (c.order_number for c in line.source.claims if c.exchange and c.entitled_units)
    return next(claims, line.source.home)


def _texts(case: Case) -> Iterator[e.Refusal]:
    request = case.request
    named = (
        (translatable("errors", "买家留言"), request.buyer_note),
        (translatable("errors", "内部备注"), request.internal_note),
        *((translatable("errors", "行备注"), line.note) for line in request.lines),
    )
    for name, text in named:
        if len(text) > LONGEST_NOTE:
            yield e.TextTooLong(Sentence(name), LONGEST_NOTE, len(text))


def _unreturnable(case: Case) -> Iterator[e.Refusal]:
    for place, line in enumerate(case.valuation.lines, 1):
        goods = line.request.basis is Basis.GOODS
        if (
            goods
            and not line.source.returnable
            and not (line.request.note or case.request.internal_note).strip()
        ):
            yield e.NotReturnable(place, line.source.label)


def _refund_number(case: Case) -> Iterator[e.Refusal]:
    if case.refund_number_order:
        number = case.request.platform_refund_number.strip()
        yield e.PlatformRefundTaken(number, case.refund_number_order)


def owner_needed(case: Case) -> Iterator[e.Refusal]:
    """Compensation above the shop's limit, approved by somebody who may not."""
    asked = sum(line.agreed_fen for line in case.valuation.lines if line.request.basis is Basis.COMPENSATION)
    if not case.leave.large_compensation:
        yield from compensation_refusals(case.sale, asked, case.settings)


_GUARDS = (
    _has_lines,
    _without_sale,
    _replacements,
    _type_fits,
    _sale_can,
    _basis_fits_kind,
    _quantities,
    _amounts,
    _charges,
    _freight_once,
    _ceiling,
    _window,
    _reasons,
    _applications,
    _unreturnable,
    _refund_number,
    _texts,
)
