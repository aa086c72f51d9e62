"""A list of stock: search and filters on top, rows read beside the window below."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from erp_returns.domain.permissions import Permission
from erp_returns.domain.times import stored
from erp_returns.queries.listing import ListSource
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.orders.arrangement import Arrangement
from erp_returns.ui.pages.orders.filter_strip import FilterField, FilterStrip
from erp_returns.ui.pages.orders.order_list import OrderList
from erp_returns.ui.pages.orders.search_field import SearchField
from erp_returns.ui.pages.orders.times import Clock
from erp_returns.ui.pages.orders.view_chooser import BuiltIn, ViewChooser
from erp_returns.ui.tables import Column
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from erp_returns.ui.exports import Exports

Row = TypeVar("Row", bound=NamedTuple)


class StockListView(QWidget, Generic[Row]):
    """Subclasses say what is listed; `body` takes the list, `top` more buttons."""

    def __init__(
        self,
        desk: Desk,
        columns: tuple[Column[Row], ...],
        fields: tuple[FilterField, ...],
        name: str,
        key: str,
        empty: EmptyState,
        views: tuple[BuiltIn, ...],
        first: tuple[str, bool] = ("", True),
    ) -> None:
        """`key` names what is remembered; the list comes ordered by `first` (no column: by none)."""
        super().__init__()
        self.desk = desk
        self.search = SearchField(desk.icons, self.hint(), self.tr("在列表中查找"))
        self.strip = FilterStrip(desk, fields, self.today)
        self.said = QLabel()
        self.exporting = QPushButton(self.tr("导出"))
        self.nothing = empty
        self._exports: Exports | None = None
        self.list: OrderList[Row] = OrderList(desk, columns, name, f"columns/{key}", empty)
        self.arrangement = Arrangement(self.search, self.strip, self.list, first)
        self.views = ViewChooser(desk, key, views, self.arrangement, self.list.view.offer_columns)
        self.top = QHBoxLayout()
        self.body = QVBoxLayout(self)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        self.views.begin()

    # ------------------------------------------------- what subclasses say

    def hint(self) -> str:
        """What can be searched for."""
        raise NotImplementedError

    def source(self) -> ListSource[Row]:
        """The rows as they are filtered."""
        raise NotImplementedError

    def save_list(self) -> None:
        """Write the rows as they are filtered, or those selected, to a file."""
        raise NotImplementedError

    # ----------------------------------------------------------------- parts

    def refresh(self) -> None:
        """Read the rows anew; filters, selection and scroll position stay."""
        allowed = self.desk.may(Permission.EXPORT)
        self.exporting.setEnabled(allowed)
        self.exporting.setToolTip(
            self.tr("把列表或选中的行写成 Excel、CSV 文件或 PDF 台账 (Ctrl+Shift+E)")
            if allowed
            else self.tr("没有权限导出与打印，请店主授权")
        )
        self.show_rows(keep=self.list.shown)

    def show_rows(self, *, keep: bool = False) -> None:
        """Read what is asked for."""
        self.list.show_list(self.source(), keep=keep, at_once=not self.list.shown)
        self.views.show_name()

    def explain_nothing(self) -> None:
        """Say in the empty list what to do next."""

    def leave_nothing(self) -> None:
        """Do what the button of the empty list says."""
        self.clear_filters()

    @property
    def filtered(self) -> bool:
        """Whether anything narrows the list."""
        return bool(self.search.wanted() or self.strip.words())

    def clear_filters(self) -> None:
        """Take all filters off."""
        self.search.forget()
        self.strip.forget()
        self.show_rows()

    @property
    def exports(self) -> Exports:
        """What writes files; made when it is first needed."""
        if self._exports is None:
            from erp_returns.ui.exports import Exports

            self._exports = Exports(self.desk, self)
        return self._exports

    def words(self) -> str:
        """What the list was narrowed to, as a reader of its register is told."""
        return "　".join(filter(None, (self.search.wanted(), *self.strip.words())))

    def today(self) -> date:
        """The shop's own day."""
        session = self.desk.session
        return session.clock().astimezone(session.zone).date()

    def _lay_out(self) -> None:
        self.desk.theme.dress(self.said, FontRole.SMALL, Tone.SECONDARY)
        self.top.setSpacing(12)
        self.search.add_to(self.top)
        self.top.addWidget(self.strip, 1)
        self.top.addWidget(self.said, 0, Qt.AlignmentFlag.AlignVCenter)
        self.top.addWidget(self.views, 0, Qt.AlignmentFlag.AlignTop)
        self.desk.icons.dress(self.exporting, "file-down")
        self.top.addWidget(self.exporting, 0, Qt.AlignmentFlag.AlignTop)
        self.body.setContentsMargins(0, 8, 0, 0)
        self.body.setSpacing(8)
        self.body.addLayout(self.top)

    def _connect(self) -> None:
        self.search.searched.connect(lambda _text: self.show_rows())
        self.search.entered.connect(self.list.view.setFocus)
        self.strip.changed.connect(self.show_rows)
        self.views.chosen.connect(self.show_rows)
        self.nothing.button.clicked.connect(lambda _on: self.leave_nothing())
        self.list.searching.connect(lambda: self.said.setText(self.tr("查找中…")))
        self.list.counted.connect(self._say_count)
        self.exporting.clicked.connect(lambda _on: self.save_list())
        for keys, do in (
            (QKeySequence("Ctrl+Shift+E"), self.exporting.click),
            (QKeySequence("Ctrl+Shift+V"), self.views.open_menu),
            (QKeySequence(QKeySequence.StandardKey.Find), self.start_search),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def start_search(self) -> None:
        """Go to the search field."""
        self.search.setFocus()
        self.search.selectAll()

    def _say_count(self, count: int) -> None:
        self.said.setText(self.tr("共 {count} 条").format(count=f"{count:,}"))
        if not count:
            self.explain_nothing()


def clock_of(desk: Desk) -> Clock:
    """What time it is at a desk, and where."""
    return Clock(lambda: stored(desk.session.clock()), desk.session.zone)
