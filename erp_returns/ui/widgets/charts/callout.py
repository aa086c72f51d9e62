"""What is said of the mark that is pointed at: its name in full and all its figures, in a box beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from erp_returns.ui.widgets.charts.fitting import wrapped
from erp_returns.ui.widgets.charts.shapes import Align, Box, Size

if TYPE_CHECKING:
    from erp_returns.ui.widgets.charts.shapes import Mark, Ruler

_PAD = 10.0
_APART = 16.0
_BESIDE = 14.0
_NAME_LINES = 3


@dataclass(frozen=True, slots=True)
class CalloutLine:
    """One text of a callout."""

    text: str
    box: Box
    align: Align = Align.LEFT
    strong: bool = False
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Callout:
    """A callout laid out."""

    box: Box
    lines: tuple[CalloutLine, ...]


def callout(
    told: tuple[tuple[str, str], ...], mark: Mark, room: Box, ruler: Ruler, *, upright: bool
) -> Callout:
    """Lay a callout out beside a mark, within `room`; `told` begins with the name."""
    (_, name), *pairs = told
    pairs = [(title, text) for title, text in pairs if text]
    line = ruler.height(Size.SMALL) + 3
    titles = max((ruler.width(title, Size.SMALL) for title, _ in pairs), default=0.0)
    texts = max((ruler.width(text, Size.SMALL) for _, text in pairs), default=0.0)
    inner = min(max(titles + _APART + texts, 1.08 * ruler.width(name, Size.BODY)), room.width - 2 * _PAD)
    inner = min(inner, max(titles + _APART + texts, 18 * ruler.height(Size.BODY)))
    heading = wrapped(name, inner / 1.08, _NAME_LINES, lambda text: ruler.width(text, Size.BODY))
    high = ruler.height(Size.BODY) * len(heading) + 4
    size = (inner + 2 * _PAD, high + line * len(pairs) + 2 * _PAD - 4)
    x, y = _place(mark, room, size, upright=upright)
    left, top = x + _PAD, y + _PAD - 2
    body = ruler.height(Size.BODY)
    lines = [
        CalloutLine(text, Box(left, top + at * body, inner, body), strong=True)
        for at, text in enumerate(heading)
    ]
    for at, (title, text) in enumerate(pairs):
        box = Box(left, top + high + at * line, inner, line)
        lines += [CalloutLine(title, box, quiet=True), CalloutLine(text, box, Align.RIGHT)]
    return Callout(Box(x, y, *size), tuple(lines))


def _place(mark: Mark, room: Box, size: tuple[float, float], *, upright: bool) -> tuple[float, float]:
    """Beside what is meant, else below it or above; within the room as far as that is large enough."""
    wide, high = size
    x = (mark.box.right if upright else mark.x) + _BESIDE
    y = mark.y - (high / 3 if upright else high / 2)
    if x + wide > room.right and upright:
        x = mark.box.x - _BESIDE - wide
    elif x + wide > room.right:
        x = room.right - wide
        y = mark.box.bottom if mark.box.bottom + high <= room.bottom else mark.box.y - high
    return max(min(x, room.right - wide), room.x), max(min(y, room.bottom - high), room.y)
