"""Sales as rows: built with their ids given beforehand, and inserted many at a time."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from erp_returns.domain.numbers import Document, number, series
from erp_returns.domain.tracking import fold
from erp_returns.models import NumberSeries
from erp_returns.queries.reading import places, scalar
from erp_returns.services.sales_facts import (
    LineFacts,
    Money,
    Sale,
    left,
    money_of,
    product_code,
)
from erp_returns.services.sales_known import KnownProduct

if TYPE_CHECKING:
    from peewee import SqliteDatabase

    from erp_returns.queries.reading import Value
    from erp_returns.services.sales_known import Known
    from erp_returns.services.session import Write

_BATCH = 4000
"""Lines that are queued before they are inserted."""

_ROWS = 100
"""Rows of one statement: a quarter faster than one by one."""

_COLUMNS: dict[str, tuple[str, ...]] = {
    "shop": ("id", "name", "platform"),
    "member": ("id", "shop_id", "account", "name", "phone"),
    "product": ("id", "code", "style", "name", "spec", "barcode", "price_fen"),
    "sales_order": (
        "id",
        "number",
        "platform_number",
        "shop_id",
        "member_id",
        "status",
        "ordered_at",
        "paid_at",
        "shipped_at",
        "signed_at",
        "completed_at",
        "goods_fen",
        "order_discount_fen",
        "freight_fen",
        "freight_paid_fen",
        "coupon_fen",
        "points_fen",
        "red_packet_fen",
        "paid_fen",
        "platform_refunded_fen",
        "promotion_threshold_fen",
        "receiver_name",
        "receiver_mobile",
        "receiver_phone",
        "postcode",
        "region",
        "address",
        "buyer_note",
        "seller_note",
        "seller_flag",
        "platform",
        "fingerprint",
    ),
    "sales_parcel": ("id", "sales_order_id", "carrier", "tracking_number", "folded"),
    "sales_order_line": (
        "id",
        "sales_order_id",
        "position",
        "platform_line_number",
        "product_id",
        "product_name",
        "spec",
        "quantity",
        "shipped_quantity",
        "unit_price_fen",
        "line_discount_fen",
        "share_fen",
        "paid_fen",
        "cost_fen",
        "gift",
    ),
}
"""What is inserted, in the order in which rows refer to each other."""

ORDER_COLUMNS = _COLUMNS["sales_order"]


class _Parcel(NamedTuple):
    carrier: str
    tracking_number: str
    folded: str


def order_row(
    sale: Sale, order_id: int, number_: str, shop_id: int, member_id: int | None, money: Money
) -> tuple[Value, ...]:
    """A sale's own row, in the order of `ORDER_COLUMNS`."""
    d = sale.draft
    return (
        order_id,
        number_,
        d.platform_number,
        shop_id,
        member_id,
        d.status,
        sale.ordered_at,
        d.paid_at,
        d.shipped_at,
        d.signed_at,
        d.completed_at,
        money.goods_fen,
        money.order_discount_fen,
        d.freight_fen,
        money.parts.freight_fen,
        d.coupon_fen,
        d.points_fen,
        d.red_packet_fen,
        money.paid_fen,
        d.platform_refunded_fen,
        d.promotion_threshold_fen,
        d.receiver_name,
        d.receiver_mobile,
        d.receiver_phone,
        d.postcode,
        d.region,
        d.address,
        d.buyer_note,
        d.seller_note,
        d.seller_flag,
        d.platform,
        sale.fingerprint,
    )


def parcels_of(sale: Sale) -> list[_Parcel]:
    """The parcels of a sale, each tracking number once."""
    found: dict[str, _Parcel] = {}
    for parcel in sale.draft.parcels:
        folded = fold(parcel.tracking_number)
        if folded:
            found.setdefault(folded, _Parcel(parcel.carrier, parcel.tracking_number.strip(), folded))
    return list(found.values())


class Numbers:
    """Gives sales order numbers, written down once at the end."""

    def __init__(self, w: Write, taken: frozenset[str]) -> None:
        database = w.session.database
        self._connection = database.connection()
        self._day = w.session.clock().astimezone(w.session.zone)
        self._series = series(w.settings.text(f"number_{Document.SALES_ORDER}"), self._day)
        self._taken = taken
        sql = "SELECT last FROM number_series WHERE series = ?"
        self._first = self._last = int(scalar(database, sql, (self._series,)) or 0)

    def give(self) -> str:
        """The next number that no sale has, here or in the file."""
        while True:
            self._last += 1
            given = number(self._series, self._day, self._last)
            here = self._connection.execute("SELECT 1 FROM sales_order WHERE number = ?", (given,))
            if given not in self._taken and here.fetchone() is None:
                return given

    def write_down(self) -> None:
        """Keep the last number given."""
        if self._last > self._first:
            NumberSeries.insert(series=self._series, last=self._last).on_conflict_replace().execute()


class Inserts:
    """Rows on their way into the database, with the ids they will have."""

    def __init__(self, database: SqliteDatabase, known: Known) -> None:
        self._connection = database.connection()
        self._known = known
        self._rows: dict[str, list[tuple[Value, ...]]] = {table: [] for table in _COLUMNS}
        self._lines = self._rows["sales_order_line"]
        self._next = {
            table: int(scalar(database, f"SELECT max(id) FROM {table}") or 0) + 1 for table in _COLUMNS
        }

    def add_sale(self, sale: Sale, numbers: Numbers) -> None:
        """Put a new sale with all that belongs to it in the queue."""
        shop_id = self.shop(sale)
        order_id = self._take("sales_order")
        money = money_of(sale)
        number_ = sale.draft.number or numbers.give()
        self._rows["sales_order"].append(
            order_row(sale, order_id, number_, shop_id, self.member(sale, shop_id), money)
        )
        self.add_parcels(sale, order_id)
        self.add_lines(sale, order_id, money, sent=sale.sent)
        if len(self._lines) >= _BATCH:
            self.flush()

    def add_parcels(self, sale: Sale, order_id: int) -> None:
        """Queue the parcels of a sale."""
        if sale.draft.parcels:
            self._rows["sales_parcel"].extend(
                (self._take("sales_parcel"), order_id, *parcel) for parcel in parcels_of(sale)
            )

    def add_lines(self, sale: Sale, order_id: int, money: Money, *, sent: bool) -> None:
        """Queue the lines of a sale, with what was paid for each."""
        products, gone = self._known.products, left(sale, sent=sent)
        first = self._next["sales_order_line"]
        self._next["sales_order_line"] += len(sale.lines)
        for place, (line, share, paid) in enumerate(
            zip(sale.lines, money.parts.shares_fen, money.parts.lines_fen, strict=True)
        ):
            number_, code, name, _, spec, _, quantity, shipped, price, discount, gift = line
            product, cost = products.get(code) or self._product(line)
            if shipped is None:
                shipped = quantity if gone else 0
            self._lines.append(
                (
                    first + place,
                    order_id,
                    place + 1,
                    number_,
                    product,
                    name,
                    spec,
                    quantity,
                    shipped,
                    price,
                    discount,
                    share,
                    paid,
                    cost,
                    gift,
                )
            )

    def shop(self, sale: Sale) -> int:
        """The id of a sale's shop, which may be new."""
        found = self._known.shops.get(sale.shop)
        if found is None:
            found = self._known.shops[sale.shop] = self._take("shop")
            self._rows["shop"].append((found, sale.shop, sale.draft.platform))
        return found

    def member(self, sale: Sale, shop_id: int) -> int | None:
        """The id of who bought, who may be new; None where the file does not say."""
        account = sale.draft.member_account
        if not account:
            return None
        found = self._known.members.get((shop_id, account))
        if found is None:
            found = self._known.members[shop_id, account] = self._take("member")
            name, phone = sale.draft.member_name, sale.draft.receiver_mobile
            self._rows["member"].append((found, shop_id, account, name, phone))
        return found

    def flush(self) -> None:
        """Insert what is queued."""
        for table, queue in self._rows.items():
            if not queue:
                continue
            insert = f"INSERT INTO {table} ({', '.join(_COLUMNS[table])}) VALUES "
            row = f"({places(len(_COLUMNS[table]))})"
            together = len(queue) - len(queue) % _ROWS
            statement = insert + ",".join([row] * _ROWS)
            for start in range(0, together, _ROWS):
                values = chain.from_iterable(queue[start : start + _ROWS])
                self._connection.execute(statement, tuple(values))
            self._connection.executemany(insert + row, queue[together:])
            queue.clear()

    def _product(self, line: LineFacts) -> KnownProduct:
        """The product of a line, which may be new; its price is then the line's."""
        code = product_code(line)
        found = self._known.products.get(code)
        if found is None:
            found = self._known.products[code] = KnownProduct(self._take("product"), 0)
            _, _, name, style, spec, barcode = line[:6]
            self._rows["product"].append((found.id, code, style, name, spec, barcode, line[8]))
        return found

    def _take(self, table: str) -> int:
        given = self._next[table]
        self._next[table] = given + 1
        return given
