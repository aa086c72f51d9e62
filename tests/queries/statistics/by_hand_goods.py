"""The statistics of goods once more, by hand: couriers, suppliers, stock, and money against goods."""

from __future__ import annotations

from collections import Counter, defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from erp_returns.domain.kinds import FigureRow
from tests.queries.statistics.books import Books, Found, added, half_up, in_words
from tests.queries.statistics.by_hand import buyer, to_refund

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.queries.statistics.books import Entry


def carriers(books: Books) -> Found:
    sums: defaultdict[str, list[int]] = defaultdict(lambda: [0] * 6)
    for order in books.asked():
        sent = [row for row in books["sales_parcel"] if row["sales_order_id"] == order["sales_order_id"]]
        carrier = min(sent, key=lambda row: row["id"])["carrier"] if sent else ""
        for line in books.lines(order):
            reason = books.reason(order, line)
            if reason and reason["liability"] == "carrier":
                sums[carrier][0] += line["requested"]
    for parcel in books["parcel"]:
        if books.within(parcel["arrived_at"]) and wanted(books, parcel):
            sums[parcel["carrier"]][1] += 1
    for order, _line, inspection, group in books.effective():
        came = arrived_with(books, order, inspection)
        spoiled = group["caused_by"] == "carrier" and group["grade"] != "good"
        if came and spoiled and books.within(came["arrived_at"]) and books.of_order(order):
            sums[came["carrier"]][2] += group["quantity"]
    for claim in books["carrier_claim"]:
        if books.within(claim["created_at"]) and claimed_for(books, claim):
            row = sums[claim["carrier"]]
            row[3] += 1
            row[4] += claim["claimed_fen"]
            row[5] += claim["paid_fen"]
    rows: list[tuple[Any, ...]] = [(carrier or FigureRow.NO_CARRIER, *row) for carrier, row in sums.items()]
    rows.sort(key=lambda row: (-row[1] - row[3], -row[4], in_words(row[0])))
    return rows, added(rows, 1, 2, 3, 4, 5, 6)


def wanted(books: Books, parcel: Entry) -> bool:
    """Whether a parcel is asked for: where some orders are, one of those."""
    if books.scope.shop_id is None and books.scope.kind is None:
        return True
    matched = (row["return_order_id"] for row in books["parcel_match"] if row["parcel_id"] == parcel["id"])
    return any(books.of_order(books.sure("return_order", each)) for each in matched)


def claimed_for(books: Books, claim: Entry) -> bool:
    """Whether a claim is asked for: where some orders are, one for those or for their parcels."""
    own = books.one("return_order", claim["return_order_id"])
    if own is not None and books.of_order(own):
        return True
    parcel = books.one("parcel", claim["parcel_id"])
    return wanted(books, parcel or {"id": None})


def arrived_with(books: Books, order: Entry, inspection: Entry) -> Entry | None:
    """The parcel that inspected goods came in: that of their receipt, else the first of the order."""
    receipt = books.one("receipt", inspection["receipt_id"])
    if receipt and receipt["parcel_id"]:
        return books.sure("parcel", receipt["parcel_id"])
    first = [row["parcel_id"] for row in books.standing("receipt", return_order_id=order["id"])]
    return books.one("parcel", next(filter(None, first), None))


def suppliers(books: Books) -> Found:
    sums: defaultdict[tuple[Any, str], list[int]] = defaultdict(lambda: [0] * 4)

    def place(supplier_id: int | None, at: str) -> list[int]:
        supplier = books.one("supplier", supplier_id)
        return sums[supplier["name"] if supplier else FigureRow.NO_SUPPLIER, f"{books.day(at):%Y-%m}"]

    for order in books.asked():
        for line in books.lines(order):
            row = place(books.sure("product", line["product_id"])["supplier_id"], order["requested_at"])
            reason = books.reason(order, line)
            if reason and (reason["quality"] or reason["liability"] == "supplier"):
                row[0] += 1
            if line["basis"] == "goods":
                row[1] += books.kept(line)
    for line in books["supplier_return_line"]:
        paper = books.sure("supplier_return", line["supplier_return_id"])
        group = books.one("inspection_line", line["inspection_line_id"])
        inspection = books.one("inspection", group["inspection_id"]) if group else None
        source = books.one("return_order", inspection["return_order_id"]) if inspection else None
        if books.within(paper["shipped_at"]) and books.of_order(source):
            row = place(paper["supplier_id"], paper["shipped_at"])
            row[2] += line["quantity"]
            row[3] += line["quantity"] * line["unit_cost_fen"]
    rows = [(*name, *row) for name, row in sums.items() if any(row)]
    newest_first = sorted(rows, key=lambda row: row[1], reverse=True)

    def of_all_months(name: Any, place: int) -> int:
        return sum(row[place] for row in newest_first if row[0] == name)

    rows = sorted(
        newest_first,
        key=lambda row: (-of_all_months(row[0], 2), -of_all_months(row[0], 3), in_words(row[0])),
    )
    return rows, added(rows, 2, 3, 4, 5)


def stock_ages(books: Books) -> Found:
    units: defaultdict[str, Counter[int]] = defaultdict(Counter)
    cost: Counter[str] = Counter()
    for _product, state, count, since, unit_cost in books.lying():
        days = books.days_ago(books.day(since))
        units[state][0 if days <= 7 else 1 if days <= 30 else 2 if days <= 90 else 3] += count
        cost[state] += count * unit_cost
    rows: list[tuple[Any, ...]] = [
        (
            state,
            *(units[state][age] for age in range(4)),
            units[state].total(),
            None if state == "customer" else cost[state],
        )
        for state in ("quarantine", "good", "defective", "repair", "customer")
        if state in units
    ]
    below = sum(min(0, row["quantity"]) for row in books["stock_balance"])
    if below:
        rows.append((FigureRow.BELOW_ZERO, None, None, None, None, below, None))
    return rows, added(rows, 1, 2, 3, 4, 5, 6)


# ------------------------------------------------------------------- matching


def listed(
    books: Books, look: Callable[[Entry, list[Entry]], tuple[str, int, int] | None]
) -> tuple[Found, list[int]]:
    """Orders of which something is to be said: since when, units, fen; the longest first."""
    found = []
    for order in books.alive():
        goods = [line for line in books.lines(order) if line["basis"] == "goods"]
        said = look(order, goods)
        if said and said[1] > 0:
            since, units, fen = said
            day = books.day(since)
            told = (order["number"], books.sure("shop", order["shop_id"])["name"], buyer(books, order))
            row = (*told, order["status"], day.isoformat(), books.days_ago(day), units, fen)
            found.append((since, order["id"], row))
    rows = [row for _, _, row in sorted(found)]
    return (rows, added(rows, 6, 7)), [order_id for _, order_id, _ in sorted(found)]


def waited_for(goods: list[Entry]) -> int:
    return sum(line["requested"] - line["closed_short"] - line["received"] for line in goods)


def refunded_not_received(books: Books) -> tuple[Found, list[int]]:
    def look(order: Entry, goods: list[Entry]) -> tuple[str, int, int] | None:
        paid = books.standing("refund", return_order_id=order["id"])
        if not paid:
            return None
        owes = order["refunded_fen"] > order["net_due_fen"] + order["collected_fen"] + order["waived_fen"]
        let_go = sum(line["closed_short"] for line in goods) if owes and order["kind"] != "exchange" else 0
        since = min(row["paid_on"] for row in paid)
        return since, waited_for(goods) + let_go, sum(row["amount_fen"] for row in paid)

    return listed(books, look)


def received_not_refunded(books: Books) -> tuple[Found, list[int]]:
    def look(order: Entry, goods: list[Entry]) -> tuple[str, int, int] | None:
        if to_refund(order) <= 0:
            return None
        receipts = [row["posted_at"] for row in books["receipt"] if row["return_order_id"] == order["id"]]
        since = order["received_at"] or min(receipts, default=order["requested_at"])
        return since, sum(map(books.kept, goods)), to_refund(order)

    return listed(books, look)


def replaced_not_back(books: Books) -> tuple[Found, list[int]]:
    def look(order: Entry, goods: list[Entry]) -> tuple[str, int, int] | None:
        out = [
            row
            for row in books["replacement_line"]
            if row["return_order_id"] == order["id"] and row["shipped"]
        ]
        if order["kind"] != "exchange" or not out:
            return None
        sent = books.standing("shipment", return_order_id=order["id"], purpose="replacement")
        worth = sum(half_up(Fraction(row["value_fen"] * row["shipped"], row["quantity"])) for row in out)
        return min(row["posted_at"] for row in sent), waited_for(goods), worth

    return listed(books, look)
