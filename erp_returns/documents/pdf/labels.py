"""Labels for a label printer, one to a page of its own size."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from erp_returns.documents.pdf.codes import code128_width, draw_code128, draw_qr
from erp_returns.documents.pdf.fonts import ASCENT, FontSet, load_fonts
from erp_returns.documents.pdf.label_papers import LabelPaper, LabelSize
from erp_returns.documents.pdf.lines import Style, fit, set_lines
from erp_returns.documents.pdf.sheet import MM

_HAIR = (0.45, 0.45, 0.45)
_INK = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class _Dress:
    """How a size is set; lengths in points."""

    margin: float
    qr: float
    bars: float
    title: Style
    code: Style
    line: Style
    quiet: Style
    ruled: float
    large: tuple[Style, ...]
    """Letters that are read from afar, the largest first; without them the words are the first line."""


_DRESSES = {
    LabelSize.LARGE: _Dress(
        margin=4 * MM,
        qr=36 * MM,
        bars=13 * MM,
        title=Style(17, 22, bold=True, colour=_INK),
        code=Style(13, 17, bold=True, colour=_INK),
        line=Style(11, 15, colour=_INK),
        quiet=Style(9, 12, colour=_INK),
        ruled=9 * MM,
        large=tuple(Style(size, size * 1.3, bold=True, colour=_INK) for size in (30, 26, 22, 19)),
    ),
    LabelSize.SMALL: _Dress(
        margin=2 * MM,
        qr=22 * MM,
        bars=7 * MM,
        title=Style(10, 12, bold=True, colour=_INK),
        code=Style(8, 10, bold=True, colour=_INK),
        line=Style(7, 9, colour=_INK),
        quiet=Style(6, 8, colour=_INK),
        ruled=5 * MM,
        large=(),
    ),
}


def build_labels(papers: Iterable[LabelPaper], size: LabelSize, fonts: Path, title: str) -> bytes:
    """The labels as PDF, each a page of `size`; the same papers give the same bytes."""
    faces = load_fonts(fonts)
    width, height = (side * MM for side in size.millimetres)
    out = BytesIO()
    canvas = Canvas(
        out, pagesize=(width, height), invariant=1, initialFontName=faces.regular.name, lang="zh-CN"
    )
    canvas.setTitle(title)
    canvas.setCreator("ERP Returns")
    for paper in papers:
        _Label(canvas, faces, _DRESSES[size], width, height).draw(paper)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


class _Label:
    """One page: title and shop, QR with the heaviest lines beside it, the rest below, bars at the foot."""

    def __init__(self, canvas: Canvas, fonts: FontSet, dress: _Dress, width: float, height: float) -> None:
        self._canvas = canvas
        self._fonts = fonts
        self._dress = dress
        self._left = dress.margin
        self._right = width - dress.margin
        self._top = height - dress.margin
        self._foot = dress.margin

    def draw(self, paper: LabelPaper) -> None:
        dress = self._dress
        top = self._head(paper)
        foot = self._bars(paper.code)
        draw_qr(self._canvas, paper.code, self._left, top, dress.qr)
        beside = self._left + dress.qr + dress.margin / 2
        code = fit(paper.code, self._fonts.bold, dress.code.size, self._right - beside)
        self._write(beside, top, code, dress.code)
        under = top - dress.code.height
        if not dress.large:
            under = self._first(paper.stands_out, beside, under)
        lines = self._lines(paper.lines, beside, under, top - dress.qr)
        top = self._large(paper.stands_out, top - dress.qr - 2, foot + len(paper.ruled) * dress.ruled)
        self._below(lines, paper.ruled, top, foot)

    def _head(self, paper: LabelPaper) -> float:
        dress = self._dress
        room = self._right - self._left
        title = fit(paper.title, self._fonts.bold, dress.title.size, room * 0.62)
        self._write(self._left, self._top, title, dress.title)
        shop = fit(paper.shop, self._fonts.regular, dress.quiet.size, room * 0.36)
        wide = self._fonts.regular.width(shop, dress.quiet.size)
        self._write(self._right - wide, self._top - 2, shop, dress.quiet)
        top = self._top - dress.title.height - 2
        self._canvas.setStrokeColor(_INK)
        self._canvas.setLineWidth(0.7)
        self._canvas.line(self._left, top, self._right, top)
        return top - 3

    def _bars(self, code: str) -> float:
        """Draw the bars at the foot; gives where they begin."""
        room = self._right - self._left
        wide = code128_width(code, room, self._dress.margin)
        if wide is None:
            return self._foot
        top = self._foot + self._dress.bars
        draw_code128(self._canvas, code, self._left + (room - wide) / 2, top, wide, self._dress.bars)
        return top + 3

    def _first(self, text: str, left: float, top: float) -> float:
        """Write what stands out as a heavy first line or two; gives where that ends."""
        style = replace(self._dress.line, bold=True)
        for line in set_lines(self._fonts, text, style, self._right - left)[:2] if text else ():
            self._write(left, top, line.pieces[0].text, style)
            top -= style.height
        return top

    def _lines(self, texts: tuple[str, ...], left: float, top: float, foot: float) -> tuple[str, ...]:
        """Write whole texts as long as there is room; gives those that are left."""
        style = self._dress.line
        for place, text in enumerate(texts):
            lines = set_lines(self._fonts, text, style, self._right - left)
            if top - len(lines) * style.height < foot - 1:
                return texts[place:]
            for line in lines:
                self._write(left, top, line.pieces[0].text, style)
                top -= style.height
        return ()

    def _large(self, text: str, top: float, foot: float) -> float:
        """Write in large letters as much as there is room for; gives where that ends."""
        if not self._dress.large or not text:
            return top
        room = self._right - self._left
        set_in = {style: set_lines(self._fonts, text, style, room) for style in self._dress.large}
        fitting = (style for style, lines in set_in.items() if len(lines) * style.height <= (top - foot) / 2)
        style = next(fitting, self._dress.large[-1])
        for line in set_in[style]:
            if top - style.height < foot:
                break
            self._write(self._left, top, line.pieces[0].text, style)
            top -= style.height
        return top

    def _below(self, texts: tuple[str, ...], ruled: tuple[str, ...], top: float, foot: float) -> None:
        style = self._dress.line
        for text in texts:
            for line in set_lines(self._fonts, text, style, self._right - self._left):
                if top - style.height < foot:
                    return
                self._write(self._left, top, line.pieces[0].text, style)
                top -= style.height
        for word in ruled:
            if top - self._dress.ruled < foot:
                return
            base = top - self._dress.ruled + style.height
            self._write(self._left, base, word, style)
            start = self._left + self._fonts.regular.width(word, style.size) + 3
            self._canvas.setStrokeColor(_HAIR)
            self._canvas.setLineWidth(0.5)
            self._canvas.line(start, base - style.height + 2, self._right, base - style.height + 2)
            top -= self._dress.ruled

    def _write(self, x: float, top: float, text: str, style: Style) -> None:
        face = style.face(self._fonts)
        self._canvas.setFillColor(style.colour)
        self._canvas.setFont(face.name, style.size)
        baseline = top - (style.height - style.size) / 2 - ASCENT * style.size
        self._canvas.drawString(x, baseline, text)
