"""The table of actions: whole, named, drawn, and pressed without a clash."""

from itertools import combinations

import pytest

from erp_returns import resources
from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.kinds import ReturnKind, Status
from erp_returns.domain.milestones import ROADS, STAGES
from erp_returns.domain.permissions import PERMISSIONS

ANY = "any"
STARTS = {
    "create": "",
    "edit": "pending_review rejected",
    "amend": "pending_review approved awaiting_return awaiting_payment awaiting_exchange awaiting_delivery"
    " awaiting_refund rejected",
    "approve": "pending_review",
    "reject": "pending_review",
    "resubmit": "rejected",
    "instruct": "approved",
    "ship_back": "pending_review approved awaiting_return",
    "receive": ANY,
    "inspect": ANY,
    "close_short": "awaiting_return",
    "collect": "awaiting_payment",
    "waive": "awaiting_payment",
    "ship": "awaiting_exchange",
    "close_replacement": "awaiting_return awaiting_payment awaiting_exchange",
    "replacement_back": "pending_review approved awaiting_return awaiting_payment awaiting_exchange"
    " awaiting_delivery",
    "confirm": "awaiting_delivery",
    "pay": "awaiting_refund",
    "review_again": "approved awaiting_return awaiting_payment awaiting_exchange awaiting_refund",
    "refuse_refund": "awaiting_refund",
    "send_back": ANY,
    "reopen": "cancelled completed",
    "raise_anew": "rejected cancelled completed",
    "cancel": "pending_review approved awaiting_return awaiting_payment awaiting_exchange awaiting_delivery"
    " awaiting_refund rejected",
    "reverse": ANY,
    "dispute": ANY,
    "close_dispute": ANY,
}
"""Where each action starts, as the trade has it; a parcel's number may come in before the review."""

EXPLAINED = {
    "reject",
    "close_short",
    "close_replacement",
    "waive",
    "review_again",
    "refuse_refund",
    "reopen",
    "raise_anew",
    "cancel",
    "reverse",
    "dispute",
    "close_dispute",
}
EXCHANGES_ONLY = {"ship", "close_replacement", "replacement_back", "confirm"}
NOT_FOR_REFUND_ONLY = {
    "instruct",
    "ship_back",
    "receive",
    "inspect",
    "close_short",
    "send_back",
    "raise_anew",
}


def test_every_action_has_its_row():
    assert list(ACTIONS) == list(Action)


def test_actions_start_where_the_trade_says():
    assert {
        action: ANY if rule.starts == set(Status) else rule.starts for action, rule in ACTIONS.items()
    } == {action: ANY if starts == ANY else set(starts.split()) for action, starts in STARTS.items()}


def test_steps_that_have_to_be_explained_ask_for_a_note():
    assert {action for action, rule in ACTIONS.items() if rule.note} == EXPLAINED


def test_actions_are_offered_on_the_kinds_they_make_sense_for():
    for action, rule in ACTIONS.items():
        expected = set(ReturnKind)
        if action in EXCHANGES_ONLY:
            expected = {ReturnKind.EXCHANGE}
        elif action in NOT_FOR_REFUND_ONLY:
            expected -= {ReturnKind.REFUND_ONLY}

        assert rule.kinds == expected, action


@pytest.mark.parametrize("action", Action)
def test_an_action_is_named_drawn_explained_and_belongs_to_a_permission(action):
    rule = ACTIONS[action]

    assert rule.label
    assert rule.help
    assert not rule.help.endswith("。")
    assert rule.permission in PERMISSIONS
    assert resources.path("icons", f"{rule.icon}.svg").is_file()


def test_no_two_actions_share_a_name():
    labels = [rule.label for rule in ACTIONS.values()]

    assert len(labels) == len(set(labels))


def test_no_two_shortcuts_clash_on_the_same_order():
    with_keys = [rule for rule in ACTIONS.values() if rule.shortcut]
    always = set(Status)
    clashes = [
        (one.label, two.label)
        for one, two in combinations(with_keys, 2)
        if one.shortcut == two.shortcut
        and (one.starts or always) & (two.starts or always)
        and one.kinds & two.kinds
    ]

    assert with_keys
    assert not clashes


@pytest.mark.parametrize("kind", ReturnKind)
def test_an_order_that_waits_can_be_moved_on(kind):
    stays = {Action.EDIT, Action.AMEND, Action.CANCEL, Action.REVERSE, Action.SEND_BACK, Action.REVIEW_AGAIN}
    stays |= {Action.DISPUTE, Action.CLOSE_DISPUTE}

    for status in [STAGES[step].waiting for step in ROADS[kind]]:
        assert any(
            status in rule.starts and kind in rule.kinds and action not in stays
            for action, rule in ACTIONS.items()
        ), status


def test_every_action_has_a_key():
    assert [rule.label for rule in ACTIONS.values() if not rule.shortcut] == []
