"""退换货台账: lists leave the shop as registers on paper, however long they are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from erp_returns import resources
from erp_returns.domain.permissions import Permission
from erp_returns.queries.exports import RETURN_FIELDS, SALE_FIELDS, Field, Reading, Watch, list_sheet, only
from erp_returns.queries.papers import shop_header
from erp_returns.queries.parcel_list import PARCEL_FIELDS
from erp_returns.queries.posted_exports import MOVEMENT_FIELDS, STOCK_FIELDS
from erp_returns.services.papers import printing_of
from erp_returns.services.session import Session, require

if TYPE_CHECKING:
    from erp_returns.queries.parcel_list import ParcelListRow
    from erp_returns.queries.return_list import ReturnListRow
    from erp_returns.queries.sale_list import SaleListRow
    from erp_returns.queries.stock_list import MovementRow, StockRow
    from erp_returns.services.exports import ListExport

Row = TypeVar("Row", bound=NamedTuple)

RETURN_COLUMNS: Final = (
    "number",
    "status",
    "account",
    "type",
    "reason",
    "goods",
    "units",
    "net_due_fen",
    "refunded_fen",
    "collected_fen",
    "requested_at",
    "closed_at",
    "sale_number",
    "shop",
)
SALE_COLUMNS: Final = (
    "number",
    "status",
    "account",
    "receiver",
    "goods",
    "units",
    "paid_fen",
    "platform_refunded_fen",
    "effect",
    "return_count",
    "ordered_at",
    "shop",
)
"""What fits a page in letters that can be read, where no columns are chosen."""


def write_returns_ledger(
    session: Session,
    out: Path,
    wanted: ListExport[ReturnListRow],
    filters: str,
    reading: Reading,
    watch: Watch,
) -> int:
    """Write return orders as a register; gives the number of pages. `filters` says what was left out."""
    return _write(session, out, wanted, RETURN_FIELDS, RETURN_COLUMNS, filters, reading, watch)


def write_sales_ledger(
    session: Session,
    out: Path,
    wanted: ListExport[SaleListRow],
    filters: str,
    reading: Reading,
    watch: Watch,
) -> int:
    """Write sales as a register; gives the number of pages. `filters` says what was left out."""
    return _write(session, out, wanted, SALE_FIELDS, SALE_COLUMNS, filters, reading, watch)


def write_stock_ledger(
    session: Session, out: Path, wanted: ListExport[StockRow], filters: str, reading: Reading, watch: Watch
) -> int:
    """Write products with their units as a register; gives the number of pages."""
    return _write(session, out, wanted, STOCK_FIELDS, (), filters, reading, watch)


def write_parcels_ledger(
    session: Session,
    out: Path,
    wanted: ListExport[ParcelListRow],
    filters: str,
    reading: Reading,
    watch: Watch,
) -> int:
    """Write parcels as a register; gives the number of pages."""
    return _write(session, out, wanted, PARCEL_FIELDS, (), filters, reading, watch)


def write_movements_ledger(
    session: Session,
    out: Path,
    wanted: ListExport[MovementRow],
    filters: str,
    reading: Reading,
    watch: Watch,
) -> int:
    """Write movements of stock as a register; gives the number of pages."""
    return _write(session, out, wanted, MOVEMENT_FIELDS, (), filters, reading, watch)


def _write(
    session: Session,
    out: Path,
    wanted: ListExport[Row],
    fields: Sequence[Field[Row]],
    usual: tuple[str, ...],
    filters: str,
    reading: Reading,
    watch: Watch,
) -> int:
    from erp_returns.documents.pdf.ledger import LedgerPaper, write_ledger

    require(session, Permission.EXPORT)
    printing = printing_of(session)
    chosen = only(fields, wanted.keys or usual)
    sheet = list_sheet(wanted.name, chosen, wanted.source, wanted.ids, reading, watch)
    paper = LedgerPaper(
        shop=shop_header(session.database, printing),
        title=wanted.name,
        sheet=sheet,
        filters=filters,
        printed_time=printing.time(printing.at),
        printed_by=printing.by,
    )
    return write_ledger(out, paper, resources.path("fonts"))
