"""People of a shop for tests: hired with or without a PIN, what the log says of them, a clock that moves."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from erp_returns.domain import pins
from erp_returns.domain.kinds import Role
from erp_returns.models import Operator
from erp_returns.services import people
from erp_returns.services.session import Session
from tests.builders import NOW

PIN, OTHER = "2580", "1379"
CHEAP = pins.Cost(2, 1, 1)
"""What a PIN costs where a test is not about that."""


class Clock:
    """A moment that a test moves."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def later(self, **units: float) -> None:
        self.now += timedelta(**units)


def hired(session: Session, name: str = "小李", role: Role = Role.SERVICE, pin: str = "") -> int:
    """The id of somebody who was just taken on."""
    people.add_operator(session, name, role, pin)
    return int(Operator.get(Operator.name == name).id)


def seated(session: Session, operator_id: int) -> Session:
    """The session of somebody else in the same shop."""
    return replace(session, operator_id=operator_id, operator_name=Operator.get_by_id(operator_id).name)


def people_log(session: Session) -> list[tuple[str, str, Any, Any, int]]:
    """What the log says of operators: subject, action, before, after, by whom."""
    sql = "SELECT subject, action, before, after, operator_id FROM shop_event ORDER BY id"
    return [
        (subject, action, json.loads(before or "null"), json.loads(after or "null"), by)
        for subject, action, before, after, by in session.database.execute_sql(sql)
        if subject.startswith("operator:")
    ]
