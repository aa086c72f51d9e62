"""What dialogs that do one thing share: a heading, fields, and refusals that leave all as typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from erp_returns.ui.desk import Desk
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.fitting import FittingArea, widen_for_text
from erp_returns.ui.widgets.reading_order import step_focus
from erp_returns.ui.widgets.section import Hairline
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

CommandT = TypeVar("CommandT")
WidgetT = TypeVar("WidgetT", bound=QWidget)

Attempt = Callable[[CommandT], str]
"""Tries what was entered; gives the sentence that says why not, or nothing."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TOP = Qt.AlignmentFlag.AlignTop
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class TaskDialog(QDialog, Generic[CommandT]):
    """Asks what a step needs. It never saves: it asks `attempt`, and stays open while that says why not.

    A subclass adds its fields and says in `command` what they hold.
    """

    def __init__(
        self,
        desk: Desk,
        titles: tuple[str, str, str],
        verb: str,
        attempt: Attempt[CommandT],
        parent: QWidget | None = None,
    ) -> None:
        """`titles` are the window's title, the heading and what stands below it; all translated already."""
        super().__init__(parent)
        self.desk = desk
        self._attempt = attempt
        self._working = False
        self.given: CommandT | None = None
        title, heading, about = titles
        self.setWindowTitle(title)
        widen_for_text(self, desk.theme, 520)
        self.heading, self.about = QLabel(heading), WrappedLabel(about)
        desk.theme.dress(self.heading, FontRole.NUMBER_TITLE)
        desk.theme.dress(self.about, FontRole.BODY, Tone.SECONDARY)
        self._fields = QWidget()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        self.problem = WrappedLabel()
        desk.theme.dress(self.problem, FontRole.BODY, Tone.DANGER)
        self.problem.hide()
        self.doing = QPushButton(verb)
        self.doing.setProperty("primary", True)
        self.doing.setDefault(True)
        self.top = QHBoxLayout()
        self._build()

    def command(self) -> CommandT | None:
        """What the fields say; None where one of them says what is wrong with it."""
        raise NotImplementedError

    def ask_command(self) -> CommandT | None:
        """Open, and give what was entered and done; None when it was left."""
        return self.given if self.exec() == QDialog.DialogCode.Accepted else None

    def accept(self) -> None:
        if self._working:
            return
        command = self.command()
        if command is None:
            return
        self._work(busy=True)
        try:
            said = self._attempt(command)
        finally:
            self._work(busy=False)
        self.complain(said)
        if not said:
            self.given = command
            super().accept()

    def complain(self, sentence: str) -> None:
        """Say in the dialog what stands in the way; nothing for nothing."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - as Qt has it
        """Tab goes as one reads."""
        return step_focus(self, forward=forward) or super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that is held down confirms once."""
        if event.isAutoRepeat() and event.key() in _ENTER:
            event.accept()
            return
        super().keyPressEvent(event)

    def add_field(self, label: str, widget: WidgetT, *, tall: bool = False) -> WidgetT:
        """One field with its label; `tall` puts the label beside its first line, as with a long text."""
        tall = tall or isinstance(widget, QPlainTextEdit)
        said = QLabel(label)
        self.desk.theme.dress(said, FontRole.BODY, Tone.SECONDARY)
        if tall:
            said.setContentsMargins(0, 6, 0, 0)
        said.setBuddy(widget)
        widget.setAccessibleName(label)
        at = self._grid.rowCount()
        self._grid.addWidget(said, at, 0, _TOP if tall else _MIDDLE)
        self._grid.addWidget(widget, at, 1)
        return widget

    def add_wide(self, widget: WidgetT) -> WidgetT:
        """A widget across the whole width."""
        self._grid.addWidget(widget, self._grid.rowCount(), 0, 1, 2)
        return widget

    def add_note(self, text: str, tone: Tone = Tone.SECONDARY) -> WrappedLabel:
        """A sentence across the whole width."""
        said = WrappedLabel(text)
        self.desk.theme.dress(said, FontRole.BODY, tone)
        return self.add_wide(said)

    def _build(self) -> None:
        self.leaving = QPushButton(self.tr("返回"))
        self.leaving.setAutoDefault(False)
        self.leaving.clicked.connect(self.reject)
        self.doing.clicked.connect(self.accept)
        buttons = QDialogButtonBox()
        buttons.addButton(self.leaving, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.doing, QDialogButtonBox.ButtonRole.AcceptRole)
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.addLayout(self._grid)
        fields.addStretch(1)
        heading = QVBoxLayout()
        heading.setSpacing(2)
        heading.addWidget(self.heading)
        heading.addWidget(self.about)
        self.top.addLayout(heading, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        column.addLayout(self.top)
        column.addWidget(Hairline())
        column.addWidget(FittingArea(self._fields), 1)
        column.addWidget(self.problem)
        column.addWidget(buttons)

    def _work(self, *, busy: bool) -> None:
        self._working = busy
        self.doing.setEnabled(not busy)
