"""Refunds of Taobao and Tmall, in the columns of 2019 and of 2025: one row per refund of one line.

买家退款金额 is what the buyer gets; the file names no units: 全部退款 is all of the line, else as many as the
amount covers. 退款成功 without 完结时间 ended when 退款完结时间 says.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from erp_returns.documents.after_sale_files import checks, words
from erp_returns.documents.after_sale_files.drafts import AfterSaleDraft, AfterSaleLine
from erp_returns.documents.sales_files import cells
from erp_returns.documents.sales_files.grouped import OrderProblem, Platform, Row, noted, parcels_of
from erp_returns.documents.sales_files.layouts import Column, Layout
from erp_returns.documents.sales_files.problems import MISSING, REPEATED_ORDER, CellProblem
from erp_returns.domain.text import translatable

_ALL = "全部退款"

LAYOUT: Final = Layout(
    "taobao_refunds",
    "taobao",
    translatable("import", "淘宝退款列表"),
    (
        Column("refund_number", ("退款编号",), cells.identifier),
        Column("sale_number", ("订单编号",), cells.identifier),
        Column("product_code", ("商品编码",), cells.identifier),
        Column("product_name", ("宝贝标题",), cells.text),
        Column("amount_fen", ("买家退款金额",), cells.amount_or_none),
        Column("kind", ("售后类型", "是否需要退货"), words.kind),
        Column("stage", ("退款状态",), words.stage),
        Column("requested_at", ("退款的申请时间",), cells.moment),
        Column("ended_at", ("完结时间",), cells.moment),
        Column("refunded_at", ("退款完结时间",), cells.moment),
        Column("extent", ("部分退款/全部退款",), cells.text),
        Column("tracking_number", ("退货物流单号",), cells.text),
        Column("carrier", ("退货物流公司",), cells.text),
        Column("reason", ("买家退款原因",), cells.text),
        Column("explanation", ("买家退款说明",), cells.text),
        Column("note", ("商家备注",), cells.text),
    ),
    (
        ("refund_number",),
        ("sale_number",),
        ("product_code", "product_name"),
        ("amount_fen",),
        ("kind",),
        ("stage",),
    ),
)


def finish(rows: Sequence[Row]) -> AfterSaleDraft:
    """The case of a refund's one row."""
    row, *others = rows
    for other in others:
        if other.values != row.values:
            problem = CellProblem(REPEATED_ORDER, number=row["refund_number"])
            raise OrderProblem(other, "refund_number", problem)
    for name in ("kind", "stage", "sale_number"):
        if not row[name]:
            raise OrderProblem(row, name, CellProblem(MISSING))
    amount = checks.refunded(row, row["kind"], row["stage"], row["amount_fen"])
    goods = AfterSaleLine(
        platform_line_number="",
        product_code=row["product_code"],
        product_name=row["product_name"],
        spec="",
        quantity=None,
        amount_fen=amount,
        all_units=row["extent"] == _ALL,
    )
    return AfterSaleDraft(
        platform=LAYOUT.platform,
        shop="",
        refund_number=row["refund_number"],
        sale_number=row["sale_number"],
        kind=row["kind"],
        stage=row["stage"],
        requested_at=row["requested_at"],
        finished_at=row["ended_at"] or row["refunded_at"],
        freight_fen=0,
        reason=row["reason"],
        buyer_note=row["explanation"],
        internal_note=noted(row["note"]),
        parcels=parcels_of(rows),
        lines=(goods,),
        source_rows=tuple(each.number for each in rows),
    )


PLATFORM: Final[Platform[AfterSaleDraft]] = Platform(
    LAYOUT, ("sale_number", "amount_fen", "stage"), finish, "refund_number"
)
