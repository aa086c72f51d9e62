"""What is put right on an order on its way: parcels, receiver, the shop's own note."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.guards import LONGEST_NOTE
from erp_returns.domain.kinds import ReturnKind
from erp_returns.domain.requests import Address, Amendment, ParcelRequest
from erp_returns.queries.catalog import carrier_patterns
from erp_returns.queries.detail_rows import OrderRow
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.confirm_action import ActionDialog
from erp_returns.ui.dialogs.parcel_rows import ParcelRows
from erp_returns.ui.dialogs.reason_note import NoteEdit
from erp_returns.ui.dialogs.task import Attempt
from erp_returns.ui.texts import translated
from erp_returns.ui.theme import Tone


class AmendmentDialog(ActionDialog[Amendment]):
    """Starts from what stands; what was left alone is no part of the command."""

    def __init__(
        self, desk: Desk, detail: ReturnDetail, attempt: Attempt[Amendment], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, Action.AMEND, detail, attempt, parent)
        self.setMinimumWidth(600)
        self.doing.setText(self.tr("保存"))
        self.add_note(translated("actions", ACTIONS[Action.AMEND].help))
        self._before = _as_it_stands(detail)
        self.parcels = self._add_parcels()
        self.receiver = ReceiverLines(receiver_of(detail.order))
        self.receiver.setEnabled(not detail.facts.shipped_units)
        self.add_field(self.tr("收货人"), self.receiver, tall=True)
        if detail.facts.shipped_units:
            said = self.tr("换出商品已发出 {units} 件，收货人不能再改；包裹退回并登记后可以改。")
            self.add_note(said.format(units=detail.facts.shipped_units), Tone.WARNING)
        self.note = self.add_field(self.tr("内部备注"), NoteEdit(detail.order.internal_note), tall=True)
        self.note.submitted.connect(self.accept)
        self.note.setPlaceholderText(self.tr("只有店里的人看得到。Enter 保存，Shift+Enter 换行"))
        self.note.textChanged.connect(lambda: self.complain(""))
        self.note.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget, desk: Desk, detail: ReturnDetail, attempt: Attempt[Amendment]
    ) -> Amendment | None:
        """Ask until `attempt` has nothing to say; None when it was left."""
        return cls(desk, detail, attempt, parent).ask_command()

    def command(self) -> Amendment | None:
        note = self.note.text()
        if len(note) > LONGEST_NOTE:
            said = self.tr("最多 {most} 个字，现在有 {count} 个，请写短一些。")
            self.complain(said.format(most=LONGEST_NOTE, count=len(note)))
            return None
        before, parcels, receiver = self._before, self.parcels.parcels(), self.receiver.address()
        return Amendment(
            internal_note=note if note != before.internal_note else None,
            parcels=parcels if parcels != before.parcels else None,
            receiver=receiver if receiver != before.receiver else None,
        )

    def _add_parcels(self) -> ParcelRows:
        detail = self.detail
        rows = ParcelRows(self.desk, carrier_patterns(self.desk.session.database))
        here = [row.announced.folded for row in detail.parcels if row.arrived_at]
        rows.set_parcels(_announced(detail), here)
        if not rows.rows:
            rows.add_row()
        rows.changed.connect(lambda: self.complain(""))
        if detail.facts.kind is not ReturnKind.REFUND_ONLY:
            self.add_field(self.tr("退回包裹"), rows, tall=True)
        return rows


class ReceiverLines(QWidget):
    """Who receives, in three rows."""

    def __init__(self, receiver: Address, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = [QLineEdit(text) for text in _texts(receiver)]
        names = (
            self.tr("姓名"),
            self.tr("手机"),
            self.tr("电话"),
            self.tr("邮编"),
            self.tr("省市区"),
            self.tr("详细地址"),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        places = ((0, 0, 1), (0, 1, 1), (1, 0, 1), (1, 1, 1), (2, 0, 1), (2, 1, 1))
        for field, name, place in zip(self._fields, names, places, strict=True):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
            field.setToolTip(name)
            field.setCursorPosition(0)
            grid.addWidget(field, place[0], place[1], 1, place[2])
        self.name = self._fields[0]
        self.setFocusProxy(self.name)

    def address(self) -> Address:
        """The address as it stands in the fields."""
        return Address(*(field.text().strip() for field in self._fields))


def receiver_of(order: OrderRow) -> Address:
    """Who receives what goes out on an order."""
    return Address(
        order.receiver_name,
        order.receiver_mobile,
        order.receiver_phone,
        order.postcode,
        order.region,
        order.address,
    )


def _texts(receiver: Address) -> tuple[str, ...]:
    return (
        receiver.name,
        receiver.mobile,
        receiver.phone,
        receiver.postcode,
        receiver.region,
        receiver.address,
    )


def _as_it_stands(detail: ReturnDetail) -> Amendment:
    return Amendment(detail.order.internal_note, _announced(detail), receiver_of(detail.order))


def _announced(detail: ReturnDetail) -> tuple[ParcelRequest, ...]:
    """Parcels that can be told apart: those with a number, and what was handed in."""
    return tuple(row.announced for row in detail.parcels if row.announced.folded)
