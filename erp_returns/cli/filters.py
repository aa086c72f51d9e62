"""The filters of a list, from what was written on the command line."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from erp_returns.domain.errors import NotFound
from erp_returns.domain.kinds import Mark, ReturnKind, Status
from erp_returns.domain.labels import label
from erp_returns.domain.times import day_bounds

if TYPE_CHECKING:
    from peewee import SqliteDatabase

    from erp_returns.domain.statistics import Scope
    from erp_returns.queries.posted_exports import PostedFilter
    from erp_returns.queries.return_list import ReturnFilter


def return_filter(arguments: Namespace, database: SqliteDatabase) -> ReturnFilter:
    """Which return orders are meant; raises `NotFound` for a shop, type or reason that nobody knows."""
    from erp_returns.queries import catalog
    from erp_returns.queries.return_list import ReturnFilter

    requested = day_bounds(arguments.since, arguments.until)
    ordered = day_bounds(arguments.ordered_since, arguments.ordered_until)
    return ReturnFilter(
        text=arguments.text or "",
        statuses=tuple(arguments.status or ()),
        kind=arguments.kind or "",
        mark=arguments.mark or "",
        shop_id=_id_of(arguments.shop, {row.name: row.id for row in catalog.shops(database)}),
        type_id=_id_of(arguments.type, {row.name: row.id for row in catalog.return_types(database)}),
        reason_id=_id_of(arguments.reason, {row.text: row.id for row in catalog.reasons(database)}),
        member=arguments.member or "",
        requested_from=requested[0],
        requested_to=requested[1],
        ordered_from=ordered[0],
        ordered_to=ordered[1],
        overdue=arguments.overdue,
    )


def analysis_scope(arguments: Namespace, database: SqliteDatabase, today: date) -> Scope:
    """Which period is meant, from the first of its month where no beginning is; raises `NotFound`."""
    from erp_returns.domain.report_periods import grain_of
    from erp_returns.domain.statistics import Scope
    from erp_returns.queries import catalog

    last = arguments.until or max(today, arguments.since or today)
    first = arguments.since or last.replace(day=1)
    shop_id = _id_of(arguments.shop, {row.name: row.id for row in catalog.shops(database)})
    kind = ReturnKind(arguments.kind) if arguments.kind else None
    scope = Scope(first, last, shop_id, kind).until(today)
    return replace(scope, grain=grain_of(scope.first, scope.last))


def posted_filter(arguments: Namespace, database: SqliteDatabase) -> PostedFilter:
    """Which postings are meant; raises `NotFound` for a shop or warehouse that nobody knows."""
    from erp_returns.queries import catalog
    from erp_returns.queries.posted_exports import PostedFilter

    given = vars(arguments)
    places = {word: row.id for row in catalog.warehouses(database) for word in (row.code, row.name)}
    start, end = day_bounds(given.get("since"), given.get("until"))
    return PostedFilter(
        start=start,
        end=end,
        shop_id=_id_of(given.get("shop"), {row.name: row.id for row in catalog.shops(database)}),
        warehouse_id=_id_of(given.get("warehouse"), places),
        method=given.get("method") or "",
        state=given.get("state") or "",
    )


def shop_id(name: str | None, database: SqliteDatabase) -> int | None:
    """The shop of that name; raises `NotFound` where nobody knows it."""
    from erp_returns.queries import catalog

    return _id_of(name, {row.name: row.id for row in catalog.shops(database)})


def filter_words(arguments: Namespace) -> str:
    """What was asked for, as whoever reads the list is told."""
    chosen = (
        *(("状态", label(Status(status))) for status in arguments.status or ()),
        ("业务", label(ReturnKind(arguments.kind)) if arguments.kind else ""),
        ("标记", label(Mark(arguments.mark)) if arguments.mark else ""),
        ("店铺", arguments.shop),
        ("类型", arguments.type),
        ("原因", arguments.reason),
        ("会员", arguments.member),
        ("查找", arguments.text),
        ("申请日期", _days(arguments.since, arguments.until)),
        ("下单日期", _days(arguments.ordered_since, arguments.ordered_until)),
        ("时限", "已超过" if arguments.overdue else ""),
    )
    return "　".join(f"{name} {words}" for name, words in chosen if words)


def _days(since: date | None, until: date | None) -> str:
    if since and until:
        return f"{since} 至 {until}"
    return f"{since} 起" if since else f"至 {until}" if until else ""


def _id_of(name: str | None, known: dict[str, int]) -> int | None:
    if name is not None and name not in known:
        raise NotFound(name)
    return known[name] if name is not None else None
