"""A shop's rows dealt out over months, shops, members, suppliers and reasons, for figures to tell apart."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from peewee import SqliteDatabase

BASE = "2026-11-21T02:30:00Z"
TIMES: dict[str, tuple[str, ...]] = {
    "return_order": (
        *("requested_at", "reviewed_at", "received_at", "shipped_at", "settled_at", "closed_at"),
        *("due_by", "dispute_due"),
    ),
    "order_event": ("at",),
    "receipt": ("posted_at",),
    "shipment": ("posted_at",),
    "refund": ("posted_at",),
    "stock_movement": ("posted_at",),
    "parcel": ("arrived_at",),
    "carrier_claim": ("created_at",),
    "supplier_return": ("shipped_at",),
}
"""Moments that figures look at."""


def scatter(database: SqliteDatabase, seed: int, stretch: int) -> None:
    """Stretch time so many times from `BASE`, and deal out what the journeys left alike."""
    chance = random.Random(seed)
    for (trigger,) in database.execute_sql(
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    ).fetchall():
        database.execute_sql(f"DROP TRIGGER {trigger}")
    for table, columns in TIMES.items():
        for column in columns:
            database.execute_sql(
                f"UPDATE {table} SET {column} = strftime('%Y-%m-%dT%H:%M:%SZ', unixepoch(:base) + "
                f"(unixepoch({column}) - unixepoch(:base)) * :stretch, 'unixepoch') "
                f"WHERE {column} IS NOT NULL",
                {"base": BASE, "stretch": stretch},
            )
    database.execute_sql("UPDATE refund SET paid_on = date(posted_at, '-' || (id % 4) || ' days')")
    _deal_out_people_and_goods(database, chance)
    _deal_out_sales(database, chance)
    _deal_out_causes(database, chance)


def _deal_out_people_and_goods(database: SqliteDatabase, chance: random.Random) -> None:
    database.execute_sql("INSERT INTO shop (id, name) VALUES (2, '二店')")
    database.execute_sql("INSERT INTO parameter (name, value) VALUES ('buyer_times_average', '1')")
    for number in range(2, 5):
        account = f"买家{number}" if number != 4 else ""
        database.execute_sql(
            "INSERT INTO member (id, shop_id, account, name) VALUES (?, 1, ?, ?)",
            (number, account or f"x{number}", f"客{number}"),
        )
    database.execute_sql("INSERT INTO supplier (id, name) VALUES (101, '甲厂'), (102, '乙厂')")
    for product, style in database.execute_sql("SELECT id, style FROM product").fetchall():
        supplier = chance.choice((None, 101, 102))
        database.execute_sql(
            "UPDATE product SET supplier_id = ?, style = ? WHERE id = ?",
            (supplier, chance.choice((style, style, "")), product),
        )
    database.execute_sql("UPDATE stock_movement SET unit_cost_fen = (id * 37) % 400")


def _deal_out_sales(database: SqliteDatabase, chance: random.Random) -> None:
    sales = [row[0] for row in database.execute_sql("SELECT id FROM sales_order").fetchall()]
    for sale in sales:
        shop, member = chance.choice((1, 1, 2)), chance.choice((1, 1, 3, 4, None))
        member = 2 if sale == sales[-1] else member
        month, hour = chance.randint(9, 11), chance.choice((3, 15, 16, 23))
        day = f"2026-{month:02d}-{chance.randint(1, 30):02d}T{hour:02d}:30:00Z"
        database.execute_sql(
            "UPDATE sales_order SET shop_id = ?, member_id = ?, ordered_at = ? WHERE id = ?",
            (shop, member, day, sale),
        )
        database.execute_sql(
            "UPDATE return_order SET shop_id = ?, member_id = ? WHERE sales_order_id = ?",
            (shop, member, sale),
        )
        carrier = chance.choice(("圆通", "中通", ""))
        database.execute_sql(
            "INSERT INTO sales_parcel (sales_order_id, carrier, tracking_number, folded) VALUES (?, ?, ?, ?)",
            (sale, carrier, f"N{sale}", f"N{sale}"),
        )


def _deal_out_causes(database: SqliteDatabase, chance: random.Random) -> None:
    reasons = [row[0] for row in database.execute_sql("SELECT id FROM reason").fetchall()]
    database.execute_sql("UPDATE reason SET caused_by_id = 3 WHERE id % 4 = 0")
    database.execute_sql("UPDATE reason SET quality = (id % 3 = 1)")
    database.execute_sql("UPDATE reason SET liability = 'supplier' WHERE id % 5 = 0")
    database.execute_sql("UPDATE reason SET caused_by_id = 4 WHERE id % 7 = 0")
    for table, nothing in (("return_order", 1), ("return_line", 3)):
        for (row,) in database.execute_sql(f"SELECT id FROM {table}").fetchall():
            reason = chance.choice([*reasons[: 2 + len(reasons) // 2], *[None] * nothing * 4])
            database.execute_sql(f"UPDATE {table} SET reason_id = ? WHERE id = ?", (reason, row))
    for (row,) in database.execute_sql("SELECT id FROM inspection_line").fetchall():
        cause = chance.choice(("", "", "carrier", "seller", "buyer"))
        database.execute_sql("UPDATE inspection_line SET caused_by = ? WHERE id = ?", (cause, row))
    database.execute_sql("UPDATE parcel SET kind = 'refused' WHERE id % 2 = 0")
    database.execute_sql("UPDATE return_order SET imported = 1 WHERE id % 5 = 0")
