"""The list of sales: its filters, its orders, its rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.kinds import SaleEffect, SaleStatus
from erp_returns.queries.listing import Listing, ListSource, Order, Terms, counts
from erp_returns.queries.reading import BETWEEN_GOODS
from erp_returns.queries.search import Scrap, match, scrap


@dataclass(frozen=True, slots=True)
class SaleFilter:
    """Which sales; empty fields ask for nothing.

    Bounds of time are stored UTC text, `from` included and `to` not. `text` is any scrap of a sale.
    """

    text: str = ""
    status: str = ""
    shop_id: int | None = None
    effect: str = ""
    ordered_from: str = ""
    ordered_to: str = ""
    member_id: int | None = None


@dataclass(frozen=True, slots=True)
class SaleSort:
    """A key of `SALE_ORDERS` and a direction."""

    key: str = "ordered_at"
    descending: bool = True


class SaleListRow(NamedTuple):
    """A sale in a list; times are UTC text, `goods` names up to three lines."""

    id: int
    number: str
    platform_number: str
    shop: str
    account: str
    member: str
    receiver: str
    mobile: str
    status: str
    effect: str
    ordered_at: str
    shipped_at: str | None
    signed_at: str | None
    paid_fen: int
    freight_paid_fen: int
    platform_refunded_fen: int
    units: int
    line_count: int
    goods: str
    return_count: int
    carrier: str
    tracking: str

    @property
    def articles(self) -> list[str]:
        """The goods one by one."""
        return self.goods.split(BETWEEN_GOODS)


_SELECT = f"""
SELECT o.id, o.number, o.platform_number, h.name, coalesce(m.account, ''), coalesce(m.name, ''),
       o.receiver_name, o.receiver_mobile, o.status, o.effect, o.ordered_at, o.shipped_at, o.signed_at,
       o.paid_fen, o.freight_paid_fen, o.platform_refunded_fen,
       (SELECT coalesce(sum(quantity), 0) FROM sales_order_line WHERE sales_order_id = o.id),
       (SELECT count(*) FROM sales_order_line WHERE sales_order_id = o.id),
       coalesce((SELECT group_concat(shown, '{BETWEEN_GOODS}') FROM (
                    SELECT trim(product_name || ' ' || spec) || ' ×' || quantity AS shown
                    FROM sales_order_line WHERE sales_order_id = o.id ORDER BY position LIMIT 3)), ''),
       (SELECT count(*) FROM return_order WHERE sales_order_id = o.id),
       coalesce(p.carrier, ''), coalesce(p.tracking_number, '')
FROM sales_order o
JOIN shop h ON h.id = o.shop_id
LEFT JOIN member m ON m.id = o.member_id
LEFT JOIN sales_parcel p ON p.id = (SELECT min(id) FROM sales_parcel WHERE sales_order_id = o.id)
"""
_LISTING = Listing("sales_order", _SELECT, SaleListRow)

SALE_ORDERS: dict[str, Order] = {
    "ordered_at": Order("o.ordered_at"),
    "number": Order("o.number"),
    "status": Order("o.status", then="o.ordered_at"),
    "shop": Order("o.shop_id", then="o.ordered_at"),
    "paid_fen": Order("o.paid_fen"),
}
"""What the list can be sorted by: what an index serves however many sales there are."""


def sale_list(database: SqliteDatabase, wanted: SaleFilter, sort: SaleSort) -> ListSource[SaleListRow]:
    """The sales that are wanted, in order."""
    return ListSource(database, _LISTING, _terms(wanted), SALE_ORDERS[sort.key], sort.descending)


def sale_status_counts(database: SqliteDatabase, wanted: SaleFilter) -> dict[str, int]:
    """How many sales each status would show, its own filter left aside; better beside the window."""
    terms = _terms(replace(wanted, status=""))
    sql = f"SELECT o.status, count(*) FROM sales_order o {terms.where} GROUP BY o.status"
    found: dict[str, int] = dict.fromkeys(SaleStatus, 0)
    return found | counts(database, sql, terms.values)


def _terms(wanted: SaleFilter) -> Terms:
    terms = Terms()
    terms.equal("o.status", "status", wanted.status)
    terms.equal("o.shop_id", "shop", wanted.shop_id)
    terms.equal("o.member_id", "buyer", wanted.member_id)
    terms.between("o.ordered_at", "ordered", wanted.ordered_from, wanted.ordered_to)
    terms.equal("o.effect", "effect", wanted.effect)
    if wanted.effect not in ("", SaleEffect.NONE):
        terms.add("o.effect <> 'none'")
    if wanted.text.strip():
        match(terms, "o.id", scrap(wanted.text, "text"), Scrap.sales)
    return terms
