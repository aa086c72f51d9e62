"""视图：ways to look at the list of return orders, chosen, kept and found again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from erp_returns.domain.kinds import Role
from erp_returns.domain.list_views import ListView
from erp_returns.domain.permissions import preset
from erp_returns.models import OperatorPermission, ReturnOrder, SavedView
from erp_returns.queries.saved_views import saved_views
from erp_returns.services import saved_views as services
from erp_returns.ui.dialogs.view_name import ViewNameDialog
from erp_returns.ui.pages.orders.view_chooser import BuiltIn
from erp_returns.ui.pages.returns import ReturnsPage
from erp_returns.ui.pages.returns.views import RETURN_VIEWS
from erp_returns.ui.theme import Theme
from tests.journeys.shop import ShopAtWork
from tests.ui.actions.desks import DeskAtWork, desk_at_work
from tests.ui.pages.orders.places import Asked, Orders, signed_in

LATE = ListView(chip="rejected", filters=(("kind", "return_refund"),), sort="number", descending=False)


def shown(qtbot: QtBot, page: ReturnsPage) -> ReturnsPage:
    qtbot.addWidget(page)
    page.resize(1280, 600)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.setFocus()
    return page


@pytest.fixture
def page(qtbot: QtBot, at_work: DeskAtWork, asked: Asked) -> ReturnsPage:
    return shown(qtbot, ReturnsPage(at_work.desk))


def listed(page: ReturnsPage) -> list[int | None]:
    table = page.list.table
    return [table.id_at(row) for row in range(table.rowCount())]


def menu_entry(page: ReturnsPage, text: str) -> QAction:
    menu = page.views.views
    menu.aboutToShow.emit()
    return next(action for action in menu.actions() if text in action.text())


def names(shop: ShopAtWork) -> list[str]:
    session = shop.session
    return [row.name for row in saved_views(session.database, session.operator_id, "returns")]


class Naming:
    """Gives names where they are asked for."""

    def __init__(self, expect_dialog: Callable[[object], None]) -> None:
        self._expect = expect_dialog

    def __call__(self, name: str, do: Callable[[], object]) -> str:
        """Do what asks for a name, and give one; what the dialog said against it."""
        said: list[str] = []

        def type_it(dialog: ViewNameDialog) -> None:
            dialog.name.setText(name)
            dialog.accept()
            said.append(dialog.problem.text())

        self._expect(type_it)
        do()
        return said[0]

    def keep(self, page: ReturnsPage, name: str) -> str:
        """Keep how the list is looked at; the key of the view."""
        assert not self(name, page.views.ask_name)
        return page.views.key


@pytest.fixture
def naming(expect_dialog: Callable[[object], None]) -> Naming:
    return Naming(expect_dialog)


# ------------------------------------------------------------------- choosing


def test_a_list_comes_with_everything_in_sight(page: ReturnsPage) -> None:
    assert (page.views.text(), page.views.changed) == ("视图：全部", False)


def test_what_is_to_be_done_is_what_this_person_can_bring_on(
    qtbot: QtBot, shop: ShopAtWork, theme: Theme, orders: Orders
) -> None:
    boss = shown(qtbot, ReturnsPage(desk_at_work(shop.session, theme).desk))
    boss.views.choose("todo")
    packer = shown(qtbot, ReturnsPage(desk_at_work(signed_in(shop.session, Role.WAREHOUSE), theme).desk))
    packer.views.choose("todo")
    assert sorted(listed(boss)) == sorted([orders.exchange, orders.awaiting])  # type: ignore[type-var]
    assert orders.exchange not in listed(packer)


def test_who_can_bring_nothing_on_has_nothing_to_do(
    qtbot: QtBot, shop: ShopAtWork, theme: Theme, orders: Orders
) -> None:
    session = signed_in(shop.session, Role.SERVICE)
    for permission in preset(Role.SERVICE):
        OperatorPermission.insert(
            operator_id=session.operator_id, permission=permission.value, granted=0
        ).execute()
    reader = shown(qtbot, ReturnsPage(desk_at_work(session, theme).desk))
    reader.views.choose("todo")
    assert listed(reader) == []


def test_the_chips_count_what_is_to_be_done(page: ReturnsPage) -> None:
    page.views.choose("todo")
    words = [chip.text() for chip in page.chips._buttons.values()]
    assert "全部 2" in words
    assert not any(word.startswith("已完成") for word in words)


def test_a_view_brings_its_filters_chip_and_order_and_begins_at_the_top(
    page: ReturnsPage, orders: Orders
) -> None:
    page.list.view.choose(orders.completed)
    page.views.choose("late")
    header = page.list.view.columns
    assert (page.chip, header.sortIndicatorSection()) == ("overdue", page.list.table.column_of("due_by"))
    page.views.choose("all")
    assert (listed(page), page.list.view.current_key()) == (list(orders.newest_first), orders.awaiting)


def test_a_view_begins_at_the_top_wherever_one_was(page: ReturnsPage, orders: Orders) -> None:
    page.list.view.choose(orders.completed)
    page.views.choose("all")
    assert page.list.view.current_key() == orders.awaiting


def test_orders_of_today_are_those_asked_for_today(
    page: ReturnsPage, shop: ShopAtWork, orders: Orders
) -> None:
    day = shop.session.clock().strftime("%Y-%m-%d")
    ReturnOrder.update(requested_at=f"{day}T03:00:00Z").where(ReturnOrder.id == orders.rejected).execute()
    ReturnOrder.update(requested_at="2020-01-01T03:00:00Z").where(ReturnOrder.id != orders.rejected).execute()
    page.views.choose("today")
    assert listed(page) == [orders.rejected]


def test_the_menu_opens_by_a_key_and_a_digit_chooses(qtbot: QtBot, page: ReturnsPage) -> None:
    qtbot.keyClick(
        page.list.view, "V", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    menu = page.views.views
    opened = menu.isVisible()
    qtbot.keyClick(menu, Qt.Key.Key_3)
    assert (opened, page.views.text(), page.chip) == (True, "视图：超时未处理", "overdue")


def test_the_button_says_when_the_list_was_changed_since(page: ReturnsPage) -> None:
    page.views.choose("late")
    page.strip.put("kind", "return_refund")
    changed = page.views.text()
    page.strip.put("kind", "")
    assert (changed, page.views.text()) == ("视图：超时未处理（已改）", "视图：超时未处理")


@pytest.mark.parametrize(
    "change",
    [
        lambda page: page.chips.choose("rejected"),
        lambda page: (page.search.setText("RT"), page.search.search_now()),
        lambda page: page.list.table.request_sort(0, descending=False),
        lambda page: page.strip.put("requested", "7"),
    ],
)
def test_whatever_narrows_or_orders_the_list_changes_the_view(
    page: ReturnsPage, change: Callable[[ReturnsPage], object]
) -> None:
    change(page)
    assert page.views.text() == "视图：全部（已改）"


def test_columns_are_no_part_of_a_view_of_the_program(page: ReturnsPage) -> None:
    page.list.view.columns.resizeSection(0, 222)
    assert page.views.text() == "视图：全部"


@pytest.mark.parametrize("built_in", RETURN_VIEWS, ids=lambda each: each.key)
def test_every_view_of_the_program_can_be_looked_at_whole(
    page: ReturnsPage, at_work: DeskAtWork, built_in: BuiltIn
) -> None:
    before = len(at_work.told)
    page.views.choose(built_in.key)
    shown, view = page.arrangement.view(), built_in.view
    assert (shown.chip, shown.filters) == (view.chip, view.filters)
    assert (shown.sort, page.views.changed) == (view.sort or "requested_at", False)
    assert len(at_work.told) == before


# -------------------------------------------------------------------- keeping


def test_a_view_is_kept_under_a_name_and_chosen_again(
    naming: Naming, page: ReturnsPage, shop: ShopAtWork, orders: Orders
) -> None:
    page.chips.choose("rejected")
    page.strip.put("kind", "return_refund")
    page.list.table.sort_requested.emit("number", False)
    page.list.view.columns.freeze_to(0)
    naming.keep(page, "被拒的退款")
    now = page.views.text(), names(shop)
    page.views.choose("all")
    menu_entry(page, "被拒的退款").trigger()
    assert now == ("视图：被拒的退款", ["被拒的退款"])
    assert page.arrangement.view().same_rows(LATE)
    assert (listed(page), page.list.view.columns.held) == ([orders.rejected], 1)


def test_columns_of_a_view_go_with_it_and_ones_own_come_back(
    naming: Naming, qtbot: QtBot, page: ReturnsPage, at_work: DeskAtWork
) -> None:
    header = page.list.view.columns
    header.resizeSection(0, 200)
    key = naming.keep(page, "我的")
    header.resizeSection(0, 333)
    page.views.update_view()
    page.views.choose("all")
    own = header.sectionSize(0)
    page.views.choose(key)
    assert (own, header.sectionSize(0)) == (200, 333)
    page.hide()
    again = shown(qtbot, ReturnsPage(at_work.desk))
    assert again.list.view.columns.sectionSize(0) == 200


def test_a_column_changed_in_ones_own_view_changes_it(naming: Naming, page: ReturnsPage) -> None:
    naming.keep(page, "我的")
    page.list.view.columns.setSectionHidden(3, True)
    assert page.views.text() == "视图：我的（已改）"
    assert menu_entry(page, "更新").isEnabled()
    page.views.update_view()
    assert page.views.text() == "视图：我的"


def test_a_name_that_is_taken_is_asked_for_again(naming: Naming, page: ReturnsPage, shop: ShopAtWork) -> None:
    naming.keep(page, "甲")
    said = naming("甲", page.views.ask_name)
    assert (said, names(shop)) == (
        "这个列表已有名为“甲”的视图，请换一个名称，或选中它再按“更新”。",
        ["甲"],
    )


def test_a_view_gets_another_name(naming: Naming, page: ReturnsPage, shop: ShopAtWork) -> None:
    naming.keep(page, "甲")
    naming("乙 & 丙", page.views.ask_other_name)
    assert (page.views.accessibleName(), names(shop)) == ("视图：乙 & 丙", ["乙 & 丙"])


def test_a_view_is_deleted_after_a_question_and_the_list_stays_as_it_is(
    naming: Naming,
    page: ReturnsPage,
    shop: ShopAtWork,
    orders: Orders,
    expect_dialog: Callable[[object], None],
) -> None:
    page.chips.choose("rejected")
    naming.keep(page, "甲")
    expect_dialog(QDialog.DialogCode.Accepted)
    page.views.delete_view()
    assert (names(shop), listed(page), page.views.text()) == ([], [orders.rejected], "视图：全部（已改）")


def test_a_view_is_not_deleted_without_a_yes(
    naming: Naming, page: ReturnsPage, shop: ShopAtWork, expect_dialog: Callable[[object], None]
) -> None:
    naming.keep(page, "甲")
    expect_dialog(QDialog.DialogCode.Rejected)
    page.views.delete_view()
    assert names(shop) == ["甲"]


def test_views_of_the_program_are_neither_renamed_nor_deleted_nor_updated(page: ReturnsPage) -> None:
    page.chips.choose("rejected")
    enabled = [menu_entry(page, text).isEnabled() for text in ("更新", "改名", "删除", "保存为")]
    assert enabled == [False, False, False, True]


# -------------------------------------------------------------------- opening


def test_the_list_opens_with_the_view_that_was_named(
    naming: Naming, qtbot: QtBot, page: ReturnsPage, at_work: DeskAtWork, orders: Orders
) -> None:
    page.chips.choose("rejected")
    naming.keep(page, "甲")
    page.views.open_with()
    again = shown(qtbot, ReturnsPage(at_work.desk))
    assert (again.views.text(), listed(again)) == ("视图：甲", [orders.rejected])
    assert menu_entry(again, "打开时用").isChecked()


def test_a_view_to_open_with_that_is_gone_is_not_missed(
    qtbot: QtBot, page: ReturnsPage, at_work: DeskAtWork, orders: Orders
) -> None:
    services.open_with(at_work.desk.session, "returns", "todo")
    SavedView.insert(operator_id=2, page="returns", name="甲", content=LATE.kept()).execute()
    services.open_with(at_work.desk.session, "returns", f"my/{SavedView.get().id}")
    SavedView.delete().execute()
    again = shown(qtbot, ReturnsPage(at_work.desk))
    assert (again.views.text(), listed(again)) == ("视图：全部", list(orders.newest_first))


# ---------------------------------------------------------- damage, other windows


@pytest.mark.parametrize(
    "content", ["", "{", "{}", "[]", '{"text": 3}', LATE.kept().replace("true", "3")[:-9]]
)
def test_a_damaged_view_says_so_and_leaves_the_list_alone(
    naming: Naming, page: ReturnsPage, at_work: DeskAtWork, shop: ShopAtWork, orders: Orders, content: str
) -> None:
    naming.keep(page, "甲")
    page.views.choose("all")
    SavedView.update(content=content).execute()
    menu_entry(page, "甲").trigger()
    assert at_work.last == "视图“甲”的内容坏了，不能使用。请在“视图”菜单里删除它，或重新保存。"
    assert listed(page) == list(orders.newest_first)
    page.views.update_view()
    page.views.choose("all")
    menu_entry(page, "甲").trigger()
    assert page.views.text() == "视图：甲"


@pytest.mark.parametrize(
    "view",
    [
        replace(LATE, chip="nonsense"),
        replace(LATE, sort="goods"),
        replace(LATE, sort="nonsense"),
        replace(LATE, filters=(("shop", "99"),)),
        replace(LATE, filters=(("shop", "abc"),)),
        replace(LATE, filters=(("nonsense", "1"),)),
        replace(LATE, filters=(("requested", "sometime"),)),
    ],
)
def test_what_is_no_more_of_a_view_is_left_out_and_told(
    page: ReturnsPage, at_work: DeskAtWork, shop: ShopAtWork, view: ListView
) -> None:
    services.save(shop.session, "returns", "旧的", view)
    menu_entry(page, "旧的").trigger()
    assert at_work.last == "视图“旧的”里有已经不存在的筛选或列，已略过。"
    assert page.views.text() == "视图：旧的"


def test_a_view_deleted_in_another_window_is_told_when_it_is_chosen(
    naming: Naming, page: ReturnsPage, at_work: DeskAtWork, shop: ShopAtWork
) -> None:
    key = naming.keep(page, "甲")
    page.views.choose("all")
    SavedView.delete().execute()
    page.views.choose(key)
    assert at_work.last == "这个视图已经不存在，可能在别的窗口里删除了。"
    assert page.views.text() == "视图：全部"


def test_a_view_renamed_in_another_window_has_its_new_name_in_the_menu(
    naming: Naming, page: ReturnsPage, shop: ShopAtWork
) -> None:
    naming.keep(page, "甲")
    services.rename(shop.session, SavedView.get().id, "乙")
    assert menu_entry(page, "乙").isChecked()


def test_others_do_not_see_ones_views(
    naming: Naming, qtbot: QtBot, page: ReturnsPage, shop: ShopAtWork, theme: Theme
) -> None:
    naming.keep(page, "甲")
    other = shown(qtbot, ReturnsPage(desk_at_work(signed_in(shop.session, Role.SERVICE), theme).desk))
    other.views.views.aboutToShow.emit()
    assert not [action for action in other.views.views.actions() if "甲" in action.text()]
