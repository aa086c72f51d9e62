"""What stands around an order: notes, the buyer, the sale, and what came back before."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from erp_returns.domain.kinds import ReturnKind, SaleStatus, Status
from erp_returns.domain.text import translatable
from erp_returns.domain.times import local_text
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.ui.buyer_view import BuyerView
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.approvals.sheet import OrderSheet
from erp_returns.ui.pages.approvals.tables import FittedView
from erp_returns.ui.tables.columns import Column, Kind, words_of
from erp_returns.ui.tables.list_table import ListTable
from erp_returns.ui.texts import money_text, translated, word
from erp_returns.ui.theme import Theme
from erp_returns.ui.widgets.section import FieldGrid, Section


class Earlier(NamedTuple):
    """Another return of the same sale or of the same buyer."""

    id: int
    number: str
    kind: str
    status: str
    net_due_fen: int
    requested_at: str
    same_sale: bool


_RELATIONS = {
    True: translatable("approvals", "同一订单"),
    False: translatable("approvals", "同一买家"),
}


def _status(value: str) -> str:
    return word(Status(value))


COLUMNS: tuple[Column[Earlier], ...] = (
    Column("number", translatable("columns", "单号"), Kind.MONO, 150),
    Column(
        "kind",
        translatable("columns", "业务类型"),
        width=90,
        read=lambda row: word(ReturnKind(row.kind)),
        words=words_of(ReturnKind),
    ),
    Column("status", translatable("columns", "状态"), Kind.STATUS, 96, show=_status, words=words_of(Status)),
    Column("net_due_fen", translatable("columns", "应退"), Kind.MONEY, 96),
    Column("requested_at", translatable("columns", "申请日期"), Kind.DATE, 100),
    Column(
        "same_sale",
        translatable("columns", "关系"),
        width=90,
        show=lambda same: translated("approvals", _RELATIONS[bool(same)]),
        stretch=True,
    ),
)


def earlier(sheet: OrderSheet) -> list[Earlier]:
    """Other returns: those of the same sale first, then the buyer's last ones."""
    sisters = [
        Earlier(row.id, row.number, row.kind, row.status, row.net_due_fen, row.requested_at, same_sale=True)
        for row in sheet.detail.sisters
    ]
    known = {row.id for row in sisters}
    last = () if sheet.buyer is None else sheet.buyer.last_returns
    return sisters + [
        Earlier(row.id, row.number, row.kind, row.status, row.net_due_fen, row.requested_at, same_sale=False)
        for row in last
        if row.id not in known
    ]


class EarlierReturns(Section):
    """`opened` carries the id of the order a person wants to see."""

    opened = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, "", parent)
        self.heading.setText(self.tr("之前的退换货"))
        self.setAccessibleName(self.heading.text())
        self.table: ListTable[Earlier] = ListTable(COLUMNS)
        self.view = FittedView(desk.theme, name=self.heading.text())
        self.view.setModel(self.table)
        self.view.opened.connect(lambda row: self.opened.emit(self.table.rows[row].id))
        self.body.addWidget(self.view)

    def show_order(self, sheet: OrderSheet) -> None:
        """Show the other returns; hidden where there are none."""
        rows = earlier(sheet)
        self.table.set_rows(rows)
        self.view.fit()
        self.setVisible(bool(rows))


class NotesSection(Section):
    """What buyer and staff wrote."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.heading.setText(self.tr("留言与备注"))
        self.setAccessibleName(self.heading.text())
        self.fields = FieldGrid(theme, 1)
        self.body.addWidget(self.fields)

    def show_order(self, detail: ReturnDetail) -> None:
        """Show every note there is; hidden where there are none."""
        sale = detail.sale
        said = [
            (self.tr("买家留言"), detail.order.buyer_note),
            (self.tr("内部备注"), detail.order.internal_note),
            (self.tr("上次拒绝原因"), detail.order.rejection_reason),
            (self.tr("订单留言"), sale.buyer_note if sale else ""),
            (self.tr("卖家备注"), sale.seller_note if sale else ""),
        ]
        said += [
            (self.tr("第 {n} 行备注").format(n=at), line.row.note)
            for at, line in enumerate(detail.lines, 1)
            if line.row.note
        ]
        shown = [(label, text) for label, text in said if text]
        self.fields.set_fields(shown)
        self.setVisible(bool(shown))


class BuyerSection(Section):
    """Who buys here: how much, how often it comes back, and what is unusual about it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, "", parent)
        self.heading.setText(self.tr("买家"))
        self.setAccessibleName(self.heading.text())
        self.card = BuyerView(desk)
        self.receiver = FieldGrid(desk.theme, 2)
        self.add_action(self.card.editing)
        self.body.addWidget(self.card)
        self.body.addWidget(self.receiver)

    def show_order(self, sheet: OrderSheet) -> None:
        """Show the buyer's card; without an account, the receiver."""
        order, known = sheet.detail.order, sheet.buyer is not None
        self.card.setVisible(known)
        self.card.editing.setVisible(known)
        self.receiver.setVisible(not known)
        if sheet.buyer is not None:
            self.card.show_card(sheet.buyer)
            return
        phone = order.receiver_mobile or order.receiver_phone
        self.receiver.set_fields([(self.tr("收货人"), f"{order.receiver_name} {phone}".strip())])


class SaleSection(Section):
    """The sale behind the order. `opened` carries its id."""

    opened = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.heading.setText(self.tr("销售订单"))
        self.setAccessibleName(self.heading.text())
        self.fields = FieldGrid(theme, 2)
        self.body.addWidget(self.fields)

    def show_order(self, detail: ReturnDetail) -> None:
        """Show the sale; hidden where there is none."""
        sale = detail.sale
        self.setVisible(sale is not None)
        if sale is None:
            return
        fields = [
            (self.tr("订单号"), sale.number),
            (self.tr("平台单号"), sale.platform_number),
            (self.tr("订单状态"), word(SaleStatus(sale.status))),
            (self.tr("下单"), local_text(sale.ordered_at)),
            (self.tr("实付"), money_text(sale.paid_fen)),
            (self.tr("其中运费"), money_text(sale.freight_paid_fen)),
            (self.tr("发货"), local_text(sale.shipped_at)),
            (self.tr("签收"), local_text(sale.signed_at)),
        ]
        if sale.platform_refunded_fen:
            fields.append((self.tr("平台已退款"), money_text(sale.platform_refunded_fen)))
        self.fields.set_fields(fields)
