"""What a sales file says, before anything is booked. Money in fen, times in UTC text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from erp_returns.domain.text import Sentence, listed

if TYPE_CHECKING:
    from erp_returns.documents.sales_files.presets import Preset


@dataclass(frozen=True, slots=True)
class SaleLineDraft:
    """One line of a sale. `shipped_quantity` None: as the order's status says. `source_row` counts from 1."""

    platform_line_number: str
    product_code: str
    product_name: str
    style: str
    spec: str
    barcode: str
    quantity: int
    shipped_quantity: int | None
    unit_price_fen: int
    line_discount_fen: int
    gift: bool
    source_row: int


@dataclass(frozen=True, slots=True)
class SaleParcelDraft:
    """One outbound parcel; the carrier may be unknown ('')."""

    carrier: str
    tracking_number: str


@dataclass(frozen=True, slots=True)
class SaleDraft:
    """One sale with its lines.

    `platform` is that of the layout, like 'template' or 'taobao'; `number` is ours, '' when it is still to
    be given; `status` is the stored value of a `SaleStatus`; times are 'YYYY-MM-DDTHH:MM:SSZ' or None.
    """

    platform: str
    shop: str
    platform_number: str
    number: str
    member_account: str
    member_name: str
    status: str
    ordered_at: str | None
    paid_at: str | None
    shipped_at: str | None
    signed_at: str | None
    completed_at: str | None
    freight_fen: int
    coupon_fen: int
    points_fen: int
    red_packet_fen: int
    order_discount_fen: int
    paid_fen: int
    platform_refunded_fen: int
    promotion_threshold_fen: int
    receiver_name: str
    receiver_mobile: str
    receiver_phone: str
    postcode: str
    region: str
    address: str
    buyer_note: str
    seller_note: str
    seller_flag: str
    parcels: tuple[SaleParcelDraft, ...]
    lines: tuple[SaleLineDraft, ...]
    source_rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Why a row cannot be taken. `row` counts from 1 with the header; `message` is `said` in Chinese."""

    file: str
    row: int
    column: str
    message: str
    said: Sentence


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row of an order that was not taken, as it stands in the file, and why."""

    row: int
    cells: tuple[str, ...]
    problem: str


@dataclass(frozen=True, slots=True)
class RefusedTable:
    """The rows of one table that were not taken; `format` is that of the file: csv, xlsx or xls.

    `table` is the table's place among all that were read.
    """

    file: str
    sheet: str
    format: str
    columns: tuple[str, ...]
    rows: tuple[RefusedRow, ...]
    table: int = 0


@dataclass(frozen=True, slots=True)
class ParsedSales:
    """All that was understood of one or several files.

    `layouts` are the Chinese names of the layouts; `columns` and `sample` (at most 20 rows) are the first
    table's; `rows` counts the data rows of all tables. `origins` names for each sale the tables, by their
    place among those of `paths`, that its `source_rows` and its lines' `source_row` count in. `unread` are
    sheets that hold something else.
    """

    platform: str
    layouts: tuple[str, ...]
    encoding: str
    columns: tuple[str, ...]
    sales: tuple[SaleDraft, ...]
    problems: tuple[RowProblem, ...]
    rows: int
    sample: tuple[tuple[str, ...], ...]
    refused: tuple[RefusedTable, ...]
    paths: tuple[Path, ...] = ()
    origins: tuple[tuple[int, int], ...] = ()
    presets: tuple[Preset, ...] = ()
    preset: str = ""
    unread: tuple[str, ...] = ()

    @property
    def found(self) -> tuple[SaleDraft, ...]:
        """What was found: the sales."""
        return self.sales

    @property
    def layout(self) -> str:
        """The names of the layouts, in Chinese."""
        return str(listed(self.layouts))
