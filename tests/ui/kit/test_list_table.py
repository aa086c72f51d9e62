from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from erp_returns.ui.tables import Column, Edit, EditKind, Kind, ListTable, TableView
from erp_returns.ui.theme import Theme
from tests.ui.kit.checking import checked_by_qt
from tests.ui.kit.rows import OrderRow, order_row

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
