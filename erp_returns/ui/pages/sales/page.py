"""销售订单: counts, search and filters, the list, and beside it one sale with what can still come back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar, cast

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from erp_returns.domain.permissions import Permission
from erp_returns.queries.listing import ListSource
from erp_returns.queries.sale_list import SaleFilter, SaleListRow, SaleSort, sale_list
from erp_returns.ui.changes import Topic
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.orders.button_row import add_to_menu
from erp_returns.ui.pages.orders.orders_page import OrdersPage, Plan
from erp_returns.ui.pages.sales.columns import sale_columns
from erp_returns.ui.pages.sales.filters import chip_counts, chips, sale_fields, wanted, with_chip
from erp_returns.ui.pages.sales.panel import SalePanel
from erp_returns.ui.pages.sales.views import SALE_VIEWS
from erp_returns.ui.widgets.count_chips import Count

if TYPE_CHECKING:
    from erp_returns.ui.exports import Exports


class SalesPage(OrdersPage[SaleListRow]):
    """All sales. Enter goes to the detail of one; a new return starts from the one that is chosen."""

    topics: ClassVar[frozenset[str]] = frozenset({Topic.SALES, Topic.RETURNS})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.creating = self.buttons.add_button(
            self.tr("新建退换货"), "plus", self.ask_new_return, primary=True
        )
        self.importing = self.buttons.add_button(self.tr("导入"), "download", self.begin)
        self.importing.setToolTip(self.tr("导入订单、售后或商品 (Ctrl+I)"))
        self.exporting = self.buttons.add_button(self.tr("导出"), "file-down", self.save_list)
        self.add_key("Ctrl+Shift+E", self.save_list)
        self.add_key(QKeySequence.StandardKey.Print, self.show_ledger)
        self._exports: Exports | None = None

    def plan(self) -> Plan[SaleListRow]:
        return Plan(
            key="sales",
            name=self.tr("销售订单"),
            hint=self.tr("单号、快递单号、手机、姓名…"),
            columns=sale_columns(self.clock()),
            fields=sale_fields(self.desk),
            views=SALE_VIEWS,
            sort="ordered_at",
            icon="shopping-bag",
            none=self.tr("还没有销售订单"),
            advice=self.tr("导入平台导出的订单文件，或把文件拖到窗口里"),
            beginning=self.tr("导入订单  Ctrl+I"),
        )

    def begin(self) -> None:
        """Ask for files to import."""
        self.desk.router.import_asked.emit([])

    def ask_new_return(self) -> None:
        """Raise a return of the sale that is chosen."""
        if self.chosen_sale():
            self.desk.router.new_return_asked.emit(self.chosen_sale())

    def chosen_sale(self) -> int:
        """The id of the sale that is chosen; 0 for none."""
        return self.panel.identity or 0

    def find_entries(self, text: str) -> None:
        """Search the list anew."""
        self.clear_filters()
        self.search.setText(text)
        self.search.search_now()
        self.list.setFocus()

    def save_list(self) -> None:
        """Write the list as it is filtered, or what is selected in it, to a file."""
        self.exports.save_sales(self.shown_source(), self.list.view, self.filter_words())

    def show_ledger(self) -> None:
        """Preview the list as it is filtered as a register."""
        self.exports.show_sales_ledger(self.shown_source(), self.filter_words())

    @property
    def exports(self) -> Exports:
        """What writes files; made when it is first needed."""
        if self._exports is None:
            from erp_returns.ui.exports import Exports

            self._exports = Exports(self.desk, self)
        return self._exports

    def source(self, sort: str, *, descending: bool) -> ListSource[SaleListRow]:
        found = with_chip(self._wanted(), self.chip)
        return sale_list(self.desk.session.database, found, SaleSort(sort, descending))

    def counting(self) -> Callable[[], dict[str, int]]:
        return partial(chip_counts, self.desk.session, self._wanted())

    def counts(self, found: Mapping[str, int], chosen: str) -> Sequence[Count]:
        return chips(found, chosen)

    def make_panel(self, *, alone: bool) -> SalePanel:
        return SalePanel(self.desk, alone=alone)

    def open(self, identity: int) -> None:
        self.panel.show_order(identity)
        self.panel.tabs.setFocus()

    def show_what_can_be_done(self) -> None:
        panel = cast("SalePanel | None", self._panel)
        why = panel.why_not() if panel else self.tr("先选一张销售订单")
        if not self.desk.may(Permission.CREATE):
            why = self.tr("没有权限新建退换货单，请店主授权")
        self.creating.setEnabled(not why)
        self.creating.setToolTip(why or self.tr("从这张订单新建退换货单 (Ctrl+N)"))
        self.importing.setEnabled(self.desk.may(Permission.IMPORT))
        self.show_export(self.exporting)

    def fill_menu(self, menu: QMenu) -> None:
        """Offer what can be done to the sale shown."""
        menu.setToolTipsVisible(True)
        creating = menu.addAction(self.tr("新建退换货…") + "\tCtrl+N")
        self.desk.icons.dress(creating, "plus")
        creating.setEnabled(self.creating.isEnabled())
        creating.setToolTip(self.creating.toolTip())
        creating.triggered.connect(lambda _on: self.ask_new_return())
        add_to_menu(menu, self.exporting, self.tr("导出列表…") + "\tCtrl+Shift+E", self.save_list)
        add_to_menu(menu, self.exporting, self.tr("打印台账（当前列表）") + "\tCtrl+P", self.show_ledger)
        self.add_opening(menu)

    def _wanted(self) -> SaleFilter:
        zone = self.desk.session.zone
        return wanted(self.search.wanted(), self.strip.kept(), self.today(), zone)
