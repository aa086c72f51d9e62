"""The legend: a sample and the words of each series, in as many rows as the width asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from erp_returns.ui.widgets.charts.fitting import elided
from erp_returns.ui.widgets.charts.shapes import Align, Box, Ink, Key, Size, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erp_returns.ui.widgets.charts.shapes import Ruler

_BETWEEN = 20
_AFTER_SAMPLE = 6


class Legend(NamedTuple):
    """A legend laid out, and where it ends."""

    keys: tuple[Key, ...]
    words: tuple[Words, ...]
    bottom: float


def legend(headings: Sequence[str], lines: Sequence[bool], note: str, width: float, ruler: Ruler) -> Legend:
    """Lay the series out from the upper left; `lines` says which of them are drawn as lines.

    `note` stands at the right, below them where there is no room.
    """
    high = ruler.height(Size.SMALL) + 4
    sample = float(round(ruler.height(Size.SMALL) * 0.7))
    x, y = 0.0, 0.0
    keys, words = [], []
    for part, (heading, line) in enumerate(zip(headings, lines, strict=True)):
        room = width - 2 * sample - _AFTER_SAMPLE
        text = elided(heading, room, lambda each: ruler.width(each, Size.SMALL))
        wide = sample * (2 if line else 1)
        needed = wide + _AFTER_SAMPLE + ruler.width(text, Size.SMALL)
        if x and x + needed > width:
            x, y = 0.0, y + high
        keys.append(Key(Box(x, y + (high - sample) / 2, wide, sample), part, line=line))
        box = Box(x + wide + _AFTER_SAMPLE, y, needed - wide - _AFTER_SAMPLE, high)
        words.append(Words(text, box, size=Size.SMALL, ink=Ink.NORMAL))
        x += needed + _BETWEEN
    if note:
        wide = ruler.width(note, Size.SMALL)
        if x and x + wide > width:
            y += high
        words.append(Words(note, Box(max(width - wide, 0.0), y, min(wide, width), high), Align.RIGHT))
    return Legend(tuple(keys), tuple(words), y + high)
