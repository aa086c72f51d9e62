"""Refusals about what may be asked back from a sale."""

from __future__ import annotations

from typing import ClassVar

from erp_returns.domain.errors.base import Refusal
from erp_returns.domain.text import Words, translatable


class NoLines(Refusal):
    """An order without a line."""

    template: ClassVar[str] = translatable("errors", "这张单没有任何退入商品，请至少保留一行。")


class QuantityNotPositive(Refusal):
    """A line asks for no unit."""

    template: ClassVar[str] = translatable(
        "errors", "第 {line} 行（{product}）的数量是 {asked}，请输入 1 到 {most} 之间的整数。"
    )
    line: int
    product: str
    asked: int
    most: int


class OverReturn(Refusal):
    """More units asked for than can still come back."""

    template: ClassVar[str] = translatable(
        "errors",
        "第 {line} 行（{product}）：要退 {asked} 件，{sold} 件中还能退 {left} 件{others}；{way_out}",
    )
    line: int
    product: str
    asked: int
    sold: int
    left: int
    others: Words
    way_out: Words


class SaleUnpaid(Refusal):
    """Nothing to give back."""

    template: ClassVar[str] = translatable(
        "errors", "订单 {sale} 还没有付款，不能退换货；如已付款，请重新导入平台订单更新。"
    )
    sale: str


class SaleClosedPaysNothing(Refusal):
    """The platform already closed and refunded the sale."""

    template: ClassVar[str] = translatable(
        "errors", "订单 {sale} 已被平台关闭，只能收回商品，不能再退款 {asked} 元；请把退款金额改为 0。"
    )
    sale: str
    asked: str


class NotShippedYet(Refusal):
    """Goods that never left cannot come back."""

    template: ClassVar[str] = translatable(
        "errors", "第 {line} 行（{product}）还没有发货，不能退货或换货；请改用“仅退款”。"
    )
    line: int
    product: str


class WindowClosed(Refusal):
    """The window of the return type is over."""

    template: ClassVar[str] = translatable(
        "errors",
        "“{type}”的期限到 {last} 为止（{window}，从{since} {base} 算起），现在已超期；请换一个类型，或由有“超期放行”权限的人填写理由。",
    )
    type: str
    last: str
    window: Words
    since: Words
    base: str


class PhotoNeeded(Refusal):
    """A reason asks for a photo."""

    template: ClassVar[str] = translatable("errors", "原因“{reason}”需要照片凭证，请至少添加一张照片。")
    reason: str


class ApplicationsExhausted(Refusal):
    """A line was applied for often enough."""

    template: ClassVar[str] = translatable(
        "errors",
        "第 {line} 行（{product}）已申请过 {count} 次售后（{orders}），参数“每行最多申请次数”为 {most} 次；请在原来的单上修改或重新提交，或请店主调高参数。",
    )
    line: int
    product: str
    count: int
    orders: Words
    most: int


class ResubmissionsExhausted(Refusal):
    """An order was resubmitted often enough."""

    template: ClassVar[str] = translatable(
        "errors", "{number} 已重新提交 {count} 次，参数设置为最多 {most} 次；请与客户协商后新建。"
    )
    number: str
    count: int
    most: int


class KindNeedsReplacement(Refusal):
    """An exchange without anything to give."""

    template: ClassVar[str] = translatable("errors", "换货单没有换出商品，请在“换出商品明细”中至少保留一行。")


class WhyWithoutSale(Refusal):
    """A return without an original sale, and nobody said why."""

    template: ClassVar[str] = translatable("errors", "无原单退货要在“内部备注”里写明原因。")


class BasisWrong(Refusal):
    """A line that does not fit the kind of the order."""

    template: ClassVar[str] = translatable(
        "errors", "第 {line} 行（{product}）是“{basis}”，不能放在“{kind}”单里；请更换业务类型，或删除该行。"
    )
    line: int
    product: str
    kind: Words
    basis: Words


class LineTwice(Refusal):
    """Two lines ask for the same thing."""

    template: ClassVar[str] = translatable(
        "errors", "第 {line} 行（{product}）与第 {other} 行重复，请合并成一行并修改数量。"
    )
    line: int
    product: str
    other: int


class TypeUnfit(Refusal):
    """A return type of another kind."""

    template: ClassVar[str] = translatable(
        "errors", "类型“{type}”用于“{its_kind}”，不能用在“{kind}”单上，请选择“{kind}”的类型。"
    )
    type: str
    its_kind: Words
    kind: Words


class ExchangedBefore(Refusal):
    """A line is exchanged once."""

    template: ClassVar[str] = translatable(
        "errors",
        "第 {line} 行（{product}）已在 {order} 换过一次，参数“每行只换一次”已打开；请改为退货退款，或使用质量问题原因。",
    )
    line: int
    product: str
    order: str


class NotReturnable(Refusal):
    """A product that is marked as not returnable needs a note."""

    template: ClassVar[str] = translatable(
        "errors", "第 {line} 行（{product}）标记为不支持退货；如仍要退，请在行备注或内部备注中写明原因。"
    )
    line: int
    product: str
