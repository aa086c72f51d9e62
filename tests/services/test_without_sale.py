"""Goods that come back without a sale: who may, what has to be said, and what they are worth."""

from __future__ import annotations

from dataclasses import replace

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import Basis, Mark, ReturnKind, Role
from erp_returns.domain.permissions import Permission, preset
from erp_returns.domain.requests import Amendment, LineRequest, SourceKey
from erp_returns.models import Member, OrderEvent, Product, SalesOrder, Shop
from erp_returns.queries.editing import request_of
from erp_returns.queries.return_detail import actions, return_detail
from erp_returns.queries.return_form import sold_before
from erp_returns.queries.return_list import ReturnFilter, ReturnSort, return_list, status_counts
from erp_returns.queries.settings import settings
from erp_returns.services import amendments, returns, review
from erp_returns.ui.pages.approvals.sheet import order_sheet
from tests.journeys.busy import BusyShop
from tests.journeys.shop import Wanted
from tests.journeys.unsold import WHY, goods, money, unsold

BACK = ReturnKind.RETURN_REFUND
SOON = "2026-11-21T03:00:00Z"


@pytest.fixture
def shop(tmp_path) -> BusyShop:
    return BusyShop(tmp_path)


def raised(shop: BusyShop, *lines: LineRequest, kind: ReturnKind = BACK, **more: object) -> int:
    return returns.create(shop.session, unsold(shop, kind, *lines, **more)).order_id


def test_the_owner_raises_one_and_the_first_event_says_why(shop):
    order_id = raised(shop, goods(shop, "A1", 2))
    order, (line,) = shop.order(order_id), shop.lines(order_id)
    assert (order.sales_order_id, order.shop_id, order.receiver_name) == (None, Shop.get().id, "李雷")
    assert (line.sales_order_line_id, line.replacement_line_id) == (None, None)
    assert OrderEvent.get(OrderEvent.return_order_id == order_id).note == f"无原单：{WHY}"


def test_units_are_worth_the_products_price_until_another_is_typed(shop):
    order_id = raised(
        shop, goods(shop, "A1", 2), goods(shop, "B1", 3, 20_01), goods(shop, "C1", 2, 5_00, 9_00)
    )
    assert [(row.entitled_fen, row.agreed_fen) for row in shop.lines(order_id)] == [
        (66_66, 66_66),
        (60_03, 60_03),
        (10_00, 9_00),
    ]
    assert shop.order(order_id).net_due_fen == 135_69


@pytest.mark.parametrize("role", [Role.SERVICE, Role.WAREHOUSE, Role.FINANCE])
def test_nobody_but_the_owner_raises_one(shop, role):
    session = shop.session_of("小李", role, {Permission.CREATE})
    with pytest.raises(e.NotPermitted) as refusal:
        returns.create(session, unsold(shop, BACK, goods(shop, "A1", 1)))
    assert str(refusal.value.permission) == "无原单退货"


def test_whoever_was_given_the_permission_raises_one(shop):
    session = shop.session_of("小李", Role.SERVICE, {Permission.WITHOUT_SALE})
    returns.create(session, unsold(shop, BACK, goods(shop, "A1", 1)))


def test_whoever_places_parcels_raises_none_without_a_sale(shop):
    session = shop.session_of("小王", Role.WAREHOUSE)
    with pytest.raises(e.NotPermitted):
        returns.create(session, unsold(shop, BACK, goods(shop, "A1", 1)), from_parcel=True)


def test_changing_and_resubmitting_one_takes_the_permission_too(shop):
    order_id = raised(shop, goods(shop, "A1", 2))
    service = shop.session_of("小李", Role.SERVICE)
    asked = request_of(shop.session.database, order_id)
    with pytest.raises(e.NotPermitted):
        returns.edit(service, order_id, shop.order(order_id).version, asked)
    review.reject(shop.session, order_id, shop.order(order_id).version, "没有凭证")
    with pytest.raises(e.NotPermitted):
        returns.resubmit(service, order_id, shop.order(order_id).version)
    returns.resubmit(shop.session, order_id, shop.order(order_id).version)
    assert shop.order(order_id).status == "pending_review"


def refused(shop: BusyShop, kind: ReturnKind, *lines: LineRequest, **more: object) -> e.Refusal:
    with pytest.raises(e.Refusal) as refusal:
        returns.create(shop.session, unsold(shop, kind, *lines, **more))
    return refusal.value


@pytest.mark.parametrize(
    ("said", "more"),
    [
        (e.WhyWithoutSale, {"internal_note": "  "}),
        (e.TextMissing, {"shop_id": 0}),
        (e.EntryGone, {"shop_id": 99}),
        (e.EntryGone, {"member_id": 99}),
    ],
)
def test_a_shop_and_a_reason_are_needed(shop, said, more):
    assert isinstance(refused(shop, BACK, goods(shop, "A1", 1), **more), said)


@pytest.mark.parametrize(
    ("said", "units", "price_fen", "agreed_fen"),
    [
        (e.QuantityNotPositive, 0, 100, None),
        (e.QuantityNotPositive, -1, 100, None),
        (e.QuantityNotPositive, 10**6 + 1, 0, None),
        (e.AmountNegative, 1, -1, None),
        (e.AmountNegative, 1, 100, -1),
        (e.AmountTooLarge, 1, 10**11, None),
        (e.AmountTooLarge, 10**6, 10**9, None),
        (e.OverRefund, 1, 100, 101),
    ],
)
def test_units_and_amounts_are_within_reason(shop, said, units, price_fen, agreed_fen):
    assert isinstance(refused(shop, BACK, goods(shop, "A1", units, price_fen, agreed_fen)), said)


def test_a_product_stands_on_one_line(shop):
    assert isinstance(refused(shop, BACK, goods(shop, "A1", 1), goods(shop, "A1", 2)), e.LineTwice)


def test_a_product_that_is_gone_is_named(shop):
    gone = LineRequest(SourceKey(10**6, product=True), Basis.GOODS, 1)
    assert isinstance(refused(shop, BACK, gone), e.EntryGone)


def test_lines_of_a_sale_and_products_do_not_mix(shop):
    sold = LineRequest(shop.source(1), Basis.GOODS, 1)
    assert isinstance(refused(shop, BACK, sold), e.EntryGone)
    with pytest.raises(e.EntryGone):
        shop.returned(Wanted(1, 1), goods(shop, "B1", 1))


def test_without_a_sale_nothing_was_left_unshipped(shop):
    line = replace(goods(shop, "A1", 1), basis=Basis.UNSHIPPED)
    assert isinstance(refused(shop, ReturnKind.REFUND_ONLY, line), e.BasisWrong)


def test_money_alone_is_an_amount_for_a_product(shop):
    order_id = raised(shop, money(shop, "B1", 20_00), kind=ReturnKind.REFUND_ONLY)
    shop.approve(order_id)
    shop.pay(order_id)
    assert (shop.order(order_id).status, shop.order(order_id).refunded_fen) == ("completed", 20_00)
    nothing = refused(shop, ReturnKind.REFUND_ONLY, money(shop, "B1", 0))
    assert isinstance(nothing, e.AmountNotPositive)


def test_a_large_compensation_is_for_the_owner_to_approve(shop):
    shop.set("max_compensation", 10_00)
    order_id = raised(shop, money(shop, "B1", 20_00), kind=ReturnKind.REFUND_ONLY)
    other = shop.session_of("小李", Role.SERVICE, {Permission.APPROVE})
    with pytest.raises(e.CompensationNeedsOwner) as refusal:
        review.approve(other, order_id, shop.order(order_id).version)
    assert "（无原单）" in str(refusal.value)
    shop.approve(order_id)


def test_the_reviewer_grants_more_only_with_leave_and_a_note(shop):
    order_id = raised(shop, goods(shop, "A1", 2, 10_00))
    (line,) = shop.lines(order_id)
    with pytest.raises(e.OverRefund):
        shop.approve(order_id, review.Agreement((review.AgreedLine(line.id, 20_01),)))
    shop.approve(order_id, review.Agreement((review.AgreedLine(line.id, 20_01, "老客户"),)))
    assert shop.order(order_id).net_due_fen == 20_01


def test_what_is_stored_is_the_request_again(shop):
    asked = unsold(shop, BACK, goods(shop, "A1", 2, 10_00, 19_99), member_id=Member.get().id)
    order_id = returns.create(shop.session, asked).order_id
    found = request_of(shop.session.database, order_id)
    assert (found.sale_id, found.shop_id, found.member_id) == (0, asked.shop_id, asked.member_id)
    assert found.lines == asked.lines


def test_a_change_takes_new_prices_and_keeps_shop_and_buyer(shop):
    order_id = raised(shop, goods(shop, "A1", 2))
    other = Shop.create(name="另一家")
    asked = unsold(shop, BACK, goods(shop, "A1", 1, 8_00), goods(shop, "C1", 1), shop_id=other.id)
    returns.edit(shop.session, order_id, shop.order(order_id).version, asked)
    assert [(row.unit_price_fen, row.entitled_fen) for row in shop.lines(order_id)] == [
        (8_00, 8_00),
        (5_00, 5_00),
    ]
    assert shop.order(order_id).shop_id != other.id


def test_an_order_of_a_sale_does_not_leave_it(shop):
    order_id = shop.returned(Wanted(1, 1))
    asked = unsold(shop, BACK, goods(shop, "A1", 1))
    with pytest.raises(e.EntryGone):
        returns.edit(shop.session, order_id, shop.order(order_id).version, asked)


def test_sales_of_the_same_goods_to_the_same_buyer_are_found(shop):
    SalesOrder.update(receiver_mobile="13900000000").execute()
    asked = unsold(shop, BACK, goods(shop, "A1", 1))
    assert sold_before(shop.session.database, asked) == ("SO-1",)
    assert sold_before(shop.session.database, unsold(shop, BACK, goods(shop, "D1", 1))) == ()
    stranger = replace(asked, receiver=None)
    assert sold_before(shop.session.database, stranger) == ()
    assert sold_before(shop.session.database, replace(stranger, member_id=Member.get().id)) == ("SO-1",)


def test_a_product_whose_price_changes_keeps_what_was_granted(shop):
    order_id = raised(shop, goods(shop, "A1", 2))
    Product.update(price_fen=1).execute()
    returns.cancel(shop.session, order_id, shop.order(order_id).version, "不退了")
    returns.reopen(shop.session, order_id, shop.order(order_id).version, "又要退了")
    assert shop.order(order_id).net_due_fen == 66_66


def test_the_reason_is_not_taken_away_afterwards(shop):
    order_id = raised(shop, goods(shop, "A1", 2))
    with pytest.raises(e.WhyWithoutSale):
        amendments.amend(shop.session, order_id, shop.order(order_id).version, Amendment(internal_note=" "))


def test_who_may_not_is_shown_why_before_pressing(shop):
    order_id = raised(shop, goods(shop, "A1", 2))
    detail = return_detail(shop.session.database, order_id)
    may = preset(Role.SERVICE)
    shown = actions(detail, may, settings(shop.session.database), 2)
    assert "无原单退货" in str(shown[Action.EDIT])
    assert shown[Action.CANCEL] is None
    mine = actions(detail, {*may, Permission.WITHOUT_SALE}, settings(shop.session.database), 2)
    assert mine[Action.EDIT] is None


def test_lists_find_them_by_their_mark(shop):
    shop.returned(Wanted(1, 1))
    order_id = raised(shop, goods(shop, "A1", 2))
    database = shop.session.database
    wanted = ReturnFilter(mark=Mark.WITHOUT_SALE)
    assert [row.id for row in return_list(database, wanted, ReturnSort(), SOON).first(9)] == [order_id]
    assert status_counts(database, ReturnFilter(), SOON)[Mark.WITHOUT_SALE] == 1


def test_a_reviewer_grants_no_more_money_than_the_owner_did(shop):
    order_id = raised(shop, money(shop, "B1", 5_00), kind=ReturnKind.REFUND_ONLY)
    (line,) = shop.lines(order_id)
    more = review.Agreement((review.AgreedLine(line.id, 5_01),))
    other = shop.session_of("小李", Role.SERVICE, {Permission.APPROVE})
    with pytest.raises(e.OverRefund):
        review.approve(other, order_id, shop.order(order_id).version, more)
    shop.approve(order_id, more)
    assert shop.order(order_id).net_due_fen == 5_01


def test_the_reviewer_is_shown_that_the_buyer_bought_it(shop):
    SalesOrder.update(receiver_mobile="13900000000").execute()
    order_id = raised(shop, goods(shop, "A1", 1))
    sheet = order_sheet(shop.session, order_id)
    assert [str(each) for each in sheet.advice] == ["该买家买过这些商品：SO-1；请核对是否应该从原单退货。"]
