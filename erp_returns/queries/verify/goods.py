"""Claims about goods: every count of a line equal to its postings, every balance to its movements."""

from __future__ import annotations

from typing import Final

from peewee import SqliteDatabase

from erp_returns.domain.text import translatable
from erp_returns.queries.reading import scalar
from erp_returns.queries.settings import settings
from erp_returns.queries.verify.report import Claim, Findings
from erp_returns.queries.verify.statements import Statement, counted, looking

_SIGN = "CASE WHEN d.reverses_id IS NULL THEN p.quantity ELSE -p.quantity END"
_COUNT_DIFFERS: Final = translatable(
    "verify", "退换货单 {number} 第 {position} 行：{what}记为 {kept} 件，按单据应为 {actual} 件。"
)


def _posted(table: str, line: str, where: str = "1") -> str:
    """Units of a line (called l) on documents of a table, less what was reversed."""
    return f"""
    (SELECT coalesce(sum({_SIGN}), 0) FROM {table}_line p JOIN {table} d ON d.id = p.{table}_id
     WHERE p.{line} = l.id AND {where})
    """


def _set_aside(state: str) -> str:
    """Units of a line that were moved from or to a state when its whole order was given back."""
    return f"""
    (SELECT coalesce(sum(m.quantity), 0) FROM stock_movement m
     WHERE m.return_order_id = r.id AND m.line_id = l.id AND m.type = 'inspection' AND m.document = r.number
       AND m.state {state})
    """


def _held(state: str) -> str:
    """Units of a line that lie in a state, as its movements say."""
    return f"""
    (SELECT coalesce(sum(m.quantity), 0) FROM stock_movement m
     WHERE m.return_order_id = r.id AND m.line_id = l.id AND m.state = '{state}'
       AND m.type IN ('return_in', 'exchange_in', 'inspection', 'scrapped', 'sent_back', 'reversal'))
    """


def _count(what: str, kept: str, actual: str) -> Statement:
    return Statement(
        f"""
        SELECT id, number, position, '{what}' AS what, kept, actual FROM (
            SELECT l.id, r.number, l.position, {kept} AS kept, {actual} AS actual
            FROM return_line l JOIN return_order r ON r.id = l.return_order_id
            WHERE l.basis = 'goods'
        ) WHERE kept <> actual
        """,
        _COUNT_DIFFERS,
    )


_GRADED = _posted("inspection", "return_line_id", "d.provisional = 0 AND p.disposition <> 'send_back'")
_REFUSED = _posted("inspection", "return_line_id", "d.provisional = 0 AND p.disposition = 'send_back'")
_LATE = _posted("receipt", "return_line_id", "d.late = 1")
_STOCK = "NOT IN ('customer', 'quarantine')"
_CUSTOMER = "= 'customer'"

_LINE_COUNTS = (
    _count(
        translatable("verify", "已收"), "l.received", f"{_posted('receipt', 'return_line_id')} + l.imported"
    ),
    _count(translatable("verify", "已验收"), "l.accepted", f"{_GRADED} + {_set_aside(_STOCK)} + l.imported"),
    _count(
        translatable("verify", "决定退回客户"),
        "l.decided_back",
        f"{_REFUSED} + {_LATE} + {_set_aside(_CUSTOMER)}",
    ),
    _count(
        translatable("verify", "已退回客户"),
        "l.sent_back",
        _posted("shipment", "return_line_id", "d.purpose = 'send_back'"),
    ),
    _count(
        translatable("verify", "少件结案"),
        "l.closed_short",
        "(SELECT coalesce(sum(c.quantity), 0) FROM short_closing c WHERE c.return_line_id = l.id)",
    ),
    _count(
        translatable("verify", "待处理库存"),
        "l.received - l.accepted - l.decided_back",
        _held("quarantine"),
    ),
    _count(translatable("verify", "客户所有库存"), "l.decided_back - l.sent_back", _held("customer")),
)
_UNEXPECTED = Statement(
    """
    SELECT l.id, r.number, l.position FROM return_line l JOIN return_order r ON r.id = l.return_order_id
    WHERE l.basis <> 'goods' AND l.received + l.accepted + l.decided_back + l.closed_short + l.sent_back > 0
    """,
    translatable("verify", "退换货单 {number} 第 {position} 行：不退货的行却有收货、验货或退回的件数。"),
)
_SHORT = Statement(
    """
    SELECT l.id, r.number, l.position, l.closed_short
    FROM return_line l JOIN return_order r ON r.id = l.return_order_id
    WHERE l.closed_short > 0 AND NOT EXISTS (
        SELECT 1 FROM order_event e WHERE e.return_order_id = r.id AND e.action IN ('close_short', 'receive'))
    """,
    translatable(
        "verify", "退换货单 {number} 第 {position} 行：少件结案 {closed_short} 件，操作记录中却没有这一步。"
    ),
)
_REPLACED = Statement(
    f"""
    SELECT id, number, position, kept, actual FROM (
        SELECT l.id, r.number, l.position, l.shipped AS kept,
               {_posted("shipment", "replacement_line_id", "d.purpose = 'replacement'")} AS actual
        FROM replacement_line l JOIN return_order r ON r.id = l.return_order_id
    ) WHERE kept <> actual
    """,
    translatable(
        "verify", "换货单 {number} 第 {position} 行换出商品：记为发出 {kept} 件，按发货单应为 {actual} 件。"
    ),
)
_RESERVED = Statement(
    """
    SELECT l.id, r.number, l.position, l.reserved, l.quantity - l.shipped AS waiting
    FROM replacement_line l JOIN return_order r ON r.id = l.return_order_id
    WHERE l.reserved > l.quantity - l.shipped
       OR (l.reserved > 0 AND (r.rejected + r.cancelled > 0 OR r.reviewed_at IS NULL))
    """,
    translatable(
        "verify", "换货单 {number} 第 {position} 行换出商品：预留 {reserved} 件，最多只能预留 {waiting} 件。"
    ),
)
_SEND_BACK = Statement(
    """
    SELECT id, number, kept, actual FROM (
        SELECT r.id, r.number, r.send_back AS kept, EXISTS (
            SELECT 1 FROM return_line l WHERE l.return_order_id = r.id AND l.sent_back <
                CASE WHEN r.rejected + r.cancelled = 0 THEN l.decided_back ELSE l.received END) AS actual
        FROM return_order r
    ) WHERE kept <> actual
    """,
    translatable("verify", "退换货单 {number}：“待退回”标记为 {kept}，按件数应为 {actual}。"),
)
_BALANCE = Statement(
    """
    SELECT b.product_id, p.code, w.name AS warehouse, b.state, b.kept, b.moved FROM (
        SELECT product_id, warehouse_id, state, sum(kept) AS kept, sum(moved) AS moved FROM (
            SELECT product_id, warehouse_id, state, quantity AS kept, 0 AS moved FROM stock_balance
            UNION ALL
            SELECT product_id, warehouse_id, state, 0, sum(quantity) FROM stock_movement GROUP BY 1, 2, 3
        ) GROUP BY 1, 2, 3 HAVING sum(kept) <> sum(moved)
    ) b LEFT JOIN product p ON p.id = b.product_id LEFT JOIN warehouse w ON w.id = b.warehouse_id
    """,
    translatable("verify", "{code} 在{warehouse}的{state}库存记为 {kept} 件，按库存流水应为 {moved} 件。"),
)
_BELOW_ZERO = Statement(
    """
    SELECT b.product_id, p.code, w.name AS warehouse, b.state, b.quantity
    FROM stock_balance b LEFT JOIN product p ON p.id = b.product_id
    LEFT JOIN warehouse w ON w.id = b.warehouse_id
    WHERE b.quantity < 0 AND (b.state <> 'good' OR coalesce(w.check_stock, 1) = 1)
    """,
    translatable("verify", "{code} 在{warehouse}的{state}库存是 {quantity} 件，低于零。"),
)


def _below_zero(database: SqliteDatabase, findings: Findings) -> None:
    """No stock that is counted lies below zero, unless the shop allows it."""
    findings.rows += int(scalar(database, counted("stock_balance")) or 0)
    if not settings(database).flag("allow_negative_stock"):
        looking("SELECT 0", _BELOW_ZERO)(database, findings)


CLAIMS = (
    Claim(
        "line_counts",
        translatable(
            "verify", "每行退货：已收、已验收、少件、退回的件数等于收货单、验货单、发货单和库存流水"
        ),
        looking(counted("return_line"), *_LINE_COUNTS, _UNEXPECTED, _SHORT),
    ),
    Claim(
        "replacements",
        translatable("verify", "每行换出：发出的件数等于发货单，预留不超过待发"),
        looking(counted("replacement_line"), _REPLACED, _RESERVED),
    ),
    Claim(
        "send_back",
        translatable("verify", "每张退换货单：“待退回”标记与件数一致"),
        looking(counted("return_order"), _SEND_BACK),
    ),
    Claim(
        "balances",
        translatable("verify", "每个库存结存：等于库存流水之和"),
        looking(counted("stock_movement"), _BALANCE),
    ),
    Claim("below_zero", translatable("verify", "没有低于零的库存（参数允许的除外）"), _below_zero),
)
