"""What can be wrong with the pictures of an order."""

from __future__ import annotations

from typing import ClassVar

from erp_returns.domain.errors.base import Refusal
from erp_returns.domain.text import Words, translatable


class PhotoStands(Refusal):
    """A picture that something was decided or posted by."""

    template: ClassVar[str] = translatable(
        "errors", "这张照片是{why}的凭证，一直留在单上；可以修改说明，或再添加一张。"
    )
    why: Words


class PhotoGone(Refusal):
    """Somebody removed the picture meanwhile."""

    template: ClassVar[str] = translatable("errors", "这张照片已被移除，列表已更新。")


class PhotoNotKept(Refusal):
    """A picture whose file is not among the kept ones."""

    template: ClassVar[str] = translatable("errors", "照片的文件不在照片文件夹里，请重新添加这张照片。")


class LineOfPhotoFixed(Refusal):
    """A picture that was posted with goods keeps showing them."""

    template: ClassVar[str] = translatable(
        "errors", "这张照片随{why}登记在“{shows}”上，所属商品不能改；说明可以改。"
    )
    why: Words
    shows: Words
