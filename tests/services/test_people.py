"""People are hired, changed and let go by who may; an able owner is always left."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain import pins
from erp_returns.domain.errors import (
    BeyondOwnPermissions,
    LastOwner,
    NameTaken,
    NotFound,
    NotPermitted,
    OperatorInactive,
    OwnersOnly,
    Refusal,
    TextMissing,
    TextTooLong,
)
from erp_returns.domain.kinds import Role
from erp_returns.domain.permissions import Permission, preset
from erp_returns.models import Operator, OperatorPermission
from erp_returns.queries.people import able_owners, operators, permission_table, permissions_of
from erp_returns.services import people
from erp_returns.services.preferences import keep
from erp_returns.services.session import Session
from erp_returns.services.setup import OWNER
from tests.builders import NOW, new_shop
from tests.staff import CHEAP, OTHER, PIN, hired, people_log, seated


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    monkeypatch.setattr(pins, "COST", CHEAP)


@pytest.fixture
def session(tmp_path):
    return new_shop(tmp_path)


# ------------------------------------------------------------------- hiring


def test_who_is_taken_on_has_what_the_role_gives(session):
    changes = people.add_operator(session, "  小 李 ", Role.SERVICE)
    assert (changes.number, set(changes.topics)) == ("小 李", {"people"})
    [_, found] = operators(session.database)
    assert (found.name, found.role, found.has_pin, found.active) == ("小 李", "service", 0, 1)
    assert permissions_of(session.database, found.id) == preset(Role.SERVICE)


def test_taking_on_is_in_the_log(session):
    hired(session, pin=PIN)
    [(subject, action, before, after, by)] = people_log(session)
    assert (subject, action, before, by) == ("operator:小李", "add", None, OWNER)
    assert (after["role"], after["active"], after["pin"]) == ("service", True, True)


@pytest.mark.parametrize(
    ("name", "refusal"),
    [(" ", TextMissing), ("店主", NameTaken), ("系统", NameTaken), ("长" * 61, TextTooLong)],
)
def test_a_name_is_needed_short_and_one_s_own(session, name, refusal):
    with pytest.raises(refusal):
        people.add_operator(session, name, Role.SERVICE)
    found = hired(session)
    with pytest.raises(refusal):
        people.change_operator(session, found, name, Role.SERVICE, active=True)
    assert Operator.get_by_id(found).name == "小李"


def test_a_change_is_in_the_log_with_what_it_was_and_is(session):
    found = hired(session)
    people.change_operator(session, found, "李四", Role.FINANCE, active=True)
    subject, action, before, after, _ = people_log(session)[-1]
    assert (subject, action) == ("operator:小李", "edit")
    assert before == {"name": "小李", "role": "service"}
    assert after == {"name": "李四", "role": "finance"}


def test_what_stays_as_it_was_leaves_no_trace(session):
    found = hired(session)
    before = people_log(session)
    changes = people.change_operator(session, found, "小李", Role.SERVICE, active=True)
    people.set_permission(session, found, Permission.CREATE, allowed=True)
    assert (changes.topics, people_log(session)) == (frozenset(), before)


@pytest.mark.parametrize("operator_id", [1, 99])
def test_the_system_and_nobody_cannot_be_changed(session, operator_id):
    with pytest.raises(NotFound):
        people.change_operator(session, operator_id, "x", Role.OWNER, active=True)
    with pytest.raises(NotFound):
        people.sign_in(session.database, operator_id)


def test_who_is_deactivated_may_nothing_and_comes_back_as_before(session):
    found = hired(session)
    people.set_permission(session, found, Permission.APPROVE, allowed=True)
    people.change_operator(session, found, "小李", Role.SERVICE, active=False)
    assert permissions_of(session.database, found) == frozenset()
    with pytest.raises(OperatorInactive, match="“小李”已停用"):
        keep(seated(session, found), {"theme": "dark"})
    people.change_operator(session, found, "小李", Role.SERVICE, active=True)
    assert permissions_of(session.database, found) == preset(Role.SERVICE) | {Permission.APPROVE}


# -------------------------------------------------------------- permissions


def test_a_permission_is_given_and_taken_beside_the_role(session):
    found = hired(session)
    people.set_permission(session, found, Permission.APPROVE, allowed=True)
    people.set_permission(session, found, Permission.CANCEL, allowed=False)
    own = permissions_of(session.database, found)
    assert own == (preset(Role.SERVICE) | {Permission.APPROVE}) - {Permission.CANCEL}
    differs = {row.permission: row for row in permission_table(session.database, found)}
    assert differs[Permission.APPROVE][1:] == (False, True)
    assert differs[Permission.CANCEL][1:] == (True, False)
    assert differs[Permission.CREATE][1:] == (True, True)
    [_, row] = operators(session.database)
    assert (row.given, row.taken) == (1, 1)


def test_giving_and_taking_is_in_the_log(session):
    found = hired(session)
    people.set_permission(session, found, Permission.APPROVE, allowed=True)
    assert people_log(session)[-1][1:4] == ("give", {"given": []}, {"given": ["approve"]})
    people.set_permission(session, found, Permission.APPROVE, allowed=False)
    assert people_log(session)[-1][1:4] == ("take", {"given": ["approve"]}, {"given": []})
    assert OperatorPermission.select().count() == 0


def test_the_preset_can_be_had_again(session):
    found = hired(session)
    people.set_permission(session, found, Permission.APPROVE, allowed=True)
    people.set_permission(session, found, Permission.CANCEL, allowed=False)
    people.restore_preset(session, found)
    assert permissions_of(session.database, found) == preset(Role.SERVICE)
    assert people_log(session)[-1][1] == "preset"


def test_another_role_keeps_what_it_does_not_give_itself(session):
    found = hired(session)
    people.set_permission(session, found, Permission.PAY, allowed=True)
    people.set_permission(session, found, Permission.CANCEL, allowed=False)
    people.change_operator(session, found, "小李", Role.FINANCE, active=True)
    assert permissions_of(session.database, found) == preset(Role.FINANCE)
    assert OperatorPermission.select().count() == 0


# ------------------------------------------------- who manages the operators


@pytest.fixture
def deputy(session):
    """客服 who may manage the operators."""
    found = hired(session, "小王")
    people.set_permission(session, found, Permission.OPERATORS, allowed=True)
    return seated(session, found)


def test_a_deputy_takes_on_and_changes_who_may_no_more_than_the_deputy(session, deputy):
    found = hired(deputy)
    people.set_permission(deputy, found, Permission.CANCEL, allowed=False)
    people.set_pin(deputy, found, PIN)
    assert Operator.get_by_id(found).pin_hash


@pytest.mark.parametrize(
    "change",
    [
        lambda by: people.set_pin(by, OWNER, PIN),
        lambda by: people.change_operator(by, OWNER, "老王", Role.OWNER, active=True),
        lambda by: people.change_operator(by, by.operator_id, "小王", Role.OWNER, active=True),
        lambda by: people.add_operator(by, "老二", Role.OWNER),
        lambda by: people.set_permission(by, OWNER, Permission.PAY, allowed=False),
    ],
)
def test_a_deputy_touches_no_owner_and_makes_none(session, deputy, change):
    before = people_log(session)
    with pytest.raises(OwnersOnly, match="小王不是店主"):
        change(deputy)
    assert people_log(session) == before


def test_a_deputy_cannot_become_by_another_what_the_deputy_is_not(session, deputy):
    clerk, payer = hired(session), hired(session, "小钱", Role.FINANCE)
    for change in (
        lambda: people.set_permission(deputy, clerk, Permission.PAY, allowed=True),
        lambda: people.set_permission(deputy, deputy.operator_id, Permission.PAY, allowed=True),
        lambda: people.add_operator(deputy, "小孙", Role.FINANCE),
        lambda: people.change_operator(deputy, clerk, "小李", Role.FINANCE, active=True),
        lambda: people.set_pin(deputy, payer, PIN),
        lambda: people.change_operator(deputy, payer, "小钱", Role.FINANCE, active=False),
    ):
        with pytest.raises(BeyondOwnPermissions, match="小王自己没有“同意退款”的权限"):
            change()


def test_who_may_not_manage_is_refused_before_anything_is_judged(session):
    clerk = seated(session, hired(session))
    for change in (
        lambda: people.add_operator(clerk, "", Role.OWNER, "1"),
        lambda: people.set_pin(clerk, 99, "1"),
        lambda: people.change_operator(clerk, 99, "", Role.OWNER, active=True),
    ):
        with pytest.raises(NotPermitted):
            change()


# -------------------------------------------------------------- last owner


@pytest.mark.parametrize(
    "change",
    [
        lambda by: people.change_operator(by, OWNER, "店主", Role.OWNER, active=False),
        lambda by: people.change_operator(by, OWNER, "店主", Role.SERVICE, active=True),
        lambda by: people.set_permission(by, OWNER, Permission.OPERATORS, allowed=False),
    ],
)
def test_the_last_owner_stays_one(session, change):
    before = list(Operator.select().dicts()), people_log(session)
    with pytest.raises(LastOwner, match="“店主”是最后一位"):
        change(session)
    assert (list(Operator.select().dicts()), people_log(session)) == before


def test_one_of_two_owners_may_go(session):
    second = hired(session, "老二", Role.OWNER)
    people.change_operator(session, OWNER, "店主", Role.OWNER, active=False)
    assert able_owners(session.database) == [second]
    with pytest.raises(LastOwner):
        people.set_permission(seated(session, second), second, Permission.OPERATORS, allowed=False)


def test_an_owner_who_may_not_manage_counts_for_none(session):
    second = hired(session, "老二", Role.OWNER)
    people.set_permission(session, second, Permission.OPERATORS, allowed=False)
    with pytest.raises(LastOwner):
        people.change_operator(session, OWNER, "店主", Role.SERVICE, active=True)


CHANGE = st.one_of(
    st.tuples(st.just("add"), st.sampled_from(Role)),
    st.tuples(st.just("edit"), st.sampled_from(Role), st.booleans()),
    st.tuples(st.just("allow"), st.sampled_from([Permission.OPERATORS, Permission.PAY]), st.booleans()),
    st.tuples(st.just("preset")),
    st.tuples(st.just("pin"), st.sampled_from(["", PIN])),
    st.tuples(st.just("try"), st.sampled_from(["", PIN, OTHER])),
)
STEP = st.tuples(st.integers(2, 5), st.integers(2, 5), CHANGE)


def take(session, by, whom, change):
    """One step of somebody, legal or not."""
    acting = Session(session.database, by, f"#{by}", session.clock)
    match change:
        case ("add", role):
            people.add_operator(acting, f"新人{Operator.select().count()}", role)
        case ("edit", role, active):
            people.change_operator(acting, whom, f"某人{whom}", role, active=active)
        case ("allow", permission, allowed):
            people.set_permission(acting, whom, permission, allowed=allowed)
        case ("preset",):
            people.restore_preset(acting, whom)
        case ("pin", pin):
            people.set_pin(acting, whom, pin)
        case ("try", pin):
            people.sign_in(session.database, whom, pin, session.clock)


@given(steps=st.lists(STEP, max_size=25))
def test_whatever_anybody_does_an_able_owner_is_left_who_can_get_in(tmp_path_factory, steps):
    session = new_shop(tmp_path_factory.mktemp("people"))
    for by, whom, change in steps:
        may = permissions_of(session.database, by)
        log = len(people_log(session))
        try:
            take(session, by, whom, change)
        except Refusal:
            continue
        if change[0] not in {"try", "pin"} and len(people_log(session)) > log:
            assert Permission.OPERATORS in may
    owners = able_owners(session.database)
    assert owners
    longest = (NOW + timedelta(seconds=pins.LONGEST_FOR_OWNERS)).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert all(Operator.get_by_id(owner).locked_until <= longest for owner in owners)
    session.database.close()
