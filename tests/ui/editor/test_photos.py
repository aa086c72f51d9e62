"""Photos: kept once beside the database, refused in a sentence, attached with the order."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from erp_returns.documents.refusals import FileNotFound
from erp_returns.queries.return_form import order_photos
from erp_returns.services import photos
from erp_returns.services.photos import (
    PhotoTooLarge,
    PhotoUnreadable,
    keep_photo,
    keep_photo_file,
    photo_path,
)
from erp_returns.ui.jobs import JobRunner
from tests.builders import add_s1
from tests.ui.held import Held


def picture(colour: str = "red", kind: str = "PNG") -> bytes:
    out = BytesIO()
    Image.new("RGB", (40, 30), colour).save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "BMP", "GIF"])
def test_a_picture_lies_beside_the_database_under_its_hash_as_it_came(session, kind):
    data = picture(kind=kind)
    found = keep_photo(session, data)
    path = photo_path(session.database, found)

    assert found == sha256(data).hexdigest()
    assert path == Path(f"{session.database.database}.photos") / found[:2] / found
    assert path.read_bytes() == data


def test_the_same_picture_is_kept_once(session):
    first = keep_photo(session, picture())
    written = photo_path(session.database, first).stat().st_mtime_ns
    second = keep_photo(session, picture())

    assert first == second
    assert photo_path(session.database, second).stat().st_mtime_ns == written


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", picture()[:40]])
def test_what_is_no_sound_picture_is_refused_and_not_kept(session, data):
    with pytest.raises(PhotoUnreadable, match="不是可以识别的图片"):
        keep_photo(session, data, "凭证.pdf")

    assert not Path(f"{session.database.database}.photos").exists()


def test_an_absurdly_large_picture_is_refused_before_it_is_read(session, tmp_path, monkeypatch):
    monkeypatch.setattr(photos, "LARGEST_PHOTO", 1000)
    path = tmp_path / "大.png"
    path.write_bytes(b"0" * 1001)

    with pytest.raises(PhotoTooLarge, match=r"大\.png"):
        keep_photo_file(session, path)


def test_a_file_that_is_gone_is_named(session, tmp_path):
    with pytest.raises(FileNotFound, match="没了"):
        keep_photo_file(session, tmp_path / "没了.png")


def test_a_photo_added_from_a_file_is_attached_when_the_order_is_saved(session, at_work, tmp_path):
    path = tmp_path / "破损.png"
    path.write_bytes(picture())
    window = at_work(add_s1(session))
    window.form.beside.photos.bring([path])
    orders: list[int] = []
    window.editor.saved.connect(orders.append)
    window.editor.save()

    assert order_photos(session.database, orders[0]) == (sha256(picture()).hexdigest(),)


def test_photos_dropped_anywhere_on_the_form_are_taken(session, at_work, tmp_path):
    path = tmp_path / "破损.png"
    path.write_bytes(picture())
    offered = QMimeData()
    offered.setUrls([QUrl.fromLocalFile(str(path))])
    form = at_work(add_s1(session)).form

    assert form.beside.photos.take(offered)
    assert form.beside.photos.count == 1
    assert form.beside.tabText(2) == "照片 1"


def test_a_photo_can_be_taken_away_before_it_is_saved(session, at_work, tmp_path):
    path = tmp_path / "破损.png"
    path.write_bytes(picture())
    tray = at_work(add_s1(session)).form.beside.photos
    tray.bring([path])
    tray.removed.emit(0)

    assert tray.added == ()


def test_a_file_that_is_no_picture_is_named_and_the_form_stays(session, at_work, told, tmp_path):
    path = tmp_path / "坏.heic"
    path.write_bytes(b"no picture")
    window = at_work(add_s1(session))
    window.form.beside.buyer_note.setPlainText("袖口开线")
    window.form.beside.photos.bring([path])

    assert "坏.heic" in told.last
    assert window.form.beside.photos.count == 0
    assert window.form.beside.buyer_note.toPlainText() == "袖口开线"


def test_a_reason_that_asks_for_a_photo_is_content_with_one(session, at_work, tmp_path):
    path = tmp_path / "破损.png"
    path.write_bytes(picture())
    window = at_work(add_s1(session))
    at = window.form.choices.reason.findText("污渍、变形")
    window.form.choices.reason.setCurrentIndex(at)
    window.form.choices.reason.activated.emit(at)
    without = window.refusal
    window.form.beside.photos.bring([path])

    assert "需要照片凭证" in without
    assert window.refusal == ""


def test_a_picture_pasted_into_the_window_is_taken(session, at_work):
    image = QImage()
    image.loadFromData(picture())
    QGuiApplication.clipboard().setImage(image)
    window = at_work(add_s1(session))
    window.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert window.form.beside.photos.count == 1
    assert window.form.beside.photos.isVisible()


def test_nothing_is_saved_while_a_photo_is_still_read(session, desk, at_work, told, tmp_path):
    path = tmp_path / "破损.png"
    path.write_bytes(picture())
    window = at_work(add_s1(session))
    tray, held = window.form.beside.photos, Held()
    tray._desk = replace(desk, jobs=JobRunner(held))
    tray.bring([path])
    window.editor.save()
    assert "照片还在读取" in told.last
    assert window.editor.isVisible()

    held.begin()
    orders: list[int] = []
    window.editor.saved.connect(orders.append)
    window.editor.save()

    assert len(order_photos(session.database, orders[0])) == 1
