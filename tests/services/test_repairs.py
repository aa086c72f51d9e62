"""Goods in repair are inspected again: as good, unfit or scrap, never more than are in repair."""

from __future__ import annotations

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.kinds import Disposition, Grade
from erp_returns.models import Inspection, OrderEvent, Repair, StockBalance, StockMovement
from erp_returns.queries.dispositions import in_repair
from erp_returns.queries.verify import verify
from erp_returns.services import repairs, reversals, review
from erp_returns.services.inspection import Group
from erp_returns.services.repairs import Repaired
from tests.journeys.busy import BusyShop
from tests.journeys.shop import Wanted

BROKEN = Grade.DEFECTIVE, Disposition.REPAIR


@pytest.fixture
def shop(tmp_path):
    shop = BusyShop(tmp_path)
    yield shop
    found = [each.text for check in verify(shop.session.database).checks for each in check.violations]
    assert found == []


@pytest.fixture
def broken(shop) -> int:
    """An order with two shirts in repair."""
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    shop.receive(order_id, (Group(2, *BROKEN),))
    return int(order_id)


def balances() -> dict[str, int]:
    return {row.state: row.quantity for row in StockBalance.select() if row.quantity}


def finish(shop: BusyShop, units: int, grade: Grade, cost_fen: int = 0, note: str = "") -> str:
    (row,) = in_repair(shop.session.database)
    return repairs.finish(shop.session, Repaired(row.id, units, grade, cost_fen, note)).number


def test_goods_in_repair_are_listed(shop, broken):
    (row,) = in_repair(shop.session.database)
    assert (row.units, row.order_number, row.unit_cost_fen) == (2, shop.order(broken).number, 100)
    assert balances() == {"repair": 2}


@pytest.mark.parametrize(
    ("grade", "left"),
    [
        (Grade.GOOD, {"repair": 1, "good": 1}),
        (Grade.DEFECTIVE, {"repair": 1, "defective": 1}),
        (Grade.SCRAP, {"repair": 1}),
    ],
)
def test_repaired_goods_go_where_their_grade_belongs(shop, broken, grade, left):
    number = finish(shop, 1, grade, 12_50, "换拉链")
    assert balances() == left
    done = Repair.get()
    assert (done.number, done.cost_fen, done.note) == ("FX20261121-0001", 12_50, "换拉链")
    event = OrderEvent.get(OrderEvent.action == "goods_repaired")
    assert (event.return_order_id, number in event.after) == (broken, True)
    assert [row.units for row in in_repair(shop.session.database)] == [1]


def test_the_movements_name_the_repair(shop, broken):
    number = finish(shop, 2, Grade.GOOD)
    moved = StockMovement.select().where(StockMovement.document == number)
    assert [(row.type, row.state, row.quantity) for row in moved] == [
        ("repaired", "repair", -2),
        ("repaired", "good", 2),
    ]


@pytest.mark.parametrize("units", [3, 0, -1])
def test_no_more_comes_out_of_repair_than_is_in_it(shop, broken, units):
    with pytest.raises(e.RepairsTooMany) as refusal:
        finish(shop, units, Grade.GOOD)
    assert refusal.value.left == 2


def test_the_second_of_two_people_finds_nothing_left(shop, broken):
    (row,) = in_repair(shop.session.database)
    repairs.finish(shop.session, Repaired(row.id, 2, Grade.GOOD))
    with pytest.raises(e.RepairsTooMany):
        repairs.finish(shop.session, Repaired(row.id, 2, Grade.GOOD))
    assert balances() == {"good": 2}


def test_scrap_is_explained(shop, broken):
    with pytest.raises(e.ScrapUnexplained):
        finish(shop, 1, Grade.SCRAP)


def test_a_negative_cost_is_refused(shop, broken):
    with pytest.raises(e.AmountNegative, match="返修费用"):
        finish(shop, 1, Grade.GOOD, -1)


@pytest.mark.parametrize("grade", Grade)
def test_a_repair_is_taken_back_whole(shop, broken, grade):
    number = finish(shop, 1, grade, 5_00, "试过")
    repairs.reverse_repair(shop.session, number, "记错了")
    assert balances() == {"repair": 2}
    assert [row.units for row in in_repair(shop.session.database)] == [2]
    with pytest.raises(e.AlreadyReversed):
        repairs.reverse_repair(shop.session, number, "再来")


def test_an_inspection_stays_until_its_repair_is_taken_back(shop, broken):
    number = finish(shop, 1, Grade.GOOD)
    posted = Inspection.get().number
    with pytest.raises(e.UnitsRepaired, match=number):
        reversals.reverse_inspection(shop.session, posted, shop.order(broken).version, "看错")
    repairs.reverse_repair(shop.session, number, "记错了")
    reversals.reverse_inspection(shop.session, posted, shop.order(broken).version, "看错")
    assert balances() == {"quarantine": 2}


def test_repaired_goods_of_a_refused_order_go_back_with_it(shop, broken):
    number = finish(shop, 1, Grade.GOOD)
    review.refuse_refund(shop.session, broken, shop.order(broken).version, "穿过了")
    assert balances() == {"customer": 2}
    assert in_repair(shop.session.database) == []
    with pytest.raises(e.UnitsGone):
        repairs.reverse_repair(shop.session, number, "记错了")
