"""The settings of what is printed: whose papers they are, what they say, and the size of labels."""

from __future__ import annotations

from erp_returns.domain.parameter_types import Group, Parameter, ParameterKind
from erp_returns.domain.text import translatable

_K = ParameterKind
SLIP_NOTES = """请把这张卡和商品一起放进包裹；不能打印时，把上面的退换货单号写在纸上放进去。
请保持商品、吊牌和原包装完好，赠品、配件和发票一起寄回。
请不要寄到付或平邮；需要垫付运费的，请先与客服说好。
寄出后请把快递公司和快递单号告诉客服，收到并验货后马上为您办理。"""
"""What customers are asked to do, until the shop says it in its own words."""

PAPER_PARAMETERS = (
    Parameter(
        "shop_name",
        Group.SHOP,
        _K.TEXT,
        "",
        translatable("parameters", "店铺名称"),
        translatable("parameters", "印在单据顶部的名称"),
        0,
        60,
    ),
    Parameter(
        "shop_logo",
        Group.SHOP,
        _K.FILE,
        "",
        translatable("parameters", "店铺标志"),
        translatable("parameters", "印在单据顶部的图片（PNG 或 JPEG）"),
    ),
    Parameter(
        "document_footer",
        Group.SHOP,
        _K.LONG_TEXT,
        "",
        translatable("parameters", "单据页脚"),
        translatable("parameters", "印在每张单据底部的一两行字"),
        0,
        300,
    ),
    Parameter(
        "slip_notes",
        Group.SHOP,
        _K.LONG_TEXT,
        SLIP_NOTES,
        translatable("parameters", "寄件须知"),
        translatable("parameters", "印在退货登记卡上请客户照做的话，一行一条"),
        0,
        300,
    ),
    Parameter(
        "label_size",
        Group.SHOP,
        _K.CHOICE,
        "100x100",
        translatable("parameters", "标签尺寸"),
        translatable("parameters", "标签打印机的纸张（毫米）"),
        choices=(("100x100", "100 × 100"), ("60x40", "60 × 40")),
    ),
)
