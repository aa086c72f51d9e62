"""Goods one below the other, each with the units that are meant of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.widgets.quantity_edit import QuantityEdit

_SHOWN = 6
"""So many rows are seen at once; more can be scrolled to."""


@dataclass(frozen=True, slots=True)
class Units:
    """Goods under a key, a few words about them, and how many may be meant (`most`) and are at first."""

    key: int
    goods: str
    about: str
    most: int
    units: int


class UnitRows(QScrollArea):
    """A quantity for each row; `changed` when one of them is another."""

    changed = Signal()

    def __init__(self, theme: Theme, rows: Sequence[Units], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[int, QuantityEdit] = {}
        self._body = QWidget()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for at, row in enumerate(rows):
            goods, about = QLabel(row.goods), QLabel(row.about)
            goods.setTextFormat(Qt.TextFormat.PlainText)
            about.setTextFormat(Qt.TextFormat.PlainText)
            theme.dress(about, FontRole.SMALL, Tone.SECONDARY)
            field = QuantityEdit(0, row.most)
            field.setSuffix(self.tr(" / {most} 件").format(most=row.most))
            field.setValue(row.units)
            field.setAccessibleName(f"{row.goods} {row.about}".strip())
            field.valueChanged.connect(self.changed)
            goods.setBuddy(field)
            self.fields[row.key] = field
            said = QVBoxLayout()
            said.setSpacing(0)
            said.addWidget(goods)
            if row.about:
                said.addWidget(about)
            grid.addLayout(said, at, 0)
            grid.addWidget(field, at, 1)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        column.addStretch(1)
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        """So wide that nothing is cut, so high that a few rows are seen."""
        body = self._body.minimumSizeHint()
        wide = body.width() + self.verticalScrollBar().sizeHint().width()
        rows = max(1, len(self.fields))
        high = body.height() * min(rows, _SHOWN) // rows + 4
        return QSize(wide, high)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def units(self) -> dict[int, int]:
        """What is meant of each row."""
        return {key: field.value() for key, field in self.fields.items()}

    def begin(self) -> None:
        """Go to the first quantity."""
        first = next(iter(self.fields.values()), None)
        if first is not None:
            first.setFocus()
            first.selectAll()
