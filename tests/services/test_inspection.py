"""Grading: how many, of which line, and where every disposition puts the units."""

from __future__ import annotations

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.kinds import Disposition, Grade, StockState
from erp_returns.models import Inspection, StockBalance, StockMovement
from erp_returns.services import inspection, receiving
from erp_returns.services.inspection import Group
from tests.journeys.busy import BusyShop
from tests.journeys.shop import Wanted

LANDS = {
    Disposition.RESTOCK: StockState.GOOD,
    Disposition.MARK_DOWN: StockState.DEFECTIVE,
    Disposition.REPAIR: StockState.REPAIR,
    Disposition.TO_SUPPLIER: StockState.DEFECTIVE,
    Disposition.SEND_BACK: StockState.CUSTOMER,
    Disposition.SCRAP: None,
}


@pytest.fixture
def shop(tmp_path) -> BusyShop:
    return BusyShop(tmp_path)


@pytest.fixture
def counted(shop) -> int:
    """An order with two units counted and none graded."""
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    count = receiving.Count(shop.lines(order_id)[0].id, 2)
    receiving.receive(shop.session, receiving.Intake(order_id, (count,)), shop.order(order_id).version)
    return int(order_id)


def grade(shop: BusyShop, order_id: int, *groups: Group, line_id: int = 0) -> None:
    wanted = {line_id or shop.lines(order_id)[0].id: groups}
    inspection.inspect(shop.session, order_id, shop.order(order_id).version, wanted)


def balances(shop: BusyShop) -> dict[str, int]:
    return {row.state: row.quantity for row in StockBalance.select() if row.quantity}


def test_counted_goods_wait_in_quarantine(shop, counted):
    assert shop.order(counted).status == "awaiting_return"
    assert balances(shop) == {StockState.QUARANTINE: 2}


@pytest.mark.parametrize("disposition", Disposition)
def test_a_disposition_puts_units_where_it_says(shop, counted, disposition):
    grade(shop, counted, Group(2, Grade.DEFECTIVE, disposition, note="开线"))
    state = LANDS[disposition]
    assert balances(shop) == ({state: 2} if state else {})
    (line,) = shop.lines(counted)
    back = disposition is Disposition.SEND_BACK
    assert (line.accepted, line.decided_back) == ((0, 2) if back else (2, 0))


def test_units_are_graded_in_groups(shop, counted):
    grade(
        shop,
        counted,
        Group(1, Grade.GOOD, Disposition.RESTOCK),
        Group(1, Grade.SCRAP, Disposition.SCRAP, note="泡水"),
    )
    assert balances(shop) == {StockState.GOOD: 1}
    scrapped = StockMovement.get(StockMovement.type == "scrapped")
    assert (scrapped.quantity, scrapped.note) == (-1, "泡水")
    assert shop.order(counted).status == "awaiting_refund"


@pytest.mark.parametrize("units", [3, 10**9])
def test_no_more_than_was_counted_is_graded(shop, counted, units):
    with pytest.raises(e.InspectsTooMany) as refusal:
        grade(shop, counted, Group(units, Grade.GOOD, Disposition.RESTOCK))
    assert (refusal.value.inspected, refusal.value.waiting) == (units, 2)


def test_a_unit_is_graded_once(shop, counted):
    grade(shop, counted, Group(2, Grade.GOOD, Disposition.RESTOCK))
    with pytest.raises(e.InspectsTooMany):
        grade(shop, counted, Group(1, Grade.GOOD, Disposition.RESTOCK))


@pytest.mark.parametrize("units", [0, -5])
def test_grading_nothing_posts_nothing(shop, counted, units):
    with pytest.raises(e.NothingCounted):
        grade(shop, counted, Group(units, Grade.GOOD, Disposition.RESTOCK))
    assert not Inspection.select().exists()


def test_a_line_of_another_order_is_not_graded_here(shop, counted):
    other = shop.lines(shop.returned(Wanted(2, 1)))[0].id
    with pytest.raises(e.EntryGone):
        grade(shop, counted, Group(1, Grade.GOOD, Disposition.RESTOCK), line_id=other)
    assert not Inspection.select().exists()


def test_units_refused_in_the_second_step_send_the_order_back_to_review(shop, counted):
    grade(
        shop,
        counted,
        Group(1, Grade.GOOD, Disposition.RESTOCK),
        Group(1, Grade.DEFECTIVE, Disposition.SEND_BACK),
    )
    order = shop.order(counted)
    assert (order.status, order.inspection_differs, order.net_due_fen) == ("pending_review", 1, 30_33)


@pytest.mark.parametrize(("group_note", "note"), [("", ""), ("  ", " ")])
def test_nothing_is_thrown_away_without_a_word(shop, counted, group_note, note):
    scrap = Group(1, Grade.SCRAP, Disposition.SCRAP, note=group_note)
    groups = {shop.lines(counted)[0].id: (scrap,)}
    with pytest.raises(e.ScrapUnexplained, match="衬衫 红 L 要报废"):
        inspection.inspect(shop.session, counted, shop.order(counted).version, groups, note)
    assert balances(shop) == {StockState.QUARANTINE: 2}
