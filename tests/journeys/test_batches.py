"""A selection worked through: what can be done is done, the rest says why, nothing is done twice."""

from __future__ import annotations

from dataclasses import replace
from threading import Thread

import pytest

from erp_returns.domain.actions import Action
from erp_returns.domain.batches import MethodSum, PayingWay, plan
from erp_returns.domain.errors import DatabaseLocked, DiskFull
from erp_returns.domain.kinds import PaymentMethod, ReturnKind, Role, Status
from erp_returns.domain.permissions import Permission
from erp_returns.domain.requests import Amendment
from erp_returns.models import Parameter, Refund, SalesOrder
from erp_returns.queries.batches import Viewer, batch_orders, selection_sum
from erp_returns.queries.people import permissions_of
from erp_returns.queries.reading import own_connection
from erp_returns.queries.settings import settings
from erp_returns.services import amendments, refunds, returns, review
from erp_returns.services.batches import run_batch
from erp_returns.services.order_body import receiver_of
from tests.journeys.busy import BusyShop, Sold
from tests.journeys.shop import Wanted


@pytest.fixture
def shop(tmp_path) -> BusyShop:
    return BusyShop(tmp_path)


def read(shop, action, ids, session=None):
    session = session or shop.session
    database = session.database
    viewer = Viewer(session.operator_id, permissions_of(database, session.operator_id), settings(database))
    return batch_orders(database, action, ids, viewer)


def approving(shop):
    return lambda order: review.approve(shop.session, order.id, order.version, seen_fen=order.amount_fen)


def paying(shop, way=PayingWay()):  # noqa: B008 - frozen
    return lambda order: refunds.pay(
        shop.session,
        order.id,
        order.version,
        refunds.Payment(order.amount_fen, way.method_of(order), intercepted=way.intercepted),
    )


def waiting(shop, *, sales=3):
    """Returns of different sales, all of them waiting for review."""
    ids = []
    for _ in range(sales):
        shop.sell_s1()
        ids.append(shop.returned(Wanted(2, 1)))
    return ids


def to_pay(shop, *, sales=3):
    ids = waiting(shop, sales=sales)
    for order_id in ids:
        shop.approve(order_id)
        shop.receive(order_id)
    return ids


def statuses(shop, ids):
    return [shop.order(order_id).status for order_id in ids]


def whys(result):
    return [str(outcome.why) for outcome in result.left]


def test_what_can_be_done_is_done_and_the_rest_says_why(shop) -> None:
    first, gone, last = waiting(shop)
    shop.cancel(gone)
    planned = plan(read(shop, Action.APPROVE, [first, gone, last]))
    assert (planned.due_fen, len(planned.doable)) == (2 * 81_90, 2)
    result = run_batch(planned, approving(shop))
    assert [outcome.done for outcome in result.outcomes] == [True, False, True]
    assert "已取消" in whys(result)[0]
    assert statuses(shop, [first, last]) == [Status.AWAITING_RETURN] * 2
    assert "returns" in result.topics


def test_the_selection_keeps_its_order(shop) -> None:
    ids = waiting(shop)[::-1]
    assert [order.id for order in read(shop, Action.APPROVE, ids)] == ids


def test_what_changed_since_it_was_shown_is_not_done(shop) -> None:
    first, second = waiting(shop, sales=2)
    planned = plan(read(shop, Action.APPROVE, [first, second]))
    note = shop.request(ReturnKind.RETURN_REFUND, Wanted(2, 1), internal_note="再看看")
    returns.edit(shop.session, second, shop.order(second).version, note)
    result = run_batch(planned, approving(shop))
    assert [outcome.done for outcome in result.outcomes] == [True, False]
    assert "被店主" in whys(result)[0]
    assert "重新选中" in whys(result)[0]
    assert shop.order(second).status == Status.PENDING_REVIEW


def test_another_sum_than_was_shown_is_not_booked(shop) -> None:
    (order_id,) = waiting(shop, sales=1)
    (order,) = read(shop, Action.APPROVE, [order_id])
    result = run_batch(plan([replace(order, amount_fen=order.amount_fen + 1)]), approving(shop))
    assert not result.done
    assert shop.order(order_id).status == Status.PENDING_REVIEW


def test_stopping_leaves_what_is_done_and_lists_the_rest(shop) -> None:
    ids = waiting(shop)
    served: list[int] = []

    def serve(order):
        served.append(order.id)
        return approving(shop)(order)

    planned = plan(read(shop, Action.APPROVE, ids))
    result = run_batch(planned, serve, cancelled=lambda: len(served) == 1)
    assert [outcome.done for outcome in result.outcomes] == [True, False, False]
    assert statuses(shop, ids) == [Status.AWAITING_RETURN, Status.PENDING_REVIEW, Status.PENDING_REVIEW]
    assert "已停止" in whys(result)[0]


def test_progress_counts_what_is_tried(shop) -> None:
    first, gone, last = waiting(shop)
    shop.cancel(gone)
    seen: list[tuple[int, int]] = []
    planned = plan(read(shop, Action.APPROVE, [first, gone, last]))
    run_batch(planned, approving(shop), progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 2), (2, 2)]


def test_the_same_batch_twice_pays_once(shop) -> None:
    ids = to_pay(shop)
    planned = plan(read(shop, Action.PAY, ids), PayingWay())
    assert len(run_batch(planned, paying(shop)).done) == 3
    again = run_batch(planned, paying(shop))
    assert not again.done
    assert [row.amount_fen for row in Refund.select()] == [81_90] * 3


def test_two_batches_at_once_pay_every_order_once(shop) -> None:
    ids = to_pay(shop, sales=6)
    planned = plan(read(shop, Action.PAY, ids), PayingWay())
    results = []

    def work() -> None:
        with own_connection(shop.session.database):
            results.append(run_batch(planned, paying(shop)))

    threads = [Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(len(result.done) for result in results) == 6
    assert sorted(row.return_order_id for row in Refund.select()) == sorted(ids)


def test_refunds_go_out_as_each_buyer_was_paid_last(shop) -> None:
    first, second, third = to_pay(shop)
    shop.pay(first, 1_00, method=PaymentMethod.ALIPAY)
    planned = plan(read(shop, Action.PAY, [first, second, third]), PayingWay())
    assert planned.methods == (MethodSum(PaymentMethod.ALIPAY, 3, 3 * 81_90 - 1_00),)
    cash = plan(planned.orders, PayingWay(PaymentMethod.CASH))
    assert [each.method for each in cash.methods] == [PaymentMethod.CASH]


def test_who_reviewed_may_not_pay_where_two_people_are_wanted(shop) -> None:
    ids = to_pay(shop, sales=1)
    shop.set("two_person_refund", True)
    assert "审核付款分离" in str(read(shop, Action.PAY, ids)[0].why)
    other = shop.session_of("小财", Role.FINANCE)
    assert read(shop, Action.PAY, ids, other)[0].why is None


@pytest.mark.parametrize("action", [Action.APPROVE, Action.PAY])
def test_what_the_sale_cannot_pay_is_listed_before_anybody_presses(shop, action) -> None:
    good, poor = (waiting if action is Action.APPROVE else to_pay)(shop, sales=2)
    SalesOrder.update(paid_fen=50_00).where(SalesOrder.id == shop.order(poor).sales_order_id).execute()
    orders = read(shop, action, [good, poor])
    assert [order.why is None for order in orders] == [True, False]
    serve = approving(shop) if action is Action.APPROVE else paying(shop)
    said = whys(run_batch(plan([replace(order, why=None) for order in orders]), serve))
    assert said == [str(orders[1].why)]


def test_terms_that_the_shop_no_longer_allows_are_listed_before_anybody_presses(shop) -> None:
    shop.sell_s1()
    order_id = shop.returned(Wanted(2, 1), return_freight_fen=8_00)
    shop.set("max_return_freight", 5_00)
    (order,) = read(shop, Action.APPROVE, [order_id])
    assert "退回运费" in str(order.why)
    (said,) = whys(run_batch(plan([replace(order, why=None)]), approving(shop)))
    assert said == str(order.why)


def test_goods_that_went_out_meanwhile_are_listed_before_anybody_presses(shop) -> None:
    shop.set("auto_review_unshipped", value=False)
    shop.sell(Sold("A1", 3, 33_33, shipped=0), paid_fen=99_99)
    order_id = shop.refund_only(Wanted(1, 3))
    for line in shop.sold_lines():
        line.shipped_quantity = 2
        line.save()
    (order,) = read(shop, Action.APPROVE, [order_id])
    assert order.why is not None
    (said,) = whys(run_batch(plan([replace(order, why=None)]), approving(shop)))
    assert said == str(order.why)


def test_goods_that_would_still_ship_have_to_be_stopped_first(shop) -> None:
    shop.sell_s1(status="pending_shipment", shipped_at=None)
    SalesOrder.update(status="pending_shipment").execute()
    for line in shop.sold_lines():
        line.shipped_quantity = 0
        line.save()
    unshipped = shop.refund_only(Wanted(2, 1))
    orders = read(shop, Action.PAY, [unshipped])
    assert "拦截" in str(plan(orders, PayingWay()).reasons[unshipped])
    stopped = PayingWay(intercepted=True)
    assert run_batch(plan(orders, stopped), paying(shop, stopped)).done


def test_money_for_somebody_else_than_the_buyer_is_looked_at_alone(shop) -> None:
    (order_id,) = to_pay(shop, sales=1)
    request = Amendment(receiver=replace(receiver_of(shop.order(order_id)), name="张三"))
    amendments.amend(shop.session, order_id, shop.order(order_id).version, request)
    orders = read(shop, Action.PAY, [order_id])
    said = str(plan(orders, PayingWay(PaymentMethod.ALIPAY)).reasons[order_id])
    assert "张三" in said
    assert "王伟" in said
    assert plan(orders, PayingWay(PaymentMethod.PLATFORM)).doable


def test_without_a_payee_only_the_platform_can_pay(shop) -> None:
    shop.sell_s1(receiver_name="")
    order_id = shop.returned(Wanted(2, 1))
    shop.approve(order_id)
    shop.receive(order_id)
    orders = read(shop, Action.PAY, [order_id])
    assert plan(orders, PayingWay()).doable
    assert "收款人" in str(plan(orders, PayingWay(PaymentMethod.BANK)).reasons[order_id])


def test_nobody_pays_before_the_goods_in_a_batch(shop) -> None:
    (order_id,) = waiting(shop, sales=1)
    shop.approve(order_id)
    assert "先行退款" in str(read(shop, Action.PAY, [order_id])[0].why)


def test_a_closed_period_takes_no_payment_of_a_batch(shop) -> None:
    ids = to_pay(shop, sales=2)
    Parameter.insert(name="closed_until", value='"2026-12-31"').execute()
    result = run_batch(plan(read(shop, Action.PAY, ids), PayingWay()), paying(shop))
    assert not result.done
    assert all("账期已关闭" in why for why in whys(result))


def test_who_may_not_approve_is_told_for_every_order(shop) -> None:
    ids = waiting(shop, sales=2)
    clerk = shop.session_of("小客", Role.SERVICE)
    planned = plan(read(shop, Action.APPROVE, ids, clerk))
    (group,) = planned.refused
    assert "没有“审核通过”的权限" in str(group.why)
    assert len(group.orders) == 2


def test_what_only_the_owner_may_compensate_is_known_before(shop) -> None:
    order_id = shop.refund_only(Wanted(2, fen=20_00))
    clerk = shop.session_of("小客", Role.SERVICE, [Permission.APPROVE])
    assert "店主" in str(read(shop, Action.APPROVE, [order_id], clerk)[0].why)
    assert read(shop, Action.APPROVE, [order_id])[0].why is None


def test_one_reason_refuses_all(shop) -> None:
    ids = waiting(shop)
    planned = plan(read(shop, Action.REJECT, ids))
    run_batch(planned, lambda order: review.reject(shop.session, order.id, order.version, "已穿过"))
    assert statuses(shop, ids) == [Status.REJECTED] * 3
    assert {shop.order(order_id).rejection_reason for order_id in ids} == {"已穿过"}


def test_a_busy_database_costs_one_order_and_a_full_disk_ends_the_batch(shop) -> None:
    ids = waiting(shop, sales=4)
    trouble = {ids[0]: DatabaseLocked("shop.db"), ids[2]: DiskFull("shop.db")}

    def serve(order):
        if order.id in trouble:
            raise trouble[order.id]
        return approving(shop)(order)

    result = run_batch(plan(read(shop, Action.APPROVE, ids)), serve)
    assert [outcome.done for outcome in result.outcomes] == [False, True, False, False]
    assert isinstance(result.error, DiskFull)


def test_a_bug_keeps_the_list_of_what_was_booked(shop) -> None:
    ids = waiting(shop, sales=3)

    def serve(order):
        if order.id == ids[1]:
            raise ZeroDivisionError
        return approving(shop)(order)

    result = run_batch(plan(read(shop, Action.APPROVE, ids)), serve)
    assert [outcome.done for outcome in result.outcomes] == [True, False, False]
    assert isinstance(result.error, ZeroDivisionError)


def test_a_selection_is_added_up(shop) -> None:
    ids = [*waiting(shop, sales=2), *to_pay(shop, sales=1)]
    shop.pay(ids[2], 1_90)
    found = selection_sum(shop.session.database, ids)
    assert (found.count, found.due_fen, found.to_pay_fen) == (3, 3 * 81_90, 80_00)
    assert (found.starting(Action.APPROVE), found.starting(Action.PAY)) == (2, 1)
