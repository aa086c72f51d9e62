"""What goods without a sale are worth, worked out a second time with paper and pencil."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from erp_returns.domain.kinds import Disposition, Grade, ReturnKind
from erp_returns.queries.verify import verify
from erp_returns.services import receiving, returns
from erp_returns.services.inspection import Group
from tests.journeys.busy import BusyShop
from tests.journeys.naive import half_up
from tests.journeys.unsold import goods, unsold

CODES = ("A1", "B1", "C1")
fen = st.one_of(st.integers(0, 120_00), st.sampled_from((0, 1, 33_33, 99_99)))


@pytest.fixture(scope="module")
def shop(tmp_path_factory) -> BusyShop:
    shop = BusyShop(tmp_path_factory.mktemp("unsold"))
    shop.session.database.execute_sql("PRAGMA synchronous = 0")
    return shop


@settings(max_examples=60)
@given(
    asked=st.lists(st.tuples(st.integers(1, 5), fen, fen), min_size=1, max_size=3),
    found=st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=3, max_size=3),
)
def test_units_that_stay_are_worth_their_price_and_their_part_of_what_was_granted(shop, asked, found):
    lines = [
        goods(shop, code, units, price, min(agreed, units * price))
        for code, (units, price, agreed) in zip(CODES, asked, strict=False)
    ]
    order_id = returns.create(shop.session, unsold(shop, ReturnKind.RETURN_REFUND, *lines)).order_id
    shop.approve(order_id)
    counts, worth = [], []
    for line, (units, price, agreed), (good, refused) in zip(
        shop.lines(order_id), asked, found, strict=False
    ):
        kept = min(good, units)
        back = min(refused, units - kept)
        groups = (
            *((Group(kept, Grade.GOOD, Disposition.RESTOCK),) if kept else ()),
            *((Group(back, Grade.DEFECTIVE, Disposition.SEND_BACK),) if back else ()),
        )
        if groups:
            counts.append(receiving.Count(line.id, kept + back, groups))
        granted, whole = min(agreed, units * price), units * price
        part = half_up(Fraction(granted * kept, units)) if granted != whole and whole else kept * price
        worth.append((kept * price, part))
    if not counts:
        return
    intake = receiving.Intake(order_id, tuple(counts), close_short=True)
    receiving.receive(shop.session, intake, shop.order(order_id).version)
    assert [(line.entitled_fen, line.agreed_fen) for line in shop.lines(order_id)] == worth
    assert shop.order(order_id).goods_fen == sum(part for _, part in worth)


def test_the_books_are_right_after_all_of_it(shop):
    report = verify(shop.session.database)
    assert [each.text for check in report.checks for each in check.violations] == []
