"""What a restore must not undo: numbers that were printed, ids that people had, and that it happened."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from peewee import DatabaseError, SqliteDatabase

from erp_returns.domain.errors import Refusal
from erp_returns.domain.history import compact
from erp_returns.domain.numbers import PATTERNS, Document, series
from erp_returns.domain.text import translatable
from erp_returns.models import NumberSeries, Operator
from erp_returns.queries.people import is_active
from erp_returns.queries.reading import rows
from erp_returns.queries.settings import settings
from erp_returns.services.events import shop_event
from erp_returns.services.session import SYSTEM_OPERATOR, Session, write

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from erp_returns.services.session import Write

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


@dataclass(frozen=True, slots=True)
class Memory:
    """What is known before a backup is brought back; made by `of`, and told in what came back.

    `given` are the last counts of series whose numbers may be given again today.
    """

    session: Session
    given: dict[str, int]
    people: list[Colleague]

    @classmethod
    def of(cls, session: Session, backup: Path) -> Memory:
        """Remember what was given, and everybody who works or worked here; nothing of a damaged file.

        `backup` is a copy of what is to be brought back, and closed.
        """
        try:
            return cls._read(session, backup)
        except DatabaseError:
            return cls(session, {}, [])

    @classmethod
    def _read(cls, session: Session, backup: Path) -> Memory:
        known = {row.series: row.last for row in NumberSeries.select()}
        day = session.clock().astimezone(session.zone)
        patterns = _patterns(session.database) | set(PATTERNS.values())
        with closing(SqliteDatabase(str(backup))) as brought:
            patterns |= _patterns(brought)
        running = {series(pattern, day) for pattern in patterns}
        given = {name: last for name, last in known.items() if name in running}
        return cls(session, given, _colleagues(session.database))

    def tell(self, brought: str, aside: str, left_out: Mapping[str, tuple[int, int]]) -> None:
        """Leave events in what was brought back: from which backup, and where the other state was put.

        Who worked here only after the backup is kept as somebody who left, so that nobody gets their id.
        """
        session = self.session
        known = {each.id for each in _colleagues(session.database)}
        works_there = is_active(session.database, session.operator_id)
        who = session.operator_id if works_there else SYSTEM_OPERATOR
        acting = Session(session.database, who, session.operator_name, session.clock, session.zone)
        with write(acting) as w:
            shop_event(w, "shop", "restore", aside, f"{brought} · {session.operator_name}")
            for each in self.people:
                if each.id not in known:
                    _keep_place(w, each)
            if left_out:
                said = [f"{name} {first}–{last}" for name, (first, last) in sorted(left_out.items())]
                shop_event(w, "shop", NUMBERS_LEFT_OUT, "", compact({"numbers": said}))


def _patterns(database: SqliteDatabase) -> set[str]:
    chosen = settings(database)
    return {chosen.text(f"number_{document}") for document in Document}


def _colleagues(database: SqliteDatabase) -> list[Colleague]:
    return rows(database, Colleague, "SELECT id, name, role FROM operator ORDER BY id")


def _keep_place(w: Write, each: Colleague) -> None:
    name = _free(each.name, {row.name for row in Operator.select(Operator.name)})
    Operator.insert(id=each.id, name=name, role=each.role, active=0).execute()
    shop_event(w, f"operator:{name}", "add", "", compact({"name": name, "role": each.role, "active": False}))


def _free(name: str, taken: set[str]) -> str:
    """A name that nobody has."""
    base, number = name[:56], 2
    while name in taken:
        name, number = f"{base}({number})", number + 1
    return name
