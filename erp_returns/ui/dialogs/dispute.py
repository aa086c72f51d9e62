"""The platform steps in: until when it wants an answer, and what it wants."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from PySide6.QtWidgets import QWidget

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.times import stored
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.services.disputes import Dispute
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.confirm_action import ActionDialog
from erp_returns.ui.dialogs.reason_note import NoteEdit
from erp_returns.ui.dialogs.task import Attempt
from erp_returns.ui.texts import translated
from erp_returns.ui.widgets.moment_edit import MomentEdit

_USUAL_DAYS = 2
_EVENING = time(18, 0)


class DisputeDialog(ActionDialog[Dispute]):
    """Deadline and note; on an order that is disputed already, its deadline to be changed."""

    def __init__(
        self, desk: Desk, detail: ReturnDetail, attempt: Attempt[Dispute], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, Action.DISPUTE, detail, attempt, parent)
        self.add_note(translated("actions", ACTIONS[Action.DISPUTE].help))
        zone = desk.session.zone
        self.due = MomentEdit(detail.order.dispute_due or self._usual(), zone)
        self.add_field(self.tr("平台期限"), self.due)
        self.note = self.add_field(self.tr("说明"), NoteEdit(), tall=True)
        self.note.setPlaceholderText(self.tr("平台要我们做什么。Enter 确认，Shift+Enter 换行"))
        self.note.submitted.connect(self.accept)
        self.note.textChanged.connect(lambda: self.complain(""))
        self.note.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget, desk: Desk, detail: ReturnDetail, attempt: Attempt[Dispute]
    ) -> Dispute | None:
        """Ask until `attempt` has nothing to say; None when it was left."""
        return cls(desk, detail, attempt, parent).ask_command()

    def command(self) -> Dispute | None:
        if not self.note.text():
            self.complain(self.tr("请写明平台要我们做什么。"))
            self.note.setFocus()
            return None
        return Dispute(self.due.moment(), self.note.text())

    def _usual(self) -> str:
        """The evening of the day after tomorrow: platforms usually give 48 hours."""
        session = self.desk.session
        day = session.clock().astimezone(session.zone).date() + timedelta(days=_USUAL_DAYS)
        evening = datetime.combine(day, _EVENING, session.zone)
        return stored(evening if session.zone else evening.astimezone())
