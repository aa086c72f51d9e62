"""How a figure reads on screen: whole in tables and sayings, short below an axis."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from erp_returns.domain.labels import LABELS
from erp_returns.domain.statistic_table import RATES
from erp_returns.domain.statistics import Grain, Measure
from erp_returns.domain.text import translatable
from erp_returns.ui.texts import money_text, translated, word

if TYPE_CHECKING:
    from erp_returns.domain.statistics import Cell, Statistic

_HOUR, _DAY = 60, 24 * 60
_MONTH = len("2026-11")
_YEAR = len("2026-")
_WEEK = translatable("statistics", "{first} 至 {last}")
_MINUTES = translatable("statistics", "{n} 分钟")
_HOURS = translatable("statistics", "{hours} 小时 {minutes} 分")
_WHOLE_HOURS = translatable("statistics", "{hours} 小时")
_DAYS = translatable("statistics", "{days} 天 {hours} 小时")
_OF_GROUP = translatable("statistics", "{group}：{title}")
_WHOLE_DAYS = translatable("statistics", "{days} 天")


def full_title(statistic: Statistic) -> str:
    """What a statistic is called where its group does not stand above it."""
    title = translated("statistics", statistic.title)
    if statistic.group != RATES:
        return title
    group = translated("statistics", statistic.group)
    return translated("statistics", _OF_GROUP).format(group=group, title=title)


def figure_text(cell: Cell, measure: Measure, grain: Grain) -> str:
    """A figure whole: '¥1,234.56', '12.34%', '2 天 3 小时', '2026-11-16 至 2026-11-22'; nothing for None."""
    if cell is None:
        return ""
    if isinstance(cell, StrEnum) and type(cell) in LABELS:
        return word(cell)
    if isinstance(cell, int):
        return _number(cell, measure)
    return _step(cell, grain) if measure is Measure.STEP else str(cell)


def short_text(cell: Cell, measure: Measure, grain: Grain) -> str:
    """A figure as it stands below an axis: of a step only what tells it from its neighbours."""
    if measure is Measure.STEP and isinstance(cell, str):
        return cell[:_MONTH] if grain is Grain.MONTH else cell[_YEAR:]
    return figure_text(cell, measure, grain)


def _number(value: int, measure: Measure) -> str:
    match measure:
        case Measure.MONEY:
            return money_text(value)
        case Measure.SHARE:
            whole, rest = divmod(abs(value), 100)
            return f"{'-' if value < 0 else ''}{whole:,}.{rest:02d}%"
        case Measure.SPAN:
            return _span(value)
        case _:
            return f"{value:,}"


def _span(minutes: int) -> str:
    """A span by its two largest units, rounded down."""
    if minutes < _HOUR:
        return translated("statistics", _MINUTES).format(n=minutes)
    if minutes < _DAY:
        hours, rest = divmod(minutes, _HOUR)
        said = _HOURS if rest else _WHOLE_HOURS
        return translated("statistics", said).format(hours=hours, minutes=rest)
    days, rest = divmod(minutes, _DAY)
    hours = rest // _HOUR
    said = _DAYS if hours else _WHOLE_DAYS
    return translated("statistics", said).format(days=f"{days:,}", hours=hours)


def _step(first: str, grain: Grain) -> str:
    match grain:
        case Grain.MONTH:
            return first[:_MONTH]
        case Grain.WEEK:
            last = (date.fromisoformat(first) + timedelta(days=6)).isoformat()
            shown = last[_YEAR:] if last[:_YEAR] == first[:_YEAR] else last
            return translated("statistics", _WEEK).format(first=first, last=shown)
        case _:
            return first
