"""Marks side by side: columns for the first series, a line for each other one."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from erp_returns.domain.statistics import Drawing
from erp_returns.ui.widgets.charts.fitting import wrapped
from erp_returns.ui.widgets.charts.legend import Legend, legend
from erp_returns.ui.widgets.charts.shapes import (
    Align,
    Bar,
    Box,
    Dot,
    Ink,
    Layout,
    Mark,
    Rule,
    Size,
    Words,
)

if TYPE_CHECKING:
    from erp_returns.domain.axes import Axis
    from erp_returns.ui.widgets.charts.picture import Picture, Series
    from erp_returns.ui.widgets.charts.shapes import Ruler

_GAP = 8
_FILLED = 0.62
_WIDEST = 3.0
"""Of a column, in lines of text."""
_LEAST_PLOT = 6.0
"""Height of the plot, in lines of text."""
_NAME_LINES = 3
_DOT_ROOM = 6.0


def least_height(picture: Picture, width: float, ruler: Ruler) -> float:
    """How high a chart has to be, so that everything can be read."""
    made = _Upright(picture, width, 0.0, ruler)
    return made.top + _LEAST_PLOT * ruler.height(Size.SMALL) + made.below


def lay_out(picture: Picture, width: float, height: float, ruler: Ruler) -> Layout:
    """Lay the chart out in this size."""
    return _Upright(picture, width, height, ruler).layout()


@dataclass(frozen=True, slots=True)
class _Slots:
    """How the width of the plot is shared among the marks."""

    left: float
    wide: float
    count: int

    def middle(self, mark: int) -> float:
        return self.left + (mark + 0.5) * self.wide


class _Upright:
    def __init__(self, picture: Picture, width: float, height: float, ruler: Ruler) -> None:
        self._picture, self._width, self._height, self._ruler = picture, width, height, ruler
        self._line = ruler.height(Size.SMALL)
        self._legend: Legend = legend(
            [series.heading for series in picture.series],
            [bool(at) for at in range(len(picture.series))],
            picture.note,
            width,
            ruler,
        )
        first, *others = picture.series
        self._second = next((series.axis for series in others if series.axis is not first.axis), None)
        left = self._tick_width(first.axis) + _GAP
        right = _GAP if self._second is None else self._tick_width(self._second) + _GAP
        count = max(len(picture.names), 1)
        self._slots = _Slots(left, max(width - left - right, 1.0) / count, count)
        self._names = self._named()
        self.top = self._legend.bottom + _GAP + self._line
        self.below = _GAP + self._line * max((len(lines) for _, lines in self._names), default=1)
        plot = max(height - self.top - self.below, 1.0)
        self._plot = Box(left, self.top, self._slots.wide * count, plot)

    def layout(self) -> Layout:
        bars = self._bars()
        lines = tuple(self._points(series) for series in self._picture.series[1:])
        return Layout(
            plot=self._plot,
            marks=self._marks(),
            rules=self._rules(),
            bars=bars,
            lines=lines,
            words=(
                *self._legend.words,
                *self._ticks(),
                *self._name_words(),
                *self._values(bars, lines),
            ),
            keys=self._legend.keys,
        )

    # ------------------------------------------------------------------ axes

    def _tick_width(self, axis: Axis) -> float:
        return max(self._ruler.width(axis.text(tick), Size.SMALL) for tick in axis.ticks)

    def _y(self, axis: Axis, value: float) -> float:
        share = (value - axis.least) / (axis.largest - axis.least)
        return self._plot.bottom - share * self._plot.height

    def _rules(self) -> tuple[Rule, ...]:
        axis = self._picture.series[0].axis
        left, right = self._plot.x, self._plot.right
        return tuple(
            Rule(left, self._y(axis, tick), right, self._y(axis, tick), zero=tick == 0) for tick in axis.ticks
        )

    def _ticks(self) -> list[Words]:
        sides = [(self._picture.series[0].axis, 0.0, self._plot.x - _GAP, Align.RIGHT)]
        if self._second is not None:
            after = self._plot.right + _GAP
            sides.append((self._second, after, self._width - after, Align.LEFT))
        return [
            Words(axis.text(tick), Box(x, self._y(axis, tick) - self._line / 2, wide, self._line), align)
            for axis, x, wide, align in sides
            for tick in axis.ticks
        ]

    # ----------------------------------------------------------------- names

    def _named(self) -> list[tuple[int, list[str]]]:
        """Which marks are named below the axis, in which lines."""
        names, wide = self._picture.names, self._slots.wide
        if self._picture.drawing is Drawing.PARETO:
            room = max(wide - 6, 1.0)
            return [(at, wrapped(name, room, _NAME_LINES, self._small)) for at, name in enumerate(names)]
        longest = max(map(self._small, names), default=0.0)
        every = max(ceil((longest + _GAP) / wide), 1)
        return [(at, [name]) for at, name in enumerate(names) if at % every == 0]

    def _name_words(self) -> list[Words]:
        found = []
        for mark, lines in self._names:
            wide = max(map(self._small, lines))
            x = self._slots.middle(mark) - wide / 2
            x = min(max(x, 0.0), self._width - wide)
            box = Box(x, self._plot.bottom + _GAP / 2, wide, self._line * len(lines))
            found.append(Words("\n".join(lines), box, Align.CENTRE))
        return found

    def _small(self, text: str) -> float:
        return self._ruler.width(text, Size.SMALL)

    # ---------------------------------------------------------------- values

    def _bars(self) -> tuple[Bar, ...]:
        series, slots = self._picture.series[0], self._slots
        wide = slots.wide if slots.wide < 3 else min(slots.wide * _FILLED, _WIDEST * self._line)
        zero = self._y(series.axis, 0)
        found = []
        for mark, value in enumerate(series.values):
            if value:
                y = self._y(series.axis, value)
                box = Box(slots.middle(mark) - wide / 2, min(y, zero), wide, abs(y - zero))
                found.append(Bar(box, 0, mark))
        return tuple(found)

    def _points(self, series: Series) -> tuple[Dot, ...]:
        return tuple(
            Dot(self._slots.middle(mark), self._y(series.axis, value), mark)
            for mark, value in enumerate(series.values)
            if value is not None
        )

    def _values(self, bars: tuple[Bar, ...], lines: tuple[tuple[Dot, ...], ...]) -> list[Words]:
        """Values beside their columns and points, where all of a series have room; columns come first.

        Those of lines lie on no column.
        """
        first, *others = self._picture.series
        found: list[Words] = []
        if self._fits(first):
            spots = [(bar.mark, bar.box.middle, bar.box.y, bar.box.bottom) for bar in bars]
            found += self._labels(first, spots, 0, 2.0, [])
        for part, (series, dots) in enumerate(zip(others, lines, strict=True), 1):
            if self._fits(series):
                spots = [(dot.mark, dot.x, dot.y, dot.y) for dot in dots]
                taken = [*(words.box for words in found), *(bar.box for bar in bars)]
                found += self._labels(series, spots, part, _DOT_ROOM, taken)
        return found

    def _fits(self, series: Series) -> bool:
        return max(map(self._small, series.texts), default=0.0) <= self._slots.wide - 2

    def _labels(
        self,
        series: Series,
        spots: list[tuple[int, float, float, float]],
        part: int,
        apart: float,
        taken: list[Box],
    ) -> list[Words]:
        """Labels above what they are about, or below where something stands there; none over anything."""
        found = []
        for mark, middle, top, bottom in spots:
            text = series.texts[mark]
            if not series.values[mark]:
                continue
            wide = self._small(text)
            negative = (series.values[mark] or 0) < 0
            places = (top - apart - self._line, bottom + apart)
            for y in reversed(places) if negative else places:
                box = Box(middle - wide / 2, y, wide, self._line)
                inside = self._legend.bottom <= box.y and box.bottom <= self._plot.bottom
                if inside and not any(box.meets(other) for other in taken):
                    taken.append(box)
                    ink = Ink.LINE if part else Ink.COLUMN
                    found.append(Words(text, box, Align.CENTRE, ink=ink, part=part))
                    break
        return found

    def _marks(self) -> tuple[Mark, ...]:
        series, slots = self._picture.series[0], self._slots
        top = self._plot.y - self._line
        return tuple(
            Mark(
                Box(slots.left + mark * slots.wide, top, slots.wide, self._plot.bottom + self.below - top),
                slots.middle(mark),
                self._y(series.axis, max(value or 0, 0)),
            )
            for mark, value in enumerate(series.values)
        )
