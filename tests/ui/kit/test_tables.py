import json
from array import array
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from erp_returns.domain.kinds import Status
from erp_returns.ui.jobs import Job, JobRunner
from erp_returns.ui.tables import Column, Edit, EditKind, Kind, ListTable, TableView, WindowedTable
from erp_returns.ui.tables.windowed import FIRST, KEPT_PAGES, PAGE
from erp_returns.ui.theme import Theme
from tests.ui.kit.rows import COLUMNS, OrderRow, Shelf, order_row

DISPLAY = Qt.ItemDataRole.DisplayRole


class Later:
    """An executor that runs when told to, as a thread would some time later."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def submit(self, work: Callable[[], None]) -> None:
        self.waiting.append(work)

    def shutdown(self) -> None:
        self.waiting.clear()

    def run(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()


def checked_by_qt(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)


@pytest.fixture
def table(jobs: JobRunner) -> WindowedTable[OrderRow]:
    return WindowedTable(COLUMNS, jobs)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, table: WindowedTable[OrderRow]) -> TableView:
    view = TableView(theme, name="退换货单", empty="还没有退换货单 — 按 Ctrl+N 新建")
    qtbot.addWidget(view)
    view.setModel(table)
    view.resize(800, 420)
    view.show()
    return view


# ------------------------------------------------------------------ windowed


def test_a_windowed_table_passes_qts_tester_empty_filled_and_refreshed(
    table: WindowedTable[OrderRow],
) -> None:
    watch = checked_by_qt(table)
    shelf = Shelf([])
    table.set_source(shelf)
    shelf.ids = list(range(1, 1000))
    table.refresh()
    shelf.ids = list(range(1500, 1, -1))
    table.refresh()
    assert table.rowCount() == 1499
    watch.setUseFetchMore(False)


def test_the_first_rows_stand_before_the_positions_arrive(qapp: object) -> None:
    later = Later()
    table = WindowedTable(COLUMNS, JobRunner(later))
    shelf = Shelf(range(5000, 0, -1))
    table.set_source(shelf)
    assert (table.rowCount(), table.exact, table.row_texts(0)[0]) == (FIRST, False, "RT20261121-5000")
    later.run()
    assert (table.rowCount(), table.exact, table.row_texts(4999)[0]) == (5000, True, "RT20261121-0001")


def test_positions_that_only_add_rows_insert_them(qtbot: QtBot) -> None:
    later = Later()
    table = WindowedTable(COLUMNS, JobRunner(later))
    table.set_source(Shelf(range(5000)))
    with qtbot.waitSignal(table.rowsInserted, timeout=0), qtbot.assertNotEmitted(table.modelReset):
        later.run()


def test_a_jump_reads_one_page_only(table: WindowedTable[OrderRow]) -> None:
    shelf = Shelf(range(100_000))
    table.set_source(shelf)
    for row in range(50_000, 50_030):
        table.data(table.index(row, 0))
    assert shelf.asked == [list(range(50_000, 50_000 + PAGE))]


def test_the_page_last_used_stays_when_many_others_were_seen(table: WindowedTable[OrderRow]) -> None:
    shelf = Shelf(range(100_000))
    table.set_source(shelf)
    for at in range(2, KEPT_PAGES + 2):
        table.row_texts(at * PAGE)
        table.row_texts(99_999)
    shelf.asked.clear()
    table.row_texts(99_998)
    table.row_texts(2 * PAGE)
    assert shelf.asked == [list(range(2 * PAGE, 3 * PAGE))]


def test_a_short_list_needs_no_positions(qapp: object) -> None:
    later = Later()
    table = WindowedTable(COLUMNS, JobRunner(later))
    table.set_source(Shelf(range(7)))
    assert (table.rowCount(), table.exact, later.waiting) == (7, True, [])


def test_a_new_source_drops_the_positions_of_the_old_one(qapp: object) -> None:
    later = Later()
    runner = JobRunner(later)
    table = WindowedTable(COLUMNS, runner)
    table.set_source(Shelf(range(5000)))
    running: tuple[Job[object], ...] = runner.running
    table.set_source(Shelf(range(10, 17)))
    later.run()
    assert (table.rowCount(), len(running)) == (7, 1)


def test_ids_and_rows_find_each_other(table: WindowedTable[OrderRow]) -> None:
    table.set_source(Shelf(range(1000, 0, -1)))
    assert (table.id_at(0), table.id_at(1000), table.row_of(1000), table.row_of(7), table.row_of(0)) == (
        1000,
        None,
        0,
        993,
        -1,
    )
    assert table.rows_of([3, 1000, 998, 4444, 2, 1]) == [0, 2, 997, 998, 999]


def test_a_row_that_is_gone_meanwhile_is_blank(table: WindowedTable[OrderRow]) -> None:
    shelf = Shelf(range(1000))
    table.set_source(shelf)
    shelf.ids.remove(500)
    assert table.row_texts(500) == ("",) * len(COLUMNS)


def test_a_source_that_fails_while_painting_is_reported_and_leaves_blanks(
    qtbot: QtBot, table: WindowedTable[OrderRow]
) -> None:
    shelf = Shelf(range(1000))
    table.set_source(shelf)
    shelf.broken = True
    with qtbot.waitSignal(table.failed, timeout=0) as failed:
        assert table.row_texts(700)[0] == ""
    assert isinstance((failed.args or [None])[0], OSError)


def test_values_become_text_by_kind(table: WindowedTable[OrderRow]) -> None:
    table.set_source(Shelf([100]))
    texts = [table.data(table.index(0, column), DISPLAY) for column in range(len(COLUMNS))]
    assert texts == ["RT20261121-0100", "王小鱼", "3", "¥1,234.00", "2026-11-21 10:03", "pending_review"]


def test_a_stored_value_of_the_trade_shows_its_word() -> None:
    column: Column[OrderRow] = Column("status", "状态", Kind.STATUS)
    assert column.writer()(Status.AWAITING_RETURN) == "待退货"


def test_money_stands_at_the_right(table: WindowedTable[OrderRow]) -> None:
    alignment = table.columns[3].alignment
    assert alignment & int(Qt.AlignmentFlag.AlignRight)


# ---------------------------------------------------------------------- view


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


# ---------------------------------------------------------------- list table

LINES: tuple[Column[OrderRow], ...] = (
    Column("number", "单号", Kind.MONO, 150),
    Column("units", "件数", Kind.NUMBER, 80, edit=Edit(EditKind.QUANTITY, least=1, limit=lambda row: row.id)),
    Column("refund_fen", "退款", Kind.MONEY, 120, edit=Edit(EditKind.MONEY, allowed=lambda row: row.id != 1)),
    Column(
        "status",
        "状态",
        width=120,
        edit=Edit(EditKind.CHOICE, choices=lambda _row: [("approved", "通过"), ("rejected", "拒绝")]),
    ),
    Column("member", "备注", width=120, edit=Edit(EditKind.TEXT)),
    Column("picked", "选", Kind.CHECK, 40, read=lambda row: row.units > 1, edit=Edit(EditKind.CHECK)),
)


@pytest.fixture
def lines(qtbot: QtBot) -> ListTable[OrderRow]:
    table = ListTable(LINES)
    table.set_rows([order_row(1), order_row(2), order_row(3)])
    return table


@pytest.fixture
def grid(qtbot: QtBot, theme: Theme, lines: ListTable[OrderRow]) -> TableView:
    grid = TableView(theme)
    qtbot.addWidget(grid)
    grid.setModel(lines)
    grid.resize(800, 300)
    grid.show()
    return grid


def type_into(qtbot: QtBot, grid: TableView, row: int, column: int, keys: str) -> None:
    index = grid.model().index(row, column)
    grid.setCurrentIndex(index)
    grid.edit(index)
    editor = grid.indexWidget(index)
    qtbot.keyClicks(editor, keys)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_a_list_table_passes_qts_tester_through_every_change(qapp: object) -> None:
    table = ListTable(LINES)
    watch = checked_by_qt(table)
    table.set_rows([order_row(1), order_row(2)])
    table.insert(1, order_row(3))
    table.replace(0, order_row(4))
    table.remove(2)
    table.set_rows([])
    assert table.rows == ()
    watch.setUseFetchMore(False)


@pytest.mark.parametrize(
    ("column", "keys", "key", "value"),
    [(1, "2", "units", 2), (2, "12.5", "refund_fen", 1250), (4, "torn ", "member", "torn")],
)
def test_what_is_typed_into_a_cell_is_said_as_a_value(
    qtbot: QtBot, grid: TableView, lines: ListTable[OrderRow], column: int, keys: str, key: str, value: object
) -> None:
    with qtbot.waitSignal(lines.edited) as edited:
        type_into(qtbot, grid, 1, column, keys)
    assert edited.args == [1, key, value]


def test_editing_changes_no_row_by_itself(qtbot: QtBot, grid: TableView, lines: ListTable[OrderRow]) -> None:
    before = lines.rows
    type_into(qtbot, grid, 1, 1, "2")
    assert lines.rows == before


def test_a_quantity_cannot_pass_its_limit(qtbot: QtBot, grid: TableView, lines: ListTable[OrderRow]) -> None:
    with qtbot.assertNotEmitted(lines.edited):
        type_into(qtbot, grid, 2, 1, "9")


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_wrong_amount_keeps_the_editor_open_with_what_was_typed(
    qtbot: QtBot, grid: TableView, lines: ListTable[OrderRow]
) -> None:
    with qtbot.assertNotEmitted(lines.edited):
        type_into(qtbot, grid, 1, 2, "1.2.3")
    editor = grid.indexWidget(lines.index(1, 2))
    assert editor.property("text") == "1.2.3"


def test_a_row_may_forbid_a_column(lines: ListTable[OrderRow]) -> None:
    editable = [bool(lines.flags(lines.index(row, 2)) & Qt.ItemFlag.ItemIsEditable) for row in range(3)]
    assert editable == [False, True, True]


def test_a_choice_says_its_value(qtbot: QtBot, grid: TableView, lines: ListTable[OrderRow]) -> None:
    index = lines.index(0, 3)
    with qtbot.waitSignal(lines.edited, timeout=0) as edited:
        lines.setData(index, "rejected")
    assert edited.args == [0, "status", "rejected"]


def test_space_ticks_a_cell(qtbot: QtBot, grid: TableView, lines: ListTable[OrderRow]) -> None:
    grid.setCurrentIndex(lines.index(0, 5))
    with qtbot.waitSignal(lines.edited, timeout=0) as edited:
        qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert edited.args == [0, "picked", False]


def test_as_many_rows_as_before_keep_the_selection(grid: TableView, lines: ListTable[OrderRow]) -> None:
    grid.choose(2)
    lines.set_rows([replace(row, member="李") for row in lines.rows])
    assert (grid.current_key(), lines.row_texts(2)[4]) == (2, "李")


def test_positions_are_kept_in_few_bytes(table: WindowedTable[OrderRow]) -> None:
    table.set_source(Shelf(range(300)))
    ids = table.ids_between(0, 299)
    assert isinstance(ids, array)
    assert ids.itemsize == 8
