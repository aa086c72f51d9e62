"""Who sits down: names by keys, the PIN, one sentence where it does not work."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from erp_returns.domain.kinds import Role
from erp_returns.models import Operator
from erp_returns.services import people
from erp_returns.services.session import Session
from erp_returns.services.setup import OWNER
from erp_returns.ui.dialogs.sign_in import SignIn
from tests.staff import OTHER, PIN, Clock
from tests.ui.actions.desks import DeskAtWork
from tests.ui.window.entrance import Key, Press, said

pytestmark = pytest.mark.usefixtures("cheap_pins")


@pytest.fixture
def sign_in(at_work: DeskAtWork, staff: dict[str, int], clock: Clock, qtbot: QtBot) -> Iterator[SignIn]:
    desk = at_work.desk
    dialog = SignIn(desk.theme, desk.icons, desk.jobs, people.Door(desk.session.database, clock))
    dialog.read()
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    yield dialog
    dialog.hide()
    dialog.deleteLater()


@pytest.fixture
def entered(sign_in: SignIn) -> list[Session]:
    heard: list[Session] = []
    sign_in.entered.connect(heard.append)
    return heard


def test_a_name_is_chosen_with_the_arrows_and_the_pin_lets_in(
    press: Press, sign_in: SignIn, entered: list[Session], staff: dict[str, int]
) -> None:
    press(Key.Key_Down, OTHER, Key.Key_Return)
    assert [(each.operator_id, each.operator_name) for each in entered] == [(staff["小李"], "小李")]
    assert (sign_in.pin.text(), said(sign_in)) == ("", "")


def test_without_a_pin_enter_is_enough(
    press: Press, sign_in: SignIn, entered: list[Session], staff: dict[str, int]
) -> None:
    press(Key.Key_PageDown)
    assert sign_in.pin.placeholderText() == "没有设密码，直接按回车"
    press(Key.Key_Return)
    assert [each.operator_id for each in entered] == [staff["小仓"]]


def test_a_wrong_pin_is_one_plain_sentence(press: Press, sign_in: SignIn, entered: list[Session]) -> None:
    press(OTHER, Key.Key_Return)
    assert (said(sign_in), sign_in.pin.text(), entered) == ("“店主”的密码不对，请再试一次。", "", [])
    assert QApplication.focusWidget() is sign_in.pin
    press("1")
    assert said(sign_in) == ""


def test_a_wait_counts_down_and_only_for_whom_it_is(
    press: Press, sign_in: SignIn, entered: list[Session], clock: Clock
) -> None:
    for _ in range(4):
        press(OTHER, Key.Key_Return)
    assert said(sign_in) == "“店主”的密码连续输错，请等 0 分 5 秒后再试。"
    clock.later(seconds=2)
    press(PIN, Key.Key_Return)
    assert "请等 0 分 3 秒" in said(sign_in)
    press(Key.Key_Down)
    assert said(sign_in) == ""
    press(Key.Key_Up)
    assert "请等 0 分 3 秒" in said(sign_in)
    clock.later(seconds=3)
    sign_in.pin.clear()
    press(PIN, Key.Key_Return)
    assert [each.operator_name for each in entered] == ["店主"]


def test_a_wait_from_another_program_is_shown_at_once(
    at_work: DeskAtWork, session: Session, staff: dict[str, int], clock: Clock
) -> None:
    for _ in range(4):
        with pytest.raises(Exception, match="密码"):
            people.sign_in(session.database, OWNER, OTHER, clock)
    desk = at_work.desk
    dialog = SignIn(desk.theme, desk.icons, desk.jobs, people.Door(session.database, clock))
    dialog.read()
    assert "请等 0 分 5 秒" in said(dialog)
    dialog.deleteLater()


@pytest.mark.parametrize("person", ["店主", "小仓"])
def test_a_parcel_that_is_scanned_here_does_no_harm(
    press: Press, sign_in: SignIn, entered: list[Session], staff: dict[str, int], person: str
) -> None:
    sign_in.read(staff[person])
    for _ in range(5):
        press("SF1234567890123", Key.Key_Return)
    assert entered == []
    assert Operator.get_by_id(staff[person]).wrong_tries == 0
    assert sign_in.pin.text() == ""


def test_who_was_deactivated_meanwhile_is_told_and_gone(
    press: Press, sign_in: SignIn, session: Session, staff: dict[str, int], entered: list[Session]
) -> None:
    press(Key.Key_Down)
    people.change_operator(session, staff["小李"], "小李", Role.SERVICE, active=False)
    press(OTHER, Key.Key_Return)
    assert "“小李”已停用" in said(sign_in)
    assert sign_in.names.count() == 2


def test_escape_only_empties_the_field(press: Press, sign_in: SignIn) -> None:
    press("25", Key.Key_Escape)
    assert sign_in.isVisible()
    assert sign_in.pin.text() == ""
