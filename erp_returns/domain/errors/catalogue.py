"""Refusals about the lists a shop keeps, and about who opens it."""

from __future__ import annotations

from typing import ClassVar

from erp_returns.domain.errors.base import Refusal
from erp_returns.domain.text import Words, translatable


class OperatorUnknown(Refusal):
    """Nobody active has that name."""

    template: ClassVar[str] = translatable(
        "errors", "没有名为“{name}”的在用操作员，请核对姓名，或请店主在参数设置中添加。"
    )
    name: str


class EntryGone(Refusal):
    """Somebody deleted it meanwhile."""

    template: ClassVar[str] = translatable("errors", "这个{what}已经不存在，可能刚被删除，请刷新后再试。")
    what: Words


class EntryChanged(Refusal):
    """Somebody else changed the same entry first."""

    template: ClassVar[str] = translatable(
        "errors",
        "“{name}”刚被{operator}在 {at} 改过：{what}。您填的都在；再保存一次，只写入您改过的项，其余用对方的。",
    )
    name: str
    operator: str
    at: str
    what: Words


class ParentNested(Refusal):
    """Reasons stand on two levels, no more."""

    template: ClassVar[str] = translatable(
        "errors", "原因只分两级，“{text}”不能放在“{parent}”下面；请选择一个最上级的原因，或不选上级。"
    )
    text: str
    parent: str


class ReasonUnfit(Refusal):
    """A type proposes a reason that its kind never offers."""

    template: ClassVar[str] = translatable(
        "errors", "原因“{reason}”不适用于“{kind}”，请为“{type}”换一个默认原因，或先修改该原因的适用业务。"
    )
    reason: str
    kind: Words
    type: str


class KindInUse(Refusal):
    """A used type keeps its kind."""

    template: ClassVar[str] = translatable(
        "errors", "“{name}”已用于 {count} 张退换货单，业务类型不能再改；请新建一个类型，把它隐藏。"
    )
    name: str
    count: int


class AmountOutOfRange(Refusal):
    """A figure of an entry outside its range."""

    template: ClassVar[str] = translatable("errors", "{name}应在 {low} 到 {high} 之间，不能是 {value}。")
    name: Words
    low: str
    high: str
    value: str


class PatternBroken(Refusal):
    """A shape of tracking numbers that cannot be read."""

    template: ClassVar[str] = translatable(
        "errors", "单号规则“{pattern}”写得不对；请每行写一个正则表达式，例如 77\\d{{13}}。"
    )
    pattern: str


class WarehouseIdle(Refusal):
    """A warehouse that neither takes in nor sends out."""

    template: ClassVar[str] = translatable(
        "errors", "仓库“{name}”既不退入也不换出，请至少勾选一项；不再使用的仓库可以隐藏。"
    )
    name: str
