"""The page over a shop with orders, shown and active."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from erp_returns.ui.pages.statistics import StatisticsPage
from tests.ui.actions.desks import DeskAtWork
from tests.ui.pages.orders.places import Orders
from tests.ui.pages.returns.conftest import asked, at_work, orders, shop, shop_and_orders, theme

__all__ = ["Show", "asked", "at_work", "orders", "page", "shop", "shop_and_orders", "show", "theme"]

Show = Callable[[StatisticsPage], StatisticsPage]


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    shown: list[StatisticsPage] = []

    def show(page: StatisticsPage) -> StatisticsPage:
        shown.append(page)
        page.resize(1100, 640)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.setFocus()
        return page

    yield show
    for page in shown:
        page.close()
        page.deleteLater()


@pytest.fixture
def page(at_work: DeskAtWork, orders: Orders, show: Show) -> StatisticsPage:
    return show(StatisticsPage(at_work.desk))
