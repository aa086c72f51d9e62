"""Every action at every place of every kind's road, and in everybody's hands."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.kinds import ReturnKind, Role, Status
from erp_returns.domain.permissions import Permission, preset
from erp_returns.models import Operator, OperatorPermission, Refund
from erp_returns.services import refunds, review
from erp_returns.services.session import Session
from tests.journeys.busy import BusyShop
from tests.journeys.roads import NOTE, TAKEN, WHERE, Desk, bring

if TYPE_CHECKING:
    from collections.abc import Iterator

STAFF = (Role.SERVICE, Role.WAREHOUSE, Role.FINANCE)
EARLY = (Status.APPROVED, Status.AWAITING_RETURN)
AHEAD = {(Action.PAY, kind, status) for kind in ReturnKind for status in EARLY} | {
    (action, ReturnKind.EXCHANGE, status)
    for action in (Action.SHIP, Action.COLLECT, Action.WAIVE)
    for status in EARLY
}
"""先行退款 and 先行换货: what may move before the goods are back, and what an exchange costs more."""


WITH_GOODS = {Action.INSPECT, Action.SEND_BACK, Action.RAISE_ANEW, Action.CLOSE_REPLACEMENT}
"""What succeeds where goods wait for it, or where replacements went out in part."""


class Place(NamedTuple):
    kind: ReturnKind
    status: Status


PLACES = [Place(kind, status) for kind in ReturnKind for status in Status if status in WHERE[kind]]


class Everywhere(NamedTuple):
    """A shop with an order at every place, and somebody of every role."""

    shop: BusyShop
    orders: dict[Place, int]
    staff: dict[Role, Session]

    def desk(self, place: Place, role: Role = Role.OWNER) -> Desk:
        return Desk(self.shop, self.staff[role], self.orders[place])

    @contextmanager
    def tried(self) -> Iterator[None]:
        """What is done here leaves no trace."""
        with self.shop.session.database.atomic() as trial:
            try:
                yield
            finally:
                trial.rollback()


@pytest.fixture(scope="module")
def everywhere(tmp_path_factory) -> Everywhere:
    shop = BusyShop(tmp_path_factory.mktemp("everywhere"))
    shop.session.database.execute_sql("PRAGMA synchronous = 0")
    orders = {place: bring(shop, *place) for place in PLACES}
    staff = {role: shop.session_of(role.value, role) for role in STAFF}
    return Everywhere(shop, orders, staff | {Role.OWNER: shop.session})


def starts_here(action: Action, place: Place) -> bool:
    rule = ACTIONS[action]
    if action is Action.CREATE:
        return True
    return place.kind in rule.kinds and (place.status in rule.starts or (action, *place) in AHEAD)


def answer(everywhere: Everywhere, action: Action, place: Place, role: Role = Role.OWNER) -> Exception | None:
    """What the service says; None where it does it."""
    with everywhere.tried():
        try:
            everywhere.desk(place, role).take(action)
        except e.Refusal as refusal:
            return refusal
    return None


@pytest.fixture(scope="module")
def answers(everywhere) -> dict[Place, dict[Action, Exception | None]]:
    """What every action of the owner is answered at every place."""
    return {place: {action: answer(everywhere, action, place) for action in TAKEN} for place in PLACES}


@pytest.mark.parametrize("place", PLACES, ids="-".join)
def test_an_action_starts_only_where_its_row_says(everywhere, answers, place):
    number = everywhere.shop.order(everywhere.orders[place]).number
    not_now = {action: said for action, said in answers[place].items() if isinstance(said, e.ActionNotNow)}
    assert set(not_now) == {action for action in TAKEN if not starts_here(action, place)}
    assert {said.number for said in not_now.values()} <= {number}


@pytest.mark.parametrize("action", [each for each in TAKEN if each not in WITH_GOODS])
def test_an_action_succeeds_where_it_starts_and_nothing_else_stands_against_it(answers, action):
    assert None in [answers[place][action] for place in PLACES]


@pytest.mark.parametrize("role", STAFF)
@pytest.mark.parametrize("action", TAKEN)
def test_a_role_takes_the_actions_of_its_preset_and_no_others(everywhere, action, role):
    for place in PLACES:
        if not starts_here(action, place):
            continue
        said = answer(everywhere, action, place, role)
        allowed = may(action, place, preset(role))
        assert isinstance(said, e.NotPermitted) is not allowed, (place, said)


def may(action: Action, place: Place, permissions: frozenset[Permission]) -> bool:
    """The permission of the row; the two that depend on where the order is are said here once more."""
    if action is Action.REVIEW_AGAIN and place.status is Status.AWAITING_REFUND:
        return bool({Permission.PAY, Permission.REVIEW_AGAIN} & permissions)
    leave = {Action.PAY: Permission.PAY_BEFORE_GOODS, Action.SHIP: Permission.CROSS_SHIP}.get(action)
    if (action, *place) in AHEAD and leave is not None:
        return {ACTIONS[action].permission, leave} <= permissions
    return ACTIONS[action].permission in permissions


@pytest.mark.parametrize("action", TAKEN)
def test_a_permission_can_be_given_to_one_person_and_taken_from_another(everywhere, action):
    place = next(place for place in PLACES if starts_here(action, place) and (action, *place) not in AHEAD)
    needed = {ACTIONS[action].permission, Permission.INSPECT}
    for role, granted in ((Role.SERVICE, 1), (Role.OWNER, 0)):
        with everywhere.tried():
            person = Operator.create(name=f"{action} {role}", role=role)
            for permission in needed:
                OperatorPermission.insert(
                    operator_id=person.id, permission=permission, granted=granted
                ).execute()
            session = Session(everywhere.shop.session.database, person.id, person.name)
            said = answer(everywhere._replace(staff={role: session}), action, place, role)
            assert isinstance(said, e.NotPermitted) is not bool(granted), said


def test_somebody_who_left_does_nothing(everywhere):
    with everywhere.tried():
        person = Operator.create(name="离职", role=Role.OWNER, active=0)
        session = Session(everywhere.shop.session.database, person.id, person.name)
        for place in PLACES:
            for action in TAKEN:
                with pytest.raises((e.OperatorInactive, e.NotPermitted, e.ActionNotNow)):
                    Desk(everywhere.shop, session, everywhere.orders[place]).take(action)


@pytest.mark.parametrize(
    "action", [action for action, rule in ACTIONS.items() if rule.note and action in TAKEN]
)
@pytest.mark.parametrize("note", ["", "  \n ", "字" * 2001])
def test_a_step_that_has_to_be_explained_is_explained_in_so_many_words(everywhere, action, note, monkeypatch):
    monkeypatch.setattr("tests.journeys.roads.NOTE", note)
    wanted = e.NoteNeeded if not note.strip() else e.TextTooLong
    said = {type(answer(everywhere, action, place)) for place in PLACES if starts_here(action, place)}
    assert wanted in said
    assert type(None) not in said


@pytest.mark.parametrize("note", ["字" * 200, "🙂👩‍👩‍👧 𠮷野家 ﷽", "' OR 1=1 --"])
def test_any_words_are_kept_as_they_were_written(everywhere, note):
    place = Place(ReturnKind.RETURN_REFUND, Status.PENDING_REVIEW)
    with everywhere.tried():
        desk = everywhere.desk(place)
        review.reject(desk.session, desk.id, desk.version, note)
        assert everywhere.shop.order(desk.id).rejection_reason == note


# -- reversals


@pytest.mark.parametrize("role", STAFF)
def test_only_the_owner_reverses(everywhere, role):
    paid = Refund.get()
    version = everywhere.shop.order(paid.return_order_id).version
    with pytest.raises(e.NotPermitted):
        refunds.reverse_refund(everywhere.staff[role], paid.number, version, NOTE)


def test_what_is_reversed_is_there_and_was_not_reversed_before(everywhere):
    with everywhere.tried():
        paid = Refund.get()
        order_id = paid.return_order_id
        for number in ("TK-404", ""):
            with pytest.raises(e.NotFound):
                refunds.reverse_refund(everywhere.shop.session, number, 1, NOTE)
        version = everywhere.shop.order(order_id).version
        refunds.reverse_refund(everywhere.shop.session, paid.number, version, NOTE)
        with pytest.raises(e.AlreadyReversed):
            refunds.reverse_refund(everywhere.shop.session, paid.number, version + 1, NOTE)
        mirror = Refund.get(Refund.reverses_id == paid.id)
        with pytest.raises(e.NotFound):
            refunds.reverse_refund(everywhere.shop.session, mirror.number, version + 1, NOTE)


# -- as it was last seen


@pytest.mark.parametrize("action", [each for each in TAKEN if each is not Action.CREATE])
def test_an_order_that_changed_meanwhile_is_not_acted_on(everywhere, action, monkeypatch):
    place = next(place for place in PLACES if starts_here(action, place))
    stale = property(lambda desk: int(desk.shop.order(desk.id).version) - 1)
    monkeypatch.setattr(Desk, "version", stale)
    said = answer(everywhere, action, place)
    assert isinstance(said, e.ChangedMeanwhile)
    assert (said.operator, said.number) == ("店主", everywhere.shop.order(everywhere.orders[place]).number)
