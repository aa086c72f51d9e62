"""What a button offers, its service does; what a button refuses, its service refuses."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from erp_returns.domain.actions import Action
from erp_returns.domain.errors import Refusal
from erp_returns.domain.kinds import Disposition, Grade, ReturnKind, Status, StockState
from erp_returns.domain.milestones import status_of
from erp_returns.domain.requests import Amendment, ParcelRequest
from erp_returns.queries.editing import request_of
from erp_returns.queries.people import permissions_of
from erp_returns.queries.return_detail import ReturnDetail, actions, return_detail
from erp_returns.queries.settings import settings
from erp_returns.services import (
    amendments,
    exchanges,
    giving_back,
    inspection,
    late_parcels,
    receiving,
    refunds,
    returns,
    review,
)
from tests.journeys.shop import ShopAtWork, Wanted

GOOD = (Grade.GOOD, Disposition.RESTOCK)
NOTE = "说明"


class Desk:
    """Takes each action as a person at the window would, on the order as it was last seen."""

    def __init__(self, shop: ShopAtWork, order_id: int, dice: random.Random) -> None:
        self.shop, self.session, self.id, self.dice = shop, shop.session, order_id, dice

    def seen(self) -> ReturnDetail:
        return return_detail(self.session.database, self.id)

    def offered(self) -> dict[Action, bool]:
        allowed = permissions_of(self.session.database, self.session.operator_id)
        shown = actions(self.seen(), allowed, settings(self.session.database), self.session.operator_id)
        return {action: why is None for action, why in shown.items() if action in TAKEN}

    def refuses(self, action: Action) -> bool:
        """Try an action and leave no trace of it."""
        with self.session.database.atomic() as tried:
            try:
                TAKEN[action](self)
            except Refusal:
                return True
            finally:
                tried.rollback()
        return False

    def version(self) -> int:
        return self.seen().order.version

    def receive(self) -> None:
        counts = []
        for line in (each.row for each in self.seen().lines):
            left = line.requested - line.received
            graded = inspection.Group(1, *self.dice.choice((GOOD, (Grade.SCRAP, Disposition.SEND_BACK))))
            if left and line.basis == "goods":
                counts.append(receiving.Count(line.id, 1, (graded,) if self.dice.random() < 0.5 else ()))
        intake = receiving.Intake(self.id, tuple(counts))
        receiving.receive(self.session, intake, self.version())

    def inspect(self) -> None:
        groups = {
            line.row.id: (inspection.Group(line.row.waiting, *GOOD),)
            for line in self.seen().lines
            if line.row.waiting
        }
        inspection.inspect(self.session, self.id, self.version(), groups)

    def pay(self) -> None:
        payment = refunds.Payment(self.seen().to_refund_fen, intercepted=True)
        refunds.pay(self.session, self.id, self.version(), payment)

    def collect(self) -> None:
        payment = refunds.Payment(self.seen().to_collect_fen)
        refunds.collect(self.session, self.id, self.version(), payment)

    def edit(self) -> None:
        returns.edit(self.session, self.id, self.version(), request_of(self.session.database, self.id))

    def ship(self) -> None:
        units = tuple((line.id, 1) for line in self.seen().replacements if line.quantity > line.shipped)
        dispatch = exchanges.Dispatch("圆通", "YT1", units)
        exchanges.ship(self.session, self.id, self.version(), dispatch)

    def ship_back(self) -> None:
        review.ship_back(self.session, self.id, self.version(), [ParcelRequest("中通", "731")])

    def amend(self) -> None:
        amendments.amend(self.session, self.id, self.version(), Amendment(internal_note=NOTE))

    def send_back(self) -> None:
        giving_back.send_back(self.session, self.id, self.version(), giving_back.Parting("顺丰", "SF1"))

    def close_replacement(self) -> None:
        exchanges.close_replacement(self.session, self.id, self.version(), exchanges.Forgone(NOTE))

    def replacement_back(self) -> None:
        exchanges.replacement_back(self.session, self.id, self.version(), StockState.GOOD)


def noted(service: Callable[..., object]) -> Callable[[Desk], object]:
    return lambda desk: service(desk.session, desk.id, desk.version(), NOTE)


def plain(service: Callable[..., object]) -> Callable[[Desk], object]:
    return lambda desk: service(desk.session, desk.id, desk.version())


TAKEN: dict[Action, Callable[[Desk], object]] = {
    Action.EDIT: Desk.edit,
    Action.AMEND: Desk.amend,
    Action.APPROVE: plain(review.approve),
    Action.REJECT: noted(review.reject),
    Action.RESUBMIT: plain(returns.resubmit),
    Action.INSTRUCT: plain(review.instruct),
    Action.SHIP_BACK: Desk.ship_back,
    Action.RECEIVE: Desk.receive,
    Action.INSPECT: Desk.inspect,
    Action.CLOSE_SHORT: noted(review.close_short),
    Action.COLLECT: Desk.collect,
    Action.WAIVE: noted(refunds.waive),
    Action.SHIP: Desk.ship,
    Action.CLOSE_REPLACEMENT: Desk.close_replacement,
    Action.REPLACEMENT_BACK: Desk.replacement_back,
    Action.CONFIRM: plain(exchanges.confirm),
    Action.PAY: Desk.pay,
    Action.REVIEW_AGAIN: noted(review.review_again),
    Action.REFUSE_REFUND: noted(review.refuse_refund),
    Action.SEND_BACK: Desk.send_back,
    Action.REOPEN: noted(returns.reopen),
    Action.RAISE_ANEW: noted(late_parcels.raise_anew),
    Action.CANCEL: noted(returns.cancel),
}


def orders(shop: ShopAtWork) -> Iterator[int]:
    yield shop.returned(Wanted(1, 2), Wanted(2, 1))
    yield shop.exchanged(Wanted(3, 1), replacements=(("D1", 2, 0),))
    yield shop.refund_only(Wanted(1, fen=500))


@pytest.mark.parametrize("kind", range(3), ids=["return", "exchange", "compensation"])
@pytest.mark.parametrize("luck", range(5))
def test_buttons_agree_with_services_wherever_an_order_goes(tmp_path: Path, kind: int, luck: int):
    shop, dice = ShopAtWork(tmp_path), random.Random(luck)
    shop.set("auto_instruct", luck % 2 == 0)
    desk = Desk(shop, list(orders(shop))[kind], dice)

    for _ in range(9):
        offered = desk.offered()
        refused = {action: desk.refuses(action) for action in TAKEN}

        disagree = {action for action in TAKEN if offered[action] == refused[action]}
        assert not disagree, (desk.seen().order.status, disagree)
        assert status_of(desk.seen().facts) == Status(desk.seen().order.status)
        TAKEN[dice.choice([action for action, free in offered.items() if free])](desk)


def test_an_exchange_walks_its_whole_track(tmp_path: Path):
    shop = ShopAtWork(tmp_path)
    order = shop.exchanged(Wanted(3, 1), replacements=(("D1", 1, 0),))
    shop.approve(order)
    shop.receive(order)
    shop.collect(order, 15_00 - 4_55)
    shop.ship(order)
    shop.confirm(order)

    detail = return_detail(shop.session.database, order)

    assert detail.facts.kind is ReturnKind.EXCHANGE
    assert [step.state for step in detail.track] == ["done"] * 6 + ["skipped"]
    assert all(step.person == "店主" and step.at for step in detail.track[:6])
