"""The money of an order: its receipt, and what the reviewer may still decide about freight and perks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from erp_returns.domain.amounts import Part, still_to_collect, still_to_refund
from erp_returns.domain.kinds import Liability, Status
from erp_returns.domain.limits import return_freight_cap
from erp_returns.domain.money import yuan_text
from erp_returns.domain.perks import coupons_used, gives_back, points_used, with_perks, written
from erp_returns.domain.text import Sentence
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.approvals.draft import Draft, draft_money, draft_parts, problems
from erp_returns.ui.pages.approvals.sheet import OrderSheet
from erp_returns.ui.receipts import receipt_parts
from erp_returns.ui.texts import listed, money_text, sentence, spoken, told
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.money_edit import MoneyEdit
from erp_returns.ui.widgets.money_receipt import MoneyReceipt
from erp_returns.ui.widgets.wrapped_label import WrappedLabel


class MoneyPanel(QWidget):
    """`changed(draft)` carries what the reviewer wants about freight and perks."""

    changed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._draft: Draft | None = None
        self._showing = False
        self._used: tuple[tuple[Sentence, ...], tuple[Sentence, ...]] = ((), ())
        self.given_back = WrappedLabel()
        desk.theme.dress(self.given_back, FontRole.BODY, Tone.SECONDARY)
        self.receipt = MoneyReceipt(desk.theme)
        self.allow_freight = QCheckBox(self.tr("允许退运费"))
        self.return_freight = MoneyEdit(0)
        self.freight_charged = MoneyEdit(0)
        self.coupons = QCheckBox(self.tr("允许退优惠"))
        self.points = QCheckBox(self.tr("退积分"))
        self.perks = QLineEdit()
        self.perks.setPlaceholderText(self.tr("券、积分"))
        self.inputs = QWidget()
        self._labels: dict[QWidget, QLabel] = {}
        self._lay_out()
        self.allow_freight.toggled.connect(self._tell)
        self.return_freight.changed.connect(self._tell)
        self.freight_charged.changed.connect(self._tell)
        self.perks.textEdited.connect(self._tell)
        self.coupons.clicked.connect(lambda on: self._give_back(self._used[0], given=on))
        self.points.clicked.connect(lambda on: self._give_back(self._used[1], given=on))

    def show_money(self, sheet: OrderSheet, draft: Draft, *, anew: bool) -> None:
        """Show what the order is worth with `draft`; unless it is shown `anew`, what is being typed stays."""
        self._draft = draft
        self._showing = True
        self.inputs.setVisible(sheet.reviewing)
        self._show_inputs(sheet, draft, anew=anew)
        self._showing = False
        if sheet.reviewing:
            net = draft_money(sheet, draft).net_due_fen
            self._show_receipt(sheet, draft_parts(sheet, draft), net)
            against = next((sentence(problem) for problem in problems(sheet, draft)), "")
            self.receipt.show_note(against, Tone.DANGER)
        else:
            self._show_receipt(sheet, sheet.detail.parts, sheet.detail.order.net_due_fen)
            self.receipt.show_note(self._moved(sheet), Tone.SECONDARY)

    def complaint(self) -> bool:
        """Whether a field holds no amount; it is shown, and takes the focus."""
        for field in (self.return_freight, self.freight_charged):
            if field.isVisibleTo(self) and not field.hasAcceptableInput():
                field.complain()
                return True
        return False

    # ----------------------------------------------------------------- parts

    def _lay_out(self) -> None:
        grid = QGridLayout(self.inputs)
        grid.setContentsMargins(4, 0, 4, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.allow_freight, 0, 0, 1, 2)
        fields: tuple[tuple[str, QLineEdit], ...] = (
            (self.tr("退回运费补偿"), self.return_freight),
            (self.tr("换出运费"), self.freight_charged),
            (self.tr("退还优惠"), self.perks),
        )
        for at, (text, field) in enumerate(fields, 1):
            label = QLabel(text)
            self._desk.theme.dress(label, FontRole.BODY, Tone.SECONDARY)
            label.setBuddy(field)
            field.setAccessibleName(text)
            self._labels[field] = label
            grid.addWidget(label, at, 0)
            grid.addWidget(field, at, 1)
        in_kind = QHBoxLayout()
        in_kind.setSpacing(12)
        in_kind.addWidget(self.coupons)
        in_kind.addWidget(self.points)
        in_kind.addStretch(1)
        grid.addLayout(in_kind, len(fields) + 1, 0, 1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.receipt)
        column.addWidget(self.given_back)
        column.addWidget(self.inputs)

    def _show_inputs(self, sheet: OrderSheet, draft: Draft, *, anew: bool) -> None:
        self._show_freight(sheet, draft)
        cap = return_freight_cap(sheet.settings, sheet.sale)
        self.return_freight.set_range(0, cap.most_fen)
        tip = self.tr("最多 {most} 元（{cap}）；责任不在买家时通常补偿").format(
            most=yuan_text(cap.most_fen), cap=told(cap.why, "errors")
        )
        self._labels[self.return_freight].setToolTip(tip)
        seller = sheet.detail.order.liability not in ("", Liability.BUYER)
        self.return_freight.setAccessibleDescription(tip)
        self._desk.theme.dress(
            self._labels[self.return_freight],
            FontRole.BODY,
            Tone.ACCENT if seller and not draft.return_freight_fen else Tone.SECONDARY,
        )
        for field, fen in (
            (self.return_freight, draft.return_freight_fen),
            (self.freight_charged, draft.freight_charged_fen),
        ):
            if anew or (field.hasAcceptableInput() and (field.fen() or 0) != fen):
                field.set_fen(fen)
        exchange = sheet.detail.money.exchange
        self.freight_charged.setVisible(exchange)
        self._labels[self.freight_charged].setVisible(exchange)
        if anew or self.perks.text().strip() != draft.perks_back:
            self.perks.setText(draft.perks_back)
        self._show_perks(sheet, draft)

    def _show_perks(self, sheet: OrderSheet, draft: Draft) -> None:
        """What was paid with coupons and points is given back in kind, if at all."""
        sale = sheet.detail.sale
        if sale is not None:
            self._used = (coupons_used(sale.coupon_fen, sale.red_packet_fen), points_used(sale.points_fen))
        for box, used in zip((self.coupons, self.points), self._used, strict=True):
            box.setEnabled(bool(used))
            box.setChecked(gives_back(draft.perks_back, written(used)))
            none = self.tr("这张订单没有用到")
            box.setToolTip(listed(map(spoken, used)) or none)
        said = self.tr("另退（不计入金额）：{perks}").format(perks=draft.perks_back)
        self.given_back.setText(said)
        self.given_back.setVisible(bool(draft.perks_back) and not sheet.reviewing)

    def _give_back(self, used: tuple[Sentence, ...], *, given: bool) -> None:
        self.perks.setText(with_perks(self.perks.text(), written(used), given=given))
        self._tell()

    def _show_freight(self, sheet: OrderSheet, draft: Draft) -> None:
        sale = sheet.sale
        paid = sale.freight_paid_fen if sale is not None else 0
        taken = sale.freight_order if sale is not None else ""
        self.allow_freight.setChecked(draft.allow_freight)
        self.allow_freight.setEnabled(draft.allow_freight or (paid > 0 and not taken))
        self.allow_freight.setText(
            self.tr("允许退运费（{paid} 元）").format(paid=yuan_text(paid)) if paid else self.tr("允许退运费")
        )
        if taken and paid:
            tip = self.tr("这张订单的运费已在 {order} 中退还，只能退一次").format(order=taken)
        elif paid:
            tip = self.tr("把买家下单时付的运费一起退还")
        else:
            tip = self.tr("这张订单没有收运费")
        self.allow_freight.setToolTip(tip)

    def _show_receipt(self, sheet: OrderSheet, parts: Sequence[Part], net_fen: int) -> None:
        shown = receipt_parts(parts)
        settled = sheet.detail.settled
        owed = still_to_collect(net_fen, settled)
        if owed:
            self.receipt.show_receipt(shown, self.tr("客户应补"), owed, Tone.WARNING)
        elif sheet.detail.order.status == Status.AWAITING_REFUND and settled.refunded_fen:
            self.receipt.show_receipt(shown, self.tr("还应退"), still_to_refund(net_fen, settled))
        else:
            self.receipt.show_receipt(shown, self.tr("应退"), still_to_refund(net_fen, settled))

    def _moved(self, sheet: OrderSheet) -> str:
        settled = sheet.detail.settled
        said = []
        if settled.refunded_fen:
            said.append(self.tr("已退 {paid}").format(paid=money_text(settled.refunded_fen)))
        if settled.collected_fen:
            said.append(self.tr("已收补款 {paid}").format(paid=money_text(settled.collected_fen)))
        return " · ".join(said)

    def _tell(self) -> None:
        if self._showing or self._draft is None:
            return
        if self.return_freight.hasAcceptableInput() and self.freight_charged.hasAcceptableInput():
            self.changed.emit(
                replace(
                    self._draft,
                    allow_freight=self.allow_freight.isChecked(),
                    return_freight_fen=self.return_freight.fen() or 0,
                    freight_charged_fen=self.freight_charged.fen() or 0,
                    perks_back=self.perks.text().strip(),
                )
            )
