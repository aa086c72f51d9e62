"""Figures as a table: any order, texts only of what is seen, sums below their columns."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from erp_returns.domain.kinds import FigureRow as Standing
from erp_returns.domain.kinds import Status
from erp_returns.domain.statistic_table import statistic
from erp_returns.domain.statistics import Cell, Figures, Scope
from erp_returns.ui.pages.statistics.figures_table import FigureRow, FiguresTable, figure_columns, row_texts
from erp_returns.ui.pages.statistics.figures_view import FiguresView
from erp_returns.ui.tables import Kind
from erp_returns.ui.theme import Theme

SCOPE = Scope(date(2026, 9, 1), date(2026, 11, 22))


def overdue(count: int) -> Figures:
    """So many orders that are overdue, the amounts rising."""
    rows = tuple(
        (f"RT{at:05d}", "淘宝店", f"会员{at}", Status.AWAITING_REFUND, "2026-11-03", at % 30, 100 * at)
        for at in range(count)
    )
    total = (Standing.TOTAL, None, None, None, None, None, sum(row[-1] for row in rows))
    return Figures(statistic("overdue"), SCOPE, rows, total, tuple(range(100, 100 + count)))


@pytest.mark.parametrize("count", [0, 1, 40])
def test_it_is_a_good_model(qtmodeltester: ModelTester, count: int) -> None:
    table = FiguresTable(overdue(count))
    qtmodeltester.check(table)
    table.sort_by(6, descending=True)
    qtmodeltester.check(table)


@given(
    counts=st.lists(st.integers(-1000, 1000) | st.none(), min_size=1, max_size=30), descending=st.booleans()
)
def test_a_column_puts_rows_in_order_and_loses_none(counts: list[int | None], *, descending: bool) -> None:
    rows: tuple[tuple[Cell, ...], ...] = tuple(("", count, 0, 0, 0) for count in counts)
    table = FiguresTable(Figures(statistic("rate_by_shop"), SCOPE, rows))
    table.sort_by(1, descending=descending)
    shown = [row.cells[1] for row in table.rows]
    known = [count for count in shown if count is not None]
    assert known == sorted((count for count in counts if count is not None), reverse=descending)
    assert sorted(row.at for row in table.rows) == list(range(len(counts)))
    assert all(table.rows_of([row.at]) == [place] for place, row in enumerate(table.rows))


def test_only_what_is_seen_is_made_into_text(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []
    texts_of = FiguresTable.texts_of

    def make(table: FiguresTable, row: FigureRow) -> tuple[str, ...]:
        made.append(row.at)
        return texts_of(table, row)

    monkeypatch.setattr(FiguresTable, "texts_of", make)
    view = FiguresView(theme)
    qtbot.addWidget(view)
    view.resize(800, 300)
    view.show_figures(overdue(20_000), "")
    view.show()
    view.grab()
    assert 0 < len(made) < 60


def test_amounts_fall_at_the_first_click_and_names_rise(theme: Theme, qtbot: QtBot) -> None:
    view = FiguresView(theme)
    qtbot.addWidget(view)
    view.show_figures(overdue(5), "")
    view.view.columns.sectionClicked.emit(6)
    assert [row.at for row in view.rows()] == [4, 3, 2, 1, 0]
    view.view.columns.sectionClicked.emit(0)
    assert [row.at for row in view.rows()] == [0, 1, 2, 3, 4]


def test_newer_figures_stay_in_the_order_that_was_chosen(theme: Theme, qtbot: QtBot) -> None:
    view = FiguresView(theme)
    qtbot.addWidget(view)
    view.show_figures(overdue(5), "")
    view.view.columns.sectionClicked.emit(6)
    view.point(2)
    view.show_figures(overdue(7), "")
    assert [row.at for row in view.rows()] == [6, 5, 4, 3, 2, 1, 0]
    assert view.view.current_key() == 2


def test_a_number_is_a_number_and_a_status_a_chip() -> None:
    kinds = [column.kind for column in figure_columns(overdue(2))]
    text, number, money = Kind.TEXT, Kind.NUMBER, Kind.MONEY
    assert kinds == [Kind.MONO, text, text, Kind.STATUS, text, number, money]


def test_sums_read_as_their_columns_do() -> None:
    figures = overdue(3)
    assert figures.total is not None
    assert row_texts(figures, figures.total) == ("合计", "", "", "", "", "", "¥3.00")


def test_without_figures_there_are_no_columns_and_no_sums(theme: Theme, qtbot: QtBot) -> None:
    view = FiguresView(theme)
    qtbot.addWidget(view)
    view.show_figures(overdue(3), "")
    view.show_figures(None, "没有")
    assert view.view.model().columnCount() == 0
    assert view.total.isHidden()


def test_headings_say_what_stands_below_them() -> None:
    table = FiguresTable(overdue(1))
    headings = [table.headerData(place, Qt.Orientation.Horizontal) for place in range(7)]
    assert headings == ["退换货单", "店铺", "会员", "状态", "时限", "超了几天", "应退"]
