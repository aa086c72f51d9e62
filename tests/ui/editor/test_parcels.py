"""Parcels are written down with the order: one in its field, several in their list."""

from __future__ import annotations

import pytest

from erp_returns.domain.requests import ParcelRequest
from erp_returns.models import ReturnOrder
from erp_returns.queries.editing import request_of
from erp_returns.services import receiving, review
from tests.builders import add_s1

SF, YT = ParcelRequest("顺丰速运", "SF1234567890123"), ParcelRequest("圆通速递", "YT1234567890124")
HANDED_IN = ParcelRequest("到店", "")


def only_order() -> ReturnOrder:
    return ReturnOrder.select().get()


def saved(session) -> tuple[ParcelRequest, ...]:
    return request_of(session.database, only_order().id).parcels


@pytest.fixture
def raised(session, at_work):
    """An order with one parcel."""
    window = at_work(add_s1(session))
    window.form.beside.tracking.setText(SF.tracking_number)
    window.form.beside.carrier.setCurrentText(SF.carrier)
    window.editor.save()
    return only_order()


def test_several_parcels_and_goods_handed_in_are_saved_with_a_new_order(session, at_work, expect_dialog):
    window = at_work(add_s1(session))

    def write(dialog) -> None:
        dialog.rows.rows[0].number.setText(SF.tracking_number)
        dialog.rows.adding.click()
        dialog.rows.rows[1].number.setText(YT.tracking_number)
        dialog.rows.handed_in.click()
        dialog.doing.click()

    expect_dialog(write)
    window.form.beside.more_parcels.click()
    assert window.form.beside.tracking.text() == "SF1234567890123、YT1234567890124、到店"
    window.editor.save()
    assert saved(session) == (SF, YT, HANDED_IN)


def test_the_word_typed_for_a_number_is_no_number(session, at_work):
    window = at_work(add_s1(session))
    window.form.beside.tracking.setText("到店")
    window.editor.save()
    assert saved(session) == (HANDED_IN,)


def test_the_number_of_an_order_is_put_right_in_its_field(session, at_work, raised):
    window = at_work(0, raised.id)
    assert window.form.beside.tracking.text() == SF.tracking_number
    window.form.beside.tracking.setText(YT.tracking_number)
    window.form.beside.carrier.setCurrentText(YT.carrier)
    assert window.form.typed
    window.editor.save()
    assert saved(session) == (YT,)


def test_a_parcel_is_taken_off_and_another_added_in_the_list(session, at_work, raised, expect_dialog):
    review.ship_back(session, raised.id, raised.version, (YT,))
    window = at_work(0, raised.id)
    assert not window.form.beside.tracking.isEnabled()

    def change(dialog) -> None:
        (first, _second) = dialog.rows.rows
        assert first.number.text() == SF.tracking_number
        dialog.rows.crosses[0].click()
        dialog.rows.handed_in.click()
        dialog.doing.click()

    expect_dialog(change)
    window.form.beside.more_parcels.click()
    window.editor.save()
    assert saved(session) == (YT, HANDED_IN)


def test_a_parcel_that_is_here_stays(session, at_work, raised, expect_dialog):
    line = session.database.execute_sql("SELECT id FROM return_line LIMIT 1").fetchone()[0]
    intake = receiving.Intake(
        raised.id, (receiving.Count(line, 1),), receiving.Arrival(SF.tracking_number, SF.carrier)
    )
    receiving.receive(session, intake, raised.version)
    window = at_work(0, raised.id)

    def look(dialog) -> None:
        (row,) = dialog.rows.rows
        assert row.number.isReadOnly()
        assert not dialog.rows.crosses[0].isEnabled()
        dialog.leaving.click()

    expect_dialog(look)
    window.form.beside.more_parcels.click()
    window.editor.save()
    assert saved(session) == (SF,)


def test_leaving_the_list_changes_nothing(session, at_work, raised, expect_dialog):
    window = at_work(0, raised.id)
    expect_dialog(lambda dialog: dialog.reject())
    window.form.beside.more_parcels.click()
    assert not window.form.typed
