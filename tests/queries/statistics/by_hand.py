"""Every statistic once more, by hand: nothing but loops over all rows of a shop."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import datetime
from typing import TYPE_CHECKING, Any

from erp_returns.domain.kinds import FigureRow
from tests.queries.statistics.books import Books, Found, added, basis_points, in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.queries.statistics.books import Entry

TIMES_USUAL = 1
"""The setting of the shop after `scatter`."""


def course(books: Books) -> Found:
    counts = {books.step(day): [0, 0, 0, 0] for day in books.days()}
    for order in books.asked():
        row = counts[books.step(books.day(order["requested_at"]))]
        row[0] += 1
        row[1] += sum(line["requested"] for line in books.lines(order))
    for refund in books["refund"]:
        if books.within(refund["paid_on"]) and books.of_order(
            books.sure("return_order", refund["return_order_id"])
        ):
            row = counts[books.step(books.day(refund["paid_on"]))]
            row[2] += 1 if refund["reverses_id"] is None else -1
            row[3] += refund["amount_fen"]
    rows = [(step, *row) for step, row in counts.items()]
    return rows, added(rows, 1, 2, 3, 4)


# ---------------------------------------------------------------------- rates


def cohort(books: Books) -> Iterator[tuple[Entry, Entry]]:
    """Sales of the period and their lines that went out."""
    for line in books["sales_order_line"]:
        sale = books.sure("sales_order", line["sales_order_id"])
        if line["shipped_quantity"] and books.within(sale["ordered_at"]) and books.of_shop(sale):
            yield sale, line


def came_back(books: Books, sold: Entry) -> Iterator[tuple[Entry, Entry]]:
    """The orders and lines with which goods of a sold line come back."""
    for line in books["return_line"]:
        if line["sales_order_line_id"] == sold["id"] and line["basis"] == "goods":
            order = books.sure("return_order", line["return_order_id"])
            kind = books.scope.kind is None or order["kind"] == books.scope.kind
            if kind and not order["rejected"] and not order["cancelled"]:
                yield order, line


def rated(books: Books, name_of: Callable[[Entry, Entry], Any]) -> Found:
    tallies: defaultdict[Any, list[int]] = defaultdict(lambda: [0, 0, 0])
    for sale, sold in cohort(books):
        for tally in (tallies[name_of(sale, sold)], tallies[FigureRow.TOTAL]):
            tally[0] += sold["shipped_quantity"]
            for order, line in came_back(books, sold):
                tally[1] += books.kept(line)
                tally[2] += books.worth(order, line)
    return ranked(tallies)


def ranked(tallies: dict[Any, list[int]]) -> Found:
    rows = [(name, basis_points(back, sold), back, sold, fen) for name, (sold, back, fen) in tallies.items()]
    whole = [row for row in rows if row[0] is FigureRow.TOTAL]
    rows = [row for row in rows if row[0] is not FigureRow.TOTAL]
    rows.sort(key=lambda row: (row[3] < 10, -(row[1] or 0), in_words(row[0])))
    return rows, whole[0] if rows else None


def by_product(books: Books) -> Found:
    def name(_sale: Entry, line: Entry) -> str:
        product = books.sure("product", line["product_id"])
        if not product["style"]:
            return str(product["name"])
        return (
            f"{product['style']} {min(p['name'] for p in books['product'] if p['style'] == product['style'])}"
        )

    return rated(books, name)


def by_spec(books: Books) -> Found:
    def name(_sale: Entry, line: Entry) -> str:
        product = books.sure("product", line["product_id"])
        return " ".join(product[part] for part in ("code", "name", "spec") if product[part])

    return rated(books, name)


def by_shop(books: Books) -> Found:
    return rated(books, lambda sale, _line: books.sure("shop", sale["shop_id"])["name"])


def by_supplier(books: Books) -> Found:
    def name(_sale: Entry, line: Entry) -> Any:
        supplier = books.one("supplier", books.sure("product", line["product_id"])["supplier_id"])
        return supplier["name"] if supplier else FigureRow.NO_SUPPLIER

    return rated(books, name)


def by_reason(books: Books) -> Found:
    tallies: dict[Any, list[int]] = {}
    sold = sum(line["shipped_quantity"] for _, line in cohort(books))
    for _, each in cohort(books):
        for order, line in came_back(books, each):
            if books.kept(line):
                reason = books.reason(order, line)
                for name in (reason["text"] if reason else FigureRow.NO_REASON, FigureRow.TOTAL):
                    tally = tallies.setdefault(name, [sold, 0, 0])
                    tally[1] += books.kept(line)
                    tally[2] += books.worth(order, line)
    return ranked(tallies)


# --------------------------------------------------------------------- causes


def reasons(books: Books) -> Found:
    counts: defaultdict[Any, list[int]] = defaultdict(lambda: [0, 0, 0])
    for order in books.asked():
        for line in books.lines(order):
            reason = books.reason(order, line)
            row = counts[reason["text"] if reason else FigureRow.NO_REASON]
            row[0] += 1
            row[1] += line["requested"]
            row[2] += books.refund(order, line)
    whole = sum(row[0] for row in counts.values())
    rows, running = [], 0
    for name, (lines, units, fen) in sorted(
        counts.items(), key=lambda each: (-each[1][0], in_words(each[0]))
    ):
        running += lines
        rows.append((name, lines, units, basis_points(lines, whole), basis_points(running, whole), fen))
    total = added(rows, 1, 2, 5)
    return rows, total and (*total[:3], 10_000, None, total[5])


SIDES = ("seller", "buyer", "carrier", "supplier", FigureRow.NO_REASON)


def side(reason: Entry | None) -> str:
    return str(reason["liability"]) if reason else FigureRow.NO_REASON


def liability(books: Books) -> Found:
    sums: defaultdict[str, list[int]] = defaultdict(lambda: [0] * 7)
    asked = books.asked()
    for order in asked:
        for who in {side(books.reason(order, line)) for line in books.lines(order)}:
            sums[who][0] += 1
        for line in books.lines(order):
            sums[side(books.reason(order, line))][1] += books.refund(order, line)
        beside = (order["return_freight_fen"], order["fee_fen"] + order["deduction_fen"])
        if any(beside):
            who = side(books.order_reason(order))
            sums[who][2] += beside[0]
            sums[who][6] += beside[1]
    add_losses(books, {order["id"] for order in asked}, sums)
    rows = [(who, *sums[who]) for who in SIDES if who in sums]
    total = added(rows, 2, 3, 4, 5, 6, 7)
    return rows, total and (total[0], len(asked), *total[2:])


def add_losses(books: Books, order_ids: set[int], sums: defaultdict[str, list[int]]) -> None:
    """What was scrapped, marked down or repaired of these orders."""
    for order, line, inspection, group in books.effective():
        if order["id"] in order_ids and group["disposition"] in ("scrap", "mark_down"):
            place = 3 if group["disposition"] == "scrap" else 4
            cost = group["quantity"] * books.unit_cost(inspection["number"], line)
            sums[group["caused_by"] or side(books.reason(order, line))][place] += cost
    for repair in books.standing("repair"):
        group = books.sure("inspection_line", repair["inspection_line_id"])
        line = books.sure("return_line", group["return_line_id"])
        order = books.sure("return_order", line["return_order_id"])
        if order["id"] in order_ids:
            row = sums[group["caused_by"] or side(books.reason(order, line))]
            row[5] += repair["cost_fen"]
            if repair["grade"] != "good":
                place = 3 if repair["grade"] == "scrap" else 4
                row[place] += repair["quantity"] * books.unit_cost(repair["number"], line)


def errors(books: Books) -> Found:
    sums: defaultdict[int, list[int]] = defaultdict(lambda: [0] * 4)
    for order in books.asked():
        for line in books.lines(order):
            reason = books.reason(order, line)
            if reason and reason["caused_by_id"]:
                row = sums[reason["caused_by_id"]]
                row[0] += 1
                row[1] += line["requested"]
                row[2] += books.refund(order, line)
        reason = books.order_reason(order)
        if reason and reason["caused_by_id"] and order["return_freight_fen"]:
            sums[reason["caused_by_id"]][3] += order["return_freight_fen"]
    rows = [(books.sure("operator", who)["name"], *row) for who, row in sums.items()]
    rows.sort(key=lambda row: (-row[1], row[0]))
    return rows, added(rows, 1, 2, 3, 4)


# ---------------------------------------------------------------------- times

WAITING = (
    *("pending_review", "approved", "awaiting_return", "awaiting_payment"),
    *("awaiting_exchange", "awaiting_delivery", "awaiting_refund"),
)


def history(books: Books, order: Entry) -> list[Entry]:
    found = [event for event in books["order_event"] if event["return_order_id"] == order["id"]]
    return sorted(found, key=lambda event: event["sequence"])


def seconds(start: str, end: str) -> int:
    return int((datetime.fromisoformat(end) - datetime.fromisoformat(start)).total_seconds())


def nearest(values: list[int], percent: int) -> int:
    """The least value that so many percent of all do not exceed."""
    return next(
        value
        for value in sorted(values)
        if 100 * sum(each <= value for each in values) >= percent * len(values)
    )


def waited(name: str, values: list[int]) -> tuple[Any, ...]:
    minutes = [value // 60 for value in values]
    return (name, len(values), nearest(minutes, 50), nearest(minutes, 90), max(minutes))


def spans(books: Books) -> Found:
    found: defaultdict[str, list[int]] = defaultdict(list)
    orders = [order for order in books.asked() if not order["imported"]]
    for order in orders:
        status, since, stays = "", "", Counter[str]()
        for event in history(books, order):
            if event["to_status"] != status:
                if status:
                    stays[status] += seconds(since, event["at"])
                status, since = event["to_status"], event["at"]
        for left, length in stays.items():
            if left != status and length:
                found[left].append(length)
    rows = [waited(status, found[status]) for status in WAITING if found[status]]
    paid = [
        seconds(order["requested_at"], order["settled_at"])
        for order in orders
        if order["refunded_fen"] and order["settled_at"]
    ]
    return [*rows, *([waited(FigureRow.TO_REFUND, paid)] if paid else [])], None


def buyer(books: Books, order: Entry) -> str:
    member = books.one("member", order["member_id"]) or {"account": "", "name": ""}
    return str(member["account"] or member["name"] or order["receiver_name"])


def owed(order: Entry) -> int:
    return 0 if order["rejected"] or order["cancelled"] else max(0, to_refund(order))


def to_refund(order: Entry) -> int:
    return int(order["net_due_fen"] + order["collected_fen"] - order["refunded_fen"])


def overdue(books: Books) -> Found:
    found = []
    for order in filter(books.of_order, books["return_order"]):
        due = min(filter(None, (order["due_by"], order["dispute_due"])), default="")
        if due and due < books.now:
            day = books.day(due)
            told = (order["number"], books.sure("shop", order["shop_id"])["name"], buyer(books, order))
            row = (*told, order["status"], day.isoformat(), books.days_ago(day), owed(order))
            found.append((due, order["id"], row))
    rows = [row for _, _, row in sorted(found)]
    return rows, added(rows, 6)


# --------------------------------------------------------------------- people


def members(books: Books) -> Found:
    sold: Counter[int | None] = Counter()
    back: Counter[int | None] = Counter()
    fen: Counter[int | None] = Counter()
    orders: defaultdict[int | None, set[int]] = defaultdict(set)
    for sale, line in cohort(books):
        sold[sale["member_id"]] += line["shipped_quantity"]
        for order, returned in came_back(books, line):
            orders[sale["member_id"]].add(order["id"])
            back[sale["member_id"]] += books.kept(returned)
            fen[sale["member_id"]] += books.worth(order, returned)
    rows = []
    for who, theirs in orders.items():
        usual = back.total() * sold[who] * TIMES_USUAL
        if who is not None and len(theirs) >= 3 and back[who] and back[who] * sold.total() >= usual:
            member = books.sure("member", who)
            name = member["account"] or member["name"]
            rate = basis_points(back[who], sold[who])
            rows.append((name, rate, back[who], sold[who], len(theirs), refused(books, who), fen[who]))
    rows.sort(key=lambda row: (-(row[1] or 0), -row[2], row[0]))
    return rows, added(rows, 2, 3, 4, 5, 6)


def refused(books: Books, member_id: int) -> int:
    """Parcels that somebody refused, of sales of the period."""
    found = set()
    for match in books["parcel_match"]:
        order = books.sure("return_order", match["return_order_id"])
        sale = books.one("sales_order", order["sales_order_id"])
        parcel = books.sure("parcel", match["parcel_id"])
        theirs = sale and sale["member_id"] == member_id and books.within(sale["ordered_at"])
        if theirs and parcel["kind"] == "refused" and order in books.alive():
            found.add(parcel["id"])
    return len(found)


WORK = (
    {"create", "resubmit", "raise_anew"},
    {"approve", "reject", "review_again", "refuse_refund"},
    {"receive", "inspect", "close_short", "replacement_back"},
    {"ship", "send_back"},
    {"pay", "collect", "waive"},
)
OURS = {"pending_review", "approved", "awaiting_exchange", "awaiting_refund"}
BESIDE = ("follow_up", "goods_", "photo_")
"""How deeds begin that are no action on an order."""


def operators(books: Books) -> Found:
    rows = []
    for person in books["operator"]:
        events = [
            event
            for event in books["order_event"]
            if event["operator_id"] == person["id"] != 1
            and books.within(event["at"])
            and not event["note"].startswith("由平台售后文件导入")
            and books.of_order(books.sure("return_order", event["return_order_id"]))
        ]
        actions = [event["action"] for event in events]
        turns = [turn for event in events if (turn := turn_taken(books, event)) is not None]
        if not all(action.startswith(BESIDE) for action in actions):
            work = [sum(action in kind for action in actions) for kind in WORK]
            handled = sum(not action.startswith(BESIDE) for action in actions)
            rows.append((person["name"], handled, *work, nearest(turns, 50) if turns else None))
    rows.sort(key=lambda row: (-row[1], row[0]))
    return rows, added(rows, 1, 2, 3, 4, 5, 6)


def turn_taken(books: Books, event: Entry) -> int | None:
    """Minutes that an order waited for the shop when this was done; None where it was not the shop's turn."""
    if event["from_status"] == event["to_status"] or event["from_status"] not in OURS:
        return None
    order = books.sure("return_order", event["return_order_id"])
    before = [each for each in history(books, order) if each["sequence"] < event["sequence"]]
    came = [each["at"] for each in before if each["from_status"] != each["to_status"]][-1]
    return seconds(came, event["at"]) // 60
