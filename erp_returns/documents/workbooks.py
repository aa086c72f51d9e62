"""Excel workbooks (.xlsx, .xls) read as rows of text."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from erp_returns.documents import xls_guard, xlsx_guard
from erp_returns.documents.refusals import DamagedFile, FileTooLarge, NotATable, PasswordProtected

_PANIC = "PanicException"
"""What a reader that hits a contradiction leaves with; it has no importable class."""

_EXACT = 1e15
"""Excel keeps 15 digits; from here on a number has lost some."""


@dataclass(frozen=True, slots=True)
class WorkbookSheet:
    """One visible sheet; `marks` are the texts of cells that hold an error or were never calculated.

    `hidden` names the sheets beside it that are not to be seen.
    """

    name: str
    cells: CalamineSheet
    marks: dict[tuple[int, int], str]
    hidden: tuple[str, ...] = ()

    @property
    def height(self) -> int:
        """Rows from the top of the sheet to its last filled one."""
        return self.cells.end[0] + 1 if self.cells.end else 0

    def rows(self) -> Iterator[list[str]]:
        """Rows from the top of the sheet, each from its first filled column, as text."""
        if self.cells.start is None:
            return
        left = self.cells.start[1]
        marked: dict[int, list[tuple[int, str]]] = {}
        for (number, column), text in self.marks.items():
            marked.setdefault(number, []).append((column - left, text))
        for number, row in enumerate(self.cells.iter_rows()):
            texts = [cell.replace("\0", "") if type(cell) is str else cell_text(cell) for cell in row]
            for column, text in marked.get(number, ()):
                if 0 <= column < len(texts):
                    texts[column] = text
            yield texts


def open_workbook(data: bytes, file: str, check: Callable[[], None]) -> tuple[WorkbookSheet, ...]:
    """Read the visible sheets of a workbook; raises a refusal that names `file`."""
    marks = _guarded_xls(data, file) if data.startswith(xls_guard.MAGIC) else _guarded_xlsx(data, file, check)
    try:
        return tuple(_sheets(data, marks, check))
    except PasswordError as error:
        raise PasswordProtected(file) from error
    except (CalamineError, OverflowError, ValueError) as error:
        raise DamagedFile(file) from error
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
        raise DamagedFile(file) from error


def cell_text(cell: object) -> str:
    """Write a cell as the text a person sees: whole numbers without a point, times to the second."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float | int):
        return _number_text(cell)
    if isinstance(cell, dt.datetime):
        if cell.microsecond:
            cell = cell.replace(microsecond=0) + dt.timedelta(seconds=cell.microsecond >= 500_000)
        return cell.isoformat(" ")
    return cell.isoformat() if isinstance(cell, dt.date | dt.time) else str(cell)


def _number_text(number: float) -> str:
    if abs(number) >= _EXACT:
        return f"{number:.14E}"
    return str(int(number)) if number == int(number) else f"{number:.15g}"


def _guarded_xls(data: bytes, file: str) -> dict[str, dict[tuple[int, int], str]]:
    if xls_guard.ENCRYPTED in data:
        raise PasswordProtected(file)
    try:
        records = xls_guard.workbook_stream(data)
        if records is None:
            raise NotATable(file, "Word、PPT")
        xls_guard.check_bounds(records)
    except xls_guard.XlsBrokenError as error:
        raise DamagedFile(file) from error
    except xls_guard.XlsEncryptedError as error:
        raise PasswordProtected(file) from error
    except xls_guard.XlsTooLargeError as error:
        raise FileTooLarge(file) from error
    return {}


def _guarded_xlsx(data: bytes, file: str, check: Callable[[], None]) -> dict[str, dict[tuple[int, int], str]]:
    try:
        return xlsx_guard.guard(data, check).marks
    except xlsx_guard.XlsxBrokenError as error:
        raise DamagedFile(file) from error
    except xlsx_guard.XlsxTooLargeError as error:
        raise FileTooLarge(file) from error
    except xlsx_guard.NotAWorkbookError as error:
        raise NotATable(file, "ZIP、Word、WPS") from error


def _sheets(
    data: bytes, marks: dict[str, dict[tuple[int, int], str]], check: Callable[[], None]
) -> Iterator[WorkbookSheet]:
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
    sheets = [sheet for sheet in workbook.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    hidden = tuple(sheet.name for sheet in sheets if sheet.visible != SheetVisibleEnum.Visible)
    for sheet in sheets:
        check()
        if sheet.name not in hidden:
            cells = workbook.get_sheet_by_name(sheet.name)
            yield WorkbookSheet(sheet.name, cells, marks.get(sheet.name, {}), hidden)
