"""Columns that stay in sight at the left: everything a person does to a table goes on as before."""

import json

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from erp_returns.ui.tables import ListTable, TableView, WindowedTable
from erp_returns.ui.tables.frozen import FrozenPane
from erp_returns.ui.theme import Theme
from tests.ui.kit.rows import COLUMNS, OrderRow, Shelf

NUMBER, MEMBER, UNITS, REFUND, REQUESTED, STATUS = range(6)
LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, table: WindowedTable[OrderRow]) -> TableView:
    """300 rows in a narrow view, 单号 and 会员 frozen."""
    view = TableView(theme, name="退换货单")
    qtbot.addWidget(view)
    view.setModel(table)
    table.set_source(Shelf(range(300, 0, -1)))
    view.resize(480, 420)
    view.show()
    view.columns.freeze_to(MEMBER)
    return view


def pane_of(view: TableView) -> FrozenPane:
    assert view.pane is not None
    return view.pane


def shown_in_pane(view: TableView) -> list[int]:
    header = pane_of(view).header
    places = [header.logicalIndex(visual) for visual in range(header.count())]
    return [place for place in places if not header.isSectionHidden(place)]


def shown_beside(view: TableView) -> list[int]:
    return [place for place in view.columns.shown() if not view.columns.isSectionHidden(place)]


def middle(view: TableView, row: int) -> QPoint:
    """The middle of a row's cell in the pane."""
    return pane_of(view).visualRect(view.model().index(row, NUMBER)).center()


def menu_of(view: TableView) -> dict[str, object]:
    menu = next(menu for menu in view.columns.findChildren(QMenu) if menu.isVisible())
    return {action.text(): action for action in menu.actions()}


def drag(view: TableView, header_from: object, start: int, end: int) -> None:
    """Press a heading, carry it along, let it go; global x."""
    header = header_from.viewport()  # type: ignore[attr-defined]
    y = header.height() // 2

    def at(x: int) -> QPoint:
        return QPoint(header.mapFromGlobal(QPoint(x, 0)).x(), y)

    QTest.mousePress(header, LEFT, pos=at(start))
    for step in range(1, 6):
        QTest.mouseMove(header, at(start + (end - start) * step // 5))
    QTest.mouseRelease(header, LEFT, pos=at(end))


def heading_at(header: object, place: int, share: float = 0.5) -> int:
    """The global x within a heading."""
    x = header.sectionViewportPosition(place) + header.sectionSize(place) * share  # type: ignore[attr-defined]
    return int(header.viewport().mapToGlobal(QPoint(int(x), 0)).x())  # type: ignore[attr-defined]


def test_a_frozen_column_stands_in_the_pane_and_nowhere_else(view: TableView) -> None:
    assert (shown_in_pane(view), shown_beside(view)) == (
        [NUMBER, MEMBER],
        [UNITS, REFUND, REQUESTED, STATUS],
    )


def test_the_rows_begin_where_the_frozen_columns_end(view: TableView) -> None:
    assert view.viewport().geometry().left() == pane_of(view).geometry().right() + 1


def test_frozen_columns_stay_while_the_others_scroll(view: TableView) -> None:
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    assert pane_of(view).header.sectionViewportPosition(NUMBER) == 0


@pytest.mark.parametrize("step", [1, 13, 3000, 10_000_000])
def test_both_sides_show_the_same_rows_wherever_one_scrolls(view: TableView, step: int) -> None:
    view.verticalScrollBar().setValue(step)
    pane = pane_of(view)
    assert (pane.rowAt(0), pane.rowViewportPosition(200)) == (view.rowAt(0), view.rowViewportPosition(200))


def test_both_sides_show_the_same_rows_when_the_list_grows_at_the_top(
    view: TableView, table: WindowedTable[OrderRow]
) -> None:
    view.choose(150)
    shelf = Shelf([9002, 9001, *range(300, 0, -1)])
    table._source = shelf
    table.refresh()
    QApplication.processEvents()
    assert pane_of(view).rowViewportPosition(100) == view.rowViewportPosition(100)


def test_the_wheel_over_the_frozen_columns_scrolls_the_list(view: TableView) -> None:
    place = QPointF(middle(view, 0))
    down = QWheelEvent(
        place,
        place,
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane_of(view).viewport(), down)
    assert view.verticalScrollBar().value() > 0


def test_a_click_on_a_frozen_cell_chooses_its_row_and_the_keys_go_on_from_there(view: TableView) -> None:
    QTest.mouseClick(pane_of(view).viewport(), LEFT, pos=middle(view, 4))
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert (view.selected_keys(), view.current_key()) == ([295], 295)


def test_a_row_can_be_chosen_in_the_pane_after_scrolling_to_the_right(view: TableView) -> None:
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    before = view.horizontalScrollBar().value()
    QTest.mouseClick(pane_of(view).viewport(), LEFT, pos=middle(view, 2))
    assert (view.current_key(), view.horizontalScrollBar().value()) == (298, before)


def test_shift_selects_across_the_border_in_both_directions(view: TableView) -> None:
    beside = view.visualRect(view.model().index(1, UNITS)).center()
    QTest.mouseClick(view.viewport(), LEFT, pos=beside)
    QTest.mouseClick(pane_of(view).viewport(), LEFT, SHIFT, middle(view, 4))
    down = view.selected_keys()
    QTest.mouseClick(pane_of(view).viewport(), LEFT, pos=middle(view, 6))
    QTest.mouseClick(view.viewport(), LEFT, SHIFT, beside)
    assert (down, view.selected_keys()) == ([299, 298, 297, 296], [299, 298, 297, 296, 295, 294])


def test_a_drag_from_a_frozen_cell_into_the_others_selects_the_rows_between(view: TableView) -> None:
    pane = pane_of(view).viewport()
    across = QPoint(pane.width() + 60, middle(view, 5).y())
    QTest.mousePress(pane, LEFT, pos=middle(view, 2))
    QTest.mouseMove(pane, across)
    QTest.mouseRelease(pane, LEFT, pos=across)
    assert view.selected_keys() == [298, 297, 296, 295]


def test_a_double_click_on_a_frozen_cell_opens_the_row(qtbot: QtBot, view: TableView) -> None:
    pane = pane_of(view).viewport()
    QTest.mouseClick(pane, LEFT, pos=middle(view, 3))
    with qtbot.waitSignal(view.doubleClicked, timeout=0) as clicked:
        QTest.mouseDClick(pane, LEFT, pos=middle(view, 3))
    assert clicked.args is not None
    assert view.current_key() == 297


def test_the_context_menu_opens_where_the_mouse_is(qtbot: QtBot, view: TableView) -> None:
    from PySide6.QtGui import QContextMenuEvent

    view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    pane = pane_of(view).viewport()
    where = pane.mapToGlobal(middle(view, 3))
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle(view, 3), where)
    with qtbot.waitSignal(view.customContextMenuRequested, timeout=0) as opened:
        QApplication.sendEvent(pane, asked)
    assert opened.args is not None
    assert view.viewport().mapToGlobal(opened.args[0]) == where


def test_a_click_on_a_frozen_heading_orders_by_it_and_both_sides_show_the_arrow(
    view: TableView, table: WindowedTable[OrderRow]
) -> None:
    asked: list[tuple[str, bool]] = []
    table.sort_requested.connect(lambda key, descending: asked.append((key, descending)))
    header = pane_of(view).header
    for _ in range(2):
        QTest.mouseClick(header.viewport(), LEFT, pos=QPoint(30, header.height() // 2))
    arrow = NUMBER, Qt.SortOrder.DescendingOrder
    assert asked == [("number", False), ("number", True)]
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == arrow
    assert (view.columns.sortIndicatorSection(), view.columns.sortIndicatorOrder()) == arrow


def test_a_frozen_column_takes_the_width_it_is_given_and_the_rest_makes_room(view: TableView) -> None:
    header = pane_of(view).header
    edge = heading_at(header, NUMBER, 1.0)
    drag(view, header, edge - 1, edge + 40)
    assert json.loads(view.columns.save())["widths"]["number"] == pytest.approx(191, abs=3)
    assert view.viewport().geometry().left() == pane_of(view).geometry().right() + 1


def test_who_drags_the_edge_of_a_column_over_the_border_moves_no_column(view: TableView) -> None:
    before = view.columns.shown()
    edge = heading_at(view.columns, UNITS, 1.0)
    drag(view, view.columns, edge - 1, heading_at(pane_of(view).header, NUMBER))
    assert (view.columns.shown(), shown_in_pane(view)) == (before, [NUMBER, MEMBER])


def test_columns_change_places_within_the_pane(view: TableView) -> None:
    header = pane_of(view).header
    drag(view, header, heading_at(header, NUMBER), heading_at(header, MEMBER, 0.8))
    assert (view.columns.shown()[:2], shown_in_pane(view)) == ([MEMBER, NUMBER], [MEMBER, NUMBER])


def test_a_column_dropped_among_the_frozen_ones_is_frozen(view: TableView) -> None:
    view.resize(900, 420)
    drag(view, view.columns, heading_at(view.columns, REFUND), heading_at(pane_of(view).header, MEMBER, 0.2))
    assert shown_in_pane(view) == [NUMBER, REFUND, MEMBER]
    assert shown_beside(view) == [UNITS, REQUESTED, STATUS]


def test_a_frozen_column_dropped_among_the_others_is_let_go(view: TableView) -> None:
    drag(
        view,
        pane_of(view).header,
        heading_at(pane_of(view).header, NUMBER),
        heading_at(view.columns, UNITS, 0.8),
    )
    assert (shown_in_pane(view), view.columns.shown()) == (
        [MEMBER],
        [MEMBER, UNITS, NUMBER, REFUND, REQUESTED, STATUS],
    )


def test_the_last_frozen_column_let_go_leaves_no_pane(view: TableView) -> None:
    view.columns.freeze_to(NUMBER)
    drag(
        view,
        pane_of(view).header,
        heading_at(pane_of(view).header, NUMBER),
        heading_at(view.columns, UNITS, 0.8),
    )
    assert not pane_of(view).isVisible()
    assert view.viewport().geometry().left() == view.frameWidth()


def test_a_frozen_column_can_be_hidden_and_comes_back_frozen(view: TableView) -> None:
    view.columns.setSectionHidden(MEMBER, True)
    hidden = shown_in_pane(view), view.columns.shown_keys()
    view.columns.setSectionHidden(MEMBER, False)
    assert hidden == ([NUMBER], ["number", "units", "refund_fen", "requested_at", "status"])
    assert shown_in_pane(view) == [NUMBER, MEMBER]


def test_when_all_others_are_hidden_one_column_is_not_frozen(view: TableView) -> None:
    for place in (UNITS, REFUND, REQUESTED, STATUS):
        view.columns.setSectionHidden(place, True)
    assert (shown_in_pane(view), shown_beside(view)) == ([NUMBER], [MEMBER])


def test_where_there_is_no_room_fewer_columns_are_frozen_and_they_come_back_with_it(view: TableView) -> None:
    view.resize(300, 420)
    narrow = shown_in_pane(view)
    view.resize(480, 420)
    assert (narrow, shown_in_pane(view)) == ([NUMBER], [NUMBER, MEMBER])


def test_a_column_that_stretches_has_its_own_width_while_it_is_frozen(view: TableView) -> None:
    view.columns.freeze_to(-1)
    view.resize(1400, 420)
    view.columns.freeze_to(MEMBER)
    assert pane_of(view).header.sectionSize(MEMBER) == 100


def test_the_current_row_stays_when_its_column_is_frozen(view: TableView) -> None:
    view.columns.freeze_to(-1)
    view.choose_row(7)
    view.columns.freeze_to(MEMBER)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.current_key() == 292


def test_what_is_copied_has_the_frozen_columns_first(view: TableView) -> None:
    view.choose(2)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("RT20261121-0002\t王小鱼\t3\t")


def test_frozen_columns_come_back(view: TableView) -> None:
    view.columns.moveSection(view.columns.visualIndex(STATUS), 0)
    pane_of(view).header.resizeSection(NUMBER, 171)
    state = view.columns.save()
    view.columns.reset_columns()
    reset = view.columns.held
    view.columns.restore(state)
    assert (reset, shown_in_pane(view)) == (0, [STATUS, NUMBER])
    assert (pane_of(view).header.sectionSize(NUMBER), view.columns.save()) == (171, state)


@pytest.mark.parametrize("frozen", [3, None, [], "gone", "status"])
def test_a_kept_state_that_freezes_what_cannot_be_frozen_is_taken_as_far_as_it_goes(
    view: TableView, frozen: object
) -> None:
    keys = [column.key for column in COLUMNS]
    view.columns.restore(json.dumps({"order": keys, "hidden": [], "widths": {}, "frozen": frozen}))
    assert view.columns.shown() == list(range(6))
    assert shown_beside(view)


def test_widths_and_rows_grow_with_the_text_on_both_sides(view: TableView, theme: Theme) -> None:
    before = pane_of(view).header.sectionSize(NUMBER)
    view.resize(1400, 420)
    theme.apply(points=20)
    pane = pane_of(view)
    assert pane.header.sectionSize(NUMBER) == 2 * before
    assert pane.verticalHeader().defaultSectionSize() == view.verticalHeader().defaultSectionSize()
    assert (pane.viewport().height(), pane.header.height()) == (
        view.viewport().height(),
        view.columns.height(),
    )


def test_the_menu_of_a_heading_freezes_up_to_it_and_lets_go_again(view: TableView) -> None:
    view.resize(900, 420)
    view.columns.freeze_to(-1)
    view.columns.offer_columns(QPoint(0, 0), UNITS)
    menu_of(view)["冻结到此列"].trigger()  # type: ignore[attr-defined]
    frozen = view.columns.held
    for menu in view.columns.findChildren(QMenu):
        menu.close()
    QApplication.sendPostedEvents(None, 52)
    view.columns.offer_columns(QPoint(0, 0), NUMBER)
    menu_of(view)["取消冻结"].trigger()  # type: ignore[attr-defined]
    assert (frozen, view.columns.held) == (3, 0)


def test_columns_are_frozen_by_keys(view: TableView) -> None:
    view.columns.freeze_to(-1)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    choosing = menu_of(view)["冻结到"].menu()  # type: ignore[attr-defined]
    choosing.actions()[0].trigger()
    assert view.columns.held == 1


def test_a_short_list_offers_no_freezing(qtbot: QtBot, theme: Theme) -> None:
    view = TableView(theme)
    qtbot.addWidget(view)
    view.setModel(ListTable(COLUMNS))
    view.show()
    view.columns.offer_columns(QPoint(0, 0), NUMBER)
    assert "冻结到此列" not in menu_of(view)


def test_a_table_shown_on_both_sides_keeps_the_rules_of_models(
    view: TableView, table: WindowedTable[OrderRow], qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(table)
    table.set_source(Shelf(range(50)))
    assert pane_of(view).model() is table


def test_a_selected_row_is_painted_selected_on_both_sides(view: TableView, theme: Theme) -> None:
    view.choose_row(2)
    pane = pane_of(view).viewport()
    y = middle(view, 2).y() - 10
    colours = {
        image.pixelColor(image.width() - 4, y).name()
        for image in (pane.grab().toImage(), view.viewport().grab().toImage())
    }
    assert colours in ({theme.tokens.selection.lower()}, {theme.tokens.selection_idle.lower()})
