"""Pictures taken at the bench: kept at once, posted with the parcel."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from erp_returns.domain.errors import Refusal
from erp_returns.services.photos import keep_photo, keep_photo_file, photo_path
from erp_returns.ui.editor.photo_tray import PhotoWindow, pictures_in
from erp_returns.ui.jobs import JobToken
from erp_returns.ui.pages.intake.bench import Bench
from erp_returns.ui.pages.intake.station import Floor
from erp_returns.ui.widgets.photo_strip import Photo, PhotoStrip


class BenchPhotos(PhotoStrip):
    """The pictures of the order on the bench; each belongs to the line that was counted when it came.

    Pictures are taken from files, from a drag onto the
    bench, and from the clipboard with Ctrl+V in the scan field.
    """

    def __init__(self, floor: Floor, bench: Bench, parent: QWidget | None = None) -> None:
        desk = floor.desk
        super().__init__(desk.theme, desk.icons, desk.jobs, parent=parent)
        self._floor = floor
        self._desk = desk
        self._bench = bench
        self._shown: tuple[str, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.adding.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.adding.setMinimumSize(0, 0)
        self.adding.setIconSize(QSize(16, 16))
        self.adding.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.files_added.connect(self.add_files)
        self.image_pasted.connect(self._add_image)
        self.removed.connect(self._take_away)
        self.opened.connect(self._look)

    def show_photos(self, photos: Mapping[str, int | None]) -> None:
        """Show these pictures (by hash), if others are shown."""
        hashes = tuple(photos)
        if hashes == self._shown:
            return
        self._shown = hashes
        database = self._desk.session.database
        self.set_photos(
            [
                Photo(at, photo_path(database, each), self.tr("第 {n} 张").format(n=at + 1))
                for at, each in enumerate(hashes)
            ]
        )

    def add_files(self, paths: Sequence[Path]) -> None:
        """Keep pictures from files beside the window."""
        for path in paths:
            self._add_file(path)

    def listen(self, field: QLineEdit, place: QWidget) -> None:
        """Take pictures pasted into `field`, and those dragged onto `place`."""
        place.setAcceptDrops(True)
        field.installEventFilter(self)
        place.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._bench.opened is None:
            return False
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            pasting = self.isVisible() and event.matches(QKeySequence.StandardKey.Paste)
            return pasting and self.paste()
        if isinstance(event, QDragEnterEvent) and pictures_in(event.mimeData()):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            self.add_files(pictures_in(event.mimeData()))
            return True
        return False

    def _add_file(self, path: Path) -> None:
        session = self._desk.session
        self._keep(lambda _token: keep_photo_file(session, path))

    def _add_image(self, data: bytes) -> None:
        session = self._desk.session
        self._keep(lambda _token: keep_photo(session, data))

    def _keep(self, work: Callable[[JobToken], str]) -> None:
        order_id = self._bench.order_id
        lines = self._bench.lines()
        if order_id is None or not lines:
            return
        line_id = lines[self._bench.current].line.id
        pile = self._bench.pile

        def take_up(content_hash: str) -> None:
            remarks = self._bench.remarks
            if self._bench.order_id == order_id and content_hash not in remarks.photos:
                photos = {**remarks.photos, content_hash: line_id}
                piles = remarks.piles if pile is None else {**remarks.piles, content_hash: pile}
                self._bench.note(replace(remarks, photos=photos, piles=piles))

        self._desk.jobs.run(work, take_up, self._failed, owner=self)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Refusal):
            self._floor.refused(error)
        else:
            self._desk.notices.unexpected(error)

    def _take_away(self, key: int) -> None:
        remarks = self._bench.remarks
        left = {each: line for at, (each, line) in enumerate(remarks.photos.items()) if at != key}
        self._bench.note(replace(remarks, photos=left))

    def _look(self, key: int) -> None:
        PhotoWindow(photo_path(self._desk.session.database, self._shown[key]), self.window()).show()
