"""A parcel that came: courier, kind, weight, freight due at the door, note and pictures."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from erp_returns.domain.errors import Refusal
from erp_returns.domain.kinds import Liability, ParcelKind
from erp_returns.domain.times import local_text
from erp_returns.queries.catalog import carriers
from erp_returns.queries.parcel_list import ParcelListRow
from erp_returns.services.parcels import ParcelFacts, describe_parcel, photos_of
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.task import Attempt, TaskDialog
from erp_returns.ui.editor.photo_tray import PhotoTray
from erp_returns.ui.texts import sentence, word
from erp_returns.ui.widgets.money_edit import MoneyEdit
from erp_returns.ui.widgets.quantity_edit import QuantityEdit

_BEARERS = (Liability.SELLER, Liability.BUYER, Liability.CARRIER)
_HEAVIEST_G = 999_999


class ParcelDialog(TaskDialog[ParcelFacts]):
    """Shows what is written on a parcel, and changes it."""

    def __init__(
        self, desk: Desk, row: ParcelListRow, attempt: Attempt[ParcelFacts], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, ("", row.tracking_number or "—", ""), "", attempt, parent)
        self.setWindowTitle(self.tr("包裹"))
        self.doing.setText(self.tr("保存"))
        at = local_text(row.arrived_at, desk.session.zone)
        said = self.tr("{operator}在 {at} 登记 · {orders}").format(
            operator=row.operator, at=at, orders=row.orders or self.tr("无主件")
        )
        self.about.setText(said)
        self.carrier = self.add_field(self.tr("快递"), QComboBox())
        self.carrier.setEditable(True)
        self.carrier.addItems([each.name for each in carriers(desk.session.database, visible_only=True)])
        self.carrier.setCurrentText(row.carrier)
        self.kind = self.add_field(self.tr("来件方式"), QComboBox())
        for each in ParcelKind:
            self.kind.addItem(word(each), each.value)
        self.kind.setCurrentIndex(self.kind.findData(row.kind))
        self.weight = self.add_field(self.tr("重量（克）"), QuantityEdit(0, _HEAVIEST_G))
        self.weight.setValue(row.weight_g)
        self._add_freight(row)
        self.note = self.add_field(self.tr("备注"), QLineEdit(row.note))
        self.note.setMaxLength(200)
        self.photos = self.add_wide(PhotoTray(desk, photos_of(desk.session.database, row.id)))

    def _add_freight(self, row: ParcelListRow) -> None:
        self.collect = self.add_field(self.tr("到付金额"), MoneyEdit(row.collect_fen or None))
        self.refused = self.add_field(self.tr("到付"), QCheckBox(self.tr("没有支付，包裹拒收")))
        self.refused.setChecked(bool(row.refused))
        self.bearer = self.add_field(self.tr("谁承担"), QComboBox())
        self.bearer.addItem(self.tr("还没有定"), "")
        for each in _BEARERS:
            self.bearer.addItem(word(each), each.value)
        self.bearer.setCurrentIndex(max(0, self.bearer.findData(row.collect_by)))

    def command(self) -> ParcelFacts | None:
        if self.collect.problem():
            self.complain(self.collect.problem())
            self.collect.setFocus()
            return None
        if self.photos.problem():
            self.complain(self.photos.problem())
            return None
        return ParcelFacts(
            self.carrier.currentText(),
            ParcelKind(self.kind.currentData()),
            self.weight.value(),
            self.collect.fen() or 0,
            self.refused.isChecked(),
            self.bearer.currentData(),
            self.note.text(),
            self.photos.added,
        )


def parcel_dialog(desk: Desk, row: ParcelListRow, parent: QWidget | None = None) -> ParcelDialog:
    """The dialog of a parcel; what is saved is told to every page."""
    return ParcelDialog(desk, row, partial(_save, desk, row.id), parent)


def _save(desk: Desk, parcel_id: int, facts: ParcelFacts) -> str:
    try:
        changes = describe_parcel(desk.session, parcel_id, facts)
    except Refusal as refusal:
        return sentence(refusal)
    desk.changes.publish(changes.topics)
    return ""
