"""Every setting of the shop, declared once: editors, search, defaults and checks walk this table."""

from __future__ import annotations

from erp_returns.domain.buyer_parameters import BUYER_PARAMETERS
from erp_returns.domain.numbers import PATTERNS, Document
from erp_returns.domain.paper_parameters import PAPER_PARAMETERS
from erp_returns.domain.parameter_types import Group, Parameter, ParameterKind
from erp_returns.domain.text import translatable

_K = ParameterKind
_DAYS = translatable("parameters", "天")
_MINUTES = translatable("parameters", "分钟")
_YUAN = translatable("parameters", "元")

_DEFAULTS = (
    Parameter(
        "default_return_type",
        Group.DEFAULTS,
        _K.RETURN_TYPE,
        "",
        translatable("parameters", "默认退换货类型"),
        translatable("parameters", "新建退换货单时预选的类型；空着就用列表中的第一个"),
    ),
    Parameter(
        "default_inbound_warehouse",
        Group.DEFAULTS,
        _K.INBOUND_WAREHOUSE,
        "",
        translatable("parameters", "默认退入仓库"),
        translatable("parameters", "退回商品进入的仓库；空着就用第一个可退入的仓库"),
    ),
    Parameter(
        "default_outbound_warehouse",
        Group.DEFAULTS,
        _K.OUTBOUND_WAREHOUSE,
        "",
        translatable("parameters", "默认换出仓库"),
        translatable("parameters", "换货商品发出的仓库；空着就用第一个可换出的仓库"),
    ),
)
_REVIEW = (
    Parameter(
        "auto_review_unshipped",
        Group.REVIEW,
        _K.FLAG,
        True,
        translatable("parameters", "未发货仅退款自动审核"),
        translatable("parameters", "没有发货的商品申请仅退款时，系统自动审核通过，直接进入待退款"),
    ),
    Parameter(
        "auto_instruct",
        Group.REVIEW,
        _K.FLAG,
        True,
        translatable("parameters", "审核后自动通知退货"),
        translatable("parameters", "审核通过的同时记为已把退货地址告诉客户"),
    ),
    Parameter(
        "window_from",
        Group.REVIEW,
        _K.CHOICE,
        "signed",
        translatable("parameters", "退货期限起算"),
        translatable("parameters", "期限从签收还是交易完成的第二天起算"),
        choices=(
            ("signed", translatable("parameters", "签收时间")),
            ("completed", translatable("parameters", "交易完成时间")),
        ),
    ),
    Parameter(
        "assumed_transit_days",
        Group.REVIEW,
        _K.COUNT,
        5,
        translatable("parameters", "假定在途天数"),
        translatable("parameters", "不知道签收时间时，按发货时间加这些天起算"),
        0,
        60,
        _DAYS,
    ),
    Parameter(
        "applications_per_line",
        Group.REVIEW,
        _K.COUNT,
        0,
        translatable("parameters", "每行最多申请次数"),
        translatable("parameters", "同一订单行最多申请几次售后；0 表示不限"),
        0,
        99,
    ),
    Parameter(
        "single_exchange",
        Group.REVIEW,
        _K.FLAG,
        False,
        translatable("parameters", "每行只换一次"),
        translatable("parameters", "同一订单行只能换货一次，质量问题除外"),
    ),
    Parameter(
        "max_resubmissions",
        Group.REVIEW,
        _K.COUNT,
        2,
        translatable("parameters", "最多重新提交次数"),
        translatable("parameters", "审核拒绝后最多可以重新提交几次"),
        0,
        99,
    ),
    Parameter(
        "two_person_refund",
        Group.REVIEW,
        _K.FLAG,
        False,
        translatable("parameters", "审核付款分离"),
        translatable("parameters", "审核的人不能付款；系统自动审核的，提出的人不能付款"),
    ),
)
_MONEY = (
    Parameter(
        "unshipped_freight",
        Group.MONEY,
        _K.CHOICE,
        "last",
        translatable("parameters", "未发货退款的原运费"),
        translatable("parameters", "未发货的商品退款时，运费什么时候退"),
        choices=(
            ("last", translatable("parameters", "随最后的商品退")),
            ("first", translatable("parameters", "随第一次申请退")),
            ("never", translatable("parameters", "不退")),
        ),
    ),
    Parameter(
        "max_return_freight",
        Group.MONEY,
        _K.MONEY,
        25_00,
        translatable("parameters", "退回运费补偿上限"),
        translatable("parameters", "每张单补偿客户寄回运费的最高金额"),
        0,
        10_000_00,
        _YUAN,
    ),
    Parameter(
        "return_freight_cap",
        Group.MONEY,
        _K.MONEY,
        0,
        translatable("parameters", "按发货运费封顶"),
        translatable(
            "parameters",
            "退回运费补偿不超过我们发货的运费；0 表示取原订单的运费（没有时不按它封顶），填了就都用它",
        ),
        0,
        10_000_00,
        _YUAN,
    ),
    Parameter(
        "max_compensation",
        Group.MONEY,
        _K.MONEY,
        10_00,
        translatable("parameters", "补偿上限"),
        translatable("parameters", "同一订单不退货的补偿合计超过这个金额，需要店主审核"),
        0,
        1_000_000_00,
        _YUAN,
    ),
    Parameter(
        "pay_before_goods",
        Group.MONEY,
        _K.FLAG,
        False,
        translatable("parameters", "允许先行退款"),
        translatable("parameters", "打开后，财务可以在收到退货前付款"),
    ),
    Parameter(
        "closed_until",
        Group.MONEY,
        _K.DATE,
        "",
        translatable("parameters", "账期关闭到"),
        translatable("parameters", "这一天及以前的日期不能再登记款项和库存变动；空着表示不关闭"),
    ),
)
_WAREHOUSE = (
    Parameter(
        "one_step_intake",
        Group.WAREHOUSE,
        _K.FLAG,
        True,
        translatable("parameters", "清点验货一步完成"),
        translatable("parameters", "收货和验货在同一屏、一次过账"),
    ),
    Parameter(
        "intake_before_review",
        Group.WAREHOUSE,
        _K.CHOICE,
        "warn",
        translatable("parameters", "审核前收货"),
        translatable("parameters", "包裹在审核前到达时怎么办"),
        choices=(
            ("warn", translatable("parameters", "提醒后收货")),
            ("refuse", translatable("parameters", "拒绝收货")),
            ("silent", translatable("parameters", "直接收货")),
        ),
    ),
    Parameter(
        "second_inspection",
        Group.WAREHOUSE,
        _K.FLAG,
        False,
        translatable("parameters", "二次验货"),
        translatable("parameters", "一检后商品留在待处理，由另一个人二检后才入库"),
    ),
    Parameter(
        "good_disposition",
        Group.WAREHOUSE,
        _K.CHOICE,
        "restock",
        translatable("parameters", "良品默认处置"),
        translatable("parameters", "验为良品时预选的处置"),
        choices=(
            ("restock", translatable("words", "上架")),
            ("send_back", translatable("words", "退回客户")),
        ),
    ),
    Parameter(
        "defective_disposition",
        Group.WAREHOUSE,
        _K.CHOICE,
        "mark_down",
        translatable("parameters", "次品默认处置"),
        translatable("parameters", "验为次品时预选的处置"),
        choices=(
            ("mark_down", translatable("words", "折价销售")),
            ("repair", translatable("words", "返修")),
            ("to_supplier", translatable("words", "退厂")),
            ("send_back", translatable("words", "退回客户")),
        ),
    ),
    Parameter(
        "allow_negative_stock",
        Group.WAREHOUSE,
        _K.FLAG,
        False,
        translatable("parameters", "允许负库存"),
        translatable("parameters", "打开后，库存不足也可以出库"),
    ),
    Parameter(
        "auto_confirm_days",
        Group.WAREHOUSE,
        _K.COUNT,
        10,
        translatable("parameters", "自动确认收货"),
        translatable("parameters", "换出后这么多天自动确认客户收货；0 表示不自动"),
        0,
        365,
        _DAYS,
    ),
    Parameter(
        "sound",
        Group.WAREHOUSE,
        _K.FLAG,
        True,
        translatable("parameters", "扫描声音"),
        translatable("parameters", "扫描正确和错误时发出不同的声音"),
    ),
)
_UNITS = (
    ("hours", translatable("words", "小时")),
    ("days", translatable("words", "天")),
    ("working_days", translatable("words", "个工作日")),
)


def _deadline(milestone: str, label: str, amount: int, unit: str) -> tuple[Parameter, Parameter]:
    note = translatable(
        "parameters", "超过这个时间没有完成就标为超时；0 表示不计时。改动只对以后进入这一步的单起作用"
    )
    unit_label = translatable("parameters", "单位")
    return (
        Parameter(f"deadline_{milestone}", Group.DEADLINES, _K.COUNT, amount, label, note, 0, 9999),
        Parameter(
            f"deadline_{milestone}_unit", Group.DEADLINES, _K.CHOICE, unit, unit_label, note, choices=_UNITS
        ),
    )


_DEADLINES = (
    *_deadline("review", translatable("parameters", "审核时限"), 4, "hours"),
    *_deadline("instruct", translatable("parameters", "通知退货时限"), 1, "days"),
    *_deadline("inbound", translatable("parameters", "退货时限"), 15, "days"),
    *_deadline("collect", translatable("parameters", "补款时限"), 7, "days"),
    *_deadline("outbound", translatable("parameters", "换出时限"), 2, "working_days"),
    *_deadline("refund", translatable("parameters", "退款时限"), 7, "days"),
    Parameter(
        "working_weekdays",
        Group.DEADLINES,
        _K.WEEKDAYS,
        "123456",
        translatable("parameters", "工作日"),
        translatable("parameters", "每周哪几天上班（1 为周一，7 为周日）"),
    ),
    Parameter(
        "holidays",
        Group.DEADLINES,
        _K.DATES,
        "",
        translatable("parameters", "节假日"),
        translatable("parameters", "不计入工作日的日期，每行一个，例如 2026-10-01"),
    ),
)
_DOCUMENTS: dict[Document, str] = {
    Document.SALES_ORDER: translatable("parameters", "销售订单号"),
    Document.RETURN_ORDER: translatable("parameters", "退换货单号"),
    Document.RECEIPT: translatable("parameters", "收货单号"),
    Document.INSPECTION: translatable("parameters", "验货单号"),
    Document.SHIPMENT: translatable("parameters", "发货单号"),
    Document.REFUND: translatable("parameters", "退款单号"),
    Document.COLLECTION: translatable("parameters", "补款单号"),
    Document.REPAIR: translatable("parameters", "返修完成单号"),
    Document.SUPPLIER_RETURN: translatable("parameters", "退厂单号"),
    Document.STOCKTAKE: translatable("parameters", "盘点单号"),
}
_NUMBERS = tuple(
    Parameter(
        f"number_{document}",
        Group.NUMBERS,
        _K.PATTERN,
        PATTERNS[document],
        label,
        translatable("parameters", "日期用 {yyyymmdd} 等，流水号用若干个 0，例如 {0000}"),
    )
    for document, label in _DOCUMENTS.items()
)
_REST = (
    *PAPER_PARAMETERS,
    Parameter(
        "backup_keep",
        Group.BACKUP,
        _K.COUNT,
        14,
        translatable("parameters", "保留备份数"),
        translatable("parameters", "自动备份只保留最近的这么多份"),
        1,
        999,
    ),
    Parameter(
        "backup_second_folder",
        Group.BACKUP,
        _K.FOLDER,
        "",
        translatable("parameters", "第二备份文件夹"),
        translatable("parameters", "同时复制一份到这里（U 盘或共享文件夹）"),
    ),
    Parameter(
        "backup_warn_after",
        Group.BACKUP,
        _K.COUNT,
        3,
        translatable("parameters", "备份提醒"),
        translatable("parameters", "超过这么多天没有成功备份就提醒"),
        1,
        365,
        _DAYS,
    ),
    Parameter(
        "language",
        Group.APPEARANCE,
        _K.CHOICE,
        "zh",
        translatable("parameters", "语言"),
        translatable("parameters", "界面语言，重新打开程序后生效"),
        choices=(("zh", "中文"), ("en", "English")),
    ),
    Parameter(
        "text_size",
        Group.APPEARANCE,
        _K.COUNT,
        10,
        translatable("parameters", "文字大小"),
        translatable("parameters", "界面文字的大小（磅）"),
        9,
        20,
    ),
    Parameter(
        "theme",
        Group.APPEARANCE,
        _K.CHOICE,
        "system",
        translatable("parameters", "主题"),
        translatable("parameters", "浅色、深色或跟随系统"),
        choices=(
            ("system", translatable("parameters", "跟随系统")),
            ("light", translatable("parameters", "浅色")),
            ("dark", translatable("parameters", "深色")),
        ),
    ),
    Parameter(
        "idle_lock_minutes",
        Group.SECURITY,
        _K.COUNT,
        15,
        translatable("parameters", "闲置锁定"),
        translatable("parameters", "有多个操作员时，闲置这么多分钟后锁定；0 表示不锁定"),
        0,
        600,
        _MINUTES,
    ),
)

PARAMETERS: dict[str, Parameter] = {
    row.name: row
    for row in (*_DEFAULTS, *_REVIEW, *_MONEY, *BUYER_PARAMETERS, *_WAREHOUSE, *_DEADLINES, *_NUMBERS, *_REST)
}
