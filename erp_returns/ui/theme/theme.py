"""One object that dresses the application and tells its parts when the look has changed."""

from __future__ import annotations

import weakref
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from erp_returns.ui.theme.fonts import Faces, FontRole
from erp_returns.ui.theme.stylesheet import stylesheet
from erp_returns.ui.theme.tokens import DARK, LIGHT, Tokens, Tone

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtGui import QFont

MIN_POINTS = 9
MAX_POINTS = 20
DEFAULT_POINTS = 10


class Appearance(StrEnum):
    """What was chosen in the parameters."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_SCHEMES = {
    Appearance.SYSTEM: Qt.ColorScheme.Unknown,
    Appearance.LIGHT: Qt.ColorScheme.Light,
    Appearance.DARK: Qt.ColorScheme.Dark,
}


@dataclass(frozen=True, slots=True)
class _Ink:
    """Colours as Qt wants them, made once for each set of tokens."""

    tones: Mapping[Tone, QColor]
    chips: Mapping[str, tuple[QColor, QColor]]


class Theme(QObject):
    """Palette, style, style sheet, faces and sizes; `changed` is emitted after any of them."""

    changed = Signal()

    def __init__(self, app: QApplication, resources: Path, *, fusion: bool = False) -> None:
        """`resources` holds fonts/ and styles/; `fusion` says that `app` was started with that style.

        Nothing is applied before `apply`.
        """
        super().__init__(app)
        self._app = app
        self._styles = resources / "styles"
        self._appearance = Appearance.SYSTEM
        self._points: float = DEFAULT_POINTS
        self._dressed: list[tuple[weakref.ref[QWidget], FontRole]] = []
        self._sheet = ""
        self._fusion = fusion
        self.faces = Faces.choose(resources / "fonts")
        self.tokens: Tokens = LIGHT
        self._ink = _ink(self.tokens)
        self._fonts: dict[FontRole, QFont] = {}
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def appearance(self) -> Appearance:
        """What was chosen, not what it resolved to."""
        return self._appearance

    @property
    def points(self) -> float:
        """Height of body text in points."""
        return self._points

    def apply(self, appearance: Appearance | None = None, points: float | None = None) -> None:
        """Dress the application; what is not given stays. Points are kept within 9 and 20."""
        if appearance is not None and appearance is not self._appearance:
            self._appearance = appearance
            self._app.styleHints().setColorScheme(_SCHEMES[appearance])
        if points is not None:
            self._points = min(max(points, MIN_POINTS), MAX_POINTS)
        self.tokens = self._resolve()
        self._ink = _ink(self.tokens)
        self._fonts.clear()
        self._dress_application()
        self._dress_widgets()
        self.changed.emit()

    @property
    def icon_size(self) -> int:
        """Width of an icon beside text, in pixels: 16 at 10 points."""
        return round(1.6 * self._points)

    def font(self, role: FontRole) -> QFont:
        """The font for a use of type, at today's size."""
        font = self._fonts.get(role)
        if font is None:
            font = self._fonts[role] = self.faces.font(role, self._points)
        return font

    def dress(self, widget: QWidget, role: FontRole, tone: Tone | None = None) -> None:
        """Give `widget` a font (kept up to date) and, for labels, a colour by meaning."""
        self._dressed = [(ref, kept) for ref, kept in self._dressed if ref() not in (None, widget)]
        self._dressed.append((weakref.ref(widget), role))
        widget.setFont(self.font(role))
        if tone is not None:
            mark(widget, tone=tone.value)

    def brush(self, tone: Tone) -> QBrush:
        """Brush for text that means `tone`."""
        return QBrush(self._ink.tones[tone])

    def colour(self, tone: Tone) -> QColor:
        """Colour of text that means `tone`."""
        return self._ink.tones[tone]

    def chip(self, status: str) -> tuple[QColor, QColor]:
        """Ground and text colours of a status, by its stored value."""
        chips = self._ink.chips
        return chips[status] if status in chips else chips[""]

    def row_height(self, role: FontRole = FontRole.BODY) -> int:
        """Height of a table row in pixels: 32 at 13 px text, 44 at the bench's 18 px."""
        line = QFontMetrics(self.font(role)).height()
        return max(round(line * 1.7), line + 10)

    def _resolve(self) -> Tokens:
        if self._appearance is Appearance.SYSTEM:
            dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
            return DARK if dark else LIGHT
        return DARK if self._appearance is Appearance.DARK else LIGHT

    def _follow_system(self) -> None:
        if self._appearance is Appearance.SYSTEM and self._resolve() is not self.tokens:
            self.apply()

    def _dress_application(self) -> None:
        if not self._fusion:
            self._fusion = True
            self._app.setStyle("Fusion")
        self._app.setPalette(palette(self.tokens))
        self._app.setFont(self.font(FontRole.BODY))
        sheet = stylesheet(self.tokens, self._styles, self.icon_size)
        if self._sheet != sheet:
            self._sheet = sheet
            self._app.setStyleSheet(sheet)

    def _dress_widgets(self) -> None:
        for ref, role in self._dressed:
            widget = ref()
            if widget is not None and isValid(widget):
                widget.setFont(self.font(role))


def mark(widget: QWidget, **properties: str | bool) -> None:
    """Set properties that the style sheet selects by, and let a widget that was styled be styled anew."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        own = widget.font() if widget.testAttribute(Qt.WidgetAttribute.WA_SetFont) else None
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)
        # Unpolishing brings back the font from before the text size was changed.
        if own is not None and widget.font() != own:
            widget.setFont(own)


def palette(tokens: Tokens) -> QPalette:
    """The palette for what the style sheet leaves to the style: item views, text, tool tips."""
    role = QPalette.ColorRole
    group = QPalette.ColorGroup
    colours = {
        role.Window: tokens.window,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.window,
        role.Text: tokens.text,
        role.Button: tokens.raised,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.danger,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.text,
        role.PlaceholderText: tokens.secondary,
        role.Highlight: tokens.selection,
        role.HighlightedText: tokens.text,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Light: tokens.raised,
        role.Midlight: tokens.divider,
        role.Mid: tokens.border,
        role.Dark: tokens.outline,
        role.Shadow: tokens.outline,
    }
    made = QPalette()
    for colour_role, value in colours.items():
        made.setColor(colour_role, QColor(value))
    made.setColor(group.Inactive, role.Highlight, QColor(tokens.selection_idle))
    for colour_role in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(group.Disabled, colour_role, QColor(tokens.disabled))
    return made


def _ink(tokens: Tokens) -> _Ink:
    chips = {status: (QColor(chip.background), QColor(chip.text)) for status, chip in tokens.chips.items()}
    chips[""] = (QColor(tokens.fallback_chip.background), QColor(tokens.fallback_chip.text))
    return _Ink({tone: QColor(tokens.tone(tone)) for tone in Tone}, chips)
