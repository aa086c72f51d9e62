"""退换货单: counts, search and filters, the list, one order whole beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar, cast

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from erp_returns.domain.actions import Action
from erp_returns.domain.paper_kinds import PaperKind
from erp_returns.domain.permissions import Permission
from erp_returns.queries.listing import ListSource
from erp_returns.queries.return_list import ReturnFilter, ReturnListRow, ReturnSort, return_list
from erp_returns.ui.changes import Topic
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.orders.button_row import add_to_menu
from erp_returns.ui.pages.orders.orders_page import OrdersPage, Plan
from erp_returns.ui.pages.returns.columns import return_columns
from erp_returns.ui.pages.returns.filters import (
    chip_counts,
    chips,
    own_statuses,
    return_fields,
    wanted,
    with_chip,
)
from erp_returns.ui.pages.returns.selection import ReturnsSelection
from erp_returns.ui.pages.returns.views import RETURN_VIEWS
from erp_returns.ui.pages.today import TodaySide
from erp_returns.ui.widgets.count_chips import Count

if TYPE_CHECKING:
    from erp_returns.ui.actions.order_actions import OrderActions
    from erp_returns.ui.pages.returns.panel import ReturnPanel

_DIALOGS = "erp_returns.ui.actions.order_actions"
_PANEL = "erp_returns.ui.pages.returns.panel"


class ReturnsPage(OrdersPage[ReturnListRow]):
    """All return orders. Enter changes an order where that can be done, else goes to its detail."""

    topics: ClassVar[frozenset[str]] = frozenset({Topic.RETURNS, Topic.PARAMETERS})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._actions: OrderActions | None = None
        router = desk.router
        self.creating = self.buttons.add_button(self.tr("新建退换货"), "plus", self.begin, primary=True)
        self.importing = self.buttons.add_button(
            self.tr("导入"), "download", partial(router.import_asked.emit, [])
        )
        self.exporting = self.buttons.add_button(self.tr("导出"), "file-down", self.save_list)
        self.printing = self.buttons.add_menu_button(self.tr("打印"), "printer", self.fill_print_menu)
        self.selection = ReturnsSelection(desk, self, self.list.view, self.column, self.save_list)
        self.creating.setToolTip(self.tr("从销售订单新建退换货单 (Ctrl+N)"))
        self.importing.setToolTip(self.tr("导入订单、售后或商品 (Ctrl+I)"))
        self.add_key(QKeySequence.StandardKey.Print, self.show_record)
        self.add_key("Ctrl+Shift+P", self.open_print_menu)
        self.add_key("Ctrl+Shift+E", self.save_list)
        self.add_key("Ctrl+Shift+N", self.add_follow_up)
        self.add_key("Ctrl+M", self.show_messages)
        self.today_side = TodaySide(desk, self)

    def refresh(self) -> None:
        super().refresh()
        self.today_side.refresh()

    def open_entry(self, entry_id: int) -> None:
        self.today_side.leave()
        super().open_entry(entry_id)

    def show_raised(self, entry_id: int) -> None:
        self.today_side.leave()
        super().show_raised(entry_id)

    def start_search(self) -> None:
        self.today_side.leave()
        super().start_search()

    def show_today(self) -> None:
        """Show what a shift hands over, or go to it where it is shown."""
        self.today_side.enter()
        self.setFocus()

    def add_follow_up(self) -> None:
        """Ask for a follow-up of the order shown."""
        detail = self.return_panel.detail
        if detail is not None:
            self.return_panel.history.follow_ups.deeds.add(detail.order.id, detail.order.number)

    def plan(self) -> Plan[ReturnListRow]:
        return Plan(
            key="returns",
            name=self.tr("退换货单"),
            hint=self.tr("单号、快递单号、手机、姓名…"),
            columns=return_columns(self.clock()),
            fields=return_fields(self.desk),
            views=RETURN_VIEWS,
            sort="requested_at",
            icon="clipboard-list",
            none=self.tr("还没有退换货单"),
            advice=self.tr("先导入销售订单（Ctrl+I），再从订单新建退换货（Ctrl+N）"),
            beginning=self.tr("新建退换货"),
        )

    def begin(self) -> None:
        """Ask for a new return; its sale is looked for first."""
        self.desk.router.new_return_asked.emit(0)

    def show_record(self) -> None:
        """Preview the record of the order that is chosen, those of all that is selected, or 交接单."""
        if self.today_side.on and self.today_side.panel is not None:
            self.today_side.panel.print_sheet()
            return
        if self.selection.several:
            self.selection.show_records()
            return
        order_id = self.panel.identity
        if order_id is not None and self.desk.may(Permission.EXPORT):
            self.desk.router.record_asked.emit(order_id)

    def show_messages(self) -> None:
        """Offer texts for the customer of the order shown."""
        detail = self.return_panel.detail if self.panel.identity is not None else None
        if detail is not None:
            from erp_returns.ui.dialogs.messages import MessagesDialog

            MessagesDialog(self.desk, detail, self).open()

    def open_print_menu(self) -> None:
        """Offer the papers of the order that is chosen or of all that is selected, and the list itself."""
        if self.printing.isEnabled():
            self.printing.menu().popup(self.printing.mapToGlobal(QPoint(0, self.printing.height())))

    def fill_print_menu(self, menu: QMenu) -> None:
        """Put everything that can be printed here into a menu."""
        from erp_returns.ui.actions.print_menu import PrintMenu

        if self.selection.several:
            self.selection.fill_print_menu(menu)
        else:
            PrintMenu(self.desk, menu).fill(menu, self.return_panel.detail)
        menu.addSeparator()
        add_to_menu(menu, self.exporting, self.tr("退换货台账（当前列表）"), self.show_ledger)
        handing = menu.addAction(self.tr("交接单（今天）"))
        self.desk.icons.dress(handing, "list-checks")
        handing.setEnabled(self.desk.may(Permission.EXPORT))
        handing.triggered.connect(lambda _on: self.desk.router.paper_asked.emit(PaperKind.SHIFT, ""))

    def show_ledger(self) -> None:
        """Preview the list as it is filtered as a register."""
        self.selection.exports.show_returns_ledger(self.shown_source(), self.filter_words())

    def save_list(self) -> None:
        """Write the list as it is filtered, or what is selected in it, to a file."""
        self.selection.exports.save_returns(self.shown_source(), self.list.view, self.filter_words())

    def source(self, sort: str, *, descending: bool) -> ListSource[ReturnListRow]:
        found = with_chip(self._wanted(), self.chip)
        return return_list(self.desk.session.database, found, ReturnSort(sort, descending), self.now())

    def counting(self) -> Callable[[], dict[str, int]]:
        return partial(chip_counts, self.desk.session, self._wanted(), self.now())

    def counts(self, found: Mapping[str, int], chosen: str) -> Sequence[Count]:
        return chips(found, chosen)

    @property
    def order_actions(self) -> OrderActions:
        """What can be done to the order shown; made when it is first needed."""
        if self._actions is None:
            from erp_returns.ui.actions import order_actions

            self._actions = order_actions.OrderActions(self.desk, self)
        return self._actions

    def preparations(self) -> Sequence[Callable[[], object]]:
        return partial(import_module, _DIALOGS), partial(import_module, _PANEL)

    def make_panel(self, *, alone: bool) -> ReturnPanel:
        from erp_returns.ui.pages.returns import panel

        made = panel.ReturnPanel(self.desk, self.order_actions, host=None if alone else self, alone=alone)
        if not alone:
            made.bar.let_press(self.selection.take)
        return made

    def open(self, identity: int) -> None:
        panel = self.return_panel
        panel.show_order(identity)
        if panel.offers(Action.EDIT):
            self.desk.router.edit_asked.emit(identity)
        else:
            panel.tabs.setFocus()

    @property
    def return_panel(self) -> ReturnPanel:
        """The order beside the list."""
        return cast("ReturnPanel", self.panel)

    def show_what_can_be_done(self) -> None:
        may = self.desk.may
        self.creating.setEnabled(may(Permission.CREATE))
        self.importing.setEnabled(may(Permission.IMPORT))
        chosen = self.list.view.current_key() is not None
        self.printing.setEnabled(chosen and may(Permission.EXPORT))
        self.show_export(self.exporting)
        self.printing.setToolTip(
            self.tr("退换货单 (Ctrl+P) 和其他单据、标签、台账 (Ctrl+Shift+P)")
            if chosen
            else self.tr("先选一张退换货单")
        )

    def fill_menu(self, menu: QMenu) -> None:
        """Offer everything that can be done to the order shown, or to all that is selected."""
        if self.selection.several:
            self.selection.fill_menu(menu)
            return
        self.order_actions.fill_menu(menu, self.return_panel.detail)
        menu.addSeparator()
        following = menu.addAction(self.tr("添加跟进…") + "\tCtrl+Shift+N")
        self.desk.icons.dress(following, "clock")
        following.setEnabled(self.return_panel.detail is not None and self.desk.may(Permission.FOLLOW_UP))
        following.triggered.connect(lambda _on: self.add_follow_up())
        telling = menu.addAction(self.tr("话术…") + "\tCtrl+M")
        self.desk.icons.dress(telling, "send")
        telling.setEnabled(self.return_panel.detail is not None)
        telling.triggered.connect(lambda _on: self.show_messages())
        printing = menu.addMenu(self.tr("打印"))
        self.desk.icons.dress(printing.menuAction(), "printer")
        printing.setEnabled(self.printing.isEnabled())
        self.fill_print_menu(printing)
        add_to_menu(menu, self.exporting, self.tr("导出列表…") + "\tCtrl+Shift+E", self.save_list)
        self.add_opening(menu)

    def _wanted(self) -> ReturnFilter:
        zone = self.desk.session.zone
        kept = self.strip.kept()
        own = own_statuses(self.desk.session) if "todo" in kept else ()
        return wanted(self.search.wanted(), kept, self.today(), zone, own)
