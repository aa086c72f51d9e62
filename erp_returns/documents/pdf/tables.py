"""Tables that run over pages: drawn row by row, their head repeated on every page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from erp_returns.documents.pdf.fonts import FontSet
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
from erp_returns.documents.pdf.sheet import INSET, LEFT, TO_FILL_IN, WIDTH, Sheet

_GAP = 6.0
_TURN = 14.0
"""Between figures that end at the right of their column and a text that begins at the left of the next."""
_AIR = 3.0
_BY_HAND = 18.0
"""How high a field is that somebody writes a number into."""
_TEXT_KEEPS = 0.45
"""What a column of texts keeps at least of its width where figures need more room."""
_NARROW = 30.0
"""A column of texts as narrow as this gives nothing."""
_HEAD = COLUMN_TITLE.height + 5

Cell = str | tuple[tuple[str, Style], ...]
"""A text, or several set one below the other, each in its style."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its title; `width` is its share of the table's width.

    What is aligned right are figures: they stay on one line, and their column takes from those of texts what
    its widest figure needs; where even that is too little they are set smaller. `by_hand` is a column of
    empty fields to be filled in.
    """

    title: str
    width: float
    align: Align = "left"
    by_hand: bool = False


def draw_table(
    sheet: Sheet,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Cell]],
    total: Sequence[Cell] = (),
    *,
    heading: str = "",
    air: float = _AIR,
    last: int = 1,
) -> None:
    """Draw `rows` under the titles of `columns`, and the sums of `total` under a stronger line.

    `air` stands above and below each row. The heading and the titles never stand alone at the foot of a page,
    nor do the sums at the top of one: the `last` rows stand above them.
    """
    listed = list(rows)
    table = _Table(sheet, columns, listed, total, air)
    table.begin(heading, listed[0] if listed else total)
    turning = max(len(listed) - last + 1, 1)
    ending = sum(table.height(row, BODY) for row in listed[turning:]) + table.height(total, STRONG)
    with sheet.repeating(table.draw_head):
        for number, row in enumerate(listed, 1):
            if number > 1:
                sheet.rule()
            table.draw_row(row, BODY, with_next=ending if number == turning else 0)
        if total:
            sheet.rule(weight=0.8, colour=GREY)
            table.draw_row(total, STRONG, fields=False)
    sheet.rule(weight=0.8, colour=GREY)


def table_height(
    sheet: Sheet,
    columns: Sequence[Column],
    rows: Sequence[Sequence[Cell]],
    total: Sequence[Cell] = (),
    *,
    first: int,
    air: float = _AIR,
) -> float:
    """Points that the titles and the `first` rows of a table take, and its sums where no rows are left."""
    table = _Table(sheet, columns, rows, total, air)
    sums = table.height(total, STRONG) if first >= len(rows) else 0
    return _HEAD + sum(table.height(row, BODY) for row in rows[:first]) + sums


class _Table:
    """The columns of one table, with their edges on the page."""

    def __init__(
        self,
        sheet: Sheet,
        columns: Sequence[Column],
        rows: Sequence[Sequence[Cell]],
        total: Sequence[Cell],
        air: float,
    ) -> None:
        self._sheet = sheet
        self._air = air
        self._columns = columns
        self._fields = any(column.by_hand for column in columns)
        turns = [a.align == "right" and b.align == "left" for a, b in pairwise(columns)]
        gaps = [_TURN if turn else _GAP for turn in turns]
        room = WIDTH - 2 * INSET - sum(gaps)
        self._widths = _widths(columns, _needed(sheet.fonts, columns, rows, total), room)
        pitches = (width + gap for width, gap in zip(self._widths, gaps, strict=False))
        self._lefts = list(accumulate(pitches, initial=LEFT + INSET))

    def begin(self, heading: str, first: Sequence[Cell]) -> None:
        """Draw heading and titles where the first row has room below them."""
        keep = _HEAD + min(self.height(first, BODY), self._sheet.longest_kept)
        if heading:
            self._sheet.heading(heading, keep=keep)
        else:
            self._sheet.need(keep)
        self.draw_head()

    def draw_head(self) -> None:
        sheet = self._sheet
        sheet.fill(LEFT, sheet.y, WIDTH, _HEAD)
        titles = [column.title for column in self._columns]
        sheet.place(self._stacks(titles, COLUMN_TITLE), above=2.5, below=2.5)
        sheet.rule(weight=0.8, colour=GREY)

    def height(self, row: Sequence[Cell], style: Style) -> float:
        """Points that a row takes; none where there is none."""
        if not row:
            return 0
        return max(_depth(self._stacks(row, style)), _BY_HAND if self._fields else 0) + 2 * self._air

    def draw_row(
        self, row: Sequence[Cell], style: Style, *, with_next: float = 0, fields: bool = True
    ) -> None:
        """Draw a row; at least `with_next` points are left below it, or both stand overleaf."""
        sheet, stacks = self._sheet, self._stacks(row, style)
        depth = _depth(stacks)
        height = max(depth, _BY_HAND if self._fields else 0)
        if height + 2 * self._air + with_next <= sheet.longest_kept:
            sheet.need(height + 2 * self._air + with_next)
        if fields and self._fields:
            self._draw_fields()
        air = self._air + (height - depth) / 2
        sheet.place(stacks, above=air, below=air)

    def _draw_fields(self) -> None:
        for column, left, width in zip(self._columns, self._lefts, self._widths, strict=True):
            if column.by_hand:
                self._sheet.frame(left, self._sheet.y - self._air, width, _BY_HAND, TO_FILL_IN)

    def _stacks(self, row: Sequence[Cell], style: Style) -> list[tuple[float, list[Line]]]:
        return [
            (left, self._stack(cell, style, width, column.align))
            for cell, column, left, width in zip(row, self._columns, self._lefts, self._widths, strict=True)
        ]

    def _stack(self, cell: Cell, style: Style, width: float, align: Align) -> list[Line]:
        if isinstance(cell, str) and align == "right":
            return [set_figure(self._sheet.fonts, cell, style, width)]
        return [
            line
            for text, part_style in _parts(cell, style)
            if text
            for line in set_lines(self._sheet.fonts, text, part_style, width, align)
        ]


def _depth(stacks: Sequence[tuple[float, Sequence[Line]]]) -> float:
    return max(sum(line.height for line in lines) for _, lines in stacks)


def _needed(
    fonts: FontSet, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], total: Sequence[Cell]
) -> list[float]:
    """Points that the widest figure of each column takes; nothing for columns of texts."""
    styled = [([column.title for column in columns], COLUMN_TITLE), *((row, BODY) for row in rows)]
    if total:
        styled.append((total, STRONG))
    return [
        max(_width(fonts, row[place], style) for row, style in styled) if column.align == "right" else 0.0
        for place, column in enumerate(columns)
    ]


def _width(fonts: FontSet, cell: Cell, style: Style) -> float:
    widths = (
        part_style.face(fonts).width(part_style.face(fonts).shown(text).replace("\n", ""), part_style.size)
        for text, part_style in _parts(cell, style)
    )
    return max(widths, default=0.0)


def _parts(cell: Cell, style: Style) -> tuple[tuple[str, Style], ...]:
    return ((cell, style),) if isinstance(cell, str) else cell


def _widths(columns: Sequence[Column], needed: Sequence[float], room: float) -> list[float]:
    """The widths of columns that fill `room`: by their shares, unless figures need more of it."""
    unit = room / sum(column.width for column in columns)
    shares = [column.width * unit for column in columns]
    wanting = sum(max(need - share, 0) for share, need in zip(shares, needed, strict=True))
    spare = [
        max(share - need, 0) if column.align == "right" and not column.by_hand else _given(share, column)
        for column, share, need in zip(columns, shares, needed, strict=True)
    ]
    if not wanting:
        return shares
    taken = min(wanting / max(sum(spare), 1), 1)
    met = min(sum(spare) / wanting, 1)
    return [
        share + (need - share) * met if need > share else share - gives * taken
        for share, need, gives in zip(shares, needed, spare, strict=True)
    ]


def _given(share: float, column: Column) -> float:
    """What a column of texts may give to figures."""
    return 0.0 if column.by_hand or share <= _NARROW else share * (1 - _TEXT_KEEPS)
