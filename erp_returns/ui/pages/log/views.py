"""The views of the log that come with the program."""

from __future__ import annotations

from erp_returns.domain.list_views import ListView
from erp_returns.domain.text import translatable
from erp_returns.ui.pages.orders.view_chooser import BuiltIn

LOG_VIEWS: tuple[BuiltIn, ...] = (
    BuiltIn("all", translatable("filters", "全部"), ListView()),
    BuiltIn("today", translatable("filters", "今天"), ListView(filters=(("days", "1"),))),
    BuiltIn("week", translatable("filters", "近7天"), ListView(filters=(("days", "7"),))),
)
