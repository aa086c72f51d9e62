"""退换货台账: any list on landscape pages with the sums of each page and of all, as PDF.

Pages are packed as soon as they are drawn, so that thousands of them take little memory; a register has
one line for each row, and what does not fit its column ends in an ellipsis.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import accumulate, chain, islice
from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, pdfdocEnc
from reportlab.pdfgen.canvas import Canvas

from erp_returns.documents.files import whole_file
from erp_returns.documents.list_files import Cell, Cells, ListColumn, ListSheet
from erp_returns.documents.pdf.fonts import ASCENT, FontSet, load_fonts
from erp_returns.documents.pdf.lines import GREY, QUIET, Colour, Style, fit
from erp_returns.documents.pdf.papers import ShopHeader
from erp_returns.documents.pdf.sheet import HAIR, MM, TINT, TO_FILL_IN
from erp_returns.domain.money import yuan_text

_WIDE, _HIGH = landscape(A4)
_LEFT: float = 10 * MM
_ROOM: float = _WIDE - 2 * _LEFT
_TOP: float = _HIGH - 10 * MM
_FOOT: float = 9 * MM
_TITLE = Style(15, 21, bold=True)
_PART = Style(7.5, 11, colour=GREY)
_SIGNED = 108.0
_SIGNERS = ("制表", "复核", "负责人")
_LARGEST, _SMALLEST = 8.5, 6.0
_AIR, _HAIRSBREADTH = 8.0, 0.2
_SAMPLED, _USUAL, _LONGEST = 300, 0.9, 24.0
"""Rows that say how wide columns are, the part of them that is not cut, and the most a text gets in ems."""
_WORD = 8.0
"""A column whose texts are all as short as this, such as a status, has room for the longest of them."""
_USUAL_SUM = "100,000.00"
_KEPT = 3
"""Rows that a page keeps room for: one more and its sums."""
_RIGHT = frozenset({Cells.NUMBER, Cells.MONEY})
_PAGE_COUNT = "page-count"
_THIS_PAGE, _ALL = "本页小计", "合计"


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerPaper:
    """A list to be printed: its rows are walked once. `filters` says in words what was left out."""

    shop: ShopHeader
    title: str
    sheet: ListSheet
    filters: str = ""
    printed_time: str = ""
    printed_by: str = ""


def write_ledger(out: Path, paper: LedgerPaper, fonts: Path) -> int:
    """Write the ledger to `out`, whole or not at all; gives the number of pages.

    What is raised while the rows are read leaves what stood there before.
    """
    with whole_file(out) as part:
        return _Ledger(part, paper, load_fonts(fonts)).write()


class _Ledger:
    def __init__(self, out: Path, paper: LedgerPaper, fonts: FontSet) -> None:
        self._paper = paper
        self._fonts = fonts
        self._columns = paper.sheet.columns
        rows = iter(paper.sheet.rows)
        sample = list(islice(rows, _SAMPLED))
        self._all_rows = chain(sample, rows)
        self._lay_out(sample)
        self._rows = self._page = 0
        self._y = _TOP
        self._page_sums = [0] * len(self._columns)
        self._sums = [0] * len(self._columns)
        self._canvas = Canvas(
            str(out), pagesize=(_WIDE, _HIGH), invariant=1, initialFontName=fonts.regular.name, lang="zh-CN"
        )
        self._canvas.setTitle(paper.title)
        self._canvas.setAuthor(paper.shop.name)
        self._canvas.setCreator("ERP Returns")

    def write(self) -> int:
        self._begin_page()
        for row in self._all_rows:
            if self._y - _KEPT * self._body.height < self._bottom:
                self._end_page()
                self._begin_page()
            self._add(row)
        self._end_page(last=True)
        self._canvas.beginForm(_PAGE_COUNT)
        self._text = self._canvas.beginText()
        self._set: Style | None = None
        self._write(_WIDE / 2 + 3, _FOOT + _PART.height, f"共 {self._page} 页", _PART)
        self._canvas.drawText(self._text)
        self._canvas.endForm()
        self._canvas.save()
        return self._page

    # ---------------------------------------------------------------- layout

    def _lay_out(self, sample: Sequence[Sequence[Cell]]) -> None:
        """Give columns the width that most of their first rows want, in type as large as it can be."""
        ems = [self._wanted(place, sample) for place in range(len(self._columns))]
        room = _ROOM - (_AIR + _HAIRSBREADTH) * len(ems)
        size = min(max(room / max(sum(ems), 1), _SMALLEST), _LARGEST)
        self._body = Style(size, size + 6)
        self._strong = Style(size, size + 6, bold=True)
        self._head = Style(size, size + 6, bold=True, colour=GREY)
        self._widths = _shared([em * size + _AIR + _HAIRSBREADTH for em in ems], _ROOM)
        self._lefts = list(accumulate(self._widths[:-1], initial=_LEFT))
        footer = self._paper.shop.footer.strip()
        self._footer = fit(footer, self._fonts.regular, QUIET.size, _ROOM) if footer else ""
        self._bottom = _FOOT + _PART.height * (2 if self._footer else 1) + 6

    def _wanted(self, place: int, sample: Sequence[Sequence[Cell]]) -> float:
        """How wide a column has to be at size 1, for all but its longest texts."""
        column, regular, bold = self._columns[place], self._fonts.regular, self._fonts.bold
        shown = sorted(regular.width(regular.shown(_shown(column, row[place])), 1) for row in sample)
        longest = shown[-1] if shown else 0
        usual = longest if longest <= _WORD else shown[int(len(shown) * _USUAL)]
        least = bold.width(_USUAL_SUM if column.cells is Cells.MONEY else column.title, 1)
        first = bold.width(f"{_ALL} 1,000 行", 1) if not place else 0
        return max(min(usual, _LONGEST), least, first, bold.width(column.title, 1))

    # ----------------------------------------------------------------- pages

    def _begin_page(self) -> None:
        self._page += 1
        self._page_sums = [0] * len(self._columns)
        self._text = self._canvas.beginText()
        self._set = None
        paper, y = self._paper, _TOP
        self._write(_LEFT, y, fit(paper.title, self._fonts.bold, _TITLE.size, _ROOM * 0.5), _TITLE)
        shop = fit(paper.shop.name, self._fonts.regular, _PART.size, _ROOM * 0.4)
        self._write(_LEFT + _ROOM, y, shop, _PART, right=True)
        y -= _TITLE.height + 2
        if paper.filters:
            self._write(_LEFT, y, fit(paper.filters, self._fonts.regular, _PART.size, _ROOM), _PART)
            y -= _PART.height + 4
        self._canvas.setFillColor(TINT)
        self._canvas.rect(_LEFT, y - self._head.height, _ROOM, self._head.height, stroke=0, fill=1)
        self._y = y
        self._put([c.title for c in self._columns], self._head)
        self._rule(weight=0.8, colour=GREY)

    def _end_page(self, *, last: bool = False) -> None:
        if any(c.cells is Cells.MONEY for c in self._columns):
            self._put(self._sum_row(_THIS_PAGE, self._page_sums), self._strong)
        if last:
            self._rule(weight=0.8, colour=GREY)
            self._put(self._sum_row(f"{_ALL} {self._rows:,} 行", self._sums), self._strong)
            self._rule(weight=0.8, colour=GREY)
            self._draw_signatures(_FOOT)
        foot = _FOOT + _PART.height
        printed = f"打印 {self._paper.printed_time}　{self._paper.printed_by}"
        self._write(_LEFT, foot, fit(printed, self._fonts.regular, _PART.size, _ROOM * 0.4), _PART)
        self._write(_WIDE / 2 - 3, foot, f"第 {self._page} 页", _PART, right=True)
        if self._footer:
            self._write(_LEFT, foot + _PART.height, self._footer, _PART)
        self._canvas.drawText(self._text)
        self._canvas.doForm(_PAGE_COUNT)
        self._canvas.showPage()
        self._pack_last_page()

    def _draw_signatures(self, base: float) -> None:
        """Room to sign by hand, at the right of the foot."""
        for place, role in enumerate(_SIGNERS):
            left = _LEFT + _ROOM - _SIGNED * (len(_SIGNERS) - place)
            self._write(left, base + _PART.height, role, _PART)
            self._line(left + 28, left + _SIGNED - 8, base, weight=0.5, colour=TO_FILL_IN)

    def _pack_last_page(self) -> None:
        """Keep a finished page as it will be written, rather than as a long text until the end."""
        page = self._canvas._doc.Pages.pages[-1]  # noqa: SLF001 - no other way to reach it
        packed = zlib.compress(pdfdocEnc(page.stream), 6)
        filters = PDFDictionary({"Filter": PDFArray([PDFName("FlateDecode")])})
        page.Contents = PDFStream(filters, packed, filters=[])
        page.stream = None

    # ------------------------------------------------------------------ rows

    def _add(self, row: Sequence[Cell]) -> None:
        self._rows += 1
        for place, (column, cell) in enumerate(zip(self._columns, row, strict=True)):
            if column.cells is Cells.MONEY and isinstance(cell, int):
                self._page_sums[place] += cell
                self._sums[place] += cell
        self._put([_shown(column, cell) for column, cell in zip(self._columns, row, strict=True)], self._body)

    def _sum_row(self, name: str, sums: Sequence[int]) -> list[str]:
        texts = [
            yuan_text(fen) if column.cells is Cells.MONEY else ""
            for column, fen in zip(self._columns, sums, strict=True)
        ]
        texts[0] = name
        return texts

    def _put(self, texts: Sequence[str], style: Style) -> None:
        """Write one row of cells and a hairline below it."""
        face = style.face(self._fonts)
        for column, text, left, width in zip(self._columns, texts, self._lefts, self._widths, strict=True):
            if column.cells in _RIGHT and text:
                self._write_figure(left + width - _AIR, text, style, width - _AIR / 2)
            elif text:
                self._write(left, self._y, fit(text, face, style.size, width - _AIR), style)
        self._y -= style.height
        self._rule()

    def _write_figure(self, right: float, text: str, style: Style, room: float) -> None:
        """A figure is never cut; where it has no room it is set smaller."""
        wide = style.face(self._fonts).width(text, style.size)
        if wide > room:
            style = Style(style.size * room / wide, style.height, style.bold, style.colour)
        self._write(right, self._y, text, style, right=True)

    def _rule(self, *, weight: float = 0.3, colour: Colour = HAIR) -> None:
        self._line(_LEFT, _LEFT + _ROOM, self._y, weight=weight, colour=colour)

    def _line(self, left: float, right: float, y: float, *, weight: float, colour: Colour) -> None:
        self._canvas.setStrokeColor(colour)
        self._canvas.setLineWidth(weight)
        self._canvas.line(left, y, right, y)

    def _write(self, x: float, top: float, text: str, style: Style, *, right: bool = False) -> None:
        face = style.face(self._fonts)
        if right:
            x -= face.width(text, style.size)
        self._text.setTextOrigin(x, top - (style.height - style.size) / 2 - ASCENT * style.size)
        if style != self._set:
            self._text.setFont(face.name, style.size)
            self._text.setFillColor(style.colour)
            self._set = style
        self._text.textOut(text)


def _shared(widths: Sequence[float], room: float) -> list[float]:
    """Widths that fill the room: the widest columns give first, what is left over goes to all."""
    widths = list(widths)
    if sum(widths) > room:
        low, high = 0.0, max(widths)
        for _ in range(40):
            middle = (low + high) / 2
            low, high = (low, middle) if sum(min(w, middle) for w in widths) > room else (middle, high)
        widths = [min(width, low) for width in widths]
    spare = room / max(sum(widths), 1)
    return [width * spare for width in widths]


def _shown(column: ListColumn, cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, int):
        return yuan_text(cell) if column.cells is Cells.MONEY else f"{cell:,}"
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}"
    return cell.isoformat() if isinstance(cell, date) else cell
