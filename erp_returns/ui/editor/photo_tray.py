"""The photos of an order being written: kept as soon as they are added, attached when it is saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QWidget

from erp_returns.services.photos import photo_path
from erp_returns.ui.desk import Desk
from erp_returns.ui.pictures import Brought, Kept, keep_all
from erp_returns.ui.widgets.photo_strip import Photo, PhotoStrip, pictures_in
from erp_returns.ui.widgets.photo_window import PhotoWindow


class PhotoTray(PhotoStrip):
    """Shows what is attached, and what will be. `changed` follows each photo added or taken away."""

    changed = Signal()

    def __init__(self, desk: Desk, stored: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, desk.icons, desk.jobs, parent=parent)
        self._desk = desk
        self._stored = tuple(stored)
        self._added: list[str] = []
        self._reading = 0
        self.brought.connect(self.bring)
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

    def bring(self, brought: Sequence[Brought]) -> None:
        """Keep pictures beside the window; each that cannot be kept is named."""
        session = self._desk.session
        self._reading += 1
        self._desk.jobs.run(
            lambda token: keep_all(session, brought, token),
            self._take_up_all,
            self._fail,
            title=self.tr("添加照片"),
            stopped=self._end_reading,
            owner=self,
        )

    def problem(self) -> str:
        """Why the photos cannot be saved yet; nothing where they can."""
        return self.tr("照片还在读取，马上就好，请再保存一次。") if self._reading else ""

    def take_over(self, hashes: Sequence[str]) -> None:
        """Hold photos that another form had."""
        for content_hash in hashes:
            self._take_up(content_hash)

    def take(self, offered: QMimeData) -> bool:
        """Take pictures that were dropped on the window; False if there were none."""
        paths = pictures_in(offered)
        if paths:
            self.bring(paths)
        return bool(paths)

    def _end_reading(self) -> None:
        self._reading -= 1

    def _fail(self, error: Exception) -> None:
        self._end_reading()
        self._desk.notices.failed(error)

    def _take_up_all(self, kept: Kept) -> None:
        self._end_reading()
        self.take_over(kept.hashes)
        for refusal in kept.refused:
            self._desk.notices.refused(refusal)

    def _take_up(self, content_hash: str) -> None:
        if content_hash not in (*self._stored, *self._added):
            self._added.append(content_hash)
            self._show()
            self.changed.emit()

    def _take_away(self, key: int) -> None:
        at = key - len(self._stored)
        if at < 0:
            self._desk.notices.info(self.tr("已保存在单上的照片，请在单据的“照片”里移除。"))
            return
        del self._added[at]
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.set_photos(self._photos())

    def _photos(self) -> list[Photo]:
        database = self._desk.session.database
        return [
            Photo(at, photo_path(database, each), self.tr("第 {n} 张").format(n=at + 1))
            for at, each in enumerate((*self._stored, *self._added))
        ]

    def _look(self, key: int) -> None:
        desk = self._desk
        PhotoWindow(desk.theme, desk.icons, desk.jobs, self._photos(), key, self.window()).show()
