"""An amount as a small receipt: its parts, why each is what it is, and the total in large figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from erp_returns.ui.texts import money_text
from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.theme.theme import mark
from erp_returns.ui.widgets.section import Hairline
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


@dataclass(frozen=True, slots=True)
class ReceiptPart:
    """One line: what, how much (fen, with its sign), and why."""

    label: str
    fen: int
    why: str = ""


class _PartLabels:
    """The three labels of one line."""

    def __init__(self, theme: Theme, grid: QGridLayout, row: int) -> None:
        self.label, self.amount, self.why = WrappedLabel(), QLabel(), WrappedLabel()
        self.amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.amount.setTextInteractionFlags(_SELECTABLE)
        theme.dress(self.why, FontRole.SMALL, Tone.SECONDARY)
        grid.addWidget(self.label, 2 * row, 0)
        grid.addWidget(self.amount, 2 * row, 1)
        grid.addWidget(self.why, 2 * row + 1, 0, 1, 2)

    def show_part(self, part: ReceiptPart | None) -> None:
        """Show `part`; None hides the line."""
        for widget in (self.label, self.amount):
            widget.setVisible(part is not None)
        self.why.setVisible(part is not None and bool(part.why))
        if part is not None:
            self.label.setText(part.label)
            self.amount.setText(money_text(part.fen))
            self.why.setText(part.why)


class MoneyReceipt(QFrame):
    """Shows parts and total; updating reuses the lines, so that nothing flickers while one types."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: list[_PartLabels] = []
        self.setProperty("card", True)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._total_label, self._total = QLabel(), QLabel()
        self._note = WrappedLabel()
        theme.dress(self._total_label, FontRole.BODY, Tone.SECONDARY)
        theme.dress(self._total, FontRole.FIGURE)
        theme.dress(self._note, FontRole.SMALL)
        self._total.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._total.setTextInteractionFlags(_SELECTABLE)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(self._grid)
        column.addWidget(Hairline())
        column.addWidget(self._total_label)
        column.addWidget(self._total)
        column.addWidget(self._note)
        column.addStretch(1)
        self._note.hide()

    def show_receipt(
        self,
        parts: Sequence[ReceiptPart],
        total_label: str,
        total_fen: int,
        tone: Tone = Tone.NORMAL,
    ) -> None:
        """Show the parts and, large, what is due (应退, 应补 …)."""
        while len(self._lines) < len(parts):
            self._lines.append(_PartLabels(self._theme, self._grid, len(self._lines)))
        for at, line in enumerate(self._lines):
            line.show_part(parts[at] if at < len(parts) else None)
        self._total_label.setText(total_label)
        self._total.setText(money_text(total_fen))
        mark(self._total, tone=tone.value)
        self.setAccessibleName(f"{total_label} {money_text(total_fen)}")

    def whys(self) -> list[str]:
        """Why each part is what it is."""
        return [line.why.text() for line in self._lines if not line.label.isHidden()]

    def show_note(self, text: str, tone: Tone = Tone.WARNING) -> None:
        """One sentence under the total, such as what stands in the way; empty for none."""
        self._note.setText(text)
        self._note.setVisible(bool(text))
        mark(self._note, tone=tone.value)
