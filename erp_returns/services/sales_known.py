"""What is here already of the things a file names: shops, members, products, sales."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from erp_returns.queries.reading import places, rows
from erp_returns.services.sales_facts import product_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from peewee import SqliteDatabase

    from erp_returns.services.sales_facts import Sale

_BATCH = 900
_OURS = "template"
_T = TypeVar("_T")


class KnownSale(NamedTuple):
    """A sale that is here."""

    id: int
    number: str
    platform_number: str
    shop_id: int
    fingerprint: str


class _Shop(NamedTuple):
    name: str
    id: int


class _Member(NamedTuple):
    shop_id: int
    account: str
    id: int


class KnownProduct(NamedTuple):
    """A product that is here; `cost_fen` goes with the line."""

    id: int
    cost_fen: int


class _Product(NamedTuple):
    code: str
    id: int
    cost_fen: int


_SALE = "SELECT id, number, platform_number, shop_id, fingerprint FROM sales_order"


class Known:
    """Looks up what drafts name, in a few statements for all of them."""

    def __init__(self, database: SqliteDatabase) -> None:
        self.database = database
        self.shops = {row.name: row.id for row in rows(database, _Shop, "SELECT name, id FROM shop")}
        self.members: dict[tuple[int, str], int] = {}
        self.products: dict[str, KnownProduct] = {}
        self._by_platform: dict[tuple[int, str], KnownSale] = {}
        self._by_number: dict[str, KnownSale] = {}
        self._anywhere: dict[str, dict[int, KnownSale]] = {}

    def look_up(self, sales: Sequence[Sale]) -> None:
        """Read what some sales of a file name."""
        for found in self._in(
            KnownSale,
            f"{_SALE} WHERE platform_number <> '' AND platform_number",
            (sale.draft.platform_number for sale in sales),
        ):
            self._by_platform[found.shop_id, found.platform_number] = found
            self._anywhere.setdefault(found.platform_number, {})[found.shop_id] = found
        for found in self._in(KnownSale, f"{_SALE} WHERE number", (sale.draft.number for sale in sales)):
            self._by_number[found.number] = found
        accounts = (sale.draft.member_account for sale in sales)
        for member in self._in(_Member, "SELECT shop_id, account, id FROM member WHERE account", accounts):
            self.members[member.shop_id, member.account] = member.id
        codes = {line[1] for sale in sales for line in sale.lines}
        if "" in codes:
            codes |= {product_code(line) for sale in sales for line in sale.lines}
        unknown = codes - self.products.keys()
        for product in self._in(_Product, "SELECT code, id, cost_fen FROM product WHERE code", unknown):
            self.products[product.code] = KnownProduct(product.id, product.cost_fen)

    def sale(self, sale: Sale) -> KnownSale | None:
        """The sale that a draft speaks of: by shop and platform number, else by our own number.

        A platform's file that names no shop speaks of the one sale that has its number, in whatever shop.
        """
        shop = self.shops.get(sale.shop)
        draft = sale.draft
        found = None
        if draft.platform_number and shop is not None:
            found = self._by_platform.get((shop, draft.platform_number))
        if found is None and draft.number:
            found = self._by_number.get(draft.number)
        if found is None and not draft.shop and draft.platform != _OURS:
            anywhere = list(self._anywhere.get(draft.platform_number, {}).values())
            found = anywhere[0] if len(anywhere) == 1 else None
        return found

    def _in(self, row: type[_T], sql: str, values: Iterable[str]) -> Iterator[_T]:
        wanted = list({value for value in values if value})
        for start in range(0, len(wanted), _BATCH):
            batch = wanted[start : start + _BATCH]
            yield from rows(self.database, row, f"{sql} IN ({places(len(batch))})", batch)  # type: ignore[type-var]
