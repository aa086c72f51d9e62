"""What a window says while it waits for somebody else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.theme.theme import mark

_FROM_BELOW = 40


class WaitingHint(QFrame):
    """Lies over `host`, near its lower edge, and takes no part in anything."""

    def __init__(self, theme: Theme, text: str, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self.setObjectName("notice_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAutoFillBackground(True)
        said = QLabel(text)
        theme.dress(said, FontRole.BODY, Tone.WARNING)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.addWidget(said)
        mark(self, tone="warning")

    def appear(self) -> None:
        """Show it."""
        host = self._host
        self.adjustSize()
        width = min(self.width(), host.width() - 16)
        left, top = (host.width() - width) // 2, host.height() - self.height() - _FROM_BELOW
        self.setGeometry(left, max(top, 8), width, self.height())
        self.raise_()
        self.show()

    def vanish(self) -> None:
        """Go, if the window is still there."""
        if isValid(self):
            self.hide()
            self.deleteLater()
