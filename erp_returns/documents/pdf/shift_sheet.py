"""交接单: what waits on a day, from one shift to the next, as PDF."""

from __future__ import annotations

from pathlib import Path

from erp_returns.documents.pdf.blocks import Title, draw_signatures, draw_title
from erp_returns.documents.pdf.fonts import load_fonts
from erp_returns.documents.pdf.lines import BODY, QUIET, STRONG
from erp_returns.documents.pdf.sheet import Running, Sheet
from erp_returns.documents.pdf.shift_papers import ShiftGroup, ShiftPaper
from erp_returns.documents.pdf.tables import Column, draw_table

NAME = "交接单"
_SIGNERS = ("交班", "接班")
_COLUMNS = (
    Column("单号", 92),
    Column("状态", 50),
    Column("会员", 74),
    Column("内容", 178),
    Column("时限", 80),
    Column("负责人", 50),
    Column("办妥", 36, by_hand=True),
)


def build_shift_sheet(paper: ShiftPaper, fonts: Path) -> bytes:
    """The sheet as PDF, set in the faces of the folder `fonts`; the same paper gives the same bytes."""
    printed = f"打印 {paper.printed_time}　{paper.printed_by}"
    sheet = Sheet(load_fonts(fonts), Running(NAME, paper.day, paper.shop.name, "", printed))
    whose = f"{paper.person}的" if paper.person else ""
    draw_title(sheet, paper.shop, Title(NAME, paper.day, "", f"{whose}共 {paper.count} 项", coded=False))
    _draw_sums(sheet, paper)
    for group in paper.groups:
        _draw_group(sheet, group)
    draw_signatures(sheet, _SIGNERS)
    return sheet.finish()


def _draw_sums(sheet: Sheet, paper: ShiftPaper) -> None:
    sums = "　".join(f"{group.name} {group.count}" for group in paper.groups)
    sheet.gap(4)
    sheet.paragraph(sums or "没有要交接的事。", STRONG if sums else BODY)


def _draw_group(sheet: Sheet, group: ShiftGroup) -> None:
    rows = ((row.number, row.status, row.buyer, row.text, row.due, row.person, "") for row in group.rows)
    draw_table(sheet, _COLUMNS, rows, heading=f"{group.name} · {group.count}")
    left = group.count - len(group.rows)
    if left:
        sheet.paragraph(f"还有 {left} 项没有列出，请在“今天”里看。", QUIET)
