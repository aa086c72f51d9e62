"""Pages as wide as A4 that fill from the top: text, rules, pictures and barcodes, with head and foot."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from erp_returns.documents.pdf.codes import code128_width, draw_code128, draw_qr
from erp_returns.documents.pdf.fonts import ASCENT, FontSet
from erp_returns.documents.pdf.lines import (
    ACCENT,
    HEADING,
    QUIET,
    Align,
    Colour,
    Line,
    Style,
    fit,
    set_lines,
)
from erp_returns.documents.pdf.pictures import Picture

MM = 72 / 25.4
LEFT: float = 14 * MM
WIDTH: float = A4[0] - 2 * LEFT
RIGHT: float = LEFT + WIDTH
MIDDLE: float = LEFT + WIDTH / 2
INSET = 6.0

Point = tuple[float, float]
HAIR: Colour = (0.64, 0.68, 0.73)
"""A line between rows: light on screen, yet whole on a printer that has only black."""
TO_FILL_IN: Colour = (0.36, 0.40, 0.46)
"""The edge of what somebody fills in or signs by hand."""
TINT: Colour = (0.949, 0.957, 0.969)
BLACK: Colour = (0, 0, 0)
WHITE: Colour = (1, 1, 1)

A4_HEIGHT: float = A4[1]
A5_HEIGHT: float = 148 * MM
"""A sheet of A5 on its side is as wide as one of A4."""

_EDGE: float = 12 * MM
_FOOT: float = 8 * MM
_RUNNING_HEAD = Style(8, 12, bold=True)
_HEAD_HEIGHT = _RUNNING_HEAD.height + 11
_STAMP = Style(96, 96, bold=True, colour=(0.972, 0.882, 0.875))
_PAGE_COUNT = "page-count"
_FOOTER_LINES = 4


@dataclass(frozen=True, slots=True)
class Running:
    """What every page of a record carries; `stamp` stands large behind the text."""

    title: str
    number: str
    shop: str
    footer: str
    printed: str
    stamp: str = ""


class Volume:
    """One PDF in the making, into which records are bound one after the other."""

    def __init__(
        self,
        fonts: FontSet,
        title: str,
        author: str,
        subject: str,
        *,
        indexed: bool = True,
        height: float = A4_HEIGHT,
    ) -> None:
        """`indexed` lists the records in the reader's side bar; `height` is that of the pages, in points."""
        self.records = 0
        self._indexed = indexed
        self.height = height
        self._out = BytesIO()
        self.canvas = Canvas(
            self._out,
            pagesize=(A4[0], height),
            invariant=1,
            pageCompression=1,
            initialFontName=fonts.regular.name,
            lang="zh-CN",
        )
        self.canvas.setTitle(title)
        self.canvas.setAuthor(author)
        self.canvas.setSubject(subject)
        self.canvas.setCreator("ERP Returns")

    def begin_record(self, number: str) -> str:
        """Begin another record; gives the name of the form that will hold its count of pages."""
        self.records += 1
        if self._indexed:
            self.canvas.bookmarkPage(number)
            self.canvas.addOutlineEntry(number, number)
        return f"{_PAGE_COUNT}-{self.records}"

    def finish(self) -> bytes:
        """Return the document."""
        self.canvas.save()
        return self._out.getvalue()


class Sheet:
    """A record in the making: what is placed begins at `y`, the top of the space that is left."""

    def __init__(
        self,
        fonts: FontSet,
        running: Running,
        volume: Volume | None = None,
        *,
        height: float = A4_HEIGHT,
    ) -> None:
        """With `volume` the record is bound into it and has its pages, else it is a document of its own."""
        self.fonts = fonts
        self._height = volume.height if volume else height
        self._paper_top = self._height - _EDGE
        self.y = self._paper_top
        self._running = running
        footer = set_lines(fonts, running.footer, QUIET, WIDTH, "centre")
        self._footer = footer[:_FOOTER_LINES] if running.footer.strip() else []
        self._bottom = _FOOT + QUIET.height * (len(self._footer) + 1) + 8
        self._top = self._paper_top
        self._repeat: Callable[[], None] | None = None
        self._page = 0
        self._volume = volume or Volume(
            fonts,
            f"{running.title} {running.number}",
            running.shop,
            running.title,
            indexed=False,
            height=height,
        )
        self._canvas = self._volume.canvas
        self._page_count = self._volume.begin_record(running.number)
        self._begin_page()

    def finish(self) -> bytes:
        """End the last page and return the document."""
        self.end()
        return self._volume.finish()

    def end(self) -> None:
        """End the last page of a record that is bound into a volume."""
        self._end_page()
        count = f"共 {self._page} 页"
        self._canvas.beginForm(self._page_count)
        self._text = self._canvas.beginText()
        self._set: Style | None = None
        self.write(MIDDLE + 3, _FOOT + QUIET.height, count, QUIET)
        self._canvas.drawText(self._text)
        self._canvas.endForm()

    @property
    def longest_kept(self) -> float:
        """Points of what is not broken over two pages, rather than leave a gap at the foot of one."""
        return (self._paper_top - self._bottom) / 3

    @property
    def whole(self) -> float:
        """Points of a page below its running head."""
        return self._paper_top - _HEAD_HEIGHT - self._bottom

    @property
    def room(self) -> float:
        """Points that are left on this page."""
        return self.y - self._bottom

    def need(self, height: float) -> None:
        """Turn the page where less than `height` points are left of it."""
        if height > self.room and self.y < self._top:
            self.turn()

    def gap(self, height: float) -> None:
        """Leave points empty, but not at the top of a page."""
        if self.y < self._top:
            self.y -= height

    def turn(self) -> None:
        """End this page and begin the next one, with the head of the table that goes on."""
        self._end_page()
        self._begin_page()
        if self._repeat:
            self._repeat()

    @contextmanager
    def repeating(self, head: Callable[[], None]) -> Iterator[None]:
        """Draw `head` at the top of every page that begins within."""
        self._repeat = head
        try:
            yield
        finally:
            self._repeat = None

    def place(
        self, stacks: Sequence[tuple[float, Sequence[Line]]], *, above: float = 0, below: float = 0
    ) -> None:
        """Place stacks of lines side by side, each at its x; what does not fit goes on overleaf."""
        height = above + max(sum(line.height for line in lines) for _, lines in stacks) + below
        if height <= self.longest_kept:
            self.need(height)
        waiting = [(x, tuple(lines)) for x, lines in stacks]
        self.y -= above
        while any(lines for _, lines in waiting):
            placed = [self._place_what_fits(x, lines) for x, lines in waiting]
            self.y -= max(depth for depth, _ in placed)
            waiting = [(x, rest) for (x, _), (_, rest) in zip(waiting, placed, strict=True)]
            if any(rest for _, rest in waiting):
                self.turn()
        self.y -= below

    def paragraph(self, text: str, style: Style) -> None:
        """Place a text over the whole width."""
        self.place([(LEFT, set_lines(self.fonts, text, style, WIDTH))])

    def heading(self, text: str, *, keep: float = 36) -> None:
        """Begin a section, together with the first `keep` points of what follows."""
        self.need(10 + HEADING.height + 4 + keep)
        self.gap(10)
        self.fill(LEFT, self.y - 2, 2.2, 10.5, ACCENT)
        self.write(LEFT + 7.5, self.y, text, HEADING)
        self.y -= HEADING.height + 4

    def write(self, x: float, top: float, text: str, style: Style, align: Align = "left") -> None:
        """Write one line that begins at `top`; `text` has only characters that its face has."""
        face = style.face(self.fonts)
        if align != "left":
            width = face.width(text, style.size)
            x -= width if align == "right" else width / 2
        self._text.setTextOrigin(x, top - (style.height - style.size) / 2 - ASCENT * style.size)
        if style != self._set:
            self._text.setFont(face.name, style.size)
            self._text.setFillColor(style.colour)
            self._set = style
        self._text.textOut(text)

    def bookmark(self, title: str) -> None:
        """Let the reader's side bar lead to this page."""
        key = f"{title}-{self._page}"
        self._canvas.bookmarkPage(key)
        self._canvas.addOutlineEntry(title, key)

    def rule(self, *, weight: float = 0.5, colour: Colour = HAIR) -> None:
        """Draw a line over the whole width at `y`."""
        self.line((LEFT, self.y), (RIGHT, self.y), weight=weight, colour=colour)

    def line(self, start: Point, end: Point, *, weight: float = 0.4, colour: Colour = HAIR) -> None:
        """Draw a straight line."""
        self._canvas.setStrokeColor(colour)
        self._canvas.setLineWidth(weight)
        self._canvas.line(*start, *end)

    def fill(self, left: float, top: float, width: float, height: float, colour: Colour = TINT) -> None:
        """Fill a rectangle."""
        self._canvas.setFillColor(colour)
        self._canvas.rect(left, top - height, width, height, stroke=0, fill=1)

    def frame(self, left: float, top: float, width: float, height: float, colour: Colour = HAIR) -> None:
        """Outline a rectangle, its corners just rounded."""
        self._canvas.setStrokeColor(colour)
        self._canvas.setLineWidth(0.5)
        self._canvas.roundRect(left, top - height, width, height, 2, stroke=1, fill=0)

    def dot(self, x: float, y: float, radius: float, *, colour: Colour, filled: bool) -> None:
        """Draw a circle on white, or a disc."""
        self._canvas.setStrokeColor(colour)
        self._canvas.setFillColor(colour if filled else WHITE)
        self._canvas.setLineWidth(1.1)
        self._canvas.circle(x, y, radius, stroke=1, fill=1)

    def picture(self, picture: Picture, left: float, top: float, width: float, height: float) -> None:
        """Draw a picture in the middle of a frame, as large as its proportions allow."""
        wide, high = picture.fitted(width, height)
        image = ImageReader(BytesIO(picture.content))
        self._canvas.drawImage(image, left + (width - wide) / 2, top - (height + high) / 2, wide, high)

    def barcode(self, value: str, right: float, top: float, width: float, height: float) -> None:
        """Draw `value` as Code 128 of at most `width`; nothing where it could not be scanned."""
        taken = code128_width(value, width)
        if taken is not None:
            draw_code128(self._canvas, value, right - taken, top, width, height)

    def qr(self, value: str, left: float, top: float, side: float) -> None:
        """Draw `value` as a QR code of `side` points."""
        draw_qr(self._canvas, value, left, top, side)

    def _place_what_fits(self, x: float, lines: tuple[Line, ...]) -> tuple[float, tuple[Line, ...]]:
        depth = 0.0
        for count, line in enumerate(lines):
            if depth + line.height > self.room and (count or self.y < self._top):
                return depth, lines[count:]
            for piece in line.pieces:
                self.write(x + piece.x, self.y - depth, piece.text, piece.style, piece.align)
            depth += line.height
        return depth, ()

    def _begin_page(self) -> None:
        self._page += 1
        self._text = self._canvas.beginText()
        self._set = None
        self.y = self._paper_top
        if self._running.stamp:
            self._draw_stamp(self._running.stamp)
        if self._page > 1:
            self._draw_running_head()
        self._top = self.y

    def _draw_stamp(self, text: str) -> None:
        self._canvas.saveState()
        self._canvas.translate(A4[0] / 2, self._height / 2)
        self._canvas.rotate(38)
        self._canvas.setFont(self.fonts.bold.name, _STAMP.size)
        self._canvas.setFillColor(_STAMP.colour)
        self._canvas.drawCentredString(0, -_STAMP.size / 3, text)
        self._canvas.restoreState()

    def _draw_running_head(self) -> None:
        running = self._running
        title = fit(f"{running.title}  {running.number}", self.fonts.bold, _RUNNING_HEAD.size, WIDTH * 0.6)
        shop = fit(running.shop, self.fonts.regular, QUIET.size, WIDTH * 0.36)
        self.write(LEFT, self.y, title, _RUNNING_HEAD)
        self.write(RIGHT, self.y + 0.5, shop, QUIET, "right")
        self.y -= _RUNNING_HEAD.height + 3
        self.rule()
        self.y -= _HEAD_HEIGHT - _RUNNING_HEAD.height - 3

    def _end_page(self) -> None:
        top = self._bottom - 6
        self.y = top
        self.rule()
        for line in self._footer:
            for piece in line.pieces:
                self.write(LEFT + piece.x, top - 2, piece.text, piece.style, piece.align)
            top -= line.height
        self._draw_page_number(_FOOT + QUIET.height)
        self._canvas.drawText(self._text)
        self._canvas.doForm(self._page_count)
        self._canvas.showPage()

    def _draw_page_number(self, top: float) -> None:
        regular, size = self.fonts.regular, QUIET.size
        self.write(LEFT, top, fit(self._running.printed, regular, size, WIDTH * 0.4), QUIET)
        self.write(MIDDLE - 3, top, f"第 {self._page} 页", QUIET, "right")
        self.write(RIGHT, top, fit(self._running.number, regular, size, WIDTH * 0.4), QUIET, "right")
