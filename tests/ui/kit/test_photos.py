import threading
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from erp_returns.ui.icons import Icons
from erp_returns.ui.jobs import JobRunner
from erp_returns.ui.theme import Theme
from erp_returns.ui.widgets import photo_strip
from erp_returns.ui.widgets.photo_strip import Photo, PhotoStrip, thumbnail

Show = Callable[[QWidget], None]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def shown(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.show()
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            qtbot.waitUntil(widget.isActiveWindow)

    return shown


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    image.save(str(tmp_path / "正面.png"))
    return tmp_path / "正面.png"


@pytest.fixture
def strip(theme: Theme, icons: Icons, jobs: JobRunner, show: Show) -> PhotoStrip:
    strip = PhotoStrip(theme, icons, jobs)
    show(strip)
    return strip


def test_a_thumbnail_keeps_its_shape(picture: Path) -> None:
    image = thumbnail(picture, 88)
    assert (image.width(), image.height()) == (88, 66)


def test_a_file_that_is_no_picture_gives_none(tmp_path: Path) -> None:
    (tmp_path / "x.jpg").write_bytes(b"no picture")
    assert thumbnail(tmp_path / "x.jpg", 88).isNull()


def encoded(mode: str, colour: object, file_format: str, **more: object) -> bytes:
    out = BytesIO()
    Image.new(mode, (80, 60), colour).save(out, file_format, **more)  # type: ignore[arg-type]
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        encoded("CMYK", (0, 255, 255, 0), "JPEG"),
        encoded("RGB", "red", "WEBP"),
        encoded("RGB", "red", "GIF"),
        encoded("RGB", "red", "BMP"),
        encoded("RGBA", (255, 0, 0, 255), "PNG"),
        encoded("P", 1, "PNG"),
        encoded("I;16", 30000, "PNG"),
        encoded("1", 1, "PNG"),
    ],
    ids=["cmyk", "webp", "gif", "bmp", "alpha", "palette", "sixteen bits", "black and white"],
)
def test_every_picture_that_is_kept_has_its_thumbnail(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x").write_bytes(data)
    image = thumbnail(tmp_path / "x", 40)
    assert (image.width(), image.height()) == (40, 30)


def test_the_colours_of_a_printers_picture_are_not_turned_round(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(encoded("CMYK", (0, 255, 255, 0), "JPEG"))
    shown = QPixmap.fromImage(thumbnail(tmp_path / "x", 40)).toImage().pixelColor(20, 15)
    assert (shown.red() > 200, shown.green() < 60, shown.blue() < 60) == (True, True, True)


def test_a_thumbnail_stands_as_the_camera_was_held(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    (tmp_path / "x").write_bytes(encoded("RGB", "red", "JPEG", exif=exif))
    image = thumbnail(tmp_path / "x", 40)
    assert (image.width(), image.height()) == (30, 40)


def test_a_file_that_is_gone_gives_no_thumbnail(tmp_path: Path) -> None:
    assert thumbnail(tmp_path / "gone", 40).isNull()


def test_thumbnails_are_read_beside_the_window(
    qtbot: QtBot, theme: Theme, icons: Icons, picture: Path, show: Show
) -> None:
    seen: list[int] = []
    jobs = JobRunner()
    strip = PhotoStrip(theme, icons, jobs)
    show(strip)
    patched = photo_strip.thumbnail

    def watched(path: Path, side: int) -> QImage:
        seen.append(threading.get_ident())
        return patched(path, side)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(photo_strip, "thumbnail", watched)
        strip.set_photos([Photo(at, picture) for at in range(40)])
        qtbot.waitUntil(lambda: all(not each.icon().isNull() for each in strip._buttons.values()))
    jobs.shutdown()
    assert len(seen) == 40
    assert threading.get_ident() not in seen


def test_photos_that_stay_are_not_read_again(qtbot: QtBot, strip: PhotoStrip, picture: Path) -> None:
    strip.set_photos([Photo(4, picture), Photo(5, picture)])
    before = dict(strip._buttons)
    strip.set_photos([Photo(5, picture), Photo(6, picture)])

    assert strip._buttons[5] is before[5]
    assert strip.keys == (5, 6)
    five, six = strip._buttons.values()
    qtbot.waitUntil(lambda: (five.y(), five.x()) < (six.y(), six.x()))


def test_the_focus_stays_beside_a_photo_that_was_removed(
    qtbot: QtBot, strip: PhotoStrip, picture: Path
) -> None:
    strip.set_photos([Photo(at, picture) for at in (4, 5, 6)])
    strip._buttons[5].setFocus()
    strip.set_photos([Photo(4, picture), Photo(6, picture)])
    qtbot.waitUntil(strip._buttons[6].hasFocus)


def test_photos_show_and_open_and_a_missing_file_still_stands(
    qtbot: QtBot, strip: PhotoStrip, picture: Path
) -> None:
    strip.set_photos([Photo(4, picture, "正面"), Photo(5, picture.with_name("gone.jpg"))])
    with qtbot.waitSignal(strip.opened, timeout=0) as opened:
        strip._buttons[4].click()
    assert opened.args == [4]
    assert not strip._buttons[5].icon().isNull()


def test_delete_removes_the_photo_in_focus(qtbot: QtBot, strip: PhotoStrip, picture: Path) -> None:
    strip.set_photos([Photo(4, picture), Photo(5, picture)])
    strip._buttons[5].setFocus()
    with qtbot.waitSignal(strip.removed, timeout=0) as removed:
        qtbot.keyClick(strip._buttons[5], Qt.Key.Key_Delete)
    assert removed.args == [5]


def test_a_pasted_picture_arrives_as_it_is(qtbot: QtBot, strip: PhotoStrip, picture: Path) -> None:
    QGuiApplication.clipboard().setImage(QImage(str(picture)))
    with qtbot.waitSignal(strip.brought, timeout=0) as pasted:
        qtbot.keyClick(strip, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    ((image,),) = pasted.args or [[]]
    assert image.width() == 400


def test_dropped_files_that_are_pictures_are_taken(qtbot: QtBot, strip: PhotoStrip, picture: Path) -> None:
    offered = QMimeData()
    offered.setUrls([QUrl.fromLocalFile(str(picture)), QUrl.fromLocalFile("/x/notes.txt")])
    with qtbot.waitSignal(strip.brought, timeout=0) as added:
        strip._take(offered)
    assert added.args == [[picture]]


def test_files_are_asked_for_by_the_button(
    qtbot: QtBot, strip: PhotoStrip, picture: Path, expect_dialog: Callable[[object], None]
) -> None:
    expect_dialog(([str(picture)], ""))
    with qtbot.waitSignal(strip.brought, timeout=0) as added:
        strip.adding.click()
    assert added.args == [[picture]]


def test_a_strip_that_only_shows_takes_nothing(
    qtbot: QtBot, theme: Theme, icons: Icons, jobs: JobRunner, picture: Path
) -> None:
    strip = PhotoStrip(theme, icons, jobs, editable=False)
    qtbot.addWidget(strip)
    QGuiApplication.clipboard().setImage(QImage(str(picture)))
    assert (strip.paste(), strip.acceptDrops(), strip.adding.isHidden()) == (False, False, True)
