"""The views of the list of sales that come with the program."""

from __future__ import annotations

from erp_returns.domain.kinds import SaleEffect, SaleStatus
from erp_returns.domain.list_views import ListView
from erp_returns.domain.text import translatable
from erp_returns.ui.pages.orders.view_chooser import BuiltIn

SALE_VIEWS: tuple[BuiltIn, ...] = (
    BuiltIn("all", translatable("filters", "全部"), ListView()),
    BuiltIn("today", translatable("filters", "今天下单"), ListView(filters=(("ordered", "1"),))),
    BuiltIn("week", translatable("filters", "近7天下单"), ListView(filters=(("ordered", "7"),))),
    BuiltIn(
        "ship",
        translatable("filters", "待发货，先下单的在前"),
        ListView(chip=SaleStatus.PENDING_SHIPMENT.value, sort="ordered_at", descending=False),
    ),
    BuiltIn(
        "open",
        translatable("filters", "售后处理中"),
        ListView(filters=(("effect", SaleEffect.OPEN.value),)),
    ),
)
