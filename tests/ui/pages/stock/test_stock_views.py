"""视图 of the lists of stock, of the parcels, and of the log."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from erp_returns.domain.list_views import ListView
from erp_returns.services import saved_views
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.intake.register import PARCEL_VIEWS, ParcelsView
from erp_returns.ui.pages.log.page import LogPage
from erp_returns.ui.pages.log.views import LOG_VIEWS
from erp_returns.ui.pages.orders.view_chooser import BuiltIn
from erp_returns.ui.pages.stock.balances import BalancesView
from erp_returns.ui.pages.stock.lists import StockListView
from erp_returns.ui.pages.stock.movements import MovementsView
from erp_returns.ui.pages.stock.views import MOVEMENT_VIEWS, STOCK_VIEWS
from erp_returns.ui.theme import Theme
from tests.journeys.shop import ShopAtWork, Wanted
from tests.ui.actions.desks import DeskAtWork, desk_at_work, dressed

Page = StockListView | LogPage  # type: ignore[type-arg]
LISTS: dict[str, tuple[Callable[[Desk], Page], tuple[BuiltIn, ...]]] = {
    "stock": (BalancesView, STOCK_VIEWS),
    "movements": (MovementsView, MOVEMENT_VIEWS),
    "parcels": (ParcelsView, PARCEL_VIEWS),
    "log": (LogPage, LOG_VIEWS),
}


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return dressed(qapp)


@pytest.fixture
def shop(tmp_path: Path) -> ShopAtWork:
    shop = ShopAtWork(tmp_path)
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    shop.receive(order_id)
    return shop


@pytest.fixture
def at_work(shop: ShopAtWork, theme: Theme) -> DeskAtWork:
    return desk_at_work(shop.session, theme)


@pytest.fixture
def opened(qtbot: QtBot, at_work: DeskAtWork) -> Callable[[str], Page]:
    def open_page(key: str) -> Page:
        page = LISTS[key][0](at_work.desk)
        assert isinstance(page, QWidget)
        qtbot.addWidget(page)
        page.resize(1280, 500)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.refresh()
        page.list.view.setFocus()
        return page

    return open_page


@pytest.mark.parametrize("key", list(LISTS))
def test_every_view_of_the_program_can_be_looked_at_whole(
    opened: Callable[[str], Page], at_work: DeskAtWork, key: str
) -> None:
    page = opened(key)
    before = len(at_work.told)
    for built_in in LISTS[key][1]:
        page.views.choose(built_in.key)
        assert (page.arrangement.view().filters, page.views.changed) == (built_in.view.filters, False)
    assert len(at_work.told) == before


@pytest.mark.parametrize("key", list(LISTS))
def test_a_view_is_chosen_by_keys_and_says_when_it_was_changed(
    qtbot: QtBot, opened: Callable[[str], Page], key: str
) -> None:
    page = opened(key)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page.list.view, Qt.Key.Key_V, both)
    qtbot.keyClick(page.views.views, Qt.Key.Key_2)
    chosen = page.views.key
    page.search.setText("没有这个")
    page.search.search_now()
    assert (chosen, page.views.changed) == (LISTS[key][1][1].key, True)
    page.clear_filters()
    page.views.choose("all")
    assert not page.views.changed


@pytest.mark.parametrize("key", list(LISTS))
def test_a_list_opens_with_a_view_that_was_kept(
    opened: Callable[[str], Page], shop: ShopAtWork, key: str
) -> None:
    saved_views.save(shop.session, key, "我的", ListView(text="没有这个", columns='{"order": []}'))
    saved_views.open_with(shop.session, key, "my/1")
    page = opened(key)
    assert (page.views.text(), page.list.table.rowCount()) == ("视图：我的", 0)
    page.views.choose("all")
    assert (page.views.text(), page.search.wanted()) == ("视图：全部", "")


def test_a_view_keeps_the_order_of_the_products(opened: Callable[[str], Page], shop: ShopAtWork) -> None:
    page = opened("stock")
    page.list.table.sort_requested.emit("name", True)
    kept = page.arrangement.view()
    page.views.choose("all")
    back = page.arrangement.sort
    saved_views.save(shop.session, "stock", "倒序", kept)
    page.views.choose("my/1")
    assert (back, page.arrangement.sort) == (("code", False), ("name", True))
