"""People are hired, changed and let go by who may; they prove who they are; an able owner is always left."""

import json
from dataclasses import replace
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
    PinLength,
    PinLocked,
    PinNotSet,
    PinTooSimple,
    PinWrong,
    Refusal,
    TextMissing,
    TextTooLong,
)
from erp_returns.domain.kinds import Role
from erp_returns.domain.permissions import Permission, preset
from erp_returns.models import Operator, OperatorPermission
from erp_returns.queries.people import (
    able_owners,
    operators,
    permission_table,
    permissions_of,
    who_can_sign_in,
    who_is_alone,
)
from erp_returns.services import people
from erp_returns.services.preferences import keep
from erp_returns.services.session import Session
from erp_returns.services.setup import OWNER
from tests.builders import NOW, new_shop

PIN, OTHER = "2580", "1379"


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    monkeypatch.setattr(pins, "COST", pins.Cost(2, 1, 1))


@pytest.fixture
def session(tmp_path):
    return new_shop(tmp_path)


def hired(session, name="小李", role=Role.SERVICE, pin=""):
    people.add_operator(session, name, role, pin)
    return Operator.get(Operator.name == name).id


def as_(session, operator_id):
    return replace(session, operator_id=operator_id, operator_name=Operator.get_by_id(operator_id).name)


def alone(session):
    found = who_is_alone(session.database)
    return found.id if found is not None else None


def events(session):
    sql = "SELECT subject, action, before, after, operator_id FROM shop_event ORDER BY id"
    return [
        (subject, action, json.loads(before or "null"), json.loads(after or "null"), by)
        for subject, action, before, after, by in session.database.execute_sql(sql)
        if subject.startswith("operator:")
    ]


# ------------------------------------------------------------------- hiring


def test_who_is_taken_on_has_what_the_role_gives(session):
    changes = people.add_operator(session, "  小 李 ", Role.SERVICE)
    assert (changes.number, set(changes.topics)) == ("小 李", {"people"})
    [_, found] = operators(session.database)
    assert (found.name, found.role, found.has_pin, found.active) == ("小 李", "service", 0, 1)
    assert permissions_of(session.database, found.id) == preset(Role.SERVICE)


def test_taking_on_is_in_the_log(session):
    hired(session, pin=PIN)
    [(subject, action, before, after, by)] = events(session)
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
    subject, action, before, after, _ = events(session)[-1]
    assert (subject, action) == ("operator:小李", "edit")
    assert before == {"name": "小李", "role": "service"}
    assert after == {"name": "李四", "role": "finance"}


def test_what_stays_as_it_was_leaves_no_trace(session):
    found = hired(session)
    before = events(session)
    changes = people.change_operator(session, found, "小李", Role.SERVICE, active=True)
    people.set_permission(session, found, Permission.CREATE, allowed=True)
    assert (changes.topics, events(session)) == (frozenset(), before)


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
        keep(as_(session, found), {"theme": "dark"})
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
    assert events(session)[-1][1:4] == ("give", {"given": []}, {"given": ["approve"]})
    people.set_permission(session, found, Permission.APPROVE, allowed=False)
    assert events(session)[-1][1:4] == ("take", {"given": ["approve"]}, {"given": []})
    assert OperatorPermission.select().count() == 0


def test_the_preset_can_be_had_again(session):
    found = hired(session)
    people.set_permission(session, found, Permission.APPROVE, allowed=True)
    people.set_permission(session, found, Permission.CANCEL, allowed=False)
    people.restore_preset(session, found)
    assert permissions_of(session.database, found) == preset(Role.SERVICE)
    assert events(session)[-1][1] == "preset"


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
    return as_(session, found)


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
    before = events(session)
    with pytest.raises(OwnersOnly, match="小王不是店主"):
        change(deputy)
    assert events(session) == before


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
    clerk = as_(session, hired(session))
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
    before = list(Operator.select().dicts()), events(session)
    with pytest.raises(LastOwner, match="“店主”是最后一位"):
        change(session)
    assert (list(Operator.select().dicts()), events(session)) == before


def test_one_of_two_owners_may_go(session):
    second = hired(session, "老二", Role.OWNER)
    people.change_operator(session, OWNER, "店主", Role.OWNER, active=False)
    assert able_owners(session.database) == [second]
    with pytest.raises(LastOwner):
        people.set_permission(as_(session, second), second, Permission.OPERATORS, allowed=False)


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
        log = len(events(session))
        try:
            take(session, by, whom, change)
        except Refusal:
            continue
        if change[0] not in {"try", "pin"} and len(events(session)) > log:
            assert Permission.OPERATORS in may
    owners = able_owners(session.database)
    assert owners
    longest = (NOW + timedelta(seconds=pins.LONGEST_FOR_OWNERS)).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert all(Operator.get_by_id(owner).locked_until <= longest for owner in owners)
    session.database.close()


# --------------------------------------------------------------------- PINs


def test_the_log_never_holds_a_pin(session):
    found = hired(session, pin=PIN)
    people.set_pin(session, found, OTHER)
    people.change_own_pin(as_(session, found), OTHER, PIN)
    secret = Operator.get_by_id(found).pin_hash.rsplit("$", 1)[-1]
    written = "".join(str(row) for row in session.database.execute_sql("SELECT * FROM shop_event"))
    assert not [text for text in (PIN, OTHER, secret) if text in written]
    assert [action for _, action, *_ in events(session)] == ["add", "pin", "own_pin"]


@pytest.mark.parametrize(("pin", "refusal"), [("12", PinLength), ("1234", PinTooSimple)])
def test_an_unfit_pin_changes_nothing(session, pin, refusal):
    for change in (
        lambda: people.add_operator(session, "小李", Role.SERVICE, pin),
        lambda: people.set_pin(session, OWNER, pin),
        lambda: people.change_own_pin(session, "", pin),
    ):
        with pytest.raises(refusal):
            change()
    assert events(session) == []


def test_one_s_own_pin_is_changed_with_the_old_one(session):
    clerk = as_(session, hired(session, pin=PIN))
    with pytest.raises(PinWrong):
        people.change_own_pin(clerk, OTHER, OTHER)
    people.change_own_pin(clerk, PIN, OTHER)
    assert people.sign_in(session.database, clerk.operator_id, OTHER).operator_name == "小李"


def test_wrong_old_pins_count_as_tries(session):
    clerk = as_(session, hired(session, pin=PIN))
    for _ in range(3):
        with pytest.raises(PinWrong):
            people.change_own_pin(clerk, OTHER, "")
    with pytest.raises(PinLocked):
        people.change_own_pin(clerk, OTHER, "")
    with pytest.raises(PinLocked):
        people.sign_in(session.database, clerk.operator_id, PIN, session.clock)


def test_the_owner_lets_somebody_in_who_forgot(session):
    found = hired(session, pin=PIN)
    for _ in range(4):
        wrong(session, found)
    people.set_pin(session, found, OTHER)
    people.sign_in(session.database, found, OTHER, session.clock)


# --------------------------------------------------------------- signing in


def wrong(session, operator_id, pin=OTHER, now=NOW):
    with pytest.raises((PinWrong, PinLocked)) as refused:
        people.sign_in(session.database, operator_id, pin, lambda: now)
    return refused.value


def test_one_owner_without_a_pin_is_alone(session):
    assert alone(session) == OWNER
    found = hired(session)
    assert alone(session) is None
    people.change_operator(session, found, "小李", Role.SERVICE, active=False)
    assert alone(session) == OWNER
    people.set_pin(session, OWNER, PIN)
    assert alone(session) is None


def test_owners_stand_first_and_the_inactive_nowhere(session):
    clerk, second = hired(session), hired(session, "老二", Role.OWNER)
    gone = hired(session, "小钱", Role.FINANCE)
    people.change_operator(session, gone, "小钱", Role.FINANCE, active=False)
    assert [row.id for row in who_can_sign_in(session.database)] == [OWNER, second, clerk]


def test_without_a_pin_nothing_is_entered(session):
    found = hired(session)
    assert people.sign_in(session.database, found).operator_id == found
    with pytest.raises(PinNotSet):
        people.sign_in(session.database, found, "SF1234567890123")
    assert Operator.get_by_id(found).wrong_tries == 0


def test_the_right_pin_lets_in_and_is_in_the_log(session):
    found = hired(session, pin=PIN)
    signed_in = people.sign_in(session.database, found, PIN, session.clock)
    assert (signed_in.operator_id, signed_in.operator_name, signed_in.clock) == (found, "小李", session.clock)
    assert events(session)[-1] == ("operator:小李", "sign_in", None, None, found)


@pytest.mark.parametrize("pin", ["", OTHER, PIN + "0"])
def test_a_wrong_pin_does_not(session, pin):
    assert isinstance(wrong(session, hired(session, pin=PIN), pin), PinWrong)


def test_the_fourth_wrong_try_begins_a_wait_that_even_the_right_one_does_not_end(session):
    found = hired(session, pin=PIN)
    kinds = [type(wrong(session, found)) for _ in range(4)]
    assert kinds == [PinWrong, PinWrong, PinWrong, PinLocked]
    assert str(wrong(session, found, PIN)) == "“小李”的密码连续输错，请等 0 分 5 秒后再试。"
    assert Operator.get_by_id(found).wrong_tries == 4
    after = NOW + timedelta(seconds=5)
    people.sign_in(session.database, found, PIN, lambda: after)
    row = Operator.get_by_id(found)
    assert (row.wrong_tries, row.locked_until) == (0, "")


def test_each_further_wrong_try_waits_longer(session):
    found, now, waits = hired(session, pin=PIN), NOW, []
    for _ in range(12):
        refused = wrong(session, found, now=now)
        wait = refused.minutes * 60 + refused.seconds if isinstance(refused, PinLocked) else 0
        waits.append(wait)
        now += timedelta(seconds=wait)
    assert waits == [0, 0, 0, *pins.WAITS, 3600, 3600]
    assert [action for _, action, *_ in events(session)].count("wrong_pin") == 9


def test_a_second_program_does_not_start_anew(session, tmp_path):
    found = hired(session, pin=PIN)
    for _ in range(4):
        wrong(session, found)
    session.database.close()
    again = new_shop(tmp_path)
    with pytest.raises(PinLocked):
        people.sign_in(again.database, found, PIN, again.clock)


def test_what_a_scanner_reads_is_no_try(session):
    found = hired(session, pin=PIN)
    for _ in range(5):
        with pytest.raises(PinLength):
            people.sign_in(session.database, found, "SF1234567890123")
    assert Operator.get_by_id(found).wrong_tries == 0


def test_the_inactive_do_not_come_in(session):
    found = hired(session, pin=PIN)
    people.change_operator(session, found, "小李", Role.SERVICE, active=False)
    with pytest.raises(OperatorInactive):
        people.sign_in(session.database, found, PIN)
    assert Operator.get_by_id(found).wrong_tries == 0


def test_a_pin_that_was_changed_meanwhile_is_judged_by_the_new_one(session, monkeypatch):
    found = hired(session, pin=PIN)
    judged = pins.matches

    def meanwhile(pin, stored):
        monkeypatch.setattr(pins, "matches", judged)
        people.set_pin(session, found, OTHER)
        return judged(pin, stored)

    monkeypatch.setattr(pins, "matches", meanwhile)
    wrong(session, found, PIN)


# ----------------------------------------------------- forgotten by the owner


def test_a_forgotten_pin_of_an_owner_is_reset_on_the_machine(session):
    people.set_pin(session, OWNER, PIN)
    for _ in range(4):
        wrong(session, OWNER)
    people.reset_owner_pin(session.database, OWNER, OTHER, session.clock)
    assert events(session)[-1] == ("operator:店主", "reset_pin", None, {"pin": True}, 1)
    people.sign_in(session.database, OWNER, OTHER, session.clock)
    people.reset_owner_pin(session.database, OWNER)
    assert alone(session) == OWNER


def test_only_an_owner_s_pin_is_reset_there(session):
    found = hired(session, pin=PIN)
    with pytest.raises(NotFound):
        people.reset_owner_pin(session.database, found)
    assert Operator.get_by_id(found).pin_hash
