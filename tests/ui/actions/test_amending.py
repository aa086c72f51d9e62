"""What is put right on the way, through the dialog and from the links beside it."""

import pytest

from erp_returns.domain.actions import Action
from erp_returns.domain.requests import ParcelRequest
from erp_returns.models import ReturnOrder
from erp_returns.queries.editing import request_of
from erp_returns.queries.return_detail import return_detail
from erp_returns.ui.pages.returns.panel import ReturnPanel
from tests.journeys.shop import ShopAtWork, Wanted
from tests.ui.actions.hands import to_ship

SF = ParcelRequest("顺丰速运", "SF1234567890123")


@pytest.fixture
def order_id(shop: ShopAtWork) -> int:
    order_id = shop.returned(Wanted(1, 2), parcels=(SF,))
    shop.approve(order_id)
    return order_id


def request(shop, order_id):
    return request_of(shop.session.database, order_id)


def test_note_receiver_and_parcels_are_put_right_at_once(shop, take, expect_dialog, order_id) -> None:
    def write(dialog) -> None:
        dialog.note.setPlainText("老客户，尽快处理")
        dialog.receiver.name.setText("李娜")
        dialog.parcels.rows[0].number.setText("YT1234567890124")
        dialog.parcels.rows[0].carrier.setText("圆通速递")
        dialog.parcels.handed_in.click()
        dialog.doing.click()

    expect_dialog(write)
    assert take(Action.AMEND, order_id)
    now = request(shop, order_id)
    assert (now.internal_note, now.receiver.name) == ("老客户，尽快处理", "李娜")
    assert now.parcels == (ParcelRequest("圆通速递", "YT1234567890124"), ParcelRequest("到店", ""))


def test_saving_what_stands_writes_nothing(shop, take, expect_dialog, order_id) -> None:
    version = shop.order(order_id).version
    expect_dialog(lambda dialog: dialog.doing.click())
    assert take(Action.AMEND, order_id)
    assert shop.order(order_id).version == version


def test_a_number_is_taken_off_by_its_cross(shop, take, expect_dialog, order_id) -> None:
    def cross_off(dialog) -> None:
        dialog.parcels.crosses[0].click()
        dialog.doing.click()

    expect_dialog(cross_off)
    take(Action.AMEND, order_id)
    assert request(shop, order_id).parcels == ()


def test_the_receiver_of_what_is_out_is_shown_and_not_changed(shop, take, expect_dialog) -> None:
    order_id = to_ship(shop)
    shop.ship(order_id)

    def look(dialog) -> None:
        assert not dialog.receiver.isEnabled()
        dialog.note.setPlainText("已寄出")
        dialog.doing.click()

    expect_dialog(look)
    assert take(Action.AMEND, order_id)
    assert request(shop, order_id).internal_note == "已寄出"


def test_a_refund_without_goods_has_no_parcels_to_put_right(shop, take, expect_dialog) -> None:
    order_id = shop.refund_only(Wanted(2, fen=5_00))

    def look(dialog) -> None:
        assert not dialog.parcels.isVisible()
        dialog.note.setPlainText("补差价")
        dialog.doing.click()

    expect_dialog(look)
    assert take(Action.AMEND, order_id)
    assert request(shop, order_id).internal_note == "补差价"


def test_somebody_else_was_faster(shop, actions, over, expect_dialog, order_id) -> None:
    seen = return_detail(shop.session.database, order_id)
    shop.cancel(order_id)

    def write(dialog) -> None:
        dialog.note.setPlainText("老客户")
        dialog.doing.click()
        assert "修改" in dialog.problem.text()
        dialog.reject()

    expect_dialog(write)
    assert not actions.perform(Action.AMEND, seen, over)
    assert ReturnOrder.get_by_id(order_id).internal_note == ""


@pytest.mark.parametrize("where", ["receiver", "notes", "parcels"])
def test_the_link_beside_it_opens_the_dialog(
    qtbot, shop, desk, actions, expect_dialog, order_id, where
) -> None:
    panel = ReturnPanel(desk.desk, actions)
    qtbot.addWidget(panel)
    panel.show_order(order_id)
    for pane in (panel.buyer, panel.logistics):
        panel.tabs.setCurrentWidget(pane)
    links = {
        "receiver": panel.buyer.amending[0],
        "notes": panel.buyer.amending[1],
        "parcels": panel.logistics.amending,
    }

    def write(dialog) -> None:
        dialog.note.setPlainText("小心")
        dialog.doing.click()

    expect_dialog(write)
    links[where].click()
    assert request(shop, order_id).internal_note == "小心"


def test_after_the_end_there_is_no_link(qtbot, shop, desk, actions, order_id) -> None:
    shop.cancel(order_id)
    panel = ReturnPanel(desk.desk, actions)
    qtbot.addWidget(panel)
    panel.show_order(order_id)
    panel.tabs.setCurrentWidget(panel.logistics)
    assert panel.logistics.amending.isHidden()
