"""Which statistics there are (统计分析), a row each: page, report, files and command line walk them."""

from __future__ import annotations

from typing import Final

from erp_returns.domain.statistics import Column, Drawing, Measure, Statistic
from erp_returns.domain.text import translatable

COURSES: Final = translatable("statistics", "走势")
RATES: Final = translatable("statistics", "退货率")
CAUSES: Final = translatable("statistics", "原因与责任")
TIMES: Final = translatable("statistics", "时效")
PEOPLE: Final = translatable("statistics", "会员与人员")
PARTNERS: Final = translatable("statistics", "物流与供应商")
STOCK: Final = translatable("statistics", "库存")
MATCHING: Final = translatable("statistics", "钱货对账")

GROUPS: Final = (COURSES, RATES, CAUSES, TIMES, PEOPLE, PARTNERS, STOCK, MATCHING)
"""In the order in which they are shown."""


def _rate(key: str, title: str, name: str, about: str) -> Statistic:
    """Give a return rate: units sold in the period, and how many of those came back until now."""
    return Statistic(
        key,
        RATES,
        title,
        about,
        Drawing.RANKING,
        (
            Column("name", name, Measure.TEXT),
            Column("rate", translatable("statistics", "退货率"), Measure.SHARE, drawn=True),
            Column("returned", translatable("statistics", "退回件数"), Measure.NUMBER),
            Column("sold", translatable("statistics", "售出件数"), Measure.NUMBER),
            Column("refunded", translatable("statistics", "商品退款"), Measure.MONEY),
        ),
    )


def _matching(key: str, title: str, about: str) -> Statistic:
    """Give one side of money against goods: which orders, for how long, and about how much."""
    return Statistic(
        key,
        MATCHING,
        title,
        about,
        Drawing.NONE,
        (
            Column("number", translatable("statistics", "退换货单"), Measure.TEXT),
            Column("shop", translatable("statistics", "店铺"), Measure.TEXT),
            Column("member", translatable("statistics", "会员"), Measure.TEXT),
            Column("status", translatable("statistics", "状态"), Measure.TEXT),
            Column("since", translatable("statistics", "从哪天起"), Measure.DAY),
            Column("days", translatable("statistics", "已有几天"), Measure.NUMBER),
            Column("units", translatable("statistics", "件数"), Measure.NUMBER),
            Column("amount", translatable("statistics", "金额"), Measure.MONEY),
        ),
        as_of_now=True,
    )


STATISTICS: Final[tuple[Statistic, ...]] = (
    Statistic(
        "course",
        COURSES,
        translatable("statistics", "退换与退款走势"),
        translatable(
            "statistics",
            "按申请日期数退换货单和件数，拒绝和取消的不算；退款按付款日期，冲销的从冲销那天扣回。",
        ),
        Drawing.COURSE,
        (
            Column("step", translatable("statistics", "期间"), Measure.STEP),
            Column("orders", translatable("statistics", "退换货单"), Measure.NUMBER, drawn=True),
            Column("units", translatable("statistics", "申请件数"), Measure.NUMBER),
            Column("refunds", translatable("statistics", "退款笔数"), Measure.NUMBER),
            Column("refunded", translatable("statistics", "退款金额"), Measure.MONEY, drawn=True),
        ),
    ),
    _rate(
        "rate_by_product",
        translatable("statistics", "按商品"),
        translatable("statistics", "商品"),
        translatable(
            "statistics",
            "期间下单并已发货的件数，到现在退回并收下了多少；同一款号的规格合在一起，"
            "没有款号的按名称。最近卖出的还可能再退；售出不足 10 件的排在后面；商品退款不含换货。",
        ),
    ),
    _rate(
        "rate_by_spec",
        translatable("statistics", "按规格"),
        translatable("statistics", "商品与规格"),
        translatable(
            "statistics",
            "期间下单并已发货的件数，到现在退回并收下了多少；每个商品编码一行。最近卖出的还可能再退；"
            "售出不足 10 件的排在后面；商品退款不含换货。",
        ),
    ),
    _rate(
        "rate_by_shop",
        translatable("statistics", "按店铺"),
        translatable("statistics", "店铺"),
        translatable(
            "statistics",
            "期间下单并已发货的件数，到现在退回并收下了多少。最近卖出的还可能再退；商品退款不含换货。",
        ),
    ),
    _rate(
        "rate_by_reason",
        translatable("statistics", "按原因"),
        translatable("statistics", "退换货原因"),
        translatable(
            "statistics",
            "期间下单并已发货的全部件数里，因为这个原因退回并收下了多少。最近卖出的还可能再退；"
            "商品退款不含换货。",
        ),
    ),
    _rate(
        "rate_by_supplier",
        translatable("statistics", "按供应商"),
        translatable("statistics", "供应商"),
        translatable(
            "statistics",
            "期间下单并已发货的件数，到现在退回并收下了多少，按商品现在的供应商。"
            "最近卖出的还可能再退；售出不足 10 件的排在后面；商品退款不含换货。",
        ),
    ),
    Statistic(
        "reasons",
        CAUSES,
        translatable("statistics", "原因排行"),
        translatable(
            "statistics",
            "按申请日期数每个原因的退换明细，拒绝和取消的不算；商品退款是应退的货款，换货没有。"
            "累计占比告诉您先解决哪几个原因。",
        ),
        Drawing.PARETO,
        (
            Column("reason", translatable("statistics", "退换货原因"), Measure.TEXT),
            Column("lines", translatable("statistics", "明细数"), Measure.NUMBER, drawn=True),
            Column("units", translatable("statistics", "申请件数"), Measure.NUMBER),
            Column("share", translatable("statistics", "占比"), Measure.SHARE),
            Column("running", translatable("statistics", "累计占比"), Measure.SHARE, drawn=True),
            Column("agreed", translatable("statistics", "商品退款"), Measure.MONEY),
        ),
    ),
    Statistic(
        "liability",
        CAUSES,
        translatable("statistics", "责任与代价"),
        translatable(
            "statistics",
            "按申请日期，拒绝和取消的不算：各责任方应退多少货款（换货没有）、补了多少运费；"
            "报废和折价按商品成本，验货指明了责任的算给那一方。一单有几方责任，各方都算一单，"
            "合计只算一次。",
        ),
        Drawing.STACKED,
        (
            Column("liability", translatable("statistics", "责任方"), Measure.TEXT),
            Column("orders", translatable("statistics", "退换货单"), Measure.NUMBER),
            Column("goods", translatable("statistics", "商品退款"), Measure.MONEY, drawn=True),
            Column("return_freight", translatable("statistics", "退回运费补偿"), Measure.MONEY, drawn=True),
            Column("scrapped", translatable("statistics", "报废成本"), Measure.MONEY, drawn=True),
            Column("marked_down", translatable("statistics", "折价成本"), Measure.MONEY, drawn=True),
            Column("mended", translatable("statistics", "返修费用"), Measure.MONEY, drawn=True),
            Column("withheld", translatable("statistics", "扣回的费用"), Measure.MONEY),
        ),
    ),
    Statistic(
        "spans",
        TIMES,
        translatable("statistics", "从申请到退款"),
        translatable(
            "statistics",
            "期间申请的单在每一步一共等了多久，还在等的、拒绝和取消的、导入的旧单不算。中位数："
            "一半的单更快；90% 分位：十单里九单更快。",
        ),
        Drawing.RANKING,
        (
            Column("status", translatable("statistics", "等在哪一步"), Measure.TEXT),
            Column("orders", translatable("statistics", "退换货单"), Measure.NUMBER),
            Column("median", translatable("statistics", "中位数"), Measure.SPAN, drawn=True),
            Column("ninety", translatable("statistics", "90% 分位"), Measure.SPAN, drawn=True),
            Column("longest", translatable("statistics", "最长"), Measure.SPAN),
        ),
    ),
    Statistic(
        "overdue",
        TIMES,
        translatable("statistics", "超时的单"),
        translatable(
            "statistics",
            "现在已过时限（包括平台介入的时限）还没办完的退换货单，与列表里的“超时”一样，最久的在前；应退是还没有付的。",
        ),
        Drawing.NONE,
        (
            Column("number", translatable("statistics", "退换货单"), Measure.TEXT),
            Column("shop", translatable("statistics", "店铺"), Measure.TEXT),
            Column("member", translatable("statistics", "会员"), Measure.TEXT),
            Column("status", translatable("statistics", "状态"), Measure.TEXT),
            Column("due", translatable("statistics", "时限"), Measure.DAY),
            Column("days", translatable("statistics", "超了几天"), Measure.NUMBER),
            Column("amount", translatable("statistics", "应退"), Measure.MONEY),
        ),
        as_of_now=True,
    ),
    Statistic(
        "members",
        PEOPLE,
        translatable("statistics", "退货多的会员"),
        translatable(
            "statistics",
            "期间有至少三张退换货单、退货率达到全店若干倍（参数“店铺平均的倍数”）的会员；"
            "退货率是期间买到的件数里退回并收下的。",
        ),
        Drawing.RANKING,
        (
            Column("member", translatable("statistics", "会员"), Measure.TEXT),
            Column("rate", translatable("statistics", "退货率"), Measure.SHARE, drawn=True),
            Column("returned", translatable("statistics", "退回件数"), Measure.NUMBER),
            Column("sold", translatable("statistics", "售出件数"), Measure.NUMBER),
            Column("orders", translatable("statistics", "退换货单"), Measure.NUMBER),
            Column("refusals", translatable("statistics", "拒收"), Measure.NUMBER),
            Column("refunded", translatable("statistics", "商品退款"), Measure.MONEY),
        ),
    ),
    Statistic(
        "operators",
        PEOPLE,
        translatable("statistics", "每个操作员"),
        translatable(
            "statistics",
            "期间每个人在退换货单上办的事，系统自动办的和文件导入的不算。办理时间是从轮到店里（审核、"
            "通知退货、换出、退款）到这个人办好，取中位数。",
        ),
        Drawing.RANKING,
        (
            Column("operator", translatable("statistics", "操作员"), Measure.TEXT),
            Column("handled", translatable("statistics", "办理次数"), Measure.NUMBER, drawn=True),
            Column("requested", translatable("statistics", "新建"), Measure.NUMBER),
            Column("reviewed", translatable("statistics", "审核"), Measure.NUMBER),
            Column("received", translatable("statistics", "收货验货"), Measure.NUMBER),
            Column("shipped", translatable("statistics", "换出寄回"), Measure.NUMBER),
            Column("paid", translatable("statistics", "付款收款"), Measure.NUMBER),
            Column("median", translatable("statistics", "办理时间"), Measure.SPAN),
        ),
    ),
    Statistic(
        "errors",
        PEOPLE,
        translatable("statistics", "工作差错"),
        translatable(
            "statistics",
            "期间申请的、原因指明了是谁造成的退换明细，拒绝和取消的不算；商品退款不含换货。只有店主看得到。",
        ),
        Drawing.RANKING,
        (
            Column("operator", translatable("statistics", "操作员"), Measure.TEXT),
            Column("lines", translatable("statistics", "明细数"), Measure.NUMBER, drawn=True),
            Column("units", translatable("statistics", "件数"), Measure.NUMBER),
            Column("agreed", translatable("statistics", "商品退款"), Measure.MONEY),
            Column("return_freight", translatable("statistics", "退回运费补偿"), Measure.MONEY),
        ),
        owner_only=True,
    ),
    Statistic(
        "carriers",
        PARTNERS,
        translatable("statistics", "快递破损与索赔"),
        translatable(
            "statistics",
            "物流责任：期间申请、原因是物流责任的件数，算给发货的快递公司。退回破损："
            "期间到达的退回包裹里，验货判为物流造成的次品和报废。索赔按提出的日期。",
        ),
        Drawing.RANKING,
        (
            Column("carrier", translatable("statistics", "快递公司"), Measure.TEXT),
            Column("blamed", translatable("statistics", "物流责任件数"), Measure.NUMBER, drawn=True),
            Column("parcels", translatable("statistics", "退回包裹"), Measure.NUMBER),
            Column("damaged", translatable("statistics", "退回破损件数"), Measure.NUMBER, drawn=True),
            Column("claims", translatable("statistics", "索赔"), Measure.NUMBER, drawn=True),
            Column("claimed", translatable("statistics", "索赔金额"), Measure.MONEY),
            Column("paid", translatable("statistics", "已赔付"), Measure.MONEY),
        ),
    ),
    Statistic(
        "suppliers",
        PARTNERS,
        translatable("statistics", "供应商每月"),
        translatable(
            "statistics",
            "按月和商品现在的供应商：当月申请的质量或供应商责任的退换明细，"
            "当月申请的单退回并收下的件数，当月退厂发出的件数和成本。",
        ),
        Drawing.RANKING,
        (
            Column("supplier", translatable("statistics", "供应商"), Measure.TEXT),
            Column("month", translatable("statistics", "月份"), Measure.TEXT),
            Column("complaints", translatable("statistics", "投诉"), Measure.NUMBER, drawn=True),
            Column("returned", translatable("statistics", "退回件数"), Measure.NUMBER, drawn=True),
            Column("sent", translatable("statistics", "退厂件数"), Measure.NUMBER, drawn=True),
            Column("cost", translatable("statistics", "退厂成本"), Measure.MONEY),
        ),
    ),
    Statistic(
        "stock_ages",
        STOCK,
        translatable("statistics", "库存状态与库龄"),
        translatable(
            "statistics",
            "现在账面的件数，按状态和在这个状态里的天数，先进的先出，不分店铺。成本是入库时的；"
            "客户所有的不算成本。",
        ),
        Drawing.STACKED,
        (
            Column("state", translatable("statistics", "库存状态"), Measure.TEXT),
            Column("week", translatable("statistics", "7 天内"), Measure.NUMBER, drawn=True),
            Column("month", translatable("statistics", "8–30 天"), Measure.NUMBER, drawn=True),
            Column("quarter", translatable("statistics", "31–90 天"), Measure.NUMBER, drawn=True),
            Column("older", translatable("statistics", "90 天以上"), Measure.NUMBER, drawn=True),
            Column("units", translatable("statistics", "合计件数"), Measure.NUMBER),
            Column("cost", translatable("statistics", "成本"), Measure.MONEY),
        ),
        as_of_now=True,
    ),
    _matching(
        "refunded_not_received",
        translatable("statistics", "退了款没收到货"),
        translatable(
            "statistics",
            "现在：已经付了退款、货还没有收齐的单，少件结案后客户还没补回的也在内；未发货的退款不算。"
            "件数是没收到的，金额是这一单已退的全部。",
        ),
    ),
    _matching(
        "received_not_refunded",
        translatable("statistics", "收到货没退款"),
        translatable(
            "statistics",
            "现在：货已经收下（哪怕只到了一部分）、退款还没有付清的单。件数是收下的，金额是这一单还要退的。",
        ),
    ),
    _matching(
        "replaced_not_back",
        translatable("statistics", "换出了没退回"),
        translatable(
            "statistics",
            "现在：换出商品已经寄出、退回的货还没有收齐的换货单。件数是还没收到的，"
            "金额是已寄出的换出商品的价值。",
        ),
    ),
)


def statistic(key: str) -> Statistic:
    """Find a statistic by its key."""
    return next(row for row in STATISTICS if row.key == key)
