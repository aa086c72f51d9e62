"""A shop at work behind the page of approvals."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from erp_returns.ui.pages.approvals import ApprovalsPage
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
def open_page(qtbot, desk: DeskAtWork):
    """Open the page as it stands in the window, once the shop has its orders."""

    def opened() -> ApprovalsPage:
        page = ApprovalsPage(desk.desk)
        qtbot.addWidget(page)
        page.resize(1280, 600)
        page.show()
        page.activateWindow()
        page.queue.setFocus()
        qtbot.waitUntil(page.queue.view.hasFocus)
        return page

    return opened


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen screen says what it cannot do; nothing is wrong with the widget then."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))
