"""What can be wrong with following an order up: disputes and their deadlines."""

from __future__ import annotations

from typing import ClassVar

from erp_returns.domain.errors.base import Refusal
from erp_returns.domain.text import translatable


class NoDispute(Refusal):
    """There is no dispute to close."""

    template: ClassVar[str] = translatable("errors", "{number} 没有平台介入，不用结束。")
    number: str


class DeadlinePast(Refusal):
    """A deadline that is set has to lie ahead."""

    template: ClassVar[str] = translatable("errors", "期限 {due} 已经过了，请填以后的时间。")
    due: str


class DayWrong(Refusal):
    """A day that is none."""

    template: ClassVar[str] = translatable("errors", "“{day}”不是日期，请按 2026-11-21 的样子填写。")
    day: str


class PeriodTooLong(Refusal):
    """A period that is longer than anybody can look at, or beyond the years of a shop."""

    template: ClassVar[str] = translatable(
        "errors", "期间 {first} 至 {last} 太长，一次最多看 {years} 年；请缩短期间。"
    )
    first: str
    last: str
    years: int
