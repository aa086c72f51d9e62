"""A large shop, written straight into the tables: `python benchmarks/generate.py OUT.db [SALES] [RETURNS]`.

The rows are what the services would have left behind (sealed events, movements, balances, numbers), so
that `main.py verify` is clean on the result. Names and numbers are invented and the same every time.
"""

from __future__ import annotations

import random
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from erp_returns.domain.money import yuan_text
from erp_returns.domain.seals import FIRST, ORDER_FIELDS, seal
from erp_returns.domain.times import stored
from erp_returns.models.database import open_database
from erp_returns.services.setup import found_shop

SALES, RETURNS, PRODUCTS, MEMBERS = 1_000_000, 200_000, 2_000, 300_000
START = datetime(2024, 1, 1, 0, 0, tzinfo=UTC)
SPAN_MINUTES = 1_000 * 24 * 60
BATCH = 20_000
DAY = "20240101"
Row = tuple[object, ...]

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂"


def at(minute: int) -> str:
    return stored(START + timedelta(minutes=minute))


def person(n: int) -> str:
    return SURNAMES[n % 20] + GIVEN[n // 20 % 23] + (GIVEN[n // 460 % 23] if n % 3 else "")


class Generator:
    """Fills one database; `sales` sales of one or two lines, every fifth with a return."""

    def __init__(self, connection: sqlite3.Connection, sales: int, returns: int) -> None:
        self.connection = connection
        self.sales = sales
        self.returns = min(returns, sales)
        self.chance = random.Random(20261121)
        self.prices = [self.chance.randrange(9_00, 299_00, 10) for _ in range(PRODUCTS)]
        self.members = max(1, min(MEMBERS, sales // 3))
        self.balances: Counter[tuple[int, str]] = Counter()
        self.lines: list[tuple[int, int, int]] = []
        self.given: Counter[str] = Counter()

    def put(self, table: str, columns: str, rows: Iterator[Row]) -> None:
        """Insert rows in batches."""
        marks = ",".join("?" * len(columns.split(",")))
        sql = f"INSERT INTO {table} ({columns}) VALUES ({marks})"
        while batch := list(islice(rows, BATCH)):
            self.connection.executemany(sql, batch)

    def fill(self) -> None:
        """All tables, parents first, in one transaction."""
        self.connection.execute("BEGIN IMMEDIATE")
        self.connection.execute("INSERT INTO shop (id, name, platform) VALUES (1, '淘宝店', 'taobao')")
        self.connection.execute("INSERT INTO shop (id, name, platform) VALUES (2, '抖音店', 'douyin')")
        self.put("product", "id, code, style, name, spec, barcode, price_fen, cost_fen", self.product_rows())
        self.put("member", "id, shop_id, account, name, phone", self.member_rows())
        self.put(
            "sales_order",
            "id, number, platform_number, shop_id, member_id, status, ordered_at, paid_at, shipped_at, signed_at,"
            "completed_at, goods_fen, freight_fen, freight_paid_fen, paid_fen, receiver_name, receiver_mobile,"
            "region, address, platform, effect",
            self.sale_rows(),
        )
        self.put(
            "sales_order_line",
            "id, sales_order_id, position, product_id, product_name, spec, quantity, shipped_quantity,"
            "unit_price_fen, paid_fen, cost_fen",
            self.line_rows(),
        )
        self.put(
            "sales_parcel",
            "id, sales_order_id, carrier, tracking_number, folded",
            ((n, n, "圆通速递", f"YT{n:013d}", f"YT{n:013d}") for n in range(1, self.sales + 1)),
        )
        self.fill_returns()
        self.connection.execute("COMMIT")
        self.connection.execute("ANALYZE")

    def product_rows(self) -> Iterator[Row]:
        for n in range(1, PRODUCTS + 1):
            price = self.prices[n - 1]
            yield (
                n,
                f"P{n:05d}",
                f"S{n // 8:04d}",
                f"商品{n // 8}",
                f"规格{n % 8}",
                f"69{n:011d}",
                price,
                price // 3,
            )

    def member_rows(self) -> Iterator[Row]:
        for n in range(1, self.members + 1):
            yield (n, n % 2 + 1, f"会员{n}", person(n), f"138{n:08d}")

    def sale_rows(self) -> Iterator[Row]:
        per = max(1, self.sales // self.returns) if self.returns else 0
        line_id = 0
        for n in range(1, self.sales + 1):
            minute = n * SPAN_MINUTES // self.sales
            count = 1 + n % 2
            goods = 0
            for position in range(count):
                line_id += 1
                product = self.chance.randrange(PRODUCTS)
                quantity = 1 + (n + position) % 3
                goods += quantity * self.prices[product]
                self.lines.append((n, product, quantity))
            returned = bool(per) and n % per == 0 and n // per <= self.returns
            member = n % self.members + 1
            yield (
                n, f"SO{n:09d}", f"40{n:017d}", member % 2 + 1, member, "completed", at(minute), at(minute + 1),
                at(minute + 600), at(minute + 4000), at(minute + 9000), goods, 8_00, 8_00, goods + 8_00,
                person(member), f"138{member:08d}", "浙江省 杭州市 余杭区", f"某街道{n % 900}号", "taobao",
                self.effect(n // per) if returned else "none",
            )  # fmt: skip

    def line_rows(self) -> Iterator[Row]:
        before = 0
        position = 0
        for line_id, (sale, product, quantity) in enumerate(self.lines, 1):
            position = position + 1 if sale == before else 1
            before = sale
            price = self.prices[product]
            yield (
                line_id, sale, position, product + 1, f"商品{(product + 1) // 8}", f"规格{(product + 1) % 8}",
                quantity, quantity, price, quantity * price, price // 3,
            )  # fmt: skip

    @staticmethod
    def stage(n: int) -> int:
        """How far the n-th return went: 0 asked, 1 approved, 2 received, 3 paid, 4 rejected, 5 cancelled."""
        draw = n * 7919 % 1000
        limits = ((10, 0), (30, 1), (40, 2), (60, 4), (80, 5))
        return next((stage for limit, stage in limits if draw < limit), 3)

    def effect(self, n: int) -> str:
        stage = self.stage(n)
        if stage in (4, 5):
            return "none"
        if stage in (0, 1):
            return "open"
        per = self.sales // self.returns
        only = 1 + (n * per) % 2 == 1
        return "fully_returned" if only else "part_returned"

    def fill_returns(self) -> None:
        """Return orders with everything they left behind, table by table."""
        tables: dict[str, list[Row]] = {name: [] for name in COLUMNS}
        firsts = {sale: index for index, (sale, _, _) in reversed(list(enumerate(self.lines, 1)))}
        for n in range(1, self.returns + 1):
            self.one_return(n, firsts, tables)
            if n % BATCH == 0:
                self.flush(tables)
        self.flush(tables)
        self.put(
            "stock_balance",
            "product_id, warehouse_id, state, quantity",
            ((product, 1, state, units) for (product, state), units in sorted(self.balances.items())),
        )
        self.put("number_series", "series, last", iter(self.series()))

    def flush(self, tables: dict[str, list[Row]]) -> None:
        for name, rows in tables.items():
            self.put(name, COLUMNS[name], iter(rows))
            rows.clear()

    def series(self) -> list[Row]:
        return [(f"{prefix}{DAY}-{{0000}}", last) for prefix, last in self.given.items()]

    def number(self, prefix: str) -> str:
        """The next number of a kind of document."""
        self.given[prefix] += 1
        return f"{prefix}{DAY}-{self.given[prefix]:04d}"

    def one_return(self, n: int, firsts: dict[int, int], tables: dict[str, list[Row]]) -> None:
        sale = n * (self.sales // self.returns)
        line_id = firsts[sale]
        _, product, quantity = self.lines[line_id - 1]
        fen, stage = quantity * self.prices[product], self.stage(n)
        minute = min(sale * SPAN_MINUTES // self.sales + 5000, SPAN_MINUTES)
        number = self.number("RT")
        status = STATUS[stage]
        received = stage in (2, 3)
        member = sale % self.members + 1
        goods_fen = fen
        tables["return_order"].append(
            (
                n, number, "return_refund", 1, status, sale, member % 2 + 1, member, 1, 1, 1, at(minute), 2,
                at(minute + 30) if stage in (1, 2, 3) else None, 2 if stage in (1, 2, 3) else None,
                at(minute + 30) if stage in (1, 2, 3) else None,
                at(minute + 3000) if received else None,
                at(minute + 3100) if stage == 3 else None,
                at(minute + 3100) if stage >= 3 else None,
                int(stage == 4), int(stage == 5), at(minute + 9000) if stage < 3 else None,
                person(member), f"138{member:08d}", goods_fen, fen, fen, fen if stage == 3 else 0,
                len(EVENTS[stage]) + 1, REASON if stage == 4 else "",
            )
        )  # fmt: skip
        tables["return_line"].append(
            (n, n, 1, "goods", line_id, product + 1, f"商品{(product + 1) // 8}", f"规格{(product + 1) % 8}",
             self.prices[product], quantity, quantity if received else 0, quantity if received else 0, fen, fen)
        )  # fmt: skip
        tables["return_parcel"].append((n, n, "顺丰速运", f"SF{n:013d}", f"SF{n:013d}"))
        made: dict[str, str] = {}
        if received:
            made["receive"] = self.receive(n, product + 1, quantity, at(minute + 3000), tables)
        if stage == 3:
            refund = self.number("TK")
            made["pay"] = f"{refund} {yuan_text(fen)}"
            tables["refund"].append(
                (n, refund, n, fen, "platform", at(minute + 3100)[:10], at(minute + 3100), 2)
            )
        previous = FIRST
        for sequence, (action, before, after, wait) in enumerate(EVENTS[stage], 1):
            values: tuple[str | int, ...] = (
                n, sequence, action, before, after, 2, at(minute + wait), REASON if stage == 4 else "", "",
                made.get(action, ""), fen,
            )  # fmt: skip
            previous = seal(previous, *values)
            tables["order_event"].append((*values, previous))

    def receive(self, n: int, product: int, quantity: int, when: str, tables: dict[str, list[Row]]) -> str:
        """What the warehouse posted; gives the number of the receipt."""
        receipt, inspection = self.number("SH"), self.number("YH")
        tables["receipt"].append((n, receipt, n, 1, when, 2))
        tables["receipt_line"].append((n, n, n, quantity, quantity))
        tables["inspection"].append((n, inspection, n, n, when, 2))
        tables["inspection_line"].append((n, n, n, quantity, "good", "restock", 1))
        cost = self.prices[product - 1] // 3
        for kind, state, units, document in (
            ("return_in", "quarantine", quantity, receipt),
            ("inspection", "quarantine", -quantity, inspection),
            ("inspection", "good", quantity, inspection),
        ):
            tables["stock_movement"].append((kind, product, 1, state, units, cost, n, document, n, 2, when))
            self.balances[product, state] += units
        return receipt


STATUS = ("pending_review", "awaiting_return", "awaiting_refund", "completed", "rejected", "cancelled")
REASON = "已超过退货期限"
Step = tuple[str, str, str, int]
ASKED: Step = ("create", "", STATUS[0], 0)
APPROVED: Step = ("approve", STATUS[0], STATUS[1], 30)
RECEIVED: Step = ("receive", STATUS[1], STATUS[2], 3000)
PAID: Step = ("pay", STATUS[2], STATUS[3], 3100)
EVENTS: tuple[tuple[Step, ...], ...] = (
    (ASKED,),
    (ASKED, APPROVED),
    (ASKED, APPROVED, RECEIVED),
    (ASKED, APPROVED, RECEIVED, PAID),
    (ASKED, ("reject", STATUS[0], STATUS[4], 3100)),
    (ASKED, ("cancel", STATUS[0], STATUS[5], 3100)),
)
"""The steps of each stage: what was done, from and to which status, minutes after the start."""

COLUMNS = {
    "return_order": "id, number, kind, return_type_id, status, sales_order_id, shop_id, member_id, reason_id,"
    "inbound_warehouse_id, outbound_warehouse_id, requested_at, requested_by_id, reviewed_at, reviewed_by_id,"
    "instructed_at, received_at, settled_at, closed_at, rejected, cancelled, due_by, receiver_name,"
    "receiver_mobile, goods_fen, net_due_fen, drawn_fen, refunded_fen, version, rejection_reason",
    "return_line": "id, return_order_id, position, basis, sales_order_line_id, product_id, product_name, spec,"
    "unit_price_fen, requested, received, accepted, entitled_fen, agreed_fen",
    "return_parcel": "id, return_order_id, carrier, tracking_number, folded",
    "receipt": "id, number, return_order_id, warehouse_id, posted_at, operator_id",
    "receipt_line": "id, receipt_id, return_line_id, expected, quantity",
    "inspection": "id, number, return_order_id, receipt_id, posted_at, operator_id",
    "inspection_line": "id, inspection_id, return_line_id, quantity, grade, disposition, warehouse_id",
    "stock_movement": "type, product_id, warehouse_id, state, quantity, unit_cost_fen, return_order_id, document,"
    "line_id, operator_id, posted_at",
    "refund": "id, number, return_order_id, amount_fen, method, paid_on, posted_at, operator_id",
    "order_event": ", ".join((*ORDER_FIELDS, "seal")),
}


def generate(path: Path, sales: int = SALES, returns: int = RETURNS) -> None:
    """Write a new database of that size."""
    for suffix in ("", "-wal", "-shm"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
    database = open_database(path)
    found_shop(database, START)
    connection: sqlite3.Connection = database.connection()
    connection.execute("PRAGMA synchronous = off")
    connection.execute("PRAGMA cache_size = -400000")
    Generator(connection, sales, returns).fill()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


def main() -> None:
    path = Path(sys.argv[1])
    sizes = [int(text) for text in sys.argv[2:4]]
    began = time.perf_counter()
    generate(path, *sizes)
    print(f"{path}: {path.stat().st_size / 1e6:.0f} MB in {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
