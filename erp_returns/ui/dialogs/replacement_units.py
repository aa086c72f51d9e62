"""How many of each replacement: what is sent now, or what will never go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from erp_returns.queries.detail_rows import ReplacementRow
from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.widgets.quantity_edit import QuantityEdit
from erp_returns.ui.widgets.wrapped_label import WrappedLabel


class ReplacementUnits(QWidget):
    """Replacements one below the other, each with the units that still wait and how many of them.

    `meant` says to a screen reader what the number of a product is: "… 本次发出".
    """

    changed = Signal()

    def __init__(
        self, theme: Theme, lines: Sequence[ReplacementRow], meant: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.edits: dict[int, QuantityEdit] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        grid.setHorizontalSpacing(12)
        for at, line in enumerate(lines):
            left = line.quantity - line.shipped
            name = WrappedLabel(f"{line.code} {line.name} {line.spec}".strip())
            of = QLabel(self.tr("待发 {left} 件").format(left=left))
            theme.dress(of, FontRole.BODY, Tone.SECONDARY)
            edit = QuantityEdit(0, left)
            edit.setValue(left)
            edit.setEnabled(left > 0)
            edit.setAccessibleName(meant.format(product=name.text()))
            edit.valueChanged.connect(self.changed)
            self.edits[line.id] = edit
            for column, widget in enumerate((name, of, edit)):
                grid.addWidget(widget, at, column)

    def units(self) -> tuple[tuple[int, int], ...]:
        """Units by replacement line."""
        return tuple((line_id, edit.value()) for line_id, edit in self.edits.items())
