"""Stock files in: a column of product codes and one of units, whatever else the shop's system writes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from erp_returns.documents.refusals import EmptyFile, MissingColumns, NoRows
from erp_returns.documents.sales_files import cells
from erp_returns.documents.sales_files.drafts import RefusedRow, RefusedTable
from erp_returns.documents.sales_files.layouts import is_total
from erp_returns.documents.sales_files.problems import MISSING, CellProblem
from erp_returns.documents.sheets import Cancel, Progress, Sheet, Watch, never, no_progress, open_sheets
from erp_returns.domain.text import Sentence, listed, translatable

CODES: Final = (
    "商品编码",
    "商家编码",
    "编码",
    "货号",
    "SKU编码",
    "SKU",
    "sku",
    "商品代码",
    "规格编码",
    "条码",
    "商品条码",
)
"""Headings of what names a product, the first that is there counts."""
UNITS: Final = (
    "良品",
    "可用库存",
    "实际库存",
    "库存数量",
    "库存数",
    "库存",
    "结存数量",
    "数量",
    "Quantity",
    "quantity",
)
"""Headings of how many lie there."""

_LABEL = translatable("import", "库存文件")
_HEADER_WITHIN = 20


@dataclass(frozen=True, slots=True)
class ShelfDraft:
    """A row of a stock file: a code or barcode, and units; `row` counts from 1."""

    code: str
    quantity: int
    row: int


@dataclass(frozen=True, slots=True)
class ShelfProblem:
    """Why a row cannot be taken; `code` is what it names, '' where that cannot be read."""

    row: int
    column: str
    said: Sentence
    code: str = ""


@dataclass(frozen=True, slots=True)
class ParsedStock:
    """What was understood of a stock file; `code_column` and `units_column` are its own headings.

    They stand in row `header` (from 1) of its `sheet`.
    """

    path: Path
    sheet: str
    header: int
    encoding: str
    code_column: str
    units_column: str
    shelves: tuple[ShelfDraft, ...]
    problems: tuple[ShelfProblem, ...]

    @property
    def file(self) -> str:
        """Its name."""
        return self.path.name


@dataclass(frozen=True, slots=True)
class RefusedShelves:
    """The rows that were not taken, as they stand in the file."""

    refused: tuple[RefusedTable, ...]


@dataclass(frozen=True, slots=True)
class _Header:
    row: int
    code: int
    units: int
    titles: tuple[str, ...]


def read_stock_file(
    path: Path, *, progress: Progress = no_progress, cancelled: Cancel = never
) -> ParsedStock:
    """Read the first sheet that has both columns. Raises a `Refusal` for what cannot be read at all."""
    sheets = open_sheets(path, Watch(cancelled=cancelled))
    if not sheets:
        raise EmptyFile(path.name)
    for sheet in sheets:
        header = _header(sheet)
        if header is not None:
            watch = Watch(progress, cancelled, path.stat().st_size)
            return _read(sheet, header, watch)
    wanted = listed([f"{CODES[0]}（{CODES[3]}、{CODES[6]}）", f"{UNITS[5]}（{UNITS[7]}）"])
    raise MissingColumns(path.name, Sentence(_LABEL), wanted)


def is_stock(path: Path) -> bool:
    """Whether a file that can be opened has a column of codes and one of units."""
    return any(_header(sheet) is not None for sheet in open_sheets(path, Watch()))


def refuse_shelves(
    parsed: ParsedStock, problems: Iterable[ShelfProblem], *, cancelled: Cancel = never
) -> RefusedShelves:
    """The rows with these problems, read again; raises a `Refusal` where the file is gone by now."""
    said = {problem.row: f"{problem.column}：{problem.said}" for problem in problems}
    watch = Watch(cancelled=cancelled)
    sheet = next((each for each in open_sheets(parsed.path, watch) if each.name == parsed.sheet), None)
    if not said or sheet is None:
        return RefusedShelves(())
    columns: tuple[str, ...] = ()
    rows = []
    for number, row in sheet.rows(watch):
        if number == parsed.header:
            columns = tuple(row)
        elif number in said:
            rows.append(RefusedRow(number, tuple(row), said[number]))
    return RefusedShelves((RefusedTable(parsed.file, sheet.name, sheet.format, columns, tuple(rows)),))


def _header(sheet: Sheet) -> _Header | None:
    for number, row in islice(sheet.rows(Watch()), _HEADER_WITHIN):
        titles = tuple(_title(cell) for cell in row)
        code, units = _place(CODES, titles), _place(UNITS, titles)
        if code is not None and units is not None:
            return _Header(number, code, units, titles)
    return None


def _place(names: Sequence[str], titles: Sequence[str]) -> int | None:
    return next((titles.index(name) for name in names if name in titles), None)


def _title(cell: str) -> str:
    try:
        return cells.text(cell)
    except CellProblem:
        return ""


def _read(sheet: Sheet, header: _Header, watch: Watch) -> ParsedStock:
    shelves: list[ShelfDraft] = []
    problems: list[ShelfProblem] = []
    code_title, units_title = header.titles[header.code], header.titles[header.units]
    for number, row in sheet.rows(watch):
        if number <= header.row or not any(row):
            continue
        try:
            code = cells.identifier(_cell(row, header.code))
        except CellProblem as problem:
            problems.append(ShelfProblem(number, code_title, problem.told(code_title)))
            continue
        if not code or code == code_title or is_total(code) or is_total(next(filter(str.strip, row), "")):
            continue
        try:
            shelves.append(ShelfDraft(code, _units(_cell(row, header.units)), number))
        except CellProblem as problem:
            problems.append(ShelfProblem(number, units_title, problem.told(units_title), code))
    if not shelves and not problems:
        raise NoRows(sheet.file)
    found = tuple(shelves), tuple(problems)
    return ParsedStock(sheet.path, sheet.name, header.row, sheet.encoding, code_title, units_title, *found)


def _units(raw: str) -> int:
    """How many lie there; where nothing is written nobody counted, which is not none."""
    units = cells.count_or_none(raw)
    if units is None:
        raise CellProblem(MISSING)
    return units


def _cell(row: Sequence[str], place: int) -> str:
    return row[place] if place < len(row) else ""
