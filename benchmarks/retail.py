"""A real shop's year through the services: `python benchmarks/retail.py [OUT.db]`.

Converts the Online Retail rows to our order template, imports the file, replays every return that was fully
matched (create → approve → receive and inspect → pay, in date order), and checks units, money and `verify`.
"""

from __future__ import annotations

import csv
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from erp_returns.documents.sales_files import read_sales_files
from erp_returns.domain.kinds import Disposition, Grade, ReturnKind
from erp_returns.domain.requests import LineRequest, ReturnRequest, SourceKey
from erp_returns.models import (
    Product,
    Reason,
    ReturnLine,
    ReturnOrder,
    ReturnType,
    SalesOrder,
    SalesOrderLine,
)
from erp_returns.models.database import open_database
from erp_returns.queries.verify import verify
from erp_returns.services import receiving, refunds, returns, review, sales_import
from erp_returns.services.inspection import Group
from erp_returns.services.session import Session
from erp_returns.services.setup import found_shop, open_session

DATA = Path(__file__).with_name("data") / "online-retail"
COLUMNS = (
    "订单号", "平台单号", "店铺", "会员账号", "订单状态", "下单时间", "付款时间", "发货时间", "签收时间",
    "实付金额", "子订单号", "商品编码", "商品名称", "数量", "单价",
)  # fmt: skip
Line = Mapping[str, str]


class Allocation(NamedTuple):
    """Units of one sold row that came back: at which time, of which sale, for how many fen."""

    at: str
    invoice: str
    sale_invoice: str
    sale_row: int
    product: str
    price_fen: int
    units: int
    refund_fen: int


def sold_rows(customers: frozenset[str] | None = None) -> dict[str, list[tuple[str, Line]]]:
    """Sale rows by invoice, each with its row number in the original file's order."""
    found: dict[str, list[tuple[str, Line]]] = defaultdict(list)
    with (DATA / "subset.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            wanted = customers is None or row["CustomerID"] in customers
            if wanted and int(row["Quantity"]) > 0 and not row["InvoiceNo"].startswith("C"):
                found[row["InvoiceNo"]].append((str(len(found[row["InvoiceNo"]]) + 1), row))
    return found


def fen(price: str) -> int:
    """One mill is one fen."""
    pounds, _, rest = price.partition(".")
    return int(pounds) * 1000 + int(rest.ljust(3, "0")[:3])


def yuan(amount: int) -> str:
    return f"{amount // 100}.{amount % 100:02d}"


def convert(out: Path, customers: frozenset[str] | None = None) -> int:
    """Write the sales as our order template; returns the number of lines."""
    count = 0
    with out.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for invoice, lines in sold_rows(customers).items():
            paid = yuan(sum(int(row["Quantity"]) * fen(row["UnitPrice"]) for _, row in lines))
            when = lines[0][1]["InvoiceDate"]
            for number, row in lines:
                writer.writerow(
                    (
                        "", invoice, "UK", row["CustomerID"], "已完成", when, when, when, when, paid, number,
                        row["StockCode"], row["Description"].strip() or row["StockCode"], row["Quantity"],
                        yuan(fen(row["UnitPrice"])),
                    )
                )  # fmt: skip
                count += 1
    return count


def allocations(customers: frozenset[str] | None = None) -> list[Allocation]:
    """What came back of which sold row, for every return line that was fully matched, in date order."""
    with (DATA / "returns.csv").open(encoding="utf-8", newline="") as file:
        full = {
            (row["return_invoice"], row["return_row"])
            for row in csv.DictReader(file)
            if row["state"] == "full"
        }
    with (DATA / "allocations.csv").open(encoding="utf-8", newline="") as file:
        found = [
            Allocation(
                row["return_time"],
                row["return_invoice"],
                row["sale_invoice"],
                int(row["sale_row"]),
                row["sku"],
                int(row["sale_price_mills"]),
                int(row["qty"]),
                int(row["refund_mills"]),
            )
            for row in csv.DictReader(file)
            if (row["return_invoice"], row["return_row"]) in full
            and (customers is None or row["customer"] in customers)
        ]
    return sorted(found, key=lambda each: (each.at, each.invoice))


@dataclass
class Clock:
    """A clock that stands where it is put."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now


class Replay:
    """A founded shop with the sales imported, ready to take the returns in."""

    def __init__(self, database_path: Path, customers: frozenset[str] | None = None) -> None:
        self.customers = customers
        self.clock = Clock(datetime(2010, 12, 1, tzinfo=UTC))
        self.database = open_database(database_path)
        found_shop(self.database, self.clock.now)
        self.session: Session = replace(open_session(self.database), clock=self.clock)
        self.rows: dict[tuple[str, int], int] = {}
        self.kind = ReturnType.get(ReturnType.name == "七天无理由退货").id
        self.reason = Reason.get(Reason.needs_photo == 0).id

    def import_sales(self, folder: Path) -> int:
        """Convert, read and import when the year is over; returns the number of lines."""
        self.clock.now = datetime(2012, 1, 1, tzinfo=UTC)
        file = folder / "sales.csv"
        lines = convert(file, self.customers)
        parsed = read_sales_files([file])
        if parsed.problems:
            raise SystemExit(f"{len(parsed.problems)} problems, first: {parsed.problems[0]}")
        result = sales_import.apply(self.session, parsed)
        print(f"imported {result.added} orders, {lines} lines")
        return lines

    def take_back(self, wanted: list[Allocation]) -> int:
        """One return order for each sale of each return invoice; returns the number of orders."""
        self.rows = lines_of(wanted)
        groups: dict[tuple[str, str, str], list[Allocation]] = defaultdict(list)
        for each in wanted:
            groups[each.at, each.invoice, each.sale_invoice].append(each)
        for (when, _, invoice), found in groups.items():
            self.clock.now = datetime.fromisoformat(when).replace(tzinfo=UTC)
            self.one_return(invoice, found)
        return len(groups)

    def one_return(self, invoice: str, found: list[Allocation]) -> None:
        """Create, approve, receive and inspect, pay."""
        sale = SalesOrder.get(SalesOrder.platform_number == invoice)
        units: Counter[int] = Counter()
        for each in found:
            units[self.rows[each.sale_invoice, each.sale_row]] += each.units
        request = ReturnRequest(
            sale.id,
            ReturnKind.RETURN_REFUND,
            self.kind,
            tuple(LineRequest(SourceKey(line), quantity=count) for line, count in units.items()),
            reason_id=self.reason,
            inbound_warehouse_id=1,
            override_reason="批发客户",
        )
        order_id = returns.create(self.session, request).order_id
        review.approve(self.session, order_id, self.version(order_id))
        lines = list(ReturnLine.select().where(ReturnLine.return_order_id == order_id))
        counts = tuple(
            receiving.Count(
                line.id, line.requested, (Group(line.requested, Grade.GOOD, Disposition.RESTOCK),)
            )
            for line in lines
        )
        receiving.receive(self.session, receiving.Intake(order_id, counts), self.version(order_id))
        due = ReturnOrder.get_by_id(order_id).net_due_fen
        expected = sum(each.refund_fen for each in found)
        if due != expected:
            raise SystemExit(f"{invoice}: {due} fen are due, {expected} were paid for these units")
        if due:
            refunds.pay(self.session, order_id, self.version(order_id), refunds.Payment(due))

    def version(self, order_id: int) -> int:
        return int(ReturnOrder.get_by_id(order_id).version)


def lines_of(wanted: list[Allocation]) -> dict[tuple[str, int], int]:
    """The imported line of each allocated row: same sale, product and price, with units enough.

    Where an order repeats a product at one price its rows are alike, and are taken in their order.
    """
    units: Counter[tuple[str, int]] = Counter()
    facts: dict[tuple[str, int], Allocation] = {}
    for each in wanted:
        units[each.sale_invoice, each.sale_row] += each.units
        facts[each.sale_invoice, each.sale_row] = each
    taken: set[int] = set()
    found: dict[tuple[str, int], int] = {}
    for key in sorted(facts):
        found[key] = next(line for line in candidates(key, facts[key], units[key]) if line not in taken)
        taken.add(found[key])
    return found


def candidates(key: tuple[str, int], fact: Allocation, units: int) -> Iterator[int]:
    """Lines that could be the allocated row, the smallest first."""
    query = (
        SalesOrderLine.select(SalesOrderLine.id)
        .join(SalesOrder, on=(SalesOrder.id == SalesOrderLine.sales_order_id))
        .join(Product, on=(Product.id == SalesOrderLine.product_id))
        .where(
            (SalesOrder.platform_number == key[0])
            & (Product.code == fact.product)
            & (SalesOrderLine.unit_price_fen == fact.price_fen)
            & (SalesOrderLine.quantity >= units)
        )
        .order_by(SalesOrderLine.quantity, SalesOrderLine.position)
    )
    return (row.id for row in query)


def accepted_units() -> int:
    return sum(line.accepted for line in ReturnLine.select(ReturnLine.accepted))


def run(path: Path) -> None:
    """The whole year, with figures."""
    replay = Replay(path)
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        lines = replay.import_sales(Path(folder))
    imported = time.perf_counter() - began
    wanted = allocations()
    began = time.perf_counter()
    orders = replay.take_back(wanted)
    taken = time.perf_counter() - began
    units, expected = accepted_units(), sum(each.units for each in wanted)
    paid = sum(order.refunded_fen for order in ReturnOrder.select(ReturnOrder.refunded_fen))
    report = verify(replay.database)
    wrong = [violation for check in report.checks for violation in check.violations]
    print(f"import   {lines} lines in {imported:.1f} s ({lines / imported:,.0f} lines/s)")
    print(
        f"returns  {orders} orders, {len(wanted)} allocations in {taken:.1f} s ({orders / taken:.0f} orders/s)"
    )
    print(f"units    {units} accepted, {expected} allocated")
    print(f"money    {paid} fen refunded, {sum(each.refund_fen for each in wanted)} fen allocated")
    print(f"verify   {len(report.checks)} checks, {len(wrong)} violations")
    if wrong or units != expected:
        raise SystemExit(1)


def main() -> None:
    if len(sys.argv) > 1:
        run(Path(sys.argv[1]))
        return
    with tempfile.TemporaryDirectory() as folder:
        run(Path(folder) / "retail.db")


if __name__ == "__main__":
    main()
