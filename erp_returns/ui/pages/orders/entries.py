"""Short lists of what happened or belongs to an order: a title, who and when, a few words, one link."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from erp_returns.ui.icons import Icons
from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.theme.theme import mark
from erp_returns.ui.widgets.status_chip import StatusChip
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse
_RAIL = 16


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry; all texts are in the language of the window.

    `number` is set in the face for numbers, `aside` stands faint at the right, `body` below; pressing
    `link` says `key`. `tone` colours the title, `faint` entries were taken back.
    """

    title: str
    number: str = ""
    aside: str = ""
    body: str = ""
    amount: str = ""
    status: StrEnum | None = None
    tone: Tone = Tone.NORMAL
    link: str = ""
    link_icon: str = ""
    key: str = ""
    faint: bool = False


class EntryList(QWidget):
    """Shows entries below each other; `followed` carries the key of a link that was pressed."""

    followed = Signal(str)

    def __init__(self, theme: Theme, icons: Icons, name: str, *, rail: bool = False) -> None:
        """With `rail` a line joins the entries from first to last."""
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._rail = rail
        self._rows: list[_EntryRow] = []
        self._entries: tuple[Entry, ...] = ()
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0 if rail else 8)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show these."""
        self._entries = tuple(entries)
        while len(self._rows) < len(entries):
            row = _EntryRow(self._theme, self._icons, rail=self._rail)
            row.link.clicked.connect(lambda _on, row=row: self.followed.emit(row.key))
            self._rows.append(row)
            self._column.addWidget(row)
        last = len(entries) - 1
        for at, row in enumerate(self._rows):
            if at <= last:
                row.show_entry(entries[at], first=at == 0, last=at == last)
            row.setVisible(at <= last)
        self.setVisible(bool(entries))

    def entries(self) -> tuple[Entry, ...]:
        """What is shown."""
        return self._entries

    def link(self, key: str) -> QPushButton:
        """The button that says `key`."""
        return next(row.link for row in self._rows if row.key == key and not row.isHidden())


class _EntryRow(QWidget):
    def __init__(self, theme: Theme, icons: Icons, *, rail: bool) -> None:
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._rail = rail
        self._ends = (False, False)
        self._tone = Tone.NORMAL
        self.key = ""
        self.title, self.number, self.amount, self.aside = QLabel(), QLabel(), QLabel(), QLabel()
        self.chip, self.body, self.link = StatusChip(theme), WrappedLabel(), QPushButton()
        theme.dress(self.number, FontRole.NUMBER)
        theme.dress(self.aside, FontRole.SMALL, Tone.SECONDARY)
        theme.dress(self.body, FontRole.SMALL, Tone.SECONDARY)
        self.link.setProperty("link", True)
        for label in (self.title, self.number, self.amount, self.body):
            label.setTextInteractionFlags(_SELECTABLE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        for widget in (self.title, self.number, self.chip):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.aside)
        top.addWidget(self.amount)
        top.addWidget(self.link)
        column = QVBoxLayout(self)
        column.setContentsMargins(_RAIL + 8 if self._rail else 0, 0, 0, 10 if self._rail else 0)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self.body)

    def show_entry(self, entry: Entry, *, first: bool, last: bool) -> None:
        self.key = entry.key
        self._ends = first, last
        self._tone = entry.tone
        tone = Tone.SECONDARY if entry.faint else entry.tone
        for label, text in (
            (self.title, entry.title),
            (self.number, entry.number),
            (self.aside, entry.aside),
            (self.amount, entry.amount),
            (self.body, entry.body),
            (self.link, entry.link),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        for toned in (self.title, self.number, self.amount):
            if toned.property("tone") != tone.value:
                mark(toned, tone=tone.value)
        self.chip.set_status(entry.status)
        self.chip.setVisible(entry.status is not None)
        if entry.link_icon:
            self._icons.dress(self.link, entry.link_icon, Tone.ACCENT)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rail: a line, and a dot beside the title."""
        super().paintEvent(event)
        if not self._rail:
            return
        first, last = self._ends
        middle = self.title.geometry().center().y() + 1.0
        x = _RAIL / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.tokens.border), 2))
        painter.drawLine(QPointF(x, middle if first else 0), QPointF(x, middle if last else self.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        plain = self._tone is Tone.NORMAL
        ink = QColor(self._theme.tokens.outline) if plain else self._theme.brush(self._tone).color()
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(x, middle), 4, 4)
        painter.end()
