"""The papers of the shop: what each is called, and whether it is a label."""

from __future__ import annotations

from enum import StrEnum

from erp_returns.domain.text import translatable


class PaperKind(StrEnum):
    """A kind of paper; each goes to a printer of its own."""

    RECORD = "record"
    APPLICATION = "application"
    SLIP = "slip"
    SLIP_HALF = "slip_half"
    SLIP_LABEL = "slip_label"
    INSPECTION = "inspection"
    VOUCHER = "voucher"
    DISPATCH = "dispatch"
    PICK_LIST = "pick_list"
    SUPPLIER = "supplier"
    HANDOVER = "handover"
    SHIFT = "shift"
    LEDGER = "ledger"
    ANALYSIS = "analysis"
    BENCH_LABEL = "bench_label"
    DEFECT_LABEL = "defect_label"
    PARCEL_LABEL = "parcel_label"


PAPERS: dict[PaperKind, str] = {
    PaperKind.RECORD: translatable("papers", "退换货单"),
    PaperKind.APPLICATION: translatable("papers", "退换货申请表"),
    PaperKind.SLIP: translatable("papers", "退货登记卡 A4"),
    PaperKind.SLIP_HALF: translatable("papers", "退货登记卡 A5"),
    PaperKind.SLIP_LABEL: translatable("papers", "退货登记标签"),
    PaperKind.INSPECTION: translatable("papers", "验货报告"),
    PaperKind.VOUCHER: translatable("papers", "退款凭证"),
    PaperKind.DISPATCH: translatable("papers", "换货发货单"),
    PaperKind.PICK_LIST: translatable("papers", "配货单"),
    PaperKind.SUPPLIER: translatable("papers", "退厂单"),
    PaperKind.HANDOVER: translatable("papers", "退件表"),
    PaperKind.SHIFT: translatable("papers", "交接单"),
    PaperKind.LEDGER: translatable("papers", "台账"),
    PaperKind.ANALYSIS: translatable("papers", "售后分析报告"),
    PaperKind.BENCH_LABEL: translatable("papers", "工位标签"),
    PaperKind.DEFECT_LABEL: translatable("papers", "不良品标签"),
    PaperKind.PARCEL_LABEL: translatable("papers", "包裹标签"),
}
"""What each is called."""

LABELS = frozenset(
    {PaperKind.SLIP_LABEL, PaperKind.BENCH_LABEL, PaperKind.DEFECT_LABEL, PaperKind.PARCEL_LABEL}
)
"""What is printed on label paper, of the size that the shop has."""
