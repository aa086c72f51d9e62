"""What is asked of the figures: which statistic, of which days, narrowed to what; kept as text."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Final, TypeVar

from erp_returns.domain.kinds import ReturnKind
from erp_returns.domain.report_periods import grain_of
from erp_returns.domain.statistic_table import STATISTICS
from erp_returns.domain.statistics import Grain, Measure, Scope, Statistic
from erp_returns.domain.text import translatable

Kept = TypeVar("Kept", bound=StrEnum)
MOST_STEPS: Final = 400
"""Steps that a course may have; more of them are neither seen nor read."""
_DAYS_OF: Final = {Grain.DAY: 1, Grain.WEEK: 7, Grain.MONTH: 30}


class Period(StrEnum):
    """Days as people name them."""

    WEEK = "week"
    MONTH = "month"
    LAST_MONTH = "last_month"
    DAYS_30 = "30"
    DAYS_90 = "90"
    MONTHS_12 = "12m"
    YEAR = "year"
    OWN = "own"


PERIODS: Final[dict[Period, str]] = {
    Period.WEEK: translatable("statistics", "本周"),
    Period.MONTH: translatable("statistics", "本月"),
    Period.LAST_MONTH: translatable("statistics", "上月"),
    Period.DAYS_30: translatable("statistics", "近30天"),
    Period.DAYS_90: translatable("statistics", "近90天"),
    Period.MONTHS_12: translatable("statistics", "近12个月"),
    Period.YEAR: translatable("statistics", "今年"),
    Period.OWN: translatable("statistics", "自选…"),
}
GRAINS: Final[dict[Grain, str]] = {
    Grain.DAY: translatable("statistics", "按日"),
    Grain.WEEK: translatable("statistics", "按周"),
    Grain.MONTH: translatable("statistics", "按月"),
}


_NO_RETURNS = translatable("statistics", "这段时间没有退换货。")
_NO_SALES = translatable("statistics", "这段时间没有下单并发货的商品。")
EMPTY: Final[dict[str, str]] = {
    "course": _NO_RETURNS,
    "rate_by_product": _NO_SALES,
    "rate_by_spec": _NO_SALES,
    "rate_by_shop": _NO_SALES,
    "rate_by_reason": translatable("statistics", "这段时间卖出的商品没有退回的。"),
    "rate_by_supplier": _NO_SALES,
    "reasons": _NO_RETURNS,
    "liability": _NO_RETURNS,
    "spans": translatable("statistics", "这段时间没有办完的步骤。"),
    "overdue": translatable("statistics", "没有超时的单。"),
    "members": translatable("statistics", "这段时间没有退货明显偏多的会员。"),
    "operators": translatable("statistics", "这段时间没有人办过退换货。"),
    "errors": translatable("statistics", "这段时间没有指明是谁造成的差错。"),
    "carriers": translatable("statistics", "这段时间没有物流责任的退换货、退回的包裹和索赔。"),
    "suppliers": translatable("statistics", "这段时间没有供应商的投诉、退回和退厂。"),
    "stock_ages": translatable("statistics", "现在没有库存。"),
    "refunded_not_received": translatable("statistics", "没有退了款还没收到货的单。"),
    "received_not_refunded": translatable("statistics", "没有收到货还没退款的单。"),
    "replaced_not_back": translatable("statistics", "没有换出以后还没退回的单。"),
}
"""Why a statistic has no rows."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question; `first` and `last` are the days of `Period.OWN`, of others they follow from today."""

    key: str = STATISTICS[0].key
    period: Period = Period.DAYS_90
    first: date | None = None
    last: date | None = None
    shop_id: int | None = None
    kind: ReturnKind | None = None
    grain: Grain = Grain.WEEK

    def days(self, today: date) -> tuple[date, date]:
        """The days asked about, both included."""
        if self.period is Period.OWN and self.first is not None and self.last is not None:
            return min(self.first, self.last), max(self.first, self.last)
        if self.period is Period.LAST_MONTH:
            last = today.replace(day=1) - timedelta(days=1)
            return last.replace(day=1), last
        firsts = {
            Period.WEEK: today - timedelta(days=today.weekday()),
            Period.MONTH: today.replace(day=1),
            Period.DAYS_30: today - timedelta(days=29),
            Period.DAYS_90: today - timedelta(days=89),
            Period.MONTHS_12: _months_before(today, 11),
            Period.YEAR: today.replace(month=1, day=1),
        }
        return firsts.get(self.period, firsts[Period.DAYS_30]), today

    def scope(self, today: date) -> Scope:
        """What is asked of the shop: nothing of days to come."""
        return Scope(*self.days(today), self.shop_id, self.kind, self.grain).until(today)

    def suited(self, today: date) -> Question:
        """The same question in steps that suit its days: what a person would choose unasked."""
        return replace(self, grain=grain_of(*self.days(today)))

    def can_have(self, grain: Grain, today: date) -> bool:
        """Whether its days make few enough steps of this length."""
        first, last = self.days(today)
        return grain is Grain.MONTH or (last - first).days // _DAYS_OF[grain] < MOST_STEPS

    def kept(self) -> str:
        """As text."""
        own = {"first": self.first, "last": self.last} if self.period is Period.OWN else {}
        days = {name: day.isoformat() for name, day in own.items() if day is not None}
        told = {"key": self.key, "period": self.period, "shop": self.shop_id, "kind": self.kind}
        return json.dumps({**told, "grain": self.grain, **days})


def read_question(kept: str, today: date) -> Question:
    """Read what `kept` gave; whatever cannot be read any more is as it comes."""
    try:
        found = json.loads(kept)
    except ValueError:
        found = {}
    known: dict[str, Any] = found if isinstance(found, dict) else {}
    keys = {statistic.key for statistic in STATISTICS}
    key, shop = known.get("key"), known.get("shop")
    question = Question(
        key=key if key in keys else STATISTICS[0].key,
        period=_one_of(Period, known.get("period")) or Period.DAYS_90,
        first=_day(known.get("first")),
        last=_day(known.get("last")),
        shop_id=shop if isinstance(shop, int) else None,
        kind=_one_of(ReturnKind, known.get("kind")),
    )
    grain = _one_of(Grain, known.get("grain"))
    if grain is None or not question.can_have(grain, today):
        return question.suited(today)
    return replace(question, grain=grain)


def has_steps(statistic: Statistic) -> bool:
    """Whether its rows are days, weeks or months."""
    return any(column.measure is Measure.STEP for column in statistic.columns)


def _months_before(day: date, months: int) -> date:
    """The first day of the month so many before that of `day`."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, 1)


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None


def _one_of(kind: type[Kept], value: object) -> Kept | None:
    try:
        return kind(value) if isinstance(value, str) else None
    except ValueError:
        return None
