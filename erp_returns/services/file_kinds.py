"""The kinds of files that can be taken in: how each is read, shown, booked, and what is refused kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol

from erp_returns.documents import after_sale_files, product_files, sales_files
from erp_returns.documents.after_sale_files.known import PLATFORMS as AFTER_SALES
from erp_returns.documents.refusals import (
    MissingColumns,
    MixedPlatforms,
    NoFiles,
    StockElsewhere,
    UnknownLayout,
)
from erp_returns.documents.sales_files.known import LAYOUTS as SALES
from erp_returns.documents.sales_files.layouts import recognise
from erp_returns.documents.sheets import Watch, open_sheets
from erp_returns.documents.stock_files import is_stock
from erp_returns.domain.text import Sentence, listed, translatable
from erp_returns.services import after_sale_import, product_import, sales_import

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from erp_returns.documents.sales_files.drafts import RefusedTable, RowProblem
    from erp_returns.documents.sales_files.layouts import Layout, Table
    from erp_returns.documents.sales_files.presets import Preset
    from erp_returns.documents.sheets import Cancel
    from erp_returns.services.sales_import import ImportPreview, ImportResult


class Parsed(Protocol):
    """What files of any kind amount to, as `ParsedSales` and `ParsedRows` say it."""

    @property
    def platform(self) -> str: ...
    @property
    def layouts(self) -> tuple[str, ...]: ...
    @property
    def layout(self) -> str: ...
    @property
    def encoding(self) -> str: ...
    @property
    def columns(self) -> tuple[str, ...]: ...
    @property
    def found(self) -> tuple[Any, ...]: ...
    @property
    def problems(self) -> tuple[RowProblem, ...]: ...
    @property
    def rows(self) -> int: ...
    @property
    def sample(self) -> tuple[tuple[str, ...], ...]: ...
    @property
    def preset(self) -> str: ...
    @property
    def unread(self) -> tuple[str, ...]: ...
    @property
    def refused(self) -> tuple[RefusedTable, ...]: ...
    @property
    def paths(self) -> tuple[Path, ...]: ...


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of files; `title` names it, `many` counts what it holds, `{count}` of them."""

    code: str
    title: str
    many: str
    layouts: tuple[Layout, ...]
    read: Callable[..., Any]
    refuse: Callable[..., Any]
    preview: Callable[..., ImportPreview]
    apply: Callable[..., ImportResult]
    write_template: Callable[[Path], None]


ORDERS: Final = FileKind(
    "orders",
    translatable("import", "销售订单"),
    translatable("import", "{count} 张订单"),
    SALES,
    sales_files.read_sales_files,
    sales_files.refuse_sales,
    sales_import.preview,
    sales_import.apply,
    sales_files.write_template,
)
RETURNS: Final = FileKind(
    "returns",
    translatable("import", "退换货单"),
    translatable("import", "{count} 张退换货单"),
    tuple(platform.layout for platform in AFTER_SALES.values()),
    after_sale_files.read_after_sale_files,
    after_sale_files.refuse_after_sales,
    after_sale_import.preview,
    after_sale_import.apply,
    after_sale_files.write_returns_template,
)
PRODUCTS: Final = FileKind(
    "products",
    translatable("import", "商品"),
    translatable("import", "{count} 种商品"),
    (product_files.LAYOUT,),
    product_files.read_product_files,
    product_files.refuse_products,
    product_import.preview,
    product_import.apply,
    product_files.write_products_template,
)
KINDS: Final[Mapping[str, FileKind]] = {kind.code: kind for kind in (ORDERS, RETURNS, PRODUCTS)}


def kind_of(
    paths: Sequence[Path], presets: Sequence[Preset] = (), cancelled: Cancel = lambda: False
) -> FileKind:
    """The kind of some files, by their columns; raises a `Refusal` where it cannot be told or differs."""
    if not paths:
        raise NoFiles
    layouts = [layout for kind in KINDS.values() for layout in kind.layouts]
    watch = Watch(cancelled=cancelled)
    tables = [table for path in paths for table in _tables(path, layouts, presets, watch)]
    codes = {table.layout.code for table in tables}
    kinds = [kind for kind in KINDS.values() if codes.intersection(layout.code for layout in kind.layouts)]
    if len(kinds) > 1:
        raise MixedPlatforms(
            listed(Sentence(label) for label in dict.fromkeys(t.layout.label for t in tables))
        )
    return kinds[0]


def _tables(
    path: Path, layouts: Sequence[Layout], presets: Sequence[Preset], watch: Watch
) -> Sequence[Table]:
    try:
        return recognise(open_sheets(path, watch), layouts, presets)
    except (UnknownLayout, MissingColumns) as unknown:
        if is_stock(path):
            raise StockElsewhere(path.name) from unknown
        raise
