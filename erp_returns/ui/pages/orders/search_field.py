"""A field that narrows the list while one types."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from erp_returns.ui.icons import Icons
from erp_returns.ui.theme import Tone

WAIT_MS = 300
_LEAST_LETTERS, _MOST_LETTERS = 8, 19


class SearchField(QLineEdit):
    """`searched` carries the text 300 ms after the last key, at once with Enter (`entered` follows)."""

    searched = Signal(str)
    entered = Signal()

    def __init__(self, icons: Icons, hint: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = ""
        self.setPlaceholderText(hint)
        self.setAccessibleName(name)
        self.setToolTip(f"{hint} (Ctrl+F)")
        self.setClearButtonEnabled(True)
        glass = QAction(self)
        icons.dress(glass, "search", Tone.SECONDARY)
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self.search_now)
        self.textChanged.connect(lambda _text: self._timer.start())

    def add_to(self, row: QHBoxLayout) -> None:
        """Stand first in a row: as wide as the hint at most, narrower where the rest needs the room."""
        letter = self.fontMetrics().horizontalAdvance("国")
        self.setMinimumWidth(letter * _LEAST_LETTERS)
        self.setMaximumWidth(letter * _MOST_LETTERS)
        row.addWidget(self, 1, Qt.AlignmentFlag.AlignTop)

    def wanted(self) -> str:
        """The text as it is searched for."""
        return self.text().strip()

    def search_now(self) -> None:
        """Search without waiting, if the text is another one."""
        self._timer.stop()
        if self.wanted() != self._said:
            self._said = self.wanted()
            self.searched.emit(self._said)

    def put(self, text: str) -> None:
        """Hold a text without searching."""
        self.setText(text)
        self._timer.stop()
        self._said = self.wanted()

    def forget(self) -> None:
        """Empty the field without searching."""
        self.put("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.search_now()
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.clear()
            self.search_now()
        else:
            super().keyPressEvent(event)
