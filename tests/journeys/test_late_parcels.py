"""Goods that come after their order had ended: taken up again, on an order of their own, or sent back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import ParcelKind, Role, StockState
from erp_returns.domain.permissions import Permission
from erp_returns.models import OrderEvent, Receipt, ReturnOrder, StockBalance
from erp_returns.queries.editing import request_of
from erp_returns.queries.return_detail import actions, return_detail
from erp_returns.queries.settings import settings
from erp_returns.queries.verify import verify
from erp_returns.services import late_parcels, receiving, returns, review
from erp_returns.services.inspection import Group, inspect
from tests.builders import NOW
from tests.journeys.busy import BusyShop
from tests.journeys.roads import BACK, GOOD, noted
from tests.journeys.shop import Wanted

if TYPE_CHECKING:
    from erp_returns.services.session import Session


@pytest.fixture
def shop(tmp_path):
    shop = BusyShop(tmp_path)
    yield shop
    found = verify(shop.session.database)
    assert [each.text for check in found.checks for each in check.violations] == []


def come(shop: BusyShop, order_id: int, *units: int, number: str = "7310000000001") -> None:
    """Units of the first lines arrive, ungraded."""
    counts = tuple(
        receiving.Count(line.id, many) for line, many in zip(shop.lines(order_id), units, strict=False)
    )
    intake = receiving.Intake(order_id, counts, receiving.Arrival(number, "中通"))
    receiving.receive(shop.session, intake, shop.order(order_id).version)


def move_clock(session: Session, days: int) -> Session:
    """The same person, so many days later."""
    return replace(session, clock=lambda: NOW + timedelta(days=days))


def cancelled_late(shop: BusyShop) -> int:
    """Two units of an order that was cancelled before they came."""
    order_id = shop.returned(Wanted(1, 3))
    shop.approve(order_id)
    shop.cancel(order_id)
    come(shop, order_id, 2)
    return order_id


def anew(shop: BusyShop, order_id: int, note: str = "客户还是要退") -> ReturnOrder:
    order = shop.order(order_id)
    changes = late_parcels.raise_anew(shop.session, order_id, order.version, note)
    return shop.order(changes.order_id)


def balances(shop: BusyShop) -> dict[str, int]:
    return {row.state: row.quantity for row in StockBalance.select() if row.quantity}


def offered(shop: BusyShop, order_id: int) -> set[Action]:
    found = actions(
        return_detail(shop.session.database, order_id),
        frozenset(Permission),
        settings(shop.session.database),
        shop.session.operator_id,
    )
    return {action for action, why in found.items() if why is None}


def test_the_owner_may_reopen_raise_anew_or_send_back_what_came_too_late(shop):
    order_id = cancelled_late(shop)
    assert return_detail(shop.session.database, order_id).late_units == 2
    wanted = {Action.REOPEN, Action.RAISE_ANEW, Action.SEND_BACK}
    assert offered(shop, order_id) >= wanted
    shop.send_back(order_id)
    assert offered(shop, order_id) & wanted == {Action.REOPEN}


def test_an_order_reopened_for_what_came_too_late_is_inspected_and_paid(shop):
    order_id = cancelled_late(shop)
    noted(shop, order_id, returns.reopen)
    assert (shop.order(order_id).status, balances(shop)) == ("pending_review", {StockState.QUARANTINE: 2})
    shop.approve(order_id)
    shop.receive(order_id)
    assert shop.lines(order_id)[0].received == 3


def test_a_new_order_takes_the_goods_over_and_goes_its_own_way(shop):
    order_id = cancelled_late(shop)
    new = anew(shop, order_id)
    (line,) = shop.lines(new.id)
    assert (new.kind, new.status, line.requested, line.received) == ("return_refund", "pending_review", 2, 2)
    assert (new.net_due_fen, balances(shop)) == (60_67, {StockState.QUARANTINE: 2})
    old = shop.order(order_id)
    assert (old.status, old.send_back, old.late_parcel) == ("cancelled", 0, 0)
    assert shop.lines(order_id)[0].received == 0
    assert shop.lines(shop.returned(Wanted(1, 1)))[0].entitled_fen == 30_33
    shop.approve(new.id)
    groups = {line.id: (Group(2, *GOOD),)}
    inspect(shop.session, new.id, shop.order(new.id).version, groups)
    shop.pay(new.id)
    assert (shop.order(new.id).status, balances(shop)) == ("completed", {StockState.GOOD: 2})


def test_the_parcel_is_on_the_new_order_and_the_history_of_both_names_the_other(shop):
    order_id = cancelled_late(shop)
    new = anew(shop, order_id, "又要退了")
    (parcel,) = return_detail(shop.session.database, new.id).parcels
    assert (parcel.tracking_number, parcel.kind) == ("7310000000001", ParcelKind.SELF_SENT)
    last = OrderEvent.select().where(OrderEvent.return_order_id == order_id).order_by(OrderEvent.id.desc())
    assert (last.get().action, last.get().note) == ("raise_anew", "又要退了")
    assert new.number in last.get().after
    assert [row.late for row in Receipt.select().order_by(Receipt.id)] == [1, 1, 0]


def test_several_late_parcels_go_over_together(shop):
    order_id = shop.returned(Wanted(1, 3), Wanted(2, 1))
    shop.approve(order_id)
    shop.cancel(order_id)
    come(shop, order_id, 1, number="7310000000001")
    come(shop, order_id, 1, 1, number="7310000000002")
    new = anew(shop, order_id)
    assert [(line.requested, line.received) for line in shop.lines(new.id)] == [(2, 2), (1, 1)]
    assert len(return_detail(shop.session.database, new.id).parcels) == 2


def test_what_was_sent_back_before_does_not_go_over(shop):
    order_id = cancelled_late(shop)
    shop.send_back(order_id)
    with pytest.raises(e.NothingLate):
        anew(shop, order_id)
    come(shop, order_id, 1, number="7310000000002")
    assert shop.lines(anew(shop, order_id).id)[0].requested == 1


def test_a_unit_that_was_let_go_and_comes_after_the_payment_gets_an_order_of_its_own(shop):
    order_id = shop.returned(Wanted(1, 3))
    shop.approve(order_id)
    shop.receive(order_id, (Group(2, *GOOD),), close_short=True)
    shop.pay(order_id)
    come(shop, order_id, 1)
    new = anew(shop, order_id)
    assert (shop.order(order_id).status, shop.order(order_id).net_due_fen) == ("completed", 60_67)
    assert (new.net_due_fen, shop.lines(order_id)[0].closed_short) == (30_33, 1)


def test_goods_of_a_rejected_order_come_and_are_asked_for_anew(shop):
    order_id = shop.returned(Wanted(2, 1))
    noted(shop, order_id, review.reject)
    come(shop, order_id, 1)
    new = anew(shop, order_id)
    assert (shop.order(order_id).status, new.net_due_fen) == ("rejected", 81_90)


def test_goods_of_a_cancelled_exchange_are_returned(shop):
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("C2", 2, 0),))
    shop.cancel(order_id)
    come(shop, order_id, 2)
    new = anew(shop, order_id)
    assert (new.kind, new.net_due_fen) == ("return_refund", 9_10)


def test_what_an_inspection_refused_stays_with_its_order(shop):
    order_id = shop.returned(Wanted(1, 3))
    shop.approve(order_id)
    shop.receive(order_id, (Group(1, *GOOD), Group(1, *BACK)), close_short=True)
    shop.approve(order_id)
    shop.pay(order_id)
    come(shop, order_id, 1)
    new = anew(shop, order_id)
    assert (shop.lines(new.id)[0].requested, shop.lines(order_id)[0].decided_back) == (1, 1)
    assert balances(shop) == {StockState.GOOD: 1, StockState.QUARANTINE: 1, StockState.CUSTOMER: 1}


def test_past_its_window_a_new_order_is_the_owners_with_the_reason_given(shop):
    order_id = cancelled_late(shop)
    later = move_clock(shop.session_of("客服主管", Role.SERVICE, (Permission.REOPEN,)), 30)
    with pytest.raises(e.WindowClosed):
        late_parcels.raise_anew(later, order_id, shop.order(order_id).version, "老客户")
    assert ReturnOrder.select().count() == 1
    shop.session = move_clock(shop.session, 30)
    new = anew(shop, order_id, "老客户")
    assert new.out_of_window == 1


@pytest.mark.parametrize("role", [Role.SERVICE, Role.WAREHOUSE, Role.FINANCE])
def test_only_the_owner_decides_so(shop, role):
    order_id = cancelled_late(shop)
    with pytest.raises(e.NotPermitted):
        late_parcels.raise_anew(shop.session_of("别人", role), order_id, shop.order(order_id).version, "要退")


@pytest.mark.parametrize("module", ["late_parcels", "returns", "receiving"])
def test_a_new_order_that_breaks_off_is_none_and_the_goods_stay(shop, module, monkeypatch):
    order_id = cancelled_late(shop)

    def cut(*_args: object, **_more: object) -> None:
        raise OSError

    with monkeypatch.context() as patch:
        patch.setattr(f"erp_returns.services.{module}.settle", cut)
        with pytest.raises(OSError):  # noqa: PT011 - the current is off
            anew(shop, order_id)
    assert (ReturnOrder.select().count(), Receipt.select().count()) == (1, 1)
    assert balances(shop) == {StockState.CUSTOMER: 2}


def test_it_says_why(shop):
    order_id = cancelled_late(shop)
    with pytest.raises(e.NoteNeeded):
        anew(shop, order_id, " ")
    assert request_of(shop.session.database, order_id).lines[0].quantity == 3
