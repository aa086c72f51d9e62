"""Who somebody is, is proved by a PIN: kept secret, slowed down where wrong, reset on the machine itself."""

from datetime import timedelta

import pytest

from erp_returns.domain import pins
from erp_returns.domain.errors import (
    NotFound,
    OperatorInactive,
    PinLength,
    PinLocked,
    PinNotSet,
    PinTooSimple,
    PinWrong,
)
from erp_returns.domain.kinds import Role
from erp_returns.models import Operator
from erp_returns.queries.people import who_can_sign_in, who_is_alone
from erp_returns.services import people
from erp_returns.services.setup import OWNER
from tests.builders import NOW, new_shop
from tests.staff import CHEAP, OTHER, PIN, hired, people_log, seated


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    monkeypatch.setattr(pins, "COST", CHEAP)


@pytest.fixture
def session(tmp_path):
    return new_shop(tmp_path)


def alone(session):
    found = who_is_alone(session.database)
    return found.id if found is not None else None


def wrong(session, operator_id, pin=OTHER, now=NOW):
    with pytest.raises((PinWrong, PinLocked)) as refused:
        people.sign_in(session.database, operator_id, pin, lambda: now)
    return refused.value


# --------------------------------------------------------------------- PINs


def test_the_log_never_holds_a_pin(session):
    found = hired(session, pin=PIN)
    people.set_pin(session, found, OTHER)
    people.change_own_pin(seated(session, found), OTHER, PIN)
    secret = Operator.get_by_id(found).pin_hash.rsplit("$", 1)[-1]
    written = "".join(str(row) for row in session.database.execute_sql("SELECT * FROM shop_event"))
    assert not [text for text in (PIN, OTHER, secret) if text in written]
    assert [action for _, action, *_ in people_log(session)] == ["add", "pin", "own_pin"]


@pytest.mark.parametrize(("pin", "refusal"), [("12", PinLength), ("1234", PinTooSimple)])
def test_an_unfit_pin_changes_nothing(session, pin, refusal):
    for change in (
        lambda: people.add_operator(session, "小李", Role.SERVICE, pin),
        lambda: people.set_pin(session, OWNER, pin),
        lambda: people.change_own_pin(session, "", pin),
    ):
        with pytest.raises(refusal):
            change()
    assert people_log(session) == []


def test_one_s_own_pin_is_changed_with_the_old_one(session):
    clerk = seated(session, hired(session, pin=PIN))
    with pytest.raises(PinWrong):
        people.change_own_pin(clerk, OTHER, OTHER)
    people.change_own_pin(clerk, PIN, OTHER)
    assert people.sign_in(session.database, clerk.operator_id, OTHER).operator_name == "小李"


def test_wrong_old_pins_count_as_tries(session):
    clerk = seated(session, hired(session, pin=PIN))
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
    assert people_log(session)[-1] == ("operator:小李", "sign_in", None, None, found)


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
    assert [action for _, action, *_ in people_log(session)].count("wrong_pin") == 9


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
    assert people_log(session)[-1] == ("operator:店主", "reset_pin", None, {"pin": True}, 1)
    people.sign_in(session.database, OWNER, OTHER, session.clock)
    people.reset_owner_pin(session.database, OWNER)
    assert alone(session) == OWNER


def test_only_an_owner_s_pin_is_reset_there(session):
    found = hired(session, pin=PIN)
    with pytest.raises(NotFound):
        people.reset_owner_pin(session.database, found)
    assert Operator.get_by_id(found).pin_hash
