"""退款审批 as it is worked in: with keys, on a real shop, one order after the other."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMenu

from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import Disposition, Grade, ReturnKind, Status
from erp_returns.domain.requests import ChargeRequest
from erp_returns.models import Operator, Photo, Refund
from erp_returns.services import returns, review
from erp_returns.services.inspection import Group
from erp_returns.services.photos import keep_photo_file
from erp_returns.services.receiving import Differing
from erp_returns.ui.pages.approvals import ApprovalsPage
from erp_returns.ui.pages.approvals.ages import age, waiting_text
from erp_returns.ui.pages.approvals.photo_view import PhotoView
from erp_returns.ui.pages.approvals.queue_panel import Queue
from tests.journeys.shop import ShopAtWork, Wanted
from tests.ui.actions.desks import desk_at_work


def _to_refund(shop, *wanted):
    order_id = shop.returned(*wanted)
    shop.approve(order_id)
    shop.receive(order_id)
    return order_id


def _press(qtbot, key: Qt.Key) -> None:
    """A key as a person presses it: to whatever has the focus."""
    qtbot.keyClick(QApplication.focusWidget(), key)


def _type(qtbot, text: str) -> None:
    for letter in text:
        qtbot.keyClicks(QApplication.focusWidget(), letter)


def _enter(qtbot, view) -> None:
    """Finish a cell: its editor closes by itself a moment later."""
    _press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(view.hasFocus)


def _shown(page):
    return page.pane.heading.number.text()


def _grant(qtbot, page, text: str) -> None:
    """Type an amount for the first line, from the queue, by keys alone."""
    _press(qtbot, Qt.Key.Key_Return)
    _type(qtbot, text)
    _enter(qtbot, page.pane.goods.view)


def _amounts(page) -> list[int]:
    return [row.agreed_fen for row in page.pane.goods.table.rows]


def _receipt(page):
    return page.pane.money.receipt.accessibleName()


def _paid(order_id: int) -> list[int]:
    return [row.amount_fen for row in Refund.select().where(Refund.return_order_id == order_id)]


# ------------------------------------------------------------------- the queues


def test_the_oldest_request_is_on_screen_at_once(shop, open_page) -> None:
    first = shop.returned(Wanted(1, 1))
    shop.returned(Wanted(1, 1))
    page = open_page()
    assert _shown(page) == shop.order(first).number
    assert page.queue.view.hasFocus()


def test_both_queues_are_counted(shop, open_page) -> None:
    shop.returned(Wanted(1, 1))
    shop.returned(Wanted(1, 1))
    _to_refund(shop, Wanted(2, 1))
    page = open_page()
    assert page.queue.counts == {Queue.REVIEW: 2, Queue.REFUND: 1}
    assert page.waiting() == 3


def test_who_only_pays_begins_with_the_refunds(shop, open_page) -> None:
    shop.returned(Wanted(1, 1))
    order_id = _to_refund(shop, Wanted(2, 1))
    Operator.update(role="finance").where(Operator.id == shop.session.operator_id).execute()
    page = open_page()
    assert page.queue.queue is Queue.REFUND
    assert _shown(page) == shop.order(order_id).number


def test_refunds_come_up_where_nothing_waits_for_review(shop, open_page) -> None:
    _to_refund(shop, Wanted(2, 1))
    assert open_page().queue.queue is Queue.REFUND


def test_j_and_k_go_through_the_queue(qtbot, shop, open_page) -> None:
    numbers = [shop.order(shop.returned(Wanted(1, 1))).number for _ in range(2)]
    page = open_page()
    _press(qtbot, Qt.Key.Key_J)
    assert _shown(page) == numbers[1]
    _press(qtbot, Qt.Key.Key_K)
    assert _shown(page) == numbers[0]
    _press(qtbot, Qt.Key.Key_K)
    assert _shown(page) == numbers[0]


def test_the_queue_says_who_asks_for_what_and_how_long(shop, open_page) -> None:
    shop.returned(Wanted(2, 1))
    page = open_page()
    said = page.queue.table.row_texts(0)[0]
    assert all(part in said for part in ("退货退款", "小鱼", "¥81.90", "刚到"))


def test_an_overdue_order_says_by_how_much(tmp_path, theme, qtbot) -> None:
    shop = ShopAtWork(tmp_path)
    shop.returned(Wanted(2, 1))
    later = shop.session.clock() + timedelta(days=2, hours=5)
    page = ApprovalsPage(desk_at_work(replace(shop.session, clock=lambda: later), theme).desk)
    qtbot.addWidget(page)
    page.show()
    assert "超时 2 天" in page.queue.table.row_texts(0)[0]
    assert page.pane.heading.due.text() == "超时 2 天"
    assert page.pane.heading.due.property("tone") == "danger"


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("2026-11-21T02:00:30Z", "不到 1 分钟"),
        ("2026-11-21T02:59:59Z", "59 分钟"),
        ("2026-11-21T04:00:00Z", "2 小时"),
        ("2026-11-24T04:00:00Z", "3 天"),
        ("2026-11-20T04:00:00Z", "不到 1 分钟"),
    ],
)
def test_ages_are_said_coarsely(now, words) -> None:
    assert age("2026-11-21T02:00:00Z", now) == words


def test_what_just_came_has_no_age() -> None:
    assert waiting_text("2026-11-21T02:00:00Z", None, "2026-11-21T02:00:10Z") == "刚到"


def test_an_empty_queue_says_so_and_points_to_the_other(qtbot, shop, open_page) -> None:
    page = open_page()
    assert page.empty.title.text() == "没有待审核的单，都处理好了。"
    assert page.empty.button.isHidden()


def test_after_the_last_review_the_refunds_are_one_key_away(qtbot, shop, open_page) -> None:
    shop.returned(Wanted(1, 1))
    order_id = _to_refund(shop, Wanted(2, 1))
    page = open_page()
    _press(qtbot, Qt.Key.Key_A)
    assert page.empty.isVisible()
    page.empty.button.click()
    assert _shown(page) == shop.order(order_id).number


# ----------------------------------------------------------------------- review


def test_a_approves_with_a_lowered_line(qtbot, shop, open_page) -> None:
    order_id = shop.returned(Wanted(1, 2), Wanted(2, 1))
    page = open_page()
    _grant(qtbot, page, "50")
    assert _receipt(page) == "应退 ¥131.90"
    _press(qtbot, Qt.Key.Key_A)
    assert shop.order(order_id).net_due_fen == 131_90
    assert shop.order(order_id).reviewed_at


def test_after_approving_the_next_order_comes_up_by_itself(qtbot, shop, open_page) -> None:
    shop.returned(Wanted(1, 1))
    number = shop.order(shop.returned(Wanted(1, 1))).number
    page = open_page()
    _press(qtbot, Qt.Key.Key_A)
    assert _shown(page) == number
    assert page.queue.view.hasFocus()
    assert page.queue.counts[Queue.REVIEW] == 1


def test_a_key_typed_into_an_amount_is_no_decision(qtbot, shop, open_page) -> None:
    order_id = shop.returned(Wanted(1, 1))
    page = open_page()
    page.pane.money.perks.setFocus()
    _type(qtbot, "arjkpb")
    assert page.pane.money.perks.text() == "arjkpb"
    assert shop.order(order_id).status == Status.PENDING_REVIEW


def test_esc_goes_back_to_the_queue(qtbot, shop, open_page) -> None:
    shop.returned(Wanted(1, 1))
    page = open_page()
    _press(qtbot, Qt.Key.Key_Return)
    assert page.pane.goods.view.hasFocus()
    _press(qtbot, Qt.Key.Key_Escape)
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
    _press(qtbot, Qt.Key.Key_R)
    assert shop.order(order_id).rejection_reason == "超过期限，商品已使用"


def test_freight_return_freight_and_charges_change_the_sum_at_once(qtbot, shop, open_page) -> None:
    order_id = shop.returned(Wanted(2, 1))
    page = open_page()
    page.pane.money.allow_freight.click()
    assert _receipt(page) == "应退 ¥89.90"
    page.pane.money.return_freight.setFocus()
    page.pane.money.return_freight.selectAll()
    _type(qtbot, "12")
    assert _receipt(page) == "应退 ¥101.90"
    page.pane.charges.adding_deduction.click()
    _type(qtbot, "20")
    _enter(qtbot, page.pane.charges.view)
    assert _receipt(page) == "应退 ¥81.90"
    page.pane.charges.table.edited.emit(0, "note", "鞋底有污渍")
    page.queue.setFocus()
    _press(qtbot, Qt.Key.Key_A)
    order = shop.order(order_id)
    assert (order.freight_fen, order.return_freight_fen, order.deduction_fen) == (8_00, 12_00, 20_00)


def test_a_percentage_follows_the_amounts_until_it_is_typed_over(qtbot, shop, open_page) -> None:
    fee = ChargeRequest("服务费", 0, basis_points=1000)
    shop.returned(Wanted(1, 2), Wanted(2, 1), charges=(fee,))
    page = open_page()
    assert _receipt(page) == "应退 ¥128.31"
    _grant(qtbot, page, "50")
    assert _receipt(page) == "应退 ¥118.71"
    page.pane.charges.table.edited.emit(0, "amount_fen", 5_00)
    assert _receipt(page) == "应退 ¥126.90"


def test_del_takes_a_charge_away(qtbot, shop, open_page) -> None:
    shop.returned(Wanted(2, 1), charges=(ChargeRequest("服务费", 5_00),))
    page = open_page()
    page.pane.charges.view.setFocus()
    page.pane.charges.view.choose_row(0)
    _press(qtbot, Qt.Key.Key_Delete)
    assert page.pane.charges.table.rowCount() == 0
    assert _receipt(page) == "应退 ¥81.90"


def test_a_deduction_without_a_note_is_not_approved(qtbot, shop, open_page, desk) -> None:
    order_id = shop.returned(Wanted(2, 1))
    page = open_page()
    page.pane.charges.changed.emit(0, ChargeRequest("折损扣款", 5_00, deduction=True))
    page.queue.setFocus()
    _press(qtbot, Qt.Key.Key_A)
    assert "折损扣款" in desk.last
    assert shop.order(order_id).status == Status.PENDING_REVIEW


def test_no_amount_in_a_field_stops_the_approval_and_stays(qtbot, shop, open_page) -> None:
    order_id = shop.returned(Wanted(2, 1))
    page = open_page()
    page.pane.money.return_freight.setText("26")
    page.pane.money.allow_freight.click()
    assert page.pane.money.return_freight.text() == "26"
    page.queue.setFocus()
    _press(qtbot, Qt.Key.Key_A)
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
    _press(qtbot, Qt.Key.Key_Return)
    _type(qtbot, "85")
    _press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _amounts(page) == [85_00])
    page.activateWindow()
    qtbot.waitUntil(page.pane.goods.view.hasFocus)
    _press(qtbot, Qt.Key.Key_A)
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
    _press(qtbot, Qt.Key.Key_Return)
    _type(qtbot, "85")
    _press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(seen))
    assert _amounts(page) == [81_90]


def test_who_may_not_raise_is_told_so(qtbot, shop, open_page, desk) -> None:
    shop.returned(Wanted(2, 1))
    Operator.update(role="service").where(Operator.id == shop.session.operator_id).execute()
    shop.session.database.execute_sql(
        "INSERT INTO operator_permission (operator_id, permission, granted) VALUES (?, 'approve', 1)",
        (shop.session.operator_id,),
    )
    page = open_page()
    _grant(qtbot, page, "85")
    assert "超过应退 81.90" in desk.last
    assert _amounts(page) == [81_90]


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
    _grant(qtbot, page, "70")
    _press(qtbot, Qt.Key.Key_J)
    assert _amounts(page) == [30_33]
    _press(qtbot, Qt.Key.Key_K)
    assert _amounts(page) == [70_00]


# -------------------------------------------------------------- somebody else


def test_a_change_meanwhile_is_told_and_what_was_typed_stays(qtbot, shop, open_page, desk) -> None:
    order_id = shop.returned(Wanted(1, 2), Wanted(2, 1))
    page = open_page()
    _grant(qtbot, page, "50")
    freight = shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 2), Wanted(2, 1), allow_freight=True)
    returns.edit(shop.session, order_id, shop.order(order_id).version, freight)
    _press(qtbot, Qt.Key.Key_A)
    assert "修改" in desk.last
    assert page.pane.changed_meanwhile.isVisible()
    assert _amounts(page) == [50_00, 81_90]
    assert shop.order(order_id).status == Status.PENDING_REVIEW


def test_reading_the_latest_carries_over_what_was_typed(qtbot, shop, open_page) -> None:
    order_id = shop.returned(Wanted(1, 2), Wanted(2, 1))
    page = open_page()
    _grant(qtbot, page, "50")
    freight = shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 2), Wanted(2, 1), allow_freight=True)
    returns.edit(shop.session, order_id, shop.order(order_id).version, freight)
    page.refresh()
    page.pane.reloading.click()
    assert page.pane.changed_meanwhile.isHidden()
    assert _amounts(page) == [50_00, 81_90]
    assert _receipt(page) == "应退 ¥139.90"
    _press(qtbot, Qt.Key.Key_A)
    assert shop.order(order_id).net_due_fen == 139_90


def test_a_change_that_leaves_the_amounts_alone_is_taken_over_quietly(qtbot, shop, open_page, desk) -> None:
    order_id = shop.returned(Wanted(1, 2), Wanted(2, 1))
    page = open_page()
    _grant(qtbot, page, "50")
    parcels = shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 2), Wanted(2, 1), internal_note="已联系")
    returns.edit(shop.session, order_id, shop.order(order_id).version, parcels)
    desk.desk.changes.publish({"returns"})
    assert page.pane.changed_meanwhile.isHidden()
    _press(qtbot, Qt.Key.Key_A)
    assert shop.order(order_id).net_due_fen == 131_90


def test_an_order_that_somebody_else_decided_is_named(qtbot, shop, open_page, desk) -> None:
    first = shop.returned(Wanted(2, 1))
    second = shop.returned(Wanted(1, 1))
    page = open_page()
    _grant(qtbot, page, "70")
    shop.approve(first)
    desk.desk.changes.publish({"returns"})
    assert shop.order(first).number in desk.last
    assert _shown(page) == shop.order(second).number


# --------------------------------------------------------------------- payment


def test_p_pays_and_enter_confirms(qtbot, shop, open_page, expect_dialog) -> None:
    order_id = _to_refund(shop, Wanted(1, 2), Wanted(2, 1))
    page = open_page()

    def confirm(dialog) -> None:
        assert dialog.amount.fen() == 142_57
        qtbot.keyClick(dialog.amount, Qt.Key.Key_Return)

    expect_dialog(confirm)
    _press(qtbot, Qt.Key.Key_P)
    assert _paid(order_id) == [142_57]
    assert shop.order(order_id).status == Status.COMPLETED
    assert page.empty.isVisible()


def test_pressing_twice_pays_once(qtbot, shop, open_page, expect_dialog) -> None:
    order_id = _to_refund(shop, Wanted(2, 1))
    page = open_page()

    def twice(dialog) -> None:
        dialog.doing.click()
        dialog.doing.click()

    expect_dialog(twice)
    pay = page.pane.bar.buttons[Action.PAY]
    pay.click()
    assert _paid(order_id) == [81_90]


def test_what_is_still_due_stands_large_after_a_part_was_paid(shop, open_page) -> None:
    order_id = _to_refund(shop, Wanted(2, 1))
    shop.pay(order_id, 50_00)
    page = open_page()
    assert _receipt(page) == "还应退 ¥31.90"


def test_b_sends_a_refund_back_to_review(qtbot, shop, open_page, expect_dialog) -> None:
    order_id = _to_refund(shop, Wanted(2, 1))
    open_page()

    def reason(dialog) -> None:
        dialog.note.setPlainText("金额要再核对")
        dialog.doing.click()

    expect_dialog(reason)
    _press(qtbot, Qt.Key.Key_B)
    assert shop.order(order_id).status == Status.PENDING_REVIEW


def test_a_payment_refused_leaves_the_order_and_the_queue_as_they_were(
    qtbot, shop, open_page, expect_dialog
) -> None:
    order_id = _to_refund(shop, Wanted(2, 1))
    page = open_page()
    shop.pay(order_id)

    def too_late(dialog) -> None:
        dialog.doing.click()
        assert "修改" in dialog.problem.text()
        dialog.reject()

    expect_dialog(too_late)
    _press(qtbot, Qt.Key.Key_P)
    assert _paid(order_id) == [81_90]
    assert page.isVisible()


# ------------------------------------------------------- what is known about it


def _inspected(shop):
    order_id = shop.returned(Wanted(1, 2), Wanted(2, 1))
    shop.approve(order_id)
    worn = Group(1, Grade.DEFECTIVE, Disposition.SEND_BACK, caused_by="buyer", note="鞋底有穿过的痕迹")
    shop.receive(
        order_id,
        (Group(1, Grade.GOOD, Disposition.RESTOCK), worn),
        (Group(1, Grade.GOOD, Disposition.RESTOCK),),
        differences=(Differing("gift_missing", 1, None, "buyer"),),
    )
    return order_id


def test_the_findings_of_the_inspection_stand_on_the_sheet(shop, open_page) -> None:
    _inspected(shop)
    said = open_page().pane.evidence.text()
    assert "良品 1 件，上架" in said
    assert "次品 1 件，退回客户 · 责任方 买家 · 鞋底有穿过的痕迹" in said
    assert "缺赠品 1 件" in said


def test_goods_without_findings_show_no_empty_section(shop, open_page) -> None:
    shop.returned(Wanted(1, 1))
    page = open_page()
    assert page.pane.evidence.found.isHidden()
    assert page.pane.evidence.pictures.isHidden()


def test_photos_open_large_and_turn_by_keys(qtbot, shop, open_page, tmp_path) -> None:
    order_id = shop.returned(Wanted(1, 1))
    for at, colour in enumerate((0xFF0000, 0x00FF00)):
        image = QImage(60, 40, QImage.Format.Format_RGB32)
        image.fill(colour)
        image.save(str(tmp_path / f"{at}.png"))
        Photo.insert(
            return_order_id=order_id,
            content_hash=keep_photo_file(shop.session, tmp_path / f"{at}.png"),
            caption=f"第 {at} 处",
            added_at="2026-11-20T00:00:00Z",
            added_by_id=shop.session.operator_id,
        ).execute()
    page = open_page()
    page.pane.evidence.photos.opened.emit(page.pane.sheet.photos[0][0])
    (large,) = page.findChildren(PhotoView)
    assert large.caption.text() == "第 0 处 · 第 1 张，共 2 张"
    qtbot.keyClick(large, Qt.Key.Key_Right)
    assert large.caption.text() == "第 1 处 · 第 2 张，共 2 张"
    qtbot.keyClick(large, Qt.Key.Key_Right)
    assert large.at == 1
    large.close()


def test_earlier_returns_of_the_sale_can_be_opened(qtbot, shop, open_page, desk) -> None:
    first = shop.refund_only(Wanted(3, fen=2_00))
    review.reject(shop.session, first, shop.order(first).version, "理由不足")
    shop.returned(Wanted(1, 1))
    page = open_page()
    rows = page.pane.earlier.table.rows
    assert [(row.number, row.same_sale) for row in rows] == [(shop.order(first).number, True)]
    with qtbot.waitSignal(desk.desk.router.return_opened) as asked:
        page.pane.earlier.view.opened.emit(0)
    assert asked.args == [first]


def test_notes_buyer_and_sale_stand_on_the_sheet(shop, open_page) -> None:
    shop.returned(Wanted(1, 1), buyer_note="颜色不对")
    page = open_page()
    assert page.pane.notes.fields.value("买家留言") == "颜色不对"
    assert page.pane.buyer.fields.value("账号") == "小鱼"
    assert page.pane.buyer.fields.value("购买") == "1 单，¥190.00"
    assert page.pane.sale.fields.value("实付") == "¥190.00"


def test_an_exchange_shows_what_goes_out(shop, open_page) -> None:
    shop.exchanged(Wanted(3, 2), replacements=(("D1", 1, 0),))
    page = open_page()
    assert page.pane.replacements.table.row_texts(0) == ("帽子", "¥15.00", "1", "0", "¥15.00")
    assert _receipt(page) == "客户应补 ¥5.90"


def test_a_return_has_no_section_for_goods_that_go_out(shop, open_page) -> None:
    shop.returned(Wanted(1, 1))
    assert open_page().pane.replacements.isHidden()


def test_the_menu_of_the_window_approves_with_the_amounts_on_screen(qtbot, shop, open_page) -> None:
    order_id = shop.returned(Wanted(2, 1))
    page = open_page()
    _grant(qtbot, page, "70")
    menu = QMenu()
    qtbot.addWidget(menu)
    page.fill_menu(menu)
    next(entry for entry in menu.actions() if entry.text().startswith("审核通过")).trigger()
    assert shop.order(order_id).net_due_fen == 70_00
