"""Pictures kept beside the database: each once, under the SHA-256 of its bytes."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from erp_returns.documents.files import write_whole
from erp_returns.documents.refusals import FileNotFound, FileUnreadable, FileUnwritable, IsFolder
from erp_returns.domain.errors import Refusal
from erp_returns.domain.text import translatable

if TYPE_CHECKING:
    from peewee import SqliteDatabase

    from erp_returns.services.session import Session

LARGEST_PHOTO = 50 * 1024 * 1024
"""Bytes that one picture may have."""

_PROOF_POINTS = 8


class PhotoUnreadable(Refusal):
    """What was added is no picture, or a damaged one."""

    template: ClassVar[str] = translatable(
        "errors", "“{file}”不是可以识别的图片，或者已损坏；请添加 JPG、PNG、WEBP、BMP 或 GIF 图片。"
    )
    file: str


class PhotoTooLarge(Refusal):
    """A picture of absurd size."""

    template: ClassVar[str] = translatable(
        "errors", "“{file}”有 {size} 兆字节，一张照片最多 {most} 兆字节；请缩小后再添加。"
    )
    file: str
    size: int
    most: int


def photo_path(database: SqliteDatabase, content_hash: str) -> Path:
    """Where the picture with this hash lies: `<database>.photos/ab/abcd…`."""
    return Path(f"{database.database}.photos") / content_hash[:2] / content_hash


def keep_photo(session: Session, data: bytes, name: str = "") -> str:
    """Keep a picture as it came, and give its hash; one that is there already stays one.

    `name` is what a refusal calls it. Raises `PhotoUnreadable`, `PhotoTooLarge`, or what stands
    against writing it.
    """
    from erp_returns.documents.pdf.pictures import prepared_photo

    shown = name or translatable("errors", "粘贴的图片")
    _refuse_too_large(shown, len(data))
    if prepared_photo(data, _PROOF_POINTS, _PROOF_POINTS) is None:
        raise PhotoUnreadable(shown)
    content_hash = sha256(data).hexdigest()
    path = photo_path(session.database, content_hash)
    if not path.exists():
        _make_folder(path.parent)
        write_whole(path, data)
    return content_hash


def keep_photo_file(session: Session, path: Path) -> str:
    """Keep a picture from a file; its size is asked before it is read."""
    try:
        if path.is_dir():
            raise IsFolder(path.name)
        _refuse_too_large(path.name, path.stat().st_size)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise FileNotFound(path.name) from error
    except OSError as error:
        raise FileUnreadable(path.name, error.strerror or str(error)) from error
    return keep_photo(session, data, path.name)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileUnwritable(folder.parent.name, error.strerror or str(error)) from error


def _refuse_too_large(name: str, size: int) -> None:
    if size > LARGEST_PHOTO:
        raise PhotoTooLarge(name, -(-size // 2**20), LARGEST_PHOTO // 2**20)
