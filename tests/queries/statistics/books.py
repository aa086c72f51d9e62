"""Every row of a shop in plain lists, and figures counted from them the way somebody with a pencil would."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, Any

from erp_returns.domain.kinds import FigureRow
from erp_returns.domain.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from peewee import SqliteDatabase

    from erp_returns.domain.statistics import Scope

Entry = dict[str, Any]
Found = tuple[list[tuple[Any, ...]], tuple[Any, ...] | None]

TABLES = (
    *("sales_order", "sales_order_line", "sales_parcel", "return_order", "return_line", "replacement_line"),
    *("refund", "receipt", "inspection", "inspection_line", "repair", "shipment", "stock_movement"),
    *("stock_balance", "product", "supplier", "shop", "member", "reason", "operator", "order_event"),
    *("parcel", "parcel_match", "carrier_claim", "supplier_return", "supplier_return_line"),
)


def half_up(amount: Fraction) -> int:
    return floor(amount + Fraction(1, 2))


def basis_points(part: int, whole: int) -> int | None:
    return half_up(Fraction(part * 10_000, whole)) if whole else None


def in_words(name: Any) -> str:
    return label(name) if isinstance(name, FigureRow) else str(name)


def added(rows: list[tuple[Any, ...]], *places: int) -> tuple[Any, ...] | None:
    if not rows:
        return None
    return tuple(
        FigureRow.TOTAL if place == 0 else sum(row[place] or 0 for row in rows) if place in places else None
        for place in range(len(rows[0]))
    )


@dataclass
class Books:
    """All rows, and what is asked of them."""

    database: SqliteDatabase
    scope: Scope
    now: str
    zone: tzinfo
    rows: dict[str, list[Entry]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for table in TABLES:
            cursor = self.database.execute_sql(f"SELECT * FROM {table}")
            names = [column[0] for column in cursor.description]
            self.rows[table] = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        self.by_id = {
            table: {row["id"]: row for row in rows if "id" in row} for table, rows in self.rows.items()
        }

    def __getitem__(self, table: str) -> list[Entry]:
        return self.rows[table]

    def one(self, table: str, identity: int | None) -> Entry | None:
        return self.by_id[table].get(identity) if identity is not None else None

    def sure(self, table: str, identity: int) -> Entry:
        return self.by_id[table][identity]

    # -- what is meant

    def day(self, at: str) -> date:
        if len(at) == 10:
            return date.fromisoformat(at)
        return datetime.fromisoformat(at).astimezone(self.zone).date()

    def within(self, at: str | None) -> bool:
        return at is not None and self.scope.first <= self.day(at) <= self.scope.last

    def days_ago(self, day: date) -> int:
        return (self.day(self.now) - day).days

    def of_shop(self, row: Entry) -> bool:
        return self.scope.shop_id is None or row["shop_id"] == self.scope.shop_id

    def of_order(self, order: Entry | None) -> bool:
        if order is None:
            return self.scope.shop_id is None and self.scope.kind is None
        return self.of_shop(order) and (self.scope.kind is None or order["kind"] == self.scope.kind)

    def alive(self) -> list[Entry]:
        """Orders that count as returns."""
        return [
            order
            for order in self["return_order"]
            if not order["rejected"] and not order["cancelled"] and self.of_order(order)
        ]

    def asked(self) -> list[Entry]:
        """Those that were asked for in the period."""
        return [order for order in self.alive() if self.within(order["requested_at"])]

    def lines(self, order: Entry) -> list[Entry]:
        found = [line for line in self["return_line"] if line["return_order_id"] == order["id"]]
        return sorted(found, key=lambda line: line["position"])

    def reason(self, order: Entry, line: Entry) -> Entry | None:
        return self.one("reason", line["reason_id"] or order["reason_id"])

    def order_reason(self, order: Entry) -> Entry | None:
        named = [order["reason_id"], *(line["reason_id"] for line in self.lines(order))]
        return self.one("reason", next((each for each in named if each), None))

    def standing(self, table: str, **of: Any) -> list[Entry]:
        """Postings that reverse nothing and that nothing reversed."""
        reversed_ids = {row["reverses_id"] for row in self[table]}
        return [
            row
            for row in self[table]
            if row["reverses_id"] is None
            and row["id"] not in reversed_ids
            and all(row[name] == value for name, value in of.items())
        ]

    def effective(self) -> Iterator[tuple[Entry, Entry, Entry, Entry]]:
        """Groups of units as they were inspected last: order, line, inspection, its line."""
        for inspection in self.standing("inspection", provisional=0):
            order = self.sure("return_order", inspection["return_order_id"])
            for group in self["inspection_line"]:
                if group["inspection_id"] == inspection["id"]:
                    line = self.sure("return_line", group["return_line_id"])
                    if not self._set_aside(order, line, inspection):
                        yield order, line, inspection, group

    def _set_aside(self, order: Entry, line: Entry, inspection: Entry) -> bool:
        """Whether the order was refused since, so that its goods were put aside for the customer."""
        own = [row for row in self["stock_movement"] if row["return_order_id"] == order["id"]]
        since = max(row["id"] for row in own if row["document"] == inspection["number"])
        return any(
            row["id"] > since
            and (row["line_id"], row["document"], row["type"]) == (line["id"], order["number"], "inspection")
            and row["quantity"] < 0
            and row["state"] not in ("customer", "quarantine")
            for row in own
        )

    def unit_cost(self, number: str, line: Entry) -> int:
        """What a unit of a line cost when a document moved it."""
        found = (
            row["unit_cost_fen"]
            for row in self["stock_movement"]
            if row["document"] == number and row["line_id"] == line["id"]
        )
        return int(next(found))

    # -- what a line is worth

    @staticmethod
    def kept(line: Entry) -> int:
        return int(line["received"] - line["decided_back"])

    @staticmethod
    def refund(order: Entry, line: Entry) -> int:
        return 0 if order["kind"] == "exchange" else int(line["agreed_fen"])

    def worth(self, order: Entry, line: Entry) -> int:
        units = line["requested"] - line["closed_short"] - line["decided_back"]
        kept = self.kept(line)
        return half_up(Fraction(self.refund(order, line) * kept, units)) if kept else 0

    def lying(self) -> Iterator[tuple[int, str, int, str, int]]:
        """Units now lying somewhere: product, state, units, since when, cost of one. First in, first out."""
        taken_back = {row["reverses_id"] for row in self["stock_movement"]}
        piles: dict[tuple[int, int, str], deque[list[Any]]] = defaultdict(deque)
        owed: dict[tuple[int, int, str], int] = defaultdict(int)
        for row in sorted(self["stock_movement"], key=lambda each: each["id"]):
            if row["reverses_id"] is not None or row["id"] in taken_back:
                continue
            place = (row["product_id"], row["warehouse_id"], row["state"])
            left = row["quantity"]
            if left > 0:
                paid = min(left, owed[place])
                owed[place] -= paid
                if left > paid:
                    piles[place].append([left - paid, row["posted_at"], row["unit_cost_fen"]])
                continue
            while left < 0 and piles[place]:
                gone = min(-left, piles[place][0][0])
                piles[place][0][0] -= gone
                left += gone
                if not piles[place][0][0]:
                    piles[place].popleft()
            owed[place] -= left
        for (product, _, state), pile in piles.items():
            for units, since, cost in pile:
                yield product, state, units, since, cost or self.sure("product", product)["cost_fen"]

    def step(self, day: date) -> str:
        """The step in which a day lies, by its first day."""
        if self.scope.grain == "month":
            return f"{day:%Y-%m}-01"
        return (day - timedelta(days=day.weekday() if self.scope.grain == "week" else 0)).isoformat()

    def days(self) -> Iterable[date]:
        length = (self.scope.last - self.scope.first).days + 1
        return (self.scope.first + timedelta(days=each) for each in range(length))
