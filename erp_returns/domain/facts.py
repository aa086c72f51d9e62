"""Everything an event can say of an order or an entry: what it is called, and how its value reads."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from enum import Enum, StrEnum
from typing import NamedTuple

from erp_returns.domain import kinds as k
from erp_returns.domain.labels import label
from erp_returns.domain.money import yuan_text
from erp_returns.domain.permissions import PERMISSIONS, Permission
from erp_returns.domain.text import Sentence, Words, listed, translatable
from erp_returns.domain.times import local_text


class Form(Enum):
    """How a value is kept."""

    TEXT = "text"
    COUNT = "count"
    MONEY = "money"
    FLAG = "flag"
    TIME = "time"
    LIST = "list"
    PERMISSIONS = "permissions"


class Fact(NamedTuple):
    """One fact; a stored word of `kind` reads as its word on screen. Its label was marked in `context`."""

    label: str
    form: Form = Form.TEXT
    kind: type[StrEnum] | None = None
    context: str = "history"


_YES = translatable("history", "是")
_NO = translatable("history", "否")
_AMOUNT = translatable("history", "{amount} 元")


def _flag(value: object) -> Words:
    return Sentence(_YES if value else _NO, context="history")


def _money(value: object) -> Words:
    return (
        Sentence(_AMOUNT, {"amount": yuan_text(value)}, "history") if isinstance(value, int) else str(value)
    )


def _list(value: object) -> Words:
    return listed(map(str, value)) if isinstance(value, list) else str(value)


def _permissions(value: object) -> Words:
    if not isinstance(value, list):
        return str(value)
    known = set(Permission)
    return listed(PERMISSIONS[Permission(name)].named if name in known else str(name) for name in value)


_WRITERS: dict[Form, Callable[[object], Words]] = {
    Form.TEXT: str,
    Form.COUNT: str,
    Form.MONEY: _money,
    Form.FLAG: _flag,
    Form.LIST: _list,
    Form.PERMISSIONS: _permissions,
}


def fact_words(fact: Fact, value: object, zone: tzinfo | None) -> Words:
    """A value as people read it; times are shown in `zone`."""
    if fact.kind is not None and value in set(fact.kind):
        return Sentence(label(fact.kind(str(value))), context="words")
    if fact.form is Form.TIME:
        return local_text(str(value), zone) if value else ""
    return _WRITERS[fact.form](value)


_COUNT, _MONEY, _FLAG = Form.COUNT, Form.MONEY, Form.FLAG

_ORDER: dict[str, Fact] = {
    "kind": Fact(translatable("history", "业务类型"), kind=k.ReturnKind),
    "type": Fact(translatable("history", "退换货类型")),
    "reason": Fact(translatable("history", "原因")),
    "inbound": Fact(translatable("history", "退入仓库")),
    "outbound": Fact(translatable("history", "换出仓库")),
    "platform_refund_number": Fact(translatable("history", "平台退款单号")),
    "receiver_name": Fact(translatable("history", "收货人")),
    "receiver_mobile": Fact(translatable("history", "手机")),
    "receiver_phone": Fact(translatable("history", "电话")),
    "postcode": Fact(translatable("history", "邮编")),
    "region": Fact(translatable("history", "地区")),
    "address": Fact(translatable("history", "地址")),
    "contact_name": Fact(translatable("history", "退货联系人")),
    "contact_phone": Fact(translatable("history", "退货电话")),
    "contact_address": Fact(translatable("history", "退货地址")),
    "buyer_note": Fact(translatable("history", "买家留言")),
    "internal_note": Fact(translatable("history", "内部备注")),
    "rejection_reason": Fact(translatable("history", "拒绝原因")),
    "perks_back": Fact(translatable("history", "退还的优惠")),
    "goods_fen": Fact(translatable("history", "商品退款"), _MONEY),
    "freight_fen": Fact(translatable("history", "原运费"), _MONEY),
    "return_freight_fen": Fact(translatable("history", "退回运费补偿"), _MONEY),
    "fee_fen": Fact(translatable("history", "售后服务费"), _MONEY),
    "deduction_fen": Fact(translatable("history", "折损扣款"), _MONEY),
    "value_out_fen": Fact(translatable("history", "换出商品价值"), _MONEY),
    "freight_charged_fen": Fact(translatable("history", "换出运费"), _MONEY),
    "net_due_fen": Fact(translatable("history", "应退净额"), _MONEY),
    "refunded_fen": Fact(translatable("history", "已退款"), _MONEY),
    "collected_fen": Fact(translatable("history", "已补款"), _MONEY),
    "waived_fen": Fact(translatable("history", "已免补"), _MONEY),
    "photos": Fact(translatable("history", "照片"), _COUNT),
    "captions": Fact(translatable("history", "说明"), Form.LIST),
    "caption": Fact(translatable("history", "说明")),
    "shows": Fact(translatable("history", "所属商品")),
    "checks": Fact(translatable("history", "验货清单")),
    "allow_freight": Fact(translatable("history", "同意退原运费"), _FLAG),
    "reviewed": Fact(translatable("history", "已审核"), _FLAG),
    "instructed": Fact(translatable("history", "已通知退货"), _FLAG),
    "delivered": Fact(translatable("history", "客户已收货"), _FLAG),
    "dispute_due": Fact(translatable("history", "平台介入期限"), Form.TIME),
    "follow_up": Fact(translatable("history", "跟进")),
    "due_on": Fact(translatable("history", "日期")),
    "person": Fact(translatable("history", "负责人")),
    "done": Fact(translatable("history", "已完成"), _FLAG),
    **{mark.value: Fact(label(mark), _FLAG, context="words") for mark in k.Mark},
}
_PARTS: dict[str, Fact] = {
    "basis": Fact(translatable("history", "类别"), kind=k.Basis),
    "requested": Fact(translatable("history", "数量"), _COUNT),
    "quantity": Fact(translatable("history", "数量"), _COUNT),
    "received": Fact(translatable("history", "实收"), _COUNT),
    "accepted": Fact(translatable("history", "验收"), _COUNT),
    "decided_back": Fact(translatable("history", "退回客户"), _COUNT),
    "closed_short": Fact(translatable("history", "少件结案"), _COUNT),
    "sent_back": Fact(translatable("history", "已退回"), _COUNT),
    "shipped": Fact(translatable("history", "已发"), _COUNT),
    "reserved": Fact(translatable("history", "预留"), _COUNT),
    "edited_spec": Fact(translatable("history", "实收规格")),
    "entitled_fen": Fact(translatable("history", "应退"), _MONEY),
    "agreed_fen": Fact(translatable("history", "同意退款"), _MONEY),
    "raise_note": Fact(translatable("history", "提高退款的说明")),
    "unit_price_fen": Fact(translatable("history", "单价"), _MONEY),
    "value_fen": Fact(translatable("history", "价值"), _MONEY),
    "amount_fen": Fact(translatable("history", "金额"), _MONEY),
    "note": Fact(translatable("history", "备注")),
}
_ENTRY: dict[str, Fact] = {
    "name": Fact(translatable("history", "名称")),
    "text": Fact(translatable("history", "内容")),
    "code": Fact(translatable("history", "编码")),
    "parent_id": Fact(translatable("history", "上级")),
    "liability": Fact(translatable("history", "责任方"), kind=k.Liability),
    "for_refund_only": Fact(translatable("history", "可用于仅退款"), _FLAG),
    "for_return_refund": Fact(translatable("history", "可用于退货退款"), _FLAG),
    "for_exchange": Fact(translatable("history", "可用于换货"), _FLAG),
    "needs_photo": Fact(translatable("history", "需要照片"), _FLAG),
    "quality": Fact(translatable("history", "质量问题"), _FLAG),
    "caused_by_id": Fact(translatable("history", "责任人")),
    "visible": Fact(translatable("history", "显示"), _FLAG),
    "reason_id": Fact(translatable("history", "默认原因")),
    "window_amount": Fact(translatable("history", "期限"), _COUNT),
    "window_unit": Fact(translatable("history", "期限单位"), kind=k.WindowUnit),
    "fee_kind": Fact(translatable("history", "收费方式"), kind=k.FeeKind),
    "fee_value": Fact(translatable("history", "收费数值"), _COUNT),
    "contact": Fact(translatable("history", "联系人")),
    "phone": Fact(translatable("history", "电话")),
    "takes_in": Fact(translatable("history", "可退入"), _FLAG),
    "sends_out": Fact(translatable("history", "可换出"), _FLAG),
    "check_stock": Fact(translatable("history", "核对库存"), _FLAG),
    "patterns": Fact(translatable("history", "单号规则")),
    "platform": Fact(translatable("history", "平台")),
    "return_type_id": Fact(translatable("history", "退换货类型")),
    "inbound_warehouse_id": Fact(translatable("history", "退入仓库")),
    "outbound_warehouse_id": Fact(translatable("history", "换出仓库")),
    "style": Fact(translatable("history", "款号")),
    "spec": Fact(translatable("history", "规格")),
    "barcode": Fact(translatable("history", "条码")),
    "price_fen": Fact(translatable("history", "售价"), _MONEY),
    "cost_fen": Fact(translatable("history", "成本"), _MONEY),
    "supplier_id": Fact(translatable("history", "供应商")),
    "returnable": Fact(translatable("history", "可退货"), _FLAG),
    "shop_id": Fact(translatable("history", "店铺")),
    "account": Fact(translatable("history", "会员账号")),
    "level": Fact(translatable("history", "等级")),
    "mark": Fact(translatable("history", "标记")),
    "order": Fact(translatable("history", "顺序"), Form.LIST),
    "numbers": Fact(translatable("history", "编号"), Form.LIST),
    "role": Fact(translatable("history", "角色"), kind=k.Role),
    "active": Fact(translatable("history", "在职"), _FLAG),
    "given": Fact(translatable("history", "另外给予的权限"), Form.PERMISSIONS),
    "taken": Fact(translatable("history", "收回的权限"), Form.PERMISSIONS),
    "pin": Fact(translatable("history", "有 PIN"), _FLAG),
    "tries": Fact(translatable("history", "输错次数"), _COUNT),
}
_GOODS: dict[str, Fact] = {
    "supplier": Fact(translatable("history", "供应商")),
    "warehouse": Fact(translatable("history", "仓库")),
    "supplier_status": Fact(translatable("history", "状态"), kind=k.SupplierReturnStatus),
    "claim_status": Fact(translatable("history", "状态"), kind=k.ClaimStatus),
    "carrier": Fact(translatable("history", "快递公司")),
    "tracking_number": Fact(translatable("history", "快递单号")),
    "credit_fen": Fact(translatable("history", "贷项金额"), _MONEY),
    "replaced": Fact(translatable("history", "换回"), _COUNT),
    "claimed_fen": Fact(translatable("history", "索赔金额"), _MONEY),
    "claim_agreed_fen": Fact(translatable("history", "同意赔付"), _MONEY),
    "paid_fen": Fact(translatable("history", "实际赔付"), _MONEY),
    "of_order": Fact(translatable("history", "退换货单")),
}
_PARCEL: dict[str, Fact] = {
    "parcel_kind": Fact(translatable("history", "来件方式"), kind=k.ParcelKind),
    "weight_g": Fact(translatable("history", "重量（克）"), _COUNT),
    "collect_fen": Fact(translatable("history", "到付金额"), _MONEY),
    "refused_for_collect": Fact(translatable("history", "到付拒收"), _FLAG),
    "collect_by": Fact(translatable("history", "到付由谁承担"), kind=k.Liability),
    "link": Fact(translatable("history", "标准")),
}
FACTS: dict[str, Fact] = _PARCEL | _GOODS | _ENTRY | _PARTS | _ORDER

GROUPS: dict[str, str] = {
    "lines": translatable("history", "商品"),
    "replacements": translatable("history", "换出商品"),
    "charges": translatable("history", "收费"),
    "parcels": translatable("history", "退回包裹"),
}
"""Parts that an order has several of."""
