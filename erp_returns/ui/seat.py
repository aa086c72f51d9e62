"""Who sits at the window: named below, locked away, and changed for somebody else."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget

from erp_returns.domain.errors import OperatorInactive, Refusal
from erp_returns.queries.people import is_active, operator_row, who_is_alone
from erp_returns.queries.settings import settings
from erp_returns.ui.changes import Topic
from erp_returns.ui.desk import Desk
from erp_returns.ui.menus import Menus

if TYPE_CHECKING:
    from erp_returns.ui.locking import Lock

WATCHES_AFTER_MS = 3_000
EVERYTHING = frozenset(Topic) - {Topic.RESTORED}


class Seat(QObject):
    """`changed` carries the session of somebody else, who takes over; `leaving` asks the window to close."""

    changed = Signal(object)
    leaving = Signal()

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._lock: Lock | None = None
        self.label = QLabel()
        self.label.setContentsMargins(8, 0, 8, 0)
        self._show_name()
        desk.changes.changed.connect(self._hear)
        QTimer.singleShot(WATCHES_AFTER_MS, self, self._watch)

    def fill_menu(self, menus: Menus) -> None:
        """Offer what concerns the person at work in the menu 文件."""
        file = menus.file
        away = menus.add(file, "lock", self.tr("锁定"), self.lock, icon="lock", keys="Ctrl+L")
        text = self.tr("切换操作员…")
        other = menus.add(file, "change_operator", text, self.change, icon="users", keys="Ctrl+Shift+L")
        for action in (away, other):
            # Also from an editor, which is a window of its own.
            action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        menus.add(file, "own_pin", self.tr("修改我的密码…"), self.ask_pin, icon="key-round")

    @property
    def locked(self) -> bool:
        """Whether the window is locked."""
        return self._lock is not None and self._lock.locked

    def lock(self) -> None:
        """Cover everything until the same person is back, or somebody else takes over."""
        self._locking().lock()

    def change(self) -> None:
        """Let somebody else sit down, or the same person again."""
        self._locking().lock(changing=True)

    def ask_pin(self) -> None:
        """Let the person at work change their own PIN."""
        from erp_returns.ui.dialogs.pin import OwnPinDialog

        OwnPinDialog.ask(self._window, self._desk)

    # ------------------------------------------------------------------ parts

    def _locking(self) -> Lock:
        if self._lock is None:
            from erp_returns.ui.locking import Lock

            self._lock = Lock(self._desk, self._window)
            self._lock.changed.connect(self.changed)
            self._lock.leaving.connect(self.leaving)
        return self._lock

    def _watch(self) -> None:
        from erp_returns.ui.idle import IdleWatch

        self.watch = IdleWatch(self._desk.session.clock, self._allowed_idle, self)
        self.watch.idle.connect(self._lock_idle)

    def _allowed_idle(self) -> timedelta | None:
        database = self._desk.session.database
        minutes = settings(database).count("idle_lock_minutes")
        if not minutes or self.locked or who_is_alone(database) is not None:
            return None
        return timedelta(minutes=minutes)

    def _lock_idle(self) -> None:
        self.lock()

    def _hear(self, topics: frozenset[str]) -> None:
        if Topic.PEOPLE not in topics:
            return
        session = self._desk.session
        self._show_name()
        if not is_active(session.database, session.operator_id):
            self._send_away(OperatorInactive(session.operator_name))
        elif Topic.RESTORED in topics and who_is_alone(session.database) is None:
            from erp_returns.services.after_restore import Restored

            self._send_away(Restored())
        elif topics != EVERYTHING:
            # What somebody may do shows on every page.
            self._desk.changes.publish(EVERYTHING - {Topic.PEOPLE})

    def _send_away(self, why: Refusal) -> None:
        if not self.locked:
            self._locking().lock(why=why)

    def _show_name(self) -> None:
        session = self._desk.session
        row = operator_row(session.database, session.operator_id)
        name = row.name if row is not None else session.operator_name
        self.label.setText(self.tr("操作员：{name}").format(name=name))
