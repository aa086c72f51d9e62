"""The log in a window of its own, beside the work; an order opens in another one over it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from erp_returns.ui.actions.order_actions import OrderActions
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.log.page import LogPage
from erp_returns.ui.pages.orders.order_panel import OrderWindow
from erp_returns.ui.pages.returns.panel import ReturnPanel
from erp_returns.ui.widgets.fitting import resize_for_text
from erp_returns.ui.widgets.notice_bar import NoticeBar

_SIZE = (1240, 700)


class LogWindow(QDialog):
    """Closes with Esc; what was filtered by is gone then."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("操作日志"))
        self.page = LogPage(desk)
        self.page.order_asked.connect(self.open_order)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(NoticeBar(desk.notices, desk.theme, desk.icons))
        QShortcut(QKeySequence.StandardKey.Close, self).activated.connect(self.close)
        resize_for_text(self, desk.theme, *_SIZE)
        self.page.setFocus()

    def open_order(self, order_id: int) -> OrderWindow:
        """Show the order of an event over the log."""
        panel = ReturnPanel(self._desk, OrderActions(self._desk, self), alone=True)
        window = OrderWindow(self._desk, panel, order_id, self)
        window.show()
        window.activateWindow()
        return window
