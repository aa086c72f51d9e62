"""冲销 from the window: what was posted stands there, what has to stay says why, one reason is asked for."""

import pytest
from PySide6.QtCore import Qt

from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import Disposition, Grade, Status
from erp_returns.models import Inspection, Receipt, Refund, Shipment
from erp_returns.queries.return_detail import return_detail
from erp_returns.services.inspection import Group
from erp_returns.ui.dialogs.reason_reversal import ReversalDialog
from tests.journeys.shop import Wanted
from tests.journeys.taking_back import standing, take_all_back, take_back
from tests.ui.actions.hands import explain, to_refund, to_ship


@pytest.fixture
def dialog(qtbot, shop, desk):
    def opened(order_id: int) -> ReversalDialog:
        detail = return_detail(shop.session.database, order_id)
        shown = ReversalDialog(desk.desk, detail, lambda _command: "")
        qtbot.addWidget(shown)
        shown.show()
        shown.activateWindow()
        return shown

    return opened


def why(actions, shop, order_id: int) -> str:
    offered = actions.offered(return_detail(shop.session.database, order_id))
    return str(next(each.why for each in offered if each.action is Action.REVERSE))


def test_everything_that_stands_is_listed_newest_first(shop, dialog):
    order_id = to_refund(shop)
    shop.pay(order_id)
    listed = list(dialog(order_id).posted.buttons)
    assert set(listed) == {standing(each, order_id)[0] for each in (Refund, Inspection, Receipt)}


def test_a_receipt_that_has_to_stay_is_grey_and_says_what_comes_first(shop, dialog):
    order_id = to_refund(shop)
    shown = dialog(order_id).posted
    (receipt,), (inspection,) = standing(Receipt, order_id), standing(Inspection, order_id)
    assert not shown.buttons[receipt].isEnabled()
    assert f"请先冲销 {inspection}" in shown.reasons[receipt].text()
    assert shown.chosen().number == inspection


def test_it_says_what_was_posted(shop, dialog):
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    shop.receive(order_id, (Group(2, Grade.DEFECTIVE, Disposition.MARK_DOWN),))
    (number,) = standing(Inspection, order_id)
    said = dialog(order_id).posted.buttons[number].accessibleDescription()
    assert all(part in said for part in (number, "店主", "A1 红 L ×2", "折价销售"))


def test_the_one_that_was_chosen_is_taken_back(shop, take, expect_dialog):
    order_id = to_refund(shop)
    shop.pay(order_id)
    (number,) = standing(Inspection, order_id)

    def reverse(dialog) -> None:
        dialog.posted.choose(number)
        explain("验错了")(dialog)

    expect_dialog(reverse)
    assert take(Action.REVERSE, order_id)
    assert (standing(Inspection, order_id), shop.order(order_id).status) == ([], Status.AWAITING_RETURN)


def test_a_shipment_is_taken_back(shop, take, expect_dialog):
    order_id = to_ship(shop)
    shop.ship(order_id)
    expect_dialog(explain("没有发出"))
    assert take(Action.REVERSE, order_id)
    assert (standing(Shipment, order_id), shop.order(order_id).status) == ([], Status.AWAITING_EXCHANGE)


def test_arrows_choose_and_enter_in_the_reason_takes_it_back(qtbot, shop, dialog):
    order_id = to_refund(shop)
    shop.pay(order_id)
    shown = dialog(order_id)
    first = shown.posted.chosen()
    shown.posted.buttons[first.number].setFocus()
    qtbot.waitUntil(shown.posted.buttons[first.number].hasFocus)
    qtbot.keyClick(shown.posted.buttons[first.number], Qt.Key.Key_Down)
    assert shown.posted.chosen().number != first.number
    shown.note.setPlainText("登记错了")
    qtbot.keyClick(shown.note, Qt.Key.Key_Return)
    assert shown.given is not None


def test_a_press_on_the_words_chooses_too(qtbot, shop, dialog):
    order_id = to_refund(shop)
    shop.pay(order_id)
    shown = dialog(order_id)
    (number,) = standing(Refund, order_id)
    others = [each for each in shown.posted.findChildren(object) if each.objectName() == number]
    shown.posted.choose(standing(Inspection, order_id)[0])
    qtbot.mouseClick(others[0], Qt.MouseButton.LeftButton)
    assert shown.posted.chosen().number == number


def test_a_reason_is_asked_for(shop, take, expect_dialog):
    order_id = to_refund(shop)

    def forget(dialog) -> None:
        dialog.doing.click()
        assert "原因" in dialog.problem.text()
        dialog.reject()

    expect_dialog(forget)
    assert not take(Action.REVERSE, order_id)


def test_where_nothing_can_be_taken_back_nothing_can_be_pressed(shop, dialog):
    order_id = shop.returned(Wanted(1, 1))
    shop.approve(order_id)
    shop.receive(order_id)
    other = shop.exchanged(Wanted(2, 1), replacements=(("A1", 1, 0),))
    shop.approve(other)
    shop.receive(other)
    shop.ship(other)
    shown = dialog(order_id)
    assert not shown.doing.isEnabled()
    assert standing(Shipment, other)[0] in shown.posted.reasons[standing(Inspection, order_id)[0]].text()


def test_it_is_offered_while_something_stands(actions, shop):
    order_id = to_refund(shop)
    assert why(actions, shop, order_id) == ""
    take_all_back(shop, order_id)
    assert "还没有登记过" in why(actions, shop, order_id)


def test_it_is_offered_for_goods_alone(actions, shop):
    order_id = shop.returned(Wanted(1, 1))
    assert why(actions, shop, order_id)
    shop.approve(order_id)
    shop.receive(order_id)
    take_back(shop, order_id, Inspection)
    assert why(actions, shop, order_id) == ""
