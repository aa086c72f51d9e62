"""Writing an exchange: what goes out instead, and the balance at every step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from erp_returns.domain.kinds import ReturnKind
from erp_returns.ui.texts import money_text
from tests.builders import add_product, add_s1

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def exchange(session, at_work):
    """The sale S1, where only line 3 (two pairs of socks, 9.10) is exchanged."""
    add_product(session, "C-3002", 6_00, name="短袜", style="C-30")
    add_product(session, "D-4001", 15_00, name="帽子", style="D-40")
    window = at_work(add_s1(session))
    window.keep_only(2)
    window.form.choices.kinds[ReturnKind.EXCHANGE].click()
    return window


def _send_instead(window, code):
    """Search a product over the cell, as a person does, and take the first found."""
    view = window.form.replacements.view
    view.setFocus()
    view.go_to(0, "product")
    window.type(code)
    view.search.search_now()
    window.press(Qt.Key.Key_Return)


def _to_out(window, row, key):
    window.form.replacements.view.setFocus()
    window.form.replacements.view.go_to(row, key)


def test_an_exchange_starts_with_the_same_goods_for_nothing(exchange):
    rows = exchange.form.replacements.table.rows

    assert [(row.product, row.quantity, row.stands_for) for row in rows] == [("C-3001 短袜", 2, 1)]
    assert exchange.due == f"差额，两不相欠 {money_text(0)}"


def test_case_7_another_colour_of_the_same_style_costs_nothing(exchange):
    _send_instead(exchange, "C-3002")

    assert [row.product for row in exchange.form.replacements.table.rows] == ["C-3002 短袜"]
    assert exchange.due == f"差额，两不相欠 {money_text(0)}"


def test_case_8_a_dearer_style_is_owed_by_the_customer(exchange):
    _send_instead(exchange, "D-4001")
    _to_out(exchange, 0, "quantity")
    exchange.type("1")
    exchange.press(Qt.Key.Key_Return)

    assert exchange.due == f"客户应补 {money_text(5_90)}"


def test_with_nothing_typed_the_variants_of_the_style_are_offered(exchange):
    view = exchange.form.replacements.view
    _to_out(exchange, 0, "product")
    exchange.press(Qt.Key.Key_F2)

    assert [choice.label.split()[0] for choice in view.search.choices()] == ["C-3001", "C-3002"]


def test_esc_in_the_search_leaves_the_product_and_the_window_as_they_are(exchange):
    _to_out(exchange, 0, "product")
    exchange.press(Qt.Key.Key_F2)
    exchange.press(Qt.Key.Key_Escape)
    exchange.press(Qt.Key.Key_Escape)

    assert exchange.editor.isVisible()
    assert not exchange.form.replacements.view.search.isVisible()
    assert [row.product for row in exchange.form.replacements.table.rows] == ["C-3001 短袜"]


def test_what_goes_out_follows_the_quantity_that_comes_back(exchange):
    exchange.to_line(0)
    exchange.type("1")
    exchange.press(Qt.Key.Key_Return)

    assert [row.quantity for row in exchange.form.replacements.table.rows] == [1]


def test_a_quantity_that_was_typed_stays_when_less_comes_back(exchange):
    _to_out(exchange, 0, "quantity")
    exchange.type("2")
    exchange.press(Qt.Key.Key_Return)
    exchange.to_line(0)
    exchange.type("1")
    exchange.press(Qt.Key.Key_Return)

    assert [row.quantity for row in exchange.form.replacements.table.rows] == [2]


def test_a_typed_price_is_the_agreed_one(exchange):
    _to_out(exchange, 0, "unit_price_fen")
    exchange.press(Qt.Key.Key_F2)
    exchange.press(Qt.Key.Key_A, CTRL)
    exchange.type("6")
    exchange.press(Qt.Key.Key_Return)

    assert exchange.form.request().replacements[0].unit_price_fen == 6_00
    assert exchange.due == f"客户应补 {money_text(2_90)}"


def test_a_product_is_added_by_search(exchange):
    adding = exchange.form.replacements.adding
    adding.setFocus()
    exchange.type("D-4001")
    adding.search_now()
    exchange.press(Qt.Key.Key_Return)

    assert [row.product for row in exchange.form.replacements.table.rows] == ["C-3001 短袜", "D-4001 帽子"]
    assert exchange.due == f"客户应补 {money_text(15_00)}"


def test_a_removed_replacement_comes_back_with_ctrl_z(exchange):
    _to_out(exchange, 0, "product")
    exchange.press(Qt.Key.Key_Delete)
    without = exchange.refusal
    exchange.press(Qt.Key.Key_Z, CTRL)

    assert "换货单没有换出商品" in without
    assert len(exchange.form.replacements.table.rows) == 1


def test_the_goods_that_stand_for_a_removed_line_stay_here_and_come_back_with_it(exchange):
    exchange.form.goods.restoring.click()
    with_all = len(exchange.form.replacements.table.rows)
    exchange.to_line(0)
    exchange.press(Qt.Key.Key_Delete)

    assert (with_all, len(exchange.form.replacements.table.rows)) == (3, 2)


@pytest.mark.parametrize("width", [1024, 1100, 1180])
def test_both_warehouses_are_in_sight_at_any_width(exchange, qtbot, width):
    editor, choices = exchange.editor, exchange.form.choices
    editor.resize(width, 660)
    boxes = (choices.inbound, choices.outbound)
    qtbot.waitUntil(lambda: all(not box.visibleRegion().isEmpty() for box in boxes))
    for box in boxes:
        assert box.visibleRegion().boundingRect() == box.rect()


def test_what_the_head_says_wraps_without_lying_over_the_next_line(exchange, qtbot):
    head = exchange.form.head
    head.setParent(None)
    qtbot.addWidget(head)
    head.resize(360, head.heightForWidth(360))
    head.show()
    labels = head.facts.findChildren(QLabel)
    assert len({label.y() for label in labels}) > 1
    assert max(label.geometry().bottom() for label in labels) < head.facts.height()
