"""What other programs read is the same as what people see."""

from __future__ import annotations

import json

import pytest

from erp_returns.queries.plain import plain
from erp_returns.queries.return_detail import return_detail
from erp_returns.queries.return_list import ReturnFilter, ReturnSort, return_list
from erp_returns.queries.sale_detail import sale_detail
from tests.queries.seed import NOW, Seed


def test_a_whole_order_survives_json(seed: Seed):
    sale = seed.sale("SO-1", member_id=seed.member("xiaoyu", "余小鱼"))
    product = seed.product("A-1")
    sold = seed.sale_line(sale, 1, product, 2)
    order = seed.order("RT-1", sale, member_id=1, goods_fen=5_000, net_due_fen=5_000)
    seed.line(order, 1, product, 1, sales_order_line_id=sold)

    read = json.loads(json.dumps(plain(return_detail(seed.database, order)), ensure_ascii=False))

    assert read["order"]["number"] == "RT-1"
    assert read["lines"][0]["row"]["agreed_fen"] == 5_000
    assert read["lines"][0]["why"] == "50.00 = 实付 100.00 × 1 ÷ 2 件"
    assert read["parts"][0] == {
        "name": "商品退款",
        "amount_fen": 5_000,
        "why": "50.00 = 实付 100.00 × 1 ÷ 2 件",
        "details": [],
    }
    assert read["track"][0]["state"] == "current"
    assert read["facts"]["kind"] == "return_refund"
    assert read["member"]["name"] == "余小鱼"


def test_rows_of_lists_and_sales_have_their_names(seed: Seed):
    sale = seed.sale("SO-1")
    seed.order("RT-1", sale)
    rows = return_list(seed.database, ReturnFilter(), ReturnSort(), NOW).first(10)

    assert [row["number"] for row in json.loads(json.dumps(plain(rows)))] == ["RT-1"]
    assert json.loads(json.dumps(plain(sale_detail(seed.database, sale))))["orders"][0]["number"] == "RT-1"


def test_what_has_no_plain_form_is_a_mistake():
    with pytest.raises(TypeError, match="bytes"):
        plain(b"x")
