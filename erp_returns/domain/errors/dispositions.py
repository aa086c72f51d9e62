"""Refusals about what becomes of goods: at their supplier, in repair, thrown away, claimed from a courier."""

from __future__ import annotations

from typing import ClassVar

from erp_returns.domain.errors.base import Refusal
from erp_returns.domain.text import Words, translatable


class NothingForSupplier(Refusal):
    """A return to the supplier without goods."""

    template: ClassVar[str] = translatable("errors", "退厂单还没有商品；请至少选一行，数量大于 0。")


class SupplierGoodsShort(Refusal):
    """More units for the supplier than lie there for it."""

    template: ClassVar[str] = translatable(
        "errors",
        "{number} 的 {product} 要退厂 {asked} 件，可以退厂的只有 {left} 件；请改数量，或把这一行去掉。",
    )
    number: str
    product: str
    asked: int
    left: int


class SupplierUnfit(Refusal):
    """Goods of another supplier."""

    template: ClassVar[str] = translatable(
        "errors", "{product} 的供应商是{supplier}，不能列入{other}的退厂单；请另开一张，或先改商品资料。"
    )
    product: str
    supplier: str
    other: str


class SupplierWarehouses(Refusal):
    """Goods of several warehouses on one paper."""

    template: ClassVar[str] = translatable(
        "errors", "{product} 在{warehouse}，同一张退厂单的商品要在同一个仓库；请分开开单。"
    )
    product: str
    warehouse: str


class SupplierReturnNotNow(Refusal):
    """A step that a return to the supplier is not ready for, or past."""

    template: ClassVar[str] = translatable(
        "errors", "退厂单 {number} 现在是“{status}”，不能{action}；请刷新后再看。"
    )
    number: str
    status: Words
    action: Words


class CameBackTooMany(Refusal):
    """More goods back from the supplier than went there."""

    template: ClassVar[str] = translatable(
        "errors", "{number} 的 {product} 换回 {asked} 件，还没有换回的只有 {left} 件；请核对数量。"
    )
    number: str
    product: str
    asked: int
    left: int


class CreditUnexplained(Refusal):
    """Goods closed for nothing."""

    template: ClassVar[str] = translatable(
        "errors", "退厂单 {number} 还有 {units} 件没有换回，贷项却是 0 元；供应商不认的，请在备注里写明原因。"
    )
    number: str
    units: int


class RepairsTooMany(Refusal):
    """More units repaired than are in repair."""

    template: ClassVar[str] = translatable(
        "errors", "{number} 的 {product} 修好 {asked} 件，在修的只有 {left} 件；请核对数量。"
    )
    number: str
    product: str
    asked: int
    left: int


class ScrapUnexplained(Refusal):
    """Goods thrown away without a word."""

    template: ClassVar[str] = translatable(
        "errors", "{product} 要报废，请在备注里写明原因，以及留下了什么（改材利用），没有留的也写一句。"
    )
    product: str


class UnitsListed(Refusal):
    """Goods that stand on a paper for their supplier."""

    template: ClassVar[str] = translatable(
        "errors",
        "{number} 验的 {product} 已列入退厂单 {document}，不能冲销；请先从 {document} 去掉，或作废它。",
    )
    number: str
    product: str
    document: str


class UnitsAtSupplier(Refusal):
    """Goods that went to their supplier."""

    template: ClassVar[str] = translatable(
        "errors", "{number} 验的 {product} 已随退厂单 {document} 发给供应商，不能冲销。"
    )
    number: str
    product: str
    document: str


class UnitsRepaired(Refusal):
    """Goods that were in repair since."""

    template: ClassVar[str] = translatable(
        "errors", "{number} 验的 {product} 已由 {document} 返修完成，不能冲销；请先冲销 {document}。"
    )
    number: str
    product: str
    document: str


class SecondInspectorSame(Refusal):
    """Who inspected first inspects the same units again."""

    template: ClassVar[str] = translatable(
        "errors", "{number} 的一检是{operator}做的；参数“二次验货”要求由另一个人二检。"
    )
    number: str
    operator: str


class ClaimNotNow(Refusal):
    """A claim that is settled, or not yet."""

    template: ClassVar[str] = translatable(
        "errors", "{parcel} 的索赔现在是“{status}”，不能{action}；请刷新后再看。"
    )
    parcel: str
    status: Words
    action: Words


class ClaimBeyond(Refusal):
    """A courier pays or agrees to more than was claimed."""

    template: ClassVar[str] = translatable(
        "errors", "{parcel} 只索赔 {claimed} 元，不能记为{action} {amount} 元；请核对金额。"
    )
    parcel: str
    claimed: str
    action: Words
    amount: str


class AlreadyClaimed(Refusal):
    """A parcel for which a claim is open already."""

    template: ClassVar[str] = translatable(
        "errors",
        "{parcel} 已由{operator}在 {at} 索赔 {claimed} 元，还没有了结；请登记那一笔的答复，不要重复索赔。",
    )
    parcel: str
    operator: str
    at: str
    claimed: str
