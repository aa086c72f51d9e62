"""Backups: taken while people work, looked over before they count, kept in number, and brought back."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, ClassVar

from erp_returns.documents.files import whole_file
from erp_returns.domain.errors import DatabaseDamaged, NotPermitted, Refusal, StorageUnreachable
from erp_returns.domain.permissions import PERMISSIONS, Permission
from erp_returns.domain.text import translatable
from erp_returns.domain.times import local_date, moment, stored
from erp_returns.models.copying import Counted, copy_whole, keep_counting, look_over, pour
from erp_returns.models.database import storage_trouble
from erp_returns.queries.people import permissions_of
from erp_returns.queries.settings import settings
from erp_returns.services.after_restore import Memory
from erp_returns.services.places import make_folder
from erp_returns.services.session import Changes, Session, utc_now
from erp_returns.services.setting_aside import copy_aside

if TYPE_CHECKING:
    from peewee import SqliteDatabase

    from erp_returns.models.copying import Watch

EVERYTHING = frozenset(
    {"returns", "sales", "warehouse", "refunds", "stock", "reasons", "parameters", "people"}
)
RESTORED = "restored"
"""The topic that says so: whoever is at work signs in again."""

_NAME = re.compile(r"shop-(\d{8})-(\d{6})-(daily|import|migration|restore|hand)\.db")
_PHOTOS = "photos"


class Why(StrEnum):
    """What a backup was taken for."""

    DAILY = "daily"
    IMPORT = "import"
    MIGRATION = "migration"
    RESTORE = "restore"
    BY_HAND = "hand"


WHY_LABELS: dict[Why, str] = {
    Why.DAILY: translatable("backups", "每日自动"),
    Why.IMPORT: translatable("backups", "导入之前"),
    Why.MIGRATION: translatable("backups", "升级之前"),
    Why.RESTORE: translatable("backups", "恢复之前"),
    Why.BY_HAND: translatable("backups", "手动"),
}


@dataclass(frozen=True, slots=True)
class Backup:
    """A database copied whole; `taken_at` is UTC text, `size` bytes without the photos."""

    path: Path
    taken_at: str
    why: Why
    size: int


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup that was looked over, what is in it, and what stood against a second one."""

    backup: Backup
    counted: Counted
    second: Path | None = None
    second_trouble: Refusal | None = None


class NoBackup(Refusal):
    """What was named is no backup."""

    template: ClassVar[str] = translatable(
        "errors", "{path} 里没有备份；请选择备份文件（.db）或备份所在的文件夹。"
    )
    path: str


class BackupItself(Refusal):
    """A database is not restored from, or copied over, itself."""

    template: ClassVar[str] = translatable("errors", "{path} 就是正在使用的数据库；请选择另一个文件。")
    path: str


def backup_folder(database_path: Path) -> Path:
    """Where the backups of a database lie."""
    return Path(f"{database_path}.backups")


def backups(folder: Path) -> list[Backup]:
    """The backups in a folder, the last one first; other files are left alone."""
    found = []
    try:
        entries = list(folder.iterdir())
    except OSError:
        return []
    for path in entries:
        named = _NAME.fullmatch(path.name)
        if named and path.is_file():
            taken = datetime.strptime(f"{named[1]}{named[2]}", "%Y%m%d%H%M%S").replace(tzinfo=UTC)
            found.append(Backup(path, stored(taken), Why(named[3]), path.stat().st_size))
    return sorted(found, key=lambda each: (each.taken_at, each.path.name), reverse=True)


def last_backup(session: Session) -> Backup | None:
    """The last backup of the shop that is at work, wherever it lies."""
    folders = [backup_folder(_path(session.database))]
    second = _second_folder(session)
    if second is not None:
        folders.append(second)
    latest = [found[0] for folder in folders if (found := backups(folder))]
    return max(latest, key=lambda each: each.taken_at, default=None)


def days_without_backup(session: Session) -> int | None:
    """Whole days since the last backup where these are more than the shop allows; None while all is well.

    A shop that never had one counts from its first event.
    """
    last = last_backup(session)
    since = last.taken_at if last else _founded_at(session.database)
    days = (session.clock() - moment(since)).days if since else 0
    return days if days >= settings(session.database).count("backup_warn_after") else None


def back_up(session: Session, why: Why = Why.BY_HAND, watch: Watch | None = None) -> Kept:
    """Keep a copy of the shop with its photos beside the database, and in the second folder if one is set.

    A second folder that cannot be written does not undo the first. `watch(done, total)` counts pages and
    photos, and may raise to stop. Raises a `StorageRefusal`, `FileUnwritable` or `DiskFull`; then no backup
    was added and none taken away.
    """
    path = _path(session.database)
    kept = settings(session.database).count("backup_keep")
    second = _second_folder(session)
    backup, counted = _keep(path, backup_folder(path), why, session.clock(), watch)
    _prune(backup.path, kept)
    if second is None:
        return Kept(backup, counted)
    try:
        copied = _copy_over(backup, second, watch)
        _prune(copied, kept)
    except Refusal as trouble:
        return Kept(backup, counted, second_trouble=trouble)
    return Kept(backup, counted, copied)


def back_up_today(session: Session, watch: Watch | None = None) -> Kept | None:
    """Keep the day's backup, unless the day has one."""
    today = _day(session, stored(session.clock()))
    taken = backups(backup_folder(_path(session.database)))
    if any(each.why is Why.DAILY and _day(session, each.taken_at) == today for each in taken):
        return None
    return back_up(session, Why.DAILY, watch)


def back_up_file(path: Path) -> None:
    """Keep a copy of a database that is not open yet, before its structure changes."""
    _keep(path, backup_folder(path), Why.MIGRATION, utc_now())


def copy_to(session: Session, target: Path, watch: Watch | None = None) -> Kept:
    """Copy the shop to a place of the person's choice: into a folder, or to a file of that name."""
    _need(session, Permission.EXPORT)
    if target.is_dir():
        return Kept(*_keep(_path(session.database), target, Why.BY_HAND, session.clock(), watch))
    if _same(target, _path(session.database)):
        raise BackupItself(str(target))
    if not target.parent.is_dir():
        raise StorageUnreachable(str(target.parent), translatable("errors", "文件夹不存在"))
    with whole_file(target) as part:
        copy_whole(_path(session.database), part, str(target), watch)
        counted = look_over(part)
        _copy_photos(_photos(_path(session.database)), Path(f"{target}.{_PHOTOS}"), watch)
    at = stored(session.clock())
    return Kept(Backup(target, at, Why.BY_HAND, target.stat().st_size), counted)


def restore(session: Session, source: Path, watch: Watch | None = None) -> Changes:
    """Let the shop be as it was in a backup: a file, or the last one in a folder.

    What is there now is kept as a backup first. A damaged, foreign or newer backup is refused before
    anything is touched; one of an older structure is brought to the newest on the way. Numbers that were
    given since are not given again, nor are the ids of people. `watch` may raise to stop until it is poured.
    """
    _need(session, Permission.RESTORE)
    path = _path(session.database)
    chosen = chosen_backup(source)
    if _same(chosen, path):
        raise BackupItself(str(chosen))
    look_over(chosen)
    aside_name = _keep_safe(path, session.clock(), watch)
    with TemporaryDirectory(dir=backup_folder(path), prefix=".restore-", ignore_cleanup_errors=True) as aside:
        copy = Path(aside) / chosen.name
        copy_whole(chosen, copy, str(path), watch)
        photos_beside(chosen, path, watch)
        memory = Memory.of(session, copy)
        left_out = keep_counting(copy, memory.given)
        pour(copy, session.database)
    memory.tell(chosen.name, aside_name, left_out)
    return Changes(EVERYTHING | {RESTORED}, number=aside_name)


def photos_beside(chosen: Path, path: Path, watch: Watch | None = None) -> None:
    """Copy the photos that came with a backup beside a database."""
    for photos in (chosen.parent / _PHOTOS, _photos(chosen)):
        _copy_photos(photos, _photos(path), watch)


def _keep_safe(path: Path, at: datetime, watch: Watch | None) -> str:
    """Keep what is there before a restore, as a backup; what is damaged as it is. Gives the name."""
    try:
        safety, _ = _keep(path, backup_folder(path), Why.RESTORE, at, watch)
    except DatabaseDamaged:
        return copy_aside(path, at).name
    return safety.path.name


def _need(session: Session, permission: Permission) -> None:
    """Refuse who lacks a permission for what writes no row."""
    if permission not in permissions_of(session.database, session.operator_id):
        raise NotPermitted(session.operator_name, PERMISSIONS[permission].named)


def _keep(
    path: Path, folder: Path, why: Why, at: datetime, watch: Watch | None = None
) -> tuple[Backup, Counted]:
    """Copy a database and its photos into a folder; only what was looked over gets its name."""
    make_folder(folder)
    while (target := folder / f"shop-{at.astimezone(UTC):%Y%m%d-%H%M%S}-{why}.db").exists():
        at += timedelta(seconds=1)
    with whole_file(target) as part:
        copy_whole(path, part, str(target), watch)
        counted = look_over(part)
        _copy_photos(_photos(path), folder / _PHOTOS, watch)
    return Backup(target, stored(at), why, target.stat().st_size), counted


def _copy_over(backup: Backup, folder: Path, watch: Watch | None) -> Path:
    """Copy a backup that was looked over, with its photos, to the second folder, and look there again.

    The folder that is set has to be there: one made in place of a stick that is not plugged in would fill
    the disk that the first backup lies on.
    """
    if not folder.parent.is_dir():
        raise StorageUnreachable(str(folder.parent), translatable("errors", "文件夹不在，U 盘可能没有插上"))
    make_folder(folder)
    target = folder / backup.path.name
    with whole_file(target) as part, storage_trouble(str(target)):
        copyfile(backup.path, part)
        look_over(part)
    _copy_photos(backup.path.parent / _PHOTOS, folder / _PHOTOS, watch)
    return target


def _copy_photos(source: Path, target: Path, watch: Watch | None) -> None:
    """Copy the photos that are missing; one of the same name has the same content."""
    photos = sorted(source.glob("??/*"))
    for done, photo in enumerate(photos):
        if watch is not None:
            watch(done, len(photos))
        wanted = target / photo.parent.name / photo.name
        if not wanted.exists():
            make_folder(wanted.parent)
            with whole_file(wanted) as part:
                copyfile(photo, part)


def _prune(newest: Path, kept: int) -> None:
    """Take away all but the last backups: as many daily ones, and as many others, as are to be kept.

    `newest` was just looked over and stays, whatever a clock says that went wrong.
    """
    found = sorted(backups(newest.parent), key=lambda each: each.path != newest)
    daily = [each for each in found if each.why is Why.DAILY]
    others = [each for each in found if each.why is not Why.DAILY]
    for each in (*daily[kept:], *others[kept:]):
        with suppress(OSError):
            each.path.unlink()


def chosen_backup(source: Path) -> Path:
    """The backup that is meant: a file, or the last one in a folder; raises `NoBackup`."""
    if not source.is_dir():
        return source
    folders = [source, *sorted(each for each in source.glob("*.backups") if each.is_dir())]
    found = [backup for folder in folders for backup in backups(folder)]
    if not found:
        raise NoBackup(str(source))
    return max(found, key=lambda each: each.taken_at).path


def _second_folder(session: Session) -> Path | None:
    """A folder of this shop's own below the one that is set, so that two shops may share a USB stick."""
    chosen = settings(session.database).text("backup_second_folder")
    return Path(chosen) / backup_folder(_path(session.database)).name if chosen else None


def _path(database: SqliteDatabase) -> Path:
    return Path(str(database.database))


def _photos(database_path: Path) -> Path:
    return Path(f"{database_path}.{_PHOTOS}")


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _day(session: Session, at: str) -> str:
    return local_date(at, session.zone)


def _founded_at(database: SqliteDatabase) -> str | None:
    found = database.execute_sql("SELECT at FROM shop_event ORDER BY id LIMIT 1").fetchone()
    return found[0] if found else None
