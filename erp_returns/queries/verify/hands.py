"""Claims about who did it: nobody took a step that they might not take when they took it."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import Any, Final, NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.actions import ACTIONS, Action
from erp_returns.domain.kinds import Role, Status
from erp_returns.domain.permissions import Permission, preset
from erp_returns.domain.text import translatable
from erp_returns.queries.verify.report import Claim, Findings

_SYSTEM: Final = 1
_BY_ITSELF: Final = frozenset({Action.APPROVE, Action.CONFIRM, Action.EDIT, Action.REJECT})
"""What the clock and the rules do, as 系统."""

_ALWAYS: Final = "9999"
_EARLY: Final = frozenset({Status.APPROVED, Status.AWAITING_RETURN})

_NOBODY: Final = translatable(
    "verify", "退换货单 {number} 第 {sequence} 条操作记录：没有编号为 {operator} 的操作员。"
)
_NOT_SYSTEM: Final = translatable(
    "verify", "退换货单 {number} 第 {sequence} 条操作记录：系统不会自己“{action}”。"
)
_NOT_ALLOWED: Final = translatable(
    "verify", "退换货单 {number} 第 {sequence} 条操作记录：{operator}在 {at} 没有“{action}”的权限。"
)


@dataclass(frozen=True, slots=True)
class _Standing:
    """What somebody was at a time; `there` is False before they were taken on."""

    name: str
    role: str
    active: bool
    given: frozenset[str]
    taken: frozenset[str]
    there: bool = True

    def may(self, wanted: frozenset[Permission]) -> bool:
        """Whether one of the permissions was held."""
        if not (self.there and self.active) or self.role not in set(Role):
            return False
        held = {each.value for each in preset(Role(self.role))} - self.taken | self.given
        return not held.isdisjoint(wanted)


class _Period(NamedTuple):
    """Somebody's standing between two moments (UTC text), both included."""

    since: str
    until: str
    standing: _Standing


@dataclass(slots=True)
class _Person:
    """An operator, read backwards from today."""

    standing: _Standing
    until: str = _ALWAYS
    periods: list[_Period] = field(default_factory=list)

    def before(self, at: str, standing: _Standing) -> None:
        """Before `at` they stood otherwise."""
        self.periods.append(_Period(at, self.until, self.standing))
        self.standing, self.until = standing, at


def _people(database: SqliteDatabase) -> dict[int, list[_Period]]:
    """How everybody stood at all times: as they are, and back through the log of their changes."""
    marks: dict[int, dict[int, set[str]]] = defaultdict(lambda: {0: set(), 1: set()})
    for person, name, granted in database.execute_sql(
        "SELECT operator_id, permission, granted FROM operator_permission"
    ):
        marks[person][granted].add(name)
    people = {
        row: _Person(_Standing(name, role, bool(active), frozenset(marks[row][1]), frozenset(marks[row][0])))
        for row, name, role, active in database.execute_sql("SELECT id, name, role, active FROM operator")
    }
    log = database.execute_sql(
        "SELECT subject, action, at, before, after FROM shop_event "
        "WHERE subject LIKE 'operator:%' ORDER BY id DESC"
    )
    for subject, action, at, before, after in log:
        _go_back(people, subject.removeprefix("operator:"), action, at, _content(before), _content(after))
    for person in people.values():
        person.before("", person.standing)
    return {row: person.periods for row, person in people.items()}


def _content(text: str) -> dict[str, Any]:
    try:
        content = json.loads(text or "{}")
    except ValueError:
        return {}
    return content if isinstance(content, dict) else {}


def _go_back(
    people: dict[int, _Person], name: str, action: str, at: str, before: dict[str, Any], after: dict[str, Any]
) -> None:
    """Undo one change of somebody who was called `name` before it."""
    now = after.get("name", name)
    person = next((each for each in people.values() if each.standing.name == now), None)
    if person is None:
        return
    if action == "add":
        person.before(at, replace(person.standing, there=False))
        return
    known: dict[str, Any] = {key: before[key] for key in ("name", "role", "active") if key in before}
    known |= {key: frozenset(before[key]) for key in ("given", "taken") if key in before}
    if known:
        person.before(at, replace(person.standing, **known))


_INSTEAD: Final[dict[Action, frozenset[Permission]]] = {
    Action.CREATE: frozenset({Permission.MATCH_PARCEL, Permission.REOPEN}),
    Action.SHIP_BACK: frozenset({Permission.MATCH_PARCEL}),
    Action.RECEIVE: frozenset({Permission.REOPEN}),
    Action.REVERSE: frozenset({Permission.REOPEN}),
}
"""What else allows a step: a parcel that is placed, or late goods that get an order of their own."""


def _wanted(action: Action, status: str) -> frozenset[Permission]:
    """The permissions of which one is enough for a step from a status."""
    if action is Action.REVIEW_AGAIN and status == Status.AWAITING_REFUND:
        return frozenset({Permission.REVIEW_AGAIN, Permission.PAY})
    if action is Action.SHIP and status in _EARLY:
        return frozenset({Permission.CROSS_SHIP})
    return frozenset({ACTIONS[action].permission}) | _INSTEAD.get(action, frozenset())


class _Done(NamedTuple):
    """What somebody did from a status, how often, first and last."""

    operator: int
    action: str
    status: str
    times: int
    first: str
    last: str


_DONE = """
SELECT operator_id, action, from_status, count(*), min(at), max(at) FROM order_event GROUP BY 1, 2, 3
"""
_STEPS = """
SELECT e.id, r.number, e.sequence, e.at FROM order_event e JOIN return_order r ON r.id = e.return_order_id
WHERE e.operator_id = ? AND e.action = ? AND e.from_status = ? ORDER BY e.id
"""


def _hands(database: SqliteDatabase, findings: Findings) -> None:
    people = _people(database)
    for done in map(_Done._make, database.execute_sql(_DONE).fetchall()):
        findings.rows += done.times
        if done.action not in set(Action):
            continue
        action, name = Action(done.action), ACTIONS[Action(done.action)].named
        periods = people.get(done.operator)
        if periods is None:
            _add(database, findings, done, _NOBODY, operator=done.operator)
        elif done.operator == _SYSTEM:
            if action not in _BY_ITSELF:
                _add(database, findings, done, _NOT_SYSTEM, action=name)
        else:
            wanted = _wanted(action, done.status)
            allowed = [each for each in periods if each.standing.may(wanted)]
            if not any(each.since <= done.first and done.last <= each.until for each in allowed):
                facts = {"operator": periods[0].standing.name, "action": name}
                _add(database, findings, done, _NOT_ALLOWED, allowed, **facts)


def _add(
    database: SqliteDatabase,
    findings: Findings,
    done: _Done,
    says: str,
    allowed: list[_Period] | None = None,
    **facts: object,
) -> None:
    """Name the steps that were taken outside the allowed periods."""
    steps = database.execute_sql(_STEPS, (done.operator, done.action, done.status))
    for row, number, sequence, at in steps:
        if not any(each.since <= at <= each.until for each in allowed or ()):
            told = {"number": number, "sequence": sequence, "at": at}
            findings.add(says, row, **told, **facts)


CLAIMS = (
    Claim("hands", translatable("verify", "每条操作记录：经手人在那时有这个权限"), _hands, worked_out=True),
)
