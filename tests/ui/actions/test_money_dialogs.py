"""Money that is paid, collected, let go and taken back, through the dialogs that ask for it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel

from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import PaymentMethod, Status
from erp_returns.domain.requests import Address, Amendment
from erp_returns.queries.return_detail import return_detail
from erp_returns.services.amendments import amend
from erp_returns.services.refunds import reverse_refund
from erp_returns.ui.actions.order_actions import OrderActions
from tests.journeys.shop import ShopAtWork, Wanted
from tests.ui.actions.desks import desk_at_work
from tests.ui.actions.hands import explain, paid, to_refund


def test_the_payment_starts_with_what_is_still_due(shop, take, expect_dialog) -> None:
    order_id = to_refund(shop)
    shop.pay(order_id, 100_00, method=PaymentMethod.ALIPAY, account="wang@example.com")

    def look(dialog) -> None:
        assert dialog.amount.fen() == 42_57
        assert dialog.command().method is PaymentMethod.ALIPAY
        assert dialog.account.text() == "wang@example.com"
        assert dialog.person.text() == "王伟"
        dialog.doing.click()

    expect_dialog(look)
    assert take(Action.PAY, order_id)
    assert paid(order_id) == [100_00, 42_57]
    assert shop.order(order_id).status == Status.COMPLETED


def test_the_way_the_buyer_was_paid_last_is_proposed_and_the_account_is_not(
    shop, take, expect_dialog
) -> None:
    before = shop.returned(Wanted(3, 1))
    shop.approve(before)
    shop.receive(before)
    shop.pay(before, method=PaymentMethod.WECHAT, account="wx-123")

    def look(dialog) -> None:
        assert (dialog.command().method, dialog.command().account) == (PaymentMethod.WECHAT, "")
        dialog.reject()

    expect_dialog(look)
    take(Action.PAY, to_refund(shop))


def test_money_for_somebody_else_than_the_buyer_is_pointed_out(shop, take, expect_dialog) -> None:
    order_id = to_refund(shop)
    request = Amendment(receiver=Address("张三", "13800000002"))
    amend(shop.session, order_id, shop.order(order_id).version, request)

    def look(dialog) -> None:
        said = " ".join(label.text() for label in dialog.findChildren(QLabel))
        assert "收货人是 张三，原订单是 王伟" in said
        dialog.reject()

    expect_dialog(look)
    take(Action.PAY, order_id)


def test_an_account_that_was_wrong_is_not_proposed_again(shop, take, expect_dialog) -> None:
    order_id = to_refund(shop)
    shop.pay(order_id, account="wrong@example.com")
    number = shop.refund_number(order_id)
    reverse_refund(shop.session, number, shop.order(order_id).version, "账号填错")

    def look(dialog) -> None:
        assert dialog.account.text() == ""
        dialog.reject()

    expect_dialog(look)
    take(Action.PAY, order_id)


def test_enter_confirms_the_payment(qtbot, shop, take, expect_dialog) -> None:
    order_id = to_refund(shop)
    expect_dialog(lambda dialog: qtbot.keyClick(dialog.amount, Qt.Key.Key_Return))
    assert take(Action.PAY, order_id)
    assert paid(order_id) == [142_57]


def test_pressing_twice_books_once(shop, take, expect_dialog) -> None:
    order_id = to_refund(shop)

    def impatient(dialog) -> None:
        dialog.doing.click()
        dialog.doing.click()
        dialog.accept()

    expect_dialog(impatient)
    take(Action.PAY, order_id)
    assert paid(order_id) == [142_57]


def test_an_order_already_paid_elsewhere_is_not_paid_again(shop, actions, over, expect_dialog) -> None:
    order_id = to_refund(shop)
    seen = return_detail(shop.session.database, order_id)
    shop.pay(order_id)

    def too_late(dialog) -> None:
        dialog.reference.setText("2026112122001")
        dialog.doing.click()
        assert "修改" in dialog.problem.text()
        assert dialog.reference.text() == "2026112122001"
        dialog.reject()

    expect_dialog(too_late)
    assert not actions.perform(Action.PAY, seen, over)
    assert paid(order_id) == [142_57]


def test_more_than_is_due_is_refused_at_the_field(shop, take, expect_dialog) -> None:
    order_id = to_refund(shop)

    def too_much(dialog) -> None:
        dialog.amount.setText("142.58")
        dialog.doing.click()
        assert "不能多于 142.57" in dialog.problem.text()
        dialog.reject()

    expect_dialog(too_much)
    assert not take(Action.PAY, order_id)


def test_goods_that_were_to_ship_are_stopped_first(tmp_path, theme, over, expect_dialog) -> None:
    shop = ShopAtWork(tmp_path, shipped=False)
    order_id = shop.refund_only(Wanted(3, 2), type_name="未发货仅退款")
    actions = OrderActions(desk_at_work(shop.session, theme).desk)

    def forget_and_mend(dialog) -> None:
        dialog.doing.click()
        assert "已拦截发货" in dialog.problem.text()
        dialog.stopped.setChecked(True)
        dialog.doing.click()

    expect_dialog(forget_and_mend)
    assert actions.perform(Action.PAY, return_detail(shop.session.database, order_id), over)
    assert paid(order_id) == [9_10]


def test_shipped_goods_ask_for_no_stop(shop, take, expect_dialog) -> None:
    def look(dialog) -> None:
        assert dialog.stopped.isHidden()
        dialog.reject()

    expect_dialog(look)
    take(Action.PAY, to_refund(shop))


def test_a_difference_is_collected(shop, take, expect_dialog) -> None:
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("D1", 1, 0),))
    shop.approve(order_id)
    shop.receive(order_id)

    def pay_it(dialog) -> None:
        assert dialog.amount.fen() == 5_90
        dialog.doing.click()

    expect_dialog(pay_it)
    assert take(Action.COLLECT, order_id)
    assert shop.order(order_id).status == Status.AWAITING_EXCHANGE


def test_a_difference_is_let_go_with_a_note(shop, take, expect_dialog) -> None:
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("D1", 1, 0),))
    shop.approve(order_id)
    shop.receive(order_id)
    expect_dialog(explain("老客户"))
    assert take(Action.WAIVE, order_id)
    assert shop.order(order_id).waived_fen == 5_90


def test_a_booked_refund_is_taken_back(shop, take, expect_dialog) -> None:
    order_id = to_refund(shop)
    shop.pay(order_id)

    def reverse(dialog) -> None:
        assert dialog.posted.chosen().number == shop.refund_number(order_id)
        explain("账号填错")(dialog)

    expect_dialog(reverse)
    assert take(Action.REVERSE, order_id)
    assert shop.order(order_id).status == Status.AWAITING_REFUND


def test_a_held_enter_does_not_confirm(qtbot, shop, take, expect_dialog) -> None:
    order_id = to_refund(shop)

    def held(dialog) -> None:
        key = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True
        )
        QApplication.sendEvent(dialog, key)
        dialog.reject()

    expect_dialog(held)
    assert not take(Action.PAY, order_id)
    assert paid(order_id) == []
