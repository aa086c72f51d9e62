"""参数设置: every setting is edited by its kind, saved at once, kept as typed when refused, and reset."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from erp_returns.domain.parameters import PARAMETERS, Group, ParameterKind
from erp_returns.services.session import Session
from erp_returns.ui.pages.parameters import ParametersPage
from erp_returns.ui.pages.parameters.page import PLACES
from erp_returns.ui.pages.parameters.rows import joined, value_text
from tests.journeys.shop import ShopAtWork
from tests.ui.actions.desks import DeskAtWork
from tests.ui.window.settings_shown import editor, in_force, log, row

Expect = Callable[[object], None]


@pytest.fixture
def page(parameters_page: ParametersPage) -> ParametersPage:
    return parameters_page


# ----------------------------------------------------------------- whole table


def test_every_setting_stands_on_the_page_once() -> None:
    assert sorted(parameter.name for pair in joined() for parameter in pair) == sorted(PARAMETERS)


def test_the_defaults_of_a_new_order_stand_first() -> None:
    first = [PARAMETERS[pair[0].name].name for pair in joined()][:3]
    assert first == ["default_return_type", "default_inbound_warehouse", "default_outbound_warehouse"]
    assert PLACES[0].what is Group.DEFAULTS


def test_every_setting_shows_its_default_and_is_not_marked(page: ParametersPage) -> None:
    rows = {name: row(page, name) for name in PARAMETERS}
    defaults = {name: value_text(each, each.default) for name, each in PARAMETERS.items()}
    wrong = [name for name, each in rows.items() if defaults[name] not in each.default.text()]
    assert wrong == []
    assert [name for name, each in rows.items() if not each.changed.isHidden()] == []


def test_every_group_can_be_chosen(page: ParametersPage) -> None:
    for group in Group:
        page.show_place(group)
        assert [each for each, section in page.settings.sections.items() if section.isVisible()] == [group]


# ----------------------------------------------------------- one of every kind


def type_into(field: QLineEdit, text: str, qtbot: QtBot) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_tick_is_saved_at_once(session: Session, page: ParametersPage, qtbot: QtBot) -> None:
    box = editor(page, "auto_instruct").box
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert in_force(session, "auto_instruct") is False
    assert row(page, "auto_instruct").changed.isVisible()


def test_a_number_is_saved_on_enter(session: Session, page: ParametersPage, qtbot: QtBot) -> None:
    spin = editor(page, "assumed_transit_days").spin
    type_into(spin.lineEdit(), "12", qtbot)
    assert in_force(session, "assumed_transit_days") == 12


def test_held_arrows_are_saved_once(session: Session, page: ParametersPage, qtbot: QtBot) -> None:
    counting = editor(page, "assumed_transit_days")
    counting.spin.setFocus()
    for _ in range(5):
        qtbot.keyClick(counting.spin, Qt.Key.Key_Up)
    counting._timer.timeout.emit()
    assert in_force(session, "assumed_transit_days") == 10
    assert log(session) == [("parameter:assumed_transit_days", "set")]


def test_an_amount_is_saved_on_enter(session: Session, page: ParametersPage, qtbot: QtBot) -> None:
    type_into(editor(page, "max_compensation").edit, "20", qtbot)
    assert in_force(session, "max_compensation") == 20_00


def test_an_amount_is_saved_on_leaving_the_field(
    session: Session, page: ParametersPage, qtbot: QtBot
) -> None:
    field = editor(page, "max_compensation").edit
    field.setFocus()
    field.setText("30")
    page.searching.setFocus()
    assert in_force(session, "max_compensation") == 30_00


def test_a_text_is_saved_without_spaces_around(session: Session, page: ParametersPage, qtbot: QtBot) -> None:
    field = editor(page, "shop_name").edit
    field.setText("  小鱼的店 ")
    field.editingFinished.emit()
    assert in_force(session, "shop_name") == "小鱼的店"


def test_a_paragraph_is_saved_on_leaving_it(session: Session, page: ParametersPage) -> None:
    field = editor(page, "document_footer").edit
    field.setFocus()
    field.setPlainText("谢谢惠顾\n欢迎再来")
    page.searching.setFocus()
    assert in_force(session, "document_footer") == "谢谢惠顾\n欢迎再来"


def test_a_choice_is_saved_at_once(session: Session, page: ParametersPage, qtbot: QtBot) -> None:
    box = editor(page, "window_from").box
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert in_force(session, "window_from") == "completed"


def test_a_day_is_set_and_taken_away(session: Session, page: ParametersPage, qtbot: QtBot) -> None:
    day = editor(page, "closed_until")
    day.day.set_day("2026-10-31")
    day.box.click()
    closed = in_force(session, "closed_until")
    day.box.click()
    assert (closed, in_force(session, "closed_until")) == ("2026-10-31", "")


def test_days_are_added_from_the_calendar_in_order(session: Session, page: ParametersPage) -> None:
    days = editor(page, "holidays")
    for day in ("2026-10-02", "2026-10-01", "2026-10-02"):
        days.day.set_day(day)
        days.adding.click()
    assert in_force(session, "holidays") == "2026-10-01\n2026-10-02"


def test_weekdays_are_pressed(session: Session, page: ParametersPage) -> None:
    editor(page, "working_weekdays").days["6"].click()
    assert in_force(session, "working_weekdays") == "12345"


def test_a_pattern_shows_the_number_of_today(session: Session, page: ParametersPage, qtbot: QtBot) -> None:
    pattern = editor(page, "number_return_order")
    type_into(pattern.edit, "TH{yymmdd}{000}", qtbot)
    assert pattern.example.text() == "今天的第一个：TH261121001"
    assert in_force(session, "number_return_order") == "TH{yymmdd}{000}"


def test_a_file_that_is_not_there_is_named_and_not_saved(
    session: Session, page: ParametersPage, tmp_path: Path
) -> None:
    logo = editor(page, "shop_logo")
    logo.edit.setText(str(tmp_path / "logo.png"))
    logo.edit.editingFinished.emit()
    assert row(page, "shop_logo").problem.text() == "找不到这个文件，没有保存。"
    assert in_force(session, "shop_logo") == ""


def test_a_folder_is_chosen(
    session: Session, page: ParametersPage, tmp_path: Path, expect_dialog: Expect
) -> None:
    expect_dialog(str(tmp_path))
    editor(page, "backup_second_folder").choosing.click()
    assert in_force(session, "backup_second_folder") == str(tmp_path)


def test_a_default_type_is_chosen_by_its_name(session: Session, page: ParametersPage, qtbot: QtBot) -> None:
    box = editor(page, "default_return_type").box
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_End)
    assert in_force(session, "default_return_type") == box.currentText()


def test_the_first_of_the_list_is_named(page: ParametersPage) -> None:
    assert editor(page, "default_return_type").box.currentText() == "列表中的第一个（七天无理由退货）"


def test_a_chosen_type_that_was_hidden_since_stays_and_says_so(
    shop: ShopAtWork, at_work: DeskAtWork, page: ParametersPage
) -> None:
    shop.set("default_return_type", "换颜色")
    shop.session.database.execute_sql("UPDATE return_type SET visible = 0 WHERE name = '换颜色'")
    at_work.desk.changes.publish({"reasons"})
    assert editor(page, "default_return_type").box.currentText() == "换颜色（已隐藏）"


def test_no_kind_is_left_without_a_test() -> None:
    tested = {
        "auto_instruct",
        "assumed_transit_days",
        "max_compensation",
        "shop_name",
        "document_footer",
        "window_from",
        "closed_until",
        "holidays",
        "working_weekdays",
        "number_return_order",
        "shop_logo",
        "backup_second_folder",
        "default_return_type",
    }
    alike = {ParameterKind.INBOUND_WAREHOUSE, ParameterKind.OUTBOUND_WAREHOUSE}
    assert {PARAMETERS[name].kind for name in tested} | alike == set(ParameterKind)


# --------------------------------------------------------------------- refused


def test_a_refused_value_stays_as_it_was_typed(session: Session, page: ParametersPage, qtbot: QtBot) -> None:
    shown = row(page, "number_return_order")
    pattern = editor(page, "number_return_order")
    type_into(pattern.edit, "RT{0000}{00}", qtbot)
    assert "只能有一个流水号" in shown.problem.text()
    assert (pattern.edit.text(), pattern.edit.property("invalid")) == ("RT{0000}{00}", True)
    assert in_force(session, "number_return_order") == PARAMETERS["number_return_order"].default


def test_what_was_refused_survives_a_change_elsewhere(
    shop: ShopAtWork, at_work: DeskAtWork, page: ParametersPage
) -> None:
    days = editor(page, "holidays")
    days.edit.setPlainText("2026-02-30")
    days.edit.left.emit()
    shop.set("sound", value=False)
    at_work.desk.changes.publish({"parameters"})
    assert days.edit.toPlainText() == "2026-02-30"
    assert "2026-02-30" in row(page, "holidays").problem.text()


def test_a_text_that_is_no_amount_says_so(session: Session, page: ParametersPage, qtbot: QtBot) -> None:
    field = editor(page, "max_compensation").edit
    field.setFocus()
    field.setText("十块")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert row(page, "max_compensation").problem.isVisible()
    assert in_force(session, "max_compensation") == 10_00


def test_an_amount_cannot_be_left_empty(session: Session, page: ParametersPage, qtbot: QtBot) -> None:
    field = editor(page, "max_compensation").edit
    field.clear()
    field.editingFinished.emit()
    assert row(page, "max_compensation").problem.text() == "请输入金额，例如 25.00。"


def test_the_last_weekday_cannot_be_taken_away(session: Session, page: ParametersPage) -> None:
    week = editor(page, "working_weekdays")
    for day in "123456":
        week.days[day].click()
    assert in_force(session, "working_weekdays") == "6"
    assert row(page, "working_weekdays").problem.isVisible()


def test_a_value_that_is_right_again_clears_the_sentence(page: ParametersPage, qtbot: QtBot) -> None:
    pattern = editor(page, "number_return_order")
    type_into(pattern.edit, "RT", qtbot)
    type_into(pattern.edit, "RT{0000}", qtbot)
    assert row(page, "number_return_order").problem.isHidden()
    assert pattern.edit.property("invalid") is False


def test_nothing_changed_is_nothing_written(session: Session, page: ParametersPage, qtbot: QtBot) -> None:
    field = editor(page, "max_compensation").edit
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert log(session) == []


# ----------------------------------------------------------------------- reset


def test_reset_gives_the_default_back(shop: ShopAtWork, at_work: DeskAtWork, page: ParametersPage) -> None:
    shop.set("max_compensation", 99_00)
    at_work.desk.changes.publish({"parameters"})
    shown = row(page, "max_compensation")
    shown.resetting.click()
    assert (shown.changed.isHidden(), shown.resetting.isHidden()) == (True, True)
    assert editor(page, "max_compensation").edit.text() == "10.00"
    assert log(shop.session)[-1] == ("parameter:max_compensation", "reset")


def test_reset_clears_what_was_refused(page: ParametersPage, qtbot: QtBot) -> None:
    pattern = editor(page, "number_return_order")
    type_into(pattern.edit, "RT", qtbot)
    row(page, "number_return_order").resetting.click()
    assert pattern.edit.text() == "RT{yyyymmdd}-{0000}"
    assert row(page, "number_return_order").problem.isHidden()


def test_a_deadline_and_its_unit_are_reset_together(
    shop: ShopAtWork, at_work: DeskAtWork, page: ParametersPage
) -> None:
    shop.set("deadline_review", 9)
    shop.set("deadline_review_unit", "days")
    at_work.desk.changes.publish({"parameters"})
    row(page, "deadline_review").resetting.click()
    assert [in_force(shop.session, name) for name in ("deadline_review", "deadline_review_unit")] == [
        4,
        "hours",
    ]


# ---------------------------------------------------------------------- search


def found(page: ParametersPage) -> list[str]:
    sections = page.settings.sections.values()
    rows = [each for section in sections if section.isVisible() for each in section.rows if each.isVisible()]
    return [name for each in rows for name in each.editors]


def test_a_search_finds_settings_of_any_group(page: ParametersPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.searching.hasFocus()
    page.searching.setText("仓库 默认")
    assert found(page)[:2] == ["default_inbound_warehouse", "default_outbound_warehouse"]


def test_a_search_finds_what_can_be_chosen(page: ParametersPage) -> None:
    page.searching.setText("深色")
    assert found(page) == ["theme"]


def test_a_search_in_vain_says_so_and_escape_goes_back(page: ParametersPage, qtbot: QtBot) -> None:
    page.show_place(Group.MONEY)
    page.searching.setText("没有这个")
    nothing = page.shown.currentWidget() is not page.settings
    page.searching.setFocus()
    qtbot.keyClick(page.searching, Qt.Key.Key_Escape)
    assert nothing
    assert "max_compensation" in found(page)


def test_choosing_a_group_ends_the_search(page: ParametersPage) -> None:
    page.searching.setText("深色")
    page.show_place(Group.MONEY)
    assert page.searching.text() == ""
    assert "max_compensation" in found(page)


def test_the_cursor_goes_to_the_groups(page: ParametersPage) -> None:
    page.setFocus()
    assert page.places.hasFocus()


def test_the_page_asks_for_no_more_height_than_it_needs(page: ParametersPage) -> None:
    assert page.heightForWidth(1200) <= page.minimumSizeHint().height()
