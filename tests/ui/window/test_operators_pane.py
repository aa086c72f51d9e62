"""操作员与权限: people taken on, changed and let go; permissions given and taken, beside the role's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from erp_returns.domain import pins
from erp_returns.domain.kinds import Role
from erp_returns.domain.permissions import Permission, preset
from erp_returns.models import Operator
from erp_returns.queries.people import OperatorRow, operator_row, permissions_of
from erp_returns.services import people
from erp_returns.services.session import Session
from erp_returns.services.setup import OWNER
from erp_returns.ui.dialogs.operator import OperatorDialog
from erp_returns.ui.dialogs.pin import OwnPinDialog, PinDialog
from erp_returns.ui.main_window import MainWindow
from erp_returns.ui.pages.parameters import ParametersPage
from erp_returns.ui.pages.parameters.operators import OperatorsPane
from erp_returns.ui.pages.parameters.page import Pane
from tests.ui.actions.desks import DeskAtWork

PIN, OTHER = "2580", "1379"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pins, "COST", pins.Cost(2, 1, 1))


@pytest.fixture
def clerk(session: Session) -> int:
    people.add_operator(session, "小李", Role.SERVICE)
    return int(Operator.get(Operator.name == "小李").id)


@pytest.fixture
def pane(parameters_page: ParametersPage, clerk: int) -> OperatorsPane:
    parameters_page.show_place(Pane.OPERATORS)
    assert parameters_page.operators is not None
    parameters_page.operators.choose(clerk)
    return parameters_page.operators


def person(session: Session, operator_id: int) -> OperatorRow:
    found = operator_row(session.database, operator_id)
    assert found is not None
    return found


def texts(pane: OperatorsPane, permission: Permission) -> tuple[str, ...]:
    at = row_of(pane, permission)
    return pane.permissions.row_texts(at)


def row_of(pane: OperatorsPane, permission: Permission) -> int:
    rows = pane.permissions.rows
    return next(at for at, shown in enumerate(rows) if shown.row.permission is permission)


def test_everybody_is_listed_with_role_pin_and_state(pane: OperatorsPane) -> None:
    assert [pane.people.row_texts(at) for at in range(2)] == [
        ("店主", "店主", "没有", "", "在用"),
        ("小李", "客服", "没有", "", "在用"),
    ]


def test_permissions_stand_in_groups_beside_what_the_role_says(pane: OperatorsPane) -> None:
    assert pane.table.heading.text() == "小李的权限（客服）"
    assert [shown.row.permission for shown in pane.permissions.rows if shown.group] == [
        Permission.CREATE,
        Permission.APPROVE,
        Permission.RECEIVE,
        Permission.PAY,
        Permission.OVERRIDE_WINDOW,
        Permission.IMPORT,
        Permission.REASONS,
    ]
    assert texts(pane, Permission.CREATE) == ("受理", "新建退换货单", "✓", "", "")
    assert texts(pane, Permission.APPROVE) == ("审核", "审核通过", "—", "", "")
    assert not pane.restoring.isEnabled()


def test_a_permission_is_given_and_taken_and_both_show(
    pane: OperatorsPane, session: Session, clerk: int
) -> None:
    pane.permissions.edited.emit(row_of(pane, Permission.APPROVE), "allowed", True)
    pane.permissions.edited.emit(row_of(pane, Permission.CANCEL), "allowed", False)
    assert texts(pane, Permission.APPROVE)[2:] == ("—", "", "另外给的")
    assert texts(pane, Permission.CANCEL)[2:] == ("✓", "", "收回的")
    assert pane.people.row_texts(1)[3] == "+1 −1"
    assert permissions_of(session.database, clerk) == (preset(Role.SERVICE) | {Permission.APPROVE}) - {
        Permission.CANCEL
    }
    pane.restoring.click()
    assert permissions_of(session.database, clerk) == preset(Role.SERVICE)
    assert not pane.restoring.isEnabled()


def test_enter_gives_and_takes_without_the_mouse(
    pane: OperatorsPane, session: Session, clerk: int, qtbot: QtBot
) -> None:
    pane.permissions_view.choose_row(row_of(pane, Permission.APPROVE))
    pane.permissions_view.setFocus()
    QTest.keyClick(pane.permissions_view, Qt.Key.Key_Return)
    assert Permission.APPROVE in permissions_of(session.database, clerk)
    QTest.keyClick(pane.permissions_view, Qt.Key.Key_Return)
    assert Permission.APPROVE not in permissions_of(session.database, clerk)


def test_what_cannot_be_taken_stays_ticked_and_says_why(pane: OperatorsPane, at_work: DeskAtWork) -> None:
    pane.choose(OWNER)
    at = row_of(pane, Permission.OPERATORS)
    pane.permissions.edited.emit(at, "allowed", False)
    assert "“店主”是最后一位能管理操作员的店主" in at_work.last
    assert pane.permissions.rows[at].row.allowed


def test_somebody_is_taken_on_with_a_first_pin(
    pane: OperatorsPane, session: Session, expect_dialog: Callable[[object], None]
) -> None:
    def fill(dialog: OperatorDialog) -> None:
        assert dialog.focusWidget() is dialog.name
        dialog.name.setText("小王")
        dialog.role.setCurrentIndex(dialog.role.findData("finance"))
        dialog.pin.setText("12")
        dialog.saving.click()
        assert dialog.problem.text() == "密码是 4 到 12 个数字或文字，请重新输入。"
        dialog.pin.setText(PIN)
        dialog.saving.click()

    expect_dialog(fill)
    pane.adding.trigger()
    chosen = pane.current()
    assert chosen is not None
    assert (chosen.name, chosen.role, chosen.has_pin) == ("小王", "finance", 1)


def test_somebody_is_changed(
    pane: OperatorsPane, session: Session, clerk: int, expect_dialog: Callable[[object], None]
) -> None:
    def fill(dialog: OperatorDialog) -> None:
        assert dialog.fields.isRowVisible(dialog.active)
        assert not dialog.fields.isRowVisible(dialog.pin)
        dialog.name.setText("店主")
        dialog.saving.click()
        assert "已经有名为“店主”的操作员" in dialog.problem.text()
        dialog.name.setText("李四")
        dialog.active.setChecked(False)
        dialog.saving.click()

    expect_dialog(fill)
    pane.editing.trigger()
    assert (person(session, clerk).name, person(session, clerk).active) == ("李四", 0)
    assert pane.people.row_texts(1)[4] == "已停用"


def test_somebody_is_deactivated_and_comes_back(pane: OperatorsPane, session: Session, clerk: int) -> None:
    pane.toggling.trigger()
    assert not person(session, clerk).active
    assert pane.toggling.text() == "启用"
    pane.toggling.trigger()
    assert person(session, clerk).active


def test_a_new_pin_is_typed_twice(
    pane: OperatorsPane, session: Session, clerk: int, expect_dialog: Callable[[object], None]
) -> None:
    def fill(dialog: PinDialog) -> None:
        dialog.new.setText(PIN)
        dialog.again.setText(OTHER)
        dialog.saving.click()
        assert dialog.problem.text() == "两次输入的不一样，请重新输入。"
        dialog.again.setText(PIN)
        dialog.saving.click()

    expect_dialog(fill)
    pane.pin.trigger()
    assert people.sign_in(session.database, clerk, PIN).operator_id == clerk
    assert pane.people.row_texts(1)[2] == "已设"


def test_an_owner_without_a_pin_is_pointed_out_once_there_are_two(
    pane: OperatorsPane, session: Session, clerk: int
) -> None:
    assert "店主没有设密码：任何人都能以店主的身份进入" in pane.warning.text()
    assert pane.warning.isVisibleTo(pane)
    people.set_pin(session, OWNER, PIN)
    pane.refresh()
    assert not pane.warning.isVisibleTo(pane)


def test_who_may_not_manage_sees_and_changes_nothing(
    pane: OperatorsPane, session: Session, at_work: DeskAtWork, clerk: int
) -> None:
    desk = replace(at_work.desk, session=replace(session, operator_id=clerk, operator_name="小李"))
    shown = OperatorsPane(desk)
    shown.refresh()
    actions = (shown.adding, shown.editing, shown.pin, shown.toggling)
    assert [action for action in actions if action.isEnabled()] == []
    shown.permissions.edited.emit(0, "allowed", False)
    assert permissions_of(session.database, clerk) == preset(Role.SERVICE)
    assert "小李没有“操作员与权限”的权限" in at_work.last
    shown.deleteLater()


def test_one_s_own_pin_needs_the_old_one(
    window: MainWindow, session: Session, expect_dialog: Callable[[object], None]
) -> None:
    def first(dialog: OwnPinDialog) -> None:
        assert dialog.old is None
        dialog.new.setText(PIN)
        dialog.again.setText(PIN)
        dialog.saving.click()

    def second(dialog: OwnPinDialog) -> None:
        assert dialog.old is not None
        dialog.old.setText(OTHER)
        dialog.new.setText(OTHER)
        dialog.again.setText(OTHER)
        dialog.saving.click()
        assert dialog.problem.text() == "“店主”的密码不对，请再试一次。"
        dialog.old.setText(PIN)
        dialog.saving.click()

    expect_dialog(first)
    window.menus.actions["own_pin"].trigger()
    expect_dialog(second)
    window.menus.actions["own_pin"].trigger()
    assert people.sign_in(session.database, OWNER, OTHER).operator_id == OWNER


def test_who_manages_people_alone_may_open_the_page(
    open_window: Callable[..., MainWindow], at_work: DeskAtWork, session: Session, clerk: int
) -> None:
    people.set_permission(session, clerk, Permission.OPERATORS, allowed=True)
    desk = replace(at_work.desk, session=replace(session, operator_id=clerk, operator_name="小李"))
    assert open_window(replace(at_work, desk=desk)).show_tab("parameters") is not None
