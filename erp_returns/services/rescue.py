"""A database that cannot be opened any more is set aside, and a backup takes its place."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, ClassVar

from peewee import SqliteDatabase

from erp_returns.documents.files import whole_file
from erp_returns.domain.errors import DatabaseDamaged, DatabaseForeign, Refusal
from erp_returns.domain.text import translatable
from erp_returns.models.copying import copy_whole, look_over
from erp_returns.models.database import bring_up_to_date, storage_trouble
from erp_returns.services.events import shop_event
from erp_returns.services.session import SYSTEM_OPERATOR, Session, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from erp_returns.services.backups import Backup

_PARTS = ("", "-wal", "-shm")
"""A database, and what SQLite may have left beside it."""


def last_backup_of(path: Path, trouble: Refusal) -> Backup | None:
    """The last backup of a database that could take its place; None where the trouble is another."""
    from erp_returns.services.backups import backup_folder, backups

    damaged = isinstance(trouble, DatabaseDamaged | DatabaseForeign)
    return next(iter(backups(backup_folder(path))), None) if damaged else None


class DatabaseSound(Refusal):
    """A database that is in order is not set aside."""

    template: ClassVar[str] = translatable("errors", "{path} 没有损坏；请打开它，在“备份与恢复”里恢复。")
    path: str


def rescue(path: Path, source: Path, now: datetime) -> Path:
    """Put a backup in the place of a damaged database, which is set aside; gives where.

    `source` is a file, or a folder whose last backup is taken. Nobody is asked who they are: what is there
    cannot say it, and what comes back asks at the next start. Raises a `Refusal` where the backup is not in
    order, or the database is: then nothing was touched.
    """
    from erp_returns.services.backups import chosen_backup, photos_beside

    chosen = chosen_backup(source)
    look_over(chosen)
    _refuse_sound(path)
    with (
        storage_trouble(str(path)),
        TemporaryDirectory(dir=path.parent, prefix=".rescue-", ignore_cleanup_errors=True) as folder,
    ):
        copy = Path(folder) / path.name
        copy_whole(chosen, copy, str(path))
        bring_up_to_date(copy)
        photos_beside(chosen, path)
        aside = _free(path, now)
        _tell(copy, chosen.name, aside.name, now)
        for left, name in _parts(path, aside):
            left.replace(name)
        copy.replace(path)
    return aside


def copy_aside(path: Path, now: datetime) -> Path:
    """Copy a damaged database as it is, with what lies beside it; gives where."""
    aside = _free(path, now)
    for left, name in _parts(path, aside):
        with whole_file(name) as copy:
            copyfile(left, copy)
    return aside


def _free(path: Path, now: datetime) -> Path:
    """A name beside a database that nothing has."""
    stem = f"{path.name}.damaged-{now.astimezone(UTC):%Y%m%d-%H%M%S}"
    aside, number = path.with_name(stem), 2
    while aside.exists():
        aside, number = path.with_name(f"{stem}-{number}"), number + 1
    return aside


def _parts(path: Path, aside: Path) -> Iterator[tuple[Path, Path]]:
    """What there is of a database, and what it is to be called."""
    for part in _PARTS:
        left = Path(f"{path}{part}")
        if left.exists():
            yield left, Path(f"{aside}{part}")


def _tell(copy: Path, brought: str, aside: str, now: datetime) -> None:
    """Leave an event in what comes back; records stay with what is open."""
    database = SqliteDatabase(str(copy))
    try:
        with write(Session(database, SYSTEM_OPERATOR, "系统", lambda: now)) as w:
            shop_event(w, "shop", "restore", aside, brought)
    finally:
        database.close()


def _refuse_sound(path: Path) -> None:
    """What can be read from end to end is restored by whoever may, and not here."""
    try:
        look_over(path)
    except (DatabaseDamaged, DatabaseForeign):
        return
    raise DatabaseSound(str(path))
