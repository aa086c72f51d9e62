"""What an event of either history is called, and what it is about."""

from __future__ import annotations

import json
from datetime import tzinfo
from enum import StrEnum
from typing import NamedTuple

from erp_returns.domain.actions import ACTIONS
from erp_returns.domain.history import Picture, told_facts
from erp_returns.domain.money import yuan_text
from erp_returns.domain.parameters import PARAMETERS, ParameterKind
from erp_returns.domain.text import Sentence, Words, translatable


class FollowUpDeed(StrEnum):
    """What is done with a follow-up of an order; it moves neither its status nor its money."""

    ADDED = "follow_up_added"
    CHANGED = "follow_up_changed"
    DONE = "follow_up_done"
    UNDONE = "follow_up_undone"


class GoodsDeed(StrEnum):
    """What becomes of accepted goods of an order later; it moves neither its status nor its money."""

    SUPPLIER_OUT = "goods_supplier_out"
    REPAIRED = "goods_repaired"
    REPAIR_REVERSED = "goods_repair_reversed"


class PhotoDeed(StrEnum):
    """What is done with the pictures of an order; it moves neither its status nor its money."""

    ADDED = "photo_added"
    CHANGED = "photo_changed"
    REMOVED = "photo_removed"


_PHOTOS = {
    PhotoDeed.ADDED: translatable("history", "添加照片"),
    PhotoDeed.CHANGED: translatable("history", "修改照片说明"),
    PhotoDeed.REMOVED: translatable("history", "移除照片"),
}
_GOODS = {
    GoodsDeed.SUPPLIER_OUT: translatable("history", "随退厂单出库"),
    GoodsDeed.REPAIRED: translatable("history", "返修完成"),
    GoodsDeed.REPAIR_REVERSED: translatable("history", "冲销返修完成"),
}
_FOLLOW_UPS = {
    FollowUpDeed.ADDED: translatable("history", "添加跟进"),
    FollowUpDeed.CHANGED: translatable("history", "修改跟进"),
    FollowUpDeed.DONE: translatable("history", "完成跟进"),
    FollowUpDeed.UNDONE: translatable("history", "恢复跟进"),
}
ORDER_DEEDS: dict[str, Sentence] = {
    **{action.value: rule.named for action, rule in ACTIONS.items()},
    **{deed.value: Sentence(text, context="history") for deed, text in _FOLLOW_UPS.items()},
    **{deed.value: Sentence(text, context="history") for deed, text in _GOODS.items()},
    **{deed.value: Sentence(text, context="history") for deed, text in _PHOTOS.items()},
}
"""Everything that is done to an order."""

_SHOP = {
    "found": translatable("history", "建立店铺"),
    "set": translatable("history", "设置"),
    "reset": translatable("history", "恢复默认值"),
    "add": translatable("history", "新增"),
    "edit": translatable("history", "修改"),
    "delete": translatable("history", "删除"),
    "show": translatable("history", "显示"),
    "hide": translatable("history", "隐藏"),
    "save": translatable("history", "保存"),
    "count": translatable("history", "盘点过账"),
    "snapshot": translatable("history", "导入库存快照"),
    "reorder": translatable("history", "调整顺序"),
    "restore": translatable("history", "恢复备份"),
    "numbers_left_out": translatable("history", "备份之后用过的编号不再给出"),
    "give": translatable("history", "给予权限"),
    "take": translatable("history", "收回权限"),
    "preset": translatable("history", "恢复角色的权限"),
    "pin": translatable("history", "设置 PIN"),
    "no_pin": translatable("history", "取消 PIN"),
    "own_pin": translatable("history", "设置自己的 PIN"),
    "no_own_pin": translatable("history", "取消自己的 PIN"),
    "reset_pin": translatable("history", "重设 PIN"),
    "sign_in": translatable("history", "登录"),
    "wrong_pin": translatable("history", "PIN 输错"),
    "supplier_out": translatable("history", "退厂出库"),
    "supplier_in": translatable("history", "退厂换回"),
    "credit": translatable("history", "贷项结清"),
    "void": translatable("history", "作废"),
    "claim": translatable("history", "提出索赔"),
    "agreed": translatable("history", "同意赔付"),
    "paid": translatable("history", "收到赔付"),
    "refused": translatable("history", "拒绝赔付"),
}
SHOP_DEEDS: dict[str, Sentence] = {name: Sentence(text, context="history") for name, text in _SHOP.items()}
"""Everything that is done to the shop's settings, lists and people."""

SUBJECTS: dict[str, str] = {
    "order": translatable("history", "退换货单"),
    "parameter": translatable("history", "参数"),
    "operator": translatable("history", "操作员"),
    "reason": translatable("history", "原因"),
    "return_type": translatable("history", "退换货类型"),
    "warehouse": translatable("history", "仓库"),
    "carrier": translatable("history", "快递公司"),
    "shop": translatable("history", "店铺"),
    "supplier": translatable("history", "供应商"),
    "product": translatable("history", "商品"),
    "member": translatable("history", "会员"),
    "supplier_return": translatable("history", "退厂单"),
    "carrier_claim": translatable("history", "物流索赔"),
    "stocktake": translatable("history", "盘点单"),
    "parcel": translatable("history", "包裹"),
    "checklist_item": translatable("history", "检查项目"),
    "defect": translatable("history", "不良因素"),
    "template": translatable("history", "话术模板"),
}
"""What events are about: orders, settings, people, and the lists that a shop keeps."""

PEOPLE = ("operator", "people")
"""How subjects about people begin."""


class Subject(NamedTuple):
    """What a shop event is about: one of `SUBJECTS`, and which of it."""

    kind: str
    name: str


def deed_words(action: str, *, of_shop: bool = False) -> Sentence:
    """What an event is called."""
    found = SHOP_DEEDS if of_shop else ORDER_DEEDS
    return found.get(action) or Sentence("{it}", {"it": action})


def subject_of(subject: str) -> Subject:
    """Take the subject of a shop event apart: 'parameter:theme', 'people/小李', 'reason'."""
    at = min((place for place in (subject.find(":"), subject.find("/")) if place >= 0), default=len(subject))
    kind, name = subject[:at], subject[at + 1 :]
    return Subject("operator" if kind in PEOPLE else kind, name)


def subject_words(subject: str) -> Words:
    """What a shop event is about, as people call it; a setting by its label."""
    kind, name = subject_of(subject)
    if kind == "parameter" and name in PARAMETERS:
        return Sentence(PARAMETERS[name].label, context="parameters")
    if name:
        return name
    return Sentence(SUBJECTS[kind], context="history") if kind in SUBJECTS else kind


def told_shop_changes(subject: str, before: str, after: str, zone: tzinfo | None = None) -> list[Sentence]:
    """What a shop event changed, in sentences."""
    kind, name = subject_of(subject)
    if kind == "parameter":
        old, new = (_setting(name, side) if side else None for side in (before, after))
        return _from_to(old, new)
    was, now = _facts(before), _facts(after)
    return _from_to(before, after) if was is None or now is None else told_facts(was, now, zone)


_SET = translatable("history", "{before} → {after}")
_SET_FIRST = "{after}"
_YES = translatable("parameters", "开启")
_NO = translatable("parameters", "关闭")
_EMPTY = translatable("parameters", "空")


def _from_to(before: Words | None, after: Words | None) -> list[Sentence]:
    if not before and not after:
        return []
    template = _SET if before else _SET_FIRST
    return [Sentence(template, {"before": before or "", "after": after or ""}, "history")]


def _setting(name: str, stored: str) -> Words:
    """A stored setting as people read it."""
    parameter = PARAMETERS.get(name)
    value = _json(stored)
    if parameter is None or value is None:
        return stored
    if isinstance(value, bool):
        return Sentence(_YES if value else _NO, context="parameters")
    if parameter.kind is ParameterKind.MONEY and isinstance(value, int):
        return yuan_text(value)
    word = next((text for key, text in parameter.choices if key == value), None)
    if word is not None:
        return Sentence(word, context="parameters")
    return str(value) if value != "" else Sentence(_EMPTY, context="parameters")


def _facts(side: str) -> Picture | None:
    """One side of an event about an entry or a person; None where it is plain text."""
    found = _json(side) if side else {}
    if isinstance(found, list):
        return {"order": found}
    return found if isinstance(found, dict) else None


def _json(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return None
