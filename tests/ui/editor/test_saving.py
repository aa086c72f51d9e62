"""Saving: a new order, the next one, a changed one, and what happens when somebody was quicker."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from erp_returns.domain.kinds import ReturnKind
from erp_returns.domain.requests import LineRequest, ReturnRequest, SourceKey
from erp_returns.queries.editing import request_of
from erp_returns.queries.return_form import order_head
from erp_returns.services import returns
from erp_returns.ui.editor import open_editor
from erp_returns.ui.texts import money_text
from tests.builders import add_s1, line_ids

CTRL = Qt.KeyboardModifier.ControlModifier


def _orders(session):
    return [found for (found,) in session.database.execute_sql("SELECT id FROM return_order ORDER BY id")]


def test_ctrl_s_raises_what_stands_on_the_form_and_closes(session, at_work, told):
    sale_id = add_s1(session)
    window = at_work(sale_id)
    window.keep_only(0, 1)
    window.to_line(0)
    window.type("2")
    window.press(Qt.Key.Key_Return)
    window.press(Qt.Key.Key_S, CTRL)
    (order_id,) = _orders(session)
    request = request_of(session.database, order_id)
    ids = line_ids(session, sale_id)

    assert request.kind is ReturnKind.RETURN_REFUND
    assert [(each.source.line_id, each.quantity) for each in request.lines] == [(ids[0], 2), (ids[1], 1)]
    assert told.last == f"已保存 {order_head(session.database, order_id).number}"


def test_what_was_shown_before_saving_is_what_is_booked(session, at_work):
    window = at_work(add_s1(session))
    shown = window.form.weighed.valuation.money.net_due_fen
    window.press(Qt.Key.Key_S, CTRL)
    (booked,) = session.database.execute_sql("SELECT net_due_fen FROM return_order").fetchone()

    assert shown == booked == 182_00


def test_saving_says_which_order_and_what_changed(session, desk, at_work):
    window = at_work(add_s1(session))
    ids: list[int] = []
    topics: list[frozenset[str]] = []
    window.editor.saved.connect(ids.append)
    desk.changes.changed.connect(topics.append)
    window.editor.save()

    assert ids == _orders(session)
    assert "returns" in topics[0]


def test_parcel_notes_and_receiver_are_saved_with_the_order(session, at_work):
    window = at_work(add_s1(session))
    beside = window.form.beside
    beside.tracking.setFocus()
    window.type("SF1234567890123")
    beside.refund_number.setText("98001")
    beside.buyer_note.setPlainText("鞋码偏小")
    beside.receiver.name.setText("李雷")
    window.editor.save()
    request = request_of(session.database, _orders(session)[0])

    assert [(each.carrier, each.tracking_number) for each in request.parcels] == [
        ("顺丰速运", "SF1234567890123")
    ]
    assert (request.platform_refund_number, request.buyer_note) == ("98001", "鞋码偏小")
    assert request.receiver is not None
    assert request.receiver.name == "李雷"


def test_a_courier_that_somebody_named_is_not_guessed_over(session, at_work):
    window = at_work(add_s1(session))
    beside = window.form.beside
    beside.carrier_name.setFocus()
    window.type("JD")
    beside.tracking.setFocus()
    window.type("SF1234567890123")

    assert beside.carrier.currentText() == "JD"


def test_ctrl_enter_saves_and_asks_for_the_next_sale(session, at_work):
    window = at_work(add_s1(session))
    window.press(Qt.Key.Key_Return, CTRL)

    assert len(_orders(session)) == 1
    assert window.editor.form is None
    assert window.editor.finder.field.hasFocus()


def test_ctrl_enter_saves_from_within_a_note_too(session, at_work):
    window = at_work(add_s1(session))
    window.form.beside.buyer_note.setFocus()
    window.press(Qt.Key.Key_Return, CTRL)

    assert len(_orders(session)) == 1


def test_esc_closes_at_once_while_nothing_was_typed(session, at_work):
    window = at_work(add_s1(session))
    window.press(Qt.Key.Key_Escape)

    assert not window.is_open


def test_esc_asks_before_typed_things_are_lost(session, at_work, expect_dialog):
    window = at_work(add_s1(session))
    window.to_line(0)
    window.press(Qt.Key.Key_Delete)
    expect_dialog(QDialog.DialogCode.Rejected)
    window.press(Qt.Key.Key_Escape)

    assert window.editor.isVisible()
    assert window.quantities == [1, 2]


@pytest.fixture
def order_id(session):
    """An order for two units of line 1."""
    sale_id = add_s1(session)
    source = SourceKey(line_ids(session, sale_id)[0])
    (type_id, reason_id), *_ = session.database.execute_sql(
        "SELECT id, reason_id FROM return_type WHERE kind = 'return_refund' ORDER BY position"
    ).fetchall()
    request = ReturnRequest(
        sale_id,
        ReturnKind.RETURN_REFUND,
        type_id,
        (LineRequest(source, quantity=2, note="鞋底开胶"),),
        reason_id=reason_id,
        inbound_warehouse_id=1,
        internal_note="催过一次",
    )
    return returns.create(session, request).order_id


def _somebody_else_saves(session, order_id):
    request = request_of(session.database, order_id)
    version = order_head(session.database, order_id).version
    returns.edit(session, order_id, version, replace(request, buyer_note="别人改的"))


def test_an_order_opens_as_it_was_saved_with_the_other_lines_at_hand(session, order_id, at_work):
    window = at_work(order_id=order_id)
    opened = window.quantities
    note = window.form.goods.table.rows[0].note
    window.form.goods.restoring.click()

    assert opened == [2]
    assert (note, window.form.beside.internal_note.toPlainText()) == ("鞋底开胶", "催过一次")
    assert window.quantities == [2, 1, 2]


def test_an_order_keeps_its_own_units_while_it_is_changed(session, order_id, at_work):
    window = at_work(order_id=order_id)
    window.to_line(0)
    window.type("3")
    window.press(Qt.Key.Key_Return)
    window.press(Qt.Key.Key_S, CTRL)

    assert [each.quantity for each in request_of(session.database, order_id).lines] == [3]


def test_opening_and_saving_an_order_changes_nothing_of_it(session, order_id, at_work):
    before = request_of(session.database, order_id)
    at_work(order_id=order_id).editor.save()

    assert request_of(session.database, order_id) == before


def test_when_somebody_was_quicker_everything_typed_stays(session, order_id, at_work, told):
    window = at_work(order_id=order_id)
    window.to_line(0)
    window.type("1")
    window.press(Qt.Key.Key_Return)
    _somebody_else_saves(session, order_id)
    window.press(Qt.Key.Key_S, CTRL)

    assert "您的输入仍保留在屏幕上" in told.last
    assert "买家留言：（空） → 别人改的" in window.editor.notice.label.text()
    assert window.quantities == [1]


def test_what_somebody_else_saved_can_be_read_instead(session, order_id, at_work):
    window = at_work(order_id=order_id)
    window.form.goods.table.edited.emit(0, "quantity", 1)
    _somebody_else_saves(session, order_id)
    window.editor.save()
    window.editor.theirs.click()

    assert window.quantities == [2]
    assert window.form.beside.buyer_note.toPlainText() == "别人改的"


def test_an_exchange_opens_with_what_goes_out(session, order_id, at_work):
    window = at_work(order_id=order_id)
    window.form.choices.kinds[ReturnKind.EXCHANGE].click()
    window.form.goods.table.edited.emit(0, "quantity", 1)
    window.editor.save()
    again = at_work(order_id=order_id)

    assert [(row.product, row.quantity) for row in again.form.replacements.table.rows] == [
        ("A-1001 帆布鞋", 1)
    ]
    assert again.due == f"差额，两不相欠 {money_text(0)}"


def test_an_order_that_is_not_there_is_told_and_opens_nothing(desk, told):
    assert open_editor(desk, order_id=999) is None
    assert "找不到" in told.last


def test_a_full_disk_loses_nothing_that_was_typed(session, at_work, told):
    database, typed = session.database, "客户急着要" * 300
    window = at_work(add_s1(session))
    window.form.beside.internal_note.setPlainText(typed)
    (pages,) = database.execute_sql("PRAGMA page_count").fetchone()
    database.execute_sql(f"PRAGMA max_page_count = {pages}")

    window.press(Qt.Key.Key_S, CTRL)
    assert "磁盘" in told.last
    assert (window.is_open, _orders(session)) == (True, [])
    assert window.form.beside.internal_note.toPlainText() == typed

    database.execute_sql("PRAGMA max_page_count = 1000000")
    window.press(Qt.Key.Key_S, CTRL)
    assert len(_orders(session)) == 1
