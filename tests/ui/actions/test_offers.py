"""What is offered on an order, and how buttons and menus show it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.kinds import Status
from erp_returns.domain.text import Sentence
from erp_returns.models import Operator
from erp_returns.queries.return_detail import return_detail
from erp_returns.ui.actions.action_bar import ActionBar
from erp_returns.ui.actions.offers import LATE_GOODS, LEADING, VISIBLE, offers
from erp_returns.ui.texts import translated
from tests.journeys.shop import Wanted


def _seen(shop, order_id):
    return return_detail(shop.session.database, order_id)


def _clerk(shop) -> None:
    Operator.update(role="service").where(Operator.id == shop.session.operator_id).execute()


@pytest.fixture
def bar(qtbot, desk, actions):
    host = QWidget()
    bar = ActionBar(desk.desk, actions, host)
    column = QVBoxLayout(host)
    column.addWidget(QLineEdit())
    column.addWidget(bar)
    qtbot.addWidget(host)
    host.show()
    host.activateWindow()
    bar.setFocus()
    return bar


def test_every_action_but_a_new_order_is_offered(shop, actions) -> None:
    offered = actions.offered(_seen(shop, shop.returned(Wanted(1, 1))))
    assert {each.action for each in offered} == set(Action) - {Action.CREATE}


def test_what_can_be_done_stands_before_what_cannot(shop, actions) -> None:
    offered = actions.offered(_seen(shop, shop.returned(Wanted(1, 1))))
    enabled = [each.enabled for each in offered]
    assert enabled == sorted(enabled, reverse=True)
    assert (offered[0].action, offered[0].primary) == (Action.APPROVE, True)


def test_what_cannot_be_done_says_why(shop, actions) -> None:
    offered = {each.action: each for each in actions.offered(_seen(shop, shop.returned(Wanted(1, 1))))}
    assert "待审核" in offered[Action.PAY].tip
    assert all(each.enabled or each.why for each in offered.values())


@pytest.mark.parametrize("status", Status)
def test_at_most_one_action_is_the_primary_one(status) -> None:
    found: dict[Action, Sentence | None] = dict.fromkeys(set(Action) - {Action.CREATE})
    found[Action.RAISE_ANEW] = Sentence("没有迟到的商品")
    primary = [each.action for each in offers(found, status) if each.primary]
    assert primary == [LEADING[status][0]]


def test_goods_that_came_too_late_are_what_an_ended_order_is_about() -> None:
    found: dict[Action, Sentence | None] = dict.fromkeys(set(Action) - {Action.CREATE})
    offered = offers(found, Status.COMPLETED)
    assert [each.action for each in offered if each.leading] == list(LATE_GOODS)


def test_without_permission_the_next_step_stands_grey_with_its_reason(shop, bar) -> None:
    order_id = shop.returned(Wanted(1, 1))
    _clerk(shop)
    bar.show_order(_seen(shop, order_id))
    approve = bar.buttons[Action.APPROVE]
    assert not approve.isEnabled()
    assert "没有“审核通过”的权限" in approve.toolTip()


def test_a_few_buttons_stand_beside_the_primary_one_and_the_rest_is_in_the_menu(shop, bar) -> None:
    bar.show_order(_seen(shop, shop.returned(Wanted(1, 1))))
    assert list(bar.buttons)[-1] is Action.APPROVE
    assert len(bar.buttons) <= VISIBLE
    texts = {entry.text().split("\t")[0] for entry in bar.menu().actions() if entry.text()}
    others = set(Action) - {Action.CREATE} - set(bar.buttons)
    assert texts == {translated("actions", ACTIONS[action].label) for action in others}


def test_buttons_carry_their_keys(shop, bar) -> None:
    bar.show_order(_seen(shop, shop.returned(Wanted(1, 1))))
    assert bar.buttons[Action.APPROVE].text().endswith("A")


def test_a_key_takes_the_action(qtbot, shop, bar) -> None:
    order_id = shop.returned(Wanted(1, 1))
    bar.show_order(_seen(shop, order_id))
    bar.more.setFocus()
    qtbot.keyClick(bar.more, Qt.Key.Key_A)
    assert shop.order(order_id).reviewed_at


def test_a_key_typed_into_a_field_stays_in_the_field(qtbot, shop, bar) -> None:
    order_id = shop.returned(Wanted(1, 1))
    bar.show_order(_seen(shop, order_id))
    field = bar.parentWidget().findChild(QLineEdit)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A)
    assert field.text() == "a"
    assert shop.order(order_id).status == Status.PENDING_REVIEW


def test_the_key_of_something_that_cannot_be_done_tells_why(qtbot, shop, bar, desk) -> None:
    bar.show_order(_seen(shop, shop.returned(Wanted(1, 1))))
    bar.more.setFocus()
    qtbot.keyClick(bar.more, Qt.Key.Key_P)
    assert "待审核" in desk.last


def test_without_an_order_nothing_is_offered(bar) -> None:
    bar.show_order(None)
    assert not bar.buttons
    assert bar.more.isHidden()


def test_the_menu_of_a_window_begins_with_a_new_order(qtbot, shop, actions, desk) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    actions.fill_menu(menu, None)
    (entry,) = menu.actions()
    with qtbot.waitSignal(desk.desk.router.new_return_asked) as asked:
        entry.trigger()
    assert asked.args == [0]


def test_the_menu_shows_keys_without_taking_them(qtbot, shop, actions) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    actions.fill_menu(menu, _seen(shop, shop.returned(Wanted(1, 1))))
    approve = next(entry for entry in menu.actions() if entry.text() == "审核通过\tA")
    assert approve.shortcut().isEmpty()
    assert approve.isEnabled()
    assert not approve.icon().isNull()


def test_who_may_not_raise_orders_is_told_so_in_the_menu(qtbot, shop, actions) -> None:
    Operator.update(role="finance").where(Operator.id == shop.session.operator_id).execute()
    menu = QMenu()
    qtbot.addWidget(menu)
    actions.fill_menu(menu, None)
    (entry,) = menu.actions()
    assert not entry.isEnabled()
    assert "没有“新建退换货单”的权限" in entry.toolTip()
