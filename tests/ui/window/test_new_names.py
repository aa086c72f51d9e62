"""New names are read while the window is open."""

from __future__ import annotations

import pytest

from erp_returns.domain.errors import DatabaseLocked
from erp_returns.queries.search import find_sale_ids
from erp_returns.services import name_parts
from erp_returns.ui.new_names import NameReading
from tests.journeys.shop import ShopAtWork
from tests.ui.actions.desks import desk_at_work


@pytest.fixture
def working(theme, tmp_path):
    shop = ShopAtWork(tmp_path)
    shop.session.database.execute_sql("UPDATE sales_order SET receiver_name = '王小明'")
    return desk_at_work(shop.session, theme)


def test_a_change_makes_its_names_known_soon_after(qtbot, working) -> None:
    database = working.desk.session.database
    reading = NameReading(working.desk, working.desk.changes)
    reading._timer.setInterval(0)

    assert find_sale_ids(database, "wxm", 1) == []
    working.desk.changes.publish({"sales"})

    qtbot.waitUntil(lambda: find_sale_ids(database, "wxm", 1) != [])


def test_a_locked_database_is_tried_again_with_the_next_change(qtbot, working, monkeypatch) -> None:
    database = working.desk.session.database
    reading = NameReading(working.desk, working.desk.changes)
    with monkeypatch.context() as patch:
        patch.setattr(name_parts, "read_names", lambda *_: (_ for _ in ()).throw(DatabaseLocked("shop.db")))
        reading.read()
    assert find_sale_ids(database, "wxm", 1) == []

    reading.read()

    assert find_sale_ids(database, "wxm", 1) != []
