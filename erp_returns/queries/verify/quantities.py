"""Claims about quantities: whole units, never fewer than can be."""

from __future__ import annotations

from typing import Final

from peewee import SqliteDatabase

from erp_returns.domain.text import translatable
from erp_returns.queries.verify.report import Claim, Findings
from erp_returns.queries.verify.statements import Statement, counted, looking

_LEAST: Final[dict[str, dict[str, int | None]]] = {
    "sales_order_line": {"quantity": 1, "shipped_quantity": 0},
    "return_line": {
        "requested": 0,
        "received": 0,
        "accepted": 0,
        "decided_back": 0,
        "closed_short": 0,
        "sent_back": 0,
        "imported": 0,
    },
    "replacement_line": {"quantity": 0, "shipped": 0, "reserved": 0},
    "receipt_line": {"expected": 0, "quantity": 1},
    "inspection_line": {"quantity": 1},
    "difference": {"quantity": 1},
    "shipment_line": {"quantity": 1},
    "repair": {"quantity": 1},
    "supplier_return_line": {"quantity": 1, "replaced": 0},
    "stocktake_line": {"expected": None, "counted": 0},
    "stock_movement": {"quantity": None},
    "stock_balance": {"quantity": None},
}
"""Every column that counts units, and its smallest value; None where it may lie below zero."""

_NOT_WHOLE: Final = translatable("verify", "{table} 第 {row} 行：{column} 是 {value}，不是整数件。")
_TOO_SMALL: Final = translatable("verify", "{table} 第 {row} 行：{column} 是 {value} 件，最少 {least} 件。")


def _whole_units(database: SqliteDatabase, findings: Findings) -> None:
    for table, columns in _LEAST.items():
        findings.rows += database.execute_sql(counted(table)).fetchone()[0]
        wrong = [
            f"typeof({column}) <> 'integer'" + ("" if least is None else f" OR {column} < {least}")
            for column, least in columns.items()
        ]
        sql = f"SELECT rowid, {', '.join(columns)} FROM {table} WHERE {' OR '.join(wrong)}"
        for row, *values in database.execute_sql(sql):
            for (column, least), value in zip(columns.items(), values, strict=True):
                if not isinstance(value, int):
                    findings.add(_NOT_WHOLE, row, table=table, row=row, column=column, value=value)
                elif least is not None and value < least:
                    findings.add(
                        _TOO_SMALL, row, table=table, row=row, column=column, value=value, least=least
                    )


_MORE_THAN_ASKED = Statement(
    """
    SELECT l.id, r.number, l.position, l.requested, l.received, l.closed_short, l.accepted, l.decided_back,
           l.sent_back
    FROM return_line l JOIN return_order r ON r.id = l.return_order_id
    WHERE l.received + l.closed_short > l.requested OR l.accepted + l.decided_back > l.received
       OR l.sent_back > l.received OR (l.basis = 'compensation') <> (l.requested = 0)
    """,
    translatable(
        "verify",
        "退换货单 {number} 第 {position} 行：申请 {requested} 件，已收 {received} 件、"
        "少件结案 {closed_short} 件、验收 {accepted} 件、决定退回 {decided_back} 件、"
        "已退回 {sent_back} 件，件数不可能这样。",
    ),
)

CLAIMS = (
    Claim("whole_units", translatable("verify", "所有件数都是整数，不该为负的不为负"), _whole_units),
    Claim(
        "unit_order",
        translatable("verify", "每行退货：收的不多于申请的，验的不多于收的，退回的不多于收的"),
        looking(counted("return_line"), _MORE_THAN_ASKED),
    ),
)
