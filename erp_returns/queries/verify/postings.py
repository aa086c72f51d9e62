"""Claims about posted rows: reversed once by a row that mirrors them, and written down in the history."""

from __future__ import annotations

from typing import NamedTuple

from erp_returns.domain.text import translatable
from erp_returns.queries.verify.report import Claim
from erp_returns.queries.verify.statements import Statement, counted, looking


class _Posting(NamedTuple):
    """A kind of posted row: what a reversal repeats, what it negates, and what its lines repeat."""

    table: str
    same: tuple[str, ...]
    negated: str = ""
    lines: tuple[str, ...] = ()
    number: str = "number"


_POSTINGS = (
    _Posting("receipt", ("return_order_id", "warehouse_id"), lines=("return_line_id",)),
    _Posting(
        "inspection",
        ("return_order_id",),
        lines=("return_line_id", "grade", "disposition", "warehouse_id"),
    ),
    _Posting(
        "shipment",
        ("return_order_id", "purpose", "warehouse_id"),
        lines=("coalesce(replacement_line_id, 0)", "coalesce(return_line_id, 0)"),
    ),
    _Posting("refund", ("return_order_id", "method"), "amount_fen"),
    _Posting("collection", ("return_order_id", "method", "waived"), "amount_fen"),
    _Posting("stock_movement", ("product_id", "warehouse_id", "state"), "quantity", number="document"),
)


def _statements(posting: _Posting) -> tuple[Statement, ...]:
    table = posting.table
    named = f"b.id, b.{posting.number} AS number, a.{posting.number} AS posted"
    pair = f"FROM {table} b JOIN {table} a ON a.id = b.reverses_id"
    differs = [f"a.{column} <> b.{column}" for column in posting.same]
    if posting.negated:
        differs.append(f"a.{posting.negated} <> -b.{posting.negated}")
    if posting.lines:
        differs.append(_lines_differ(table, posting.lines))
    twice = f"""
    SELECT a.id, a.{posting.number} AS number, count(*) AS times {pair} GROUP BY a.id HAVING count(*) > 1
    """
    return (
        Statement(twice, translatable("verify", "{number} 被冲销了 {times} 次，只能冲销一次。")),
        Statement(
            f"SELECT {named} {pair} WHERE a.reverses_id IS NOT NULL",
            translatable("verify", "{number} 冲销的 {posted} 本身就是一笔冲销。"),
        ),
        Statement(
            f"SELECT {named} {pair} WHERE {' OR '.join(differs)}",
            translatable("verify", "{number} 与它冲销的 {posted} 不是一正一反。"),
        ),
    )


def _lines_differ(table: str, columns: tuple[str, ...]) -> str:
    """Whether the lines of two documents (a and b) differ, whatever their order."""

    def lines(name: str) -> str:
        listed = ", ".join(columns)
        return (
            f"SELECT {listed}, sum(quantity) FROM {table}_line WHERE {table}_id = {name}.id GROUP BY {listed}"
        )

    return " OR ".join(
        f"EXISTS (SELECT * FROM ({lines(one)}) EXCEPT SELECT * FROM ({lines(other)}))"
        for one, other in (("a", "b"), ("b", "a"))
    )


class _Trace(NamedTuple):
    """Postings that each come with an event of their own action."""

    table: str
    where: str
    action: str
    what: str


_TRACES = (
    _Trace("refund", "p.reverses_id IS NULL", "pay", translatable("verify", "退款")),
    _Trace("collection", "p.reverses_id IS NULL AND p.waived = 0", "collect", translatable("verify", "补款")),
    _Trace("collection", "p.reverses_id IS NULL AND p.waived = 1", "waive", translatable("verify", "免补")),
    _Trace("receipt", "p.reverses_id IS NULL", "receive", translatable("verify", "收货单")),
    _Trace(
        "shipment",
        "p.reverses_id IS NULL AND p.purpose = 'replacement'",
        "ship",
        translatable("verify", "换出发货单"),
    ),
    _Trace(
        "shipment",
        "p.reverses_id IS NULL AND p.purpose = 'send_back'",
        "send_back",
        translatable("verify", "退回发货单"),
    ),
)


def _traced(trace: _Trace) -> Statement:
    return Statement(
        f"""
        SELECT r.id, r.number, '{trace.what}' AS what, sum(c.posted) AS posted, sum(c.told) AS told FROM (
            SELECT p.return_order_id AS id, 1 AS posted, 0 AS told FROM {trace.table} p WHERE {trace.where}
            UNION ALL
            SELECT e.return_order_id, 0, 1 FROM order_event e WHERE e.action = '{trace.action}'
        ) c JOIN return_order r ON r.id = c.id GROUP BY r.id HAVING sum(c.posted) <> sum(c.told)
        """,
        translatable("verify", "退换货单 {number}：有 {posted} 笔{what}，操作记录中却有 {told} 笔。"),
    )


_REVERSALS_TOLD = Statement(
    """
    SELECT r.id, r.number, c.reversals, c.told FROM (
        SELECT id, sum(reversals) AS reversals, sum(told) AS told FROM (
            SELECT return_order_id AS id, 1 AS reversals, 0 AS told FROM refund WHERE reverses_id IS NOT NULL
            UNION ALL
            SELECT return_order_id, 1, 0 FROM collection WHERE reverses_id IS NOT NULL
            UNION ALL
            SELECT return_order_id, 1, 0 FROM receipt WHERE reverses_id IS NOT NULL
            UNION ALL
            SELECT return_order_id, 1, 0 FROM inspection WHERE reverses_id IS NOT NULL
            UNION ALL
            SELECT return_order_id, 1, 0 FROM shipment WHERE reverses_id IS NOT NULL AND came_back = 0
            UNION ALL
            SELECT return_order_id, 0, 1 FROM order_event WHERE action = 'reverse'
        ) GROUP BY id HAVING sum(reversals) > sum(told)
    ) c JOIN return_order r ON r.id = c.id
    """,
    translatable("verify", "退换货单 {number}：有 {reversals} 笔冲销，操作记录中却只有 {told} 笔。"),
)
_ROWS = " + ".join(f"(SELECT count(*) FROM {posting.table})" for posting in _POSTINGS)

CLAIMS = (
    Claim(
        "reversals",
        translatable("verify", "每笔单据最多冲销一次，冲销与原单一正一反"),
        looking(
            f"SELECT {_ROWS}",
            *(statement for posting in _POSTINGS for statement in _statements(posting)),
        ),
    ),
    Claim(
        "traced",
        translatable("verify", "每笔款项、收货和发货都有操作记录"),
        looking(counted("order_event"), *map(_traced, _TRACES), _REVERSALS_TOLD),
    ),
)
