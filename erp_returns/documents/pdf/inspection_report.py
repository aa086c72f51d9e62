"""收货清点单 and 验货报告: what was asked for, counted and graded of one return order, as PDF."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from pathlib import Path
from typing import Final

from erp_returns.documents.pdf.blocks import (
    Party,
    Title,
    draw_parties,
    draw_photos,
    draw_signatures,
    draw_title,
    known,
)
from erp_returns.documents.pdf.forms import Form, alone
from erp_returns.documents.pdf.lines import ACCENT, ALARM, ALERT, BODY, QUIET, STRONG, fit, set_lines
from erp_returns.documents.pdf.sheet import LEFT, MM, TO_FILL_IN, WIDTH, Running, Sheet
from erp_returns.documents.pdf.tables import Cell, Column, draw_table
from erp_returns.documents.pdf.warehouse_papers import CountedLine, InspectionPaper

_COUNT_SHEET = "收货清点单"
_REPORT = "验货报告"
_SIGNERS = ("清点", "验货", "复核")
_COUNTS: tuple[tuple[str, Callable[[CountedLine], int]], ...] = (
    ("应收", attrgetter("requested")),
    ("实收", attrgetter("received")),
)
_GRADES: tuple[tuple[str, Callable[[CountedLine], int]], ...] = (
    ("良品", attrgetter("good")),
    ("次品", attrgetter("defective")),
    ("报废", attrgetter("scrap")),
    ("退回", attrgetter("sent_back")),
)
_BY_HAND = ("实收", "良品", "次品", "报废")
_DIFFERENCE_COLUMNS = (
    Column("差异", 70),
    Column("商品", 210),
    Column("件数", 36, "right"),
    Column("责任方", 60),
    Column("说明", 150),
)
_POSTING_COLUMNS = (
    Column("环节", 48),
    Column("单号", 100),
    Column("时间", 84),
    Column("经办", 60),
    Column("包裹", 110),
    Column("内容", 130),
)
_BOX = 3.2 * MM
_PILE_HEIGHT = 40 * MM
"""What stays with the title of a pile: its first row of photos."""


def _draw(sheet: Sheet, paper: InspectionPaper) -> None:
    _draw_head(sheet, paper)
    _draw_lines(sheet, paper)
    _draw_piles(sheet, paper)
    _draw_checklist(sheet, paper)
    _draw_differences(sheet, paper)
    _draw_postings(sheet, paper)
    draw_signatures(sheet, _SIGNERS)
    if paper.photos:
        sheet.heading("照片", keep=140)
        draw_photos(sheet, paper.photos)


def _name(paper: InspectionPaper) -> str:
    return _REPORT if paper.inspected else _COUNT_SHEET


def _running(paper: InspectionPaper) -> Running:
    printed = f"打印 {paper.printed_time}　{paper.printed_by}"
    return Running(_name(paper), paper.number, paper.shop.name, paper.shop.footer, printed)


INSPECTION: Final = Form(_REPORT, _running, _draw)


def build_inspection_report(paper: InspectionPaper, fonts: Path) -> bytes:
    """The report as PDF, set in the faces of the folder `fonts`; the same paper gives the same bytes."""
    return alone(INSPECTION, paper, fonts)


def _draw_head(sheet: Sheet, paper: InspectionPaper) -> None:
    draw_title(sheet, paper.shop, Title(_name(paper), paper.number, paper.status, paper.kind))
    left = Party("单据", (("退换货单", paper.number), *known(("销售订单", paper.sale_number))))
    right = Party("收货", (("退入仓库", paper.warehouse), *known(("会员", paper.member))))
    draw_parties(sheet, [left], [right])


def _draw_lines(sheet: Sheet, paper: InspectionPaper) -> None:
    counts = _COUNTS + _GRADES if paper.inspected else _COUNTS[:1]
    blank = () if paper.inspected else _BY_HAND
    columns = (
        Column("#", 20),
        Column("商品", 195),
        *(Column(title, 36, "right") for title, _ in counts),
        *(Column(title, 46, "centre", by_hand=True) for title in blank),
        Column("说明", 165),
    )
    rows = (
        (str(place), *_row(line, tuple(count for _, count in counts), blank))
        for place, line in enumerate(paper.lines, 1)
    )
    sums = (str(sum(count(line) for line in paper.lines)) for _, count in counts)
    total = ("", f"合计 {len(paper.lines)} 行", *sums, *("" for _ in blank), "")
    draw_table(sheet, columns, rows, total, heading="商品")


def _row(
    line: CountedLine, counts: tuple[Callable[[CountedLine], int], ...], blank: tuple[str, ...]
) -> tuple[Cell, ...]:
    named = ((line.name, BODY), ("　".join(filter(None, (line.code, line.spec))), QUIET))
    return (named, *(str(count(line)) for count in counts), *("" for _ in blank), line.note)


def _draw_piles(sheet: Sheet, paper: InspectionPaper) -> None:
    """Each pile with the photos that show it, right below the goods."""
    for pile in paper.piles:
        title = set_lines(sheet.fonts, pile.title, STRONG, WIDTH)
        sheet.need(_PILE_HEIGHT + sum(line.height for line in title))
        sheet.place([(LEFT, title)], above=8, below=3)
        draw_photos(sheet, pile.photos)


def _draw_checklist(sheet: Sheet, paper: InspectionPaper) -> None:
    """Boxes four in a row: to tick by hand, or as they were ticked; what was not met is crossed, in red."""
    boxes: list[tuple[str, bool | None]] = [(text, None) for text in paper.checklist]
    boxes += [(row.text, row.met) for row in paper.checked]
    if not boxes:
        return
    sheet.heading("检查项目", keep=30)
    pitch = WIDTH / 4
    for start in range(0, len(boxes), 4):
        sheet.need(18)
        for place, (text, met) in enumerate(boxes[start : start + 4]):
            _draw_box(sheet, LEFT + place * pitch, pitch - 8, text, met)
        sheet.y -= 18


def _draw_box(sheet: Sheet, left: float, room: float, text: str, met: bool | None) -> None:  # noqa: FBT001 - tick, cross or neither
    top = sheet.y - 2
    sheet.frame(left, top, _BOX, _BOX, TO_FILL_IN)
    if met:
        sheet.line((left + 1.8, top - 5), (left + 3.8, top - 7.2), weight=1.2, colour=ACCENT)
        sheet.line((left + 3.8, top - 7.2), (left + 7.6, top - 1.8), weight=1.2, colour=ACCENT)
    elif met is False:
        sheet.line((left + 2, top - 2), (left + 7.2, top - 7.2), weight=1.2, colour=ALARM)
        sheet.line((left + 2, top - 7.2), (left + 7.2, top - 2), weight=1.2, colour=ALARM)
    style = ALERT if met is False else BODY
    sheet.write(
        left + _BOX + 5, sheet.y, fit(text, style.face(sheet.fonts), style.size, room - _BOX - 5), style
    )


def _draw_differences(sheet: Sheet, paper: InspectionPaper) -> None:
    if paper.differences:
        rows = ((d.label, d.goods, str(d.quantity), d.caused_by, d.note) for d in paper.differences)
        draw_table(sheet, _DIFFERENCE_COLUMNS, rows, heading="差异")


def _draw_postings(sheet: Sheet, paper: InspectionPaper) -> None:
    if paper.postings:
        rows = ((p.label, p.number, p.time, p.by, p.parcel, p.summary) for p in paper.postings)
        draw_table(sheet, _POSTING_COLUMNS, rows, heading="收货与验货")
