"""抖店: one row per sub order, in the columns of 2024 and of 2026; every long cell begins with a TAB.

订单应付金额 is what the buyer pays for a sub order and adds up over them; 运费 is the main order's where all
rows say the same. 商品单价 (2024) and 商品金额 (2026) are both the price of one unit. Names, phones and
addresses that the platform shows as ciphertext (##…, $$…) are left empty. Some exports put the sub orders of
an order in one row, joined by “;”, while 商品数量 is their sum: they are taken apart where the units can be
told apart, else refused. The file names no refunded amount: an order that was closed unsent with 退款成功
got all of its money back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from erp_returns.documents.sales_files import cells
from erp_returns.documents.sales_files.drafts import SaleDraft, SaleLineDraft, SaleParcelDraft
from erp_returns.documents.sales_files.grouped import (
    OrderProblem,
    Platform,
    Row,
    first,
    joined,
    line_of,
    noted,
    order_status,
    read_part,
    sale_of,
    sent_units,
    together,
)
from erp_returns.documents.sales_files.layouts import Column, Layout
from erp_returns.documents.sales_files.problems import MIXED_SUB_ORDERS, CellProblem
from erp_returns.domain.text import translatable

_BETWEEN = re.compile("[;；]")
_REFUNDED = "退款成功"
_EXPRESS = re.compile(r"([A-Za-z0-9]+)-[A-Z]-(.+)|(.+?)[-：: ]+([A-Za-z0-9]{8,})")
_APART: Final[dict[str, Callable[[str], Any]]] = {
    "platform_line_number": cells.identifier,
    "product_name": cells.text,
    "spec": cells.text,
    "style": cells.identifier,
    "product_id": cells.identifier,
    "product_code": cells.identifier,
    "quantity": cells.quantity,
    "unit_price_fen": cells.price,
    "status": cells.status,
    "after_sale": cells.text,
    "barcode": cells.identifier,
}
"""What stands once for each sub order, and how a part of it is read."""

LAYOUT: Final = Layout(
    "douyin_orders",
    "douyin",
    translatable("import", "抖店订单"),
    (
        Column("platform_number", ("主订单编号",), cells.identifier),
        Column("platform_line_number", ("子订单编号",), cells.text),
        Column("product_name", ("选购商品",), cells.text),
        Column("spec", ("商品规格",), cells.text),
        Column("style", ("货号",), cells.text),
        Column("quantity", ("商品数量",), cells.text),
        Column("product_id", ("商品ID",), cells.text),
        Column("product_code", ("商家编码",), cells.text),
        Column("unit_price_fen", ("商品单价", "商品金额"), cells.text),
        Column("due_fen", ("订单应付金额",), cells.text),
        Column("freight_fen", ("运费",), cells.amount_or_none),
        Column("discount_fen", ("优惠总金额",), cells.amount_or_none),
        Column("status", ("订单状态",), cells.text),
        Column("after_sale", ("售后状态",), cells.text),
        Column("ordered_at", ("订单提交时间",), cells.moment),
        Column("paid_at", ("支付完成时间",), cells.moment),
        Column("shipped_at", ("发货时间",), cells.moment),
        Column("completed_at", ("订单完成时间",), cells.moment),
        Column("receiver_name", ("收件人",), cells.open_text),
        Column("receiver_mobile", ("收件人手机号",), cells.open_text),
        Column("province", ("省",), cells.open_text),
        Column("city", ("市",), cells.open_text),
        Column("district", ("区",), cells.open_text),
        Column("street", ("街道",), cells.open_text),
        Column("address", ("详细地址",), cells.open_text),
        Column("buyer_note", ("买家留言",), cells.text),
        Column("seller_flag", ("旗帜颜色",), cells.text),
        Column("seller_note", ("商家备注",), cells.text),
        Column("barcode", ("商品69码",), cells.text),
        Column("express", ("快递信息",), cells.text),
    ),
    (
        ("platform_number",),
        ("platform_line_number",),
        ("product_name",),
        ("quantity",),
        ("unit_price_fen",),
        ("due_fen",),
        ("status",),
    ),
)


def finish(rows: Sequence[Row]) -> SaleDraft:
    """The sale that the rows of a main order make."""
    parts = [part for row in rows for part in _apart(row)]
    status = order_status(parts)
    after_sale = [part["after_sale"] for part in parts]
    paid_at, shipped_at = first(rows, "paid_at"), first(rows, "shipped_at")
    never_paid = status == "pending_payment" or (status == "closed" and not paid_at)
    paid = 0 if never_paid else sum(_due(row) for row in rows)
    all_back = status == "closed" and not shipped_at and all(_REFUNDED in word for word in after_sale)
    return sale_of(
        LAYOUT.platform,
        rows,
        status=status,
        shipped_at=shipped_at,
        completed_at=first(rows, "completed_at") if status == "completed" else None,
        freight_fen=together(rows, "freight_fen"),
        paid_fen=paid,
        platform_refunded_fen=paid if all_back else 0,
        region=joined(*(first(rows, name) for name in ("province", "city", "district"))),
        address=joined(first(rows, "street"), first(rows, "address")),
        seller_note=noted(
            *(row["seller_note"] for row in rows), *(f"平台售后：{word}" for word in after_sale if word)
        ),
        parcels=tuple(_parcels(rows)),
        lines=tuple(map(_line, parts, sent_units(parts))),
    )


def _apart(row: Row) -> Iterator[Row]:
    """The sub orders of a row, each read by itself."""
    count = len(_BETWEEN.split(row["platform_line_number"]))
    if count == 1:
        yield _part(row, row.values)
        return
    pieces = {name: _pieces(row, name, count) for name in _APART}
    for place in range(count):
        yield _part(row, {name: pieces[name][place] for name in _APART}, alone=False)


def _part(row: Row, said: Mapping[str, str], *, alone: bool = True) -> Row:
    name = ""
    own: dict[str, Any] = {"alone": alone}
    try:
        for name, read in _APART.items():
            own[name] = read(said[name])
    except CellProblem as problem:
        raise OrderProblem(row, name, problem) from problem
    return Row(row.number, row.values | own)


def _pieces(row: Row, name: str, count: int) -> list[str]:
    cell: str = row[name]
    pieces = _BETWEEN.split(cell)
    if len(pieces) == count:
        return pieces
    if name == "quantity" and cell == str(count):
        return ["1"] * count
    if name in ("status", "after_sale") and len(pieces) == 1:
        return pieces * count
    if not cell:
        return [""] * count
    raise OrderProblem(row, name, CellProblem(MIXED_SUB_ORDERS, count=count, value=cell))


def _due(row: Row) -> int:
    return sum(read_part(row, "due_fen", piece, cells.price) for piece in _BETWEEN.split(row["due_fen"]))


def _line(row: Row, shipped: int | None) -> SaleLineDraft:
    """A line with its own discount, so that what was paid for it is exact."""
    discount = _discount(row) if row["alone"] else 0
    return line_of(row, line_discount_fen=discount, shipped_quantity=shipped)


def _discount(row: Row) -> int:
    """优惠总金额 where it agrees with what is due (with or without the freight), else what is missing."""
    gross, due, named = row["quantity"] * row["unit_price_fen"], _due(row), row["discount_fen"]
    if named is not None and gross - named in (due, due - (row["freight_fen"] or 0)):
        return int(named)
    return int(max(0, gross - due))


def _parcels(rows: Sequence[Row]) -> Iterator[SaleParcelDraft]:
    """快递信息 like SF1234567890-A-顺丰速运, or 顺丰速运-SF1234567890; a carrier alone names no parcel."""
    seen: set[str] = set()
    for row in rows:
        if not row["express"]:
            continue
        for piece in re.split(r"[;；,，\n]", row["express"]):
            found = _EXPRESS.fullmatch(piece.strip())
            number = (found[1] or found[4] or "") if found else ""
            if any(map(str.isdigit, number)) and number not in seen:
                seen.add(number)
                yield SaleParcelDraft((found[2] or found[3] or "").strip() if found else "", number)


PLATFORM: Final[Platform[SaleDraft]] = Platform(LAYOUT, ("status", "due_fen", "ordered_at"), finish)
