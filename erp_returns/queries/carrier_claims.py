"""What couriers owe: claims that wait or ended, and damage by a courier that nobody claimed yet."""

from __future__ import annotations

from datetime import timedelta
from typing import Final, NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.times import moment, stored
from erp_returns.domain.tracking import fold
from erp_returns.queries.reading import rows


class ClaimRow(NamedTuple):
    """A claim on a courier (物流索赔); amounts in fen, times UTC text."""

    id: int
    version: int
    order_id: int | None
    order_number: str
    parcel_id: int | None
    carrier: str
    tracking_number: str
    claimed_fen: int
    agreed_fen: int
    paid_fen: int
    status: str
    created_at: str
    operator: str
    closed_at: str | None
    note: str

    @property
    def parcel(self) -> str:
        """The parcel as people call it."""
        return f"{self.carrier} {self.tracking_number}".strip()


_CLAIMS = """
SELECT c.id, c.version, c.return_order_id, coalesce(o.number, ''), c.parcel_id, c.carrier, c.tracking_number,
       c.claimed_fen, c.agreed_fen, c.paid_fen, c.status, c.created_at, b.name, c.closed_at, c.note
FROM carrier_claim c JOIN operator b ON b.id = c.created_by_id
LEFT JOIN return_order o ON o.id = c.return_order_id
"""


def open_claims(database: SqliteDatabase) -> list[ClaimRow]:
    """Claims that wait for an answer or for money, oldest first."""
    return rows(database, ClaimRow, f"{_CLAIMS} WHERE c.status IN ('open', 'agreed') ORDER BY c.id")


def closed_claims(database: SqliteDatabase, limit: int = 200) -> list[ClaimRow]:
    """Claims that were paid or refused, the last ones first."""
    sql = f"{_CLAIMS} WHERE c.status IN ('paid', 'refused') ORDER BY c.id DESC LIMIT ?"
    return rows(database, ClaimRow, sql, (limit,))


def claims_of(database: SqliteDatabase, tracking_number: str, parcel_id: int | None) -> list[ClaimRow]:
    """Claims for one parcel, by its number however it is written, the last ones first."""
    folded = fold(tracking_number)
    sql = f"{_CLAIMS} WHERE c.tracking_number <> '' OR c.parcel_id IS NOT NULL ORDER BY c.id DESC"
    return [
        row
        for row in rows(database, ClaimRow, sql)
        if (folded and fold(row.tracking_number) == folded)
        or (parcel_id is not None and row.parcel_id == parcel_id)
    ]


class ClaimableRow(NamedTuple):
    """Damage by a courier, found when an order's goods were counted or inspected (UTC text)."""

    order_id: int
    order_number: str
    receiver: str
    parcel_id: int | None
    carrier: str
    tracking_number: str
    found_at: str
    units: int

    @property
    def parcel(self) -> str:
        """The parcel as people call it."""
        return f"{self.carrier} {self.tracking_number}".strip()


DAYS_TO_CLAIM: Final = 30
"""Couriers hear of damage within days; what is older is not offered any more."""

_CLAIMABLE = """
WITH arrived AS (
    SELECT c.id, c.return_order_id AS order_id, c.parcel_id, c.posted_at FROM receipt c
    WHERE c.posted_at >= ? AND c.reverses_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM receipt b WHERE b.reverses_id = c.id)
), found AS (
    SELECT a.order_id, a.parcel_id, a.posted_at, sum(d.quantity) AS units
    FROM arrived a JOIN difference d ON d.return_order_id = a.order_id AND d.receipt_id = a.id
    WHERE d.caused_by = 'carrier' GROUP BY a.id
    UNION ALL
    SELECT a.order_id, a.parcel_id, a.posted_at, sum(l.quantity)
    FROM arrived a
    JOIN inspection i ON i.return_order_id = a.order_id AND coalesce(i.receipt_id, a.id) = a.id
    JOIN inspection_line l ON l.inspection_id = i.id
    WHERE l.caused_by = 'carrier' AND i.reverses_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM inspection b WHERE b.reverses_id = i.id)
    GROUP BY a.id, i.id
)
SELECT o.id, o.number, o.receiver_name, p.id, coalesce(p.carrier, ''), coalesce(p.tracking_number, ''),
       min(f.posted_at), max(f.units)
FROM found f JOIN return_order o ON o.id = f.order_id LEFT JOIN parcel p ON p.id = f.parcel_id
WHERE NOT EXISTS (SELECT 1 FROM carrier_claim k WHERE k.return_order_id = o.id OR k.parcel_id = p.id)
GROUP BY o.id, p.id ORDER BY 7, o.id
"""


def claimable(database: SqliteDatabase, now_utc: str) -> list[ClaimableRow]:
    """Damage by couriers of the last days for which no claim was raised, oldest first."""
    since = stored(moment(now_utc) - timedelta(days=DAYS_TO_CLAIM))
    return rows(database, ClaimableRow, _CLAIMABLE, (since,))
