"""What presses at random have found, each once more as short as it can be told."""

from __future__ import annotations

import pytest

from erp_returns.domain.kinds import SaleStatus
from erp_returns.models import SalesOrder
from erp_returns.queries.verify import verify
from erp_returns.services import sales_import
from tests.builders import sales_file
from tests.journeys.busy import BusyShop, Sold
from tests.journeys.shop import Wanted
from tests.journeys.shop_rules import export_of


@pytest.fixture
def shop(tmp_path) -> BusyShop:
    return BusyShop(tmp_path)


def said(shop: BusyShop) -> list[str]:
    """Everything that is wrong with the books."""
    return [each.text for check in verify(shop.session.database).checks for each in check.violations]


def test_a_sale_is_not_fully_returned_while_the_rest_of_it_waits_or_has_shipped(shop):
    sale = shop.sell(Sold("A1", 2, 10_00, shipped=1), paid_fen=20_00, platform_number="P1")
    order_id = shop.returned(Wanted(1, 1))
    shop.approve(order_id)
    shop.receive(order_id)
    assert SalesOrder.get_by_id(sale.id).effect == "part_returned"
    sales_import.apply(shop.session, sales_file(export_of(sale.id, SaleStatus.COMPLETED, 2)))
    assert SalesOrder.get_by_id(sale.id).effect == "part_returned"
    assert said(shop) == []
