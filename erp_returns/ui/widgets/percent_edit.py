"""A percentage with two places, held as whole hundredths."""

from __future__ import annotations

from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from erp_returns.domain.errors import Refusal
from erp_returns.domain.money import parse_yuan, yuan_text

WHOLE = 10_000
_STEP = 50


class PercentEdit(QSpinBox):
    """From 0 to 100 %; `value()` is in hundredths of a percent."""

    def __init__(self, hundredths: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("百分比"))
        self.setRange(0, WHOLE)
        self.setSingleStep(_STEP)
        self.setSuffix(" %")
        self.lineEdit().setTextMargins(6, 0, 0, 0)
        self.setValue(hundredths)

    def textFromValue(self, value: int) -> str:
        return yuan_text(value)

    def valueFromText(self, text: str) -> int:
        return _hundredths(text.removesuffix("%").strip()) or 0

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        typed = text.removesuffix("%").strip()
        found = _hundredths(typed)
        if found is not None and 0 <= found <= WHOLE:
            state = QValidator.State.Acceptable
        elif found is None and set(typed) <= set("0123456789."):
            state = QValidator.State.Intermediate
        else:
            state = QValidator.State.Invalid
        return state, text, position

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _hundredths(text: str) -> int | None:
    try:
        return parse_yuan(text)
    except Refusal:
        return None
