"""The views of the list of return orders that come with the program."""

from __future__ import annotations

from erp_returns.domain.kinds import Mark, Status
from erp_returns.domain.list_views import ListView
from erp_returns.domain.text import translatable
from erp_returns.queries.return_list import OVERDUE
from erp_returns.ui.pages.orders.view_chooser import BuiltIn

RETURN_VIEWS: tuple[BuiltIn, ...] = (
    BuiltIn("all", translatable("filters", "全部"), ListView()),
    BuiltIn(
        "todo",
        translatable("filters", "我的待办"),
        ListView(filters=(("todo", "1"),), sort="due_by", descending=False),
    ),
    BuiltIn(
        "late",
        translatable("filters", "超时未处理"),
        ListView(chip=OVERDUE, sort="due_by", descending=False),
    ),
    BuiltIn("today", translatable("filters", "今天新建"), ListView(filters=(("requested", "1"),))),
    BuiltIn(
        "refund",
        translatable("filters", "待退款，先到期的在前"),
        ListView(chip=Status.AWAITING_REFUND.value, sort="due_by", descending=False),
    ),
    BuiltIn(
        "dispute",
        translatable("filters", "平台介入"),
        ListView(chip=Mark.DISPUTE.value, sort="due_by", descending=False),
    ),
)
