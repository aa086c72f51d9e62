"""In a table whose one column stretches, others give way where it is narrow: nobody scrolls sideways."""

import json

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from erp_returns.ui.tables import Column, ListTable, TableView
from erp_returns.ui.theme import Theme
from tests.ui.kit.rows import OrderRow, order_row

COLUMNS: tuple[Column[OrderRow], ...] = (
    Column("number", "单号", width=150),
    Column("member", "会员", width=200, stretch=True),
    Column("units", "件数", width=80, yields=2),
    Column("status", "状态", width=100, yields=1),
)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> TableView:
    view = TableView(theme)
    qtbot.addWidget(view)
    table: ListTable[OrderRow] = ListTable(COLUMNS)
    table.set_rows([order_row(1)])
    view.setModel(table)
    view.resize(700, 200)
    view.show()
    return view


@pytest.mark.parametrize(
    ("width", "left"),
    [
        (700, ["number", "member", "units", "status"]),
        (500, ["number", "member", "units"]),
        (400, ["number", "member"]),
        (250, ["number", "member"]),
    ],
)
def test_columns_give_way_in_their_order_and_nothing_is_scrolled(
    view: TableView, width: int, left: list[str]
) -> None:
    view.resize(width, 200)
    assert view.columns.shown_keys() == left
    assert view.horizontalScrollBar().maximum() == 0
    view.resize(700, 200)
    assert len(view.columns.shown_keys()) == 4


def test_what_gave_way_is_not_kept_as_hidden(view: TableView) -> None:
    before = view.columns.save()
    view.resize(300, 200)
    assert (view.columns.save(), json.loads(before)["hidden"]) == (before, [])


def test_a_column_that_gave_way_still_counts_as_wanted(view: TableView) -> None:
    view.resize(300, 200)
    view.columns.offer_columns(view.mapToGlobal(view.rect().center()), 0)
    menu = next(menu for menu in view.columns.findChildren(QMenu) if menu.isVisible())
    assert [action.isChecked() for action in menu.actions()[:4]] == [True] * 4


def test_larger_text_lets_more_give_way(view: TableView, theme: Theme) -> None:
    theme.apply(points=20)
    assert view.columns.shown_keys() == ["number", "member"]
    assert view.horizontalScrollBar().maximum() == 0
