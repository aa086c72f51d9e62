"""Every statistic on a large shop against raw scans of the same tables: `python benchmarks/figures.py LARGE.db`."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from itertools import pairwise
from pathlib import Path

from peewee import SqliteDatabase

from erp_returns.domain.statistic_table import STATISTICS
from erp_returns.domain.statistics import Grain, Scope
from erp_returns.models.database import open_database
from erp_returns.queries.statistics import figures

NOW = "2026-11-22T00:00:00Z"
ALL = Scope(date(2024, 1, 1), date(2026, 12, 31), grain=Grain.DAY)
MONTH = Scope(date(2025, 3, 1), date(2025, 3, 31))
ROUNDS = 3

_SALES = """
SELECT s.id, s.ordered_at, s.shop_id, s.member_id, a.product_id, a.shipped_quantity
FROM sales_order_line a JOIN sales_order s ON s.id = a.sales_order_id
"""
_RETURNS = """
SELECT o.id, o.requested_at, o.status, o.reason_id, l.product_id, l.requested, l.received, l.agreed_fen
FROM return_line l JOIN return_order o ON o.id = l.return_order_id
"""
FLOORS = {
    "sales": _SALES,
    "returns": _RETURNS,
    "events": "SELECT return_order_id, from_status, to_status, at, operator_id, action FROM order_event",
    "movements": "SELECT product_id, warehouse_id, state, quantity, posted_at FROM stock_movement",
}
"""What everybody has to read who counts by hand: so many columns of every row, once."""

READS = {
    **{each.key: "sales" for each in STATISTICS if each.key.startswith("rate_")},
    "members": "sales",
    "spans": "events",
    "operators": "events",
    "stock_ages": "movements",
}
"""Which floor a statistic is held against; the others read the returns."""


class StoppedError(Exception):
    """Somebody pressed cancel."""


def seconds(work: Callable[[], object]) -> float:
    """The least processor time of some runs, after one to warm up; other work beside it says nothing."""
    work()
    taken = []
    for _ in range(ROUNDS):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return min(taken)


def scanned(database: SqliteDatabase, sql: str) -> Callable[[], object]:
    """All rows of a statement, one after the other."""

    def scan() -> None:
        for _row in database.execute_sql(sql):
            pass

    return scan


def nobody(_done: int, _total: int) -> None:
    pass


def stopping(database: SqliteDatabase, key: str) -> float:
    """The longest that a statistic works between two looks at whether to stop."""
    looks = [time.process_time()]

    def look(_done: int, _total: int) -> None:
        looks.append(time.process_time())

    figures(database, key, ALL, NOW, UTC, look)
    return max(after - before for before, after in pairwise(looks))


def main() -> None:
    database = open_database(Path(sys.argv[1]))
    floors = {name: seconds(scanned(database, sql)) for name, sql in FLOORS.items()}
    for name, taken in floors.items():
        print(f"floor: {name:20}{taken:7.2f} s")
    print(f"\n{'':24}{'all days':>9}{'÷ floor':>9}{'a month':>9}{'longest between looks':>23}")
    for each in STATISTICS:
        everything, month = (
            seconds(partial(figures, database, each.key, scope, NOW, UTC, nobody)) for scope in (ALL, MONTH)
        )
        ratio = everything / floors[READS.get(each.key, "returns")]
        gap = 1000 * stopping(database, each.key)
        print(f"{each.key:24}{everything:7.2f} s{ratio:9.2f}{1000 * month:6.0f} ms{gap:20.0f} ms", flush=True)
    database.close()
    print(f"\n{datetime.now(UTC):%Y-%m-%d}")


if __name__ == "__main__":
    main()
