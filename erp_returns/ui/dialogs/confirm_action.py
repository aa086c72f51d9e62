"""What the dialogs about one order share: whose order it is, fields, and refusals that leave all as typed."""

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
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.kinds import ReturnKind
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.ui.desk import Desk
from erp_returns.ui.texts import money_text, translated, word
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.section import Hairline
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

CommandT = TypeVar("CommandT")
WidgetT = TypeVar("WidgetT", bound=QWidget)

Attempt = Callable[[CommandT], str]
"""Tries what was entered; gives the sentence that says why not, or nothing."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TOP = Qt.AlignmentFlag.AlignTop
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class ActionDialog(QDialog, Generic[CommandT]):
    """Asks what an action needs. It never saves: it asks `attempt`, and stays open while that says why not.

    A subclass adds its fields and says in `command` what they hold.
    """

    def __init__(
        self,
        desk: Desk,
        action: Action,
        detail: ReturnDetail,
        attempt: Attempt[CommandT],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.detail = detail
        self._attempt = attempt
        self._working = False
        self.given: CommandT | None = None
        rule = ACTIONS[action]
        self.verb = translated("actions", rule.label)
        self.setWindowTitle(self.verb)
        self.setMinimumWidth(480)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        self.problem = WrappedLabel()
        desk.theme.dress(self.problem, FontRole.BODY, Tone.DANGER)
        self.problem.hide()
        self.doing = QPushButton(self.verb)
        self.doing.setProperty("primary", True)
        self.doing.setDefault(True)
        desk.icons.dress(self.doing, rule.icon)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that is held down confirms once."""
        if event.isAutoRepeat() and event.key() in _ENTER:
            event.accept()
            return
        super().keyPressEvent(event)

    # ---------------------------------------------------------------- fields

    def show_figure(self, label: str, fen: int) -> None:
        """An amount in large figures at the right of the heading."""
        said, figure = QLabel(label), QLabel(money_text(fen))
        self.desk.theme.dress(said, FontRole.SMALL, Tone.SECONDARY)
        self.desk.theme.dress(figure, FontRole.FIGURE)
        column = QVBoxLayout()
        column.setSpacing(0)
        for widget in (said, figure):
            widget.setAlignment(Qt.AlignmentFlag.AlignRight)
            column.addWidget(widget)
        figure.setAccessibleName(f"{label} {money_text(fen)}")
        self.top.addLayout(column)

    def add_note(self, text: str, tone: Tone = Tone.SECONDARY) -> WrappedLabel:
        """A sentence across the whole width."""
        said = WrappedLabel(text)
        self.desk.theme.dress(said, FontRole.BODY, tone)
        self._grid.addWidget(said, self._grid.rowCount(), 0, 1, 2)
        return said

    def add_wide(self, widget: WidgetT) -> WidgetT:
        """A widget across the whole width."""
        self._grid.addWidget(widget, self._grid.rowCount(), 0, 1, 2)
        return widget

    def add_field(self, label: str, widget: WidgetT, *, tall: bool = False) -> WidgetT:
        """One field with its label; `tall` puts the label beside its first line."""
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

    def add_text(self, label: str, text: str) -> WrappedLabel:
        """Something to read, or to copy, with its label."""
        said = WrappedLabel(text or "—")
        said.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        said.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        named = QLabel(label)
        self.desk.theme.dress(named, FontRole.BODY, Tone.SECONDARY)
        at = self._grid.rowCount()
        self._grid.addWidget(named, at, 0, _TOP)
        self._grid.addWidget(said, at, 1, _TOP)
        return said

    def add_flag(self, widget: WidgetT) -> WidgetT:
        """A tick under the fields."""
        self._grid.addWidget(widget, self._grid.rowCount(), 1)
        return widget

    # ----------------------------------------------------------------- parts

    def _build(self) -> None:
        self.leaving = QPushButton(self.tr("返回"))
        self.leaving.setAutoDefault(False)
        self.leaving.clicked.connect(self.reject)
        self.doing.clicked.connect(self.accept)
        buttons = QDialogButtonBox()
        buttons.addButton(self.leaving, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.doing, QDialogButtonBox.ButtonRole.AcceptRole)
        self.top.addLayout(self._heading(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        column.addLayout(self.top)
        column.addWidget(Hairline())
        column.addLayout(self._grid)
        column.addStretch(1)
        column.addWidget(self.problem)
        column.addWidget(buttons)

    def _heading(self) -> QVBoxLayout:
        order = self.detail.order
        number, about = QLabel(order.number), WrappedLabel(self._about())
        self.desk.theme.dress(number, FontRole.NUMBER_TITLE)
        self.desk.theme.dress(about, FontRole.BODY, Tone.SECONDARY)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(number)
        column.addWidget(about)
        return column

    def _about(self) -> str:
        order, member = self.detail.order, self.detail.member
        buyer = (member.account or member.name) if member else order.receiver_name
        kind = word(ReturnKind(order.kind))
        return " · ".join(part for part in (kind, order.type, buyer) if part)

    def _work(self, *, busy: bool) -> None:
        self._working = busy
        self.doing.setEnabled(not busy)
