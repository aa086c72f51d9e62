"""What is unusual about a buyer, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.buyers import Habits, unusual
from erp_returns.domain.parameters import Settings

SETTINGS = Settings({})
counts = st.integers(0, 40)


def said(habits: Habits, average: int | None = 10, **given_: int) -> list[str]:
    return [str(each) for each in unusual(habits, Settings(given_), average)]


def test_a_high_rate_is_told_with_its_figures_and_the_shop_s_average():
    assert said(Habits(sales=8, returned_sales=5), 12) == [
        "买家 8 单退换 5 单（63 %），达到 40 % 和店铺平均 12 % 的 2 倍。"
    ]


def test_while_nobody_counted_the_average_the_rate_speaks_alone():
    assert said(Habits(sales=5, returned_sales=2), None) == ["买家 5 单退换 2 单（40 %），达到 40 %。"]


@pytest.mark.parametrize(
    ("habits", "average"),
    [
        (Habits(sales=4, returned_sales=4), 10),
        (Habits(sales=10, returned_sales=3), 10),
        (Habits(sales=5, returned_sales=2), 25),
        (Habits(sales=8, returned_sales=8, mark="white"), 10),
        (Habits(), 10),
    ],
)
def test_few_purchases_a_low_rate_a_shop_alike_and_trust_say_nothing(habits, average):
    assert said(habits, average) == []


def test_a_buyer_on_the_black_list_and_one_who_refuses_parcels_are_told():
    assert said(Habits(mark="black", refused_parcels=2)) == [
        "买家在黑名单上，请店主确认后再处理。",
        "买家拒收过 2 个包裹（参数“拒收提醒次数”为 2）。",
    ]
    assert said(Habits(mark="white", refused_parcels=3)) == [
        "买家拒收过 3 个包裹（参数“拒收提醒次数”为 2）。"
    ]


def test_each_warning_can_be_switched_off():
    habits = Habits(sales=10, returned_sales=10, refused_parcels=9)
    assert said(habits, buyer_high_rate=0, buyer_refused_parcels=0) == []
    assert len(said(habits, 60, buyer_times_average=0)) == 2


@given(sales=counts, returned=counts, average=st.one_of(st.none(), st.integers(0, 100)))
def test_more_returns_never_make_a_buyer_less_unusual(sales, returned, average):
    returned = min(sales, returned)
    fewer = len(said(Habits(sales=sales, returned_sales=max(0, returned - 1)), average))
    assert fewer <= len(said(Habits(sales=sales, returned_sales=returned), average))
