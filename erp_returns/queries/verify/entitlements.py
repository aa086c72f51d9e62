"""Claims about entitlements: those that stand, worked out once more from the history of each line."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Final, NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.amounts import Source, entitlement
from erp_returns.domain.money import yuan_text
from erp_returns.domain.text import translatable
from erp_returns.queries.verify.report import Claim, Findings


class _Asked(NamedTuple):
    """Units of a sale line on one order: asked for at an event, and until another (0: still)."""

    line: int
    sale: str
    position: int
    paid_fen: int
    quantity: int
    return_line: int
    order: str
    units: int
    entitled_fen: int
    since: int
    until: int


_UNTOUCHED = """
SELECT l.sales_order_line_id, s.number, o.position, o.paid_fen, o.quantity, l.id, r.number,
       l.requested, l.entitled_fen, e.since, e.until
FROM return_line l
JOIN return_order r ON r.id = l.return_order_id
JOIN (
    SELECT return_order_id AS id, min(id) AS since,
           max(iif(to_status IN ('rejected', 'cancelled') AND from_status <> to_status, id, 0)) AS until
    FROM order_event GROUP BY 1
) e ON e.id = l.return_order_id
JOIN sales_order_line o ON o.id = l.sales_order_line_id
JOIN sales_order s ON s.id = o.sales_order_id
WHERE l.sales_order_line_id NOT IN (
    SELECT x.sales_order_line_id FROM return_line x
    JOIN order_event c ON c.return_order_id = x.return_order_id
    WHERE x.sales_order_line_id IS NOT NULL
      AND (c.action IN ('resubmit', 'reopen') OR c.action = 'edit' AND c.operator_id <> 1
           OR x.basis = 'compensation' OR x.closed_short + x.decided_back > 0
           OR x.id IN (SELECT return_line_id FROM difference WHERE kind = 'more')
           OR x.return_order_id IN (
               SELECT return_order_id FROM receipt WHERE reverses_id IS NOT NULL
               UNION ALL SELECT return_order_id FROM inspection WHERE reverses_id IS NOT NULL))
) AND NOT EXISTS (
    SELECT 1 FROM order_event c JOIN return_order y ON y.id = c.return_order_id
    WHERE y.sales_order_id = r.sales_order_id AND c.action = 'edit' AND c.operator_id <> 1
)
ORDER BY l.sales_order_line_id, e.since, l.position
"""
"""Lines whose amounts were computed once, when they were asked for, in that order.

Left out are lines of sales with an edited order, and lines that were resubmitted, reopened, compensated,
closed short, sent back, asked for when a parcel held them, or whose receipt was reversed: their amounts were
computed (again) at a moment of which no rows are kept.
"""
_DIFFERS: Final = translatable(
    "verify",
    "销售订单 {sale} 第 {position} 行：{order} 的 {units} 件应退记为 {kept} 元，按各单先后应为 {actual} 元。",
)


def _entitlements(database: SqliteDatabase, findings: Findings) -> None:
    asked = map(_Asked._make, database.execute_sql(_UNTOUCHED))
    for _, claims in groupby(asked, key=lambda row: row.line):
        _replay(findings, claims)


def _replay(findings: Findings, claims: Iterable[_Asked]) -> None:
    """Ask for the units of one line again, one order after the other."""
    before: list[_Asked] = []
    for each in claims:
        findings.rows += 1
        source = Source(each.paid_fen, each.quantity)
        for other in before:
            if not other.until or other.until > each.since:
                source = source.less(other.units, other.entitled_fen)
        if each.units > source.left_units:
            continue
        actual = entitlement(source, each.units)
        if actual != each.entitled_fen:
            findings.add(
                _DIFFERS,
                each.return_line,
                sale=each.sale,
                position=each.position,
                order=each.order,
                units=each.units,
                kept=yuan_text(each.entitled_fen),
                actual=yuan_text(actual),
            )
        before.append(each)


CLAIMS = (
    Claim(
        "standing",
        translatable("verify", "每个订单行：各单的应退按先后重算，分文不差"),
        _entitlements,
        worked_out=True,
    ),
)
