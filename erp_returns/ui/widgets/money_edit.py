"""Yuan typed, fen given; what was typed wrongly stays and is named."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget

from erp_returns.domain.errors import Refusal
from erp_returns.domain.money import LARGEST_FEN, parse_yuan, yuan_text
from erp_returns.ui.texts import sentence
from erp_returns.ui.theme.theme import mark


class MoneyEdit(QLineEdit):
    """A field for an amount. `changed` carries fen, or None while the text is no amount in range."""

    changed = Signal(object)

    def __init__(
        self,
        fen: int | None = 0,
        *,
        least_fen: int = 0,
        most_fen: int = LARGEST_FEN,
        parent: QWidget | None = None,
    ) -> None:
        """`fen` None leaves the field empty; an empty field means no amount, and is accepted."""
        super().__init__(parent)
        self._least = least_fen
        self._most = most_fen
        self._problem = ""
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setAccessibleName(self.tr("金额（元）"))
        self.setPlaceholderText("0.00")
        self.textChanged.connect(self._judge)
        self.set_fen(fen)

    def fen(self) -> int | None:
        """The amount; None while it is empty or no amount in range."""
        return self._read()[0]

    def set_fen(self, fen: int | None) -> None:
        """Show `fen`."""
        self.setText("" if fen is None else yuan_text(fen))

    def set_range(self, least_fen: int, most_fen: int) -> None:
        """Allow `least_fen` to `most_fen`, both included."""
        self._least, self._most = least_fen, most_fen
        self._judge()

    def problem(self) -> str:
        """One sentence that says what is wrong with the text; empty when nothing is."""
        return self._problem

    def hasAcceptableInput(self) -> bool:
        return not self._problem

    def complain(self) -> None:
        """Show what is wrong at the field, and stay in it."""
        if self._problem:
            QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), self._problem, self)
            self.setFocus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        fen = self.fen()
        if fen is not None and self.text() != yuan_text(fen):
            self.set_fen(fen)
        super().focusOutEvent(event)

    def _read(self) -> tuple[int | None, str]:
        text = self.text().strip()
        if not text:
            return None, ""
        try:
            fen = parse_yuan(text)
        except Refusal as refusal:
            return None, sentence(refusal)
        if fen < self._least:
            return None, self.tr("不能少于 {least} 元。").format(least=yuan_text(self._least))
        if fen > self._most:
            return None, self.tr("不能多于 {most} 元。").format(most=yuan_text(self._most))
        return fen, ""

    def _judge(self) -> None:
        fen, problem = self._read()
        if bool(problem) is not bool(self._problem):
            mark(self, invalid=bool(problem))
        self._problem = problem
        self.setToolTip(problem)
        self.setAccessibleDescription(problem)
        self.changed.emit(fen)
