"""Follow-ups and the history of one order in its panel, and the dialogs about them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import Role
from erp_returns.models import FollowUp
from erp_returns.services import follow_ups
from erp_returns.services.follow_ups import Wanted
from erp_returns.ui.actions.order_actions import OrderActions
from erp_returns.ui.dialogs.dispute import DisputeDialog
from erp_returns.ui.dialogs.follow_up import FollowUpDialog
from erp_returns.ui.dialogs.reason_note import NoteDialog
from erp_returns.ui.pages.returns.follow_up_list import FollowUpList
from erp_returns.ui.pages.returns.panel import ReturnPanel
from erp_returns.ui.theme import Theme
from tests.journeys.shop import ShopAtWork
from tests.ui.actions.desks import DeskAtWork, desk_at_work
from tests.ui.pages.orders.places import Orders, signed_in


def opened(qtbot: QtBot, at_work: DeskAtWork, order_id: int) -> ReturnPanel:
    panel = ReturnPanel(at_work.desk, OrderActions(at_work.desk))
    at_work.desk.changes.changed.connect(lambda _topics: panel.refresh())
    qtbot.addWidget(panel)
    panel.resize(540, 700)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    panel.tabs.setCurrentWidget(panel.history)
    panel.show_order(order_id)
    return panel


@pytest.fixture
def panel(qtbot: QtBot, at_work: DeskAtWork, orders: Orders) -> ReturnPanel:
    return opened(qtbot, at_work, orders.awaiting)


@pytest.fixture
def follow(panel: ReturnPanel) -> FollowUpList:
    return panel.history.follow_ups


def tab(panel: ReturnPanel) -> str:
    return panel.tabs.tabText(panel.tabs.indexOf(panel.history))


def bodies(panel: ReturnPanel) -> dict[str, str]:
    return {entry.title: entry.body for entry in panel.history.events.entries()}


def writing(text: str, ahead: int = 1) -> Callable[[FollowUpDialog], None]:
    def write(dialog: FollowUpDialog) -> None:
        dialog.text.setPlainText(text)
        dialog.days[ahead].click()
        dialog.accept()

    return write


def test_an_order_without_follow_ups_says_so(follow: FollowUpList, panel: ReturnPanel) -> None:
    assert follow.nothing.isVisible()
    assert tab(panel) == "记录"


def test_a_follow_up_is_written_down_and_counted_on_the_tab(
    panel: ReturnPanel, follow: FollowUpList, expect_dialog: Callable[[object], None]
) -> None:
    expect_dialog(writing("催客户寄回"))
    follow.adding.click()
    assert [view.row.text for view in follow.rows] == ["催客户寄回"]
    assert FollowUp.get().due_on == "2026-11-22"
    assert tab(panel) == "记录 · 跟进 1"


@pytest.mark.parametrize(
    ("day", "said", "tone"),
    [
        ("2026-11-20", "2026-11-20 已过期", "danger"),
        ("2026-11-21", "今天 2026-11-21", "warning"),
        ("2026-11-22", "2026-11-22", "secondary"),
    ],
)
def test_what_is_due_says_so_in_words_and_colour(
    panel: ReturnPanel, shop: ShopAtWork, orders: Orders, day: str, said: str, tone: str
) -> None:
    follow_ups.add(shop.session, orders.awaiting, Wanted("催", day, 2))
    panel.refresh()
    (view,) = panel.history.follow_ups.rows
    assert view.about.text() == f"{said} · 由 店主 做 · 店主 记"
    assert view.about.property("tone") == tone


def test_a_tick_is_done_with_space_and_taken_back(
    qtbot: QtBot, panel: ReturnPanel, shop: ShopAtWork, orders: Orders
) -> None:
    follow_ups.add(shop.session, orders.awaiting, Wanted("催", "2026-11-21"))
    panel.refresh()
    qtbot.keyClick(panel.history.follow_ups.rows[0].ticking, Qt.Key.Key_Space)
    (view,) = panel.history.follow_ups.rows
    assert "11-21 10:30 完成" in view.about.text()
    assert tab(panel) == "记录"
    view.ticking.click()
    assert FollowUp.get().done_at is None


def test_a_follow_up_is_changed_in_its_dialog(
    panel: ReturnPanel, shop: ShopAtWork, orders: Orders, expect_dialog: Callable[[object], None]
) -> None:
    follow_ups.add(shop.session, orders.awaiting, Wanted("催", "2026-11-21"))
    panel.refresh()
    expect_dialog(writing("再催一次", 3))
    panel.history.follow_ups.rows[0].changing.click()
    assert (FollowUp.get().text, FollowUp.get().due_on) == ("再催一次", "2026-11-24")
    assert "日期 2026-11-21 → 2026-11-24" in bodies(panel)["修改跟进"]


def test_who_may_not_follow_up_sees_why(qtbot: QtBot, shop: ShopAtWork, theme: Theme, orders: Orders) -> None:
    follow_ups.add(shop.session, orders.awaiting, Wanted("催", "2026-11-21"))
    clerk = desk_at_work(signed_in(shop.session, Role.WAREHOUSE), theme)
    follow = opened(qtbot, clerk, orders.awaiting).history.follow_ups
    assert not follow.adding.isEnabled()
    assert "没有跟进的权限" in follow.adding.toolTip()
    assert not follow.rows[0].ticking.isEnabled()


def test_the_dialog_stays_open_until_it_says_what_to_do(
    follow: FollowUpList, expect_dialog: Callable[[object], None]
) -> None:
    def write_too_little_then_too_much(dialog: FollowUpDialog) -> None:
        dialog.accept()
        assert dialog.problem.text() == "请写明要做什么。"
        dialog.text.setPlainText("长" * 501)
        dialog.accept()
        assert "最多 500 个字" in dialog.problem.text()
        assert dialog.isVisible()
        dialog.reject()

    expect_dialog(write_too_little_then_too_much)
    follow.adding.click()
    assert FollowUp.select().count() == 0


def test_enter_in_the_text_saves_it(
    qtbot: QtBot, follow: FollowUpList, expect_dialog: Callable[[object], None]
) -> None:
    def press(dialog: FollowUpDialog) -> None:
        dialog.text.setPlainText("催")
        qtbot.keyClick(dialog.text, Qt.Key.Key_Return)

    expect_dialog(press)
    follow.adding.click()
    assert FollowUp.get().text == "催"


def test_the_history_tells_what_an_action_changed(panel: ReturnPanel, orders: Orders) -> None:
    assert "商品退款" in bodies(panel)["审核通过"]
    panel.show_order(orders.completed)
    said = bodies(panel)["同意退款"]
    assert said.startswith("TK20261121-0001 81.90")
    assert "已退款 0.00 元 → 81.90 元" in said


def test_a_dispute_is_opened_and_closed_from_the_menu(
    qtbot: QtBot,
    panel: ReturnPanel,
    shop: ShopAtWork,
    orders: Orders,
    expect_dialog: Callable[[object], None],
) -> None:
    def fill(dialog: DisputeDialog) -> None:
        assert dialog.due.moment() == "2026-11-23T10:00:00Z"
        dialog.accept()
        assert dialog.problem.text() == "请写明平台要我们做什么。"
        dialog.note.setPlainText("举证")
        dialog.due.set_moment("2026-11-20T10:00:00Z")
        dialog.accept()
        assert "已经过了" in dialog.problem.text()
        dialog.due.set_moment("2026-11-21T07:30:00Z")
        qtbot.keyClick(dialog.note, Qt.Key.Key_Return)

    expect_dialog(fill)
    panel.bar.take(Action.DISPUTE)
    assert shop.order(orders.awaiting).dispute_due == "2026-11-21T07:30:00Z"
    assert "平台介入 · 剩 5 小时" in [chip.text() for chip in panel._marks if chip.isVisible()]

    def write(dialog: NoteDialog) -> None:
        dialog.note.setPlainText("支持商家")
        dialog.accept()

    expect_dialog(write)
    panel.bar.take(Action.CLOSE_DISPUTE)
    assert not shop.order(orders.awaiting).dispute
