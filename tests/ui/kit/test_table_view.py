import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from erp_returns.ui.tables import Column, ListTable, TableView, WindowedTable
from erp_returns.ui.theme import Theme
from tests.ui.kit.rows import COLUMNS, OrderRow, Shelf


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, table: WindowedTable[OrderRow]) -> TableView:
    view = TableView(theme, name="退换货单", empty="还没有退换货单 — 按 Ctrl+N 新建")
    qtbot.addWidget(view)
    view.setModel(table)
    view.resize(800, 420)
    view.show()
    return view


def test_a_refresh_keeps_selection_current_row_and_scroll_position_by_id(
    view: TableView, table: WindowedTable[OrderRow]
) -> None:
    shelf = Shelf(range(3000, 0, -1))
    table.set_source(shelf)
    view.choose(1500)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 13)
    before = view.indexAt(QPoint(5, 0)).row(), view.rowViewportPosition(table.row_of(1500))
    shelf.ids = [9001, 9002, *shelf.ids]
    table.refresh()
    assert (view.current_key(), view.selected_keys()) == (1500, [1500])
    assert (view.indexAt(QPoint(5, 0)).row() - 2, view.rowViewportPosition(table.row_of(1500))) == before


def test_at_the_top_a_refresh_shows_what_is_new(view: TableView, table: WindowedTable[OrderRow]) -> None:
    shelf = Shelf(range(3000, 0, -1))
    table.set_source(shelf)
    shelf.ids = [9001, *shelf.ids]
    table.refresh()
    assert table.id_at(view.indexAt(QPoint(5, 0)).row()) == 9001


def test_a_refresh_that_moves_the_current_row_does_not_announce_it_anew(
    qtbot: QtBot, view: TableView, table: WindowedTable[OrderRow]
) -> None:
    shelf = Shelf(range(300, 0, -1))
    table.set_source(shelf)
    view.choose(150)
    shelf.ids = [9001, *shelf.ids]
    with qtbot.assertNotEmitted(view.current_changed):
        table.refresh()


def test_when_the_current_row_leaves_the_list_its_neighbour_takes_over(
    qtbot: QtBot, view: TableView, table: WindowedTable[OrderRow]
) -> None:
    shelf = Shelf([5, 4, 3, 2, 1])
    table.set_source(shelf)
    view.choose(3)
    shelf.ids.remove(3)
    with qtbot.waitSignal(view.current_changed, timeout=0) as changed:
        table.refresh()
    assert changed.args == [2]


def test_when_several_selected_rows_leave_the_list_the_one_below_them_takes_over(
    view: TableView, table: WindowedTable[OrderRow]
) -> None:
    shelf = Shelf(range(20, 0, -1))
    table.set_source(shelf)
    view.choose(20)
    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    shelf.ids = [9001, *range(15, 0, -1)]
    table.refresh()
    assert view.current_key() == 15


def test_a_row_that_is_chosen_is_the_only_one_while_ctrl_is_held(
    view: TableView, table: WindowedTable[OrderRow]
) -> None:
    table.set_source(Shelf([5, 4, 3, 2, 1]))
    view.choose(5)
    QTest.keyPress(view, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    view.choose(2)
    QTest.keyRelease(view, Qt.Key.Key_Control)
    assert view.selected_keys() == [2]


def test_an_emptied_list_has_no_current_row(
    qtbot: QtBot, view: TableView, table: WindowedTable[OrderRow]
) -> None:
    shelf = Shelf([5])
    table.set_source(shelf)
    view.choose(5)
    shelf.ids.clear()
    with qtbot.waitSignal(view.current_changed, timeout=0) as changed:
        table.refresh()
    assert changed.args == [None]


def test_many_selected_rows_stay_selected_over_a_refresh(
    view: TableView, table: WindowedTable[OrderRow]
) -> None:
    shelf = Shelf(range(1000))
    table.set_source(shelf)
    view.selectAll()
    shelf.ids = [2000, *range(0, 1000, 2)]
    table.refresh()
    assert view.selected_keys() == list(range(0, 1000, 2))


def test_a_click_on_a_heading_asks_for_that_order_and_then_for_its_reverse(
    qtbot: QtBot, view: TableView, table: WindowedTable[OrderRow]
) -> None:
    header = view.columns
    where = QPoint(header.sectionViewportPosition(3) + 30, header.height() // 2)
    asked: list[tuple[str, bool]] = []
    table.sort_requested.connect(lambda key, descending: asked.append((key, descending)))
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert asked == [("refund_fen", False), ("refund_fen", True)]


def test_a_heading_that_cannot_be_ordered_by_leaves_the_arrow_where_it_was(
    qtbot: QtBot, view: TableView, table: WindowedTable[OrderRow]
) -> None:
    header = view.columns
    header.show_order("units", descending=True)
    where = QPoint(header.sectionViewportPosition(5) + 20, header.height() // 2)
    with qtbot.assertNotEmitted(table.sort_requested):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (2, Qt.SortOrder.DescendingOrder)


def test_order_widths_and_hidden_columns_come_back(view: TableView) -> None:
    header = view.columns
    header.moveSection(header.visualIndex(5), 0)
    header.setSectionHidden(2, True)
    header.resizeSection(0, 222)
    state = header.save()
    header.reset_columns()
    header.restore(state)
    assert (header.visualIndex(5), header.isSectionHidden(2), header.sectionSize(0)) == (0, True, 222)
    assert header.save() == state


@pytest.mark.parametrize(
    "state",
    ["", "{", "[]", "{}", '{"order": 3, "hidden": [], "widths": {}}', '{"order":[],"hidden":[],"widths":[]}'],
)
def test_a_state_that_cannot_be_read_changes_nothing(view: TableView, state: str) -> None:
    before = view.columns.save()
    view.columns.restore(state)
    assert view.columns.save() == before


def test_a_state_that_hides_every_column_hides_none(view: TableView) -> None:
    keys = [column.key for column in COLUMNS]
    view.columns.restore(json.dumps({"order": keys, "hidden": keys, "widths": {}}))
    assert len(view.columns.shown()) == len(COLUMNS)


def test_a_column_comes_as_wide_as_its_heading_and_its_words_need(qtbot: QtBot, theme: Theme) -> None:
    long = "一个相当长的列名，需要不少地方"
    columns: tuple[Column[OrderRow], ...] = (
        Column("number", long, width=40),
        Column("shop", "店铺", width=40, words=lambda: [long]),
        Column("type", "类型", width=400, words=lambda: [long]),
    )
    view = TableView(theme)
    qtbot.addWidget(view)
    view.setModel(ListTable(columns))
    needed = view.fontMetrics().horizontalAdvance(long)
    assert [view.columns.sectionSize(place) > needed for place in (0, 1)] == [True, True]
    assert view.columns.sectionSize(2) == 400


def test_only_widths_that_were_changed_are_kept(view: TableView) -> None:
    assert json.loads(view.columns.save())["widths"] == {}
    view.columns.resizeSection(0, 222)
    assert json.loads(view.columns.save())["widths"] == {COLUMNS[0].key: 222}


def test_the_stretching_column_takes_the_room_that_is_left(view: TableView) -> None:
    assert view.columns.length() == view.viewport().width()


def test_ctrl_c_copies_the_selected_rows_as_shown(
    qtbot: QtBot, view: TableView, table: WindowedTable[OrderRow]
) -> None:
    table.set_source(Shelf([2, 1]))
    view.columns.setSectionHidden(4, True)
    view.columns.moveSection(0, 1)
    view.selectAll()
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == (
        "王小鱼\tRT20261121-0002\t3\t¥24.68\tawaiting_return\n王小鱼\tRT20261121-0001\t2\t¥12.34\tapproved"
    )


def test_enter_opens_the_current_row(qtbot: QtBot, view: TableView, table: WindowedTable[OrderRow]) -> None:
    table.set_source(Shelf([8, 7]))
    view.choose(7)
    with qtbot.waitSignal(view.opened, timeout=0) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [7]


def test_an_empty_list_says_what_to_do(view: TableView, theme: Theme, table: WindowedTable[OrderRow]) -> None:
    ground = QColor(theme.tokens.surface)
    image = view.viewport().grab().toImage()
    middle = image.height() // 2
    places = [(x, y) for x in range(image.width()) for y in range(middle - 8, middle + 8)]
    assert sum(image.pixelColor(x, y) != ground for x, y in places) > 200


def test_a_table_grows_with_the_text(view: TableView, theme: Theme) -> None:
    small = view.verticalHeader().defaultSectionSize(), view.columns.sectionSize(0)
    theme.apply(points=20)
    large = view.verticalHeader().defaultSectionSize(), view.columns.sectionSize(0)
    assert large[0] >= 1.8 * small[0]
    assert large[1] == 2 * small[1]
