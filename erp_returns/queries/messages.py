"""Texts for customers, and what fills their places for one return order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erp_returns.domain.kinds import PaymentMethod
from erp_returns.domain.labels import label
from erp_returns.domain.messages import DEFAULTS, Template
from erp_returns.domain.money import yuan_text
from erp_returns.queries.reading import rows

if TYPE_CHECKING:
    from peewee import SqliteDatabase

    from erp_returns.queries.return_detail import ReturnDetail


def templates(database: SqliteDatabase) -> list[Template]:
    """The shop's own texts in its order; those it starts with where it has none."""
    own = rows(database, Template, "SELECT name, body FROM message_template ORDER BY position, id")
    return own or list(DEFAULTS)


def message_values(detail: ReturnDetail) -> dict[str, str]:
    """What fills the places; what is not known is empty."""
    order, sale = detail.order, detail.sale
    paid = [payment for payment in detail.refunds if payment.stands]
    sent = [shipment for shipment in detail.shipments if shipment.stands]
    goods = [_named(line.row.name, line.row.spec, line.row.requested) for line in detail.lines]
    out = [_named(each.name, each.spec, each.quantity) for each in detail.replacements]
    account = detail.member.account if detail.member else ""
    return {
        "单号": order.number,
        "订单号": sale.number if sale else "",
        "平台单号": sale.platform_number if sale else "",
        "店铺": order.shop,
        "客户": account or order.receiver_name,
        "收件人": order.receiver_name,
        "商品": "、".join(goods),
        "换出商品": "、".join(out),
        "应退": yuan_text(detail.to_refund_fen),
        "已退": yuan_text(order.refunded_fen),
        "应补": yuan_text(detail.to_collect_fen),
        "付款方式": label(PaymentMethod(paid[-1].method)) if paid else "",
        "退货联系人": order.contact_name,
        "退货电话": order.contact_phone,
        "退货地址": order.contact_address,
        "快递公司": sent[-1].row.carrier if sent else "",
        "快递单号": sent[-1].row.about if sent else "",
        "拒绝原因": order.rejection_reason,
    }


def _named(name: str, spec: str, units: int) -> str:
    named = f"{name} {spec}".strip()
    return f"{named} ×{units}" if units else named
