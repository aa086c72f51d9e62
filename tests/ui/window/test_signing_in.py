"""Who sits down: names by keys, the PIN, one sentence where it does not work; the lock; somebody else."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from erp_returns.app import Program
from erp_returns.domain import pins
from erp_returns.domain.kinds import Role
from erp_returns.models import Operator
from erp_returns.queries.preferences import preference
from erp_returns.services import people
from erp_returns.services.preferences import keep
from erp_returns.services.session import Session
from erp_returns.services.setup import OWNER
from erp_returns.ui import daily
from erp_returns.ui.dialogs.question import Question
from erp_returns.ui.dialogs.sign_in import SignIn
from erp_returns.ui.i18n import Language
from erp_returns.ui.idle import IdleWatch
from erp_returns.ui.locking import Cover, Lock
from erp_returns.ui.main_window import MainWindow
from erp_returns.ui.pages import Tab
from erp_returns.ui.widgets.wrapped_label import WrappedLabel
from tests.builders import NOW, sit_down
from tests.ui.actions.desks import DeskAtWork

ROOT = Path(__file__).resolve().parents[3]
PIN, OTHER = "2580", "1379"
Key = Qt.Key


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pins, "COST", pins.Cost(2, 1, 1))


class Clock:
    """A moment that a test moves."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def later(self, **units: float) -> None:
        self.now += timedelta(**units)


def hire(session: Session, name: str, role: Role, pin: str = "") -> int:
    people.add_operator(session, name, role, pin)
    return int(Operator.get(Operator.name == name).id)


@pytest.fixture
def staff(session: Session) -> dict[str, int]:
    """店主 with the PIN 2580, 小李 of the service with 1379, 小仓 of the warehouse without."""
    people.set_pin(session, OWNER, PIN)
    clerk = hire(session, "小李", Role.SERVICE, OTHER)
    return {"店主": OWNER, "小李": clerk, "小仓": hire(session, "小仓", Role.WAREHOUSE)}


# ------------------------------------------------------------------ the dialog


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sign_in(at_work: DeskAtWork, staff: dict[str, int], clock: Clock, qtbot: QtBot) -> Iterator[SignIn]:
    desk = at_work.desk
    dialog = SignIn(desk.theme, desk.icons, desk.jobs, desk.session.database, clock=clock)
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


Press = Callable[..., None]


@pytest.fixture
def press(qtbot: QtBot) -> Press:
    """Type where the focus is; behind a lock that is the field of the PIN."""

    def ready() -> bool:
        modal, focus = QApplication.activeModalWidget(), QApplication.focusWidget()
        return focus is not None and (focus is modal.pin if isinstance(modal, SignIn) else True)

    def type_(*keys: Key | str) -> None:
        for key in keys:
            qtbot.waitUntil(ready)
            focus = QApplication.focusWidget()
            assert focus is not None
            if isinstance(key, str):
                QTest.keyClicks(focus, key)
            else:
                QTest.keyClick(focus, key)

    return type_


def said(dialog: SignIn) -> str:
    return dialog.problem.text()


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
    dialog = SignIn(desk.theme, desk.icons, desk.jobs, session.database, clock=clock)
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


# -------------------------------------------------------------------- the lock


@pytest.fixture
def locked(window: MainWindow, staff: dict[str, int]) -> SignIn:
    window.menus.actions["lock"].trigger()
    return of(window)


def of(window: MainWindow) -> SignIn:
    lock = window.findChild(Lock)
    assert isinstance(lock, Lock)
    return lock.sign_in


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
    assert (heard, half.isVisible(), of(window).isVisible()) == ([], True, True)
    expect_dialog(lambda question: question.accept())
    of(window).activateWindow()
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
    assert "“小李”已停用" in said(of(window))
    assert of(window).names.count() == 2


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


# ---------------------------------------------------------------- the program


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
    clerk = hire(session, "小李", Role.SERVICE, OTHER)
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
