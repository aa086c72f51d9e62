"""Goods that are not kept go back to the customer."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from erp_returns.domain.actions import Action
from erp_returns.queries.catalog import carrier_patterns
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.services.giving_back import Parting
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.confirm_action import ActionDialog
from erp_returns.ui.dialogs.dispatch import receiver_text
from erp_returns.ui.dialogs.dispatch_parcel import ParcelFields
from erp_returns.ui.dialogs.task import Attempt
from erp_returns.ui.widgets.money_edit import MoneyEdit


class PartingDialog(ActionDialog[Parting]):
    """What goes back, in which parcel, and what the customer pays for it."""

    def __init__(
        self, desk: Desk, detail: ReturnDetail, attempt: Attempt[Parting], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, Action.SEND_BACK, detail, attempt, parent)
        self.add_text(self.tr("退回商品"), _goods(detail))
        self.add_text(self.tr("收货人"), receiver_text(detail.order))
        self.parcel = ParcelFields(desk.theme, desk.icons, carrier_patterns(desk.session.database))
        self.parcel.changed.connect(lambda: self.complain(""))
        self.add_field(self.tr("包裹"), self.parcel)
        self.charge = self.add_field(self.tr("向客户收取"), MoneyEdit(0))
        self.add_note(self.tr("客户付寄回运费的填写金额；填 0 由本店承担。"))
        self.note = self.add_field(self.tr("备注"), QLineEdit())
        self.parcel.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget, desk: Desk, detail: ReturnDetail, attempt: Attempt[Parting]
    ) -> Parting | None:
        """Ask until `attempt` has nothing to say; None when it was left."""
        return cls(desk, detail, attempt, parent).ask_command()

    def command(self) -> Parting | None:
        if not self.parcel.require():
            self.complain(self.tr("请填写快递单号。"))
            return None
        if not self.charge.hasAcceptableInput():
            self.complain(self.charge.problem())
            self.charge.setFocus()
            return None
        return Parting(
            carrier=self.parcel.carrier_name(),
            tracking_number=self.parcel.tracking_number(),
            charge_fen=self.charge.fen() or 0,
            note=self.note.text().strip(),
        )


def _goods(detail: ReturnDetail) -> str:
    waiting = [line.row for line in detail.lines if line.row.to_send_back]
    return "\n".join(
        " ".join(part for part in (line.code, line.name, line.spec, f"× {line.to_send_back}") if part)
        for line in waiting
    )
