"""The photos of an order."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.services.photos import photo_path
from erp_returns.ui.desk import Desk
from erp_returns.ui.pages.orders.panes import Pane
from erp_returns.ui.pages.returns.photo_window import PhotoWindow
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.photo_strip import Photo, PhotoStrip


class PhotosPane(Pane):
    """Small pictures; a click shows one large."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._photos: tuple[Photo, ...] = ()
        self.strip = PhotoStrip(desk.theme, desk.icons, desk.jobs, editable=False)
        self.strip.opened.connect(self.open_photo)
        hint = QLabel(self.tr("添加照片：修改单据，或在收货时拍照"))
        desk.theme.dress(hint, FontRole.SMALL, Tone.SECONDARY)
        self.add(self.strip, hint)
        self.end()

    def fill(self, detail: ReturnDetail) -> None:
        """Show the photos of an order."""
        database = self._desk.session.database
        self._photos = tuple(
            Photo(row.id, photo_path(database, row.content_hash), row.caption) for row in detail.photos
        )
        self.strip.set_photos(self._photos)

    def open_photo(self, key: int) -> PhotoWindow:
        """Show one photo large."""
        at = next(at for at, photo in enumerate(self._photos) if photo.key == key)
        window = PhotoWindow(self._desk, self._photos, at, self.window())
        window.show()
        return window
