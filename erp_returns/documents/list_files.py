"""Lists written out as XLSX or CSV, row by row: ids as text, real numbers, dates and amounts."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from erp_returns.documents.files import whole_file
from erp_returns.documents.sheets import as_formula

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Cell = str | int | date | None
"""What stands in a cell: text, a local day or moment, or a whole number in what its column holds (fen of an
amount, basis points of a share, minutes of a span); None leaves it empty."""

_FORMULA_STARTS: Final = frozenset("=+-@\t\r\n")
_EXCEL_DIGITS: Final = 11
_EXCEL_LITERAL: Final = 255
_LONGEST: Final = 32_767
_ROWS: Final = 1_048_575
_FORBIDDEN: Final = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_SHEET_NAME: Final = 31


class Cells(Enum):
    """What a column holds; the value is its width in characters."""

    TEXT = 18
    ID = 22
    LONG = 40
    NUMBER = 9
    MONEY = 13
    TIME = 17
    DATE = 12
    MONTH = 8
    SHARE = 10
    SPAN = 11


_PARTS: Final = {Cells.MONEY: 100, Cells.SHARE: 10_000, Cells.SPAN: 24 * 60}
"""Of how many parts one is: a yuan of fen, a whole of basis points, a day of minutes."""


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column with its heading."""

    title: str
    cells: Cells


@dataclass(frozen=True, slots=True)
class ListSheet:
    """One table; `rows` is walked once.

    `total` names the row of sums of its amounts below it, if there is one; `last` is such a row as it is.
    """

    name: str
    columns: Sequence[ListColumn]
    rows: Iterable[Sequence[Cell]]
    total: str = ""
    last: Sequence[Cell] | None = None

    @property
    def ends(self) -> bool:
        """Whether a row of sums stands below."""
        return bool(self.total) or self.last is not None


def write_lists(out: Path, sheets: Iterable[ListSheet]) -> list[int]:
    """Write tables to `out`, as CSV (UTF-8 with BOM, below each other) or XLSX by its suffix.

    Gives how many rows each has.

    The file is whole or not there; what is raised while `rows` are read leaves what stood there before.
    Raises `FileUnwritable` or `DiskFull`.
    """
    write = _write_csv if out.suffix.lower() == ".csv" else _write_xlsx
    with whole_file(out) as part:
        return write(part, sheets)


def neutral(text: str) -> str:
    """Write a text so that a program which opens the CSV neither calculates it nor drops its digits."""
    digits = text.isdecimal() and (len(text) > _EXCEL_DIGITS or text[0] == "0" != text)
    if text[:1] not in _FORMULA_STARTS and not digits:
        return text
    return as_formula(text) if len(text) <= _EXCEL_LITERAL and text.isprintable() else f"'{text}"


# ------------------------------------------------------------------------ CSV


def _write_csv(part: Path, sheets: Iterable[ListSheet]) -> list[int]:
    written: list[int] = []
    with part.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        for sheet in sheets:
            if written:
                writer.writerow([])
            writer.writerow([neutral(column.title) for column in sheet.columns])
            sums = _Sums(sheet)
            writer.writerows(_csv_rows(sheet.columns, sums.added(sheet.rows)))
            written.append(sums.count)
            if sheet.ends:
                writer.writerows(_csv_rows(sheet.columns, [sums.row()]))
    return written


def _csv_rows(columns: Sequence[ListColumn], rows: Iterable[Sequence[Cell]]) -> Iterator[list[Cell]]:
    """Rows as they are written: None stays empty, and a plain number is left to the writer."""
    numbers = [_CSV_NUMBERS.get(column.cells) for column in columns]
    for row in rows:
        written: list[Cell] = []
        for number, cell in zip(numbers, row, strict=True):
            if isinstance(cell, str):
                written.append(cell if cell[:1].isalpha() else neutral(cell))
            elif number is not None and cell is not None:
                written.append(number(cell))
            elif isinstance(cell, datetime):
                written.append(cell.isoformat(" ", "seconds"))
            else:
                written.append(cell)
        yield written


def _csv_money(fen: int) -> str:
    yuan, rest = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}{yuan}.{rest:02d}"


_CSV_NUMBERS: Final[dict[Cells, Callable[[Any], str]]] = {
    Cells.MONTH: lambda day: f"{day:%Y-%m}",
    Cells.MONEY: _csv_money,
    Cells.SHARE: lambda value: f"{_csv_money(value)}%",
    Cells.SPAN: lambda value: f"{value // 60}:{value % 60:02d}",
}
"""Cells as a program for tables reads them: 2026-11, 1234.50, 12.34%, 26:05."""


# ----------------------------------------------------------------------- XLSX


def _write_xlsx(part: Path, sheets: Iterable[ListSheet]) -> list[int]:
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    written: list[int] = []
    try:
        with Workbook(str(part), {"constant_memory": True, "strings_to_urls": False}) as workbook:
            workbook.use_zip64()
            book = _Book(workbook)
            written.extend(map(book.write, sheets))
            if not workbook.worksheets():
                workbook.add_worksheet()
    except FileCreateError as error:
        raise error.args[0] if isinstance(error.args[0], OSError) else OSError(str(error)) from error
    return written


class _Book:
    """A workbook in the making."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._names: set[str] = set()
        self._heading = workbook.add_format({"bold": True, "bg_color": "#EEF2F6", "bottom": 1})
        self._formats = {
            Cells.MONEY: self._paired("#,##0.00"),
            Cells.NUMBER: self._paired("#,##0"),
            Cells.TIME: self._paired("yyyy-mm-dd hh:mm"),
            Cells.DATE: self._paired("yyyy-mm-dd"),
            Cells.MONTH: self._paired("yyyy-mm"),
            Cells.SHARE: self._paired("0.00%"),
            Cells.SPAN: self._paired("[h]:mm"),
        }
        self._plain: tuple[Format | None, Format] = (None, workbook.add_format({"bold": True, "top": 1}))

    def write(self, sheet: ListSheet) -> int:
        """Write a table, on as many sheets as Excel's limit of rows wants; how many rows it had."""
        sums = _Sums(sheet)
        page, at = self._page(sheet), 0
        for row in sums.added(sheet.rows):
            if at == _ROWS - sheet.ends:
                self._end(page, sheet, at)
                page, at = self._page(sheet), 0
            at += 1
            self._write_row(page, at, sheet, row)
        if sheet.ends:
            self._write_row(page, at + 1, sheet, sums.row(), bold=True)
        self._end(page, sheet, at)
        return sums.count

    def _paired(self, number: str) -> tuple[Format, Format]:
        return (
            self._workbook.add_format({"num_format": number}),
            self._workbook.add_format({"num_format": number, "bold": True, "top": 1}),
        )

    def _page(self, sheet: ListSheet) -> Worksheet:
        page = self._workbook.add_worksheet(self._name(sheet.name))
        page.freeze_panes(1, 0)
        for place, column in enumerate(sheet.columns):
            page.set_column(place, place, max(column.cells.value, 2 * len(column.title) + 3))
            page.write_string(0, place, column.title, self._heading)
        return page

    def _end(self, page: Worksheet, sheet: ListSheet, rows: int) -> None:
        if sheet.columns:
            page.autofilter(0, 0, max(rows, 1), len(sheet.columns) - 1)

    def _name(self, wanted: str) -> str:
        """A name that Excel takes: short, without its signs, and not there yet."""
        base = wanted.translate(_FORBIDDEN).strip(" '")[:_SHEET_NAME] or "1"
        name = base
        for number in count(2):
            if name.casefold() not in self._names:
                break
            end = f" ({number})"
            name = base[: _SHEET_NAME - len(end)] + end
        self._names.add(name.casefold())
        return name

    def _write_row(
        self, page: Worksheet, at: int, sheet: ListSheet, row: Sequence[Cell], *, bold: bool = False
    ) -> None:
        for place, (column, cell) in enumerate(zip(sheet.columns, row, strict=True)):
            if cell is None or cell == "":
                continue
            form = self._formats.get(column.cells, self._plain)[bold]
            if isinstance(cell, int):
                page.write_number(at, place, cell / _PARTS.get(column.cells, 1), form)
            elif isinstance(cell, date):
                page.write_datetime(at, place, cell, form)
            else:
                page.write_string(at, place, cell[:_LONGEST], form)


class _Sums:
    """Counts the rows of a table and adds up its amounts while they pass."""

    def __init__(self, sheet: ListSheet) -> None:
        self._sheet = sheet
        self.count = 0
        self._fen = [0 for _ in sheet.columns]

    def added(self, rows: Iterable[Sequence[Cell]]) -> Iterator[Sequence[Cell]]:
        columns = enumerate(self._sheet.columns if self._sheet.total else ())
        money = [place for place, column in columns if column.cells is Cells.MONEY]
        for row in rows:
            self.count += 1
            for place in money:
                cell = row[place]
                if isinstance(cell, int):
                    self._fen[place] += cell
            yield row

    def row(self) -> list[Cell]:
        """The row of sums: its name first, then what each column of amounts comes to."""
        if self._sheet.last is not None:
            return list(self._sheet.last)
        sums: list[Cell] = [
            fen if column.cells is Cells.MONEY else None
            for column, fen in zip(self._sheet.columns, self._fen, strict=True)
        ]
        sums[0] = self._sheet.total
        return sums
