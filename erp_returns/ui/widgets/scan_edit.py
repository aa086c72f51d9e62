"""The scan field: takes codes as fast as a scanner types them, and answers in a coloured line."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from erp_returns.ui.icons import Icons
from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.theme.theme import mark
from erp_returns.ui.widgets.wrapped_label import WrappedLabel


class Outcome(StrEnum):
    """How a scan went; each has a colour, a drawing and a sound."""

    OK = "ok"
    WARN = "warn"
    ERROR = "error"
    INFO = "info"


_DRAWINGS = {
    Outcome.OK: ("circle-check", Tone.SUCCESS),
    Outcome.WARN: ("triangle-alert", Tone.WARNING),
    Outcome.ERROR: ("circle-x", Tone.DANGER),
    Outcome.INFO: ("info", Tone.ACCENT),
}


class ScanEdit(QWidget):
    """A large field and the line that answers.

    `scanned` carries each code once Enter came, folded to its one spelling. While the page is busy
    (`set_busy`), codes wait in order and none of their characters is lost.
    """

    scanned = Signal(str)

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        fold: Callable[[str], str],
        sound: Callable[[Outcome], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`sound` is called with each outcome that is said."""
        super().__init__(parent)
        self._icons = icons
        self._fold = fold
        self._sound = sound
        self._busy = False
        self._waiting: deque[str] = deque()
        self._outcome: Outcome | None = None
        self.field = QLineEdit()
        self.field.setObjectName("scan_field")
        self.field.setAccessibleName(self.tr("扫描"))
        self.field.setPlaceholderText(self.tr("扫描或输入单号、运单号，按 Enter"))
        self.field.setInputMethodHints(
            Qt.InputMethodHint.ImhLatinOnly | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.field.returnPressed.connect(self._take)
        theme.dress(self.field, FontRole.SCAN)
        self._sign = QLabel()
        self._said = WrappedLabel()
        theme.dress(self._said, FontRole.BENCH)
        self._line = QWidget()
        self._line.setObjectName("scan_result")
        self._line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lay_out()
        self.setFocusProxy(self.field)
        theme.changed.connect(self._draw)
        self.clear()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._line)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self._line)

    def said(self) -> str:
        """What the line says."""
        return self._said.text()

    def say(self, outcome: Outcome, text: str) -> None:
        """Answer a scan: colour, drawing, sound, words."""
        self._outcome = outcome
        self._said.setText(text)
        self.setAccessibleDescription(text)
        mark(self._line, outcome=outcome.value)
        mark(self._said, outcome=outcome.value)
        self._draw()
        if self._sound is not None:
            self._sound(outcome)

    def clear(self) -> None:
        """Say nothing; what is typed or waits stays."""
        self._outcome = None
        self._said.setText("")
        self._sign.clear()
        mark(self._line, outcome="")

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """While busy, codes wait; afterwards they are given one by one."""
        self._busy = busy
        while self._waiting and not self._busy:
            self.scanned.emit(self._waiting.popleft())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.field.selectAll()

    def _take(self) -> None:
        code = self._fold(self.field.text())
        self.field.clear()
        if not code:
            return
        if self._busy:
            self._waiting.append(code)
        else:
            self.scanned.emit(code)

    def _draw(self) -> None:
        if self._outcome is not None:
            name, tone = _DRAWINGS[self._outcome]
            self._sign.setPixmap(self._icons.pixmap(name, self._said.fontMetrics().height(), tone))
