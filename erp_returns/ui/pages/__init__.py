"""The tabs of the main window, in their order; each page is imported when it is first shown."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast, runtime_checkable

from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import translatable

if TYPE_CHECKING:
    from collections.abc import Callable

    from erp_returns.queries.queues import Waiting
    from erp_returns.ui.changes import Page
    from erp_returns.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab. `needs` names permissions of which one opens it (none: everybody may look).

    `page` is a class of `module` that is made with the desk; `waits` counts what waits there.
    """

    key: str
    title: str
    module: str
    page: str
    icon: str
    shortcut: str
    needs: frozenset[Permission] = frozenset()
    waits: Callable[[Waiting], int] | None = None

    def build(self, desk: Desk) -> Page:
        """Import the page and make it."""
        make = cast("Callable[[Desk], Page]", getattr(import_module(self.module), self.page))
        return make(desk)


class OpensEntries(Protocol):
    """A page that can show one of its entries when another page asks for it."""

    def open_entry(self, entry_id: int) -> None: ...


class ShowsRaised(Protocol):
    """A page that shows an order that was raised just now."""

    def show_raised(self, entry_id: int) -> None: ...


class FindsEntries(Protocol):
    """A page whose list can be searched from elsewhere."""

    def find_entries(self, text: str) -> None: ...


@runtime_checkable
class ChoosesSale(Protocol):
    """A page on which a sale can be chosen; a new return starts from it."""

    def chosen_sale(self) -> int:
        """Its id; 0 where none is chosen."""
        ...


_PAGES = "erp_returns.ui.pages"

TABS: tuple[Tab, ...] = (
    Tab(
        "returns",
        translatable("tabs", "退换货单"),
        f"{_PAGES}.returns",
        "ReturnsPage",
        "clipboard-list",
        "Ctrl+1",
        waits=lambda found: found.review + found.inbound + found.collect + found.ship + found.refund,
    ),
    Tab(
        "sales",
        translatable("tabs", "销售订单"),
        f"{_PAGES}.sales",
        "SalesPage",
        "shopping-bag",
        "Ctrl+2",
    ),
    Tab(
        "intake",
        translatable("tabs", "仓库收货"),
        f"{_PAGES}.intake",
        "IntakePage",
        "package-open",
        "Ctrl+3",
        frozenset(
            {
                Permission.RECEIVE,
                Permission.INSPECT,
                Permission.SHIP,
                Permission.SEND_BACK,
                Permission.MATCH_PARCEL,
            }
        ),
        lambda found: found.warehouse,
    ),
    Tab(
        "approvals",
        translatable("tabs", "退款审批"),
        f"{_PAGES}.approvals",
        "ApprovalsPage",
        "hand-coins",
        "Ctrl+4",
        frozenset(
            {
                Permission.APPROVE,
                Permission.REJECT,
                Permission.PAY,
                Permission.REFUSE_REFUND,
                Permission.COLLECT,
            }
        ),
        lambda found: found.approval,
    ),
    Tab(
        "stock",
        translatable("tabs", "库存"),
        f"{_PAGES}.stock",
        "StockPage",
        "boxes",
        "Ctrl+5",
        frozenset(
            {
                Permission.RECEIVE,
                Permission.INSPECT,
                Permission.SHIP,
                Permission.STOCKTAKE,
                Permission.ADJUST_STOCK,
            }
        ),
    ),
    Tab(
        "statistics",
        translatable("tabs", "统计分析"),
        f"{_PAGES}.statistics",
        "StatisticsPage",
        "chart-column",
        "Ctrl+6",
        frozenset({Permission.STATISTICS}),
    ),
    Tab(
        "reasons",
        translatable("tabs", "原因与类型"),
        f"{_PAGES}.reasons",
        "ReasonsPage",
        "tags",
        "Ctrl+7",
        frozenset({Permission.REASONS}),
    ),
    Tab(
        "parameters",
        translatable("tabs", "参数设置"),
        f"{_PAGES}.parameters",
        "ParametersPage",
        "sliders-horizontal",
        "Ctrl+8",
        frozenset(
            {
                Permission.PARAMETERS,
                Permission.WAREHOUSES,
                Permission.CLOSE_PERIOD,
                Permission.OPERATORS,
            }
        ),
    ),
)
