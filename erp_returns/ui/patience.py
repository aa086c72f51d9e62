"""Waiting for one's turn to write, while somebody else writes, without the window standing still."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication

from erp_returns.ui.theme import Theme
from erp_returns.ui.widgets.waiting_hint import WaitingHint

WAIT_SECONDS = 10.0
_PAUSE_MS = 20
_SAY_AFTER_SECONDS = 0.4
_NO_INPUT = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents


class Patience(QObject):
    """How a write of the window waits for its turn: `Session.wait`.

    Between attempts the window is drawn, its clocks go on and jobs are answered. Keys and clicks are kept in
    their order and reach the window afterwards, so that nothing is typed into the void and nothing is
    pressed twice. No transaction is open meanwhile: a write that never has its turn leaves nothing.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.seconds = WAIT_SECONDS

    def __call__(self, attempt: Callable[[], bool]) -> bool:
        """Try until it is our turn, or until it took too long; whether it came to that."""
        ours = QThread.currentThread() is self.thread()
        begun = time.monotonic()
        hint: WaitingHint | None = None
        try:
            while not attempt():
                waited = time.monotonic() - begun
                if waited > self.seconds:
                    return False
                if not ours:
                    time.sleep(_PAUSE_MS / 1000)
                    continue
                if hint is None and waited > _SAY_AFTER_SECONDS:
                    hint = self._say()
                _let_live()
        finally:
            if hint is not None:
                hint.vanish()
        return True

    def _say(self) -> WaitingHint | None:
        host = QApplication.activeModalWidget() or QApplication.activeWindow()
        if host is None:
            return None
        text = self.tr("另一个窗口正在保存，请稍候…　您的输入都在，轮到后会自动继续。")
        hint = WaitingHint(self._theme, text, host)
        hint.appear()
        return hint


def _let_live() -> None:
    loop = QEventLoop()
    QTimer.singleShot(_PAUSE_MS, loop, loop.quit)
    loop.exec(_NO_INPUT)
