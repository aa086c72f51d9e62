"""A database that cannot be opened any more is set aside, and a backup takes its place."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, ClassVar

from peewee import SqliteDatabase

from erp_returns.domain.errors import DatabaseDamaged, DatabaseForeign, Refusal
from erp_returns.domain.text import translatable
from erp_returns.models.copying import copy_whole, look_over
from erp_returns.models.database import bring_up_to_date, storage_trouble
from erp_returns.services.backups import backup_folder, backups, chosen_backup, photos_beside
from erp_returns.services.events import shop_event
from erp_returns.services.session import SYSTEM_OPERATOR, Session, write
from erp_returns.services.setting_aside import name_aside, parts

if TYPE_CHECKING:
    from datetime import datetime

    from erp_returns.services.backups import Backup


def last_backup_of(path: Path, trouble: Refusal) -> Backup | None:
    """The last backup of a database that could take its place; None where the trouble is another."""
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
        aside = name_aside(path, now)
        _tell(copy, chosen.name, aside.name, now)
        for left, name in parts(path, aside):
            left.replace(name)
        copy.replace(path)
    return aside


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
