"""How the customer sends the goods back is noted: one parcel or several."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from erp_returns.domain.actions import Action
from erp_returns.domain.requests import ParcelRequest
from erp_returns.queries.catalog import carrier_patterns
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.confirm_action import ActionDialog, Attempt
from erp_returns.ui.dialogs.dispatch_parcel import ParcelFields
from erp_returns.ui.texts import listed

MOST_ROWS = 12


class ShipBackDialog(ActionDialog[tuple[ParcelRequest, ...]]):
    """Rows of a number and a courier; empty rows are passed over."""

    def __init__(
        self,
        desk: Desk,
        detail: ReturnDetail,
        attempt: Attempt[tuple[ParcelRequest, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, Action.SHIP_BACK, detail, attempt, parent)
        self._patterns = carrier_patterns(desk.session.database)
        self.rows: list[ParcelFields] = []
        self._add_known()
        place = QWidget()
        self._list = QVBoxLayout(place)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self.add_field(self.tr("退回包裹"), place, tall=True)
        self.adding = QPushButton(self.tr("再加一个包裹"))
        self.adding.setProperty("link", True)
        self.adding.setAutoDefault(False)
        desk.icons.dress(self.adding, "plus")
        self.adding.clicked.connect(self.add_row)
        under = QHBoxLayout()
        under.addWidget(self.adding)
        under.addStretch(1)
        self._grid.addLayout(under, self._grid.rowCount(), 1)
        self.add_row()

    @classmethod
    def ask(
        cls, parent: QWidget, desk: Desk, detail: ReturnDetail, attempt: Attempt[tuple[ParcelRequest, ...]]
    ) -> tuple[ParcelRequest, ...] | None:
        """Ask until `attempt` has nothing to say; None when it was left."""
        return cls(desk, detail, attempt, parent).ask_command()

    def command(self) -> tuple[ParcelRequest, ...] | None:
        parcels = tuple(
            ParcelRequest(row.carrier_name(), row.tracking_number())
            for row in self.rows
            if row.tracking_number()
        )
        if not parcels:
            self.complain(self.tr("请填写快递单号。"))
            self.rows[0].require()
            return None
        return parcels

    def add_row(self) -> None:
        """One more parcel."""
        fields = ParcelFields(self.desk.theme, self.desk.icons, self._patterns)
        fields.changed.connect(lambda: self.complain(""))
        away = QToolButton()
        self.desk.icons.dress(away, "x")
        away.setToolTip(self.tr("去掉这个包裹"))
        away.setAccessibleName(away.toolTip())
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(fields, 1)
        row.addWidget(away)
        away.clicked.connect(lambda: self._remove(fields, line))
        away.setVisible(bool(self.rows))
        self.rows.append(fields)
        self._list.addWidget(line)
        self.adding.setEnabled(len(self.rows) < MOST_ROWS)
        fields.setFocus()

    def _remove(self, fields: ParcelFields, line: QWidget) -> None:
        self.rows.remove(fields)
        self._list.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.adding.setEnabled(True)
        self.rows[-1].setFocus()

    def _add_known(self) -> None:
        known = [f"{parcel.carrier} {parcel.tracking_number}".strip() for parcel in self.detail.parcels]
        if known:
            self.add_note(self.tr("已登记：{parcels}").format(parcels=listed(known)))
