"""Who may do what from the start, row by row."""

import pytest

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.kinds import Role
from erp_returns.domain.permissions import GROUPS, PERMISSIONS, Permission, preset

ROLES = """
create                service
edit                  service
resubmit              service
cancel                service
instruct              service
ship_back             service
confirm               service
follow_up             service
match_parcel          service warehouse
approve
reject
review_again
close_short
receive               warehouse
inspect               warehouse
ship                  warehouse
send_back             warehouse
supplier_return       warehouse
stocktake             warehouse
adjust_stock
pay                   finance
refuse_refund         finance
collect               finance
import                service warehouse finance
export                service warehouse finance
statistics            service warehouse finance
reasons
parameters
warehouses
templates
operators
override_window
raise_refund
cross_ship
pay_before_goods
reverse
waive
reopen
without_sale
large_compensation
restore
close_period
"""
"""Each permission with the roles that have it beside the owner; what is given by hand stands alone."""

TABLE = {permission: set(roles) for permission, *roles in map(str.split, ROLES.strip().splitlines())}


def test_the_table_names_every_permission():
    assert list(TABLE) == list(Permission) == list(PERMISSIONS)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.OWNER])
def test_a_role_starts_with_its_column(role):
    assert preset(role) == {permission for permission, roles in TABLE.items() if role in roles}


def test_the_owner_may_do_everything():
    assert preset(Role.OWNER) == set(Permission)


def test_no_two_permissions_share_a_name():
    labels = [rule.label for rule in PERMISSIONS.values()]

    assert all(labels)
    assert len(labels) == len(set(labels))


def test_an_action_that_has_a_permission_of_its_own_asks_for_that_one():
    own_names = {
        Action.REPLACEMENT_BACK: Permission.RECEIVE,
        Action.CLOSE_REPLACEMENT: Permission.CLOSE_SHORT,
        Action.AMEND: Permission.EDIT,
        Action.RAISE_ANEW: Permission.REOPEN,
        Action.DISPUTE: Permission.FOLLOW_UP,
        Action.CLOSE_DISPUTE: Permission.FOLLOW_UP,
    }

    for action, rule in ACTIONS.items():
        assert rule.permission == own_names.get(action, action)


def test_every_permission_is_shown_in_one_group():
    shown = [permission for group in GROUPS for permission in group.permissions]

    assert sorted(shown) == sorted(Permission)
