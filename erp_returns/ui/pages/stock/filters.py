"""What the lists of stock can be narrowed down to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, tzinfo

from erp_returns.domain.kinds import MovementType, StockState
from erp_returns.domain.text import translatable
from erp_returns.queries.catalog import warehouses
from erp_returns.queries.stock_list import MovementFilter, StockFilter
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.orders.days import read_days
from erp_returns.ui.pages.orders.filter_strip import FilterField, FilterKind, Option
from erp_returns.ui.texts import word


def _shared(desk: Desk) -> tuple[FilterField, FilterField]:
    def places() -> Sequence[Option]:
        return [(str(row.id), row.name) for row in warehouses(desk.session.database)]

    return (
        FilterField("warehouse", translatable("filters", "仓库"), FilterKind.CHOICE, places),
        FilterField("state", translatable("filters", "库存状态"), FilterKind.CHOICE, _states),
    )


def stock_fields(desk: Desk) -> tuple[FilterField, ...]:
    """For the list of products."""
    return (
        *_shared(desk),
        FilterField("short", translatable("filters", "负库存"), FilterKind.FLAG),
        FilterField("everything", translatable("filters", "包括没有库存的"), FilterKind.FLAG),
    )


def movement_fields(desk: Desk) -> tuple[FilterField, ...]:
    """For the ledger."""
    return (
        FilterField("days", translatable("filters", "日期"), FilterKind.DAYS),
        *_shared(desk),
        FilterField("kind", translatable("filters", "流水类型"), FilterKind.CHOICE, _kinds),
    )


def _states() -> Sequence[Option]:
    return [(state.value, word(state)) for state in StockState]


def _kinds() -> Sequence[Option]:
    return [(kind.value, word(kind)) for kind in MovementType]


def _number(kept: Mapping[str, str], key: str) -> int | None:
    return int(kept[key]) if kept.get(key) else None


def wanted_stock(text: str, kept: Mapping[str, str]) -> StockFilter:
    """What the search field and the filters ask for."""
    return StockFilter(
        text=text,
        warehouse_id=_number(kept, "warehouse"),
        state=kept.get("state", ""),
        short="short" in kept,
        everything="everything" in kept,
    )


def wanted_movements(
    text: str, kept: Mapping[str, str], today: date, zone: tzinfo | None, product_id: int | None
) -> MovementFilter:
    """What the search field and the filters ask for; `product_id` narrows it to one product."""
    start, end = read_days(kept.get("days", ""), today).bounds(zone)
    return MovementFilter(
        text=text,
        product_id=product_id,
        warehouse_id=_number(kept, "warehouse"),
        state=kept.get("state", ""),
        kind=kept.get("kind", ""),
        start=start,
        end=end,
    )
