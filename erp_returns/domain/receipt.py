"""The sum of an order part by part and why: one account for the form, the reviewer, papers and programs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from erp_returns.domain.amounts import (
    OrderMoney,
    Part,
    Source,
    explain_entitlement,
    explain_paid,
    money_parts,
)
from erp_returns.domain.kinds import Basis, Liability
from erp_returns.domain.labels import label
from erp_returns.domain.money import yuan_text
from erp_returns.domain.text import Sentence, Sentences, sentence, translatable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from erp_returns.domain.requests import ChargeRequest
    from erp_returns.domain.sources import Claim, SourceLine

LISTED = 8
"""So many lines are explained one by one; of more, the first."""

SAME_STYLE = translatable("money", "同款换货，按原实付计价")
SAME_STYLE_UNSOLD = translatable("money", "同款换货，按核定金额计价")
"""Why a replacement of the same style costs what it costs; the second where there is no sale."""

FEE_NAME = translatable("money", "服务费")
"""What the fee is called that a return type asks for."""


@dataclass(frozen=True, slots=True)
class Item:
    """Goods that come in or go out: what they are called, units (0: money alone), fen, and why."""

    called: str
    units: int
    fen: int
    why: Sentence


@dataclass(frozen=True, slots=True)
class Account:
    """Everything that explains the money of an order; `charges` are priced."""

    money: OrderMoney
    goods: tuple[Item, ...] = ()
    out: tuple[Item, ...] = ()
    charges: tuple[ChargeRequest, ...] = ()
    freight_allowed: bool = False
    """A reviewer let the sale's freight go back."""
    liability: Liability | None = None


def parts(account: Account) -> tuple[Part, ...]:
    """The addends of what is due, each with why; they add up to it to the fen."""
    fees = [charge for charge in account.charges if not charge.deduction]
    deductions = [charge for charge in account.charges if charge.deduction]
    whys = {
        "goods": _items(account.goods),
        "freight": (_freight(account), ()),
        "return_freight": (
            _liable(account, translatable("money", "客户寄回的运费，责任方：{liability}")),
            (),
        ),
        "fee": _charges(fees, account.money.goods_fen),
        "deduction": _charges(deductions, account.money.goods_fen),
        "value_out": _items(account.out),
        "freight_charged": (_freight_charged(account), ()),
    }
    return money_parts(account.money, {key: why for key, why in whys.items() if why[0].template})


# -- what goods are worth


def explain_line(source: SourceLine, worth: Source, units: int) -> Sentence:
    """Why units of a line are worth what they are: their part, what others left, what was paid."""
    said = [explain_entitlement(worth, units)]
    if worth.claimed_fen:
        said.append(_explain_left(source, worth))
    if source.share_fen:
        said.append(explain_paid(source.gross_fen, source.share_fen))
    return joined(said)


def explain_compensation(source: SourceLine, worth: Source) -> Sentence:
    """How much a compensation may be."""
    most = sentence(translatable("money", "补偿，该行最多 {left}"), left=yuan_text(worth.left_fen))
    return joined([most, _explain_left(source, worth)] if worth.claimed_fen else [most])


def explain_granted(unit_price_fen: int, units: int) -> Sentence:
    """Why units that come back without a sale are worth what they are; no units: money alone."""
    if not units:
        return Sentence(translatable("money", "无原单，店主核定"))
    return sentence(
        translatable("money", "{worth} = 无原单，店主核定单价 {price} × {units} 件"),
        worth=yuan_text(unit_price_fen * units),
        price=yuan_text(unit_price_fen),
        units=units,
    )


def _explain_left(source: SourceLine, worth: Source) -> Sentence:
    """What other orders, and lines before, took of what was paid."""
    taken = [_taken(claim) for claim in source.claims if claim.entitled_fen]
    before = worth.claimed_fen - sum(claim.entitled_fen for claim in source.claims)
    if before:
        taken.append(sentence(translatable("money", " − {fen}（本单前面的行）"), fen=yuan_text(before)))
    return sentence(
        translatable("money", "余额 {left} = 实付 {paid}{taken}"),
        left=yuan_text(worth.left_fen),
        paid=yuan_text(worth.paid_fen),
        taken=Sentences(tuple(taken)),
    )


def _taken(claim: Claim) -> Sentence:
    template = translatable("money", " − {fen}（{order} {units} 件）")
    if claim.basis is Basis.COMPENSATION:
        template = translatable("money", " − {fen}（{order} 补偿）")
    return sentence(
        template, fen=yuan_text(claim.entitled_fen), order=claim.order_number, units=claim.entitled_units
    )


def explain_agreed(
    agreed_fen: int, entitled_fen: int, note: str, why: Sentence, *, unsold: bool = False
) -> Sentence:
    """Why a line is granted what it is: the reviewer's word before what the goods are worth.

    `unsold` goods have no worth of their own: the amount is granted from the beginning.
    """
    if agreed_fen == entitled_fen:
        return why
    template = translatable("money", "审核同意 {agreed}（应退 {entitled}）{note}")
    if unsold:
        template = translatable("money", "核定 {agreed}（按单价 {entitled}）{note}")
    agreed = sentence(
        template,
        agreed=yuan_text(agreed_fen),
        entitled=yuan_text(entitled_fen),
        note=note,
    )
    return joined([agreed, why] if why.template else [agreed])


def joined(said: Sequence[Sentence]) -> Sentence:
    """Several sentences as one."""
    if len(said) == 1:
        return said[0]
    between = Sentence(translatable("money", "；"))
    spaced = [part for each in said for part in (between, each)][1:]
    return Sentence("{it}", {"it": Sentences(tuple(spaced))})


# -- the parts


def _items(items: Sequence[Item]) -> tuple[Sentence, tuple[Sentence, ...]]:
    """One line says why itself; several are added up, and each says why below."""
    if not items:
        return Sentence(""), ()
    if len(items) == 1:
        return items[0].why, ()
    if len(items) > LISTED:
        total = sentence(translatable("money", "{lines} 行合计"), lines=len(items))
    else:
        total = Sentence("{sum}", {"sum": " + ".join(yuan_text(item.fen) for item in items)})
    return total, tuple(_listed(items))


def _listed(items: Sequence[Item]) -> Iterator[Sentence]:
    for item in items[:LISTED]:
        template = translatable("money", "{product}：{why}")
        if item.units:
            template = translatable("money", "{product} × {units}：{why}")
        yield sentence(template, product=item.called, units=item.units, why=item.why)
    if len(items) > LISTED:
        yield sentence(translatable("money", "另有 {n} 行"), n=len(items) - LISTED)


def _freight(account: Account) -> Sentence:
    if account.freight_allowed:
        return Sentence(translatable("money", "审核允许退运费"))
    return Sentence(translatable("money", "没有发货，原运费随商品一起退"))


def _liable(account: Account, template: str) -> Sentence:
    if account.liability is None:
        return Sentence("")
    return sentence(template, liability=Sentence(label(account.liability)))


def _freight_charged(account: Account) -> Sentence:
    """Who bears the freight of the replacement: whoever is liable."""
    if not account.money.exchange or account.liability is None:
        return Sentence("")
    charged = account.money.freight_charged_fen > 0
    if account.liability is Liability.BUYER:
        template = translatable("money", "责任方：{liability}，换出运费由客户承担")
        if not charged:
            template = translatable("money", "责任方：{liability}，本单没有收换出运费")
    else:
        template = translatable("money", "责任方：{liability}，换出运费由商家承担")
        if charged:
            template = translatable("money", "责任方：{liability}，本单仍收换出运费")
    return _liable(account, template)


def _charges(charges: Sequence[ChargeRequest], goods_fen: int) -> tuple[Sentence, tuple[Sentence, ...]]:
    said = [_charge(charge, goods_fen) for charge in charges]
    if len(said) < 2:  # noqa: PLR2004 - several are added up
        return (said[0] if said else Sentence("")), ()
    total = " + ".join(yuan_text(charge.amount_fen) for charge in charges)
    return Sentence("{sum}", {"sum": total}), tuple(said)


def _charge(charge: ChargeRequest, goods_fen: int) -> Sentence:
    name = Sentence(FEE_NAME, context="money") if charge.name == FEE_NAME else charge.name
    said = [
        sentence(translatable("money", "{name} {amount}"), name=name, amount=yuan_text(charge.amount_fen))
    ]
    if charge.basis_points:
        said = [
            sentence(
                translatable("money", "{name} {amount} = 商品 {goods} × {percent} %"),
                name=name,
                amount=yuan_text(charge.amount_fen),
                goods=yuan_text(goods_fen),
                percent=f"{charge.basis_points / 100:g}",
            )
        ]
    if charge.note.strip():
        said.append(Sentence("{note}", {"note": charge.note.strip()}))
    return joined(said)


def told_parts(found: Iterable[Part]) -> Iterator[tuple[str, int, tuple[str, ...]]]:
    """Name, fen and every line of why, in Chinese, as papers and programs print them."""
    for part in found:
        said = (str(each).strip() for each in (part.why, *part.details))
        yield part.name, part.amount_fen, tuple(text for text in said if text)
