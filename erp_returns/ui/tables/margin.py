"""The room at the left of a table's rows."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget


class Margin(QHeaderView):
    """Stands where Qt has the numbers of rows; it draws nothing, and keeps room for what is frozen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self._room = 0
        self.hide()

    def keep(self, room: int) -> None:
        """Keep so many pixels."""
        if room != self._room:
            self._room = room
            self.setVisible(room > 0)
            self.geometriesChanged.emit()

    def sizeHint(self) -> QSize:
        return QSize(self._room, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is frozen lies over it."""
