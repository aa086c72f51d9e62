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
    Key,
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
_THINNEST = 3.0
"""Of what is not nothing, in px: anything less cannot be seen."""
_LEAST_PLOT = 0.4
"""Of the room beside the names, that bars keep whatever stands at their ends."""
_APART = 12.0
_SAMPLE, _AFTER_SAMPLE = 0.6, 4.0
_BESIDE = _GAP / 2 + 2


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
        wide = max(self._width - left - right, 1.0)
        count = max(len(self._picture.names), 1)
        row = (height - self.top - self.below) / count
        row = min(max(row, self.lowest), max(_HIGHEST_ROW * self._line, self.lowest))
        if self._stacked:
            wide = self._beside_figures(self._width - left, wide, self._thick(row))
        return Box(left, self.top, wide, row * count), row

    def _beside_figures(self, room: float, wide: float, thick: float) -> float:
        """How wide the plot may be, so that what has no room in a bar has it beside the bar."""
        sums = [sum(max(value or 0, 0) for value in parts) for parts in self._rows()]
        for _ in self._picture.series:
            widths = [
                (room - self._after(mark, wide, thick)) * self._axis.largest / whole
                for mark, whole in enumerate(sums)
                if whole
            ]
            narrowest = max(min(widths, default=wide), _LEAST_PLOT * room)
            if narrowest >= wide:
                break
            wide = narrowest
        return wide

    def _after(self, mark: int, wide: float, thick: float) -> float:
        """How much room the figures at the end of a stack take."""
        parts = self._outside(mark, self._widths(mark, wide), thick)
        texts = (self._picture.series[part].texts[mark] for part in parts)
        return _BESIDE + self._wide(self._picture.ends[mark]) + _GAP + sum(map(self._part_width, texts))

    def _part_width(self, text: str) -> float:
        """How much room a part's figure takes behind its sample."""
        return _APART + _SAMPLE * self._small + _AFTER_SAMPLE + self._wide(text)

    def layout(self) -> Layout:
        bars = self._stacks() if self._stacked else self._groups()
        inside = self._inside(bars) if self._stacked else []
        values = self._values(bars)
        keys, beside = self._beside(values) if self._stacked else ([], [])
        return Layout(
            plot=self._plot,
            marks=self._marks([*values, *beside]),
            rules=self._rules(),
            bars=tuple(bars),
            words=(
                *self._legend.words,
                *self._ticks(),
                *self._names(),
                *inside,
                *values,
                *beside,
            ),
            keys=(*self._legend.keys, *keys),
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
                x2 = max(x2, x1 + _THINNEST) if value else x2
                inset = 0.0 if count == 1 else 1.0
                found.append(Bar(Box(x1, y + inset, x2 - x1, thick - 2 * inset), part, mark))
        return found

    def _stacks(self) -> list[Bar]:
        """One bar in each row, of parts that follow each other; nothing below zero is drawn."""
        thick = self._thick(self._row)
        found = []
        for mark in range(len(self._picture.names)):
            x, y = self._x(0), self._top_of(mark) + (self._row - thick) / 2
            for part, wide in enumerate(self._widths(mark, self._plot.width)):
                found.append(Bar(Box(x, y, wide, thick), part, mark))
                x += wide
        return found

    def _thick(self, row: float) -> float:
        """How thick a stack is in a row."""
        return min(row * _FILLED, _THICKEST * self._line)

    def _rows(self) -> list[tuple[int | None, ...]]:
        """The values of each stack."""
        return list(zip(*(series.values for series in self._picture.series), strict=True))

    def _widths(self, mark: int, plot: float) -> list[float]:
        """How wide the parts of a stack are: none too thin to be seen, at the cost of the widest."""
        true = [max(value or 0, 0) / self._axis.largest * plot for value in self._rows()[mark]]
        shown = [max(each, _THINNEST) if each else 0.0 for each in true]
        widest = max(range(len(true)), key=true.__getitem__)
        shown[widest] = max(shown[widest] - (sum(shown) - sum(true)), min(shown[widest], _THINNEST))
        return shown

    def _outside(self, mark: int, widths: list[float], thick: float) -> list[int]:
        """Parts whose figure has no room in them; none where the figure of the stack says it already."""
        texts = [series.texts[mark] for series in self._picture.series]
        seen = [part for part, wide in enumerate(widths) if wide]
        return [
            part for part in seen if len(seen) > 1 and not self._fits_inside(texts[part], widths[part], thick)
        ]

    def _fits_inside(self, text: str, wide: float, thick: float) -> bool:
        return self._wide(text) + _GAP <= wide and self._small <= thick + 4

    def _inside(self, bars: list[Bar]) -> list[Words]:
        """The value of a part, where it has room in it."""
        found = []
        for bar in bars:
            text = self._picture.series[bar.part].texts[bar.mark]
            if self._fits_inside(text, bar.box.width, bar.box.height):
                found.append(Words(text, bar.box, Align.CENTRE, ink=Ink.ON_PART, part=bar.part))
        return found

    def _beside(self, ends: list[Words]) -> tuple[list[Key], list[Words]]:
        """The values of parts that have no room in them, behind that of the stack, while there is room."""
        keys, found = [], []
        sample = _SAMPLE * self._small
        for mark, end in enumerate(ends):
            x, middle = end.box.right, end.box.y + end.box.height / 2
            widths = self._widths(mark, self._plot.width)
            for part in self._outside(mark, widths, self._thick(self._row)):
                text = self._picture.series[part].texts[mark]
                right = x + self._part_width(text)
                if right <= self._width:
                    keys.append(Key(Box(x + _APART, middle - sample / 2, sample, sample), part))
                    wide = self._wide(text)
                    found.append(Words(text, Box(right - wide, end.box.y, wide, self._small), part=part))
                    x = right
        return keys, found

    def _values(self, bars: list[Bar]) -> list[Words]:
        """What stands at the end of each bar, or of each stack."""
        ends: dict[tuple[int, int], Box] = {}
        for bar in bars:
            ends[0 if self._stacked else bar.part, bar.mark] = bar.box
        found = []
        for (part, mark), box in ends.items():
            text = self._texts[part][mark]
            middle = box.y + box.height / 2
            where = Box(box.right + _BESIDE, middle - self._small / 2, self._wide(text), self._small)
            found.append(Words(text, where, ink=Ink.NORMAL))
        return found

    def _marks(self, values: list[Words]) -> tuple[Mark, ...]:
        ends = [self._plot.x] * len(self._picture.names)
        for words in values:
            mark = min(int((words.box.y - self._plot.y) / self._row), len(ends) - 1)
            ends[mark] = max(ends[mark], words.box.right + _GAP / 2)
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
