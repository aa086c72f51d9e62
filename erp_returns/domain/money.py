"""Amounts of money in whole fen: text, rounding and fair shares."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from erp_returns.domain.errors import AmountNotUnderstood, AmountTooLarge

if TYPE_CHECKING:
    from collections.abc import Sequence

LARGEST_FEN = 100_000_000_00
"""No single amount of a small shop is larger than 100,000,000.00 yuan."""

_AMOUNT = re.compile(r"([+-]?)(\d{1,12}|\d{1,3}(?:,\d{3})+)?(?:\.(\d{0,2})0*)?")


def yuan_text(fen: int) -> str:
    """Write fen as yuan: 123456 → '1,234.56'."""
    yuan, rest = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}{yuan:,}.{rest:02d}"


def parse_yuan(text: str) -> int:
    """Read '1,234.5', '￥12', '12元' or full-width digits as fen; raises `AmountNotUnderstood`."""
    folded = unicodedata.normalize("NFKC", text).strip().strip("¥元").strip()
    match = _AMOUNT.fullmatch(folded)
    if match is None or not (match[2] or match[3]):
        raise AmountNotUnderstood(text=text.strip())
    fen = int((match[2] or "0").replace(",", "")) * 100 + int((match[3] or "").ljust(2, "0"))
    if fen > LARGEST_FEN:
        raise AmountTooLarge(text=text.strip(), largest=yuan_text(LARGEST_FEN))
    return -fen if match[1] == "-" else fen


def divide_half_up(numerator: int, denominator: int) -> int:
    """Divide two non-negative integers and round a half upwards."""
    return (2 * numerator + denominator) // (2 * denominator)


def apportion(total: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Spread `total` fen (of either sign) over `weights` by the largest-remainder method.

    Shares are rounded towards zero, the fen left over go one each to the largest remainders, ties to
    the earlier weight. When all weights are zero the first takes everything.
    """
    if not weights:
        return ()
    whole = sum(weights)
    if whole == 0:
        return (total, *(0 for _ in weights[1:]))
    sign = -1 if total < 0 else 1
    parts = [divmod(abs(total) * weight, whole) for weight in weights]
    left = abs(total) - sum(share for share, _ in parts)
    favoured = sorted(range(len(weights)), key=lambda place: (-parts[place][1], place))[:left]
    lucky = frozenset(favoured)
    return tuple(sign * (share + (place in lucky)) for place, (share, _) in enumerate(parts))
