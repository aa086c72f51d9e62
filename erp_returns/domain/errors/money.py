"""Refusals about amounts and payments."""

from __future__ import annotations

from typing import ClassVar

from erp_returns.domain.errors.base import Refusal
from erp_returns.domain.text import Sentence, Words, translatable


class AmountNotUnderstood(Refusal):
    """A typed amount is no amount."""

    template: ClassVar[str] = translatable(
        "errors", "“{text}”不是金额，请输入最多两位小数的数字，例如 12.50。"
    )
    text: str


class AmountTooLarge(Refusal):
    """A typed amount is absurd."""

    template: ClassVar[str] = translatable(
        "errors", "金额 {text} 过大，单笔最多 {largest} 元，请检查是否多打了数字。"
    )
    text: str
    largest: str


class AmountNegative(Refusal):
    """An amount that cannot be negative is."""

    template: ClassVar[str] = translatable("errors", "{name}不能为负数（{amount}），请输入 0 或正数。")
    name: Words
    amount: str


class AmountNotPositive(Refusal):
    """A payment of nothing."""

    template: ClassVar[str] = translatable("errors", "{name}必须大于 0，请输入金额。")
    name: Words


class OverRefund(Refusal):
    """A line's agreed refund is above what it is worth."""

    template: ClassVar[str] = translatable(
        "errors",
        "第 {line} 行（{product}）：同意退款 {agreed} 元超过应退 {entitled} 元；请调低，或由有“提高退款”权限的人填写说明后提高。",
    )
    line: int
    product: str
    agreed: str
    entitled: str


class CompensationTooHigh(Refusal):
    """A compensation is above what is left of the line."""

    template: ClassVar[str] = translatable(
        "errors",
        "第 {line} 行（{product}）：补偿 {asked} 元超过该行剩余可退金额 {left} 元（实付 {paid} 元{others}），请调低。",
    )
    line: int
    product: str
    asked: str
    left: str
    paid: str
    others: Words


class CompensationNeedsOwner(Refusal):
    """A compensation above the parameter."""

    template: ClassVar[str] = translatable(
        "errors",
        "订单 {sale} 不退货的补偿合计 {total} 元（本单 {asked} 元{others}），超过参数“补偿上限” {most} 元；请把本单的补偿减少 {excess} 元，或由店主审核。",
    )
    sale: Words
    total: str
    asked: str
    others: Words
    most: str
    excess: str


class CeilingExceeded(Refusal):
    """The orders of a sale would together pay out more than it brought in."""

    template: ClassVar[str] = translatable(
        "errors",
        "订单 {sale} 的退款合计将达 {drawn} 元{others}，超过可退上限 {most} 元（实付 {paid} + 补款和抵扣 {collected} − 客户保留的换出商品 {kept}）。请把本单减少 {excess} 元。",
    )
    sale: str
    drawn: str
    others: Words
    most: str
    paid: str
    collected: str
    kept: str
    excess: str


class FreightAlreadyRefunded(Refusal):
    """The freight of a sale goes back once."""

    template: ClassVar[str] = translatable(
        "errors", "订单 {sale} 的原运费已在 {order} 中退还，每张订单只能退一次；请取消“允许退运费”。"
    )
    sale: str
    order: str


class FeeTooHigh(Refusal):
    """Fees above the goods."""

    template: ClassVar[str] = translatable("errors", "售后服务费 {fee} 元超过商品退款 {goods} 元，请调低。")
    fee: str
    goods: str


class ReturnFreightTooHigh(Refusal):
    """Return freight above its caps."""

    template: ClassVar[str] = translatable(
        "errors",
        "退回运费补偿 {asked} 元超过上限 {most} 元（{cap}）；请调低，或请店主在参数设置中修改上限。",
    )
    asked: str
    most: str
    cap: Words


class PaysTooMuch(Refusal):
    """A payment above what is still due."""

    template: ClassVar[str] = translatable(
        "errors", "{number} 还应退 {due} 元，不能付 {asked} 元；请把金额改为不超过 {due} 元。"
    )
    number: str
    due: str
    asked: str


class CollectsTooMuch(Refusal):
    """A collection above what the customer owes."""

    template: ClassVar[str] = translatable(
        "errors", "{number} 客户还应补 {due} 元，不能收 {asked} 元；请把金额改为不超过 {due} 元。"
    )
    number: str
    due: str
    asked: str


class DueChanged(Refusal):
    """The sum on screen is no longer what the order comes to."""

    template: ClassVar[str] = translatable(
        "errors", "{number} 现在是{due}（您看到的是{seen}）；请刷新，核对新的金额后再确认。"
    )
    number: str
    due: Sentence
    seen: Sentence


class CollectFirst(Refusal):
    """Something dearer is to leave before the goods are back and before it was paid for."""

    template: ClassVar[str] = translatable(
        "errors", "{number} 客户还应补 {due} 元；先行换货之前请先收取补款，或由有权限的人免补。"
    )
    number: str
    due: str


class TwoPeopleNeeded(Refusal):
    """Who agreed to a refund may not pay it."""

    template: ClassVar[str] = translatable(
        "errors",
        "{number} 的退款由{operator}审核、提出或改定，付款必须由另一个人操作（参数“审核付款分离”已打开）。",
    )
    number: str
    operator: str


class NotIntercepted(Refusal):
    """Units that were to ship have to be stopped first."""

    template: ClassVar[str] = translatable(
        "errors", "{number} 的商品还没有发货，请先拦截发货并勾选“已拦截发货”再付款。"
    )
    number: str


class MoneyMoved(Refusal):
    """A step back over money that has moved."""

    template: ClassVar[str] = translatable(
        "errors", "{number} 已退款 {refunded} 元、已收补款 {collected} 元，不能{action}；请先冲销这些款项。"
    )
    number: str
    refunded: str
    collected: str
    action: Words


class PlatformRefundTaken(Refusal):
    """A platform refund number stands on another order."""

    template: ClassVar[str] = translatable(
        "errors",
        "平台退款单号 {platform_number} 已用于 {order}，同一笔退款不能登记两次；请核对号码，或在 {order} 上处理。",
    )
    platform_number: str
    order: str


class PeriodClosed(Refusal):
    """A posting dated in a closed period."""

    template: ClassVar[str] = translatable(
        "errors",
        "账期已关闭到 {until}，不能登记 {date} 的{what}；请改用之后的日期，或请店主在参数设置中修改“账期关闭到”。",
    )
    until: str
    date: str
    what: Words


class PaidInFuture(Refusal):
    """A payment dated on a day that has not come."""

    template: ClassVar[str] = translatable(
        "errors", "付款日期 {day} 还没有到（今天是 {today}）；请填写实际付款的日期。"
    )
    day: str
    today: str


class PaidBeforeSale(Refusal):
    """A payment dated before the goods were ordered."""

    template: ClassVar[str] = translatable(
        "errors", "付款日期 {day} 早于销售订单 {sale} 的下单日期 {ordered}；请核对日期。"
    )
    day: str
    sale: str
    ordered: str


class PaidLongAgo(Refusal):
    """A payment dated so long ago that it is a slip of the keyboard."""

    template: ClassVar[str] = translatable(
        "errors", "付款日期 {day} 在一年以前；请核对年份，最早可填 {earliest}。"
    )
    day: str
    earliest: str
