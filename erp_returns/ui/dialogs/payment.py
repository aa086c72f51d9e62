"""Money to the customer is booked: never more than is still due, and never twice."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import Basis, PaymentMethod, Status
from erp_returns.domain.money import yuan_text
from erp_returns.domain.times import local_date, stored
from erp_returns.queries.posted_rows import PaymentRow
from erp_returns.queries.queues import refund_queue
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.services.refunds import Payment
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.confirm_action import ActionDialog
from erp_returns.ui.dialogs.task import Attempt
from erp_returns.ui.texts import money_text, word
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.date_edit import DateEdit
from erp_returns.ui.widgets.money_edit import MoneyEdit

_BEFORE_GOODS = (Status.APPROVED, Status.AWAITING_RETURN)


class MoneyDialog(ActionDialog[Payment]):
    """Amount, way, person, account, reference and day of a payment of at most `due_fen`."""

    def __init__(
        self,
        desk: Desk,
        action: Action,
        detail: ReturnDetail,
        attempt: Attempt[Payment],
        due_fen: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, action, detail, attempt, parent)
        self.amount = MoneyEdit(due_fen, least_fen=1, most_fen=due_fen)
        self.method = QComboBox()
        for method in PaymentMethod:
            self.method.addItem(word(method), method)
        self.person = QLineEdit(detail.order.receiver_name)
        self.account = QLineEdit()
        self.reference = QLineEdit()
        self.note = QLineEdit()
        session = desk.session
        self.day = DateEdit(local_date(stored(session.clock()), session.zone))
        for field in (self.account, self.reference):
            desk.theme.dress(field, FontRole.NUMBER)
            field.setMinimumHeight(self.note.sizeHint().height())

    def add_fields(self, amount: str, person: str, account: str) -> None:
        """Lay the fields out under the words that fit this payment."""
        self.add_field(amount, self.amount)
        self.add_field(self.tr("方式"), self.method)
        self.add_field(person, self.person)
        self.add_field(account, self.account)
        self.add_field(self.tr("流水号"), self.reference)
        self.add_field(self.tr("付款日期"), self.day)
        self.add_field(self.tr("备注"), self.note)
        self.reference.setPlaceholderText(self.tr("平台退款单号、转账流水号"))
        self.amount.setFocus()
        self.amount.selectAll()

    def propose(self, method: str) -> None:
        """Choose a way to pay, by its stored value."""
        self.method.setCurrentIndex(max(0, self.method.findData(method)))

    def start_from(self, before: PaymentRow) -> None:
        """Propose the way and account of an earlier payment."""
        self.propose(before.method)
        self.account.setText(before.account)
        self.person.setText(before.person or self.person.text())

    def command(self) -> Payment | None:
        fen = self.amount.fen()
        if fen is None:
            self.complain(self.amount.problem() or self.tr("请填写金额。"))
            self.amount.setFocus()
            return None
        return Payment(
            amount_fen=fen,
            method=PaymentMethod(self.method.currentData()),
            person=self.person.text().strip(),
            account=self.account.text().strip(),
            reference=self.reference.text().strip(),
            paid_on=self.day.day(),
            note=self.note.text().strip(),
            intercepted=self.intercepted(),
        )

    def intercepted(self) -> bool:
        """Whether goods that were to ship were stopped."""
        return False


class PaymentDialog(MoneyDialog):
    """Pays a refund."""

    def __init__(
        self, desk: Desk, detail: ReturnDetail, attempt: Attempt[Payment], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, Action.PAY, detail, attempt, detail.to_refund_fen, parent)
        self.show_figure(self.tr("还应退"), detail.to_refund_fen)
        self._add_warnings()
        self.add_fields(self.tr("退款金额"), self.tr("收款人"), self.tr("收款账号"))
        self._start()
        unshipped = any(line.row.basis == Basis.UNSHIPPED for line in detail.lines)
        self.stopped = self.add_flag(QCheckBox(self.tr("已拦截发货")))
        self.stopped.setToolTip(self.tr("商品还没有发出；付款前请先通知仓库不要发货"))
        self.stopped.setVisible(unshipped)

    @classmethod
    def ask(
        cls, parent: QWidget, desk: Desk, detail: ReturnDetail, attempt: Attempt[Payment]
    ) -> Payment | None:
        """Ask until `attempt` has nothing to say; None when it was left."""
        return cls(desk, detail, attempt, parent).ask_command()

    def intercepted(self) -> bool:
        return self.stopped.isChecked()

    def _start(self) -> None:
        """As this order was paid in part before; else the way this buyer was paid last, never its account."""
        standing = [paid for paid in self.detail.refunds if paid.amount_fen > 0 and not paid.reversed_by]
        if standing:
            self.start_from(standing[-1])
            return
        order_id = self.detail.order.id
        waiting = refund_queue(self.desk.session.database).rows([order_id]).get(order_id)
        if waiting is not None and waiting.method:
            self.propose(waiting.method)

    def _add_warnings(self) -> None:
        detail = self.detail
        if detail.order.refunded_fen:
            said = self.tr("应退 {due}，已退 {paid}。")
            due, paid = money_text(detail.order.net_due_fen), money_text(detail.order.refunded_fen)
            self.add_note(said.format(due=due, paid=paid))
        if Status(detail.order.status) in _BEFORE_GOODS:
            self.add_note(self.tr("商品还没有收齐，现在付款会标记为“先行退款”。"), Tone.WARNING)
        receiver, bought = detail.order.receiver_name, detail.sale.receiver_name if detail.sale else ""
        if bought and receiver and receiver != bought:
            said = self.tr("这张单的收货人是 {receiver}，原订单是 {bought}；请核对收款人。")
            self.add_note(said.format(receiver=receiver, bought=bought), Tone.WARNING)
        if detail.sale is not None and detail.sale.platform_refunded_fen:
            said = self.tr("平台显示这张订单已退款 {paid} 元，请核对，避免重复退款。")
            self.add_note(said.format(paid=yuan_text(detail.sale.platform_refunded_fen)), Tone.WARNING)
