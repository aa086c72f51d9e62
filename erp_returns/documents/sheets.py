"""Tables in files: CSV and Excel, recognised by their content, as rows of text; and written back."""

from __future__ import annotations

import codecs
import contextlib
import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Literal, Protocol

from erp_returns.documents import xls_guard, xlsx_guard
from erp_returns.documents.files import write_whole
from erp_returns.documents.refusals import (
    BrokenQuotes,
    DamagedFile,
    EmptyFile,
    FileInUse,
    FileNotFound,
    FileUnreadable,
    FileUnwritable,
    IsFolder,
    LockFile,
    NotATable,
    UnknownEncoding,
)
from erp_returns.documents.workbooks import WorkbookSheet, open_workbook

Progress = Callable[[int, int], None]
Cancel = Callable[[], bool]
Format = Literal["csv", "xlsx", "xls"]

_CHUNK = 1 << 20
_EVERY = 1024
_DELIMITERS = ",\t;"
_ORNAMENTS = re.compile(r'(?:^"?|(?<=[,;])|(?<=[,;]"))\t|\t(?="?[,;]|"?\s*$)')
"""TABs that platforms put before and after cells, which part nothing."""
_SNIFFED = 20
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_OTHER_KINDS = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7Z"),
    (b"\x1f\x8b", "GZIP"),
    (b"SQLite format 3", "SQLite"),
    (b"{\\rtf", "RTF"),
    (b"<", "HTML、XML"),
)
_FORMULA_STARTS = frozenset("=+-@\t\r")
_BEYOND_EXCEL = "超出 Excel 的行数或单元格长度，请改存 CSV"
_EXCEL_DIGITS = 11
_EXCEL_LITERAL = 255


class Cancelled(Exception):
    """The reading was asked to stop."""


def no_progress(_done: int, _total: int) -> None:
    """Nobody watches."""


def never() -> bool:
    """Nobody cancels."""
    return False


@dataclass(frozen=True, slots=True)
class Watch:
    """Tells how far the reading is, in bytes over all files, and leaves with `Cancelled` when asked to."""

    progress: Progress = no_progress
    cancelled: Cancel = never
    total: int = 0
    before: int = 0

    def check(self) -> None:
        if self.cancelled():
            raise Cancelled

    def at(self, done: int) -> None:
        self.check()
        if self.total:
            self.progress(min(self.before + done, self.total), self.total)


class _Source(Protocol):
    def rows(self, watch: Watch) -> Iterator[list[str]]: ...


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of a file. `name` is the sheet's in a workbook, '' for CSV; `encoding` is for people.

    `hidden` names the sheets of the same workbook that are not to be seen, and are not read.
    """

    path: Path
    name: str
    format: Format
    encoding: str
    source: _Source
    hidden: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        return self.path.name

    def rows(self, watch: Watch) -> Iterator[tuple[int, list[str]]]:
        """Rows with their number as Excel shows it, from 1; may be walked again."""
        return enumerate(self.source.rows(watch), 1)


def open_sheets(path: Path, watch: Watch) -> tuple[Sheet, ...]:
    """The tables in a file, by what is in it and not by its name; raises a refusal that names it."""
    with _readable(path):
        if (wanted := _locks(path.name)) and path.exists():
            raise LockFile(path.name, wanted)
        with path.open("rb") as file:
            head = file.read(512)
        if not head:
            raise EmptyFile(path.name)
        if head.startswith((xls_guard.MAGIC, xlsx_guard.MAGIC)):
            return _workbook(path, "xls" if head.startswith(xls_guard.MAGIC) else "xlsx", watch)
        for start, kind in _OTHER_KINDS:
            if head.removeprefix(codecs.BOM_UTF8).lstrip().startswith(start):
                raise NotATable(path.name, kind)
        return (_csv(path, head, watch),)


def open_elsewhere(paths: Iterable[Path]) -> tuple[str, ...]:
    """Names of files that another program shows right now: what was not saved there is not in them yet."""
    return tuple(
        path.name
        for path in paths
        if any(path.with_name(lock).exists() for lock in (f"~${path.name}", f".~lock.{path.name}#"))
    )


def _locks(name: str) -> str:
    """The file that a lock is for, '' where it is none."""
    if name.startswith("~$"):
        return name[2:]
    return name.removeprefix(".~lock.").removesuffix("#") if name.startswith(".~lock.") else ""


@contextlib.contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        if path.is_dir():
            raise IsFolder(path.name)
        yield
    except FileNotFoundError as error:
        raise FileNotFound(path.name) from error
    except PermissionError as error:
        raise FileInUse(path.name) from error
    except UnicodeDecodeError as error:
        raise UnknownEncoding(path.name) from error
    except OSError as error:
        raise FileUnreadable(path.name, error.strerror or str(error)) from error


def _workbook(path: Path, kind: Literal["xlsx", "xls"], watch: Watch) -> tuple[Sheet, ...]:
    data = path.read_bytes()
    return tuple(
        Sheet(path, sheet.name, kind, kind.upper(), _ExcelSource(sheet, len(data)), sheet.hidden)
        for sheet in open_workbook(data, path.name, watch.check)
    )


@dataclass(frozen=True, slots=True)
class _ExcelSource:
    sheet: WorkbookSheet
    size: int

    def rows(self, watch: Watch) -> Iterator[list[str]]:
        height = self.sheet.height or 1
        for number, row in enumerate(self.sheet.rows()):
            if not number % _EVERY:
                watch.at(self.size * number // height)
            yield row


def _csv(path: Path, head: bytes, watch: Watch) -> Sheet:
    codec, shown, last = _encoding(path, head, watch)
    if not last:
        raise EmptyFile(path.name)
    with path.open(encoding=codec, newline="") as text:
        lines = list(islice(text, _SNIFFED))
    delimiter = max(_DELIMITERS, key=lambda mark: max(_ORNAMENTS.sub("", line).count(mark) for line in lines))
    return Sheet(path, "", "csv", shown, _CsvSource(path, codec, delimiter, last))


def _encoding(path: Path, head: bytes, watch: Watch) -> tuple[str, str, str]:
    """Codec, its name for people, and the last character that is no line end."""
    for mark, codec, shown in _MARKS:
        if head.startswith(mark):
            return codec, shown, _decoded(path, codec, watch)
    for codec, shown in (("utf-8", "UTF-8"), ("gb18030", "GB18030")):
        try:
            return codec, shown, _decoded(path, codec, watch)
        except UnicodeDecodeError:
            continue
    raise UnknownEncoding(path.name)


def _decoded(path: Path, codec: str, watch: Watch) -> str:
    """Decode the whole file once; raises where it is no text of this encoding."""
    decoder = codecs.getincrementaldecoder(codec)()
    last, foreign = "", False
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            watch.check()
            text = decoder.decode(chunk)
            if "\0" in text:
                raise NotATable(path.name, "NUL")
            last = text.rstrip(" \t\r\n\ufeff")[-1:] or last
            foreign = foreign or not text.isascii()
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        if foreign and codec != "gb18030":
            raise DamagedFile(path.name) from error
        raise
    return last


@dataclass(frozen=True, slots=True)
class _CsvSource:
    path: Path
    codec: str
    delimiter: str
    last: str

    def rows(self, watch: Watch) -> Iterator[list[str]]:
        with _readable(self.path), self.path.open("rb") as raw:
            text = io.TextIOWrapper(raw, self.codec, newline="")
            reader = csv.reader(text, delimiter=self.delimiter)
            number, row, lines, width = 0, [""], 0, 0
            try:
                for number, row in enumerate(reader, 1):
                    if not number % _EVERY:
                        watch.at(raw.tell())
                    if number <= _SNIFFED:
                        width = max(width, len(row))
                    if reader.line_num > lines + 1 and self._swallowed(row, width):
                        raise BrokenQuotes(self.path.name, number)
                    lines = reader.line_num
                    yield row
            except csv.Error as error:
                raise BrokenQuotes(self.path.name, number + 1) from error
            if row and "\n" in row[-1] and (row[-1].endswith("\n") or self.last != '"'):
                raise BrokenQuotes(self.path.name, number)

    def _swallowed(self, row: Sequence[str], width: int) -> bool:
        """Whether a stray quote put as much into one cell as fills a row."""
        return any("\n" in cell and cell.count(self.delimiter) >= width - 1 > 0 for cell in row)


def write_table(
    out: Path, kind: Literal["csv", "xlsx"], columns: Sequence[str], rows: Iterable[Sequence[str]]
) -> None:
    """Write a table as CSV (UTF-8 with BOM) or XLSX, all cells as text; whole or not at all.

    Raises `FileUnwritable` or `DiskFull`.
    """
    try:
        data = (_csv_bytes if kind == "csv" else _xlsx_bytes)(columns, rows)
    except OSError as error:
        raise FileUnwritable(out.name, error.strerror or str(error)) from error
    write_whole(out, data)


def guarded(text: str) -> str:
    """Write a text so that Excel neither calculates it nor drops its digits when it opens a CSV."""
    risky = text[:1] in _FORMULA_STARTS and not text.startswith('="') and not _is_number(text)
    risky = risky and bool(text.strip("-"))
    if not (risky or (text.isdecimal() and (len(text) > _EXCEL_DIGITS or text[0] == "0" != text))):
        return text
    return as_formula(text) if len(text) <= _EXCEL_LITERAL else f"'{text}"


def as_formula(text: str) -> str:
    """A formula whose value is exactly this text."""
    doubled = text.replace('"', '""')
    return f'="{doubled}"'


def _is_number(text: str) -> bool:
    return text[:1] in "+-" and text[1:].replace(".", "", 1).isdecimal()


def _csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    buffer = io.BytesIO()
    text = io.TextIOWrapper(buffer, "utf-8-sig", newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    text.flush()
    return buffer.getvalue()


def _xlsx_bytes(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    buffer = io.BytesIO()
    try:
        with Workbook(buffer, {"constant_memory": True}) as workbook:
            sheet = workbook.add_worksheet()
            sheet.freeze_panes(1, 0)
            heading = workbook.add_format({"bold": True, "bg_color": "#EEF2F6", "bottom": 1})
            for column, name in enumerate(columns):
                sheet.set_column(column, column, max(10, 2 * len(name) + 2))
                sheet.write_string(0, column, name, heading)
            for number, row in enumerate(rows, 1):
                for column, cell in enumerate(row):
                    if cell and sheet.write_string(number, column, cell):
                        raise OSError(_BEYOND_EXCEL)
    except FileCreateError as error:
        raise OSError(str(error)) from error
    return buffer.getvalue()
