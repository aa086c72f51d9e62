"""The worked cases of the money rules, each through the services on a real database."""

from __future__ import annotations

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.kinds import Basis, Disposition, Grade, ReturnKind, StockState
from erp_returns.domain.requests import ChargeRequest, LineRequest
from erp_returns.services import exchanges, returns, review
from erp_returns.services.inspection import Group
from tests.journeys.shop import ShopAtWork, Wanted


@pytest.fixture
def shop(tmp_path) -> ShopAtWork:
    return ShopAtWork(tmp_path)


def test_case_1_two_units_and_a_line_are_worth_their_shares(shop) -> None:
    order = shop.order(shop.returned(Wanted(1, 2), Wanted(2, 1)))
    assert [line.agreed_fen for line in shop.lines(order.id)] == [60_67, 81_90]
    assert (order.goods_fen, order.freight_fen, order.net_due_fen) == (142_57, 0, 142_57)


def test_case_2_the_rest_brings_the_sum_to_what_was_paid_without_freight(shop) -> None:
    first = shop.order(shop.returned(Wanted(1, 2), Wanted(2, 1)))
    second = shop.order(shop.returned(Wanted(1, 1), Wanted(3, 2)))
    assert second.net_due_fen == 39_43
    assert first.net_due_fen + second.net_due_fen == 182_00


def test_case_3_freight_goes_back_once(shop) -> None:
    shop.returned(Wanted(1, 2), Wanted(2, 1))
    second = shop.order(shop.returned(Wanted(1, 1), Wanted(3, 1), allow_freight=True))
    assert second.freight_fen == 8_00
    with pytest.raises(e.FreightAlreadyRefunded):
        shop.returned(Wanted(3, 1), allow_freight=True)


def test_case_3_on_the_second_order_the_freight_makes_47_43(shop) -> None:
    shop.returned(Wanted(1, 2), Wanted(2, 1))
    assert shop.order(shop.returned(Wanted(1, 1), Wanted(3, 2), allow_freight=True)).net_due_fen == 47_43


def test_case_4_more_than_sold_is_refused_with_the_numbers(shop) -> None:
    with pytest.raises(e.OverReturn) as refusal:
        shop.returned(Wanted(1, 4))
    assert (refusal.value.asked, refusal.value.sold, refusal.value.left) == (4, 3, 3)


def test_case_5_ten_percent_is_rounded_half_up(shop) -> None:
    fee = ChargeRequest("服务费", 0, basis_points=1000)
    order = shop.order(shop.returned(Wanted(1, 2), Wanted(2, 1), charges=(fee,)))
    assert (order.fee_fen, order.net_due_fen) == (14_26, 128_31)


def test_case_6_a_compensation_comes_off_what_the_line_is_worth_later(shop) -> None:
    assert shop.order(shop.refund_only(Wanted(2, fen=20_00))).net_due_fen == 20_00
    assert shop.order(shop.returned(Wanted(2, 1))).net_due_fen == 61_90


def test_case_7_another_colour_of_the_same_style_moves_no_money(shop) -> None:
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("C2", 2, 0),))
    assert shop.order(order_id).net_due_fen == 0
    shop.approve(order_id)
    shop.receive(order_id)
    shop.ship(order_id)
    shop.confirm(order_id)
    assert shop.order(order_id).status == "completed"


def test_case_8_something_dearer_does_not_ship_before_it_is_paid(shop) -> None:
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("D1", 1, 0),))
    shop.approve(order_id)
    shop.receive(order_id)
    assert (shop.order(order_id).net_due_fen, shop.order(order_id).status) == (-5_90, "awaiting_payment")
    with pytest.raises(e.ActionNotNow):
        shop.ship(order_id)
    shop.collect(order_id, 5_90)
    shop.ship(order_id)
    assert shop.order(order_id).status == "awaiting_delivery"


def test_case_9_all_unshipped_lines_take_the_freight_along(tmp_path) -> None:
    shop = ShopAtWork(tmp_path, shipped=False)
    order = shop.order(shop.refund_only(Wanted(1, 3), Wanted(2, 1), Wanted(3, 2), type_name="未发货仅退款"))
    assert (order.net_due_fen, order.status) == (190_00, "awaiting_refund")


def test_case_9_freight_leaves_again_when_the_units_are_no_longer_the_last(tmp_path) -> None:
    shop = ShopAtWork(tmp_path, shipped=False)
    first = shop.refund_only(Wanted(1, 3), Wanted(2, 1), type_name="未发货仅退款")
    assert shop.order(first).freight_fen == 0
    second = shop.refund_only(Wanted(3, 2), type_name="未发货仅退款")
    assert (shop.order(second).freight_fen, shop.order(second).net_due_fen) == (8_00, 17_10)
    shop.cancel(first)
    assert (shop.order(second).freight_fen, shop.order(second).net_due_fen) == (0, 9_10)
    shop.pay(second, intercepted=True)
    assert shop.order(second).status == "completed"


def test_case_9_units_that_were_to_ship_are_stopped_before_they_are_paid(tmp_path) -> None:
    shop = ShopAtWork(tmp_path, shipped=False)
    order_id = shop.refund_only(Wanted(3, 2), type_name="未发货仅退款")
    with pytest.raises(e.NotIntercepted):
        shop.pay(order_id)


def test_case_10_a_unit_that_inspection_refuses_goes_back_and_can_come_again(shop) -> None:
    order_id = shop.returned(Wanted(1, 2), Wanted(2, 1))
    shop.approve(order_id)
    refused = (Group(1, Grade.GOOD, Disposition.RESTOCK), Group(1, Grade.DEFECTIVE, Disposition.SEND_BACK))
    shop.receive(order_id, refused, (Group(1, Grade.GOOD, Disposition.RESTOCK),))
    order = shop.order(order_id)
    assert (order.status, order.inspection_differs, order.send_back) == ("pending_review", 1, 1)
    assert [line.agreed_fen for line in shop.lines(order_id)] == [30_33, 81_90]
    with pytest.raises(e.OverReturn):
        shop.returned(Wanted(1, 2))
    shop.send_back(order_id)
    assert shop.lines(shop.returned(Wanted(1, 2)))[0].agreed_fen == 60_67


def test_case_11_compensation_and_single_units_add_up_to_the_fen(shop) -> None:
    shop.refund_only(Wanted(1, fen=50_00))
    assert shop.order(shop.returned(Wanted(1, 1))).net_due_fen == 13_67
    assert shop.order(shop.returned(Wanted(1, 2))).net_due_fen == 27_33


def test_case_12_everything_comes_back_and_not_a_fen_more(shop) -> None:
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("D1", 1, 0),))
    shop.approve(order_id)
    shop.receive(order_id)
    shop.collect(order_id, 5_90)
    shop.ship(order_id)
    shop.confirm(order_id)
    replaced = LineRequest(shop.replacement(order_id), Basis.GOODS, 1)
    with pytest.raises(e.CeilingExceeded) as refusal:
        shop.returned(replaced, Wanted(1, 3, agreed=91_01, note="客户要求"), Wanted(2, 1), allow_freight=True)
    assert refusal.value.excess == "0.01"
    everything = shop.returned(replaced, Wanted(1, 3), Wanted(2, 1), allow_freight=True)
    assert shop.order(everything).net_due_fen == 195_90
    shop.approve(everything)
    shop.receive(everything)
    shop.pay(everything)
    assert shop.order(everything).status == "completed"


def test_case_13_freight_is_paid_before_goods(tmp_path) -> None:
    shop = ShopAtWork(tmp_path, paid_fen=5_00)
    order = shop.order(shop.returned(Wanted(1, 3), Wanted(2, 1), Wanted(3, 2)))
    assert order.net_due_fen == 0


def test_a_payment_is_not_booked_twice(shop) -> None:
    order_id = shop.returned(Wanted(2, 1))
    shop.approve(order_id)
    shop.receive(order_id)
    shop.pay(order_id, 81_00)
    with pytest.raises(e.PaysTooMuch) as refusal:
        shop.pay(order_id, 1_00)
    assert refusal.value.due == "0.90"
    shop.pay(order_id)
    with pytest.raises(e.ActionNotNow):
        shop.pay(order_id, 1)


def test_a_goods_unit_waiting_to_go_back_leaves_the_others_their_own_worth(shop) -> None:
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    refused = (Group(1, Grade.GOOD, Disposition.RESTOCK), Group(1, Grade.DEFECTIVE, Disposition.SEND_BACK))
    shop.receive(order_id, refused)
    assert shop.order(shop.returned(Wanted(1, 1))).net_due_fen == 30_34


def test_return_freight_set_off_in_an_exchange_is_no_part_of_the_ceiling(shop) -> None:
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("D1", 1, 0),), return_freight_fen=5_00)
    shop.approve(order_id)
    shop.receive(order_id)
    shop.collect(order_id, 90)
    shop.ship(order_id)
    shop.confirm(order_id)
    rest = shop.returned(Wanted(1, 3), Wanted(2, 1), allow_freight=True)
    assert shop.order(rest).net_due_fen == 180_90
    shop.approve(rest)
    shop.receive(rest)
    shop.pay(rest)
    assert shop.order(rest).status == "completed"


def test_a_number_given_under_another_pattern_is_passed_over(shop) -> None:
    shop.set("number_return_order", "RT{yyyymm}{0000}")
    first = shop.order(shop.returned(Wanted(1, 1))).number
    shop.set("number_return_order", "RT{yyyy}{000000}")
    others = [shop.order(shop.returned(Wanted(place, 1))).number for place in (1, 2)]
    assert len({first, *others}) == 3


def test_a_replacement_that_came_back_can_be_changed(shop) -> None:
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("C2", 2, 0),))
    shop.approve(order_id)
    shop.receive(order_id)
    shop.ship(order_id)
    exchanges.replacement_back(shop.session, order_id, shop.order(order_id).version, StockState.GOOD)
    review.review_again(shop.session, order_id, shop.order(order_id).version, "断货")
    request = shop.request(ReturnKind.EXCHANGE, Wanted(3, 2), replacements=(("D1", 1, 0),))
    returns.edit(shop.session, order_id, shop.order(order_id).version, request)
    assert shop.order(order_id).net_due_fen == -5_90


def test_an_exchange_leaves_no_less_than_what_was_raised_elsewhere(shop) -> None:
    raised = shop.returned(Wanted(1, 3, agreed=182_00, note="客户要求"))
    shop.approve(raised)
    with pytest.raises(e.CeilingExceeded) as refusal:
        shop.exchanged(Wanted(2, 1), replacements=(("B1", 1, 0),))
    assert refusal.value.excess == "73.90"
