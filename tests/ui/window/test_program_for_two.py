"""A shop of two: the program begins at the sign-in, and another operator gets a window of their own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from erp_returns.app import Program
from erp_returns.domain.kinds import Role
from erp_returns.queries.preferences import preference
from erp_returns.services import people
from erp_returns.services.preferences import keep
from erp_returns.services.setup import OWNER
from erp_returns.ui import daily
from erp_returns.ui.dialogs.sign_in import SignIn
from erp_returns.ui.i18n import Language
from erp_returns.ui.pages import Tab
from tests.builders import sit_down
from tests.staff import OTHER, PIN, hired
from tests.ui.window.entrance import Key, Press

ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.usefixtures("cheap_pins")


@pytest.fixture
def program(
    qapp: QApplication, light_pages: tuple[Tab, ...], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    monkeypatch.setattr(daily, "FIRST_MS", 3_600_000)
    made = Program(qapp, Language.CHINESE)
    yield made
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()
    made.close()
    made.theme.apply(points=10)


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """A shop of 店主 (2580) and 小李 (1379), who likes large text."""
    path = tmp_path / "two.db"
    session = sit_down(path)
    people.set_pin(session, OWNER, PIN)
    clerk = hired(session, "小李", Role.SERVICE, OTHER)
    keep(replace(session, operator_id=clerk), {"text_size": "14"})
    session.database.close()
    return path


def answering(press: Press, qtbot: QtBot, *keys: Key | str) -> Callable[[SignIn], None]:
    def answer(dialog: SignIn) -> None:
        with qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        press(*keys)
        qtbot.waitUntil(lambda: not dialog.isVisible())

    return answer


def test_with_two_the_program_starts_at_the_sign_in(
    press: Press, program: Program, two: Path, expect_dialog: Callable[[object], None], qtbot: QtBot
) -> None:
    expect_dialog(answering(press, qtbot, Key.Key_Down, OTHER, Key.Key_Return))
    assert program.open(two)
    assert program.desk is not None
    assert program.desk.session.operator_name == "小李"
    assert program.theme.points == 14


def test_who_does_not_sign_in_sees_nothing(
    program: Program, two: Path, expect_dialog: Callable[[object], None]
) -> None:
    expect_dialog(lambda dialog: dialog.quitting.click())
    assert not program.open(two)
    assert program.window is None


def test_another_operator_gets_a_window_of_their_own_on_the_same_shop(
    press: Press, program: Program, two: Path, expect_dialog: Callable[[object], None], qtbot: QtBot
) -> None:
    expect_dialog(answering(press, qtbot, PIN, Key.Key_Return))
    assert program.open(two)
    first = program.window
    assert first is not None
    assert first.show_tab("parameters") is not None
    first.menus.actions["change_operator"].trigger()
    press(Key.Key_Down, OTHER, Key.Key_Return)
    qtbot.waitUntil(lambda: program.window is not first)
    assert program.window is not None
    assert program.desk is not None
    assert program.window.seat.label.text() == "操作员：小李"
    assert program.window.show_tab("parameters") is None
    assert program.theme.points == 14
    assert preference(program.desk.session.database, OWNER, "window")


def test_bad_news_does_not_stand_over_the_lock(
    press: Press, program: Program, two: Path, expect_dialog: Callable[[object], None], qtbot: QtBot
) -> None:
    expect_dialog(answering(press, qtbot, PIN, Key.Key_Return))
    assert program.open(two)
    assert program.window is not None
    program.window.seat.lock()
    shown = {widget for widget in QApplication.topLevelWidgets() if widget.isVisible()}
    program.tell(KeyError("RT20261121-0001"))
    assert {widget for widget in QApplication.topLevelWidgets() if widget.isVisible()} == shown


def test_a_shop_of_one_starts_without_anything_of_this() -> None:
    wanted = (
        "import sys; import erp_returns.app;"
        "print([name for name in ('erp_returns.services.people', 'erp_returns.domain.pins',"
        "'erp_returns.ui.dialogs.sign_in', 'erp_returns.ui.locking', 'hmac') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", wanted], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout == "[]\n"
