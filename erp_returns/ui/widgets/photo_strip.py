"""Photos in a strip: added from files, dropped, or pasted; thumbnails read beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
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
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QMenu, QToolButton, QWidget

from erp_returns.ui.icons import Icons
from erp_returns.ui.jobs import JobRunner, JobToken
from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.theme.theme import mark
from erp_returns.ui.widgets.flow import FlowLayout

SIDE = 88
_CAPTIONED_SIDE = 128
SUFFIXES = (
    *(".jpg", ".jpeg", ".jfif", ".png", ".webp", ".avif", ".bmp", ".gif", ".tif", ".tiff"),
    *(".heic", ".heif"),
)
"""What is offered to be added; what is in such a file is found out when it is kept."""


@dataclass(frozen=True, slots=True)
class Photo:
    """One photo: what signals name it by, where its file is, and a caption.

    `about` is told of it besides; `fixed` says why it cannot be removed.
    """

    key: int
    path: Path
    caption: str = ""
    about: str = ""
    fixed: str = ""


class PhotoStrip(QFrame):
    """Says what a person wants; the page does it and calls `set_photos` again.

    `brought` carries what was added: paths of files, or one pasted image (`ui.pictures.Brought`);
    `removed`, `described` and `opened` a photo's key.
    """

    brought = Signal(list)
    removed = Signal(int)
    described = Signal(int)
    opened = Signal(int)

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        jobs: JobRunner,
        *,
        editable: bool = True,
        captioned: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`captioned` writes captions below the photos, and lets them be described."""
        super().__init__(parent)
        self._icons = icons
        self._jobs = jobs
        self._captioned = captioned
        self._shown: dict[int, Photo] = {}
        self._buttons: dict[int, QToolButton] = {}
        self.setObjectName("photo_strip")
        self.setAccessibleName(self.tr("照片"))
        self._flow = FlowLayout(self, spacing=8)
        self._flow.setContentsMargins(8, 8, 8, 8)
        self.adding = QToolButton()
        self.adding.setText(self.tr("添加照片"))
        self.adding.setToolTip(self.tr("从文件添加；也可以把照片拖到这里，或按 Ctrl+V 粘贴"))
        self.adding.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.adding.setIconSize(QSize(20, 20))
        self.adding.setMinimumSize(self._size())
        self.adding.clicked.connect(self._ask_for_files)
        icons.dress(self.adding, "image-plus")
        self._none = QLabel(self.tr("没有照片"))
        theme.dress(self._none, FontRole.BODY, Tone.SECONDARY)
        self._flow.addWidget(self._none)
        self._flow.addWidget(self.adding)
        self.set_editable(editable)

    @property
    def keys(self) -> tuple[int, ...]:
        """The photos that are shown, in their order."""
        return tuple(self._buttons)

    def set_editable(self, editable: bool) -> None:  # noqa: FBT001 - as Qt names its setters
        """Let photos be added and removed, or only looked at."""
        self._editable = editable
        self.setAcceptDrops(editable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if editable else Qt.FocusPolicy.NoFocus)
        self.adding.setVisible(editable)
        self._none.setVisible(not editable and not self._buttons)

    def set_photos(self, photos: Sequence[Photo]) -> None:
        """Show these; a file that cannot be read shows as a broken picture."""
        kept = {photo.key: self._buttons.pop(photo.key) for photo in photos if self._stands(photo)}
        focused = self._leave()
        self._buttons = {}
        for at, photo in enumerate(photos):
            button = kept.get(photo.key)
            if button is None:
                button = self._button(photo)
                self._read(photo, button)
            else:
                self._flow.removeWidget(button)
            self._buttons[photo.key] = button
            self._flow.insert(at, button)
            button.show()
        self._shown = {photo.key: photo for photo in photos}
        self._none.setVisible(not self._editable and not photos)
        if focused is not None:
            self._focus_near(focused)
        self.updateGeometry()

    def paste(self) -> bool:
        """Take a picture or files from the clipboard; False if it holds neither."""
        return self._editable and self._take(QGuiApplication.clipboard().mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self._focused()
        if event.matches(QKeySequence.StandardKey.Paste) and self.paste():
            event.accept()
        elif event.key() == Qt.Key.Key_Delete and self._editable and key is not None:
            self.removed.emit(key)
        elif event.key() == Qt.Key.Key_F2 and self._describable and key is not None:
            self.described.emit(key)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if pictures_in(event.mimeData()) or event.mimeData().hasImage():
            event.acceptProposedAction()
            mark(self, dragging=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        mark(self, dragging=False)

    def dropEvent(self, event: QDropEvent) -> None:
        mark(self, dragging=False)
        if self._take(event.mimeData()):
            event.acceptProposedAction()

    @property
    def _describable(self) -> bool:
        return self._editable and self._captioned

    def _size(self) -> QSize:
        """What one photo takes up, with its caption."""
        if not self._captioned:
            return QSize(SIDE, SIDE)
        return QSize(_CAPTIONED_SIDE, _CAPTIONED_SIDE + self.fontMetrics().height() + 6)

    def _stands(self, photo: Photo) -> bool:
        """Whether a photo is shown just so."""
        return photo.key in self._buttons and self._shown.get(photo.key) == photo

    def _leave(self) -> int | None:
        """Take the photos away that are not shown any more; the place of the one that had the focus."""
        place = None
        for key, button in self._buttons.items():
            if button.hasFocus():
                place = list(self._shown).index(key)
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        return place

    def _focus_near(self, place: int) -> None:
        near = list(self._buttons.values())[: place + 1]
        (near[-1] if near else self).setFocus()

    def _focused(self) -> int | None:
        return next((key for key, button in self._buttons.items() if button.hasFocus()), None)

    def _take(self, offered: QMimeData) -> bool:
        paths = pictures_in(offered)
        if paths:
            self.brought.emit(paths)
        elif offered.hasImage():
            self.brought.emit([QImage(offered.imageData())])
        else:
            return False
        return True

    def _ask_for_files(self) -> None:
        pattern = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        kinds = self.tr("照片 ({pattern})").format(pattern=pattern)
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("添加照片"), "", kinds)
        if names:
            self.brought.emit([Path(name) for name in names])

    def _button(self, photo: Photo) -> QToolButton:
        button = QToolButton(self)
        size = self._size()
        picture = size.width() - 8
        button.setFixedSize(size)
        button.setIconSize(QSize(picture, picture))
        if self._captioned:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            said = button.fontMetrics().elidedText(photo.caption, Qt.TextElideMode.ElideRight, picture)
            button.setText(said.replace("&", "&&") or " ")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        told = (photo.caption or photo.path.name, photo.about, photo.fixed)
        button.setToolTip("\n".join(text for text in told if text))
        button.setAccessibleName(self.tr("照片 {name}").format(name=photo.caption or photo.path.name))
        button.clicked.connect(lambda: self.opened.emit(photo.key))
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(lambda _where: self.offer(photo, button))
        return button

    def offer(self, photo: Photo, button: QToolButton) -> QMenu:
        """Offer what can be done with a photo."""
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        menu.addAction(self.tr("查看")).triggered.connect(lambda _on: self.opened.emit(photo.key))
        if self._describable:
            saying = menu.addAction(self.tr("写说明、选商品…"))
            saying.setShortcut(QKeySequence(Qt.Key.Key_F2))
            saying.triggered.connect(lambda _on: self.described.emit(photo.key))
        if self._editable:
            removing = menu.addAction(self.tr("移除"))
            removing.setShortcut(QKeySequence(Qt.Key.Key_Delete))
            removing.setEnabled(not photo.fixed)
            removing.setToolTip(photo.fixed)
            removing.triggered.connect(lambda _on: self.removed.emit(photo.key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        return menu

    def _read(self, photo: Photo, button: QToolButton) -> None:
        pixels = round(button.iconSize().width() * self.devicePixelRatio())

        def work(_token: JobToken) -> QImage:
            return thumbnail(photo.path, pixels)

        def show(image: QImage) -> None:
            if image.isNull():
                self._icons.dress(button, "image-off")
                gone = self.tr("文件不在了，或者已损坏")
                button.setToolTip(f"{gone}\n{button.toolTip()}")
                button.setAccessibleDescription(gone)
            else:
                button.setIcon(QIcon(_on_square(image, pixels)))

        self._jobs.run(work, show, owner=button)


def _on_square(image: QImage, side: int) -> QPixmap:
    """The picture in the middle of a square, so that what stands below pictures of any shape is in line."""
    square = QPixmap(side, side)
    square.fill(Qt.GlobalColor.transparent)
    painter = QPainter(square)
    painter.drawImage((side - image.width()) // 2, (side - image.height()) // 2, image)
    painter.end()
    return square


def thumbnail(path: Path, side: int) -> QImage:
    """The picture, upright, within a square of `side` pixels; a null image where it cannot be read."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def pictures_in(offered: QMimeData) -> list[Path]:
    """The picture files that something dragged or copied holds."""
    paths = [Path(url.toLocalFile()) for url in offered.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in SUFFIXES]
