"""Who bought, what is known of them, where goods go and where they come back to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from erp_returns.domain.kinds import ReturnKind
from erp_returns.queries.buyer import buyer_card
from erp_returns.queries.detail_rows import OrderRow
from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.ui.buyer_view import BuyerView
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.orders.panes import Pane, joined
from erp_returns.ui.pages.returns.amending import amend_link, may_amend
from erp_returns.ui.widgets.section import FieldGrid, Section


class BuyerPane(Pane):
    """Pairs of label and value; `amend` is pressed where receiver and notes are to be put right."""

    def __init__(self, desk: Desk, amend: Callable[[], None]) -> None:
        super().__init__()
        self._desk = desk
        self.buyer = BuyerView(desk)
        self.receiver = FieldGrid(desk.theme, 1)
        self.contact = FieldGrid(desk.theme, 1)
        self.notes = FieldGrid(desk.theme, 1)
        self._sections: dict[QWidget, Section] = {
            grid: Section(desk.theme, title)
            for grid, title in (
                (self.buyer, self.tr("买家")),
                (self.receiver, self.tr("收货人")),
                (self.contact, self.tr("退货地址")),
                (self.notes, self.tr("备注")),
            )
        }
        for grid, section in self._sections.items():
            section.body.addWidget(grid)
            self.add(section)
        self._sections[self.buyer].add_action(self.buyer.editing)
        self.amending = tuple(self._amend_link(grid, amend) for grid in (self.receiver, self.notes))
        self.end()

    def _amend_link(self, grid: FieldGrid, amend: Callable[[], None]) -> QPushButton:
        link = amend_link(self._desk, self.tr("修改"))
        link.clicked.connect(lambda _on: amend())
        self._sections[grid].add_action(link)
        return link

    def fill(self, detail: ReturnDetail) -> None:
        """Show the people and places of an order."""
        order = detail.order
        for link in self.amending:
            link.setVisible(may_amend(detail))
        self._sections[self.buyer].setVisible(detail.member is not None)
        if detail.member is not None:
            self.buyer.show_card(buyer_card(self._desk.session.database, detail.member.id, order.id))
        self._put(self.receiver, self._receiver(order))
        comes_back = detail.facts.kind is not ReturnKind.REFUND_ONLY
        self._put(self.contact, self._contact(order) if comes_back else [])
        self._put(self.notes, self._notes(detail), kept=may_amend(detail))

    def _put(self, grid: FieldGrid, fields: list[tuple[str, str]], *, kept: bool = False) -> None:
        self._sections[grid].setVisible(bool(fields) or kept)
        grid.set_fields(fields)

    def _receiver(self, order: OrderRow) -> list[tuple[str, str]]:
        return [
            (self.tr("姓名"), order.receiver_name),
            (self.tr("电话"), joined(order.receiver_mobile, order.receiver_phone)),
            (self.tr("地址"), joined(order.region, order.address, order.postcode, by=" ")),
        ]

    def _contact(self, order: OrderRow) -> list[tuple[str, str]]:
        return [
            (self.tr("退入仓库"), order.inbound_warehouse),
            (self.tr("联系人"), joined(order.contact_name, order.contact_phone)),
            (self.tr("地址"), order.contact_address),
        ]

    def _notes(self, detail: ReturnDetail) -> list[tuple[str, str]]:
        order, sale = detail.order, detail.sale
        fields = [
            (self.tr("买家留言"), order.buyer_note),
            (self.tr("内部备注"), order.internal_note),
            (self.tr("退回权益"), order.perks_back),
            (self.tr("订单留言"), sale.buyer_note if sale else ""),
            (self.tr("订单备注"), joined(sale.seller_flag, sale.seller_note) if sale else ""),
        ]
        return [(label, value) for label, value in fields if value]
