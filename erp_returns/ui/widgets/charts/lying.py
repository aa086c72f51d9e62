"""Marks one below the other: bars that lie, beside each other or as parts of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erp_returns.domain.statistics import Drawing
from erp_returns.ui.widgets.charts.fitting import wrapped
from erp_returns.ui.widgets.charts.legend import Legend, legend
from erp_returns.ui.widgets.charts.shapes import (
    Align,
    Bar,
    Box,
    Ink,
    Layout,
    Mark,
    Rule,
    Size,
    Words,
)

if TYPE_CHECKING:
    from erp_returns.ui.widgets.charts.picture import Picture
    from erp_returns.ui.widgets.charts.shapes import Ruler

_GAP = 8
_MOST_FOR_NAMES = 0.36
_LOWEST_ROW, _HIGHEST_ROW = 1.1, 3.2
_LOWEST_OF_SEVERAL = 1.05
"""Of a row, in lines of text."""
_FILLED = 0.68
_THICKEST = 1.7


def least_height(picture: Picture, width: float, ruler: Ruler) -> float:
    """How high a chart has to be, so that everything can be read."""
    made = _Lying(picture, width, 0.0, ruler)
    return made.top + len(picture.names) * made.lowest + made.below


def lay_out(picture: Picture, width: float, height: float, ruler: Ruler) -> Layout:
    """Lay the chart out in this size."""
    return _Lying(picture, width, height, ruler).layout()


class _Lying:
    def __init__(self, picture: Picture, width: float, height: float, ruler: Ruler) -> None:
        self._picture, self._width, self._ruler = picture, width, ruler
        self._stacked = picture.drawing is Drawing.STACKED
        self._small, self._line = ruler.height(Size.SMALL), ruler.height(Size.BODY)
        count = len(picture.series)
        self._legend: Legend = legend(
            [series.heading for series in picture.series], [False] * count, picture.note, width, ruler
        )
        self._axis = picture.series[0].axis
        self.top = self._legend.bottom + _GAP / 2
        self.below = _GAP / 2 + self._small
        several = count > 1 and not self._stacked
        self.lowest = count * _LOWEST_OF_SEVERAL * self._small + _GAP if several else _LOWEST_ROW * self._line
        self._texts = [picture.ends] if self._stacked else [series.texts for series in picture.series]
        self._plot, self._row = self._share(height)

    def _share(self, height: float) -> tuple[Box, float]:
        """Where the bars are, and how high a row is."""
        names = max((self._ruler.width(name, Size.BODY) for name in self._picture.names), default=0.0)
        left = min(names, self._width * _MOST_FOR_NAMES) + _GAP
        values = max((self._wide(text) for texts in self._texts for text in texts), default=0.0)
        ends = self._wide(self._axis.text(self._axis.largest)) / 2
        right = max(values + _GAP, ends)
        count = max(len(self._picture.names), 1)
        row = (height - self.top - self.below) / count
        row = min(max(row, self.lowest), max(_HIGHEST_ROW * self._line, self.lowest))
        return Box(left, self.top, max(self._width - left - right, 1.0), row * count), row

    def layout(self) -> Layout:
        bars = self._stacks() if self._stacked else self._groups()
        inside = self._inside(bars) if self._stacked else []
        return Layout(
            plot=self._plot,
            marks=self._marks(bars),
            rules=self._rules(),
            bars=tuple(bars),
            words=(
                *self._legend.words,
                *self._ticks(),
                *self._names(),
                *inside,
                *self._values(bars),
            ),
            keys=self._legend.keys,
            upright=False,
        )

    # ------------------------------------------------------------------ axis

    def _x(self, value: float) -> float:
        share = (value - self._axis.least) / (self._axis.largest - self._axis.least)
        return self._plot.x + share * self._plot.width

    def _rules(self) -> tuple[Rule, ...]:
        top, bottom = self._plot.y, self._plot.bottom
        return tuple(
            Rule(self._x(tick), top, self._x(tick), bottom, zero=tick == 0) for tick in self._axis.ticks
        )

    def _ticks(self) -> list[Words]:
        """Every tick that stands clear of the one before."""
        found: list[Words] = []
        for tick in self._axis.ticks:
            text = self._axis.text(tick)
            wide = self._wide(text)
            box = Box(self._x(tick) - wide / 2, self._plot.bottom + _GAP / 2, wide, self._small)
            if not found or found[-1].box.right + _GAP <= box.x:
                found.append(Words(text, box, Align.CENTRE))
        return found

    def _names(self) -> list[Words]:
        room = self._plot.x - _GAP
        lines = max(int(self._row / self._line), 1)
        found = []
        for mark, name in enumerate(self._picture.names):
            shown = "\n".join(
                wrapped(name, room, min(lines, 2), lambda text: self._ruler.width(text, Size.BODY))
            )
            box = Box(0.0, self._top_of(mark), room, self._row)
            found.append(Words(shown, box, Align.RIGHT, Size.BODY, Ink.NORMAL))
        return found

    # ------------------------------------------------------------------ bars

    def _groups(self) -> list[Bar]:
        """A bar for each series, one below the other within the row."""
        count = len(self._picture.series)
        thick = min(self._row * (_FILLED if count == 1 else 0.8) / count, _THICKEST * self._line)
        found = []
        for part, series in enumerate(self._picture.series):
            for mark, value in enumerate(series.values):
                y = self._top_of(mark) + (self._row - thick * count) / 2 + part * thick
                x1, x2 = sorted((self._x(0), self._x(value or 0)))
                inset = 0.0 if count == 1 else 1.0
                found.append(Bar(Box(x1, y + inset, x2 - x1, thick - 2 * inset), part, mark))
        return found

    def _stacks(self) -> list[Bar]:
        """One bar in each row, of parts that follow each other; nothing below zero is drawn."""
        thick = min(self._row * _FILLED, _THICKEST * self._line)
        reached = [0] * len(self._picture.names)
        found = []
        for part, series in enumerate(self._picture.series):
            for mark, value in enumerate(series.values):
                size = max(value or 0, 0)
                x = self._x(reached[mark])
                reached[mark] += size
                y = self._top_of(mark) + (self._row - thick) / 2
                found.append(Bar(Box(x, y, self._x(reached[mark]) - x, thick), part, mark))
        return found

    def _inside(self, bars: list[Bar]) -> list[Words]:
        """The value of a part, where it has room in it."""
        found = []
        for bar in bars:
            text = self._picture.series[bar.part].texts[bar.mark]
            if self._wide(text) + _GAP <= bar.box.width and self._small <= bar.box.height + 4:
                found.append(Words(text, bar.box, Align.CENTRE, ink=Ink.ON_PART, part=bar.part))
        return found

    def _values(self, bars: list[Bar]) -> list[Words]:
        """What stands at the end of each bar, or of each stack."""
        ends: dict[tuple[int, int], Box] = {}
        for bar in bars:
            ends[0 if self._stacked else bar.part, bar.mark] = bar.box
        found = []
        for (part, mark), box in ends.items():
            text = self._texts[part][mark]
            middle = box.y + box.height / 2
            where = Box(box.right + _GAP / 2 + 2, middle - self._small / 2, self._wide(text), self._small)
            found.append(Words(text, where, ink=Ink.NORMAL))
        return found

    def _marks(self, bars: list[Bar]) -> tuple[Mark, ...]:
        ends = [self._plot.x] * len(self._picture.names)
        for bar in bars:
            texts = self._texts[0 if self._stacked else bar.part]
            ends[bar.mark] = max(ends[bar.mark], bar.box.right + _GAP + self._wide(texts[bar.mark]))
        return tuple(
            Mark(
                Box(0.0, self._top_of(mark), self._width, self._row),
                end,
                self._top_of(mark) + self._row / 2,
            )
            for mark, end in enumerate(ends)
        )

    def _top_of(self, mark: int) -> float:
        return self._plot.y + mark * self._row

    def _wide(self, text: str) -> float:
        return self._ruler.width(text, Size.SMALL)
