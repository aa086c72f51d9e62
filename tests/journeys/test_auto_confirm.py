"""Replacements count as delivered some days after they left."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from erp_returns.models import OrderEvent
from erp_returns.services import exchanges
from tests.builders import NOW
from tests.journeys.shop import ShopAtWork, Wanted


@pytest.fixture
def shipped(tmp_path) -> tuple[ShopAtWork, int]:
    shop = ShopAtWork(tmp_path)
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("C2", 2, 0),))
    shop.approve(order_id)
    shop.receive(order_id)
    shop.ship(order_id)
    return shop, order_id


def later(shop: ShopAtWork, days: int):
    return replace(shop.session, clock=lambda: NOW + timedelta(days=days))


def test_what_left_ten_days_ago_is_confirmed_by_the_system(shipped) -> None:
    shop, order_id = shipped
    changed = exchanges.confirm_due(later(shop, 10))
    event = (
        OrderEvent.select()
        .where(OrderEvent.return_order_id == order_id)
        .order_by(OrderEvent.sequence.desc())
        .get()
    )
    assert (shop.order(order_id).status, event.operator_id) == ("completed", 1)
    assert "returns" in changed.topics


def test_what_left_later_still_waits(shipped) -> None:
    shop, order_id = shipped
    assert not exchanges.confirm_due(later(shop, 9)).topics
    assert shop.order(order_id).status == "awaiting_delivery"


def test_no_days_means_never(shipped) -> None:
    shop, order_id = shipped
    shop.set("auto_confirm_days", 0)
    exchanges.confirm_due(later(shop, 400))
    assert shop.order(order_id).status == "awaiting_delivery"
