"""退款审批: amounts are typed, weighed at once, approved or refused by keys."""

from PySide6.QtCore import Qt

from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import Status
from erp_returns.domain.requests import ChargeRequest
from erp_returns.models import Operator
from erp_returns.ui.pages.approvals.queue_panel import Queue
from tests.journeys.shop import Wanted
from tests.ui.approvals.hands import amounts, finish_cell, grant, number_shown, press, receipt_text, type_keys


def test_a_approves_with_a_lowered_line(qtbot, shop, open_page) -> None:
    order_id = shop.returned(Wanted(1, 2), Wanted(2, 1))
    page = open_page()
    grant(qtbot, page, "50")
    assert receipt_text(page) == "应退 ¥131.90"
    press(qtbot, Qt.Key.Key_A)
    assert shop.order(order_id).net_due_fen == 131_90
    assert shop.order(order_id).reviewed_at


def test_after_approving_the_next_order_comes_up_by_itself(qtbot, shop, open_page) -> None:
    shop.returned(Wanted(1, 1))
    number = shop.order(shop.returned(Wanted(1, 1))).number
    page = open_page()
    press(qtbot, Qt.Key.Key_A)
    assert number_shown(page) == number
    assert page.queue.view.hasFocus()
    assert page.queue.counts[Queue.REVIEW] == 1


def test_a_key_typed_into_an_amount_is_no_decision(qtbot, shop, open_page) -> None:
    order_id = shop.returned(Wanted(1, 1))
    page = open_page()
    page.pane.money.perks.setFocus()
    type_keys(qtbot, "arjkpb")
    assert page.pane.money.perks.text() == "arjkpb"
    assert shop.order(order_id).status == Status.PENDING_REVIEW


def test_esc_goes_back_to_the_queue(qtbot, shop, open_page) -> None:
    shop.returned(Wanted(1, 1))
    page = open_page()
    press(qtbot, Qt.Key.Key_Return)
    assert page.pane.goods.view.hasFocus()
    press(qtbot, Qt.Key.Key_Escape)
    assert page.queue.view.hasFocus()


def test_r_asks_for_a_reason(qtbot, shop, open_page, expect_dialog) -> None:
    order_id = shop.returned(Wanted(1, 1))
    open_page()

    def reason(dialog) -> None:
        dialog.doing.click()
        assert dialog.problem.isVisible()
        dialog.note.setPlainText("超过期限，商品已使用")
        dialog.doing.click()

    expect_dialog(reason)
    press(qtbot, Qt.Key.Key_R)
    assert shop.order(order_id).rejection_reason == "超过期限，商品已使用"


def test_freight_return_freight_and_charges_change_the_sum_at_once(qtbot, shop, open_page) -> None:
    order_id = shop.returned(Wanted(2, 1))
    page = open_page()
    page.pane.money.allow_freight.click()
    assert receipt_text(page) == "应退 ¥89.90"
    page.pane.money.return_freight.setFocus()
    page.pane.money.return_freight.selectAll()
    type_keys(qtbot, "7")
    assert receipt_text(page) == "应退 ¥96.90"
    page.pane.charges.adding_deduction.click()
    type_keys(qtbot, "20")
    finish_cell(qtbot, page.pane.charges.view)
    assert receipt_text(page) == "应退 ¥76.90"
    page.pane.charges.table.edited.emit(0, "note", "鞋底有污渍")
    page.queue.setFocus()
    press(qtbot, Qt.Key.Key_A)
    order = shop.order(order_id)
    assert (order.freight_fen, order.return_freight_fen, order.deduction_fen) == (8_00, 7_00, 20_00)


def test_a_percentage_follows_the_amounts_until_it_is_typed_over(qtbot, shop, open_page) -> None:
    fee = ChargeRequest("服务费", 0, basis_points=1000)
    shop.returned(Wanted(1, 2), Wanted(2, 1), charges=(fee,))
    page = open_page()
    assert receipt_text(page) == "应退 ¥128.31"
    grant(qtbot, page, "50")
    assert receipt_text(page) == "应退 ¥118.71"
    page.pane.charges.table.edited.emit(0, "amount_fen", 5_00)
    assert receipt_text(page) == "应退 ¥126.90"


def test_del_takes_a_charge_away(qtbot, shop, open_page) -> None:
    shop.returned(Wanted(2, 1), charges=(ChargeRequest("服务费", 5_00),))
    page = open_page()
    page.pane.charges.view.setFocus()
    page.pane.charges.view.choose_row(0)
    press(qtbot, Qt.Key.Key_Delete)
    assert page.pane.charges.table.rowCount() == 0
    assert receipt_text(page) == "应退 ¥81.90"


def test_a_deduction_without_a_note_is_not_approved(qtbot, shop, open_page, desk) -> None:
    order_id = shop.returned(Wanted(2, 1))
    page = open_page()
    page.pane.charges.changed.emit(0, ChargeRequest("折损扣款", 5_00, deduction=True))
    page.queue.setFocus()
    press(qtbot, Qt.Key.Key_A)
    assert "折损扣款" in desk.last
    assert shop.order(order_id).status == Status.PENDING_REVIEW


def test_no_amount_in_a_field_stops_the_approval_and_stays(qtbot, shop, open_page) -> None:
    order_id = shop.returned(Wanted(2, 1))
    page = open_page()
    page.pane.money.return_freight.setText("26")
    page.pane.money.allow_freight.click()
    assert page.pane.money.return_freight.text() == "26"
    page.queue.setFocus()
    press(qtbot, Qt.Key.Key_A)
    assert page.pane.money.return_freight.hasFocus()
    assert shop.order(order_id).status == Status.PENDING_REVIEW


def test_raising_an_amount_asks_why(qtbot, shop, open_page, expect_dialog) -> None:
    order_id = shop.returned(Wanted(2, 1))
    page = open_page()

    def why(dialog) -> None:
        assert dialog.doing.text() == "按 85.00 元同意"
        dialog.note.setPlainText("按原价补偿")
        dialog.doing.click()

    expect_dialog(why)
    press(qtbot, Qt.Key.Key_Return)
    type_keys(qtbot, "85")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: amounts(page) == [85_00])
    page.activateWindow()
    qtbot.waitUntil(page.pane.goods.view.hasFocus)
    press(qtbot, Qt.Key.Key_A)
    assert shop.lines(order_id)[0].raise_note == "按原价补偿"
    assert shop.order(order_id).net_due_fen == 85_00


def test_an_unexplained_raise_is_dropped(qtbot, shop, open_page, expect_dialog) -> None:
    shop.returned(Wanted(2, 1))
    page = open_page()
    seen = []

    def leave(dialog) -> None:
        seen.append(dialog)
        dialog.reject()

    expect_dialog(leave)
    press(qtbot, Qt.Key.Key_Return)
    type_keys(qtbot, "85")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(seen))
    assert amounts(page) == [81_90]


def test_who_may_not_raise_is_told_so(qtbot, shop, open_page, desk) -> None:
    shop.returned(Wanted(2, 1))
    Operator.update(role="service").where(Operator.id == shop.session.operator_id).execute()
    shop.session.database.execute_sql(
        "INSERT INTO operator_permission (operator_id, permission, granted) VALUES (?, 'approve', 1)",
        (shop.session.operator_id,),
    )
    page = open_page()
    grant(qtbot, page, "85")
    assert "超过应退 81.90" in desk.last
    assert amounts(page) == [81_90]


def test_freight_that_went_back_already_is_not_offered(shop, open_page) -> None:
    first = shop.returned(Wanted(1, 1), allow_freight=True)
    shop.approve(first)
    shop.returned(Wanted(2, 1))
    page = open_page()
    assert not page.pane.money.allow_freight.isEnabled()
    assert shop.order(first).number in page.pane.money.allow_freight.toolTip()


def test_without_the_permission_nothing_can_be_typed_and_the_button_says_why(shop, open_page) -> None:
    shop.returned(Wanted(2, 1))
    Operator.update(role="service").where(Operator.id == shop.session.operator_id).execute()
    page = open_page()
    approve = page.pane.bar.buttons[Action.APPROVE]
    assert not approve.isEnabled()
    assert "没有“审核通过”的权限" in approve.toolTip()
    assert page.pane.money.inputs.isHidden()
    assert not page.pane.goods.table.rows[0].editable


def test_what_was_typed_is_still_there_after_looking_at_another_order(qtbot, shop, open_page) -> None:
    shop.returned(Wanted(2, 1))
    shop.returned(Wanted(1, 1))
    page = open_page()
    grant(qtbot, page, "70")
    press(qtbot, Qt.Key.Key_J)
    assert amounts(page) == [30_33]
    press(qtbot, Qt.Key.Key_K)
    assert amounts(page) == [70_00]
