"""Operators and what they may do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from erp_returns.domain.kinds import Role
from erp_returns.domain.permissions import GROUPS, Permission, preset
from erp_returns.queries.reading import first, rows, scalar

if TYPE_CHECKING:
    from peewee import SqliteDatabase


class OperatorRow(NamedTuple):
    """Who signs in; `locked_until` is UTC text, `given` and `taken` count what differs from the role."""

    id: int
    name: str
    role: str
    has_pin: int
    active: int
    locked_until: str = ""
    given: int = 0
    taken: int = 0


class PermissionRow(NamedTuple):
    """Whether somebody has a permission, and whether the role alone would give it."""

    permission: Permission
    preset: bool
    allowed: bool


_DIFFERS = "(SELECT count(*) FROM operator_permission WHERE operator_id = operator.id AND granted = {})"
_OPERATORS = (
    "SELECT id, name, role, pin_hash <> '', active, locked_until, "
    f"{_DIFFERS.format(1)}, {_DIFFERS.format(0)} FROM operator WHERE id > 1"
)


def operators(database: SqliteDatabase) -> list[OperatorRow]:
    """Everybody but 系统, in the order they were added."""
    return rows(database, OperatorRow, f"{_OPERATORS} ORDER BY id")


def who_can_sign_in(database: SqliteDatabase) -> list[OperatorRow]:
    """Everybody who works here at present, owners first."""
    return rows(database, OperatorRow, f"{_OPERATORS} AND active = 1 ORDER BY role <> 'owner', id")


def who_is_alone(database: SqliteDatabase) -> OperatorRow | None:
    """The only one who works here, if there is no PIN: nobody has to sign in."""
    found = who_can_sign_in(database)
    return found[0] if len(found) == 1 and not found[0].has_pin else None


def operator_row(database: SqliteDatabase, operator_id: int) -> OperatorRow | None:
    """One of the people, whether active or not."""
    return first(database, OperatorRow, f"{_OPERATORS} AND id = ?", (operator_id,))


def is_active(database: SqliteDatabase, operator_id: int) -> bool:
    """Whether somebody works here at present."""
    return scalar(database, "SELECT active FROM operator WHERE id = ?", (operator_id,)) == 1


def able_owners(database: SqliteDatabase) -> list[int]:
    """The active owners who may manage the operators, by their ids; there is always one."""
    sql = """
        SELECT id FROM operator WHERE id > 1 AND active = 1 AND role = 'owner' AND NOT EXISTS (
            SELECT 1 FROM operator_permission
            WHERE operator_id = operator.id AND permission = ? AND granted = 0
        ) ORDER BY id
    """
    return [row[0] for row in database.execute_sql(sql, (Permission.OPERATORS.value,))]


def permission_table(database: SqliteDatabase, operator_id: int) -> list[PermissionRow]:
    """Every permission in the order of its groups, as somebody has it while active."""
    role = scalar(database, "SELECT role FROM operator WHERE id = ?", (operator_id,))
    if role is None:
        return []
    usual = preset(Role(str(role)))
    allowed = _with_differences(database, operator_id, usual)
    return [
        PermissionRow(permission, permission in usual, permission in allowed)
        for group in GROUPS
        for permission in group.permissions
    ]


def permissions_of(database: SqliteDatabase, operator_id: int) -> frozenset[Permission]:
    """What somebody may do: the preset of the role, with what was given and taken; nothing if inactive.

    系统 (operator 1) may do everything.
    """
    found = database.execute_sql("SELECT role, active FROM operator WHERE id = ?", (operator_id,)).fetchone()
    if found is None or not (found[1] or operator_id == 1):
        return frozenset()
    return _with_differences(database, operator_id, preset(Role(found[0])))


def _with_differences(
    database: SqliteDatabase, operator_id: int, usual: frozenset[Permission]
) -> frozenset[Permission]:
    """The preset of a role with what was given to and taken from one person."""
    allowed = set(usual)
    for name, granted in database.execute_sql(
        "SELECT permission, granted FROM operator_permission WHERE operator_id = ?", (operator_id,)
    ):
        if name in set(Permission):
            (allowed.add if granted else allowed.discard)(Permission(name))
    return frozenset(allowed)
