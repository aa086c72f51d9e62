"""Words for kinds and stages of after-sale cases, ours and the platforms', and the cells that hold them."""

from __future__ import annotations

from typing import Final

from erp_returns.documents.after_sale_files.drafts import Stage
from erp_returns.documents.sales_files import cells
from erp_returns.documents.sales_files.problems import CellProblem
from erp_returns.domain.kinds import ReturnKind
from erp_returns.domain.text import translatable

UNKNOWN_KIND: Final = translatable("import", "不认识售后类型“{value}”，请改成“仅退款”“退货退款”或“换货”。")
NOTHING_BACK: Final = translatable(
    "import", "“{value}”没有商品退回，不是退换货；需要登记的话，请在销售订单上手工新建换货单。"
)
UNKNOWN_STAGE: Final = translatable(
    "import",
    "不认识售后状态“{value}”，请改成：待审核、待退货、待换货、待收货、待退款、已完成、审核拒绝、已取消。",
)

_KINDS: Final = {
    "仅退款": ReturnKind.REFUND_ONLY,
    "未发货仅退款": ReturnKind.REFUND_ONLY,
    "已发货仅退款": ReturnKind.REFUND_ONLY,
    "仅退款(未收到货)": ReturnKind.REFUND_ONLY,
    "不需要退货": ReturnKind.REFUND_ONLY,
    "无需退货": ReturnKind.REFUND_ONLY,
    "否": ReturnKind.REFUND_ONLY,
    "退货退款": ReturnKind.RETURN_REFUND,
    "退款退货": ReturnKind.RETURN_REFUND,
    "需要退货": ReturnKind.RETURN_REFUND,
    "退货": ReturnKind.RETURN_REFUND,
    "是": ReturnKind.RETURN_REFUND,
}
_EXCHANGE: Final = "换货"
_NOTHING_BACK: Final = ("补寄", "维修")

_STAGES: Final = {
    "待审核": Stage.ASKED,
    "审核通过": Stage.AGREED,
    "待退货": Stage.AGREED,
    "待补款": Stage.RETURNED,
    "待换货": Stage.RETURNED,
    "待收货": Stage.SENT,
    "待退款": Stage.PAYABLE,
    "已完成": Stage.DONE,
    "审核拒绝": Stage.REFUSED,
    "已拒绝": Stage.REFUSED,
    "已取消": Stage.CLOSED,
    "买家已经申请退款,等待卖家同意": Stage.ASKED,
    "卖家已经同意退款,等待买家退货": Stage.AGREED,
    "买家已经退货,等待卖家确认收货": Stage.AGREED,
    "卖家拒绝退款": Stage.REFUSED,
    "退款关闭": Stage.CLOSED,
    "退款成功": Stage.DONE,
    "待商家同意": Stage.ASKED,
    "待商家处理": Stage.ASKED,
    "待商家同意售后": Stage.ASKED,
    "待买家退货": Stage.AGREED,
    "待买家发货": Stage.AGREED,
    "待商家收货": Stage.AGREED,
    "待商家二次同意": Stage.AGREED,
    "待商家发货": Stage.RETURNED,
    "待商家换货": Stage.RETURNED,
    "待商家换货发货": Stage.RETURNED,
    "换货待商家发货": Stage.RETURNED,
    "换货待买家收货": Stage.SENT,
    "待买家收货": Stage.SENT,
    "换货成功": Stage.DONE,
    "换货完成": Stage.DONE,
    "换货失败": Stage.CLOSED,
    "换货关闭": Stage.CLOSED,
    "待商家退款": Stage.PAYABLE,
    "退款中": Stage.PAYABLE,
    "同意退款,退款中": Stage.PAYABLE,
    "售后成功": Stage.DONE,
    "售后完成": Stage.DONE,
    "同意退款,退款成功": Stage.DONE,
    "商家一次拒绝": Stage.REFUSED,
    "商家拒绝": Stage.REFUSED,
    "商家二次拒绝": Stage.REFUSED,
    "拒绝售后申请": Stage.REFUSED,
    "售后失败": Stage.CLOSED,
    "售后关闭": Stage.CLOSED,
    "售后取消": Stage.CLOSED,
    "买家取消售后": Stage.CLOSED,
    "买家申请退款,待商家处理": Stage.ASKED,
    "退货退款,待商家处理": Stage.ASKED,
    "换货补寄待商家处理": Stage.ASKED,
    "换货补寄待用户处理": Stage.REFUSED,
    "换货补寄待用户确认完成": Stage.SENT,
    "换货补寄成功": Stage.DONE,
    "换货补寄失败": Stage.CLOSED,
    "申请中": Stage.ASKED,
    "已同意退货退款,待用户发货": Stage.AGREED,
    "卖家通过": Stage.AGREED,
    "待卖家收货": Stage.AGREED,
    "商家同意退款,退款中": Stage.PAYABLE,
    "平台同意退款,退款中": Stage.PAYABLE,
    "等待平台退款": Stage.PAYABLE,
    "完成": Stage.DONE,
    "已退款": Stage.DONE,
    "退款完成": Stage.DONE,
    "驳回退款,待买家处理": Stage.REFUSED,
    "卖家拒绝": Stage.REFUSED,
    "卖家拒绝收货": Stage.REFUSED,
    "平台拒绝退款,退款关闭": Stage.CLOSED,
    "买家撤销": Stage.CLOSED,
    "买家逾期未处理,退款失败": Stage.CLOSED,
    "买家逾期,超过有效期": Stage.CLOSED,
    "已关闭": Stage.CLOSED,
}
"""退款关闭 and 售后失败 ended without money: the buyer gave up, or let the time pass."""


def kind(raw: str) -> str:
    """The stored value of a kind, '' for nothing."""
    word = cells.text(raw).replace("（", "(").replace("）", ")")
    if not word:
        return ""
    if word in _KINDS:
        return _KINDS[word].value
    if any(name in word for name in _NOTHING_BACK):
        raise CellProblem(NOTHING_BACK, value=word)
    if _EXCHANGE in word:
        return ReturnKind.EXCHANGE.value
    raise CellProblem(UNKNOWN_KIND, value=word)


def stage(raw: str) -> Stage | None:
    """How far a case is; None for nothing."""
    word = cells.text(raw)
    found = _STAGES.get(word.replace("，", ",").replace(", ", ","))
    if word and found is None:
        raise CellProblem(UNKNOWN_STAGE, value=word)
    return found
