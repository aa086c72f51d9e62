"""One order beside the list: head, road, tabs that are filled when looked at, what can be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QStackedLayout,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from erp_returns.domain.errors import Refusal
from erp_returns.ui.changes import Topic
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.orders.panes import CopyableNumber
from erp_returns.ui.theme import Tone
from erp_returns.ui.theme.theme import mark
from erp_returns.ui.widgets.empty_state import EmptyState
from erp_returns.ui.widgets.flow import FlowLayout
from erp_returns.ui.widgets.milestone_track import MilestoneTrack
from erp_returns.ui.widgets.status_chip import StatusChip
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

DetailT = TypeVar("DetailT")


class OrderPanel(QWidget, Generic[DetailT]):
    """Shows one order at a time. `window_asked` carries its id when a window of its own is wanted.

    Subclasses add tabs with `add_pane`, and say how to read an order and what its head shows.
    """

    window_asked = Signal(int)
    shown = Signal()

    def __init__(self, desk: Desk, *, alone: bool = False) -> None:
        """`alone` in a window of its own."""
        super().__init__()
        self.desk = desk
        self.identity: int | None = None
        self.detail: DetailT | None = None
        self._fills: list[Callable[[DetailT], None]] = []
        self._stale: set[int] = set()
        self.number = CopyableNumber(desk.theme, desk.icons, self.say_copied)
        self.chip = StatusChip(desk.theme)
        self.track = MilestoneTrack(desk.theme)
        self.banner = WrappedLabel()
        self.tabs = QTabWidget()
        self.tabs.setUsesScrollButtons(True)
        self.tabs.currentChanged.connect(self._fill)
        self.head, self.foot = FlowLayout(spacing=8), QVBoxLayout()
        self.below_number = QVBoxLayout()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._content(alone=alone))
        self._stack.addWidget(self._nothing())
        self._stack.setCurrentIndex(1)

    def read(self, identity: int) -> DetailT:
        """Read an order whole; raises `NotFound`."""
        raise NotImplementedError

    def show_head(self, detail: DetailT) -> None:
        """Show what stands over the tabs and below them."""
        raise NotImplementedError

    def title(self) -> str:
        """The number of the order shown."""
        return self.number.label.text()

    def add_pane(self, pane: QWidget, title: str, fill: Callable[[DetailT], None]) -> None:
        """Add a tab; `fill` is called when it is looked at."""
        self._fills.append(fill)
        self.tabs.addTab(pane, title)

    def show_order(self, identity: int | None) -> None:
        """Show an order; None shows that none is chosen."""
        if identity != self.identity or identity is None:
            self.identity = identity
            self.refresh()

    def refresh(self) -> None:
        """Read the order anew."""
        self.detail = None if self.identity is None else self._read(self.identity)
        if self.detail is None:
            self._stack.setCurrentIndex(1)
        else:
            self._stale = set(range(self.tabs.count()))
            self.show_head(self.detail)
            self._fill(self.tabs.currentIndex())
            self._stack.setCurrentIndex(0)
        self.shown.emit()

    def say(self, text: str, tone: Tone = Tone.WARNING) -> None:
        """One line over the tabs; nothing for nothing."""
        mark(self.banner, tone=tone.value)
        self.banner.setText(text)
        self.banner.setVisible(bool(text))

    def _read(self, identity: int) -> DetailT | None:
        try:
            return self.read(identity)
        except Refusal as refusal:
            self.desk.notices.refused(refusal)
            return None

    def _fill(self, at: int) -> None:
        if at in self._stale and self.detail is not None:
            self._stale.discard(at)
            self._fills[at](self.detail)

    def _ask_window(self) -> None:
        if self.identity is not None:
            self.window_asked.emit(self.identity)

    def say_copied(self, number: str) -> None:
        """Say that a number went to the clipboard."""
        self.desk.notices.done(self.tr("已复制 {number}").format(number=number))

    def _nothing(self) -> EmptyState:
        title, hint = self.tr("没有选中单据"), self.tr("在左边选一张，这里显示它的全部内容")
        return EmptyState(self.desk.theme, self.desk.icons, "file-text", title, hint)

    def _content(self, *, alone: bool) -> QWidget:
        self.head.addWidget(self.number)
        self.head.addWidget(self.chip)
        self.corner = top = QHBoxLayout()
        top.setSpacing(8)
        top.addLayout(self.head, 1)
        self.opening = QToolButton()
        self.opening.setToolTip(self.tr("在单独的窗口中打开（双击单据）"))
        self.opening.setAccessibleName(self.tr("在单独的窗口中打开"))
        self.desk.icons.dress(self.opening, "external-link", Tone.SECONDARY)
        self.opening.clicked.connect(self._ask_window)
        top.addWidget(self.opening, 0, Qt.AlignmentFlag.AlignTop)
        if alone:
            self.opening.hide()
        self.below_number.setSpacing(4)
        self.foot.setSpacing(8)
        content = QFrame()
        content.setProperty("card", not alone)
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(self.below_number)
        column.addWidget(self.track)
        column.addWidget(self.banner)
        column.addWidget(self.tabs, 1)
        column.addLayout(self.foot)
        self.banner.hide()
        return content


class OrderWindow(QDialog):
    """An order in a window of its own; it reads again when something changed, and closes with Esc."""

    def __init__(self, desk: Desk, panel: OrderPanel[DetailT], identity: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.panel = panel
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel)
        panel.shown.connect(lambda: self.setWindowTitle(panel.title()))
        panel.show_order(identity)
        panel.tabs.setFocus()
        desk.changes.changed.connect(self._hear)
        QShortcut(QKeySequence.StandardKey.Close, self).activated.connect(self.close)
        self.resize(720, 760)

    def _hear(self, topics: frozenset[str]) -> None:
        if topics & {Topic.RETURNS, Topic.SALES, Topic.REFUNDS, Topic.WAREHOUSE} and self.isVisible():
            self.panel.refresh()
