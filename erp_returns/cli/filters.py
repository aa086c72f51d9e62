"""The filters of a list, from what was written on the command line."""

from __future__ import annotations

from argparse import Namespace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from erp_returns.domain.errors import NotFound
from erp_returns.domain.times import stored

if TYPE_CHECKING:
    from peewee import SqliteDatabase

    from erp_returns.queries.return_list import ReturnFilter


def return_filter(arguments: Namespace, database: SqliteDatabase) -> ReturnFilter:
    """Which return orders are meant; raises `NotFound` for a shop, type or reason that nobody knows."""
    from erp_returns.queries import catalog
    from erp_returns.queries.return_list import ReturnFilter

    return ReturnFilter(
        text=arguments.text or "",
        statuses=tuple(arguments.status or ()),
        kind=arguments.kind or "",
        mark=arguments.mark or "",
        shop_id=_id_of(arguments.shop, {row.name: row.id for row in catalog.shops(database)}),
        type_id=_id_of(arguments.type, {row.name: row.id for row in catalog.return_types(database)}),
        reason_id=_id_of(arguments.reason, {row.text: row.id for row in catalog.reasons(database)}),
        member=arguments.member or "",
        requested_from=_start_of(arguments.since),
        requested_to=_start_of(arguments.until, 1),
        ordered_from=_start_of(arguments.ordered_since),
        ordered_to=_start_of(arguments.ordered_until, 1),
        overdue=arguments.overdue,
    )


def _id_of(name: str | None, known: dict[str, int]) -> int | None:
    if name is not None and name not in known:
        raise NotFound(name)
    return known[name] if name is not None else None


def _start_of(day: date | None, later: int = 0) -> str:
    """UTC text of a local day's first moment, some days later; nothing for nothing."""
    if day is None:
        return ""
    return stored(datetime.combine(day + timedelta(days=later), time()).astimezone())
