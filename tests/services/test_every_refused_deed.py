"""What is refused when something is done to an order, once each, in the very words a person reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from erp_returns.domain.errors import Refusal
from erp_returns.domain.kinds import ReturnKind, Role, Status
from erp_returns.domain.permissions import Permission
from erp_returns.domain.requests import ChargeRequest
from erp_returns.models import SalesOrder, SalesOrderLine
from erp_returns.services import refunds, returns, review
from tests.journeys.busy import BusyShop, Sold
from tests.journeys.roads import bring, noted
from tests.journeys.shop import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def shop(tmp_path) -> BusyShop:
    return BusyShop(tmp_path)


def reviewed(shop: BusyShop, order_id: int, **terms: object) -> None:
    """Somebody reviews who may do nothing beyond the rules."""
    clerk = shop.session_of("客服小李", Role.SERVICE, (Permission.APPROVE,))
    agreement = review.Agreement(**terms)  # type: ignore[arg-type] # any term by its name
    review.approve(clerk, order_id, shop.order(order_id).version, agreement)


def granted(shop: BusyShop, order_id: int, fen: int, note: str = "") -> None:
    line = review.AgreedLine(shop.lines(order_id)[0].id, fen, note)
    reviewed(shop, order_id, lines=(line,))


def raised_without_leave(shop: BusyShop) -> None:
    granted(shop, shop.returned(Wanted(2, 1)), 90_00, "安抚客户")


def compensated_in_pieces(shop: BusyShop) -> None:
    shop.refund_only(Wanted(1, fen=8_00))
    reviewed(shop, shop.refund_only(Wanted(2, fen=5_00)))


def reviewed_freight_above_the_cap(shop: BusyShop) -> None:
    reviewed(shop, shop.returned(Wanted(2, 1)), return_freight_fen=8_01)


def reviewed_freight_twice(shop: BusyShop) -> None:
    shop.returned(Wanted(1, 1), allow_freight=True)
    reviewed(shop, shop.returned(Wanted(2, 1)), allow_freight=True)


def reviewed_fee_above_the_goods(shop: BusyShop) -> None:
    charges = (ChargeRequest("服务费", 60_00), ChargeRequest("包装费", 21_91))
    reviewed(shop, shop.returned(Wanted(2, 1)), charges=charges)


def closed_since(shop: BusyShop) -> None:
    order_id = shop.returned(Wanted(2, 1))
    SalesOrder.update(status="closed").execute()
    reviewed(shop, order_id)


def shipped_since(shop: BusyShop) -> None:
    shop.set("auto_review_unshipped", value=False)
    shop.sell(Sold("A1", 3, 33_33, shipped=0), paid_fen=99_99)
    order_id = shop.refund_only(Wanted(1, 3))
    own = SalesOrderLine.sales_order_id == shop.sale.id
    SalesOrderLine.update(shipped_quantity=3).where(own).execute()
    reviewed(shop, order_id)


def resubmitted_once_more(shop: BusyShop) -> None:
    order_id = rejected(shop)
    for _ in range(2):
        returns.resubmit(shop.session, order_id, shop.order(order_id).version)
        noted(shop, order_id, review.reject)
    returns.resubmit(shop.session, order_id, shop.order(order_id).version)


def resubmitted_without_its_units(shop: BusyShop) -> None:
    order_id = rejected(shop)
    shop.returned(Wanted(1, 2))
    returns.resubmit(shop.session, order_id, shop.order(order_id).version)


def rejected(shop: BusyShop) -> int:
    order_id = shop.returned(Wanted(1, 2))
    noted(shop, order_id, review.reject)
    return order_id


def edited_beyond_what_is_left(shop: BusyShop) -> None:
    order_id = shop.returned(Wanted(1, 1))
    shop.returned(Wanted(1, 1))
    request = shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 3))
    returns.edit(shop.session, order_id, shop.order(order_id).version, request)


def paid_by_the_reviewer(shop: BusyShop) -> None:
    shop.set("two_person_refund", value=True)
    shop.pay(due(shop))


def due(shop: BusyShop) -> int:
    order_id = shop.returned(Wanted(2, 1))
    shop.approve(order_id)
    shop.receive(order_id)
    return order_id


def paid_too_much(shop: BusyShop) -> None:
    shop.pay(due(shop), 81_91)


def paid_before_it_was_stopped(shop: BusyShop) -> None:
    shop.sell(Sold("A1", 3, 33_33, shipped=0), paid_fen=99_99)
    shop.pay(shop.refund_only(Wanted(1, 3)))


def paid_in_a_closed_period(shop: BusyShop) -> None:
    order_id = due(shop)
    shop.set("closed_until", "2026-10-31")
    shop.pay(order_id, paid_on="2026-10-31")


def paid_tomorrow(shop: BusyShop) -> None:
    shop.pay(due(shop), paid_on="2026-11-22")


def collected_in_another_century(shop: BusyShop) -> None:
    order_id = bring(shop, ReturnKind.EXCHANGE, Status.AWAITING_PAYMENT)
    version = shop.order(order_id).version
    refunds.collect(shop.session, order_id, version, refunds.Payment(5_90, paid_on="2206-11-21"))


def paid_the_year_before_last(shop: BusyShop) -> None:
    shop.pay(due(shop), paid_on="2024-11-21")


def paid_before_the_goods_were_ordered(shop: BusyShop) -> None:
    shop.pay(due(shop), paid_on="2026-11-17")


def received_in_a_closed_period(shop: BusyShop) -> None:
    order_id = shop.returned(Wanted(2, 1))
    shop.approve(order_id)
    shop.set("closed_until", "2026-11-21")
    shop.receive(order_id)


def reversed_in_a_closed_period(shop: BusyShop) -> None:
    order_id = due(shop)
    shop.pay(order_id)
    shop.set("closed_until", "2026-11-21")
    refunds.reverse_refund(shop.session, shop.refund_number(order_id), shop.order(order_id).version, "付错了")


DONE: dict[Callable[[BusyShop], None], str] = {
    raised_without_leave: (
        "第 1 行（B1 42）：同意退款 90.00 元超过应退 81.90 元；请调低，或由有“提高退款”权限的人填"
        "写说明后提高。"
    ),
    compensated_in_pieces: (
        "订单 SO-1 不退货的补偿合计 13.00 元（本单 5.00 元，RT20261121-0001 8.00 元），超过参数“"
        "补偿上限” 10.00 元；请把本单的补偿减少 3.00 元，或由店主审核。"
    ),
    reviewed_freight_above_the_cap: (
        "退回运费补偿 8.01 元超过上限 8.00 元（原订单的发货运费）；请调低，或请店主在参数设置中修改上限。"
    ),
    reviewed_freight_twice: (
        "订单 SO-1 的原运费已在 RT20261121-0001 中退还，每张订单只能退一次；请取消“允许退运费”。"
    ),
    reviewed_fee_above_the_goods: "售后服务费 81.91 元超过商品退款 81.90 元，请调低。",
    closed_since: "订单 SO-1 已被平台关闭，只能收回商品，不能再退款 81.90 元；请把退款金额改为 0。",
    shipped_since: (
        "第 1 行（A1 红 L）：要退 3 件，3 件中还能退 0 件，3 件已发货；请删除该行。已经发货的请改"
        "用“退货退款”。"
    ),
    resubmitted_once_more: "RT20261121-0001 已重新提交 2 次，参数设置为最多 2 次；请与客户协商后新建。",
    resubmitted_without_its_units: (
        "第 1 行（A1 红 L）：要退 2 件，3 件中还能退 1 件，RT20261121-0002 占 2 件；请把数量改为"
        "不超过 1，或删除该行。"
    ),
    edited_beyond_what_is_left: (
        "第 1 行（A1 红 L）：要退 3 件，3 件中还能退 2 件，RT20261121-0002 占 1 件；请把数量改为"
        "不超过 2，或删除该行。"
    ),
    paid_by_the_reviewer: (
        "RT20261121-0001 的退款由店主审核、提出或改定，付款必须由另一个人操作（参数“审核付款分离”已打开）。"
    ),
    paid_too_much: "RT20261121-0001 还应退 81.90 元，不能付 81.91 元；请把金额改为不超过 81.90 元。",
    paid_before_it_was_stopped: "RT20261121-0001 的商品还没有发货，请先拦截发货并勾选“已拦截发货”再付款。",
    paid_tomorrow: "付款日期 2026-11-22 还没有到（今天是 2026-11-21）；请填写实际付款的日期。",
    collected_in_another_century: (
        "付款日期 2206-11-21 还没有到（今天是 2026-11-21）；请填写实际付款的日期。"
    ),
    paid_the_year_before_last: "付款日期 2024-11-21 在一年以前；请核对年份，最早可填 2025-11-20。",
    paid_before_the_goods_were_ordered: (
        "付款日期 2026-11-17 早于销售订单 SO-1 的下单日期 2026-11-18；请核对日期。"
    ),
    paid_in_a_closed_period: (
        "账期已关闭到 2026-10-31，不能登记 2026-10-31 的款项；请改用之后的日期，或请店主在参数设"
        "置中修改“账期关闭到”。"
    ),
    received_in_a_closed_period: (
        "账期已关闭到 2026-11-21，不能登记 2026-11-21 的库存变动；请改用之后的日期，或请店主在参"
        "数设置中修改“账期关闭到”。"
    ),
    reversed_in_a_closed_period: (
        "账期已关闭到 2026-11-21，不能登记 2026-11-21 的款项；请改用之后的日期，或请店主在参数设"
        "置中修改“账期关闭到”。"
    ),
}


@pytest.mark.parametrize("deed", DONE, ids=lambda each: each.__name__)
def test_a_deed_is_refused_in_these_words(shop, deed):
    with pytest.raises(Refusal) as refusal:
        deed(shop)
    assert str(refusal.value) == DONE[deed]
