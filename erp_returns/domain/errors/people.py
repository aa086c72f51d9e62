"""Refusals about who works here, and how they prove it."""

from __future__ import annotations

from typing import ClassVar

from erp_returns.domain.errors.base import Refusal
from erp_returns.domain.text import Words, translatable


class OperatorInactive(Refusal):
    """Somebody who was deactivated goes on working."""

    template: ClassVar[str] = translatable(
        "errors", "操作员“{operator}”已停用，不能继续操作；请换一位操作员进入，或请店主重新启用。"
    )
    operator: str


class PinNeeded(Refusal):
    """A PIN has to be given where nobody can be asked for it."""

    template: ClassVar[str] = translatable(
        "errors", "操作员“{operator}”设了密码，请在终端里运行并输入，或从标准输入的第一行给出。"
    )
    operator: str


class PinWrong(Refusal):
    """Not the PIN."""

    template: ClassVar[str] = translatable("errors", "“{operator}”的密码不对，请再试一次。")
    operator: str


class PinLocked(Refusal):
    """Too many wrong PINs in a row; the wait is whole minutes and the seconds beside them."""

    template: ClassVar[str] = translatable(
        "errors", "“{operator}”的密码连续输错，请等 {minutes} 分 {seconds} 秒后再试。"
    )
    operator: str
    minutes: int
    seconds: int


class PinNotSet(Refusal):
    """Something was entered for somebody who needs no PIN; a scan, as a rule."""

    template: ClassVar[str] = translatable("errors", "“{operator}”没有设密码，请清空后直接按回车。")
    operator: str


class PinLength(Refusal):
    """A PIN that is too short or too long."""

    template: ClassVar[str] = translatable("errors", "密码是 {least} 到 {most} 个数字或文字，请重新输入。")
    least: int
    most: int


class PinTooSimple(Refusal):
    """A PIN that anybody would try first."""

    template: ClassVar[str] = translatable(
        "errors", "这个密码太容易猜到（全部相同，或像 1234 这样连着），请换一个。"
    )


class LastOwner(Refusal):
    """Nobody would be left who can manage the operators."""

    template: ClassVar[str] = translatable(
        "errors",
        "“{operator}”是最后一位能管理操作员的店主，不能停用、改成别的角色或收回“操作员与权限”；请先让另一位成为店主。",
    )
    operator: str


class OwnersOnly(Refusal):
    """Only an owner touches owners."""

    template: ClassVar[str] = translatable(
        "errors", "{operator}不是店主，不能改动店主，也不能让别人成为店主；请店主来做。"
    )
    operator: str


class OwnerFigures(Refusal):
    """Figures that name what people did wrong are an owner's alone."""

    template: ClassVar[str] = translatable(
        "errors", "“{statistic}”会点名是谁的差错，只有店主能看，不能授权；请店主登录后查看。"
    )
    statistic: Words


class BeyondOwnPermissions(Refusal):
    """Somebody would hand out, or take over, what they may not do themselves."""

    template: ClassVar[str] = translatable(
        "errors",
        "{operator}自己没有“{permission}”的权限，不能给出它，也不能改动有这项权限的人；请店主来做。",
    )
    operator: str
    permission: Words
