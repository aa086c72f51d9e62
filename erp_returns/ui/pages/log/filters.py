"""What the log can be narrowed down to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, tzinfo

from erp_returns.domain.deeds import ORDER_DEEDS, SHOP_DEEDS, SUBJECTS
from erp_returns.domain.text import translatable
from erp_returns.queries.event_log import LogFilter, doers
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.orders.days import read_days
from erp_returns.ui.pages.orders.filter_strip import FilterField, FilterKind, Option
from erp_returns.ui.texts import spoken, translated


def log_fields(desk: Desk) -> tuple[FilterField, ...]:
    """What can be filtered by beside the text."""

    def people() -> Sequence[Option]:
        return [(str(row.id), row.name) for row in doers(desk.session.database)]

    choice = FilterKind.CHOICE
    return (
        FilterField("days", translatable("filters", "日期"), FilterKind.DAYS),
        FilterField("person", translatable("filters", "操作员"), choice, people),
        FilterField("action", translatable("filters", "操作"), choice, _deeds),
        FilterField("subject", translatable("filters", "对象"), choice, _subjects),
    )


def wanted(text: str, kept: Mapping[str, str], today: date, zone: tzinfo | None) -> LogFilter:
    """What the search field and the filters ask for."""
    start, end = read_days(kept.get("days", ""), today).bounds(zone)
    person = kept.get("person", "")
    return LogFilter(
        text=text,
        start=start,
        end=end,
        operator_id=int(person) if person else None,
        action=kept.get("action", ""),
        subject=kept.get("subject", ""),
    )


def _deeds() -> Sequence[Option]:
    """Every deed once: those of orders, then those of the shop that are called otherwise."""
    of_orders = [(action, spoken(said)) for action, said in ORDER_DEEDS.items()]
    of_shop = [(action, spoken(said)) for action, said in SHOP_DEEDS.items() if action not in ORDER_DEEDS]
    return [*of_orders, *of_shop]


def _subjects() -> Sequence[Option]:
    return [(kind, translated("history", label)) for kind, label in SUBJECTS.items()]
