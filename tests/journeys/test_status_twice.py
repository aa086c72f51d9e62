"""Every status of the program against the papers read one by one by somebody who believes no count."""

from __future__ import annotations

import random

import pytest

from erp_returns.domain.actions import Action
from erp_returns.domain.errors import Refusal
from erp_returns.domain.kinds import ReturnKind, Status
from tests.journeys.busy import BusyShop
from tests.journeys.naive_status import Papers
from tests.journeys.roads import TAKEN, WHERE, Desk, bring

PLACES = [(kind, status) for kind in ReturnKind for status in sorted(WHERE[kind])]


@pytest.fixture(scope="module")
def shop(tmp_path_factory) -> BusyShop:
    shop = BusyShop(tmp_path_factory.mktemp("status"))
    shop.session.database.execute_sql("PRAGMA synchronous = 0")
    return shop


def read(shop: BusyShop, order_id: int) -> str:
    return Papers(shop.session.database, order_id).status()


@pytest.mark.parametrize(("kind", "status"), PLACES)
def test_the_papers_say_where_an_order_was_brought(shop, kind, status):
    assert read(shop, bring(shop, kind, status)) == status


@pytest.mark.parametrize("seed", range(40))
def test_the_papers_and_the_program_agree_on_a_random_road(shop, seed):
    dice = random.Random(seed)
    kind, status = dice.choice(PLACES)
    order_id = bring(shop, kind, status)
    desk = Desk(shop, shop.session, order_id)
    actions = sorted(set(TAKEN) - {Action.CREATE})
    walked: list[str] = []
    for _ in range(40):
        action = dice.choice(actions)
        try:
            desk.take(action)
        except Refusal:
            continue
        walked.append(action)
        assert (walked, read(shop, order_id)) == (walked, shop.order(order_id).status)


def test_random_roads_lead_everywhere(shop):
    """They would prove nothing if they stood still."""
    found = shop.session.database.execute_sql("SELECT DISTINCT to_status FROM order_event").fetchall()
    assert {status for (status,) in found} == set(Status)
