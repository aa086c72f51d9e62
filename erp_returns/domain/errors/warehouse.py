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


class ForgoesTooMany(Refusal):
    """More replacements are not to go than still wait."""

    template: ClassVar[str] = translatable(
        "errors", "第 {line} 行（{product}）：不再发 {asked} 件，还应发 {left} 件，请核对数量。"
    )
    line: int
    product: str
    asked: int
    left: int


class NothingForgone(Refusal):
    """Nothing is named that will not go."""

    template: ClassVar[str] = translatable("errors", "{number} 没有不再发的换出商品；请填写数量。")
    number: str


class NoneWentOut(Refusal):
    """No replacement went out: the exchange as a whole is another request now."""

    template: ClassVar[str] = translatable(
        "errors", "{number} 换出商品一件都没有发出；请退回复审，改为退货退款或换成别的商品。"
    )
    number: str


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


class ParcelHere(Refusal):
    """A parcel that arrived is to be taken off its order."""

    template: ClassVar[str] = translatable(
        "errors", "包裹 {parcel} 已经到货，不能从 {number} 去掉；登记错的请先冲销它的收货。"
    )
    parcel: str
    number: str


class ReceiverFixed(Refusal):
    """Another receiver, though the replacement left."""

    template: ClassVar[str] = translatable(
        "errors", "{number} 的换出商品已发出 {shipped} 件，收货人不能再改；包裹退回并登记后可以改。"
    )
    number: str
    shipped: int


class ReturnAddressMissing(Refusal):
    """A customer is to be told where to send goods, and nobody wrote it down."""

    template: ClassVar[str] = translatable(
        "errors", "仓库“{warehouse}”没有退货地址，{number} 还不能通知客户；请先在参数设置的仓库里填写。"
    )
    warehouse: str
    number: str


class NothingUndelivered(Refusal):
    """An undelivered replacement is to come back, of which none is on its way."""

    template: ClassVar[str] = translatable(
        "errors", "{number} 没有在途的换出包裹；客户已收到的，请新建退货单收回。"
    )
    number: str


class NothingLate(Refusal):
    """A new order for goods that came too late, of which none are here."""

    template: ClassVar[str] = translatable("errors", "{number} 没有还放在这里的迟到商品，不能另建新单。")
    number: str


class NothingMissing(Refusal):
    """Closing short an order of which nothing is missing."""

    template: ClassVar[str] = translatable("errors", "{number} 没有缺少的商品，不需要少件结案。")
    number: str


class InspectedSince(Refusal):
    """Counted goods that were inspected: the inspection has to be reversed first."""

    template: ClassVar[str] = translatable(
        "errors", "{number} 收的 {product} 已由验货单 {inspection} 验过；请先冲销 {inspection}，再冲销收货。"
    )
    number: str
    product: str
    inspection: str


class UnitsSentBack(Refusal):
    """Goods that went back to the customer are not here to be taken back."""

    template: ClassVar[str] = translatable(
        "errors",
        "{number} 的 {product} {units} 件已由 {shipment} 退回客户，不能冲销；如果没有真的寄出，请先冲销 {shipment}。",
    )
    number: str
    product: str
    units: int
    shipment: str


class UnitsGone(Refusal):
    """Goods that left the place where a posting put them."""

    template: ClassVar[str] = translatable(
        "errors",
        "{number} 的 {product} {units} 件已经不在{warehouse}的{state}库存里（现有 {left} 件{last}），不能冲销；请先冲销出库，或调整库存。",
    )
    number: str
    product: str
    units: int
    warehouse: str
    state: Words
    left: int
    last: Words


class UnitsSetAside(Refusal):
    """Goods that wait to go back to the customer since their order was refused."""

    template: ClassVar[str] = translatable(
        "errors",
        "{number} 验的商品已随 {order} 的拒绝转为待退回客户，不能冲销；请先重新提交 {order}，商品会回到待验货。",
    )
    number: str
    order: str


class UnitsWaitAgain(Refusal):
    """Goods that wait for inspection again, because their order was asked for again."""

    template: ClassVar[str] = translatable(
        "errors",
        "{number} 验的 {product} {units} 件后来已回到待验货，没有可以冲销的；请直接重新验货。",
    )
    number: str
    product: str
    units: int


class UnitsReturned(Refusal):
    """Goods that went out and that the customer is returning on another order."""

    template: ClassVar[str] = translatable(
        "errors",
        "{number} 发出的 {product} 有 {units} 件正在 {orders} 上退货，不能冲销；请先取消那张单，或在那张单上收货。",
    )
    number: str
    product: str
    units: int
    orders: Words


class InboundChanged(Refusal):
    """Goods would come back to a warehouse that their order no longer uses."""

    template: ClassVar[str] = translatable(
        "errors",
        "{number} 从{was}寄出，{order} 的退入仓库现在是{now}；请先把退入仓库改回{was}，再冲销。",
    )
    number: str
    was: str
    order: str
    now: str


class LineHasRecords(Refusal):
    """A line that was counted or inspected once stays, even when that was reversed."""

    template: ClassVar[str] = translatable(
        "errors", "第 {line} 行（{product}）有过收货、验货或少件结案的记录（已冲销），不能删除；请保留该行。"
    )
    line: int
    product: str
