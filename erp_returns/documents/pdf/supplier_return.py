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
from erp_returns.documents.pdf.lines import BODY, QUIET, STRONG
from erp_returns.documents.pdf.papers import MoneyPart, MoneySum
from erp_returns.documents.pdf.sheet import Running, Sheet
from erp_returns.documents.pdf.tables import Column, draw_table
from erp_returns.documents.pdf.warehouse_papers import SupplierReturnPaper
from erp_returns.domain.money import yuan_text

_NAME = "退厂单"
_SIGNERS = ("仓库", "物流", "供应商签收")
_OPEN = "退厂成本 − 换回 − 贷项"
_LET_OFF = f"{_OPEN}；结清后不再追讨"
_COLUMNS = (
    Column("#", 20),
    Column("商品", 190),
    Column("不良原因", 110),
    Column("来源单号", 100),
    Column("数量", 36, "right"),
    Column("换回", 36, "right"),
    Column("成本", 50, "right"),
    Column("金额", 60, "right"),
)


def _running(paper: SupplierReturnPaper) -> Running:
    printed = f"打印 {paper.printed_time}　{paper.printed_by}"
    stamp = paper.status if paper.void_time else ""
    return Running(_NAME, paper.number, paper.shop.name, paper.shop.footer, printed, stamp)


def _draw(sheet: Sheet, paper: SupplierReturnPaper) -> None:
    title = Title(_NAME, paper.number, paper.status, paper.supplier, alarming=bool(paper.void_time))
    draw_title(sheet, paper.shop, title)
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
                ("结清时间", paper.settled_time),
                ("作废时间", paper.void_time),
            ),
        ),
    )
    draw_parties(sheet, [supplier], [sent])
    _draw_goods(sheet, paper)
    _draw_money(sheet, paper)
    if paper.note.strip():
        sheet.heading("备注")
        sheet.paragraph(paper.note, BODY)
    _draw_end(sheet, paper)


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
            str(each.replaced) if paper.shipped_time else "",
            yuan_text(each.unit_cost_fen),
            yuan_text(each.quantity * each.unit_cost_fen),
        )
        for place, each in enumerate(paper.goods, 1)
    )
    units = sum(each.quantity for each in paper.goods)
    replaced = str(sum(each.replaced for each in paper.goods)) if paper.shipped_time else ""
    titled = f"合计 {len(paper.goods)} 行"
    total = ("", titled, "", "", str(units), replaced, "", yuan_text(_cost(paper)))
    draw_table(sheet, _COLUMNS, rows, total, heading="退厂商品")


def _draw_money(sheet: Sheet, paper: SupplierReturnPaper) -> None:
    """What the goods cost; once they were sent, what the supplier gave for them and what is open."""
    sheet.heading("金额", keep=60)
    draw_total(sheet, MoneySum("退厂成本合计", _cost(paper)))
    if not paper.shipped_time:
        return
    units = sum(each.replaced for each in paper.goods)
    worth = sum(each.replaced * each.unit_cost_fen for each in paper.goods)
    open_fen = _cost(paper) - worth - paper.credit_fen
    label, why = ("结清差额", _LET_OFF) if paper.settled_time and open_fen else ("还欠", _OPEN)
    draw_parts(
        sheet,
        [
            MoneyPart("已换回商品", worth, f"{units} 件，按成本"),
            MoneyPart("已收贷项", paper.credit_fen),
        ],
    )
    draw_parts(sheet, [MoneyPart(label, open_fen, why)], STRONG)


def _draw_end(sheet: Sheet, paper: SupplierReturnPaper) -> None:
    """Fields to sign while something is to be signed, else how the paper ended."""
    if paper.void_time:
        sheet.heading(f"已作废　{paper.void_time}")
        sheet.paragraph("这张单没有发出，商品没有退给供应商，不用签字。", BODY)
    elif paper.settled_time:
        sheet.heading(f"已结清　{paper.settled_time}")
        sheet.paragraph("供应商不再欠货款或商品，不用签字。", BODY)
    else:
        draw_signatures(sheet, _SIGNERS)


def _cost(paper: SupplierReturnPaper) -> int:
    return sum(each.quantity * each.unit_cost_fen for each in paper.goods)
