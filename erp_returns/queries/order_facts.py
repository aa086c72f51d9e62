"""What decides the status of a return order, read from what was posted."""

from __future__ import annotations

from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.amounts import Settled
from erp_returns.domain.errors import NotFound
from erp_returns.domain.kinds import ReturnKind
from erp_returns.domain.milestones import OrderFacts
from erp_returns.queries.reading import first

_FACTS = """
SELECT o.kind, o.rejected, o.cancelled,
       o.reviewed_at IS NOT NULL, o.instructed_at IS NOT NULL, o.delivered_at IS NOT NULL,
       l.received > 0 OR EXISTS (SELECT 1 FROM return_parcel p WHERE p.return_order_id = o.id)
                      OR EXISTS (SELECT 1 FROM parcel_match m WHERE m.return_order_id = o.id),
       l.asked, l.decided, r.quantity, r.shipped,
       o.net_due_fen, o.refunded_fen, o.collected_fen, o.waived_fen
FROM return_order o,
     (SELECT coalesce(sum(requested) FILTER (WHERE basis = 'goods'), 0) AS asked,
             coalesce(sum(accepted + decided_back + closed_short), 0) AS decided,
             coalesce(sum(received), 0) AS received
      FROM return_line WHERE return_order_id = :id) l,
     (SELECT coalesce(sum(quantity), 0) AS quantity, coalesce(sum(shipped), 0) AS shipped
      FROM replacement_line WHERE return_order_id = :id) r
WHERE o.id = :id
"""


class _Row(NamedTuple):
    kind: str
    rejected: int
    cancelled: int
    reviewed: int
    instructed: int
    delivered: int
    goods_on_way: int
    asked: int
    decided: int
    quantity: int
    shipped: int
    net_due_fen: int
    refunded_fen: int
    collected_fen: int
    waived_fen: int


def order_facts(database: SqliteDatabase, order_id: int) -> OrderFacts:
    """Read an order's facts in one statement; raises `NotFound`."""
    row = first(database, _Row, _FACTS, {"id": order_id})
    if row is None:
        raise NotFound(str(order_id))
    return OrderFacts(
        kind=ReturnKind(row.kind),
        rejected=bool(row.rejected),
        cancelled=bool(row.cancelled),
        reviewed=bool(row.reviewed),
        instructed=bool(row.instructed),
        goods_on_way=bool(row.goods_on_way),
        units_asked=row.asked,
        units_decided=row.decided,
        replacement_units=row.quantity,
        shipped_units=row.shipped,
        delivered=bool(row.delivered),
        net_due_fen=row.net_due_fen,
        settled=Settled(row.refunded_fen, row.collected_fen, row.waived_fen),
    )
