"""Exchanges of every balance, to their end and back again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.kinds import ReturnKind, Role, StockState
from erp_returns.domain.requests import LineRequest, ReplacementRequest
from erp_returns.models import Collection, ReplacementLine, StockBalance, StockMovement, Warehouse
from erp_returns.queries.editing import request_of
from erp_returns.queries.verify import verify
from erp_returns.services import exchanges, refunds, returns, review
from erp_returns.services.inspection import Group
from tests.journeys.busy import BusyShop, Sold
from tests.journeys.roads import BACK, GOOD, noted
from tests.journeys.shop import Wanted

CAP = (("D1", 1, 0),)


@pytest.fixture
def shop(tmp_path) -> BusyShop:
    return BusyShop(tmp_path)


def status(shop: BusyShop, order_id: int) -> str:
    return str(shop.order(order_id).status)


def edit(shop: BusyShop, order_id: int, **changes: object) -> None:
    request = replace(request_of(shop.session.database, order_id), **changes)  # type: ignore[arg-type]
    returns.edit(shop.session, order_id, shop.order(order_id).version, request)


def as_return(shop: BusyShop) -> dict[str, object]:
    return {
        "kind": ReturnKind.RETURN_REFUND,
        "type_id": shop.types["七天无理由退货"],
        "replacements": (),
    }


def came_back(shop: BusyShop, order_id: int, state: StockState = StockState.GOOD) -> None:
    exchanges.replacement_back(shop.session, order_id, shop.order(order_id).version, state, "无人签收")


def good(shop: BusyShop, code: str) -> int:
    row = StockBalance.get_or_none(
        StockBalance.product_id == shop.products[code].id, StockBalance.state == StockState.GOOD
    )
    return row.quantity if row else 0


def clean(shop: BusyShop) -> bool:
    return verify(shop.session.database).clean


def dearer(shop: BusyShop) -> int:
    """Socks for 9.10 against a cap for 15.00, goods here: 5.90 are owed."""
    order_id = shop.exchanged(Wanted(3, 2), replacements=CAP)
    shop.approve(order_id)
    shop.receive(order_id)
    return order_id


def test_a_debt_is_waived_by_who_may_with_a_reason(shop):
    order_id = dearer(shop)
    finance = shop.session_of("财务", Role.FINANCE)
    with pytest.raises(e.NotPermitted):
        refunds.waive(finance, order_id, shop.order(order_id).version, "老客户")
    with pytest.raises(e.NoteNeeded):
        refunds.waive(shop.session, order_id, shop.order(order_id).version, "")
    refunds.waive(shop.session, order_id, shop.order(order_id).version, "老客户")
    order = shop.order(order_id)
    assert (order.status, order.waived_fen, order.collected_fen) == ("awaiting_exchange", 5_90, 0)
    assert Collection.get().waived == 1


def test_a_debt_is_collected_in_parts_and_never_beyond(shop):
    order_id = dearer(shop)
    shop.collect(order_id, 5_00)
    assert status(shop, order_id) == "awaiting_payment"
    with pytest.raises(e.CollectsTooMuch) as refusal:
        shop.collect(order_id, 91)
    assert (refusal.value.due, refusal.value.asked) == ("0.90", "0.91")
    shop.collect(order_id, 90)
    assert status(shop, order_id) == "awaiting_exchange"


@pytest.mark.parametrize("fen", [0, -1])
def test_a_collection_of_nothing_is_none(shop, fen):
    with pytest.raises(e.AmountNotPositive):
        shop.collect(dearer(shop), fen)


def test_a_collection_that_bounced_is_owed_again(shop):
    order_id = dearer(shop)
    shop.collect(order_id, 5_90)
    shop.ship(order_id)
    number = Collection.get().number
    refunds.reverse_collection(shop.session, number, shop.order(order_id).version, "转账被退回")
    assert (status(shop, order_id), shop.order(order_id).collected_fen) == ("awaiting_payment", 0)
    refunds.waive(shop.session, order_id, shop.order(order_id).version, "算了")
    assert status(shop, order_id) == "awaiting_delivery"


def test_a_collection_whose_money_was_paid_out_again_is_not_reversed(shop):
    order_id = dearer(shop)
    shop.collect(order_id, 5_90)
    shop.ship(order_id)
    shop.confirm(order_id)
    cap = LineRequest(shop.replacement(order_id), quantity=1)
    everything = shop.returned(cap, Wanted(1, 3), Wanted(2, 1), allow_freight=True)
    shop.approve(everything)
    shop.receive(everything)
    shop.pay(everything)
    with pytest.raises(e.CeilingExceeded) as refusal:
        refunds.reverse_collection(
            shop.session, Collection.get().number, shop.order(order_id).version, "退票"
        )
    assert refusal.value.excess == "5.90"


def test_something_cheaper_is_paid_out_after_it_was_delivered(shop):
    order_id = shop.exchanged(Wanted(2, 1), replacements=CAP)
    shop.approve(order_id)
    shop.receive(order_id)
    assert (status(shop, order_id), shop.order(order_id).net_due_fen) == ("awaiting_exchange", 66_90)
    shop.ship(order_id)
    with pytest.raises(e.ActionNotNow):
        shop.pay(order_id)
    shop.confirm(order_id)
    assert status(shop, order_id) == "awaiting_refund"
    shop.pay(order_id, 60_00)
    shop.pay(order_id, 6_90)
    assert status(shop, order_id) == "completed"


@pytest.mark.parametrize("stage", ["awaiting_payment", "awaiting_exchange"])
def test_an_exchange_that_cannot_be_had_becomes_a_return(shop, stage):
    order_id = dearer(shop)
    if stage == "awaiting_exchange":
        refunds.waive(shop.session, order_id, shop.order(order_id).version, "老客户")
    assert status(shop, order_id) == stage
    noted(shop, order_id, review.review_again)
    edit(shop, order_id, **as_return(shop))
    shop.approve(order_id)
    assert (status(shop, order_id), shop.order(order_id).net_due_fen) == ("awaiting_refund", 9_10)
    shop.pay(order_id)
    assert status(shop, order_id) == "completed"
    assert shop.order(shop.returned(Wanted(1, 3), Wanted(2, 1))).net_due_fen == 172_90


def test_money_collected_for_an_exchange_goes_back_when_it_becomes_a_return(shop):
    order_id = dearer(shop)
    shop.collect(order_id, 5_90)
    noted(shop, order_id, review.review_again)
    edit(shop, order_id, **as_return(shop))
    shop.approve(order_id)
    with pytest.raises(e.PaysTooMuch) as refusal:
        shop.pay(order_id, 15_01)
    assert refusal.value.due == "15.00"
    shop.pay(order_id)
    assert (status(shop, order_id), shop.order(order_id).refunded_fen) == ("completed", 15_00)


def test_a_replacement_that_was_not_delivered_goes_out_again(shop):
    order_id = dearer(shop)
    shop.collect(order_id, 5_90)
    shop.ship(order_id)
    assert good(shop, "D1") == -1
    came_back(shop, order_id)
    line = ReplacementLine.get(ReplacementLine.return_order_id == order_id)
    assert (status(shop, order_id), line.shipped, line.reserved) == ("awaiting_exchange", 0, 1)
    assert (good(shop, "D1"), shop.order(order_id).shipped_at) == (0, None)
    shop.ship(order_id)
    shop.confirm(order_id)
    assert status(shop, order_id) == "completed"


def test_a_replacement_that_came_back_broken_can_be_another_one(shop):
    order_id = dearer(shop)
    shop.collect(order_id, 5_90)
    shop.ship(order_id)
    came_back(shop, order_id, StockState.DEFECTIVE)
    noted(shop, order_id, review.review_again)
    edit(shop, order_id, replacements=(ReplacementRequest(shop.products["D1"].id, 1, unit_price_fen=15_00),))
    shop.approve(order_id)
    shop.ship(order_id)
    shop.confirm(order_id)
    assert status(shop, order_id) == "completed"


def test_a_replacement_that_came_back_can_be_refunded_instead(shop):
    order_id = dearer(shop)
    shop.collect(order_id, 5_90)
    shop.ship(order_id)
    came_back(shop, order_id)
    noted(shop, order_id, review.review_again)
    edit(shop, order_id, **as_return(shop))
    shop.approve(order_id)
    shop.pay(order_id)
    assert (status(shop, order_id), shop.order(order_id).refunded_fen) == ("completed", 15_00)


def test_replacements_that_are_out_are_not_changed(shop):
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("C2", 2, 0),))
    shop.approve(order_id)
    shop.ship(order_id)
    noted(shop, order_id, review.review_again)
    with pytest.raises(e.GoodsMoved):
        edit(shop, order_id, **as_return(shop))
    with pytest.raises(e.GoodsMoved):
        noted(shop, order_id, review.reject)


# -- 先行换货


def test_something_dearer_does_not_go_out_ahead_before_it_is_paid(shop):
    order_id = shop.exchanged(Wanted(3, 2), replacements=CAP)
    shop.approve(order_id)
    with pytest.raises(e.CollectFirst) as refusal:
        shop.ship(order_id)
    assert refusal.value.due == "5.90"


@pytest.mark.parametrize("how", ["collect", "waive"])
def test_something_dearer_goes_out_ahead_once_it_is_settled_and_is_owed_whole_when_nothing_comes(shop, how):
    order_id = shop.exchanged(Wanted(3, 2), replacements=CAP)
    shop.approve(order_id)
    if how == "collect":
        shop.collect(order_id, 5_00)
        with pytest.raises(e.CollectFirst):
            shop.ship(order_id)
        shop.collect(order_id, 90)
    else:
        refunds.waive(shop.session, order_id, shop.order(order_id).version, "老客户")
    assert status(shop, order_id) == "awaiting_return"
    shop.ship(order_id)
    order = shop.order(order_id)
    assert (order.status, order.cross_ship) == ("awaiting_return", 1)
    noted(shop, order_id, review.close_short)
    assert (status(shop, order_id), shop.order(order_id).net_due_fen) == ("awaiting_payment", -15_00)
    with pytest.raises(e.CollectsTooMuch) as refusal:
        shop.collect(order_id, 9_11)
    assert refusal.value.due == "9.10"
    shop.collect(order_id, 9_10)
    shop.confirm(order_id)
    assert (status(shop, order_id), clean(shop)) == ("completed", True)


def test_something_dearer_that_was_paid_ahead_goes_on_by_itself_when_the_goods_come(shop):
    order_id = shop.exchanged(Wanted(3, 2), replacements=CAP)
    shop.approve(order_id)
    shop.collect(order_id, 5_90)
    shop.ship(order_id)
    shop.receive(order_id)
    assert status(shop, order_id) == "awaiting_delivery"
    shop.confirm(order_id)
    assert (status(shop, order_id), clean(shop)) == ("completed", True)


def test_nothing_is_collected_ahead_where_nothing_is_owed(shop):
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("C2", 2, 0),))
    shop.approve(order_id)
    with pytest.raises(e.ActionNotNow):
        shop.collect(order_id, 1)


def test_goods_that_never_come_for_what_went_out_ahead_are_owed_in_full(shop):
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("C2", 2, 0),))
    shop.approve(order_id)
    shop.ship(order_id)
    noted(shop, order_id, review.close_short)
    order = shop.order(order_id)
    assert (order.status, order.net_due_fen) == ("awaiting_payment", -9_10)
    shop.collect(order_id, 9_10)
    shop.confirm(order_id)
    assert status(shop, order_id) == "completed"


def test_goods_refused_for_what_went_out_ahead_are_owed(shop):
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("C2", 2, 0),))
    shop.approve(order_id)
    shop.ship(order_id)
    shop.receive(order_id, (Group(1, *GOOD), Group(1, *BACK)))
    assert (status(shop, order_id), shop.order(order_id).net_due_fen) == ("pending_review", -4_55)
    shop.approve(order_id)
    assert status(shop, order_id) == "awaiting_payment"


# -- stock


def test_replacements_are_reserved_with_the_approval_and_set_free_with_the_review(shop):
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("C2", 2, 0),))
    line = ReplacementLine.return_order_id == order_id
    assert ReplacementLine.get(line).reserved == 0
    shop.approve(order_id)
    assert ReplacementLine.get(line).reserved == 2
    noted(shop, order_id, review.review_again)
    assert ReplacementLine.get(line).reserved == 0
    shop.approve(order_id)
    shop.cancel(order_id)
    assert ReplacementLine.get(line).reserved == 0


def test_short_stock_is_said_at_the_approval(shop):
    Warehouse.update(check_stock=1).execute()
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("C2", 2, 0),))
    with pytest.raises(e.StockShort) as refusal:
        shop.approve(order_id)
    assert (refusal.value.left, refusal.value.asked) == (0, 2)
    assert status(shop, order_id) == "pending_review"
    shop.set("allow_negative_stock", True)
    shop.approve(order_id)
    shop.receive(order_id)
    shop.ship(order_id)
    assert good(shop, "C2") == -2


def test_what_one_order_reserved_another_does_not_get(shop):
    _stock(shop, "C2", 3)
    Warehouse.update(check_stock=1).execute()
    shop.approve(shop.exchanged(Wanted(3, 2), replacements=(("C2", 2, 0),)))
    shop.sell_s1()
    second = shop.exchanged(Wanted(3, 2), replacements=(("C2", 2, 0),))
    with pytest.raises(e.StockShort) as refusal:
        shop.approve(second)
    assert (refusal.value.left, refusal.value.asked) == (1, 2)


def test_two_lines_of_one_product_are_reserved_together(shop):
    _stock(shop, "C2", 2)
    Warehouse.update(check_stock=1).execute()
    order_id = shop.exchanged(Wanted(1, 3), replacements=(("C2", 2, None), ("C2", 1, None)))
    with pytest.raises(e.StockShort):
        shop.approve(order_id)


def _stock(shop: BusyShop, code: str, units: int) -> None:
    product = shop.products[code].id
    place = {"product_id": product, "warehouse_id": 1, "state": StockState.GOOD, "quantity": units}
    StockMovement.insert(
        type="opening", document="QC-1", operator_id=2, posted_at="2026-11-01T00:00:00Z", **place
    ).execute()
    StockBalance.insert(**place).execute()


# -- once per line


def test_a_line_is_exchanged_once_where_the_shop_says_so_unless_it_was_the_quality(shop):
    shop.set("single_exchange", True)
    shop.exchanged(Wanted(1, 1), replacements=(("A1", 1, 0),))
    with pytest.raises(e.ExchangedBefore) as refusal:
        shop.exchanged(Wanted(1, 1), replacements=(("A1", 1, 0),))
    assert refusal.value.line == 1
    shop.returned(Wanted(1, 1))
    shop.reason = quality(shop)
    shop.exchanged(Wanted(1, 1), replacements=(("A1", 1, 0),), type_name="质量问题换货")


def quality(shop: BusyShop) -> int:
    sql = "SELECT id FROM reason WHERE quality = 1 AND needs_photo = 0"
    return int(shop.session.database.execute_sql(sql).fetchone()[0])


@pytest.mark.parametrize("end", [review.reject, returns.cancel])
def test_an_exchange_that_never_was_does_not_count(shop, end):
    shop.set("single_exchange", True)
    noted(shop, shop.exchanged(Wanted(1, 1), replacements=(("A1", 1, 0),)), end)
    shop.exchanged(Wanted(1, 1), replacements=(("A1", 1, 0),))


def test_an_exchange_gives_something(shop):
    with pytest.raises(e.KindNeedsReplacement):
        shop.exchanged(Wanted(1, 1))


@pytest.mark.parametrize("units", [0, -3, 10**7])
def test_a_replacement_has_a_sensible_quantity(shop, units):
    with pytest.raises(e.QuantityNotPositive) as refusal:
        shop.exchanged(Wanted(1, 1), replacements=(("A1", units, 0),))
    assert refusal.value.asked == units


@pytest.mark.parametrize(("fen", "refusal"), [(-1, e.AmountNegative), (10**12, e.AmountTooLarge)])
def test_a_replacement_has_a_sensible_price(shop, fen, refusal):
    request = shop.request(ReturnKind.EXCHANGE, Wanted(1, 1), replacements=CAP)
    priced = replace(request, replacements=(replace(request.replacements[0], unit_price_fen=fen),))
    with pytest.raises(refusal):
        returns.create(shop.session, priced)


def test_a_replacement_that_is_not_paid_for_brings_no_money_when_it_comes_back(shop):
    shop.sell(Sold("C1", 2, 0), paid_fen=8_00, freight_fen=8_00)
    order_id = shop.exchanged(Wanted(1, 2), replacements=CAP)
    shop.approve(order_id)
    shop.receive(order_id)
    shop.collect(order_id, 15_00)
    shop.ship(order_id)
    shop.confirm(order_id)
    number = Collection.get().number
    refunds.reverse_collection(shop.session, number, shop.order(order_id).version, "退票")
    cap = LineRequest(shop.replacement(order_id), quantity=1)
    assert shop.order(shop.returned(cap)).net_due_fen == 0
