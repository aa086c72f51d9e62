"""More is granted than goods are worth: why."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from erp_returns.domain.actions import Action
from erp_returns.domain.money import yuan_text
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.confirm_action import ActionDialog
from erp_returns.ui.dialogs.reason_note import NoteEdit


class RaiseDialog(ActionDialog[str]):
    """Asks for the note that stands with a raised amount."""

    def __init__(
        self, desk: Desk, detail: ReturnDetail, at: int, fen: int, parent: QWidget | None = None
    ) -> None:
        """`at` is the place of the line, from 0; `fen` what is to be granted for it."""
        super().__init__(desk, Action.APPROVE, detail, _nothing, parent)
        row = detail.lines[at].row
        self.setWindowTitle(self.tr("提高退款"))
        self.doing.setText(self.tr("按 {agreed} 元同意").format(agreed=yuan_text(fen)))
        said = self.tr("第 {line} 行（{product}）应退 {entitled} 元，要提高到 {agreed} 元。")
        self.add_note(
            said.format(
                line=at + 1,
                product=f"{row.name} {row.spec}".strip(),
                entitled=yuan_text(row.entitled_fen),
                agreed=yuan_text(fen),
            )
        )
        self.note = self.add_field(self.tr("说明"), NoteEdit(lines=3), tall=True)
        self.note.setPlaceholderText(self.tr("必填。Enter 确认，Shift+Enter 换行"))
        self.note.submitted.connect(self.accept)
        self.note.textChanged.connect(lambda: self.complain(""))
        self.note.setFocus()

    @classmethod
    def ask(cls, parent: QWidget, desk: Desk, detail: ReturnDetail, at: int, fen: int) -> str | None:
        """The note; None when it was left."""
        return cls(desk, detail, at, fen, parent).ask_command()

    def command(self) -> str | None:
        if self.note.text():
            return self.note.text()
        self.complain(self.tr("请写明提高的原因。"))
        self.note.setFocus()
        return None


def _nothing(_note: str) -> str:
    return ""
