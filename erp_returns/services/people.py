"""Who works here: hired, promoted, let go, given and refused permissions; and how they prove who they are."""

from __future__ import annotations

import json
import secrets
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from erp_returns.domain import pins
from erp_returns.domain.errors import (
    BeyondOwnPermissions,
    LastOwner,
    NameTaken,
    NotFound,
    OperatorInactive,
    OwnersOnly,
    PinLength,
    PinLocked,
    PinNotSet,
    PinWrong,
    TextMissing,
    TextTooLong,
)
from erp_returns.domain.kinds import Role
from erp_returns.domain.permissions import PERMISSIONS, Permission, preset
from erp_returns.domain.text import Sentence, translatable
from erp_returns.domain.times import moment, stored
from erp_returns.models import Operator, OperatorPermission
from erp_returns.queries.people import able_owners, permissions_of, who_can_sign_in
from erp_returns.queries.reading import own_connection
from erp_returns.services.events import shop_event
from erp_returns.services.session import SYSTEM_OPERATOR, Session, require, utc_now, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime, tzinfo

    from peewee import SqliteDatabase

    from erp_returns.domain.errors import Refusal
    from erp_returns.queries.people import OperatorRow
    from erp_returns.services.session import Changes, Write

LONGEST_NAME = 60
_SALT_BYTES = 16
_MINUTE = 60
_OPERATOR = translatable("catalogue", "操作员")
_NAME = translatable("catalogue", "姓名")

# ------------------------------------------------------------------- hiring


def add_operator(session: Session, name: str, role: Role, pin: str = "") -> Changes:
    """Take somebody on, with a PIN or without; `Changes.number` is the name."""
    require(session, Permission.OPERATORS)
    secret = _secret(pin)
    with write(session, Permission.OPERATORS) as w:
        name = _checked_name(name)
        person = Operator.create(name=name, role=role, active=0, pin_hash=secret)
        with _changing(w, person, "add"):
            person.active = 1
        return w.changes(number_=name)


def change_operator(session: Session, operator_id: int, name: str, role: Role, *, active: bool) -> Changes:
    """Rename somebody, give them another role, deactivate or bring them back; `Changes.number` is the name.

    What was given or taken stays, as far as the new role does not say the same.
    """
    with write(session, Permission.OPERATORS) as w:
        person = _person(operator_id)
        with _changing(w, person, "edit"):
            person.name = _checked_name(name, operator_id)
            person.role = role.value
            person.active = int(active)
        return w.changes(number_=person.name)


def set_permission(session: Session, operator_id: int, permission: Permission, *, allowed: bool) -> Changes:
    """Give somebody a permission or take it; what the role says anyway is not written down."""
    with write(session, Permission.OPERATORS) as w:
        person = _person(operator_id)
        with _changing(w, person, "give" if allowed else "take"):
            OperatorPermission.insert(
                operator_id=operator_id, permission=permission.value, granted=int(allowed)
            ).on_conflict_replace().execute()
        return w.changes(number_=person.name)


def restore_preset(session: Session, operator_id: int) -> Changes:
    """Let somebody have just what the role gives."""
    with write(session, Permission.OPERATORS) as w:
        person = _person(operator_id)
        with _changing(w, person, "preset"):
            OperatorPermission.delete().where(OperatorPermission.operator_id == operator_id).execute()
        return w.changes(number_=person.name)


# --------------------------------------------------------------------- PINs


def set_pin(session: Session, operator_id: int, pin: str) -> Changes:
    """Give somebody a new PIN, or none (''); wrong tries are forgotten."""
    require(session, Permission.OPERATORS)
    secret = _secret(pin)
    with write(session, Permission.OPERATORS) as w:
        person = _person(operator_id)
        with _changing(w, person, "pin" if pin else "no_pin"):
            _put_pin(person, secret)
        return w.changes(number_=person.name)


def change_own_pin(session: Session, old: str, new: str) -> Changes:
    """Change one's own PIN (or do without: ''), proving with the old one; wrong ones count."""
    secret = _secret(new)

    def change(w: Write) -> None:
        person = _person(session.operator_id)
        _put_pin(person, secret)
        person.save()
        _log(w, person.name, "own_pin" if new else "no_own_pin")

    return _prove(session, old, change)


def reset_owner_pin(
    database: SqliteDatabase, operator_id: int, pin: str = "", clock: Callable[[], datetime] = utc_now
) -> None:
    """On the machine itself: an owner who forgot the PIN gets another, or none; a wait ends."""
    secret = _secret(pin)
    session = Session(database, SYSTEM_OPERATOR, "系统", clock)
    with write(session) as w:
        person = _person(operator_id)
        if person.role != Role.OWNER:
            raise NotFound(person.name)
        _put_pin(person, secret)
        person.save()
        _log(w, person.name, "reset_pin", after={"pin": bool(pin)})


# ---------------------------------------------------------------- signing in


def sign_in(
    database: SqliteDatabase,
    operator_id: int,
    pin: str = "",
    clock: Callable[[], datetime] = utc_now,
    zone: tzinfo | None = None,
) -> Session:
    """Begin to work as somebody, or go on behind a lock.

    Raises `PinWrong`, `PinLocked` while a wait lasts, `PinNotSet` where something was entered for
    nothing, and `OperatorInactive`. Wrong tries are counted in the database, so that neither a restart
    nor a second program starts anew.
    """
    person = _person(operator_id)
    session = Session(database, person.id, person.name, clock, zone)
    _prove(session, pin, lambda w: _log(w, person.name, "sign_in"))
    return session


@dataclass(frozen=True, slots=True)
class Door:
    """Where people come in to a shop; `clock` counts how long somebody has to wait."""

    database: SqliteDatabase
    clock: Callable[[], datetime] = utc_now
    zone: tzinfo | None = None

    def people(self) -> list[OperatorRow]:
        """Who may come in, owners first."""
        return who_can_sign_in(self.database)

    def enter(self, operator_id: int, pin: str) -> Session:
        """Let somebody in as `sign_in` does; also from a thread beside the window."""
        with own_connection(self.database) as database:
            return sign_in(database, operator_id, pin, self.clock, self.zone)


def seconds_left(locked_until: str, now: datetime) -> int:
    """How long a wait still lasts; `locked_until` is UTC text or nothing."""
    if not locked_until:
        return 0
    return max(0, -(-(moment(locked_until) - now) // timedelta(seconds=1)))


def locked(name: str, seconds: int) -> PinLocked:
    """The sentence about a wait."""
    return PinLocked(name, *divmod(seconds, _MINUTE))


def _prove(session: Session, pin: str, then: Callable[[Write], None]) -> Changes:
    """Do something once the PIN of whoever is at work was right.

    The hash is computed before the write, so that nobody waits for it; the verdict falls inside.
    """
    seen = _person(session.operator_id)
    _refuse_early(seen, pin, session.clock())
    right = not seen.pin_hash or pins.matches(pin, seen.pin_hash)
    refusal: Refusal | None = None
    with write(session) as w:
        person = _person(session.operator_id)
        _refuse_early(person, pin, session.clock())
        if person.pin_hash != seen.pin_hash:
            right = not person.pin_hash or pins.matches(pin, person.pin_hash)
        if right:
            _forget_tries(person)
            then(w)
        else:
            refusal = _count_wrong_try(w, person)
        changes = w.changes(number_=person.name)
    if refusal is not None:
        raise refusal
    return changes


def _refuse_early(person: Operator, pin: str, now: datetime) -> None:
    """Refuse what is judged without looking at the hash; none of it counts as a try."""
    if not person.active:
        raise OperatorInactive(person.name)
    if pin and not person.pin_hash:
        raise PinNotSet(person.name)
    left = seconds_left(person.locked_until, now)
    if left:
        raise locked(person.name, left)
    if len(pins.normal(pin)) > pins.MOST:
        raise PinLength(pins.LEAST, pins.MOST)


def _count_wrong_try(w: Write, person: Operator) -> Refusal:
    tries = person.wrong_tries + 1
    wait = pins.wait_seconds(tries, owner=person.role == Role.OWNER)
    until = stored(w.session.clock() + timedelta(seconds=wait)) if wait else ""
    Operator.update(wrong_tries=tries, locked_until=until).where(Operator.id == person.id).execute()
    if not wait:
        return PinWrong(person.name)
    _log(w, person.name, "wrong_pin", after={"tries": tries})
    return locked(person.name, wait)


def _forget_tries(person: Operator) -> None:
    if person.wrong_tries or person.locked_until:
        Operator.update(wrong_tries=0, locked_until="").where(Operator.id == person.id).execute()


# -------------------------------------------------------------------- shared


def _secret(pin: str) -> str:
    """What is stored of a PIN; computed before the write, as it takes its time."""
    if not pin:
        return ""
    pins.check_pin(pin)
    return pins.hashed(pin, secrets.token_bytes(_SALT_BYTES))


def _put_pin(person: Operator, secret: str) -> None:
    person.pin_hash, person.wrong_tries, person.locked_until = secret, 0, ""


def _person(operator_id: int) -> Operator:
    found = Operator.get_or_none(Operator.id == operator_id, Operator.id != SYSTEM_OPERATOR)
    if found is None:
        raise NotFound(str(operator_id))
    return found


def _checked_name(name: str, operator_id: int = 0) -> str:
    name = " ".join(name.split())
    if not name:
        raise TextMissing(Sentence(_NAME))
    if len(name) > LONGEST_NAME:
        raise TextTooLong(Sentence(_NAME), LONGEST_NAME, len(name))
    if Operator.select().where(Operator.name == name, Operator.id != operator_id).exists():
        raise NameTaken(name, Sentence(_OPERATOR))
    return name


@contextmanager
def _changing(w: Write, person: Operator, action: str) -> Iterator[None]:
    """Save what changes about somebody, if whoever is at work may do that and an able owner is left."""
    by_owner = Operator.get_by_id(w.session.operator_id).role == Role.OWNER
    before, held = _state(person), permissions_of(w.session.database, person.id)
    old_hash = person.pin_hash
    yield
    person.save()
    _drop_what_the_role_says(person)
    after, holds = _state(person), permissions_of(w.session.database, person.id)
    if not by_owner:
        _refuse_beyond_own(w, held | holds, {before["role"], after["role"]})
    if not able_owners(w.session.database):
        raise LastOwner(before["name"])
    changed = [key for key, value in after.items() if value != before[key]]
    if changed or person.pin_hash != old_hash:
        _log(
            w,
            before["name"],
            action,
            {key: before[key] for key in changed} if action != "add" else {},
            {key: after[key] for key in changed} if action != "add" else after,
        )


def _refuse_beyond_own(w: Write, permissions: frozenset[Permission], roles: set[str]) -> None:
    """Who is no owner changes nobody who may do more, and makes nobody into such."""
    name = w.session.operator_name
    if Role.OWNER in roles:
        raise OwnersOnly(name)
    beyond = next((each for each in Permission if each in permissions - w.permissions), None)
    if beyond is not None:
        raise BeyondOwnPermissions(name, PERMISSIONS[beyond].named)


def _drop_what_the_role_says(person: Operator) -> None:
    usual = preset(Role(person.role))
    for row in OperatorPermission.select().where(OperatorPermission.operator_id == person.id):
        if (row.permission in usual) == bool(row.granted):
            row.delete_instance()


def _state(person: Operator) -> dict[str, Any]:
    """What the log says of somebody: that there is a PIN, never which."""
    rows = list(OperatorPermission.select().where(OperatorPermission.operator_id == person.id))
    return {
        "name": person.name,
        "role": str(person.role),
        "active": bool(person.active),
        "pin": bool(person.pin_hash),
        "given": sorted(row.permission for row in rows if row.granted),
        "taken": sorted(row.permission for row in rows if not row.granted),
    }


def _log(
    w: Write,
    name: str,
    action: str,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
) -> None:
    shop_event(w, f"operator:{name}", action, _text(before), _text(after))
    w.touch("people")


def _text(content: dict[str, Any] | None) -> str:
    return json.dumps(content, ensure_ascii=False) if content else ""
