"""An exchange of which a part went out and the rest never will: it goes on, and what is owed is paid."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from erp_returns.domain import errors as e
from erp_returns.domain.amounts import value_that_went
from erp_returns.domain.history import told_changes
from erp_returns.domain.kinds import Role, StockState
from erp_returns.domain.permissions import Permission
from erp_returns.domain.requests import LineRequest
from erp_returns.models import OrderEvent, ReplacementLine, Shipment
from erp_returns.queries.editing import request_of
from erp_returns.queries.verify import verify
from erp_returns.services import exchanges, refunds, returns, reversals, review
from erp_returns.services.exchanges import Forgone
from tests.journeys.busy import BusyShop
from tests.journeys.roads import noted
from tests.journeys.shop import Wanted
from tests.journeys.test_all_or_nothing import PowerCutError, contents, cuts

WHY = "厂家停产"


@pytest.fixture
def shop(tmp_path) -> BusyShop:
    return BusyShop(tmp_path)


def out(order_id: int) -> list[ReplacementLine]:
    query = ReplacementLine.select().where(ReplacementLine.return_order_id == order_id)
    return list(query.order_by(ReplacementLine.position))


def ready(shop: BusyShop, *replacements: tuple[str, int, int | None], units: int = 3) -> int:
    """An exchange of shirts (91.00 for three), goods here, nothing out."""
    order_id = shop.exchanged(Wanted(1, units), replacements=replacements or (("A1", 3, 0),))
    shop.approve(order_id)
    shop.receive(order_id)
    return int(order_id)


def ship(shop: BusyShop, order_id: int, *units: int) -> None:
    some = tuple((line.id, count) for line, count in zip(out(order_id), units, strict=False))
    dispatch = exchanges.Dispatch("圆通", "YT1234567890123", some)
    exchanges.ship(shop.session, order_id, shop.order(order_id).version, dispatch)


def forgo(shop: BusyShop, order_id: int, *units: int, note: str = WHY) -> None:
    some = tuple((line.id, count) for line, count in zip(out(order_id), units, strict=False)) or None
    version = shop.order(order_id).version
    exchanges.close_replacement(shop.session, order_id, version, Forgone(note, some))


def holds(shop: BusyShop) -> None:
    report = verify(shop.session.database)
    assert not report.found, [str(v) for check in report.checks for v in check.violations]


def test_the_rest_of_an_exchange_that_never_goes_is_paid_back(shop):
    order_id = ready(shop)
    ship(shop, order_id, 2)
    assert shop.order(order_id).status == "awaiting_exchange"
    forgo(shop, order_id)
    (line,) = out(order_id)
    assert (line.quantity, line.shipped, line.reserved, line.value_fen) == (2, 2, 0, 60_67)
    assert (shop.order(order_id).status, shop.order(order_id).net_due_fen) == ("awaiting_delivery", 30_33)
    shop.confirm(order_id)
    assert shop.order(order_id).status == "awaiting_refund"
    shop.pay(order_id)
    assert (shop.order(order_id).status, shop.order(order_id).refunded_fen) == ("completed", 30_33)
    holds(shop)


def test_what_the_customer_paid_on_top_comes_back_too(shop):
    order_id = ready(shop, ("D1", 2, 0), units=1)  # 30.33 for 30.00
    ship(shop, order_id, 1)
    forgo(shop, order_id)
    assert shop.order(order_id).net_due_fen == 15_33
    holds(shop)


def test_a_collected_difference_is_owed_again(shop):
    order_id = ready(shop, ("D1", 3, 0), units=1)  # 30.33 for 45.00
    shop.collect(order_id, 14_67)
    ship(shop, order_id, 2)
    forgo(shop, order_id)
    shop.confirm(order_id)
    shop.pay(order_id)
    assert (shop.order(order_id).refunded_fen, shop.order(order_id).status) == (15_00, "completed")
    holds(shop)


def test_only_one_of_two_products_is_no_longer_made(shop):
    order_id = ready(shop, ("A1", 1, 0), ("D1", 2, None))
    ship(shop, order_id, 0, 1)
    forgo(shop, order_id, 0, 1)
    assert shop.order(order_id).status == "awaiting_exchange"
    assert [(line.quantity, line.reserved) for line in out(order_id)] == [(1, 1), (1, 0)]
    ship(shop, order_id, 1)
    assert shop.order(order_id).status == "awaiting_delivery"
    holds(shop)


def test_a_product_of_which_nothing_went_leaves_the_exchange(shop):
    order_id = ready(shop, ("A1", 1, 0), ("D1", 2, None))
    ship(shop, order_id, 1, 0)
    forgo(shop, order_id)
    assert [(line.quantity, line.value_fen) for line in out(order_id)] == [(1, 30_33), (0, 0)]
    assert shop.order(order_id).status == "awaiting_delivery"
    holds(shop)


def test_what_never_goes_frees_the_shelf(shop):
    order_id = ready(shop)
    ship(shop, order_id, 1)
    forgo(shop, order_id, 1)
    assert out(order_id)[0].reserved == 1


def test_an_exchange_of_which_nothing_went_is_agreed_to_anew(shop):
    order_id = ready(shop)
    with pytest.raises(e.NoneWentOut) as refusal:
        forgo(shop, order_id)
    assert "退回复审" in str(refusal.value)
    noted(shop, order_id, review.review_again)
    assert shop.order(order_id).status == "pending_review"


@pytest.mark.parametrize("units", [2, 10**9])
def test_no_more_is_forgone_than_waits(shop, units):
    order_id = ready(shop)
    ship(shop, order_id, 2)
    with pytest.raises(e.ForgoesTooMany) as refusal:
        forgo(shop, order_id, units)
    assert (refusal.value.asked, refusal.value.left) == (units, 1)


@pytest.mark.parametrize("units", [0, -1])
def test_forgoing_nothing_is_no_step(shop, units):
    order_id = ready(shop)
    ship(shop, order_id, 2)
    with pytest.raises(e.NothingForgone):
        forgo(shop, order_id, units)


def test_it_is_done_once_however_often_it_is_pressed(shop):
    order_id = ready(shop)
    ship(shop, order_id, 2)
    version = shop.order(order_id).version
    exchanges.close_replacement(shop.session, order_id, version, Forgone(WHY))
    with pytest.raises(e.ChangedMeanwhile):
        exchanges.close_replacement(shop.session, order_id, version, Forgone(WHY))
    with pytest.raises(e.ActionNotNow):
        forgo(shop, order_id)


def test_it_takes_the_permission(shop):
    order_id = ready(shop)
    ship(shop, order_id, 2)
    version = shop.order(order_id).version
    clerk = shop.session_of("仓管", Role.WAREHOUSE)
    with pytest.raises(e.NotPermitted):
        exchanges.close_replacement(clerk, order_id, version, Forgone(WHY))
    given_it = shop.session_of("主管", Role.WAREHOUSE, (Permission.CLOSE_SHORT,))
    exchanges.close_replacement(given_it, order_id, version, Forgone(WHY))


def test_the_history_says_what_left_the_exchange(shop):
    order_id = ready(shop)
    ship(shop, order_id, 2)
    forgo(shop, order_id)
    event = OrderEvent.select().order_by(OrderEvent.id.desc()).get()
    told = "\n".join(map(str, told_changes(event.before, event.after)))
    assert (event.action, event.note) == ("close_replacement", WHY)
    assert "数量 3 → 2" in told
    assert "价值 91.00 元 → 60.67 元" in told


def test_a_step_that_breaks_off_leaves_everything_as_it_was(shop, monkeypatch):
    order_id = ready(shop)
    ship(shop, order_id, 2)
    before = contents(shop)
    for _ in cuts(monkeypatch):
        with pytest.raises(PowerCutError):
            forgo(shop, order_id)
        assert contents(shop) == before
    forgo(shop, order_id)
    assert contents(shop) != before


def test_the_part_that_went_can_come_back_undelivered_and_go_again(shop):
    order_id = ready(shop)
    ship(shop, order_id, 2)
    forgo(shop, order_id)
    version = shop.order(order_id).version
    exchanges.replacement_back(shop.session, order_id, version, StockState.GOOD)
    assert shop.order(order_id).status == "awaiting_exchange"
    assert (out(order_id)[0].quantity, out(order_id)[0].reserved) == (2, 2)
    ship(shop, order_id, 2)
    assert shop.order(order_id).status == "awaiting_delivery"
    holds(shop)


def test_the_shipment_of_the_part_can_be_reversed(shop):
    order_id = ready(shop)
    ship(shop, order_id, 2)
    forgo(shop, order_id)
    number = Shipment.get(Shipment.return_order_id == order_id).number
    reversals.reverse_shipment(shop.session, number, shop.order(order_id).version, "没有发出")
    assert shop.order(order_id).status == "awaiting_exchange"
    holds(shop)


def test_what_went_can_be_returned_for_what_is_left_of_its_value(shop):
    order_id = ready(shop)
    ship(shop, order_id, 2)
    key = shop.replacement(order_id)
    first = shop.returned(LineRequest(key, quantity=1))
    worth = shop.lines(first)[0].entitled_fen
    forgo(shop, order_id)
    second = shop.returned(LineRequest(key, quantity=1))
    assert worth + shop.lines(second)[0].entitled_fen == 60_67
    holds(shop)


def test_what_went_ahead_of_goods_that_never_come_is_owed_by_the_customer(shop):
    order_id = shop.exchanged(Wanted(1, 3), replacements=(("A1", 3, 0),))
    shop.approve(order_id)
    ship(shop, order_id, 1)
    forgo(shop, order_id)
    order = shop.order(order_id)
    assert (order.status, order.net_due_fen, order.cross_ship) == ("awaiting_return", 60_67, 1)
    noted(shop, order_id, review.close_short)
    order = shop.order(order_id)
    assert (order.status, order.net_due_fen) == ("awaiting_payment", -30_33)
    shop.collect(order_id, 30_33)
    assert shop.order(order_id).status == "awaiting_delivery"
    holds(shop)


def test_money_paid_ahead_and_a_rest_that_never_goes_add_up(shop):
    shop.set("pay_before_goods", True)
    order_id = shop.exchanged(Wanted(2, 1), replacements=(("D1", 2, 0),))  # 81.90 for 30.00
    shop.approve(order_id)
    shop.pay(order_id, 51_90)
    shop.receive(order_id)
    ship(shop, order_id, 1)
    forgo(shop, order_id)
    shop.confirm(order_id)
    with pytest.raises(e.PaysTooMuch):
        shop.pay(order_id, 15_01)
    shop.pay(order_id, 15_00)
    assert (shop.order(order_id).status, shop.order(order_id).refunded_fen) == ("completed", 66_90)
    holds(shop)


def test_a_debt_let_go_and_a_rest_that_never_goes_add_up(shop):
    order_id = ready(shop, ("D1", 3, 0), units=1)  # 30.33 for 45.00
    version = shop.order(order_id).version
    refunds.waive(shop.session, order_id, version, "老客户")
    ship(shop, order_id, 1)
    forgo(shop, order_id)
    shop.confirm(order_id)
    shop.pay(order_id)
    assert (shop.order(order_id).status, shop.order(order_id).refunded_fen) == ("completed", 15_33)
    back = shop.returned(LineRequest(shop.replacement(order_id), quantity=1))
    assert shop.lines(back)[0].entitled_fen == 15_00  # paid for in full: nothing of it was let go
    holds(shop)


def test_an_exchange_that_ended_short_can_be_taken_up_again(shop):
    order_id = ready(shop)
    ship(shop, order_id, 2)
    forgo(shop, order_id)
    shop.confirm(order_id)
    shop.pay(order_id)
    noted(shop, order_id, returns.reopen)
    shop.approve(order_id)
    assert (shop.order(order_id).status, shop.order(order_id).net_due_fen) == ("completed", 30_33)
    request = request_of(shop.session.database, order_id)
    assert [each.quantity for each in request.replacements] == [2]
    holds(shop)


def test_it_confirms_itself_so_long_after_the_last_parcel(shop):
    order_id = ready(shop)
    ship(shop, order_id, 2)
    forgo(shop, order_id)
    order = shop.order(order_id)
    assert order.shipped_at == Shipment.get(Shipment.return_order_id == order_id).posted_at


@given(st.integers(0, 10**9), st.integers(1, 200), st.data())
@settings(max_examples=300)
def test_no_fen_is_lost_between_what_went_and_what_did_not(value, units, data):
    gone = data.draw(st.integers(0, units))
    went = value_that_went(value, units, gone)
    assert 0 <= went <= value
    assert abs(went * units - value * gone) * 2 <= units
    assert value_that_went(value, units, units) == value


def test_many_that_come_back_one_by_one_are_rounded_by_more_than_a_fen(shop):
    order_id = ready(shop, ("A1", 33, 0))
    shop.collect(order_id, -shop.order(order_id).net_due_fen)
    ship(shop, order_id, 17)
    key = shop.replacement(order_id)
    backs = [shop.returned(LineRequest(key, quantity=1)) for _ in range(17)]
    worth = sum(line.entitled_fen for back in backs for line in shop.lines(back))
    by_units = value_that_went(out(order_id)[0].value_fen, 33, 17)
    forgo(shop, order_id)
    assert out(order_id)[0].value_fen == worth > by_units + 1
    holds(shop)
