"""Sales files out: our template, and the rows that could not be taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final, Literal, Protocol

from erp_returns.documents.sales_files import cells
from erp_returns.documents.sales_files.drafts import (
    RefusedTable,
    SaleDraft,
    SaleLineDraft,
    SaleParcelDraft,
)
from erp_returns.documents.sales_files.layouts import TEMPLATE, TEMPLATE_LINE, TEMPLATE_ORDER
from erp_returns.documents.sales_files.problems import CellProblem
from erp_returns.documents.sheets import as_formula, write_table

PROBLEM = "问题"


class Refusing(Protocol):
    """What was read of files, with the rows that were not taken."""

    @property
    def refused(self) -> tuple[RefusedTable, ...]: ...


COLUMNS = tuple(column.names[0] for column in TEMPLATE.columns)

_STATUS_WORDS = {value: word for word, value in reversed(cells.STATUSES.items())}
_BETWEEN = "；"
_ALWAYS_WRITTEN = frozenset({"paid_fen", "unit_price_fen"})

EXAMPLE: Final = SaleDraft(
    platform="template",
    shop="示例小店",
    platform_number="示例-0001",
    number="",
    member_account="示例会员",
    member_name="张三",
    status="completed",
    ordered_at="2025-11-01T02:00:00Z",
    paid_at="2025-11-01T02:00:09Z",
    shipped_at="2025-11-01T08:30:00Z",
    signed_at="2025-11-03T04:00:00Z",
    completed_at="2025-11-05T01:00:00Z",
    freight_fen=800,
    coupon_fen=0,
    points_fen=0,
    red_packet_fen=0,
    order_discount_fen=0,
    paid_fen=9800,
    platform_refunded_fen=0,
    promotion_threshold_fen=0,
    receiver_name="张三",
    receiver_mobile="13800000000",
    receiver_phone="",
    postcode="310000",
    region="浙江省 杭州市 余杭区",
    address="某街道某路 1 号",
    buyer_note="这一行是示例，请删去",
    seller_note="",
    seller_flag="",
    parcels=(SaleParcelDraft("圆通速递", "YT0000000000001"),),
    lines=(
        SaleLineDraft(
            platform_line_number="",
            product_code="TS-01-M",
            product_name="纯棉T恤",
            style="TS-01",
            spec="白色 M",
            barcode="",
            quantity=2,
            shipped_quantity=2,
            unit_price_fen=4500,
            line_discount_fen=0,
            gift=False,
            source_row=2,
        ),
    ),
    source_rows=(2,),
)
"""An invented order that shows how the template is filled in."""


def write_template(out: Path, sales: Iterable[SaleDraft] = (EXAMPLE,)) -> None:
    """Write sales in our own template, one row per line, as CSV or XLSX by the suffix of `out`.

    Reading the file gives the same sales back (as sales of the template). Raises `FileUnwritable` or
    `DiskFull`.
    """
    kind: Literal["csv", "xlsx"] = "xlsx" if out.suffix.lower() == ".xlsx" else "csv"
    write_table(out, kind, COLUMNS, _rows(sales))


def write_problem_file(parsed: Refusing, out: Path) -> tuple[Path, ...]:
    """Write the rows that were not taken, as they stood, after a column 问题 that says why.

    CSV gives CSV (UTF-8 with BOM), a workbook gives XLSX; the suffix of `out` follows. Tables of several
    files go to several files, named after them. Returns what was written; raises `FileUnwritable` or
    `DiskFull`.
    """
    return tuple(
        _write_refused(table, path)
        for table, path in zip(parsed.refused, _paths(parsed.refused, out), strict=True)
    )


def _paths(refused: Sequence[RefusedTable], out: Path) -> Iterator[Path]:
    taken: set[Path] = set()
    for table in refused:
        suffix = ".csv" if table.format == "csv" else ".xlsx"
        path = out.with_suffix(suffix)
        if len(refused) > 1:
            path = out.with_name(f"{out.stem}-{Path(table.file).stem}{suffix}")
        count = 1
        while path in taken:
            count += 1
            path = path.with_name(f"{out.stem}-{Path(table.file).stem}-{count}{suffix}")
        taken.add(path)
        yield path


def _write_refused(table: RefusedTable, path: Path) -> Path:
    old = table.columns.index(PROBLEM) if PROBLEM in table.columns else len(table.columns)
    write_table(
        path,
        "csv" if table.format == "csv" else "xlsx",
        [PROBLEM, *_without(table.columns, old)],
        ([row.problem, *_without(row.cells, old)] for row in table.rows),
    )
    return path


def _without(row: Sequence[str], place: int) -> list[str]:
    return [*row[:place], *row[place + 1 :]]


def _rows(sales: Iterable[SaleDraft]) -> Iterator[list[str]]:
    blank = [""] * len(TEMPLATE_ORDER)
    for sale in sales:
        order = [_cell(column.field, _order_value(sale, column.field)) for column in TEMPLATE_ORDER]
        for line in sale.lines:
            yield order + [_cell(column.field, getattr(line, column.field)) for column in TEMPLATE_LINE]
            order = blank


def _order_value(sale: SaleDraft, field: str) -> object:
    if field == "tracking_number":
        return _BETWEEN.join(parcel.tracking_number for parcel in sale.parcels)
    if field == "carrier":
        return _BETWEEN.join(parcel.carrier for parcel in sale.parcels)
    return getattr(sale, field)


def _cell(field: str, value: object) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "是"
    if isinstance(value, int):
        return _amount(field, value) if field.endswith("_fen") else str(value)
    if field == "status":
        return _STATUS_WORDS[str(value)]
    if field.endswith("_at"):
        return f"{datetime.fromisoformat(str(value)).astimezone(cells.SHANGHAI):%Y-%m-%d %H:%M:%S}"
    return _text(str(value))


def _amount(field: str, fen: int) -> str:
    return f"{fen // 100}.{fen % 100:02}" if fen or field in _ALWAYS_WRITTEN else ""


def _text(written: str) -> str:
    """A text as it must be written so that reading gives it back unchanged."""
    try:
        return written if cells.text(written) == written else as_formula(written)
    except CellProblem:
        return as_formula(written)
