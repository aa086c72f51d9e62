"""有赞: one row per order; its products stand in one cell, like “草莓蛋糕(1件)；奶油(2件)”, without prices.

订单实付金额 is what the buyer paid. 商品金额合计 is spread over the products by their units (largest
remainder), since the file does not say what each cost; the note says so where there are several. The heading
分销员 stands twice, and neither is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from erp_returns.documents.sales_files import cells
from erp_returns.documents.sales_files.drafts import SaleDraft, SaleLineDraft
from erp_returns.documents.sales_files.grouped import (
    OrderProblem,
    Platform,
    Row,
    joined,
    line_of,
    noted,
    order_status,
    priced,
    read_part,
    sale_of,
)
from erp_returns.documents.sales_files.layouts import Column, Layout
from erp_returns.documents.sales_files.problems import MISSING, REPEATED_ORDER, CellProblem
from erp_returns.domain.money import apportion
from erp_returns.domain.text import translatable

_BETWEEN = re.compile(r"(?<=件[)）])\s*[;；,，、\n]?\s*|[;；\n]\s*")
_COUNTED = re.compile(r"(.*?)\s*[(（]\s*(\d{1,9})\s*件\s*[)）]", re.DOTALL)
_SPREAD: Final = "有赞的订单文件没有每种商品的价格，商品金额已按件数分摊"

LAYOUT: Final = Layout(
    "youzan_orders",
    "youzan",
    translatable("import", "有赞订单"),
    (
        Column("platform_number", ("订单号",), cells.identifier),
        Column("shop", ("归属店铺",), cells.text),
        Column("status", ("订单状态",), cells.status),
        Column("ordered_at", ("订单创建时间",), cells.moment),
        Column("paid_at", ("买家付款时间",), cells.moment),
        Column("completed_at", ("交易成功时间",), cells.moment),
        Column("goods_fen", ("商品金额合计",), cells.amount_or_none),
        Column("freight_fen", ("运费",), cells.amount),
        Column("paid_fen", ("订单实付金额",), cells.price),
        Column("products", ("全部商品名称",), cells.text),
        Column("province", ("收货人省份",), cells.open_text),
        Column("city", ("收货人城市",), cells.open_text),
        Column("district", ("收货人地区",), cells.open_text),
        Column("address", ("详细收货地址/提货地址",), cells.open_text),
        Column("receiver_name", ("收货人/提货人",), cells.open_text),
        Column("receiver_mobile", ("收货人手机号/提货人手机号",), cells.open_text),
        Column("buyer_note", ("买家备注",), cells.text),
        Column("seller_flag", ("订单星级",), cells.text),
        Column("member_account", ("买家昵称",), cells.text),
        Column("platform_refunded_fen", ("订单已退款金额",), cells.amount),
        Column("seller_note", ("商家订单备注",), cells.text),
    ),
    (("platform_number",), ("products",), ("paid_fen",), ("status",), ("ordered_at", "paid_at")),
)


def finish(rows: Sequence[Row]) -> SaleDraft:
    """The sale of an order's one row."""
    row, *others = rows
    for other in others:
        if other.values != row.values:
            raise OrderProblem(
                other, "platform_number", CellProblem(REPEATED_ORDER, number=row["platform_number"])
            )
    status = order_status(rows)
    never_paid = status == "pending_payment" or (status == "closed" and not row["paid_at"])
    lines = tuple(_lines(row))
    return sale_of(
        LAYOUT.platform,
        rows,
        paid_fen=0 if never_paid else row["paid_fen"],
        region=joined(row["province"], row["city"], row["district"]),
        seller_note=noted(row["seller_note"], _SPREAD if len(lines) > 1 else ""),
        lines=lines,
    )


def _lines(row: Row) -> Iterator[SaleLineDraft]:
    products = list(_products(row))
    goods = row["goods_fen"]
    if goods is None:
        goods = max(0, row["paid_fen"] - row["freight_fen"])
    units = [units for _, units in products]
    for (name, count), gross in zip(products, apportion(goods, units), strict=True):
        price, discount = priced(gross, count)
        yield line_of(
            row, product_name=name, quantity=count, unit_price_fen=price, line_discount_fen=discount
        )


def _products(row: Row) -> Iterator[tuple[str, int]]:
    """Names and units; a name without a count is one unit."""
    names = [part.strip() for part in _BETWEEN.split(row["products"]) if part and part.strip()]
    if not names:
        raise OrderProblem(row, "products", CellProblem(MISSING))
    for part in names:
        counted = _COUNTED.fullmatch(part)
        name, units = (counted[1], counted[2]) if counted and counted[1] else (part, "1")
        yield name, read_part(row, "products", units, cells.quantity)


PLATFORM: Final[Platform[SaleDraft]] = Platform(LAYOUT, ("status", "paid_fen", "products"), finish)
