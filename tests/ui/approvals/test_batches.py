"""退款审批: several orders at once, by keys; sums before, one list after."""

import csv

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from python_calamine import CalamineWorkbook

from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import ReturnKind, Status
from erp_returns.services import returns
from erp_returns.ui.dialogs.batch_result import BatchResultDialog
from tests.journeys.shop import Wanted
from tests.ui.approvals.hands import grant, number_shown, paid, press, to_refund

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def select(qtbot, page, count):
    for _ in range(count - 1):
        qtbot.keyClick(page.queue.view, Qt.Key.Key_Down, SHIFT)
    page.batch.count()


def result_list(page):
    (found,) = page.window().findChildren(BatchResultDialog)
    return found


def rows(dialog):
    return [dialog.table.row_texts(at) for at in range(dialog.table.rowCount())]


def confirm(qtbot):
    def answer(dialog) -> None:
        qtbot.keyClick(dialog.doing, Qt.Key.Key_Return)

    return answer


def three(shop):
    return [shop.returned(Wanted(place, 1)) for place in (1, 2, 3)]


def statuses(shop, ids):
    return [shop.order(order_id).status for order_id in ids]


def test_several_are_summed_up_below_the_order(qtbot, shop, open_page) -> None:
    three(shop)
    page = open_page()
    assert page.batch.isHidden()
    select(qtbot, page, 2)
    assert page.batch.isVisible()
    assert page.batch.said.text() == "已选 2 单 · 应退 ¥112.23"
    assert page.pane.bar.isHidden()
    assert page.batch.buttons[Action.APPROVE].text() == "审核通过 2 单  A"
    assert "待退款" in page.batch.buttons[Action.PAY].toolTip()
    assert not page.batch.buttons[Action.PAY].isEnabled()


def test_a_approves_all_that_is_selected_once_enter_confirmed_the_sum(
    qtbot, shop, open_page, expect_dialog
) -> None:
    ids = three(shop)
    page = open_page()
    select(qtbot, page, 3)

    def look_and_confirm(dialog) -> None:
        assert dialog.figure.text() == "¥116.78"
        assert "选中 3 单，可办理 3 单" in dialog.about.text()
        assert dialog.doing.text() == "审核通过 3 单"
        qtbot.keyClick(dialog.doing, Qt.Key.Key_Return)

    expect_dialog(look_and_confirm)
    press(qtbot, Qt.Key.Key_A)
    assert statuses(shop, ids) == [Status.AWAITING_RETURN] * 3
    shown = result_list(page)
    assert shown.headline.text() == "审核通过：已办理 3 单，合计 ¥116.78"
    assert {row[1] for row in rows(shown)} == {"已办理"}
    shown.close()


def test_ctrl_a_selects_the_whole_queue(qtbot, shop, open_page, expect_dialog) -> None:
    ids = three(shop)
    page = open_page()
    qtbot.keyClick(page.queue.view, Qt.Key.Key_A, CONTROL)
    expect_dialog(confirm(qtbot))
    press(qtbot, Qt.Key.Key_A)
    assert statuses(shop, ids) == [Status.AWAITING_RETURN] * 3
    result_list(page).close()


def test_one_reason_rejects_all(qtbot, shop, open_page, expect_dialog) -> None:
    ids = three(shop)
    page = open_page()
    select(qtbot, page, 3)

    def reason(dialog) -> None:
        dialog.doing.click()
        assert dialog.problem.text() == "请写明原因。"
        dialog.note.setPlainText("已穿过")
        qtbot.keyClick(dialog.note, Qt.Key.Key_Return)

    expect_dialog(reason)
    press(qtbot, Qt.Key.Key_R)
    assert statuses(shop, ids) == [Status.REJECTED] * 3
    result_list(page).close()


def test_the_reason_has_the_focus_at_once(qtbot, shop, open_page, expect_dialog) -> None:
    three(shop)
    page = open_page()
    select(qtbot, page, 2)

    def look(dialog) -> None:
        qtbot.waitUntil(dialog.note.hasFocus)
        dialog.reject()

    expect_dialog(look)
    press(qtbot, Qt.Key.Key_R)


def test_p_pays_all_exactly_what_is_shown(qtbot, shop, open_page, expect_dialog) -> None:
    ids = [to_refund(shop, Wanted(place, 1)) for place in (1, 2)]
    page = open_page()
    select(qtbot, page, 2)

    def pay(dialog) -> None:
        assert dialog.figure.text() == "¥112.23"
        assert dialog.methods.text() == "平台原路退回 ¥112.23（2 单）"
        dialog.reference.setText("BATCH-7")
        qtbot.keyClick(dialog.doing, Qt.Key.Key_Return)

    expect_dialog(pay)
    press(qtbot, Qt.Key.Key_P)
    assert [paid(order_id) for order_id in ids] == [[30_33], [81_90]]
    assert page.empty.isVisible()
    shown = result_list(page)
    assert [row[3] for row in rows(shown)] == [shop.refund_number(order_id) for order_id in ids]
    shown.close()


def test_goods_that_would_still_ship_stay_out_until_it_is_ticked(
    qtbot, tmp_path, theme, expect_dialog
) -> None:
    from erp_returns.ui.pages.approvals import ApprovalsPage
    from tests.journeys.shop import ShopAtWork
    from tests.ui.actions.desks import desk_at_work

    shop = ShopAtWork(tmp_path, shipped=False)
    ids = [shop.refund_only(Wanted(place, 1)) for place in (1, 2)]
    page = ApprovalsPage(desk_at_work(shop.session, theme).desk)
    qtbot.addWidget(page)
    page.show()
    page.queue.view.selectAll()

    def stop_them(dialog) -> None:
        assert not dialog.doing.isEnabled()
        assert shop.order(ids[0]).number in dialog.refused.text()
        dialog.stopped.click()
        assert dialog.refused.isHidden()
        dialog.doing.click()

    expect_dialog(stop_them)
    assert page.batch.take(Action.PAY)
    assert all(paid(order_id) for order_id in ids)
    result_list(page).close()


def test_pressing_twice_pays_once(qtbot, shop, open_page, expect_dialog) -> None:
    ids = [to_refund(shop, Wanted(place, 1)) for place in (1, 2)]
    page = open_page()
    select(qtbot, page, 2)

    def twice(dialog) -> None:
        dialog.doing.click()
        dialog.doing.click()

    expect_dialog(twice)
    press(qtbot, Qt.Key.Key_P)
    assert [len(paid(order_id)) for order_id in ids] == [1, 1]
    for found in page.window().findChildren(BatchResultDialog):
        found.close()


def test_what_somebody_changed_meanwhile_is_listed_first_with_why(
    qtbot, shop, open_page, expect_dialog
) -> None:
    first, second, _third = three(shop)
    page = open_page()
    select(qtbot, page, 3)

    def change_and_confirm(dialog) -> None:
        other = shop.request(ReturnKind.RETURN_REFUND, Wanted(2, 1), internal_note="再看看")
        returns.edit(shop.session, second, shop.order(second).version, other)
        dialog.doing.click()

    expect_dialog(change_and_confirm)
    press(qtbot, Qt.Key.Key_A)
    assert shop.order(first).status == Status.AWAITING_RETURN
    assert shop.order(second).status == Status.PENDING_REVIEW
    shown = result_list(page)
    assert shown.headline.text() == "审核通过：已办理 2 单，合计 ¥34.88；1 单没有办理"
    number, done, amount, why = rows(shown)[0]
    assert (number, done, amount) == (shop.order(second).number, "未办理", "")
    assert "重新选中" in why
    assert number_shown(page) == shop.order(second).number
    shown.close()


def test_amounts_that_were_typed_are_not_passed_over(qtbot, shop, open_page, expect_dialog) -> None:
    first, second, _third = three(shop)
    page = open_page()
    grant(qtbot, page, "20")
    page.queue.setFocus()
    select(qtbot, page, 3)

    def look_and_confirm(dialog) -> None:
        assert "还没有提交的金额" in dialog.refused.text()
        dialog.doing.click()

    expect_dialog(look_and_confirm)
    press(qtbot, Qt.Key.Key_A)
    assert shop.order(first).status == Status.PENDING_REVIEW
    assert shop.order(second).status == Status.AWAITING_RETURN
    result_list(page).close()


def test_the_list_is_copied_and_saved_whole(qtbot, tmp_path, shop, open_page, expect_dialog) -> None:
    three(shop)
    page = open_page()
    select(qtbot, page, 2)
    expect_dialog(confirm(qtbot))
    press(qtbot, Qt.Key.Key_A)
    shown = result_list(page)
    shown.copying.click()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0] == "单号\t结果\t金额\t说明"
    assert len(copied) == 3
    expect_dialog((str(tmp_path / "结果"), "*.csv"))
    shown.saving.click()
    with (tmp_path / "结果.csv").open(encoding="utf-8-sig", newline="") as file:
        saved = list(csv.reader(file))
    assert [row[2] for row in saved] == ["金额", "30.33", "81.90"]
    shown.close()


def test_j_and_k_go_on_with_one_order(qtbot, shop, open_page) -> None:
    numbers = [shop.order(order_id).number for order_id in three(shop)]
    page = open_page()
    select(qtbot, page, 2)
    press(qtbot, Qt.Key.Key_J)
    assert number_shown(page) == numbers[2]
    assert page.queue.view.selected_count() == 1
    assert page.batch.isHidden()
    assert page.pane.bar.isVisible()


def test_escape_goes_back_to_one_order(qtbot, shop, open_page) -> None:
    three(shop)
    page = open_page()
    select(qtbot, page, 3)
    press(qtbot, Qt.Key.Key_Escape)
    assert page.queue.view.selected_count() == 1


def test_what_is_done_one_by_one_says_so(qtbot, shop, open_page, desk) -> None:
    three(shop)
    page = open_page()
    select(qtbot, page, 3)
    press(qtbot, Qt.Key.Key_B)
    assert "一单一单" in desk.last


def test_where_nothing_fits_the_reason_is_told(qtbot, shop, open_page, desk) -> None:
    for place in (1, 2):
        to_refund(shop, Wanted(place, 1))
    page = open_page()
    select(qtbot, page, 2)
    press(qtbot, Qt.Key.Key_A)
    assert desk.last.startswith("选中的 2 单都不能审核通过：现在是“待退款”")


def test_all_refunds_are_listed_for_whoever_pays(
    qtbot, tmp_path, shop, open_page, desk, expect_dialog
) -> None:
    for place in (1, 2):
        to_refund(shop, Wanted(place, 1))
    page = open_page()
    assert page.queue.listing.isVisible()
    expect_dialog((str(tmp_path / "付款清单.xlsx"), "Excel 工作簿 (*.xlsx)"))
    page.queue.listing.click()
    assert "2 单" in desk.last
    sums = CalamineWorkbook.from_path(tmp_path / "付款清单.xlsx").get_sheet_by_name("付款清单").to_python()
    assert sums[-1] == ["合计", "", 112.23]


def test_there_is_no_list_of_payments_while_reviewing(shop, open_page) -> None:
    three(shop)
    assert open_page().queue.listing.isHidden()
