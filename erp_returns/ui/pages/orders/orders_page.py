"""A page of orders: counts and search on top, the list at the left, the chosen order at the right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from erp_returns.domain.permissions import Permission
from erp_returns.domain.times import stored
from erp_returns.queries.listing import ListSource, beside
from erp_returns.ui.afterwards import Afterwards
from erp_returns.ui.changes import Page
from erp_returns.ui.desk import Desk
from erp_returns.ui.jobs import Job, JobToken
from erp_returns.ui.pages.orders.arrangement import Arrangement
from erp_returns.ui.pages.orders.button_row import ButtonRow
from erp_returns.ui.pages.orders.filter_strip import FilterField, FilterStrip
from erp_returns.ui.pages.orders.order_list import OrderList
from erp_returns.ui.pages.orders.search_field import SearchField
from erp_returns.ui.pages.orders.times import Clock
from erp_returns.ui.pages.orders.view_chooser import BuiltIn, ViewChooser
from erp_returns.ui.remembered import remember_splitter
from erp_returns.ui.tables import Column
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.count_chips import Count, CountChips
from erp_returns.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from erp_returns.ui.pages.orders.order_panel import OrderPanel, OrderWindow

Row = TypeVar("Row", bound=NamedTuple)

_LIST_WIDTH, _PANEL_WIDTH, _PANEL_LEAST = 700, 540, 420


@dataclass(frozen=True, slots=True)
class Plan(Generic[Row]):
    """What tells one page of orders from another; texts are in the language of the window.

    `key` names what is remembered; the list is sorted by `sort` (newest first) until somebody sorts it.
    `views` come with the program, the first one shows everything.
    `none`, `advice` and `beginning` (a button) stand where there is no order at all.
    """

    key: str
    name: str
    hint: str
    columns: tuple[Column[Row], ...]
    fields: tuple[FilterField, ...]
    views: tuple[BuiltIn, ...]
    sort: str
    icon: str
    none: str
    advice: str
    beginning: str


class Halves(QSplitter):
    """Two sides that ask for no more height than they need, and take what there is."""

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


class OrdersPage(Page, Generic[Row]):
    """Subclasses say what is listed and counted, make the panel, and put buttons into `buttons`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.changes)
        self.desk = desk
        self._plan = plan = self.plan()
        self._counts: Job[dict[str, int]] | None = None
        self._counted: Mapping[str, int] = {}
        self._panel: OrderPanel[Any] | None = None
        self._raised = 0
        self.chips = CountChips(self.tr("状态"))
        self.buttons = ButtonRow(desk.icons)
        self.search = SearchField(desk.icons, plan.hint, self.tr("在列表中查找"))
        self.strip = FilterStrip(desk, plan.fields, self.today)
        self.said = QLabel()
        self.hiding = QToolButton()
        self.nothing = EmptyState(desk.theme, desk.icons, plan.icon, plan.none, plan.advice, plan.beginning)
        self.list: OrderList[Row] = OrderList(
            desk, plan.columns, plan.name, f"columns/{plan.key}", self.nothing
        )
        self.arrangement = Arrangement(
            self.search, self.strip, self.list, (plan.sort, True), (self.chips, self._chips_with)
        )
        self.views = ViewChooser(desk, plan.key, plan.views, self.arrangement, self.list.view.offer_columns)
        self.splitter = Halves(Qt.Orientation.Horizontal)
        self._holder = QWidget()
        self._holder.setMinimumWidth(_PANEL_LEAST)
        self._place = QVBoxLayout(self._holder)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._lay_out()
        self._connect()
        self.views.begin()

    # ------------------------------------------------- what subclasses say

    def plan(self) -> Plan[Row]:
        """What tells this page from others."""
        raise NotImplementedError

    def begin(self) -> None:
        """Do what the button says where there is no order at all."""
        raise NotImplementedError

    def source(self, sort: str, *, descending: bool) -> ListSource[Row]:
        """The list as it is filtered, in an order."""
        raise NotImplementedError

    def counting(self) -> Callable[[], dict[str, int]]:
        """What counts the chips; called beside the window."""
        raise NotImplementedError

    def counts(self, found: Mapping[str, int], chosen: str) -> Sequence[Count]:
        """The chips for what was counted; the one that is chosen is among them."""
        raise NotImplementedError

    def make_panel(self, *, alone: bool) -> OrderPanel[Any]:
        """Make what shows one order."""
        raise NotImplementedError

    def preparations(self) -> Sequence[Callable[[], object]]:
        """What takes a moment before the panel can be made."""
        return ()

    def open(self, identity: int) -> None:
        """Follow Enter on an order."""
        raise NotImplementedError

    def show_what_can_be_done(self) -> None:
        """Grey what cannot be done to the order shown, or by whom is at work."""

    def fill_menu(self, menu: QMenu) -> None:
        """Offer what can be done to the order shown."""

    # ------------------------------------------------------------- the page

    def refresh(self) -> None:
        """Read list, counts and order anew; filters, selection and scroll position stay."""
        self._show_list(keep=self.list.shown, at_once=not (self.list.shown or self.filtered))
        if self._panel is not None:
            self._panel.refresh()
        self.show_what_can_be_done()

    def open_entry(self, entry_id: int) -> None:
        """Show an order at once, and choose it in the list; filters that hide it are taken off."""
        self._raised = 0
        self.panel.show_order(entry_id)
        self.list.seek(entry_id)

    def show_raised(self, entry_id: int) -> None:
        """Choose an order that was raised just now; filters stay, and where they hide it that is told."""
        self._raised = entry_id
        self.list.seek(entry_id)

    def open_window(self, identity: int) -> OrderWindow:
        """Open an order in a window of its own."""
        from erp_returns.ui.pages.orders.order_panel import OrderWindow

        window = OrderWindow(self.desk, self.make_panel(alone=True), identity, self)
        window.show()
        window.activateWindow()
        return window

    def add_opening(self, menu: QMenu) -> None:
        """Offer to open the order shown in a window of its own."""
        identity = self.panel.identity
        opening = menu.addAction(self.tr("在单独的窗口中打开"))
        self.desk.icons.dress(opening, "external-link")
        opening.setEnabled(identity is not None)
        opening.triggered.connect(lambda _on: self.open_window(identity or 0))

    def clear_filters(self) -> None:
        """Take all filters off."""
        self.arrangement.forget()
        self._show_list()

    def start_search(self) -> None:
        """Go to the search field, its text selected."""
        self.search.setFocus()
        self.search.selectAll()

    @property
    def panel(self) -> OrderPanel[Any]:
        """The order beside the list; made when it is first needed."""
        if self._panel is None:
            self._panel = self.make_panel(alone=False)
            self._panel.window_asked.connect(self.open_window)
            self._panel.shown.connect(self.show_what_can_be_done)
            self._place.addWidget(self._panel)
            self._panel.show_order(self.list.view.current_key())
        return self._panel

    @property
    def filtered(self) -> bool:
        """Whether anything is filtered by."""
        return self.arrangement.filtered

    def filter_words(self) -> str:
        """What the list was narrowed to, as a reader of its register is told."""
        chosen = [count.label for count in self._chips_with(self.chip) if count.key == self.chip]
        chosen = chosen if self.arrangement.view().chip else []
        words = [self.search.wanted(), *chosen, *self.strip.words()]
        return "　".join(word for word in words if word)

    @property
    def chip(self) -> str:
        """The chip that is chosen."""
        return self.arrangement.chip

    def today(self) -> date:
        """The shop's day."""
        return self.desk.session.clock().astimezone(self.desk.session.zone).date()

    def now(self) -> str:
        """Now, as stored UTC text."""
        return stored(self.desk.session.clock())

    def clock(self) -> Clock:
        """The shop's clock, for columns."""
        return Clock(self.now, self.desk.session.zone)

    def shown_source(self) -> ListSource[Row]:
        """The list as it is filtered and ordered now."""
        key, descending = self.arrangement.sort
        return self.source(key, descending=descending)

    # --------------------------------------------------------------- reading

    def _show_list(self, *, keep: bool = False, at_once: bool = False, from_top: bool = False) -> None:
        self.list.show_list(self.shown_source(), keep=keep, at_once=at_once, from_top=from_top)
        self._count()

    def _count(self) -> None:
        if self._counts is not None:
            self._counts.drop()
        database, count = self.desk.session.database, self.counting()

        def work(token: JobToken) -> dict[str, int]:
            found: dict[str, int] = {}
            with beside(database, token.cancelled):
                found = count()
            token.check()
            return found

        job = self.desk.jobs.run(work, self._show_counts, owner=self)
        self._counts = job if job.running else None

    def _show_counts(self, found: Mapping[str, int]) -> None:
        self._counts = None
        self._counted = found
        self.chips.set_counts(self._chips_with(self.chip))

    def _chips_with(self, chip: str) -> Sequence[Count]:
        return self.counts(self._counted, chip)

    def _reorder(self, key: str, descending: bool) -> None:  # noqa: FBT001 - as the signal brings it
        self.arrangement.order_by(key, descending=descending)
        self.list.show_list(self.shown_source())

    def _say_searching(self) -> None:
        self.said.setText(self.tr("查找中…"))

    def _say_count(self, count: int) -> None:
        self.said.setText(self.tr("共 {count} 单").format(count=f"{count:,}"))
        self.show_what_can_be_done()
        if not count:
            self._explain_nothing()

    def _explain_nothing(self) -> None:
        """Say in the empty list what to do next."""
        plan, filtered = self._plan, self.filtered
        self.nothing.title.setText(self.tr("没有符合条件的单据") if filtered else plan.none)
        self.nothing.hint.setText(self.tr("换一个条件，或者去掉筛选") if filtered else plan.advice)
        self.nothing.button.setText(self.tr("去掉全部筛选") if filtered else plan.beginning)

    def _leave_nothing(self) -> None:
        if self.filtered:
            self.clear_filters()
        else:
            self.begin()

    def _let_show(self, identity: int) -> None:
        """An order that was sought is not in the list: take off what hides it, or offer to."""
        if not self.filtered:
            return
        if identity == self._raised:
            said = self.tr("刚保存的单不符合现在的筛选，列表里没有显示它。")
            self.desk.notices.offer(said, self.tr("显示全部"), lambda: self.open_entry(identity))
        else:
            self.clear_filters()
            self.list.seek(identity)

    # --------------------------------------------------------------- choosing

    def _choose(self, identity: int | None) -> None:
        if self._panel is not None:
            self._panel.show_order(identity)
        elif identity is not None:
            Afterwards(self.list.view.viewport(), self._prepare_panel)
        self.show_what_can_be_done()

    def _prepare_panel(self) -> None:
        self._prepare(self.preparations())

    def _prepare(self, steps: Sequence[Callable[[], object]]) -> None:
        """Make the panel once the list stands on the screen, step by step, so that keys come between."""

        def go_on() -> None:
            if self._panel is None and steps:
                steps[0]()
                self._prepare(steps[1:])
            else:
                self.panel.show()

        QTimer.singleShot(0, self, go_on)

    def _leave_search(self) -> None:
        self.list.view.setFocus()

    def _end_search(self) -> None:
        self.search.clear()
        self.search.search_now()

    def _show_panel(self, shown: bool) -> None:  # noqa: FBT001 - as the signal brings it
        self._holder.setVisible(shown)
        self.desk.icons.dress(self.hiding, "chevron-right" if shown else "chevron-left", Tone.SECONDARY)
        said = self.tr("隐藏详情 (F9)") if shown else self.tr("显示详情 (F9)")
        self.hiding.setToolTip(said)
        self.hiding.setAccessibleName(said)

    def _offer(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu)
        menu.popup(self.list.view.viewport().mapToGlobal(where))

    # ----------------------------------------------------------------- parts

    def show_export(self, button: QPushButton) -> None:
        """Grey the button that writes the list to a file where nobody may, or nothing is there."""
        may, rows = self.desk.may(Permission.EXPORT), self.list.table.rowCount()
        why = "" if may else self.tr("没有权限导出与打印，请店主授权")
        if not rows:
            why = why or self.tr("列表是空的，没有可以导出的")
        button.setEnabled(not why)
        button.setToolTip(why or self.tr("把列表或选中的单写成 Excel、CSV 文件 (Ctrl+Shift+E)"))

    def _lay_out(self) -> None:
        self.desk.theme.dress(self.said, FontRole.SMALL, Tone.SECONDARY)
        self.hiding.setCheckable(True)
        self.hiding.setChecked(True)
        top, second = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.chips, 1)
        top.addLayout(self.buttons)
        top.setAlignment(self.buttons, Qt.AlignmentFlag.AlignTop)
        second.setSpacing(12)
        self.search.add_to(second)
        second.addWidget(self.strip, 1)
        second.addWidget(self.said, 0, Qt.AlignmentFlag.AlignVCenter)
        second.addWidget(self.views, 0, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self.hiding, 0, Qt.AlignmentFlag.AlignTop)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self._holder)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setSizes([_LIST_WIDTH, _PANEL_WIDTH])
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(second)
        column.addWidget(self.splitter, 1)
        self.setFocusProxy(self.list)
        self._show_panel(True)
        remember_splitter(self.desk.session, f"splitter/{self._plan.key}", self.splitter)

    def _connect(self) -> None:
        self.chips.chosen.connect(lambda _key: self._show_list())
        self.search.searched.connect(lambda _text: self._show_list())
        self.search.entered.connect(self._leave_search)
        self.strip.changed.connect(self._show_list)
        self.views.chosen.connect(lambda: self._show_list(from_top=True))
        self.hiding.toggled.connect(self._show_panel)
        self.nothing.button.clicked.connect(self._leave_nothing)
        self.list.searching.connect(self._say_searching)
        self.list.counted.connect(self._say_count)
        self.list.missing.connect(self._let_show)
        self.list.current_changed.connect(self._choose)
        self.list.entered.connect(self.open)
        self.list.double_clicked.connect(self.open_window)
        self.list.table.sort_requested.connect(self._reorder)
        self.list.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.view.customContextMenuRequested.connect(self._offer)
        self.add_key(QKeySequence.StandardKey.Find, self.start_search)
        self.add_key("F9", self.hiding.toggle)
        self.add_key("Ctrl+Shift+V", self.views.open_menu)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.list.view)
        escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        escape.activated.connect(self._end_search)

    def add_key(self, keys: QKeySequence.StandardKey | str, do: Callable[[], object]) -> None:
        """Let a key do something wherever in the window one is while this page is shown."""
        QShortcut(QKeySequence(keys), self).activated.connect(do)
