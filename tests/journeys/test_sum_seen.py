"""A reviewer agrees to the sum on screen, and to no other."""

from __future__ import annotations

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.kinds import Basis
from erp_returns.domain.requests import LineRequest
from erp_returns.services import review
from tests.journeys.busy import BusyShop, Sold
from tests.journeys.shop import Wanted


@pytest.fixture
def shop(tmp_path) -> BusyShop:
    return BusyShop(tmp_path)


def approve(shop: BusyShop, order_id: int, seen_fen: int, agreement: review.Agreement | None = None) -> None:
    review.approve(shop.session, order_id, shop.order(order_id).version, agreement, seen_fen=seen_fen)


def test_the_sum_that_was_seen_is_approved(shop):
    order_id = shop.returned(Wanted(1, 2), Wanted(2, 1))
    approve(shop, order_id, 142_57)
    assert shop.order(order_id).status == "awaiting_return"


@pytest.mark.parametrize("seen", [0, 142_56, 142_58, -142_57])
def test_another_sum_is_not_and_nothing_is_kept_of_the_attempt(shop, seen):
    order_id = shop.returned(Wanted(1, 2), Wanted(2, 1))
    version = shop.order(order_id).version
    with pytest.raises(e.DueChanged) as refusal:
        approve(shop, order_id, seen)
    assert "应退 142.57 元" in str(refusal.value)
    order = shop.order(order_id)
    assert (order.status, order.version, order.reviewed_at) == ("pending_review", version, None)


def test_amounts_typed_by_the_reviewer_are_part_of_the_sum(shop):
    order_id = shop.returned(Wanted(2, 1))
    lower = review.Agreement(lines=(review.AgreedLine(shop.lines(order_id)[0].id, 60_00),))
    with pytest.raises(e.DueChanged):
        approve(shop, order_id, 81_90, lower)
    assert shop.lines(order_id)[0].agreed_fen == 81_90
    approve(shop, order_id, 60_00, lower)
    assert shop.order(order_id).net_due_fen == 60_00


def test_what_a_customer_owes_is_a_sum_below_zero(shop):
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("D1", 1, 0),))
    with pytest.raises(e.DueChanged) as refusal:
        approve(shop, order_id, 5_90)
    assert ("应补 5.90 元" in str(refusal.value), "应退 5.90 元" in str(refusal.value)) == (True, True)
    approve(shop, order_id, -5_90)


def test_freight_that_the_shop_no_longer_gives_back_is_not_approved_unseen(shop):
    shop.set("auto_review_unshipped", False)
    shop.sell(Sold("A1", 1, 50_00, shipped=0), paid_fen=58_00, freight_fen=8_00)
    line = LineRequest(shop.source(1), Basis.UNSHIPPED, 1)
    order_id = shop.refund_only(line, type_name="未发货仅退款")
    assert shop.order(order_id).net_due_fen == 58_00
    shop.set("unshipped_freight", "never")
    with pytest.raises(e.DueChanged) as refusal:
        approve(shop, order_id, 58_00)
    assert str(refusal.value).count("0 元") == 2
    approve(shop, order_id, 50_00)
