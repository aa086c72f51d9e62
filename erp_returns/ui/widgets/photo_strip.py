"""Photos of an order in a strip: added from files, dropped, or pasted; thumbnails read beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QIcon,
    QImage,
    QImageReader,
    QKeyEvent,
    QKeySequence,
    QPixmap,
)
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QMenu, QToolButton, QWidget

from erp_returns.ui.icons import Icons
from erp_returns.ui.jobs import JobRunner, JobToken
from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.theme.theme import mark
from erp_returns.ui.widgets.flow import FlowLayout

SIDE = 88
SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".bmp", ".gif")


@dataclass(frozen=True, slots=True)
class Photo:
    """One photo: what signals name it by, where its file is, and a caption."""

    key: int
    path: Path
    caption: str = ""


class PhotoStrip(QFrame):
    """Says what a person wants; the page does it and calls `set_photos` again.

    `files_added` carries paths, `image_pasted` PNG bytes, `removed` and `opened` a photo's key.
    """

    files_added = Signal(list)
    image_pasted = Signal(bytes)
    removed = Signal(int)
    opened = Signal(int)

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        jobs: JobRunner,
        *,
        editable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._jobs = jobs
        self._editable = editable
        self._buttons: dict[int, QToolButton] = {}
        self.setObjectName("photo_strip")
        self.setAccessibleName(self.tr("照片"))
        self.setAcceptDrops(editable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if editable else Qt.FocusPolicy.NoFocus)
        self._flow = FlowLayout(self, spacing=8)
        self._flow.setContentsMargins(8, 8, 8, 8)
        self.adding = QToolButton()
        self.adding.setText(self.tr("添加照片"))
        self.adding.setToolTip(self.tr("从文件添加；也可以把照片拖到这里，或按 Ctrl+V 粘贴"))
        self.adding.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.adding.setIconSize(QSize(20, 20))
        self.adding.setMinimumSize(SIDE, SIDE)
        self.adding.clicked.connect(self._ask_for_files)
        icons.dress(self.adding, "image-plus")
        self._none = QLabel(self.tr("没有照片"))
        theme.dress(self._none, FontRole.BODY, Tone.SECONDARY)
        self._flow.addWidget(self._none)
        self._flow.addWidget(self.adding)
        self.adding.setVisible(editable)
        self._none.setVisible(not editable)

    def set_photos(self, photos: Sequence[Photo]) -> None:
        """Show these; a file that cannot be read shows as a broken picture."""
        for button in self._buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for at, photo in enumerate(photos):
            button = self._button(photo)
            self._buttons[photo.key] = button
            self._flow.insert(at, button)
            button.show()
            self._read(photo, button)
        self._none.setVisible(not self._editable and not photos)
        self.updateGeometry()

    def paste(self) -> bool:
        """Take a picture or files from the clipboard; False if it holds neither."""
        return self._editable and self._take(QGuiApplication.clipboard().mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and self.paste():
            event.accept()
        elif event.key() == Qt.Key.Key_Delete and self._editable and self._focused() is not None:
            self.removed.emit(self._focused())
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _pictures(event.mimeData()) or event.mimeData().hasImage():
            event.acceptProposedAction()
            mark(self, dragging=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        mark(self, dragging=False)

    def dropEvent(self, event: QDropEvent) -> None:
        mark(self, dragging=False)
        if self._take(event.mimeData()):
            event.acceptProposedAction()

    def _focused(self) -> int | None:
        return next((key for key, button in self._buttons.items() if button.hasFocus()), None)

    def _take(self, offered: QMimeData) -> bool:
        paths = _pictures(offered)
        if paths:
            self.files_added.emit(paths)
        elif offered.hasImage():
            self.image_pasted.emit(_png(QImage(offered.imageData())))
        else:
            return False
        return True

    def _ask_for_files(self) -> None:
        pattern = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        kinds = self.tr("照片 ({pattern})").format(pattern=pattern)
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("添加照片"), "", kinds)
        if names:
            self.files_added.emit([Path(name) for name in names])

    def _button(self, photo: Photo) -> QToolButton:
        button = QToolButton(self)
        button.setFixedSize(SIDE, SIDE)
        button.setIconSize(QSize(SIDE - 8, SIDE - 8))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolTip(photo.caption or photo.path.name)
        button.setAccessibleName(self.tr("照片 {name}").format(name=photo.caption or photo.path.name))
        button.clicked.connect(lambda: self.opened.emit(photo.key))
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(lambda _where: self._offer(photo, button))
        return button

    def _offer(self, photo: Photo, button: QToolButton) -> None:
        menu = QMenu(button)
        menu.addAction(self.tr("查看")).triggered.connect(lambda _on: self.opened.emit(photo.key))
        if self._editable:
            menu.addAction(self.tr("移除")).triggered.connect(lambda _on: self.removed.emit(photo.key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _read(self, photo: Photo, button: QToolButton) -> None:
        pixels = round(SIDE * self.devicePixelRatio())

        def work(_token: JobToken) -> QImage:
            return thumbnail(photo.path, pixels)

        def show(image: QImage) -> None:
            if image.isNull():
                self._icons.dress(button, "image")
            else:
                button.setIcon(QIcon(QPixmap.fromImage(image)))

        self._jobs.run(work, show, owner=button)


def thumbnail(path: Path, side: int) -> QImage:
    """The picture, upright, within a square of `side` pixels; a null image where it cannot be read."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def _pictures(offered: QMimeData) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in offered.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in SUFFIXES]


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
