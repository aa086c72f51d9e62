"""物流索赔: damage and loss are claimed from a courier, and the answer is noted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from erp_returns.domain.kinds import ClaimStatus
from erp_returns.domain.permissions import Permission
from erp_returns.queries.carrier_claims import ClaimRow
from erp_returns.queries.catalog import carrier_patterns
from erp_returns.services.claims import Claim
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.dispatch_parcel import ParcelFields
from erp_returns.ui.dialogs.task import Attempt, TaskDialog
from erp_returns.ui.texts import money_text, word
from erp_returns.ui.widgets.money_edit import MoneyEdit


@dataclass(frozen=True, slots=True)
class Ground:
    """What is claimed for: an order with its parcel, or a parcel alone."""

    number: str
    about: str
    carrier: str = ""
    tracking_number: str = ""
    order_id: int | None = None
    parcel_id: int | None = None


class ClaimDialog(TaskDialog[Claim]):
    """From which courier, for which parcel, how much and why."""

    def __init__(
        self, desk: Desk, ground: Ground, attempt: Attempt[Claim], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, ("", ground.number, ground.about), "", attempt, parent)
        self._ground = ground
        self.setWindowTitle(self.tr("物流索赔"))
        self.doing.setText(self.tr("提出索赔"))
        self.parcel = ParcelFields(desk.theme, desk.icons, carrier_patterns(desk.session.database))
        self.parcel.show_parcel(ground.tracking_number, ground.carrier)
        self.add_field(self.tr("包裹"), self.parcel)
        self.amount = self.add_field(self.tr("索赔金额"), MoneyEdit(None))
        self.note = self.add_field(self.tr("损坏或丢失"), QLineEdit())
        self.note.setMaxLength(500)
        self.note.setPlaceholderText(self.tr("例如：外箱压坏，皮鞋 1 双变形"))
        self.amount.setFocus()

    def command(self) -> Claim | None:
        if self.amount.fen() is None:
            self.complain(self.amount.problem() or self.tr("请填写索赔金额。"))
            self.amount.setFocus()
            return None
        return Claim(
            self.parcel.carrier_name(),
            self.amount.fen() or 0,
            self.parcel.tracking_number(),
            self._ground.order_id,
            self._ground.parcel_id,
            self.note.text().strip(),
        )


@dataclass(frozen=True, slots=True)
class ClaimAnswer:
    """What the courier said, or paid."""

    status: ClaimStatus
    amount_fen: int = 0
    note: str = ""


class ClaimAnswerDialog(TaskDialog[ClaimAnswer]):
    """What a courier agreed to, paid or refused."""

    def __init__(
        self, desk: Desk, row: ClaimRow, attempt: Attempt[ClaimAnswer], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, ("", row.parcel, ""), "", attempt, parent)
        self.setWindowTitle(self.tr("物流索赔"))
        said = self.tr("{order} 索赔 {claimed}，现在{status}").format(
            order=row.order_number, claimed=money_text(row.claimed_fen), status=word(ClaimStatus(row.status))
        )
        self.about.setText(said.strip())
        self.status = self.add_field(self.tr("答复"), QComboBox())
        if row.status == ClaimStatus.OPEN:
            self.status.addItem(self.tr("同意赔付"), ClaimStatus.AGREED)
        if desk.may(Permission.COLLECT):
            self.status.addItem(self.tr("已收到赔付"), ClaimStatus.PAID)
        self.status.addItem(self.tr("拒绝赔付"), ClaimStatus.REFUSED)
        self.amount = self.add_field(self.tr("金额"), MoneyEdit(row.agreed_fen or row.claimed_fen))
        self.note = self.add_field(self.tr("备注"), QLineEdit())
        self.note.setMaxLength(500)
        if not desk.may(Permission.COLLECT):
            self.add_note(self.tr("收到赔付由有“收取补款”权限的人登记。"))
        self.status.currentIndexChanged.connect(lambda _at: self._show_status())
        self._show_status()
        self.status.setFocus()

    def _show_status(self) -> None:
        self.amount.setEnabled(self.status.currentData() != ClaimStatus.REFUSED)
        self.doing.setText(self.status.currentText())
        self.complain("")

    def command(self) -> ClaimAnswer | None:
        status, note = ClaimStatus(self.status.currentData()), self.note.text().strip()
        if status is ClaimStatus.REFUSED:
            return ClaimAnswer(status, 0, note)
        if self.amount.fen() is None:
            self.complain(self.amount.problem() or self.tr("请填写金额。"))
            self.amount.setFocus()
            return None
        return ClaimAnswer(status, self.amount.fen() or 0, note)
