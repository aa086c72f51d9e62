"""Refusals about papers that would say nothing."""

from __future__ import annotations

from typing import ClassVar

from erp_returns.domain.errors.base import Refusal
from erp_returns.domain.text import Words, translatable


class NoGoodsBack(Refusal):
    """A slip for goods that stay where they are."""

    template: ClassVar[str] = translatable(
        "errors", "{number} 没有要寄回的商品，不需要退货登记卡；要留底请打印退换货单或申请表。"
    )
    number: str


class NothingToPrint(Refusal):
    """A paper about what did not happen yet."""

    template: ClassVar[str] = translatable("errors", "{number} 还没有可以打印{paper}的内容：{why}")
    number: str
    paper: Words
    why: Words


class PeriodBackwards(Refusal):
    """A period that ends before it begins."""

    template: ClassVar[str] = translatable(
        "errors", "期间从 {first} 到 {last} 是倒过来的；请把较早的日期写在前面。"
    )
    first: str
    last: str


class PrinterSilent(Refusal):
    """A printer that takes nothing."""

    template: ClassVar[str] = translatable(
        "errors", "打印机“{printer}”没有接受任务；请检查它是否开着、有没有纸，再打印一次，或先导出 PDF。"
    )
    printer: str
