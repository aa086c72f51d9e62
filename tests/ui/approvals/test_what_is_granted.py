"""退款审批: what is pointed out before anybody agrees, named charges, perks given back in kind."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from erp_returns.domain.errors import CeilingExceeded
from erp_returns.models import Charge, SalesOrder
from erp_returns.ui.pages.approvals.charges import basis_points
from erp_returns.ui.pages.approvals.draft import agreement, problems
from tests.journeys.shop import Wanted
from tests.ui.approvals.hands import press, receipt_text


def test_what_the_reviewer_should_know_stands_first(shop, open_page) -> None:
    SalesOrder.update(platform_refunded_fen=30_00, promotion_threshold_fen=150_00).execute()
    shop.returned(Wanted(2, 1))
    page = open_page()
    assert page.pane.advice.text().splitlines() == [
        "客户保留的商品 109.99 元低于满减门槛 150.00 元；其中的优惠 9.89 元可以在审核时扣回。",
        "平台已退款 30.00 元，请核对后再审核，避免重复退款。",
    ]


def test_nothing_stands_there_where_all_is_usual(shop, open_page) -> None:
    shop.returned(Wanted(2, 1))
    assert open_page().pane.advice.isHidden()


def test_a_fee_is_typed_in_percent_and_follows_the_goods(qtbot, shop, open_page, desk) -> None:
    order_id = shop.returned(Wanted(1, 2), Wanted(2, 1))
    page = open_page()
    page.pane.charges.add("违约费", deduction=False)
    page.pane.charges.table.edited.emit(0, "percent", "10 %")
    assert receipt_text(page) == "应退 ¥128.31"
    page.pane.charges.table.edited.emit(0, "percent", "很多")
    assert "例如 10" in desk.last
    page.queue.setFocus()
    press(qtbot, Qt.Key.Key_A)
    (charge,) = Charge.select()
    assert (charge.name, charge.basis_points, charge.amount_fen) == ("违约费", 1000, 14_26)
    assert shop.order(order_id).fee_fen == 14_26


@pytest.mark.parametrize(
    ("typed", "points"),
    [
        *(("10", 1000), ("12.5 %", 1250), (" 3％", 300), ("", 0), ("100", 10_000)),
        *(("100.01", None), ("-1", None), ("0.001", None), ("一成", None), ("NaN", None), ("1e99", None)),
    ],
)
def test_a_percentage_is_read_as_people_write_it(typed, points) -> None:
    assert basis_points(typed) == points


def test_the_menu_names_the_charges_of_the_trade(shop, open_page) -> None:
    shop.returned(Wanted(2, 1))
    charges = open_page().pane.charges
    for button, names in (
        (charges.adding_fee, ["服务费", "包装费", "违约费"]),
        (charges.adding_deduction, ["折损扣款", "赠品未退", "配件缺失", "满减差额"]),
    ):
        assert [action.text() for action in button.menu().actions()] == names
    charges.adding_deduction.menu().actions()[1].trigger()
    assert [row.charge.name for row in charges.table.rows] == ["赠品未退"]


def test_perks_are_given_back_in_kind_and_cost_nothing(qtbot, shop, open_page) -> None:
    SalesOrder.update(coupon_fen=5_00, points_fen=2_00).execute()
    order_id = shop.returned(Wanted(2, 1), perks_back="道歉券一张")
    page = open_page()
    money = page.pane.money
    money.coupons.click()
    money.points.click()
    assert money.perks.text() == "道歉券一张；优惠券 5.00 元；积分抵扣 2.00 元"
    money.points.click()
    assert receipt_text(page) == "应退 ¥81.90"
    page.queue.setFocus()
    press(qtbot, Qt.Key.Key_A)
    assert shop.order(order_id).perks_back == "道歉券一张；优惠券 5.00 元"


def test_perks_that_the_sale_never_had_cannot_be_ticked(shop, open_page) -> None:
    shop.returned(Wanted(2, 1))
    money = open_page().pane.money
    assert not money.coupons.isEnabled()
    assert money.points.toolTip() == "这张订单没有用到"


def test_what_the_service_will_refuse_stands_beside_the_sum_before(shop, open_page) -> None:
    shop.returned(Wanted(2, 1, agreed=180_00, note="客户坚持"))
    order_id = shop.returned(Wanted(1, 1, agreed=5_00))
    page = open_page()
    page.queue.view.choose_row(1)
    sheet, draft = page.pane.sheet, page.pane.draft
    assert sheet.detail.order.id == order_id
    assert list(problems(sheet, draft)) == []
    raised = draft.with_line(0, 30_33)
    (said,) = problems(sheet, raised)
    with pytest.raises(CeilingExceeded) as refusal:
        shop.approve(order_id, agreement(raised, draft))
    assert isinstance(said, CeilingExceeded)
    assert said.excess == refusal.value.excess == "20.33"


def test_a_sale_that_was_closed_since_is_told_before_approving(shop, open_page) -> None:
    shop.returned(Wanted(2, 1))
    SalesOrder.update(status="closed").execute()
    page = open_page()
    (said,) = problems(page.pane.sheet, page.pane.draft)
    assert str(said) == "订单 SO-1 已被平台关闭，只能收回商品，不能再退款 81.90 元；请把退款金额改为 0。"
