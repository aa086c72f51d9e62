"""Figures as a picture shows them: the rows there is room for, their words, and the axes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from erp_returns.domain.axes import Axis, Reach, axes, axis, beside_whole
from erp_returns.domain.statistics import MOST_DRAWN, Drawing, Figures, Measure
from erp_returns.domain.text import translatable
from erp_returns.ui.texts import translated
from erp_returns.ui.widgets.charts.readings import figure_text, full_title, short_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erp_returns.domain.statistics import Cell, Column

_AND = " · "
_FIRST = translatable("statistics", "前 {drawn} 行，共 {all} 行")
_HEADING = translatable("statistics", "{title}（{unit}）")


@dataclass(frozen=True, slots=True)
class Series:
    """One drawn column: a value and its text for each mark; None where there is nothing to draw."""

    heading: str
    measure: Measure
    axis: Axis
    values: tuple[int | None, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything a chart shows, in the language of the window.

    `names` are short (the axis), `told` says of each mark all its figures as (title, text), the first pair
    being its name in full. `ends` stand at the end of stacked bars. `note` says where rows are left out.
    """

    drawing: Drawing
    title: str
    names: tuple[str, ...]
    series: tuple[Series, ...]
    told: tuple[tuple[tuple[str, str], ...], ...]
    ends: tuple[str, ...] = ()
    note: str = ""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(value for series in self.series for value in series.values)

    @property
    def upright(self) -> bool:
        """Whether marks stand side by side rather than one below the other."""
        return self.drawing in (Drawing.COURSE, Drawing.PARETO)

    def spoken(self, mark: int) -> str:
        """All figures of a mark in one line, for who listens."""
        (_, name), *others = self.told[mark]
        told = translated("statistics", translatable("statistics", "，")).join(
            f"{title} {text}" for title, text in others if text
        )
        return translated("statistics", translatable("statistics", "{name}：{figures}")).format(
            name=name, figures=told
        )


def picture_of(figures: Figures) -> Picture:
    """Make the picture of figures; one whose statistic is not drawn has no marks."""
    statistic = figures.statistic
    drawn = statistic.drawn if statistic.drawing is not Drawing.NONE else ()
    most = len(figures.rows) if statistic.drawing is Drawing.COURSE else MOST_DRAWN
    rows = figures.rows[:most] if drawn else ()
    series = _series(figures, rows, drawn)
    return Picture(
        drawing=statistic.drawing,
        title=full_title(statistic),
        names=tuple(_name(figures, row, short=True) for row in rows),
        series=series,
        told=tuple(_told(figures, row) for row in rows),
        ends=_ends(figures, rows, drawn),
        note=_note(len(rows), len(figures.rows)) if rows else "",
    )


def _note(drawn: int, there: int) -> str:
    said = translated("statistics", _FIRST) if drawn < there else ""
    return said.format(drawn=drawn, all=f"{there:,}")


def _series(figures: Figures, rows: Sequence[tuple[Cell, ...]], drawn: tuple[int, ...]) -> tuple[Series, ...]:
    columns = figures.statistic.columns
    values = [tuple(_drawable(row[at]) for row in rows) for at in drawn]
    found = _axes(figures.statistic.drawing, [columns[at].measure for at in drawn], values)
    return tuple(
        Series(
            heading=_heading(columns[at], axis_of),
            measure=columns[at].measure,
            axis=axis_of,
            values=each,
            texts=tuple(_text(figures, columns[at], row[at]) for row in rows),
        )
        for at, axis_of, each in zip(drawn, found, values, strict=True)
    )


def _axes(drawing: Drawing, measures: list[Measure], values: list[tuple[int | None, ...]]) -> list[Axis]:
    """One axis for each series; series of one measure share theirs, and all share their lines."""
    if not measures:
        return []
    if drawing is Drawing.STACKED:
        sums = [sum(max(part or 0, 0) for part in parts) for parts in zip(*values, strict=True)]
        return [axis(Reach(measures[0], max(sums, default=0)))] * len(measures)
    reaches = {measure: _reach(measure, measures, values) for measure in measures}
    if drawing is Drawing.PARETO:
        return list(beside_whole(reaches[measures[0]]))
    found = dict(zip(reaches, axes(list(reaches.values())), strict=True))
    return [found[measure] for measure in measures]


def _reach(measure: Measure, measures: list[Measure], values: list[tuple[int | None, ...]]) -> Reach:
    own = [each for drawn, each in zip(measures, values, strict=True) if drawn is measure]
    found = [value or 0 for each in own for value in each]
    return Reach(measure, max(found, default=0), min(0, *found, 0))


def _heading(column: Column, drawn_on: Axis) -> str:
    title = translated("statistics", column.title)
    unit = translated("statistics", drawn_on.unit.name) if drawn_on.unit.name else ""
    return translated("statistics", _HEADING).format(title=title, unit=unit) if unit else title


def _name(figures: Figures, row: tuple[Cell, ...], *, short: bool) -> str:
    """What a row is called: its texts before the first figure that is drawn."""
    columns = figures.statistic.columns
    say = short_text if short else figure_text
    first = min(figures.statistic.drawn, default=1)
    named = [at for at in range(max(first, 1)) if at == 0 or columns[at].measure is Measure.TEXT]
    return _AND.join(say(row[at], columns[at].measure, figures.scope.grain) for at in named)


def _told(figures: Figures, row: tuple[Cell, ...]) -> tuple[tuple[str, str], ...]:
    columns = figures.statistic.columns
    name = (translated("statistics", columns[0].title), _name(figures, row, short=False))
    others = (
        (translated("statistics", column.title), _text(figures, column, cell))
        for column, cell in zip(columns, row, strict=True)
        if column.measure is not Measure.TEXT and column is not columns[0]
    )
    return (name, *others)


def _ends(figures: Figures, rows: Sequence[tuple[Cell, ...]], drawn: tuple[int, ...]) -> tuple[str, ...]:
    if figures.statistic.drawing is not Drawing.STACKED:
        return ()
    column = figures.statistic.columns[drawn[0]]
    sums = (sum(_drawable(row[at]) or 0 for at in drawn) for row in rows)
    return tuple(_text(figures, column, each) for each in sums)


def _drawable(cell: Cell) -> int | None:
    return cell if isinstance(cell, int) else None


def _text(figures: Figures, column: Column, cell: Cell) -> str:
    return figure_text(cell, column.measure, figures.scope.grain)
