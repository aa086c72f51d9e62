"""The sales that return orders can start from, found by what a story needs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random
from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.kinds import SaleStatus
from erp_returns.domain.times import moment
from erp_returns.queries.reading import rows
from erp_returns.services.demo.days import at_work
from erp_returns.services.demo.roads import Road, Swap

_AGAIN = 0.12
"""How often a sale comes back a second time, with other goods."""

_OFTEN = 0.2
"""How often it is one of a few members who send something back."""

_FEW, _THEIR_SALES = 12, range(4, 7)
"""How many these members are, and how many sales each of them has."""

_WHOLE = ("transit", "unshipped")
"""Needs of stories in which everything comes back, gifts included."""

_SINCE_SIGNED = (
    (timedelta(hours=6), timedelta(days=5)),
    (timedelta(days=9), timedelta(days=21)),
)
"""When customers ask: in time, and when it is too late."""


class _Sale(NamedTuple):
    id: int
    shop_id: int
    member_id: int | None
    status: str
    paid_at: datetime | None
    shipped_at: datetime | None
    signed_at: datetime | None


class SoldLine(NamedTuple):
    """A line of a sale that nothing has come back from."""

    id: int
    sale_id: int
    product_id: int
    style: str
    quantity: int
    shipped: int
    paid_fen: int
    returnable: int
    gift: int


class Offer(NamedTuple):
    """A sale with its lines that can still come back."""

    sale_id: int
    shop_id: int
    member_id: int | None
    lines: list[SoldLine]


class Variant(NamedTuple):
    """A product that can go out."""

    id: int
    style: str
    price_fen: int


_Found = tuple[Offer, datetime | None]
"""A sale, and since when it waits for something that never came."""

Taken = tuple[Offer, datetime]
"""A sale, and when its story starts."""


class Shelf:
    """Gives each story a sale of its own."""

    def __init__(self, database: SqliteDatabase) -> None:
        sql = """
            SELECT id, shop_id, member_id, status, paid_at, shipped_at, signed_at FROM sales_order ORDER BY id
        """
        self._sales = [
            _Sale(*row[:4], *(moment(at) if at else None for at in row[4:]))
            for row in database.execute_sql(sql)
        ]
        self._lines: dict[int, list[SoldLine]] = defaultdict(list)
        lines = """
            SELECT l.id, l.sales_order_id, l.product_id, p.style, l.quantity, l.shipped_quantity, l.paid_fen,
                   p.returnable, l.gift
            FROM sales_order_line l JOIN product p ON p.id = l.product_id ORDER BY l.id
        """
        for line in rows(database, SoldLine, lines):
            self._lines[line.sale_id].append(line)
        bought = Counter(sale.member_id for sale in self._sales if sale.signed_at)
        fit = sorted(member for member, sales in bought.items() if member and sales in _THEIR_SALES)
        self._often = set(fit[:_FEW])
        sql = "SELECT id, style, price_fen FROM product WHERE returnable = 1 AND price_fen > 0 ORDER BY id"
        self.variants = rows(database, Variant, sql)
        self._used: set[int] = set()

    def take(self, road: Road, wanted: datetime, morning: datetime, chance: Random) -> Taken | None:
        """A sale for a road that starts at about `wanted`, with when it starts; it is not taken twice."""
        if road.need in _WHOLE:
            offers = list(self._waiting(road, morning))
            again = False
        else:
            again = road.need == "signed" and chance.random() < _AGAIN
            offers = list(self._returned(road, wanted, again=again)) or list(self._returned(road, wanted))
        if not offers:
            return None
        offer, since = chance.choice(self._theirs(offers, chance) or offers)
        self._used.add(offer.sale_id)
        lines = _some(road, offer.lines, chance)
        self._lines[offer.sale_id] = [line for line in self._lines[offer.sale_id] if line not in lines]
        if since is not None:
            wanted = at_work(since + timedelta(hours=chance.uniform(1, 12)), chance)
        return offer._replace(lines=lines), wanted

    def others(self, line: SoldLine, swap: Swap) -> list[Variant]:
        """What can go out for a line."""
        unit = line.paid_fen // line.quantity
        if swap == "variant":
            return [v for v in self.variants if v.style == line.style and v.id != line.product_id]
        if swap == "dearer":
            return [
                v for v in self.variants if v.style != line.style and unit + 10_00 < v.price_fen < unit * 3
            ]
        return [v for v in self.variants if v.style != line.style and unit // 3 < v.price_fen < unit - 10_00]

    def _theirs(self, offers: list[_Found], chance: Random) -> list[_Found]:
        """What those members bought who send back often, when it is one of them."""
        if chance.random() >= _OFTEN:
            return []
        return [found for found in offers if found[0].member_id in self._often]

    def _returned(self, road: Road, wanted: datetime, *, again: bool = False) -> Iterator[_Found]:
        """Sales that were signed for some days before."""
        least, most = _SINCE_SIGNED[road.need == "overdue"]
        for sale in self._sales:
            if (
                (sale.id in self._used) is again
                and sale.signed_at is not None
                and least < wanted - sale.signed_at < most
            ):
                lines = self._open(sale, road, shipped=True)
                if lines and _suits(road, sale, lines):
                    yield Offer(sale.id, sale.shop_id, sale.member_id, lines), None

    def _waiting(self, road: Road, morning: datetime) -> Iterator[_Found]:
        """Sales that were paid and not shipped, or shipped and never signed for, and since when."""
        shipped = road.need == "transit"
        for sale in self._sales:
            since = sale.shipped_at if shipped else sale.paid_at
            waits = since is not None and (sale.signed_at if shipped else sale.shipped_at) is None
            if since is None or not waits or sale.id in self._used or sale.status == SaleStatus.CLOSED:
                continue
            days = (morning - since) / timedelta(days=1)
            lines = self._open(sale, road, shipped=shipped)
            if road.last <= days <= road.first and lines:
                yield Offer(sale.id, sale.shop_id, sale.member_id, lines), since

    def _open(self, sale: _Sale, road: Road, *, shipped: bool) -> list[SoldLine]:
        """Lines of a sale that nothing was asked for yet, and that suit the road."""
        return [
            line
            for line in self._lines[sale.id]
            if line.shipped == (line.quantity if shipped else 0)
            and (road.need != "twice" or line.quantity > 1)
            and (road.need in _WHOLE or (line.returnable and not line.gift and line.paid_fen))
            and (not road.swap or self.others(line, road.swap))
        ]


def _suits(road: Road, sale: _Sale, lines: list[SoldLine]) -> bool:
    """Whether a sale is what a story needs; what is sold in the store is signed for at once."""
    if road.need == "parcel":
        return sale.shipped_at != sale.signed_at
    return road.need != "many" or sum(line.quantity for line in lines) > 1


def _some(road: Road, lines: list[SoldLine], chance: Random) -> list[SoldLine]:
    """Which lines come back: all of a parcel, one of an exchange, some of the others."""
    if road.need == "many" or road.need in _WHOLE:
        return lines
    if road.swap:
        return [chance.choice(lines)]
    return chance.sample(lines, chance.choice((1, 1, 1, min(2, len(lines)), len(lines))))
