"""What always holds in a shop's records, and which checks prove it on a database."""

from __future__ import annotations

from typing import NamedTuple

from erp_returns.domain.text import translatable


class Invariant(NamedTuple):
    """Something that holds after every step; `checks` are the names of the claims that prove it."""

    number: int
    title: str
    checks: tuple[str, ...]


INVARIANTS = (
    Invariant(
        1,
        translatable("verify", "钱是整数分，件数是整数"),
        ("integrity", "whole_fen", "whole_units"),
    ),
    Invariant(
        2,
        translatable("verify", "每个订单行：退的不多于订购的，回来的不多于发出的"),
        ("units", "unit_order", "line_counts", "second_inspection", "replacements"),
    ),
    Invariant(
        3,
        translatable("verify", "每张销售订单：退款不超过收到的钱"),
        ("ceiling", "sale_paid", "order_money", "settled", "carrier_claims"),
    ),
    Invariant(
        4,
        translatable("verify", "每个订单行：怎么分次退，合计都一样"),
        ("entitlement", "standing", "entitled_then", "unsold", "forgone"),
    ),
    Invariant(
        5,
        translatable("verify", "库存等于流水之和，不低于零"),
        ("balances", "below_zero", "documents", "suppliers", "repairs"),
    ),
    Invariant(
        6,
        translatable("verify", "登记过的不改不删，只能冲销一次"),
        ("structure", "references", "reversals", "traced", "told", "photos_belong", "photos"),
    ),
    Invariant(
        7,
        translatable("verify", "状态由登记的事实得出"),
        ("status", "milestones", "ended", "ended_empty", "send_back", "sale_effect"),
    ),
    Invariant(
        8,
        translatable("verify", "每次改动都有操作记录，首尾相接"),
        ("events", "steps", "history_adds_up", "papers_told", "shop_events"),
    ),
    Invariant(9, translatable("verify", "单据编号只给一次"), ("numbers",)),
    Invariant(10, translatable("verify", "没有人做过没有权限的事"), ("hands", "owners", "two_people")),
    Invariant(11, translatable("verify", "两人改同一张单，后改的会被提醒"), ("versions",)),
)
"""Every check stands under the invariant that it proves; together they are all checks there are."""
