"""Text set into lines: Chinese and Latin wrapped, in styles, ready to be placed on a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import accumulate, takewhile
from typing import Literal

from erp_returns.documents.pdf.fonts import Face, FontSet

Colour = tuple[float, float, float]
Align = Literal["left", "right", "centre"]

INK: Colour = (0.106, 0.141, 0.188)
GREY: Colour = (0.275, 0.318, 0.373)
ACCENT: Colour = (0.114, 0.310, 0.749)
ALARM: Colour = (0.659, 0.125, 0.102)

_NEVER_FIRST = frozenset("，。、；：！？）】》〉」』”’％‰℃…—·,.;:!?)]}>%")
_NEVER_LAST = frozenset("（【《〈「『“‘￥¥#([{<")
_SEAMS = frozenset("-/_|&")
_SPACES = " \u3000"
_FIRST_WIDE = "\u2e80"


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set: size and line height in points."""

    size: float
    height: float
    bold: bool = False
    colour: Colour = INK

    def face(self, fonts: FontSet) -> Face:
        """The face of this style."""
        return fonts.bold if self.bold else fonts.regular


BODY = Style(8.5, 12.5)
STRONG = Style(8.5, 12.5, bold=True)
SMALL = Style(7.5, 11)
QUIET = Style(7.5, 11, colour=GREY)
ASIDE = Style(7.5, 12.5, colour=GREY)
ALERT = Style(8.5, 12.5, bold=True, colour=ALARM)
LABEL = Style(8, 12.5, colour=GREY)
HEADING = Style(9.5, 14, bold=True)
COLUMN_TITLE = Style(7.5, 11, bold=True)


@dataclass(frozen=True, slots=True)
class Piece:
    """Text on a line; `x` is where its left edge, right edge or middle stands, in points."""

    x: float
    text: str
    style: Style
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Line:
    """Pieces on one line of `height` points."""

    height: float
    pieces: tuple[Piece, ...]


def set_lines(fonts: FontSet, text: str, style: Style, width: float, align: Align = "left") -> list[Line]:
    """Wrap `text` into lines of at most `width` points."""
    x = {"left": 0.0, "right": width, "centre": width / 2}[align]
    wrapped = wrap(text, style.face(fonts), style.size, width)
    return [Line(style.height, (Piece(x, part, style, align),)) for part in wrapped]


def set_figure(fonts: FontSet, text: str, style: Style, width: float) -> Line:
    """One line that ends at `width`, in smaller type where it would not fit; figures never break."""
    natural = style.face(fonts).width(text, style.size)
    fitting = replace(style, size=style.size * width / natural) if natural > width else style
    return Line(style.height, (Piece(width, text, fitting, "right"),))


def set_field(fonts: FontSet, label: str, value: str, label_width: float, width: float) -> list[Line]:
    """A label and beside it its value, wrapped within `width`; an unknown value is a dash."""
    wrapped = wrap(value or "—", fonts.regular, BODY.size, width - label_width)
    first, *others = (Piece(label_width, part, BODY) for part in wrapped)
    return [
        Line(BODY.height, (Piece(0, label, LABEL), first)),
        *(Line(BODY.height, (piece,)) for piece in others),
    ]


def wrap(text: str, face: Face, size: float, width: float) -> list[str]:
    """Break `text` into parts of at most `width` points, at least one; missing characters are named.

    Chinese breaks between any two characters except before closing and after opening punctuation,
    Latin at spaces and after -/_|&; a word longer than the line is cut.
    """
    lines: list[str] = []
    for paragraph in face.shown(text).strip().split("\n"):
        if face.width(paragraph, size) <= width:
            lines.append(paragraph)
        else:
            lines.extend(_folded(paragraph, face.widths, width * 1000 / size))
    return lines


def fit(text: str, face: Face, size: float, width: float) -> str:
    """As much of `text` as one line of `width` points takes, with … where it was cut."""
    shown = face.shown(text).replace("\n", " ").strip()
    if face.width(shown, size) <= width:
        return shown
    room = width - face.width("…", size)
    reached = accumulate(face.width(character, size) for character in shown)
    return shown[: sum(1 for _ in takewhile(room.__ge__, reached))] + "…"


def _folded(text: str, widths: Mapping[int, int], limit: float) -> Iterator[str]:
    start = place = seam = 0
    used = 0
    while place < len(text):
        if place > start and _may_break(text, place):
            seam = place
        used += widths[ord(text[place])]
        if used > limit and place > start:
            end = seam if seam > start else place
            yield text[start:end].rstrip(_SPACES)
            start = place = seam = _after_spaces(text, end)
            used = 0
        else:
            place += 1
    if start < len(text):
        yield text[start:]


def _after_spaces(text: str, place: int) -> int:
    while place < len(text) and text[place] in _SPACES:
        place += 1
    return place


def _may_break(text: str, place: int) -> bool:
    before, after = text[place - 1], text[place]
    if after in _NEVER_FIRST or before in _NEVER_LAST:
        return False
    if before == " " or after == " " or before >= _FIRST_WIDE or after >= _FIRST_WIDE:
        return True
    return before in _SEAMS and place > 1 and text[place - 2].isalnum()
