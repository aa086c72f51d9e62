"""退货登记卡: what the customer puts into the parcel, as PDF."""

from __future__ import annotations

from pathlib import Path

from erp_returns.documents.pdf.blocks import Title, draw_fields, draw_title, known
from erp_returns.documents.pdf.fonts import load_fonts
from erp_returns.documents.pdf.lines import BODY, QUIET, STRONG, Style, set_lines
from erp_returns.documents.pdf.sheet import LEFT, MM, RIGHT, WIDTH, Running, Sheet
from erp_returns.documents.pdf.tables import Cell, Column, draw_table
from erp_returns.documents.pdf.warehouse_papers import Goods, SlipPaper

_NAME = "退货登记卡"
_QR = 34 * MM
_ADDRESS = Style(12, 18, bold=True)
_GOODS_COLUMNS = (Column("商品", 300), Column("数量", 40, "right"), Column("原因", 180))
_REPLACEMENT_COLUMNS = (Column("想换的商品", 300), Column("数量", 40, "right"), Column("说明", 180))
_BY_HAND = ("寄件人", "联系电话", "快递公司", "快递单号", "留言")
_LINE_HEIGHT = 9 * MM


def build_return_slip(paper: SlipPaper, fonts: Path) -> bytes:
    """The slip as PDF, set in the faces of the folder `fonts`; the same paper gives the same bytes."""
    sheet = Sheet(load_fonts(fonts), _running(paper))
    kind = " · ".join(filter(None, (paper.kind, paper.return_type)))
    draw_title(sheet, paper.shop, Title(_NAME, paper.number, "", kind))
    _draw_address(sheet, paper)
    _draw_goods(sheet, paper)
    _draw_enclosures(sheet, paper)
    _draw_by_hand(sheet)
    return sheet.finish()


def _running(paper: SlipPaper) -> Running:
    printed = f"打印 {paper.printed_time}　{paper.printed_by}"
    return Running(_NAME, paper.number, paper.shop.name, paper.shop.footer, printed)


def _draw_address(sheet: Sheet, paper: SlipPaper) -> None:
    """Where to send it in large letters, and the QR code the warehouse scans."""
    sheet.heading("寄到这里", keep=_QR)
    top, contact = sheet.y, paper.contact
    room = WIDTH - _QR - 20
    sheet.qr(paper.number, RIGHT - _QR, top, _QR)
    who = "　".join(filter(None, (contact.name, contact.phone)))
    lines = [
        *set_lines(sheet.fonts, who or "—", _ADDRESS, room),
        *set_lines(sheet.fonts, contact.address or "—", _ADDRESS, room),
        *(set_lines(sheet.fonts, contact.warehouse, QUIET, room) if contact.warehouse else ()),
    ]
    sheet.place([(LEFT, lines)], below=4)
    fields = known(("订单号", paper.sale_number), ("平台单号", paper.platform_number), ("会员", paper.member))
    draw_fields(sheet, fields)
    sheet.y = min(sheet.y, top - _QR)


def _draw_goods(sheet: Sheet, paper: SlipPaper) -> None:
    sheet.heading("请寄回", keep=50)
    draw_table(sheet, _GOODS_COLUMNS, (_row(each) for each in paper.goods))
    if paper.replacements:
        sheet.heading("换成", keep=50)
        draw_table(sheet, _REPLACEMENT_COLUMNS, (_row(each) for each in paper.replacements))


def _row(goods: Goods) -> tuple[Cell, ...]:
    named = ((goods.name, BODY), ("　".join(filter(None, (goods.code, goods.spec))), QUIET))
    return (named, str(goods.quantity), goods.note)


def _draw_enclosures(sheet: Sheet, paper: SlipPaper) -> None:
    if paper.enclose:
        sheet.heading("寄件须知", keep=40)
        for place, text in enumerate(paper.enclose, 1):
            sheet.paragraph(f"{place}. {text}", BODY)


def _draw_by_hand(sheet: Sheet) -> None:
    """Fields for the customer to fill in."""
    height = _LINE_HEIGHT * ((len(_BY_HAND) + 1) // 2) + 4
    sheet.heading("寄件人填写", keep=height)
    half = WIDTH / 2 - 10
    for place, word in enumerate(_BY_HAND):
        left = LEFT + (place % 2) * (half + 20)
        right = RIGHT if place == len(_BY_HAND) - 1 and place % 2 == 0 else left + half
        base = sheet.y - (place // 2 + 1) * _LINE_HEIGHT
        sheet.write(left, base + STRONG.height, word, STRONG)
        sheet.line((left + 52, base), (right, base), weight=0.6)
    sheet.y -= height
