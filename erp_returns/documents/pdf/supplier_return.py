"""退厂单: defective goods that go back to their supplier, as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from erp_returns.documents.pdf.blocks import (
    Party,
    Title,
    draw_parties,
    draw_parts,
    draw_signatures,
    draw_title,
    draw_total,
    known,
)
from erp_returns.documents.pdf.forms import Form, alone
from erp_returns.documents.pdf.lines import BODY, QUIET
from erp_returns.documents.pdf.papers import MoneyPart, MoneySum
from erp_returns.documents.pdf.sheet import Running, Sheet
from erp_returns.documents.pdf.tables import Column, draw_table
from erp_returns.documents.pdf.warehouse_papers import SupplierReturnPaper
from erp_returns.domain.money import yuan_text

_NAME = "退厂单"
_SIGNERS = ("仓库", "物流", "供应商签收")
_COLUMNS = (
    Column("#", 20),
    Column("商品", 190),
    Column("不良原因", 110),
    Column("来源单号", 100),
    Column("数量", 36, "right"),
    Column("成本", 50, "right"),
    Column("金额", 60, "right"),
)


def _running(paper: SupplierReturnPaper) -> Running:
    printed = f"打印 {paper.printed_time}　{paper.printed_by}"
    return Running(_NAME, paper.number, paper.shop.name, paper.shop.footer, printed)


def _draw(sheet: Sheet, paper: SupplierReturnPaper) -> None:
    draw_title(sheet, paper.shop, Title(_NAME, paper.number, paper.status, paper.supplier))
    supplier = Party(
        "供应商",
        (
            ("名称", paper.supplier),
            *known(("联系人", paper.contact), ("电话", paper.phone), ("地址", paper.address)),
        ),
    )
    sent = Party(
        "退厂",
        (
            ("出库仓库", paper.warehouse),
            ("开单时间", paper.created_time),
            *known(
                ("发出时间", paper.shipped_time),
                ("快递公司", paper.carrier),
                ("快递单号", paper.tracking_number),
            ),
        ),
    )
    draw_parties(sheet, [supplier], [sent])
    _draw_goods(sheet, paper)
    if paper.note.strip():
        sheet.heading("备注")
        sheet.paragraph(paper.note, BODY)
    draw_signatures(sheet, _SIGNERS)


SUPPLIER: Final = Form(_NAME, _running, _draw)


def build_supplier_return(paper: SupplierReturnPaper, fonts: Path) -> bytes:
    """The paper as PDF, set in the faces of the folder `fonts`; the same paper gives the same bytes."""
    return alone(SUPPLIER, paper, fonts)


def _draw_goods(sheet: Sheet, paper: SupplierReturnPaper) -> None:
    rows = (
        (
            str(place),
            ((each.name, BODY), ("　".join(filter(None, (each.code, each.spec))), QUIET)),
            each.defect,
            each.return_number,
            str(each.quantity),
            yuan_text(each.unit_cost_fen),
            yuan_text(each.quantity * each.unit_cost_fen),
        )
        for place, each in enumerate(paper.goods, 1)
    )
    units = sum(each.quantity for each in paper.goods)
    worth = sum(each.quantity * each.unit_cost_fen for each in paper.goods)
    total = ("", f"合计 {len(paper.goods)} 行", "", "", str(units), "", yuan_text(worth))
    draw_table(sheet, _COLUMNS, rows, total, heading="退厂商品")
    sheet.heading("金额", keep=60)
    draw_parts(sheet, [MoneyPart("已收贷项", paper.credit_fen)] if paper.credit_fen else [])
    draw_total(sheet, MoneySum("退厂金额（按成本）", worth))
