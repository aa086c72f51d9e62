"""An action is explained: the reason is kept with it, and the customer may be told."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.guards import LONGEST_NOTE
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.confirm_action import ActionDialog
from erp_returns.ui.dialogs.task import Attempt
from erp_returns.ui.texts import translated

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteEdit(QPlainTextEdit):
    """Several lines; Enter submits, Shift+Enter begins a new one."""

    submitted = Signal()

    def __init__(self, text: str = "", lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 16)

    def text(self) -> str:
        """What was typed, without blanks around it."""
        return self.toPlainText().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.accept()
            if not event.isAutoRepeat():
                self.submitted.emit()
        else:
            super().keyPressEvent(event)


class NoteDialog(ActionDialog[str]):
    """Asks for the reason of an action. The command is the reason."""

    def __init__(
        self,
        desk: Desk,
        action: Action,
        detail: ReturnDetail,
        attempt: Attempt[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, action, detail, attempt, parent)
        if action is Action.CANCEL:
            self.doing.setText(self.tr("取消这张单"))
        self.add_note(translated("actions", ACTIONS[action].help))
        self.note = self.add_field(self.tr("原因"), NoteEdit(), tall=True)
        self.note.setPlaceholderText(self.tr("必填。Enter 确认，Shift+Enter 换行"))
        self.note.submitted.connect(self.accept)
        self.note.textChanged.connect(lambda: self.complain(""))
        self.note.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget, desk: Desk, action: Action, detail: ReturnDetail, attempt: Attempt[str]
    ) -> str | None:
        """Ask until `attempt` has nothing to say; None when it was left."""
        return cls(desk, action, detail, attempt, parent).ask_command()

    def command(self) -> str | None:
        text = self.note.text()
        if not text:
            self.complain(self.tr("请写明原因。"))
        elif len(text) > LONGEST_NOTE:
            said = self.tr("最多 {most} 个字，现在有 {count} 个，请写短一些。")
            self.complain(said.format(most=LONGEST_NOTE, count=len(text)))
        else:
            return text
        self.note.setFocus()
        return None
