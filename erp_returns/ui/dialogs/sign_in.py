"""Who sits down, and the PIN: at the start, behind a lock, and when somebody else takes over."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from erp_returns.domain.errors import PinLocked, Refusal
from erp_returns.domain.kinds import Role
from erp_returns.queries.people import OperatorRow
from erp_returns.services import people
from erp_returns.services.people import Door
from erp_returns.services.session import Session
from erp_returns.ui.icons import Icons
from erp_returns.ui.jobs import JobRunner, JobToken
from erp_returns.ui.texts import sentence, word
from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.widgets.fitting import widen_for_text
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

_NAMES_SHOWN = 6
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -100, Qt.Key.Key_PageDown: 100}


class SignIn(QDialog):
    """Names to choose with the arrow keys, and the PIN; Enter goes in.

    `entered` carries the session of whoever was let in; `leaving` follows when somebody wants to quit
    instead. It never closes by itself: its owner closes it.
    """

    entered = Signal(object)
    leaving = Signal()

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        jobs: JobRunner,
        door: Door,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._jobs = jobs
        self._door = door
        self._people: list[OperatorRow] = []
        self._waits: dict[int, datetime] = {}
        self._working = False
        self.setWindowTitle(self.tr("退换货"))
        self.sign, self.title = QLabel(), QLabel()
        self.names = QListWidget()
        self.pin = QLineEdit()
        self.problem = WrappedLabel()
        self.entering = QPushButton()
        self.quitting = QPushButton(self.tr("退出程序"))
        self._lay_out()
        self._ticking = QTimer(self)
        self._ticking.setInterval(500)
        self._ticking.timeout.connect(self._show_wait)
        self.names.currentRowChanged.connect(self._choose)
        self.names.itemClicked.connect(lambda _item: self.pin.setFocus())
        self.pin.textEdited.connect(lambda _text: self._say(""))
        self.pin.installEventFilter(self)
        self.entering.clicked.connect(self.enter)
        self.quitting.clicked.connect(self.leaving)
        self.show_as(self.tr("请选择操作员"), self.tr("进入"), "users")

    @classmethod
    def ask(cls, theme: Theme, icons: Icons, door: Door) -> Session | None:
        """Let somebody in before there is a window; None where they would rather quit."""
        jobs = JobRunner()
        dialog = cls(theme, icons, jobs, door)
        let_in: list[Session] = []
        dialog.entered.connect(let_in.append)
        dialog.entered.connect(dialog.accept)
        dialog.leaving.connect(lambda: dialog.done(QDialog.DialogCode.Rejected))
        dialog.read()
        try:
            dialog.exec()
        finally:
            jobs.shutdown()
            dialog.deleteLater()
        return let_in[0] if let_in else None

    def show_as(self, title: str, verb: str, icon: str) -> None:
        """Say what this is about, and what the button does."""
        self.title.setText(title)
        self.entering.setText(verb)
        self.sign.setPixmap(self._icons.pixmap(icon, 28, Tone.ACCENT))

    def read(self, chosen: int = 0) -> None:
        """Read who works here, and choose the operator `chosen`, else whoever was, else the first."""
        chosen = chosen or self.chosen()
        self._people = self._door.people()
        now = self._door.clock()
        self._waits = {
            row.id: now + timedelta(seconds=left)
            for row in self._people
            if (left := people.seconds_left(row.locked_until, now))
        }
        with QSignalBlocker(self.names):
            self.names.clear()
            for row in self._people:
                item = QListWidgetItem(f"{row.name} · {word(Role(row.role))}", self.names)
                item.setSizeHint(QSize(0, self._theme.row_height()))
        shown = min(max(len(self._people), 1), _NAMES_SHOWN)
        self.names.setFixedHeight(shown * self._theme.row_height() + 2 * self.names.frameWidth() + 2)
        ids = [row.id for row in self._people]
        with QSignalBlocker(self.names):
            self.names.setCurrentRow(ids.index(chosen) if chosen in ids else 0)
        self._choose(self.names.currentRow())

    def chosen(self) -> int:
        """The operator chosen, by id; 0 for nobody."""
        at = self.names.currentRow()
        return self._people[at].id if 0 <= at < len(self._people) else 0

    def enter(self) -> None:
        """Let the one who is chosen in, if the PIN is right; it is judged beside the window."""
        operator_id, pin = self.chosen(), self.pin.text()
        if self._working or not operator_id or self._show_wait():
            return
        self._work(busy=True)

        def work(_token: JobToken) -> Session:
            return self._door.enter(operator_id, pin)

        self._jobs.run(work, self._let_in, self._refuse, owner=self)

    def refuse(self, refusal: Refusal) -> None:
        """Say why somebody has to sign in."""
        self._say(sentence(refusal))

    # ----------------------------------------------------------------- events

    def reject(self) -> None:
        """Esc does not leave, it empties the field."""
        self.pin.clear()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.leaving.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ticking.start()
        self.pin.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and self._people:
                last = len(self._people) - 1
                self.names.setCurrentRow(min(max(self.names.currentRow() + step, 0), last))
                return True
        return super().eventFilter(watched, event)

    # ---------------------------------------------------------------- outcome

    def _let_in(self, session: Session) -> None:
        self._work(busy=False)
        self.pin.clear()
        self._say("")
        self.entered.emit(session)

    def _refuse(self, error: Exception) -> None:
        self._work(busy=False)
        self.pin.clear()
        if not isinstance(error, Refusal):
            raise error
        chosen = self.chosen()
        self.read(chosen)
        if self.chosen() != chosen or not isinstance(error, PinLocked):
            self._say(sentence(error))
        self.pin.setFocus()

    def _choose(self, at: int) -> None:
        self.pin.clear()
        self._say("")
        self._show_wait()
        without = 0 <= at < len(self._people) and not self._people[at].has_pin
        self.pin.setPlaceholderText(self.tr("没有设密码，直接按回车") if without else "")

    def _show_wait(self) -> bool:
        """Count down for whoever is chosen; whether they still have to wait."""
        at = self.names.currentRow()
        if not 0 <= at < len(self._people):
            return False
        row = self._people[at]
        until = self._waits.get(row.id)
        if until is None:
            return False
        left = -(-(until - self._door.clock()) // timedelta(seconds=1))
        if left <= 0:
            del self._waits[row.id]
            self._say("")
            return False
        self._say(sentence(people.locked(row.name, left)))
        return True

    def _work(self, *, busy: bool) -> None:
        """The field keeps the focus: the next key must not reach a button."""
        self._working = busy
        self.pin.setReadOnly(busy)
        for widget in (self.names, self.entering):
            widget.setEnabled(not busy)

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    # ------------------------------------------------------------------ parts

    def _lay_out(self) -> None:
        theme = self._theme
        theme.dress(self.title, FontRole.TITLE)
        theme.dress(self.problem, FontRole.BODY, Tone.DANGER)
        self.problem.hide()
        self.names.setAccessibleName(self.tr("操作员"))
        self.names.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setAccessibleName(self.tr("密码"))
        self.pin.setMaxLength(64)
        said = QLabel(self.tr("密码"))
        theme.dress(said, FontRole.BODY, Tone.SECONDARY)
        said.setBuddy(self.pin)
        self.entering.setProperty("primary", True)
        self.entering.setDefault(True)
        self.quitting.setAutoDefault(False)
        heading, field, buttons = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        heading.setSpacing(12)
        heading.addWidget(self.sign)
        heading.addWidget(self.title, 1)
        field.setSpacing(12)
        field.addWidget(said)
        field.addWidget(self.pin, 1)
        buttons.addWidget(self.quitting)
        buttons.addStretch(1)
        buttons.addWidget(self.entering)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        column.addLayout(heading)
        column.addWidget(self.names)
        column.addLayout(field)
        column.addWidget(self.problem)
        column.addStretch(1)
        column.addLayout(buttons)
        widen_for_text(self, self._theme, 400)
