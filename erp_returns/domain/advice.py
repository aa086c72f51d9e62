"""What is worth pointing out about a request though it does not stand in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erp_returns.domain.guards import out_of_window
from erp_returns.domain.kinds import Basis, Liability, ReturnKind
from erp_returns.domain.money import yuan_text
from erp_returns.domain.text import Sentence, listed, sentence, translatable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from erp_returns.domain.guards import Case
    from erp_returns.domain.sources import SourceLine


def warnings(case: Case) -> Iterator[Sentence]:
    """Gifts left behind, promotions lost, money the platform paid, freight of the buyer's, time gone by."""
    if case.sold_before:
        yield sentence(
            translatable("errors", "该买家买过这些商品：{sales}；请核对是否应该从原单退货。"),
            sales=listed(case.sold_before),
        )
    yield from _gifts_left(case)
    yield from _below_threshold(case)
    if case.sale.platform_refunded_fen:
        yield sentence(
            translatable("errors", "平台已退款 {refunded} 元，请核对后再审核，避免重复退款。"),
            refunded=yuan_text(case.sale.platform_refunded_fen),
        )
    yield from _freight_of_the_buyer(case)
    if out_of_window(case):
        yield Sentence(translatable("errors", "已超过该类型的期限。"))


def _gone(case: Case, line: SourceLine) -> int:
    """Units of a source that go back for good: exchanged ones are replaced, and stay bought."""
    asked = sum(
        each.request.quantity - each.request.released_units
        for each in case.valuation.lines
        if each.source.key == line.key and case.request.kind is not ReturnKind.EXCHANGE
    )
    return asked + sum(claim.active_units for claim in line.claims if not claim.exchange)


def _asks_for_units(case: Case) -> bool:
    units = any(line.request.basis is not Basis.COMPENSATION for line in case.valuation.lines)
    return units and case.request.kind is not ReturnKind.EXCHANGE


def _gifts_left(case: Case) -> Iterator[Sentence]:
    """Gifts that stay with the customer while everything they came with goes back."""
    lines = case.sale.lines
    bought = sum(line.quantity for line in lines if not (line.gift or line.key.replacement))
    gone = sum(_gone(case, line) for line in lines if not line.gift)
    left = [line.label for line in lines if line.gift and line.shipped > _gone(case, line)]
    if left and gone >= bought and _asks_for_units(case):
        yield sentence(
            translatable("errors", "赠品没有一起退回：{gifts}；请一起退，或在审核时扣除。"),
            gifts=listed(left),
        )


def _below_threshold(case: Case) -> Iterator[Sentence]:
    """Goods that stay are worth less than the promotion asked for."""
    threshold = case.sale.promotion_threshold_fen
    kept = sum(_share(case, line, line.gross_fen) for line in case.sale.lines)
    if not (0 < kept < threshold) or not _asks_for_units(case):
        return
    discount = -sum(_share(case, line, min(0, line.share_fen)) for line in case.sale.lines)
    yield sentence(
        translatable(
            "errors",
            "客户保留的商品 {kept} 元低于满减门槛 {threshold} 元；其中的优惠 {discount} 元可以在审核时扣回。",
        ),
        kept=yuan_text(kept),
        threshold=yuan_text(threshold),
        discount=yuan_text(discount),
    )


def _share(case: Case, line: SourceLine, fen: int) -> int:
    """The part of an amount of a line that belongs to units the customer keeps.

    A replacement stands for what it replaced, until it comes back itself.
    """
    gone = _gone(case, line)
    units = -gone if line.key.replacement else line.quantity - gone
    return fen * units // line.quantity


def _freight_of_the_buyer(case: Case) -> Iterator[Sentence]:
    reasons = {case.request.reason_id, *(line.reason_id for line in case.request.lines)}
    known = [case.trade.reasons[each] for each in reasons if each and each in case.trade.reasons]
    if case.request.return_freight_fen and known and all(r.liability is Liability.BUYER for r in known):
        yield sentence(
            translatable("errors", "责任方是买家，退回运费一般由买家承担；现在补偿 {fen} 元。"),
            fen=yuan_text(case.request.return_freight_fen),
        )
