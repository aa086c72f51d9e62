"""What 售后分析报告 prints: the figures of a period, and what they are compared with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from erp_returns.documents.pdf.papers import ShopHeader
from erp_returns.domain.labels import label
from erp_returns.domain.money import yuan_text
from erp_returns.domain.statistics import Cell, Figures, Grain, Measure

UNKNOWN: Final = "—"
_HOUR, _DAY = 60, 24 * 60


@dataclass(frozen=True, slots=True)
class Headline:
    """A figure at the top, and what it was in the period before; None is not known."""

    title: str
    measure: Measure
    now: int | None
    before: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalysisPaper:
    """售后分析报告: the statistics of a period by group, in the order in which they are printed.

    `filters` say what they are narrowed to, such as '店铺 淘宝店'.
    """

    shop: ShopHeader
    first: date
    last: date
    before_first: date
    before_last: date
    filters: tuple[str, ...] = ()
    headlines: tuple[Headline, ...] = ()
    groups: tuple[tuple[str, tuple[Figures, ...]], ...] = ()
    printed_time: str = ""
    printed_by: str = ""


def cell_text(cell: Cell, measure: Measure, grain: Grain) -> str:
    """A cell as it is printed; nothing known is a dash."""
    if cell is None:
        return UNKNOWN
    if isinstance(cell, StrEnum):
        return label(cell)
    if isinstance(cell, str):
        return _step_text(cell, grain) if measure is Measure.STEP else cell
    return _NUMBERS.get(measure, "{:,}".format)(cell)


def span_text(minutes: int) -> str:
    """Minutes in the two largest units: '45 分', '3 小时 20 分', '2 天 4 小时'."""
    days, rest = divmod(minutes, _DAY)
    hours, minutes = divmod(rest, _HOUR)
    told = [f"{count} {unit}" for count, unit in ((days, "天"), (hours, "小时"), (minutes, "分")) if count]
    return " ".join(told[:2]) or "0 分"


_NUMBERS: Final[dict[Measure, Callable[[int], str]]] = {
    Measure.MONEY: yuan_text,
    Measure.SHARE: lambda points: f"{yuan_text(points)} %",
    Measure.SPAN: span_text,
}


def change_text(headline: Headline) -> str:
    """How a figure changed against the period before: '+12.5 %'; of shares by how many points."""
    now, before = headline.now, headline.before
    if now is None or before is None:
        return ""
    if headline.measure is Measure.SHARE:
        return f"{'+' if now > before else ''}{yuan_text(now - before)} 个百分点"
    if before <= 0:
        return ""
    tenths = (2000 * (now - before) + before) // (2 * before)
    whole, tenth = divmod(abs(tenths), 10)
    return f"{'-' if tenths < 0 else '+' if tenths else ''}{whole:,}.{tenth} %"


def _step_text(day: str, grain: Grain) -> str:
    if grain is Grain.MONTH:
        return day[:7]
    return f"{day} 起" if grain is Grain.WEEK else day
