"""More lies in the parcel than was asked for, and the scanner meets it first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from erp_returns.domain.kinds import Status
from erp_returns.models import ReturnOrder
from erp_returns.queries.photos import photos_of
from erp_returns.queries.verify import verify
from tests.journeys.shop import Wanted
from tests.ui.pages.intake.warehouse import BARCODES, ENTER, ESC, F2

PARCEL = "SF1234567890123"


@pytest.fixture
def counting(shop, clerk):
    """One of three shirts was asked to be returned; its parcel is on the bench."""
    order_id = shop.coming(PARCEL, Wanted(1, 1))
    clerk.scan(PARCEL)
    return order_id


def test_a_product_of_the_sale_is_offered_as_a_line(shop, clerk, counting):
    clerk.press(F2)
    clerk.scan(BARCODES["C1"])
    clerk.press("1", ENTER)

    assert [(line.requested, line.accepted) for line in shop.lines(counting)] == [(1, 1), (1, 1)]
    assert shop.order(counting).status == Status.PENDING_REVIEW
    assert verify(shop.session.database).clean


def test_a_second_unit_is_counted_without_asking_again(shop, clerk, counting):
    clerk.press(F2)
    clerk.scan(BARCODES["C1"])
    clerk.press("1")
    clerk.scan(BARCODES["C1"])

    assert "袜子 黑 2 件" in clerk.said
    clerk.scan(BARCODES["C1"])
    assert "只能再退 2 件" in clerk.said


def test_more_of_a_line_than_was_asked_for_is_offered_too(shop, clerk, counting):
    clerk.scan(BARCODES["A1"])
    clerk.scan(BARCODES["A1"])
    clerk.press("1", ENTER)

    assert [(line.requested, line.accepted) for line in shop.lines(counting)] == [(2, 2)]
    assert verify(shop.session.database).clean


def test_a_picture_of_extra_goods_belongs_to_the_order(shop, clerk, counting, tmp_path):
    shown = QImage(40, 30, QImage.Format.Format_RGB32)
    shown.fill(Qt.GlobalColor.red)
    shown.save(str(tmp_path / "多的.png"))
    clerk.press(F2)
    clerk.scan(BARCODES["C1"])
    clerk.press("1")
    clerk.page.receiving.photos.bring([tmp_path / "多的.png"])
    clerk.press(ENTER)

    (found,) = photos_of(shop.session.database, counting)
    assert (found.line_id, found.pile_id) == (None, None)
    assert found.receipt_id is not None
    assert verify(shop.session.database).clean


def test_what_is_not_returned_stays_the_customers(shop, clerk, counting):
    clerk.press(F2)
    clerk.scan(BARCODES["B1"])
    clerk.press("2", ENTER)

    kept = ReturnOrder.select().order_by(ReturnOrder.id.desc()).first()
    assert (kept.id > counting, kept.send_back) == (True, 1)
    assert shop.order(counting).status == Status.AWAITING_REFUND
    assert verify(shop.session.database).clean


def test_the_customers_own_goods_are_not_graded(clerk, counting):
    clerk.press(F2)
    clerk.scan(BARCODES["B1"])
    clerk.press("2", "D")

    assert "只点数量" in clerk.said


def test_extra_goods_that_were_counted_survive_leaving_the_order(shop, clerk, counting):
    clerk.press(F2)
    clerk.scan(BARCODES["C1"])
    clerk.press("1", ESC)
    clerk.scan(PARCEL)
    clerk.press("1", ENTER)

    assert [line.accepted for line in shop.lines(counting)] == [1, 1]
