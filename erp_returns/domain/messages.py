"""Texts for customers: templates with places that an order fills, in the customer's language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from erp_returns.domain.kinds import Status
from erp_returns.domain.text import translatable

LONGEST_BODY: Final = 2000
LONGEST_NAME: Final = 20

FIELDS: Final[dict[str, str]] = {
    "单号": translatable("messages", "退换货单号"),
    "订单号": translatable("messages", "销售订单号"),
    "平台单号": translatable("messages", "平台单号"),
    "店铺": translatable("messages", "店铺名称"),
    "客户": translatable("messages", "会员账号，没有就是收件人"),
    "收件人": translatable("messages", "收件人姓名"),
    "商品": translatable("messages", "退入商品和件数"),
    "换出商品": translatable("messages", "换出商品和件数"),
    "应退": translatable("messages", "还应退给客户的金额"),
    "已退": translatable("messages", "已退给客户的金额"),
    "应补": translatable("messages", "客户还应补的金额"),
    "付款方式": translatable("messages", "最近一笔退款的方式"),
    "退货联系人": translatable("messages", "退货地址的联系人"),
    "退货电话": translatable("messages", "退货地址的电话"),
    "退货地址": translatable("messages", "退货地址"),
    "快递公司": translatable("messages", "最近发出的包裹的快递公司"),
    "快递单号": translatable("messages", "最近发出的包裹的快递单号"),
    "拒绝原因": translatable("messages", "审核拒绝的原因"),
}
"""The places a template may have, and what fills them."""


class Template(NamedTuple):
    """A text for customers under its name."""

    name: str
    body: str


DEFAULTS: Final = (
    Template(
        "退货地址",
        "您好，您的售后申请 {单号} 已通过，请把商品寄到：\n{退货地址}\n{退货联系人} {退货电话}\n"
        "请在包裹里放一张写有 {单号} 的纸条，不要寄到付件；寄出后请把快递单号告诉我们，谢谢。",
    ),
    Template("催寄回", "您好，您的售后单 {单号}（{商品}）还没有收到寄回的快递单号，方便时请告诉我们，谢谢。"),
    Template(
        "已收到", "您好，您寄回的商品（{商品}）我们已经收到，正在检查，结果会尽快告诉您。售后单号 {单号}。"
    ),
    Template(
        "有差异", "您好，您寄回的商品与申请不一致（{商品}），我们正在核对，稍后会与您联系。售后单号 {单号}。"
    ),
    Template("拒绝", "您好，很抱歉，您的售后申请 {单号} 没有通过：{拒绝原因}。如有疑问请随时联系我们。"),
    Template(
        "已退款", "您好，您的退款 {已退} 元已通过{付款方式}退回，请注意查收。售后单号 {单号}，感谢您的理解。"
    ),
    Template(
        "请补差价",
        "您好，您要换的商品（{换出商品}）需要补差价 {应补} 元，收到后马上为您发出。售后单号 {单号}。",
    ),
    Template("换货已发出", "您好，您换的商品（{换出商品}）已发出，{快递公司} {快递单号}，请注意查收。"),
)
"""What a shop starts with."""

SUGGESTED: Final = {
    Status.PENDING_REVIEW: "有差异",
    Status.APPROVED: "退货地址",
    Status.AWAITING_RETURN: "催寄回",
    Status.AWAITING_PAYMENT: "请补差价",
    Status.AWAITING_EXCHANGE: "已收到",
    Status.AWAITING_DELIVERY: "换货已发出",
    Status.AWAITING_REFUND: "已收到",
    Status.COMPLETED: "已退款",
    Status.REJECTED: "拒绝",
}
"""The text that is most likely wanted at each status."""

_PLACE = re.compile(r"\{([^{}\n]{1,20})\}")
_NOTHING = "——"


def fill(body: str, values: Mapping[str, str]) -> str:
    """Fill the places of a template; what is not known yet is a dash, what is no place stays as it is."""

    def put(found: re.Match[str]) -> str:
        name = found[1].strip()
        return (values.get(name, "") or _NOTHING) if name in FIELDS else found[0]

    return _PLACE.sub(put, body)


def unknown_places(body: str) -> list[str]:
    """Places that nothing fills, as they are written."""
    return [name for name in dict.fromkeys(_PLACE.findall(body)) if name.strip() not in FIELDS]
