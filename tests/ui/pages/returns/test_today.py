"""今天 in the place of the list, through its widgets and keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from erp_returns.domain.kinds import Role
from erp_returns.domain.paper_kinds import PaperKind
from erp_returns.domain.permissions import Permission
from erp_returns.models import FollowUp, OperatorPermission
from erp_returns.services import disputes, follow_ups
from erp_returns.ui.dialogs.follow_up import FollowUpDialog
from erp_returns.ui.dialogs.pdf_preview import PdfPreview
from erp_returns.ui.jobs import Immediate, JobRunner
from erp_returns.ui.pages.returns import ReturnsPage
from erp_returns.ui.pages.today.panel import TodayPanel
from erp_returns.ui.previews import Previews
from erp_returns.ui.theme import Theme
from tests.journeys.shop import ShopAtWork
from tests.ui.actions.desks import DeskAtWork, desk_at_work
from tests.ui.pages.orders.places import Asked, Orders, signed_in

DAY = "2026-11-21"


@pytest.fixture(autouse=True)
def waiting(shop: ShopAtWork, orders: Orders) -> None:
    """Two follow-ups, one of them of yesterday, and a dispute."""
    follow_ups.add(shop.session, orders.awaiting, follow_ups.Wanted("催客户寄回", DAY, 2))
    follow_ups.add(shop.session, orders.completed, follow_ups.Wanted("回电", "2026-11-20"))
    wanted = disputes.Dispute("2026-11-22T10:00:00Z", "48 小时内举证")
    disputes.open_dispute(shop.session, orders.rejected, shop.order(orders.rejected).version, wanted)


@pytest.fixture
def page(qtbot: QtBot, at_work: DeskAtWork, asked: Asked) -> ReturnsPage:
    return shown(qtbot, ReturnsPage(at_work.desk))


def shown(qtbot: QtBot, page: ReturnsPage) -> ReturnsPage:
    qtbot.addWidget(page)
    page.resize(1280, 600)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    qtbot.waitUntil(lambda: "(" in page.today_side.button.text())
    return page


@pytest.fixture
def panel(page: ReturnsPage) -> TodayPanel:
    page.show_today()
    assert page.today_side.panel is not None
    return page.today_side.panel


def texts(panel: TodayPanel) -> list[tuple[str, str, str]]:
    """Why, what and until when, of every row."""
    table = panel.table
    places = [table.column_of(key) for key in ("group", "text", "due")]
    found = [table.row_texts(row) for row in range(table.rowCount())]
    return [(row[places[0]], row[places[1]], row[places[2]]) for row in found]


def press(qtbot: QtBot, panel: TodayPanel, key: Qt.Key, *, control: bool = False) -> None:
    held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(panel.view, key, held)


def test_the_button_counts_what_waits(page: ReturnsPage) -> None:
    assert page.today_side.button.text() == "今天 (3)"


def test_the_list_says_why_what_and_until_when(panel: TodayPanel) -> None:
    assert texts(panel) == [
        ("跟进", "回电", "11-20"),
        ("跟进", "催客户寄回", "今天"),
        ("平台介入", "48 小时内举证", "剩 32 小时"),
    ]


def test_the_keyboard_is_in_the_list_and_the_first_order_beside_it(
    page: ReturnsPage, panel: TodayPanel, orders: Orders
) -> None:
    assert QApplication.focusWidget() is panel.view
    assert page.panel.identity == orders.completed


def test_the_order_beside_the_list_follows_the_chosen_row(
    qtbot: QtBot, page: ReturnsPage, panel: TodayPanel, orders: Orders
) -> None:
    press(qtbot, panel, Qt.Key.Key_Down)
    assert page.panel.identity == orders.awaiting


def test_space_ticks_off_a_follow_up_and_the_next_row_is_chosen(
    qtbot: QtBot, page: ReturnsPage, panel: TodayPanel, orders: Orders
) -> None:
    press(qtbot, panel, Qt.Key.Key_Space)
    assert [text for _, text, _ in texts(panel)] == ["催客户寄回", "48 小时内举证"]
    assert page.today_side.button.text() == "今天 (2)"
    assert page.panel.identity == orders.awaiting


def test_what_was_ticked_off_is_taken_back(qtbot: QtBot, panel: TodayPanel) -> None:
    press(qtbot, panel, Qt.Key.Key_Space)
    press(qtbot, panel, Qt.Key.Key_Z, control=True)
    assert next(text for _, text, _ in texts(panel)) == "回电"
    press(qtbot, panel, Qt.Key.Key_Z, control=True)
    assert FollowUp.select().where(FollowUp.done_at.is_null(False)).count() == 0


def test_only_follow_ups_are_ticked_off(qtbot: QtBot, panel: TodayPanel, at_work: DeskAtWork) -> None:
    panel.view.choose_row(2)
    press(qtbot, panel, Qt.Key.Key_Space)
    assert "只有跟进可以勾掉" in at_work.last
    assert len(texts(panel)) == 3


def test_enter_takes_the_order_up(
    qtbot: QtBot, page: ReturnsPage, panel: TodayPanel, asked: Asked, orders: Orders
) -> None:
    panel.view.choose_row(2)
    press(qtbot, panel, Qt.Key.Key_Return)
    assert asked.said == [("edit_asked", orders.rejected)]


def test_escape_goes_back_to_the_list(
    qtbot: QtBot, page: ReturnsPage, panel: TodayPanel, orders: Orders
) -> None:
    press(qtbot, panel, Qt.Key.Key_Escape)
    assert not page.today_side.on
    assert page.list.isVisible()
    assert page.panel.identity == orders.awaiting
    assert page.search.isVisible()


def test_a_chip_of_the_page_goes_back_to_the_list(page: ReturnsPage, panel: TodayPanel) -> None:
    page.chips._buttons["rejected"].click()
    assert not page.today_side.on
    assert page.list.table.rowCount() == 1


def test_an_order_sought_elsewhere_goes_back_to_the_list(
    page: ReturnsPage, panel: TodayPanel, orders: Orders
) -> None:
    page.open_entry(orders.exchange)
    assert not page.today_side.on
    assert page.panel.identity == orders.exchange


def test_a_chip_leaves_only_its_group(panel: TodayPanel) -> None:
    panel.chips.choose("dispute")
    assert [group for group, *_ in texts(panel)] == ["平台介入"]
    panel.chips.choose("all")
    assert len(texts(panel)) == 3


def test_one_person_sees_what_is_theirs(
    qtbot: QtBot, shop: ShopAtWork, theme: Theme, page: ReturnsPage
) -> None:
    clerk = desk_at_work(signed_in(shop.session, Role.WAREHOUSE), theme)
    own = shown(qtbot, ReturnsPage(clerk.desk))
    own.show_today()
    panel = own.today_side.panel
    assert panel is not None
    assert [panel.person.itemText(at) for at in range(3)] == ["所有人", "我的", "店主"]
    choose(panel, 1)
    assert [text for _, text, _ in texts(panel)] == ["回电"]
    assert own.today_side.button.text() == "今天 (3)"
    choose(panel, 2)
    assert [text for _, text, _ in texts(panel)] == ["回电", "催客户寄回", "48 小时内举证"]
    qtbot.keyClick(panel.view, Qt.Key.Key_Space)
    assert "没有跟进的权限" in clerk.last


def choose(panel: TodayPanel, at: int) -> None:
    panel.person.setCurrentIndex(at)
    panel.person.activated.emit(at)


def test_a_follow_up_is_put_off_with_f2(
    qtbot: QtBot, panel: TodayPanel, expect_dialog: Callable[[object], None]
) -> None:
    def put_off(dialog: FollowUpDialog) -> None:
        assert dialog.text.text() == "回电"
        dialog.days[7].click()
        dialog.person.setCurrentIndex(1)
        dialog.accept()

    expect_dialog(put_off)
    press(qtbot, panel, Qt.Key.Key_F2)
    found = FollowUp.get(FollowUp.text == "回电")
    assert (found.due_on, found.person_id) == ("2026-11-28", 2)
    assert [text for _, text, _ in texts(panel)] == ["催客户寄回", "48 小时内举证"]


def test_another_follow_up_is_put_on_the_chosen_order(
    panel: TodayPanel, orders: Orders, expect_dialog: Callable[[object], None]
) -> None:
    def write(dialog: FollowUpDialog) -> None:
        dialog.text.setPlainText("再问一次")
        dialog.days[0].click()
        dialog.accept()

    expect_dialog(write)
    panel.adding.click()
    assert FollowUp.get(FollowUp.text == "再问一次").return_order_id == orders.completed
    assert ("跟进", "再问一次", "今天") in texts(panel)


def test_a_quiet_day_says_so(qtbot: QtBot, at_work: DeskAtWork, shop: ShopAtWork, page: ReturnsPage) -> None:
    for row in FollowUp.select():
        follow_ups.done(shop.session, row.id)
    order = next(each for each in (1, 2, 3, 4) if shop.order(each).dispute)
    disputes.close_dispute(shop.session, order, shop.order(order).version, "支持商家")
    page.refresh()
    assert page.today_side.button.text() == "今天"


# ------------------------------------------------------------------------ paper


def test_ctrl_p_asks_for_the_sheet_of_whom_the_list_is_about(
    qtbot: QtBot, panel: TodayPanel, page: ReturnsPage, at_work: DeskAtWork
) -> None:
    asked: list[tuple[object, str]] = []
    at_work.desk.router.paper_asked.connect(lambda kind, about: asked.append((kind, about)))
    qtbot.keyClick(panel.view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    panel.person.setCurrentIndex(1)
    panel.person.activated.emit(1)
    panel.printing.click()
    assert asked == [(PaperKind.SHIFT, ""), (PaperKind.SHIFT, "2")]


def test_the_sheet_is_in_the_menu_of_papers_wherever_one_is(page: ReturnsPage, at_work: DeskAtWork) -> None:
    asked: list[tuple[object, str]] = []
    at_work.desk.router.paper_asked.connect(lambda kind, about: asked.append((kind, about)))
    menu = QMenu(page)
    page.fill_print_menu(menu)
    next(action for action in menu.actions() if action.text() == "交接单（今天）").trigger()
    assert asked == [(PaperKind.SHIFT, "")]


def test_who_may_not_take_out_may_not_print_the_sheet(qtbot: QtBot, shop: ShopAtWork, theme: Theme) -> None:
    session = signed_in(shop.session, Role.WAREHOUSE)
    OperatorPermission.insert(
        operator_id=session.operator_id, permission=Permission.EXPORT.value, granted=0
    ).execute()
    page = shown(qtbot, ReturnsPage(desk_at_work(session, theme).desk))
    page.show_today()
    panel = page.today_side.panel
    assert panel is not None
    qtbot.waitUntil(lambda: panel.printing.toolTip() == "没有权限导出与打印，请店主授权")
    assert not panel.printing.isEnabled()


def test_the_sheet_is_previewed_under_its_day(qtbot: QtBot, at_work: DeskAtWork) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    Previews(replace(at_work.desk, jobs=JobRunner(Immediate())), window, window).show_paper(
        PaperKind.SHIFT, ""
    )
    (preview,) = window.findChildren(PdfPreview)
    assert preview.windowTitle() == f"交接单 {at_work.desk.session.clock().astimezone().date()}"
    preview.close()
