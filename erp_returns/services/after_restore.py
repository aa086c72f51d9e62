"""What a restore must not undo: numbers that were printed, ids that people had, and that it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from erp_returns.domain.errors import Refusal
from erp_returns.domain.history import compact
from erp_returns.domain.numbers import PATTERNS, Document, series
from erp_returns.domain.text import translatable
from erp_returns.models import NumberSeries, Operator
from erp_returns.queries.reading import rows
from erp_returns.queries.settings import settings
from erp_returns.services.events import shop_event
from erp_returns.services.session import SYSTEM_OPERATOR, Session, write

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from peewee import SqliteDatabase

NUMBERS_LEFT_OUT = "numbers_left_out"
"""The event that names numbers which were given after the backup, and are not given again."""


class Restored(Refusal):
    """Whoever worked here before a restore may be somebody else in the backup."""

    template: ClassVar[str] = translatable("errors", "店铺已恢复成备份时的样子，请重新登录。")


class Colleague(NamedTuple):
    """Somebody who works here."""

    id: int
    name: str
    role: str


def colleagues(database: SqliteDatabase) -> list[Colleague]:
    """Everybody who works or worked here."""
    return rows(database, Colleague, "SELECT id, name, role FROM operator ORDER BY id")


def counted(session: Session) -> dict[str, int]:
    """The last count of every series whose numbers may be given again today."""
    known = {row.series: row.last for row in NumberSeries.select()}
    day: datetime = session.clock().astimezone(session.zone)
    chosen = settings(session.database)
    patterns = {chosen.text(f"number_{document}") for document in Document} | set(PATTERNS.values())
    running = {series(pattern, day) for pattern in patterns}
    return {name: last for name, last in known.items() if name in running}


def tell(
    session: Session, about: tuple[str, str], left_out: Mapping[str, tuple[int, int]], people: list[Colleague]
) -> None:
    """Leave events in what was brought back; `about` is the backup's name, and that of what was kept aside.

    Who worked here only after the backup is kept as somebody who left, so that nobody gets their id.
    """
    known = {each.id for each in colleagues(session.database)}
    who = session.operator_id if session.operator_id in known else SYSTEM_OPERATOR
    acting = Session(session.database, who, session.operator_name, session.clock, session.zone)
    brought, aside = about
    with write(acting) as w:
        shop_event(w, "shop", "restore", aside, f"{brought} · {session.operator_name}")
        names = {row.name for row in Operator.select(Operator.name)}
        for each in people:
            if each.id not in known:
                name = _free(each.name, names)
                names.add(name)
                Operator.insert(id=each.id, name=name, role=each.role, active=0).execute()
                facts = {"name": name, "role": each.role, "active": False}
                shop_event(w, f"operator:{name}", "add", "", compact(facts))
        if left_out:
            said = [f"{name} {first}–{last}" for name, (first, last) in sorted(left_out.items())]
            shop_event(w, "shop", NUMBERS_LEFT_OUT, "", compact({"numbers": said}))


def _free(name: str, taken: set[str]) -> str:
    """A name that nobody has."""
    base, number = name[:56], 2
    while name in taken:
        name, number = f"{base}({number})", number + 1
    return name
