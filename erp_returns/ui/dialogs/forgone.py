"""Replacements that will never go: which of them, why, and what is owed for them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.amounts import still_to_collect, still_to_refund, value_that_went
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.services.exchanges import Forgone
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.confirm_action import ActionDialog
from erp_returns.ui.dialogs.reason_note import NoteEdit
from erp_returns.ui.dialogs.replacement_units import ReplacementUnits
from erp_returns.ui.dialogs.task import Attempt
from erp_returns.ui.texts import money_text, translated


class ForgoneDialog(ActionDialog[Forgone]):
    """How many of each replacement will not go, the balance then, and the reason."""

    def __init__(
        self, desk: Desk, detail: ReturnDetail, attempt: Attempt[Forgone], parent: QWidget | None = None
    ) -> None:
        action = Action.CLOSE_REPLACEMENT
        super().__init__(desk, action, detail, attempt, parent)
        self.setMinimumWidth(560)
        self.add_note(translated("actions", ACTIONS[action].help))
        lines = ReplacementUnits(desk.theme, detail.replacements, self.tr("{product} 不再发出"))
        self.lines = self.add_field(self.tr("不再发出"), lines, tall=True)
        self.balance = self.add_text(self.tr("结案后"), "")
        self.note = self.add_field(self.tr("原因"), NoteEdit(lines=3), tall=True)
        self.note.setPlaceholderText(self.tr("必填，例如：厂家停产。Enter 确认，Shift+Enter 换行"))
        self.note.submitted.connect(self.accept)
        self.note.textChanged.connect(lambda: self.complain(""))
        self.lines.changed.connect(self._add_up)
        self._add_up()
        self.note.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget, desk: Desk, detail: ReturnDetail, attempt: Attempt[Forgone]
    ) -> Forgone | None:
        """Ask until `attempt` has nothing to say; None when it was left."""
        return cls(desk, detail, attempt, parent).ask_command()

    def command(self) -> Forgone | None:
        if not self.note.text():
            self.complain(self.tr("请写明原因。"))
            self.note.setFocus()
            return None
        return Forgone(self.note.text(), self.lines.units())

    def _add_up(self) -> None:
        self.complain("")
        units = dict(self.lines.units())
        freed = sum(
            line.value_fen - value_that_went(line.value_fen, line.quantity, line.quantity - units[line.id])
            for line in self.detail.replacements
        )
        due, settled = self.detail.order.net_due_fen + freed, self.detail.settled
        refund, debt = still_to_refund(due, settled), still_to_collect(due, settled)
        said = self.tr("两不相欠")
        if refund:
            said = self.tr("应退给客户 {amount}").format(amount=money_text(refund))
        elif debt:
            said = self.tr("客户还应补 {amount}").format(amount=money_text(debt))
        self.balance.setText(said)
