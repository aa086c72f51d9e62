"""Where the goods of an order lie, as its own stock movements say."""

from __future__ import annotations

from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.queries.reading import rows


class Lying(NamedTuple):
    """Units of a line at one place; `late` of them came in after the order had ended, and wait since."""

    line_id: int
    product_id: int
    warehouse_id: int
    state: str
    quantity: int
    late: int


_LYING = """
WITH own AS (
    SELECT m.line_id, m.product_id, m.warehouse_id, m.state, m.quantity,
           coalesce(o.type, m.type) AS type, coalesce(o.id, m.id) AS since
    FROM stock_movement m LEFT JOIN stock_movement o ON o.id = m.reverses_id
    WHERE m.return_order_id = :id
), taken AS (
    SELECT line_id, max(id) AS at FROM stock_movement m
    WHERE return_order_id = :id AND state = 'customer' AND quantity < 0
      AND type IN ('inspection', 'sent_back')
      AND NOT EXISTS (SELECT 1 FROM stock_movement r WHERE r.reverses_id = m.id)
    GROUP BY 1
)
SELECT o.line_id, o.product_id, o.warehouse_id, o.state, sum(o.quantity),
       coalesce(sum(o.quantity) FILTER (WHERE o.type IN ('return_in', 'exchange_in')
                                        AND o.since > coalesce(t.at, 0)), 0)
FROM own o LEFT JOIN taken t ON t.line_id = o.line_id
WHERE o.type IN (
    'return_in', 'exchange_in', 'inspection', 'scrapped', 'repaired', 'supplier_out', 'sent_back')
GROUP BY 1, 2, 3, 4 HAVING sum(o.quantity) > 0
"""
"""A reversal counts as what it reversed. What waited for the customer went, or was taken up, all at once."""


def lying(database: SqliteDatabase, order_id: int) -> list[Lying]:
    """Where units of each line of an order lie."""
    return rows(database, Lying, _LYING, {"id": order_id})
