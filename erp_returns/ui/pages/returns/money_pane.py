"""What is due, of which parts and why, and what moved."""

from __future__ import annotations

from erp_returns.domain.kinds import PaymentMethod
from erp_returns.domain.receipt import LISTED
from erp_returns.domain.times import local_date
from erp_returns.queries.posted_rows import PaymentRow
from erp_returns.queries.return_detail import DetailLine, ReturnDetail
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.orders.entries import Entry, EntryList
from erp_returns.ui.pages.orders.goods_view import GoodsRow, GoodsView
from erp_returns.ui.pages.orders.panes import Pane, joined, when
from erp_returns.ui.receipts import receipt_parts
from erp_returns.ui.texts import money_text, told, word
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.money_receipt import MoneyReceipt
from erp_returns.ui.widgets.section import Section
from erp_returns.ui.widgets.wrapped_label import WrappedLabel


class MoneyPane(Pane):
    """A receipt, each line with its reason, and the payments with their vouchers."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.receipt = MoneyReceipt(desk.theme)
        self.lines = GoodsView(desk.theme, self.tr("各行退款"))
        self.payments = EntryList(desk.theme, desk.icons, self.tr("收付记录"))
        self.payments.followed.connect(desk.router.voucher_asked)
        self._each = Section(desk.theme, self.tr("各行退款"))
        self._moved = Section(desk.theme, self.tr("收付记录"))
        self._each.body.addWidget(self.lines)
        self._moved.body.addWidget(self.payments)
        self.given_back = WrappedLabel()
        desk.theme.dress(self.given_back, FontRole.BODY, Tone.SECONDARY)
        self.add(self.receipt, self.given_back, self._moved, self._each)
        self.end()

    def fill(self, detail: ReturnDetail) -> None:
        """Show the money of an order."""
        net = detail.order.net_due_fen
        total = self.tr("客户应补") if net < 0 else self.tr("应退")
        self.receipt.show_receipt(
            receipt_parts(detail.parts), total, abs(net), Tone.WARNING if net < 0 else Tone.NORMAL
        )
        self.receipt.show_note(*self._left(detail))
        perks = detail.order.perks_back
        self.given_back.setText(self.tr("另退（不计入金额）：{perks}").format(perks=perks))
        self.given_back.setVisible(bool(perks))
        moved = sorted((*detail.refunds, *detail.collections), key=lambda row: (row.posted_at, row.id))
        refunds = set(detail.refunds)
        self.payments.set_entries([self._payment(row, refund=row in refunds) for row in moved])
        self._moved.setVisible(bool(moved))
        unlisted = len(detail.lines) > LISTED
        self.lines.set_rows([_line(line) for line in detail.lines] if unlisted else [])
        self._each.setVisible(unlisted)

    def _left(self, detail: ReturnDetail) -> tuple[str, Tone]:
        """What still has to move."""
        if detail.to_collect_fen:
            amount = money_text(detail.to_collect_fen)
            return self.tr("还要收客户 {amount}").format(amount=amount), Tone.WARNING
        if detail.to_refund_fen:
            return self.tr("还要退 {amount}").format(amount=money_text(detail.to_refund_fen)), Tone.WARNING
        if detail.refunds or detail.collections:
            return self.tr("款项已结清"), Tone.SUCCESS
        return "", Tone.NORMAL

    def _payment(self, row: PaymentRow, *, refund: bool) -> Entry:
        title = self.tr("退款") if refund else self.tr("免补") if row.waived else self.tr("收补款")
        zone = self._desk.session.zone
        apart = "" if row.paid_on in ("", local_date(row.posted_at, zone)) else row.paid_on
        body = joined(
            "" if row.waived else word(PaymentMethod(row.method)),
            row.person,
            row.account,
            row.reference,
            self.tr("付款日 {day}").format(day=apart) if apart else "",
            self.tr("冲销 {number}").format(number=row.reverses) if row.reverses else "",
            self.tr("已由 {number} 冲销").format(number=row.reversed_by) if row.reversed_by else "",
            row.note,
            joined(row.operator, when(row.posted_at, zone), by=" "),
        )
        return Entry(
            title=title,
            number=row.number,
            amount=money_text(row.amount_fen),
            body=body,
            link=self.tr("退款凭证") if refund and not row.reverses else "",
            link_icon="receipt",
            key=row.number,
            faint=bool(row.reverses or row.reversed_by),
        )


def _line(line: DetailLine) -> GoodsRow:
    row = line.row
    why = told(line.granted, "money")
    return GoodsRow(
        title=joined(row.name, row.spec, by=" "),
        amount=money_text(row.agreed_fen),
        code=row.code,
        detail=why,
        hint=joined(joined(row.code, row.name, row.spec, by=" "), why, by="\n"),
    )
