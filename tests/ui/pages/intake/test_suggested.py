"""无主件: whose a parcel may be stands beside it, and one key claims it."""

from __future__ import annotations

from erp_returns.models import Parcel, ParcelMatch, SalesOrder
from erp_returns.services.receiving import Arrival, register_parcel
from tests.journeys.shop import Wanted
from tests.ui.pages.intake.warehouse import ENTER


def waiting_parcel(shop, note):
    register_parcel(shop.session, Arrival("ZZ0001", note=note))
    return Parcel.get().id


def test_the_likeliest_order_is_claimed_with_alt_and_its_number(shop, clerk):
    from PySide6.QtCore import Qt

    order_id = shop.coming("", Wanted(1, 1))
    parcel_id = waiting_parcel(shop, "王伟")
    clerk.page.show_station("unclaimed")

    suggested = clerk.page.station_of("unclaimed").suggested
    assert suggested.found[0].order_id == order_id
    assert suggested.table.row_texts(0)[0] == "1"
    assert suggested.table.row_texts(0)[-1] == "高"
    clerk.chord(Qt.Key.Key_1)

    assert ParcelMatch.get(ParcelMatch.parcel_id == parcel_id).return_order_id == order_id
    assert clerk.page.receiving.bench.order_id == order_id


def test_enter_asks_which_and_raises_an_order_for_a_sale(shop, clerk):
    other = shop.sent(receiver_name="李雷")
    SalesOrder.update(receiver_mobile="13900005678").where(SalesOrder.id == other.id).execute()
    waiting_parcel(shop, "尾号 5678")
    clerk.page.show_station("unclaimed")

    clerk.press(ENTER)
    assert clerk.page.station().choices.texts()[0] == f"为 {other.number} 建单 李雷"
    clerk.press(ENTER)

    assert shop.order(1).sales_order_id == other.id
    assert clerk.page.receiving.bench.order_id == 1
