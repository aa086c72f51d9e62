"""视图 of the list of sales."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from erp_returns.domain.list_views import ListView
from erp_returns.services import saved_views
from erp_returns.ui.pages.orders.view_chooser import BuiltIn
from erp_returns.ui.pages.sales import SalesPage
from erp_returns.ui.pages.sales.views import SALE_VIEWS
from tests.journeys.shop import ShopAtWork
from tests.ui.actions.desks import DeskAtWork


@pytest.fixture
def page(qtbot: QtBot, at_work: DeskAtWork) -> SalesPage:
    page = SalesPage(at_work.desk)
    qtbot.addWidget(page)
    page.resize(1280, 600)
    page.show()
    return page


@pytest.mark.parametrize("built_in", SALE_VIEWS, ids=lambda each: each.key)
def test_every_view_of_the_program_can_be_looked_at_whole(
    page: SalesPage, at_work: DeskAtWork, built_in: BuiltIn
) -> None:
    before = len(at_work.told)
    page.views.choose(built_in.key)
    view = built_in.view
    shown = page.arrangement.view()
    assert (shown.chip, shown.filters) == (view.chip, view.filters)
    assert (shown.sort, page.views.changed) == (view.sort or "ordered_at", False)
    assert len(at_work.told) == before


def test_sales_and_returns_have_views_of_their_own(page: SalesPage, shop: ShopAtWork) -> None:
    saved_views.save(shop.session, "returns", "退换货的", ListView())
    saved_views.save(shop.session, "sales", "销售的", ListView(sort="paid_fen"))
    page.views.views.aboutToShow.emit()
    texts = [action.text() for action in page.views.views.actions()]
    assert (any("销售的" in text for text in texts), any("退换货的" in text for text in texts)) == (
        True,
        False,
    )


def test_a_chip_whose_count_is_none_is_chosen_by_a_view_all_the_same(page: SalesPage) -> None:
    page.views.choose("ship")
    assert page.chip == "pending_shipment"
    assert page.list.table.rowCount() == 0
