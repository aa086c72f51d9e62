"""After-sale cases of 抖店: one row per case of one sub order (商品单号).

退商品金额 and 退运费金额 are what the buyer gets; 退支付优惠 goes back to who gave the discount. The file
names no units: the whole 应付金额 is all of the sub order, else as many as the amount covers.
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

LAYOUT: Final = Layout(
    "douyin_after_sales",
    "douyin",
    translatable("import", "抖店售后单"),
    (
        Column("refund_number", ("售后单号",), cells.identifier),
        Column("sale_number", ("订单号",), cells.identifier),
        Column("line_number", ("商品单号",), cells.identifier),
        Column("product_name", ("商品名称",), cells.text),
        Column("product_code", ("商家编码",), cells.identifier),
        Column("due_fen", ("应付金额(元)",), cells.amount),
        Column("kind", ("售后类型",), words.kind),
        Column("amount_fen", ("退商品金额(元)",), cells.amount_or_none),
        Column("freight_fen", ("退运费金额(元)",), cells.amount),
        Column("stage", ("售后状态",), words.stage),
        Column("requested_at", ("售后申请时间",), cells.moment),
        Column("ended_at", ("售后完结时间",), cells.moment),
        Column("refunded_at", ("商家退款时间",), cells.moment),
        Column("closed_at", ("售后关闭时间",), cells.moment),
        Column("reason", ("售后原因",), cells.text),
        Column("tracking_number", ("退货物流单号",), cells.text),
        Column("carrier", ("退货物流公司",), cells.text),
        Column("sent_number", ("换货物流单号",), cells.text),
        Column("replaced_by", ("换货商品信息",), cells.text),
        Column("explanation", ("用户售后说明",), cells.text),
        Column("note", ("售后备注",), cells.text),
    ),
    (
        ("refund_number",),
        ("sale_number",),
        ("line_number", "product_code", "product_name"),
        ("kind",),
        ("amount_fen",),
        ("stage",),
    ),
)


def finish(rows: Sequence[Row]) -> AfterSaleDraft:
    """The case of its one row."""
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
        platform_line_number=row["line_number"],
        product_code=row["product_code"],
        product_name=row["product_name"],
        spec="",
        quantity=None,
        amount_fen=amount,
        all_units=0 < row["due_fen"] <= amount + row["freight_fen"],
    )
    return AfterSaleDraft(
        platform=LAYOUT.platform,
        shop="",
        refund_number=row["refund_number"],
        sale_number=row["sale_number"],
        kind=row["kind"],
        stage=row["stage"],
        requested_at=row["requested_at"],
        finished_at=row["refunded_at"] or row["ended_at"] or row["closed_at"],
        freight_fen=row["freight_fen"],
        reason=row["reason"],
        buyer_note=row["explanation"],
        internal_note=noted(row["note"]),
        parcels=parcels_of(rows),
        lines=(goods,),
        source_rows=tuple(each.number for each in rows),
        sent=checks.sent_parcels(rows, "", "sent_number"),
        replaced_by=row["replaced_by"],
    )


PLATFORM: Final[Platform[AfterSaleDraft]] = Platform(
    LAYOUT, ("sale_number", "amount_fen", "stage"), finish, "refund_number"
)
