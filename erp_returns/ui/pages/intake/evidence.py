"""Pictures taken at the bench: kept at once, posted with the parcel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from erp_returns.services import order_photos
from erp_returns.services.order_photos import Attached
from erp_returns.services.photos import photo_path
from erp_returns.ui.pages.intake.bench import Bench
from erp_returns.ui.pages.intake.station import Floor
from erp_returns.ui.pictures import Brought, Kept, keep_all
from erp_returns.ui.widgets.photo_strip import Photo, PhotoStrip, pictures_in
from erp_returns.ui.widgets.photo_window import PhotoWindow


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
        self._hashes: tuple[str, ...] = ()
        self._photos: tuple[Photo, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.adding.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.adding.setMinimumSize(0, 0)
        self.adding.setIconSize(QSize(16, 16))
        self.adding.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.brought.connect(self.bring)
        self.removed.connect(self._take_away)
        self.opened.connect(self._look)

    def show_photos(self, photos: Mapping[str, int | None]) -> None:
        """Show these pictures (by hash), if others are shown."""
        hashes = tuple(photos)
        if hashes == self._hashes:
            return
        self._hashes = hashes
        database = self._desk.session.database
        self._photos = tuple(
            Photo(at, photo_path(database, each), self.tr("第 {n} 张").format(n=at + 1))
            for at, each in enumerate(hashes)
        )
        self.set_photos(self._photos)

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
            self.bring(pictures_in(event.mimeData()))
            return True
        return False

    def bring(self, brought: Sequence[Brought]) -> None:
        """Keep pictures beside the window; they belong to the line and the pile that are current now."""
        order_id = self._bench.order_id
        lines = self._bench.lines()
        if order_id is None or not lines:
            return
        line_id = lines[self._bench.current].line.id
        pile = self._bench.pile

        def take_up(kept: Kept) -> None:
            remarks = self._bench.remarks
            if self._bench.order_id == order_id:
                new = [each for each in kept.hashes if each not in remarks.photos]
                photos = {**remarks.photos, **dict.fromkeys(new, line_id)}
                piles = remarks.piles if pile is None else {**remarks.piles, **dict.fromkeys(new, pile)}
                self._bench.note(replace(remarks, photos=photos, piles=piles))
            elif kept.hashes:
                self._bring_after(order_id, kept)
            for refusal in kept.refused:
                self._floor.refused(refusal)

        session = self._desk.session
        self._desk.jobs.run(
            lambda token: keep_all(session, brought, token),
            take_up,
            self._desk.notices.failed,
            title=self.tr("添加照片"),
            owner=self,
        )

    def _bring_after(self, order_id: int, kept: Kept) -> None:
        """Attach pictures that were read only after their parcel was posted or put aside."""
        session = self._desk.session
        pictures = [Attached(each) for each in kept.hashes]
        done = self.tr("照片读完时已离开那张单，直接添加到了单据上。")
        self._desk.act(lambda: order_photos.add(session, order_id, pictures), done)

    def _take_away(self, key: int) -> None:
        remarks = self._bench.remarks
        left = {each: line for at, (each, line) in enumerate(remarks.photos.items()) if at != key}
        self._bench.note(replace(remarks, photos=left))

    def _look(self, key: int) -> None:
        desk = self._desk
        PhotoWindow(desk.theme, desk.icons, desk.jobs, self._photos, key, self.window()).show()
