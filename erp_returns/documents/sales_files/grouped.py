"""Exports of one row per line, grouped by the order's number; each platform says what its rows amount to.

Order cells may be repeated or blank on an order's following rows. Money that stands on several rows of an
order is the order's where all rows say the same, else each row's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, Final, Generic, TypeVar

from erp_returns.documents.sales_files import cells, problems
from erp_returns.documents.sales_files.drafts import SaleDraft, SaleLineDraft, SaleParcelDraft
from erp_returns.documents.sales_files.harvest import Harvest, Origin, Place, are_zeroed
from erp_returns.documents.sales_files.layouts import Binding, Layout, Table
from erp_returns.documents.sales_files.problems import CellProblem
from erp_returns.documents.sheets import Watch
from erp_returns.domain.money import yuan_text
from erp_returns.domain.text import Sentence, sentence

T = TypeVar("T")
KEY: Final = "platform_number"

_PROGRESS = ("pending_payment", "pending_shipment", "shipped", "completed")
_NUMBERS = frozenset({"quantity", "shipped_quantity"})


@dataclass(frozen=True, slots=True)
class Row:
    """A row of an export: what its cells say by field."""

    number: int
    values: dict[str, Any]

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - as the column's reader gives it
        return self.values[name]


class OrderProblem(Exception):
    """The rows of an order do not make a sale; `field` is that of the column at fault, '' for none."""

    def __init__(self, row: Row, column: str, problem: CellProblem) -> None:
        super().__init__(column)
        self.row, self.field, self.problem = row, column, problem


@dataclass(frozen=True, slots=True)
class Platform(Generic[T]):
    """A layout and what the rows of one `key` amount to; one without it goes on when its `own` is blank."""

    layout: Layout
    own: tuple[str, ...]
    finish: Callable[[Sequence[Row]], T]
    key: str = KEY


@dataclass(slots=True, eq=False)
class _Order:
    rows: list[Row] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    faulty: bool = False


class GroupedReader(Generic[T]):
    """Reads one table of a platform."""

    def __init__(self, platform: Platform[T], table: Table, place: int, harvest: Harvest) -> None:
        self._table, self._place, self._harvest = table, place, harvest
        self._finish = platform.finish
        self._binding = Binding(table.layout.columns, table.columns, table.shown)
        self._key = self._binding.fields.index(platform.key)
        self._label = self._binding.label(platform.key)
        self._own = tuple(map(self._binding.fields.index, platform.own))
        self._orders: dict[str, _Order] = {}

    def read(self, watch: Watch) -> Iterator[tuple[T, Origin]]:
        """The orders that can be taken; the others go to the harvest."""
        current: _Order | None = None
        for number, row, fault in self._table.rows(watch):
            self._harvest.rows += 1
            raw = self._binding.cells(row)
            current = self._order_of(raw, number, current, fault)
            if current is None:
                continue
            current.places.append(Place(self._place, number))
            if fault is not None:
                self._fault(current, number, "", fault)
            else:
                self._take(current, number, raw)
        yield from self._finished()

    def _order_of(
        self, raw: Sequence[str], number: int, current: _Order | None, fault: Sentence | None
    ) -> _Order | None:
        try:
            code = cells.identifier(raw[self._key])
        except CellProblem as problem:
            self._harvest.fault(Place(self._place, number), self._label, problem.told(self._label))
            return None
        if code:
            return self._orders.setdefault(code, _Order())
        if current is not None and all(cells.is_blank(raw[place]) for place in self._own):
            return current
        said = fault or sentence(problems.MISSING, column=self._label)
        self._harvest.fault(Place(self._place, number), self._label, said)
        return None

    def _take(self, order: _Order, number: int, raw: Sequence[str]) -> None:
        try:
            values = self._binding.values(raw)
        except CellProblem:
            for label, said in self._binding.faults(raw):
                self._fault(order, number, label, said)
            return
        order.rows.append(Row(number, dict(zip(self._binding.fields, values, strict=True))))

    def _fault(self, order: _Order, row: int, column: str, said: Sentence) -> None:
        order.faulty = True
        self._harvest.fault(Place(self._place, row), column, said)

    def _finished(self) -> Iterator[tuple[T, Origin]]:
        zeroed = are_zeroed(self._orders)
        for code, order in self._orders.items():
            if zeroed and cells.is_zeroed(code):
                said = sentence(problems.ZEROED_DIGITS, column=self._label, value=code)
                self._fault(order, order.places[0].row, self._label, said)
            made = None if order.faulty else self._made(order)
            if made is None:
                self._harvest.refuse(order.places)
            else:
                yield made, (self._place, self._place)

    def _made(self, order: _Order) -> T | None:
        try:
            return self._finish(order.rows)
        except OrderProblem as found:
            label = self._binding.label(found.field) if found.field else ""
            self._fault(order, found.row.number, label, found.problem.told(label))
            return None


def first(rows: Iterable[Row], name: str) -> Any:  # noqa: ANN401 - as the column's reader gives it
    """What the first row says that says anything; what a blank cell says when none does."""
    found = None
    for row in rows:
        found = row.values[name]
        if found:
            return found
    return found


def together(rows: Sequence[Row], name: str) -> int:
    """Fen of an order from its rows: said alike on all it is the order's, else each row's own."""
    said = [row.values[name] for row in rows if row.values[name] is not None]
    if not said:
        return 0
    return int(said[0]) if len(set(said)) == 1 else sum(said)


def agreed(rows: Sequence[Row], name: str) -> int | None:
    """Fen that every row of an order repeats; raises where two rows say different things."""
    found: int | None = None
    for row in rows:
        said = row.values[name]
        if found is None:
            found = said
        elif said is not None and said != found:
            wrong = CellProblem(problems.CONTRADICTION, first=yuan_text(found), value=yuan_text(said))
            raise OrderProblem(row, name, wrong)
    return found


def read_part(row: Row, name: str, cell: str, read: Callable[[str], Any]) -> Any:  # noqa: ANN401 - as `read` gives it
    """Read a part of a cell; what is wrong with it is told with its column."""
    try:
        return read(cell)
    except CellProblem as problem:
        raise OrderProblem(row, name, problem) from problem


def priced(gross_fen: int, units: int) -> tuple[int, int]:
    """Price of a unit, and the fen off the line that do not divide: 100.00 for 3 → 33.34 less 0.02."""
    price = -(-gross_fen // units)
    return price, price * units - gross_fen


def order_status(rows: Sequence[Row]) -> str:
    """The status of an order from those of its rows: the least far of those that are not closed."""
    for row in rows:
        if not row["status"]:
            raise OrderProblem(row, "status", CellProblem(problems.MISSING))
    live = [row["status"] for row in rows if row["status"] != "closed"]
    return min(live, key=_PROGRESS.index) if live else "closed"


def sent_units(rows: Sequence[Row]) -> list[int | None]:
    """Units sent of each row of an order; None as the order's status says, which is all where rows agree.

    A closed row was sent where it says when; where others say when and it does not, it was not.
    """
    if len({row["status"] for row in rows}) == 1:
        return [None] * len(rows)
    dated = any(row["shipped_at"] for row in rows)
    return [_sent(row, dated=dated) for row in rows]


def _sent(row: Row, *, dated: bool) -> int | None:
    if row["status"] in ("shipped", "completed") or row["shipped_at"]:
        return int(row["quantity"])
    return None if row["status"] == "closed" and not dated else 0


def line_of(row: Row, **said: Any) -> SaleLineDraft:  # noqa: ANN401 - fields of the draft
    """A line of a row, with what it says itself unless `said` says otherwise."""
    values = row.values
    facts = {name: values.get(name, nothing) for name, nothing in _LINE.items()}
    return SaleLineDraft(**{**facts, **said, "source_row": row.number})


def sale_of(platform: str, rows: Sequence[Row], **said: Any) -> SaleDraft:  # noqa: ANN401 - fields of the draft
    """A sale of rows, with what its first rows say unless `said` says otherwise."""
    columns = rows[0].values
    facts = {name: first(rows, name) if name in columns else nothing for name, nothing in _SALE.items()}
    facts |= {"platform": platform, "source_rows": tuple(dict.fromkeys(row.number for row in rows))}
    return SaleDraft(**{**facts, **said})


def parcels_of(rows: Sequence[Row]) -> tuple[SaleParcelDraft, ...]:
    """The parcels of an order, from the columns carrier and tracking_number of all its rows."""
    try:
        return cells.parcels((row["carrier"], row["tracking_number"]) for row in rows)
    except CellProblem as problem:
        raise OrderProblem(rows[0], "tracking_number", problem) from problem


def noted(*words: str) -> str:
    """Notes, each once, in one text."""
    return "；".join(dict.fromkeys(filter(None, words)))


def joined(*parts: str) -> str:
    """Parts of an address with blanks between them."""
    return " ".join(filter(None, parts))


def _blank(name: str) -> object:
    if name.endswith("_fen") or name in _NUMBERS:
        return 0
    if name in ("parcels", "lines", "source_rows"):
        return ()
    return None if name.endswith("_at") else ""


_SALE: Final = {each.name: _blank(each.name) for each in fields(SaleDraft)}
_LINE: Final = {each.name: _blank(each.name) for each in fields(SaleLineDraft)} | {
    "shipped_quantity": None,
    "gift": False,
}
