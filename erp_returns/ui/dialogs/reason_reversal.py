"""Something posted is taken back by a row that names it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import PostingKind
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.queries.standing import standing
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.confirm_action import ActionDialog
from erp_returns.ui.dialogs.reason_note import NoteEdit
from erp_returns.ui.dialogs.reversal_choices import PostingChoices
from erp_returns.ui.dialogs.task import Attempt


@dataclass(frozen=True, slots=True)
class Reversal:
    """Which posting is taken back, and why."""

    kind: PostingKind
    number: str
    note: str


class ReversalDialog(ActionDialog[Reversal]):
    """Chooses among the postings that stand, and asks why."""

    def __init__(
        self, desk: Desk, detail: ReturnDetail, attempt: Attempt[Reversal], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, Action.REVERSE, detail, attempt, parent)
        self.setMinimumWidth(560)
        self.add_note(self.tr("用一笔相反的记录更正；原来的那一笔会留着，注明已冲销。"))
        self.posted = self.add_wide(PostingChoices(desk, standing(desk.session.database, detail)))
        self.note = self.add_field(self.tr("原因"), NoteEdit(), tall=True)
        self.note.setPlaceholderText(self.tr("必填。Enter 确认，Shift+Enter 换行"))
        self.note.submitted.connect(self.accept)
        self.note.textChanged.connect(lambda: self.complain(""))
        self.note.setFocus()
        if self.posted.chosen() is None:
            self.doing.setEnabled(False)
            self.note.setEnabled(False)
            self.leaving.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget, desk: Desk, detail: ReturnDetail, attempt: Attempt[Reversal]
    ) -> Reversal | None:
        """Ask until `attempt` has nothing to say; None when it was left."""
        return cls(desk, detail, attempt, parent).ask_command()

    def command(self) -> Reversal | None:
        chosen = self.posted.chosen()
        if chosen is None:
            return None
        if not self.note.text():
            self.complain(self.tr("请写明原因。"))
            self.note.setFocus()
            return None
        return Reversal(chosen.kind, chosen.number, self.note.text())
