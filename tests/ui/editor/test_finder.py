"""Finding the sale that a return is raised from."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.builders import add_s1


def _numbers(window):
    return [row.platform_number for row in window.editor.finder.table.rows]


def test_a_shop_without_sales_is_told_to_import_them(at_work):
    assert "Ctrl+I" in at_work().editor.finder.view._empty


def test_without_a_sale_the_window_asks_for_one_and_says_how(session, at_work):
    add_s1(session)
    window = at_work()

    assert window.editor.form is None
    assert window.editor.finder.field.hasFocus()
    assert "找到客户的销售订单" in window.editor.finder.view._empty


def test_sales_appear_as_one_types_any_scrap_of_them(session, at_work, qtbot):
    add_s1(session, platform_number="4001")
    add_s1(session, platform_number="5001", receiver_name="李雷", member_name="李雷", member_account="lilei")
    window = at_work()
    window.editor.finder.field.setText("李")

    qtbot.waitUntil(lambda: _numbers(window) == ["5001"], timeout=2000)


def test_the_arrows_choose_and_enter_opens(session, at_work):
    for number in ("4001", "4002"):
        add_s1(session, platform_number=number)
    window = at_work()
    window.type("400")
    window.editor.finder.search_now()
    wanted = _numbers(window)[1]
    window.press(Qt.Key.Key_Down)
    window.press(Qt.Key.Key_Return)

    assert window.form.ground.sale.platform_number == wanted


def test_a_scan_opens_the_one_sale_it_means_at_once(session, at_work):
    add_s1(session, platform_number="4001")
    add_s1(session, platform_number="5001")
    window = at_work()
    window.type("5001")
    window.press(Qt.Key.Key_Return)

    assert window.form.ground.sale.platform_number == "5001"


def test_several_sales_wait_for_a_choice(session, at_work):
    for number in ("4001", "4002"):
        add_s1(session, platform_number=number)
    window = at_work()
    window.type("400")
    window.press(Qt.Key.Key_Return)

    assert window.editor.form is None
    assert len(_numbers(window)) == 2


def test_nothing_found_says_so_with_what_was_searched(at_work):
    window = at_work()
    window.type("9999")
    window.press(Qt.Key.Key_Return)

    assert "没有找到“9999”" in window.editor.finder.view._empty


def test_another_sale_can_be_found_from_the_form(session, at_work):
    window = at_work(add_s1(session))
    window.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    assert window.editor.form is None
    assert window.editor.finder.field.hasFocus()
