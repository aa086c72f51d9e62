"""What orders a page: hairlines, headings, and pairs of label and value."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

_BESIDE = 12


class Hairline(QFrame):
    """One line, one pixel."""

    def __init__(self, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("line", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


class Section(QWidget):
    """A heading with room for buttons at its right, and a body below; no frame around."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel(title)
        theme.dress(self.heading, FontRole.STRONG)
        self.setAccessibleName(title)
        self._top = QHBoxLayout()
        self._top.setSpacing(8)
        self._top.addWidget(self.heading)
        self._top.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._top)
        column.addLayout(self.body, 1)

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the right of the heading."""
        self._top.addWidget(widget)


class FieldGrid(QWidget):
    """Labels and values in columns; values wrap and can be selected with the mouse or the keys.

    Where the width is not enough for so many columns there are fewer.
    """

    def __init__(self, theme: Theme, columns: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._most = self._columns = columns
        self._shown = 0
        self._pairs: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_BESIDE)
        self._grid.setVerticalSpacing(6)
        self._share()

    def set_fields(self, fields: Sequence[tuple[str, str]]) -> None:
        """Show (label, value) pairs, row by row; an empty value shows a dash."""
        while len(self._pairs) < len(fields):
            self._pairs.append(self._add_pair(len(self._pairs)))
        self._shown = len(fields)
        for at, (label, value) in enumerate(self._pairs):
            shown = at < len(fields)
            label.setVisible(shown)
            value.setVisible(shown)
            if shown:
                label.setText(fields[at][0])
                value.setText(fields[at][1] or "—")
                value.setAccessibleName(f"{fields[at][0]} {fields[at][1]}")
        self._arrange()

    def value(self, label: str) -> str:
        """The value shown for `label`."""
        return next(value.text() for found, value in self._pairs if found.text() == label)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._least(1), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Take as many columns as there is room for."""
        fitting = (columns for columns in range(self._most, 1, -1) if self._least(columns) <= self.width())
        wanted = next(fitting, 1)
        if wanted == self._columns:
            return
        self._columns = wanted
        for at, (label, value) in enumerate(self._pairs):
            self._place(at, label, value)
        self._share()
        self.updateGeometry()

    def _share(self) -> None:
        for column in range(self._most):
            self._grid.setColumnStretch(2 * column + 1, int(column < self._columns))

    def _least(self, columns: int) -> int:
        """The width that the fields shown need in so many columns."""
        shown = self._pairs[: self._shown]
        needed = 0
        for column in range(columns):
            own = shown[column::columns]
            needed += max((label.sizeHint().width() for label, _ in own), default=0)
            needed += max((value.minimumSizeHint().width() for _, value in own), default=0)
        return needed + _BESIDE * (2 * columns - 1)

    def _place(self, at: int, label: QLabel, value: QLabel) -> None:
        row, column = divmod(at, self._columns)
        self._grid.addWidget(label, row, 2 * column)
        self._grid.addWidget(value, row, 2 * column + 1)

    def _add_pair(self, at: int) -> tuple[QLabel, QLabel]:
        label, value = QLabel(), WrappedLabel()
        self._theme.dress(label, FontRole.BODY, Tone.SECONDARY)
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        value.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        value.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        value.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._place(at, label, value)
        return label, value
