"""The top of the form: which sale it is, and what the customer asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from erp_returns.domain.kinds import ReturnKind, SaleStatus
from erp_returns.domain.times import local_text
from erp_returns.queries.buyer import BuyerCard, buyer_card
from erp_returns.queries.catalog import ReasonRow
from erp_returns.queries.sale_list import SaleListRow
from erp_returns.ui.buyer_view import buyer_warnings
from erp_returns.ui.desk import Desk
from erp_returns.ui.editor.draft import Draft
from erp_returns.ui.editor.filling import change_kind, change_type
from erp_returns.ui.editor.groundwork import Groundwork
from erp_returns.ui.texts import money_text, word
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.flow import FlowLayout
from erp_returns.ui.widgets.status_chip import StatusChip
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


def as_low_as_can_be(widget: QWidget) -> None:
    """Let the tables have the height; what wraps takes only the lines it needs."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)


class SaleHead(QWidget):
    """Number, buyer, times and what was paid, in two quiet lines."""

    def __init__(
        self, desk: Desk, ground: Groundwork, sale: SaleListRow, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sale = sale
        self._zone = desk.session.zone
        order = ground.order
        self.number = QLabel(order.head.number if order else sale.number)
        self.sale_number = QLabel(self.tr("订单 {number}").format(number=sale.number))
        self.sale_number.setVisible(order is not None)
        self.platform = QLabel(sale.platform_number)
        self.status = StatusChip(desk.theme)
        self.status.show_text("", word(SaleStatus(sale.status)))
        self.facts = QWidget()
        self._show_facts(desk)
        desk.theme.dress(self.number, FontRole.NUMBER_TITLE)
        desk.theme.dress(self.platform, FontRole.NUMBER, Tone.SECONDARY)
        self.platform.setVisible(bool(sale.platform_number))
        self.platform.setToolTip(self.tr("平台单号"))
        desk.theme.dress(self.sale_number, FontRole.BODY, Tone.SECONDARY)
        for label in (self.number, self.sale_number, self.platform):
            label.setTextInteractionFlags(_SELECTABLE)
        self.buyer = BuyerLine(desk, ground.sale.member_id)
        self.top = QHBoxLayout()
        self.top.setSpacing(12)
        for widget in (self.number, self.sale_number, self.platform, self.status):
            self.top.addWidget(widget)
        self.top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self.top)
        column.addWidget(self.facts)
        column.addWidget(self.buyer)
        as_low_as_can_be(self)

    def _show_facts(self, desk: Desk) -> None:
        flow = FlowLayout(self.facts, spacing=16)
        for said in self._facts():
            label = QLabel(said)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(_SELECTABLE)
            desk.theme.dress(label, FontRole.BODY, Tone.SECONDARY)
            flow.addWidget(label)
        as_low_as_can_be(self.facts)

    def _facts(self) -> list[str]:
        sale = self._sale
        said = [sale.shop, " ".join(part for part in (sale.account, sale.member) if part)]
        times = (
            (self.tr("下单 {at}"), sale.ordered_at),
            (self.tr("发货 {at}"), sale.shipped_at),
            (self.tr("签收 {at}"), sale.signed_at),
        )
        said += [text.format(at=local_text(at, self._zone)) for text, at in times if at]
        if not sale.shipped_at:
            said.append(self.tr("未发货"))
        paid = self.tr("实付 {paid}（含运费 {freight}）")
        said.append(paid.format(paid=money_text(sale.paid_fen), freight=money_text(sale.freight_paid_fen)))
        if sale.return_count:
            said.append(self.tr("已有 {n} 张退换货单").format(n=sale.return_count))
        return [part for part in said if part]


class BuyerLine(QWidget):
    """What the buyer bought and brought back, in a line; what is unusual below it."""

    def __init__(self, desk: Desk, member_id: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._card = buyer_card(desk.session.database, member_id) if member_id else None
        self.said, self.warning = QLabel(), WrappedLabel()
        desk.theme.dress(self.said, FontRole.BODY, Tone.SECONDARY)
        desk.theme.dress(self.warning, FontRole.BODY, Tone.WARNING)
        self.said.setTextInteractionFlags(_SELECTABLE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.said)
        column.addWidget(self.warning)
        desk.averages.counted.connect(self._warn)
        self.setVisible(self._card is not None)
        if self._card is not None:
            self.said.setText(self._history(self._card))
        self._warn()
        as_low_as_can_be(self)

    def _history(self, card: BuyerCard) -> str:
        bought, back = card.purchases, card.returns
        said = self.tr(
            "买家共 {sales} 单 {paid}，退换 {returns} 单 {refunded}，拒绝 {rejected} 单，拒收 {parcels} 件"
        )
        return said.format(
            sales=bought.sales,
            paid=money_text(bought.paid_fen),
            returns=back.orders,
            refunded=money_text(back.refunded_fen),
            rejected=back.rejected,
            parcels=back.refused_parcels,
        )

    def _warn(self) -> None:
        said = [] if self._card is None else buyer_warnings(self._desk, self._card)
        self.warning.setText("\n".join(said))
        self.warning.setVisible(bool(said))


class Choices(QWidget):
    """Kind, type, reason and warehouses. `drafted(draft, token)` carries what a person chose."""

    drafted = Signal(object, object)

    def __init__(self, desk: Desk, ground: Groundwork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self._draft: Draft | None = None
        self._offered: dict[QComboBox, list[tuple[int, str]]] = {}
        self.kinds: dict[ReturnKind, QPushButton] = {}
        self.type = self._combo(self.tr("退换货类型"))
        self.reason = self._combo(self.tr("退换货原因"))
        self.inbound = self._combo(self.tr("退入仓库"))
        self.outbound = self._combo(self.tr("换出仓库"))
        self.to_all = QPushButton(self.tr("用于所有行"))
        self.to_all.setProperty("link", True)
        self.to_all.setAutoDefault(False)
        self.to_all.setToolTip(self.tr("有的行单独选了原因；点这里让所有行都用整单的原因"))
        flow = FlowLayout(self, spacing=8)
        flow.addWidget(self._kind_row())
        self._pairs = {
            combo: self._pair(desk, combo, text)
            for combo, text in (
                (self.type, self.tr("类型")),
                (self.reason, self.tr("原因")),
                (self.inbound, self.tr("退入仓库")),
                (self.outbound, self.tr("换出仓库")),
            )
        }
        for combo, pair in self._pairs.items():
            flow.addWidget(pair)
            if combo is self.reason:
                flow.addWidget(self.to_all)
        as_low_as_can_be(self)
        self._listen()

    def _kind_row(self) -> QWidget:
        holder = QWidget()
        holder.setMinimumHeight(self.type.sizeHint().height())
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(4)
        group = QButtonGroup(self)
        order = (ReturnKind.RETURN_REFUND, ReturnKind.EXCHANGE, ReturnKind.REFUND_ONLY)
        for place, kind in enumerate(order, 1):
            button = QPushButton(word(kind))
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("chip", True)
            keys = QKeySequence(f"Ctrl+{place}")
            button.setToolTip(keys.toString(QKeySequence.SequenceFormat.NativeText))
            button.setEnabled(bool(self._ground.types_of(kind)))
            button.clicked.connect(lambda _on, chosen=kind: self._choose_kind(chosen))
            QShortcut(keys, self).activated.connect(button.click)
            group.addButton(button)
            row.addWidget(button)
            self.kinds[kind] = button
        return holder

    @staticmethod
    def _combo(name: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        combo.setMaxVisibleItems(24)
        return combo

    @staticmethod
    def _pair(desk: Desk, combo: QComboBox, text: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(6)
        label = QLabel(text)
        label.setBuddy(combo)
        desk.theme.dress(label, FontRole.BODY, Tone.SECONDARY)
        row.addWidget(label)
        row.addWidget(combo)
        return holder

    def _listen(self) -> None:
        self.type.activated.connect(lambda _at: self._choose_type(self.type.currentData()))
        self.reason.activated.connect(lambda _at: self._choose(reason_id=self.reason.currentData()))
        self.inbound.activated.connect(
            lambda _at: self._choose(inbound_warehouse_id=self.inbound.currentData())
        )
        self.outbound.activated.connect(
            lambda _at: self._choose(outbound_warehouse_id=self.outbound.currentData())
        )
        self.to_all.clicked.connect(self._apply_reason)

    # ---------------------------------------------------------------- showing

    def show_draft(self, draft: Draft) -> None:
        """Show what is chosen, and offer what may be chosen instead."""
        self._draft = draft
        ground = self._ground
        self.kinds[draft.kind].setChecked(True)
        self._offer(self.type, [(row.id, row.name) for row in ground.types_of(draft.kind, draft.type_id)])
        self._offer_reasons(ground.reasons_of(draft.kind, {draft.reason_id or 0}))
        self._offer(self.inbound, self._warehouses("takes_in", draft.inbound_warehouse_id))
        self._offer(self.outbound, self._warehouses("sends_out", draft.outbound_warehouse_id))
        for combo, chosen in (
            (self.type, draft.type_id),
            (self.reason, draft.reason_id),
            (self.inbound, draft.inbound_warehouse_id),
            (self.outbound, draft.outbound_warehouse_id),
        ):
            combo.setCurrentIndex(combo.findData(chosen))
        self._pairs[self.inbound].setVisible(draft.kind is not ReturnKind.REFUND_ONLY)
        self._pairs[self.outbound].setVisible(draft.kind is ReturnKind.EXCHANGE)
        self.to_all.setVisible(any(draft.lines[at].reason_id for at in draft.shown()))

    def _warehouses(self, use: str, also: int | None) -> list[tuple[int, str]]:
        return [
            (row.id, row.name)
            for row in self._ground.warehouses
            if row.id == also or (row.visible and getattr(row, use))
        ]

    def _offer(self, combo: QComboBox, entries: list[tuple[int, str]]) -> bool:
        if self._offered.get(combo) == entries:
            return False
        self._offered[combo] = entries
        combo.clear()
        for value, text in entries:
            combo.addItem(text, value)
        return True

    def _offer_reasons(self, rows: Sequence[ReasonRow]) -> None:
        """Reasons under one heading stand together, a line above each heading."""
        if self._offer(self.reason, [(row.id, row.text) for row in rows]):
            headings = [at for at, row in enumerate(rows) if row.parent_id is None]
            for at in reversed(headings[1:]):
                self.reason.insertSeparator(at)

    # --------------------------------------------------------------- choosing

    def _choose_kind(self, kind: ReturnKind) -> None:
        if self._draft is not None and kind is not self._draft.kind:
            self.drafted.emit(change_kind(self._ground, self._draft, kind), None)

    def _choose_type(self, type_id: int) -> None:
        if self._draft is not None:
            self.drafted.emit(change_type(self._ground, self._draft, type_id), None)

    def _choose(self, **chosen: int) -> None:
        if self._draft is not None:
            self.drafted.emit(replace(self._draft, **chosen), None)  # type: ignore[arg-type]

    def _apply_reason(self) -> None:
        if self._draft is not None:
            self.drafted.emit(self._draft.with_reason(self._draft.reason_id, self._draft.shown()), None)
