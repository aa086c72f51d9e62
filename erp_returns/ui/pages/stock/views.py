"""The views of the lists of stock that come with the program."""

from __future__ import annotations

from erp_returns.domain.kinds import StockState
from erp_returns.domain.list_views import ListView
from erp_returns.domain.text import translatable
from erp_returns.ui.pages.orders.view_chooser import BuiltIn

STOCK_VIEWS: tuple[BuiltIn, ...] = (
    BuiltIn("all", translatable("filters", "全部"), ListView()),
    BuiltIn("short", translatable("filters", "负库存"), ListView(filters=(("short", "1"),))),
    *(
        BuiltIn(state.value, name, ListView(filters=(("state", state.value),)))
        for state, name in (
            (StockState.QUARANTINE, translatable("filters", "待处理")),
            (StockState.DEFECTIVE, translatable("filters", "次品")),
            (StockState.REPAIR, translatable("filters", "返修")),
        )
    ),
)
MOVEMENT_VIEWS: tuple[BuiltIn, ...] = (
    BuiltIn("all", translatable("filters", "全部"), ListView()),
    BuiltIn("today", translatable("filters", "今天"), ListView(filters=(("days", "1"),))),
    BuiltIn("week", translatable("filters", "近7天"), ListView(filters=(("days", "7"),))),
)
