"""退款审批: refunds are paid once; what somebody else did meanwhile is told, and nothing typed is lost."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import ReturnKind, Status
from erp_returns.services import returns
from tests.journeys.shop import Wanted
from tests.ui.approvals.hands import (
    amounts,
    finish_cell,
    grant,
    number_shown,
    paid,
    press,
    receipt_text,
    to_refund,
    type_keys,
)


def test_a_change_meanwhile_is_told_and_what_was_typed_stays(qtbot, shop, open_page, desk) -> None:
    order_id = shop.returned(Wanted(1, 2), Wanted(2, 1))
    page = open_page()
    grant(qtbot, page, "50")
    freight = shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 2), Wanted(2, 1), allow_freight=True)
    returns.edit(shop.session, order_id, shop.order(order_id).version, freight)
    press(qtbot, Qt.Key.Key_A)
    assert "修改" in desk.last
    assert page.pane.changed_meanwhile.isVisible()
    assert "店主" in page.pane.warning.text()
    assert "允许退运费：否 → 是" in page.pane.warning.text()
    assert amounts(page) == [50_00, 81_90]
    assert shop.order(order_id).status == Status.PENDING_REVIEW


def test_reading_the_latest_carries_over_what_was_typed(qtbot, shop, open_page) -> None:
    order_id = shop.returned(Wanted(1, 2), Wanted(2, 1))
    page = open_page()
    grant(qtbot, page, "50")
    freight = shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 2), Wanted(2, 1), allow_freight=True)
    returns.edit(shop.session, order_id, shop.order(order_id).version, freight)
    page.refresh()
    page.pane.reloading.click()
    assert page.pane.changed_meanwhile.isHidden()
    assert amounts(page) == [50_00, 81_90]
    assert receipt_text(page) == "应退 ¥139.90"
    press(qtbot, Qt.Key.Key_A)
    assert shop.order(order_id).net_due_fen == 139_90


def test_a_change_that_leaves_the_amounts_alone_is_taken_over_quietly(qtbot, shop, open_page, desk) -> None:
    order_id = shop.returned(Wanted(1, 2), Wanted(2, 1))
    page = open_page()
    grant(qtbot, page, "50")
    parcels = shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 2), Wanted(2, 1), internal_note="已联系")
    returns.edit(shop.session, order_id, shop.order(order_id).version, parcels)
    desk.desk.changes.publish({"returns"})
    assert page.pane.changed_meanwhile.isHidden()
    press(qtbot, Qt.Key.Key_A)
    assert shop.order(order_id).net_due_fen == 131_90


def test_an_amount_half_typed_survives_what_others_do(qtbot, shop, open_page, desk) -> None:
    order_id = shop.returned(Wanted(1, 2), Wanted(2, 1))
    page = open_page()
    press(qtbot, Qt.Key.Key_Return)
    type_keys(qtbot, "5")
    typing = QApplication.focusWidget()
    desk.desk.changes.publish({"returns"})
    only_shoes = shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 2))
    returns.edit(shop.session, order_id, shop.order(order_id).version, only_shoes)
    desk.desk.changes.publish({"returns"})
    assert page.pane.changed_meanwhile.isVisible()
    assert QApplication.focusWidget() is typing
    type_keys(qtbot, "0")
    finish_cell(qtbot, page.pane.goods.view)
    assert amounts(page)[0] == 50_00


def test_an_order_that_somebody_else_decided_is_named(qtbot, shop, open_page, desk) -> None:
    first = shop.returned(Wanted(2, 1))
    second = shop.returned(Wanted(1, 1))
    page = open_page()
    grant(qtbot, page, "70")
    shop.approve(first)
    desk.desk.changes.publish({"returns"})
    assert shop.order(first).number in desk.last
    assert "审核通过" in desk.last
    assert number_shown(page) == shop.order(second).number


def test_p_pays_and_enter_confirms(qtbot, shop, open_page, expect_dialog) -> None:
    order_id = to_refund(shop, Wanted(1, 2), Wanted(2, 1))
    page = open_page()

    def confirm(dialog) -> None:
        assert dialog.amount.fen() == 142_57
        qtbot.keyClick(dialog.amount, Qt.Key.Key_Return)

    expect_dialog(confirm)
    press(qtbot, Qt.Key.Key_P)
    assert paid(order_id) == [142_57]
    assert shop.order(order_id).status == Status.COMPLETED
    assert page.empty.isVisible()


def test_pressing_twice_pays_once(qtbot, shop, open_page, expect_dialog) -> None:
    order_id = to_refund(shop, Wanted(2, 1))
    page = open_page()

    def twice(dialog) -> None:
        dialog.doing.click()
        dialog.doing.click()

    expect_dialog(twice)
    pay = page.pane.bar.buttons[Action.PAY]
    pay.click()
    assert paid(order_id) == [81_90]


def test_what_is_still_due_stands_large_after_a_part_waspaid(shop, open_page) -> None:
    order_id = to_refund(shop, Wanted(2, 1))
    shop.pay(order_id, 50_00)
    page = open_page()
    assert receipt_text(page) == "还应退 ¥31.90"


def test_b_sends_a_refund_back_to_review(qtbot, shop, open_page, expect_dialog) -> None:
    order_id = to_refund(shop, Wanted(2, 1))
    open_page()

    def reason(dialog) -> None:
        dialog.note.setPlainText("金额要再核对")
        dialog.doing.click()

    expect_dialog(reason)
    press(qtbot, Qt.Key.Key_B)
    assert shop.order(order_id).status == Status.PENDING_REVIEW


def test_a_payment_refused_leaves_the_order_and_the_queue_as_they_were(
    qtbot, shop, open_page, expect_dialog
) -> None:
    order_id = to_refund(shop, Wanted(2, 1))
    page = open_page()
    shop.pay(order_id)

    def too_late(dialog) -> None:
        dialog.doing.click()
        assert "修改" in dialog.problem.text()
        dialog.reject()

    expect_dialog(too_late)
    press(qtbot, Qt.Key.Key_P)
    assert paid(order_id) == [81_90]
    assert page.isVisible()
