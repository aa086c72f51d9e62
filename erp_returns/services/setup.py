"""A new shop gets what it needs to start work, and somebody sits down to it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from erp_returns import models, resources
from erp_returns.domain.errors.catalogue import OperatorUnknown
from erp_returns.domain.kinds import ReturnKind, Role
from erp_returns.queries.reading import first, scalar
from erp_returns.services.events import shop_event
from erp_returns.services.session import SYSTEM_OPERATOR, Session, utc_now, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime, tzinfo
    from typing import Any

    from peewee import SqliteDatabase

OWNER = 2
"""The operator 店主, who is there from the start."""


class _Seat(NamedTuple):
    id: int
    name: str


def found_shop(database: SqliteDatabase, now: datetime) -> None:
    """Put the first people, reasons, types, carriers and the warehouse into an empty database.

    A shop that was founded before stays as it is.
    """
    if _founded(database):
        return
    with write(Session(database, SYSTEM_OPERATOR, "系统", lambda: now)) as w:
        if _founded(database):
            return
        models.Operator.insert(id=SYSTEM_OPERATOR, name="系统", role=Role.OWNER, active=0).execute()
        models.Operator.insert(id=OWNER, name="店主", role=Role.OWNER).execute()
        models.Warehouse.insert(code="MAIN", name="主仓", position=1).execute()
        _add_carriers(_shipped("carriers.json")["carriers"])
        defaults = _shipped("reasons.json")
        _add_types(defaults["types"], _add_reasons(defaults["reasons"]))
        _add_inspection(_shipped("inspection.json"))
        shop_event(w, "shop", "found")


def open_session(
    database: SqliteDatabase,
    operator_name: str | None = None,
    clock: Callable[[], datetime] = utc_now,
    zone: tzinfo | None = None,
) -> Session:
    """Sit down as `operator_name`, or as the first active owner; raises `OperatorUnknown`."""
    if operator_name is None:
        sql = "SELECT id, name FROM operator WHERE active = 1 AND role = ? ORDER BY id LIMIT 1"
        found = first(database, _Seat, sql, (Role.OWNER,))
    else:
        sql = "SELECT id, name FROM operator WHERE active = 1 AND name = ?"
        found = first(database, _Seat, sql, (operator_name,))
    if found is None:
        raise OperatorUnknown(operator_name or "店主")
    return Session(database, found.id, found.name, clock, zone)


def _founded(database: SqliteDatabase) -> bool:
    return scalar(database, "SELECT 1 FROM operator WHERE id = ?", (SYSTEM_OPERATOR,)) is not None


def _add_inspection(shipped: dict[str, list[Any]]) -> None:
    """What an inspection looks at, and what it may find."""
    models.ChecklistItem.insert_many(
        {"text": text, "position": place} for place, text in enumerate(shipped["checklist"], 1)
    ).execute()
    models.Defect.insert_many(
        {**defect, "position": place} for place, defect in enumerate(shipped["defects"], 1)
    ).execute()


def _shipped(name: str) -> dict[str, list[Any]]:
    content: dict[str, list[Any]] = json.loads(resources.path(name).read_text(encoding="utf-8"))
    return content


def _add_carriers(shipped: list[dict[str, Any]]) -> None:
    """Only the sure shapes: the wide ones name two or three couriers for most numbers."""
    models.Carrier.insert_many(
        {"name": row["name"], "patterns": "\n".join(row["patterns"]), "position": place}
        for place, row in enumerate(shipped, 1)
    ).execute()


def _add_reasons(shipped: list[dict[str, Any]]) -> dict[str, int]:
    """Add the reasons, parents first as they are shipped; gives the id of each text."""
    ids: dict[str, int] = {}
    for place, row in enumerate(shipped, 1):
        ids[row["text"]] = models.Reason.insert(
            text=row["text"],
            parent_id=ids[row["parent"]] if row["parent"] else None,
            liability=row["liability"],
            needs_photo=int(row["needs_photo"]),
            quality=int(row["quality"]),
            position=place,
            **{f"for_{kind}": int(kind in row["kinds"]) for kind in ReturnKind},
        ).execute()
    return ids


def _add_types(shipped: list[dict[str, Any]], reasons: dict[str, int]) -> None:
    models.ReturnType.insert_many(
        {
            "name": row["name"],
            "kind": row["kind"],
            "reason_id": reasons[row["reason"]],
            "window_amount": row["window"]["amount"],
            "window_unit": row["window"]["unit"],
            "fee_kind": row["fee"]["kind"],
            "fee_value": row["fee"]["value"],
            "position": place,
        }
        for place, row in enumerate(shipped, 1)
    ).execute()
