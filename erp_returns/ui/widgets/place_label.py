"""Where a file lies, in as much room as there is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class PlaceLabel(QLabel):
    """Shows a path with its middle left out where it is too long; the tool tip has it whole."""

    def __init__(self, path: Path, name: str, parent: QWidget | None = None) -> None:
        """`name` says what the path is, for those who cannot see it; already translated."""
        super().__init__(parent)
        self._path = str(path)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setToolTip(self._path)
        self.setAccessibleName(f"{name} {self._path}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(120)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.contentsRect().width()
        text = self.fontMetrics().elidedText(self._path, Qt.TextElideMode.ElideMiddle, room)
        if text != self.text():
            self.setText(text)
