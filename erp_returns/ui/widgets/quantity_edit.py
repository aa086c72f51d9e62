"""A quantity: whole, from `least` to `most`."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

LARGEST = 999_999


class QuantityEdit(QSpinBox):
    """A spin box for units; the wheel scrolls the page, it does not change a number in passing."""

    def __init__(self, least: int = 0, most: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("数量"))
        self.setGroupSeparatorShown(True)
        self.lineEdit().setTextMargins(6, 0, 0, 0)
        self.set_range(least, most)

    def set_range(self, least: int, most: int | None) -> None:
        """Allow `least` to `most` units (None: as many as anyone could have)."""
        highest = LARGEST if most is None else max(least, most)
        self.setRange(least, highest)
        self.setToolTip(self.tr("{least} 至 {most}").format(least=least, most=highest))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
