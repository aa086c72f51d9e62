"""Writing a return without a sale, with the keys: products scanned, prices and amounts typed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from erp_returns.domain.kinds import Role
from erp_returns.domain.permissions import Permission
from erp_returns.models import Operator, ReturnLine, ReturnOrder
from erp_returns.services import catalog, people
from erp_returns.services.catalog_edits import MemberEdit
from erp_returns.ui.desk import Desk
from erp_returns.ui.editor import open_editor
from erp_returns.ui.texts import money_text
from tests.builders import add_product, add_s1

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return


@pytest.fixture
def unsold(session, at_work):
    """A form without a sale, in a shop that sold S1 to somebody else."""
    add_s1(session)
    add_product(session, "D-4001", 20_00)
    window = at_work()
    window.press(Qt.Key.Key_O, CTRL)
    return window


def add(window, code: str) -> None:
    window.type(code)
    window.form.goods.adding.search_now()
    window.press(ENTER)


def rows(window) -> list[tuple[str, int | None, int, int | None]]:
    return [
        (row.product.split()[0], row.quantity, row.unit_price_fen, row.entitled_fen)
        for row in window.form.goods.table.rows
    ]


def put(window, row: int, key: str, text: str) -> None:
    window.form.goods.view.setFocus()
    window.form.goods.view.go_to(row, key)
    window.press(ENTER)
    window.type(text)
    window.press(ENTER)


def test_escape_empties_the_search_and_then_leaves(qtbot, unsold):
    unsold.type("nothing is called this")
    unsold.press(Qt.Key.Key_Escape)
    assert (unsold.form.goods.adding.text(), unsold.editor.isVisible()) == ("", True)
    with qtbot.waitSignal(unsold.editor.rejected, timeout=0):
        unsold.press(Qt.Key.Key_Escape)


def test_the_finder_leads_on_without_a_sale(unsold):
    assert unsold.form.ground.sale.missing
    assert unsold.form.goods.adding.hasFocus()
    assert unsold.editor.windowTitle() == "新建退换货 · 无原单"


def test_a_product_scanned_again_is_one_more(unsold):
    for code in ("A-1001", "D-4001", "A-1001"):
        add(unsold, code)
    assert rows(unsold) == [("A-1001", 2, 33_33, 66_66), ("D-4001", 1, 20_00, 20_00)]
    assert unsold.form.goods.adding.hasFocus()
    assert unsold.due == f"应退 {money_text(86_66)}"


def test_price_units_and_amount_are_typed(unsold):
    for code in ("A-1001", "D-4001"):
        add(unsold, code)
    put(unsold, 0, "unit_price_fen", "30")
    put(unsold, 0, "quantity", "3")
    put(unsold, 1, "quantity", "3")
    put(unsold, 1, "entitled_fen", "50")
    assert rows(unsold) == [("A-1001", 3, 30_00, 90_00), ("D-4001", 3, 16_67, 50_00)]


def test_a_line_is_taken_off_and_brought_back(unsold):
    add(unsold, "D-4001")
    unsold.to_line(0)
    unsold.press(Qt.Key.Key_Delete)
    assert rows(unsold) == []
    unsold.press(Qt.Key.Key_Z, CTRL)
    assert rows(unsold) == [("D-4001", 1, 20_00, 20_00)]


def test_why_is_asked_for_and_the_order_saved(unsold, session):
    add(unsold, "D-4001")
    assert "内部备注" in unsold.refusal
    unsold.form.beside.internal_note.setPlainText("小票丢失")
    unsold.form.beside.receiver.mobile.setText("13900000000")
    assert unsold.refusal == ""
    unsold.press(Qt.Key.Key_S, CTRL)
    order, line = ReturnOrder.get(), ReturnLine.get()
    assert (order.sales_order_id, order.internal_note, order.net_due_fen) == (None, "小票丢失", 20_00)
    assert (line.sales_order_line_id, line.unit_price_fen) == (None, 20_00)


def test_an_exchange_sends_the_same_goods_out(unsold):
    add(unsold, "D-4001")
    unsold.press(Qt.Key.Key_2, CTRL)
    assert [row.product for row in unsold.form.replacements.table.rows] == ["D-4001 D-4001"]
    assert unsold.due == f"差额，两不相欠 {money_text(0)}"


def test_money_alone_is_an_amount_for_a_product(unsold):
    add(unsold, "D-4001")
    unsold.press(Qt.Key.Key_3, CTRL)
    put(unsold, 0, "compensation_fen", "5")
    assert unsold.due == f"应退 {money_text(5_00)}"


def test_a_buyer_who_bought_it_is_pointed_out(unsold):
    add(unsold, "A-1001")
    unsold.form.beside.receiver.mobile.setText("13800000001")
    assert "请核对是否应该从原单退货" in unsold.form.money.verdict.warning.text()


def test_a_member_is_found_by_account_and_phone(unsold, session):
    catalog.save(session, MemberEdit(unsold.form.draft.shop_id, "鱼", name="小鱼", phone="13700000000"))
    head = unsold.form.head
    head.member.setFocus()
    unsold.type("13700000000")
    assert (head.found.text(), unsold.form.draft.member_id is not None) == ("小鱼", True)
    unsold.type("9")
    assert (head.found.text(), unsold.form.draft.member_id) == ("没有这个会员", None)
    assert unsold.editor.isActiveWindow()


def test_a_stored_order_opens_as_it_was_typed(unsold, session, at_work):
    add(unsold, "D-4001")
    put(unsold, 0, "quantity", "3")
    put(unsold, 0, "entitled_fen", "50")
    unsold.form.beside.internal_note.setPlainText("小票丢失")
    unsold.press(Qt.Key.Key_S, CTRL)
    order = ReturnOrder.get()
    again = at_work(order_id=order.id)
    assert rows(again) == [("D-4001", 3, 16_67, 50_00)]
    assert not again.form.head.shop.isEnabled()
    again.to_line(0)
    again.type("2")
    again.press(ENTER)
    again.press(Qt.Key.Key_S, CTRL)
    assert ReturnOrder.get().net_due_fen == 33_34


def test_who_may_not_is_told_why_and_gets_no_form(session, desk, qtbot):
    people.add_operator(session, "小李", Role.SERVICE)
    person = Operator.get(Operator.name == "小李")
    own = replace(session, operator_id=person.id, operator_name="小李")
    theirs = Desk(own, desk.theme, desk.icons, desk.jobs, desk.notices, desk.changes, desk.router)
    assert not theirs.may(Permission.WITHOUT_SALE)
    editor = open_editor(theirs)
    assert editor is not None
    qtbot.addWidget(editor)
    assert not editor.finder.without_sale.isEnabled()
    assert "无原单退货" in editor.finder.without_sale.toolTip()
    editor.write_without_sale()
    assert editor.form is None
