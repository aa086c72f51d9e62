"""Claims about goods that come back without a sale: nobody else's units, and worth what was granted."""

from __future__ import annotations

from typing import Final

from erp_returns.domain.text import translatable
from erp_returns.queries.verify.report import Claim
from erp_returns.queries.verify.statements import Statement, counted, looking

_ONE: Final = "FROM return_line l JOIN return_order r ON r.id = l.return_order_id"
_TIED = Statement(
    f"""
    SELECT l.id, r.number, l.position {_ONE}
    WHERE r.sales_order_id IS NULL
      AND (l.sales_order_line_id IS NOT NULL OR l.replacement_line_id IS NOT NULL)
    """,
    translatable("verify", "退换货单 {number} 第 {position} 行：这张单没有原单，该行却连着销售订单。"),
)
_LOOSE = Statement(
    f"""
    SELECT l.id, r.number, l.position {_ONE}
    WHERE r.sales_order_id IS NOT NULL AND l.sales_order_line_id IS NULL AND l.replacement_line_id IS NULL
    """,
    translatable("verify", "退换货单 {number} 第 {position} 行：这张单有原单，该行却没有连着订单明细。"),
)
_GRANTED = Statement(
    f"""
    SELECT id, number, position, units, price_fen, entitled_fen, price_fen * units AS worth_fen
    FROM (SELECT l.id, r.number, l.position, l.requested - l.closed_short - l.decided_back AS units,
                 l.unit_price_fen AS price_fen, l.entitled_fen {_ONE}
          WHERE r.sales_order_id IS NULL AND l.basis = 'goods' AND r.rejected + r.cancelled = 0)
    WHERE entitled_fen <> price_fen * units
    """,
    translatable(
        "verify",
        "退换货单 {number} 第 {position} 行（无原单）：应退记为 {entitled} 元，"
        "按核定单价 {price} × {units} 件应为 {worth} 元。",
    ),
)
_FREIGHT = Statement(
    "SELECT r.id, r.number, r.freight_fen FROM return_order r "
    "WHERE r.sales_order_id IS NULL AND r.freight_fen > 0",
    translatable("verify", "退换货单 {number}：没有原单，却退原运费 {freight} 元。"),
)

CLAIMS = (
    Claim(
        "unsold",
        translatable("verify", "无原单的退换货单：不占任何销售订单，应退是核定单价乘件数"),
        looking(counted("return_order", "sales_order_id IS NULL"), _TIED, _LOOSE, _GRANTED, _FREIGHT),
    ),
)
