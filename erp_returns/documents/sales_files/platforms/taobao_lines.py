"""The list of lines that Taobao and Tmall export since 2021: one row per 子订单编号, without an order list.

买家应付货款 is what the buyer paid for a line before refunds (买家实付金额 is read where it is missing);
postage does not stand in this file. 退款金额 counts where 退款状态 says that the refund is done.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from erp_returns.documents.sales_files import cells
from erp_returns.documents.sales_files.drafts import SaleDraft, SaleLineDraft
from erp_returns.documents.sales_files.grouped import (
    OrderProblem,
    Platform,
    Row,
    first,
    line_of,
    noted,
    order_status,
    parcels_of,
    sale_of,
    sent_units,
)
from erp_returns.documents.sales_files.layouts import Column, Layout
from erp_returns.documents.sales_files.problems import MISSING, CellProblem
from erp_returns.documents.sales_files.taobao import readable_spec
from erp_returns.domain.text import translatable

LAYOUT: Final = Layout(
    "taobao_lines",
    "taobao",
    translatable("import", "淘宝子订单列表"),
    (
        Column("platform_number", ("主订单编号",), cells.identifier),
        Column("platform_line_number", ("子订单编号",), cells.identifier),
        Column("product_name", ("商品标题", "标题"), cells.text),
        Column("unit_price_fen", ("商品价格", "价格"), cells.price),
        Column("quantity", ("购买数量",), cells.quantity),
        Column("system_code", ("外部系统编号",), cells.identifier),
        Column("product_code", ("商家编码",), cells.identifier),
        Column("spec", ("商品属性", "规格名称"), cells.text),
        Column("bundle", ("套餐信息",), cells.text),
        Column("buyer_note", ("备注",), cells.text),
        Column("seller_note", ("商家备注",), cells.text),
        Column("status", ("订单状态",), cells.status),
        Column("due_fen", ("买家应付货款",), cells.amount_or_none),
        Column("paid_fen", ("买家实付金额", "买家实际支付金额"), cells.amount_or_none),
        Column("refund_status", ("退款状态",), cells.text),
        Column("refunded_fen", ("退款金额",), cells.amount),
        Column("ordered_at", ("订单创建时间",), cells.moment),
        Column("paid_at", ("订单付款时间",), cells.moment),
        Column("shipped_at", ("发货时间",), cells.moment),
        Column("tracking_number", ("物流单号",), cells.text),
        Column("carrier", ("物流公司",), cells.text),
    ),
    (
        ("platform_number",),
        ("platform_line_number",),
        ("product_name",),
        ("unit_price_fen",),
        ("quantity",),
        ("status",),
        ("due_fen", "paid_fen"),
    ),
)


def finish(rows: Sequence[Row]) -> SaleDraft:
    """The sale that the sub orders of a main order make."""
    status = order_status(rows)
    paid_at = first(rows, "paid_at")
    never_paid = status == "pending_payment" or (status == "closed" and not paid_at)
    return sale_of(
        LAYOUT.platform,
        rows,
        status=status,
        paid_fen=0 if never_paid else sum(_paid(row) for row in rows),
        platform_refunded_fen=sum(row["refunded_fen"] for row in rows if _is_done(row)),
        seller_note=noted(*(row["seller_note"] for row in rows)),
        parcels=parcels_of(rows),
        lines=tuple(map(_line, rows, sent_units(rows))),
    )


def _line(row: Row, shipped: int | None) -> SaleLineDraft:
    gross = row["quantity"] * row["unit_price_fen"]
    return line_of(
        row,
        product_code=row["product_code"] or row["system_code"],
        spec=" ".join(filter(None, (readable_spec(row["spec"]), row["bundle"]))),
        line_discount_fen=max(0, gross - _paid(row)),
        shipped_quantity=shipped,
    )


def _paid(row: Row) -> int:
    fen = row["paid_fen"] if row["due_fen"] is None else row["due_fen"]
    if fen is None:
        raise OrderProblem(row, "due_fen", CellProblem(MISSING))
    return int(fen)


def _is_done(row: Row) -> bool:
    return not row["refund_status"] or "成功" in row["refund_status"]


PLATFORM: Final[Platform[SaleDraft]] = Platform(LAYOUT, ("status", "due_fen", "ordered_at"), finish)
