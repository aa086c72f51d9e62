"""退换货申请表: what the customer asks for, to be decided and signed by hand, as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from erp_returns.documents.pdf.forms import Form, alone
from erp_returns.documents.pdf.lines import BODY, QUIET, STRONG
from erp_returns.documents.pdf.papers import ReturnedLine, ReturnRecordPaper
from erp_returns.documents.pdf.return_record import (
    draw_amounts,
    draw_notes,
    draw_record_head,
    draw_record_photos,
    draw_replacements,
)
from erp_returns.documents.pdf.sheet import LEFT, MM, RIGHT, TO_FILL_IN, WIDTH, Running, Sheet
from erp_returns.documents.pdf.tables import Cell, Column, draw_table
from erp_returns.domain.money import yuan_text

_NAME = "退换货申请表"
_COLUMNS = (
    Column("#", 20),
    Column("商品", 200),
    Column("原因与说明", 160),
    Column("单价", 50, "right"),
    Column("申请数量", 40, "right"),
    Column("申请金额", 60, "right"),
)
_OPINIONS = (
    ("申请", "情况属实，申请办理。"),
    ("审核", "□ 同意　　□ 不同意　　□ 修改金额为 ＿＿＿＿＿＿＿ 元"),
    ("仓库", "□ 商品相符　　□ 有差异　　□ 未收到商品"),
    ("财务", "□ 已付款　　□ 已收补款　　流水号 ＿＿＿＿＿＿＿＿＿＿＿＿"),
)
"""Who signs, and what they may tick above their name."""
_BOX = 11 * MM
_ROLE = 52.0
_SIGNATURE = 190.0


def _running(paper: ReturnRecordPaper) -> Running:
    printed = f"打印 {paper.printed_time}　{paper.printed_by}"
    return Running(_NAME, paper.number, paper.shop.name, paper.shop.footer, printed)


def _draw(sheet: Sheet, paper: ReturnRecordPaper) -> None:
    draw_record_head(sheet, paper, _NAME)
    _draw_goods(sheet, paper)
    draw_replacements(sheet, paper.replacements)
    draw_amounts(sheet, paper)
    draw_notes(sheet, paper)
    _draw_opinions(sheet)
    draw_record_photos(sheet, paper)


APPLICATION: Final = Form(_NAME, _running, _draw)


def build_application(paper: ReturnRecordPaper, fonts: Path) -> bytes:
    """The form as PDF, set in the faces of the folder `fonts`; the same paper gives the same bytes."""
    return alone(APPLICATION, paper, fonts)


def _draw_goods(sheet: Sheet, paper: ReturnRecordPaper) -> None:
    heading = "申请退回的商品" if paper.comes_back else "申请退款的商品"
    units = sum(line.requested for line in paper.lines)
    asked = yuan_text(sum(line.refund_fen for line in paper.lines))
    total = ("", f"合计 {len(paper.lines)} 行", "", "", str(units), asked)
    draw_table(sheet, _COLUMNS, map(_row, paper.lines), total, heading=heading)


def _row(line: ReturnedLine) -> tuple[Cell, ...]:
    return (
        str(line.position),
        ((line.name, BODY), ("　".join(filter(None, (line.code, line.spec))), QUIET)),
        ((line.reason, BODY), (line.note, QUIET)),
        yuan_text(line.unit_price_fen),
        str(line.requested),
        yuan_text(line.refund_fen),
    )


def _draw_opinions(sheet: Sheet) -> None:
    """A row for each who decides: the role, what can be ticked, and room for name and day."""
    sheet.heading("办理意见", keep=len(_OPINIONS) * _BOX)
    top = sheet.y
    for role, choices in _OPINIONS:
        sheet.fill(LEFT, sheet.y, _ROLE, _BOX)
        if sheet.y < top:
            sheet.rule(colour=TO_FILL_IN)
        sheet.write(LEFT + _ROLE / 2, sheet.y - (_BOX - STRONG.height) / 2, role, STRONG, "centre")
        sheet.write(LEFT + _ROLE + 8, sheet.y - 3, choices, BODY)
        foot = sheet.y - _BOX + QUIET.height + 2
        sheet.write(RIGHT - _SIGNATURE, foot, "签字", QUIET)
        sheet.write(RIGHT - 6, foot, "年　　月　　日", QUIET, "right")
        sheet.y -= _BOX
    sheet.line((LEFT + _ROLE, top), (LEFT + _ROLE, sheet.y), colour=TO_FILL_IN)
    sheet.frame(LEFT, top, WIDTH, top - sheet.y, TO_FILL_IN)
