"""A window with two light pages in place of the real ones, over a founded shop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from erp_returns.domain import pins
from erp_returns.domain.kinds import Role
from erp_returns.services import people
from erp_returns.services.session import Session
from erp_returns.services.setup import OWNER
from erp_returns.ui import daily, main_window
from erp_returns.ui.main_window import MainWindow
from erp_returns.ui.pages import TABS, Tab
from erp_returns.ui.pages.parameters import ParametersPage
from erp_returns.ui.theme import Appearance, Theme
from tests.journeys.shop import ShopAtWork
from tests.staff import CHEAP, OTHER, PIN, Clock, hired
from tests.ui.actions.desks import DeskAtWork, desk_at_work
from tests.ui.window import entrance, stand_ins


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Theme:
    from tests.ui.actions.desks import dressed

    return dressed(qapp)


@pytest.fixture(autouse=True)
def _no_daily_round(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a slow machine a window may stand long enough for its daily work, and then asks before it closes."""
    monkeypatch.setattr(daily, "FIRST_MS", daily.HOUR_MS)


@pytest.fixture
def theme(dressed: Theme) -> Theme:
    if dressed.appearance is not Appearance.LIGHT or dressed.points != 10:
        dressed.apply(Appearance.LIGHT, 10)
    return dressed


@pytest.fixture
def shop(tmp_path: Path) -> ShopAtWork:
    return ShopAtWork(tmp_path)


@pytest.fixture
def session(shop: ShopAtWork) -> Session:
    return shop.session


@pytest.fixture
def at_work(session: Session, theme: Theme) -> DeskAtWork:
    return desk_at_work(session, theme)


def stand_in(tab: Tab) -> Tab:
    """The tab as it is, with a light page."""
    return Tab(
        tab.key,
        tab.title,
        stand_ins.__name__,
        "SalesStandIn" if tab.key == "sales" else "StandIn",
        tab.icon,
        tab.shortcut,
        tab.needs,
        tab.waits,
    )


@pytest.fixture
def light_pages(monkeypatch: pytest.MonkeyPatch) -> tuple[Tab, ...]:
    tabs = tuple(map(stand_in, TABS))
    monkeypatch.setattr(main_window, "TABS", tabs)
    return tabs


@pytest.fixture
def open_window(
    at_work: DeskAtWork, light_pages: tuple[Tab, ...], qtbot: QtBot
) -> Iterator[Callable[..., MainWindow]]:
    opened: list[MainWindow] = []

    def show(desk: DeskAtWork = at_work) -> MainWindow:
        window = MainWindow(desk.desk)
        opened.append(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    yield show
    for window in opened:
        window.close()
        window.deleteLater()


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    return open_window()


@pytest.fixture
def parameters_page(at_work: DeskAtWork, qtbot: QtBot) -> Iterator[ParametersPage]:
    shown = ParametersPage(at_work.desk)
    shown.resize(1200, 700)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    yield shown
    shown.close()
    shown.deleteLater()


@pytest.fixture
def cheap_pins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pins, "COST", CHEAP)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def staff(session: Session, cheap_pins: None) -> dict[str, int]:
    """店主 with the PIN 2580, 小李 of the service with 1379, 小仓 of the warehouse without."""
    people.set_pin(session, OWNER, PIN)
    clerk = hired(session, "小李", Role.SERVICE, OTHER)
    return {"店主": OWNER, "小李": clerk, "小仓": hired(session, "小仓", Role.WAREHOUSE)}


@pytest.fixture
def press(qtbot: QtBot) -> entrance.Press:
    return entrance.typist(qtbot)
