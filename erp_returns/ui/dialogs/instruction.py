"""The customer is told where to send the goods: a text to paste into the chat."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import Status
from erp_returns.domain.messages import DEFAULTS, SUGGESTED, fill
from erp_returns.queries.messages import message_values, templates
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.confirm_action import ActionDialog
from erp_returns.ui.dialogs.task import Attempt
from erp_returns.ui.theme import Tone

_LINES = 7


class InstructionDialog(ActionDialog[str]):
    """Proposes the text, which may be changed; doing it copies it. The command is the text."""

    def __init__(
        self, desk: Desk, detail: ReturnDetail, attempt: Attempt[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, Action.INSTRUCT, detail, attempt, parent)
        self.setMinimumWidth(560)
        self.doing.setText(self.tr("复制，并记为已通知"))
        self.add_note(self.tr("粘贴到与客户的聊天里；可以先修改，改动不会保存。"))
        self.text = QPlainTextEdit(_proposed(desk, detail))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_LINES * self.text.fontMetrics().lineSpacing() + 16)
        self.add_field(self.tr("给客户的话"), self.text, tall=True)
        self.copying = QPushButton(self.tr("只复制"))
        self.copying.setProperty("link", True)
        self.copying.setAutoDefault(False)
        desk.icons.dress(self.copying, "copy", Tone.ACCENT)
        self.copying.clicked.connect(self._copy)
        self.add_flag(self.copying)
        self.doing.setFocus()

    @classmethod
    def ask(cls, parent: QWidget, desk: Desk, detail: ReturnDetail, attempt: Attempt[str]) -> str | None:
        """Ask until `attempt` has nothing to say; None when it was left."""
        return cls(desk, detail, attempt, parent).ask_command()

    def command(self) -> str:
        self._copy()
        return self.text.toPlainText()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())


def _proposed(desk: Desk, detail: ReturnDetail) -> str:
    """The shop's own text for this step; the one it started with where it keeps none of that name."""
    name = SUGGESTED[Status.APPROVED]
    known = (*templates(desk.session.database), *DEFAULTS)
    body = next(template.body for template in known if template.name == name)
    return fill(body, message_values(detail))
