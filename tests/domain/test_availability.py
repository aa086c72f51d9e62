"""What can be done now, and why not: the table of actions, asked by a button."""

from __future__ import annotations

from dataclasses import replace

import pytest

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.availability import OrderState, unavailable
from erp_returns.domain.kinds import ReturnKind, Role, Status
from erp_returns.domain.labels import label
from erp_returns.domain.permissions import PERMISSIONS, Permission, preset

ALL = frozenset(Permission)
FULL = OrderState(
    ReturnKind.EXCHANGE,
    Status.PENDING_REVIEW,
    expected_units=1,
    waiting_units=1,
    back_units=1,
    late_units=1,
    undelivered_units=1,
    to_refund_fen=1,
    to_collect_fen=1,
    dispute=True,
)
"""A state in which nothing but the status can stand in the way of anything."""
BARE = OrderState(ReturnKind.EXCHANGE, Status.PENDING_REVIEW, to_ship_units=0)
MOVED = {Action.REVERSE, Action.CLOSE_REPLACEMENT}
OWED, BEFORE_GOODS = {Action.COLLECT, Action.WAIVE}, {Status.APPROVED, Status.AWAITING_RETURN}
"""What an exchange costs more is settled ahead of the goods, so that it can go out ahead of them."""


@pytest.mark.parametrize("action", [action for action in Action if action not in MOVED])
@pytest.mark.parametrize("status", Status)
def test_an_action_starts_only_where_the_table_says(action: Action, status: Status):
    rule = ACTIONS[action]
    strict = ALL - {Permission.CROSS_SHIP, Permission.PAY_BEFORE_GOODS}

    why = unavailable(action, replace(FULL, status=status), strict)

    early = action in OWED and status in BEFORE_GOODS
    assert (why is None) == (not rule.starts or status in rule.starts or early)
    assert why is None or label(status) in str(why)


@pytest.mark.parametrize("action", Action)
def test_without_its_permission_no_action_is_offered(action: Action):
    why = unavailable(action, FULL, frozenset())

    assert PERMISSIONS[ACTIONS[action].permission].label in str(why)


@pytest.mark.parametrize("action", [a for a in Action if ReturnKind.REFUND_ONLY not in ACTIONS[a].kinds])
def test_a_refund_without_goods_has_no_steps_with_goods(action: Action):
    status = next(iter(ACTIONS[action].starts))

    assert "仅退款" in str(
        unavailable(action, replace(FULL, kind=ReturnKind.REFUND_ONLY, status=status), ALL)
    )


@pytest.mark.parametrize(
    ("action", "status", "words"),
    [
        (Action.RECEIVE, Status.AWAITING_RETURN, "没有还要收的商品"),
        (Action.INSPECT, Status.AWAITING_RETURN, "没有待验的商品"),
        (Action.CLOSE_SHORT, Status.AWAITING_RETURN, "没有还要收的商品"),
        (Action.SEND_BACK, Status.REJECTED, "没有待退回客户的商品"),
        (Action.SHIP, Status.AWAITING_EXCHANGE, "已经全部发出"),
        (Action.CLOSE_REPLACEMENT, Status.AWAITING_EXCHANGE, "已经全部发出"),
        (Action.REPLACEMENT_BACK, Status.AWAITING_DELIVERY, "没有在途的换出包裹"),
        (Action.RAISE_ANEW, Status.CANCELLED, "没有还放在这里的迟到商品"),
        (Action.PAY, Status.AWAITING_REFUND, "没有还要退的款"),
        (Action.COLLECT, Status.AWAITING_PAYMENT, "没有要补的款"),
        (Action.WAIVE, Status.AWAITING_PAYMENT, "没有要补的款"),
        (Action.REVERSE, Status.AWAITING_REFUND, "还没有登记过"),
        (Action.CLOSE_DISPUTE, Status.AWAITING_REFUND, "没有平台介入"),
    ],
)
def test_an_action_names_what_is_missing_for_it(action: Action, status: Status, words: str):
    assert words in str(unavailable(action, replace(BARE, status=status), ALL))


@pytest.mark.parametrize("action", [Action.REJECT, Action.REFUSE_REFUND, Action.CANCEL])
def test_nothing_is_refused_or_cancelled_over_money_or_replacements_that_are_out(action: Action):
    status = next(iter(ACTIONS[action].starts))
    state = replace(BARE, status=status)

    assert unavailable(action, state, ALL) is None
    assert "12.00" in str(unavailable(action, replace(state, refunded_fen=1200), ALL))
    assert "3" in str(unavailable(action, replace(state, shipped_units=3), ALL))


def test_the_rest_of_an_exchange_is_closed_only_after_a_part_went_out():
    waits = replace(BARE, status=Status.AWAITING_EXCHANGE, to_ship_units=1)

    assert "退回复审" in str(unavailable(Action.CLOSE_REPLACEMENT, waits, ALL))
    assert unavailable(Action.CLOSE_REPLACEMENT, replace(waits, shipped_units=1), ALL) is None


def test_an_order_with_goods_here_is_not_cancelled():
    assert "已收货 2 件" in str(unavailable(Action.CANCEL, replace(BARE, received_units=2), ALL))


def test_who_pays_may_send_a_refund_back_to_review():
    finance = preset(Role.FINANCE)

    assert unavailable(Action.REVIEW_AGAIN, replace(BARE, status=Status.AWAITING_REFUND), finance) is None
    assert unavailable(Action.REVIEW_AGAIN, replace(BARE, status=Status.APPROVED), finance) is not None


def test_replacements_go_out_ahead_of_the_goods_only_with_leave_and_without_debt():
    early = replace(BARE, status=Status.AWAITING_RETURN, to_ship_units=1)

    assert unavailable(Action.SHIP, early, ALL) is None
    assert unavailable(Action.SHIP, early, preset(Role.WAREHOUSE)) is not None
    assert unavailable(Action.SHIP, replace(early, to_collect_fen=1), ALL) is not None


def test_refunds_go_out_ahead_of_the_goods_only_with_leave_or_where_the_shop_allows_it():
    early = replace(BARE, status=Status.AWAITING_RETURN, to_refund_fen=100)
    finance = preset(Role.FINANCE)

    assert unavailable(Action.PAY, early, ALL) is None
    assert unavailable(Action.PAY, early, finance) is not None
    assert unavailable(Action.PAY, replace(early, pay_before_goods=True), finance) is None


def test_who_reviewed_does_not_pay_where_two_people_are_wanted():
    due = replace(BARE, status=Status.AWAITING_REFUND, to_refund_fen=100)

    assert unavailable(Action.PAY, due, ALL) is None
    assert "另一个人" in str(unavailable(Action.PAY, replace(due, another_must_pay=True), ALL))


def test_a_rejected_order_is_resubmitted_only_so_often():
    rejected = replace(BARE, status=Status.REJECTED)

    assert unavailable(Action.RESUBMIT, rejected, ALL) is None
    assert "用完" in str(unavailable(Action.RESUBMIT, replace(rejected, resubmissions_left=0), ALL))
