"""操作日志: search and filters, the events newest first, and the chosen one whole beside them."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout

from erp_returns.domain.permissions import Permission
from erp_returns.domain.times import stored
from erp_returns.queries.event_log import EventLog, LogRow
from erp_returns.ui.changes import Page, Topic
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.log.columns import log_columns
from erp_returns.ui.pages.log.event_view import EventView
from erp_returns.ui.pages.log.filters import log_fields, wanted
from erp_returns.ui.pages.log.views import LOG_VIEWS
from erp_returns.ui.pages.orders.arrangement import Arrangement
from erp_returns.ui.pages.orders.filter_strip import FilterStrip
from erp_returns.ui.pages.orders.order_list import OrderList
from erp_returns.ui.pages.orders.search_field import SearchField
from erp_returns.ui.pages.orders.times import Clock
from erp_returns.ui.pages.orders.view_chooser import ViewChooser
from erp_returns.ui.remembered import remember_splitter
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.empty_state import EmptyState

_LIST_WIDTH, _SIDE_WIDTH, _SIDE_LEAST = 900, 320, 260


class LogPage(Page):
    """Enter opens the order of an event; `order_asked` carries its id."""

    topics: ClassVar[frozenset[str]] = frozenset(Topic) | {"people"}
    order_asked = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.changes)
        self.desk = desk
        self.search = SearchField(desk.icons, self.tr("单号、备注、改动、操作…"), self.tr("在操作日志中查找"))
        self.strip = FilterStrip(desk, log_fields(desk), self._today)
        self.said = QLabel()
        self.exporting = QPushButton(self.tr("导出"))
        self.nothing = EmptyState(
            desk.theme,
            desk.icons,
            "history",
            self.tr("没有符合条件的记录"),
            self.tr("换一个条件，或者去掉筛选"),
            self.tr("去掉全部筛选"),
        )
        self.list: OrderList[LogRow] = OrderList(
            desk,
            log_columns(Clock(self._now, desk.session.zone)),
            self.tr("操作日志"),
            "columns/log",
            self.nothing,
        )
        self.arrangement = Arrangement(self.search, self.strip, self.list)
        self.views = ViewChooser(desk, "log", LOG_VIEWS, self.arrangement, self.list.view.offer_columns)
        self.event_view = EventView(desk)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.search)
        self.views.begin()

    def refresh(self) -> None:
        """Read the log anew; filters, selection and scroll position stay."""
        self._show(keep=self.list.shown)

    def source(self) -> EventLog:
        """The log as it is filtered."""
        asked = wanted(self.search.wanted(), self.strip.kept(), self._today(), self.desk.session.zone)
        return EventLog(self.desk.session.database, asked)

    def clear_filters(self) -> None:
        """Take all filters off."""
        self.search.forget()
        self.strip.forget()
        self._show()

    def save(self) -> None:
        """Write the log as it is filtered to a file."""
        from erp_returns.ui.pages.log.saving import save_log

        save_log(self.desk, self, self.source())

    def open(self, identity: int) -> None:
        """Open the order of an event; events of the shop have none."""
        row = self._row(identity)
        if row is not None and row.order_id is not None:
            self.order_asked.emit(row.order_id)

    # ----------------------------------------------------------------- parts

    def _show(self, *, keep: bool = False) -> None:
        self.list.show_list(self.source(), keep=keep, at_once=not self.list.shown)
        self.views.show_name()

    def _choose(self, identity: int | None) -> None:
        self.event_view.show_event(None if identity is None else self._row(identity))

    def _row(self, identity: int) -> LogRow | None:
        table = self.list.table
        at = table.row_of(identity)
        return table.row_object(at) if at >= 0 else None

    def _today(self) -> date:
        session = self.desk.session
        return session.clock().astimezone(session.zone).date()

    def _now(self) -> str:
        return stored(self.desk.session.clock())

    def _say_searching(self) -> None:
        self.said.setText(self.tr("查找中…"))

    def _say_count(self, count: int) -> None:
        self.said.setText(self.tr("共 {count} 条").format(count=f"{count:,}"))
        may = self.desk.may(Permission.EXPORT)
        self.exporting.setEnabled(may and count > 0)
        why = "" if may else self.tr("没有权限导出与打印，请店主授权")
        self.exporting.setToolTip(why or self.tr("把列出的记录写成 Excel、CSV 文件 (Ctrl+Shift+E)"))

    def _lay_out(self) -> None:
        theme = self.desk.theme
        theme.dress(self.said, FontRole.SMALL, Tone.SECONDARY)
        self.desk.icons.dress(self.exporting, "file-down")
        top = QHBoxLayout()
        top.setSpacing(12)
        self.search.add_to(top)
        top.addWidget(self.strip, 1)
        top.addWidget(self.said, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.views, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.exporting, 0, Qt.AlignmentFlag.AlignTop)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        self.event_view.setMinimumWidth(_SIDE_LEAST)
        splitter.addWidget(self.list)
        splitter.addWidget(self.event_view)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        splitter.setSizes([_LIST_WIDTH, _SIDE_WIDTH])
        remember_splitter(self.desk.session, "splitter/log", splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(splitter, 1)

    def _connect(self) -> None:
        self.search.searched.connect(lambda _text: self._show())
        self.search.entered.connect(self.list.view.setFocus)
        self.strip.changed.connect(self._show)
        self.views.chosen.connect(self._show)
        self.nothing.button.clicked.connect(lambda _on: self.clear_filters())
        self.list.searching.connect(self._say_searching)
        self.list.counted.connect(self._say_count)
        self.list.current_changed.connect(self._choose)
        self.list.entered.connect(self.open)
        self.list.double_clicked.connect(self.open)
        self.event_view.order_asked.connect(self.order_asked)
        self.exporting.clicked.connect(lambda _on: self.save())
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self._start_search)
        QShortcut(QKeySequence("Ctrl+Shift+E"), self).activated.connect(self.save)
        QShortcut(QKeySequence("Ctrl+Shift+V"), self).activated.connect(self.views.open_menu)

    def _start_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()
