"""The photos of an order being written: kept as soon as they are added, attached when it is saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from erp_returns.services.photos import keep_photo, keep_photo_file, photo_path
from erp_returns.ui.desk import Desk
from erp_returns.ui.jobs import JobToken
from erp_returns.ui.widgets.photo_strip import SUFFIXES, Photo, PhotoStrip, thumbnail

_LARGEST_SIDE = 1600


class PhotoTray(PhotoStrip):
    """Shows what is attached, and what will be. `changed` follows each photo added or taken away."""

    changed = Signal()

    def __init__(self, desk: Desk, stored: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, desk.jobs, parent=parent)
        self._desk = desk
        self._stored = tuple(stored)
        self._added: list[str] = []
        self.files_added.connect(self.add_files)
        self.image_pasted.connect(self._add_image)
        self.removed.connect(self._take_away)
        self.opened.connect(self._look)
        self._show()

    @property
    def added(self) -> tuple[str, ...]:
        """Hashes of the photos that are not attached yet."""
        return tuple(self._added)

    @property
    def count(self) -> int:
        """How many photos the order will have."""
        return len(self._stored) + len(self._added)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Keep pictures from files beside the window; each that cannot be kept is named."""
        for path in paths:
            self._add_file(path)

    def take_over(self, hashes: Sequence[str]) -> None:
        """Hold photos that another form had."""
        for content_hash in hashes:
            self._take_up(content_hash)

    def take(self, offered: QMimeData) -> bool:
        """Take pictures that were dropped on the window; False if there were none."""
        paths = pictures_in(offered)
        self.add_files(paths)
        return bool(paths)

    def _add_file(self, path: Path) -> None:
        session = self._desk.session
        self._keep(lambda _token: keep_photo_file(session, path))

    def _add_image(self, data: bytes) -> None:
        session = self._desk.session
        self._keep(lambda _token: keep_photo(session, data))

    def _keep(self, work: Callable[[JobToken], str]) -> None:
        self._desk.jobs.run(work, self._take_up, self._desk.notices.failed, owner=self)

    def _take_up(self, content_hash: str) -> None:
        if content_hash not in (*self._stored, *self._added):
            self._added.append(content_hash)
            self._show()
            self.changed.emit()

    def _take_away(self, key: int) -> None:
        at = key - len(self._stored)
        if at < 0:
            self._desk.notices.info(self.tr("已保存在单上的照片是凭证，不能在这里移除。"))
            return
        del self._added[at]
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        database = self._desk.session.database
        hashes = (*self._stored, *self._added)
        self.set_photos(
            [
                Photo(at, photo_path(database, each), self.tr("第 {n} 张").format(n=at + 1))
                for at, each in enumerate(hashes)
            ]
        )

    def _look(self, key: int) -> None:
        content_hash = (*self._stored, *self._added)[key]
        PhotoWindow(photo_path(self._desk.session.database, content_hash), self.window()).show()


class PhotoWindow(QDialog):
    """One photo, as large as the screen allows; Esc closes it."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("照片"))
        screen = QGuiApplication.primaryScreen().availableSize()
        side = min(_LARGEST_SIDE, screen.width() - 120, screen.height() - 120)
        picture = QLabel(self.tr("这张照片打不开"))
        image = thumbnail(path, side)
        if not image.isNull():
            picture.setPixmap(QPixmap.fromImage(image))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        picture.setMinimumSize(320, 240)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(picture)


def pictures_in(offered: QMimeData) -> list[Path]:
    """The picture files that something dragged here holds."""
    paths = [Path(url.toLocalFile()) for url in offered.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in SUFFIXES]
