"""Who agreed to the refund of an order: where the shop wants two people, none of them pays it."""

from __future__ import annotations

from collections.abc import Collection

from peewee import SqliteDatabase

from erp_returns.queries.reading import places

_AGREED = """
SELECT o.id, CASE o.reviewed_by_id WHEN 1 THEN o.requested_by_id ELSE o.reviewed_by_id END
FROM return_order o WHERE o.reviewed_by_id IS NOT NULL AND o.id IN ({ids})
UNION
SELECT e.return_order_id, e.operator_id FROM order_event e
WHERE e.action = 'close_replacement' AND e.return_order_id IN ({ids})
"""


def agreed_by(database: SqliteDatabase, order_ids: Collection[int]) -> dict[int, frozenset[int]]:
    """Operators by order: who reviewed it, raised what reviewed itself, or turned its goods into money."""
    wanted = tuple(order_ids)
    found: dict[int, set[int]] = {order_id: set() for order_id in wanted}
    sql = _AGREED.format(ids=places(len(wanted)))
    for order_id, operator_id in database.execute_sql(sql, (*wanted, *wanted)):
        found[order_id].add(operator_id)
    return {order_id: frozenset(people) for order_id, people in found.items()}
