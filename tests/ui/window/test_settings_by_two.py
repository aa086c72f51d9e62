"""Two people set the same thing: the second one is told, and loses nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from erp_returns.models import Operator
from erp_returns.queries.catalog import return_types, suppliers, warehouses
from erp_returns.queries.settings import settings
from erp_returns.queries.usage import Entry
from erp_returns.services import catalog
from erp_returns.services.catalog_edits import SupplierEdit, TypeEdit, WarehouseEdit, as_edit
from erp_returns.services.parameters import set_parameter
from erp_returns.ui.pages.reasons import ReasonsPage
from tests.ui.window.settings_shown import editor, row


@pytest.fixture
def page(parameters_page):
    return parameters_page


@pytest.fixture
def colleague(session):
    """小李, who works at another window."""
    clerk = Operator.create(name="小李", role="owner")
    return replace(session, operator_id=clerk.id, operator_name="小李")


def in_force(session, name):
    return settings(session.database).given.get(name)


def type_over(page, name, text, qtbot):
    field = editor(page, name).edit
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    return field


# ---------------------------------------------------------------------------- settings


def test_who_sets_second_is_told_by_whom_to_what_and_keeps_what_was_typed(session, page, colleague, qtbot):
    field = type_over(page, "max_compensation", "20", qtbot)
    set_parameter(colleague, "max_compensation", 15_00)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    said = row(page, "max_compensation").problem.text()

    assert in_force(session, "max_compensation") == 15_00
    assert "小李" in said
    assert "15.00" in said
    assert field.text() == "20"


def test_entering_it_again_is_meant(session, page, colleague, qtbot):
    field = type_over(page, "max_compensation", "20", qtbot)
    set_parameter(colleague, "max_compensation", 15_00)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert in_force(session, "max_compensation") == 20_00
    assert not row(page, "max_compensation").problem.isVisible()


def test_what_the_other_set_can_be_taken_instead(session, page, colleague, qtbot):
    field = type_over(page, "max_compensation", "20", qtbot)
    set_parameter(colleague, "max_compensation", 15_00)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    row(page, "max_compensation").taking.click()

    assert field.text() == "15.00"
    assert in_force(session, "max_compensation") == 15_00
    assert not row(page, "max_compensation").taking.isVisible()


def test_a_field_in_which_somebody_types_is_not_written_over(page, colleague, at_work, qtbot):
    field = type_over(page, "max_compensation", "2", qtbot)
    set_parameter(colleague, "max_compensation", 15_00)
    at_work.desk.changes.publish({"parameters"})

    assert field.text() == "2"


def test_a_field_in_which_nothing_was_typed_follows_the_other_and_never_writes_back(
    session, page, colleague, at_work, qtbot
):
    field = editor(page, "max_compensation").edit
    field.setFocus()
    set_parameter(colleague, "max_compensation", 15_00)
    page.searching.setFocus()
    at_work.desk.changes.publish({"parameters"})

    assert field.text() == "15.00"
    assert in_force(session, "max_compensation") == 15_00


# ------------------------------------------------------------------------------- lists


def edited(kind, stored, **changed):
    """A row as somebody saves it, with some fields changed."""
    return replace(as_edit(kind, stored._asdict()), **changed)


def test_an_entry_changed_meanwhile_is_told_with_what_and_by_whom(session, page, colleague, expect_dialog):
    page.show_place(Entry.WAREHOUSE)
    (stored,) = warehouses(session.database)
    said: list[str] = []

    def fill(dialog):
        dialog.texts["phone"].setText("0571-1")
        catalog.save(colleague, edited(WarehouseEdit, stored, contact="老张", address="新仓路 9 号"))
        dialog.saving.click()
        said.append(dialog.problem.text())
        assert dialog.texts["phone"].text() == "0571-1"
        dialog.reject()

    expect_dialog(fill)
    page.lists[Entry.WAREHOUSE].edit()

    assert "小李" in said[0]
    assert "联系人、地址" in said[0]
    assert warehouses(session.database)[0].phone == stored.phone


def test_saving_again_writes_what_i_changed_and_keeps_what_the_other_changed(
    session, page, colleague, expect_dialog
):
    page.show_place(Entry.WAREHOUSE)
    (stored,) = warehouses(session.database)

    def fill(dialog):
        dialog.texts["phone"].setText("0571-1")
        catalog.save(colleague, edited(WarehouseEdit, stored, contact="老张"))
        dialog.saving.click()
        dialog.saving.click()

    expect_dialog(fill)
    page.lists[Entry.WAREHOUSE].edit()
    (now,) = warehouses(session.database)

    assert (now.phone, now.contact) == ("0571-1", "老张")


@pytest.fixture
def reasons(at_work, qtbot):
    shown = ReasonsPage(at_work.desk)
    qtbot.addWidget(shown)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    return shown


def test_a_dialog_that_was_only_opened_and_saved_changes_nothing_of_the_others(
    session, reasons, colleague, expect_dialog
):
    """Whatever a dialog makes of its fields, only what a person changed counts as changed."""
    stored = reasons.types.rows()[0]
    catalog.save(colleague, edited(TypeEdit, stored, window_amount=9))

    def twice(dialog):
        dialog.saving.click()
        dialog.saving.click()

    expect_dialog(twice)
    reasons.types.choose(stored.id)
    reasons.types.edit()

    assert next(row for row in return_types(session.database) if row.id == stored.id).window_amount == 9


@pytest.mark.parametrize(
    "entry", [Entry.WAREHOUSE, Entry.CARRIER, Entry.SHOP, Entry.SUPPLIER, Entry.CHECK, Entry.DEFECT]
)
def test_every_dialog_that_was_only_opened_writes_nothing(session, page, entry, expect_dialog):
    catalog.save(session, SupplierEdit("甲厂"))
    page.show_place(entry)
    before = session.database.execute_sql("SELECT count(*) FROM shop_event").fetchone()
    expect_dialog(lambda dialog: dialog.saving.click())
    page.lists[entry].edit()

    assert session.database.execute_sql("SELECT count(*) FROM shop_event").fetchone() == before
    assert suppliers(session.database)
