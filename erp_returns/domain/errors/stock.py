"""Refusals while stock is counted."""

from __future__ import annotations

from typing import ClassVar

from erp_returns.domain.errors.base import Refusal
from erp_returns.domain.text import translatable


class StocktakePosted(Refusal):
    """A count that was posted is changed no more."""

    template: ClassVar[str] = translatable(
        "errors", "盘点单 {number} 已过账，不能再改；有新的差异请另开一张盘点单。"
    )
    number: str


class StocktakeChanged(Refusal):
    """Somebody counted on while a count was about to be posted."""

    template: ClassVar[str] = translatable(
        "errors", "盘点单 {number} 有 {lines} 行在您查看之后被改动，还没有过账；请刷新核对后再过账。"
    )
    number: str
    lines: int


class NothingToPost(Refusal):
    """A count without a line."""

    template: ClassVar[str] = translatable("errors", "盘点单 {number} 还没有盘点任何商品；请先录入实盘数量。")
    number: str


class SnapshotEarlier(Refusal):
    """A snapshot older than the last one of the warehouse."""

    template: ClassVar[str] = translatable(
        "errors", "{warehouse} 已有 {last} 的库存快照，不能再导入更早的（{taken}）；请导出最新的库存。"
    )
    warehouse: str
    last: str
    taken: str


class SnapshotInFuture(Refusal):
    """A snapshot dated after the present moment."""

    template: ClassVar[str] = translatable("errors", "快照时间 {taken} 晚于现在（{now}）；请核对日期。")
    taken: str
    now: str


class CountOutOfRange(Refusal):
    """A count that no shelf holds."""

    template: ClassVar[str] = translatable(
        "errors", "{product} 的实盘数量是 {counted}，请输入 0 到 {most} 之间的整数。"
    )
    product: str
    counted: int
    most: int
