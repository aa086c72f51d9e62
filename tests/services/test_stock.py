"""The ledger: every balance the sum of its movements, nothing taken out that is not there."""

from __future__ import annotations

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.kinds import Disposition, Grade, MovementType, StockState
from erp_returns.models import StockBalance, StockMovement, Warehouse
from erp_returns.services import stock
from erp_returns.services.inspection import Group
from erp_returns.services.session import write
from tests.journeys.busy import BusyShop
from tests.journeys.shop import Wanted

CAUSE = stock.Cause("QC-1")


@pytest.fixture
def shop(tmp_path) -> BusyShop:
    return BusyShop(tmp_path)


def post(shop: BusyShop, state: StockState, units: int) -> None:
    place = stock.Place(shop.products["A1"].id, 1, state)
    with write(shop.session) as w:
        stock.post(w, MovementType.STOCKTAKE, place, units, CAUSE)


def test_a_balance_is_the_sum_of_its_movements(shop):
    for units in (5, -2, 4):
        post(shop, StockState.GOOD, units)
    assert StockBalance.get().quantity == 7
    assert [row.quantity for row in StockMovement.select().order_by(StockMovement.id)] == [5, -2, 4]


@pytest.mark.parametrize("state", [state for state in StockState if state is not StockState.GOOD])
def test_what_is_not_there_is_not_taken_out(shop, state):
    post(shop, state, 1)
    with pytest.raises(e.StockShort) as refusal:
        post(shop, state, -2)
    assert (refusal.value.left, refusal.value.asked) == (1, 2)
    assert StockMovement.select().count() == 1


def test_good_stock_nobody_counted_may_be_taken_out_unseen(shop):
    post(shop, StockState.GOOD, -2)
    assert StockBalance.get().quantity == -2


def test_good_stock_that_is_counted_may_not(shop):
    Warehouse.update(check_stock=1).execute()
    with pytest.raises(e.StockShort) as refusal:
        post(shop, StockState.GOOD, -1)
    assert "A1" in str(refusal.value)
    assert "主仓" in str(refusal.value)


def test_the_shop_may_allow_what_is_not_there(shop):
    Warehouse.update(check_stock=1).execute()
    shop.set("allow_negative_stock", True)
    post(shop, StockState.GOOD, -1)
    assert StockBalance.get().quantity == -1


def test_a_move_takes_from_one_place_what_it_puts_into_another(shop):
    post(shop, StockState.QUARANTINE, 3)
    product = shop.products["A1"].id
    source, target = (
        stock.Place(product, 1, state) for state in (StockState.QUARANTINE, StockState.DEFECTIVE)
    )
    with write(shop.session) as w:
        stock.move(w, MovementType.INSPECTION, source, target, 2, CAUSE)
        stock.move(w, MovementType.SCRAPPED, source, None, 1, CAUSE)
    assert (stock.on_hand(source), stock.on_hand(target)) == (0, 2)


def test_a_movement_is_neither_changed_nor_removed(shop):
    post(shop, StockState.GOOD, 1)
    for statement in ("UPDATE stock_movement SET quantity = 9", "DELETE FROM stock_movement"):
        with pytest.raises(Exception, match="append-only"):
            shop.session.database.execute_sql(statement)


def test_every_movement_of_returned_goods_carries_what_a_unit_cost(tmp_path):
    shop = BusyShop(tmp_path)
    order = shop.returned(Wanted(1, 3))
    shop.approve(order)
    good = Group(1, Grade.GOOD, Disposition.RESTOCK)
    scrap = Group(1, Grade.SCRAP, Disposition.SCRAP, note="留作抹布")
    shop.receive(order, (good, scrap, Group(1, Grade.GOOD, Disposition.SEND_BACK)))
    shop.approve(order)
    shop.send_back(order)

    moved = StockMovement.select().where(StockMovement.return_order_id == order)

    assert {row.type for row in moved} == {"return_in", "inspection", "scrapped", "sent_back"}
    assert {row.unit_cost_fen for row in moved} == {100}
