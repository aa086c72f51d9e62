"""A follow-up is written down: what is to be done, on which day, by whom."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from erp_returns.queries.people import who_can_sign_in
from erp_returns.services.follow_ups import LONGEST, Wanted
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.entry import fill
from erp_returns.ui.dialogs.reason_note import NoteEdit
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.date_edit import DateEdit
from erp_returns.ui.widgets.fitting import widen_for_text
from erp_returns.ui.widgets.reading_order import step_focus
from erp_returns.ui.widgets.section import Hairline
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

Attempt = Callable[[Wanted], str]
"""Tries what was entered; gives the sentence that says why not, or nothing."""

_TOMORROW = 1


class FollowUpDialog(QDialog):
    """Asks for a follow-up of the order `number`; it stays open while `attempt` says why not."""

    def __init__(
        self, desk: Desk, number: str, start: Wanted | None, attempt: Attempt, parent: QWidget | None = None
    ) -> None:
        """`start` is the follow-up as it stands, None for a new one."""
        super().__init__(parent)
        self._desk = desk
        self._attempt = attempt
        self.given: Wanted | None = None
        self.setWindowTitle(self.tr("修改跟进") if start else self.tr("添加跟进"))
        widen_for_text(self, desk.theme, 600)
        tomorrow = (self._today() + timedelta(days=_TOMORROW)).isoformat()
        self.text = NoteEdit(start.text if start else "", lines=3)
        self.text.setPlaceholderText(self.tr("要做什么，例如：催客户寄回。Enter 确认，Shift+Enter 换行"))
        self.day = DateEdit(start.due_on if start else tomorrow)
        self.person = QComboBox()
        nobody = (None, self.tr("不指定，谁当班谁做"))
        people = [(row.id, row.name) for row in who_can_sign_in(desk.session.database)]
        fill(self.person, [nobody, *people], start.person_id if start else None)
        self.problem = WrappedLabel()
        desk.theme.dress(self.problem, FontRole.BODY, Tone.DANGER)
        self.problem.hide()
        self.doing = QPushButton(self.tr("保存"))
        self.doing.setProperty("primary", True)
        self.doing.setDefault(True)
        desk.icons.dress(self.doing, "check")
        self.days: dict[int, QPushButton] = {}
        self._lay_out(number)
        self.text.submitted.connect(self.accept)
        self.text.textChanged.connect(lambda: self._complain(""))
        self.text.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget, desk: Desk, number: str, start: Wanted | None, attempt: Attempt
    ) -> Wanted | None:
        """Ask until `attempt` has nothing to say; None when it was left."""
        dialog = cls(desk, number, start, attempt, parent)
        return dialog.given if dialog.exec() == QDialog.DialogCode.Accepted else None

    def wanted(self) -> Wanted:
        """What the fields say."""
        return Wanted(self.text.text(), self.day.day(), self.person.currentData())

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - as Qt has it
        """Tab goes as one reads."""
        return step_focus(self, forward=forward) or super().focusNextPrevChild(forward)

    def accept(self) -> None:
        wanted = self.wanted()
        if not wanted.text:
            said = self.tr("请写明要做什么。")
        elif len(wanted.text) > LONGEST:
            said = self.tr("最多 {most} 个字，现在有 {count} 个，请写短一些。")
            said = said.format(most=LONGEST, count=len(wanted.text))
        else:
            said = self._attempt(wanted)
        self._complain(said)
        if said:
            self.text.setFocus()
        else:
            self.given = wanted
            super().accept()

    def _complain(self, said: str) -> None:
        self.problem.setText(said)
        self.problem.setVisible(bool(said))

    def _today(self) -> date:
        session = self._desk.session
        return session.clock().astimezone(session.zone).date()

    def _quick(self) -> Sequence[tuple[int, str]]:
        return (
            (0, self.tr("今天")),
            (1, self.tr("明天")),
            (3, self.tr("3 天后")),
            (7, self.tr("7 天后")),
        )

    def _lay_out(self, number: str) -> None:
        named = QLabel(number)
        self._desk.theme.dress(named, FontRole.NUMBER_TITLE)
        days = QHBoxLayout()
        days.setSpacing(8)
        days.addWidget(self.day)
        for ahead, word in self._quick():
            button = QPushButton(word)
            button.setProperty("chip", True)
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._put_day, ahead))
            self.days[ahead] = button
            days.addWidget(button)
        days.addStretch(1)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for label, field in (
            (self.tr("内容"), self.text),
            (self.tr("日期"), days),
            (self.tr("负责人"), self.person),
        ):
            said = QLabel(label)
            self._desk.theme.dress(said, FontRole.BODY, Tone.SECONDARY)
            if isinstance(field, QWidget):
                field.setAccessibleName(label)
                said.setBuddy(field)
            form.addRow(said, field)
        self.day.setAccessibleName(self.tr("日期"))
        leaving = QPushButton(self.tr("返回"))
        leaving.setAutoDefault(False)
        leaving.clicked.connect(self.reject)
        self.doing.clicked.connect(self.accept)
        buttons = QDialogButtonBox()
        buttons.addButton(leaving, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.doing, QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        column.addWidget(named)
        column.addWidget(Hairline())
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(self.problem)
        column.addWidget(buttons)

    def _put_day(self, ahead: int) -> None:
        self.day.set_day((self._today() + timedelta(days=ahead)).isoformat())
