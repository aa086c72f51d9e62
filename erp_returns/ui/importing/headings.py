"""The columns of our own files, in the language of the window; in the files themselves they are Chinese."""

from __future__ import annotations

from typing import Final

from erp_returns.domain.text import translatable
from erp_returns.ui.texts import translated

HEADINGS: Final = (
    translatable("headings", "订单号"),
    translatable("headings", "平台单号"),
    translatable("headings", "实付金额"),
    translatable("headings", "商品编码"),
    translatable("headings", "商品名称"),
    translatable("headings", "数量"),
    translatable("headings", "单价"),
    translatable("headings", "店铺"),
    translatable("headings", "会员账号"),
    translatable("headings", "会员姓名"),
    translatable("headings", "订单状态"),
    translatable("headings", "下单时间"),
    translatable("headings", "付款时间"),
    translatable("headings", "发货时间"),
    translatable("headings", "签收时间"),
    translatable("headings", "完成时间"),
    translatable("headings", "运费"),
    translatable("headings", "优惠券"),
    translatable("headings", "积分抵扣"),
    translatable("headings", "红包"),
    translatable("headings", "订单优惠"),
    translatable("headings", "已退金额"),
    translatable("headings", "满减门槛"),
    translatable("headings", "收货人"),
    translatable("headings", "手机"),
    translatable("headings", "电话"),
    translatable("headings", "邮编"),
    translatable("headings", "省市区"),
    translatable("headings", "详细地址"),
    translatable("headings", "买家留言"),
    translatable("headings", "卖家备注"),
    translatable("headings", "旗帜"),
    translatable("headings", "快递公司"),
    translatable("headings", "快递单号"),
    translatable("headings", "子订单号"),
    translatable("headings", "款号"),
    translatable("headings", "规格"),
    translatable("headings", "条码"),
    translatable("headings", "已发数量"),
    translatable("headings", "行优惠"),
    translatable("headings", "赠品"),
    translatable("headings", "平台退款编号"),
    translatable("headings", "退款金额"),
    translatable("headings", "业务"),
    translatable("headings", "状态"),
    translatable("headings", "申请时间"),
    translatable("headings", "退原运费"),
    translatable("headings", "原因"),
    translatable("headings", "内部备注"),
    translatable("headings", "退回快递公司"),
    translatable("headings", "退回快递单号"),
    translatable("headings", "换出商品编码"),
    translatable("headings", "换出规格"),
    translatable("headings", "换出数量"),
    translatable("headings", "换出单价"),
    translatable("headings", "换出快递公司"),
    translatable("headings", "换出快递单号"),
    translatable("headings", "补款金额"),
    translatable("headings", "售价"),
    translatable("headings", "成本"),
    translatable("headings", "供应商"),
    translatable("headings", "不可退"),
)
"""Every column of the files that the program writes and reads."""


def heading_text(heading: str) -> str:
    """A column of ours as it is said on screen."""
    return translated("headings", heading)
