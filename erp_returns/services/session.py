"""Who acts on which database, and the one way to write: a permission, one transaction, what changed."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING

from erp_returns import models
from erp_returns.domain.errors import NotPermitted, OperatorInactive
from erp_returns.domain.numbers import Document, number, series
from erp_returns.domain.permissions import PERMISSIONS, Permission
from erp_returns.domain.text import Sentence
from erp_returns.domain.times import stored
from erp_returns.models.database import immediate
from erp_returns.queries.people import is_active, permissions_of
from erp_returns.queries.settings import settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from peewee import SqliteDatabase

    from erp_returns.domain.parameters import Settings
    from erp_returns.models.database import Wait

SYSTEM_OPERATOR = 1
"""The operator 系统, for what the clock or a rule does."""


def utc_now() -> datetime:
    """The present moment."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody at work: the database, who it is, and a clock (aware moments).

    `wait` is how a write waits for its turn, as `models.database.immediate` hands it over; None stands still.
    """

    database: SqliteDatabase
    operator_id: int
    operator_name: str
    clock: Callable[[], datetime] = utc_now
    zone: tzinfo | None = None
    wait: Wait | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What a service changed: topics for windows to refresh, and the document it made or touched."""

    topics: frozenset[str]
    order_id: int = 0
    number: str = ""
    notices: tuple[Sentence, ...] = ()


@dataclass(slots=True)
class Write:
    """One open transaction."""

    session: Session
    at: str
    settings: Settings
    permissions: frozenset[Permission]
    topics: set[str] = field(default_factory=set)
    notices: list[Sentence] = field(default_factory=list)

    def may(self, permission: Permission) -> bool:
        """Whether the operator has a permission."""
        return permission in self.permissions

    def need(self, permission: Permission) -> None:
        """Refuse unless the operator has a permission."""
        if not self.may(permission):
            raise NotPermitted(self.session.operator_name, PERMISSIONS[permission].named)

    def touch(self, *topics: str) -> None:
        """Say that rows of these topics changed."""
        self.topics.update(topics)

    def next_number(self, document: Document) -> str:
        """Give the next number of a kind of document; a rolled-back one was never given."""
        pattern = self.settings.text(f"number_{document}")
        day = self.session.clock().astimezone(self.session.zone)
        key = series(pattern, day)
        row = models.NumberSeries.get_or_none(models.NumberSeries.series == key)
        count = row.last + 1 if row else 1
        while number_taken(self.session.database, document, number(pattern, day, count)):
            count += 1
        if row:
            models.NumberSeries.update(last=count).where(models.NumberSeries.series == key).execute()
        else:
            models.NumberSeries.insert(series=key, last=count).execute()
        return number(pattern, day, count)

    def changes(self, order_id: int = 0, number_: str = "") -> Changes:
        """Close the account of this write."""
        return Changes(frozenset(self.topics), order_id, number_, tuple(self.notices))


def number_taken(database: SqliteDatabase, document: Document, text: str) -> bool:
    """Whether a document has the number already, given under another pattern."""
    found = database.execute_sql(f"SELECT 1 FROM {document} WHERE number = ?", (text,))
    return found.fetchone() is not None


@contextmanager
def write(session: Session, *needs: Permission) -> Iterator[Write]:
    """Begin an IMMEDIATE transaction, check permissions inside it, commit whole or not at all.

    Who was deactivated meanwhile writes nothing, not even what needs no permission.
    """
    with immediate(session.database, session.wait):
        opened = Write(
            session,
            stored(session.clock()),
            settings(session.database),
            permissions_of(session.database, session.operator_id),
        )
        if session.operator_id != SYSTEM_OPERATOR and not is_active(session.database, session.operator_id):
            raise OperatorInactive(session.operator_name)
        for permission in needs:
            opened.need(permission)
        yield opened


def require(session: Session, permission: Permission) -> None:
    """Refuse unless somebody may do what only reads, as printing does."""
    if permission not in permissions_of(session.database, session.operator_id):
        raise NotPermitted(session.operator_name, PERMISSIONS[permission].named)
