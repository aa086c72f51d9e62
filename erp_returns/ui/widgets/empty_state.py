"""What stands where there is nothing yet: what it is, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from erp_returns.ui.icons import Icons
from erp_returns.ui.theme import FontRole, Theme, Tone


class EmptyState(QWidget):
    """A drawing, one line, a hint, and at most one button (`button`, hidden without text)."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        drawing: str,
        title: str,
        hint: str = "",
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._drawing = drawing
        self._sign = QLabel()
        self.title = QLabel(title)
        self.hint = QLabel(hint)
        self.button = QPushButton(action)
        self.setAccessibleName(f"{title} {hint}".strip())
        theme.dress(self.title, FontRole.STRONG, Tone.SECONDARY)
        theme.dress(self.hint, FontRole.BODY, Tone.SECONDARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(1)
        for label in (self._sign, self.title, self.hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(label is not self._sign)
            column.addWidget(label)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.hint.setVisible(bool(hint))
        self.button.setVisible(bool(action))
        theme.changed.connect(self._draw_again)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._sign.pixmap().isNull():
            self._draw()

    def _draw_again(self) -> None:
        if not self._sign.pixmap().isNull():
            self._draw()

    def _draw(self) -> None:
        self._sign.setPixmap(self._icons.pixmap(self._drawing, 40, Tone.SECONDARY))
