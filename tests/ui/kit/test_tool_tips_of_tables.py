"""What is cut in a table can be read in a tool tip, and what is not cut says nothing twice."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from erp_returns.ui.tables import Column, Kind, ListTable, TableView
from erp_returns.ui.theme import Theme
from tests.ui.kit.rows import OrderRow, order_row

LONG = "一个相当长的会员名字"
COLUMNS: tuple[Column[OrderRow], ...] = (
    Column("member", "会员", width=60),
    Column("number", "退换货单的单号", Kind.MONO, 200, tip="单号的意思"),
    Column("status", "状态", Kind.STATUS, 60, show=lambda _status: "等待退货"),
    Column("units", "件数", Kind.NUMBER, 80, hint=lambda row: f"{row.member} 的件数"),
    Column("requested_at", "会员", width=60, read=lambda row: row.member, hint=lambda _row: "提示"),
    Column("details", "明细", width=60, read=lambda row: row.member, hint=lambda _row: "一项\n" * 9),
)
MEMBER, NUMBER, STATUS, UNITS, HINTED, DETAILED = range(6)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> TableView:
    view = TableView(theme)
    qtbot.addWidget(view)
    table: ListTable[OrderRow] = ListTable(COLUMNS)
    table.set_rows([replace(order_row(1), member=LONG)])
    view.setModel(table)
    view.resize(700, 200)
    view.show()
    return view


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _where, text, _widget: said.append(text))
    return said


def cell_tip(view: TableView, place: int, said: list[str]) -> str:
    where = view.visualRect(view.model().index(0, place)).center()
    QApplication.sendEvent(
        view.viewport(), QHelpEvent(QEvent.Type.ToolTip, where, view.viewport().mapToGlobal(where))
    )
    return said[-1]


def heading_tip(view: TableView, place: int, said: list[str]) -> str:
    where = QPoint(view.columns.sectionViewportPosition(place) + 5, 5)
    QApplication.sendEvent(
        view.columns.viewport(), QHelpEvent(QEvent.Type.ToolTip, where, view.columns.mapToGlobal(where))
    )
    return said[-1]


def test_a_cut_text_is_told_whole(view: TableView, said: list[str]) -> None:
    assert cell_tip(view, MEMBER, said) == LONG


def test_a_text_in_sight_is_not_told_again(view: TableView, said: list[str]) -> None:
    assert cell_tip(view, NUMBER, said) == ""


def test_a_cut_chip_is_told_whole(view: TableView, said: list[str]) -> None:
    needed = view.fontMetrics().horizontalAdvance("等待退货")
    view.columns.resizeSection(STATUS, needed + 20)
    cut = cell_tip(view, STATUS, said)
    view.columns.resizeSection(STATUS, needed + 24)
    assert (cut, cell_tip(view, STATUS, said)) == ("等待退货", "")


def test_a_hint_stands_below_a_text_that_is_cut(view: TableView, said: list[str]) -> None:
    assert cell_tip(view, HINTED, said) == f"{LONG}\n提示"
    view.columns.resizeSection(HINTED, 300)
    assert cell_tip(view, HINTED, said) == "提示"


def test_a_hint_that_says_more_than_the_text_says_it_alone(view: TableView, said: list[str]) -> None:
    assert cell_tip(view, DETAILED, said) == "一项\n" * 9


def test_a_hint_that_says_the_text_says_it_once(view: TableView, said: list[str]) -> None:
    assert cell_tip(view, UNITS, said) == f"{LONG} 的件数"


def test_a_cut_heading_is_told_whole_with_its_meaning(view: TableView, said: list[str]) -> None:
    whole = heading_tip(view, NUMBER, said)
    view.columns.resizeSection(NUMBER, 50)
    assert (whole, heading_tip(view, NUMBER, said)) == ("单号的意思", "退换货单的单号\n单号的意思")


def test_a_heading_in_sight_without_meaning_says_nothing(view: TableView, said: list[str]) -> None:
    assert heading_tip(view, UNITS, said) == ""
