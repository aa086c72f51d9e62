"""The word on screen and on paper for every stored value; one word per thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erp_returns.domain import kinds as k
from erp_returns.domain.text import translatable

if TYPE_CHECKING:
    from enum import StrEnum

LABELS: dict[type[StrEnum], dict[str, str]] = {
    k.ReturnKind: {
        k.ReturnKind.REFUND_ONLY: translatable("words", "仅退款"),
        k.ReturnKind.RETURN_REFUND: translatable("words", "退货退款"),
        k.ReturnKind.EXCHANGE: translatable("words", "换货"),
    },
    k.Status: {
        k.Status.PENDING_REVIEW: translatable("words", "待审核"),
        k.Status.APPROVED: translatable("words", "审核通过"),
        k.Status.AWAITING_RETURN: translatable("words", "待退货"),
        k.Status.AWAITING_PAYMENT: translatable("words", "待补款"),
        k.Status.AWAITING_EXCHANGE: translatable("words", "待换货"),
        k.Status.AWAITING_DELIVERY: translatable("words", "待收货"),
        k.Status.AWAITING_REFUND: translatable("words", "待退款"),
        k.Status.COMPLETED: translatable("words", "已完成"),
        k.Status.REJECTED: translatable("words", "审核拒绝"),
        k.Status.CANCELLED: translatable("words", "已取消"),
    },
    k.Basis: {
        k.Basis.GOODS: translatable("words", "退货"),
        k.Basis.UNSHIPPED: translatable("words", "未发货"),
        k.Basis.COMPENSATION: translatable("words", "折价补偿"),
    },
    k.Liability: {
        k.Liability.SELLER: translatable("words", "商家"),
        k.Liability.BUYER: translatable("words", "买家"),
        k.Liability.CARRIER: translatable("words", "物流"),
        k.Liability.SUPPLIER: translatable("words", "供应商"),
    },
    k.SaleStatus: {
        k.SaleStatus.PENDING_PAYMENT: translatable("words", "待付款"),
        k.SaleStatus.PENDING_SHIPMENT: translatable("words", "待发货"),
        k.SaleStatus.SHIPPED: translatable("words", "已发货"),
        k.SaleStatus.COMPLETED: translatable("words", "已完成"),
        k.SaleStatus.CLOSED: translatable("words", "已关闭"),
    },
    k.SaleEffect: {
        k.SaleEffect.NONE: translatable("words", "无售后"),
        k.SaleEffect.OPEN: translatable("words", "售后中"),
        k.SaleEffect.PART_REFUNDED: translatable("words", "部分退款"),
        k.SaleEffect.FULLY_REFUNDED: translatable("words", "全部退款"),
        k.SaleEffect.PART_RETURNED: translatable("words", "部分退货"),
        k.SaleEffect.FULLY_RETURNED: translatable("words", "全部退货"),
        k.SaleEffect.EXCHANGED: translatable("words", "已换货"),
    },
    k.Grade: {
        k.Grade.GOOD: translatable("words", "良品"),
        k.Grade.DEFECTIVE: translatable("words", "次品"),
        k.Grade.SCRAP: translatable("words", "报废"),
    },
    k.Disposition: {
        k.Disposition.RESTOCK: translatable("words", "上架"),
        k.Disposition.MARK_DOWN: translatable("words", "折价销售"),
        k.Disposition.REPAIR: translatable("words", "返修"),
        k.Disposition.TO_SUPPLIER: translatable("words", "退厂"),
        k.Disposition.SCRAP: translatable("words", "报废"),
        k.Disposition.SEND_BACK: translatable("words", "退回客户"),
    },
    k.StockState: {
        k.StockState.QUARANTINE: translatable("words", "待处理"),
        k.StockState.GOOD: translatable("words", "良品"),
        k.StockState.DEFECTIVE: translatable("words", "次品"),
        k.StockState.REPAIR: translatable("words", "返修"),
        k.StockState.CUSTOMER: translatable("words", "客户所有"),
    },
    k.MovementType: {
        k.MovementType.RETURN_IN: translatable("words", "退货入库"),
        k.MovementType.EXCHANGE_IN: translatable("words", "换货入库"),
        k.MovementType.REPLACEMENT_BACK: translatable("words", "换出退回"),
        k.MovementType.AFTER_SALE_OUT: translatable("words", "售后出库"),
        k.MovementType.INSPECTION: translatable("words", "质检转移"),
        k.MovementType.SUPPLIER_OUT: translatable("words", "退厂出库"),
        k.MovementType.SUPPLIER_IN: translatable("words", "退厂换回"),
        k.MovementType.REPAIRED: translatable("words", "返修完成"),
        k.MovementType.SCRAPPED: translatable("words", "报废出库"),
        k.MovementType.SENT_BACK: translatable("words", "退回客户"),
        k.MovementType.STOCKTAKE: translatable("words", "盘点调整"),
        k.MovementType.OPENING: translatable("words", "期初"),
        k.MovementType.REVERSAL: translatable("words", "冲销"),
    },
    k.SupplierReturnStatus: {
        k.SupplierReturnStatus.OPEN: translatable("words", "待发出"),
        k.SupplierReturnStatus.SHIPPED: translatable("words", "已发出"),
        k.SupplierReturnStatus.CLOSED: translatable("words", "已结清"),
        k.SupplierReturnStatus.CANCELLED: translatable("words", "已作废"),
    },
    k.ClaimStatus: {
        k.ClaimStatus.OPEN: translatable("words", "待答复"),
        k.ClaimStatus.AGREED: translatable("words", "已同意"),
        k.ClaimStatus.PAID: translatable("words", "已赔付"),
        k.ClaimStatus.REFUSED: translatable("words", "已拒赔"),
    },
    k.DifferenceKind: {
        k.DifferenceKind.FEWER: translatable("words", "少件"),
        k.DifferenceKind.MORE: translatable("words", "多件"),
        k.DifferenceKind.WRONG_PRODUCT: translatable("words", "错货"),
        k.DifferenceKind.DAMAGED: translatable("words", "破损"),
        k.DifferenceKind.GIFT_MISSING: translatable("words", "缺赠品"),
        k.DifferenceKind.ACCESSORY_MISSING: translatable("words", "缺配件"),
        k.DifferenceKind.OTHER_SPEC: translatable("words", "规格不符"),
    },
    k.PostingKind: {
        k.PostingKind.RECEIPT: translatable("words", "收货"),
        k.PostingKind.INSPECTION: translatable("words", "验货"),
        k.PostingKind.SHIPMENT: translatable("words", "发货"),
        k.PostingKind.REFUND: translatable("words", "退款"),
        k.PostingKind.COLLECTION: translatable("words", "补款"),
    },
    k.ParcelKind: {
        k.ParcelKind.SELF_SENT: translatable("words", "自退件"),
        k.ParcelKind.IN_TRANSIT: translatable("words", "在途退件"),
        k.ParcelKind.REFUSED: translatable("words", "拒收件"),
        k.ParcelKind.HANDED_IN: translatable("words", "到店退件"),
    },
    k.WindowUnit: {
        k.WindowUnit.NONE: translatable("words", "不限"),
        k.WindowUnit.HOURS: translatable("words", "小时"),
        k.WindowUnit.DAYS: translatable("words", "天"),
        k.WindowUnit.WORKING_DAYS: translatable("words", "个工作日"),
    },
    k.FeeKind: {
        k.FeeKind.NONE: translatable("words", "不收费"),
        k.FeeKind.FIXED: translatable("words", "固定金额"),
        k.FeeKind.PERCENT: translatable("words", "按商品退款百分比"),
    },
    k.PaymentMethod: {
        k.PaymentMethod.PLATFORM: translatable("words", "平台原路退回"),
        k.PaymentMethod.ALIPAY: translatable("words", "支付宝"),
        k.PaymentMethod.WECHAT: translatable("words", "微信"),
        k.PaymentMethod.BANK: translatable("words", "银行转账"),
        k.PaymentMethod.CASH: translatable("words", "现金"),
        k.PaymentMethod.OTHER: translatable("words", "其他方式"),
    },
    k.Role: {
        k.Role.OWNER: translatable("words", "店主"),
        k.Role.SERVICE: translatable("words", "客服"),
        k.Role.WAREHOUSE: translatable("words", "仓管"),
        k.Role.FINANCE: translatable("words", "财务"),
    },
    k.Mark: {
        k.Mark.INSPECTION_DIFFERS: translatable("words", "验货异常"),
        k.Mark.OUT_OF_WINDOW: translatable("words", "超期"),
        k.Mark.CROSS_SHIP: translatable("words", "先行换货"),
        k.Mark.PAID_BEFORE_GOODS: translatable("words", "先行退款"),
        k.Mark.DISPUTE: translatable("words", "平台介入"),
        k.Mark.SEND_BACK: translatable("words", "待退回"),
        k.Mark.LATE_PARCEL: translatable("words", "迟到包裹"),
        k.Mark.WITHOUT_SALE: translatable("words", "无原单"),
    },
    k.FigureRow: {
        k.FigureRow.TOTAL: translatable("words", "合计"),
        k.FigureRow.NO_REASON: translatable("words", "没有原因"),
        k.FigureRow.NO_SUPPLIER: translatable("words", "没有供应商"),
        k.FigureRow.NO_CARRIER: translatable("words", "没写快递公司"),
        k.FigureRow.BELOW_ZERO: translatable("words", "账面负数"),
        k.FigureRow.TO_REFUND: translatable("words", "从申请到退款"),
    },
}


def label(value: StrEnum) -> str:
    """Give the source text for a stored value."""
    return LABELS[type(value)][value]
