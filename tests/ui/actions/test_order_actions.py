"""Every action, taken as a person takes it: through its dialog, on a real shop."""

import pytest
from PySide6.QtCore import Qt

from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import Disposition, Grade, Status
from erp_returns.domain.money import yuan_text
from erp_returns.models import ReturnParcel, Shipment
from erp_returns.queries.return_detail import return_detail
from erp_returns.services import exchanges
from erp_returns.services.inspection import Group
from tests.journeys.shop import Wanted
from tests.ui.actions.hands import explain, to_refund, to_ship


def test_approving_asks_nothing_and_says_that_it_is_done(shop, take, desk) -> None:
    order_id = shop.returned(Wanted(1, 1))
    assert take(Action.APPROVE, order_id)
    assert shop.order(order_id).reviewed_at
    assert desk.last == f"{shop.order(order_id).number} 已审核通过"


def test_a_refused_action_tells_why_and_changes_nothing(shop, actions, over, desk) -> None:
    order_id = shop.returned(Wanted(1, 1))
    seen = return_detail(shop.session.database, order_id)
    shop.approve(order_id)
    assert not actions.perform(Action.APPROVE, seen, over)
    assert "修改" in desk.last


def test_what_changed_is_published(qtbot, shop, take, desk) -> None:
    order_id = shop.returned(Wanted(1, 1))
    with qtbot.waitSignal(desk.desk.changes.changed) as said:
        take(Action.APPROVE, order_id)
    assert "returns" in said.args[0]


def test_rejecting_needs_a_reason(shop, take, expect_dialog) -> None:
    order_id = shop.returned(Wanted(1, 1))

    def leave_it_empty(dialog) -> None:
        dialog.doing.click()
        assert dialog.problem.text() == "请写明原因。"
        dialog.reject()

    expect_dialog(leave_it_empty)
    assert not take(Action.REJECT, order_id)
    assert shop.order(order_id).status == Status.PENDING_REVIEW


def test_enter_sends_the_reason_off(qtbot, shop, take, expect_dialog) -> None:
    order_id = shop.returned(Wanted(1, 1))

    def type_and_enter(dialog) -> None:
        dialog.note.setPlainText("已经拆封使用")
        qtbot.keyClick(dialog.note, Qt.Key.Key_Return)

    expect_dialog(type_and_enter)
    assert take(Action.REJECT, order_id)
    assert shop.order(order_id).rejection_reason == "已经拆封使用"


def test_shift_and_enter_begins_a_new_line(qtbot, shop, take, expect_dialog) -> None:
    def two_lines(dialog) -> None:
        dialog.note.setPlainText("一")
        dialog.note.moveCursor(dialog.note.textCursor().MoveOperation.End)
        qtbot.keyClick(dialog.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        assert dialog.isVisible()
        assert dialog.note.toPlainText() == "一\n"
        dialog.reject()

    expect_dialog(two_lines)
    take(Action.REJECT, shop.returned(Wanted(1, 1)))


def test_cancelling_does_not_confuse_its_two_buttons(shop, take, expect_dialog) -> None:
    order_id = shop.returned(Wanted(1, 1))

    def look(dialog) -> None:
        assert dialog.doing.text() == "取消这张单"
        assert dialog.leaving.text() == "返回"
        explain("客户不退了")(dialog)

    expect_dialog(look)
    assert take(Action.CANCEL, order_id)
    assert shop.order(order_id).status == Status.CANCELLED


@pytest.mark.parametrize(
    ("action", "status"),
    [(Action.REVIEW_AGAIN, Status.PENDING_REVIEW), (Action.REFUSE_REFUND, Status.REJECTED)],
)
def test_an_order_that_waits_for_its_refund_can_go_back(shop, take, expect_dialog, action, status) -> None:
    order_id = to_refund(shop)
    expect_dialog(explain("金额要再核对"))
    assert take(action, order_id)
    assert shop.order(order_id).status == status


def test_missing_units_are_let_go_with_a_note(shop, take, expect_dialog) -> None:
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    shop.receive(order_id, (Group(1, Grade.GOOD, Disposition.RESTOCK),))
    expect_dialog(explain("客户只寄回一件"))
    assert take(Action.CLOSE_SHORT, order_id)
    assert shop.order(order_id).net_due_fen == 30_33


def test_a_cancelled_order_is_taken_up_again(shop, take, expect_dialog) -> None:
    order_id = shop.returned(Wanted(1, 1))
    shop.cancel(order_id)
    expect_dialog(explain("客户又要退"))
    assert take(Action.REOPEN, order_id)
    assert shop.order(order_id).status == Status.PENDING_REVIEW


def test_several_parcels_are_noted_and_their_couriers_guessed(shop, take, expect_dialog) -> None:
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)

    def two_parcels(dialog) -> None:
        dialog.parcels.rows[0].number.setText("SF1234567890123")
        dialog.parcels.adding.click()
        dialog.parcels.rows[1].number.setText("YT1234567890123")
        dialog.doing.click()

    expect_dialog(two_parcels)
    assert take(Action.SHIP_BACK, order_id)
    parcels = ReturnParcel.select().where(ReturnParcel.return_order_id == order_id)
    assert [(row.carrier, row.tracking_number) for row in parcels] == [
        ("顺丰速运", "SF1234567890123"),
        ("圆通速递", "YT1234567890123"),
    ]


def test_a_chosen_courier_is_not_guessed_away(qtbot, shop, take, expect_dialog) -> None:
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)

    def choose(dialog) -> None:
        row = dialog.parcels.rows[0]
        row.carrier.setFocus()
        qtbot.keyClicks(row.carrier, "DHL")
        row.number.setText("SF1234567890123")
        assert row.carrier_name() == "DHL"
        dialog.reject()

    expect_dialog(choose)
    take(Action.SHIP_BACK, order_id)


def test_a_parcel_without_a_number_is_asked_for_one(shop, take, expect_dialog) -> None:
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)

    def empty(dialog) -> None:
        dialog.doing.click()
        assert dialog.problem.text() == "请填写快递单号；客户送到店里的请勾选“到店”。"
        dialog.reject()

    expect_dialog(empty)
    assert not take(Action.SHIP_BACK, order_id)


def test_replacements_leave_in_part(shop, take, expect_dialog) -> None:
    order_id = to_ship(shop)

    def send_one(dialog) -> None:
        (units,) = dialog.lines.edits.values()
        assert units.value() == 2
        units.setValue(1)
        dialog.parcel.number.setText("YT1234567890123")
        dialog.doing.click()

    expect_dialog(send_one)
    assert take(Action.SHIP, order_id)
    assert return_detail(shop.session.database, order_id).replacements[0].shipped == 1
    assert shop.order(order_id).status == Status.AWAITING_EXCHANGE


def test_the_rest_that_never_goes_is_closed_at_the_sum_that_was_shown(shop, take, expect_dialog) -> None:
    order_id = to_ship(shop)
    line = return_detail(shop.session.database, order_id).replacements[0]
    dispatch = exchanges.Dispatch("圆通", "YT1234567890123", ((line.id, 1),))
    exchanges.ship(shop.session, order_id, shop.order(order_id).version, dispatch)
    shown: list[str] = []

    def close(dialog) -> None:
        (units,) = dialog.lines.edits.values()
        units.setValue(0)
        assert dialog.balance.text() == "两不相欠"
        units.setValue(1)
        shown.append(dialog.balance.text())
        dialog.doing.click()
        assert dialog.problem.text() == "请写明原因。"
        dialog.note.setPlainText("厂家停产")
        dialog.doing.click()

    expect_dialog(close)
    assert take(Action.CLOSE_REPLACEMENT, order_id)
    assert shop.order(order_id).status == Status.AWAITING_DELIVERY
    assert shown == [f"应退给客户 ¥{yuan_text(shop.order(order_id).net_due_fen)}"]
    assert shop.order(order_id).net_due_fen > 0


def test_an_undelivered_replacement_goes_out_again(shop, take, expect_dialog) -> None:
    order_id = to_ship(shop)
    shop.ship(order_id)
    expect_dialog(lambda dialog: dialog.doing.click())
    assert take(Action.REPLACEMENT_BACK, order_id)
    assert shop.order(order_id).status == Status.AWAITING_EXCHANGE


def test_goods_that_are_not_kept_go_back_to_the_customer(shop, take, expect_dialog) -> None:
    order_id = shop.returned(Wanted(1, 1))
    shop.approve(order_id)
    shop.receive(order_id, (Group(1, Grade.DEFECTIVE, Disposition.SEND_BACK),))

    def send(dialog) -> None:
        dialog.parcel.number.setText("SF1234567890123")
        dialog.charge.set_fen(12_00)
        dialog.doing.click()

    expect_dialog(send)
    assert take(Action.SEND_BACK, order_id)
    assert Shipment.get(Shipment.purpose == "send_back").charge_fen == 12_00


@pytest.mark.parametrize(
    ("action", "signal"),
    [
        (Action.EDIT, "edit_asked"),
        (Action.RECEIVE, "intake_asked"),
        (Action.INSPECT, "intake_asked"),
    ],
)
def test_work_of_another_page_is_asked_of_that_page(qtbot, shop, take, desk, action, signal) -> None:
    order_id = shop.returned(Wanted(1, 1))
    with qtbot.waitSignal(getattr(desk.desk.router, signal)) as asked:
        assert take(action, order_id)
    assert asked.args == [order_id]


def test_a_second_action_does_not_begin_while_one_is_under_way(shop, take, expect_dialog) -> None:
    order_id = shop.returned(Wanted(1, 1))

    def meanwhile(dialog) -> None:
        assert not take(Action.APPROVE, order_id)
        dialog.reject()

    expect_dialog(meanwhile)
    take(Action.REJECT, order_id)
    assert shop.order(order_id).status == Status.PENDING_REVIEW
