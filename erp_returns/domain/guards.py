"""Every reason to refuse a request, with its line, its numbers and the way out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from erp_returns.domain import errors as e
from erp_returns.domain.amounts import Ceiling, Settled
from erp_returns.domain.kinds import Basis, ReturnKind, SaleStatus, WindowUnit
from erp_returns.domain.labels import label
from erp_returns.domain.money import LARGEST_FEN, yuan_text
from erp_returns.domain.text import Sentence, Sentences, Words, listed, sentence, translatable
from erp_returns.domain.times import local_text, moment
from erp_returns.domain.windows import Calendar, last_moment, window_base

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erp_returns.domain.parameters import Settings
    from erp_returns.domain.requests import ChargeRequest, ReturnRequest
    from erp_returns.domain.sources import SaleFacts, SourceLine, Trade, TypeFacts
    from erp_returns.domain.valuation import Valuation, ValuedLine

LONGEST_NOTE = 2000
LARGEST_QUANTITY = 1_000_000
WHOLE = 10_000
"""Basis points of everything."""


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


def amount_refusals(name: Words, fen: int) -> Iterator[e.Refusal]:
    """Refuse an amount in fen that is negative or absurd."""
    if fen < 0:
        yield e.AmountNegative(name, yuan_text(fen))
    if fen > LARGEST_FEN:
        yield e.AmountTooLarge(yuan_text(fen), yuan_text(LARGEST_FEN))


def _quantities(case: Case) -> Iterator[e.Refusal]:
    for place, line in enumerate(case.valuation.lines, 1):
        request, source = line.request, line.source
        if request.basis is Basis.COMPENSATION:
            continue
        left = source.left(request.basis) + request.released_units
        if request.basis is Basis.GOODS and source.shipped == 0:
            yield e.NotShippedYet(place, source.label)
        elif request.quantity > left:
            yield e.OverReturn(
                place,
                source.label,
                request.quantity,
                source.quantity,
                max(0, left),
                claimed_elsewhere(source, request.basis),
            )
        elif request.quantity < 1:
            yield e.QuantityNotPositive(place, source.label, request.quantity, max(1, left))


def claimed_elsewhere(source: SourceLine, basis: Basis) -> Sentences:
    """Say which orders have units of a source, and how many never left."""
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
    return Sentences(tuple(shown))


def _basis_fits_kind(case: Case) -> Iterator[e.Refusal]:
    for place, line in enumerate(case.valuation.lines, 1):
        goods = line.request.basis is Basis.GOODS
        if goods is (case.request.kind is ReturnKind.REFUND_ONLY):
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
            yield from _compensation(place, line)
        elif line.agreed_fen < 0:
            yield e.AmountNegative(Sentence(translatable("errors", "同意退款")), yuan_text(line.agreed_fen))
        elif line.agreed_fen > line.entitled_fen and not (
            case.leave.raise_refund and line.request.raise_note.strip()
        ):
            yield e.OverRefund(place, product, yuan_text(line.agreed_fen), yuan_text(line.entitled_fen))


def _compensation(place: int, line: ValuedLine) -> Iterator[e.Refusal]:
    left = line.worth.left_fen
    if line.entitled_fen <= 0:
        yield e.AmountNotPositive(Sentence(translatable("errors", "补偿金额")))
    elif line.entitled_fen > left:
        yield e.CompensationTooHigh(place, line.source.label, yuan_text(line.entitled_fen), yuan_text(left))


def charge_refusals(charges: Sequence[ChargeRequest]) -> Iterator[e.Refusal]:
    """Refuse fees and deductions without a name, outside their range, or deducted without a note."""
    for charge in charges:
        if not charge.name.strip():
            yield e.TextMissing(Sentence(translatable("errors", "费用名称")))
        yield from amount_refusals(charge.name, charge.amount_fen)
        if not 0 <= charge.basis_points <= WHOLE:
            yield e.AmountOutOfRange(charge.name, "0 %", "100 %", f"{charge.basis_points / 100:g} %")
        if charge.deduction and not charge.note.strip():
            yield e.NoteNeeded(charge.name)


def freight_refusals(return_freight_fen: int, freight_charged_fen: int) -> Iterator[e.Refusal]:
    """Refuse freight that is negative or absurd."""
    yield from amount_refusals(Sentence(translatable("errors", "退回运费补偿")), return_freight_fen)
    yield from amount_refusals(Sentence(translatable("errors", "换出运费")), freight_charged_fen)


def _charges(case: Case) -> Iterator[e.Refusal]:
    money = case.valuation.money
    yield from charge_refusals(case.request.charges or ())
    yield from freight_refusals(case.request.return_freight_fen, case.request.freight_charged_fen)
    if money.fee_fen > money.goods_fen:
        yield e.FeeTooHigh(yuan_text(money.fee_fen), yuan_text(money.goods_fen))
    most = return_freight_most(case.settings)
    if money.return_freight_fen > most:
        yield e.ReturnFreightTooHigh(yuan_text(money.return_freight_fen), yuan_text(most))


def return_freight_most(settings: Settings) -> int:
    """The cap on return freight in fen: the parameter, and our own outbound freight where it is known."""
    most, outbound = settings.count("max_return_freight"), settings.count("return_freight_cap")
    return min(most, outbound) if outbound else most


def _freight_once(case: Case) -> Iterator[e.Refusal]:
    if case.request.allow_freight and case.sale.freight_order and case.sale.freight_paid_fen:
        yield e.FreightAlreadyRefunded(case.sale.number, case.sale.freight_order)


def _ceiling(case: Case) -> Iterator[e.Refusal]:
    others, money = case.sale.ceiling, case.valuation.money
    total = Ceiling(
        others.paid_fen,
        others.collected_fen,
        others.kept_fen + _newly_kept(case),
        others.drawn_fen + money.drawn_fen,
    )
    if (money.drawn_fen or _newly_kept(case) > 0) and total.left_fen < 0:
        yield ceiling_refusal(case.sale.number, total)


def _newly_kept(case: Case) -> int:
    """What this order changes in what the customer keeps of replacements.

    Money still to be collected pays for it; replacements that now come back are kept no longer.
    """
    money = case.valuation.money
    returned = sum(line.entitled_fen for line in case.valuation.lines if line.request.source.replacement)
    return money.kept_fen(Settled()) - returned


def ceiling_refusal(sale_number: str, total: Ceiling) -> e.CeilingExceeded:
    """Say by how much the orders of a sale exceed its ceiling."""
    return e.CeilingExceeded(
        sale_number,
        yuan_text(total.drawn_fen),
        yuan_text(total.most_fen),
        yuan_text(total.paid_fen),
        yuan_text(total.collected_fen),
        yuan_text(max(0, total.kept_fen)),
        yuan_text(-total.left_fen),
    )


def _window(case: Case) -> Iterator[e.Refusal]:
    last = window_end(case)
    kind = case.trade.types[case.request.type_id]
    if last is None or moment(case.at) <= moment(last):
        return
    if not (case.leave.override_window and case.request.override_reason.strip()):
        base = window_base(case.settings, case.sale.signed_at, case.sale.completed_at, case.sale.shipped_at)
        zone = case.calendar.zone
        yield e.WindowClosed(kind.name, local_text(last, zone), local_text(base, zone), window_text(kind))


def window_end(case: Case) -> str | None:
    """UTC text of the last second of the type's window; None where none counts."""
    kind = case.trade.types[case.request.type_id]
    base = window_base(case.settings, case.sale.signed_at, case.sale.completed_at, case.sale.shipped_at)
    return last_moment(base, kind.window_amount, kind.window_unit, case.calendar) if base else None


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
        count = sum(claim.live for claim in source.claims)
        if most and count >= most:
            yield e.ApplicationsExhausted(place, source.label, count, most)
        if _second_exchange(case, line):
            yield e.ExchangedBefore(place, source.label)


def _second_exchange(case: Case, line: ValuedLine) -> bool:
    if case.request.kind is not ReturnKind.EXCHANGE or not case.settings.flag("single_exchange"):
        return False
    reason = case.trade.reasons.get(line.request.reason_id or case.request.reason_id or 0)
    return any(claim.exchange and claim.entitled_units for claim in line.source.claims) and not (
        reason and reason.quality
    )


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
    for line in case.valuation.lines:
        goods = line.request.basis is Basis.GOODS
        if (
            goods
            and not line.source.returnable
            and not (line.request.note or case.request.internal_note).strip()
        ):
            yield e.NotReturnable(line.source.label)


def owner_needed(case: Case) -> Iterator[e.Refusal]:
    """Compensation above the shop's limit, approved by somebody who may not."""
    asked = sum(line.agreed_fen for line in case.valuation.lines if line.request.basis is Basis.COMPENSATION)
    most = case.settings.count("max_compensation")
    if asked > most and not case.leave.large_compensation:
        yield e.CompensationNeedsOwner(yuan_text(asked), yuan_text(most))


_GUARDS = (
    _has_lines,
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
    _texts,
)


def warnings(case: Case) -> Iterator[Sentence]:
    """What is worth pointing out though it does not stand in the way."""
    taken = {line.source.key: line.request.quantity for line in case.valuation.lines}
    kept = [line for line in case.sale.lines if line.left(Basis.GOODS) > taken.get(line.key, 0)]
    gifts = [line.label for line in kept if line.gift]
    if gifts and not any(not line.gift for line in kept):
        yield sentence(translatable("errors", "赠品没有一起退回：{gifts}。"), gifts=listed(gifts))
    threshold = case.sale.promotion_threshold_fen
    worth_kept = sum(
        line.gross_fen * (line.left(Basis.GOODS) - taken.get(line.key, 0)) // line.quantity
        for line in case.sale.lines
        if not line.key.replacement
    )
    if threshold and 0 < worth_kept < threshold:
        yield sentence(
            translatable("errors", "客户保留的商品 {kept} 元低于满减门槛 {threshold} 元，请考虑扣回优惠。"),
            kept=yuan_text(worth_kept),
            threshold=yuan_text(threshold),
        )
    if case.sale.platform_refunded_fen:
        yield sentence(
            translatable("errors", "平台已退款 {refunded} 元，请核对后再审核，避免重复退款。"),
            refunded=yuan_text(case.sale.platform_refunded_fen),
        )
    if out_of_window(case):
        yield Sentence(translatable("errors", "已超过该类型的期限。"))
