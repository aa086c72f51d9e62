from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from erp_returns.ui.icons import Icons
from erp_returns.ui.jobs import JobRunner
from erp_returns.ui.theme import Theme
from erp_returns.ui.widgets.count_chips import Count, CountChips
from erp_returns.ui.widgets.filter_bar import ActiveFilter, FilterBar
from erp_returns.ui.widgets.search_box import Choice, SearchBox

Show = Callable[[QWidget], None]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def shown(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.show()
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            qtbot.waitUntil(widget.isActiveWindow)

    return shown


CHOICES = (
    Choice(1, "RT20261121-0003", "小鱼", "退换货单"),
    Choice(2, "RT20261121-0007", "阿明", "退换货单"),
    Choice(9, "4012345", "小鱼", "销售订单"),
)


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def box(theme: Theme, jobs: JobRunner, show: Show, asked: list[str]) -> SearchBox:
    def search(text: str) -> tuple[Choice, ...]:
        asked.append(text)
        return CHOICES if text == "xy" else ()

    box = SearchBox(theme, jobs, search, placeholder="单号 手机 姓名")
    show(box)
    box.setFocus()
    return box


def test_typing_fast_searches_once(qtbot: QtBot, box: SearchBox, asked: list[str]) -> None:
    qtbot.keyClicks(box, "xy")
    qtbot.waitUntil(lambda: bool(box.choices()))
    assert (asked, box.choices()) == (["xy"], list(CHOICES))


def test_the_arrows_pass_over_headings_and_enter_takes_the_choice(qtbot: QtBot, box: SearchBox) -> None:
    box.setText("xy")
    box.search_now()
    for _ in range(2):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    with qtbot.waitSignal(box.picked, timeout=0) as picked:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert (picked.args, box.choices()) == ([9], [])


def test_enter_without_a_choice_submits_the_text(qtbot: QtBot, box: SearchBox) -> None:
    box.setText(" 4012 ")
    with qtbot.waitSignal(box.submitted, timeout=0) as submitted:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert submitted.args == ["4012"]


def test_escape_closes_the_choices_and_keeps_the_text(qtbot: QtBot, box: SearchBox) -> None:
    box.setText("xy")
    box.search_now()
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert (box.choices(), box.text()) == ([], "xy")


def test_nothing_is_searched_for_an_empty_field(box: SearchBox, asked: list[str]) -> None:
    box.setText("  ")
    box.search_now()
    assert asked == []


def test_a_search_opens_below_its_field(box: SearchBox) -> None:
    box.setText("xy")
    box.search_now()
    assert box._popup is not None
    assert box._popup.pos() == box.mapToGlobal(QPoint(0, box.height() + 2))


def test_a_search_at_the_right_opens_within_its_window(
    theme: Theme, jobs: JobRunner, show: Show, qtbot: QtBot
) -> None:
    window = QWidget()
    box = SearchBox(theme, jobs, lambda _text: CHOICES, placeholder="单号", parent=window)
    window.resize(700, 300)
    box.setGeometry(530, 8, 160, 30)
    show(window)
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    box.setText("xy")
    box.search_now()
    popup = box._popup
    assert popup is not None
    assert popup.geometry().right() <= window.frameGeometry().right()
    assert popup.y() == box.mapToGlobal(QPoint(0, box.height() + 2)).y()


def test_one_chip_is_on_and_a_press_says_which(qtbot: QtBot, show: Show) -> None:
    chips = CountChips("状态")
    show(chips)
    chips.set_counts([Count("all", "全部", 4120), Count("review", "待审核", 9)])
    with qtbot.waitSignal(chips.chosen, timeout=0) as chosen:
        chips.choose("review")
    assert (chosen.args, chips.current()) == (["review"], "review")
    assert [button.text() for button in chips._buttons.values()] == ["全部 4,120", "待审核 9"]


def test_new_counts_keep_what_is_on_and_say_nothing(qtbot: QtBot, show: Show) -> None:
    chips = CountChips("状态")
    show(chips)
    chips.set_counts([Count("all", "全部", 2), Count("review", "待审核", 1)])
    chips.choose("review")
    with qtbot.assertNotEmitted(chips.chosen):
        chips.set_counts([Count("late", "超时", 1), Count("all", "全部", 3), Count("review", "待审核", 2)])
    assert chips.current() == "review"


def test_a_filter_can_be_taken_off_changed_and_added(
    qtbot: QtBot, theme: Theme, icons: Icons, show: Show
) -> None:
    bar = FilterBar(theme, icons)
    show(bar)
    bar.set_filters([ActiveFilter("date", "申请日期", "近30天")], [("shop", "店铺")])
    [change, away] = bar._chips[0].findChildren(QToolButton)
    with qtbot.waitSignals([bar.removed, bar.change_requested], timeout=0):
        away.click()
        change.click()
    assert (change.text(), away.accessibleName()) == ("申请日期 近30天", "去掉筛选：申请日期")


def test_chips_wrap_where_it_is_narrow(show: Show) -> None:
    chips = CountChips("状态")
    show(chips)
    chips.set_counts([Count(str(n), f"待审核{n}", n) for n in range(12)])
    assert chips.heightForWidth(300) >= 2 * chips.heightForWidth(3000)
