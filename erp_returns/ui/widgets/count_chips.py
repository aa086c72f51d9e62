"""How many wait where: chips that count and filter, one of them on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from erp_returns.ui.widgets.flow import FlowLayout


@dataclass(frozen=True, slots=True)
class Count:
    """One chip: what it filters by, its word, and how many there are (None: not counted)."""

    key: str
    label: str
    count: int | None = None


class CountChips(QWidget):
    """Chips in one line (more where it is narrow). `chosen` carries the key a person pressed."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is the accessible name, already translated."""
        super().__init__(parent)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(self, spacing=4)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, QPushButton] = {}

    def set_counts(self, counts: Sequence[Count]) -> None:
        """Show these; what is on stays on, else the first is."""
        keys = [count.key for count in counts]
        if keys != list(self._buttons):
            self._rebuild(keys)
        for count in counts:
            text = count.label if count.count is None else f"{count.label} {count.count:,}"
            self._buttons[count.key].setText(text)
        if keys and self._group.checkedButton() is None:
            self._buttons[keys[0]].setChecked(True)
        self.updateGeometry()

    def current(self) -> str:
        """The key that is on; empty while there are none."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Turn `key` on, as if it had been pressed."""
        if key in self._buttons and not self._buttons[key].isChecked():
            self._buttons[key].click()

    def _rebuild(self, keys: list[str]) -> None:
        on = self.current()
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._flow.removeWidget(button)
            button.deleteLater()
        self._buttons = {}
        for key in keys:
            button = QPushButton(self)
            button.setCheckable(True)
            button.setProperty("chip", True)
            button.clicked.connect(lambda _checked, chosen=key: self.chosen.emit(chosen))
            self._buttons[key] = button
            self._group.addButton(button)
            self._flow.addWidget(button)
            button.setChecked(key == on)
