"""The database file: opened with care, migrated by numbered SQL, written in one IMMEDIATE transaction."""

from __future__ import annotations

import sqlite3
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from peewee import DatabaseError, IntegrityError, OperationalError, SqliteDatabase

from erp_returns.domain.errors import (
    DatabaseDamaged,
    DatabaseForeign,
    DatabaseLocked,
    DatabaseNewer,
    DiskFull,
    StorageReadOnly,
    StorageRefusal,
    StorageUnreachable,
)
from erp_returns.models.base import OPENED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeAlias

    Wait: TypeAlias = Callable[[Callable[[], bool]], bool]

APPLICATION_ID = 0x45525054
"""Marks our files ('ERPT'), so that a database of another program is never touched."""

BUSY_SECONDS = 10
"""So long a write waits for its turn while somebody else writes."""
_MOMENT_MS = 15
_FILE_MARK = b"SQLite format 3\x00"
_LARGEST_PAGE = 1 << 16
"""Of this size, a file says 1."""
_MIGRATIONS = Path(__file__).with_name("migrations")
_PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": "full",
    "foreign_keys": 1,
    "busy_timeout": BUSY_SECONDS * 1000,
    "cache_size": -16_000,
    "temp_store": "memory",
    "recursive_triggers": 1,
}


def migrations() -> list[tuple[int, Path]]:
    """The numbered migrations, first to last."""
    return sorted((int(path.name[:4]), path) for path in _MIGRATIONS.glob("[0-9]*.sql"))


def newest_version() -> int:
    """The structure this program knows."""
    return migrations()[-1][0]


def refusal_of(error: BaseException, path: str) -> StorageRefusal | None:
    """Sort known trouble with a file into sentences; None is a bug."""
    text = str(error).lower()
    signs: tuple[tuple[str, Callable[[], StorageRefusal]], ...] = (
        ("locked", lambda: DatabaseLocked(path)),
        ("busy", lambda: DatabaseLocked(path)),
        ("disk is full", lambda: DiskFull(path)),
        ("no space", lambda: DiskFull(path)),
        ("readonly", lambda: StorageReadOnly(path)),
        ("read-only", lambda: StorageReadOnly(path)),
        ("malformed", lambda: DatabaseDamaged(path)),
        ("not a database", lambda: DatabaseDamaged(path)),
        ("disk i/o error", lambda: DatabaseDamaged(path)),
        ("unable to open", lambda: StorageUnreachable(path, str(error))),
        ("permission denied", lambda: StorageUnreachable(path, "没有权限")),
    )
    return next((make() for sign, make in signs if sign in text), None)


def _cause(error: BaseException) -> BaseException:
    """What a rollback hides that came too late: SQLite had already ended the transaction itself."""
    while "cannot rollback" in str(error) and error.__context__ is not None:
        error = error.__context__
    return error


@contextmanager
def storage_trouble(path: str) -> Iterator[None]:
    """Turn known storage trouble into a `StorageRefusal`; everything else passes as it is."""
    try:
        yield
    except IntegrityError:
        raise
    except (DatabaseError, sqlite3.Error, OSError) as error:
        refusal = refusal_of(_cause(error), path)
        if refusal is None:
            raise
        raise refusal from error


def open_database(path: Path | str, before_migration: Callable[[Path], None] | None = None) -> SqliteDatabase:
    """Open (or create) the shop's database and bring it to the newest structure.

    `before_migration` is called with the path of an existing file before its structure changes.
    Raises a `StorageRefusal` for a damaged, foreign, newer, locked or unwritable file and leaves
    that file as it was.
    """
    name = str(path)
    with storage_trouble(name):
        if name != ":memory:":
            look_at(Path(name))
        database = SqliteDatabase(name, pragmas=_PRAGMAS, autoconnect=True)
        try:
            _connect(database)
            _migrate(database, Path(name), before_migration)
        except BaseException:
            database.close()
            raise
    OPENED.initialize(database)
    return database


def bring_up_to_date(path: Path) -> None:
    """Bring a closed file to the newest structure, as one plain file; records stay with what is open."""
    with storage_trouble(str(path)):
        look_at(path)
        database = SqliteDatabase(str(path), pragmas=_PRAGMAS | {"journal_mode": "delete"}, autoconnect=True)
        try:
            _connect(database)
            _migrate(database, path, None)
        finally:
            database.close()


def _connect(database: SqliteDatabase) -> None:
    """Connect; two programs that turn a new file to WAL at once are told 'locked' without waiting."""
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            database.connect()
        except OperationalError as error:
            database.close()
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.05)
        else:
            return


def look_at(path: Path) -> None:
    """Look at an existing file read-only, before anything may write to it.

    Raises what `open_database` raises of a file that is damaged, foreign, newer or out of reach.
    """
    if path.is_dir():
        raise StorageUnreachable(str(path), "这是一个文件夹")
    if not path.parent.is_dir():
        raise StorageUnreachable(str(path), "文件夹不存在")
    size = path.stat().st_size if path.exists() else 0
    if size == 0:
        return
    with path.open("rb") as file:
        if file.read(16) != _FILE_MARK:
            raise DatabaseForeign(str(path))
        page = int.from_bytes(file.read(2), "big")
    if size % (_LARGEST_PAGE if page == 1 else page or 1):
        raise DatabaseDamaged(str(path))
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS)
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if application != APPLICATION_ID and (application or version or _has_tables(connection)):
            raise DatabaseForeign(str(path))
    finally:
        connection.close()
    if version > newest_version():
        raise DatabaseNewer(str(path), version, newest_version())


def is_older(path: Path) -> bool:
    """Whether a file of ours waits to be brought to the newest structure; a look at its first bytes."""
    try:
        with path.open("rb") as file:
            head = file.read(72)
    except OSError:
        return False
    ours = head[:16] == _FILE_MARK and int.from_bytes(head[68:72], "big") == APPLICATION_ID
    return ours and 0 < int.from_bytes(head[60:64], "big") < newest_version()


def _has_tables(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master").fetchone() is not None


def _migrate(database: SqliteDatabase, path: Path, before: Callable[[Path], None] | None) -> None:
    version = database.pragma("user_version")
    pending = [(number, file) for number, file in migrations() if number > version]
    if not pending:
        return
    if version and before:
        before(path)
    connection: sqlite3.Connection = database.connection()
    for number, file in pending:
        _apply(connection, number, file.read_text(encoding="utf-8"))


def _apply(connection: sqlite3.Connection, number: int, sql: str) -> None:
    """Run one migration whole or not at all; a second process that waited finds it done."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version < number:
            for statement in statements(sql):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {number}")
            _check_references(connection)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _check_references(connection: sqlite3.Connection) -> None:
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken:
        raise DatabaseDamaged(str(broken))


def statements(sql: str) -> Iterator[str]:
    """Split a script into its statements (triggers hold semicolons of their own)."""
    pending = ""
    for line in sql.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""


@contextmanager
def immediate(database: SqliteDatabase, wait: Wait | None = None) -> Iterator[None]:
    """One write: begun IMMEDIATE, committed whole or rolled back whole.

    While somebody else writes it stands and waits for `BUSY_SECONDS`. Where `wait` is given, nothing stands
    still for longer than a moment: `wait` is handed an attempt to begin, which gives whether it is our
    turn; it tries as often as it likes, and gives whether it came to that. Raises `DatabaseLocked`.
    """
    path = str(database.database)
    with storage_trouble(path), ExitStack() as writing:

        def begin() -> bool:
            connection: sqlite3.Connection = database.connection()
            connection.execute(f"PRAGMA busy_timeout = {_MOMENT_MS}")
            try:
                writing.enter_context(database.atomic("IMMEDIATE"))
            except OperationalError as error:
                if isinstance(refusal_of(error, path), DatabaseLocked):
                    return False
                raise
            finally:
                connection.execute(f"PRAGMA busy_timeout = {_PRAGMAS['busy_timeout']}")
            return True

        if wait is None or database.in_transaction():
            writing.enter_context(database.atomic("IMMEDIATE"))
        elif not (begin() or wait(begin)):
            raise DatabaseLocked(path)
        yield


__all__ = [
    "APPLICATION_ID",
    "IntegrityError",
    "OperationalError",
    "bring_up_to_date",
    "immediate",
    "is_older",
    "look_at",
    "migrations",
    "newest_version",
    "open_database",
    "refusal_of",
    "statements",
    "storage_trouble",
]
