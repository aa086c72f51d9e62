"""退换货单 through its widgets and keys."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import Role
from erp_returns.services.session import Session
from erp_returns.ui.pages.orders.days_popup import DaysPopup
from erp_returns.ui.pages.orders.order_panel import OrderWindow
from erp_returns.ui.pages.returns import ReturnsPage
from erp_returns.ui.theme import Theme
from tests.builders import new_shop
from tests.journeys.shop import ShopAtWork, Wanted
from tests.ui.actions.desks import DeskAtWork, desk_at_work
from tests.ui.pages.orders.places import Asked, Orders, double_click, pick, signed_in


def shown(qtbot: QtBot, page: ReturnsPage) -> ReturnsPage:
    qtbot.addWidget(page)
    page.resize(1280, 600)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.setFocus()
    return page


@pytest.fixture
def page(qtbot: QtBot, at_work: DeskAtWork, asked: Asked) -> ReturnsPage:
    return shown(qtbot, ReturnsPage(at_work.desk))


def listed(page: ReturnsPage) -> list[int | None]:
    table = page.list.table
    return [table.id_at(row) for row in range(table.rowCount())]


def chips(page: ReturnsPage) -> list[str]:
    return [chip.text() for chip in page.chips._buttons.values()]


def number_of(shop: ShopAtWork, order_id: int) -> str:
    return shop.order(order_id).number


# ------------------------------------------------------------------- the list


def test_newest_orders_come_first_and_the_first_is_shown_whole(
    page: ReturnsPage, shop: ShopAtWork, orders: Orders
) -> None:
    assert listed(page) == list(orders.newest_first)
    assert page.panel.title() == number_of(shop, orders.awaiting)


def test_down_and_up_change_the_order_that_is_shown(
    qtbot: QtBot, page: ReturnsPage, shop: ShopAtWork, orders: Orders
) -> None:
    qtbot.keyClick(page.list.view, Qt.Key.Key_Down)
    assert page.panel.title() == number_of(shop, orders.exchange)
    qtbot.keyClick(page.list.view, Qt.Key.Key_Up)
    assert page.panel.title() == number_of(shop, orders.awaiting)


def test_a_click_on_a_heading_orders_the_list_by_it(
    qtbot: QtBot, page: ReturnsPage, shop: ShopAtWork, orders: Orders
) -> None:
    header = page.list.view.columns
    at = header.sectionViewportPosition(page.list.table.column_of("net_due_fen")) + 10
    for _ in range(2):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at, 10))
    due = [shop.order(order_id or 0).net_due_fen for order_id in listed(page)]
    assert due == sorted(due, reverse=True)


def test_what_the_buyer_owes_stands_in_the_list_as_such(page: ReturnsPage, orders: Orders) -> None:
    table = page.list.table
    row = table.row_of(orders.exchange)
    assert table.row_texts(row)[table.column_of("net_due_fen")] == "补 ¥5.90"


# ------------------------------------------------------------ counts, filters


def test_chips_count_the_statuses_that_occur(page: ReturnsPage) -> None:
    assert chips(page) == ["全部 4", "待审核 1", "待退货 1", "已完成 1", "审核拒绝 1"]


def test_a_chip_leaves_only_its_orders(page: ReturnsPage, orders: Orders) -> None:
    page.chips.choose("completed")
    assert listed(page) == [orders.completed]


def test_the_order_shown_stays_chosen_where_a_filter_leaves_it_in_the_list(
    page: ReturnsPage, shop: ShopAtWork, orders: Orders
) -> None:
    page.list.view.choose(orders.rejected)
    page.strip.put("kind", "return_refund")
    assert page.list.view.current_key() == orders.rejected
    assert page.panel.title() == number_of(shop, orders.rejected)


def test_typing_a_number_finds_its_order_after_a_moment(
    qtbot: QtBot, page: ReturnsPage, shop: ShopAtWork, orders: Orders
) -> None:
    qtbot.keyClicks(page.search, number_of(shop, orders.rejected))
    qtbot.waitUntil(lambda: listed(page) == [orders.rejected])
    assert page.panel.title() == number_of(shop, orders.rejected)


def test_enter_searches_at_once_and_goes_to_the_list(
    qtbot: QtBot, page: ReturnsPage, shop: ShopAtWork, orders: Orders
) -> None:
    page.start_search()
    qtbot.keyClicks(page.search, number_of(shop, orders.completed))
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert listed(page) == [orders.completed]
    assert page.list.view.hasFocus()


def test_escape_takes_the_search_back(qtbot: QtBot, page: ReturnsPage, orders: Orders) -> None:
    page.search.setText("没有这个人")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert listed(page) == []
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert len(listed(page)) == 4
    assert page.search.text() == ""


def test_escape_in_the_list_takes_the_search_back_too(
    qtbot: QtBot, page: ReturnsPage, shop: ShopAtWork, orders: Orders
) -> None:
    page.search.setText(number_of(shop, orders.completed))
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    qtbot.keyClick(page.list.view, Qt.Key.Key_Escape)
    assert len(listed(page)) == 4


def test_ctrl_f_goes_to_the_search(qtbot: QtBot, page: ReturnsPage) -> None:
    qtbot.keyClick(page.list.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.search.hasFocus()


def test_a_kind_is_filtered_by_from_the_menu_and_taken_off_by_its_chip(
    page: ReturnsPage, orders: Orders
) -> None:
    page.strip.bar.add_requested.emit("kind")
    pick(page.strip, "换货")
    assert listed(page) == [orders.exchange]
    page.strip.bar.removed.emit("kind")
    assert len(listed(page)) == 4


def test_days_are_filtered_by_with_one_click(qtbot: QtBot, at_work: DeskAtWork, orders: Orders) -> None:
    tomorrow = at_work.desk.session.clock() + timedelta(days=1)
    desk = replace(at_work.desk, session=replace(at_work.desk.session, clock=lambda: tomorrow))
    page = shown(qtbot, ReturnsPage(desk))
    page.strip.bar.add_requested.emit("requested")
    qtbot.mouseClick(_popup(page).presets["1"], Qt.MouseButton.LeftButton)
    assert listed(page) == []
    page.strip.bar.change_requested.emit("requested")
    qtbot.mouseClick(_popup(page).presets["7"], Qt.MouseButton.LeftButton)
    assert listed(page) == list(orders.newest_first)


def test_a_span_of_days_includes_both_its_ends(qtbot: QtBot, page: ReturnsPage, orders: Orders) -> None:
    page.strip.bar.add_requested.emit("ordered")
    popup = _popup(page)
    popup.first.set_day("2026-11-18")
    popup.last.set_day("2026-11-18")
    qtbot.mouseClick(popup.taking, Qt.MouseButton.LeftButton)
    assert listed(page) == list(orders.newest_first)
    page.strip.put("ordered", "2026-11-19..2026-11-20")
    assert listed(page) == []


def test_chips_count_within_the_filters(page: ReturnsPage) -> None:
    page.strip.put("kind", "exchange")
    assert chips(page) == ["全部 1", "待审核 1"]


def test_late_orders_are_counted_and_found(qtbot: QtBot, at_work: DeskAtWork, orders: Orders) -> None:
    later = at_work.desk.session.clock() + timedelta(days=2)
    desk = replace(at_work.desk, session=replace(at_work.desk.session, clock=lambda: later))
    page = shown(qtbot, ReturnsPage(desk))
    assert "超时 1" in chips(page)
    page.strip.put("overdue", "1")
    assert listed(page) == [orders.exchange]
    assert chips(page) == ["全部 1", "待审核 1", "超时 1"]
    table = page.list.table
    assert table.row_texts(0)[table.column_of("due_by")].startswith("超时")


def test_a_chip_stays_while_it_is_chosen_though_nothing_is_left_under_it(page: ReturnsPage) -> None:
    page.chips.choose("rejected")
    page.strip.put("kind", "exchange")
    assert page.chips.current() == "rejected"
    assert listed(page) == []


# ------------------------------------------------------------- what can be done


def test_enter_changes_an_order_that_can_be_changed(
    qtbot: QtBot, page: ReturnsPage, orders: Orders, asked: Asked
) -> None:
    page.list.view.choose(orders.exchange)
    qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    assert asked.said == [("edit_asked", orders.exchange)]


def test_enter_on_any_other_order_goes_to_its_detail(
    qtbot: QtBot, page: ReturnsPage, orders: Orders, asked: Asked
) -> None:
    page.list.view.choose(orders.completed)
    qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    assert asked.said == []
    assert page.panel.tabs.hasFocus()


def test_a_double_click_opens_a_window_of_its_own(
    qtbot: QtBot, page: ReturnsPage, shop: ShopAtWork, orders: Orders, asked: Asked
) -> None:
    double_click(qtbot, page.list.view, 1)
    window = page.findChild(OrderWindow)
    assert window is not None
    assert window.windowTitle() == number_of(shop, orders.exchange)
    assert asked.said == []
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_window_reads_again_when_its_order_changed(
    page: ReturnsPage, shop: ShopAtWork, orders: Orders, at_work: DeskAtWork
) -> None:
    window = page.open_window(orders.exchange)
    assert window.panel.chip.text() == "待审核"
    shop.approve(orders.exchange)
    at_work.desk.changes.publish({"returns"})
    assert window.panel.chip.text() == "待退货"
    window.close()


def test_ctrl_p_previews_the_record_of_the_order_chosen(
    qtbot: QtBot, page: ReturnsPage, orders: Orders, asked: Asked
) -> None:
    page.list.view.choose(orders.rejected)
    qtbot.keyClick(page.list.view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert asked.said == [("record_asked", orders.rejected)]


def test_the_buttons_ask_for_a_new_return_and_an_import(
    qtbot: QtBot, page: ReturnsPage, asked: Asked
) -> None:
    qtbot.mouseClick(page.creating, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.importing, Qt.MouseButton.LeftButton)
    assert asked.said == [("new_return_asked", 0), ("import_asked", [])]


def test_an_action_is_taken_from_the_page_and_shows_at_once(
    qtbot: QtBot, page: ReturnsPage, orders: Orders
) -> None:
    page.list.view.choose(orders.exchange)
    qtbot.mouseClick(page.return_panel.bar.buttons[Action.APPROVE], Qt.MouseButton.LeftButton)
    assert page.panel.chip.text() == "待退货"
    assert "待审核 1" not in chips(page)
    assert page.list.view.current_key() == orders.exchange


def test_who_may_not_raise_returns_cannot_press_the_button(
    qtbot: QtBot, shop: ShopAtWork, theme: Theme
) -> None:
    session = signed_in(shop.session, Role.FINANCE)
    page = shown(qtbot, ReturnsPage(desk_at_work(session, theme).desk))
    assert not page.creating.isEnabled()
    assert page.printing.isEnabled()


def test_the_menu_offers_everything_that_can_be_done(page: ReturnsPage, orders: Orders) -> None:
    page.list.view.choose(orders.exchange)
    menu = QMenu()
    page.fill_menu(menu)
    offered = [entry.text().split("\t")[0] for entry in menu.actions() if entry.isEnabled()]
    assert {"新建退换货", "审核通过", "修改", "打印", "在单独的窗口中打开"} <= set(offered)


def test_the_number_is_copied_with_one_click(
    qtbot: QtBot, page: ReturnsPage, shop: ShopAtWork, orders: Orders, at_work: DeskAtWork
) -> None:
    qtbot.mouseClick(page.panel.number.button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == number_of(shop, orders.awaiting)
    assert at_work.last == f"已复制 {number_of(shop, orders.awaiting)}"


# ---------------------------------------------------------- asked from elsewhere


def test_an_order_asked_for_is_shown_though_a_filter_hides_it(
    page: ReturnsPage, shop: ShopAtWork, orders: Orders
) -> None:
    page.chips.choose("completed")
    page.search.setText(number_of(shop, orders.completed))
    page.search.search_now()
    page.open_entry(orders.exchange)
    assert page.panel.title() == number_of(shop, orders.exchange)
    assert page.list.view.current_key() == orders.exchange
    assert (page.chips.current(), page.search.text(), len(listed(page))) == ("all", "", 4)


def test_an_order_asked_for_in_the_list_leaves_the_filter_alone(page: ReturnsPage, orders: Orders) -> None:
    page.strip.put("kind", "return_refund")
    page.open_entry(orders.completed)
    assert page.list.view.current_key() == orders.completed
    assert page.strip.kept() == {"kind": "return_refund"}


def test_an_order_asked_for_before_the_page_was_ever_shown_is_chosen(
    qtbot: QtBot, at_work: DeskAtWork, orders: Orders
) -> None:
    page = ReturnsPage(at_work.desk)
    page.open_entry(orders.rejected)
    shown(qtbot, page)
    assert page.list.view.current_key() == orders.rejected


def test_an_order_raised_elsewhere_appears_and_what_is_chosen_stays(
    page: ReturnsPage, shop: ShopAtWork, orders: Orders, at_work: DeskAtWork
) -> None:
    page.list.view.choose(orders.rejected)
    new = shop.refund_only(Wanted(1, fen=1_00))
    at_work.desk.changes.publish({"returns"})
    assert new in listed(page)
    assert page.list.view.current_key() == orders.rejected
    assert chips(page)[0] == "全部 5"


# ------------------------------------------------------------------ empty, kept


@pytest.fixture
def empty_session(tmp_path: Path) -> Session:
    folder = tmp_path / "empty"
    folder.mkdir()
    return new_shop(folder)


def test_an_empty_shop_says_what_to_do_next(qtbot: QtBot, empty_session: Session, theme: Theme) -> None:
    at_work = desk_at_work(empty_session, theme)
    asked = Asked()
    asked.listen(at_work.desk.router)
    page = shown(qtbot, ReturnsPage(at_work.desk))
    assert page.nothing.isVisible()
    assert "Ctrl+I" in page.nothing.hint.text()
    qtbot.mouseClick(page.nothing.button, Qt.MouseButton.LeftButton)
    assert asked.said == [("new_return_asked", 0)]
    assert not page.printing.isEnabled()


def test_where_a_filter_leaves_nothing_it_can_be_taken_off(qtbot: QtBot, page: ReturnsPage) -> None:
    page.strip.put("reason", "1000")
    assert page.nothing.title.text() == "没有符合条件的单据"
    qtbot.mouseClick(page.nothing.button, Qt.MouseButton.LeftButton)
    assert page.list.view.isVisible()
    assert len(listed(page)) == 4


def test_f9_hides_the_detail_and_brings_it_back(qtbot: QtBot, page: ReturnsPage) -> None:
    qtbot.keyClick(page.list.view, Qt.Key.Key_F9)
    assert not page.panel.isVisible()
    qtbot.keyClick(page.list.view, Qt.Key.Key_F9)
    assert page.panel.isVisible()


def test_columns_are_found_as_they_were_left(qtbot: QtBot, page: ReturnsPage, at_work: DeskAtWork) -> None:
    header = page.list.view.columns
    place = page.list.table.column_of("account")
    header.resizeSection(place, 171)
    header.moveSection(header.visualIndex(place), 0)
    page.hide()
    again = shown(qtbot, ReturnsPage(at_work.desk))
    assert again.list.view.columns.first_shown() == place
    assert again.list.view.columns.sectionSize(place) == 171


def test_frozen_columns_are_found_as_they_were_left(
    qtbot: QtBot, page: ReturnsPage, at_work: DeskAtWork, orders: Orders
) -> None:
    page.list.view.columns.freeze_to(page.list.table.column_of("status"))
    page.hide()
    again = shown(qtbot, ReturnsPage(at_work.desk))
    view = again.list.view
    assert (view.columns.held, view.pane is not None) == (2, True)
    assert again.list.view.current_key() == orders.awaiting


def test_a_frozen_cell_is_double_clicked_like_any_other(
    qtbot: QtBot, page: ReturnsPage, orders: Orders
) -> None:
    view = page.list.view
    view.columns.freeze_to(view.columns.first_shown())
    assert view.pane is not None
    where = view.pane.visualRect(page.list.table.index(1, 0)).center()
    qtbot.mouseDClick(view.pane.viewport(), Qt.MouseButton.LeftButton, pos=where)
    (window,) = page.findChildren(OrderWindow)
    assert window.panel.identity == orders.exchange
    window.close()


def _popup(page: ReturnsPage) -> DaysPopup:
    return next(popup for popup in page.findChildren(DaysPopup) if popup.isVisible())
