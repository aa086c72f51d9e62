from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from erp_returns.ui.icons import Icons
from erp_returns.ui.jobs import JobRunner
from erp_returns.ui.theme import Theme
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


def test_a_pasted_picture_arrives_as_png(qtbot: QtBot, strip: PhotoStrip, picture: Path) -> None:
    QGuiApplication.clipboard().setImage(QImage(str(picture)))
    with qtbot.waitSignal(strip.image_pasted, timeout=0) as pasted:
        qtbot.keyClick(strip, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert QImage.fromData(bytes((pasted.args or [b""])[0])).width() == 400


def test_dropped_files_that_are_pictures_are_taken(qtbot: QtBot, strip: PhotoStrip, picture: Path) -> None:
    offered = QMimeData()
    offered.setUrls([QUrl.fromLocalFile(str(picture)), QUrl.fromLocalFile("/x/notes.txt")])
    with qtbot.waitSignal(strip.files_added, timeout=0) as added:
        strip._take(offered)
    assert added.args == [[picture]]


def test_files_are_asked_for_by_the_button(
    qtbot: QtBot, strip: PhotoStrip, picture: Path, expect_dialog: Callable[[object], None]
) -> None:
    expect_dialog(([str(picture)], ""))
    with qtbot.waitSignal(strip.files_added, timeout=0) as added:
        strip.adding.click()
    assert added.args == [[picture]]


def test_a_strip_that_only_shows_takes_nothing(
    qtbot: QtBot, theme: Theme, icons: Icons, jobs: JobRunner, picture: Path
) -> None:
    strip = PhotoStrip(theme, icons, jobs, editable=False)
    qtbot.addWidget(strip)
    QGuiApplication.clipboard().setImage(QImage(str(picture)))
    assert (strip.paste(), strip.acceptDrops(), strip.adding.isHidden()) == (False, False, True)
