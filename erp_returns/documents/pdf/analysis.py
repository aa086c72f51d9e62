"""售后分析报告: a period's pictures and tables, as PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from erp_returns.documents.pdf.analysis_charts import chart_height, draw_chart
from erp_returns.documents.pdf.analysis_papers import AnalysisPaper, Headline, cell_text, change_text
from erp_returns.documents.pdf.analysis_rows import Row, shown
from erp_returns.documents.pdf.blocks import Title, draw_title
from erp_returns.documents.pdf.fonts import load_fonts
from erp_returns.documents.pdf.lines import ACCENT, BODY, QUIET, SMALL, Line, Style, set_figure, set_lines
from erp_returns.documents.pdf.sheet import LEFT, WIDTH, Running, Sheet
from erp_returns.documents.pdf.tables import Cell, Column, draw_table, table_height
from erp_returns.domain.statistics import Figures, Grain, Measure

_NAME = "售后分析报告"
_NOTHING = "这段时间没有可以统计的内容。"
_NOTHING_NOW = "现在没有这样的单。"
_GROUP = Style(13, 19, bold=True)
_FIGURE = Style(15, 21, bold=True)
_TILE_GAP, _TILE_HIGH, _TILE_INSET = 8.0, 62.0, 7.0
_WIDTHS: dict[Measure, float] = {
    Measure.NUMBER: 44,
    Measure.MONEY: 58,
    Measure.SHARE: 48,
    Measure.SPAN: 60,
    Measure.STEP: 90,
    Measure.DAY: 58,
}
_NARROWEST, _WIDEST, _AIR = 44.0, 170.0, 1.0
_GROUP_GAP, _ABOUT_GAP, _HEADING = 16.0, 4.0, 30.0
_SHORT, _FIRST_ROWS, _LAST_ROWS = 12, 6, 3
"""Rows of a table that is never torn, and of a longer one that stand below its picture, or above its sums."""
_LEFT_ALIGNED = frozenset({Measure.TEXT, Measure.STEP, Measure.DAY})


def build_analysis(paper: AnalysisPaper, fonts: Path) -> bytes:
    """The report as PDF, set in the faces of the folder `fonts`; the same paper gives the same bytes."""
    period = f"{paper.first} 至 {paper.last}"
    printed = f"打印 {paper.printed_time}　{paper.printed_by}"
    running = Running(_NAME, period, paper.shop.name, paper.shop.footer, printed)
    sheet = Sheet(load_fonts(fonts), running)
    compared = f"上期 {paper.before_first} 至 {paper.before_last}"
    draw_title(sheet, paper.shop, Title(_NAME, period, "", compared, paper.filters, coded=False))
    if paper.headlines:
        _draw_headlines(sheet, paper.headlines)
    for title, statistics in paper.groups:
        _draw_group(sheet, title, statistics)
    return sheet.finish()


def _draw_headlines(sheet: Sheet, headlines: tuple[Headline, ...]) -> None:
    """The handful of figures that say how the period was, each with what it was before."""
    sheet.y -= 10
    width = (WIDTH - _TILE_GAP * (len(headlines) - 1)) / len(headlines)
    for place, headline in enumerate(headlines):
        left, top = LEFT + place * (width + _TILE_GAP), sheet.y
        sheet.fill(left, top, width, _TILE_HIGH)
        sheet.fill(left, top, width, 1.6, ACCENT)
        room = width - 2 * _TILE_INSET
        now = cell_text(headline.now, headline.measure, Grain.MONTH)
        before = f"上期 {cell_text(headline.before, headline.measure, Grain.MONTH)}"
        sheet.write(left + _TILE_INSET, top - 7, headline.title, SMALL)
        figure = set_figure(sheet.fonts, now, _FIGURE, room).pieces[0]
        sheet.write(left + _TILE_INSET, top - 17, figure.text, figure.style)
        for at, text in enumerate((before, change_text(headline))):
            said = set_figure(sheet.fonts, text, SMALL, room).pieces[0]
            sheet.write(left + _TILE_INSET, top - 38 - at * QUIET.height, said.text, said.style)
    sheet.y -= _TILE_HIGH


def _draw_group(sheet: Sheet, title: str, statistics: tuple[Figures, ...]) -> None:
    first, *others = (_laid_out(sheet, figures) for figures in statistics)
    sheet.need(_GROUP_GAP + _GROUP.height + _HEADING + first.kept(sheet))
    sheet.gap(_GROUP_GAP)
    sheet.write(LEFT, sheet.y, title, _GROUP)
    sheet.bookmark(title)
    sheet.y -= _GROUP.height + 2
    sheet.rule(weight=0.8, colour=ACCENT)
    for laid_out in (first, *others):
        _draw_statistic(sheet, laid_out)


@dataclass(frozen=True, slots=True)
class _LaidOut:
    """Figures as they will stand: what is counted, the picture `chart` points high, the table."""

    figures: Figures
    about: list[Line]
    chart: float
    drawn: tuple[Row, ...]
    columns: list[Column]
    rows: list[tuple[Cell, ...]]
    total: tuple[Cell, ...]

    def kept(self, sheet: Sheet) -> float:
        """Points below the title that stay with it."""
        above = len(self.about) * QUIET.height + _ABOUT_GAP + self.chart
        if not self.rows:
            return above + BODY.height
        together = above + self.table(sheet)
        return together if together <= sheet.whole - _HEADING else above

    def table(self, sheet: Sheet) -> float:
        """Points of the rows that are not torn apart: all of a short table, the first ones of a long one."""
        first = len(self.rows) if len(self.rows) <= _SHORT else _FIRST_ROWS
        return table_height(sheet, self.columns, self.rows, self.total, first=first, air=_AIR)


def _laid_out(sheet: Sheet, figures: Figures) -> _LaidOut:
    found = shown(figures)
    about = set_lines(sheet.fonts, figures.statistic.about, QUIET, WIDTH)
    if not figures.rows:
        return _LaidOut(figures, about, 0, (), [], [], ())
    rows = [_printed(figures, row) for row in found.rows]
    columns = [
        Column(
            column.title,
            _text_width(sheet, rows, place) if column.measure is Measure.TEXT else _WIDTHS[column.measure],
            "left" if column.measure in _LEFT_ALIGNED else "right",
        )
        for place, column in enumerate(figures.statistic.columns)
    ]
    listed: list[tuple[Cell, ...]] = [*rows]
    if found.rest is not None:
        rest = _rest(figures, found.rest)
        listed = [rest, *rows] if found.earlier else [*rows, rest]
    chart = chart_height(figures, found.rows)
    return _LaidOut(figures, about, chart, found.rows, columns, listed, _total(figures))


def _draw_statistic(sheet: Sheet, laid_out: _LaidOut) -> None:
    """Title and what is counted, the picture, the figures: on one page, as far as they are not very many."""
    figures = laid_out.figures
    sheet.heading(figures.statistic.title, keep=laid_out.kept(sheet))
    sheet.place([(LEFT, laid_out.about)], below=_ABOUT_GAP)
    if not laid_out.rows:
        nothing = _NOTHING_NOW if figures.statistic.as_of_now else _NOTHING
        sheet.place([(LEFT, set_lines(sheet.fonts, nothing, BODY, WIDTH))], below=4)
        return
    draw_chart(sheet, figures, laid_out.drawn)
    sheet.need(laid_out.table(sheet))
    draw_table(sheet, laid_out.columns, laid_out.rows, laid_out.total, air=_AIR, last=_LAST_ROWS)


def _text_width(sheet: Sheet, rows: Sequence[tuple[str, ...]], place: int) -> float:
    """Points that the longest text of a column takes, within bounds."""
    face = sheet.fonts.regular
    longest = max(face.width(face.shown(row[place]).replace("\n", " "), BODY.size) for row in rows)
    return min(max(longest + 4, _NARROWEST), _WIDEST)


def _printed(figures: Figures, row: Row) -> tuple[str, ...]:
    columns = figures.statistic.columns
    grain = figures.scope.grain
    return tuple(cell_text(cell, column.measure, grain) for cell, column in zip(row, columns, strict=True))


def _rest(figures: Figures, row: Row) -> tuple[Cell, ...]:
    name, *texts = _printed(figures, row)
    told = ("" if cell is None else text for cell, text in zip(row[1:], texts, strict=True))
    return (((name, QUIET),), *told)


def _total(figures: Figures) -> tuple[Cell, ...]:
    if figures.total is None:
        return ()
    name, *texts = _printed(figures, figures.total)
    told = ("" if cell is None else text for cell, text in zip(figures.total[1:], texts, strict=True))
    return ("合计" if figures.total[0] is None else name, *told)
