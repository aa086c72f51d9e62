"""The hardest journeys, from beginning to end, through the window that people have before them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.kinds import ReturnKind, StockState
from erp_returns.models import ReturnOrder, StockBalance
from erp_returns.queries.verify import verify
from erp_returns.ui.changes import ChangeBus
from erp_returns.ui.editor import ReturnEditor
from erp_returns.ui.main_window import MainWindow
from erp_returns.ui.pages.approvals import ApprovalsPage
from erp_returns.ui.pages.intake import IntakePage
from erp_returns.ui.pages.returns import ReturnsPage
from erp_returns.ui.theme import Theme
from tests.journeys.shop import Wanted
from tests.ui.actions.desks import desk_at_work
from tests.ui.actions.hands import explain
from tests.ui.pages.intake.warehouse import ENTER, F2, Clerk, ReturnsWarehouse

Expect = Callable[[object], None]


class Staff:
    """Somebody who works with the whole window; dialogs are announced before they open."""

    def __init__(self, window: MainWindow, changes: ChangeBus, qtbot: QtBot) -> None:
        self.window, self.changes, self.qtbot = window, changes, qtbot

    @property
    def returns(self) -> ReturnsPage:
        """The list of returns, with its panel."""
        return cast("ReturnsPage", self.window.show_tab("returns"))

    def look_at(self, order_id: int) -> None:
        """Choose an order in the list; one that was raised elsewhere is read first."""
        page = self.returns
        if not page.list.view.choose(order_id):
            self.changes.publish({"returns"})
            page.list.view.choose(order_id)
        assert page.panel.identity == order_id

    def take(self, action: Action, order_id: int) -> None:
        """Press the button of an action; what has none stands in the menu."""
        self.look_at(order_id)
        bar = self.returns.return_panel.bar
        button = bar.buttons.get(action)
        if button is not None and not button.isHidden():
            self.qtbot.waitUntil(button.isVisible)
            self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
            return
        label = ACTIONS[action].label
        (entry,) = (each for each in bar.menu().actions() if each.text().split("\t")[0] == label)
        assert entry.isEnabled(), entry.toolTip()
        entry.trigger()

    def status(self, order_id: int) -> str:
        """The word on the chip."""
        self.look_at(order_id)
        return str(self.returns.return_panel.chip.text())

    def banner(self, order_id: int) -> str:
        """What somebody must know before doing anything."""
        self.look_at(order_id)
        return str(self.returns.return_panel.banner.text())

    def offered(self, order_id: int) -> list[str]:
        """The words on the buttons that can be pressed."""
        self.look_at(order_id)
        buttons = self.returns.return_panel.bar.buttons
        return [ACTIONS[action].label for action, button in buttons.items() if button.isEnabled()]

    def at_the_bench(self) -> Clerk:
        """Sit down at the scanner."""
        return Clerk(cast("IntakePage", self.window.show_tab("intake")))

    def pay(self, order_id: int, expect: Expect) -> None:
        """Approve the refund as the dialog proposes it."""
        expect(lambda dialog: dialog.doing.click())
        self.take(Action.PAY, order_id)

    def approve_on_the_approvals_page(self, order_id: int) -> None:
        """Read the queue, choose the order, press A."""
        page = cast("ApprovalsPage", self.window.show_tab("approvals"))
        page.queue.view.choose(order_id)
        page.queue.setFocus()
        self.window.activateWindow()
        assert page.pane.sheet is not None
        assert page.pane.sheet.detail.order.id == order_id
        self.qtbot.waitUntil(page.queue.view.hasFocus)
        QTest.keyClick(self.window.windowHandle(), Qt.Key.Key_A)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[ReturnsWarehouse]:
    shop = ReturnsWarehouse(tmp_path)
    yield shop
    found = verify(shop.session.database)
    assert [each.text for check in found.checks for each in check.violations] == []


@pytest.fixture
def staff(shop: ReturnsWarehouse, theme: Theme, qtbot: QtBot) -> Iterator[Staff]:
    desk = desk_at_work(shop.session, theme).desk
    window = MainWindow(desk)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield Staff(window, desk.changes, qtbot)
    window.close()
    window.deleteLater()


def balances(shop: ReturnsWarehouse) -> dict[str, int]:
    return {row.state: row.quantity for row in StockBalance.select() if row.quantity}


def two_parcels(dialog) -> None:
    dialog.parcels.rows[0].number.setText("SF1234567890123")
    dialog.parcels.adding.click()
    dialog.parcels.rows[1].number.setText("YT1234567890124")
    dialog.doing.click()


def test_two_parcels_with_two_numbers_are_waited_for_both(shop, staff, expect_dialog) -> None:
    order_id = shop.returned(Wanted(1, 2), Wanted(2, 1))
    staff.take(Action.APPROVE, order_id)
    expect_dialog(two_parcels)
    staff.take(Action.SHIP_BACK, order_id)
    clerk = staff.at_the_bench()
    clerk.scan("SF1234567890123")
    clerk.press("2", ENTER)
    assert staff.status(order_id) == "待退货"
    clerk = staff.at_the_bench()
    clerk.scan("YT1234567890124")
    clerk.press(F2, ENTER)
    assert staff.status(order_id) == "待退款"
    staff.pay(order_id, expect_dialog)
    assert (staff.status(order_id), shop.order(order_id).refunded_fen) == ("已完成", 142_57)


def test_goods_handed_in_at_the_shop_are_noted_counted_and_paid(shop, staff, expect_dialog) -> None:
    shop.set("auto_instruct", value=False)
    order_id = shop.returned(Wanted(2, 1))
    staff.take(Action.APPROVE, order_id)

    def at_the_shop(dialog) -> None:
        dialog.parcels.handed_in.click()
        dialog.doing.click()

    expect_dialog(at_the_shop)
    staff.take(Action.SHIP_BACK, order_id)
    assert staff.status(order_id) == "待退货"
    clerk = staff.at_the_bench()
    clerk.scan(shop.order(order_id).number)
    clerk.press(F2, ENTER)
    staff.look_at(order_id)
    panel = staff.returns.return_panel
    panel.tabs.setCurrentWidget(panel.logistics)
    (parcel,) = panel.logistics.parcels.entries()
    assert (parcel.title, parcel.aside.startswith("店主")) == ("到店退件", True)
    staff.pay(order_id, expect_dialog)
    assert staff.status(order_id) == "已完成"


@pytest.fixture
def late(shop: ReturnsWarehouse, staff: Staff, expect_dialog: Expect) -> int:
    """Cancelled in the window, then counted at the bench."""
    order_id = shop.coming("SF1234567890123", Wanted(1, 2))
    expect_dialog(explain("客户不退了"))
    staff.take(Action.CANCEL, order_id)
    clerk = staff.at_the_bench()
    clerk.scan("SF1234567890123")
    assert "单独放好" in clerk.page.receiving.head.warning.text()
    clerk.press(F2, ENTER)
    assert balances(shop) == {StockState.CUSTOMER: 2}
    assert "2 件是客户自己的商品" in staff.banner(order_id)
    assert staff.offered(order_id) == ["另建新单", "退回客户", "重开"]
    return order_id


def test_a_parcel_after_the_cancellation_makes_the_owner_reopen_the_order(
    shop, staff, late, expect_dialog
) -> None:
    expect_dialog(explain("客户又要退"))
    staff.take(Action.REOPEN, late)
    assert (staff.status(late), staff.banner(late)) == ("待审核", "")
    staff.take(Action.APPROVE, late)
    clerk = staff.at_the_bench()
    clerk.scan(shop.order(late).number)
    clerk.press(F2, ENTER)
    assert (staff.status(late), balances(shop)) == ("待退款", {StockState.GOOD: 2})
    staff.pay(late, expect_dialog)
    assert shop.order(late).refunded_fen == 60_67


def test_a_parcel_after_the_cancellation_gets_an_order_of_its_own(shop, staff, late, expect_dialog) -> None:
    expect_dialog(explain("客户又要退"))
    staff.take(Action.RAISE_ANEW, late)
    new = ReturnOrder.select().order_by(ReturnOrder.id.desc()).get().id
    assert (staff.status(late), staff.banner(late)) == ("已取消", "")
    assert (staff.status(new), balances(shop)) == ("待审核", {StockState.QUARANTINE: 2})
    staff.approve_on_the_approvals_page(new)
    clerk = staff.at_the_bench()
    clerk.scan(shop.order(new).number)
    clerk.press(F2, ENTER)
    staff.pay(new, expect_dialog)
    assert (staff.status(new), shop.order(new).refunded_fen) == ("已完成", 60_67)


def test_a_parcel_after_the_cancellation_is_sent_back(shop, staff, late, expect_dialog) -> None:
    def send(dialog) -> None:
        dialog.parcel.number.setText("SF9999999999999")
        dialog.doing.click()

    expect_dialog(send)
    staff.take(Action.SEND_BACK, late)
    assert (staff.status(late), staff.banner(late), balances(shop)) == ("已取消", "", {})


def test_one_of_two_units_is_refused_reviewed_paid_and_the_other_sent_back(
    shop, staff, expect_dialog
) -> None:
    order_id = shop.coming("SF1234567890123", Wanted(1, 2), Wanted(2, 1))
    clerk = staff.at_the_bench()
    clerk.scan("SF1234567890123")
    clerk.press(F2, "B", ENTER)
    assert staff.status(order_id) == "待审核"
    staff.approve_on_the_approvals_page(order_id)
    assert staff.status(order_id) == "待退款"
    staff.pay(order_id, expect_dialog)
    assert shop.order(order_id).refunded_fen == 30_33 + 81_90

    def send(dialog) -> None:
        dialog.parcel.number.setText("SF9999999999999")
        dialog.doing.click()

    assert "退回客户" in staff.offered(order_id)
    expect_dialog(send)
    staff.take(Action.SEND_BACK, order_id)
    again = shop.returned(Wanted(1, 2))
    assert shop.order(again).net_due_fen == 60_67


def becomes_a_return(staff: Staff, order_id: int, expect: Expect) -> None:
    """Back to review, changed in the editor to 退货退款, approved."""
    expect(explain("客户不换了"))
    staff.take(Action.REVIEW_AGAIN, order_id)
    staff.take(Action.EDIT, order_id)
    (editor,) = (each for each in staff.window.findChildren(ReturnEditor) if each.isVisible())
    assert editor.form is not None
    editor.form.choices.kinds[ReturnKind.RETURN_REFUND].click()
    editor.saving.click()
    staff.approve_on_the_approvals_page(order_id)


@pytest.mark.parametrize("stage", ["待补款", "待换货"])
def test_an_exchange_that_is_not_to_be_had_is_refunded(shop, staff, expect_dialog, stage) -> None:
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("D1", 1, 0),))
    staff.take(Action.APPROVE, order_id)
    clerk = staff.at_the_bench()
    clerk.scan(shop.order(order_id).number)
    clerk.press(F2, ENTER)
    if stage == "待换货":
        expect_dialog(explain("老客户"))
        staff.take(Action.WAIVE, order_id)
    assert staff.status(order_id) == stage
    becomes_a_return(staff, order_id, expect_dialog)
    assert staff.status(order_id) == "待退款"
    staff.pay(order_id, expect_dialog)
    assert (staff.status(order_id), shop.order(order_id).refunded_fen) == ("已完成", 9_10)


def test_something_dearer_goes_out_ahead_once_it_is_paid(shop, staff, expect_dialog) -> None:
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("D1", 1, 0),))
    staff.take(Action.APPROVE, order_id)
    with pytest.raises(AssertionError, match="先行换货之前请先收取补款"):
        staff.take(Action.SHIP, order_id)
    expect_dialog(lambda dialog: dialog.doing.click())
    staff.take(Action.COLLECT, order_id)

    def send(dialog) -> None:
        dialog.parcel.number.setText("SF9999999999999")
        dialog.doing.click()

    expect_dialog(send)
    staff.take(Action.SHIP, order_id)
    expect_dialog(explain("一直没有寄回"))
    staff.take(Action.CLOSE_SHORT, order_id)
    assert staff.status(order_id) == "待补款"
    expect_dialog(lambda dialog: dialog.doing.click())
    staff.take(Action.COLLECT, order_id)
    assert shop.order(order_id).collected_fen == 15_00
    staff.take(Action.CONFIRM, order_id)
    assert staff.status(order_id) == "已完成"
