"""Claims about one moment of a file, looked at by two hands; whoever is free takes the next one."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Event, Lock, Thread
from typing import Final

from peewee import DatabaseError, SqliteDatabase

from erp_returns.queries.verify.report import Check, Claim

Look = Callable[[Claim], Check]

LARGE: Final = 32 << 20
"""Bytes from which on a file is worth a second connection."""
_TRIES: Final = 5
_MOMENT: Final = 0.1
"""Seconds after which it is asked again whether to go on."""


@dataclass(slots=True)
class _Work:
    """What is still to be looked at, by its place, and what was found."""

    claims: Sequence[Claim]
    waiting: deque[int]
    checks: dict[int, Check] = field(default_factory=dict)
    stopped: bool = False
    lock: Lock = field(default_factory=Lock)

    def take(self, own: Callable[[deque[int]], int]) -> int | None:
        """The place of the next claim; `own` picks it."""
        with self.lock:
            return own(self.waiting) if self.waiting and not self.stopped else None


class _Helper:
    """A second connection, in a thread of its own, that reads what the first one reads."""

    def __init__(self, database: SqliteDatabase, work: _Work, look: Look) -> None:
        self._database, self._work, self._look = database, work, look
        self._there, self._begun = Event(), Event()
        self._helps = False
        self._connection: sqlite3.Connection | None = None
        self.error: BaseException | None = None
        self.thread = Thread(target=self._run, name="verify", daemon=True)

    def arrive(self) -> bool:
        """Take up the moment that is now; False where no second connection is to be had."""
        self.thread.start()
        self._there.wait()
        return self._connection is not None

    def begin(self, *, helps: bool) -> None:
        """Start looking, or leave."""
        self._helps = helps
        self._begun.set()

    def finish(self, look_on: Callable[[], object]) -> None:
        """Wait until it has looked at its last one; raises what went wrong there."""
        while self.thread.is_alive():
            self.thread.join(_MOMENT)
            look_on()
        if self.error is not None:
            raise self.error

    def stop(self) -> None:
        """Break off, and leave."""
        self._work.stopped = True
        self.begin(helps=False)
        if self._connection is not None:
            with suppress(sqlite3.Error):  # it may have left just now
                self._connection.interrupt()
        self.thread.join()

    def _run(self) -> None:
        try:
            self._connection = self._database.connection()
            _begin(self._connection)
        except (DatabaseError, sqlite3.Error):
            self._connection = None
        self._there.set()
        try:
            if self._connection is not None:
                self._begun.wait()
            while self._helps and (place := self._work.take(deque.popleft)) is not None:
                self._work.checks[place] = self._look(self._work.claims[place])
        except BaseException as error:  # noqa: BLE001 - told to the thread that waits for it
            self.error = error
        finally:
            with suppress(DatabaseError, sqlite3.Error):
                self._database.rollback()
            self._database.close()


def look_together(
    database: SqliteDatabase, claims: Sequence[Claim], look: Look, progress: Callable[[int], object]
) -> list[Check]:
    """Look at every claim, as it is at one moment; gives the checks in the order of the claims.

    `progress` is called with how many are done, and may raise to stop.
    """
    ordered = sorted(range(len(claims)), key=lambda place: claims[place].worked_out)
    work = _Work(claims, deque(ordered))
    told = _counting(work, progress)
    with _one_moment(database, work, look) as helper:
        next(told)
        own = deque.pop if helper else deque.popleft
        while (place := work.take(own)) is not None:
            work.checks[place] = look(claims[place])
            next(told)
        if helper:
            helper.finish(lambda: next(told))
            next(told)
    return [work.checks[place] for place in range(len(claims))]


def _counting(work: _Work, progress: Callable[[int], object]) -> Iterator[None]:
    """Tell each number of claims that are done once."""
    told = -1
    while True:
        while told < len(work.checks):
            told += 1
            progress(told)
        yield


@contextmanager
def _one_moment(database: SqliteDatabase, work: _Work, look: Look) -> Iterator[_Helper | None]:
    """Read everything as of now, whatever others write; a damaged file ends that by itself."""
    connection: sqlite3.Connection = database.connection()
    if _reads(connection):
        yield None
        return
    helper = _helper(database, connection, work, look) if _is_large(connection) else None
    if helper is None:
        connection.execute("BEGIN")
    try:
        yield helper
    except BaseException:
        if helper is not None:
            helper.stop()
        raise
    finally:
        if _reads(connection):
            connection.execute("ROLLBACK")


def _helper(
    database: SqliteDatabase, connection: sqlite3.Connection, work: _Work, look: Look
) -> _Helper | None:
    """A helper that sees what `connection` sees, which is in a transaction then."""
    for _ in range(_TRIES):
        (before,) = connection.execute("PRAGMA data_version").fetchone()
        helper = _Helper(database, work, look)
        if not helper.arrive():
            return None
        _begin(connection)
        (now,) = connection.execute("PRAGMA data_version").fetchone()
        helper.begin(helps=before == now)
        if before == now:
            return helper
        helper.thread.join()
        connection.execute("ROLLBACK")
    return None


def _reads(connection: sqlite3.Connection) -> bool:
    return connection.in_transaction


def _begin(connection: sqlite3.Connection) -> None:
    """From here on nothing that others write is seen."""
    connection.execute("BEGIN")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _is_large(connection: sqlite3.Connection) -> bool:
    if not connection.execute("PRAGMA database_list").fetchone()[2]:
        return False
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    return bool(pages * size >= LARGE)
