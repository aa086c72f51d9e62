"""Every guard of the trade once, through the services, in the very words a person reads.

What the form shows before anything is pressed is the same sentence, from the same facts.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from erp_returns.domain.errors import Refusal
from erp_returns.domain.guards import Case, refusals
from erp_returns.domain.kinds import Basis, ReturnKind, Role
from erp_returns.domain.permissions import Permission
from erp_returns.domain.requests import ChargeRequest, LineRequest, ReturnRequest
from erp_returns.domain.sources import Trade
from erp_returns.domain.valuation import value
from erp_returns.models import Product, Reason, ReturnType
from erp_returns.queries.sources import trade
from erp_returns.services import returns
from erp_returns.ui.editor.groundwork import lay_groundwork
from tests.journeys.busy import S1, BusyShop, Sold
from tests.journeys.shop import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable

    from erp_returns.services.session import Session

REFUND_ONLY, RETURN, EXCHANGE = ReturnKind.REFUND_ONLY, ReturnKind.RETURN_REFUND, ReturnKind.EXCHANGE


@pytest.fixture
def shop(tmp_path) -> BusyShop:
    return BusyShop(tmp_path)


def preview(session: Session, request: ReturnRequest, at: datetime) -> list[str]:
    """What the form says against a request before it is sent."""
    ground = lay_groundwork(session, request.sale_id)
    known = trade(session.database, {each.product_id for each in request.replacements})
    asked = Trade(ground.trade.types, ground.trade.reasons, known.products)
    case = Case(
        request=request,
        sale=ground.sale,
        trade=asked,
        settings=ground.settings,
        valuation=value(request, ground.sale, asked, ground.settings),
        at=at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        calendar=ground.calendar,
        leave=ground.leave,
        refund_number_order=ground.order_of_refund_number(
            request.platform_refund_number, ground.sale.shop_id
        ),
    )
    return [str(each) for each in refusals(case)]


# -- what is asked for: each prepares the shop and gives the request that is refused


def nothing_asked(shop: BusyShop) -> ReturnRequest:
    return shop.request(RETURN)


def no_unit(shop: BusyShop) -> ReturnRequest:
    return shop.request(RETURN, Wanted(2, 1), Wanted(1, 0))


def too_many(shop: BusyShop) -> ReturnRequest:
    shop.returned(Wanted(1, 1))
    shop.exchanged(Wanted(1, 1), replacements=(("A1", 1, 0),))
    return shop.request(RETURN, Wanted(2, 1), Wanted(1, 2))


def nothing_left(shop: BusyShop) -> ReturnRequest:
    shop.returned(Wanted(2, 1))
    return shop.request(RETURN, Wanted(2, 1))


def partly_shipped(shop: BusyShop) -> ReturnRequest:
    shop.sell(Sold("A1", 3, 33_33, shipped=1), paid_fen=99_99)
    return shop.request(RETURN, Wanted(1, 2))


def not_shipped(shop: BusyShop) -> ReturnRequest:
    shop.sell(*(replace(line, shipped=0) for line in S1), paid_fen=190_00)
    return shop.request(EXCHANGE, Wanted(1, 1), replacements=(("A1", 1, 0),))


def shipped_already(shop: BusyShop) -> ReturnRequest:
    shop.sell(Sold("A1", 3, 33_33, shipped=2), paid_fen=99_99)
    return shop.request(REFUND_ONLY, Wanted(1, 2))


def money_alone_on_a_return(shop: BusyShop) -> ReturnRequest:
    return shop.request(RETURN, LineRequest(shop.source(1), Basis.COMPENSATION, compensation_fen=1_00))


def goods_on_money_alone(shop: BusyShop) -> ReturnRequest:
    return shop.request(REFUND_ONLY, LineRequest(shop.source(1), Basis.GOODS, 1))


def the_same_twice(shop: BusyShop) -> ReturnRequest:
    return shop.request(RETURN, Wanted(1, 1), Wanted(2, 1), Wanted(1, 1))


def another_kind_of_type(shop: BusyShop) -> ReturnRequest:
    return shop.request(RETURN, Wanted(1, 1), type_name="换尺码")


def nothing_goes_out(shop: BusyShop) -> ReturnRequest:
    return shop.request(EXCHANGE, Wanted(1, 1))


def unpaid(shop: BusyShop) -> ReturnRequest:
    shop.sell_s1(status="pending_payment")
    return shop.request(RETURN, Wanted(1, 1))


def closed(shop: BusyShop) -> ReturnRequest:
    shop.sell_s1(status="closed")
    return shop.request(RETURN, Wanted(1, 1, agreed=30_00))


def more_than_it_is_worth(shop: BusyShop) -> ReturnRequest:
    return shop.request(RETURN, Wanted(2, 1, agreed=90_00))


def compensated_beyond_the_line(shop: BusyShop) -> ReturnRequest:
    shop.refund_only(Wanted(1, fen=20_00))
    shop.returned(Wanted(1, 1))
    return shop.request(REFUND_ONLY, Wanted(1, fen=50_00))


def compensated_with_nothing(shop: BusyShop) -> ReturnRequest:
    return shop.request(REFUND_ONLY, LineRequest(shop.source(1), Basis.COMPENSATION))


def beyond_the_sale(shop: BusyShop) -> ReturnRequest:
    shop.returned(Wanted(2, 1, agreed=180_00, note="客户坚持"))
    return shop.request(RETURN, Wanted(1, 1))


def fee_above_the_goods(shop: BusyShop) -> ReturnRequest:
    return shop.request(RETURN, Wanted(3, 2), charges=(ChargeRequest("违约费", 9_11),))


def deduction_without_a_word(shop: BusyShop) -> ReturnRequest:
    return shop.request(RETURN, Wanted(2, 1), charges=(ChargeRequest("折损扣款", 5_00, deduction=True),))


def fee_without_a_name(shop: BusyShop) -> ReturnRequest:
    return shop.request(RETURN, Wanted(2, 1), charges=(ChargeRequest(" ", 5_00),))


def fee_beyond_everything(shop: BusyShop) -> ReturnRequest:
    return shop.request(RETURN, Wanted(2, 1), charges=(ChargeRequest("服务费", 0, basis_points=10_001),))


def negative_fee(shop: BusyShop) -> ReturnRequest:
    return shop.request(RETURN, Wanted(2, 1), charges=(ChargeRequest("服务费", -1),))


def freight_above_what_sending_cost(shop: BusyShop) -> ReturnRequest:
    return shop.request(RETURN, Wanted(2, 1), return_freight_fen=8_01)


def freight_above_the_shop_s_cap(shop: BusyShop) -> ReturnRequest:
    shop.set("return_freight_cap", 12_00)
    return shop.request(RETURN, Wanted(2, 1), return_freight_fen=12_01)


def freight_above_the_most(shop: BusyShop) -> ReturnRequest:
    shop.sell(*S1, paid_fen=182_00)
    return shop.request(RETURN, Wanted(2, 1), return_freight_fen=25_01)


def negative_freight(shop: BusyShop) -> ReturnRequest:
    return shop.request(RETURN, Wanted(2, 1), return_freight_fen=-1)


def freight_twice(shop: BusyShop) -> ReturnRequest:
    shop.returned(Wanted(2, 1), allow_freight=True)
    return shop.request(RETURN, Wanted(1, 1), allow_freight=True)


def late(shop: BusyShop) -> ReturnRequest:
    at(shop, datetime(2026, 11, 27, 16, tzinfo=UTC))
    return shop.request(RETURN, Wanted(1, 1))


def late_by_the_hour(shop: BusyShop) -> ReturnRequest:
    ReturnType.update(window_unit="hours", window_amount=24).execute()
    return shop.request(RETURN, Wanted(1, 1))


def late_by_working_days(shop: BusyShop) -> ReturnRequest:
    shop.set("window_from", "completed")
    shop.sell_s1(completed_at="2026-11-20T01:00:00Z")
    ReturnType.update(window_unit="working_days", window_amount=3).execute()
    at(shop, datetime(2026, 11, 24, 16, tzinfo=UTC))
    return shop.request(RETURN, Wanted(1, 1))


def late_by_assumption(shop: BusyShop) -> ReturnRequest:
    shop.sell_s1(signed_at=None)
    at(shop, datetime(2026, 12, 1, tzinfo=UTC))
    return shop.request(RETURN, Wanted(1, 1), override_reason="  ")


def without_a_picture(shop: BusyShop) -> ReturnRequest:
    shop.reason = Reason.get(Reason.text == "质量问题").id
    Reason.update(needs_photo=1).where(Reason.id == shop.reason).execute()
    return shop.request(RETURN, Wanted(1, 1))


def without_a_reason(shop: BusyShop) -> ReturnRequest:
    return replace(shop.request(RETURN, Wanted(1, 1)), reason_id=None)


def applied_often_enough(shop: BusyShop) -> ReturnRequest:
    shop.set("applications_per_line", 2)
    for _ in range(2):
        shop.returned(Wanted(1, 1))
    return shop.request(RETURN, Wanted(2, 1), Wanted(1, 1))


def exchanged_before(shop: BusyShop) -> ReturnRequest:
    shop.set("single_exchange", value=True)
    shop.exchanged(Wanted(1, 1), replacements=(("A1", 1, 0),))
    return shop.request(EXCHANGE, Wanted(1, 1), replacements=(("A1", 1, 0),))


def exchanged_once_more(shop: BusyShop) -> ReturnRequest:
    shop.set("single_exchange", value=True)
    order_id = shop.exchanged(Wanted(1, 1), replacements=(("A1", 1, 0),))
    shop.approve(order_id)
    shop.receive(order_id)
    shop.ship(order_id)
    line = LineRequest(shop.replacement(order_id), Basis.GOODS, 1)
    return shop.request(EXCHANGE, line, replacements=(("A1", 1, 0),))


def not_returnable(shop: BusyShop) -> ReturnRequest:
    Product.update(returnable=0).where(Product.code == "C1").execute()
    return shop.request(RETURN, Wanted(1, 1), Wanted(3, 1))


def known_to_the_platform(shop: BusyShop) -> ReturnRequest:
    shop.returned(Wanted(1, 1), platform_refund_number="5001")
    return shop.request(RETURN, Wanted(1, 1), platform_refund_number=" 5001 ")


def endless_note(shop: BusyShop) -> ReturnRequest:
    return shop.request(RETURN, Wanted(1, 1), buyer_note="长" * 2001)


ASKED: dict[Callable[[BusyShop], ReturnRequest], str] = {
    nothing_asked: "这张单没有任何退入商品，请至少保留一行。",
    no_unit: "第 2 行（A1 红 L）的数量是 0，请输入 1 到 3 之间的整数。",
    too_many: (
        "第 2 行（A1 红 L）：要退 2 件，3 件中还能退 1 件，RT20261121-0001 占 1 件，RT20261121-00"
        "02 占 1 件；请把数量改为不超过 1，或删除该行。"
    ),
    nothing_left: "第 1 行（B1 42）：要退 1 件，1 件中还能退 0 件，RT20261121-0001 占 1 件；请删除该行。",
    partly_shipped: (
        "第 1 行（A1 红 L）：要退 2 件，3 件中还能退 1 件，2 件未发货；请把数量改为不超过 1，或删"
        "除该行。没有发货的可以另开“仅退款”。"
    ),
    not_shipped: "第 1 行（A1 红 L）还没有发货，不能退货或换货；请改用“仅退款”。",
    shipped_already: (
        "第 1 行（A1 红 L）：要退 2 件，3 件中还能退 1 件，2 件已发货；请把数量改为不超过 1，或删"
        "除该行。已经发货的请改用“退货退款”。"
    ),
    money_alone_on_a_return: (
        "第 1 行（A1 红 L）是“折价补偿”，不能放在“退货退款”单里；请更换业务类型，或删除该行。"
    ),
    goods_on_money_alone: "第 1 行（A1 红 L）是“退货”，不能放在“仅退款”单里；请更换业务类型，或删除该行。",
    the_same_twice: "第 3 行（A1 红 L）与第 1 行重复，请合并成一行并修改数量。",
    another_kind_of_type: "类型“换尺码”用于“换货”，不能用在“退货退款”单上，请选择“退货退款”的类型。",
    nothing_goes_out: "换货单没有换出商品，请在“换出商品明细”中至少保留一行。",
    unpaid: "订单 SO-2 还没有付款，不能退换货；如已付款，请重新导入平台订单更新。",
    closed: "订单 SO-2 已被平台关闭，只能收回商品，不能再退款 30.00 元；请把退款金额改为 0。",
    more_than_it_is_worth: (
        "第 1 行（B1 42）：同意退款 90.00 元超过应退 81.90 元；请调低，或由有“提高退款”权限的人填"
        "写说明后提高。"
    ),
    compensated_beyond_the_line: (
        "第 1 行（A1 红 L）：补偿 50.00 元超过该行剩余可退金额 47.33 元（实付 91.00 元，RT2026112"
        "1-0001 已申请 20.00 元，RT20261121-0002 已申请 23.67 元），请调低。"
    ),
    compensated_with_nothing: "第 1 行（A1 红 L）的补偿金额必须大于 0，请输入金额。",
    beyond_the_sale: (
        "订单 SO-1 的退款合计将达 210.33 元（RT20261121-0001 180.00 元、本单 30.33 元），超过可退"
        "上限 190.00 元（实付 190.00 + 补款和抵扣 0.00 − 客户保留的换出商品 0.00）。请把本单减少 20.33 "
        "元。"
    ),
    fee_above_the_goods: "售后服务费 9.11 元超过商品退款 9.10 元，请调低。",
    deduction_without_a_word: "折损扣款需要填写说明，请写一句原因。",
    fee_without_a_name: "请填写费用名称。",
    fee_beyond_everything: "服务费应在 0 % 到 100 % 之间，不能是 100.01 %。",
    negative_fee: "服务费不能为负数（-0.01），请输入 0 或正数。",
    freight_above_what_sending_cost: (
        "退回运费补偿 8.01 元超过上限 8.00 元（原订单的发货运费）；请调低，或请店主在参数设置中修改上限。"
    ),
    freight_above_the_shop_s_cap: (
        "退回运费补偿 12.01 元超过上限 12.00 元（参数“按发货运费封顶”）；请调低，或请店主在参数设"
        "置中修改上限。"
    ),
    freight_above_the_most: (
        "退回运费补偿 25.01 元超过上限 25.00 元（参数“退回运费补偿上限”）；请调低，或请店主在参数"
        "设置中修改上限。"
    ),
    negative_freight: "退回运费补偿不能为负数（-0.01），请输入 0 或正数。",
    freight_twice: "订单 SO-1 的原运费已在 RT20261121-0001 中退还，每张订单只能退一次；请取消“允许退运费”。",
    late: (
        "“七天无理由退货”的期限到 2026-11-27 23:59 为止（7 天，从签收 2026-11-20 08:00 算起），现"
        "在已超期；请换一个类型，或由有“超期放行”权限的人填写理由。"
    ),
    late_by_the_hour: (
        "“七天无理由退货”的期限到 2026-11-21 08:00 为止（24 小时，从签收 2026-11-20 08:00 算起），"
        "现在已超期；请换一个类型，或由有“超期放行”权限的人填写理由。"
    ),
    late_by_working_days: (
        "“七天无理由退货”的期限到 2026-11-24 23:59 为止（3 个工作日，从交易完成 2026-11-20 09:00 "
        "算起），现在已超期；请换一个类型，或由有“超期放行”权限的人填写理由。"
    ),
    late_by_assumption: (
        "“七天无理由退货”的期限到 2026-11-30 23:59 为止（7 天，从推定签收（发货后 5 天） 2026-11-"
        "23 13:00 算起），现在已超期；请换一个类型，或由有“超期放行”权限的人填写理由。"
    ),
    without_a_picture: "原因“质量问题”需要照片凭证，请至少添加一张照片。",
    without_a_reason: "请填写退换货原因。",
    applied_often_enough: (
        "第 2 行（A1 红 L）已申请过 2 次售后（RT20261121-0001、RT20261121-0002），参数“每行最多申"
        "请次数”为 2 次；请在原来的单上修改或重新提交，或请店主调高参数。"
    ),
    exchanged_before: (
        "第 1 行（A1 红 L）已在 RT20261121-0001 换过一次，参数“每行只换一次”已打开；请改为退货退"
        "款，或使用质量问题原因。"
    ),
    exchanged_once_more: (
        "第 1 行（A1 红 L）已在 RT20261121-0001 换过一次，参数“每行只换一次”已打开；请改为退货退"
        "款，或使用质量问题原因。"
    ),
    not_returnable: "第 2 行（C1 黑）标记为不支持退货；如仍要退，请在行备注或内部备注中写明原因。",
    known_to_the_platform: (
        "平台退款单号 5001 已用于 RT20261121-0001，同一笔退款不能登记两次；请核对号码，或在 RT202"
        "61121-0001 上处理。"
    ),
    endless_note: "买家留言最长 2000 个字，现在有 2001 个，请缩短。",
}


def at(shop: BusyShop, moment: datetime) -> None:
    """The same shop at another moment."""
    shop.session = replace(shop.session, clock=lambda: moment)


def service_clerk(shop: BusyShop) -> Session:
    """Somebody who may raise and review, and nothing beyond the rules."""
    return shop.session_of("客服小李", Role.SERVICE, (Permission.APPROVE,))


@pytest.mark.parametrize("situation", ASKED, ids=lambda each: each.__name__)
def test_a_request_is_refused_in_the_words_the_form_showed(shop, situation):
    request = situation(shop)
    clerk = replace(service_clerk(shop), clock=shop.session.clock)
    shown = preview(clerk, request, shop.session.clock())
    with pytest.raises(Refusal) as refusal:
        returns.create(clerk, request)
    assert str(refusal.value) == ASKED[situation] == shown[0]
