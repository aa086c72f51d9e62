"""今天 and 操作日志 from the menu 视图 of the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from erp_returns.ui.main_window import MainWindow
from erp_returns.ui.pages.returns import ReturnsPage
from tests.ui.actions.desks import DeskAtWork

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(at_work: DeskAtWork, qtbot: QtBot) -> Iterator[MainWindow]:
    window = MainWindow(at_work.desk)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close()
    window.deleteLater()


def test_control_t_shows_today_from_wherever_one_is(qtbot: QtBot, window: MainWindow) -> None:
    window.show_tab("sales")
    qtbot.keyClick(window, Qt.Key.Key_T, CONTROL)
    page = window.page()
    assert isinstance(page, ReturnsPage)
    assert page.today_side.on


def test_control_j_opens_the_log_once(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_J, CONTROL)
    log = window.looking_back.log
    assert log is not None
    assert log.isVisible()
    window.looking_back.show_log()
    assert window.looking_back.log is log
    log.close()


def test_a_log_that_was_closed_opens_anew(qtbot: QtBot, window: MainWindow) -> None:
    window.looking_back.show_log()
    closed = window.looking_back.log
    assert closed is not None
    with qtbot.waitSignal(closed.destroyed):
        closed.close()
    assert window.looking_back.log is None
    window.looking_back.show_log()
    assert window.looking_back.log is not None


def test_both_stand_in_the_menu_with_their_keys(window: MainWindow) -> None:
    found = {name: window.menus.actions[name].shortcut().toString() for name in ("today", "history")}
    assert found == {"today": "Ctrl+T", "history": "Ctrl+J"}
