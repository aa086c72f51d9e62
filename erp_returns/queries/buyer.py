"""What is known about a buyer: purchases, returns, how often, and the last of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.buyers import Habits
from erp_returns.domain.errors import NotFound
from erp_returns.domain.money import divide_half_up
from erp_returns.queries.catalog import MemberRow, member
from erp_returns.queries.reading import first, rows

LAST = 5
"""So many of the last returns and addresses are shown."""


class Purchases(NamedTuple):
    """Paid sales: how many, units, fen, and the first and last (UTC text)."""

    sales: int
    units: int
    paid_fen: int
    first_at: str | None
    last_at: str | None


class Returns(NamedTuple):
    """Return orders: all but cancelled ones, those rejected, fen paid out; the sales and units concerned.

    `units` stand on orders neither rejected nor cancelled; `refused_parcels` came back undelivered.
    """

    orders: int
    rejected: int
    refunded_fen: int
    sales: int
    units: int
    refused_parcels: int


class LastReturn(NamedTuple):
    """One of the last returns."""

    id: int
    number: str
    kind: str
    type: str
    status: str
    reason: str
    net_due_fen: int
    refunded_fen: int
    requested_at: str


class KnownAddress(NamedTuple):
    """An address the buyer had things sent to."""

    name: str
    mobile: str
    region: str
    address: str


@dataclass(frozen=True, slots=True)
class BuyerCard:
    """A buyer at a glance."""

    member: MemberRow
    purchases: Purchases
    returns: Returns
    last_returns: tuple[LastReturn, ...]
    addresses: tuple[KnownAddress, ...]

    @property
    def habits(self) -> Habits:
        """What is counted of the buyer."""
        return Habits(
            self.purchases.sales,
            self.returns.sales,
            self.purchases.units,
            self.returns.units,
            self.returns.refused_parcels,
            self.member.mark,
        )


_PURCHASES = """
SELECT count(*),
       (SELECT coalesce(sum(l.quantity), 0)
        FROM sales_order s JOIN sales_order_line l ON l.sales_order_id = s.id
        WHERE s.member_id = :id AND s.status <> 'pending_payment'),
       coalesce(sum(paid_fen), 0), min(ordered_at), max(ordered_at)
FROM sales_order WHERE member_id = :id AND status <> 'pending_payment'
"""
_RETURNS = """
SELECT coalesce(sum(status <> 'cancelled'), 0), coalesce(sum(status = 'rejected'), 0),
       coalesce(sum(refunded_fen), 0),
       count(DISTINCT iif(status IN ('rejected', 'cancelled'), NULL, sales_order_id)),
       (SELECT coalesce(sum(l.requested - l.closed_short - l.sent_back), 0)
        FROM return_order o JOIN return_line l ON l.return_order_id = o.id
        WHERE o.member_id = :id AND o.status NOT IN ('rejected', 'cancelled')),
       (SELECT count(DISTINCT p.id) FROM return_order o
        JOIN parcel_match m ON m.return_order_id = o.id
        JOIN parcel p ON p.id = m.parcel_id
        WHERE o.member_id = :id AND p.kind = 'refused')
FROM return_order WHERE member_id = :id
"""
_LAST = """
SELECT o.id, o.number, o.kind, t.name, o.status, coalesce(r.text, ''), o.net_due_fen, o.refunded_fen,
       o.requested_at
FROM return_order o
JOIN return_type t ON t.id = o.return_type_id
LEFT JOIN reason r ON r.id = o.reason_id
WHERE o.member_id = ? AND o.id <> ? ORDER BY o.requested_at DESC, o.id DESC LIMIT ?
"""
_ADDRESSES = """
SELECT receiver_name, receiver_mobile, region, address FROM sales_order
WHERE member_id = ? AND address <> ''
GROUP BY receiver_name, receiver_mobile, region, address ORDER BY max(ordered_at) DESC LIMIT ?
"""


def buyer_card(database: SqliteDatabase, member_id: int, except_order: int = 0) -> BuyerCard:
    """A buyer; `except_order` is left out of the last returns. Raises `NotFound`."""
    found = member(database, member_id)
    if found is None:
        raise NotFound(str(member_id))
    key = {"id": member_id}
    purchases = first(database, Purchases, _PURCHASES, key) or Purchases(0, 0, 0, None, None)
    returns = first(database, Returns, _RETURNS, key) or Returns(0, 0, 0, 0, 0, 0)
    return BuyerCard(
        member=found,
        purchases=purchases,
        returns=returns,
        last_returns=tuple(rows(database, LastReturn, _LAST, (member_id, except_order, LAST))),
        addresses=tuple(rows(database, KnownAddress, _ADDRESSES, (member_id, LAST))),
    )


_SOLD = "SELECT shop_id, count(*) FROM sales_order GROUP BY shop_id"
_UNPAID = "SELECT shop_id, count(*) FROM sales_order WHERE status = 'pending_payment' GROUP BY +shop_id"
_CAME_BACK = """
SELECT shop_id, count(DISTINCT sales_order_id) FROM return_order
WHERE status NOT IN ('rejected', 'cancelled') GROUP BY shop_id
"""


def return_averages(database: SqliteDatabase) -> dict[int, int]:
    """Of a hundred paid sales of each shop, how many had a return; reads whole indexes, beside a window."""
    sold, unpaid, back = (dict(database.execute_sql(sql).fetchall()) for sql in (_SOLD, _UNPAID, _CAME_BACK))
    paid = {shop_id: count - unpaid.get(shop_id, 0) for shop_id, count in sold.items()}
    return {
        shop_id: divide_half_up(100 * back.get(shop_id, 0), count) for shop_id, count in paid.items() if count
    }
