"""Replacements leave checked; what is not kept goes back; unclaimed parcels find their order."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from erp_returns.domain.kinds import ParcelKind, Status
from erp_returns.models import Product, Shipment
from erp_returns.services.receiving import Arrival, register_parcel
from erp_returns.ui.widgets.scan_edit import Outcome
from tests.journeys.shop import Wanted
from tests.ui.pages.intake.warehouse import BARCODES, DOWN, ENTER, ESC, F2

LATER = ["F5 二检", "F10 退厂", "F11 返修", "F12 索赔"]
F3, F4, F6, F7 = Qt.Key.Key_F3, Qt.Key.Key_F4, Qt.Key.Key_F6, Qt.Key.Key_F7


@pytest.fixture
def heard(clerk):
    """The outcomes that were said."""
    outcomes: list[Outcome] = []
    clerk.page.field._sound = outcomes.append
    return outcomes


def sent(dialog):
    """Confirm a dialog as it stands, as Enter would."""
    dialog.doing.click()


@pytest.fixture
def exchange(shop):
    Product.update(barcode="6901234567922").where(Product.code == "C2").execute()
    return shop.to_ship(2)


def test_a_replacement_is_picked_checked_and_sent_with_scans_alone(shop, exchange, clerk, expect_dialog):
    clerk.press(F6)
    clerk.scan(shop.order(exchange).number)
    clerk.scan("6901234567922")
    clerk.scan("C2")
    expect_dialog(sent)
    clerk.scan("YT9876543210123")

    shipment = Shipment.get()
    assert (shipment.tracking_number, shipment.carrier) == ("YT9876543210123", "圆通速递")
    assert shop.order(exchange).status == Status.AWAITING_DELIVERY
    assert "已换出" in clerk.said
    assert clerk.page.station_of("shipping").table.rows == ()


def test_a_wrong_product_is_red_and_heard(shop, exchange, clerk, heard):
    clerk.press(F6)
    clerk.scan(BARCODES["A1"])

    assert clerk.said == f"拿错了：“衬衫 红 L”不是 {shop.order(exchange).number} 要换出的商品。"
    assert heard[-1] is Outcome.ERROR


def test_one_unit_too_many_is_refused(exchange, clerk, heard):
    clerk.press(F6)
    for _ in range(3):
        clerk.scan("C2")

    assert clerk.said == "“袜子 白”只要 2 件，已经够了。"
    assert heard[-1] is Outcome.ERROR


def test_a_parcel_number_before_the_goods_were_checked_is_held_up(exchange, clerk):
    clerk.press(F6)
    clerk.scan("C2")
    clerk.scan("YT9876543210123")

    assert "还有 1 件没有核对" in clerk.said
    assert Shipment.select().count() == 0


def test_enter_sends_without_checking(shop, exchange, clerk, expect_dialog):
    def fill_in(dialog):
        dialog.parcel.number.setText("YT9876543210123")
        dialog.doing.click()

    expect_dialog(fill_in)
    clerk.press(F6, ENTER)

    assert shop.order(exchange).status == Status.AWAITING_DELIVERY


def test_a_dialog_that_is_left_sends_nothing(exchange, clerk, expect_dialog):
    expect_dialog(lambda dialog: dialog.reject())
    clerk.press(F6, ENTER)

    assert Shipment.select().count() == 0
    assert clerk.page.focusWidget() is clerk.page.field.field


def test_an_order_that_does_not_wait_here_says_where_it_stands(shop, exchange, clerk):
    other = shop.coming("SF1234567890123", Wanted(2, 1))
    clerk.press(F6)

    clerk.scan("SF1234567890123")

    assert clerk.said == f"{shop.order(other).number} 不在这里，现在待退货。"


def test_refused_goods_go_back_with_two_scans(shop, clerk, expect_dialog):
    order_id = shop.coming("SF1234567890123", Wanted(2, 1))
    clerk.scan("SF1234567890123")
    clerk.press("B", ENTER)
    assert clerk.page.waiting() == 1

    clerk.press(F7)
    clerk.scan(shop.order(order_id).number)
    expect_dialog(sent)
    clerk.scan("SF9876543210987")

    assert Shipment.get().tracking_number == "SF9876543210987"
    assert shop.order(order_id).send_back == 0
    assert "已退回客户" in clerk.said


@pytest.fixture
def lost(shop):
    register_parcel(shop.session, Arrival("SF9876543210987", "顺丰速运"))


def test_an_unclaimed_parcel_is_claimed_and_counted(shop, lost, clerk):
    order_id = shop.coming("", Wanted(2, 1))

    clerk.press(F4)
    clerk.scan(shop.order(order_id).number)
    clerk.press(ENTER, F2, ENTER)

    assert shop.order(order_id).status == Status.AWAITING_REFUND
    (text,) = clerk.page.receiving.arrivals.texts()
    assert text.endswith(f"{shop.order(order_id).number} 已收货")


def test_an_unclaimed_parcel_finds_its_order_by_the_end_of_a_phone(shop, lost, clerk):
    shop.sent(receiver_mobile="13900005678", receiver_name="李娜")
    order_id = shop.coming("", Wanted(1, 1))

    clerk.press(F4)
    clerk.scan("5678")

    number = shop.order(order_id).number
    assert clerk.page.station_of("unclaimed").choices.texts()[0] == f"{number}  李娜"


def test_an_unclaimed_parcel_of_a_sale_without_a_return_gets_one(shop, lost, clerk):
    clerk.press(F4)
    clerk.scan("SO-1")
    clerk.press(ENTER)

    assert clerk.page.receiving.bench.expected() == 6
    assert clerk.page.receiving.bench.parcel.kind is ParcelKind.SELF_SENT
    assert clerk.page.receiving.bench.parcel.number == "SF9876543210987"


def test_a_number_nobody_knows_keeps_the_parcel_waiting(lost, clerk):
    clerk.press(F4)
    clerk.scan("NOBODY")

    assert clerk.said.startswith("没有找到 NOBODY")


def test_the_question_can_be_left(shop, lost, clerk):
    order_id = shop.coming("", Wanted(2, 1))
    clerk.press(F4)
    clerk.scan(shop.order(order_id).number)

    clerk.press(ESC)

    assert clerk.page.station_of("unclaimed").commands() == ()


def test_the_segments_say_what_waits(shop, exchange, lost, clerk):
    chips = clerk.page.segments.findChildren(QPushButton)
    texts = [chip.text() for chip in chips if chip.isVisibleTo(clerk.page.segments)]

    assert texts == ["F3 收货", "F6 待换出 1", "F7 待退回", "F4 无主件 1", *LATER]


def test_a_count_under_way_is_kept_when_another_station_is_shown(shop, clerk):
    shop.coming("SF1234567890123", Wanted(1, 3))
    clerk.scan("SF1234567890123")
    clerk.press("2", F6, F3)

    assert clerk.page.receiving.bench.counted() == 2


def test_another_page_may_ask_to_count_an_order(shop, clerk):
    order_id = shop.coming("SF1234567890123", Wanted(1, 3))
    clerk.press(F6)

    clerk.page.open_entry(order_id)

    assert clerk.page.receiving.bench.order_id == order_id
    assert clerk.page.station() is clerk.page.receiving


def test_arrows_choose_among_the_orders_that_wait(shop, exchange, clerk):
    shop.sell_s1()
    second = shop.to_ship(1)
    clerk.page.refresh()

    clerk.press(F6, DOWN)

    assert clerk.page.station_of("shipping").detail.order.id == second
