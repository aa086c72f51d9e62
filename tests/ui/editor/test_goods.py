"""Writing a return: what the form opens with, and how lines are changed with the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt

from erp_returns.domain.kinds import ReturnKind
from erp_returns.domain.requests import LineRequest, ReturnRequest, SourceKey
from erp_returns.queries.sources import trade
from erp_returns.services import returns
from erp_returns.ui.texts import money_text
from tests.builders import add_s1, add_sale, line, line_ids, unshipped

CTRL = Qt.KeyboardModifier.ControlModifier


def _returned(session, sale_id, place, units):
    """Another order that has `units` of a line already."""
    known = trade(session.database)
    kind = next(each for each in known.types.values() if each.kind is ReturnKind.RETURN_REFUND)
    source = SourceKey(line_ids(session, sale_id)[place])
    request = ReturnRequest(
        sale_id,
        ReturnKind.RETURN_REFUND,
        kind.id,
        (LineRequest(source, quantity=units),),
        reason_id=kind.reason_id,
    )
    return returns.create(session, request).number


def _left_over(form, key):
    return next(row for row in form.goods.table.rows if row.product.startswith(key))


def test_the_form_opens_with_every_line_that_can_come_back(session, at_work):
    window = at_work(add_s1(session))

    assert [row.product for row in window.form.goods.table.rows] == [
        "A-1001 帆布鞋",
        "B-2001 双肩包",
        "C-3001 短袜",
    ]
    assert window.quantities == [3, 1, 2]
    assert window.due == f"应退 {money_text(182_00)}"


def test_the_form_opens_with_the_shops_defaults_and_the_sales_receiver(session, at_work):
    form = at_work(add_s1(session)).form

    assert form.choices.type.currentText() == "七天无理由退货"
    assert form.choices.reason.currentText() == "7天无理由退换货"
    assert form.choices.inbound.currentText() == "主仓"
    assert form.beside.receiver.address_now().name == "王小明"


def test_what_stands_on_another_order_is_not_offered_again_and_says_where_it_is(session, at_work):
    sale_id = add_s1(session)
    number = _returned(session, sale_id, 0, 2)
    row = _left_over(at_work(sale_id).form, "A-1001")

    assert row.quantity == 1
    assert row.left_why == f"{number} 占 2 件"


def test_a_line_that_cannot_come_back_stands_below_with_why(session, at_work):
    sale_id = add_sale(session, line("A", 4, shipped=2), line("B"))
    number = _returned(session, sale_id, 0, 2)
    goods = at_work(sale_id).form.goods
    goods.spent_link.click()

    assert goods.spent_view.isVisible()
    assert [(row.product, row.left, row.why) for row in goods.spent_table.rows] == [
        ("A A", "0 / 4", f"{number} 占 2 件；2 件还没有发货")
    ]


def test_del_takes_the_selected_lines_off_and_the_sum_follows(session, at_work):
    window = at_work(add_s1(session))
    window.to_line(1)
    window.press(Qt.Key.Key_Delete)

    assert window.quantities == [3, 2]
    assert window.due == f"应退 {money_text(100_10)}"


def test_ctrl_z_brings_a_removed_line_back_where_it_was(session, at_work):
    window = at_work(add_s1(session))
    window.to_line(0)
    window.press(Qt.Key.Key_Delete)
    window.press(Qt.Key.Key_Z, CTRL)

    assert window.quantities == [3, 1, 2]


def test_ctrl_z_takes_a_typed_quantity_back_in_one_step(session, at_work):
    sale_id = add_sale(session, line("A", 40))
    window = at_work(sale_id)
    window.to_line(0)
    window.type("12")
    window.press(Qt.Key.Key_Return)
    window.press(Qt.Key.Key_Z, CTRL)

    assert window.quantities == [40]


def test_the_link_brings_all_removed_lines_back(session, at_work):
    window = at_work(add_s1(session))
    window.keep_only(1)
    window.form.goods.restoring.click()

    assert window.quantities == [3, 1, 2]
    assert not window.form.goods.restoring.isVisible()


def test_digits_typed_on_a_row_are_its_quantity_at_every_key(session, at_work):
    window = at_work(add_sale(session, line("A", 40, 1_00)))
    window.to_line(0)
    window.type("1")
    after_one = window.due
    window.type("2")

    assert (after_one, window.due) == ("应退 ¥1.00", "应退 ¥12.00")


def test_esc_in_a_quantity_gives_the_one_before_back(session, at_work):
    window = at_work(add_s1(session))
    window.to_line(0)
    window.type("1")
    window.press(Qt.Key.Key_Escape)

    assert window.editor.isVisible()
    assert window.quantities == [3, 1, 2]


def test_down_leaves_a_typed_quantity_for_the_next_row_without_changing_it(session, at_work):
    window = at_work(add_s1(session))
    window.to_line(0)
    window.type("2")
    window.press(Qt.Key.Key_Down)
    window.press(Qt.Key.Key_Down)
    window.type("1")
    window.press(Qt.Key.Key_Return)

    assert window.quantities == [2, 1, 1]


def test_plus_and_minus_change_a_quantity_by_one_within_what_can_come_back(session, at_work):
    window = at_work(add_s1(session))
    window.to_line(0)
    for _ in range(5):
        window.press(Qt.Key.Key_Minus)
    least = window.quantities[0]
    for _ in range(5):
        window.press(Qt.Key.Key_Plus)

    assert (least, window.quantities[0]) == (1, 3)


def test_too_many_units_are_named_with_their_numbers_and_are_not_saved(session, at_work, told):
    window = at_work(add_s1(session))
    window.to_line(0)
    window.type("4")
    window.press(Qt.Key.Key_Return)
    window.press(Qt.Key.Key_S, CTRL)

    assert "要退 4 件，3 件中还能退 3 件" in window.refusal
    assert told.last == window.refusal
    assert window.editor.isVisible()
    assert window.quantities == [4, 1, 2]


def test_one_reason_chosen_for_several_selected_rows_is_theirs(session, at_work):
    form = at_work(add_s1(session)).form
    other = next(row.id for row in form.ground.reasons if row.text == "尺码不合适")
    form.goods.view.selectAll()
    form.goods.table.edited.emit(1, "reason_id", other)

    assert {row.reason_id for row in form.goods.table.rows} == {other}


def test_a_click_lets_every_line_follow_the_reason_of_the_order(session, at_work):
    form = at_work(add_s1(session)).form
    other = next(row.id for row in form.ground.reasons if row.text == "尺码不合适")
    form.goods.table.edited.emit(1, "reason_id", other)
    form.choices.to_all.click()

    assert {row.reason_id for row in form.goods.table.rows} == {0}


def test_the_reason_of_the_type_is_proposed_when_the_type_changes(session, at_work):
    choices = at_work(add_s1(session)).form.choices
    at = choices.type.findText("质量问题退货")
    choices.type.setCurrentIndex(at)
    choices.type.activated.emit(at)

    assert choices.reason.currentText() == "质量问题"


def test_what_was_typed_stays_when_the_kind_changes_and_comes_back(session, at_work):
    window = at_work(add_s1(session))
    window.keep_only(0, 2)
    window.to_line(0)
    window.type("2")
    window.press(Qt.Key.Key_Return)
    kinds = window.form.choices.kinds
    kinds[ReturnKind.EXCHANGE].click()
    as_exchange = window.quantities
    kinds[ReturnKind.REFUND_ONLY].click()
    kinds[ReturnKind.RETURN_REFUND].click()

    assert as_exchange == window.quantities == [2, 2]


def test_types_and_reasons_offered_belong_to_the_kind(session, at_work):
    form = at_work(add_s1(session)).form
    form.choices.kinds[ReturnKind.EXCHANGE].click()
    types = [form.choices.type.itemText(at) for at in range(form.choices.type.count())]

    assert types == ["换尺码", "换颜色", "质量问题换货", "发错换货"]
    assert form.choices.reason.findText("拒收") == -1


def test_case_9_a_sale_not_shipped_opens_as_refund_only_with_its_freight(session, at_work):
    window = at_work(add_s1(session, **unshipped()))

    assert window.form.draft.kind is ReturnKind.REFUND_ONLY
    assert [row.basis for row in window.form.goods.table.rows] == ["unshipped"] * 3
    assert window.due == f"应退 {money_text(190_00)}"


def test_case_9_without_the_last_units_the_freight_stays(session, at_work):
    window = at_work(add_s1(session, **unshipped()))
    window.keep_only(0, 1)

    assert window.due == f"应退 {money_text(172_90)}"


def test_shipped_lines_are_offered_as_compensation_with_an_amount_to_type(session, at_work):
    window = at_work(add_s1(session))
    window.form.choices.kinds[ReturnKind.REFUND_ONLY].click()
    window.to_line(1)
    window.type("20")
    window.press(Qt.Key.Key_Return)

    assert [row.compensation_fen for row in window.form.goods.table.rows] == [0, 20_00, 0]
    assert window.due == f"应退 {money_text(20_00)}"
    assert [each.compensation_fen for each in window.form.request().lines] == [20_00]


def test_a_compensation_without_amount_says_what_is_missing(session, at_work):
    window = at_work(add_s1(session))
    window.form.choices.kinds[ReturnKind.REFUND_ONLY].click()

    assert "补偿金额" in window.refusal


def test_enter_on_a_row_edits_its_quantity(session, at_work):
    window = at_work(add_s1(session))
    window.form.goods.view.setFocus()
    window.form.goods.view.setCurrentIndex(window.form.goods.table.index(0, 1))
    window.press(Qt.Key.Key_Return)
    window.type("2")
    window.press(Qt.Key.Key_Return)

    assert window.quantities == [2, 1, 2]


def test_a_note_takes_digits_as_words(session, at_work):
    window = at_work(add_s1(session))
    goods = window.form.goods
    goods.view.setFocus()
    goods.view.setCurrentIndex(goods.table.index(0, goods.table.column_of("note")))
    window.type("42")
    window.press(Qt.Key.Key_Return)

    assert (goods.table.rows[0].note, window.quantities[0]) == ("42", 3)


def test_esc_after_tab_gives_up_only_the_cell_it_is_pressed_in(session, at_work):
    window = at_work(add_sale(session, line("A", 5), line("B", 5)))
    window.to_line(0)
    window.type("2")
    window.press(Qt.Key.Key_Down)
    window.type("3")
    window.press(Qt.Key.Key_Escape)

    assert window.quantities == [2, 5]


def test_a_sale_with_nothing_left_says_so_and_why(session, at_work):
    sale_id = add_sale(session, line("A", 1))
    number = _returned(session, sale_id, 0, 1)
    goods = at_work(sale_id).form.goods

    assert goods.view._empty == "这张订单没有还能退的商品"
    assert [row.why for row in goods.spent_table.rows] == [f"{number} 占 1 件"]
    assert goods.spent_view.isVisible()
