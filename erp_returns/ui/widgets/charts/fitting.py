"""Text made to fit: cut with an ellipsis, or wrapped into a few lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ELLIPSIS = "…"
_PIECES = re.compile(r"(?:[（《“‘(]*[A-Za-z0-9#%+.'’_-]+|[（《“‘(]*.)[，。、；：？！）》”’)…]*\s*", re.DOTALL)
"""What stays together in a line: a Latin word, a number, or one character, with its punctuation."""


def elided(text: str, room: float, width: Callable[[str], float]) -> str:
    """The text, or as much of its beginning as fits before an ellipsis."""
    if width(text) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width(text[:middle].rstrip() + ELLIPSIS) <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + ELLIPSIS


def wrapped(text: str, room: float, most: int, width: Callable[[str], float]) -> list[str]:
    """The text in at most `most` lines of much the same length; what does not fit ends in an ellipsis."""
    lines = _filled(text, room, most, width)
    if len(lines) > 1 and all(width(line) <= room for line in lines):
        lines = _evened(text, room, lines, width)
    return [elided(line, room, width) for line in lines]


def _filled(text: str, room: float, most: int, width: Callable[[str], float]) -> list[str]:
    """Lines as full as they come; the last one takes all that is left."""
    lines = [""]
    pieces = _PIECES.findall(text)
    for at, piece in enumerate(pieces):
        longer = lines[-1] + piece
        if not lines[-1] or width(longer.rstrip()) <= room:
            lines[-1] = longer
        elif len(lines) < most:
            lines.append(piece)
        else:
            lines[-1] += "".join(pieces[at:])
            break
    return [line.rstrip() for line in lines]


def _evened(text: str, room: float, lines: list[str], width: Callable[[str], float]) -> list[str]:
    """As many lines in the least room that takes them."""
    step = max(width("国"), 1.0) / 2
    while (narrower := room - step) > 0:
        tried = _filled(text, narrower, len(lines), width)
        if any(width(line) > narrower for line in tried):
            break
        lines, room = tried, narrower
    return lines
