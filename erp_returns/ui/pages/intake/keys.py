"""Keys at the bench: one field takes what a scanner types and what a finger presses, and tells them apart.

A scanner types a whole code within a few dozen milliseconds. A finger presses one key, and then nothing
comes for a while: that is a command. A code that is typed by hand begins with '/', or with a key that
commands nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

QUIET_MS = 70
"""So long nothing follows a key that a finger pressed."""

TWICE_MS = 60
"""A second Enter within this time comes from a scanner that ends codes with two line ends."""

LITERAL = "/"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TOGETHER = 2
_DIGITS_TOGETHER = 3
_STEPS = frozenset("+-")
_CHORDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)

FUNCTION_KEYS = frozenset(
    {
        Qt.Key.Key_F2,
        Qt.Key.Key_F3,
        Qt.Key.Key_F4,
        Qt.Key.Key_F5,
        Qt.Key.Key_F6,
        Qt.Key.Key_F7,
        Qt.Key.Key_F8,
        Qt.Key.Key_F9,
        Qt.Key.Key_F10,
        Qt.Key.Key_F11,
        Qt.Key.Key_F12,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)
"""Keys that act wherever the focus is in the field; they go before shortcuts of the window."""


def milliseconds() -> float:
    """Time that only runs forward."""
    return time.monotonic() * 1000


def ticks(event: QKeyEvent) -> bool:
    """Whether this is Alt and a digit."""
    held = event.modifiers() & _CHORDS
    return held == Qt.KeyboardModifier.AltModifier and Qt.Key.Key_0 < event.key() <= Qt.Key.Key_9


def ours(event: QKeyEvent) -> bool:
    """Whether this key acts at the bench, whatever shortcuts the window has."""
    return ticks(event) or (event.key() in FUNCTION_KEYS and not event.modifiers() & _CHORDS)


class BenchKeys(QObject):
    """Watches the scan field.

    `commanded` carries one pressed character (a capital), `ticked` the digit of Alt and a digit, `entered`
    is Enter in the empty field, `pressed` one of `FUNCTION_KEYS`. Everything else stays the field's own.
    Enter right behind a command only ends it: a label of three digits must not post a parcel.
    """

    commanded = Signal(str)
    ticked = Signal(int)
    entered = Signal()
    pressed = Signal(object)

    def __init__(
        self,
        field: QLineEdit,
        commands: Callable[[], Collection[str]],
        now: Callable[[], float] = milliseconds,
    ) -> None:
        """`commands` names the characters that mean something now; `now` counts milliseconds."""
        super().__init__(field)
        self.field = field
        self.now = now
        self._commands = commands
        self._literal = False
        self._typed = ""
        self._last_enter = float("-inf")
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS // 2)
        self._quiet.timeout.connect(self._fall_quiet)
        self._half_quiet = False
        field.textChanged.connect(self.look)
        field.installEventFilter(self)

    @property
    def typed(self) -> str:
        """What the field held when it was given on: a number as it is written, a name as it is spelled."""
        return self._typed

    def look(self) -> None:
        """See whether the field holds commands; they are given once the keys fall quiet."""
        text = self.field.text()
        if text == LITERAL or text.isspace():
            self._literal = self._literal or text == LITERAL
            self.field.clear()
            return
        self._half_quiet = False
        if self._commanding(text):
            self._quiet.start()
        else:
            self._quiet.stop()

    def settle(self) -> None:
        """Give what was pressed and still waits for the keys to fall quiet."""
        self._quiet.stop()
        self._half_quiet = False
        text = self.field.text()
        if self._commanding(text):
            self.field.clear()
            for character in text.upper():
                self.commanded.emit(character)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            if ours(event):
                event.accept()
            return False
        if event.type() is not QEvent.Type.KeyPress:
            return False
        if ticks(event):
            if not event.isAutoRepeat():
                self.ticked.emit(event.key() - Qt.Key.Key_0)
            return True
        return not event.modifiers() & _CHORDS and self._take(event)

    def _take(self, event: QKeyEvent) -> bool:
        """Take a key; True where the field must not see it."""
        key = event.key()
        if key in _ENTER:
            return self._take_enter(repeated=event.isAutoRepeat())
        self._last_enter = float("-inf")
        if key == Qt.Key.Key_Escape and (self.field.text() or self._literal):
            self._literal = False
            self.field.clear()
            return True
        if key in FUNCTION_KEYS:
            self.settle()
            self.pressed.emit(Qt.Key(key))
            return True
        held = event.isAutoRepeat() and event.text() not in _STEPS
        return held and self._commanding(self.field.text() + event.text())

    def _take_enter(self, *, repeated: bool) -> bool:
        now, last = self.now(), self._last_enter
        self._last_enter = now
        if repeated or now - last < TWICE_MS:
            return True
        text = self.field.text()
        if self._commanding(text):
            self.settle()
            return True
        self._literal = False
        self._typed = text
        if text:
            return False
        self.entered.emit()
        return True

    def _commanding(self, text: str) -> bool:
        """Whether these few characters are commands, and not the beginning of a code."""
        if self._literal or not text:
            return False
        together = _DIGITS_TOGETHER if text.isdigit() else _TOGETHER
        short = len(text) <= together or _STEPS.issuperset(text)
        return short and set(text.upper()) <= set(self._commands())

    def _fall_quiet(self) -> None:
        """The second half proves that no key was merely held up by a busy window."""
        if not self._half_quiet:
            self._half_quiet = True
            self._quiet.start()
        else:
            self.settle()
