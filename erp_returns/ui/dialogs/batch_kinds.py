"""What a batch asks beside its sums: one reason for all, or how the money goes out."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from erp_returns.domain.actions import Action
from erp_returns.domain.batches import BatchPlan, PayingWay
from erp_returns.domain.guards import LONGEST_NOTE
from erp_returns.domain.kinds import PaymentMethod
from erp_returns.domain.limits import day_refusals
from erp_returns.domain.times import local_date, stored
from erp_returns.queries.settings import settings
from erp_returns.ui.dialogs.batch import BatchCommand, BatchDialog
from erp_returns.ui.dialogs.reason_note import NoteEdit
from erp_returns.ui.texts import listed, money_text, sentence, word
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.date_edit import DateEdit
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

_NAMED = 12


class RejectBatch(BatchDialog):
    """One reason for all, shown to every customer."""

    def add_fields(self) -> None:
        self.note = NoteEdit(lines=2)
        self.note.setPlaceholderText(self.tr("必填，会告诉每一位客户。Enter 确认，Shift+Enter 换行"))
        self.note.submitted.connect(self.accept)
        self.note.textChanged.connect(lambda: self.complain(""))
        self.note.setAccessibleName(self.tr("原因"))
        self.form.addRow(self.tr("原因"), self.note)
        self.first = self.note

    def entered(self) -> BatchCommand | None:
        text = self.note.text()
        if text and len(text) <= LONGEST_NOTE:
            return BatchCommand(self.planned, note=text)
        if not text:
            self.complain(self.tr("请写明原因。"))
        else:
            complaint = self.tr("最多 {most} 个字，现在有 {count} 个，请写短一些。")
            self.complain(complaint.format(most=LONGEST_NOTE, count=len(text)))
        self.note.setFocus()
        return None


class PayBatch(BatchDialog):
    """How, when and under which reference all are paid; each gets exactly the amount that is shown."""

    tall = 680

    def add_fields(self) -> None:
        self.figure_name.setText(self.tr("退款合计"))
        self.method = QComboBox()
        self.method.addItem(self.tr("每单按这位买家上次的方式"), None)
        for method in PaymentMethod:
            self.method.addItem(word(method), method)
        session = self.desk.session
        self._today = local_date(stored(session.clock()), session.zone)
        self.day = DateEdit(self._today)
        self.reference = QLineEdit()
        self.reference.setPlaceholderText(self.tr("可不填，例如批量转账的批次号"))
        for label, field in (
            (self.tr("方式"), self.method),
            (self.tr("付款日期"), self.day),
            (self.tr("流水号"), self.reference),
        ):
            field.setAccessibleName(label)
            self.form.addRow(label, field)
        self.method.currentIndexChanged.connect(self.show_plan)
        self._add_stopped()
        self._add_warning()

    def way(self) -> PayingWay:
        chosen = self.method.currentData()
        return PayingWay(PaymentMethod(chosen) if chosen else None, self.stopped.isChecked())

    def methods_text(self, planned: BatchPlan) -> str:
        return listed(
            self.tr("{method} {amount}（{n} 单）").format(
                method=word(each.method), amount=money_text(each.amount_fen), n=f"{each.count:,}"
            )
            for each in planned.methods
        )

    def entered(self) -> BatchCommand | None:
        until = settings(self.desk.session.database).text("closed_until")
        if until and self.day.day() <= until:
            self.complain(self.tr("账期已关闭到 {until}，请改用之后的付款日期。").format(until=until))
            self.day.setFocus()
            return None
        wrong = next(day_refusals(self.day.day(), self._today), None)
        if wrong is not None:
            self.complain(sentence(wrong))
            self.day.setFocus()
            return None
        return BatchCommand(self.planned, paid_on=self.day.day(), reference=self.reference.text().strip())

    def _add_stopped(self) -> None:
        """Goods that were to ship have to be stopped first, each of them."""
        waiting = [order.number for order in self.orders if order.unshipped and order.why is None]
        self.stopped = QCheckBox(self.tr("已拦截发货（{n} 单）").format(n=f"{len(waiting):,}"))
        self.stopped.setToolTip(self.tr("商品还没有发出；付款前请先通知仓库不要发货"))
        self.stopped.setVisible(bool(waiting))
        self.stopped.toggled.connect(self.show_plan)
        if waiting:
            numbers = listed(waiting[:_NAMED])
            if len(waiting) > _NAMED:
                numbers = self.tr("{numbers} 等").format(numbers=numbers)
            named = WrappedLabel(numbers)
            self.desk.theme.dress(named, FontRole.SMALL, Tone.SECONDARY)
            self.form.addRow("", self.stopped)
            self.form.addRow("", named)

    def _add_warning(self) -> None:
        """Some platforms have paid already."""
        paid = [order for order in self.orders if order.platform_refunded_fen and order.why is None]
        if not paid:
            return
        text = self.tr("{n} 单的原订单平台显示已退过款（{numbers}），请核对，避免重复退款。")
        numbers = listed(order.number for order in paid[:_NAMED])
        warning = WrappedLabel(text.format(n=f"{len(paid):,}", numbers=numbers))
        self.desk.theme.dress(warning, FontRole.BODY, Tone.WARNING)
        self.form.addRow(warning)


DIALOGS: dict[Action, type[BatchDialog]] = {
    Action.APPROVE: BatchDialog,
    Action.REJECT: RejectBatch,
    Action.PAY: PayBatch,
}
"""What can be done to a selection, and what asks for it."""
