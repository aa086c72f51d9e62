"""Tables that run over pages: drawn row by row, their head repeated on every page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from erp_returns.documents.pdf.lines import (
    BODY,
    COLUMN_TITLE,
    GREY,
    STRONG,
    Align,
    Line,
    Style,
    set_figure,
    set_lines,
)
from erp_returns.documents.pdf.sheet import INSET, LEFT, WIDTH, Sheet

_GAP = 6.0
_TURN = 14.0
"""Between figures that end at the right of their column and a text that begins at the left of the next."""
_AIR = 3.0

Cell = str | tuple[tuple[str, Style], ...]
"""A text, or several set one below the other, each in its style."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its title; `width` is its share of the table's width.

    What is aligned right are figures: they stay on one line, set smaller where they must.
    """

    title: str
    width: float
    align: Align = "left"


def draw_table(
    sheet: Sheet, columns: Sequence[Column], rows: Iterable[Sequence[Cell]], total: Sequence[Cell] = ()
) -> None:
    """Draw `rows` under the titles of `columns`, and the sums of `total` under a stronger line."""
    table = _Table(sheet, columns)
    table.draw_head()
    with sheet.repeating(table.draw_head):
        for number, row in enumerate(rows):
            if number:
                sheet.rule()
            table.draw_row(row, BODY)
        if total:
            sheet.rule(weight=0.8, colour=GREY)
            table.draw_row(total, STRONG)
    sheet.rule(weight=0.8, colour=GREY)


class _Table:
    """The columns of one table, with their edges on the page."""

    def __init__(self, sheet: Sheet, columns: Sequence[Column]) -> None:
        self._sheet = sheet
        self._columns = columns
        turns = [a.align == "right" and b.align == "left" for a, b in pairwise(columns)]
        gaps = [_TURN if turn else _GAP for turn in turns]
        unit = (WIDTH - 2 * INSET - sum(gaps)) / sum(column.width for column in columns)
        self._widths = [column.width * unit for column in columns]
        pitches = (width + gap for width, gap in zip(self._widths, gaps, strict=False))
        self._lefts = list(accumulate(pitches, initial=LEFT + INSET))

    def draw_head(self) -> None:
        sheet = self._sheet
        height = COLUMN_TITLE.height + 5
        sheet.fill(LEFT, sheet.y, WIDTH, height)
        self.draw_row([column.title for column in self._columns], COLUMN_TITLE, air=2.5)
        sheet.rule(weight=0.8, colour=GREY)

    def draw_row(self, row: Sequence[Cell], style: Style, *, air: float = _AIR) -> None:
        stacks = [
            (left, self._stack(cell, style, width, column.align))
            for cell, column, left, width in zip(row, self._columns, self._lefts, self._widths, strict=True)
        ]
        self._sheet.place(stacks, above=air, below=air)

    def _stack(self, cell: Cell, style: Style, width: float, align: Align) -> list[Line]:
        if isinstance(cell, str) and align == "right":
            return [set_figure(self._sheet.fonts, cell, style, width)]
        parts = ((cell, style),) if isinstance(cell, str) else cell
        return [
            line
            for text, part_style in parts
            if text
            for line in set_lines(self._sheet.fonts, text, part_style, width, align)
        ]
