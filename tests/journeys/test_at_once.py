"""However fast two people press, money and goods move once."""

from __future__ import annotations

import multiprocessing

import pytest

from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import Disposition, Grade, ReturnKind, Status
from erp_returns.models import Collection, OrderEvent, Receipt, Refund, Shipment
from erp_returns.queries.verify import verify
from erp_returns.services.inspection import Group
from tests.journeys import quick
from tests.journeys.busy import BusyShop
from tests.journeys.roads import bring
from tests.journeys.shop import Wanted


@pytest.fixture
def shop(tmp_path):
    return BusyShop(tmp_path)


def booked(order_id):
    """Everything that was posted about an order."""
    posted = (Refund, Collection, Shipment, Receipt)
    return sum(table.select().where(table.return_order_id == order_id).count() for table in posted)


def to_pay(shop):
    order_id = shop.returned(Wanted(1, 2), Wanted(2, 1))
    shop.approve(order_id)
    shop.receive(order_id)
    return order_id


def to_send_back(shop):
    order_id = shop.returned(Wanted(1, 1))
    shop.approve(order_id)
    shop.receive(order_id, (Group(1, Grade.DEFECTIVE, Disposition.SEND_BACK),))
    return order_id


def to_receive(shop):
    order_id = shop.returned(Wanted(1, 3))
    shop.approve(order_id)
    return order_id


PRESSED = {
    Action.PAY: to_pay,
    Action.COLLECT: lambda shop: bring(shop, ReturnKind.EXCHANGE, Status.AWAITING_PAYMENT),
    Action.SHIP: lambda shop: bring(shop, ReturnKind.EXCHANGE, Status.AWAITING_EXCHANGE),
    Action.RECEIVE: to_receive,
    Action.SEND_BACK: to_send_back,
}
"""What moves money or goods, and an order that waits for it. One fen is paid: more could follow."""


@pytest.mark.parametrize("action", PRESSED)
def test_eight_threads_press_and_one_is_heard(shop, action):
    order_id = PRESSED[action](shop)
    before = booked(order_id)
    told = quick.in_threads(shop, order_id, action, people=8)

    assert sorted(told) == ["ChangedMeanwhile"] * 7 + ["done"]
    assert booked(order_id) == before + 1


def _in_processes(shop, order_ids, action, people=2):
    """What each of several programs was told about each order."""
    spawn = multiprocessing.get_context("spawn")
    start, answers = spawn.Barrier(people), spawn.Queue()
    path = str(shop.session.database.database)
    pressing = [
        spawn.Process(target=quick.in_a_process, args=(path, order_ids, str(action), start, answers))
        for _ in range(people)
    ]
    for person in pressing:
        person.start()
    told = [answers.get(timeout=60) for _ in pressing]
    for person in pressing:
        person.join()
    return list(zip(*told, strict=True))


def test_two_programs_pay_forty_orders_once_each(shop):
    order_ids = []
    for _ in range(40):
        shop.sell_s1()
        order_ids.append(to_pay(shop))
    told = _in_processes(shop, order_ids, Action.PAY)

    assert {tuple(sorted(each)) for each in told} == {("ChangedMeanwhile", "done")}
    assert Refund.select().count() == 40
    assert verify(shop.session.database).clean


def test_two_programs_ship_twenty_orders_once_each(shop):
    order_ids = [bring(shop, ReturnKind.EXCHANGE, Status.AWAITING_EXCHANGE) for _ in range(20)]
    told = _in_processes(shop, order_ids, Action.SHIP)

    assert {tuple(sorted(each)) for each in told} == {("ChangedMeanwhile", "done")}
    assert Shipment.select().count() == 20
    assert OrderEvent.select().where(OrderEvent.action == Action.SHIP).count() == 20
