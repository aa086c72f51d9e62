"""What lies where: products with their balances, the movements behind each figure, counts and their lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.kinds import StockState
from erp_returns.domain.tracking import fold
from erp_returns.queries.listing import Listing, ListSource, Order, Terms
from erp_returns.queries.reading import rows

_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class StockFilter:
    """Which products; empty fields ask for nothing. `state` asks for units in it, `short` for less than none.

    `text` is the beginning of a code, barcode, style or name. `everything` lists products without stock too.
    """

    text: str = ""
    warehouse_id: int | None = None
    state: str = ""
    short: bool = False
    everything: bool = False


class StockRow(NamedTuple):
    """A product with its units by state; `reserved` are good units that replacements wait for.

    `cost_fen` is what a unit costs by the catalogue, `worth_fen` what good and defective units cost together.
    """

    id: int
    code: str
    name: str
    spec: str
    barcode: str
    supplier: str
    cost_fen: int
    good: int
    reserved: int
    quarantine: int
    defective: int
    repair: int
    customer: int

    @property
    def available(self) -> int:
        """Good units that nobody waits for; below zero where the shop allows it."""
        return self.good - self.reserved

    @property
    def worth_fen(self) -> int:
        """What the shop's own units cost."""
        return self.cost_fen * max(0, self.good + self.quarantine + self.defective + self.repair)


def stock_list(
    database: SqliteDatabase, wanted: StockFilter, sort: str = "code", *, descending: bool = False
) -> ListSource[StockRow]:
    """The products that are wanted, with their balances in one warehouse or in all of them."""
    listing = Listing("product", _stock_select(wanted.warehouse_id), StockRow)
    return ListSource(database, listing, _stock_terms(wanted), STOCK_ORDERS[sort], descending)


STOCK_ORDERS: dict[str, Order] = {"code": Order("o.code"), "name": Order("o.name", then="o.code")}
"""What the list of products can be sorted by."""


def _stock_select(warehouse_id: int | None) -> str:
    own = "" if warehouse_id is None else f"AND b.warehouse_id = {int(warehouse_id)}"
    sent = "" if warehouse_id is None else f"AND q.outbound_warehouse_id = {int(warehouse_id)}"

    def units(state: StockState) -> str:
        return (
            "(SELECT coalesce(sum(b.quantity), 0) FROM stock_balance b "
            f"WHERE b.product_id = o.id AND b.state = '{state}' {own})"
        )

    return f"""
    SELECT o.id, o.code, o.name, o.spec, o.barcode, coalesce(s.name, ''), o.cost_fen,
           {units(StockState.GOOD)},
           (SELECT coalesce(sum(r.reserved), 0) FROM replacement_line r
            JOIN return_order q ON q.id = r.return_order_id
            WHERE r.product_id = o.id AND r.reserved > 0 {sent}),
           {units(StockState.QUARANTINE)}, {units(StockState.DEFECTIVE)},
           {units(StockState.REPAIR)}, {units(StockState.CUSTOMER)}
    FROM product o LEFT JOIN supplier s ON s.id = o.supplier_id
    """


def _stock_terms(wanted: StockFilter) -> Terms:
    terms = Terms()
    there = ["b.product_id = o.id", "b.quantity < 0" if wanted.short else "b.quantity <> 0"]
    values: dict[str, int | str | None] = {}
    if wanted.warehouse_id is not None:
        there.append("b.warehouse_id = :warehouse")
        values["warehouse"] = wanted.warehouse_id
    if wanted.state:
        there.append("b.state = :state")
        values["state"] = wanted.state
    if not wanted.everything or wanted.state or wanted.short:
        terms.add(f"EXISTS (SELECT 1 FROM stock_balance b WHERE {' AND '.join(there)})", **values)
    text = wanted.text.strip()
    if text:
        each = " OR ".join(
            f"(o.{column} >= :{value} AND o.{column} < :{value}_end)"
            for column, value in (
                ("code", "text"),
                ("code", "folded"),
                ("barcode", "folded"),
                ("name", "text"),
            )
        )
        folded = fold(text)
        terms.add(
            f"({each} OR o.style = :text)",
            text=text,
            text_end=text + _LAST,
            folded=folded,
            folded_end=folded + _LAST,
        )
    return terms


class BalanceRow(NamedTuple):
    """Units of a product in one warehouse and state; `since` is when the oldest of them came (UTC text)."""

    warehouse_id: int
    warehouse: str
    state: str
    quantity: int
    reserved: int
    cost_fen: int
    since: str | None


_BALANCES = """
SELECT b.warehouse_id, w.name, b.state, b.quantity,
       CASE b.state WHEN 'good' THEN (
           SELECT coalesce(sum(r.reserved), 0) FROM replacement_line r
           JOIN return_order q ON q.id = r.return_order_id
           WHERE r.product_id = b.product_id AND r.reserved > 0 AND q.outbound_warehouse_id = b.warehouse_id
       ) ELSE 0 END, 0, NULL
FROM stock_balance b JOIN warehouse w ON w.id = b.warehouse_id
WHERE b.product_id = :product AND b.quantity <> 0
ORDER BY w.position, w.id, b.state
"""
_ARRIVALS = """
SELECT quantity, unit_cost_fen, posted_at FROM stock_movement
WHERE product_id = ? AND warehouse_id = ? AND state = ? AND quantity > 0 ORDER BY posted_at DESC, id DESC
"""


def balances_of(database: SqliteDatabase, product_id: int) -> list[BalanceRow]:
    """Where units of a product lie: what came first is taken to have left first."""
    return [
        _aged(database, product_id, row)
        for row in rows(database, BalanceRow, _BALANCES, {"product": product_id})
    ]


def _aged(database: SqliteDatabase, product_id: int, row: BalanceRow) -> BalanceRow:
    """Follow the last arrivals back until they make up the balance: their age and what they cost."""
    left, cost, since = row.quantity, 0, None
    found = database.execute_sql(_ARRIVALS, (product_id, row.warehouse_id, row.state))
    for quantity, unit_cost_fen, posted_at in found:
        if left <= 0:
            break
        cost += min(left, quantity) * unit_cost_fen
        left -= quantity
        since = posted_at
    return row._replace(cost_fen=cost, since=since)


# ------------------------------------------------------------------ movements


@dataclass(frozen=True, slots=True)
class MovementFilter:
    """Which movements; empty fields ask for nothing. Bounds of time are UTC text, `end` not included.

    `text` is the beginning of a document's or an order's number, or of a product's code.
    """

    text: str = ""
    product_id: int | None = None
    warehouse_id: int | None = None
    state: str = ""
    kind: str = ""
    start: str = ""
    end: str = ""


class MovementRow(NamedTuple):
    """A row of the ledger of stock; `posted_at` is UTC text, `unit_cost_fen` what a unit went at."""

    id: int
    posted_at: str
    type: str
    document: str
    order_id: int | None
    order_number: str
    product_id: int
    code: str
    product: str
    spec: str
    warehouse: str
    state: str
    quantity: int
    unit_cost_fen: int
    operator: str
    note: str


_MOVEMENTS = """
SELECT o.id, o.posted_at, o.type, o.document, o.return_order_id, coalesce(r.number, ''),
       p.id, p.code, p.name, p.spec, w.name, o.state, o.quantity, o.unit_cost_fen, e.name, o.note
FROM stock_movement o
JOIN product p ON p.id = o.product_id
JOIN warehouse w ON w.id = o.warehouse_id
JOIN operator e ON e.id = o.operator_id
LEFT JOIN return_order r ON r.id = o.return_order_id
"""
_MOVEMENT_LISTING = Listing("stock_movement", _MOVEMENTS, MovementRow)


def movement_list(database: SqliteDatabase, wanted: MovementFilter) -> ListSource[MovementRow]:
    """Movements, the last one first."""
    terms = Terms()
    terms.equal("o.product_id", "product", wanted.product_id)
    terms.equal("o.warehouse_id", "warehouse", wanted.warehouse_id)
    terms.equal("o.state", "state", wanted.state)
    terms.equal("o.type", "kind", wanted.kind)
    terms.between("o.posted_at", "posted", wanted.start, wanted.end)
    text = wanted.text.strip()
    if text:
        code = fold(text)
        terms.add(f"o.id IN ({' UNION ALL '.join(_by_text())})", text=text, code=code, code_end=code + _LAST)
    return ListSource(database, _MOVEMENT_LISTING, terms, Order("o.posted_at"), descending=True)


def _by_text() -> Iterator[str]:
    between = "{} >= :code AND {} < :code_end"
    yield f"SELECT id FROM stock_movement WHERE {between.format('document', 'document')}"
    yield "SELECT id FROM stock_movement WHERE document = :text"
    yield (
        "SELECT m.id FROM return_order r JOIN stock_movement m ON m.return_order_id = r.id "
        f"WHERE {between.format('r.number', 'r.number')}"
    )
    yield (
        "SELECT m.id FROM product p JOIN stock_movement m ON m.product_id = p.id "
        f"WHERE {between.format('p.code', 'p.code')}"
    )
    yield "SELECT m.id FROM product p JOIN stock_movement m ON m.product_id = p.id WHERE p.code = :text"
    yield (
        "SELECT m.id FROM product p JOIN stock_movement m ON m.product_id = p.id "
        f"WHERE p.barcode <> '' AND {between.format('p.barcode', 'p.barcode')}"
    )


# --------------------------------------------------------------------- counts


class StocktakeRow(NamedTuple):
    """A count or snapshot; `posted_at` None: still open. `change` is the sum of its differences in units."""

    id: int
    number: str
    kind: str
    warehouse_id: int
    warehouse: str
    taken_at: str
    posted_at: str | None
    operator: str
    note: str
    lines: int
    differing: int
    change: int


_STOCKTAKES = """
SELECT t.id, t.number, t.kind, t.warehouse_id, w.name, t.taken_at, t.posted_at, e.name, t.note,
       (SELECT count(*) FROM stocktake_line l WHERE l.stocktake_id = t.id),
       (SELECT count(*) FROM stocktake_line l WHERE l.stocktake_id = t.id AND l.counted <> l.expected),
       (SELECT coalesce(sum(l.counted - l.expected), 0) FROM stocktake_line l WHERE l.stocktake_id = t.id)
FROM stocktake t JOIN warehouse w ON w.id = t.warehouse_id JOIN operator e ON e.id = t.operator_id
ORDER BY t.posted_at IS NOT NULL, t.id DESC LIMIT :most
"""


def stocktakes(database: SqliteDatabase, most: int = 200) -> list[StocktakeRow]:
    """Open counts first, then the last that were posted."""
    return rows(database, StocktakeRow, _STOCKTAKES, {"most": most})


class StocktakeLineRow(NamedTuple):
    """A product as it was counted, beside what the books said then."""

    id: int
    product_id: int
    code: str
    name: str
    spec: str
    state: str
    expected: int
    counted: int
    cost_fen: int

    @property
    def difference(self) -> int:
        """Units more or less than the books said."""
        return self.counted - self.expected


def stocktake_lines(database: SqliteDatabase, stocktake_id: int) -> list[StocktakeLineRow]:
    """The lines of a count, the last one first."""
    return rows(
        database,
        StocktakeLineRow,
        """
        SELECT l.id, p.id, p.code, p.name, p.spec, l.state, l.expected, l.counted, p.cost_fen
        FROM stocktake_line l JOIN product p ON p.id = l.product_id
        WHERE l.stocktake_id = :stocktake ORDER BY l.id DESC
        """,
        {"stocktake": stocktake_id},
    )


class ShelfProduct(NamedTuple):
    """A product by its exact code or barcode."""

    id: int
    code: str
    name: str
    spec: str
    on_hand: int


def product_by_code(
    database: SqliteDatabase, scanned: str, warehouse_id: int, state: StockState
) -> list[ShelfProduct]:
    """The products with this code or barcode, with what the books say lies there."""
    return rows(
        database,
        ShelfProduct,
        """
        SELECT p.id, p.code, p.name, p.spec, coalesce(
            (SELECT quantity FROM stock_balance b
             WHERE b.product_id = p.id AND b.warehouse_id = :warehouse AND b.state = :state), 0)
        FROM product p WHERE p.code IN (:typed, :folded)
        UNION
        SELECT p.id, p.code, p.name, p.spec, coalesce(
            (SELECT quantity FROM stock_balance b
             WHERE b.product_id = p.id AND b.warehouse_id = :warehouse AND b.state = :state), 0)
        FROM product p WHERE p.barcode <> '' AND p.barcode = :folded
        ORDER BY 2
        """,
        {"typed": scanned.strip(), "folded": fold(scanned), "warehouse": warehouse_id, "state": state},
    )


class Shelved(NamedTuple):
    """A product that a code or barcode names, with its good units by the books."""

    id: int
    code: str
    barcode: str
    name: str
    spec: str
    on_hand: int


def shelved(database: SqliteDatabase, warehouse_id: int) -> list[Shelved]:
    """Every product with its good units in a warehouse; better beside the window."""
    return rows(
        database,
        Shelved,
        """
        SELECT p.id, p.code, p.barcode, p.name, p.spec, coalesce(b.quantity, 0)
        FROM product p LEFT JOIN stock_balance b
        ON b.product_id = p.id AND b.warehouse_id = :warehouse AND b.state = 'good'
        """,
        {"warehouse": warehouse_id},
    )
