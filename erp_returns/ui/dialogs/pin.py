"""A PIN is chosen: one's own with the old one, somebody else's by who manages the operators."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from erp_returns.domain.errors import Refusal
from erp_returns.queries.people import operator_row
from erp_returns.queries.reading import own_connection
from erp_returns.services import people
from erp_returns.services.session import Changes
from erp_returns.ui.desk import Desk
from erp_returns.ui.jobs import JobToken
from erp_returns.ui.texts import sentence
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.wrapped_label import WrappedLabel


class PinDialog(QDialog):
    """A new PIN, typed twice; empty is none. `change(new)` is done beside the window."""

    def __init__(
        self, desk: Desk, title: str, change: Callable[[str], Changes], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._change = change
        self._working = False
        self.setWindowTitle(title)
        self.setMinimumWidth(400)
        self.fields = QFormLayout()
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(10)
        self.new = self._add(self.tr("新的密码"))
        self.new.setPlaceholderText(self.tr("4 到 12 个数字或文字；不填就是不设密码"))
        self.again = self._add(self.tr("再输入一次"))
        self.problem = WrappedLabel()
        desk.theme.dress(self.problem, FontRole.BODY, Tone.DANGER)
        self.problem.hide()
        button = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(button.Save | button.Cancel)
        self.saving = buttons.button(button.Save)
        self.saving.setProperty("primary", True)
        self.saving.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addLayout(self.fields)
        column.addStretch(1)
        column.addWidget(self.problem)
        column.addWidget(buttons)

    @classmethod
    def ask_for(cls, parent: QWidget, desk: Desk, operator_id: int, name: str) -> None:
        """Give somebody a new PIN, or none."""
        session = desk.session

        def change(pin: str) -> Changes:
            return people.set_pin(session, operator_id, pin)

        dialog = cls(desk, "", change, parent)
        dialog.setWindowTitle(dialog.tr("{name}的密码").format(name=name))
        dialog.exec()
        dialog.deleteLater()

    def accept(self) -> None:
        if self._working:
            return
        new = self.new.text()
        if new != self.again.text():
            self._complain(self.tr("两次输入的不一样，请重新输入。"))
            self.again.clear()
            self.again.setFocus()
            return
        self._work(busy=True)
        change, database = self._change, self._desk.session.database

        def work(_token: JobToken) -> Changes:
            with own_connection(database):
                return change(new)

        self._desk.jobs.run(work, self._done, self._refuse, owner=self)

    def reject(self) -> None:
        """Not while the new one is being saved."""
        if not self._working:
            super().reject()

    def _done(self, changes: Changes) -> None:
        self._work(busy=False)
        said = self.tr("{name}的密码已更改") if self.new.text() else self.tr("{name}不再需要密码")
        super().accept()
        self._desk.act(lambda: changes, said.format(name=changes.number))

    def _refuse(self, error: Exception) -> None:
        self._work(busy=False)
        if not isinstance(error, Refusal):
            raise error
        self._complain(sentence(error))
        self.first().setFocus()
        self.first().selectAll()

    def first(self) -> QLineEdit:
        """The field to begin with."""
        return self.new

    def _add(self, label: str, at: int = -1) -> QLineEdit:
        field = QLineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setMaxLength(64)
        field.setAccessibleName(label)
        field.textEdited.connect(lambda _text: self._complain(""))
        self.fields.insertRow(self.fields.rowCount() if at < 0 else at, label, field)
        return field

    def _complain(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _work(self, *, busy: bool) -> None:
        self._working = busy
        self.saving.setEnabled(not busy)


class OwnPinDialog(PinDialog):
    """One's own PIN; the old one is asked for where there is one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        session = desk.session
        super().__init__(desk, "", self._change_own, parent)
        self.setWindowTitle(self.tr("修改我的密码"))
        row = operator_row(session.database, session.operator_id)
        self.old = self._add(self.tr("现在的密码"), 0)
        if row is None or not row.has_pin:
            self.fields.setRowVisible(self.old, False)
        self.first().setFocus()

    @classmethod
    def ask(cls, parent: QWidget, desk: Desk) -> None:
        """Change the PIN of whoever is at work."""
        dialog = cls(desk, parent)
        dialog.exec()
        dialog.deleteLater()

    def first(self) -> QLineEdit:
        return self.old if self.fields.isRowVisible(self.old) else self.new

    def _change_own(self, new: str) -> Changes:
        return people.change_own_pin(self._desk.session, self._old, new)

    def accept(self) -> None:
        self._old = self.old.text()
        super().accept()
