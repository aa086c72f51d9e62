"""What the form of a return order asks for: sales found, the order's head, variants of a style."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from erp_returns.domain.errors import NotFound
from erp_returns.domain.sources import ProductFacts
from erp_returns.queries.posted_rows import PARCELS, ParcelRow
from erp_returns.queries.reading import first, places, rows
from erp_returns.queries.sale_list import SaleFilter, SaleListRow, SaleSort, sale_list
from erp_returns.queries.search import find_sale_ids

if TYPE_CHECKING:
    from peewee import SqliteDatabase

    from erp_returns.domain.requests import ReturnRequest


class OrderHead(NamedTuple):
    """A return order as somebody opens it to change it; `out_of_window` is 0 or 1."""

    id: int
    number: str
    version: int
    sale_id: int | None
    status: str
    out_of_window: int


class _Photo(NamedTuple):
    content_hash: str


class _Product(NamedTuple):
    id: int
    code: str
    name: str
    spec: str
    style: str
    price_fen: int


def find_sales(database: SqliteDatabase, text: str, limit: int = 50) -> list[SaleListRow]:
    """Sales that a scrap (any number, phone, name) may mean, newest first."""
    ids = find_sale_ids(database, text, limit)
    found = sale_list(database, SaleFilter(), SaleSort()).rows(ids)
    return [found[identity] for identity in ids if identity in found]


def sale_heading(database: SqliteDatabase, sale_id: int) -> SaleListRow:
    """What stands over the form: who bought what, where and when; `NotFound`."""
    found = sale_list(database, SaleFilter(), SaleSort()).rows([sale_id])
    if sale_id not in found:
        raise NotFound(str(sale_id))
    return found[sale_id]


def order_head(database: SqliteDatabase, order_id: int) -> OrderHead:
    """The head of an order; `NotFound`."""
    sql = "SELECT id, number, version, sales_order_id, status, out_of_window FROM return_order WHERE id = ?"
    head = first(database, OrderHead, sql, (order_id,))
    if head is None:
        raise NotFound(str(order_id))
    return head


def order_of_refund_number(database: SqliteDatabase, shop_id: int, number: str, except_order: int = 0) -> str:
    """The order of a shop that has a platform refund number already; empty for none."""
    if not number.strip():
        return ""
    sql = """
        SELECT number FROM return_order
        WHERE shop_id = ? AND platform_refund_number = ? AND platform_refund_number <> '' AND id <> ?
    """
    found = database.execute_sql(sql, (shop_id, number.strip(), except_order)).fetchone()
    return str(found[0]) if found else ""


_SOLD_BEFORE = """
SELECT DISTINCT s.number FROM sales_order s
JOIN sales_order_line l ON l.sales_order_id = s.id AND l.product_id IN ({goods})
WHERE {buyer} ORDER BY s.ordered_at DESC LIMIT {most}
"""
_NAMED_SALES = 3


def sold_before(database: SqliteDatabase, request: ReturnRequest) -> tuple[str, ...]:
    """Numbers of the last sales of goods that come back without one to the same member or phone."""
    goods = [line.source.line_id for line in request.lines if line.source.product]
    mobile = request.receiver.mobile if request.receiver else ""
    if not goods or not (request.member_id or mobile):
        return ()
    buyers = [("s.member_id = ?", request.member_id), ("s.receiver_mobile = ?", mobile)]
    known = [(said, value) for said, value in buyers if value]
    buyer = f"({' OR '.join(said for said, _ in known)})"
    sql = _SOLD_BEFORE.format(goods=places(len(goods)), buyer=buyer, most=_NAMED_SALES)
    found = database.execute_sql(sql, (*goods, *(value for _, value in known)))
    return tuple(number for (number,) in found)


def order_photos(database: SqliteDatabase, order_id: int) -> tuple[str, ...]:
    """Hashes of the pictures attached to an order as a whole, in the order they were added."""
    sql = "SELECT content_hash FROM photo WHERE return_order_id = ? ORDER BY id"
    return tuple(row.content_hash for row in rows(database, _Photo, sql, (order_id,)))


def parcels_here(database: SqliteDatabase, order_id: int) -> frozenset[str]:
    """The folded numbers of an order's parcels that arrived (到店 for what was handed in)."""
    known = rows(database, ParcelRow, PARCELS, {"id": order_id})
    return frozenset(row.announced.folded for row in known if row.arrived_at)


def variants(database: SqliteDatabase, style: str, limit: int = 50) -> list[ProductFacts]:
    """Visible products of one style, by code; none for no style."""
    sql = """
        SELECT id, code, name, spec, style, price_fen FROM product
        WHERE style = ? AND style <> '' AND visible = 1 ORDER BY code LIMIT ?
    """
    return [ProductFacts(*row) for row in rows(database, _Product, sql, (style, limit))]
