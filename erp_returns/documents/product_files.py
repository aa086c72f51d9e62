"""Product lists in: one row per SKU, in our own template; a blank cell leaves what the shop knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias

from erp_returns.documents.row_files import ParsedRows, read_row_files, refuse_rows
from erp_returns.documents.sales_files import cells
from erp_returns.documents.sales_files.grouped import OrderProblem, Platform, Row
from erp_returns.documents.sales_files.layouts import Column, Layout
from erp_returns.documents.sales_files.presets import Preset
from erp_returns.documents.sales_files.problems import CellProblem
from erp_returns.documents.sheets import Cancel, Progress, never, no_progress, write_table
from erp_returns.domain.text import translatable

PRODUCT_TWICE: Final = translatable("import", "商品编码 {value} 前面已经有一行，内容不同；请只保留一行。")


def _returnable(raw: str) -> bool | None:
    return not cells.flag(raw) if cells.text(raw) else None


COLUMNS: Final = (
    Column("code", ("商品编码", "商家编码", "SKU编码"), cells.identifier),
    Column("name", ("商品名称", "名称", "商品标题"), cells.text),
    Column("style", ("款号",), cells.identifier),
    Column("spec", ("规格", "规格名称"), cells.text),
    Column("barcode", ("条码", "商品条码"), cells.identifier),
    Column("price_fen", ("售价", "销售价", "价格"), cells.amount_or_none),
    Column("cost_fen", ("成本", "成本价", "进价"), cells.amount_or_none),
    Column("supplier", ("供应商",), cells.text),
    Column("returnable", ("不可退", "不支持退货"), _returnable),
)
"""The columns as they stand in the template; 不可退 says 是 where a product does not come back."""

LAYOUT: Final = Layout(
    "products_template",
    "template",
    translatable("import", "商品模板"),
    COLUMNS,
    (("code",), ("name",)),
)
_EXAMPLE: Final = (
    "TS-01-M",
    "纯棉T恤",
    "TS-01",
    "白色 M",
    "6901234567892",
    "59.00",
    "21.50",
    "示例供应商",
    "否",
)


@dataclass(frozen=True, slots=True)
class ProductDraft:
    """One product as a file says it; '' and None leave what is known. Money in fen."""

    code: str
    name: str
    style: str
    spec: str
    barcode: str
    price_fen: int | None
    cost_fen: int | None
    supplier: str
    returnable: bool | None
    source_rows: tuple[int, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """What names it."""
        return (self.code,)


ParsedProducts: TypeAlias = ParsedRows[ProductDraft]


def _finish(rows: Sequence[Row]) -> ProductDraft:
    row, *others = rows
    for other in others:
        if other.values != row.values:
            raise OrderProblem(other, "code", CellProblem(PRODUCT_TWICE, value=row["code"]))
    return ProductDraft(**row.values, source_rows=tuple(each.number for each in rows))


PLATFORMS: Final[Mapping[str, Platform[ProductDraft]]] = {
    LAYOUT.code: Platform(LAYOUT, tuple(column.field for column in COLUMNS[1:]), _finish, "code")
}


def read_product_files(
    paths: Sequence[Path],
    *,
    progress: Progress = no_progress,
    cancelled: Cancel = never,
    presets: Sequence[Preset] = (),
) -> ParsedProducts:
    """Read one or several product lists, as `read_row_files` does."""
    return read_row_files(paths, PLATFORMS, progress=progress, cancelled=cancelled, presets=presets)


def refuse_products(
    parsed: ParsedProducts, reasons: Mapping[int, str], *, cancelled: Cancel = never
) -> ParsedProducts:
    """Move products, by their place in `parsed.found`, to the refused rows with the reason for each."""
    return refuse_rows(parsed, PLATFORMS, reasons, cancelled=cancelled)


def write_products_template(out: Path) -> None:
    """Write the template with an example, as CSV or XLSX by the suffix; `FileUnwritable`, `DiskFull`."""
    kind: Literal["csv", "xlsx"] = "xlsx" if out.suffix.lower() == ".xlsx" else "csv"
    write_table(out, kind, [column.names[0] for column in COLUMNS], [_EXAMPLE])
