"""What was posted leaves the shop as files: refunds, receipts, movements of stock, balances."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from erp_returns.documents.list_files import ListSheet, write_lists
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import translatable
from erp_returns.queries import posted_exports as q
from erp_returns.queries.exports import Field, Reading, Watch, list_sheet
from erp_returns.queries.stock_list import MovementFilter, movement_list
from erp_returns.services.session import Session, require

if TYPE_CHECKING:
    from peewee import SqliteDatabase

    from erp_returns.queries.listing import ListSource


class PostedList(StrEnum):
    """Which list."""

    REFUNDS = "refunds"
    RECEIPTS = "receipts"
    MOVEMENTS = "movements"
    BALANCES = "balances"


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a list is called, its columns, and where its rows come from."""

    name: str
    fields: Sequence[Field[Any]]
    source: Callable[[SqliteDatabase, q.PostedFilter], ListSource[Any]]


def _movements(database: SqliteDatabase, wanted: q.PostedFilter) -> ListSource[Any]:
    found = MovementFilter(
        warehouse_id=wanted.warehouse_id, state=wanted.state, start=wanted.start, end=wanted.end
    )
    return movement_list(database, found)


_PLANS: dict[PostedList, _Plan] = {
    PostedList.REFUNDS: _Plan(translatable("columns", "退款"), q.REFUND_FIELDS, q.refund_list),
    PostedList.RECEIPTS: _Plan(translatable("columns", "收货明细"), q.RECEIPT_FIELDS, q.receipt_list),
    PostedList.MOVEMENTS: _Plan(translatable("columns", "库存流水"), q.MOVEMENT_FIELDS, _movements),
    PostedList.BALANCES: _Plan(translatable("columns", "库存"), q.BALANCE_FIELDS, q.balance_list),
}


def export_posted(
    session: Session, out: Path, which: PostedList, wanted: q.PostedFilter, reading: Reading, watch: Watch
) -> int:
    """Write a list as XLSX or CSV by the suffix of `out`; how many rows there are."""
    require(session, Permission.EXPORT)
    return write_lists(out, [posted_sheet(session.database, which, wanted, reading, watch)])[0]


def posted_sheet(
    database: SqliteDatabase, which: PostedList, wanted: q.PostedFilter, reading: Reading, watch: Watch
) -> ListSheet:
    """A list as a table for a file."""
    plan = _PLANS[which]
    source = plan.source(database, wanted)
    ids = source.positions(lambda: False)
    name = reading.translated("columns", plan.name)
    return list_sheet(name, plan.fields, source, ids, reading, watch)
