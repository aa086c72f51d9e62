"""The lock: everything on the screen is covered, and nothing behind it acts, until somebody signs in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from erp_returns.domain.errors import Refusal
from erp_returns.services.people import Door
from erp_returns.services.session import Session
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.question import Question
from erp_returns.ui.dialogs.sign_in import SignIn
from erp_returns.ui.leaving import end_windows_over, running_titles, windows_over
from erp_returns.ui.texts import listed
from erp_returns.ui.theme import FontRole, Theme, Tone

_ACTS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.Shortcut,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
        QEvent.Type.TouchBegin,
    }
)
_COVERED = frozenset({Qt.WindowType.Window, Qt.WindowType.Dialog, Qt.WindowType.Sheet, Qt.WindowType.Tool})


class Cover(QWidget):
    """Lies over the whole of a window, whatever its size becomes, and hides its title."""

    def __init__(self, theme: Theme, window: QWidget, title: str) -> None:
        super().__init__(window)
        self.window_below = window
        self._title, self._shown = window.windowTitle(), title
        self.setAutoFillBackground(True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        said = QLabel(self.tr("已锁定"))
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.dress(said, FontRole.TITLE, Tone.SECONDARY)
        column = QVBoxLayout(self)
        column.addWidget(said)
        window.setWindowTitle(title)
        window.installEventFilter(self)
        self._fit()
        self.show()

    def lift(self) -> None:
        """Show the window again."""
        window = self.window_below
        window.removeEventFilter(self)
        if window.windowTitle() == self._shown:
            window.setWindowTitle(self._title)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.ChildPolished):
            self._fit()
        return False

    def _fit(self) -> None:
        self.setGeometry(self.window_below.rect())
        self.raise_()


class Lock(QObject):
    """Covers a window and all that was opened over it.

    `unlocked` follows when the same operator came back: everything is as it was left. `changed` carries
    the session of another one, once nothing of the first is left open; `leaving` says the same before
    the program ends.
    """

    unlocked = Signal()
    changed = Signal(object)
    leaving = Signal()

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._covers: list[Cover] = []
        self._focus: QWidget | None = None
        session = desk.session
        door = Door(session.database, session.clock, session.zone)
        self.sign_in = SignIn(desk.theme, desk.icons, desk.jobs, door, window)
        self.sign_in.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.sign_in.entered.connect(self._take)
        self.sign_in.leaving.connect(self._leave)

    @property
    def locked(self) -> bool:
        """Whether everything is covered."""
        return bool(self._covers)

    def lock(self, *, changing: bool = False, why: Refusal | None = None) -> None:
        """Cover everything and ask who works here; `why` is told where somebody has to go."""
        if not self.locked:
            self._cover_all()
        name = self._desk.session.operator_name
        if changing or why is not None:
            self.sign_in.show_as(self.tr("请选择操作员"), self.tr("进入"), "users")
        else:
            self.sign_in.show_as(self.tr("{name}已锁定").format(name=name), self.tr("解锁"), "lock")
        self.sign_in.read(self._desk.session.operator_id)
        self.sign_in.show()
        self._come_forward()
        if why is not None:
            self.sign_in.refuse(why)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ACTS:
            return not (isinstance(watched, QWindow) or self._is_ours(watched))
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self._cover_late(watched)
        return False

    # ---------------------------------------------------------------- covers

    def _cover_all(self) -> None:
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        self._focus = QApplication.focusWidget()
        for window in (self._window, *windows_over(self._window)):
            self._cover(window)
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def _cover(self, window: QWidget) -> None:
        self._covers.append(Cover(self._desk.theme, window, self._window.windowTitle()))

    def _cover_late(self, window: QWidget) -> None:
        """What opens behind the lock, as a finished job may have it, is covered before it is seen."""
        known = any(cover.window_below is window for cover in self._covers)
        if window.windowType() in _COVERED and not known and not self._is_ours(window):
            self._cover(window)
            QTimer.singleShot(0, self.sign_in, self._come_forward)

    def _come_forward(self) -> None:
        self.sign_in.raise_()
        self.sign_in.activateWindow()

    def _uncover(self) -> None:
        self._stop_holding()
        covers, self._covers = self._covers, []
        for cover in covers:
            if isValid(cover):
                cover.lift()

    def _stop_holding(self) -> None:
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self.sign_in.hide()

    def _is_ours(self, watched: QObject) -> bool:
        """Whether something belongs to the dialog that asks who works here, or stands over it."""
        above: QObject | None = watched
        while above is not None and above is not self.sign_in:
            above = above.parent()
        return above is self.sign_in

    # --------------------------------------------------------------- outcome

    def _take(self, session: Session) -> None:
        if session.operator_id == self._desk.session.operator_id:
            self._uncover()
            if self._focus is not None and isValid(self._focus):
                self._focus.activateWindow()
                self._focus.setFocus()
            self.unlocked.emit()
        elif self._end_all():
            self._afterwards(lambda: self.changed.emit(session))

    def _leave(self) -> None:
        if self._end_all():
            self._afterwards(self.leaving.emit)

    def _afterwards(self, tell: Callable[[], None]) -> None:
        """Tell it once the dialogs that ended have returned; all stays covered."""
        self.sign_in.hide()

        def go() -> None:
            self._stop_holding()
            tell()

        QTimer.singleShot(0, self, go)

    def _end_all(self) -> bool:
        """End what the operator before left open and running; not without a question."""
        open_ = [window for window in windows_over(self._window) if window is not self.sign_in]
        titles = running_titles(self._desk.jobs)
        name = self._desk.session.operator_name
        said = []
        if open_:
            text = self.tr("{name}还开着 {n} 个窗口，里面没有保存的输入会丢失。")
            said.append(text.format(name=name, n=len(open_)))
        if titles:
            said.append(self.tr("正在进行：{jobs}，会被取消。").format(jobs=listed(titles)))
        if said:
            yes = self.tr("关掉并继续")
            if not Question.ask(self.sign_in, self.tr("还没有做完"), "\n".join(said), yes, danger=True):
                return False
        self._desk.jobs.shutdown()
        end_windows_over(self._window)
        return True
