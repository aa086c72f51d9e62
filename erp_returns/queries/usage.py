"""What the shop's lists hold, and where each entry is used."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from erp_returns.domain.parameters import PARAMETERS, ParameterKind
from erp_returns.queries.reading import rows
from erp_returns.queries.settings import settings

if TYPE_CHECKING:
    from peewee import SqliteDatabase


class Entry(StrEnum):
    """A list that the shop keeps; the value is its table."""

    REASON = "reason"
    TYPE = "return_type"
    WAREHOUSE = "warehouse"
    CARRIER = "carrier"
    SHOP = "shop"
    SUPPLIER = "supplier"
    PRODUCT = "product"
    MEMBER = "member"
    CHECK = "checklist_item"
    DEFECT = "defect"


CHOSEN_BY: dict[ParameterKind, Entry] = {
    ParameterKind.RETURN_TYPE: Entry.TYPE,
    ParameterKind.INBOUND_WAREHOUSE: Entry.WAREHOUSE,
    ParameterKind.OUTBOUND_WAREHOUSE: Entry.WAREHOUSE,
}
"""Settings that name an entry of a list."""


class _Reference(NamedTuple):
    table: str
    column: str


class _Uses(NamedTuple):
    id: int
    uses: int


def parameters_naming(database: SqliteDatabase, entry: Entry, name: str) -> list[str]:
    """The settings that choose an entry by its name."""
    given = settings(database).given
    return [
        parameter.name
        for parameter in PARAMETERS.values()
        if CHOSEN_BY.get(parameter.kind) is entry and given.get(parameter.name) == name
    ]


def usage_counts(database: SqliteDatabase, entry: Entry) -> dict[int, int]:
    """How many rows name each entry; entries nobody uses are left out. Reads all rows that could."""
    union = " UNION ALL ".join(
        f'SELECT "{column}" AS id FROM "{table}" WHERE "{column}" IS NOT NULL'
        for table, column in _references(database, entry)
    )
    if not union:
        return {}
    return dict(rows(database, _Uses, f"SELECT id, count(*) FROM ({union}) GROUP BY id"))


def usage_count(database: SqliteDatabase, entry: Entry, entry_id: int) -> int:
    """How many rows name one entry."""
    total = 0
    for table, column in _references(database, entry):
        sql = f'SELECT count(*) FROM "{table}" WHERE "{column}" = ?'
        total += database.execute_sql(sql, (entry_id,)).fetchone()[0]
    return total


def _references(database: SqliteDatabase, entry: Entry) -> list[_Reference]:
    """Every column that refers to the entry's table, as the structure declares it."""
    return rows(
        database,
        _Reference,
        """
        SELECT t.name, f."from" FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f
        WHERE t.type = 'table' AND f."table" = ? ORDER BY t.name, f."from"
        """,
        (entry,),
    )
