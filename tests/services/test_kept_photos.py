"""Pictures as cameras, phones and chats hand them over: kept, turned into JPEG, or refused in words."""

from __future__ import annotations

import errno
import struct
import zlib
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import cast

import pytest
from PIL import Image

from erp_returns.documents.refusals import FileNotFound, FileUnreadable, IsFolder
from erp_returns.domain.errors import DiskFull, StorageUnreachable
from erp_returns.services.photos import (
    LARGEST_PHOTO,
    PhotoIsHeic,
    PhotoTooLarge,
    PhotoTooWide,
    PhotoUnreadable,
    keep_photo,
    keep_photo_file,
    photo_folder,
    photo_path,
)
from erp_returns.services.session import Session
from tests.builders import new_shop

SIZE = (40, 30)
HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + b"\x00" * 200


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    return new_shop(tmp_path_factory.mktemp("photos"))


def encoded(image: Image.Image, file_format: str, **more: object) -> bytes:
    out = BytesIO()
    image.save(out, file_format, **more)
    return out.getvalue()


def plain(mode: str = "RGB", colour: object = "red") -> Image.Image:
    return Image.new(mode, SIZE, colour)  # type: ignore[arg-type] # any colour that the mode knows


def stored(session: Session, data: bytes) -> bytes:
    return photo_path(session.database, keep_photo(session, data)).read_bytes()


def huge(width: int, height: int) -> bytes:
    """A PNG of a few hundred bytes that says it is enormous."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    packed = zlib.compress(b"\x00" * 1000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


AS_THEY_COME = {
    "jpeg": encoded(plain(), "JPEG"),
    "jpeg of a printer": encoded(plain("CMYK", (0, 255, 255, 0)), "JPEG"),
    "jpeg with a preview": encoded(plain(), "MPO", save_all=True, append_images=[plain()]),
    "grey jpeg": encoded(plain("L", 90), "JPEG"),
    "png": encoded(plain(), "PNG"),
    "see-through png": encoded(plain("RGBA", (255, 0, 0, 80)), "PNG"),
    "png of sixteen bits": encoded(plain("I;16", 30000), "PNG"),
    "png with a palette": encoded(plain().convert("P"), "PNG"),
    "black and white png": encoded(plain("1", 1), "PNG"),
    "webp": encoded(plain(), "WEBP"),
    "moving webp": encoded(plain(), "WEBP", save_all=True, append_images=[plain(colour="blue")]),
    "gif": encoded(plain(), "GIF"),
    "moving gif": encoded(plain(), "GIF", save_all=True, append_images=[plain(colour="blue")]),
    "bmp": encoded(plain(), "BMP"),
}


@pytest.mark.parametrize("kind", AS_THEY_COME)
def test_a_picture_that_every_part_shows_is_kept_byte_by_byte(session, kind):
    assert stored(session, AS_THEY_COME[kind]) == AS_THEY_COME[kind]


@pytest.mark.parametrize("kind", ["AVIF", "TIFF", "JPEG2000"])
def test_a_picture_of_another_format_is_kept_as_jpeg(session, kind):
    data = encoded(plain(), kind)
    with Image.open(BytesIO(stored(session, data))) as kept:
        assert (kept.format, kept.size) == ("JPEG", SIZE)
        red, green, _ = cast("tuple[int, int, int]", kept.getpixel((20, 15)))
    assert (red > 240, green < 20) == (True, True)


def test_heic_becomes_jpeg_where_the_system_reads_it(session):
    jpeg = encoded(plain(), "JPEG")
    found = keep_photo(session, HEIC, "IMG_0001.HEIC", lambda _data: jpeg)
    assert found == sha256(jpeg).hexdigest()


@pytest.mark.parametrize("reader", [None, lambda _data: None, lambda _data: b"no picture"])
def test_heic_that_is_not_read_is_refused_with_the_way_out(session, reader):
    with pytest.raises((PhotoIsHeic, PhotoUnreadable), match=r"IMG_0001\.HEIC") as told:
        keep_photo(session, HEIC, "IMG_0001.HEIC", reader)
    if reader is None:
        assert "兼容性最佳" in str(told.value)


def test_a_heic_picture_under_the_name_of_a_jpeg_is_known_all_the_same(session):
    with pytest.raises(PhotoIsHeic):
        keep_photo(session, HEIC, "微信图片.jpg")


def test_a_jpeg_under_the_name_of_heic_is_taken(session, tmp_path):
    path = tmp_path / "IMG_0001.HEIC"
    path.write_bytes(AS_THEY_COME["jpeg"])
    assert keep_photo_file(session, path) == sha256(AS_THEY_COME["jpeg"]).hexdigest()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xd8\xff",
        b"%PDF-1.7 nothing",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        AS_THEY_COME["jpeg"][:-40],
        AS_THEY_COME["png"][:-30],
        AS_THEY_COME["webp"][:30],
        b"\x00\x00\x00\x18ftypmp42" + b"\x00" * 100,
    ],
    ids=["nothing", "a beginning", "pdf", "svg", "cut jpeg", "cut png", "cut webp", "a film"],
)
def test_what_is_no_whole_picture_is_refused(session, data):
    before = sum(1 for _ in photo_folder(session.database).rglob("*"))
    with pytest.raises(PhotoUnreadable, match=r"凭证\.jpg"):
        keep_photo(session, data, "凭证.jpg")
    assert sum(1 for _ in photo_folder(session.database).rglob("*")) == before


@pytest.mark.parametrize(("width", "height"), [(10_000, 10_000), (300_000, 300_000), (60_001, 1_000)])
def test_a_picture_that_would_fill_the_memory_is_refused_before_it_is_unpacked(session, width, height):
    with pytest.raises(PhotoTooWide, match="百万像素，这种图片最多 60 百万"):
        keep_photo(session, huge(width, height), "长截图.png")


def test_a_jpeg_of_a_hundred_million_pixels_is_taken(session):
    data = encoded(Image.new("L", (10_000, 10_000), 90), "JPEG", quality=10)
    assert keep_photo(session, data) == sha256(data).hexdigest()


def test_a_file_is_taken_up_to_its_size_and_not_a_byte_further(session, tmp_path):
    path = tmp_path / "大.bmp"
    with path.open("wb") as file:
        file.write(AS_THEY_COME["bmp"])
        file.truncate(LARGEST_PHOTO)
    keep_photo_file(session, path)
    with path.open("r+b") as file:
        file.truncate(LARGEST_PHOTO + 1)
    with pytest.raises(PhotoTooLarge, match="51 兆字节，一张照片最多 50"):
        keep_photo_file(session, path)


def test_a_damaged_note_of_how_the_camera_was_held_is_left_aside(session):
    keep_photo(session, encoded(plain(), "JPEG", exif=b"Exif\x00\x00no TIFF at all"))


def test_a_file_that_goes_away_while_it_is_read_is_named(session, tmp_path, monkeypatch):
    path = tmp_path / "没了.png"
    path.write_bytes(AS_THEY_COME["png"])

    def gone(_path: Path) -> bytes:
        raise FileNotFoundError(errno.ENOENT, "gone")

    monkeypatch.setattr(Path, "read_bytes", gone)
    with pytest.raises(FileNotFound, match=r"没了\.png"):
        keep_photo_file(session, path)


def test_a_stick_that_was_pulled_out_is_said(session, tmp_path, monkeypatch):
    path = tmp_path / "U盘.png"
    path.write_bytes(AS_THEY_COME["png"])

    def broken(_path: Path) -> bytes:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "read_bytes", broken)
    with pytest.raises(FileUnreadable, match="复制到本机硬盘"):
        keep_photo_file(session, path)


def test_a_folder_is_no_picture(session, tmp_path):
    with pytest.raises(IsFolder):
        keep_photo_file(session, tmp_path)


def test_a_full_disk_is_said_and_leaves_nothing_half_written(session, monkeypatch):
    data = encoded(plain(colour="yellow"), "PNG")
    before = sorted(photo_folder(session.database).rglob("*.part"))

    def full(_path: Path, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(DiskFull):
        keep_photo(session, data)
    monkeypatch.undo()

    assert sorted(photo_folder(session.database).rglob("*.part")) == before == []
    assert keep_photo(session, data) == sha256(data).hexdigest()


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    session = new_shop(tmp_path)
    photo_folder(session.database).write_text("in the way")
    with pytest.raises(StorageUnreachable):
        keep_photo(session, AS_THEY_COME["png"])
