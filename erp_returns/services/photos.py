"""Pictures kept beside the database: each once, under the SHA-256 of its bytes."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final, TypeAlias

from erp_returns.documents.files import write_whole
from erp_returns.documents.refusals import FileNotFound, FileUnreadable, IsFolder
from erp_returns.domain.errors import Refusal
from erp_returns.domain.text import translatable
from erp_returns.services.places import make_folder

if TYPE_CHECKING:
    from peewee import SqliteDatabase

    from erp_returns.services.session import Session

LARGEST_PHOTO = 50 * 1024 * 1024
"""Bytes that one picture may have."""

Reader: TypeAlias = Callable[[bytes], bytes | None]
"""Makes a JPEG of a picture in a format that only the system reads; None where it does not either."""

_KEPT_AS_THEY_COME: Final = frozenset({"JPEG", "MPO", "PNG", "WEBP", "BMP", "GIF"})
"""Formats that every part of the program shows; others become JPEG."""

_HEIC: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
"""Brands of the pictures that iPhones take."""

_PROOF_POINTS = 8


class PhotoUnreadable(Refusal):
    """What was added is no picture, or a damaged one."""

    template: ClassVar[str] = translatable(
        "errors",
        "“{file}”不是可以识别的图片，或者已损坏；请添加 JPG、PNG、WEBP、AVIF、TIFF、BMP 或 GIF 图片。",
    )
    file: str


class PhotoIsHeic(Refusal):
    """A picture in the iPhone's own format, on a system that does not read it."""

    template: ClassVar[str] = translatable(
        "errors",
        "“{file}”是 iPhone 的 HEIC 照片，这台电脑读不了；请用微信或 QQ 发到电脑（会变成 JPG）再添加，"
        "或在手机“设置 → 相机 → 格式”里选“兼容性最佳”后重拍。",
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


class PhotoTooWide(Refusal):
    """A picture that would fill the memory when it is shown; sizes in millions of pixels."""

    template: ClassVar[str] = translatable(
        "errors", "“{file}”有 {size} 百万像素，这种图片最多 {most} 百万；请缩小或截取一部分再添加。"
    )
    file: str
    size: int
    most: int


def photo_folder(database: SqliteDatabase) -> Path:
    """Where the pictures of a database lie."""
    return Path(f"{database.database}.photos")


def photo_path(database: SqliteDatabase, content_hash: str) -> Path:
    """Where the picture with this hash lies: `<database>.photos/ab/abcd…`."""
    return photo_folder(database) / content_hash[:2] / content_hash


def keep_photo(session: Session, data: bytes, name: str = "", reader: Reader | None = None) -> str:
    """Keep a picture as it came, and give its hash; one that is there already stays one.

    `name` is what a refusal calls it. What only some systems show is kept as JPEG; `reader` is asked for
    what is not read here. Raises a `Refusal` that says what is wrong with it, or with the disk.
    """
    shown = name or translatable("errors", "粘贴的图片")
    _refuse_too_large(shown, len(data))
    content = _sound(data, shown, reader)
    content_hash = sha256(content).hexdigest()
    path = photo_path(session.database, content_hash)
    if not path.exists():
        make_folder(path.parent)
        write_whole(path, content)
    return content_hash


def keep_photo_file(session: Session, path: Path, reader: Reader | None = None) -> str:
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
    return keep_photo(session, data, path.name, reader)


def _sound(data: bytes, shown: str, reader: Reader | None) -> bytes:
    """The picture as it is to be kept, proved to be readable."""
    from erp_returns.documents.pdf.pictures import as_jpeg, heading, prepared_photo

    said = heading(data)
    if said is None and _is_heic(data):
        read = reader(data) if reader else None
        if read is None:
            raise PhotoIsHeic(shown)
        data, said = read, heading(read)
    if said is None:
        raise PhotoUnreadable(shown)
    if said.too_large:
        raise PhotoTooWide(shown, -(-said.width * said.height // 10**6), said.most // 10**6)
    content = data if said.format in _KEPT_AS_THEY_COME else as_jpeg(data)
    if content is None or prepared_photo(content, _PROOF_POINTS, _PROOF_POINTS) is None:
        raise PhotoUnreadable(shown)
    return content


def _is_heic(data: bytes) -> bool:
    return data[4:8] == b"ftyp" and data[8:12] in _HEIC


def _refuse_too_large(name: str, size: int) -> None:
    if size > LARGEST_PHOTO:
        raise PhotoTooLarge(name, -(-size // 2**20), LARGEST_PHOTO // 2**20)
