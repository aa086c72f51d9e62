"""What the list of sales can be filtered by, and the counts that stand above it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, tzinfo

from erp_returns.domain.kinds import SaleEffect, SaleStatus
from erp_returns.domain.text import translatable
from erp_returns.queries.catalog import shops
from erp_returns.queries.sale_list import SaleFilter, sale_status_counts
from erp_returns.services.session import Session
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.orders.arrangement import EVERYTHING
from erp_returns.ui.pages.orders.days import read_days
from erp_returns.ui.pages.orders.filter_strip import FilterField, FilterKind, Option
from erp_returns.ui.texts import translated, word
from erp_returns.ui.widgets.count_chips import Count

_EVERYTHING = translatable("filters", "全部")


def sale_fields(desk: Desk) -> tuple[FilterField, ...]:
    """What can be filtered by beside the chips."""
    database = desk.session.database

    def shop_options() -> Sequence[Option]:
        return [(str(row.id), row.name) for row in shops(database)]

    def effect_options() -> Sequence[Option]:
        return [(effect.value, word(effect)) for effect in SaleEffect]

    return (
        FilterField("ordered", translatable("filters", "下单日期"), FilterKind.DAYS),
        FilterField("effect", translatable("filters", "售后"), FilterKind.CHOICE, effect_options),
        FilterField("shop", translatable("filters", "店铺"), FilterKind.CHOICE, shop_options),
    )


def wanted(text: str, kept: Mapping[str, str], today: date, zone: tzinfo | None) -> SaleFilter:
    """What the search field and the filters ask for; the chips come on top."""
    ordered_from, ordered_to = read_days(kept.get("ordered", ""), today).bounds(zone)
    return SaleFilter(
        text=text,
        shop_id=int(kept["shop"]) if "shop" in kept else None,
        effect=kept.get("effect", ""),
        ordered_from=ordered_from,
        ordered_to=ordered_to,
    )


def with_chip(found: SaleFilter, chip: str) -> SaleFilter:
    """What is left when a chip is chosen."""
    return found if chip == EVERYTHING else replace(found, status=chip)


def chip_counts(session: Session, found: SaleFilter) -> dict[str, int]:
    """How many sales each chip would show; better beside the window."""
    counted = sale_status_counts(session.database, found)
    return counted | {EVERYTHING: sum(counted.values())}


def chips(counted: Mapping[str, int], chosen: str) -> list[Count]:
    """All of them, then the statuses that occur."""
    named = [(EVERYTHING, translated("filters", _EVERYTHING))]
    named += [(status.value, word(status)) for status in SaleStatus]
    return [
        Count(key, label, counted.get(key, 0), minor=key == SaleStatus.CLOSED)
        for key, label in named
        if counted.get(key) or key in (EVERYTHING, chosen)
    ]
