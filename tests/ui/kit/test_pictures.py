"""Pictures on their way in: read beside the window, HEIC as far as the system reads it."""

from __future__ import annotations

import time
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QImage, QImageReader
from pytestqt.qtbot import QtBot

from erp_returns.services.photos import PhotoIsHeic, PhotoUnreadable, photo_path
from erp_returns.services.session import Session
from erp_returns.ui import pictures
from erp_returns.ui.jobs import JobRunner, JobToken
from erp_returns.ui.pictures import Kept, heic_as_jpeg, keep, keep_all
from tests.builders import new_shop

HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + b"\x00" * 200
READS_HEIC = b"heic" in [bytes(each.data()) for each in QImageReader.supportedImageFormats()]


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return new_shop(tmp_path)


def token() -> JobToken:
    return JobToken(lambda _done, _total: None)


def encoded(colour: str, file_format: str = "PNG", **more: object) -> bytes:
    out = BytesIO()
    Image.new("RGB", (80, 60), colour).save(out, file_format, **more)
    return out.getvalue()


def test_what_the_system_reads_becomes_an_upright_jpeg() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    read = heic_as_jpeg(encoded("red", "JPEG", exif=exif))
    assert read is not None
    with Image.open(BytesIO(read)) as image:
        assert (image.format, image.size) == ("JPEG", (60, 80))


@pytest.mark.skipif(READS_HEIC, reason="this system reads HEIC")
def test_heic_is_refused_in_words_where_no_part_of_the_system_reads_it(
    session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "IMG_0001.HEIC"
    path.write_bytes(HEIC)
    assert heic_as_jpeg(HEIC) is None
    with pytest.raises(PhotoIsHeic, match=r"IMG_0001\.HEIC"):
        keep(session, path)


def test_heic_is_kept_as_jpeg_where_the_system_reads_it(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "IMG_0001.HEIC"
    path.write_bytes(HEIC)
    monkeypatch.setattr(pictures, "heic_as_jpeg", lambda _data: encoded("red", "JPEG"))
    kept = photo_path(session.database, keep(session, path)).read_bytes()
    assert kept[:2] == b"\xff\xd8"


def test_a_pasted_picture_is_kept_as_png(session: Session) -> None:
    kept = photo_path(session.database, keep(session, QImage.fromData(encoded("red")))).read_bytes()
    assert kept.startswith(b"\x89PNG")


def test_nothing_that_was_pasted_is_no_picture(session: Session) -> None:
    with pytest.raises(PhotoUnreadable, match="粘贴的图片"):
        keep(session, QImage())


def test_one_that_is_refused_leaves_the_others_alone(session: Session, tmp_path: Path) -> None:
    good, wrong = tmp_path / "好.png", tmp_path / "坏.png"
    good.write_bytes(encoded("red"))
    wrong.write_bytes(b"no picture")

    kept = keep_all(session, [wrong, good, good], token())

    assert len(kept.hashes) == 1
    assert [str(each)[:6] for each in kept.refused] == ["“坏.png"]


def test_a_large_picture_never_holds_the_window_up(session: Session, qtbot: QtBot) -> None:
    large = QImage(4000, 3000, QImage.Format.Format_RGB32)
    large.fill(0x884422)
    jobs = JobRunner()
    told: list[object] = []
    began = time.perf_counter()
    jobs.run(lambda at: keep_all(session, [large], at), told.append)
    standing = time.perf_counter() - began
    qtbot.waitUntil(lambda: bool(told))
    jobs.shutdown()

    assert standing < 0.1
    assert isinstance(told[0], Kept)
    assert len(told[0].hashes) == 1
