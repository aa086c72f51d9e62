"""Lists leave the shop as files: whole or not at all, however long they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from erp_returns.documents.list_files import ListSheet, write_lists
from erp_returns.domain.permissions import Permission
from erp_returns.queries.exports import (
    RETURN_FIELDS,
    SALE_FIELDS,
    Field,
    Reading,
    Watch,
    line_sheet,
    list_sheet,
    only,
    payment_sheets,
)
from erp_returns.queries.listing import ListSource
from erp_returns.queries.parcel_list import PARCEL_FIELDS, ParcelListRow
from erp_returns.queries.posted_exports import MOVEMENT_FIELDS, STOCK_FIELDS
from erp_returns.queries.return_list import ReturnListRow
from erp_returns.queries.sale_list import SaleListRow
from erp_returns.queries.stock_list import MovementRow, StockRow
from erp_returns.services.session import Session, require

Row = TypeVar("Row", bound=NamedTuple)


@dataclass(frozen=True, slots=True)
class ListExport(Generic[Row]):
    """What of a list is written: rows by `ids`, columns by `keys` (empty: all); names are for the sheets.

    `lines_name` adds the lines of return orders as a second table; XLSX only has room for it.
    """

    source: ListSource[Row]
    ids: Sequence[int]
    name: str
    keys: tuple[str, ...] = ()
    lines_name: str = ""


def export_returns(
    session: Session, out: Path, wanted: ListExport[ReturnListRow], reading: Reading, watch: Watch
) -> int:
    """Write return orders as XLSX or CSV by the suffix of `out`; how many orders there are."""
    sheets = [_sheet(session, wanted, RETURN_FIELDS, reading, watch)]
    if wanted.lines_name:
        database = session.database
        sheets.append(line_sheet(database, wanted.lines_name, wanted.ids, reading, watch))
    return write_lists(out, sheets)[0]


def export_sales(
    session: Session, out: Path, wanted: ListExport[SaleListRow], reading: Reading, watch: Watch
) -> int:
    """Write sales as XLSX or CSV by the suffix of `out`; how many rows there are."""
    return write_lists(out, [_sheet(session, wanted, SALE_FIELDS, reading, watch)])[0]


def export_stock(
    session: Session, out: Path, wanted: ListExport[StockRow], reading: Reading, watch: Watch
) -> int:
    """Write products with their units as XLSX or CSV by the suffix of `out`; how many there are."""
    return write_lists(out, [_sheet(session, wanted, STOCK_FIELDS, reading, watch)])[0]


def export_movements(
    session: Session, out: Path, wanted: ListExport[MovementRow], reading: Reading, watch: Watch
) -> int:
    """Write movements of stock as XLSX or CSV by the suffix of `out`; how many there are."""
    return write_lists(out, [_sheet(session, wanted, MOVEMENT_FIELDS, reading, watch)])[0]


def export_parcels(
    session: Session, out: Path, wanted: ListExport[ParcelListRow], reading: Reading, watch: Watch
) -> int:
    """Write parcels as XLSX or CSV by the suffix of `out`; how many there are."""
    return write_lists(out, [_sheet(session, wanted, PARCEL_FIELDS, reading, watch)])[0]


def export_payments(session: Session, out: Path, ids: Sequence[int], reading: Reading, watch: Watch) -> int:
    """Write 付款清单, a table per method with its sum; how many refunds there are."""
    require(session, Permission.EXPORT)
    _methods, *refunds = write_lists(out, payment_sheets(session.database, ids, reading, watch))
    return sum(refunds)


def _sheet(
    session: Session,
    wanted: ListExport[Row],
    fields: Sequence[Field[Row]],
    reading: Reading,
    watch: Watch,
) -> ListSheet:
    require(session, Permission.EXPORT)
    return list_sheet(wanted.name, only(fields, wanted.keys), wanted.source, wanted.ids, reading, watch)
