"""One photo large; the arrow keys go on to the next."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.widgets.photo_strip import thumbnail

_LARGEST = 1600
_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Space: 1,
    Qt.Key.Key_J: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_K: -1,
}


class PhotoView(QDialog):
    """Shows photos of an order, fitted to the window."""

    def __init__(
        self,
        theme: Theme,
        photos: Sequence[tuple[int, Path, str]],
        key: int,
        parent: QWidget | None = None,
    ) -> None:
        """`photos` are id, file and caption; `key` is the id to begin with."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("照片"))
        self._photos = photos
        self.at = next((place for place, photo in enumerate(photos) if photo[0] == key), 0)
        self._pixmap = QPixmap()
        self.picture, self.caption = QLabel(), QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setMinimumSize(320, 240)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.dress(self.caption, FontRole.BODY, Tone.SECONDARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.picture, 1)
        column.addWidget(self.caption)
        self.resize(960, 680)
        self.show_photo(self.at)

    def show_photo(self, at: int) -> None:
        """Show the photo at a place, counted from 0; the nearest there is."""
        self.at = min(max(at, 0), len(self._photos) - 1)
        _, path, caption = self._photos[self.at]
        self._pixmap = QPixmap.fromImage(thumbnail(path, _LARGEST))
        place = self.tr("第 {n} 张，共 {of} 张").format(n=self.at + 1, of=len(self._photos))
        self.caption.setText(" · ".join(part for part in (caption, place) if part))
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.show_photo(self.at + step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._pixmap.isNull():
            self.picture.setText(self.tr("这张照片无法显示"))
            return
        ratio = self.devicePixelRatio()
        fitted = self._pixmap.scaled(
            self.picture.size() * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitted.setDevicePixelRatio(ratio)
        self.picture.setPixmap(fitted)
