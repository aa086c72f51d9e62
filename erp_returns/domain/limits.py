"""What amounts may be: the same limits for the form, the reviewer and the booking."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from erp_returns.domain import errors as e
from erp_returns.domain.kinds import Basis
from erp_returns.domain.money import LARGEST_FEN, yuan_text
from erp_returns.domain.text import Sentence, Sentences, Words, listed, sentence, translatable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from erp_returns.domain.amounts import Ceiling
    from erp_returns.domain.parameters import Settings
    from erp_returns.domain.requests import ChargeRequest
    from erp_returns.domain.sources import SaleFacts, SourceLine

WHOLE = 10_000
"""Basis points of everything."""

DAYS_BACK = 366
"""A payment of longer ago is not booked by hand."""


def amount_refusals(name: Words, fen: int) -> Iterator[e.Refusal]:
    """Refuse an amount in fen that is negative or absurd."""
    if fen < 0:
        yield e.AmountNegative(name, yuan_text(fen))
    if fen > LARGEST_FEN:
        yield e.AmountTooLarge(yuan_text(fen), yuan_text(LARGEST_FEN))


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


def day_refusals(day: str, today: str) -> Iterator[e.Refusal]:
    """Refuse a day of payment ('YYYY-MM-DD', typed by hand) that is still to come, or absurdly long ago."""
    if day > today:
        yield e.PaidInFuture(day, today)
    earliest = (date.fromisoformat(today) - timedelta(days=DAYS_BACK)).isoformat()
    if day < earliest:
        yield e.PaidLongAgo(day, earliest)


class FreightCap(NamedTuple):
    """The most that may be given for return freight in fen, and which rule says so."""

    most_fen: int
    why: Sentence


def return_freight_cap(settings: Settings, sale: SaleFacts | None) -> FreightCap:
    """The cap on return freight: what sending the goods out cost, where it is known, and the parameter."""
    most, own = settings.count("max_return_freight"), settings.count("return_freight_cap")
    known = sale.freight_fen if sale else 0
    if own and own < most:
        return FreightCap(own, Sentence(translatable("errors", "参数“按发货运费封顶”")))
    if not own and 0 < known < most:
        return FreightCap(known, Sentence(translatable("errors", "原订单的发货运费")))
    return FreightCap(most, Sentence(translatable("errors", "参数“退回运费补偿上限”")))


def freight_cap_refusals(return_freight_fen: int, cap: FreightCap) -> Iterator[e.Refusal]:
    """Refuse return freight above its cap."""
    if return_freight_fen > cap.most_fen:
        yield e.ReturnFreightTooHigh(yuan_text(return_freight_fen), yuan_text(cap.most_fen), cap.why)


def compensation_too_high(
    place: int, source: SourceLine, left_fen: int, asked_fen: int
) -> e.CompensationTooHigh:
    """Say that a compensation is above what is left of a line, and which orders have the rest."""
    others = [
        sentence(
            translatable("errors", "，{order} 已申请 {fen} 元"),
            order=claim.order_number,
            fen=yuan_text(claim.entitled_fen),
        )
        for claim in source.claims
        if claim.entitled_fen
    ]
    return e.CompensationTooHigh(
        place,
        source.label,
        yuan_text(asked_fen),
        yuan_text(left_fen),
        yuan_text(source.paid_fen),
        Sentences(tuple(others)),
    )


def compensation_refusals(sale: SaleFacts, asked_fen: int, settings: Settings) -> Iterator[e.Refusal]:
    """Refuse compensations of a sale that are together above the shop's limit; they cannot be split."""
    others = [
        (claim.order_number, claim.entitled_fen)
        for line in sale.lines
        for claim in line.claims
        if claim.basis is Basis.COMPENSATION and claim.entitled_fen
    ]
    total, most = asked_fen + sum(fen for _, fen in others), settings.count("max_compensation")
    if asked_fen and total > most:
        each = translatable("errors", "，{order} {fen} 元")
        yield e.CompensationNeedsOwner(
            sale.number or Sentence(translatable("errors", "（无原单）")),
            yuan_text(total),
            yuan_text(asked_fen),
            Sentences(tuple(sentence(each, order=order, fen=yuan_text(fen)) for order, fen in others)),
            yuan_text(most),
            yuan_text(min(asked_fen, total - most)),
        )


def ceiling_refusal(sale: SaleFacts, total: Ceiling, own: Sequence[Sentence] = ()) -> e.CeilingExceeded:
    """Say by how much the orders of a sale exceed its ceiling, and which draw on it."""
    each = translatable("errors", "{order} {fen} 元")
    drawing = [sentence(each, order=number, fen=yuan_text(fen)) for number, fen in sale.draws]
    others = sentence(translatable("errors", "（{orders}）"), orders=listed([*drawing, *own]))
    return e.CeilingExceeded(
        sale.number,
        yuan_text(total.drawn_fen),
        others,
        yuan_text(total.most_fen),
        yuan_text(total.paid_fen),
        yuan_text(total.collected_fen),
        yuan_text(max(0, total.kept_fen)),
        yuan_text(-total.left_fen),
    )
