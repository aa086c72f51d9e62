"""What the return orders of a sale did to it."""

from __future__ import annotations

from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.kinds import SaleEffect
from erp_returns.queries.reading import first


class _Sums(NamedTuple):
    """A sale at a glance; `with_customer` are units that the customer has, or that are still to be sent."""

    paid_fen: int
    returned: int
    with_customer: int
    refunded_fen: int
    open_orders: int
    exchanges: int


_SUMS = """
SELECT s.paid_fen, coalesce(back.returned, 0),
       (SELECT coalesce(sum(quantity), 0) FROM sales_order_line WHERE sales_order_id = s.id)
       - coalesce(back.never_sent, 0) - coalesce(back.accepted, 0)
       + (SELECT coalesce(sum(p.quantity), 0)
          FROM return_order o JOIN replacement_line p ON p.return_order_id = o.id
          WHERE o.sales_order_id = s.id AND o.rejected + o.cancelled = 0 AND o.kind = 'exchange'),
       coalesce(orders.refunded, 0), coalesce(orders.open, 0), coalesce(orders.exchanges, 0)
FROM sales_order s,
     (SELECT sum(refunded_fen) AS refunded, sum(status NOT IN ('completed', 'rejected', 'cancelled')) AS open,
             sum(kind = 'exchange' AND status = 'completed') AS exchanges
      FROM return_order WHERE sales_order_id = :sale) orders,
     (SELECT sum(l.accepted) AS accepted, sum(iif(o.kind = 'exchange', 0, l.accepted)) AS returned,
             sum(iif(l.basis = 'unshipped', l.requested - l.closed_short, 0)) AS never_sent
      FROM return_order o JOIN return_line l ON l.return_order_id = o.id
      WHERE o.sales_order_id = :sale AND o.rejected + o.cancelled = 0) back
WHERE s.id = :sale
"""


def sale_effect(database: SqliteDatabase, sale_id: int) -> SaleEffect:
    """Returned goods count before refunded money, both before orders under way, these before exchanges.

    What was exchanged was not returned. Everything came back when nothing of it, and no replacement, is with
    the customer or still to be sent.
    """
    sums = first(database, _Sums, _SUMS, {"sale": sale_id})
    if sums is None:
        return SaleEffect.NONE
    if sums.returned:
        return SaleEffect.PART_RETURNED if sums.with_customer > 0 else SaleEffect.FULLY_RETURNED
    if sums.refunded_fen:
        full = sums.refunded_fen >= sums.paid_fen
        return SaleEffect.FULLY_REFUNDED if full else SaleEffect.PART_REFUNDED
    if sums.open_orders:
        return SaleEffect.OPEN
    return SaleEffect.EXCHANGED if sums.exchanges else SaleEffect.NONE
