"""The lock, by key and when idle: nothing is seen, nothing acts, all is found again; then somebody else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from erp_returns.domain.kinds import Role
from erp_returns.services import people
from erp_returns.services.backups import back_up, restore
from erp_returns.services.session import Session
from erp_returns.services.setup import OWNER
from erp_returns.ui.dialogs.question import Question
from erp_returns.ui.dialogs.sign_in import SignIn
from erp_returns.ui.idle import IdleWatch
from erp_returns.ui.locking import Cover
from erp_returns.ui.main_window import MainWindow
from erp_returns.ui.widgets.wrapped_label import WrappedLabel
from tests.staff import OTHER, PIN, Clock
from tests.ui.actions.desks import DeskAtWork
from tests.ui.window.entrance import Key, Press, said, sign_in_of

pytestmark = pytest.mark.usefixtures("cheap_pins")


@pytest.fixture
def locked(window: MainWindow, staff: dict[str, int]) -> SignIn:
    window.menus.actions["lock"].trigger()
    return sign_in_of(window)


def seen(widget: QWidget) -> set[int]:
    """The colours of a window's picture."""
    picture = widget.grab().toImage()
    return {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)}


def test_the_lock_shows_nothing_of_what_is_behind(window: MainWindow, staff: dict[str, int]) -> None:
    window.setWindowTitle("RT20261121-0001")
    before = len(seen(window))
    window.seat.lock()
    [cover] = window.findChildren(Cover)
    assert cover.rect() == window.rect()
    assert isinstance(window.childAt(QPoint(5, 5)), Cover)
    assert before > 3 * len(seen(window))
    window.resize(window.width() + 200, window.height() + 100)
    assert cover.rect() == window.rect()


def test_no_key_acts_behind_the_lock(window: MainWindow, locked: SignIn) -> None:
    at = window.tabs.currentIndex()
    asked: list[int] = []
    window._desk.router.new_return_asked.connect(asked.append)
    for target in (window, window.tabs, window.search):
        QTest.keyClick(target, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(target, Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        QTest.mouseClick(window.tabs, Qt.MouseButton.LeftButton, pos=window.tabs.tabRect(1).center())
    assert (window.tabs.currentIndex(), asked) == (at, [])
    assert locked.isVisible()


def test_the_same_operator_finds_everything_as_it_was(
    press: Press, window: MainWindow, staff: dict[str, int], qtbot: QtBot
) -> None:
    half = QDialog(window)
    half.setWindowTitle("修改 RT20261121-0001")
    field = QLineEdit("还没写完", half)
    with qtbot.waitActive(half):
        half.show()
        half.activateWindow()
    field.setFocus()
    window.seat.lock()
    assert half.windowTitle() == window.windowTitle()
    assert len(half.findChildren(Cover)) == 1
    QTest.keyClicks(field, "x")
    press(PIN, Key.Key_Return)
    assert not window.seat.locked
    assert (half.isVisible(), half.windowTitle(), field.text()) == (True, "修改 RT20261121-0001", "还没写完")
    assert [each for each in half.findChildren(Cover) if each.isVisible()] == []
    half.close()


def test_what_opens_behind_the_lock_is_covered_too(window: MainWindow, locked: SignIn, qtbot: QtBot) -> None:
    late = QDialog(window)
    QLineEdit("4012345", late)
    late.show()
    assert len(late.findChildren(Cover)) == 1
    qtbot.waitUntil(lambda: QApplication.focusWidget() is locked.pin)
    late.close()


def test_a_lock_without_a_pin_opens_with_enter(
    press: Press, window: MainWindow, staff: dict[str, int]
) -> None:
    people.reset_owner_pin(window._desk.session.database, OWNER)
    window.seat.lock()
    press(Key.Key_Return)
    assert not window.seat.locked


def test_somebody_else_takes_over(
    press: Press, window: MainWindow, locked: SignIn, staff: dict[str, int], qtbot: QtBot
) -> None:
    heard: list[Session] = []
    window.operator_changed.connect(heard.append)
    press(Key.Key_Down, OTHER, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(heard))
    assert [each.operator_id for each in heard] == [staff["小李"]]
    assert heard[0].clock is window._desk.session.clock


def test_what_the_one_before_left_open_is_not_closed_without_a_question(
    press: Press,
    window: MainWindow,
    staff: dict[str, int],
    expect_dialog: Callable[[object], None],
    qtbot: QtBot,
) -> None:
    heard: list[Session] = []
    window.operator_changed.connect(heard.append)
    half = QDialog(window)
    half.show()
    window.seat.lock()
    asked: list[str] = []

    def stay(question: Question) -> None:
        asked.extend(label.text() for label in question.findChildren(WrappedLabel))
        question.reject()

    expect_dialog(stay)
    press(Key.Key_Down, OTHER, Key.Key_Return)
    assert asked == ["店主还开着 1 个窗口，里面没有保存的输入会丢失。"]
    assert (heard, half.isVisible(), sign_in_of(window).isVisible()) == ([], True, True)
    expect_dialog(lambda question: question.accept())
    sign_in_of(window).activateWindow()
    press(OTHER, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(heard))
    assert not half.isVisible()


def test_the_program_can_be_left_from_the_lock(window: MainWindow, locked: SignIn, qtbot: QtBot) -> None:
    locked.quitting.click()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_who_is_deactivated_elsewhere_has_to_go(
    open_window: Callable[..., MainWindow], at_work: DeskAtWork, session: Session, staff: dict[str, int]
) -> None:
    clerk = replace(session, operator_id=staff["小李"], operator_name="小李")
    desk = replace(at_work.desk, session=clerk)
    window = open_window(replace(at_work, desk=desk))
    people.change_operator(session, staff["小李"], "小李", Role.SERVICE, active=False)
    assert desk.act(lambda: people.change_own_pin(clerk, OTHER, "")) is None
    assert "“小李”已停用" in at_work.last
    assert window.seat.locked
    assert "“小李”已停用" in said(sign_in_of(window))
    assert sign_in_of(window).names.count() == 2


def test_after_a_restore_everybody_signs_in_again(
    window: MainWindow, session: Session, staff: dict[str, int]
) -> None:
    kept = back_up(session)
    changes = restore(session, kept.backup.path)

    window._desk.changes.publish(changes.topics)

    assert window.seat.locked
    assert "重新登录" in said(sign_in_of(window))


def test_who_works_alone_goes_on_after_a_restore(window: MainWindow, session: Session) -> None:
    kept = back_up(session)
    window._desk.changes.publish(restore(session, kept.backup.path).topics)
    assert not window.seat.locked


def test_the_status_bar_follows_a_new_name(window: MainWindow, session: Session) -> None:
    assert window.seat.label.text() == "操作员：店主"
    window._desk.act(lambda: people.change_operator(session, OWNER, "老王", Role.OWNER, active=True))
    assert window.seat.label.text() == "操作员：老王"


def test_a_permission_that_was_taken_closes_its_tab(
    open_window: Callable[..., MainWindow], at_work: DeskAtWork, session: Session, staff: dict[str, int]
) -> None:
    keeper = replace(session, operator_id=staff["小仓"], operator_name="小仓")
    window = open_window(replace(at_work, desk=replace(at_work.desk, session=keeper)))
    assert window.show_tab("intake") is not None
    for permission in window.tab().needs:
        people.set_permission(session, staff["小仓"], permission, allowed=False)
    window.refresh()
    assert window.tab().key != "intake"
    assert window.show_tab("intake") is None


# --------------------------------------------------------------------- idle


def test_nobody_at_the_keys_for_a_while_is_idle_once(qapp: QApplication, clock: Clock) -> None:
    watch = IdleWatch(clock, lambda: timedelta(minutes=15))
    heard: list[bool] = []
    watch.idle.connect(lambda: heard.append(True))
    clock.later(minutes=14)
    watch.look()
    assert heard == []
    clock.later(minutes=1)
    watch.look()
    watch.look()
    assert heard == [True]
    watch.deleteLater()


def test_a_key_begins_the_while_anew(qapp: QApplication, clock: Clock) -> None:
    watch = IdleWatch(clock, lambda: timedelta(minutes=15))
    heard: list[bool] = []
    watch.idle.connect(lambda: heard.append(True))
    clock.later(minutes=14)
    key = QKeyEvent(QEvent.Type.KeyPress, Key.Key_A, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(qapp, key)
    clock.later(minutes=14)
    watch.look()
    watch.look()
    assert heard == []
    clock.later(minutes=1)
    watch.look()
    assert heard == [True]
    watch.deleteLater()


def test_an_idle_window_locks_itself_once_there_are_two(
    window: MainWindow, session: Session, staff: dict[str, int]
) -> None:
    window.seat._watch()
    assert window.seat._allowed_idle() == timedelta(minutes=15)
    window.seat.watch.idle.emit()
    assert window.seat.locked


def test_who_works_alone_without_a_pin_is_never_locked_out_by_the_clock(window: MainWindow) -> None:
    assert window.seat._allowed_idle() is None
