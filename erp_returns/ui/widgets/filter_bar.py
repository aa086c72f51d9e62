"""The filters that are on, each with a way to take it off, and a menu to add more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from erp_returns.ui.icons import Icons
from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.widgets.flow import FlowLayout


@dataclass(frozen=True, slots=True)
class ActiveFilter:
    """A filter that is on: 申请日期 近30天."""

    key: str
    label: str
    value: str


class FilterBar(QWidget):
    """Says what a person wants: `removed(key)`, `add_requested(key)`, `change_requested(key)`."""

    removed = Signal(str)
    add_requested = Signal(str)
    change_requested = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._chips: list[QFrame] = []
        self._addable: list[tuple[str, str]] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(self, spacing=4)
        self._word = QLabel(self.tr("筛选："))
        theme.dress(self._word, FontRole.BODY, Tone.SECONDARY)
        self._word.setContentsMargins(0, 5, 4, 5)
        self.adding = QPushButton(self.tr("添加"))
        self.adding.setProperty("link", True)
        icons.dress(self.adding, "plus", Tone.ACCENT)
        self.adding.clicked.connect(self._offer)
        self._flow.addWidget(self._word)
        self._flow.addWidget(self.adding)

    def set_filters(self, active: Sequence[ActiveFilter], addable: Sequence[tuple[str, str]]) -> None:
        """Show what is on, and offer the (key, label) pairs that may be added."""
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(shown) for shown in active]
        for at, chip in enumerate(self._chips):
            self._flow.insert(1 + at, chip)
            chip.show()
        self._addable = list(addable)
        self.adding.setVisible(bool(addable))
        self.updateGeometry()

    def anchor(self) -> QPoint:
        """Where to open what edits a filter: below the add button, on the screen."""
        return self.adding.mapToGlobal(self.adding.rect().bottomLeft())

    def _chip(self, shown: ActiveFilter) -> QFrame:
        chip = QFrame(self)
        chip.setProperty("pill", True)
        change = QToolButton()
        change.setText(f"{shown.label} {shown.value}")
        change.setToolTip(self.tr("修改筛选：{label}").format(label=shown.label))
        change.clicked.connect(lambda: self.change_requested.emit(shown.key))
        away = QToolButton()
        self._icons.dress(away, "x", Tone.SECONDARY)
        away.setToolTip(self.tr("去掉筛选：{label}").format(label=shown.label))
        away.setAccessibleName(away.toolTip())
        away.clicked.connect(lambda: self.removed.emit(shown.key))
        row = QHBoxLayout(chip)
        row.setContentsMargins(6, 0, 2, 0)
        row.setSpacing(0)
        for button in (change, away):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            row.addWidget(button)
        return chip

    def _offer(self) -> None:
        menu = QMenu(self)
        for key, label in self._addable:
            menu.addAction(label).triggered.connect(lambda _on, key=key: self.add_requested.emit(key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.anchor())
