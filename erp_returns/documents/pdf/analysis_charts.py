"""The pictures of 售后分析报告: told apart in grey as well as in colour, with what they show beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import cycle, pairwise

from erp_returns.documents.pdf.analysis_papers import cell_text
from erp_returns.documents.pdf.lines import ACCENT, GREY, INK, QUIET, Colour, Style, fit, set_lines
from erp_returns.documents.pdf.sheet import HAIR, LEFT, RIGHT, WHITE, WIDTH, Sheet
from erp_returns.domain.axes import Axis, Reach, axes, beside_whole
from erp_returns.domain.statistics import Cell, Column, Drawing, Figures, Grain, Measure

Row = tuple[Cell, ...]

BAR: Colour = (0.54, 0.65, 0.89)
PART_COLOURS: tuple[Colour, ...] = (
    ACCENT,
    (0.78, 0.84, 0.95),
    (0.45, 0.55, 0.72),
    (0.25, 0.28, 0.33),
    (0.9, 0.9, 0.9),
)
"""Neighbours differ in how dark they are, so that a printer without colour tells them apart too."""

_SMALL = Style(7, 9, colour=GREY)
_VALUE = Style(7, 9)
_LEGEND = 14.0
_PLOT = 112.0
_UNDER = 12.0
_AXIS = 40.0
_NAME = 138.0
_FIGURE = 74.0
_PITCH, _BAR_HIGH, _LINE_GAP = 13.0, 7.5, 1.5
_WIDEST_BAR = 26.0
_LABEL_LINES = 3
_LINE, _ROOM_FOR_DOTS = 1.1, 9.0
_MOST_OF_A_PARETO = 8_000


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where the values of an upright picture stand; lengths in points."""

    left: float
    right: float
    foot: float
    count: int

    @property
    def pitch(self) -> float:
        return (self.right - self.left) / self.count

    def middle(self, place: int) -> float:
        return self.left + self.pitch * (place + 0.5)

    def y(self, value: int, axis: Axis) -> float:
        return self.foot + _PLOT * (value - axis.least) / (axis.largest - axis.least)


def chart_height(figures: Figures, rows: Sequence[Row]) -> float:
    """Points that the picture of rows takes; none where there is none, or nothing to be seen on it."""
    drawn = len(figures.statistic.drawn)
    if not any(_value(row[place]) for row in rows for place in figures.statistic.drawn):
        return 0
    match figures.statistic.drawing:
        case Drawing.COURSE:
            return _LEGEND + _PLOT + _UNDER + 12
        case Drawing.PARETO:
            return _LEGEND + _PLOT + _LABEL_LINES * _SMALL.height + 14
        case Drawing.RANKING:
            return _legend_height(drawn) + len(rows) * _ranking_pitch(drawn) + 8
        case Drawing.STACKED:
            return _LEGEND + len(rows) * (_PITCH + 2) + 8
        case _:
            return 0


def draw_chart(sheet: Sheet, figures: Figures, rows: Sequence[Row]) -> None:
    """Draw the rows of figures below what stands on the sheet; there has to be room for them."""
    height, top = chart_height(figures, rows), sheet.y
    if not height:
        return
    match figures.statistic.drawing:
        case Drawing.COURSE:
            _draw_course(sheet, figures, rows)
        case Drawing.PARETO:
            _draw_pareto(sheet, figures, rows)
        case Drawing.RANKING:
            _draw_ranking(sheet, figures, rows)
        case Drawing.STACKED:
            _draw_stacked(sheet, figures, rows)
    sheet.y = top - height


# ------------------------------------------------------------------ upright pictures


def _draw_course(sheet: Sheet, figures: Figures, rows: Sequence[Row]) -> None:
    """Columns of the first drawn figure, lines of the others; each measure has an axis."""
    drawn = figures.statistic.drawn
    columns = figures.statistic.columns
    measures = list(dict.fromkeys(columns[place].measure for place in drawn))
    reaches = [
        _reach(measure, rows, [at for at in drawn if columns[at].measure is measure]) for measure in measures
    ]
    by_measure = dict(zip(measures, axes(reaches), strict=True))
    plot = _plot(sheet, len(rows), second=len(measures) > 1)
    _draw_axes(sheet, plot, list(by_measure.values()))
    _draw_columns(sheet, plot, by_measure[columns[drawn[0]].measure], [row[drawn[0]] for row in rows])
    for place in drawn[1:]:
        _draw_line(sheet, plot, by_measure[columns[place].measure], [row[place] for row in rows])
    _label_steps(sheet, plot, [str(row[0]) for row in rows], figures.scope.grain)
    _draw_legend(sheet, [columns[place] for place in drawn], [BAR], lines=len(drawn) - 1)


def _draw_pareto(sheet: Sheet, figures: Figures, rows: Sequence[Row]) -> None:
    """Columns that fall, the line of their running share, and the mark of four fifths."""
    first, running = figures.statistic.drawn[:2]
    columns = figures.statistic.columns
    axis, shares = beside_whole(_reach(columns[first].measure, rows, [first]))
    plot = _plot(sheet, len(rows), second=True)
    _draw_axis(sheet, plot, axis, plot.left - 4, "right", ruled=True)
    _draw_axis(sheet, plot, shares, plot.right + 4, "left", ruled=False)
    _draw_columns(sheet, plot, axis, [row[first] for row in rows])
    mark = plot.y(_MOST_OF_A_PARETO, shares)
    sheet.line((plot.left, mark), (plot.right, mark), weight=0.6, colour=GREY)
    sheet.write(plot.right - 3, mark + _SMALL.height, "80 %", _SMALL, "right")
    _draw_line(sheet, plot, shares, [row[running] for row in rows])
    for place, row in enumerate(rows):
        name = cell_text(row[0], Measure.TEXT, figures.scope.grain)
        for at, text in enumerate(_label(sheet, name, plot.pitch - 3)):
            sheet.write(plot.middle(place), plot.foot - 3 - at * _SMALL.height, text, _SMALL, "centre")
    _draw_legend(sheet, [columns[first], columns[running]], [BAR], lines=1)


def _label(sheet: Sheet, name: str, width: float) -> list[str]:
    """A name in a few short lines, with … where it goes on."""
    lines = [line.pieces[0].text for line in set_lines(sheet.fonts, name, _SMALL, width)]
    if len(lines) <= _LABEL_LINES:
        return lines
    last = fit("".join(lines[_LABEL_LINES - 1 :]), sheet.fonts.regular, _SMALL.size, width)
    return [*lines[: _LABEL_LINES - 1], last]


def _plot(sheet: Sheet, count: int, *, second: bool) -> _Plot:
    right = RIGHT - (_AXIS if second else 6)
    return _Plot(LEFT + _AXIS, right, sheet.y - _LEGEND - 10 - _PLOT, max(count, 1))


def _reach(measure: Measure, rows: Sequence[Row], places: Iterable[int]) -> Reach:
    values = [_value(row[place]) for place in places for row in rows]
    return Reach(measure, max(values, default=0), min(0, *values) if values else 0)


def _draw_axes(sheet: Sheet, plot: _Plot, found: Sequence[Axis]) -> None:
    _draw_axis(sheet, plot, found[0], plot.left - 4, "right", ruled=True)
    if len(found) > 1:
        _draw_axis(sheet, plot, found[1], plot.right + 4, "left", ruled=False)


def _draw_axis(sheet: Sheet, plot: _Plot, axis: Axis, x: float, align: str, *, ruled: bool) -> None:
    for tick in axis.ticks:
        y = plot.y(tick, axis)
        if ruled:
            weight, colour = (0.8, GREY) if tick == 0 else (0.3, HAIR)
            sheet.line((plot.left, y), (plot.right, y), weight=weight, colour=colour)
        sheet.write(
            x, y + _SMALL.height / 2, axis.text(tick), _SMALL, "right" if align == "right" else "left"
        )
    if axis.unit.name:
        top = plot.foot + _PLOT + _SMALL.height + 5
        sheet.write(x, top, axis.unit.name, _SMALL, "right" if align == "right" else "left")


def _draw_columns(sheet: Sheet, plot: _Plot, axis: Axis, cells: Sequence[Cell]) -> None:
    width = min(plot.pitch * 0.64, _WIDEST_BAR)
    zero = plot.y(0, axis)
    for place, cell in enumerate(cells):
        top = plot.y(_value(cell), axis)
        if top != zero:
            sheet.fill(plot.middle(place) - width / 2, max(top, zero), width, abs(top - zero), BAR)


def _draw_line(sheet: Sheet, plot: _Plot, axis: Axis, cells: Sequence[Cell]) -> None:
    points = [
        (plot.middle(place), plot.y(_value(cell), axis))
        for place, cell in enumerate(cells)
        if cell is not None
    ]
    for start, end in pairwise(points):
        sheet.line(start, end, weight=_LINE, colour=INK)
    for x, y in points if plot.pitch >= _ROOM_FOR_DOTS else ():
        sheet.dot(x, y, 1.7, colour=INK, filled=False)


def _label_steps(sheet: Sheet, plot: _Plot, days: Sequence[str], grain: Grain) -> None:
    """Write the days below their columns, as many of them as have room."""
    texts = [day[:7] if grain is Grain.MONTH else day[5:] for day in days]
    widest = max((sheet.fonts.regular.width(text, _SMALL.size) for text in texts), default=0)
    every = max(1, -(-int(widest + 6) // max(int(plot.pitch), 1)))
    for place in range(0, len(texts), every):
        sheet.write(plot.middle(place), plot.foot - 3, texts[place], _SMALL, "centre")


# -------------------------------------------------------------------- lying pictures


def _draw_ranking(sheet: Sheet, figures: Figures, rows: Sequence[Row]) -> None:
    """A bar for each drawn figure of a row, and the figure at its end."""
    columns, drawn = figures.statistic.columns, figures.statistic.drawn
    if len(drawn) > 1:
        _draw_legend(sheet, [columns[place] for place in drawn], PART_COLOURS, left=_NAME)
    largest = _largest_by_measure(columns, drawn, rows)
    top = sheet.y - _legend_height(len(drawn))
    for row in rows:
        _name_row(sheet, figures, row, top, _ranking_pitch(len(drawn)))
        for at, place in enumerate(drawn):
            bar_top = top - _LINE_GAP - at * (_BAR_HIGH + _LINE_GAP)
            reach = largest[columns[place].measure]
            room = WIDTH - _NAME - _FIGURE
            width = room * max(_value(row[place]), 0) / reach
            colour = BAR if len(drawn) == 1 else PART_COLOURS[at % len(PART_COLOURS)]
            sheet.fill(LEFT + _NAME, bar_top, width, _BAR_HIGH, colour)
            text = cell_text(row[place], columns[place].measure, figures.scope.grain)
            sheet.write(LEFT + _NAME + width + 4, bar_top + 0.8, text, _VALUE)
        top -= _ranking_pitch(len(drawn))
    sheet.line(
        (LEFT + _NAME, sheet.y - _legend_height(len(drawn))), (LEFT + _NAME, top), weight=0.8, colour=GREY
    )


def _draw_stacked(sheet: Sheet, figures: Figures, rows: Sequence[Row]) -> None:
    """A bar of several parts for each row, and their sum at its end."""
    columns, drawn = figures.statistic.columns, figures.statistic.drawn
    _draw_legend(sheet, [columns[place] for place in drawn], PART_COLOURS, left=_NAME)
    sums = [sum(max(_value(row[place]), 0) for place in drawn) for row in rows]
    reach = max(*sums, 1)
    first = top = sheet.y - _LEGEND
    for row, together in zip(rows, sums, strict=True):
        _name_row(sheet, figures, row, top, _PITCH + 2)
        left = LEFT + _NAME
        for place, colour in zip(drawn, cycle(PART_COLOURS), strict=False):
            width = (WIDTH - _NAME - _FIGURE) * max(_value(row[place]), 0) / reach
            sheet.fill(left, top - 2, width, _PITCH - 3, colour)
            if width and left > LEFT + _NAME:
                sheet.line((left, top - 2), (left, top - _PITCH + 1), weight=0.7, colour=WHITE)
            left += width
        text = cell_text(together, columns[drawn[0]].measure, figures.scope.grain)
        sheet.write(left + 4, top - 2.5, text, _VALUE)
        top -= _PITCH + 2
    sheet.line((LEFT + _NAME, first), (LEFT + _NAME, top), weight=0.8, colour=GREY)


def _name_row(sheet: Sheet, figures: Figures, row: Row, top: float, pitch: float) -> None:
    columns = figures.statistic.columns
    words = (
        cell_text(cell, column.measure, figures.scope.grain)
        for cell, column in zip(row, columns, strict=True)
        if column.measure is Measure.TEXT
    )
    name = fit(" ".join(words), sheet.fonts.regular, _VALUE.size, _NAME - 8)
    sheet.write(LEFT + _NAME - 6, top - (pitch - _VALUE.height) / 2, name, _VALUE, "right")


def _ranking_pitch(drawn: int) -> float:
    return drawn * (_BAR_HIGH + _LINE_GAP) + _LINE_GAP + (2.5 if drawn > 1 else 1)


def _legend_height(drawn: int) -> float:
    return _LEGEND if drawn > 1 else 2


def _largest_by_measure(
    columns: Sequence[Column], drawn: Sequence[int], rows: Sequence[Row]
) -> dict[Measure, int]:
    largest: dict[Measure, int] = {}
    for place in drawn:
        values = (_value(row[place]) for row in rows)
        measure = columns[place].measure
        largest[measure] = max(largest.get(measure, 1), *values)
    return largest


def _draw_legend(
    sheet: Sheet, columns: Sequence[Column], colours: Sequence[Colour], *, left: float = _AXIS, lines: int = 0
) -> None:
    """Name what is drawn: a square for bars, a line with a dot for lines, which come last."""
    x, top = LEFT + left, sheet.y - 1
    style = replace(QUIET, size=7)
    for place, column in enumerate(columns):
        if place >= len(columns) - lines:
            sheet.line((x, top - 5.5), (x + 12, top - 5.5), weight=_LINE, colour=INK)
            sheet.dot(x + 6, top - 5.5, 1.7, colour=INK, filled=False)
            x += 15
        else:
            sheet.fill(x, top - 2.5, 6, 6, colours[place % len(colours)])
            x += 9
        sheet.write(x, top, column.title, style)
        x += sheet.fonts.regular.width(column.title, style.size) + 14


def _value(cell: Cell) -> int:
    return cell if isinstance(cell, int) else 0
