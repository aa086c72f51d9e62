"""What is known about a buyer: purchases, returns, how often, and the last of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.errors import NotFound
from erp_returns.domain.money import divide_half_up
from erp_returns.queries.catalog import MemberRow, member
from erp_returns.queries.reading import first, rows

LAST = 5
"""So many of the last returns and addresses are shown."""


class Purchases(NamedTuple):
    """Paid sales: how many, fen, and the first and last (UTC text)."""

    sales: int
    paid_fen: int
    first_at: str | None
    last_at: str | None


class Returns(NamedTuple):
    """Return orders: all but cancelled ones, those refused, fen paid out, parcels that were refused."""

    orders: int
    rejected: int
    refunded_fen: int
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
    def return_rate(self) -> int:
        """Return orders per hundred purchases, rounded; over a hundred where one sale came back twice."""
        sales = self.purchases.sales
        return divide_half_up(100 * self.returns.orders, sales) if sales else 0


_PURCHASES = """
SELECT count(*), coalesce(sum(paid_fen), 0), min(ordered_at), max(ordered_at)
FROM sales_order WHERE member_id = ? AND status <> 'pending_payment'
"""
_RETURNS = """
SELECT coalesce(sum(status <> 'cancelled'), 0), coalesce(sum(status = 'rejected'), 0),
       coalesce(sum(refunded_fen), 0),
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
    purchases = first(database, Purchases, _PURCHASES, (member_id,)) or Purchases(0, 0, None, None)
    returns = first(database, Returns, _RETURNS, {"id": member_id}) or Returns(0, 0, 0, 0)
    return BuyerCard(
        member=found,
        purchases=purchases,
        returns=returns,
        last_returns=tuple(rows(database, LastReturn, _LAST, (member_id, except_order, LAST))),
        addresses=tuple(rows(database, KnownAddress, _ADDRESSES, (member_id, LAST))),
    )
