"""Which days: a preset by one click, or from a day to a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from erp_returns.ui.pages.orders.days import ALL_DAYS, PRESETS, Days, read_days
from erp_returns.ui.texts import translated
from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.widgets.date_edit import DateEdit


class DaysPopup(QFrame):
    """Opens below a filter; `chosen` carries what the filter keeps (empty: all days)."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, title: str, kept: str, today: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", True)
        self.setAccessibleName(title)
        days = read_days(kept, today)
        self.first = DateEdit((days.first or today - timedelta(days=29)).isoformat())
        self.last = DateEdit((days.last or today).isoformat())
        self.first.setAccessibleName(self.tr("从"))
        self.last.setAccessibleName(self.tr("到"))
        heading = QLabel(title)
        theme.dress(heading, FontRole.STRONG)
        self.presets: dict[str, QPushButton] = {}
        quick, grid = QGridLayout(), QGridLayout()
        for each in (quick, grid):
            each.setHorizontalSpacing(8)
            each.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for place, (preset, word) in enumerate((*PRESETS.items(), ("", ALL_DAYS))):
            button = self._button(translated("filters", word), partial(self._choose, preset))
            button.setCheckable(True)
            button.setChecked(preset == kept)
            self.presets[preset] = button
            quick.addWidget(button, place // 2, place % 2)
        for row, (word, edit) in enumerate(((self.tr("从"), self.first), (self.tr("到"), self.last))):
            label = QLabel(word)
            theme.dress(label, FontRole.BODY, Tone.SECONDARY)
            label.setBuddy(edit)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(edit, row, 1)
        self.taking = self._button(self.tr("筛选这些天"), self._take)
        self.taking.setProperty("primary", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addLayout(quick)
        column.addLayout(grid)
        column.addWidget(self.taking)

    def open_at(self, where: QPoint) -> None:
        """Open with the upper left corner at `where` on the screen, within it."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        x = min(where.x(), room.right() - self.width() - 8)
        y = min(where.y() + 4, room.bottom() - self.height() - 8)
        self.move(max(x, room.left()), max(y, room.top()))
        self.show()
        self.first.setFocus()

    def _button(self, word: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(word)
        button.clicked.connect(lambda _on: do())
        return button

    def _choose(self, kept: str) -> None:
        self.chosen.emit(kept)
        self.close()

    def _take(self) -> None:
        days = sorted(date.fromisoformat(edit.day()) for edit in (self.first, self.last))
        self._choose(Days(days[0], days[1]).kept())
