"""Who bought, where it went, and with which parcels."""

from __future__ import annotations

from erp_returns.queries.buyer import buyer_card
from erp_returns.queries.detail_rows import SaleRow
from erp_returns.queries.sale_detail import SaleDetail
from erp_returns.ui.buyer_view import BuyerView
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.orders.entries import Entry, EntryList
from erp_returns.ui.pages.orders.panes import Pane, joined
from erp_returns.ui.widgets.section import FieldGrid, Section


class SaleBuyerPane(Pane):
    """Pairs of label and value."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.buyer = BuyerView(desk)
        self.receiver = FieldGrid(desk.theme, 1)
        self.parcels = EntryList(desk.theme, desk.icons, self.tr("发货包裹"))
        self._buyer = Section(desk.theme, self.tr("买家"))
        self._receiver = Section(desk.theme, self.tr("收货人"))
        self._parcels = Section(desk.theme, self.tr("发货包裹"))
        self._buyer.body.addWidget(self.buyer)
        self._buyer.add_action(self.buyer.editing)
        self._receiver.body.addWidget(self.receiver)
        self._parcels.body.addWidget(self.parcels)
        self.add(self._receiver, self._parcels, self._buyer)
        self.end()

    def fill(self, detail: SaleDetail) -> None:
        """Show the people and places of a sale."""
        self.receiver.set_fields(self._fields(detail.sale))
        self.parcels.set_entries(
            [Entry(title=row.carrier, number=row.tracking_number) for row in detail.parcels]
        )
        self._parcels.setVisible(bool(detail.parcels))
        self._buyer.setVisible(detail.member is not None)
        if detail.member is not None:
            self.buyer.show_card(buyer_card(self._desk.session.database, detail.member.id))

    def _fields(self, sale: SaleRow) -> list[tuple[str, str]]:
        notes = [
            (self.tr("买家留言"), sale.buyer_note),
            (self.tr("卖家备注"), joined(sale.seller_flag, sale.seller_note)),
        ]
        return [
            (self.tr("姓名"), sale.receiver_name),
            (self.tr("电话"), joined(sale.receiver_mobile, sale.receiver_phone)),
            (self.tr("地址"), joined(sale.region, sale.address, sale.postcode, by=" ")),
            *((label, value) for label, value in notes if value),
        ]
