"""京东: one row per product, the order's money repeated on each of its rows.

The buyer paid 应付金额 and 余额支付 (the balance of the account is money as well), together never more than
订单金额 and 运费金额; 结算金额 is what the platform pays out to the shop, and is not read. Phones and names
are masked and kept as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from erp_returns.documents.sales_files import cells
from erp_returns.documents.sales_files.drafts import SaleDraft
from erp_returns.documents.sales_files.grouped import (
    Platform,
    Row,
    agreed,
    first,
    line_of,
    noted,
    order_status,
    sale_of,
)
from erp_returns.documents.sales_files.layouts import Column, Layout
from erp_returns.documents.sales_files.taobao import split_address
from erp_returns.domain.text import translatable

_MARK = re.compile(r"^[(（](锁定|删除|暂停|已锁定|已删除)[)）]")


def _status(raw: str) -> str:
    """(锁定)等待出库 is as far as 等待出库; what was deleted is closed."""
    word = cells.text(raw)
    marked = _MARK.match(word)
    if marked and "删除" in marked[1]:
        return "closed"
    return cells.status(_MARK.sub("", word))


LAYOUT: Final = Layout(
    "jd_orders",
    "jd",
    translatable("import", "京东订单"),
    (
        Column("platform_number", ("订单号", "订单编号"), cells.identifier),
        Column("product_id", ("商品ID", "商品编号"), cells.identifier),
        Column("product_name", ("商品名称",), cells.text),
        Column("quantity", ("订购数量",), cells.quantity),
        Column("unit_price_fen", ("京东价",), cells.price),
        Column("total_fen", ("订单金额",), cells.amount_or_none),
        Column("due_fen", ("应付金额",), cells.amount_or_none),
        Column("balance_fen", ("余额支付",), cells.amount_or_none),
        Column("freight_fen", ("运费金额",), cells.amount_or_none),
        Column("status", ("订单状态",), _status),
        Column("ordered_at", ("下单时间",), cells.moment),
        Column("paid_at", ("付款确认时间",), cells.moment),
        Column("completed_at", ("订单完成时间",), cells.moment),
        Column("pay_method", ("支付方式",), cells.text),
        Column("member_account", ("下单帐号", "下单账号"), cells.text),
        Column("receiver_name", ("客户姓名",), cells.open_text),
        Column("address", ("客户地址",), cells.open_text),
        Column("receiver_mobile", ("联系电话",), cells.open_text),
        Column("buyer_note", ("订单备注",), cells.text),
        Column("seller_note", ("商家备注",), cells.text),
        Column("product_code", ("货号",), cells.identifier),
    ),
    (("platform_number",), ("product_name",), ("quantity",), ("unit_price_fen",), ("due_fen",), ("status",)),
)


def finish(rows: Sequence[Row]) -> SaleDraft:
    """The sale that the rows of an order number make."""
    status = order_status(rows)
    freight = agreed(rows, "freight_fen") or 0
    total = agreed(rows, "total_fen")
    due, balance = agreed(rows, "due_fen") or 0, agreed(rows, "balance_fen") or 0
    most = due + balance if total is None else total + freight
    paid_at = first(rows, "paid_at")
    if status in ("shipped", "completed") and not paid_at:
        paid_at = first(rows, "ordered_at")
    region, address, postcode = split_address(first(rows, "address"))
    return sale_of(
        LAYOUT.platform,
        rows,
        status=status,
        paid_at=paid_at,
        freight_fen=freight,
        paid_fen=min(due + balance, most) if status != "closed" or paid_at else 0,
        region=region,
        address=address,
        postcode=postcode,
        seller_note=noted(*(row["seller_note"] for row in rows)),
        lines=tuple(line_of(row, product_code=row["product_code"] or row["product_id"]) for row in rows),
    )


PLATFORM: Final[Platform[SaleDraft]] = Platform(LAYOUT, ("status", "due_fen", "ordered_at"), finish)
