"""A question at the bench, answered by a number key: what was found, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from erp_returns.domain.text import translatable
from erp_returns.ui.pages.intake.held import HeldView
from erp_returns.ui.tables import Column, Kind, ListTable
from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

MOST = 9


@dataclass(frozen=True, slots=True)
class Choice:
    """One way on: what it says, a fainter detail, and what happens."""

    text: str
    detail: str
    act: Callable[[], None]


@dataclass(frozen=True, slots=True)
class _Offered:
    key: str
    text: str
    detail: str


_COLUMNS: tuple[Column[_Offered], ...] = (
    Column("key", translatable("columns", "按键"), Kind.MONO, 36, tone=lambda _row: Tone.ACCENT),
    Column("text", translatable("columns", "操作"), width=160, stretch=True),
    Column("detail", translatable("columns", "说明"), width=240, tone=lambda _row: Tone.SECONDARY),
)


class ChoicePanel(QWidget):
    """Shows a question and its numbered answers; the first is chosen until the arrows move on."""

    note_entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self.title = QLabel()
        theme.dress(self.title, FontRole.BENCH)
        self.hint = WrappedLabel()
        theme.dress(self.hint, FontRole.BODY, Tone.SECONDARY)
        self.table: ListTable[_Offered] = ListTable(_COLUMNS)
        self.view = HeldView(theme, name=self.tr("可选的处理"), role=FontRole.BENCH)
        self.view.setModel(self.table)
        self.view.horizontalHeader().hide()
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.opened.connect(self.take)
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("备注，可以不填（按 Tab 进入）"))
        self.note.setAccessibleName(self.tr("包裹备注"))
        self.note.setMaxLength(200)
        self.note.returnPressed.connect(self.note_entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.hint)
        column.addWidget(self.view, 1)
        column.addWidget(self.note)

    def ask(self, title: str, hint: str, choices: Sequence[Choice], *, with_note: bool = False) -> None:
        """Show answers, the first nine with a number key; `with_note` lets a person note something beside."""
        self._choices = tuple(choices)
        self.title.setText(title)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.note.clear()
        self.note.setVisible(with_note)
        keys = (*self.keys(), *("" for _ in self._choices[MOST:]))
        offered = [
            _Offered(key, each.text, each.detail) for key, each in zip(keys, self._choices, strict=True)
        ]
        self.table.set_rows([])
        self.table.set_rows(offered)
        self.view.choose_row(0)

    def keys(self) -> tuple[str, ...]:
        """The number keys that answer."""
        return tuple(str(at) for at in range(1, min(MOST, len(self._choices)) + 1))

    def texts(self) -> tuple[str, ...]:
        """What can be chosen."""
        return tuple(choice.text for choice in self._choices)

    def step(self, step: int) -> None:
        """Go to another answer."""
        self.view.choose_row(min(max(0, (self.view.current_key() or 0) + step), len(self._choices) - 1))

    def take(self, at: int | None = None) -> None:
        """Do what the answer at `at` (from 0) says, or the chosen one."""
        place = self.view.current_key() if at is None else at
        if place is not None and place < len(self._choices):
            self._choices[place].act()
