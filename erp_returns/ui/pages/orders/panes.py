"""What the tabs beside a list are made of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from erp_returns.domain.times import local_text
from erp_returns.ui.icons import Icons
from erp_returns.ui.theme import FontRole, Theme, Tone


class Pane(QScrollArea):
    """Content of any height below each other; `column` takes it."""

    def __init__(self) -> None:
        super().__init__()
        content = QWidget()
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(0, 12, 8, 12)
        self.column.setSpacing(16)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for ground in (self.viewport(), content):
            ground.setAutoFillBackground(False)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets below what is there."""
        for widget in widgets:
            self.column.addWidget(widget)

    def end(self) -> None:
        """Keep what is there at the top."""
        self.column.addStretch(1)


class CopyableNumber(QWidget):
    """A document's number with a button that copies it."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        copied: Callable[[str], None],
        role: FontRole = FontRole.NUMBER_TITLE,
    ) -> None:
        """`copied` hears what went to the clipboard."""
        super().__init__()
        self._copied = copied
        self.label = QLabel()
        theme.dress(self.label, role)
        self.label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.button = QToolButton()
        self.button.setToolTip(self.tr("复制单号"))
        self.button.setAccessibleName(self.tr("复制单号"))
        icons.dress(self.button, "copy", Tone.SECONDARY)
        self.button.clicked.connect(self.copy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.label)
        row.addWidget(self.button)

    def show_number(self, number: str) -> None:
        """Show a number."""
        self.label.setText(number)
        self.label.setVisible(bool(number))
        self.button.setVisible(bool(number))

    def copy(self) -> None:
        """Put the number on the clipboard."""
        QGuiApplication.clipboard().setText(self.label.text())
        self._copied(self.label.text())


def when(at: str | None, zone: tzinfo | None) -> str:
    """UTC text as local '11-21 10:02'; nothing for nothing."""
    return local_text(at, zone)[5:]


def who_when(person: str, at: str | None, zone: tzinfo | None) -> str:
    """'王小鱼 11-21 10:02'; `at` is UTC text, what is missing is left out."""
    return " ".join(text for text in (person, when(at, zone)) if text)


def joined(*texts: str, by: str = " · ") -> str:
    """What is there of `texts`, in one line."""
    return by.join(text for text in texts if text)
