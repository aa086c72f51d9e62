"""Operators and what they may do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from erp_returns.domain.kinds import Role
from erp_returns.domain.permissions import Permission, preset
from erp_returns.queries.reading import rows

if TYPE_CHECKING:
    from peewee import SqliteDatabase


class OperatorRow(NamedTuple):
    """Somebody who signs in."""

    id: int
    name: str
    role: str
    has_pin: int
    active: int


def operators(database: SqliteDatabase) -> list[OperatorRow]:
    """Everybody but 系统, in the order they were added."""
    return rows(
        database,
        OperatorRow,
        "SELECT id, name, role, pin_hash <> '', active FROM operator WHERE id > 1 ORDER BY id",
    )


def permissions_of(database: SqliteDatabase, operator_id: int) -> frozenset[Permission]:
    """What somebody may do: the preset of the role, with what was given and taken; nothing if inactive.

    系统 (operator 1) may do everything.
    """
    found = database.execute_sql("SELECT role, active FROM operator WHERE id = ?", (operator_id,)).fetchone()
    if found is None or not (found[1] or operator_id == 1):
        return frozenset()
    allowed = set(preset(Role(found[0])))
    for name, granted in database.execute_sql(
        "SELECT permission, granted FROM operator_permission WHERE operator_id = ?", (operator_id,)
    ):
        if name in set(Permission):
            (allowed.add if granted else allowed.discard)(Permission(name))
    return frozenset(allowed)
