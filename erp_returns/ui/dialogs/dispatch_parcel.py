"""A parcel is named: its number typed or scanned, its courier guessed from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from erp_returns.domain.tracking import fold, guess_carriers
from erp_returns.ui.icons import Icons
from erp_returns.ui.theme import FontRole, Theme
from erp_returns.ui.theme.theme import mark


class ParcelFields(QWidget):
    """A tracking number, and beside it the courier: proposed until a person chooses one."""

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        patterns: Mapping[str, Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        """`patterns` are the shapes of the numbers of each courier, in the order to choose from."""
        super().__init__(parent)
        self._icons = icons
        self._patterns = patterns
        self._chosen = False
        self.number = QLineEdit()
        self.number.setPlaceholderText(self.tr("快递单号，可扫描"))
        self.number.setAccessibleName(self.tr("快递单号"))
        theme.dress(self.number, FontRole.NUMBER)
        self.number.setMinimumHeight(QLineEdit().sizeHint().height())
        self.carrier = QLineEdit()
        self.carrier.setPlaceholderText(self.tr("快递公司"))
        self.carrier.setAccessibleName(self.tr("快递公司"))
        self.carrier.setFixedWidth(150)
        self._offer_names()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.number, 1)
        row.addWidget(self.carrier)
        self.setFocusProxy(self.number)
        self.number.textChanged.connect(self._hear_number)
        self.carrier.textEdited.connect(self._hear_choice)

    def tracking_number(self) -> str:
        """The number, without blanks around it; empty while there is none."""
        text = self.number.text().strip()
        return text if fold(text) else ""

    def carrier_name(self) -> str:
        """The courier's name."""
        return self.carrier.text().strip()

    def show_parcel(self, number: str, carrier: str) -> None:
        """Start from a parcel that is known."""
        self._chosen = bool(carrier)
        self.carrier.setText(carrier)
        self.number.setText(number)

    def require(self) -> bool:
        """Whether there is a number; if not, the field is marked and takes the focus."""
        there = bool(self.tracking_number())
        if not there:
            mark(self.number, invalid=True)
            self.number.setFocus()
        return there

    def _offer_names(self) -> None:
        """Known couriers complete what is typed, and open below the arrow."""
        names = QCompleter(list(self._patterns), self.carrier)
        names.setFilterMode(Qt.MatchFlag.MatchContains)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        names.activated.connect(self._hear_choice)
        self.carrier.setCompleter(names)
        arrow = QAction(self.tr("选择快递公司"), self.carrier)
        self._icons.dress(arrow, "chevron-down")
        arrow.triggered.connect(self._open_names)
        self.carrier.addAction(arrow, QLineEdit.ActionPosition.TrailingPosition)

    def _open_names(self) -> None:
        names = self.carrier.completer()
        if names is not None:
            names.setCompletionPrefix("")
            names.complete()

    def _hear_number(self) -> None:
        if self.number.property("invalid"):
            mark(self.number, invalid=False)
        if not self._chosen:
            guessed = guess_carriers(self.number.text(), self._patterns)
            self.carrier.setText(guessed[0] if guessed else "")
        self.changed.emit()

    def _hear_choice(self) -> None:
        self._chosen = bool(self.carrier_name())
        self.changed.emit()
