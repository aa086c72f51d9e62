"""A parcel of which nobody knows a sale gets an order without one."""

from __future__ import annotations

from PySide6.QtCore import Qt

from erp_returns.domain.kinds import Role
from erp_returns.domain.sources import ProductFacts
from erp_returns.models import ParcelMatch, Product, ReturnOrder
from erp_returns.queries.sources import trade
from erp_returns.services.receiving import Arrival, register_parcel
from erp_returns.ui.editor import ReturnEditor

F4, ENTER = Qt.Key.Key_F4, Qt.Key.Key_Return
SAID = "无原单建单并认领…"


def test_the_owner_writes_an_order_for_it_and_counts(shop, clerk):
    register_parcel(shop.session, Arrival("SF9876543210987", "顺丰速运"))
    clerk.press(F4)
    clerk.scan("NOBODY")
    clerk.press(ENTER)
    (editor,) = clerk.page.window().findChildren(ReturnEditor)
    form = editor.form
    assert [each.tracking_number for each in form.beside.parcels()] == ["SF9876543210987"]
    form.goods.adding.picked.emit(product(shop))
    form.beside.internal_note.setPlainText("包裹里没有单号")
    editor.save()
    order = ReturnOrder.get(ReturnOrder.sales_order_id.is_null())
    assert ParcelMatch.get().return_order_id == order.id
    assert clerk.page.receiving.bench.expected() == 1


def product(shop) -> ProductFacts:
    row = Product.get(Product.code == "A1")
    return trade(shop.session.database, [row.id]).products[row.id]


def test_it_is_offered_to_nobody_else(shop, work):
    register_parcel(shop.session, Arrival("SF9876543210987", "顺丰速运"))
    clerk = work(shop.session_of("小王", Role.WAREHOUSE))
    clerk.press(F4)
    clerk.scan("NOBODY")
    assert SAID not in clerk.page.station_of("unclaimed").choices.texts()
    assert clerk.page.station_of("unclaimed").commands() == ()
