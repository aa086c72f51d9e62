"""Every cell of the books, altered alone: it is found, or it is on the list of what follows from nothing."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from peewee import IntegrityError, SqliteDatabase

from erp_returns.queries.verify import CLAIMS
from erp_returns.queries.verify.report import Findings
from tests.journeys.shop import ShopAtWork
from tests.queries.damaged import live_through_everything

if TYPE_CHECKING:
    from collections.abc import Iterator

BOOKS = (
    *("return_order", "return_line", "replacement_line", "charge", "short_closing", "number_series"),
    *("receipt", "receipt_line", "inspection", "inspection_line", "inspection_check"),
    *("shipment", "shipment_line"),
    *("refund", "collection", "stock_movement", "stock_balance", "order_event", "shop_event"),
    *("shop_history", "sales_order_line", "operator_permission"),
    *("supplier_return", "supplier_return_line", "repair", "carrier_claim"),
)
"""What statuses, units, money and histories are made of."""

ADDRESS = frozenset(
    {
        *("receiver_name", "receiver_mobile", "receiver_phone", "postcode", "region", "address"),
        *("contact_name", "contact_phone", "contact_address"),
    }
)
PAYMENT = frozenset({"account", "note", "paid_on", "proof_hash", "reference"})
ALONE: dict[str, frozenset[str]] = {
    "return_order": ADDRESS | {"return_type_id", "reason_id", "due_by"},
    "return_line": frozenset({"product_name", "spec", "reason_id", "unit_price_fen"}),
    "replacement_line": frozenset({"position", "price_agreed", "product_name", "replaces_line_id", "spec"}),
    "charge": frozenset({"id"}),
    "receipt": frozenset({"note"}),
    "receipt_line": frozenset({"expected"}),
    "inspection": frozenset({"note"}),
    "inspection_line": frozenset({"defect_id", "note"}),
    "supplier_return_line": frozenset({"note", "unit_cost_fen"}),
    "repair": frozenset({"note"}),
    "shipment": frozenset({"came_back", "carrier", "charge_fen", "folded", "note", "tracking_number"}),
    "refund": PAYMENT | {"payee"},
    "collection": PAYMENT | {"payer", "id"},
    "stock_movement": frozenset({"note", "unit_cost_fen"}),
    "sales_order_line": frozenset(
        {"cost_fen", "gift", "platform_line_number", "product_id", "product_name", "spec"}
    ),
}
"""What was noted or chosen once and nothing else says: no status, no unit, no fen of it."""


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteDatabase]:
    """A shop that lived through everything, in memory, with nothing that protects it."""
    shop = ShopAtWork(tmp_path_factory.mktemp("cells"))
    live_through_everything(shop)
    books = SqliteDatabase(":memory:")
    connection: sqlite3.Connection = books.connection()
    shop.session.database.connection().backup(connection)
    connection.execute("PRAGMA foreign_keys = 0")
    triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    yield books
    books.close()


def is_found(books: SqliteDatabase) -> bool:
    for claim in CLAIMS:
        findings = Findings()
        if claim.name != "structure":
            claim.look(books, findings)
        if findings.violations:
            return True
    return False


def is_found_when(books: SqliteDatabase, damage: str) -> bool:
    books.execute_sql("SAVEPOINT sound")
    try:
        with checks_ignored(books):
            books.execute_sql(damage)
        return is_found(books)
    except IntegrityError:
        return True  # what SQLite does not take at all
    finally:
        books.execute_sql("ROLLBACK TO sound")


@contextmanager
def checks_ignored(books: SqliteDatabase) -> Iterator[None]:
    books.execute_sql("PRAGMA ignore_check_constraints = 1")
    try:
        yield
    finally:
        books.execute_sql("PRAGMA ignore_check_constraints = 0")


def columns_of(books: SqliteDatabase, table: str) -> dict[str, str]:
    found = books.execute_sql("SELECT name, type FROM pragma_table_info(?)", (table,))
    return dict(found.fetchall())


def rows_of(books: SqliteDatabase, table: str, column: str) -> list[int]:
    """Rows to try: the first and the last that say something there, else the first."""
    said = f"SELECT min(rowid), max(rowid) FROM {table} WHERE {column} IS NOT NULL AND {column} <> ''"
    ((first, last),) = books.execute_sql(said).fetchall()
    if first is None:
        ((first,),) = books.execute_sql(f"SELECT min(rowid) FROM {table}").fetchall()
        return [] if first is None else [first]
    return sorted({first, last})


def test_a_sound_shop_is_clean_without_its_protection(books):
    assert not is_found(books)


@pytest.mark.parametrize("table", BOOKS)
def test_every_cell_is_found_or_stands_alone(books, table):
    quiet = set()
    for column, kind in columns_of(books, table).items():
        other = f"coalesce({column}, 0) + 1" if kind == "INTEGER" else f"coalesce({column}, '') || '9'"
        rows = rows_of(books, table, column)
        sql = f"UPDATE {table} SET {column} = {other} WHERE rowid = {{}}"
        if rows and not any(is_found_when(books, sql.format(row)) for row in rows):
            quiet.add(column)
    assert quiet == ALONE.get(table, frozenset())


@pytest.mark.parametrize(
    "table", [table for table in BOOKS if table not in {"stock_balance", "operator_permission"}]
)
def test_every_row_that_is_gone_is_missed(books, table):
    rows = books.execute_sql(f"SELECT rowid FROM {table}").fetchall()
    gone = [row for (row,) in rows if not is_found_when(books, f"DELETE FROM {table} WHERE rowid = {row}")]
    assert gone == []
