"""A shop with orders behind a desk."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from erp_returns.ui.theme import Theme
from tests.journeys.shop import ShopAtWork
from tests.ui.actions.desks import DeskAtWork, desk_at_work, dressed
from tests.ui.pages.orders.places import Asked, Orders, shop_with_orders


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return dressed(qapp)


@pytest.fixture
def shop_and_orders(tmp_path: Path) -> tuple[ShopAtWork, Orders]:
    return shop_with_orders(tmp_path)


@pytest.fixture
def shop(shop_and_orders: tuple[ShopAtWork, Orders]) -> ShopAtWork:
    return shop_and_orders[0]


@pytest.fixture
def orders(shop_and_orders: tuple[ShopAtWork, Orders]) -> Orders:
    return shop_and_orders[1]


@pytest.fixture
def at_work(shop: ShopAtWork, theme: Theme) -> DeskAtWork:
    return desk_at_work(shop.session, theme)


@pytest.fixture
def asked(at_work: DeskAtWork) -> Asked:
    asked = Asked()
    asked.listen(at_work.desk.router)
    return asked
