"""The page at work: a shop with returns on their way, shown in a window, a clerk at the keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from erp_returns import resources
from erp_returns.services.session import Session
from erp_returns.ui.jobs import Executor
from erp_returns.ui.pages.intake import IntakePage
from erp_returns.ui.theme import Appearance, Theme
from tests.ui.pages.intake.warehouse import Clerk, ReturnsWarehouse, desk_for

Work = Callable[..., Clerk]


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    theme = Theme(qapp, resources.path())
    theme.apply(Appearance.LIGHT, 10)
    return theme


@pytest.fixture
def shop(tmp_path: Path) -> ReturnsWarehouse:
    return ReturnsWarehouse(tmp_path)


@pytest.fixture
def work(qtbot: QtBot, theme: Theme, shop: ReturnsWarehouse) -> Work:
    """Sit down at a new page: as the owner, unless another session is given."""

    def start(session: Session | None = None, executor: Executor | None = None) -> Clerk:
        page = IntakePage(desk_for(session or shop.session, theme, executor))
        qtbot.addWidget(page)
        page.resize(1280, 620)
        page.show()
        qtbot.waitUntil(page.isActiveWindow)
        return Clerk(page)

    return start


@pytest.fixture
def clerk(work: Work) -> Clerk:
    return work()
