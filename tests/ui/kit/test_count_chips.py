"""Chips that count: two rows at most, what has no room stands in a menu."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from erp_returns.ui.theme import Theme
from erp_returns.ui.widgets.count_chips import MOST_ROWS, Count, CountChips

COUNTS = [
    Count("all", "全部", 412),
    *(Count(f"open{at}", f"待办的状态{at}", at) for at in range(1, 9)),
    *(Count(f"ended{at}", f"结束的状态{at}", at, minor=True) for at in range(1, 4)),
    Count("overdue", "超时", 36),
]


@pytest.fixture
def place(qtbot: QtBot, theme: Theme) -> QWidget:
    """A window 500 px wide with chips above something that takes the rest."""
    place = QWidget()
    qtbot.addWidget(place)
    column = QVBoxLayout(place)
    column.addWidget(CountChips("状态"))
    column.addWidget(QWidget(), 1)
    place.resize(500, 300)
    place.show()
    return place


@pytest.fixture
def chips(place: QWidget) -> CountChips:
    chips = place.findChild(CountChips)
    assert isinstance(chips, CountChips)
    chips.set_counts(COUNTS)
    return chips


def rows(chips: CountChips) -> int:
    return len({button.y() for button in chips.findChildren(QPushButton) if button.isVisible()})


def entries(chips: CountChips) -> list[str]:
    menu = chips.more.menu()
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions()]


def test_where_there_is_room_all_chips_are_in_sight(qtbot: QtBot, place: QWidget, chips: CountChips) -> None:
    place.resize(3000, 300)
    qtbot.waitUntil(lambda: not chips.folded())
    assert not chips.more.isVisible()


@pytest.mark.parametrize("width", [200, 320, 500, 760, 1000])
@pytest.mark.parametrize("points", [10, 20])
def test_there_are_never_more_than_two_rows(
    qtbot: QtBot, place: QWidget, chips: CountChips, theme: Theme, width: int, points: int
) -> None:
    theme.apply(points=points)
    place.resize(width, 300)
    chips.set_counts(COUNTS)
    qtbot.wait(1)
    assert rows(chips) <= MOST_ROWS
    lowest = max(
        button.geometry().bottom() for button in chips.findChildren(QPushButton) if button.isVisible()
    )
    assert lowest < chips.height()


def test_minor_ones_go_first_and_the_menu_names_what_went(qtbot: QtBot, chips: CountChips) -> None:
    qtbot.wait(1)
    folded = chips.folded()
    assert [key for key in folded if key.startswith("ended")] == ["ended1", "ended2", "ended3"]
    assert (chips.more.text(), entries(chips)) == (
        f"更多 {len(folded)}",
        [count.text for count in COUNTS if count.key in folded],
    )


def test_one_that_is_chosen_in_the_menu_is_on_and_in_sight(qtbot: QtBot, chips: CountChips) -> None:
    entries(chips)
    action = next(action for action in chips.more.menu().actions() if action.text() == "结束的状态2 2")
    with qtbot.waitSignal(chips.chosen, timeout=0) as chosen:
        action.trigger()
    assert (chosen.args, chips.current(), "ended2" in chips.folded()) == (["ended2"], "ended2", False)
    assert rows(chips) <= MOST_ROWS


def test_where_there_is_hardly_any_room_the_one_that_is_on_and_the_menu_remain(
    qtbot: QtBot, place: QWidget, chips: CountChips
) -> None:
    chips.choose("overdue")
    place.resize(120, 300)
    qtbot.wait(1)
    assert (chips.more.isVisible(), "overdue" in chips.folded(), rows(chips)) == (True, False, MOST_ROWS)


def test_the_first_stays_in_sight_however_narrow_it_is(
    qtbot: QtBot, place: QWidget, chips: CountChips
) -> None:
    place.resize(120, 300)
    qtbot.wait(1)
    assert "all" not in chips.folded()


def test_the_menu_opens_by_key(qtbot: QtBot, chips: CountChips) -> None:
    chips.more.setFocus()
    qtbot.keyClick(chips.more, Qt.Key.Key_Space)
    assert chips.more.menu().isVisible()
    chips.more.menu().close()


def test_counts_that_change_need_no_more_room_than_there_is(qtbot: QtBot, chips: CountChips) -> None:
    chips.set_counts([Count(count.key, count.label, 1_234_567, minor=count.minor) for count in COUNTS])
    qtbot.wait(1)
    assert rows(chips) <= MOST_ROWS
