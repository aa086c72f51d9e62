"""Real dialogs, pressed twice, in two windows, or while another program holds the file: booked once."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from erp_returns.domain.actions import Action
from erp_returns.models import OrderEvent, Refund, ReplacementLine, Shipment
from erp_returns.queries.return_detail import return_detail
from erp_returns.services import exchanges
from erp_returns.ui.actions.order_actions import OrderActions
from erp_returns.ui.patience import Patience
from tests.ui.actions.desks import desk_at_work
from tests.ui.actions.hands import paid, to_refund, to_ship

ENTER = Qt.Key.Key_Return


def enter_twice(dialog):
    """Enter, and Enter again before anything could be seen of the first."""
    for _ in range(2):
        QTest.keyClick(dialog.doing, ENTER)


def test_enter_twice_pays_once(shop, take, expect_dialog):
    order_id = to_refund(shop)
    expect_dialog(enter_twice)

    assert take(Action.PAY, order_id)
    assert len(paid(order_id)) == 1


def test_enter_twice_ships_once(shop, take, expect_dialog):
    order_id = to_ship(shop)

    def send(dialog):
        dialog.parcel.number.setText("YT1234567890123")
        enter_twice(dialog)

    expect_dialog(send)
    assert take(Action.SHIP, order_id)
    assert Shipment.select().where(Shipment.return_order_id == order_id).count() == 1


def test_enter_twice_lets_the_rest_of_an_exchange_go_once(shop, take, expect_dialog):
    order_id = to_ship(shop)
    line = ReplacementLine.get(ReplacementLine.return_order_id == order_id)
    some = exchanges.Dispatch("圆通", "YT9", ((line.id, 1),))
    exchanges.ship(shop.session, order_id, shop.order(order_id).version, some)

    def close(dialog):
        dialog.note.setPlainText("停产")
        for _ in range(2):
            QTest.keyClick(dialog.note, ENTER)

    expect_dialog(close)
    assert take(Action.CLOSE_REPLACEMENT, order_id)
    done = OrderEvent.select().where(OrderEvent.action == Action.CLOSE_REPLACEMENT)
    assert done.count() == 1


def test_the_second_of_two_windows_is_told_in_its_dialog_and_pays_nothing(shop, take, expect_dialog):
    order_id = to_refund(shop)
    said: list[str] = []

    def late(dialog):
        shop.pay(order_id)
        dialog.doing.click()
        said.append(dialog.problem.text())
        dialog.reject()

    expect_dialog(late)
    assert not take(Action.PAY, order_id)
    assert "已被店主在" in said[0]
    assert len(paid(order_id)) == 1


def test_the_second_of_two_windows_ships_nothing_and_keeps_the_number_typed(shop, take, expect_dialog):
    order_id = to_ship(shop)
    kept: list[str] = []

    def late(dialog):
        dialog.parcel.number.setText("YT1234567890123")
        exchanges.ship(
            shop.session, order_id, shop.order(order_id).version, exchanges.Dispatch("圆通", "YT9")
        )
        dialog.doing.click()
        kept.extend((dialog.parcel.number.text(), dialog.problem.text()))
        dialog.reject()

    expect_dialog(late)
    assert not take(Action.SHIP, order_id)
    assert kept[0] == "YT1234567890123"
    assert "已被店主在" in kept[1]
    assert Shipment.select().where(Shipment.return_order_id == order_id).count() == 1


@pytest.fixture
def take_patiently(shop, theme, over):
    """Take an action at a desk that waits for its turn to write."""
    actions = OrderActions(desk_at_work(replace(shop.session, wait=Patience(theme)), theme).desk)
    return lambda action, order_id: actions.perform(
        action, return_detail(shop.session.database, order_id), over
    )


def test_enter_pressed_again_while_another_program_holds_the_file_pays_once(
    shop, take_patiently, expect_dialog
):
    order_id = to_refund(shop)
    other = sqlite3.connect(str(shop.session.database.database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    def press(dialog):
        QTimer.singleShot(100, lambda: enter_twice(dialog))
        QTimer.singleShot(300, other.close)
        QTest.keyClick(dialog.doing, ENTER)

    expect_dialog(press)
    assert take_patiently(Action.PAY, order_id)
    assert Refund.select().count() == 1
