"""The money of a draft at the right: what may be added or kept, the receipt, what stands in the way."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from erp_returns.domain.kinds import ReturnKind
from erp_returns.domain.limits import return_freight_cap
from erp_returns.domain.money import yuan_text
from erp_returns.domain.receipt import FEE_NAME
from erp_returns.domain.requests import ChargeRequest
from erp_returns.domain.valuation import Valuation
from erp_returns.ui.desk import Desk
from erp_returns.ui.editor.draft import Draft
from erp_returns.ui.editor.groundwork import Groundwork
from erp_returns.ui.editor.verdict import Verdict
from erp_returns.ui.editor.weighing import Weighed, may_compensate_freight
from erp_returns.ui.receipts import receipt_parts
from erp_returns.ui.texts import money_text, told
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.money_edit import MoneyEdit
from erp_returns.ui.widgets.money_receipt import MoneyReceipt

_WIDTH = 304
_FIELD_WIDTH = 112


class MoneySide(QWidget):
    """Shows what a draft is worth. `drafted(draft, token)` carries what a person made of it."""

    drafted = Signal(object, object)
    step_closed = Signal()

    def __init__(self, desk: Desk, ground: Groundwork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self._draft: Draft | None = None
        self._showing = False
        self.receipt = MoneyReceipt(desk.theme)
        self.verdict = Verdict(desk, ground)
        self._make_fields(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._grid)
        column.addWidget(self._scrolled(self.receipt), 1)
        column.addWidget(self.verdict)
        self._theme = desk.theme
        desk.theme.changed.connect(self._scale)
        self._scale()

    def _make_fields(self, desk: Desk) -> None:
        self.allowing = QCheckBox(self.tr("允许退运费"))
        self._freight_text = QLabel()
        self.return_freight = MoneyEdit()
        self.fee = MoneyEdit()
        self.freight_charged = MoneyEdit()
        self._labels = {
            self.return_freight: QLabel(self.tr("退回运费补偿")),
            self.fee: QLabel(self.tr("售后服务费")),
            self.freight_charged: QLabel(self.tr("收取换出运费")),
        }
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self.allowing, 0, 0)
        self._grid.addWidget(self._freight_text, 0, 1, Qt.AlignmentFlag.AlignRight)
        desk.theme.dress(self._freight_text, FontRole.BODY, Tone.SECONDARY)
        for row, (field, label) in enumerate(self._labels.items(), 1):
            label.setBuddy(field)
            field.setAccessibleName(label.text())
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(field, row, 1, Qt.AlignmentFlag.AlignRight)
            field.editingFinished.connect(self.step_closed)
        self.allowing.toggled.connect(lambda on: self._change("allow_freight", on))
        self.return_freight.changed.connect(lambda fen: self._change("return_freight_fen", fen or 0))
        self.freight_charged.changed.connect(lambda fen: self._change("freight_charged_fen", fen or 0))
        self.fee.changed.connect(self._change_fee)

    def _scale(self) -> None:
        """Grow with the text, though not as fast; the total stays in sight."""
        grown = 1 + (self._theme.points - 10) * 0.06
        self.setFixedWidth(round(_WIDTH * grown))
        for field in self._labels:
            field.setFixedWidth(round(_FIELD_WIDTH * grown))
        figure = QFontMetrics(self._theme.font(FontRole.FIGURE)).height()
        self._area.setMinimumHeight(2 * figure + 24)

    def _scrolled(self, inner: QWidget) -> QScrollArea:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(inner)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(holder)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, most: bar.setValue(most))
        self._area = area
        return area

    def problem(self) -> MoneyEdit | None:
        """The first field that holds no amount."""
        fields = (self.return_freight, self.fee, self.freight_charged)
        return next((f for f in fields if f.isVisibleTo(self) and f.isEnabled() and f.problem()), None)

    # ---------------------------------------------------------------- showing

    def show_draft(self, draft: Draft, weighed: Weighed) -> None:
        """Show what the draft is worth, and what stands against it."""
        self._draft = draft
        self._showing = True
        self._show_freight(draft)
        self._show_return_freight(draft)
        self._show_fee(draft, weighed.valuation)
        exchange = draft.kind is ReturnKind.EXCHANGE
        self._labels[self.freight_charged].setVisible(exchange)
        self.freight_charged.setVisible(exchange)
        _show_fen(self.freight_charged, draft.freight_charged_fen)
        self._showing = False
        self._show_receipt(weighed.valuation)
        self.verdict.show_weighed(weighed)

    def _show_freight(self, draft: Draft) -> None:
        sale = self._ground.sale
        for widget in (self.allowing, self._freight_text):
            widget.setVisible(not sale.missing)
        self._freight_text.setText(money_text(sale.freight_paid_fen))
        hint = self.tr("把客户下单时付的运费一起退，每张订单只能退一次")
        if not sale.freight_paid_fen:
            hint = self.tr("这张订单没有付运费")
        elif sale.freight_order:
            hint = self.tr("原运费已在 {order} 中退还").format(order=sale.freight_order)
        possible = bool(sale.freight_paid_fen) and not sale.freight_order
        self.allowing.setEnabled(possible or draft.allow_freight)
        self.allowing.setToolTip(hint)
        self.allowing.setChecked(draft.allow_freight)

    def _show_return_freight(self, draft: Draft) -> None:
        field = self.return_freight
        shown = draft.kind is not ReturnKind.REFUND_ONLY
        field.setVisible(shown)
        self._labels[field].setVisible(shown)
        enabled = may_compensate_freight(self._ground, draft)
        field.setEnabled(enabled)
        self._labels[field].setEnabled(enabled)
        _show_fen(field, draft.return_freight_fen if enabled else 0)
        cap = return_freight_cap(self._ground.settings, self._ground.sale)
        hint = self.tr("客户寄回的运费由我们补偿，最多 {most} 元（{cap}）").format(
            most=yuan_text(cap.most_fen), cap=told(cap.why, "errors")
        )
        field.setToolTip(hint if enabled else self.tr("责任方是买家，寄回的运费由买家承担"))

    def _show_fee(self, draft: Draft, valuation: Valuation) -> None:
        fees = [charge for charge in valuation.charges if not charge.deduction]
        several = len(fees) > 1
        self.fee.setEnabled(not several)
        hint = self.tr("清空后按退换货类型计算")
        self.fee.setToolTip(self.tr("有多项费用，请在审核时修改") if several else hint)
        if self.fee.hasFocus() and draft.charges is None:
            return
        _show_fen(self.fee, valuation.money.fee_fen)

    def _show_receipt(self, valuation: Valuation) -> None:
        parts = receipt_parts(valuation.parts)
        due = valuation.money.net_due_fen
        if due < 0:
            self.receipt.show_receipt(parts, self.tr("客户应补"), -due, Tone.WARNING)
        elif valuation.money.exchange and due == 0:
            self.receipt.show_receipt(parts, self.tr("差额，两不相欠"), 0, Tone.SUCCESS)
        else:
            self.receipt.show_receipt(parts, self.tr("应退"), due, Tone.ACCENT)

    # --------------------------------------------------------------- changing

    def _change(self, name: str, value: object) -> None:
        if self._draft is not None and not self._showing:
            self.drafted.emit(replace(self._draft, **{name: value}), name)  # type: ignore[arg-type]

    def _change_fee(self, fen: int | None) -> None:
        """An amount of our own; nothing at all gives the fee back to the type."""
        if self._draft is None or self._showing or self.fee.problem():
            return
        kept = tuple(charge for charge in self._draft.charges or () if charge.deduction)
        own = ChargeRequest(FEE_NAME, fen or 0)
        charges = (kept or None) if fen is None else (*kept, *((own,) if fen else ()))
        self.drafted.emit(replace(self._draft, charges=charges), "fee")


def _show_fen(field: MoneyEdit, fen: int) -> None:
    """Show an amount, but not over what is being typed."""
    if (field.fen() or 0) != fen and not field.problem():
        field.set_fen(fen)
