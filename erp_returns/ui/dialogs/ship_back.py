"""How the customer sends the goods back is noted: one parcel or several, or handed in at the shop."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from erp_returns.domain.actions import Action
from erp_returns.domain.requests import ParcelRequest
from erp_returns.queries.catalog import carrier_patterns
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.confirm_action import ActionDialog
from erp_returns.ui.dialogs.parcel_rows import ParcelRows
from erp_returns.ui.dialogs.task import Attempt
from erp_returns.ui.texts import listed


class ShipBackDialog(ActionDialog[tuple[ParcelRequest, ...]]):
    """Parcels beside those that are known; empty rows are passed over."""

    def __init__(
        self,
        desk: Desk,
        detail: ReturnDetail,
        attempt: Attempt[tuple[ParcelRequest, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, Action.SHIP_BACK, detail, attempt, parent)
        known = [row.announced for row in detail.parcels]
        if known:
            said = self.tr("已登记：{parcels}。登记错的请用“补充信息”更正。")
            self.add_note(said.format(parcels=listed(map(str, known))))
        self.parcels = ParcelRows(desk, carrier_patterns(desk.session.database))
        self.parcels.changed.connect(lambda: self.complain(""))
        self.add_field(self.tr("退回包裹"), self.parcels, tall=True)
        self.parcels.handed_in.setVisible(not any(parcel.handed_in for parcel in known))
        self.parcels.add_row()

    @classmethod
    def ask(
        cls, parent: QWidget, desk: Desk, detail: ReturnDetail, attempt: Attempt[tuple[ParcelRequest, ...]]
    ) -> tuple[ParcelRequest, ...] | None:
        """Ask until `attempt` has nothing to say; None when it was left."""
        return cls(desk, detail, attempt, parent).ask_command()

    def command(self) -> tuple[ParcelRequest, ...] | None:
        if not self.parcels.require():
            self.complain(self.tr("请填写快递单号；客户送到店里的请勾选“到店”。"))
            return None
        return self.parcels.parcels()
