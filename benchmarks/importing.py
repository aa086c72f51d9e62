"""Importing against raw inserts of the same rows: `python benchmarks/importing.py [ORDERS]`."""

from __future__ import annotations

import csv
import random
import sqlite3
import sys
import tempfile
import time
from pathlib import Path

from erp_returns.documents.sales_files import read_sales_files
from erp_returns.models.database import open_database
from erp_returns.services import sales_import
from erp_returns.services.session import utc_now
from erp_returns.services.setup import found_shop, open_session

TABLES = ("shop", "member", "product", "sales_order", "sales_parcel", "sales_order_line")
HEADER = (
    "平台单号", "店铺", "会员账号", "订单状态", "下单时间", "付款时间", "发货时间", "签收时间", "运费", "实付金额",
    "收货人", "手机", "省市区", "详细地址", "快递公司", "快递单号", "商品编码", "商品名称", "规格", "数量", "单价",
)  # fmt: skip


def write_file(path: Path, orders: int) -> int:
    """A file of orders with one to five lines; returns the number of lines."""
    chance = random.Random(7)
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        for n in range(orders):
            lines = [(chance.randrange(800), chance.randint(1, 3)) for _ in range(chance.randint(1, 5))]
            paid = sum(units * (900 + product * 7) for product, units in lines) + 800
            when = f"2026-{n % 10 + 1:02d}-{n % 28 + 1:02d} {n % 24:02d}:{n % 60:02d}:00"
            for product, units in lines:
                price = 900 + product * 7
                writer.writerow(
                    (
                        f"40{n:017d}", "淘宝店", f"会员{n % 5000}", "已完成", when, when, when, when, "8.00",
                        f"{paid / 100:.2f}", "王伟", f"138{n % 5000:08d}", "浙江省 杭州市 余杭区", f"某街道{n}号",
                        "圆通速递", f"YT{n:013d}", f"P{product:04d}", f"商品{product}", "红 L", units,
                        f"{price / 100:.2f}",
                    )
                )  # fmt: skip
                count += 1
    return count


def raw_copy(source: Path, target: Path) -> float:
    """Seconds of raw `executemany` of the imported rows into an empty database of the same structure."""
    database = open_database(target)
    found_shop(database, utc_now())
    database.close()
    read, wrote = sqlite3.connect(source), sqlite3.connect(target)
    rows = {table: read.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}
    wrote.execute("PRAGMA foreign_keys = on")
    wrote.execute("PRAGMA cache_size = -16000")
    began = time.perf_counter()
    wrote.execute("BEGIN IMMEDIATE")
    for table, found in rows.items():
        if found:
            wrote.executemany(f"INSERT INTO {table} VALUES ({','.join('?' * len(found[0]))})", found)
    wrote.commit()
    taken = time.perf_counter() - began
    read.close()
    wrote.close()
    return taken


def main() -> None:
    orders = int(sys.argv[1]) if len(sys.argv) > 1 else 60_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lines = write_file(folder / "sales.csv", orders)
        database = open_database(folder / "shop.db")
        found_shop(database, utc_now())
        session = open_session(database)
        began = time.perf_counter()
        parsed = read_sales_files([folder / "sales.csv"])
        read = time.perf_counter() - began
        began = time.perf_counter()
        sales_import.apply(session, parsed)
        applied = time.perf_counter() - began
        began = time.perf_counter()
        again = sales_import.apply(session, parsed)
        repeated = time.perf_counter() - began
        database.close()
        raw = raw_copy(folder / "shop.db", folder / "raw.db")
    print(f"{orders} orders, {lines} lines")
    print(f"read     {read:6.2f} s  {lines / read:10,.0f} lines/s")
    print(f"booked   {applied:6.2f} s  {lines / applied:10,.0f} lines/s")
    print(f"raw      {raw:6.2f} s  {lines / raw:10,.0f} lines/s")
    print(
        f"booking at {raw / applied:.2f} of the raw speed; reading and booking at {raw / (read + applied):.2f}"
    )
    print(f"the same file again: {again.unchanged} unchanged in {repeated:.2f} s")


if __name__ == "__main__":
    main()
