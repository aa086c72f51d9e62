"""An order of each kind at each place of its road, and every action as a person would take it there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import Disposition, Grade, ReturnKind, Status, StockState
from erp_returns.domain.requests import Amendment, ParcelRequest
from erp_returns.queries.editing import request_of
from erp_returns.services import (
    amendments,
    disputes,
    exchanges,
    giving_back,
    inspection,
    late_parcels,
    receiving,
    refunds,
    returns,
    review,
)
from erp_returns.services.inspection import Group
from tests.journeys.shop import Wanted

if TYPE_CHECKING:
    from erp_returns.services.session import Session
    from tests.journeys.busy import BusyShop

NOTE = "说明"
GOOD = (Grade.GOOD, Disposition.RESTOCK)
BACK = (Grade.DEFECTIVE, Disposition.SEND_BACK)


def instruct(shop: BusyShop, order_id: int) -> None:
    review.instruct(shop.session, order_id, shop.order(order_id).version)


def noted(shop: BusyShop, order_id: int, service: Callable[..., object]) -> None:
    """Take a step that has to be explained."""
    service(shop.session, order_id, shop.order(order_id).version, NOTE)


def agree(shop: BusyShop, order_id: int, fen: int) -> None:
    """Approve the first line at an amount."""
    line = review.AgreedLine(shop.lines(order_id)[0].id, fen)
    shop.approve(order_id, review.Agreement(lines=(line,)))


def awaiting_return(shop: BusyShop, order_id: int) -> int:
    shop.approve(order_id)
    instruct(shop, order_id)
    return order_id


def a_return(shop: BusyShop, status: Status) -> int:
    """A 退货退款 of one unit of the second line, at a status."""
    order_id = shop.returned(Wanted(2, 1))
    if status is Status.APPROVED:
        shop.approve(order_id)
    if status in {Status.AWAITING_RETURN, Status.AWAITING_REFUND, Status.COMPLETED, Status.AWAITING_PAYMENT}:
        awaiting_return(shop, order_id)
    if status is Status.AWAITING_PAYMENT:
        shop.pay(order_id)
        shop.receive(order_id, (Group(1, *BACK),))
        shop.approve(order_id)
    if status in {Status.AWAITING_REFUND, Status.COMPLETED}:
        shop.receive(order_id)
    if status is Status.COMPLETED:
        shop.pay(order_id)
    return order_id


def an_exchange(shop: BusyShop, status: Status) -> int:
    """A 换货 of both socks for a dearer cap; of the shoes for it, where the shop owes the rest."""
    if status is Status.AWAITING_REFUND:
        order_id = awaiting_return(shop, shop.exchanged(Wanted(2, 1), replacements=(("D1", 1, 0),)))
        shop.receive(order_id)
        shop.ship(order_id)
        shop.confirm(order_id)
        return order_id
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("D1", 1, 0),))
    road = (Status.AWAITING_PAYMENT, Status.AWAITING_EXCHANGE, Status.AWAITING_DELIVERY, Status.COMPLETED)
    if status is Status.APPROVED:
        shop.approve(order_id)
    if status in {Status.AWAITING_RETURN, *road}:
        awaiting_return(shop, order_id)
    if status in road:
        shop.receive(order_id)
    if status in road[1:]:
        shop.collect(order_id, 5_90)
    if status in road[2:]:
        shop.ship(order_id)
    if status is Status.COMPLETED:
        shop.confirm(order_id)
    return order_id


def a_compensation(shop: BusyShop, status: Status) -> int:
    """A 仅退款 of 5.00 on the second line, at a status."""
    order_id = shop.refund_only(Wanted(2, fen=5_00))
    if status in {Status.AWAITING_REFUND, Status.COMPLETED, Status.AWAITING_PAYMENT}:
        shop.approve(order_id)
    if status is Status.COMPLETED:
        shop.pay(order_id)
    if status is Status.AWAITING_PAYMENT:
        shop.pay(order_id, 3_00)
        noted(shop, order_id, review.review_again)
        agree(shop, order_id, 1_00)
    return order_id


ENDS: dict[Status, Callable[..., object]] = {
    Status.REJECTED: review.reject,
    Status.CANCELLED: returns.cancel,
}
MAKERS: dict[ReturnKind, Callable[[BusyShop, Status], int]] = {
    ReturnKind.REFUND_ONLY: a_compensation,
    ReturnKind.RETURN_REFUND: a_return,
    ReturnKind.EXCHANGE: an_exchange,
}
ALL = frozenset(Status)
WHERE: dict[ReturnKind, frozenset[Status]] = {
    ReturnKind.REFUND_ONLY: frozenset(
        {
            Status.PENDING_REVIEW,
            Status.AWAITING_REFUND,
            Status.AWAITING_PAYMENT,
            Status.COMPLETED,
            Status.REJECTED,
            Status.CANCELLED,
        }
    ),
    ReturnKind.RETURN_REFUND: ALL - {Status.AWAITING_EXCHANGE, Status.AWAITING_DELIVERY},
    ReturnKind.EXCHANGE: ALL,
}
"""Every place an order of a kind can be at."""


def bring(shop: BusyShop, kind: ReturnKind, status: Status) -> int:
    """Sell S1 once more, and bring an order of it to a status."""
    shop.set("auto_instruct", value=False)
    shop.sell_s1()
    order_id = MAKERS[kind](shop, status)
    if status in ENDS:
        noted(shop, order_id, ENDS[status])
    assert shop.order(order_id).status == status
    return order_id


class Desk:
    """Somebody who takes actions on one order."""

    def __init__(self, shop: BusyShop, session: Session, order_id: int) -> None:
        self.shop, self.session, self.id = shop, session, order_id

    @property
    def version(self) -> int:
        return int(self.shop.order(self.id).version)

    def take(self, action: Action) -> None:
        """Take an action with what it needs."""
        TAKEN[action](self)

    def create(self) -> None:
        self.shop.sell_s1()
        returns.create(self.session, self.shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 1)))

    def edit(self) -> None:
        returns.edit(self.session, self.id, self.version, request_of(self.session.database, self.id))

    def amend(self) -> None:
        amendments.amend(self.session, self.id, self.version, Amendment(internal_note=NOTE))

    def receive(self) -> None:
        counts = tuple(receiving.Count(line.id, 1, (Group(1, *GOOD),)) for line in self.shop.lines(self.id))
        receiving.receive(self.session, receiving.Intake(self.id, counts), self.version)

    def inspect(self) -> None:
        groups = {line.id: (Group(1, *GOOD),) for line in self.shop.lines(self.id)}
        inspection.inspect(self.session, self.id, self.version, groups)

    def pay(self) -> None:
        refunds.pay(self.session, self.id, self.version, refunds.Payment(1, intercepted=True))

    def collect(self) -> None:
        refunds.collect(self.session, self.id, self.version, refunds.Payment(1))

    def ship(self) -> None:
        exchanges.ship(self.session, self.id, self.version, exchanges.Dispatch("圆通", "YT1"))

    def close_replacement(self) -> None:
        exchanges.close_replacement(self.session, self.id, self.version, exchanges.Forgone(NOTE))

    def replacement_back(self) -> None:
        exchanges.replacement_back(self.session, self.id, self.version, StockState.GOOD)

    def ship_back(self) -> None:
        review.ship_back(self.session, self.id, self.version, [ParcelRequest("中通", "7312345678901")])

    def dispute(self) -> None:
        wanted = disputes.Dispute("2026-11-23T10:00:00Z", NOTE)
        disputes.open_dispute(self.session, self.id, self.version, wanted)

    def close_dispute(self) -> None:
        if not self.shop.order(self.id).dispute:
            disputes.open_dispute(
                self.shop.session, self.id, self.version, disputes.Dispute("2026-11-23T10:00:00Z", "介入")
            )
        disputes.close_dispute(self.session, self.id, self.version, NOTE)

    def send_back(self) -> None:
        giving_back.send_back(self.session, self.id, self.version, giving_back.Parting("顺丰", "SF1"))


def _plain(service: Callable[..., object]) -> Callable[[Desk], object]:
    return lambda desk: service(desk.session, desk.id, desk.version)


def _noted(service: Callable[..., object]) -> Callable[[Desk], object]:
    return lambda desk: service(desk.session, desk.id, desk.version, NOTE)


TAKEN: dict[Action, Callable[[Desk], object]] = {
    Action.CREATE: Desk.create,
    Action.EDIT: Desk.edit,
    Action.DISPUTE: Desk.dispute,
    Action.CLOSE_DISPUTE: Desk.close_dispute,
    Action.AMEND: Desk.amend,
    Action.APPROVE: _plain(review.approve),
    Action.REJECT: _noted(review.reject),
    Action.RESUBMIT: _plain(returns.resubmit),
    Action.INSTRUCT: _plain(review.instruct),
    Action.SHIP_BACK: Desk.ship_back,
    Action.RECEIVE: Desk.receive,
    Action.INSPECT: Desk.inspect,
    Action.CLOSE_SHORT: _noted(review.close_short),
    Action.COLLECT: Desk.collect,
    Action.WAIVE: _noted(refunds.waive),
    Action.SHIP: Desk.ship,
    Action.CLOSE_REPLACEMENT: Desk.close_replacement,
    Action.REPLACEMENT_BACK: Desk.replacement_back,
    Action.CONFIRM: _plain(exchanges.confirm),
    Action.PAY: Desk.pay,
    Action.REVIEW_AGAIN: _noted(review.review_again),
    Action.REFUSE_REFUND: _noted(review.refuse_refund),
    Action.SEND_BACK: Desk.send_back,
    Action.REOPEN: _noted(returns.reopen),
    Action.RAISE_ANEW: _noted(late_parcels.raise_anew),
    Action.CANCEL: _noted(returns.cancel),
}
"""Every action but 冲销, which takes a posted row instead of an order."""
