"""Refusals about people, settings and how an order stands."""

from __future__ import annotations

from typing import ClassVar

from erp_returns.domain.errors.base import Refusal
from erp_returns.domain.text import Words, translatable


class NumberPatternWrong(Refusal):
    """A number pattern nobody can count with."""

    template: ClassVar[str] = translatable(
        "errors",
        "编号规则“{pattern}”不可用：需要且只能有一个流水号（如 {{0000}}），日期只能用 {{yyyymmdd}}、{{yymmdd}}、{{yyyymm}}、{{yyyy}}，最长 40 个字符。",
    )
    pattern: str


class NotPermitted(Refusal):
    """Somebody lacks the permission."""

    template: ClassVar[str] = translatable(
        "errors", "{operator}没有“{permission}”的权限，请由有权限的人操作，或请店主授权。"
    )
    operator: str
    permission: Words


class NotFound(Refusal):
    """Nothing has that number."""

    template: ClassVar[str] = translatable("errors", "找不到“{number}”，请核对号码后再试。")
    number: str


class ActionNotNow(Refusal):
    """The order is not where this action starts from."""

    template: ClassVar[str] = translatable(
        "errors", "{number} 现在是“{status}”，不能{action}；可以{action}的状态：{allowed}。"
    )
    number: str
    status: Words
    action: Words
    allowed: Words


class ChangedMeanwhile(Refusal):
    """Somebody else saved the same order first."""

    template: ClassVar[str] = translatable(
        "errors", "{number} 已被{operator}在 {at} 修改，您的输入仍保留在屏幕上；请刷新核对后重新保存。"
    )
    number: str
    operator: str
    at: str


class SettingChanged(Refusal):
    """Somebody else set the same parameter first."""

    template: ClassVar[str] = translatable(
        "errors", "这一项刚被{operator}在 {at} 改过，您填的还没有保存，仍在屏幕上。"
    )
    operator: str
    at: str


class TextMissing(Refusal):
    """A field that has to be filled is empty."""

    template: ClassVar[str] = translatable("errors", "请填写{name}。")
    name: Words


class TextTooLong(Refusal):
    """A field holds more than it can."""

    template: ClassVar[str] = translatable("errors", "{name}最长 {most} 个字，现在有 {length} 个，请缩短。")
    name: Words
    most: int
    length: int


class NoteNeeded(Refusal):
    """A step that has to be explained."""

    template: ClassVar[str] = translatable("errors", "{action}需要填写说明，请写一句原因。")
    action: Words


class AlreadyReversed(Refusal):
    """A posting is reversed once."""

    template: ClassVar[str] = translatable("errors", "{number} 已经冲销过，不能再次冲销。")
    number: str


class NameTaken(Refusal):
    """Two things with one name."""

    template: ClassVar[str] = translatable("errors", "已经有名为“{name}”的{what}，请换一个名称。")
    name: str
    what: Words


class StillUsed(Refusal):
    """Something used cannot be deleted."""

    template: ClassVar[str] = translatable("errors", "“{name}”已被 {count} 处使用，不能删除；可以把它隐藏。")
    name: str
    count: int


class ParameterOutOfRange(Refusal):
    """A setting outside its range."""

    template: ClassVar[str] = translatable("errors", "“{name}”应为 {range}，不能设为“{value}”。")
    name: Words
    range: Words
    value: str
