"""拼多多: one row per order, as a rule of one product; all columns a shop can tick, in any choice of them.

用户实付金额 is what the buyer paid and what may be refunded; 商家实收金额 adds what the platform gives the
shop for its coupons, and is not read. 商品总价 is that of all units. An order number that repeats with the
same goods and money names another parcel; with other goods it is another line. An empty 订单成交时间 leaves
the day that an order number begins with (260517-…, yymmdd). The file names no refunded amount: an order that
was closed unsent with 退款成功 got all of its money back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from erp_returns.documents.sales_files import cells
from erp_returns.documents.sales_files.drafts import SaleDraft, SaleLineDraft
from erp_returns.documents.sales_files.grouped import (
    Platform,
    Row,
    first,
    joined,
    line_of,
    noted,
    order_status,
    parcels_of,
    priced,
    sale_of,
    together,
)
from erp_returns.documents.sales_files.layouts import Column, Layout
from erp_returns.documents.sales_files.problems import CellProblem
from erp_returns.domain.money import apportion
from erp_returns.domain.text import translatable

_DAY = re.compile(r"(\d{2})(\d{2})(\d{2})-\d+")
_QUIET = ("", "无售后或售后取消", "无售后")
_REFUNDED = "退款成功"
_UNSENT = ("未发货", "未成交", "已取消")
_NO_SPEC = "无规格"

LAYOUT: Final = Layout(
    "pdd_orders",
    "pdd",
    translatable("import", "拼多多订单"),
    (
        Column("platform_number", ("订单号",), cells.identifier),
        Column("product_name", ("商品", "商品名称"), cells.text),
        Column("status", ("订单状态",), cells.status),
        Column("words", ("订单状态",), cells.text),
        Column("goods_fen", ("商品总价(元)", "商品总价"), cells.price),
        Column("freight_fen", ("邮费(元)", "邮费"), cells.amount_or_none),
        Column("paid_fen", ("用户实付金额(元)", "用户实付金额"), cells.price),
        Column("quantity", ("商品数量(件)", "商品数量"), cells.quantity),
        Column("shipped_at", ("发货时间",), cells.moment),
        Column("signed_at", ("确认收货时间",), cells.moment),
        Column("ordered_at", ("订单成交时间",), cells.moment),
        Column("paid_at", ("支付时间",), cells.moment),
        Column("product_id", ("商品id", "商品ID"), cells.identifier),
        Column("spec", ("商品规格",), cells.text),
        Column("sku_id", ("样式ID",), cells.identifier),
        Column("code", ("商家编码-规格维度",), cells.identifier),
        Column("style", ("商家编码-商品维度",), cells.identifier),
        Column("seller_note", ("商家备注",), cells.text),
        Column("buyer_note", ("买家留言",), cells.text),
        Column("after_sale", ("售后状态",), cells.text),
        Column("tracking_number", ("快递单号",), cells.text),
        Column("carrier", ("快递公司",), cells.text),
        Column("gift_name", ("赠品名称",), cells.text),
        Column("gift_spec", ("赠品规格",), cells.text),
        Column("gift_quantity", ("赠品数量",), cells.count_or_none),
        Column("province", ("省",), cells.open_text),
        Column("city", ("市",), cells.open_text),
        Column("district", ("区",), cells.open_text),
        Column("address", ("街道/镇",), cells.open_text),
        Column("receiver_mobile", ("用户购买手机号",), cells.open_text),
    ),
    (("platform_number",), ("product_name",), ("status",), ("goods_fen",), ("paid_fen",), ("quantity",)),
)


def finish(rows: Sequence[Row]) -> SaleDraft:
    """The sale that the rows of an order number make."""
    last, kinds = rows[-1], _kinds(rows)
    status = order_status(rows)
    closed_unpaid = status == "closed" and not any(_REFUNDED in row["words"] for row in rows)
    ordered_at = first(rows, "ordered_at") or _day_of(last["platform_number"])
    paid_at = first(rows, "paid_at")
    if not paid_at and status != "pending_payment" and not closed_unpaid:
        paid_at = ordered_at
    paid = together(kinds, "paid_fen") if paid_at else 0
    after_sale = [f"平台售后：{row['after_sale']}" for row in rows if row["after_sale"] not in _QUIET]
    return sale_of(
        LAYOUT.platform,
        rows,
        status=status,
        ordered_at=ordered_at,
        paid_at=paid_at,
        completed_at=first(rows, "signed_at") if status == "completed" else None,
        freight_fen=together(kinds, "freight_fen"),
        paid_fen=paid,
        platform_refunded_fen=paid if _refunded_unsent(rows) else 0,
        region=joined(last["province"], last["city"], last["district"]),
        seller_note=noted(*(row["seller_note"] for row in rows), *after_sale),
        parcels=parcels_of(rows),
        lines=tuple(_lines(kinds)),
    )


def _kinds(rows: Sequence[Row]) -> list[Row]:
    """The rows that differ in their goods or money; others only name another parcel."""
    return list({_goods(row): row for row in reversed(rows)}.values())[::-1]


def _lines(kinds: Sequence[Row]) -> Iterator[SaleLineDraft]:
    """A line for each kind of goods; equal money on rows of different goods is spread by their units."""
    said = [row["goods_fen"] for row in kinds]
    repeated = len(kinds) > 1 and len({(row["goods_fen"], row["paid_fen"]) for row in kinds}) == 1
    goods = apportion(said[0], [row["quantity"] for row in kinds]) if repeated else said
    for row, gross in zip(kinds, goods, strict=True):
        price, discount = priced(gross, row["quantity"])
        spec = "" if row["spec"] == _NO_SPEC else row["spec"]
        yield line_of(
            row,
            product_code=row["code"] or row["sku_id"] or ("" if spec else row["style"]),
            spec=spec,
            unit_price_fen=price,
            line_discount_fen=discount,
            shipped_quantity=_shipped(row),
        )
    for row in kinds:
        if row["gift_name"]:
            gift = {"product_name": row["gift_name"], "spec": row["gift_spec"], "style": ""}
            yield line_of(row, **gift, quantity=row["gift_quantity"] or 1, gift=True)


def _goods(row: Row) -> tuple[object, ...]:
    names = ("product_name", "product_id", "spec", "sku_id", "code", "quantity", "goods_fen", "paid_fen")
    return tuple(row[name] for name in names)


def _shipped(row: Row) -> int | None:
    """Units sent where the words tell what the closed order does not; None as the order's status says."""
    sent_and_closed = row["status"] == "closed" and row["words"].startswith("已发货")
    return row["quantity"] if sent_and_closed else None


def _refunded_unsent(rows: Sequence[Row]) -> bool:
    return all(_REFUNDED in row["words"] and row["words"].startswith(_UNSENT) for row in rows)


def _day_of(number: str) -> str | None:
    found = _DAY.fullmatch(number)
    try:
        return cells.moment(f"20{found[1]}-{found[2]}-{found[3]} 00:00:00") if found else None
    except CellProblem:
        return None


PLATFORM: Final[Platform[SaleDraft]] = Platform(LAYOUT, ("status", "paid_fen", "ordered_at"), finish)
