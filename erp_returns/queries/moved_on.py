"""What happened to inspected units since, so that their inspection or receipt cannot simply be taken back."""

from __future__ import annotations

from typing import NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain import errors as e
from erp_returns.queries.reading import first, rows, scalar
from erp_returns.queries.second_inspection import SECOND_UNITS


class _Since(NamedTuple):
    """A paper that inspected units stand on."""

    document: str
    product: str
    status: str


_PRODUCT = "trim(p.code || ' ' || p.spec)"
_AT_SUPPLIER = f"""
SELECT t.number, {_PRODUCT}, t.status FROM supplier_return_line s
JOIN supplier_return t ON t.id = s.supplier_return_id
JOIN inspection_line i ON i.id = s.inspection_line_id JOIN product p ON p.id = s.product_id
WHERE i.inspection_id = ? AND t.status <> 'cancelled' ORDER BY t.id DESC LIMIT 1
"""
_REPAIRED = f"""
SELECT r.number, {_PRODUCT}, '' FROM repair r JOIN inspection_line i ON i.id = r.inspection_line_id
JOIN return_line l ON l.id = i.return_line_id JOIN product p ON p.id = l.product_id
WHERE i.inspection_id = ? AND r.reverses_id IS NULL
  AND NOT EXISTS (SELECT 1 FROM repair x WHERE x.reverses_id = r.id) ORDER BY r.id DESC LIMIT 1
"""


def refuse_moved_on(database: SqliteDatabase, number: str, inspection_id: int) -> None:
    """Refuse to take an inspection back whose units are listed for their supplier, there, or repaired."""
    repaired = first(database, _Since, _REPAIRED, (inspection_id,))
    if repaired is not None:
        raise e.UnitsRepaired(number, repaired.product, repaired.document)
    listed = first(database, _Since, _AT_SUPPLIER, (inspection_id,))
    if listed is not None and listed.status == "open":
        raise e.UnitsListed(number, listed.product, listed.document)
    if listed is not None:
        raise e.UnitsAtSupplier(number, listed.product, listed.document)
    _refuse_inspected_again(database, number, inspection_id)


class _Once(NamedTuple):
    """Units of a line that a first inspection graded, and those that still wait for the second."""

    line_id: int
    product: str
    units: int
    waiting: int


_ONCE = f"""
SELECT l.id, {_PRODUCT}, sum(g.quantity), {SECOND_UNITS} FROM inspection_line g
JOIN inspection f ON f.id = g.inspection_id AND f.provisional = 1
JOIN return_line l ON l.id = g.return_line_id JOIN product p ON p.id = l.product_id
WHERE g.inspection_id = ? GROUP BY l.id
"""
_SECOND = """
SELECT d.number FROM inspection d JOIN inspection_line i ON i.inspection_id = d.id
WHERE i.return_line_id = ? AND d.provisional = ? AND d.reverses_id IS NULL
  AND NOT EXISTS (SELECT 1 FROM inspection x WHERE x.reverses_id = d.id) ORDER BY d.id DESC LIMIT 1
"""


def _refuse_inspected_again(database: SqliteDatabase, number: str, inspection_id: int) -> None:
    for once in rows(database, _Once, _ONCE, (inspection_id,)):
        second = scalar(database, _SECOND, (once.line_id, 0))
        if once.units > once.waiting and second:
            raise e.InspectedSince(number, once.product, str(second))


def refuse_inspected_once(database: SqliteDatabase, number: str, line_id: int, units: int) -> None:
    """Refuse to take counted units back of which some were inspected once and wait for the second time."""
    sql = f"""
        SELECT '', {_PRODUCT}, l.received - l.accepted - l.decided_back - {SECOND_UNITS}
        FROM return_line l JOIN product p ON p.id = l.product_id WHERE l.id = ? AND {SECOND_UNITS} > 0
    """
    found = database.execute_sql(sql, (line_id,)).fetchone()
    if found is not None and units > found[2]:
        raise e.InspectedSince(number, found[1], str(scalar(database, _SECOND, (line_id, 1)) or ""))


def inspected_product(database: SqliteDatabase, inspection_id: int) -> str:
    """The first product that an inspection graded."""
    sql = f"""
        SELECT {_PRODUCT} FROM inspection_line i JOIN return_line l ON l.id = i.return_line_id
        JOIN product p ON p.id = l.product_id WHERE i.inspection_id = ? ORDER BY i.id LIMIT 1
    """
    return str(scalar(database, sql, (inspection_id,)) or "")
