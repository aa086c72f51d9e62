"""Every paper of an order without a sale is drawn, and says so where it names the sale."""

from __future__ import annotations

from datetime import date

import pytest

from erp_returns.domain.kinds import ReturnKind
from erp_returns.models import Refund, Shipment
from erp_returns.services import papers, returns, warehouse_papers
from tests.documents.pdf_reading import whole_text
from tests.journeys.busy import BusyShop
from tests.journeys.unsold import goods, unsold


@pytest.fixture
def shop(tmp_path) -> BusyShop:
    """An exchange without a sale that was counted, shipped and paid."""
    shop = BusyShop(tmp_path)
    asked = unsold(shop, ReturnKind.EXCHANGE, goods(shop, "B1", 1, 50_00), replacements=(("D1", 1, 0),))
    order_id = returns.create(shop.session, asked).order_id
    shop.approve(order_id)
    shop.receive(order_id)
    shop.ship(order_id)
    shop.confirm(order_id)
    shop.pay(order_id)
    return shop


def nobody(_done: int, _of: int) -> None:
    """Nobody watches."""


def number_of(shop: BusyShop) -> str:
    return str(shop.order(1).number)


@pytest.mark.parametrize("paper", [papers.record_pdf, papers.application_pdf])
def test_records_name_no_sale(shop, paper):
    said = whole_text(paper(shop.session, number_of(shop)))
    assert "无原单" in said
    assert "李雷" in said


def test_the_warehouse_draws_its_papers_too(shop):
    number, session = number_of(shop), shop.session
    drawn = (
        warehouse_papers.slips_pdf(session, [number], "x", nobody),
        warehouse_papers.slip_labels_pdf(session, [number], "x", nobody),
        warehouse_papers.inspection_pdf(session, number),
        warehouse_papers.dispatch_pdf(session, Shipment.get().number),
        papers.voucher_pdf(session, Refund.get().number),
    )
    for paper in drawn:
        assert number in whole_text(paper)


def test_the_handover_of_its_day_counts_it(shop):
    today = date(2026, 11, 21)
    assert whole_text(warehouse_papers.handover_pdf(shop.session, today, today))
