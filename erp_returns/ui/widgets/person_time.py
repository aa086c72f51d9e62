"""Who and when, in one faint line."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from erp_returns.domain.times import local_text
from erp_returns.ui.theme import FontRole, Theme, Tone


class PersonTime(QLabel):
    """Shows '王小鱼 · 2026-11-21 10:02'."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.dress(self, FontRole.SMALL, Tone.SECONDARY)

    def show_who(self, person: str, at: str | None) -> None:
        """`at` is UTC text; what is missing is left out."""
        self.setText(" · ".join(part for part in (person, local_text(at)) if part))
