"""The bar at the bottom of the window that tells one thing without stopping anybody."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from erp_returns.ui.icons import Icons
from erp_returns.ui.notices import Notice, Notices
from erp_returns.ui.theme import Theme, Tone
from erp_returns.ui.theme.theme import mark
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

SHOWN_FOR_MS = 6000
DOING_KEY = "Alt+A"


class NoticeBar(QFrame):
    """Shows the latest notice: good news goes by itself, what went wrong or is offered stays."""

    def __init__(
        self, notices: Notices, theme: Theme, icons: Icons | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._notice: Notice | None = None
        self.setObjectName("notice_bar")
        self.label = WrappedLabel()
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.doing = QPushButton()
        self.doing.setProperty("link", True)
        self.doing.clicked.connect(self._do)
        self.details = QPushButton(self.tr("详情"))
        self.details.setProperty("link", True)
        self.details.clicked.connect(self._show_details)
        self.closing = QToolButton()
        self.closing.setText("×")
        self.closing.setAccessibleName(self.tr("关闭提示"))
        self.closing.setToolTip(self.tr("关闭提示"))
        self.closing.clicked.connect(self.hide)
        if icons is not None:
            icons.dress(self.closing, "x")
            self.closing.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self.label, 1)
        row.addWidget(self.doing)
        row.addWidget(self.details)
        row.addWidget(self.closing)
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.timeout.connect(self.hide)
        self.hide()
        notices.posted.connect(self.show_notice)

    def show_notice(self, notice: Notice) -> None:
        """Show `notice` in place of what was shown."""
        self._notice = notice
        self.label.setText(notice.text)
        self.setAccessibleName(notice.text)
        self.doing.setText(f"{notice.verb}  {DOING_KEY}")
        self.doing.setShortcut(QKeySequence(DOING_KEY))
        self.doing.setVisible(notice.do is not None)
        self.details.setVisible(bool(notice.details))
        mark(self, tone=notice.tone.value)
        mark(self.label, tone="")
        self.show()
        if notice.tone is Tone.DANGER or notice.do is not None:
            self._leaving.stop()
        else:
            self._leaving.start(SHOWN_FOR_MS)

    def _do(self) -> None:
        notice = self._notice
        self.hide()
        if notice is not None and notice.do is not None:
            notice.do()

    def _show_details(self) -> None:
        if self._notice is not None:
            from erp_returns.ui.dialogs.report import ReportDialog

            dialog = ReportDialog(self._theme, self._notice.text, self._notice.details, self.window())
            dialog.show()
