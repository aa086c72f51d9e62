"""One photo at a time, as large as the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeySequence, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from erp_returns.ui.desk import Desk
from erp_returns.ui.jobs import JobToken
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.photo_strip import Photo, thumbnail

_LONGEST_SIDE = 2400


class PhotoWindow(QDialog):
    """← and → turn to the one before and after; Esc closes."""

    def __init__(self, desk: Desk, photos: Sequence[Photo], at: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs = desk.jobs
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("照片"))
        self._photos = tuple(photos)
        self._image = QImage()
        self.at = at
        self.picture, self.caption = QLabel(), QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        desk.theme.dress(self.caption, FontRole.BODY, Tone.SECONDARY)
        row = QHBoxLayout()
        row.addWidget(self._button(desk, "chevron-left", self.tr("上一张"), Qt.Key.Key_Left, -1))
        row.addStretch(1)
        row.addWidget(self.caption)
        row.addStretch(1)
        row.addWidget(self._button(desk, "chevron-right", self.tr("下一张"), Qt.Key.Key_Right, 1))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.picture, 1)
        column.addLayout(row)
        self.resize(900, 700)
        self.turn(0)

    def turn(self, step: int) -> None:
        """Show the photo `step` further on, as far as there are any."""
        self.at = min(max(self.at + step, 0), len(self._photos) - 1)
        photo = self._photos[self.at]
        place = self.tr("第 {at} 张，共 {count} 张").format(at=self.at + 1, count=len(self._photos))
        self.caption.setText(" · ".join(text for text in (place, photo.caption) if text))
        self.picture.setAccessibleName(self.caption.text())

        def work(_token: JobToken) -> QImage:
            return thumbnail(photo.path, _LONGEST_SIDE)

        def show(image: QImage) -> None:
            if photo is self._photos[self.at]:
                self._image = image
                self._fit()

        self._jobs.run(work, show, owner=self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._image.isNull():
            self.picture.setText(self.tr("这张照片无法显示：文件不在了，或者已损坏。"))
            return
        ratio = self.devicePixelRatio()
        room = self.picture.size() * ratio
        fitted = self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        size = fitted.boundedTo(self._image.size())
        if size.isEmpty():
            return
        scaled = self._image.scaled(
            size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        shown = QPixmap.fromImage(scaled)
        shown.setDevicePixelRatio(ratio)
        self.picture.setPixmap(shown)

    def _button(self, desk: Desk, icon: str, text: str, key: Qt.Key, step: int) -> QToolButton:
        button = QToolButton()
        button.setToolTip(text)
        button.setAccessibleName(text)
        desk.icons.dress(button, icon)
        button.clicked.connect(lambda: self.turn(step))
        QShortcut(QKeySequence(key), self).activated.connect(lambda: self.turn(step))
        return button
