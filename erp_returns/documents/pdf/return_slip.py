"""退货登记卡: what the customer puts into the parcel, as PDF."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final

from erp_returns.documents.pdf.blocks import ADDRESS, Title, draw_fields, draw_title, known
from erp_returns.documents.pdf.forms import Form, bound
from erp_returns.documents.pdf.lines import BODY, HEADING, QUIET, STRONG, set_lines
from erp_returns.documents.pdf.sheet import (
    A5_HEIGHT,
    LEFT,
    MM,
    RIGHT,
    TO_FILL_IN,
    WIDTH,
    Running,
    Sheet,
)
from erp_returns.documents.pdf.tables import Cell, Column, draw_table
from erp_returns.documents.pdf.warehouse_papers import Goods, SlipPaper

_NAME = "退货登记卡"
_GOODS_COLUMNS = (Column("商品", 300), Column("数量", 40, "right"), Column("原因", 180))
_REPLACEMENT_COLUMNS = (Column("想换的商品", 300), Column("数量", 40, "right"), Column("说明", 180))
_BY_HAND = ("寄件人", "联系电话", "快递公司", "快递单号", "留言")


_QR, _SMALL_QR = 34 * MM, 22 * MM
_PITCH, _SMALL_PITCH = 9 * MM, 6 * MM
_FEWER_BY_HAND = ("快递公司", "快递单号", "联系电话")
_INSTEAD = "换成这件"


def build_return_slips(papers: Iterable[SlipPaper], fonts: Path, title: str, *, half: bool = False) -> bytes:
    """Slips as one PDF called `title`, each with its own pages, set in the faces of the folder `fonts`.

    Papers are read one by one; the same give the same bytes. `half` is A5 on its side, half a sheet of A4.
    """
    return bound(HALF_SLIP if half else SLIP, papers, fonts, title)


def _draw(sheet: Sheet, paper: SlipPaper) -> None:
    _draw_head(sheet, paper)
    foot = _draw_address(sheet, paper, _QR)
    draw_fields(sheet, _named(paper))
    sheet.y = min(sheet.y, foot)
    _draw_goods(sheet, paper)
    _draw_enclosures(sheet, paper)
    _draw_by_hand(sheet, _PITCH)


def _draw_half(sheet: Sheet, paper: SlipPaper) -> None:
    """All of it on half a page, where the goods are few: one table, what to do beside what to fill in."""
    _draw_head(sheet, paper)
    foot = _draw_address(sheet, paper, _SMALL_QR)
    told = "　　".join(f"{word} {value}" for word, value in _named(paper))
    sheet.place([(LEFT, set_lines(sheet.fonts, told, QUIET, WIDTH - _SMALL_QR - 20))])
    sheet.y = min(sheet.y, foot)
    instead = (replace(each, note=_INSTEAD) for each in paper.replacements)
    rows = ((_in_one_line(each), str(each.quantity), each.note) for each in (*paper.goods, *instead))
    draw_table(sheet, _GOODS_COLUMNS, rows, heading="请寄回")
    _draw_two_columns(sheet, paper)


def _draw_two_columns(sheet: Sheet, paper: SlipPaper) -> None:
    half = WIDTH / 2 - 12
    notes = [
        line
        for place, text in enumerate(paper.enclose, 1)
        for line in set_lines(sheet.fonts, f"{place}. {text}", QUIET, half)
    ]
    height = max(sum(line.height for line in notes), _SMALL_PITCH * len(_FEWER_BY_HAND))
    sheet.heading("寄件须知", keep=height)
    sheet.write(RIGHT - half, sheet.y + HEADING.height + 4, "寄件人填写", HEADING)
    top = sheet.y
    for place, word in enumerate(_FEWER_BY_HAND, 1):
        _draw_field(sheet, word, RIGHT - half, RIGHT, top - place * _SMALL_PITCH)
    sheet.place([(LEFT, notes)] if notes else [])
    sheet.y = min(sheet.y, top - height)


def _running(paper: SlipPaper) -> Running:
    printed = f"打印 {paper.printed_time}　{paper.printed_by}"
    return Running(_NAME, paper.number, paper.shop.name, paper.shop.footer, printed)


SLIP: Final = Form(_NAME, _running, _draw)
HALF_SLIP: Final = Form(_NAME, _running, _draw_half, A5_HEIGHT)


def _draw_head(sheet: Sheet, paper: SlipPaper) -> None:
    kind = " · ".join(filter(None, (paper.kind, paper.return_type)))
    draw_title(sheet, paper.shop, Title(_NAME, paper.number, "", kind))


def _draw_address(sheet: Sheet, paper: SlipPaper, qr: float) -> float:
    """Where to send it in large letters, and the QR code the warehouse scans; gives where the code ends."""
    sheet.heading("寄到这里", keep=qr)
    top, contact = sheet.y + HEADING.height + 4, paper.contact
    room = WIDTH - qr - 20
    sheet.qr(paper.number, RIGHT - qr, top, qr)
    who = "　".join(filter(None, (contact.name, contact.phone)))
    lines = [
        *set_lines(sheet.fonts, who or "—", ADDRESS, room),
        *set_lines(sheet.fonts, contact.address or "—", ADDRESS, room),
    ]
    sheet.place([(LEFT, lines)], below=4)
    return top - qr


def _draw_goods(sheet: Sheet, paper: SlipPaper) -> None:
    draw_table(sheet, _GOODS_COLUMNS, map(_row, paper.goods), heading="请寄回")
    if paper.replacements:
        draw_table(sheet, _REPLACEMENT_COLUMNS, map(_row, paper.replacements), heading="换成")


def _named(paper: SlipPaper) -> tuple[tuple[str, str], ...]:
    return known(
        ("仓库", paper.contact.warehouse),
        ("订单号", paper.sale_number),
        ("平台单号", paper.platform_number),
        ("会员", paper.member),
    )


def _row(goods: Goods) -> tuple[Cell, ...]:
    named = ((goods.name, BODY), ("　".join(filter(None, (goods.code, goods.spec))), QUIET))
    return (named, str(goods.quantity), goods.note)


def _in_one_line(goods: Goods) -> str:
    return "　".join(filter(None, (goods.name, goods.code, goods.spec)))


def _draw_enclosures(sheet: Sheet, paper: SlipPaper) -> None:
    if paper.enclose:
        sheet.heading("寄件须知", keep=40)
        for place, text in enumerate(paper.enclose, 1):
            sheet.paragraph(f"{place}. {text}", BODY)


def _draw_by_hand(sheet: Sheet, pitch: float) -> None:
    """Fields for the customer to fill in, their lines `pitch` apart."""
    height = pitch * ((len(_BY_HAND) + 1) // 2) + 4
    sheet.heading("寄件人填写", keep=height)
    half = WIDTH / 2 - 10
    for place, word in enumerate(_BY_HAND):
        left = LEFT + (place % 2) * (half + 20)
        right = RIGHT if place == len(_BY_HAND) - 1 and place % 2 == 0 else left + half
        _draw_field(sheet, word, left, right, sheet.y - (place // 2 + 1) * pitch)
    sheet.y -= height


def _draw_field(sheet: Sheet, word: str, left: float, right: float, base: float) -> None:
    sheet.write(left, base + STRONG.height, word, STRONG)
    sheet.line((left + 52, base), (right, base), weight=0.6, colour=TO_FILL_IN)
