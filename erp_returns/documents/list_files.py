"""Lists written out as XLSX or CSV, row by row: ids as text, real numbers, dates and amounts."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final

from erp_returns.documents.files import whole_file
from erp_returns.documents.sheets import as_formula
from erp_returns.domain.money import yuan_text

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Cell = str | int | date | None
"""What stands in a cell: text, a whole number, fen, a local day or moment; None leaves it empty."""

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


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column with its heading."""

    title: str
    cells: Cells


@dataclass(frozen=True, slots=True)
class ListSheet:
    """One table; `rows` is walked once. `total` names the row of sums below it, if there is one."""

    name: str
    columns: Sequence[ListColumn]
    rows: Iterable[Sequence[Cell]]
    total: str = ""


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
            for row in sums.added(sheet.rows):
                writer.writerow(map(_csv_cell, sheet.columns, row))
            written.append(sums.count)
            if sheet.total:
                writer.writerow(map(_csv_cell, sheet.columns, sums.row()))
    return written


def _csv_cell(column: ListColumn, cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, int):
        return yuan_text(cell).replace(",", "") if column.cells is Cells.MONEY else str(cell)
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M:%S}"
    return cell.isoformat() if isinstance(cell, date) else neutral(cell)


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
        }
        self._plain: tuple[Format | None, Format] = (None, workbook.add_format({"bold": True, "top": 1}))

    def write(self, sheet: ListSheet) -> int:
        """Write a table, on as many sheets as Excel's limit of rows wants; how many rows it had."""
        sums = _Sums(sheet)
        page, at = self._page(sheet), 0
        for row in sums.added(sheet.rows):
            if at == _ROWS - bool(sheet.total):
                self._end(page, sheet, at)
                page, at = self._page(sheet), 0
            at += 1
            self._write_row(page, at, sheet, row)
        if sheet.total:
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
                page.write_number(at, place, cell / 100 if column.cells is Cells.MONEY else cell, form)
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
        money = [place for place, column in enumerate(self._sheet.columns) if column.cells is Cells.MONEY]
        for row in rows:
            self.count += 1
            for place in money:
                cell = row[place]
                if isinstance(cell, int):
                    self._fen[place] += cell
            yield row

    def row(self) -> list[Cell]:
        """The row of sums: its name first, then what each column of amounts comes to."""
        sums: list[Cell] = [
            fen if column.cells is Cells.MONEY else None
            for column, fen in zip(self._sheet.columns, self._fen, strict=True)
        ]
        sums[0] = self._sheet.total
        return sums
