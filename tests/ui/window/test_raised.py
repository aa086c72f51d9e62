"""An order that was raised just now is found in the list, whatever the list was filtered by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from erp_returns.models import ReturnOrder
from erp_returns.ui.editor import ReturnEditor
from erp_returns.ui.main_window import MainWindow
from erp_returns.ui.pages.returns import ReturnsPage
from erp_returns.ui.widgets.notice_bar import NoticeBar
from tests.journeys.shop import ShopAtWork, Wanted
from tests.ui.actions.desks import DeskAtWork

HIDDEN = "刚保存的单不符合现在的筛选，列表里没有显示它。"


def opened(at_work: DeskAtWork, window: MainWindow, shop: ShopAtWork) -> ReturnEditor:
    at_work.desk.router.new_return_asked.emit(shop.sale.id)
    editor = next(each for each in window.findChildren(ReturnEditor) if each.isVisible())
    assert editor.form is not None
    return editor


def newest() -> int:
    return int(ReturnOrder.select().order_by(ReturnOrder.id.desc()).get().id)


@pytest.fixture
def window(at_work: DeskAtWork, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window with its real pages."""
    window = MainWindow(at_work.desk)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def page(window: MainWindow) -> ReturnsPage:
    return cast("ReturnsPage", window.show_tab("returns"))


def test_an_order_is_chosen_in_the_list_once_it_is_saved(
    shop: ShopAtWork, at_work: DeskAtWork, window: MainWindow, page: ReturnsPage
) -> None:
    shop.returned(Wanted(1, 1))
    at_work.desk.changes.publish({"returns"})
    opened(at_work, window, shop).save()
    assert (page.list.view.current_key(), page.panel.identity) == (newest(), newest())


def test_an_order_raised_from_a_sale_is_shown_among_the_returns(
    shop: ShopAtWork, at_work: DeskAtWork, window: MainWindow
) -> None:
    window.show_tab("sales")
    opened(at_work, window, shop).save()
    page = cast("ReturnsPage", window.page())
    assert (window.tab().key, page.list.view.current_key()) == ("returns", newest())


def test_an_order_that_the_filter_hides_is_told_and_shown_when_asked(
    shop: ShopAtWork, at_work: DeskAtWork, window: MainWindow, page: ReturnsPage, qtbot: QtBot
) -> None:
    other = shop.returned(Wanted(1, 1))
    shop.cancel(other)
    at_work.desk.changes.publish({"returns"})
    page.chips.choose("cancelled")
    opened(at_work, window, shop).save()
    bar = window.findChild(NoticeBar)
    assert bar is not None
    hidden = at_work.last, page.list.view.current_key(), bar.doing.isVisible()
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert hidden == (HIDDEN, other, True)
    assert (page.filtered, page.list.view.current_key()) == (False, newest())


def test_after_a_row_of_orders_the_last_is_chosen(
    shop: ShopAtWork, at_work: DeskAtWork, window: MainWindow, page: ReturnsPage
) -> None:
    editor = opened(at_work, window, shop)
    editor.save_and_next()
    during = window.tab().key
    first = newest()
    editor.done(0)
    assert (during, page.list.view.current_key()) == ("returns", first)


def test_who_leaves_without_saving_stays_where_they_were(
    shop: ShopAtWork, at_work: DeskAtWork, window: MainWindow
) -> None:
    window.show_tab("sales")
    at_work.desk.router.new_return_asked.emit(shop.sale.id)
    [editor] = window.findChildren(ReturnEditor)
    editor.done(0)
    assert window.tab().key == "sales"


def test_the_list_comes_back_from_the_hand_over_for_a_new_order(
    shop: ShopAtWork, at_work: DeskAtWork, window: MainWindow, page: ReturnsPage
) -> None:
    page.show_today()
    opened(at_work, window, shop).save()
    assert (page.today_side.on, page.list.view.current_key()) == (False, newest())


def test_a_later_notice_takes_the_offer_away(at_work: DeskAtWork, window: MainWindow) -> None:
    bar = window.findChild(NoticeBar)
    assert bar is not None
    at_work.desk.notices.offer("有事", "去办", lambda: None)
    offered = bar.doing.isVisible(), bar.doing.text()
    at_work.desk.notices.info("别的")
    assert (offered, bar.doing.isVisible()) == ((True, "去办  Alt+A"), False)
