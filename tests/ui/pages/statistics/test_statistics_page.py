"""统计分析: chosen by keys, narrowed, never in the way of the window, kept for whoever asked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from erp_returns.domain.kinds import ReturnKind, Role
from erp_returns.domain.permissions import Permission
from erp_returns.domain.statistic_table import STATISTICS, statistic
from erp_returns.domain.statistics import Figures, Grain
from erp_returns.models import Operator, OperatorPermission
from erp_returns.queries.preferences import preference
from erp_returns.services.preferences import keep
from erp_returns.ui.dialogs.pdf_preview import PdfPreview
from erp_returns.ui.pages.statistics import StatisticsPage
from erp_returns.ui.pages.statistics.question import Period
from erp_returns.ui.screenshots.stage import Stage
from erp_returns.ui.screenshots.views import VIEWS
from erp_returns.ui.theme import Theme
from erp_returns.ui.widgets.charts.chart_view import PAD
from tests.journeys.shop import ShopAtWork
from tests.ui.actions.desks import DeskAtWork
from tests.ui.pages.orders.places import Asked, Orders
from tests.ui.pages.statistics.conftest import Show


def go_to(page: StatisticsPage, key: str) -> None:
    page.list.choose(key)


def choose(page: StatisticsPage, qtbot: QtBot, period: Period) -> None:
    """Choose a period as the keyboard does."""
    box = page.filters.period
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.findData(period)):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    if page.filters.question.period is not period:
        box.activated.emit(box.currentIndex())


# ------------------------------------------------------------------- choosing


def test_it_begins_with_the_course_of_the_last_weeks(page: StatisticsPage) -> None:
    assert page.title.text() == "退换与退款走势"
    assert page.filters.question.grain is Grain.WEEK
    assert page.figures is not None
    assert page.chart.picture is not None
    assert len(page.figures_view.rows()) == len(page.figures.rows)


def test_down_goes_through_every_statistic_and_over_headings(page: StatisticsPage, qtbot: QtBot) -> None:
    found = [page.list.key()]
    while True:
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
        if page.list.key() == found[-1]:
            break
        found.append(page.list.key())
    assert found == [each.key for each in STATISTICS]


@pytest.mark.parametrize("key", [each.key for each in STATISTICS])
def test_every_statistic_is_answered(page: StatisticsPage, at_work: DeskAtWork, key: str) -> None:
    go_to(page, key)
    assert page.figures is not None
    assert page.figures.statistic.key == key
    assert at_work.told == []
    page.grab()


def test_what_is_counted_is_said_below_the_title(page: StatisticsPage) -> None:
    go_to(page, "rate_by_shop")
    assert page.title.text() == "退货率：按店铺"
    assert page.about.text() == statistic("rate_by_shop").about


def test_only_the_owner_is_offered_what_people_did_wrong(
    shop: ShopAtWork, at_work: DeskAtWork, show: Show
) -> None:
    clerk = Operator.create(name="小李", role=Role.SERVICE, created_at="2026-11-01T00:00:00Z")
    session = replace(shop.session, operator_id=clerk.id, operator_name=clerk.name)
    page = show(StatisticsPage(replace(at_work.desk, session=session)))
    keys = [page.list.item(at).data(Qt.ItemDataRole.UserRole) for at in range(page.list.count())]
    assert "operators" in keys
    assert "errors" not in keys


def test_who_is_no_owner_any_more_begins_elsewhere(shop: ShopAtWork, at_work: DeskAtWork, show: Show) -> None:
    clerk = Operator.create(name="小李", role=Role.OWNER, created_at="2026-11-01T00:00:00Z")
    session = replace(shop.session, operator_id=clerk.id, operator_name=clerk.name)
    page = show(StatisticsPage(replace(at_work.desk, session=session)))
    go_to(page, "errors")
    Operator.update(role=Role.SERVICE).where(Operator.id == clerk.id).execute()
    at_work.desk.changes.publish({"people"})
    assert page.list.key() == "course"
    page.hide()
    assert show(StatisticsPage(replace(at_work.desk, session=session))).title.text() == "退换与退款走势"


def test_what_was_kept_as_an_owner_is_not_asked_as_a_clerk(
    shop: ShopAtWork, at_work: DeskAtWork, show: Show
) -> None:
    clerk = Operator.create(name="小李", role=Role.SERVICE, created_at="2026-11-01T00:00:00Z")
    session = replace(shop.session, operator_id=clerk.id, operator_name=clerk.name)
    keep(session, {"statistics": '{"key": "errors"}'})
    page = show(StatisticsPage(replace(at_work.desk, session=session)))
    assert page.list.key() == page.statistic.key == "course"


def test_tab_goes_in_reading_order(page: StatisticsPage, qtbot: QtBot) -> None:
    filters, saving = page.filters, page.saving
    wanted = [
        *(filters.period, filters.grains[Grain.WEEK], filters.shop, filters.kind),
        *(saving.button, saving.report_button, page.chart, page.figures_view.view),
    ]
    found = []
    at: QWidget = page.list
    for _ in wanted:
        qtbot.keyClick(at, Qt.Key.Key_Tab)
        at = QApplication.focusWidget() or page
        found.append(at)
    assert found == wanted


# ------------------------------------------------------------------- narrowing


def test_a_period_asks_anew_in_steps_that_suit_it(page: StatisticsPage, qtbot: QtBot) -> None:
    choose(page, qtbot, Period.MONTH)
    assert page.figures is not None
    assert page.figures.scope.first.isoformat() == "2026-11-01"
    assert page.figures.scope.grain is Grain.DAY
    assert page.period.text() == "2026-11-01 至 2026-11-21 · 全部店铺 · 退货和换货"


def test_own_days_come_with_fields_for_them(page: StatisticsPage, qtbot: QtBot) -> None:
    assert not page.filters.own.isVisible()
    choose(page, qtbot, Period.OWN)
    assert page.filters.own.isVisible()
    page.filters.first.set_day("2026-11-20")
    page.filters.last.set_day("2026-11-21")
    assert page.figures is not None
    assert len(page.figures.rows) == 2


def test_days_to_come_are_not_drawn_as_if_nothing_would_happen(page: StatisticsPage, qtbot: QtBot) -> None:
    choose(page, qtbot, Period.OWN)
    page.filters.first.set_day("2026-11-20")
    page.filters.last.set_day("2026-12-31")
    page.filters.grains[Grain.DAY].click()
    assert page.picture is not None
    assert page.picture.names == ("11-20", "11-21")
    assert page.period.text().startswith("2026-11-20 至 2026-11-21 ·")


def test_steps_are_chosen_by_keys(page: StatisticsPage, qtbot: QtBot) -> None:
    page.filters.grains[Grain.WEEK].setFocus()
    qtbot.keyClick(page.filters.grains[Grain.WEEK], Qt.Key.Key_Right)
    qtbot.keyClick(page.filters.grains[Grain.MONTH], Qt.Key.Key_Space)
    assert page.figures is not None
    assert page.figures.scope.grain is Grain.MONTH
    assert page.figures_view.view.model().index(0, 0).data() == "2026-08"


def test_steps_that_would_be_too_many_are_grey(page: StatisticsPage, qtbot: QtBot) -> None:
    choose(page, qtbot, Period.OWN)
    page.filters.first.set_day("2020-01-01")
    assert not page.filters.grains[Grain.DAY].isEnabled()
    assert "看不清" in page.filters.grains[Grain.DAY].toolTip()


def test_shop_and_kind_narrow_the_figures(page: StatisticsPage) -> None:
    before = page.figures
    at = page.filters.kind.findData(ReturnKind.EXCHANGE)
    page.filters.kind.setCurrentIndex(at)
    page.filters.kind.activated.emit(at)
    assert page.figures is not None
    assert before is not None
    assert page.figures.scope.kind is ReturnKind.EXCHANGE
    assert before.total is not None
    assert page.figures.total is not None
    assert 0 < int(str(page.figures.total[1])) < int(str(before.total[1]))


def test_only_what_a_statistic_can_be_narrowed_to_is_offered(page: StatisticsPage) -> None:
    filters = page.filters
    go_to(page, "overdue")
    assert (filters.period.isVisible(), filters.now.isVisible(), filters.steps.isVisible()) == (
        False,
        True,
        False,
    )
    go_to(page, "stock_ages")
    assert not filters.shop.isVisible()
    assert page.period.text() == "截至 2026-11-21"
    go_to(page, "course")
    assert filters.shop.isVisible()
    assert filters.steps.isVisible()


def test_the_question_is_kept_for_whoever_asked(
    page: StatisticsPage, at_work: DeskAtWork, qtbot: QtBot, show: Show
) -> None:
    choose(page, qtbot, Period.LAST_MONTH)
    go_to(page, "reasons")
    page.hide()
    again = show(StatisticsPage(at_work.desk))
    assert again.list.key() == "reasons"
    assert again.filters.question.period is Period.LAST_MONTH
    assert again.filters.period.currentText() == "上月"


def test_nothing_is_kept_before_anything_was_asked(page: StatisticsPage, shop: ShopAtWork) -> None:
    page.hide()
    assert preference(shop.session.database, shop.session.operator_id, "statistics") == ""


# --------------------------------------------------------- picture and figures


def test_a_row_of_the_figures_shows_in_the_picture(page: StatisticsPage, qtbot: QtBot) -> None:
    page.figures_view.view.setFocus()
    page.figures_view.view.choose_row(2)
    qtbot.keyClick(page.figures_view.view, Qt.Key.Key_Down)
    assert page.chart.current == 3


def test_enter_in_the_picture_goes_to_its_row(page: StatisticsPage, qtbot: QtBot) -> None:
    page.chart.setFocus()
    qtbot.keyClick(page.chart, Qt.Key.Key_Right)
    qtbot.keyClick(page.chart, Qt.Key.Key_Right)
    qtbot.keyClick(page.chart, Qt.Key.Key_Return)
    assert page.figures_view.view.current_key() == 1
    assert page.figures_view.view.hasFocus()


def test_figures_are_put_in_another_order_by_a_click_and_the_picture_stays(page: StatisticsPage) -> None:
    assert page.figures is not None
    page.figures_view.view.columns.sectionClicked.emit(1)
    counts = [row.cells[1] for row in page.figures_view.rows()]
    assert counts == sorted((row[1] for row in page.figures.rows), reverse=True)  # type: ignore[type-var]
    page.figures_view.view.choose_row(0)
    assert page.chart.current == page.figures_view.rows()[0].at
    page.figures_view.view.columns.sectionClicked.emit(1)
    assert [row.cells[1] for row in page.figures_view.rows()] == counts[::-1]


def test_sums_stand_below_their_columns(page: StatisticsPage) -> None:
    assert page.figures_view.total.isVisible()
    assert page.figures_view.total.accessibleName().startswith("合计 3 5 ")


def test_enter_on_a_row_about_an_order_opens_it(
    page: StatisticsPage, orders: Orders, asked: Asked, qtbot: QtBot
) -> None:
    go_to(page, "received_not_refunded")
    page._show(
        Figures(
            statistic("received_not_refunded"),
            page.filters.question.scope(page.today()),
            (("RT1", "淘宝店", "小鱼", "待退款", "2026-11-01", 3, 1, 100),),
            None,
            (orders.awaiting,),
        )
    )
    page.figures_view.view.setFocus()
    page.figures_view.view.choose_row(0)
    qtbot.keyClick(page.figures_view.view, Qt.Key.Key_Return)
    assert asked.said == [("return_opened", orders.awaiting)]


def test_what_has_no_picture_leaves_the_room_to_the_figures(page: StatisticsPage) -> None:
    go_to(page, "overdue")
    assert not page.chart.isVisible()
    go_to(page, "course")
    assert page.chart.isVisible()


def test_an_empty_statistic_says_why(page: StatisticsPage) -> None:
    go_to(page, "errors")
    assert page.chart.accessibleDescription() == "这段时间没有指明是谁造成的差错。"
    go_to(page, "replaced_not_back")
    assert not page.figures_view.rows()


def test_changes_of_the_shop_are_shown_at_once_and_the_place_stays(
    page: StatisticsPage, shop: ShopAtWork, at_work: DeskAtWork
) -> None:
    page.figures_view.view.choose_row(1)
    before = page.figures
    at_work.desk.changes.publish({"returns"})
    assert page.figures is not before
    assert page.figures_view.view.current_key() == 1


def test_changes_while_it_is_hidden_are_read_when_it_is_shown(
    page: StatisticsPage, at_work: DeskAtWork
) -> None:
    page.hide()
    before = page.figures
    at_work.desk.changes.publish({"refunds"})
    assert page.figures is before
    page.show()
    assert page.figures is not before


# ----------------------------------------------------------------------- files


def _answer_file_dialog(monkeypatch: pytest.MonkeyPatch, path: Path) -> list[str]:
    proposed: list[str] = []

    def ask(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(name)
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return proposed


def test_the_picture_is_written_as_png(
    page: StatisticsPage, at_work: DeskAtWork, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed = _answer_file_dialog(monkeypatch, tmp_path / "走势.png")
    qtbot.keyClick(
        page, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert proposed == ["退换与退款走势 2026-08-24 2026-11-21.png"]
    assert QImage(str(tmp_path / "走势.png")).width() == 1920
    assert "走势.png" in at_work.last


def test_the_picture_goes_to_the_clipboard(page: StatisticsPage, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(
        page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert QGuiApplication.clipboard().image().width() == 1920


def test_there_is_no_picture_to_export_of_a_list(page: StatisticsPage) -> None:
    go_to(page, "overdue")
    assert not page.saving.picture.isEnabled()
    assert page.saving.picture.toolTip() == "没有图可以导出"


def test_a_long_picture_leaves_four_rows_to_the_figures_and_is_cut_between_its_rows(
    page: StatisticsPage, qtbot: QtBot
) -> None:
    page.list.choose("suppliers")
    page.resize(1256, 600)
    rows = [(f"供应商{at}", "2026-11", 3, 2, 1, 100) for at in range(12)]
    scope = page.filters.question.scope(page.today())
    page._show(Figures(statistic("suppliers"), scope, tuple(rows), rows[0]))
    table = page.figures_view.view
    qtbot.waitUntil(lambda: table.viewport().height() >= 4 * table.rowHeight(0))
    assert page.figures_view.total.isVisible()
    shown = page.panes.sizes()[0] - 2
    assert shown < page.chart.minimumHeight()
    ends = [PAD + mark.box.bottom for mark in page.chart.laid_out().marks]
    assert min(abs(shown - end) for end in ends) <= 1


def test_larger_text_keeps_everything_within_reach(page: StatisticsPage, theme: Theme) -> None:
    theme.apply(points=20)
    try:
        page.resize(page.minimumSizeHint())
        assert page.minimumSizeHint().width() < 1024
    finally:
        theme.apply(points=10)


def test_the_figures_are_written_as_a_workbook(
    page: StatisticsPage, at_work: DeskAtWork, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "figures.xlsx"
    proposed = _answer_file_dialog(monkeypatch, path)
    go_to(page, "reasons")
    qtbot.keyClick(
        page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert proposed == ["原因排行 2026-08-24 2026-11-21.xlsx"]
    sheets = CalamineWorkbook.from_path(path).sheet_names
    assert sheets[-1] == "原因与责任 原因排行"
    assert page.figures is not None
    assert at_work.last == f"已导出 {len(page.figures.rows)} 行到 {path}"


def test_all_statistics_are_written_into_one_workbook(
    page: StatisticsPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "all.xlsx"
    proposed = _answer_file_dialog(monkeypatch, path)
    qtbot.keyClick(
        page, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert proposed == ["统计分析 2026-08-24 2026-11-21.xlsx"]
    assert len(CalamineWorkbook.from_path(path).sheet_names) == 1 + len(STATISTICS)


def test_the_report_is_shown_before_it_is_printed(page: StatisticsPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    preview = page.window().findChild(PdfPreview)
    assert isinstance(preview, PdfPreview)
    assert "售后分析报告" in preview.windowTitle()
    preview.close()


def test_who_may_not_export_is_told_so(shop: ShopAtWork, at_work: DeskAtWork, show: Show) -> None:
    clerk = Operator.create(name="小陈", role=Role.WAREHOUSE, created_at="2026-11-01T00:00:00Z")
    OperatorPermission.create(operator_id=clerk.id, permission=Permission.EXPORT, granted=0)
    session = replace(shop.session, operator_id=clerk.id, operator_name=clerk.name)
    page = show(StatisticsPage(replace(at_work.desk, session=session)))
    for action in (page.saving.table, page.saving.all, page.saving.picture, page.saving.report):
        assert not action.isEnabled()
        assert action.toolTip() == "没有权限导出与打印，请店主授权"
    assert not page.saving.report_button.isEnabled()


def test_a_screenshot_of_the_tab_is_of_the_first_statistic_whatever_was_seen_before(
    page: StatisticsPage,
) -> None:
    page.list.choose("suppliers")
    view = next(view for view in VIEWS if view.name == "statistics")
    view.show(cast("Stage", SimpleNamespace(page=lambda _key, _kind, arrange: arrange(page))))
    assert page.filters.question.key == STATISTICS[0].key
