"""The top of the form where there is no sale: the shop, and who brings the goods back."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from erp_returns.queries import catalog
from erp_returns.ui.desk import Desk
from erp_returns.ui.editor.draft import Draft
from erp_returns.ui.editor.groundwork import Groundwork
from erp_returns.ui.editor.head import BuyerLine, as_low_as_can_be
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.status_chip import StatusChip

_MEMBER_WIDTH = 170


class BuyerHead(QWidget):
    """Shop and member, chosen for a new order, fixed on one that stands. `drafted(draft, token)`."""

    drafted = Signal(object, object)

    def __init__(self, desk: Desk, ground: Groundwork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ground = ground
        self._draft: Draft | None = None
        order = ground.order
        self.number = QLabel(order.head.number if order else self.tr("无原单退货"))
        desk.theme.dress(self.number, FontRole.NUMBER_TITLE if order else FontRole.TITLE)
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.chip = StatusChip(desk.theme)
        self.chip.show_text("", self.tr("无原单"))
        if order is None:
            self.chip.hide()
        self.shop, self.member, self.found = QComboBox(), QLineEdit(), QLabel()
        self._make_fields(desk)
        self.top = QHBoxLayout()
        self.top.setSpacing(12)
        self.top.addWidget(self.number)
        self.top.addWidget(self.chip)
        self.top.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(self.top)
        self._column.addLayout(self._fields_row(desk))
        self.buyer = BuyerLine(desk, ground.sale.member_id, self)
        self._column.addWidget(self.buyer)
        as_low_as_can_be(self)

    def _make_fields(self, desk: Desk) -> None:
        ground = self._ground
        for row in ground.shops:
            self.shop.addItem(row.name, row.id)
        shop_id, known = ground.sale.shop_id, self.shop.findData(ground.sale.shop_id)
        if known < 0 and shop_id:
            rows = {row.id: row.name for row in catalog.shops(desk.session.database)}
            self.shop.addItem(rows.get(shop_id, ""), shop_id)
        self.shop.setAccessibleName(self.tr("店铺"))
        self.member.setAccessibleName(self.tr("会员账号"))
        self.member.setPlaceholderText(self.tr("会员账号或手机，可不填"))
        self.member.setToolTip(self.member.placeholderText())
        self.member.setFixedWidth(_MEMBER_WIDTH)
        desk.theme.dress(self.found, FontRole.BODY, Tone.SECONDARY)
        stored = ground.order is not None
        self.shop.setEnabled(not stored)
        self.member.setEnabled(not stored)
        if stored:
            hint = self.tr("店铺和会员在新建时定下；要换，请取消这张单后另开一张")
            self.shop.setToolTip(hint)
            self.member.setToolTip(hint)
        if ground.sale.member_id:
            member = catalog.member(desk.session.database, ground.sale.member_id)
            self.member.setText(member.account if member else "")
            self.found.setText(member.name if member else "")
        self.shop.activated.connect(self._choose_shop)
        self.member.textEdited.connect(self._look_up)

    def _fields_row(self, desk: Desk) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for text, field in ((self.tr("店铺"), self.shop), (self.tr("会员"), self.member)):
            label = QLabel(text)
            label.setBuddy(field)
            desk.theme.dress(label, FontRole.BODY, Tone.SECONDARY)
            row.addWidget(label)
            row.addWidget(field)
        row.addWidget(self.found)
        hint = QLabel(self.tr("姓名和手机填在“收货人”里，原因写在“内部备注”里"))
        desk.theme.dress(hint, FontRole.BODY, Tone.SECONDARY)
        row.addWidget(hint)
        row.addStretch(1)
        return row

    def show_draft(self, draft: Draft) -> None:
        """Show where it comes back to, and who brings it."""
        changed = self._draft is not None and self._draft.member_id != draft.member_id
        self._draft = draft
        self.shop.setCurrentIndex(self.shop.findData(draft.shop_id))
        if changed:
            self._show_buyer(draft.member_id)

    def _show_buyer(self, member_id: int | None) -> None:
        self._column.removeWidget(self.buyer)
        self.buyer.deleteLater()
        self.buyer = BuyerLine(self._desk, member_id, self)
        self._column.addWidget(self.buyer)

    def _choose_shop(self) -> None:
        if self._draft is not None:
            chosen = replace(self._draft, shop_id=self.shop.currentData())
            self._take(chosen, self.member.text())

    def _look_up(self, text: str) -> None:
        if self._draft is not None:
            self._take(self._draft, text)

    def _take(self, draft: Draft, account: str) -> None:
        """The member of the shop whose account or phone this is."""
        row = catalog.find_member(self._desk.session.database, draft.shop_id, account)
        unknown = self.tr("没有这个会员") if account.strip() else ""
        self.found.setText(row.name or row.account if row else unknown)
        self.drafted.emit(replace(draft, member_id=row.id if row else None), "buyer")
