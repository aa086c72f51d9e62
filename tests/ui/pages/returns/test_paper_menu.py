"""Every paper of an order is offered in a menu with its reasons, and shown before it is printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from erp_returns.domain.kinds import Role
from erp_returns.domain.paper_kinds import PAPERS, PaperKind
from erp_returns.domain.statistics import Scope
from erp_returns.models import OperatorPermission
from erp_returns.queries.return_detail import return_detail
from erp_returns.ui.actions.print_menu import PrintMenu
from erp_returns.ui.dialogs.pdf_preview import PdfPreview
from erp_returns.ui.exports import Exports
from erp_returns.ui.jobs import Immediate, JobRunner
from erp_returns.ui.pages.returns import ReturnsPage
from erp_returns.ui.previews import BUILDS, Previews
from erp_returns.ui.theme import Theme
from tests.documents.pdf_reading import Viewer, whole_text
from tests.journeys.shop import ShopAtWork, Wanted
from tests.ui.actions.desks import DeskAtWork, desk_at_work
from tests.ui.pages.orders.places import Orders, signed_in


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def number_of(shop: ShopAtWork, order_id: int) -> str:
    return str(shop.order(order_id).number)


@pytest.mark.parametrize(
    "kind", [PaperKind.RECORD, PaperKind.APPLICATION, PaperKind.INSPECTION, PaperKind.BENCH_LABEL]
)
def test_a_paper_is_shown_under_its_name(
    shop: ShopAtWork, orders: Orders, at_work: DeskAtWork, window: QWidget, kind: PaperKind
) -> None:
    number = number_of(shop, orders.completed)
    Previews(at_work.desk, window, window).show_paper(kind, number)
    (preview,) = window.findChildren(PdfPreview)
    assert preview.windowTitle() == f"{PAPERS[kind]} {number}"
    assert preview.pages
    preview.close()


def test_a_paper_that_would_say_nothing_is_refused_in_a_sentence(
    shop: ShopAtWork, orders: Orders, at_work: DeskAtWork, window: QWidget
) -> None:
    desk = replace(at_work.desk, jobs=JobRunner(Immediate(), at_work.desk.notices.failed))
    Previews(desk, window, window).show_paper(PaperKind.BENCH_LABEL, number_of(shop, orders.awaiting))
    assert at_work.last.endswith("还没有可以打印工位标签的内容：先收货清点，再打印。")


def test_the_report_of_a_period_is_shown_under_its_days(
    shop: ShopAtWork, at_work: DeskAtWork, window: QWidget
) -> None:
    desk = replace(at_work.desk, jobs=JobRunner(Immediate(), at_work.desk.notices.failed))
    Previews(desk, window, window).show_analysis(Scope(date(2026, 11, 1), date(2026, 11, 30)))
    (preview,) = window.findChildren(PdfPreview)
    assert preview.windowTitle() == "售后分析报告 2026-11-01 至 2026-11-30"
    assert preview.pages
    preview.close()


def test_a_report_is_built_of_two_days_as_text(shop: ShopAtWork) -> None:
    pdf = BUILDS[PaperKind.ANALYSIS](shop.session, "2026-11-01/2026-11-30")
    assert "2026-11-01至2026-11-30" in whole_text(pdf)


def test_every_kind_but_the_register_has_its_builder() -> None:
    assert set(BUILDS) == set(PaperKind) - {PaperKind.LEDGER}
    assert set(PAPERS) == set(PaperKind)


# ------------------------------------------------------------------------ menu


def offered(at_work: DeskAtWork, order_id: int) -> dict[str, tuple[bool, str]]:
    menu = QMenu()
    detail = return_detail(at_work.desk.session.database, order_id)
    PrintMenu(at_work.desk, menu).fill(menu, detail)
    return {
        action.text().split("\t")[0]: (action.isEnabled(), action.toolTip())
        for action in menu.actions()
        if not action.isSeparator()
    }


def test_an_order_offers_what_can_be_printed_of_it(at_work: DeskAtWork, orders: Orders) -> None:
    waiting, done = offered(at_work, orders.awaiting), offered(at_work, orders.completed)
    assert waiting["退货登记卡 A5"][0]
    assert waiting["收货清点单"][0]
    assert waiting["换货发货单"] == (False, "没有要发出或已发出的商品")
    assert waiting["工位标签"] == (False, "还没有收货清点")
    assert done["验货报告"][0]
    assert done["退款凭证"][0]
    assert done["不良品标签"] == (False, "没有验出次品、报废或要退回客户的商品")


def test_who_may_not_print_is_told(shop: ShopAtWork, theme: Theme, orders: Orders) -> None:
    session = signed_in(shop.session, Role.SERVICE)
    OperatorPermission.create(operator_id=session.operator_id, permission="export", granted=0)
    found = offered(desk_at_work(session, theme), orders.awaiting)
    assert set(found.values()) == {(False, "没有权限导出与打印，请店主授权")}


def shown(qtbot: QtBot, page: ReturnsPage) -> ReturnsPage:
    qtbot.addWidget(page)
    page.resize(1280, 640)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.setFocus()
    qtbot.waitUntil(lambda: page._panel is not None)
    return page


@pytest.fixture
def page(qtbot: QtBot, at_work: DeskAtWork) -> ReturnsPage:
    return shown(qtbot, ReturnsPage(at_work.desk))


def test_a_key_opens_the_menu_and_a_paper_is_asked_for(
    qtbot: QtBot, page: ReturnsPage, shop: ShopAtWork, orders: Orders, at_work: DeskAtWork
) -> None:
    asked: list[tuple[object, str]] = []
    at_work.desk.router.paper_asked.connect(lambda kind, about: asked.append((kind, about)))
    page.list.view.choose(orders.awaiting)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page.list.view, Qt.Key.Key_P, both)
    menu = page.printing.menu()
    assert menu.isVisible()
    next(action for action in menu.actions() if action.text() == "退货登记卡 A5").trigger()
    menu.close()
    assert asked == [(PaperKind.SLIP_HALF, number_of(shop, orders.awaiting))]


def test_the_panel_offers_the_papers_of_its_order(page: ReturnsPage, orders: Orders) -> None:
    page.list.view.choose(orders.completed)
    menu = page.return_panel.printing.menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()][:2] == ["退换货单\tCtrl+P", "退换货申请表"]


def test_slips_of_a_selection_are_bound_into_one(page: ReturnsPage, orders: Orders) -> None:
    page.list.view.selectAll()
    menu = QMenu()
    page.fill_print_menu(menu)
    names = [action.text() for action in menu.actions()]
    assert "退货登记卡 A4（选中的 4 单）" in names
    next(action for action in menu.actions() if action.text().startswith("退货登记标签")).trigger()
    (preview,) = page.window().findChildren(PdfPreview)
    assert (preview.windowTitle(), preview.pages) == ("退货登记标签 4 单", 4)
    preview.close()


@pytest.mark.parametrize("kind", [PaperKind.APPLICATION, PaperKind.INSPECTION, PaperKind.VOUCHER])
def test_other_papers_of_a_selection_are_bound_into_one(page: ReturnsPage, kind: PaperKind) -> None:
    page.list.view.selectAll()
    menu = QMenu()
    page.fill_print_menu(menu)
    next(each for each in menu.actions() if each.text().startswith(PAPERS[kind])).trigger()
    (preview,) = page.window().findChildren(PdfPreview)
    assert preview.windowTitle().startswith(PAPERS[kind])
    preview.close()


def test_orders_of_a_selection_that_have_no_slip_are_told_of(
    page: ReturnsPage, shop: ShopAtWork, orders: Orders, at_work: DeskAtWork
) -> None:
    money = shop.refund_only(Wanted(1, fen=1_00))
    page.refresh()
    page.selection.exports.show_papers([orders.awaiting, money], PaperKind.SLIP)
    (preview,) = page.window().findChildren(PdfPreview)
    assert preview.windowTitle() == "退货登记卡 A4 1 单"
    assert at_work.last.startswith(f"另有 1 单没有打印：{number_of(shop, money)} 没有要寄回的商品")
    preview.close()


def test_where_no_order_has_a_slip_it_is_said_why(
    shop: ShopAtWork, at_work: DeskAtWork, window: QWidget
) -> None:
    desk = replace(at_work.desk, jobs=JobRunner(Immediate(), at_work.desk.notices.failed))
    money = shop.refund_only(Wanted(1, fen=1_00))
    Exports(desk, window).show_papers([money], PaperKind.SLIP)
    assert "没有要寄回的商品" in at_work.last
    assert not window.findChildren(PdfPreview)


def test_each_paper_of_a_selection_can_be_a_file_of_its_own(
    page: ReturnsPage, tmp_path: Path, expect_dialog: Callable[[object], None]
) -> None:
    page.list.view.selectAll()
    menu = QMenu()
    page.fill_print_menu(menu)
    (files,) = menu.findChildren(QMenu)
    assert files.title() == "每单一个 PDF"
    expect_dialog(str(tmp_path))
    next(each for each in files.actions() if each.text() == "退换货申请表…").trigger()
    assert len(list(tmp_path.glob("退换货申请表 RT*.pdf"))) == 4


def test_the_list_is_printed_as_a_register_with_the_words_of_its_filters(page: ReturnsPage) -> None:
    page.chips.choose("completed")
    page.chips.chosen.emit("completed")
    page.show_ledger()
    (preview,) = page.window().findChildren(PdfPreview)
    assert preview.windowTitle().startswith("退换货台账 2026-11-21")
    text = Viewer(preview._pdf).text()
    assert "已完成" in text
    assert "合计1" in text
    preview.close()


def test_an_order_in_a_window_of_its_own_is_printed_with_the_same_key(
    qtbot: QtBot, page: ReturnsPage, orders: Orders, at_work: DeskAtWork
) -> None:
    asked: list[int] = []
    at_work.desk.router.record_asked.connect(asked.append)
    window = page.open_window(orders.completed)
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.panel.tabs, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    window.close()
    assert asked == [orders.completed]
