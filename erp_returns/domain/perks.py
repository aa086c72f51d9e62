"""Coupons, red packets and points: never paid out in money, given back in kind and written down so."""

from __future__ import annotations

from erp_returns.domain.money import yuan_text
from erp_returns.domain.text import Sentence, sentence, translatable

BETWEEN = "；"
"""Stands between perks in the text that is kept."""

_COUPON = translatable("words", "优惠券 {amount} 元")
_RED_PACKET = translatable("words", "红包 {amount} 元")
_POINTS = translatable("words", "积分抵扣 {amount} 元")


def coupons_used(coupon_fen: int, red_packet_fen: int) -> tuple[Sentence, ...]:
    """The coupons and red packets of a sale."""
    return _used((_COUPON, coupon_fen), (_RED_PACKET, red_packet_fen))


def points_used(points_fen: int) -> tuple[Sentence, ...]:
    """The points of a sale."""
    return _used((_POINTS, points_fen))


def written(used: tuple[Sentence, ...]) -> tuple[str, ...]:
    """Perks as they are written down."""
    return tuple(map(str, used))


def _used(*used: tuple[str, int]) -> tuple[Sentence, ...]:
    return tuple(sentence(text, amount=yuan_text(fen)) for text, fen in used if fen)


def listed(text: str) -> list[str]:
    """The perks of a text one by one, without empty ones."""
    return [each.strip() for each in text.replace("\n", BETWEEN).split(BETWEEN) if each.strip()]


def gives_back(text: str, perks: tuple[str, ...]) -> bool:
    """Whether a text names all of these perks."""
    return bool(perks) and set(perks) <= set(listed(text))


def with_perks(text: str, perks: tuple[str, ...], *, given: bool) -> str:
    """The text with these perks named, or without them; what else somebody wrote stays."""
    others = [each for each in listed(text) if each not in perks]
    return BETWEEN.join([*others, *perks] if given else others)
