"""What the clock does while the window is open."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from erp_returns.ui.daily import DailyRound
from tests.builders import NOW
from tests.journeys.shop import ShopAtWork, Wanted
from tests.ui.actions.desks import desk_at_work


def test_a_new_day_confirms_what_left_long_enough_ago(qtbot, theme, tmp_path) -> None:
    shop = ShopAtWork(tmp_path)
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("C2", 2, 0),))
    shop.approve(order_id)
    shop.receive(order_id)
    shop.ship(order_id)
    days = [9]
    session = replace(shop.session, clock=lambda: NOW + timedelta(days=days[0]))
    working = desk_at_work(session, theme)
    heard: list[frozenset[str]] = []
    working.desk.changes.changed.connect(heard.append)
    daily = DailyRound(working.desk, working.desk.changes)

    daily.look()
    before = shop.order(order_id).status
    days[0] = 10
    daily.look()
    daily.look()

    assert (before, shop.order(order_id).status) == ("awaiting_delivery", "completed")
    assert len([topics for topics in heard if "returns" in topics]) == 1
