"""Which order it is: number, status, marks, who asked for what, and how far it has come."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from erp_returns.domain.kinds import Liability, ReturnKind, Status
from erp_returns.domain.times import local_text
from erp_returns.domain.track import TrackStep
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.ui.ages import age
from erp_returns.ui.texts import translated, word
from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.theme.theme import mark
from erp_returns.ui.widgets.milestone_track import MilestoneTrack, Step, StepState
from erp_returns.ui.widgets.status_chip import StatusChip
from erp_returns.ui.widgets.wrapped_label import WrappedLabel


class Heading(QWidget):
    """Two lines and the track."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.number, self.due, self.about = QLabel(), QLabel(), WrappedLabel()
        self.chip = StatusChip(theme)
        self.track = MilestoneTrack(theme)
        theme.dress(self.number, FontRole.NUMBER_TITLE)
        theme.dress(self.due, FontRole.BODY, Tone.SECONDARY)
        theme.dress(self.about, FontRole.BODY, Tone.SECONDARY)
        self._marks = QHBoxLayout()
        self._marks.setSpacing(4)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.number)
        top.addWidget(self.chip)
        top.addLayout(self._marks)
        top.addStretch(1)
        top.addWidget(self.due)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.about)
        column.addSpacing(4)
        column.addWidget(self.track)

    def show_order(self, detail: ReturnDetail, now: str) -> None:
        """Show an order; `now` (UTC text) decides what is overdue."""
        order = detail.order
        self.number.setText(order.number)
        self.chip.set_status(Status(order.status))
        self._show_marks([word(each) for each in detail.marks])
        self._show_due(order.due_by, now)
        liability = word(Liability(order.liability)) if order.liability else ""
        reason = order.reason
        if reason and liability:
            reason = self.tr("{reason}（{liability}）").format(reason=reason, liability=liability)
        asked = self.tr("{person} {time} 申请").format(
            person=order.requested_by, time=local_text(order.requested_at)
        )
        parts = (word(ReturnKind(order.kind)), order.type, reason, order.shop, asked)
        self.about.setText(" · ".join(part for part in parts if part))
        self.track.set_steps([_step(step) for step in detail.track])

    def _show_marks(self, words: list[str]) -> None:
        while item := self._marks.takeAt(0):
            chip = item.widget()
            if chip is not None:
                chip.hide()
                chip.deleteLater()
        for said in words:
            chip = StatusChip(self._theme)
            chip.show_text("", said)
            self._marks.addWidget(chip)

    def _show_due(self, due_by: str | None, now: str) -> None:
        overdue = due_by is not None and due_by < now
        if due_by is None:
            self.due.clear()
        elif overdue:
            self.due.setText(self.tr("超时 {age}").format(age=age(due_by, now)))
        else:
            self.due.setText(self.tr("还剩 {age}").format(age=age(now, due_by)))
        mark(self.due, tone=(Tone.DANGER if overdue else Tone.SECONDARY).value)


def _step(step: TrackStep) -> Step:
    return Step(translated("words", step.title), StepState(step.state), step.at or None, step.person)
