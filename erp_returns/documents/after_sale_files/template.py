"""Our own template for past and open returns: one row per line, cells of the case blank on following rows.

平台退款编号 (or the number the shop gave it before) names the case: the same number again is the same case.
Without 业务 it is 退货退款, without 状态 it is over. On 换货 the 换出 columns say what goes out for a line
(blank: the same goods), 退款金额 what is paid besides, 补款金额 what the customer pays.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from erp_returns.documents.after_sale_files import checks, words
from erp_returns.documents.after_sale_files.drafts import (
    AfterSaleDraft,
    AfterSaleLine,
    ReplacementDraft,
    Stage,
)
from erp_returns.documents.sales_files import cells
from erp_returns.documents.sales_files.grouped import OrderProblem, Platform, Row, first, noted, parcels_of
from erp_returns.documents.sales_files.layouts import Column, Layout
from erp_returns.documents.sales_files.problems import (
    CONTRADICTION,
    MISSING,
    NO_PRODUCT,
    CellProblem,
)
from erp_returns.domain.kinds import ReturnKind
from erp_returns.domain.text import translatable

COLUMNS: Final = (
    Column("refund_number", ("平台退款编号", "退款编号", "退换货单号"), cells.identifier),
    Column("sale_number", ("平台单号", "订单号"), cells.identifier),
    Column("shop", ("店铺",), cells.text),
    Column("kind", ("业务",), words.kind),
    Column("stage", ("状态",), words.stage),
    Column("requested_at", ("申请时间",), cells.moment),
    Column("finished_at", ("完成时间",), cells.moment),
    Column("freight_fen", ("退原运费",), cells.amount_or_none),
    Column("reason", ("原因",), cells.text),
    Column("buyer_note", ("买家留言",), cells.text),
    Column("internal_note", ("内部备注",), cells.text),
    Column("carrier", ("退回快递公司",), cells.text),
    Column("tracking_number", ("退回快递单号",), cells.text),
    Column("platform_line_number", ("子订单号",), cells.identifier),
    Column("product_code", ("商品编码",), cells.identifier),
    Column("product_name", ("商品名称",), cells.text),
    Column("spec", ("规格",), cells.text),
    Column("quantity", ("数量",), cells.count_or_none),
    Column("amount_fen", ("退款金额",), cells.amount_or_none),
    Column("out_code", ("换出商品编码",), cells.identifier),
    Column("out_spec", ("换出规格",), cells.text),
    Column("out_quantity", ("换出数量",), cells.count_or_none),
    Column("out_price_fen", ("换出单价",), cells.amount_or_none),
    Column("out_carrier", ("换出快递公司",), cells.text),
    Column("out_number", ("换出快递单号",), cells.text),
    Column("collected_fen", ("补款金额",), cells.amount_or_none),
)
"""The columns as they stand in the template."""

LAYOUT: Final = Layout(
    "returns_template",
    "template",
    translatable("import", "退换货模板"),
    COLUMNS,
    (
        ("refund_number",),
        ("sale_number",),
        ("product_code", "product_name", "platform_line_number"),
        ("amount_fen",),
    ),
)

_OWN = ("sale_number", "kind", "stage")
_OUT_GOODS = ("out_code", "out_spec", "out_quantity", "out_price_fen")
_OUT = (*_OUT_GOODS, "out_carrier", "out_number")


def finish(rows: Sequence[Row]) -> AfterSaleDraft:
    """The case that the rows of a number make."""
    for name in _OWN:
        _alike(rows, name)
    kind = first(rows, "kind") or ReturnKind.RETURN_REFUND.value
    stage = first(rows, "stage") or Stage.DONE
    checks.refuse_outgoing(rows, kind, _OUT, "collected_fen")
    return AfterSaleDraft(
        platform=LAYOUT.platform,
        shop=first(rows, "shop"),
        refund_number=rows[0]["refund_number"],
        sale_number=first(rows, "sale_number"),
        kind=kind,
        stage=stage,
        requested_at=first(rows, "requested_at"),
        finished_at=first(rows, "finished_at"),
        freight_fen=first(rows, "freight_fen") or 0,
        reason=first(rows, "reason"),
        buyer_note=first(rows, "buyer_note"),
        internal_note=noted(*(row["internal_note"] for row in rows)),
        parcels=parcels_of(rows),
        lines=tuple(_lines(rows, kind, stage)),
        source_rows=tuple(row.number for row in rows),
        collected_fen=first(rows, "collected_fen") or 0,
        sent=checks.sent_parcels(rows, "out_carrier", "out_number"),
    )


def _alike(rows: Sequence[Row], name: str) -> None:
    """A case says one thing of itself, on all of its rows that say anything."""
    said = first(rows, name)
    if name == "sale_number" and not said:
        raise OrderProblem(rows[0], name, CellProblem(MISSING))
    for row in rows:
        if row[name] and row[name] != said:
            raise OrderProblem(row, name, CellProblem(CONTRADICTION, first=said, value=row[name]))


def _lines(rows: Sequence[Row], kind: str, stage: Stage) -> Iterator[AfterSaleLine]:
    for row in rows:
        if not (row["product_code"] or row["product_name"] or row["platform_line_number"]):
            raise OrderProblem(row, "product_code", CellProblem(NO_PRODUCT))
        out = ReplacementDraft(row["out_code"], row["out_spec"], row["out_quantity"], row["out_price_fen"])
        yield AfterSaleLine(
            platform_line_number=row["platform_line_number"],
            product_code=row["product_code"],
            product_name=row["product_name"],
            spec=row["spec"],
            quantity=row["quantity"],
            amount_fen=checks.refunded(row, kind, stage, row["amount_fen"]),
            replacement=out if any(row[name] for name in _OUT_GOODS) else None,
        )


PLATFORM: Final[Platform[AfterSaleDraft]] = Platform(LAYOUT, _OWN, finish, "refund_number")
