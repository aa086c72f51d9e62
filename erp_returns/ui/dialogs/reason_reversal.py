"""A booked payment is taken back by a row that names it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QWidget

from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import PaymentMethod
from erp_returns.queries.posted_rows import PaymentRow
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.queries.standing import reversible
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.confirm_action import ActionDialog, Attempt
from erp_returns.ui.dialogs.reason_note import NoteEdit
from erp_returns.ui.texts import money_text, word


@dataclass(frozen=True, slots=True)
class Reversal:
    """Which payment is taken back, and why."""

    number: str
    refund: bool
    note: str


class ReversalDialog(ActionDialog[Reversal]):
    """Chooses among the payments that stand, and asks why."""

    def __init__(
        self, desk: Desk, detail: ReturnDetail, attempt: Attempt[Reversal], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, Action.REVERSE, detail, attempt, parent)
        self.add_note(self.tr("用一笔相反的记录更正；原来的那一笔会留着，注明已冲销。"))
        self.posted = QComboBox()
        for paid, refund in reversible(detail):
            self.posted.addItem(self._words(paid, refund=refund), (paid.number, refund))
        self.add_field(self.tr("冲销哪一笔"), self.posted)
        self.note = self.add_field(self.tr("原因"), NoteEdit(), tall=True)
        self.note.setPlaceholderText(self.tr("必填。Enter 确认，Shift+Enter 换行"))
        self.note.submitted.connect(self.accept)
        self.note.textChanged.connect(lambda: self.complain(""))
        self.note.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget, desk: Desk, detail: ReturnDetail, attempt: Attempt[Reversal]
    ) -> Reversal | None:
        """Ask until `attempt` has nothing to say; None when it was left."""
        return cls(desk, detail, attempt, parent).ask_command()

    def command(self) -> Reversal | None:
        if not self.note.text():
            self.complain(self.tr("请写明原因。"))
            self.note.setFocus()
            return None
        number, refund = self.posted.currentData()
        return Reversal(number, refund, self.note.text())

    def _words(self, paid: PaymentRow, *, refund: bool) -> str:
        kind = self.tr("退款") if refund else self.tr("免补") if paid.waived else self.tr("补款")
        parts = (
            kind,
            paid.number,
            money_text(paid.amount_fen),
            word(PaymentMethod(paid.method)),
            paid.paid_on,
        )
        return "  ".join(parts)
