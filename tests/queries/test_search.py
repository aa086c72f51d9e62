"""Any scrap finds its order."""

from __future__ import annotations

import pytest

from erp_returns.queries.search import find_return_ids, find_sale_ids, scrap, search
from tests.queries.seed import Seed, at


@pytest.fixture
def order(seed: Seed) -> int:
    member = seed.member("xiaoyu2016", "余小鱼")
    sale = seed.sale(
        "SO2026-0007",
        platform_number="4012358890",
        member_id=member,
        receiver_name="李雷",
        receiver_mobile="13812345678",
    )
    seed.sale_parcel(sale, "YT123")
    order = seed.order(
        "RT2026-0003",
        sale,
        member_id=member,
        receiver_name="韩梅梅",
        receiver_mobile="139****6789",
        platform_refund_number="980011",
    )
    seed.return_parcel(order, "SF123")
    seed.refund("TK2026-0001", order, 100)
    seed.posted("receipt", "SH2026-0001", order, at(20), warehouse_id=1)
    seed.posted("shipment", "HC1", order, at(20), purpose="send_back", warehouse_id=1, folded="JT55")
    seed.parcel("DB77", order)
    seed.order("RT2025-0001", receiver_name="别人")
    return order


SCRAPS = (
    "RT2026-0003",
    "rt2026",
    "ＲＴ2026",
    "SO2026-0007",
    "so2026",
    "4012358890",
    "40123",
    "980011",
    "9800",
    "sf 123",
    "SF1",
    "YT123",
    "JT55",
    "DB77",
    "TK2026-0001",
    "SH2026",
    "韩梅梅",
    "韩",
    "李雷",
    "余小",
    "xiaoyu",
    "13812345678",
    "138123",
    "5678",
    "6789",
)


@pytest.mark.parametrize("text", SCRAPS)
def test_a_return_is_found_by_any_scrap_of_it(seed: Seed, order: int, text: str):
    assert find_return_ids(seed.database, text, 10) == [order]


@pytest.mark.parametrize(
    "text", ["SO2026-0007", "40123", "YT123", "李雷", "余小鱼", "xiaoyu", "5678", "138123"]
)
def test_a_sale_is_found_by_any_scrap_of_it(seed: Seed, order: int, text: str):
    assert find_sale_ids(seed.database, text, 10) == [1]


@pytest.mark.parametrize("text", ["", " ", "不存在", "2026", "678", "%", "*", "_", "RT2026-0003x", "'"])
def test_nothing_is_found_that_does_not_match(seed: Seed, order: int, text: str):
    assert find_return_ids(seed.database, text, 10) == []


def test_a_code_of_one_or_two_characters_means_itself_alone(seed: Seed):
    seed.order("RT-1")
    exact = seed.order("RT")

    assert find_return_ids(seed.database, "RT", 10) == [exact]


def test_a_limit_ends_the_search_and_the_newest_stand_first(seed: Seed):
    for day in range(10, 20):
        seed.order(f"RT2026-{day}", requested_at=at(day))

    found = find_return_ids(seed.database, "RT2026", 3)

    assert len(found) == 3
    assert found == sorted(found, reverse=True)


def test_searching_everything_groups_hits_by_kind(seed: Seed, order: int):
    seed.product("A-1001", "小鱼四件套")

    assert [hit.number for hit in search(seed.database, "余小鱼").returns] == ["RT2026-0003"]
    assert [hit.number for hit in search(seed.database, "余小鱼").sales] == ["SO2026-0007"]
    assert [hit.account for hit in search(seed.database, "余小鱼").members] == ["xiaoyu2016"]
    assert [hit.code for hit in search(seed.database, "四件套").products] == ["A-1001"]


def test_an_empty_search_finds_nothing(seed: Seed, order: int):
    assert search(seed.database, " \u3000") == ([], [], [], [])


@pytest.mark.parametrize("text", ["RT2026", "王", "王小", "wxm", "13812345678", "rt2026 a"])
def test_every_way_in_is_a_look_up_in_an_index(seed: Seed, text: str):
    found = scrap(text)
    assert found is not None
    for union in (found.returns(), found.sales(), found.members()):
        plan = [row[3] for row in seed.database.execute_sql(f"EXPLAIN QUERY PLAN {union}", found.values)]

        assert [step for step in plan if step.startswith("SCAN") and "INDEX" not in step] in (
            [],
            ["SCAN shop"],
        )
