"""What dialogs share whose service takes its time: it runs beside the window, and a refusal is told here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from erp_returns.domain.errors import Refusal
from erp_returns.queries.reading import own_connection
from erp_returns.services.session import Changes
from erp_returns.ui.desk import Desk
from erp_returns.ui.jobs import JobToken
from erp_returns.ui.texts import sentence
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.fitting import widen_for_text
from erp_returns.ui.widgets.reading_order import step_focus
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

WidgetT = TypeVar("WidgetT", bound=QWidget)


class ServiceDialog(QDialog):
    """Fields with labels. A subclass says what is to be done with them, and what is told afterwards."""

    def __init__(self, desk: Desk, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._working = False
        self.changes: Changes | None = None
        self._order: list[QWidget] = []
        self.setWindowTitle(title)
        widen_for_text(self, desk.theme, 420)
        self.fields = QFormLayout()
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(10)
        self.problem = WrappedLabel()
        desk.theme.dress(self.problem, FontRole.BODY, Tone.DANGER)
        self.problem.hide()
        self.saving = QPushButton(self.tr("保存"))
        self.saving.setProperty("primary", True)
        self.saving.setDefault(True)
        self.leaving = QPushButton(self.tr("返回"))
        self.leaving.setAutoDefault(False)
        buttons = QDialogButtonBox()
        buttons.addButton(self.leaving, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.saving, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addLayout(self.fields)
        column.addStretch(1)
        column.addWidget(self.problem)
        column.addWidget(buttons)

    def task(self) -> Callable[[], Changes] | None:
        """The service with what the fields say; None where the dialog said itself what is wrong."""
        raise NotImplementedError

    def done_text(self, changes: Changes) -> str:
        """What is told once it is done."""
        raise NotImplementedError

    def ask_through(self) -> Changes | None:
        """Open; what changed, or None when it was left."""
        done = self.exec() == QDialog.DialogCode.Accepted
        self.deleteLater()
        return self.changes if done else None

    def accept(self) -> None:
        task = None if self._working else self.task()
        if task is None:
            return
        self._work(busy=True)
        database = self.desk.session.database

        def work(_token: JobToken) -> Changes:
            with own_connection(database):
                return task()

        self.desk.jobs.run(work, self._done, self._refuse, owner=self)

    def reject(self) -> None:
        """Not while it is being saved."""
        if not self._working:
            super().reject()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - as Qt has it
        """Tab goes as one reads."""
        return step_focus(self, forward=forward) or super().focusNextPrevChild(forward)

    def showEvent(self, event: QShowEvent) -> None:
        """The first field has the focus."""
        if not event.spontaneous():
            self._order[0].setFocus()
        super().showEvent(event)

    def complain(self, text: str) -> None:
        """Say in the dialog what stands in the way; nothing for nothing."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def add(self, label: str, widget: WidgetT, at: int = -1) -> WidgetT:
        """One field with its label, the last one unless its place is said."""
        widget.setAccessibleName(label)
        self._order.insert(len(self._order) if at < 0 else at, widget)
        self.fields.insertRow(self.fields.rowCount() if at < 0 else at, label, widget)
        return widget

    def add_secret(self, label: str, at: int = -1) -> QLineEdit:
        """A field whose text nobody sees."""
        field = self.add(label, QLineEdit(), at)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setMaxLength(64)
        field.textEdited.connect(lambda _text: self.complain(""))
        return field

    def _done(self, changes: Changes) -> None:
        self._work(busy=False)
        self.changes = changes
        super().accept()
        self.desk.act(lambda: changes, self.done_text(changes))

    def _refuse(self, error: Exception) -> None:
        self._work(busy=False)
        if not isinstance(error, Refusal):
            raise error
        self.complain(sentence(error))

    def _work(self, *, busy: bool) -> None:
        self._working = busy
        self.saving.setEnabled(not busy)
