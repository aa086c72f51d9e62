"""Names are read beside the window, and found from then on."""

from __future__ import annotations

import pytest

from erp_returns.queries.catalog import search_products
from erp_returns.queries.search import find_return_ids, find_sale_ids, search
from erp_returns.services.name_parts import read_names
from erp_returns.services.session import Session
from tests.queries.seed import Seed


@pytest.fixture
def session(seed: Seed) -> Session:
    seed.sale("SO1", receiver_name="王小明", member_id=seed.member("麻薯波波665", "曾丽"))
    seed.order("RT1", receiver_name="李  雷")
    seed.product("A-1001", "云朵棉圆领T恤")
    return Session(seed.database, 2, "店主")


def go_on() -> bool:
    return False


@pytest.mark.parametrize(
    "text", ["小明", "wxm", "WXM", "wx", "ｗｘｍ", "wangxiao", "xiaoming", "薯波", "msb", "zl", "cengl"]
)
def test_a_sale_is_found_by_any_part_of_a_name(session: Session, text: str):
    assert find_sale_ids(session.database, text, 10) == []
    read_names(session, go_on)

    assert find_sale_ids(session.database, text, 10) == [1]


def test_members_and_products_are_found_by_initials(session: Session):
    read_names(session, go_on)

    assert [hit.account for hit in search(session.database, "mashu").members] == ["麻薯波波665"]
    assert [row.code for row in search_products(session.database, "ydmyl")] == ["A-1001"]


@pytest.mark.parametrize("text", ["m", "明", "665", "6", "xw", "%m", "_m"])
def test_nothing_is_found_by_what_no_name_has(session: Session, text: str):
    read_names(session, go_on)

    assert find_sale_ids(session.database, text, 10) == []


def test_a_changed_name_is_found_by_the_new_one(session: Session):
    read_names(session, go_on)
    session.database.execute_sql("UPDATE return_order SET receiver_name = '韩梅梅' WHERE number = 'RT1'")

    assert read_names(session, go_on) == 1
    assert find_return_ids(session.database, "hmm", 10) == [1]
    assert find_return_ids(session.database, "ll", 10) == []


def test_names_are_read_once(session: Session):
    assert read_names(session, go_on) > 0
    assert read_names(session, go_on) == 0


def test_stopped_reading_goes_on_later(session: Session):
    assert read_names(session, lambda: True) == 0
    assert find_sale_ids(session.database, "wxm", 10) == []

    read_names(session, go_on)

    assert find_sale_ids(session.database, "wxm", 10) == [1]
