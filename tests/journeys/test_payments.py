"""Payments on their way: never twice, never by the wrong person, never into a closed month."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.kinds import PaymentMethod, Role
from erp_returns.domain.permissions import Permission
from erp_returns.models import Refund
from erp_returns.queries.verify import verify
from erp_returns.services import exchanges, refunds, review
from erp_returns.services.inspection import Group
from tests.builders import NOW
from tests.journeys.busy import BusyShop, Sold
from tests.journeys.roads import BACK, GOOD, noted
from tests.journeys.shop import Wanted

UNSHIPPED = "未发货仅退款"


@pytest.fixture
def shop(tmp_path) -> BusyShop:
    return BusyShop(tmp_path)


def status(shop: BusyShop, order_id: int) -> str:
    return str(shop.order(order_id).status)


def due(shop: BusyShop, order_id: int) -> int:
    return int(shop.order(order_id).net_due_fen)


def received(shop: BusyShop, *wanted: Wanted, **more: object) -> int:
    """A return with its goods here, waiting for its refund."""
    order_id = shop.returned(*wanted, **more)
    shop.approve(order_id)
    shop.receive(order_id)
    return order_id


# -- paid, and taken back


def test_an_order_partly_paid_is_not_rejected_before_the_payment_is_reversed(shop):
    order_id = received(shop, Wanted(2, 1))
    shop.pay(order_id, 30_00)
    with pytest.raises(e.MoneyMoved):
        noted(shop, order_id, review.refuse_refund)
    noted(shop, order_id, review.review_again)
    with pytest.raises(e.MoneyMoved) as refusal:
        noted(shop, order_id, review.reject)
    assert refusal.value.refunded == "30.00"
    number = shop.refund_number(order_id)
    refunds.reverse_refund(shop.session, number, shop.order(order_id).version, "付错了")
    noted(shop, order_id, review.reject)
    assert (status(shop, order_id), shop.order(order_id).send_back) == ("rejected", 1)


def test_an_order_whose_refund_bounced_waits_for_it_again(shop):
    order_id = received(shop, Wanted(2, 1))
    shop.pay(order_id)
    assert (status(shop, order_id), bool(shop.order(order_id).closed_at)) == ("completed", True)
    number = shop.refund_number(order_id)
    refunds.reverse_refund(shop.session, number, shop.order(order_id).version, "账号错误")
    order = shop.order(order_id)
    assert (order.status, order.refunded_fen, order.closed_at) == ("awaiting_refund", 0, None)
    assert [row.amount_fen for row in Refund.select().order_by(Refund.id)] == [81_90, -81_90]
    shop.pay(order_id)
    assert status(shop, order_id) == "completed"


def test_the_refund_of_an_exchange_that_was_delivered_is_not_refused(shop):
    order_id = shop.exchanged(Wanted(2, 1), replacements=(("D1", 1, 0),))
    shop.approve(order_id)
    shop.receive(order_id)
    shop.ship(order_id)
    shop.confirm(order_id)
    with pytest.raises(e.GoodsMoved):
        noted(shop, order_id, review.refuse_refund)


def test_money_paid_ahead_for_goods_that_are_refused_is_owed(shop):
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    shop.pay(order_id)
    shop.receive(order_id, (Group(1, *GOOD), Group(1, *BACK)))
    shop.approve(order_id)
    assert (status(shop, order_id), due(shop, order_id)) == ("awaiting_payment", 30_33)
    with pytest.raises(e.CollectsTooMuch):
        shop.collect(order_id, 30_35)
    shop.collect(order_id, 30_34)
    assert status(shop, order_id) == "completed"


def test_money_paid_ahead_for_goods_that_never_came_is_owed(shop):
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    shop.pay(order_id)
    noted(shop, order_id, review.close_short)
    assert (status(shop, order_id), due(shop, order_id)) == ("awaiting_payment", 0)
    refunds.waive(shop.session, order_id, shop.order(order_id).version, "数额太小")
    assert status(shop, order_id) == "completed"


@pytest.mark.parametrize("fen", [0, -1, -(10**12)])
def test_a_payment_of_nothing_is_none(shop, fen):
    order_id = received(shop, Wanted(2, 1))
    with pytest.raises(e.AmountNotPositive):
        shop.pay(order_id, fen)


@pytest.mark.parametrize("fen", [81_91, 10**30])
def test_no_more_is_paid_than_is_due(shop, fen):
    order_id = received(shop, Wanted(2, 1))
    with pytest.raises(e.PaysTooMuch) as refusal:
        shop.pay(order_id, fen)
    assert refusal.value.due == "81.90"
    assert not Refund.select().exists()


def test_a_payment_keeps_all_that_was_said_about_it(shop):
    order_id = received(shop, Wanted(2, 1))
    said = {"person": "王𠮷", "account": "6222 0000", "reference": "20261121🙂", "note": "字" * 200}
    shop.pay(order_id, 1_00, method=PaymentMethod.BANK, paid_on="2026-11-20", **said)
    row = Refund.get()
    assert (row.payee, row.account, row.reference, row.note) == tuple(said.values())
    assert (row.method, row.paid_on) == ("bank", "2026-11-20")


@pytest.mark.parametrize("day", ["2026-02-30", "昨天", "20261", "2026-13-01"])
def test_a_payment_on_a_day_that_does_not_exist_is_refused(shop, day):
    order_id = received(shop, Wanted(2, 1))
    with pytest.raises(e.TextMissing):
        shop.pay(order_id, paid_on=day)


# -- who pays, and when


def test_who_reviewed_does_not_pay_where_the_shop_wants_two(shop):
    shop.set("two_person_refund", True)
    order_id = received(shop, Wanted(2, 1))
    with pytest.raises(e.TwoPeopleNeeded) as refusal:
        shop.pay(order_id)
    assert refusal.value.operator == "店主"
    finance = shop.session_of("财务", Role.FINANCE)
    refunds.pay(finance, order_id, shop.order(order_id).version, refunds.Payment(81_90))
    assert Refund.get().operator_id == finance.operator_id


def test_who_took_the_request_does_not_pay_what_the_system_reviewed(shop):
    shop.set("two_person_refund", True)
    shop.sell(Sold("B1", 1, 50_00, shipped=0), paid_fen=50_00)
    order_id = shop.refund_only(Wanted(1, 1), type_name=UNSHIPPED)
    with pytest.raises(e.TwoPeopleNeeded):
        shop.pay(order_id, intercepted=True)
    finance = shop.session_of("财务", Role.FINANCE)
    payment = refunds.Payment(50_00, intercepted=True)
    refunds.pay(finance, order_id, shop.order(order_id).version, payment)
    assert status(shop, order_id) == "completed"


def test_who_paid_alone_before_two_were_wanted_did_nothing_wrong(shop):
    order_id = received(shop, Wanted(2, 1))
    shop.pay(order_id, 1_00)
    shop.session = replace(shop.session, clock=lambda: NOW + timedelta(days=1))
    shop.set("two_person_refund", True)
    shop.session = replace(shop.session, clock=lambda: NOW + timedelta(days=2))
    finance = replace(shop.session_of("财务", Role.FINANCE), clock=shop.session.clock)
    refunds.pay(finance, order_id, shop.order(order_id).version, refunds.Payment(1_00))
    shop.set("two_person_refund", False)
    shop.session = replace(shop.session, clock=lambda: NOW + timedelta(days=3))
    shop.pay(order_id)
    assert verify(shop.session.database).clean


def test_two_people_are_wanted_ahead_of_the_goods_and_for_every_part(shop):
    shop.set("two_person_refund", True)
    shop.set("pay_before_goods", True)
    order_id = shop.returned(Wanted(2, 1))
    shop.approve(order_id)
    with pytest.raises(e.TwoPeopleNeeded):
        shop.pay(order_id, 1_00)
    finance = shop.session_of("财务", Role.FINANCE)
    refunds.pay(finance, order_id, shop.order(order_id).version, refunds.Payment(1_00))
    shop.receive(order_id)
    with pytest.raises(e.TwoPeopleNeeded):
        shop.pay(order_id, 1_00)


def test_who_let_replacements_go_for_money_does_not_pay_it(shop):
    order_id = shop.exchanged(Wanted(1, 2), replacements=(("A1", 2, 0),))
    finance = shop.session_of("财务", Role.FINANCE, (Permission.CLOSE_SHORT,))
    shop.approve(order_id)
    shop.receive(order_id)
    units = ((shop.replacement(order_id).line_id, 1),)
    version = shop.order(order_id).version
    exchanges.ship(shop.session, order_id, version, exchanges.Dispatch("圆通", "YT1", units))
    exchanges.close_replacement(finance, order_id, version + 1, exchanges.Forgone("停产"))
    shop.confirm(order_id)
    shop.set("two_person_refund", True)
    due = shop.order(order_id).net_due_fen
    for person in (finance, shop.session):
        with pytest.raises(e.TwoPeopleNeeded):
            refunds.pay(person, order_id, shop.order(order_id).version, refunds.Payment(due))
    third = shop.session_of("出纳", Role.FINANCE)
    refunds.pay(third, order_id, shop.order(order_id).version, refunds.Payment(due))


@pytest.mark.parametrize("posting", ["pay", "collect", "waive", "reverse"])
def test_a_closed_period_takes_no_posting(shop, posting):
    order_id = received(shop, Wanted(2, 1))
    debt = shop.exchanged(Wanted(3, 2), replacements=(("D1", 1, 0),))
    shop.approve(debt)
    shop.receive(debt)
    shop.pay(order_id, 1_00)
    shop.set("closed_until", "2026-11-21")
    number, version = shop.refund_number(order_id), shop.order(order_id).version
    with pytest.raises(e.PeriodClosed) as refusal:
        {
            "pay": lambda: shop.pay(order_id, 1_00),
            "collect": lambda: shop.collect(debt, 1_00),
            "waive": lambda: refunds.waive(shop.session, debt, shop.order(debt).version, "免"),
            "reverse": lambda: refunds.reverse_refund(shop.session, number, version, "错"),
        }[posting]()
    assert (refusal.value.date, refusal.value.until) == ("2026-11-21", "2026-11-21")


def test_the_day_after_a_closed_period_is_open(shop):
    shop.set("closed_until", "2026-11-20")
    order_id = received(shop, Wanted(2, 1))
    with pytest.raises(e.PeriodClosed):
        shop.pay(order_id, 1_00, paid_on="2026-11-20")
    shop.pay(order_id, 1_00)
