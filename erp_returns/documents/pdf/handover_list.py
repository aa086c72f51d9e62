"""退件表: the parcels of a day, signed by the courier and the warehouse, as PDF."""

from __future__ import annotations

from pathlib import Path

from erp_returns.documents.pdf.blocks import Title, draw_signatures, draw_title
from erp_returns.documents.pdf.fonts import load_fonts
from erp_returns.documents.pdf.sheet import Running, Sheet
from erp_returns.documents.pdf.tables import Column, draw_table
from erp_returns.documents.pdf.warehouse_papers import HandoverPaper
from erp_returns.domain.money import yuan_text

_NAME = "退件表"
_SIGNERS = ("快递员", "仓库")
_COLUMNS = (
    Column("#", 26),
    Column("快递公司", 54),
    Column("快递单号", 110),
    Column("类型", 50),
    Column("到达", 100),
    Column("退换货单", 104),
    Column("到付", 44, "right"),
    Column("经手", 50),
    Column("说明", 70),
)


def build_handover_list(paper: HandoverPaper, fonts: Path) -> bytes:
    """The list as PDF, set in the faces of the folder `fonts`; the same paper gives the same bytes."""
    printed = f"打印 {paper.printed_time}　{paper.printed_by}"
    running = Running(_NAME, paper.period, paper.shop.name, paper.shop.footer, printed)
    sheet = Sheet(load_fonts(fonts), running)
    kind = f"共 {len(paper.rows)} 个包裹"
    draw_title(sheet, paper.shop, Title(_NAME, paper.period, "", kind, coded=False))
    rows = (
        (
            str(place),
            row.carrier,
            row.number,
            row.kind,
            row.time,
            row.order,
            yuan_text(row.collect_fen) if row.collect_fen else "",
            row.by,
            row.note,
        )
        for place, row in enumerate(paper.rows, 1)
    )
    collect = sum(row.collect_fen for row in paper.rows)
    total = ("", f"合计 {len(paper.rows)} 个", "", "", "", "", yuan_text(collect) if collect else "", "", "")
    draw_table(sheet, _COLUMNS, rows, total, heading="包裹")
    draw_signatures(sheet, _SIGNERS)
    return sheet.finish()
