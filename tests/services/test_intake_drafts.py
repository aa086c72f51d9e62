"""A half-done count is kept for whoever counted, until it is posted or given up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from erp_returns.domain.errors import NotFound
from erp_returns.models import Operator
from erp_returns.services.intake_drafts import discard_drafts, draft_of, drafts, keep_draft
from tests.journeys.shop import ShopAtWork, Wanted


@pytest.fixture
def shop(tmp_path) -> ShopAtWork:
    return ShopAtWork(tmp_path)


@pytest.fixture
def order_id(shop: ShopAtWork) -> int:
    return shop.returned(Wanted(1, 2))


def test_what_was_kept_last_is_found_again(shop, order_id):
    keep_draft(shop.session, order_id, "1")
    keep_draft(shop.session, order_id, "2")

    draft = draft_of(shop.session, order_id)

    assert draft is not None
    assert (draft.number, draft.content) == (shop.order(order_id).number, "2")


def test_a_count_belongs_to_whoever_counted(shop, order_id):
    clerk = Operator.create(name="小赵", role="warehouse")
    other = replace(shop.session, operator_id=clerk.id, operator_name=clerk.name)
    keep_draft(shop.session, order_id, "mine")
    keep_draft(other, order_id, "theirs")

    discard_drafts(shop.session, [order_id])

    assert draft_of(shop.session, order_id) is None
    assert [draft.content for draft in drafts(other)] == ["theirs"]


def test_only_the_orders_named_are_given_up(shop, order_id):
    kept = shop.returned(Wanted(3, 1))
    keep_draft(shop.session, order_id, "1")
    keep_draft(shop.session, kept, "2")

    discard_drafts(shop.session, [order_id])

    assert [draft.order_id for draft in drafts(shop.session)] == [kept]


def test_posting_the_count_ends_it(shop, order_id):
    shop.approve(order_id)
    keep_draft(shop.session, order_id, "1")

    shop.receive(order_id)

    assert drafts(shop.session) == []


def test_an_order_that_is_not_there_keeps_nothing(shop):
    with pytest.raises(NotFound):
        keep_draft(shop.session, 4711, "1")
