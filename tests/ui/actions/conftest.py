"""A shop at work behind a desk, for the actions on orders."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from erp_returns.queries.return_detail import return_detail
from erp_returns.ui.actions.order_actions import OrderActions
from erp_returns.ui.theme import Theme
from tests.journeys.shop import ShopAtWork
from tests.ui.actions.desks import DeskAtWork, desk_at_work, dressed


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return dressed(qapp)


@pytest.fixture
def shop(tmp_path: Path) -> ShopAtWork:
    return ShopAtWork(tmp_path)


@pytest.fixture
def desk(shop: ShopAtWork, theme: Theme) -> DeskAtWork:
    return desk_at_work(shop.session, theme)


@pytest.fixture
def actions(desk: DeskAtWork) -> OrderActions:
    return OrderActions(desk.desk)


@pytest.fixture
def over(qtbot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def take(shop, actions, over):
    def taken(action, order_id):
        return actions.perform(action, return_detail(shop.session.database, order_id), over)

    return taken


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen screen says what it cannot do; nothing is wrong with the widget then."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))
