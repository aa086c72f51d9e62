"""What reading brings in: sales, and the rows that could not be taken with the reason for each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from erp_returns.documents.sales_files import cells, problems
from erp_returns.documents.sales_files.drafts import RefusedRow, RefusedTable, RowProblem, SaleDraft
from erp_returns.documents.sales_files.layouts import Table
from erp_returns.documents.sheets import Watch
from erp_returns.domain.text import Sentence, sentence


@dataclass(frozen=True, slots=True)
class Place:
    """A row of a table; `table` is its number among the tables read, `row` counts from 1."""

    table: int
    row: int


Origin = tuple[int, int]
"""The tables that a sale's own rows and those of its lines count in."""
Found = tuple[SaleDraft, Origin]
"""A sale that can be taken, and where it comes from."""


@dataclass(slots=True)
class Harvest:
    """Sales and problems as they are found."""

    tables: Sequence[Table]
    sales: list[SaleDraft] = field(default_factory=list)
    origins: list[Origin] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    rows: int = 0
    _refused: dict[Place, list[str]] = field(default_factory=dict)

    def fault(self, place: Place, column: str, said: Sentence) -> None:
        """Record what is wrong at a place; the row will not be taken."""
        file = self.tables[place.table].file
        self.problems.append(RowProblem(file, place.row, column, str(said), said))
        self.note(place, f"{column}：{said}" if column else str(said))

    def note(self, place: Place, words: str) -> None:
        """Refuse the row at a place for reasons that are told elsewhere."""
        self._refused.setdefault(place, []).append(words)

    def refuse(self, places: Iterable[Place]) -> None:
        """Refuse all rows of an order of which at least one has a fault."""
        rows = list(places)
        culprit = next(place for place in rows if place in self._refused)
        for place in rows:
            if place.table == culprit.table:
                said = sentence(problems.SAME_ORDER, row=culprit.row)
            else:
                file = self.tables[culprit.table].file
                said = sentence(problems.SAME_ORDER_ELSEWHERE, file=file, row=culprit.row)
            self._refused.setdefault(place, [str(said)])

    def refused_tables(self, watch: Watch) -> tuple[RefusedTable, ...]:
        """Walk the tables with refused rows once more and take those rows as they stand."""
        found = []
        for number, table in enumerate(self.tables):
            wanted = {place.row: texts for place, texts in self._refused.items() if place.table == number}
            if wanted:
                found.append(_refused_table(number, table, wanted, watch))
        return tuple(found)


def are_zeroed(codes: Iterable[str]) -> bool:
    """Whether Excel cut the long ids of a whole file to 15 digits; one alone may end in zeros by chance."""
    long = [code for code in codes if len(code) > cells.EXACT_DIGITS + 1 and code.isdecimal()]
    return (
        bool(long)
        and all(cells.is_zeroed(code) for code in long)
        and (len(long) > 2 or max(map(len, long)) > cells.EXACT_DIGITS + 2)
    )


def places_of(sale: SaleDraft, origin: Origin) -> list[Place]:
    """The rows that make up a sale."""
    own, lines = origin
    found = [Place(own, row) for row in sale.source_rows]
    return list(dict.fromkeys(found + [Place(lines, line.source_row) for line in sale.lines]))


def same_sale(one: SaleDraft, other: SaleDraft) -> bool:
    """Whether two drafts say the same, wherever they stand."""
    return _placeless(one) == _placeless(other)


def _placeless(sale: SaleDraft) -> SaleDraft:
    return replace(sale, source_rows=(), lines=tuple(replace(line, source_row=0) for line in sale.lines))


def _refused_table(place: int, table: Table, wanted: dict[int, list[str]], watch: Watch) -> RefusedTable:
    columns: tuple[str, ...] = ()
    rows = []
    for number, row in table.sheet.rows(watch):
        if number == table.header_row:
            columns = tuple(row)
        elif number in wanted:
            rows.append(RefusedRow(number, tuple(row), " ".join(wanted[number])))
    return RefusedTable(table.file, table.sheet.name, table.sheet.format, columns, tuple(rows), place)
