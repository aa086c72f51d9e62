"""Every reason to refuse a request, with its line, its numbers and the way out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from erp_returns.domain import errors as e
from erp_returns.domain.amounts import Ceiling
from erp_returns.domain.kinds import Basis, ReturnKind, SaleStatus, WindowUnit
from erp_returns.domain.labels import label
from erp_returns.domain.money import LARGEST_FEN, yuan_text
from erp_returns.domain.text import Sentence, Sentences, sentence, translatable
from erp_returns.domain.times import local_text, moment
from erp_returns.domain.windows import Calendar, last_moment, window_base

if TYPE_CHECKING:
    from collections.abc import Iterator

    from erp_returns.domain.parameters import Settings
    from erp_returns.domain.requests import ReturnRequest
    from erp_returns.domain.sources import SaleFacts, Trade, TypeFacts
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
    if not case.valuation.lines:
        yield e.NoLines()
    if case.request.kind is ReturnKind.EXCHANGE and not case.valuation.replacements:
        yield e.KindNeedsReplacement()
    for place, wanted in enumerate(case.valuation.replacements, 1):
        if not 1 <= wanted.request.quantity <= LARGEST_QUANTITY:
            yield e.QuantityNotPositive(place, wanted.product.code, wanted.request.quantity, LARGEST_QUANTITY)
        if wanted.unit_price_fen < 0:
            yield e.AmountNegative(Sentence(translatable("errors", "单价")), yuan_text(wanted.unit_price_fen))


def _quantities(case: Case) -> Iterator[e.Refusal]:
    asked: dict[object, int] = {}
    for place, line in enumerate(case.valuation.lines, 1):
        request, source = line.request, line.source
        if request.basis is Basis.COMPENSATION:
            continue
        before = asked.get((request.source, request.basis), 0)
        asked[request.source, request.basis] = before + request.quantity - request.released_units
        left = source.left(request.basis) - before + request.released_units
        if request.basis is Basis.GOODS and source.shipped == 0:
            yield e.NotShippedYet(place, source.label)
        elif request.quantity > left:
            yield e.OverReturn(
                place, source.label, request.quantity, source.quantity, max(0, left), _others(line)
            )
        elif request.quantity < 1:
            yield e.QuantityNotPositive(place, source.label, request.quantity, max(1, left))


def _others(line: ValuedLine) -> Sentences:
    shown = [
        sentence(
            translatable("errors", "，{order} 占 {units} 件"), order=c.order_number, units=c.active_units
        )
        for c in line.source.claims
        if c.active_units
    ]
    unshipped = line.source.quantity - line.source.shipped
    if line.request.basis is Basis.GOODS and unshipped:
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
    yield from _compensation_sum(case)


def _compensation(place: int, line: ValuedLine) -> Iterator[e.Refusal]:
    left = line.source.worth.left_fen
    if line.entitled_fen <= 0:
        yield e.AmountNotPositive(Sentence(translatable("errors", "补偿金额")))
    elif line.entitled_fen > left:
        yield e.CompensationTooHigh(place, line.source.label, yuan_text(line.entitled_fen), yuan_text(left))


def _compensation_sum(case: Case) -> Iterator[e.Refusal]:
    asked: dict[object, int] = {}
    for place, line in enumerate(case.valuation.lines, 1):
        if line.request.basis is Basis.COMPENSATION:
            asked[line.request.source] = asked.get(line.request.source, 0) + line.entitled_fen
            if line.entitled_fen < asked[line.request.source] > line.source.worth.left_fen:
                yield e.CompensationTooHigh(
                    place,
                    line.source.label,
                    yuan_text(asked[line.request.source]),
                    yuan_text(line.source.worth.left_fen),
                )


def _charges(case: Case) -> Iterator[e.Refusal]:
    money = case.valuation.money
    for charge in case.valuation.charges:
        if charge.amount_fen < 0:
            yield e.AmountNegative(charge.name, yuan_text(charge.amount_fen))
        if charge.deduction and not charge.note.strip():
            yield e.NoteNeeded(charge.name)
    for name, fen in (
        (translatable("errors", "退回运费补偿"), money.return_freight_fen),
        (translatable("errors", "换出运费"), money.freight_charged_fen),
    ):
        if not 0 <= fen <= LARGEST_FEN:
            yield e.AmountNegative(Sentence(name), yuan_text(fen))
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
    if money.drawn_fen and total.left_fen < 0:
        yield ceiling_refusal(case.sale.number, total)


def _newly_kept(case: Case) -> int:
    """What this order changes in what the customer keeps of replacements.

    Money still to be collected pays for it; replacements that now come back are kept no longer.
    """
    money = case.valuation.money
    returned = sum(line.entitled_fen for line in case.valuation.lines if line.request.source.replacement)
    return money.kept_fen(0, max(0, -money.net_due_fen)) - returned


def ceiling_refusal(sale_number: str, total: Ceiling) -> e.CeilingExceeded:
    """Say by how much the orders of a sale exceed its ceiling."""
    return e.CeilingExceeded(
        sale_number,
        yuan_text(total.drawn_fen),
        yuan_text(total.most_fen),
        yuan_text(total.paid_fen),
        yuan_text(total.collected_fen),
        yuan_text(total.kept_fen),
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
    return any(claim.exchange and claim.live for claim in line.source.claims) and not (
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
        yield sentence(translatable("errors", "赠品没有一起退回：{gifts}。"), gifts="、".join(gifts))
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
