"""Claims about amounts: whole fen, and every sum of an order equal to its rows."""

from __future__ import annotations

from typing import Final

from peewee import SqliteDatabase

from erp_returns.domain.text import translatable
from erp_returns.queries.verify.report import Claim, Findings
from erp_returns.queries.verify.statements import Statement, counted, looking

_SIGNED: Final = frozenset(
    {
        "sales_order.order_discount_fen",
        "sales_order_line.share_fen",
        "return_order.net_due_fen",
        "order_event.net_due_fen",
        "refund.amount_fen",
        "collection.amount_fen",
    }
)
"""Amounts that may be negative."""

_NOT_FEN = translatable("verify", "{table} 第 {row} 行：{column} 是 {value}，不是整数分。")
_NEGATIVE = translatable("verify", "{table} 第 {row} 行：{column} 是 {value} 分，不能为负。")


def _whole_fen(database: SqliteDatabase, findings: Findings) -> None:
    """Look at every column of fen there is."""
    columns = database.execute_sql(
        "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c "
        "WHERE m.type = 'table' AND c.name LIKE '%\\_fen' ESCAPE '\\' ORDER BY m.name, c.cid"
    ).fetchall()
    tables: dict[str, list[str]] = {}
    for table, column in columns:
        tables.setdefault(table, []).append(column)
    for table, amounts in tables.items():
        _look_at_table(database, findings, table, amounts)


def _look_at_table(database: SqliteDatabase, findings: Findings, table: str, amounts: list[str]) -> None:
    findings.rows += database.execute_sql(counted(table)).fetchone()[0]
    wrong = [
        f"typeof({column}) <> 'integer'" + ("" if _signed(table, column) else f" OR {column} < 0")
        for column in amounts
    ]
    sql = f"SELECT rowid, {', '.join(amounts)} FROM {table} WHERE {' OR '.join(wrong)}"
    for row, *values in database.execute_sql(sql):
        for column, value in zip(amounts, values, strict=True):
            if not isinstance(value, int):
                findings.add(_NOT_FEN, row, table=table, row=row, column=column, value=value)
            elif value < 0 and not _signed(table, column):
                findings.add(_NEGATIVE, row, table=table, row=row, column=column, value=value)


def _signed(table: str, column: str) -> bool:
    return f"{table}.{column}" in _SIGNED


_DIFFERS: Final = translatable("verify", "退换货单 {number}：{what}记为 {kept} 元，按明细应为 {actual} 元。")


def _sum(what: str, column: str, actual: str) -> Statement:
    """An order's `column` against what its rows add up to (an expression over r)."""
    return Statement(
        f"""
        SELECT id, number, '{what}' AS what, kept AS kept_fen, actual AS actual_fen
        FROM (SELECT r.id, r.number, r.{column} AS kept, {actual} AS actual FROM return_order r)
        WHERE kept IS NOT actual
        """,
        _DIFFERS,
    )


_CHARGES = (
    "(SELECT coalesce(sum(amount_fen), 0) FROM charge WHERE return_order_id = r.id AND kind = '{kind}')"
)
_COLLECTED = (
    "(SELECT coalesce(sum(amount_fen), 0) FROM collection WHERE return_order_id = r.id AND waived = {waived})"
)
_NET = "r.goods_fen + r.freight_fen + r.return_freight_fen - r.fee_fen - r.deduction_fen"
_EXCHANGE_NET = f"({_NET} - r.value_out_fen - r.freight_charged_fen)"
_EXCHANGE = "CASE WHEN r.kind = 'exchange' THEN {yes} ELSE {no} END"

_SUMS = (
    _sum(
        translatable("verify", "商品退款"),
        "goods_fen",
        "(SELECT coalesce(sum(agreed_fen), 0) FROM return_line WHERE return_order_id = r.id)",
    ),
    _sum(translatable("verify", "服务费"), "fee_fen", f"min(r.goods_fen, {_CHARGES.format(kind='fee')})"),
    _sum(translatable("verify", "折损扣款"), "deduction_fen", _CHARGES.format(kind="deduction")),
    _sum(
        translatable("verify", "换出商品价值"),
        "value_out_fen",
        _EXCHANGE.format(
            yes="(SELECT coalesce(sum(value_fen), 0) FROM replacement_line WHERE return_order_id = r.id)",
            no="0",
        ),
    ),
    _sum(
        translatable("verify", "应退净额"),
        "net_due_fen",
        _EXCHANGE.format(yes=_EXCHANGE_NET, no=f"max(0, {_NET})"),
    ),
    _sum(
        translatable("verify", "占用额度"),
        "drawn_fen",
        _EXCHANGE.format(
            yes=f"max(0, {_EXCHANGE_NET} - r.return_freight_fen)", no="r.goods_fen + r.freight_fen"
        ),
    ),
)
_NO_EXCHANGE = Statement(
    """
    SELECT id, number, freight_charged_fen FROM return_order
    WHERE kind <> 'exchange' AND freight_charged_fen <> 0
    """,
    translatable("verify", "退换货单 {number}：不是换货，却记了换出运费 {freight_charged} 元。"),
)
_PERCENT = Statement(
    """
    SELECT c.id, r.number, c.name, c.amount_fen, (2 * r.goods_fen * c.basis_points + 10000) / 20000 AS due_fen
    FROM charge c JOIN return_order r ON r.id = c.return_order_id
    WHERE c.basis_points > 0 AND c.amount_fen <> (2 * r.goods_fen * c.basis_points + 10000) / 20000
    """,
    translatable("verify", "退换货单 {number}：“{name}”记为 {amount} 元，按比例应为 {due} 元。"),
)
_MOVED = (
    _sum(
        translatable("verify", "已退款"),
        "refunded_fen",
        "(SELECT coalesce(sum(amount_fen), 0) FROM refund WHERE return_order_id = r.id)",
    ),
    _sum(translatable("verify", "已补款"), "collected_fen", _COLLECTED.format(waived=0)),
    _sum(translatable("verify", "已免补"), "waived_fen", _COLLECTED.format(waived=1)),
)
_AGREED = Statement(
    """
    SELECT l.id, r.number, l.position, l.agreed_fen, l.entitled_fen
    FROM return_line l JOIN return_order r ON r.id = l.return_order_id
    WHERE l.agreed_fen > l.entitled_fen AND trim(l.raise_note) = ''
    """,
    translatable(
        "verify",
        "退换货单 {number} 第 {position} 行：同意退款 {agreed} 元，多于应退 {entitled} 元，却没有说明。",
    ),
)

CLAIMS = (
    Claim("whole_fen", translatable("verify", "所有金额都是整数分，不该为负的不为负"), _whole_fen),
    Claim(
        "order_money",
        translatable("verify", "每张退换货单：金额等于各项明细"),
        looking(counted("return_order"), *_SUMS, _NO_EXCHANGE, _PERCENT, _AGREED),
    ),
    Claim(
        "settled",
        translatable("verify", "每张退换货单：已退、已补、免补等于各笔款项"),
        looking(
            "SELECT (SELECT count(*) FROM refund) + (SELECT count(*) FROM collection)"
            " + (SELECT count(*) FROM return_order)",
            *_MOVED,
        ),
    ),
)
