"""Two people change one order: who saves second is told, loses nothing, and chooses place by place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from erp_returns.domain.comparing import Side
from erp_returns.domain.kinds import ReturnKind
from erp_returns.domain.requests import LineRequest, ReturnRequest, SourceKey
from erp_returns.models import Operator
from erp_returns.queries.editing import request_of
from erp_returns.queries.return_form import order_head
from erp_returns.services import returns, review
from tests.builders import add_s1, line_ids

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
K = Qt.Key


@pytest.fixture
def colleague(session):
    """小李, who works at another window."""
    clerk = Operator.create(name="小李", role="owner")
    return replace(session, operator_id=clerk.id, operator_name="小李")


@pytest.fixture
def order_id(session):
    """Two units of line 1 and the bag, asked back."""
    sale_id = add_s1(session)
    shoes, bag, _ = line_ids(session, sale_id)
    (type_id, reason_id), *_ = session.database.execute_sql(
        "SELECT id, reason_id FROM return_type WHERE kind = 'return_refund' ORDER BY position"
    ).fetchall()
    request = ReturnRequest(
        sale_id,
        ReturnKind.RETURN_REFUND,
        type_id,
        (LineRequest(SourceKey(shoes), quantity=2, note="开胶"), LineRequest(SourceKey(bag), quantity=1)),
        reason_id=reason_id,
        inbound_warehouse_id=1,
        internal_note="催过一次",
    )
    return returns.create(session, request).order_id


def saves(colleague, order_id, **changed):
    """What the colleague saves while the form is open."""
    stored = request_of(colleague.database, order_id)
    version = order_head(colleague.database, order_id).version
    returns.edit(colleague, order_id, version, replace(stored, **changed))


def with_note(session, order_id, note):
    first, *others = request_of(session.database, order_id).lines
    return (replace(first, note=note), *others)


def kept(session, order_id):
    return request_of(session.database, order_id)


@pytest.fixture
def window(order_id, at_work):
    return at_work(order_id=order_id)


def type_units(window, units):
    window.to_line(0)
    window.type(str(units))
    window.press(K.Key_Return)


def look_again(desk):
    """What the window does when it notices that another program committed."""
    desk.changes.publish({"returns"})


# ------------------------------------------------------------------------- being told


def test_who_saves_second_is_told_what_changed_by_whom_and_keeps_what_was_typed(
    window, colleague, order_id, session
):
    type_units(window, 1)
    saves(colleague, order_id, buyer_note="急件")
    window.press(K.Key_S, CTRL)
    said = window.editor.notice.label.text()

    assert "小李" in said
    assert "买家留言：（空） → 急件" in said
    assert window.editor.comparing.isVisible()
    assert window.quantities[0] == 1
    assert kept(session, order_id).lines[0].quantity == 2


def test_an_open_form_is_told_at_once_when_somebody_saves(window, colleague, order_id, desk):
    type_units(window, 1)
    saves(colleague, order_id, internal_note="已联系")
    look_again(desk)

    assert "内部备注：催过一次 → 已联系" in window.editor.notice.label.text()
    assert window.quantities[0] == 1


def test_a_form_is_not_disturbed_by_what_happens_to_other_orders(window, desk):
    type_units(window, 1)
    look_again(desk)

    assert not window.editor.notice.isVisible()
    assert not window.editor.comparing.isVisible()


def test_its_own_saving_is_nobody_elses_change(window, order_id, session, told):
    type_units(window, 1)
    window.press(K.Key_S, CTRL)

    assert not window.is_open
    assert told.last.startswith("已保存")


# -------------------------------------------------------------------------- comparing


def test_changes_in_different_places_are_both_kept(window, colleague, order_id, session, expect_dialog):
    type_units(window, 1)
    saves(colleague, order_id, buyer_note="急件", lines=with_note(session, order_id, "鞋底开胶"))
    window.press(K.Key_S, CTRL)
    expect_dialog(lambda dialog: dialog.saving.click())
    window.press(K.Key_D, CTRL)
    order = kept(session, order_id)

    assert (order.buyer_note, order.lines[0].note, order.lines[0].quantity) == ("急件", "鞋底开胶", 1)
    assert not window.is_open


def test_a_clash_is_shown_with_all_three_values_and_mine_stays_until_i_say_otherwise(
    window, colleague, order_id, session, expect_dialog
):
    window.form.beside.internal_note.setPlainText("我写的")
    saves(colleague, order_id, internal_note="小李写的")
    window.press(K.Key_S, CTRL)
    seen: list[str] = []

    def look(dialog):
        (row,) = dialog.rows
        seen.extend((row.name.text(), row.was.text(), *(side.text.text() for side in row.sides.values())))
        seen.append(row.chosen)
        dialog.saving.click()

    expect_dialog(look)
    window.editor.comparing.click()

    assert seen == ["内部备注", "催过一次", "小李写的", "我写的", Side.MINE]
    assert kept(session, order_id).internal_note == "我写的"


def test_arrows_choose_and_enter_saves(window, colleague, order_id, session, expect_dialog, qtbot):
    window.form.beside.internal_note.setPlainText("我写的")
    window.form.beside.buyer_note.setPlainText("我的留言")
    saves(colleague, order_id, internal_note="小李写的", buyer_note="小李的留言")
    window.press(K.Key_S, CTRL)

    def choose(dialog):
        first, second = dialog.rows
        for key in (K.Key_Left, K.Key_Down, K.Key_Left, K.Key_Right, K.Key_Return):
            row = first if first.has(dialog.focusWidget()) else second
            qtbot.keyClick(row.sides[row.chosen].button, key)

    expect_dialog(choose)
    window.press(K.Key_D, CTRL)
    order = kept(session, order_id)

    assert (order.buyer_note, order.internal_note) == ("小李的留言", "我写的")


def test_one_key_takes_all_of_one_side(window, colleague, order_id, session, expect_dialog, qtbot):
    type_units(window, 1)
    window.form.beside.internal_note.setPlainText("我写的")
    saves(colleague, order_id, internal_note="小李写的", buyer_note="急件")
    window.press(K.Key_S, CTRL)

    def all_theirs(dialog):
        qtbot.keyClick(dialog.focusWidget(), K.Key_Left, ALT)
        dialog.saving.click()

    expect_dialog(all_theirs)
    window.press(K.Key_D, CTRL)
    order = kept(session, order_id)

    assert (order.internal_note, order.buyer_note, order.lines[0].quantity) == ("小李写的", "急件", 2)


def test_mine_over_theirs_is_a_choice_too(window, colleague, order_id, session, expect_dialog):
    type_units(window, 1)
    saves(colleague, order_id, lines=request_of(session.database, order_id).lines[:1])
    window.press(K.Key_S, CTRL)

    def all_mine(dialog):
        dialog.mine.click()
        dialog.saving.click()

    expect_dialog(all_mine)
    window.press(K.Key_D, CTRL)

    assert [line.quantity for line in kept(session, order_id).lines] == [1, 1]


def test_who_goes_back_from_comparing_still_has_everything(
    window, colleague, order_id, session, expect_dialog
):
    type_units(window, 1)
    saves(colleague, order_id, buyer_note="急件")
    window.press(K.Key_S, CTRL)
    expect_dialog(lambda dialog: dialog.reject())
    window.press(K.Key_D, CTRL)

    assert window.quantities[0] == 1
    assert window.form.beside.buyer_note.toPlainText() == ""
    assert kept(session, order_id).buyer_note == "急件"


def test_the_guards_stand_over_what_was_put_together(
    window, colleague, order_id, session, expect_dialog, told
):
    """Theirs leaves no line that mine needs: the sum of both is refused, and stays on the form."""
    type_units(window, 1)
    first, bag = request_of(session.database, order_id).lines
    window.to_line(1)
    window.press(K.Key_Delete)
    saves(colleague, order_id, lines=(bag,))
    window.press(K.Key_S, CTRL)

    def without_any(dialog):
        for row in dialog.rows:
            row.choose(Side.THEIRS if row.name.text().startswith("A-1001") else Side.MINE)
        dialog.saving.click()

    expect_dialog(without_any)
    window.press(K.Key_D, CTRL)

    assert window.is_open
    assert window.refusal
    assert [line.source for line in kept(session, order_id).lines] == [bag.source]
    assert first.quantity == 2


def test_an_order_that_went_on_meanwhile_says_so_and_keeps_what_was_typed(
    window, colleague, order_id, session, expect_dialog, told
):
    type_units(window, 1)
    review.approve(colleague, order_id, order_head(session.database, order_id).version)
    window.press(K.Key_S, CTRL)
    assert "审核通过" in window.editor.notice.label.text()
    expect_dialog(lambda dialog: dialog.saving.click())
    window.press(K.Key_D, CTRL)

    assert window.is_open
    assert "不能修改" in told.last
    assert window.quantities[0] == 1


def test_who_is_outrun_twice_compares_twice(window, colleague, order_id, session, expect_dialog):
    type_units(window, 1)
    saves(colleague, order_id, buyer_note="急件")
    window.press(K.Key_S, CTRL)

    def once_more(dialog):
        saves(colleague, order_id, perks_back="券")
        dialog.saving.click()

    expect_dialog(once_more)
    window.press(K.Key_D, CTRL)
    assert "退还优惠：（空） → 券" in window.editor.notice.label.text()
    expect_dialog(lambda dialog: dialog.saving.click())
    window.editor.comparing.click()
    order = kept(session, order_id)

    assert (order.buyer_note, order.perks_back, order.lines[0].quantity) == ("急件", "券", 1)


def test_a_long_text_is_shown_whole(window, colleague, order_id, expect_dialog):
    long = "客户说鞋底开胶，" * 40
    window.form.beside.internal_note.setPlainText("短")
    saves(colleague, order_id, internal_note=long)
    window.press(K.Key_S, CTRL)
    seen: list[bool] = []

    def look(dialog):
        text = dialog.rows[0].sides[Side.THEIRS].text
        seen.extend((text.text() == long, text.height() >= text.heightForWidth(text.width())))
        dialog.reject()

    expect_dialog(look)
    window.press(K.Key_D, CTRL)

    assert seen == [True, True]
