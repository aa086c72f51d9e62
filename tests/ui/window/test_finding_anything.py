"""One field finds people and goods as well, and opens the list that shows more of them."""

from __future__ import annotations

from typing import cast

import pytest

from erp_returns.services.name_parts import read_names
from erp_returns.services.session import Session
from erp_returns.ui.answers import Answers
from erp_returns.ui.global_search import GlobalSearch
from erp_returns.ui.pages.sales import SalesPage
from erp_returns.ui.pages.stock import StockPage
from tests.journeys.shop import ShopAtWork
from tests.ui.actions.desks import DeskAtWork, desk_at_work


@pytest.fixture
def shop(tmp_path) -> ShopAtWork:
    shop = ShopAtWork(tmp_path)
    database = shop.session.database
    database.execute_sql("UPDATE member SET account = '麻薯波波665', name = '曾丽'")
    database.execute_sql("UPDATE product SET name = '云朵棉圆领T恤' WHERE id = 1")
    read_names(shop.session, lambda: False)
    return shop


@pytest.fixture
def working(shop: ShopAtWork, theme) -> DeskAtWork:
    return desk_at_work(shop.session, theme)


def offered(field: GlobalSearch, text: str, kind: str) -> list[object]:
    keys = [cast("tuple[str, object]", choice.key) for choice in field._find(text)]
    return [entry for of, entry in keys if of == kind]


@pytest.mark.parametrize("text", ["msbb", "薯波", "zl", "zengli"])
def test_a_member_is_found_by_any_part_or_initials_and_shows_what_they_bought(
    qtbot, working: DeskAtWork, text: str
) -> None:
    field = GlobalSearch(working.desk)
    sales = SalesPage(working.desk)
    qtbot.addWidget(field)
    qtbot.addWidget(sales)
    sales.show()
    Answers(working.desk, field, {"sales": sales}.__getitem__)

    (account,) = offered(field, text, "sales")
    field.picked.emit(("sales", account))

    assert sales.search.wanted() == account == "麻薯波波665"
    qtbot.waitUntil(lambda: sales.list.table.rowCount() == 1)


def test_a_product_is_found_by_its_initials_and_shown_with_its_stock(
    qtbot, shop: ShopAtWork, working: DeskAtWork
) -> None:
    field = GlobalSearch(working.desk)
    stock = StockPage(working.desk)
    qtbot.addWidget(field)
    qtbot.addWidget(stock)
    stock.show()
    Answers(working.desk, field, {"stock": stock}.__getitem__)
    ((code,),) = shop.session.database.execute_sql("SELECT code FROM product WHERE id = 1").fetchall()

    assert offered(field, "ydmyl", "stock") == [code]
    field.picked.emit(("stock", code))

    assert stock.balances.search.wanted() == code


def test_who_may_not_see_stock_is_offered_none(qtbot, shop: ShopAtWork, theme) -> None:
    shop.session.database.execute_sql("INSERT INTO operator (name, role) VALUES ('小客服', 'service')")
    ((clerk,),) = shop.session.database.execute_sql("SELECT max(id) FROM operator").fetchall()
    session = Session(shop.session.database, clerk, "小客服", shop.session.clock, shop.session.zone)
    field = GlobalSearch(desk_at_work(session, theme).desk)
    qtbot.addWidget(field)

    assert offered(field, "ydmyl", "stock") == []
    assert offered(field, "msbb", "sales") == ["麻薯波波665"]
