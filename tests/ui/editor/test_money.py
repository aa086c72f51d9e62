"""The money side: the receipt, freight, fees, and what stands in the way."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from erp_returns.ui.texts import money_text
from tests.builders import NOW, add_s1


def test_the_freight_of_the_sale_is_added_where_it_is_allowed(session, at_work):
    window = at_work(add_s1(session))
    window.form.money.allowing.click()

    assert window.due == f"应退 {money_text(190_00)}"


def _choose_reason(form, text):
    at = form.choices.reason.findText(text)
    form.choices.reason.setCurrentIndex(at)
    form.choices.reason.activated.emit(at)


def test_the_customer_bears_the_way_back_where_the_customer_caused_it(session, at_work):
    form = at_work(add_s1(session)).form

    assert not form.money.return_freight.isEnabled()


def test_the_way_back_may_be_compensated_where_we_caused_it(session, at_work):
    window = at_work(add_s1(session))
    _choose_reason(window.form, "质量问题")
    window.form.money.return_freight.setFocus()
    window.form.money.return_freight.selectAll()
    window.type("7.5")

    assert window.form.request().return_freight_fen == 7_50
    assert window.due == f"应退 {money_text(189_50)}"


def test_an_amount_typed_for_the_way_back_is_not_paid_once_the_customer_is_liable(session, at_work):
    form = at_work(add_s1(session)).form
    _choose_reason(form, "质量问题")
    form.money.return_freight.setText("12.50")
    _choose_reason(form, "尺码不合适")

    assert form.request().return_freight_fen == 0


@pytest.fixture
def with_fee(session):
    """The type 七天无理由退货 costs the customer ten percent of the goods."""
    found = session.database.execute_sql(
        "SELECT id, reason_id, window_amount, window_unit FROM return_type WHERE name = '七天无理由退货'"
    ).fetchone()
    session.database.execute_sql(
        "UPDATE return_type SET fee_kind = 'percent', fee_value = 1000 WHERE id = ?", (found[0],)
    )


def test_case_5_the_fee_of_the_type_follows_the_goods(session, with_fee, at_work):
    window = at_work(add_s1(session))
    window.keep_only(0, 1)
    window.to_line(0)
    window.type("2")
    window.press(Qt.Key.Key_Return)

    assert window.form.money.fee.fen() == 14_26
    assert window.due == f"应退 {money_text(128_31)}"


def test_a_fee_of_ones_own_stays_and_an_empty_field_gives_it_back_to_the_type(session, with_fee, at_work):
    window = at_work(add_s1(session))
    fee = window.form.money.fee
    fee.setFocus()
    fee.selectAll()
    window.type("5")
    own = window.form.weighed.valuation.money.fee_fen
    fee.clear()

    assert (own, window.form.weighed.valuation.money.fee_fen) == (5_00, 18_20)


def test_an_amount_that_is_none_is_not_saved(session, at_work, told):
    window = at_work(add_s1(session))
    window.form.money.fee.setText("一块")
    window.editor.save()

    assert "不是金额" in told.last
    assert window.editor.isVisible()


def test_past_the_window_who_may_gives_a_reason_and_nothing_stands_in_the_way(at_work_later):
    window = at_work_later()
    before = window.refusal
    window.form.money.verdict.override.setFocus()
    window.type("VIP")

    assert "现在已超期" in before
    assert window.refusal == ""
    assert window.form.money.verdict.warning.text() == "已超过该类型的期限。"


@pytest.fixture
def at_work_later(session, at_work):
    """The same shop half a year after the sale."""
    sale_id = add_s1(session)

    def opened():
        object.__setattr__(session, "clock", lambda: NOW + timedelta(days=180))
        return at_work(sale_id)

    return opened


def test_inside_the_window_no_reason_is_asked_for(session, at_work):
    window = at_work(add_s1(session))

    assert not window.form.money.verdict.override.isVisible()


def test_what_the_platform_refunded_is_pointed_out(session, at_work):
    window = at_work(add_s1(session, platform_refunded_fen=10_00))

    assert "平台已退款 10.00 元" in window.form.money.verdict.warning.text()
