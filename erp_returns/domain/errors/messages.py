"""Refusals while texts for customers are edited."""

from __future__ import annotations

from typing import ClassVar

from erp_returns.domain.errors.base import Refusal
from erp_returns.domain.text import translatable


class PlaceUnknown(Refusal):
    """A place that nothing fills."""

    template: ClassVar[str] = translatable(
        "errors", "没有“{place}”这个字段，客户会看到原样的括号；请从字段列表里选。"
    )
    place: str


class TemplateNameTaken(Refusal):
    """Two templates of one name."""

    template: ClassVar[str] = translatable("errors", "已有名为“{name}”的话术模板，请换一个名称。")
    name: str
