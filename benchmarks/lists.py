"""Lists and scans on a large shop against the raw query of the same page: `python benchmarks/lists.py LARGE.db SMALL.db`."""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from peewee import SqliteDatabase

from erp_returns.models.database import open_database
from erp_returns.queries.return_detail import return_detail
from erp_returns.queries.return_list import ReturnFilter, ReturnSort, return_list, status_counts
from erp_returns.queries.sale_list import SaleFilter, SaleSort, sale_list
from erp_returns.queries.scan import resolve

PAGE = 200
ROUNDS = 60
NOW = "2026-11-22T00:00:00Z"
CHANCE = random.Random(1)


def milliseconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Median of several runs, after one to warm up."""
    work()
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken)


def narrow_page(database: SqliteDatabase) -> Callable[[], object]:
    """A page of a few plain columns by keyset, no join: less than any list shows."""
    last = database.execute_sql("SELECT max(requested_at) FROM return_order").fetchone()[0]
    sql = (
        "SELECT id, number, kind, status, net_due_fen, requested_at, reviewed_at, receiver_name FROM return_order "
        "WHERE requested_at < ? ORDER BY requested_at DESC, id DESC LIMIT 200"
    )
    return lambda: database.execute_sql(sql, (last,)).fetchall()


def measure(path: Path) -> dict[str, float]:
    """Median milliseconds of everything a person waits for in a list."""
    database = open_database(path)
    returns = return_list(database, ReturnFilter(), ReturnSort(), NOW)
    sales = sale_list(database, SaleFilter(), SaleSort())
    ids = returns.positions(lambda: False)
    sale_ids = sales.positions(lambda: False)

    def jump(source: object, found: object) -> Callable[[], object]:
        def page() -> object:
            start = CHANCE.randrange(max(1, len(found) - PAGE))  # type: ignore[arg-type]
            return source.rows(found[start : start + PAGE])  # type: ignore[attr-defined, index]

        return page

    raw = f"{returns.listing.select} ORDER BY o.requested_at DESC, o.id DESC LIMIT {PAGE}"
    found = {
        "raw page": milliseconds(lambda: database.execute_sql(raw).fetchall()),
        "eight columns of one table": milliseconds(narrow_page(database)),
        "returns: first page": milliseconds(lambda: returns.first(PAGE)),
        "returns: jump": milliseconds(jump(returns, ids)),
        "returns: detail": milliseconds(lambda: return_detail(database, CHANCE.choice(ids))),
        "returns: first page by status": milliseconds(
            lambda: return_list(database, ReturnFilter(status="awaiting_refund"), ReturnSort(), NOW).first(
                PAGE
            )
        ),
        "returns: positions (beside)": milliseconds(lambda: returns.positions(lambda: False), 5),
        "returns: counts (beside)": milliseconds(lambda: status_counts(database, ReturnFilter(), NOW), 5),
        "sales: first page": milliseconds(lambda: sales.first(PAGE)),
        "sales: jump": milliseconds(jump(sales, sale_ids)),
        "sales: positions (beside)": milliseconds(lambda: sales.positions(lambda: False), 5),
    }
    database.close()
    return found


def scans(path: Path) -> list[tuple[str, float, float]]:
    """Median and slowest milliseconds of resolving each kind of code."""
    database = open_database(path)
    count = database.execute_sql("SELECT count(*) FROM return_order").fetchone()[0]
    sales = database.execute_sql("SELECT count(*) FROM sales_order").fetchone()[0]
    codes: dict[str, Callable[[], str]] = {
        "return number": lambda: f"RT20240101-{CHANCE.randint(1, count):04d}",
        "return tracking": lambda: f"sf{CHANCE.randint(1, count):013d}",
        "outbound tracking": lambda: f"YT{CHANCE.randint(1, sales):013d}",
        "sale number": lambda: f"SO{CHANCE.randint(1, sales):09d}",
        "platform number": lambda: f"40{CHANCE.randint(1, sales):017d}",
        "unknown": lambda: f"JT{CHANCE.randrange(10**13):013d}",
    }
    found = []
    for name, code in codes.items():
        taken = []
        for _ in range(200):
            text = code()
            began = time.perf_counter()
            resolve(database, text)
            taken.append((time.perf_counter() - began) * 1000)
        found.append((name, statistics.median(taken), max(taken)))
    database.close()
    return found


def main() -> None:
    large, small = (measure(Path(name)) for name in sys.argv[1:3])
    floor = large["raw page"]
    print(f"{'':32}{'large':>10}{'small':>10}{'÷ raw':>8}{'÷ small':>9}")
    for name, taken in large.items():
        print(f"{name:32}{taken:9.2f} {small[name]:9.2f} {taken / floor:7.1f} {taken / small[name]:8.1f}")
    print()
    for name, median, slowest in scans(Path(sys.argv[1])):
        print(f"scan: {name:26}{median:9.2f} ms, slowest {slowest:.2f} ms")


if __name__ == "__main__":
    main()
