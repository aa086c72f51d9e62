"""The sum of an order, part by part and why: form, reviewer, window, papers and programs agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from erp_returns.documents.plain import return_record_text
from erp_returns.domain.requests import ChargeRequest, LineRequest
from erp_returns.domain.valuation import value
from erp_returns.models import Reason
from erp_returns.queries.editing import request_of
from erp_returns.queries.papers import Printing, return_record
from erp_returns.queries.return_detail import return_detail
from erp_returns.queries.settings import settings
from erp_returns.queries.sources import sale_facts, trade
from erp_returns.services import review
from erp_returns.ui.pages.approvals.draft import draft_of, draft_parts
from erp_returns.ui.pages.approvals.sheet import order_sheet
from tests.journeys.busy import BusyShop, Sold
from tests.journeys.shop import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable

    from erp_returns.domain.amounts import Part

PRINTING = Printing("2026-11-21T02:30:00Z", "店主")
Told = list[tuple[str, int, list[str]]]


@pytest.fixture
def shop(tmp_path) -> BusyShop:
    return BusyShop(tmp_path)


def two_lines(shop: BusyShop) -> int:
    return shop.returned(Wanted(1, 2), Wanted(2, 1))


def the_last_unit(shop: BusyShop) -> int:
    shop.returned(Wanted(1, 2))
    return shop.returned(Wanted(1, 1))


def after_a_compensation(shop: BusyShop) -> int:
    shop.refund_only(Wanted(1, fen=50_00))
    return shop.returned(Wanted(1, 1))


def one_more_compensation(shop: BusyShop) -> int:
    shop.refund_only(Wanted(2, fen=5_00))
    return shop.refund_only(Wanted(2, fen=3_00))


def raised_with_a_word(shop: BusyShop) -> int:
    return shop.returned(Wanted(2, 1, agreed=90_00, note="按标价退"))


def with_everything(shop: BusyShop) -> int:
    charges = (
        ChargeRequest("服务费", 0, basis_points=1000),
        ChargeRequest("包装费", 2_00),
        ChargeRequest("折损扣款", 5_00, deduction=True, note="吊牌已剪"),
    )
    shop.reason = Reason.get(Reason.text == "质量问题").id
    return shop.returned(Wanted(2, 1), charges=charges, return_freight_fen=6_00, allow_freight=True)


def more_kept_than_there_is(shop: BusyShop) -> int:
    charge = ChargeRequest("折损扣款", 500_00, deduction=True, note="全部损坏")
    return shop.returned(Wanted(2, 1), charges=(charge,))


def never_sent(shop: BusyShop) -> int:
    shop.set("auto_review_unshipped", value=False)
    shop.sell(Sold("A1", 3, 33_33, shipped=0), paid_fen=107_99, freight_fen=8_00)
    return shop.refund_only(Wanted(1, 3))


def a_swap(shop: BusyShop) -> int:
    return shop.exchanged(Wanted(3, 2), replacements=(("C2", 2, 0),))


def something_dearer(shop: BusyShop) -> int:
    return shop.exchanged(Wanted(3, 2), replacements=(("D1", 1, 0),), freight_charged_fen=4_00)


def twelve_lines(shop: BusyShop) -> int:
    shop.sell(*(Sold("A1", 1, 10_00 + at) for at in range(12)), paid_fen=100_00)
    return shop.returned(*(LineRequest(shop.source(at), quantity=1) for at in range(1, 13)))


SITUATIONS: tuple[Callable[[BusyShop], int], ...] = (
    two_lines,
    the_last_unit,
    after_a_compensation,
    one_more_compensation,
    raised_with_a_word,
    with_everything,
    more_kept_than_there_is,
    never_sent,
    a_swap,
    something_dearer,
    twelve_lines,
)


def told(parts: tuple[Part, ...]) -> Told:
    return [
        (part.name, part.amount_fen, [str(each) for each in (part.why, *part.details) if str(each).strip()])
        for part in parts
    ]


def on_the_form(shop: BusyShop, order_id: int) -> Told:
    database = shop.session.database
    request = request_of(database, order_id)
    products = {each.product_id for each in request.replacements}
    facts = sale_facts(database, request.sale_id, order_id)
    return told(value(request, facts, trade(database, products), settings(database)).parts)


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda each: each.__name__)
def test_a_sum_is_told_alike_wherever_it_is_shown(shop, situation):
    order_id = situation(shop)
    detail = return_detail(shop.session.database, order_id)
    shown = told(detail.parts)
    sheet = order_sheet(shop.session, order_id)
    paper = return_record(shop.session.database, detail.order.number, PRINTING)
    sign = -1 if detail.order.net_due_fen < 0 else 1

    assert sum(fen for _, fen, _ in shown) == detail.order.net_due_fen
    assert on_the_form(shop, order_id) == shown
    assert told(draft_parts(sheet, draft_of(sheet.detail))) == shown
    assert [(part.label, part.amount_fen * sign, part.why.split("\n")) for part in paper.parts] == [
        (name, fen, why or [""]) for name, fen, why in shown
    ]
    text = return_record_text(paper)
    assert all(said in text for _, _, why in shown for said in why)


@pytest.mark.parametrize(
    ("situation", "part", "why"),
    [
        (
            two_lines,
            0,
            [
                "60.67 + 81.90",
                "A1 红 L × 2：60.67 = 实付 91.00 × 2 ÷ 3 件；91.00 = 优惠后行价 99.99 − 分摊整单优惠 8.99",
                "B1 42 × 1：81.90 = 该行 1 件实付 81.90；81.90 = 优惠后行价 90.00 − 分摊整单优惠 8.10",
            ],
        ),
        (
            the_last_unit,
            0,
            [
                (
                    "30.33 = 实付 91.00 的余额，最后 1 件；"
                    "余额 30.33 = 实付 91.00 − 60.67（RT20261121-0001 2 件）；"
                    "91.00 = 优惠后行价 99.99 − 分摊整单优惠 8.99"
                )
            ],
        ),
        (
            after_a_compensation,
            0,
            [
                (
                    "13.67 = 实付 91.00 的余额 41.00 × 1 ÷ 剩余 3 件；"
                    "余额 41.00 = 实付 91.00 − 50.00（RT20261121-0001 补偿）；"
                    "91.00 = 优惠后行价 99.99 − 分摊整单优惠 8.99"
                )
            ],
        ),
        (
            one_more_compensation,
            0,
            ["补偿，该行最多 76.90；余额 76.90 = 实付 81.90 − 5.00（RT20261121-0001 补偿）"],
        ),
        (with_everything, 2, ["客户寄回的运费，责任方：商家"]),
        (with_everything, 3, ["8.19 + 2.00", "服务费 8.19 = 商品 81.90 × 10 %", "包装费 2.00"]),
        (with_everything, 4, ["折损扣款 5.00；吊牌已剪"]),
        (more_kept_than_there_is, 2, ["费用和扣款超过退款，超出的部分不向客户收"]),
        (never_sent, 1, ["没有发货，原运费随商品一起退"]),
        (a_swap, 1, ["同款换货，按原实付计价"]),
        (a_swap, 2, ["责任方：买家，本单没有收换出运费"]),
        (something_dearer, 2, ["责任方：买家，换出运费由客户承担"]),
    ],
    ids=lambda each: each.__name__ if callable(each) else "",
)
def test_each_part_says_why(shop, situation, part, why):
    parts = return_detail(shop.session.database, situation(shop)).parts
    assert told(parts)[part][2] == why


def test_a_stored_amount_keeps_its_reason_when_others_come_after_it(shop):
    first = shop.returned(Wanted(1, 1))
    shop.returned(Wanted(1, 1))
    (part,) = return_detail(shop.session.database, first).parts
    assert str(part.why).startswith("30.33 = 实付 91.00 × 1 ÷ 3 件；")


def test_a_stored_amount_whose_neighbours_are_gone_says_what_it_was(shop):
    first, second = shop.returned(Wanted(1, 1)), shop.returned(Wanted(1, 1))
    shop.cancel(first)
    (part,) = return_detail(shop.session.database, second).parts
    assert part.amount_fen == 30_34
    assert str(part.why).startswith("30.34 按当时的余额计算；91.00 = ")


def test_what_a_reviewer_types_is_told_as_it_will_be_booked(shop):
    order_id = shop.returned(Wanted(2, 1))
    sheet = order_sheet(shop.session, order_id)
    draft = draft_of(sheet.detail).with_line(0, 60_00)
    typed = told(draft_parts(sheet, draft))
    shop.approve(order_id, review.Agreement((review.AgreedLine(shop.lines(order_id)[0].id, 60_00),)))
    assert typed == told(return_detail(shop.session.database, order_id).parts)
