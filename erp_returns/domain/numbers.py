"""Document numbers made from patterns such as 'RT{yyyymmdd}-{0000}'."""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import StrEnum

from erp_returns.domain.errors import NumberPatternWrong

_PLACE = re.compile(r"\{(yyyymmdd|yymmdd|yyyymm|yyyy|0+)\}")
_LONGEST = 40
_DATES = {"yyyymmdd": "%Y%m%d", "yymmdd": "%y%m%d", "yyyymm": "%Y%m", "yyyy": "%Y"}


class Document(StrEnum):
    """What carries a number."""

    SALES_ORDER = "sales_order"
    RETURN_ORDER = "return_order"
    RECEIPT = "receipt"
    INSPECTION = "inspection"
    SHIPMENT = "shipment"
    REFUND = "refund"
    COLLECTION = "collection"
    REPAIR = "repair"
    SUPPLIER_RETURN = "supplier_return"
    STOCKTAKE = "stocktake"


PATTERNS: dict[Document, str] = {
    Document.SALES_ORDER: "SO{yyyymmdd}-{0000}",
    Document.RETURN_ORDER: "RT{yyyymmdd}-{0000}",
    Document.RECEIPT: "SH{yyyymmdd}-{0000}",
    Document.INSPECTION: "YH{yyyymmdd}-{0000}",
    Document.SHIPMENT: "HC{yyyymmdd}-{0000}",
    Document.REFUND: "TK{yyyymmdd}-{0000}",
    Document.COLLECTION: "BK{yyyymmdd}-{0000}",
    Document.REPAIR: "FX{yyyymmdd}-{0000}",
    Document.SUPPLIER_RETURN: "TC{yyyymmdd}-{0000}",
    Document.STOCKTAKE: "PD{yyyymmdd}-{0000}",
}


def check_pattern(pattern: str) -> None:
    """Refuse a pattern without exactly one counter, or with a place nobody fills."""
    counters = re.findall(r"\{0+\}", pattern)
    if len(counters) != 1 or re.search(r"[{}]", _PLACE.sub("", pattern)) or len(pattern) > _LONGEST:
        raise NumberPatternWrong(pattern=pattern)


def series(pattern: str, day: date | datetime) -> str:
    """The pattern with its dates filled in: every series counts from 1 on its own."""
    return _PLACE.sub(lambda m: day.strftime(_DATES[m[1]]) if m[1] in _DATES else m[0], pattern)


def number(pattern: str, day: date | datetime, count: int) -> str:
    """The number itself; a count longer than its zeros simply grows."""
    return _PLACE.sub(lambda m: str(count).zfill(len(m[1])), series(pattern, day))
