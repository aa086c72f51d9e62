"""A status as a small label: the word beside its colour."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from erp_returns.ui.texts import word
from erp_returns.ui.theme import FontRole, Theme

_MARGIN = 10


class StatusChip(QWidget):
    """Shows a stored status; colours by its value, text by its word (or what it is given)."""

    def __init__(self, theme: Theme, status: StrEnum | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._status = ""
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.dress(self, FontRole.BODY)
        theme.changed.connect(self._adjust)
        self.set_status(status)

    def text(self) -> str:
        """What is shown."""
        return self._text

    def set_status(self, status: StrEnum | None) -> None:
        """Show a stored value of the trade; None shows nothing."""
        if status is None:
            self.show_text("", "")
        else:
            self.show_text(status.value, word(status))

    def show_text(self, status: str, text: str) -> None:
        """Show `text` in the colours of the status value `status` (grey where it is none)."""
        self._status, self._text = status, text
        self.setAccessibleName(text)
        self._adjust()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        if not self._text:
            return QSize(0, metrics.height() + 4)
        return QSize(metrics.horizontalAdvance(self._text) + 2 * _MARGIN, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._text:
            return
        ground, ink = self._theme.chip(self._status)
        area = QRect(0, 0, self.width(), self.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setPen(ink)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), self._text)
        painter.end()

    def _adjust(self) -> None:
        self.updateGeometry()
        self.update()
