"""Finding orders by any scrap: a number or its beginning, a tracking number, a phone or its end, a name.

Every way in is a look-up in an index. A scrap finds what begins with it; a phone also what ends with it,
a name also what has it inside, or is spelled or abbreviated like that in pinyin.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.names import folded, is_part
from erp_returns.domain.tracking import fold
from erp_returns.queries.catalog import NAMES_WITH, ProductRow, search_products
from erp_returns.queries.listing import Terms
from erp_returns.queries.reading import places, rows

_LAST = "\U0010ffff"
_SHORTEST_CODE = 3
_TAIL = 4
_LONGEST_PHONE = 15
_DOCUMENTS = ("refund", "collection", "receipt", "inspection", "shipment")


class Scrap(NamedTuple):
    """Something typed or scanned, as SQL wants it: selects of ids and the values they name."""

    name: str
    values: dict[str, str]
    codes: tuple[str, ...]
    has_tail: bool
    has_part: bool

    def sales(self) -> str:
        """Selects the ids of sales that match, some of them twice."""
        return " UNION ALL ".join((*self._sales(), self._bought_by("sales_order")))

    def returns(self) -> str:
        """Selects the ids of return orders that match, some of them twice."""
        return " UNION ALL ".join((*self._returns(), self._bought_by("return_order"), *self._by_sale()))

    def members(self) -> str:
        """Selects the ids of members that match, some of them twice."""
        return " UNION ALL ".join(f"SELECT id FROM member WHERE {found}" for found in self._called())

    def _called(self) -> Iterator[str]:
        yield self._starts("account", "text")
        yield f"name <> '' AND {self._starts('name', 'text')}"
        if self.has_part:
            yield f"account IN ({self._names()})"
            yield f"name <> '' AND name IN ({self._names()})"

    def _names(self) -> str:
        return NAMES_WITH.format(part=f":{self.name}_part", end=f":{self.name}_part_end")

    def _sales(self) -> Iterator[str]:
        for code in self.codes:
            yield f"SELECT id AS sale_id FROM sales_order WHERE {self._starts('number', code)}"
            yield (
                "SELECT id AS sale_id FROM sales_order WHERE platform_number <> '' "
                f"AND {self._starts('platform_number', code)}"
            )
        yield f"SELECT sales_order_id AS sale_id FROM sales_parcel WHERE {self._starts('folded', 'code')}"
        yield from self._received_by("sales_order", "sale_id")

    def _returns(self) -> Iterator[str]:
        for code in self.codes:
            yield f"SELECT id FROM return_order WHERE {self._starts('number', code)}"
            yield (
                "SELECT id FROM return_order WHERE shop_id IN (SELECT id FROM shop) "
                f"AND platform_refund_number <> '' AND {self._starts('platform_refund_number', code)}"
            )
            for table in _DOCUMENTS:
                yield f"SELECT return_order_id FROM {table} WHERE {self._starts('number', code)}"
        yield f"SELECT return_order_id FROM return_parcel WHERE {self._starts('folded', 'code')}"
        yield f"SELECT return_order_id FROM shipment WHERE folded <> '' AND {self._starts('folded', 'code')}"
        yield (
            "SELECT m.return_order_id FROM parcel p JOIN parcel_match m ON m.parcel_id = p.id "
            f"WHERE {self._starts('p.folded', 'code')}"
        )
        yield from self._received_by("return_order", "id")

    def _by_sale(self) -> Iterator[str]:
        for sales in self._sales():
            yield f"SELECT r.id FROM ({sales}) s CROSS JOIN return_order r ON r.sales_order_id = s.sale_id"

    def _received_by(self, table: str, name: str) -> Iterator[str]:
        """Orders by the receiver's name, phone, or the end of the phone."""
        one = f"SELECT id AS {name} FROM {table}"
        yield f"{one} WHERE receiver_name <> '' AND {self._starts('receiver_name', 'text')}"
        if self.has_part:
            yield f"{one} WHERE receiver_name <> '' AND receiver_name IN ({self._names()})"
        yield f"{one} WHERE receiver_mobile <> '' AND {self._starts('receiver_mobile', 'code')}"
        if self.has_tail:
            yield (
                f"{one} WHERE substr(receiver_mobile, -{_TAIL}) = :{self.name}_tail "
                f"AND receiver_mobile <> '' AND receiver_mobile LIKE '%' || :{self.name}_code"
            )

    def _bought_by(self, table: str) -> str:
        return f"SELECT id FROM {table} WHERE member_id IN ({self.members()})"

    def _starts(self, column: str, spelling: str) -> str:
        """A column begins with one spelling of the scrap, as a range that every index serves."""
        key = f"{self.name}_{spelling}"
        return f"{column} >= :{key} AND {column} < :{key}_end"


def scrap(text: str, name: str = "scrap") -> Scrap | None:
    """Prepare what somebody typed, its values called `name`_…; None where nothing is left of it."""
    plain = unicodedata.normalize("NFKC", text).strip()
    code = fold(text)
    if not plain or not code:
        return None
    part = folded(text)
    values = {
        "text": plain,
        "text_end": plain + _LAST,
        "code": code,
        "code_end": code + (_LAST if len(code) >= _SHORTEST_CODE else "\0"),
        "plain": plain,
        "plain_end": plain + (_LAST if len(plain) >= _SHORTEST_CODE else "\0"),
        "tail": code[-_TAIL:],
        "part": part,
        "part_end": part + _LAST,
    }
    has_tail = code.isascii() and code.isdigit() and _TAIL <= len(code) <= _LONGEST_PHONE
    codes = ("code",) if plain == code else ("code", "plain")
    named = {f"{name}_{key}": value for key, value in values.items()}
    return Scrap(name, named, codes, has_tail, is_part(part))


def match(terms: Terms, column: str, found: Scrap | None, select: Callable[[Scrap], str]) -> None:
    """Require that a column is among the ids which `select` gives for a scrap; nothing matches no scrap."""
    if found is None:
        terms.add("0")
    else:
        terms.add(f"{column} IN ({select(found)})", **found.values)


def find_return_ids(database: SqliteDatabase, text: str, limit: int) -> list[int]:
    """Ids of up to `limit` return orders that match, newest first."""
    found = scrap(text)
    if found is None:
        return []
    ids = _some(database, found.returns(), found, limit)
    sql = f"SELECT id FROM return_order WHERE id IN ({places(len(ids))}) ORDER BY requested_at DESC, id DESC"
    return [row[0] for row in database.execute_sql(sql, ids)]


def find_sale_ids(database: SqliteDatabase, text: str, limit: int) -> list[int]:
    """Ids of up to `limit` sales that match, newest first."""
    found = scrap(text)
    if found is None:
        return []
    ids = _some(database, found.sales(), found, limit)
    sql = f"SELECT id FROM sales_order WHERE id IN ({places(len(ids))}) ORDER BY ordered_at DESC, id DESC"
    return [row[0] for row in database.execute_sql(sql, ids)]


def _some(database: SqliteDatabase, union: str, found: Scrap, limit: int) -> list[int]:
    """The first ids of a union, each once: reading stops as soon as there are enough."""
    ids: dict[int, None] = {}
    for (identity,) in database.execute_sql(union, found.values):
        ids[identity] = None
        if len(ids) >= limit:
            break
    return list(ids)


class ReturnHit(NamedTuple):
    """A return order that a search found."""

    id: int
    number: str
    kind: str
    status: str
    receiver: str
    sale_number: str
    requested_at: str


class SaleHit(NamedTuple):
    """A sale that a search found."""

    id: int
    number: str
    platform_number: str
    status: str
    receiver: str
    paid_fen: int
    ordered_at: str


class MemberHit(NamedTuple):
    """A member that a search found."""

    id: int
    account: str
    name: str
    shop: str


class Hits(NamedTuple):
    """What a search found, by kind."""

    returns: list[ReturnHit]
    sales: list[SaleHit]
    members: list[MemberHit]
    products: list[ProductRow]


def search(database: SqliteDatabase, text: str, limit: int = 8) -> Hits:
    """Search everything, up to `limit` hits of each kind; quick enough for every key stroke."""
    found = scrap(text)
    if found is None:
        return Hits([], [], [], [])
    return_ids = find_return_ids(database, text, limit)
    sale_ids = find_sale_ids(database, text, limit)
    member_ids = _some(database, found.members(), found, limit)
    returns = rows(
        database,
        ReturnHit,
        f"""
        SELECT o.id, o.number, o.kind, o.status, o.receiver_name, coalesce(s.number, ''), o.requested_at
        FROM return_order o LEFT JOIN sales_order s ON s.id = o.sales_order_id
        WHERE o.id IN ({places(len(return_ids))}) ORDER BY o.requested_at DESC, o.id DESC
        """,
        return_ids,
    )
    sales = rows(
        database,
        SaleHit,
        f"""
        SELECT id, number, platform_number, status, receiver_name, paid_fen, ordered_at
        FROM sales_order WHERE id IN ({places(len(sale_ids))}) ORDER BY ordered_at DESC, id DESC
        """,
        sale_ids,
    )
    members = rows(
        database,
        MemberHit,
        f"""
        SELECT m.id, m.account, m.name, h.name FROM member m JOIN shop h ON h.id = m.shop_id
        WHERE m.id IN ({places(len(member_ids))}) ORDER BY m.account
        """,
        member_ids,
    )
    return Hits(returns, sales, members, search_products(database, text, limit))
