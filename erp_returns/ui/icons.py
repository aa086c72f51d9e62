"""Icons: one family of drawings, inked in the colours of the theme."""

from __future__ import annotations

import weakref
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton
from shiboken6 import isValid

from erp_returns.ui.theme import Theme, Tone

Dressed = QAction | QAbstractButton


class Icons(QObject):
    """Gives icons by name (the file's name without '.svg'), each drawn once for each ink."""

    def __init__(self, folder: Path, theme: Theme) -> None:
        super().__init__(theme)
        self._folder = folder
        self._theme = theme
        self._sources: dict[str, str] = {}
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._dressed: list[tuple[weakref.ref[Dressed], str, Tone | None]] = []
        self._held: QIcon | None = None
        theme.changed.connect(self._ink_again)

    def icon(self, name: str, tone: Tone | None = None) -> QIcon:
        """The icon in the colour of `tone`, for buttons of plain ground; greyed where disabled."""
        tokens = self._theme.tokens
        return self._inked(name, tokens.tone(tone or Tone.NORMAL))

    def on_accent(self, name: str) -> QIcon:
        """The icon for the primary button."""
        return self._inked(name, self._theme.tokens.on_accent)

    def dress(self, target: Dressed, name: str, tone: Tone | None = None) -> None:
        """Give a button or an action its icon, and a new one whenever the theme changes."""
        self._dressed = [kept for kept in self._dressed if kept[0]() not in (None, target)]
        self._dressed.append((weakref.ref(target), name, tone))
        self._dress(target, name, tone)

    def hold(self) -> None:
        """Let `dress` only leave room for the drawings until `release`: a window stands sooner so."""
        blank = QPixmap(1, 1)
        blank.fill(Qt.GlobalColor.transparent)
        self._held = QIcon(blank)

    def release(self) -> None:
        """Draw what was held back."""
        if self._held is not None:
            self._held = None
            self._ink_again()

    def pixmap(self, name: str, size: int, tone: Tone | None = None) -> QPixmap:
        """The drawing, `size` pixels wide."""
        return self._draw(name, size, self._theme.tokens.tone(tone or Tone.NORMAL))

    def _dress(self, target: Dressed, name: str, tone: Tone | None) -> None:
        if self._held is not None:
            target.setIcon(self._held)
            return
        primary = isinstance(target, QAbstractButton) and target.property("primary") is True
        target.setIcon(self.on_accent(name) if primary else self.icon(name, tone))

    def _inked(self, name: str, colour: str) -> QIcon:
        icon = self._icons.get((name, colour))
        if icon is None:
            icon = self._icons[name, colour] = QIcon()
            for size in (self._theme.icon_size, round(1.25 * self._theme.icon_size)):
                icon.addPixmap(self._draw(name, size, colour))
                icon.addPixmap(self._draw(name, size, self._theme.tokens.disabled), QIcon.Mode.Disabled)
        return icon

    def _draw(self, name: str, size: int, colour: str) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer

        ratio = QGuiApplication.primaryScreen().devicePixelRatio()
        image = QImage(QSize(size, size) * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        renderer = QSvgRenderer(QByteArray(self._source(name).replace("currentColor", colour).encode()))
        painter = QPainter(image)
        renderer.render(painter, QRectF(0, 0, image.width(), image.height()))
        painter.end()
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _source(self, name: str) -> str:
        source = self._sources.get(name)
        if source is None:
            source = self._sources[name] = (self._folder / f"{name}.svg").read_text("utf-8")
        return source

    def _ink_again(self) -> None:
        self._icons.clear()
        for ref, name, tone in self._dressed:
            target = ref()
            if target is not None and isValid(target):
                self._dress(target, name, tone)
