"""原因与类型: lists that are added to, changed, hidden, ordered and, where nothing uses them, shortened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from erp_returns.domain.kinds import FeeKind, Liability, ReturnKind, WindowUnit
from erp_returns.models import Operator
from erp_returns.queries.catalog import reasons, return_types
from erp_returns.queries.preferences import preference
from erp_returns.queries.usage import Entry
from erp_returns.services import catalog
from erp_returns.services.catalog_edits import ReasonEdit, TypeEdit
from erp_returns.services.session import Session
from erp_returns.services.setup import open_session
from erp_returns.ui.dialogs.question import Question
from erp_returns.ui.dialogs.reason import ReasonDialog
from erp_returns.ui.dialogs.return_type import TypeDialog
from erp_returns.ui.pages.catalog_list import VISIBLE, CatalogList
from erp_returns.ui.pages.reasons import ReasonsPage
from erp_returns.ui.tables.base import CHECK, CHECKED, UNCHECKED
from erp_returns.ui.theme import Theme
from tests.journeys.shop import ShopAtWork, Wanted
from tests.ui.actions.desks import DeskAtWork, desk_at_work

Expect = Callable[[object], None]


@pytest.fixture
def page(at_work: DeskAtWork, qtbot: QtBot) -> Iterator[ReasonsPage]:
    shown = ReasonsPage(at_work.desk)
    shown.resize(1200, 600)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    yield shown
    shown.close()
    shown.deleteLater()


def choose(listed: CatalogList[Any], name: str) -> None:
    names = [getattr(row, "text", "") or getattr(row, "name", "") for row in listed.rows()]
    at = names.index(name)
    listed.view.setFocus()
    listed.view.choose_row(at)


def press(
    listed: CatalogList[Any],
    qtbot: QtBot,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    qtbot.keyClick(listed.view, key, modifiers)
    QApplication.processEvents()


def shown(listed: CatalogList[Any], name: str, key: str) -> str:
    choose(listed, name)
    at = listed.view.current_key()
    assert at is not None
    return listed.table.row_texts(at)[listed.table.column_of(key)]


# ---------------------------------------------------------------------- shown


def test_both_lists_show_what_a_new_shop_has(session: Session, page: ReasonsPage) -> None:
    assert page.reasons.rows() == reasons(session.database)
    assert page.types.rows() == return_types(session.database)


def test_a_reason_stands_indented_under_its_parent(page: ReasonsPage) -> None:
    assert shown(page.reasons, "尺码不合适", "text") == "\N{IDEOGRAPHIC SPACE}尺码不合适"
    assert shown(page.reasons, "尺码不合适", "parent") == "买家原因"


def test_a_reason_for_every_kind_says_so(page: ReasonsPage) -> None:
    assert shown(page.reasons, "质量问题", "kinds") == "全部"
    assert shown(page.reasons, "尺码不合适", "kinds") == "退货退款 · 换货"


def test_a_type_shows_its_window_and_fee(session: Session, at_work: DeskAtWork, page: ReasonsPage) -> None:
    catalog.save(
        session,
        TypeEdit(
            "定制换货",
            ReturnKind.EXCHANGE,
            window_amount=3,
            window_unit=WindowUnit.WORKING_DAYS,
            fee_kind=FeeKind.PERCENT,
            fee_value=525,
        ),
    )
    at_work.desk.changes.publish({"reasons"})
    assert shown(page.types, "定制换货", "window") == "3 个工作日"
    assert shown(page.types, "定制换货", "fee") == "5.25 %"


def test_entries_show_how_often_they_are_used(
    shop: ShopAtWork, at_work: DeskAtWork, page: ReasonsPage
) -> None:
    shop.returned(Wanted(1, 1))
    at_work.desk.changes.publish({"returns"})
    assert shown(page.types, "七天无理由退货", "uses") == "1"


# -------------------------------------------------------------- add and change


def test_a_reason_is_added_by_key(
    session: Session, at_work: DeskAtWork, page: ReasonsPage, qtbot: QtBot, expect_dialog: Expect
) -> None:
    def fill(dialog: ReasonDialog) -> None:
        dialog.text.setText("  气味太重 ")
        dialog.liability.setCurrentIndex(list(Liability).index(Liability.SUPPLIER))
        dialog.kinds[ReturnKind.EXCHANGE].setChecked(False)
        dialog.needs_photo.click()
        qtbot.keyClick(dialog.text, Qt.Key.Key_Return)

    expect_dialog(fill)
    choose(page.reasons, "其他")
    press(page.reasons, qtbot, Qt.Key.Key_Insert)
    added = page.reasons.current()
    assert added is not None
    assert (added.text, added.liability, added.for_exchange, added.needs_photo) == (
        "气味太重",
        "supplier",
        0,
        1,
    )
    assert at_work.last == "已保存“气味太重”"


def test_a_name_that_is_taken_leaves_the_dialog_as_it_was_filled(
    session: Session, page: ReasonsPage, expect_dialog: Expect
) -> None:
    seen: list[tuple[bool, str, str]] = []

    def fill(dialog: ReasonDialog) -> None:
        dialog.text.setText("其他")
        dialog.saving.click()
        seen.append((dialog.isVisible(), dialog.problem.text(), dialog.text.text()))
        dialog.reject()

    expect_dialog(fill)
    page.reasons.add()
    assert seen == [(True, "已经有名为“其他”的原因，请换一个名称。", "其他")]
    assert len(page.reasons.rows()) == 37


def test_a_reason_without_any_kind_is_refused(page: ReasonsPage, expect_dialog: Expect) -> None:
    seen: list[str] = []

    def fill(dialog: ReasonDialog) -> None:
        dialog.text.setText("新原因")
        for box in dialog.kinds.values():
            box.setChecked(False)
        dialog.saving.click()
        seen.append(dialog.problem.text())
        dialog.reject()

    expect_dialog(fill)
    page.reasons.add()
    assert seen == ["请填写适用业务类型。"]


def test_a_reason_opened_and_saved_is_unchanged(
    session: Session, page: ReasonsPage, expect_dialog: Expect
) -> None:
    before = reasons(session.database)
    expect_dialog(lambda dialog: dialog.saving.click())
    choose(page.reasons, "污渍、变形")
    page.reasons.edit()
    assert reasons(session.database) == before


def test_enter_opens_the_entry(page: ReasonsPage, qtbot: QtBot, expect_dialog: Expect) -> None:
    seen: list[str] = []

    def look(dialog: ReasonDialog) -> None:
        seen.append(dialog.text.text())
        dialog.reject()

    expect_dialog(look)
    choose(page.reasons, "尺码不合适")
    press(page.reasons, qtbot, Qt.Key.Key_Return)
    assert seen == ["尺码不合适"]


def test_a_parent_cannot_be_put_under_another(page: ReasonsPage, expect_dialog: Expect) -> None:
    seen: list[tuple[bool, str]] = []

    def look(dialog: ReasonDialog) -> None:
        seen.append((dialog.upper.isEnabled(), dialog.upper.toolTip()))
        dialog.reject()

    expect_dialog(look)
    choose(page.reasons, "买家原因")
    page.reasons.edit()
    assert seen == [(False, "下面还有原因，原因只分两级")]


def test_a_type_is_added_with_its_window_and_fee(
    session: Session, page: ReasonsPage, expect_dialog: Expect
) -> None:
    def fill(dialog: TypeDialog) -> None:
        dialog.name.setText("定制退货")
        dialog.kind.setCurrentIndex(list(ReturnKind).index(ReturnKind.EXCHANGE))
        dialog.window_amount.setValue(48)
        dialog.window_unit.setCurrentIndex(list(WindowUnit).index(WindowUnit.HOURS))
        dialog.fee_kind.setCurrentIndex(list(FeeKind).index(FeeKind.FIXED))
        dialog.amount.setText("5")
        dialog.saving.click()

    expect_dialog(fill)
    page.types.add()
    added = page.types.current()
    assert added is not None
    assert added[1:3] == ("定制退货", "exchange")
    assert added[5:9] == (48, "hours", "fixed", 500)


def test_a_type_offers_reasons_of_its_kind_only(page: ReasonsPage, expect_dialog: Expect) -> None:
    offered: dict[str, list[str]] = {}

    def turn(dialog: TypeDialog) -> None:
        for kind in (ReturnKind.EXCHANGE, ReturnKind.REFUND_ONLY):
            dialog.kind.setCurrentIndex(list(ReturnKind).index(kind))
            offered[kind] = [dialog.reason.itemText(at) for at in range(dialog.reason.count())]
        dialog.reject()

    expect_dialog(turn)
    page.types.add()
    assert "买家原因 › 尺码不合适" in offered["exchange"]
    assert "买家原因 › 尺码不合适" not in offered["refund_only"]


def test_a_fee_that_is_no_amount_keeps_the_dialog_open(page: ReasonsPage, expect_dialog: Expect) -> None:
    seen: list[bool] = []

    def fill(dialog: TypeDialog) -> None:
        dialog.name.setText("新类型")
        dialog.fee_kind.setCurrentIndex(list(FeeKind).index(FeeKind.FIXED))
        dialog.amount.setText("十块")
        dialog.saving.click()
        seen.append(dialog.isVisible())
        dialog.reject()

    expect_dialog(fill)
    page.types.add()
    assert seen == [True]


# ------------------------------------------------------------- hide and delete


def test_the_tick_hides_and_shows(session: Session, page: ReasonsPage) -> None:
    choose(page.reasons, "尺码不合适")
    at = page.reasons.view.current_key()
    assert at is not None
    tick = page.reasons.table.index(at, page.reasons.table.column_of(VISIBLE.key))
    page.reasons.table.setData(tick, UNCHECKED, CHECK)
    hidden = page.reasons.rows()[at].visible
    page.reasons.table.setData(tick, CHECKED, CHECK)
    assert (hidden, page.reasons.rows()[at].visible) == (0, 1)


def test_a_key_hides_and_the_button_then_shows(page: ReasonsPage, qtbot: QtBot) -> None:
    choose(page.types, "换尺码")
    press(page.types, qtbot, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    row = page.types.current()
    assert row is not None
    assert (row.name, row.visible, page.types.toggling.text()) == ("换尺码", 0, "显示")


def test_an_unused_entry_is_deleted_after_a_question(
    page: ReasonsPage, qtbot: QtBot, expect_dialog: Expect
) -> None:
    expect_dialog(lambda dialog: dialog.yes.click())
    choose(page.reasons, "发票问题")
    press(page.reasons, qtbot, Qt.Key.Key_Delete)
    assert "发票问题" not in [row.text for row in page.reasons.rows()]


def test_a_question_that_is_left_deletes_nothing(
    page: ReasonsPage, qtbot: QtBot, expect_dialog: Expect
) -> None:
    expect_dialog(0)
    choose(page.reasons, "发票问题")
    press(page.reasons, qtbot, Qt.Key.Key_Delete)
    assert "发票问题" in [row.text for row in page.reasons.rows()]


def test_a_used_entry_says_how_often_and_can_be_hidden(
    shop: ShopAtWork, page: ReasonsPage, qtbot: QtBot, expect_dialog: Expect
) -> None:
    shop.returned(Wanted(1, 1))
    seen: list[str] = []

    def hide(dialog: Question) -> None:
        seen.append(dialog.windowTitle())
        dialog.yes.click()

    expect_dialog(hide)
    choose(page.types, "七天无理由退货")
    press(page.types, qtbot, Qt.Key.Key_Delete)
    row = page.types.current()
    assert row is not None
    assert (seen, row.name, row.visible) == (["不能删除"], "七天无理由退货", 0)


def test_a_default_type_cannot_be_deleted(
    shop: ShopAtWork, page: ReasonsPage, qtbot: QtBot, expect_dialog: Expect
) -> None:
    shop.set("default_return_type", "换颜色")
    titles: list[str] = []

    def agree(dialog: Question) -> None:
        titles.append(dialog.windowTitle())
        if dialog.windowTitle() == "删除":
            dialog.yes.click()

    expect_dialog(agree)
    expect_dialog(agree)
    choose(page.types, "换颜色")
    press(page.types, qtbot, Qt.Key.Key_Delete)
    assert titles == ["删除", "不能删除"]


# ----------------------------------------------------------------------- order


def test_keys_move_an_entry_and_it_stays_chosen(session: Session, page: ReasonsPage, qtbot: QtBot) -> None:
    names = [row.name for row in return_types(session.database)]
    choose(page.types, names[2])
    press(page.types, qtbot, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    press(page.types, qtbot, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    row = page.types.current()
    assert row is not None
    assert row.name == names[2]
    assert [each.name for each in return_types(session.database)][:3] == [names[2], names[0], names[1]]


def test_the_first_cannot_go_up_nor_the_last_down(page: ReasonsPage) -> None:
    page.types.view.choose_row(0)
    first = (page.types.raising.isEnabled(), page.types.lowering.isEnabled())
    page.types.view.choose_row(len(page.types.rows()) - 1)
    assert (first, page.types.lowering.isEnabled()) == ((False, True), False)


def drag(listed: CatalogList[Any], at: int, place: int) -> None:
    carried = listed.table.mimeData([listed.table.index(at, 0)])
    listed.table.dropMimeData(carried, Qt.DropAction.MoveAction, place, 0, QModelIndex())


def test_a_row_is_dragged_to_its_place(session: Session, page: ReasonsPage) -> None:
    names = [row.name for row in return_types(session.database)]
    drag(page.types, 0, 3)
    assert [row.name for row in page.types.rows()][:4] == [names[1], names[2], names[0], names[3]]


def test_a_row_is_dragged_below_the_last(session: Session, page: ReasonsPage) -> None:
    first = page.types.rows()[0].name
    drag(page.types, 0, -1)
    assert page.types.rows()[-1].name == first


def test_a_reason_is_dragged_among_its_siblings_only(page: ReasonsPage) -> None:
    rows = page.reasons.rows()
    at = next(at for at, row in enumerate(rows) if row.text == "尺码不合适")
    drag(page.reasons, at, len(rows))
    siblings = [row.text for row in page.reasons.rows() if row.parent == "买家原因"]
    assert siblings[-1] == "尺码不合适"


# ----------------------------------------------------------------- permissions


def test_who_may_not_change_lists_finds_buttons_grey(session: Session, theme: Theme, qtbot: QtBot) -> None:
    Operator.insert(name="小李", role="service").execute()
    page = ReasonsPage(desk_at_work(open_session(session.database, "小李"), theme).desk)
    qtbot.addWidget(page)
    page.show()
    assert not any(action.isEnabled() for action in page.reasons.actions())


def test_columns_stand_as_they_were_left(session: Session, at_work: DeskAtWork, page: ReasonsPage) -> None:
    page.reasons.view.columns.resizeSection(2, 222)
    page.hide()
    kept = preference(session.database, session.operator_id, "columns/reason")
    again = ReasonsPage(at_work.desk)
    assert "222" in kept
    assert again.reasons.view.columns.sectionSize(2) == 222
    again.deleteLater()


def test_an_entry_that_somebody_deleted_meanwhile_is_told(
    session: Session, at_work: DeskAtWork, page: ReasonsPage
) -> None:
    choose(page.reasons, "发票问题")
    row = page.reasons.current()
    assert row is not None
    catalog.delete(session, Entry.REASON, row.id)
    page.reasons.toggle()
    assert "已经不存在" in at_work.last


def test_what_another_window_saved_is_shown(session: Session, at_work: DeskAtWork, page: ReasonsPage) -> None:
    old = next(row for row in page.reasons.rows() if row.text == "其他")
    edit = ReasonEdit("其他原因", Liability(old.liability), id=old.id)
    catalog.save(session, replace(edit))
    at_work.desk.changes.publish({"reasons"})
    assert "其他原因" in [row.text for row in page.reasons.rows()]


def test_the_document_menu_offers_the_list_that_was_used_last(page: ReasonsPage) -> None:
    page.types.view.setFocus()
    menu = QMenu(page)
    page.fill_menu(menu)
    assert menu.actions() == page.types.actions()


def test_the_keys_of_the_list_work_as_soon_as_the_page_has_the_cursor(page: ReasonsPage) -> None:
    page.setFocus()
    assert page.reasons.view.hasFocus()
