"""Rows written past every record, straight into the tables."""

import sqlite3
from collections.abc import Mapping

from tests.models.rows import ROWS, Row, Value


def insert(connection: sqlite3.Connection, table: str, row: Mapping[str, Value], verb: str = "INSERT") -> int:
    """Write a row and give its id."""
    places = ", ".join(f":{column}" for column in row)
    written = connection.execute(f"{verb} INTO {table} ({', '.join(row)}) VALUES ({places})", row)
    return written.lastrowid or 0


def another(connection: sqlite3.Connection, table: str, changes: Mapping[str, Value]) -> Row:
    """The table's sound row with changes, and with its own values wherever one may stand only once."""
    row = {**ROWS[table], **changes}
    links = {key[3] for key in connection.execute(f"PRAGMA foreign_key_list({table})")}
    for _, index, unique, *_ in connection.execute(f"PRAGMA index_list({table})").fetchall():
        columns = [key[2] for key in connection.execute(f"PRAGMA index_info({index})")]
        if unique and not set(columns) & set(changes):
            for column in columns:
                if column in row and column not in links:
                    row[column] = _other(row[column])
                    break
    return row


def _other(value: Value) -> int | str:
    return value + 1 if isinstance(value, int) else f"{value}’"
