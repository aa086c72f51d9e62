"""Amounts of money in the words Chinese vouchers require (人民币大写)."""

from __future__ import annotations

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("仟", "佰", "拾", "")
_BEYOND = 10**16


def capital_yuan(fen: int) -> str:
    """Write fen in words: 14257 → '壹佰肆拾贰元伍角柒分', 1000 → '壹拾元整'.

    An amount that ends before 分 is closed with 整, so that nothing can be added to it; 0 is 零元整,
    a negative amount begins with 负. Raises `ValueError` from 10¹⁶ yuan (万万亿) on.
    """
    yuan, rest = divmod(abs(fen), 100)
    if yuan >= _BEYOND:
        raise ValueError("an amount of 10,000,000,000,000,000 yuan and more has no reading")
    sign = "负" if fen < 0 else ""
    if not rest:
        return f"{sign}{_whole(yuan) or _DIGITS[0]}元整"
    return f"{sign}{_whole(yuan)}{'元' if yuan else ''}{_rest(rest, after_yuan=yuan > 0)}"


def _rest(fen: int, *, after_yuan: bool) -> str:
    jiao, cents = divmod(fen, 10)
    if not cents:
        return f"{_DIGITS[jiao]}角整"
    if not jiao:
        return f"{_DIGITS[0] if after_yuan else ''}{_DIGITS[cents]}分"
    return f"{_DIGITS[jiao]}角{_DIGITS[cents]}分"


def _whole(number: int) -> str:
    for unit, word in ((10**8, "亿"), (10**4, "万")):
        if number >= unit:
            high, low = divmod(number, unit)
            gap = _DIGITS[0] if 0 < low < unit // 10 else ""
            return f"{_whole(high)}{word}{gap}{_whole(low)}"
    return _below_ten_thousand(number)


def _below_ten_thousand(number: int) -> str:
    """Read up to four digits; zeros between digits become one 零, zeros at either end nothing."""
    words = ""
    for digit, place in zip(f"{number:04d}", _PLACES, strict=True):
        if digit != "0":
            words += _DIGITS[int(digit)] + place
        elif words and not words.endswith(_DIGITS[0]):
            words += _DIGITS[0]
    return words.rstrip(_DIGITS[0])
