"""退款凭证: proof of one payment to a customer, as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from erp_returns.documents.pdf.blocks import (
    Party,
    Title,
    draw_fields,
    draw_parties,
    draw_parts,
    draw_signatures,
    draw_title,
    draw_total,
    known,
)
from erp_returns.documents.pdf.forms import Form, alone
from erp_returns.documents.pdf.lines import BODY, STRONG
from erp_returns.documents.pdf.papers import MoneyPart, MoneySum, RefundVoucherPaper
from erp_returns.documents.pdf.settlements import draw_settlements
from erp_returns.documents.pdf.sheet import Running, Sheet
from erp_returns.documents.pdf.tables import Column, draw_table

_NAME = "退款凭证"
_REVERSED = "已冲销"
_SIGNERS = ("审核", "仓库", "付款", "收款人")
_APPROVAL_COLUMNS = (Column("环节", 120), Column("经办人", 200), Column("时间", 200))


def _draw(sheet: Sheet, paper: RefundVoucherPaper) -> None:
    _draw_head(sheet, paper)
    _draw_reversal(sheet, paper)
    draw_total(sheet, MoneySum("本次退款", paper.amount_fen))
    _draw_receipt(sheet, paper)
    _draw_approvals(sheet, paper)
    draw_signatures(sheet, _SIGNERS)


def _running(paper: RefundVoucherPaper) -> Running:
    return Running(
        title=_NAME,
        number=paper.number,
        shop=paper.shop.name,
        footer=paper.shop.footer,
        printed=f"打印 {paper.printed_time}　{paper.printed_by}",
        stamp=_REVERSED if paper.reversal else "",
    )


VOUCHER: Final = Form(_NAME, _running, _draw)


def build_refund_voucher(paper: RefundVoucherPaper, fonts: Path) -> bytes:
    """The voucher as PDF, set in the faces of the folder `fonts`; the same paper gives the same bytes."""
    return alone(VOUCHER, paper, fonts)


def _draw_head(sheet: Sheet, paper: RefundVoucherPaper) -> None:
    state = _REVERSED if paper.reversal else ""
    kind = " · ".join(filter(None, (paper.method, paper.paid_time)))
    draw_title(sheet, paper.shop, Title(_NAME, paper.number, state, kind, alarming=True))
    payee = (
        ("收款人", paper.payee),
        *known(("会员", paper.member)),
        ("收款账户", paper.account),
        ("付款方式", paper.method),
        ("流水号", paper.reference),
    )
    source = (
        ("退换货单", paper.return_number),
        *known(
            ("销售订单", paper.sale_number),
            ("平台单号", paper.platform_number),
            ("平台退款号", paper.platform_refund_number),
        ),
        ("付款时间", paper.paid_time),
        ("付款人", paper.paid_by),
    )
    draw_parties(sheet, [Party("收款方", payee)], [Party("来源单据", source)])
    sheet.y -= 6


def _draw_reversal(sheet: Sheet, paper: RefundVoucherPaper) -> None:
    if paper.reversal:
        reversal = paper.reversal
        draw_fields(
            sheet, [(_REVERSED, f"{reversal.time}　{reversal.by}"), *known(("冲销原因", reversal.reason))]
        )
        sheet.y -= 6


def _draw_receipt(sheet: Sheet, paper: RefundVoucherPaper) -> None:
    sheet.heading("金额构成", keep=60)
    draw_parts(sheet, paper.parts)
    draw_parts(sheet, [MoneyPart(paper.due.label, paper.due.amount_fen)], STRONG)
    earlier = sum(payment.amount_fen for payment in paper.earlier if not payment.reversed)
    draw_parts(sheet, [MoneyPart("此前已付", -earlier)] if paper.earlier else [])
    draw_parts(sheet, [MoneyPart("本次退款", -paper.amount_fen)])
    draw_parts(sheet, [MoneyPart("尚待退款", paper.remaining_fen)], STRONG)
    if paper.earlier:
        draw_settlements(sheet, paper.earlier, heading="此前付款")


def _draw_approvals(sheet: Sheet, paper: RefundVoucherPaper) -> None:
    if paper.note.strip():
        sheet.heading("备注")
        sheet.paragraph(paper.note, BODY)
    if paper.approvals:
        rows = ((approval.label, approval.person, approval.time) for approval in paper.approvals)
        draw_table(sheet, _APPROVAL_COLUMNS, rows, heading="审批")
