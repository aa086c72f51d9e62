"""One cell at a time: raw text in, value out, `CellProblem` where it makes no sense.

What platforms and Excel leave in cells: `="4012…"`, a leading apostrophe or TAB, words for nothing,
currency signs, thousands commas, full-width digits, ids in scientific notation.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from erp_returns.documents.sales_files import problems
from erp_returns.documents.sales_files.drafts import SaleParcelDraft
from erp_returns.documents.sales_files.problems import CellProblem
from erp_returns.documents.xlsx_guard import UNCALCULATED
from erp_returns.domain.errors import AmountNotUnderstood, AmountTooLarge
from erp_returns.domain.money import parse_yuan

LARGEST_QUANTITY = 1_000_000
EXACT_DIGITS = 15
"""Excel keeps this many digits of a number."""

SHANGHAI = ZoneInfo("Asia/Shanghai")
"""The zone of what Chinese platforms write."""

EDGES = " \t\r\n\v\f\0\u00a0\u3000\ufeff\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060"
"""Blanks and invisible marks that come along when text is copied."""

_NOTHING = frozenset({"", "null", "-", "--", "—", "——", "无退款申请", "没有申请退款"})
_LONGEST_NOTHING = max(map(len, _NOTHING))
_WRAPPED = frozenset(EDGES + "='#")
_ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", UNCALCULATED})
_REMEMBERED = 1 << 15
_CIPHERS = ("##", "$$", "~~")

STATUSES = {
    "待付款": "pending_payment",
    "待发货": "pending_shipment",
    "已发货": "shipped",
    "已完成": "completed",
    "已关闭": "closed",
    "等待买家付款": "pending_payment",
    "没有创建支付宝交易": "pending_payment",
    "定金未付尾款未付": "pending_payment",
    "定金已付尾款未付": "pending_payment",
    "买家已付款,等待卖家发货": "pending_shipment",
    "等待卖家发货": "pending_shipment",
    "卖家部分发货": "pending_shipment",
    "卖家已发货,等待买家确认": "shipped",
    "等待买家确认收货": "shipped",
    "买家已签收,货到付款专用": "completed",
    "交易成功": "completed",
    "交易关闭": "closed",
    "交易被淘宝关闭": "closed",
    "付款以前,卖家或买家主动关闭交易": "closed",
    "付款以后用户退款成功,交易自动关闭": "closed",
    "未付款": "pending_payment",
    "待支付": "pending_payment",
    "等待付款": "pending_payment",
    "待成团": "pending_shipment",
    "备货中": "pending_shipment",
    "部分发货": "pending_shipment",
    "等待出库": "pending_shipment",
    "等待发货": "pending_shipment",
    "等待商家发货": "pending_shipment",
    "买家已付款": "pending_shipment",
    "已发货,待收货": "shipped",
    "商家已发货": "shipped",
    "卖家已发货": "shipped",
    "等待确认收货": "shipped",
    "待收货": "shipped",
    "已出库": "shipped",
    "已收货": "completed",
    "已签收": "completed",
    "完成": "completed",
    "交易完成": "completed",
    "已收货,退款成功": "completed",
    "已发货,退款成功": "closed",
    "未发货,退款成功": "closed",
    "未成交,退款成功": "closed",
    "已取消": "closed",
    "已取消,退款成功": "closed",
    "取消": "closed",
    "pending": "pending_payment",
    "pending payment": "pending_payment",
    "on-hold": "pending_payment",
    "processing": "pending_shipment",
    "shipped": "shipped",
    "completed": "completed",
    "cancelled": "closed",
    "canceled": "closed",
    "refunded": "closed",
    "failed": "closed",
}
"""Words for the state of a sale, ours and the platforms'; full-width commas count as commas."""

_YES = frozenset({"是", "y", "yes", "true", "1", "√", "✓", "赠品"})
_NO = frozenset({"", "否", "n", "no", "false", "0", "×"})

_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?[eE]\+\d+")
_TIME = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?"
    r"(?:[T\s]\s*(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?"
)
_NO_TIME = frozenset({"0000-00-00", "0000-00-00 00:00:00"})
_MINUTES = frozenset(f":{minute:02}:{second:02}" for minute in range(60) for second in range(60))
_BETWEEN = re.compile(r"[,，;；、\n]")
_LABEL = re.compile(r"^no[:：.]\s*", re.IGNORECASE)


def text(raw: str) -> str:
    """The text of a cell without what platforms and Excel wrap around it; '' for their words for nothing."""
    if not raw:
        return ""
    if raw[0] not in _WRAPPED and raw[-1] not in _WRAPPED:
        return "" if len(raw) <= _LONGEST_NOTHING and raw.lower() in _NOTHING else raw
    bare = raw.strip(EDGES)
    if bare.startswith('="') and bare.endswith('"') and len(bare) > 2:
        return bare[2:-1].replace('""', '"').strip(EDGES)
    if bare.startswith("'"):
        bare = bare[1:].strip(EDGES)
    if bare.startswith("#") and bare in _ERRORS:
        raise (
            CellProblem(problems.UNCALCULATED)
            if bare == UNCALCULATED
            else CellProblem(problems.EXCEL_ERROR, value=bare)
        )
    return "" if len(bare) <= _LONGEST_NOTHING and bare.lower() in _NOTHING else bare


def is_blank(raw: str) -> bool:
    """Whether a cell says nothing."""
    try:
        return not text(raw)
    except CellProblem:
        return False


def identifier(raw: str) -> str:
    """A number or code; refuses what Excel turned into scientific notation."""
    bare = text(raw)
    if is_lost(bare):
        raise CellProblem(problems.LOST_DIGITS, value=bare)
    return bare


def open_text(raw: str) -> str:
    """The text of a cell, '' where the platform shows ciphertext (##…, $$…) instead."""
    bare = text(raw)
    return "" if bare.startswith(_CIPHERS) else bare


@lru_cache(_REMEMBERED)
def amount(raw: str) -> int:
    """An amount in fen, 0 for nothing."""
    return amount_or_none(raw) or 0


@lru_cache(_REMEMBERED)
def amount_or_none(raw: str) -> int | None:
    """An amount in fen."""
    whole, _, cents = raw.partition(".")
    if len(cents) == 2 and len(whole) < 9 and raw.isascii() and whole.isdecimal() and cents.isdecimal():
        return int(whole) * 100 + int(cents)
    bare = text(raw)
    if not bare:
        return None
    try:
        fen = parse_yuan(bare)
    except AmountNotUnderstood as error:
        raise CellProblem(problems.NOT_AN_AMOUNT, value=bare) from error
    except AmountTooLarge as error:
        raise CellProblem(problems.AMOUNT_TOO_LARGE, value=bare) from error
    if fen < 0:
        raise CellProblem(problems.NEGATIVE_AMOUNT, value=bare)
    return fen


@lru_cache(_REMEMBERED)
def price(raw: str) -> int:
    """An amount in fen that has to be there."""
    fen = amount_or_none(raw)
    if fen is None:
        raise CellProblem(problems.MISSING)
    return fen


@lru_cache(_REMEMBERED)
def quantity(raw: str) -> int:
    """A number of units, at least 1."""
    units = count_or_none(raw)
    if units is None:
        raise CellProblem(problems.MISSING)
    if not 1 <= units <= LARGEST_QUANTITY:
        raise CellProblem(problems.QUANTITY_OUT_OF_RANGE, value=text(raw))
    return units


@lru_cache(_REMEMBERED)
def count_or_none(raw: str) -> int | None:
    """A number of units that may be nothing."""
    bare = text(raw)
    if not bare:
        return None
    try:
        hundredths = parse_yuan(bare)
    except AmountTooLarge as error:
        raise CellProblem(problems.QUANTITY_OUT_OF_RANGE, value=bare) from error
    except AmountNotUnderstood as error:
        raise CellProblem(problems.NOT_A_QUANTITY, value=bare) from error
    if hundredths % 100 or bare[0] in "¥￥" or bare[-1] == "元":
        raise CellProblem(problems.NOT_A_QUANTITY, value=bare)
    if hundredths < 0:
        raise CellProblem(problems.QUANTITY_OUT_OF_RANGE, value=bare)
    return hundredths // 100


def moment(raw: str) -> str | None:
    """A point in time, written in Shanghai, as UTC text; None for nothing."""
    if not raw:
        return None
    if len(raw) == 19 and raw[13:] in _MINUTES and raw[10] == " " and raw[4] == "-":
        hour = _hour(raw[:13])
        return hour and f"{hour}{raw[13:]}Z"
    return _moment(raw)


@lru_cache(_REMEMBERED)
def _hour(day_and_hour: str) -> str | None:
    utc = _moment(f"{day_and_hour}:00:00")
    return utc and utc[:13]


@lru_cache(_REMEMBERED)
def _moment(raw: str) -> str | None:
    bare = unicodedata.normalize("NFKC", text(raw))
    if not bare or bare in _NO_TIME:
        return None
    found = _TIME.fullmatch(bare)
    if found is None:
        raise CellProblem(problems.NOT_A_TIME, value=bare)
    *parts, zone = found.groups(default="0")
    try:
        local = datetime(*map(int, parts), tzinfo=SHANGHAI)  # type: ignore[misc, arg-type] # six numbers
        if zone != "0":
            local = datetime.fromisoformat(f"{local:%Y-%m-%dT%H:%M:%S}{zone}")
    except ValueError as error:
        raise CellProblem(problems.NOT_A_TIME, value=bare) from error
    if not 2000 <= local.year < 2100:
        raise CellProblem(problems.YEAR_OUT_OF_RANGE, value=bare)
    return f"{local.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


@lru_cache(_REMEMBERED)
def flag(raw: str) -> bool:
    """Yes or no, no for nothing."""
    word = text(raw).lower()
    if word not in _YES | _NO:
        raise CellProblem(problems.NOT_YES_OR_NO, value=word)
    return word in _YES


@lru_cache(_REMEMBERED)
def status(raw: str) -> str:
    """The stored value of a sale's status, '' for nothing."""
    word = text(raw)
    plain = word.lower().removeprefix("wc-").replace("，", ",").replace(", ", ",")
    known = STATUSES.get(plain, "" if not word else None)
    if known is None:
        raise CellProblem(problems.UNKNOWN_STATUS, value=word)
    return known


def parcels(pairs: Iterable[Sequence[str]]) -> tuple[SaleParcelDraft, ...]:
    """Parcels from raw pairs of carrier and tracking cells; a cell may hold several numbers."""
    found: dict[str, SaleParcelDraft] = {}
    for carrier_cell, tracking_cell in pairs:
        if tracking_cell.isalnum() and tracking_cell.isascii():
            found.setdefault(tracking_cell.upper(), SaleParcelDraft(text(carrier_cell), tracking_cell))
            continue
        numbers = [_LABEL.sub("", part.strip(EDGES)) for part in _BETWEEN.split(text(tracking_cell))]
        names = [part.strip(EDGES) for part in _BETWEEN.split(text(carrier_cell))]
        if len(names) != len(numbers):
            names = names[:1] * len(numbers)
        for name, number in zip(names, numbers, strict=True):
            code = identifier(number)
            if code:
                found.setdefault(code.upper(), SaleParcelDraft(name, code))
    return tuple(found.values())


def is_lost(code: str) -> bool:
    """Whether Excel turned a code into scientific notation."""
    return "+" in code and _SCIENTIFIC.fullmatch(code) is not None


def is_zeroed(code: str) -> bool:
    """Whether a long number looks as if Excel had kept only its first 15 digits."""
    return len(code) > EXACT_DIGITS + 1 and code.isdecimal() and not code[EXACT_DIGITS:].strip("0")
