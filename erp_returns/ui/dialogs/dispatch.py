"""Replacements leave the warehouse: which of them, in which parcel."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import Status
from erp_returns.queries.catalog import carrier_patterns
from erp_returns.queries.detail_rows import OrderRow
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.services.exchanges import Dispatch
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.confirm_action import ActionDialog
from erp_returns.ui.dialogs.dispatch_parcel import ParcelFields
from erp_returns.ui.dialogs.replacement_units import ReplacementUnits
from erp_returns.ui.dialogs.task import Attempt
from erp_returns.ui.theme import Tone


class DispatchDialog(ActionDialog[Dispatch]):
    """Who it goes to, how many of each line, number and courier."""

    def __init__(
        self, desk: Desk, detail: ReturnDetail, attempt: Attempt[Dispatch], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, Action.SHIP, detail, attempt, parent)
        self.setMinimumWidth(560)
        if detail.order.status != Status.AWAITING_EXCHANGE:
            self.add_note(self.tr("退回的商品还没有收齐，现在发出会标记为“先行换货”。"), Tone.WARNING)
        self.add_text(self.tr("收货人"), receiver_text(detail.order))
        self.add_text(self.tr("换出仓库"), detail.order.outbound_warehouse)
        lines = ReplacementUnits(desk.theme, detail.replacements, self.tr("{product} 本次发出"))
        self.lines = self.add_field(self.tr("换出商品"), lines, tall=True)
        self.parcel = ParcelFields(desk.theme, desk.icons, carrier_patterns(desk.session.database))
        self.parcel.changed.connect(lambda: self.complain(""))
        self.add_field(self.tr("包裹"), self.parcel)
        self.note = self.add_field(self.tr("备注"), QLineEdit())
        self.parcel.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget, desk: Desk, detail: ReturnDetail, attempt: Attempt[Dispatch]
    ) -> Dispatch | None:
        """Ask until `attempt` has nothing to say; None when it was left."""
        return cls(desk, detail, attempt, parent).ask_command()

    def command(self) -> Dispatch | None:
        if not self.parcel.require():
            self.complain(self.tr("请填写快递单号。"))
            return None
        return Dispatch(
            carrier=self.parcel.carrier_name(),
            tracking_number=self.parcel.tracking_number(),
            units=self.lines.units(),
            note=self.note.text().strip(),
        )


def receiver_text(order: OrderRow) -> str:
    """Who receives, and where, in two lines."""
    phone = order.receiver_mobile or order.receiver_phone
    first = " ".join(part for part in (order.receiver_name, phone) if part)
    second = " ".join(part for part in (order.region, order.address, order.postcode) if part)
    return "\n".join(part for part in (first, second) if part) or "—"
