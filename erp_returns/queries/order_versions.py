"""What is needed to say how two versions of an order differ: names, and who did what since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from erp_returns.domain.requests import ReturnRequest, SourceKey
from erp_returns.queries.reading import places, rows, scalar

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from peewee import SqliteDatabase


@dataclass(frozen=True, slots=True)
class OrderNames:
    """What the ids in orders are called."""

    sources: Mapping[SourceKey, str]
    products: Mapping[int, str]
    reasons: Mapping[int, str]
    types: Mapping[int, str]
    warehouses: Mapping[int, str]


class Deed(NamedTuple):
    """What somebody did to an order; `action` as stored, `at` UTC text."""

    action: str
    operator: str
    at: str
    note: str


class _Named(NamedTuple):
    id: int
    name: str


_SALE_LINES = """
SELECT l.id, trim(p.code || ' ' || l.spec) FROM sales_order_line l JOIN product p ON p.id = l.product_id
WHERE l.id IN ({ids})
"""
_OLDER_REPLACEMENTS = """
SELECT l.id, trim(p.code || ' ' || l.spec) FROM replacement_line l JOIN product p ON p.id = l.product_id
WHERE l.id IN ({ids})
"""
_PRODUCTS = "SELECT id, trim(code || ' ' || name || ' ' || spec) FROM product WHERE id IN ({ids})"
_DEEDS = """
SELECT e.action, p.name, e.at, e.note FROM order_event e JOIN operator p ON p.id = e.operator_id
WHERE e.return_order_id = ? AND e.sequence > ? ORDER BY e.sequence
"""


def order_names(database: SqliteDatabase, *versions: ReturnRequest) -> OrderNames:
    """The names of everything that some versions of an order name."""
    sources = {line.source for version in versions for line in version.lines}
    sold = {key for key in sources if not (key.replacement or key.product)}
    named = _of(sold, _named(database, _SALE_LINES, {key.line_id for key in sold}))
    again = {key for key in sources if key.replacement}
    named |= _of(again, _named(database, _OLDER_REPLACEMENTS, {key.line_id for key in again}))
    unsold = {key for key in sources if key.product}
    named |= _of(unsold, _named(database, _PRODUCTS, {key.line_id for key in unsold}))
    return OrderNames(
        named,
        _named(database, _PRODUCTS, {out.product_id for version in versions for out in version.replacements}),
        {row.id: row.name for row in rows(database, _Named, "SELECT id, text FROM reason")},
        {row.id: row.name for row in rows(database, _Named, "SELECT id, name FROM return_type")},
        {row.id: row.name for row in rows(database, _Named, "SELECT id, name FROM warehouse")},
    )


def _of(keys: Collection[SourceKey], names: Mapping[int, str]) -> dict[SourceKey, str]:
    return {key: names.get(key.line_id, "") for key in keys}


def last_deed(database: SqliteDatabase, order_id: int) -> int:
    """The place of the last event in an order's history; 0 where there is none."""
    sql = "SELECT max(sequence) FROM order_event WHERE return_order_id = ?"
    return int(scalar(database, sql, (order_id,)) or 0)


def deeds_since(database: SqliteDatabase, order_id: int, sequence: int) -> list[Deed]:
    """What was done to an order after the event at `sequence`, in order."""
    return rows(database, Deed, _DEEDS, (order_id, sequence))


def _named(database: SqliteDatabase, sql: str, ids: Collection[int]) -> dict[int, str]:
    if not ids:
        return {}
    found = rows(database, _Named, sql.format(ids=places(len(ids))), tuple(ids))
    return {row.id: row.name for row in found}
