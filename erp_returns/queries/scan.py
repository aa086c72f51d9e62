"""What a scanned code means at the bench: the first kind of thing that carries it, by look-ups alone."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from peewee import SqliteDatabase

from erp_returns.domain.kinds import Basis, Status
from erp_returns.domain.tracking import HANDED_IN, fold, guess_carriers
from erp_returns.queries.catalog import carrier_patterns
from erp_returns.queries.reading import Value, first, places, rows
from erp_returns.queries.sources import sale_facts


class Seen(NamedTuple):
    """A parcel with the scanned number that was registered before; `orders` lists numbers it belongs to."""

    parcel_id: int
    arrived_at: str
    operator: str
    orders: str


class OrderCandidate(NamedTuple):
    """A return order that may be meant."""

    id: int
    number: str
    kind: str
    status: str
    sale_number: str
    receiver: str
    units: int
    requested_at: str


class SaleCandidate(NamedTuple):
    """A sale that may be meant."""

    id: int
    number: str
    platform_number: str
    shop: str
    receiver: str
    ordered_at: str


@dataclass(frozen=True, slots=True)
class Found:
    """One return order, ready to count."""

    code: str
    order_id: int
    seen: Seen | None = None


@dataclass(frozen=True, slots=True)
class Several:
    """Several return orders to choose from."""

    code: str
    candidates: tuple[OrderCandidate, ...]
    seen: Seen | None = None


@dataclass(frozen=True, slots=True)
class CameBack:
    """A parcel that went out with a sale; `orders` are return orders of it that are still open."""

    code: str
    sales: tuple[SaleCandidate, ...]
    carrier: str
    orders: tuple[OrderCandidate, ...]
    seen: Seen | None = None


@dataclass(frozen=True, slots=True)
class ReplacementCameBack:
    """A replacement's parcel, and the exchange it went out for."""

    code: str
    order_id: int
    seen: Seen | None = None


@dataclass(frozen=True, slots=True)
class SaleOrders:
    """A sale's number: several return orders of it are open."""

    code: str
    sale: SaleCandidate
    candidates: tuple[OrderCandidate, ...]


@dataclass(frozen=True, slots=True)
class SaleWithoutReturn:
    """A sale's number with no return order open; several sales where shops share a platform number."""

    code: str
    sales: tuple[SaleCandidate, ...]


@dataclass(frozen=True, slots=True)
class Product:
    """A product scanned while an order is counted.

    `return_line_ids` are its lines on the order, those that still wait for units first. `sale_line_id` is
    the line of the sale of which `returnable` units could still come back beyond those, if any.
    """

    code: str
    product_id: int
    name: str
    return_line_ids: tuple[int, ...]
    sale_line_id: int | None = None
    returnable: int = 0


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nothing carries the code; `carriers` are who may have given it, by its pattern."""

    code: str
    carriers: tuple[str, ...]
    seen: Seen | None = None


Outcome: TypeAlias = (
    Found | Several | CameBack | ReplacementCameBack | SaleOrders | SaleWithoutReturn | Product | Unknown
)

_CANDIDATE = """
SELECT o.id, o.number, o.kind, o.status, coalesce(s.number, ''), o.receiver_name,
       (SELECT coalesce(sum(requested), 0) FROM return_line WHERE return_order_id = o.id), o.requested_at
FROM return_order o LEFT JOIN sales_order s ON s.id = o.sales_order_id
"""
_SALE = """
SELECT s.id, s.number, s.platform_number, h.name, s.receiver_name, s.ordered_at
FROM sales_order s JOIN shop h ON h.id = s.shop_id
"""
_OPEN = f"o.status NOT IN ('{Status.COMPLETED.value}', '{Status.REJECTED.value}', '{Status.CANCELLED.value}')"
_SEEN = """
SELECT p.id, p.arrived_at, b.name,
       coalesce((SELECT group_concat(o.number, ' ') FROM parcel_match m
                 JOIN return_order o ON o.id = m.return_order_id WHERE m.parcel_id = p.id), '')
FROM parcel p JOIN operator b ON b.id = p.operator_id
WHERE p.folded = ? ORDER BY p.id LIMIT 1
"""
_BY_PARCEL = """
SELECT return_order_id FROM return_parcel WHERE folded = :code
UNION SELECT m.return_order_id FROM parcel p JOIN parcel_match m ON m.parcel_id = p.id WHERE p.folded = :code
"""
_BY_SHIPMENT = """
SELECT d.return_order_id,
       d.purpose = 'replacement' AND NOT EXISTS (SELECT 1 FROM shipment b WHERE b.reverses_id = d.id)
FROM shipment d
WHERE d.folded = ? AND d.folded <> '' AND d.reverses_id IS NULL
ORDER BY d.id DESC LIMIT 1
"""


class _Sent(NamedTuple):
    order_id: int
    replacement_out: int


class _Product(NamedTuple):
    id: int
    name: str
    on_order: int


class _Tracked(NamedTuple):
    sale_id: int
    carrier: str


def resolve(database: SqliteDatabase, code: str, counting_order_id: int | None = None) -> Outcome:
    """Say what a scanned or typed code means; `counting_order_id` is the order on the bench.

    The first that matches wins: a return order, a return parcel, a sale's parcel that came back, a
    replacement's parcel, a sale, a product while counting.
    """
    plain, folded = unicodedata.normalize("NFKC", code).strip(), fold(code)
    if not folded:
        return Unknown("", ())
    seen = first(database, Seen, _SEEN, (folded,))
    return (
        _by_number(database, plain, folded)
        or _by_return_parcel(database, folded, seen)
        or _by_sales_parcel(database, folded, seen)
        or _by_shipment(database, folded, seen)
        or _by_sale(database, plain, folded)
        or _by_product(database, plain, folded, counting_order_id)
        or Unknown(folded, guess_carriers(folded, carrier_patterns(database)), seen)
    )


def _by_number(database: SqliteDatabase, plain: str, folded: str) -> Outcome | None:
    sql = "SELECT id FROM return_order WHERE number IN (?, ?)"
    found = database.execute_sql(sql, (plain, folded)).fetchone()
    return Found(folded, int(found[0])) if found else None


def _by_return_parcel(database: SqliteDatabase, folded: str, seen: Seen | None) -> Outcome | None:
    ids = [int(row[0]) for row in database.execute_sql(_BY_PARCEL, {"code": folded})]
    if folded == HANDED_IN:
        ids = [order.id for order in _candidates(database, f"o.id IN ({places(len(ids))}) AND {_OPEN}", ids)]
    if len(ids) > 1:
        return Several(folded, _candidates(database, f"o.id IN ({places(len(ids))})", ids), seen)
    return Found(folded, ids[0], seen) if ids else None


def _by_sales_parcel(database: SqliteDatabase, folded: str, seen: Seen | None) -> Outcome | None:
    sql = "SELECT sales_order_id, carrier FROM sales_parcel WHERE folded = ?"
    found = rows(database, _Tracked, sql, (folded,))
    if not found:
        return None
    ids = [parcel.sale_id for parcel in found]
    return CameBack(folded, _sales(database, ids), found[0].carrier, _open_orders(database, ids), seen)


def _by_shipment(database: SqliteDatabase, folded: str, seen: Seen | None) -> Outcome | None:
    sent = first(database, _Sent, _BY_SHIPMENT, (folded,))
    if sent is None:
        return None
    if sent.replacement_out:
        return ReplacementCameBack(folded, sent.order_id, seen)
    return Found(folded, sent.order_id, seen)


def _by_sale(database: SqliteDatabase, plain: str, folded: str) -> Outcome | None:
    ids = [
        int(row[0])
        for row in database.execute_sql(
            "SELECT id FROM sales_order WHERE number IN (:plain, :folded) "
            "UNION SELECT id FROM sales_order "
            "WHERE platform_number <> '' AND platform_number IN (:plain, :folded)",
            {"plain": plain, "folded": folded},
        )
    ]
    if not ids:
        return None
    candidates = _open_orders(database, ids)
    if len(candidates) == 1:
        return Found(folded, candidates[0].id)
    sales = _sales(database, ids)
    if candidates:
        return SaleOrders(folded, sales[0], candidates) if len(sales) == 1 else Several(folded, candidates)
    return SaleWithoutReturn(folded, sales)


def _by_product(
    database: SqliteDatabase, plain: str, folded: str, counting_order_id: int | None
) -> Outcome | None:
    if counting_order_id is None:
        return None
    found = first(
        database,
        _Product,
        """
        SELECT p.id, trim(p.name || ' ' || p.spec),
               EXISTS (SELECT 1 FROM return_line l WHERE l.return_order_id = :id AND l.product_id = p.id)
        FROM product p
        WHERE p.id IN (SELECT id FROM product WHERE code IN (:plain, :folded)
                       UNION SELECT id FROM product WHERE barcode <> '' AND barcode IN (:plain, :folded))
        ORDER BY 3 DESC, p.visible DESC, p.id LIMIT 1
        """,
        {"plain": plain, "folded": folded, "id": counting_order_id},
    )
    if found is None:
        return None
    lines = database.execute_sql(
        "SELECT id FROM return_line WHERE return_order_id = ? AND product_id = ? AND basis = 'goods' "
        "ORDER BY requested - received - closed_short <= 0, position",
        (counting_order_id, found.id),
    )
    ids = tuple(int(row[0]) for row in lines)
    sale_line, left = _from_the_sale(database, counting_order_id, found.id)
    return Product(folded, found.id, found.name, ids, sale_line, left)


def _from_the_sale(database: SqliteDatabase, order_id: int, product_id: int) -> tuple[int | None, int]:
    """The line of an order's sale on which a product can still come back, and how many units."""
    found = database.execute_sql(
        "SELECT sales_order_id FROM return_order WHERE id = ?", (order_id,)
    ).fetchone()
    if found is None or found[0] is None:
        return None, 0
    for line in sale_facts(database, int(found[0])).lines:
        left = line.left(Basis.GOODS)
        if line.product_id == product_id and left and not line.key.replacement:
            return line.key.line_id, left
    return None, 0


def _open_orders(database: SqliteDatabase, sale_ids: list[int]) -> tuple[OrderCandidate, ...]:
    return _candidates(database, f"o.sales_order_id IN ({places(len(sale_ids))}) AND {_OPEN}", sale_ids)


def _candidates(database: SqliteDatabase, condition: str, values: list[int]) -> tuple[OrderCandidate, ...]:
    bound: list[Value] = list(values)
    return tuple(rows(database, OrderCandidate, f"{_CANDIDATE} WHERE {condition} ORDER BY o.id", bound))


def _sales(database: SqliteDatabase, ids: list[int]) -> tuple[SaleCandidate, ...]:
    bound: list[Value] = list(ids)
    return tuple(
        rows(database, SaleCandidate, f"{_SALE} WHERE s.id IN ({places(len(ids))}) ORDER BY s.id", bound)
    )
