"""The parcels of an order are written down: a row for each number, and a tick for what is handed in."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from erp_returns.domain.requests import ParcelRequest
from erp_returns.domain.tracking import HANDED_IN, fold
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.dispatch_parcel import ParcelFields

MOST_ROWS = 12


@dataclass(frozen=True, slots=True)
class _Row:
    fields: ParcelFields
    whole: QWidget
    away: QToolButton


class ParcelRows(QWidget):
    """Rows of a number and a courier; empty ones are passed over. Parcels that are here stay.

    `changed` follows every key.
    """

    changed = Signal()

    def __init__(
        self, desk: Desk, patterns: Mapping[str, Sequence[str]], parent: QWidget | None = None
    ) -> None:
        """`patterns` are the shapes of the numbers of each courier."""
        super().__init__(parent)
        self._desk = desk
        self._patterns = patterns
        self._rows: list[_Row] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.adding = QPushButton(self.tr("再加一个包裹"))
        self.adding.setProperty("link", True)
        self.adding.setAutoDefault(False)
        desk.icons.dress(self.adding, "plus")
        self.adding.clicked.connect(lambda _on: self.add_row())
        self.handed_in = QCheckBox(self.tr("到店：客户把商品送到店里，没有快递单号"))
        self.handed_in.toggled.connect(self.changed)
        under = QHBoxLayout()
        under.addWidget(self.adding)
        under.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._list)
        column.addLayout(under)
        column.addWidget(self.handed_in)

    @property
    def rows(self) -> list[ParcelFields]:
        """The fields of each row."""
        return [row.fields for row in self._rows]

    @property
    def crosses(self) -> list[QToolButton]:
        """The button of each row that takes it off."""
        return [row.away for row in self._rows]

    def set_parcels(self, parcels: Sequence[ParcelRequest], here: Collection[str] = ()) -> None:
        """Start from these; those whose folded numbers are `here` arrived, and cannot be taken off."""
        for parcel in parcels:
            if parcel.handed_in:
                self.handed_in.setChecked(True)
                self.handed_in.setEnabled(HANDED_IN not in here)
            else:
                self.add_row(parcel, fixed=parcel.folded in here)

    def parcels(self) -> tuple[ParcelRequest, ...]:
        """What is written down."""
        named = tuple(
            ParcelRequest(row.carrier_name(), row.tracking_number())
            for row in self.rows
            if row.tracking_number()
        )
        return (*named, ParcelRequest(HANDED_IN, "")) if self.handed_in.isChecked() else named

    def require(self) -> bool:
        """Whether there is a parcel; if not, the first number is marked and takes the focus."""
        return bool(self.parcels()) or self.rows[0].require()

    def add_row(self, parcel: ParcelRequest | None = None, *, fixed: bool = False) -> None:
        """One more parcel."""
        fields = ParcelFields(self._desk.theme, self._desk.icons, self._patterns)
        fields.changed.connect(self._hear)
        away = QToolButton()
        self._desk.icons.dress(away, "x")
        away.setToolTip(self.tr("这个包裹已经到货，不能去掉") if fixed else self.tr("去掉这个包裹"))
        away.setAccessibleName(away.toolTip())
        away.setEnabled(not fixed)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(fields, 1)
        row.addWidget(away)
        if parcel is not None:
            fields.show_parcel(parcel.tracking_number, parcel.carrier)
            fields.number.setReadOnly(fixed)
        whole = _Row(fields, line, away)
        away.clicked.connect(lambda: self._remove(whole))
        self._rows.append(whole)
        self._list.addWidget(line)
        self.adding.setEnabled(len(self._rows) < MOST_ROWS)
        fields.setFocus()
        self.changed.emit()

    def _remove(self, row: _Row) -> None:
        self._rows.remove(row)
        self._list.removeWidget(row.whole)
        row.whole.hide()
        row.whole.deleteLater()
        if not self._rows:
            self.add_row()
        self.adding.setEnabled(True)
        self._rows[-1].fields.setFocus()
        self.changed.emit()

    def _hear(self) -> None:
        """Whoever types 到店 where a number belongs means the tick."""
        for row in self.rows:
            if fold(row.number.text()) == HANDED_IN:
                row.number.clear()
                self.handed_in.setChecked(True)
        self.changed.emit()
