"""The record set itself: what the tables hold, and what they refuse whoever writes."""

import re
import sqlite3
from collections.abc import Mapping

import pytest
from peewee import AutoField, CompositeKey

from erp_returns import models
from tests.models.rows import (
    BAD_ROWS,
    CHOICES,
    GOOD_ROWS,
    ONCE,
    POSTED,
    REVERSIBLE,
    ROWS,
    WITHOUT_TARGET,
    Value,
    beside,
)
from tests.models.writing import another, insert

RECORDS = [getattr(models, name) for name in models.__all__]


def _tables(connection: sqlite3.Connection) -> list[str]:
    return [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]


def _columns(connection: sqlite3.Connection, table: str) -> list[tuple[int, str, str, int, str | None, int]]:
    """Place, name, type, whether NULL is refused, default, place in the key."""
    return connection.execute(f"PRAGMA table_info({table})").fetchall()


def _checks(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    """Every CHECK of every table: the table, and the condition as it is written."""
    found = set()
    for table in _tables(connection):
        (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        for match in re.finditer(r"CHECK \(", sql):
            depth = 1
            for end in range(match.end(), len(sql)):
                depth += {"(": 1, ")": -1}.get(sql[end], 0)
                if depth == 0:
                    found.add((table, sql[match.end() : end]))
                    break
    return found


def _refused(connection: sqlite3.Connection, table: str, changes: Mapping[str, Value]) -> str:
    """Why a row is not taken; empty where it is."""
    try:
        insert(connection, table, another(connection, table, changes))
    except sqlite3.IntegrityError as error:
        return str(error)
    return ""


def test_every_table_has_a_sound_row_here(shop):
    assert set(ROWS) == set(_tables(shop))


# Records and tables


def test_every_table_has_its_record(shop):
    assert sorted(record._meta.table_name for record in RECORDS) == sorted(_tables(shop))


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_a_record_says_what_its_table_says(shop, record):
    kinds = {"AUTO": "INTEGER", "INT": "INTEGER", "TEXT": "TEXT"}
    declared = [
        (
            field.column_name,
            kinds[field.field_type],
            isinstance(field, AutoField) or field.null,
            _as_sql(field.default),
        )
        for field in record._meta.sorted_fields
    ]

    assert declared == [
        (name, kind, not filled, default)
        for _, name, kind, filled, default, _ in _columns(shop, record._meta.table_name)
    ]


def _as_sql(default: object) -> str | None:
    return None if default is None else repr(default)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_a_record_has_the_key_of_its_table(shop, record):
    key = record._meta.primary_key
    named = key.field_names if isinstance(key, CompositeKey) else [key.column_name]
    ranked = sorted((place, name) for _, name, *_, place in _columns(shop, record._meta.table_name))

    assert list(named) == [name for place, name in ranked if place]


# What every table refuses


def test_every_table_is_strict(shop):
    strict = {
        name: bool(flag) for _, name, kind, _, _, flag in shop.execute("PRAGMA table_list") if kind == "table"
    }

    assert [name for name in _tables(shop) if not strict[name]] == []


@pytest.mark.parametrize("table", ROWS)
def test_an_integer_column_takes_neither_text_nor_a_fraction(shop, table):
    for _, column, kind, *_ in _columns(shop, table):
        if kind == "INTEGER" and column != "id":
            wrong = f"value in INTEGER column {table}.{column}"
            assert _refused(shop, table, {column: "abc"}) == f"cannot store TEXT {wrong}"
            assert _refused(shop, table, {column: "12.50"}) == f"cannot store REAL {wrong}"


@pytest.mark.parametrize("table", ROWS)
def test_a_column_that_must_be_filled_is(shop, table):
    for _, column, _, filled, *_ in _columns(shop, table):
        if filled:
            assert _refused(shop, table, {column: None}) == f"NOT NULL constraint failed: {table}.{column}"


@pytest.mark.parametrize("table", ROWS)
def test_every_reference_leads_to_a_row(shop, table):
    links = {key[3] for key in shop.execute(f"PRAGMA foreign_key_list({table})")}
    named = {column for _, column, *_ in _columns(shop, table) if column.endswith("_id")}

    assert {f"{table}.{column}" for column in named - links} <= WITHOUT_TARGET
    for column in links:
        nowhere = {column: 999, **beside(table, column)}
        assert _refused(shop, table, nowhere) == "FOREIGN KEY constraint failed"


@pytest.mark.parametrize(("table", "changes"), BAD_ROWS, ids=str)
def test_a_bad_row_is_refused(shop, table, changes):
    assert _refused(shop, table, changes).startswith("CHECK constraint failed: ")


@pytest.mark.parametrize(("table", "changes"), GOOD_ROWS, ids=str)
def test_what_looks_odd_and_is_right_is_taken(shop, table, changes):
    assert _refused(shop, table, changes) == ""


def test_no_check_is_without_a_row_that_it_refuses(shop):
    prefix = "CHECK constraint failed: "
    hit = {(table, _refused(shop, table, changes).removeprefix(prefix)) for table, changes in BAD_ROWS}

    assert _checks(shop) - hit == set()


@pytest.mark.parametrize("name", CHOICES)
def test_a_column_takes_exactly_the_words_of_the_trade(shop, name):
    table, column = name.split(".")
    lists = [
        re.findall(r"'([^']*)'", check)
        for owner, check in _checks(shop)
        if owner == table and check.startswith(f"{column} IN (")
    ]

    assert [set(words) for words in lists] == [CHOICES[name]]


@pytest.mark.parametrize(("table", "columns"), ONCE, ids=str)
def test_what_may_stand_once_stands_once(shop, table, columns):
    same = {column: ROWS[table][column] for column in columns}

    assert _refused(shop, table, same).startswith("UNIQUE constraint failed: ")


def test_a_platform_refund_number_stands_once_in_a_shop_and_may_be_missing(shop):
    given = {"platform_refund_number": "TB123"}
    other_shop = insert(shop, "shop", {"name": "二店"})

    assert _refused(shop, "return_order", {**given, "number": "RT2"}) == ""
    assert _refused(shop, "return_order", {**given, "number": "RT3"}).startswith("UNIQUE")
    assert _refused(shop, "return_order", {**given, "number": "RT3", "shop_id": other_shop}) == ""
    assert _refused(shop, "return_order", {"number": "RT4"}) == ""
    assert _refused(shop, "return_order", {"number": "RT5"}) == ""


def test_a_platform_number_of_a_sale_stands_once_in_a_shop_and_may_be_missing(shop):
    given = {"platform_number": "4012"}

    assert _refused(shop, "sales_order", {**given, "number": "SO2"}) == ""
    assert _refused(shop, "sales_order", {**given, "number": "SO3"}).startswith("UNIQUE")
    assert _refused(shop, "sales_order", {"number": "SO4"}) == ""


# What is posted stays


@pytest.mark.parametrize("table", POSTED)
def test_a_posted_row_is_never_edited(shop, table):
    for _, column, *_ in _columns(shop, table):
        with pytest.raises(sqlite3.IntegrityError, match=f"{table} is append-only"):
            shop.execute(f"UPDATE {table} SET {column} = {column} WHERE rowid = 1")


@pytest.mark.parametrize("table", POSTED)
def test_a_posted_row_is_never_deleted_or_written_over(shop, table):
    before = shop.execute(f"SELECT * FROM {table}").fetchall()

    with pytest.raises(sqlite3.IntegrityError, match=f"{table} is append-only"):
        shop.execute(f"DELETE FROM {table}")
    with pytest.raises(sqlite3.IntegrityError, match=f"{table} is append-only"):
        insert(shop, table, {**ROWS[table], "id": 1}, "INSERT OR REPLACE")

    assert shop.execute(f"SELECT * FROM {table}").fetchall() == before


@pytest.mark.parametrize("table", REVERSIBLE)
def test_a_posted_row_is_reversed_once(shop, table):
    reversal = {"reverses_id": 1, **({"amount_fen": -200} if "amount_fen" in ROWS[table] else {})}

    assert _refused(shop, table, reversal) == ""
    second = another(shop, table, reversal)
    if "number" in second:
        second["number"] = "3"
    with pytest.raises(sqlite3.IntegrityError, match=f"UNIQUE constraint failed: {table}.reverses_id"):
        insert(shop, table, second)


def test_a_return_order_is_never_deleted_and_keeps_its_number(shop):
    with pytest.raises(sqlite3.IntegrityError, match="never deleted"):
        shop.execute("DELETE FROM return_order")
    with pytest.raises(sqlite3.IntegrityError, match="a number is given once"):
        shop.execute("UPDATE return_order SET number = 'RT2'")

    shop.execute("UPDATE return_order SET number = 'RT1', internal_note = '催过'")

    assert shop.execute("SELECT internal_note FROM return_order").fetchone() == ("催过",)


def test_a_picture_of_a_posted_parcel_or_inspection_is_never_deleted(shop):
    free = insert(shop, "photo", ROWS["photo"])
    of_parcel = insert(shop, "photo", {**ROWS["photo"], "parcel_id": 1})
    counted = insert(shop, "photo", {**ROWS["photo"], "receipt_id": 1})
    inspected = insert(shop, "photo", {**ROWS["photo"], "inspection_id": 1, "inspection_line_id": 1})

    for kept in (of_parcel, counted, inspected):
        with pytest.raises(sqlite3.IntegrityError, match="photo is evidence"):
            shop.execute("DELETE FROM photo WHERE id = ?", (kept,))
    shop.execute("DELETE FROM photo WHERE id = ?", (free,))

    assert shop.execute("SELECT count(*) FROM photo WHERE id = ?", (free,)).fetchone() == (0,)


def test_of_a_picture_only_its_caption_and_its_line_change(shop):
    shop.execute("UPDATE photo SET caption = '正面', return_line_id = 1")
    for column in ("content_hash", "added_at", "added_by_id", "return_order_id", "inspection_line_id"):
        with pytest.raises(sqlite3.IntegrityError, match="kept as it was added"):
            shop.execute(f"UPDATE photo SET {column} = {column}")

    assert shop.execute("SELECT caption FROM photo").fetchone() == ("正面",)
