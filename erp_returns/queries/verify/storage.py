"""Claims about the files themselves: a sound database of ours, as it was made, with its photos."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from peewee import SqliteDatabase

from erp_returns.domain.text import translatable
from erp_returns.models.database import APPLICATION_ID, migrations, newest_version, statements
from erp_returns.queries.reading import scalar
from erp_returns.queries.verify.report import MOST_LISTED, Claim, Findings

_SOUND: Final = "ok"
_UNSOUND: Final = translatable("verify", "SQLite 检查：{said}")
_DANGLING: Final = translatable("verify", "{table} 第 {row} 行指向 {target} 中不存在的记录。")
_NOT_OURS: Final = translatable("verify", "数据库的程序标识是 {found}，应为 {wanted}。")
_VERSION: Final = translatable("verify", "数据库的结构是第 {found} 版，应为第 {wanted} 版。")
_GONE: Final = translatable("verify", "数据库缺少 {kind} {name}，约束不再起作用。")
_ALTERED: Final = translatable("verify", "数据库的 {kind} {name} 被改动过。")
_NO_PHOTO: Final = translatable("verify", "照片或凭证 {hash} 的文件不在照片文件夹里。")


def _integrity(database: SqliteDatabase, findings: Findings) -> None:
    findings.rows += _all_rows(database)
    for (said,) in database.execute_sql(f"PRAGMA integrity_check({MOST_LISTED})"):
        if said != _SOUND:
            findings.add(_UNSOUND, said=said)


def _references(database: SqliteDatabase, findings: Findings) -> None:
    findings.rows += _all_rows(database)
    for table, row, target, _ in database.execute_sql("PRAGMA foreign_key_check"):
        findings.add(_DANGLING, *([] if row is None else [row]), table=table, row=row, target=target)


def _all_rows(database: SqliteDatabase) -> int:
    return sum(int(scalar(database, f"SELECT count(*) FROM {table}") or 0) for table in database.get_tables())


def _structure(database: SqliteDatabase, findings: Findings) -> None:
    """Hold tables, indexes and triggers against those that the migrations make."""
    application, version = scalar(database, "PRAGMA application_id"), scalar(database, "PRAGMA user_version")
    if application != APPLICATION_ID:
        findings.add(_NOT_OURS, found=application, wanted=APPLICATION_ID)
    if version != newest_version():
        findings.add(_VERSION, found=version, wanted=newest_version())
    here = dict(_objects(database.execute_sql))
    for name, (kind, sql) in _as_made():
        findings.rows += 1
        if name not in here:
            findings.add(_GONE, kind=kind, name=name)
        elif here[name] != (kind, sql):
            findings.add(_ALTERED, kind=kind, name=name)


def _objects(execute: Callable[[str], sqlite3.Cursor]) -> Iterator[tuple[str, tuple[str, str]]]:
    found = execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
    for kind, name, sql in found:
        yield name, (kind, sql)


def _as_made() -> list[tuple[str, tuple[str, str]]]:
    connection = sqlite3.connect(":memory:")
    try:
        for _, file in migrations():
            for statement in statements(file.read_text(encoding="utf-8")):
                connection.execute(statement)
        return list(_objects(connection.execute))
    finally:
        connection.close()


_PHOTOS = """
SELECT id, content_hash FROM photo
UNION ALL SELECT id, proof_hash FROM refund WHERE proof_hash <> ''
UNION ALL SELECT id, proof_hash FROM collection WHERE proof_hash <> ''
"""


def _photos(folder: Path, database: SqliteDatabase, findings: Findings) -> None:
    """Every picture is in the folder under its hash, whatever its suffix."""
    present = {path.stem for path in folder.rglob("*") if path.is_file()} if folder.is_dir() else set()
    for row, content in database.execute_sql(_PHOTOS):
        findings.rows += 1
        if content not in present:
            findings.add(_NO_PHOTO, row, hash=content)


class Unused(NamedTuple):
    """Files in the folder of photos that no order names, and their bytes."""

    files: int
    size: int


_NAMED = f"""
SELECT content_hash FROM ({_PHOTOS})
UNION SELECT substr(j.key, 1, 64) FROM intake_draft d, json_each(d.content, '$.remarks.photos') j
WHERE json_valid(d.content)
"""


def unused_photos(folder: Path, database: SqliteDatabase) -> Unused:
    """What lies in the folder of photos and stands on no order: removed, or never saved.

    Nothing is wrong with it, and nothing is deleted: a backup that is brought back may name it.
    """
    named = {content for (content,) in database.execute_sql(_NAMED)}
    sizes = [path.stat().st_size for path in folder.glob("??/*") if path.is_file() and path.stem not in named]
    return Unused(len(sizes), sum(sizes))


CLAIMS = (
    Claim("integrity", translatable("verify", "数据库文件完好（SQLite 自检）"), _integrity),
    Claim("references", translatable("verify", "没有指向不存在记录的引用（SQLite 自检）"), _references),
    Claim("structure", translatable("verify", "数据库的表、索引和防改触发器都在"), _structure),
)


def photo_claim(folder: Path) -> Claim:
    """That the photos are all in their folder."""
    return Claim("photos", translatable("verify", "照片和凭证的文件都在"), partial(_photos, folder))
