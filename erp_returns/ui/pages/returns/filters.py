"""What the list of return orders can be filtered by, and the counts that stand above it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, tzinfo

from erp_returns.domain.kinds import Mark, ReturnKind, Status
from erp_returns.domain.text import translatable
from erp_returns.queries.people import permissions_of
from erp_returns.queries.return_list import OVERDUE, ReturnFilter, ReturnSort, return_list, status_counts
from erp_returns.queries.today import brought_on
from erp_returns.services.session import Session
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.orders.arrangement import EVERYTHING
from erp_returns.ui.pages.orders.days import read_days
from erp_returns.ui.pages.orders.filter_strip import FilterField, FilterKind, Option
from erp_returns.ui.texts import translated, word
from erp_returns.ui.widgets.count_chips import Count

_EVERYTHING = translatable("filters", "全部")
_OVERDUE = translatable("filters", "超时")
_INDENT = "\N{IDEOGRAPHIC SPACE}"
_ENDED = frozenset({Status.COMPLETED, Status.REJECTED, Status.CANCELLED})
_MARK_CHIPS = (Mark.INSPECTION_DIFFERS, Mark.DISPUTE, Mark.SEND_BACK)


def return_fields(desk: Desk) -> tuple[FilterField, ...]:
    """What can be filtered by beside the chips."""
    database = desk.session.database

    def type_options() -> Sequence[Option]:
        from erp_returns.queries.catalog import return_types

        return [(str(row.id), row.name) for row in return_types(database)]

    def shop_options() -> Sequence[Option]:
        from erp_returns.queries.catalog import shops

        return [(str(row.id), row.name) for row in shops(database)]

    def reason_options() -> Sequence[Option]:
        from erp_returns.queries.catalog import reasons

        return [
            (str(row.id), f"{_INDENT}{row.text}" if row.parent_id else row.text) for row in reasons(database)
        ]

    choice = FilterKind.CHOICE
    return (
        FilterField("requested", translatable("filters", "申请日期"), FilterKind.DAYS),
        FilterField("ordered", translatable("filters", "下单日期"), FilterKind.DAYS),
        FilterField(
            "kind",
            translatable("filters", "业务类型"),
            choice,
            lambda: [(k.value, word(k)) for k in ReturnKind],
        ),
        FilterField("type", translatable("filters", "退换货类型"), choice, type_options),
        FilterField("shop", translatable("filters", "店铺"), choice, shop_options),
        FilterField("reason", translatable("filters", "原因"), choice, reason_options),
        FilterField("todo", translatable("filters", "轮到我办"), FilterKind.FLAG),
        FilterField("overdue", _OVERDUE, FilterKind.FLAG),
        FilterField(
            "mark", translatable("filters", "标记"), choice, lambda: [(m.value, word(m)) for m in Mark]
        ),
    )


def own_statuses(session: Session) -> tuple[str, ...]:
    """The statuses that whoever is at work can bring on; where there is none, one that no order has."""
    return brought_on(permissions_of(session.database, session.operator_id)) or ("",)


def wanted(
    text: str, kept: Mapping[str, str], today: date, zone: tzinfo | None, own: tuple[str, ...] = ()
) -> ReturnFilter:
    """What the search field and the filters ask for, in `own` statuses if any; the chips come on top."""
    requested = read_days(kept.get("requested", ""), today).bounds(zone)
    ordered = read_days(kept.get("ordered", ""), today).bounds(zone)
    return ReturnFilter(
        text=text,
        statuses=own,
        kind=kept.get("kind", ""),
        shop_id=_number(kept.get("shop")),
        type_id=_number(kept.get("type")),
        reason_id=_number(kept.get("reason")),
        requested_from=requested[0],
        requested_to=requested[1],
        ordered_from=ordered[0],
        ordered_to=ordered[1],
        overdue=bool(kept.get("overdue")),
        mark=kept.get("mark", ""),
    )


def with_chip(found: ReturnFilter, chip: str) -> ReturnFilter:
    """What is left when a chip is chosen."""
    if chip == OVERDUE:
        return replace(found, overdue=True)
    if chip in set(Mark):
        return replace(found, mark=chip)
    return found if chip == EVERYTHING else replace(found, status=chip)


def chip_counts(session: Session, found: ReturnFilter, now: str) -> dict[str, int]:
    """How many orders each chip would show; better beside the window."""
    database = session.database
    if not (found.overdue or found.mark or found.statuses):
        counted = status_counts(database, found, now)
    else:
        statuses = [status for status in Status if status in (found.statuses or (status,))]
        names = [*statuses, OVERDUE, *(mark for mark in _MARK_CHIPS if found.mark in ("", mark))]
        counted = {
            name: return_list(database, with_chip(found, name), ReturnSort(), now).count() for name in names
        }
    return counted | {EVERYTHING: sum(counted.get(status, 0) for status in Status)}


def chips(counted: Mapping[str, int], chosen: str) -> list[Count]:
    """All of them, the statuses that occur in the order of the road, then what wants attention."""
    named = [(EVERYTHING, translated("filters", _EVERYTHING))]
    named += [(status.value, word(status)) for status in Status]
    named.append((OVERDUE, translated("filters", _OVERDUE)))
    named += [(mark.value, word(mark)) for mark in _MARK_CHIPS]
    return [
        Count(key, label, counted.get(key, 0), minor=key in _ENDED)
        for key, label in named
        if counted.get(key) or key in (EVERYTHING, chosen)
    ]


def _number(kept: str | None) -> int | None:
    return int(kept) if kept else None
