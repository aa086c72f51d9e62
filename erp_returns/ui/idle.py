"""Notices that nobody touched the program for a while."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

LOOKS_EVERY_MS = 10_000
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
        QEvent.Type.DragMove,
    }
)


class IdleWatch(QObject):
    """Says `idle` once nobody touched anything for as long as `after` says (None: never).

    It listens only until the first touch after each look: a filter on everything that happens costs
    too much to stay.
    """

    idle = Signal()

    def __init__(
        self,
        clock: Callable[[], datetime],
        after: Callable[[], timedelta | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._after = after
        self._touched = clock()
        self._listening = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKS_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._listen()

    def look(self) -> None:
        """See how long nobody touched anything."""
        if not self._listening:
            self._listen()
            return
        still = self._clock() - self._touched
        allowed = self._after() if still >= timedelta(minutes=1) else None
        if allowed is not None and still >= allowed:
            self.touch()
            self.idle.emit()

    def touch(self) -> None:
        """Begin to count anew."""
        self._touched = self._clock()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.touch()
            self._listening = False
            app = QCoreApplication.instance()
            if app is not None:
                app.removeEventFilter(self)
        return False

    def _listen(self) -> None:
        app = QCoreApplication.instance()
        if app is not None:
            self._listening = True
            app.installEventFilter(self)
