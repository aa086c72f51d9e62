"""What the return orders of a sale did to it."""

from __future__ import annotations

from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.kinds import SaleEffect
from erp_returns.queries.reading import first


class _Sums(NamedTuple):
    paid_fen: int
    units: int
    returned: int
    refunded_fen: int
    open_orders: int


_SUMS = """
SELECT s.paid_fen,
       (SELECT coalesce(sum(quantity), 0) FROM sales_order_line WHERE sales_order_id = s.id)
       - (SELECT coalesce(sum(l.requested - l.closed_short), 0)
          FROM return_order o JOIN return_line l ON l.return_order_id = o.id
          WHERE o.sales_order_id = s.id AND o.rejected + o.cancelled = 0 AND l.basis = 'unshipped'),
       (SELECT coalesce(sum(l.accepted), 0) FROM return_order o JOIN return_line l ON l.return_order_id = o.id
        WHERE o.sales_order_id = s.id AND o.rejected + o.cancelled = 0 AND l.sales_order_line_id IS NOT NULL),
       (SELECT coalesce(sum(refunded_fen), 0) FROM return_order WHERE sales_order_id = s.id),
       (SELECT count(*) FROM return_order
        WHERE sales_order_id = s.id AND status NOT IN ('completed', 'rejected', 'cancelled'))
FROM sales_order s WHERE s.id = ?
"""


def sale_effect(database: SqliteDatabase, sale_id: int) -> SaleEffect:
    """Returned goods count before refunded money, and both before orders still under way.

    Everything came back when nothing of it is with the customer or still to be sent.
    """
    sums = first(database, _Sums, _SUMS, (sale_id,))
    if sums is None:
        return SaleEffect.NONE
    if sums.returned:
        return SaleEffect.FULLY_RETURNED if sums.returned >= sums.units else SaleEffect.PART_RETURNED
    if sums.refunded_fen:
        full = sums.refunded_fen >= sums.paid_fen
        return SaleEffect.FULLY_REFUNDED if full else SaleEffect.PART_REFUNDED
    return SaleEffect.OPEN if sums.open_orders else SaleEffect.NONE
