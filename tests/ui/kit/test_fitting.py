"""Windows and their parts take the room they need, and no more than there is."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from erp_returns.ui.theme import Appearance, Theme
from erp_returns.ui.widgets.fitting import FittingArea, resize_for_text, room_for
from erp_returns.ui.widgets.section import FieldGrid

FIELDS = [("订单号", "SO20261119-0002"), ("平台单号", "6911234567890123"), ("实付", "¥190.00")]


def lines(count: int) -> QWidget:
    content = QWidget()
    column = QVBoxLayout(content)
    for at in range(count):
        column.addWidget(QLabel(f"{at}"))
    return content


def around(area: FittingArea, qtbot: QtBot) -> QDialog:
    window = QDialog()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(area)
    window.show()
    return window


def test_a_window_is_never_larger_than_the_screen(theme: Theme, qtbot: QtBot) -> None:
    window = QDialog()
    qtbot.addWidget(window)
    resize_for_text(window, theme, 5000, 4000)
    assert window.size() == room_for(window)


def test_larger_text_gives_a_larger_window(theme: Theme, qtbot: QtBot) -> None:
    theme.apply(Appearance.LIGHT, 15)
    window = QDialog()
    qtbot.addWidget(window)
    resize_for_text(window, theme, 400, 300)
    assert (window.width(), window.height()) == (600, 450)


def test_what_fits_is_not_scrolled(qtbot: QtBot) -> None:
    area = FittingArea(lines(4))
    window = around(area, qtbot)
    qtbot.waitUntil(lambda: window.isVisible() and area.verticalScrollBar().maximum() == 0)


def test_what_the_screen_has_no_room_for_is_scrolled_and_the_window_stays_on_it(qtbot: QtBot) -> None:
    area = FittingArea(lines(200))
    window = around(area, qtbot)
    qtbot.waitUntil(lambda: window.height() == room_for(window).height())
    assert area.verticalScrollBar().maximum() > 0


def test_a_window_grows_with_what_it_says(qtbot: QtBot) -> None:
    content = lines(2)
    area = FittingArea(content)
    window = around(area, qtbot)
    before = window.height()
    added = QLabel("more\n" * 8)
    layout = content.layout()
    assert layout is not None
    layout.addWidget(added)
    qtbot.waitUntil(lambda: window.height() > before and area.verticalScrollBar().maximum() == 0)


def test_fields_stand_in_one_column_where_two_do_not_fit(theme: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    grid = FieldGrid(theme, 2, page)
    grid.set_fields(FIELDS)
    grid.resize(800, 200)
    page.show()
    assert columns_of(grid) == {0, 1, 2, 3}
    grid.resize(grid.minimumSizeHint().width(), 200)
    assert columns_of(grid) == {0, 1}
    grid.resize(800, 200)
    assert columns_of(grid) == {0, 1, 2, 3}


def columns_of(grid: FieldGrid) -> set[int]:
    layout = grid.layout()
    assert isinstance(layout, QGridLayout)
    places = [cast("tuple[int, int, int, int]", layout.getItemPosition(at)) for at in range(layout.count())]
    return {column for _row, column, *_ in places}
