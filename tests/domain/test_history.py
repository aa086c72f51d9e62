"""What an event changed: only what differs is kept, and it reads as sentences."""

from datetime import timedelta, timezone
from typing import Any

import pytest

from erp_returns.domain.facts import FACTS, GROUPS
from erp_returns.domain.history import differing, document_of, kept, told_changes, told_facts

HERE = timezone(timedelta(hours=8))
SHIRT = {"name": "衬衫 红 L", "requested": 2, "reason": "尺码不合适", "agreed_fen": 60_67}


def said(before: dict[str, Any], after: dict[str, Any], always: tuple[str, ...] = ()) -> list[str]:
    old, new = differing(before, after, always)
    return list(map(str, told_changes(kept(old), kept(new), HERE)))


def test_what_stays_as_it_was_is_neither_kept_nor_told():
    picture = {"type": "七天无理由退货", "net_due_fen": 100, "lines": {"1": SHIRT}}
    assert differing(picture, picture) == ({}, {})


def test_a_changed_amount_is_told_from_what_to_what():
    assert said({"net_due_fen": 142_57}, {"net_due_fen": 30_33}) == ["应退净额 142.57 元 → 30.33 元"]


def test_what_was_approved_is_told_even_where_it_stays():
    assert said({"net_due_fen": 30_33}, {"net_due_fen": 30_33}, ("net_due_fen",)) == ["应退净额 30.33 元"]


def test_a_line_tells_only_what_changed_of_it():
    fewer = SHIRT | {"requested": 1, "reason": "少发"}
    assert said({"lines": {"7": SHIRT}}, {"lines": {"7": fewer}}) == [
        "商品 衬衫 红 L：数量 2 → 1、原因 尺码不合适 → 少发"
    ]


def test_a_line_that_is_new_or_gone_is_told_whole():
    whole = "商品 衬衫 红 L：数量 2、原因 尺码不合适、同意退款 60.67 元"
    assert said({"lines": {}}, {"lines": {"7": SHIRT}}) == [f"增加{whole}"]
    assert said({"lines": {"7": SHIRT}}, {"lines": {}}) == [f"去掉{whole}"]


def test_a_part_that_became_another_one_is_gone_and_new():
    cap = {"name": "帽子", "requested": 1}
    assert said({"lines": {"7": SHIRT}}, {"lines": {"7": cap}}) == [
        "去掉商品 衬衫 红 L：数量 2、原因 尺码不合适、同意退款 60.67 元",
        "增加商品 帽子：数量 1",
    ]


def test_a_part_that_has_only_a_name_is_told_by_it():
    parcel = {"parcels": {"1": {"name": "圆通 YT1"}}}
    assert said({"parcels": {}}, parcel) == ["增加退回包裹 圆通 YT1"]
    assert said(parcel, {"parcels": {}}) == ["去掉退回包裹 圆通 YT1"]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ({"internal_note": ""}, {"internal_note": "老客户"}, "内部备注 老客户"),
        ({"internal_note": "老客户"}, {"internal_note": ""}, "内部备注 老客户 → 无"),
        ({"kind": "exchange"}, {"kind": "return_refund"}, "业务类型 换货 → 退货退款"),
        ({"dispute": 0}, {"dispute": 1}, "平台介入 否 → 是"),
        ({"dispute_due": None}, {"dispute_due": "2026-11-21T02:30:00Z"}, "平台介入期限 2026-11-21 10:30"),
        ({"given": ["pay"]}, {"given": ["pay", "edit"]}, "另外给予的权限 同意退款 → 同意退款、修改退换货单"),
    ],
)
def test_every_kind_of_fact_reads_as_people_say_it(before, after, told):
    assert said(before, after) == [told]


def test_a_new_order_keeps_nothing_that_is_empty():
    assert differing({}, {"buyer_note": "", "photos": 0, "type": "换尺码"}) == ({}, {"type": "换尺码"})


def test_a_document_stands_beside_the_facts():
    stored = kept({"refunded_fen": 5}, "TK20261121-0001 0.05")
    assert document_of(stored) == "TK20261121-0001 0.05"
    assert list(map(str, told_changes("", stored))) == ["已退款 0.05 元"]


def test_events_of_older_programs_name_their_document_and_tell_no_more():
    assert document_of("TK20261121-0001 0.05") == "TK20261121-0001 0.05"
    assert document_of('{"buyer_note": "x"}') == ""
    assert told_changes('{"buyer_note": ""}', '{"buyer_note": "x"}') == []
    assert told_changes("TK1", "[1, 2]") == []


def test_what_nobody_knows_is_passed_over():
    assert told_facts({"colour": "red"}, {"colour": "blue", "kind": "barter"}) != []
    assert list(map(str, told_facts({"colour": "red"}, {"colour": "blue"}))) == []


def test_every_fact_and_group_has_a_name():
    assert all(fact.label for fact in FACTS.values())
    assert all(GROUPS.values())
