"""What became of goods that were kept: on the way to their supplier, in repair, claimed from a courier."""

from __future__ import annotations

from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.queries.carrier_claims import claimable
from erp_returns.queries.reading import first, rows
from erp_returns.queries.second_inspection import second_waiting

EFFECTIVE = """
d.reverses_id IS NULL AND d.provisional = 0
AND NOT EXISTS (SELECT 1 FROM inspection x WHERE x.reverses_id = d.id)
AND NOT EXISTS (
    SELECT 1 FROM stock_movement m
    WHERE m.return_order_id = o.id AND m.line_id = l.id AND m.document = o.number AND m.type = 'inspection'
      AND m.quantity < 0 AND m.state NOT IN ('customer', 'quarantine')
      AND m.id > (SELECT max(n.id) FROM stock_movement n
                  WHERE n.return_order_id = o.id AND n.document = d.number))
"""
"""Whether an inspection (d) still says where units of a line (l) are: it stands, and its order (o) was not
refused since, which sets everything aside for the customer at once."""

_AT_SUPPLIER = """
(SELECT coalesce(sum(s.quantity), 0) FROM supplier_return_line s
 JOIN supplier_return t ON t.id = s.supplier_return_id
 WHERE s.inspection_line_id = i.id AND t.status <> 'cancelled')
"""
_REPAIRED = """
(SELECT coalesce(sum(CASE WHEN r.reverses_id IS NULL THEN r.quantity ELSE -r.quantity END), 0)
 FROM repair r WHERE r.inspection_line_id = i.id)
"""
_GOODS = f"""
SELECT i.id, d.number, o.id AS order_id, o.number AS order_number, l.id AS line_id, l.product_id, p.code,
       trim(l.product_name) AS name, l.spec, p.supplier_id, coalesce(u.name, '') AS supplier,
       i.warehouse_id, w.name AS warehouse, i.quantity,
       i.quantity - CASE i.disposition WHEN 'repair' THEN {_REPAIRED} ELSE {_AT_SUPPLIER} END AS units,
       coalesce(nullif(a.cost_fen, 0), p.cost_fen) AS unit_cost_fen,
       trim(coalesce(x.code || ' ' || x.text, '') || ' ' || i.note) AS about, d.posted_at
FROM inspection_line i
JOIN inspection d ON d.id = i.inspection_id
JOIN return_line l ON l.id = i.return_line_id
JOIN return_order o ON o.id = l.return_order_id
JOIN product p ON p.id = l.product_id
JOIN warehouse w ON w.id = i.warehouse_id
LEFT JOIN supplier u ON u.id = p.supplier_id
LEFT JOIN sales_order_line a ON a.id = l.sales_order_line_id
LEFT JOIN defect x ON x.id = i.defect_id
WHERE i.disposition IN (:disposition, :also) AND {EFFECTIVE}
"""


class GoodsRow(NamedTuple):
    """A group of inspected units, and how many of its `quantity` still wait (`units`).

    `id` is the line of the inspection `document`; `unit_cost_fen` is what a unit cost; `since` is UTC text.
    """

    id: int
    document: str
    order_id: int
    order_number: str
    line_id: int
    product_id: int
    code: str
    name: str
    spec: str
    supplier_id: int | None
    supplier: str
    warehouse_id: int
    warehouse: str
    quantity: int
    units: int
    unit_cost_fen: int
    about: str
    since: str

    @property
    def product(self) -> str:
        """Code and spec, as people call it."""
        return f"{self.code} {self.spec}".strip()

    @property
    def worth_fen(self) -> int:
        """What the waiting units cost."""
        return self.units * self.unit_cost_fen


def for_supplier(database: SqliteDatabase) -> list[GoodsRow]:
    """Goods that wait for a paper to their supplier, by supplier and warehouse, oldest first."""
    sql = f"SELECT * FROM ({_GOODS}) WHERE units > 0 ORDER BY supplier = '', supplier, warehouse, id"
    return rows(database, GoodsRow, sql, {"disposition": "to_supplier", "also": ""})


def marked_down(database: SqliteDatabase) -> list[GoodsRow]:
    """Goods for sale at a lower price that could go to their supplier as well, as far as they lie there.

    By supplier and warehouse, the last ones first.
    """
    sql = f"""
        SELECT g.* FROM ({_GOODS}) g
        JOIN stock_balance b ON b.product_id = g.product_id AND b.warehouse_id = g.warehouse_id
             AND b.state = 'defective' AND b.quantity > 0
        WHERE g.units > 0 ORDER BY g.supplier = '', g.supplier, g.warehouse, g.id DESC
    """
    return rows(database, GoodsRow, sql, {"disposition": "mark_down", "also": ""})


def in_repair(database: SqliteDatabase) -> list[GoodsRow]:
    """Goods in repair, oldest first."""
    sql = f"SELECT * FROM ({_GOODS}) WHERE units > 0 ORDER BY id"
    return rows(database, GoodsRow, sql, {"disposition": "repair", "also": ""})


class DoneRow(NamedTuple):
    """A repair that was finished and stands; `at` is UTC text."""

    id: int
    number: str
    order_number: str
    code: str
    name: str
    spec: str
    warehouse: str
    quantity: int
    grade: str
    cost_fen: int
    operator: str
    at: str
    note: str


_DONE = """
SELECT r.id, r.number, o.number, p.code, trim(l.product_name), l.spec, w.name, r.quantity, r.grade,
       r.cost_fen, b.name, r.posted_at, r.note
FROM repair r JOIN inspection_line i ON i.id = r.inspection_line_id
JOIN return_line l ON l.id = i.return_line_id JOIN return_order o ON o.id = l.return_order_id
JOIN product p ON p.id = l.product_id JOIN warehouse w ON w.id = r.warehouse_id
JOIN operator b ON b.id = r.operator_id
WHERE r.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM repair x WHERE x.reverses_id = r.id)
ORDER BY r.id DESC LIMIT ?
"""


def repaired(database: SqliteDatabase, limit: int = 200) -> list[DoneRow]:
    """Repairs that were finished, the last ones first."""
    return rows(database, DoneRow, _DONE, (limit,))


def goods_of(
    database: SqliteDatabase, inspection_line_id: int, disposition: str, also: str = ""
) -> GoodsRow | None:
    """A group of inspected units as it stands; None where its inspection says nothing any more."""
    sql = f"SELECT * FROM ({_GOODS}) WHERE id = :line"
    return first(
        database, GoodsRow, sql, {"disposition": disposition, "also": also, "line": inspection_line_id}
    )


# ---------------------------------------------------------------- suppliers


class SupplierReturnRow(NamedTuple):
    """A return to a supplier (退厂单): its units, and what came back for them.

    Times are UTC text.
    """

    id: int
    number: str
    version: int
    supplier_id: int
    supplier: str
    warehouse_id: int
    warehouse: str
    status: str
    units: int
    replaced: int
    worth_fen: int
    credit_fen: int
    carrier: str
    tracking_number: str
    created_at: str
    shipped_at: str | None
    closed_at: str | None
    note: str

    @property
    def owed(self) -> int:
        """Units that were neither replaced nor credited."""
        return self.units - self.replaced if self.status == "shipped" else 0


class SupplierLineRow(NamedTuple):
    """Goods on a return to a supplier; `inspection_line_id` is where they were found unfit."""

    id: int
    inspection_line_id: int
    product_id: int
    code: str
    name: str
    spec: str
    quantity: int
    replaced: int
    unit_cost_fen: int
    order_number: str
    about: str

    @property
    def product(self) -> str:
        """Code and spec, as people call it."""
        return f"{self.code} {self.spec}".strip()


_RETURNS = """
SELECT t.id, t.number, t.version, t.supplier_id, u.name, t.warehouse_id, w.name, t.status,
       (SELECT coalesce(sum(quantity), 0) FROM supplier_return_line WHERE supplier_return_id = t.id),
       (SELECT coalesce(sum(replaced), 0) FROM supplier_return_line WHERE supplier_return_id = t.id),
       (SELECT coalesce(sum(quantity * unit_cost_fen), 0) FROM supplier_return_line
        WHERE supplier_return_id = t.id),
       t.credit_fen, t.carrier, t.tracking_number, t.created_at, t.shipped_at, t.closed_at, t.note
FROM supplier_return t JOIN supplier u ON u.id = t.supplier_id JOIN warehouse w ON w.id = t.warehouse_id
"""
_LINES = """
SELECT s.id, coalesce(s.inspection_line_id, 0), s.product_id, p.code, p.name, p.spec, s.quantity, s.replaced,
       s.unit_cost_fen, coalesce(o.number, ''), trim(coalesce(i.note, '') || ' ' || s.note)
FROM supplier_return_line s JOIN product p ON p.id = s.product_id
LEFT JOIN inspection_line i ON i.id = s.inspection_line_id
LEFT JOIN inspection d ON d.id = i.inspection_id
LEFT JOIN return_order o ON o.id = d.return_order_id
WHERE s.supplier_return_id = ? ORDER BY s.id
"""


def open_supplier_returns(database: SqliteDatabase) -> list[SupplierReturnRow]:
    """Returns to suppliers that are not settled, oldest first."""
    sql = f"{_RETURNS} WHERE t.status IN ('open', 'shipped') ORDER BY t.id"
    return rows(database, SupplierReturnRow, sql)


def settled_supplier_returns(database: SqliteDatabase, limit: int = 200) -> list[SupplierReturnRow]:
    """Returns to suppliers that are settled or void, the last ones first."""
    sql = f"{_RETURNS} WHERE t.status IN ('closed', 'cancelled') ORDER BY t.id DESC LIMIT ?"
    return rows(database, SupplierReturnRow, sql, (limit,))


def supplier_lines(database: SqliteDatabase, supplier_return_id: int) -> list[SupplierLineRow]:
    """The goods on a return to a supplier."""
    return rows(database, SupplierLineRow, _LINES, (supplier_return_id,))


# ------------------------------------------------------------------- counts


class Kept(NamedTuple):
    """How much of what was kept waits for somebody.

    `supplier` counts suppliers with goods in a warehouse that stand on no paper, and papers not settled.
    """

    supplier: int
    repair: int
    claims: int
    second: int


def kept_waiting(database: SqliteDatabase, now_utc: str) -> Kept:
    """Count what waits at the stations of goods that were kept."""
    papers = database.execute_sql(
        "SELECT (SELECT count(*) FROM supplier_return WHERE status IN ('open', 'shipped')),"
        " (SELECT count(*) FROM carrier_claim WHERE status IN ('open', 'agreed'))"
    ).fetchone()
    return Kept(
        supplier=len({(row.supplier, row.warehouse_id) for row in for_supplier(database)}) + papers[0],
        repair=len(in_repair(database)),
        claims=papers[1] + len(claimable(database, now_utc)),
        second=len(second_waiting(database)),
    )
