"""Refusals while somebody keeps ways to look at a list."""

from __future__ import annotations

from typing import ClassVar

from erp_returns.domain.errors.base import Refusal
from erp_returns.domain.text import translatable


class ViewNameTaken(Refusal):
    """Two views of one list under one name."""

    template: ClassVar[str] = translatable(
        "errors", "这个列表已有名为“{name}”的视图，请换一个名称，或选中它再按“更新”。"
    )
    name: str
