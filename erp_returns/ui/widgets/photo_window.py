"""One photo at a time, as large as the window; the next ones by keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from erp_returns.ui.icons import Icons
from erp_returns.ui.jobs import JobRunner, JobToken
from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.widgets.photo_strip import Photo, thumbnail

_LONGEST_SIDE = 2400
_STEPS = {
    **dict.fromkeys((Qt.Key.Key_Right, Qt.Key.Key_J, Qt.Key.Key_Space), 1),
    **dict.fromkeys((Qt.Key.Key_Left, Qt.Key.Key_K), -1),
}


class PhotoWindow(QDialog):
    """← and → turn to the one before and after; Esc closes. Pictures are read beside the window."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        jobs: JobRunner,
        photos: Sequence[Photo],
        at: int,
        parent: QWidget | None = None,
    ) -> None:
        """`at` is the place of the photo to begin with."""
        super().__init__(parent)
        self._jobs = jobs
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("照片"))
        self._photos = tuple(photos)
        self._image = QImage()
        self.at = at
        self.picture, self.caption = QLabel(), QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.caption.setWordWrap(True)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.dress(self.caption, FontRole.BODY, Tone.SECONDARY)
        row = QHBoxLayout()
        row.addWidget(self._button(icons, "chevron-left", self.tr("上一张（←）"), -1))
        row.addWidget(self.caption, 1)
        row.addWidget(self._button(icons, "chevron-right", self.tr("下一张（→）"), 1))
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.turn(step)

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

    def _button(self, icons: Icons, icon: str, text: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        icons.dress(button, icon)
        button.clicked.connect(lambda: self.turn(step))
        return button
