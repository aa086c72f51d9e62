"""Refusals at the warehouse desk."""

from __future__ import annotations

from typing import ClassVar

from erp_returns.domain.errors.base import Refusal
from erp_returns.domain.text import Words, translatable


class GoodsMoved(Refusal):
    """A step back over goods that have moved."""

    template: ClassVar[str] = translatable(
        "errors", "{number} 已有收货 {received} 件、换出 {shipped} 件，不能{action}；{way_out}"
    )
    number: str
    received: int
    shipped: int
    action: Words
    way_out: Words


class CountTooHigh(Refusal):
    """More units of a line in the parcel than the order still expects."""

    template: ClassVar[str] = translatable(
        "errors",
        "第 {line} 行（{product}）：清点 {counted} 件，只等 {expected} 件；多出的请按“多收商品”登记。",
    )
    line: int
    product: str
    counted: int
    expected: int


class NothingCounted(Refusal):
    """A receipt without a unit."""

    template: ClassVar[str] = translatable(
        "errors", "还没有清点到任何商品；请录入实收数量，或按 F2“全部相符”。"
    )


class InspectsTooMany(Refusal):
    """More units inspected than counted."""

    template: ClassVar[str] = translatable(
        "errors", "第 {line} 行（{product}）：验货 {inspected} 件，待验只有 {waiting} 件，请核对数量。"
    )
    line: int
    product: str
    inspected: int
    waiting: int


class ReviewBeforeIntake(Refusal):
    """Goods arrive before consent, and the shop asked not to take them."""

    template: ClassVar[str] = translatable(
        "errors", "{number} 还没有审核，参数“审核前收货”设为拒绝；请先让有权限的人审核。"
    )
    number: str


class StockShort(Refusal):
    """Not enough stock."""

    template: ClassVar[str] = translatable(
        "errors",
        "{product} 在{warehouse}的{state}库存只有 {left} 件可用，需要 {asked} 件；请调拨、补货或更换商品。",
    )
    product: str
    warehouse: str
    state: Words
    left: int
    asked: int


class ShipsTooMany(Refusal):
    """More replacements than agreed."""

    template: ClassVar[str] = translatable(
        "errors", "第 {line} 行（{product}）：要发 {asked} 件，还应发 {left} 件，请核对数量。"
    )
    line: int
    product: str
    asked: int
    left: int


class WarehouseWrong(Refusal):
    """A warehouse that may not do this."""

    template: ClassVar[str] = translatable(
        "errors", "仓库“{warehouse}”不能用于{use}，请在参数设置中修改仓库或换一个仓库。"
    )
    warehouse: str
    use: Words


class ParcelKnown(Refusal):
    """A parcel that was received before."""

    template: ClassVar[str] = translatable("errors", "包裹 {tracking_number} 已由{operator}在 {at} 登记过。")
    tracking_number: str
    operator: str
    at: str


class NothingMissing(Refusal):
    """Closing short an order of which nothing is missing."""

    template: ClassVar[str] = translatable("errors", "{number} 没有缺少的商品，不需要少件结案。")
    number: str
