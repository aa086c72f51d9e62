"""Files for the tests of reading: the template and the Taobao pair, with what a test wants changed."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

from erp_returns.documents.row_files import ParsedRows
from erp_returns.documents.sales_files import ParsedSales, read_sales_files
from erp_returns.documents.sales_files.writing import COLUMNS

FIXTURES = Path(__file__).parent.parent / "fixtures" / "platforms"
ORDER_LIST = FIXTURES / "ExportOrderList202511200101.csv"
DETAIL_LIST = FIXTURES / "ExportOrderDetailList202511200101.csv"

LINE = {"平台单号": "P1", "商品编码": "TS-01", "数量": "2", "单价": "45.00", "实付金额": "90.00"}


def csv_bytes(rows: Sequence[Sequence[str]], encoding: str = "utf-8-sig", delimiter: str = ",") -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue().encode(encoding)


def template_rows(*rows: Mapping[str, str]) -> list[list[str]]:
    """The template's header and rows that name only what they fill."""
    return [list(COLUMNS), *([row.get(column, "") for column in COLUMNS] for row in rows)]


def template(path: Path, *rows: Mapping[str, str], encoding: str = "utf-8-sig") -> Path:
    path.write_bytes(csv_bytes(template_rows(*rows), encoding))
    return path


def read_line(folder: Path, **cells: str) -> ParsedSales:
    """Read a template of one row, a good one but for `cells`."""
    return read_sales_files([template(folder / "订单.csv", {**LINE, **cells})])


def xlsx_bytes(rows: Iterable[Iterable[object]]) -> bytes:
    """An XLSX in memory, with typed cells; text stays text."""
    packed = io.BytesIO()
    _write_workbook(packed, rows)
    return packed.getvalue()


def workbook(path: Path, rows: Iterable[Iterable[object]]) -> Path:
    """An XLSX with typed cells; text stays text."""
    _write_workbook(path, rows)
    return path


def _write_workbook(out: Path | io.BytesIO, rows: Iterable[Iterable[object]]) -> None:
    with Workbook(out, {"default_date_format": "yyyy-mm-dd hh:mm:ss"}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(number, column, cell)
                elif cell is not None:
                    sheet.write(number, column, cell)


def taobao_pair(
    folder: Path,
    order: Mapping[str, str] | None = None,
    detail: Mapping[str, str] | None = None,
    encoding: str = "gb18030",
) -> list[Path]:
    """The fixture's first order with its first line, with some cells changed (headings as in the file)."""
    paths = []
    for source, changes in ((ORDER_LIST, order or {}), (DETAIL_LIST, detail or {})):
        header, row, *_ = csv.reader(io.StringIO(source.read_bytes().decode("gb18030"), newline=""))
        for heading, cell in changes.items():
            row[header.index(heading)] = cell
        path = folder / source.name
        path.write_bytes(csv_bytes([header, row], encoding))
        paths.append(path)
    return paths


def messages(parsed: ParsedSales | ParsedRows[Any]) -> list[str]:
    return [problem.message for problem in parsed.problems]


def export(
    folder: Path, *rows: Mapping[str, str], name: str = "导出.csv", encoding: str = "utf-8-sig"
) -> Path:
    """A file with the columns that its rows name."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    path = folder / name
    path.write_bytes(csv_bytes([columns, *([row.get(c, "") for c in columns] for row in rows)], encoding))
    return path


def read_export(folder: Path, *rows: Mapping[str, str]) -> ParsedSales:
    return read_sales_files([export(folder, *rows)])
