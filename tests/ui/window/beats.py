"""How long a window stood still."""

from __future__ import annotations

import time

from PySide6.QtCore import QTimer


class Beats:
    """Measures the longest time in which the window did nothing (seconds)."""

    def __init__(self) -> None:
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now
