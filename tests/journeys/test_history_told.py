"""Every action leaves behind who did what when, and what it made of the order."""

from __future__ import annotations

import pytest

from erp_returns.domain.actions import Action
from erp_returns.domain.history import document_of, told_changes
from erp_returns.domain.kinds import Disposition, Grade, ReturnKind, Status
from erp_returns.models import OrderEvent
from erp_returns.queries.editing import request_of
from erp_returns.services import inspection, receiving, refunds, returns, review
from erp_returns.services.inspection import Group
from tests.journeys.busy import BusyShop
from tests.journeys.roads import NOTE, TAKEN, Desk, bring
from tests.journeys.shop import Wanted
from tests.journeys.test_all_or_nothing import HERE

SAID: dict[Action, str] = {
    Action.CREATE: "增加商品 衬衫 红 L：类别 退货、数量 1",
    Action.APPROVE: "已审核 否 → 是",
    Action.REJECT: f"拒绝原因 {NOTE}",
    Action.RESUBMIT: "",
    Action.INSTRUCT: "已通知退货 否 → 是",
    Action.SHIP_BACK: "增加退回包裹 中通 7312345678901",
    Action.RECEIVE: "实收 0 → 1",
    Action.CLOSE_SHORT: "少件结案 0 → 1",
    Action.COLLECT: "已补款 0.00 元 → 0.01 元",
    Action.WAIVE: "已免补 0.00 元 → 5.90 元",
    Action.SHIP: "已发 0 → 1",
    Action.REPLACEMENT_BACK: "已发 1 → 0",
    Action.CONFIRM: "客户已收货 否 → 是",
    Action.PAY: "已退款 0.00 元 → 0.01 元",
    Action.REVIEW_AGAIN: "已审核 是 → 否",
    Action.REFUSE_REFUND: f"拒绝原因 {NOTE}",
    Action.CANCEL: "",
    Action.REOPEN: "",
    Action.DISPUTE: "平台介入 否 → 是",
    Action.CLOSE_DISPUTE: "平台介入 是 → 否",
}
"""What the event of each action has to say; what only moves the status says that."""


@pytest.fixture(scope="module")
def shop(tmp_path_factory) -> BusyShop:
    shop = BusyShop(tmp_path_factory.mktemp("told"))
    shop.session.database.execute_sql("PRAGMA synchronous = 0")
    return shop


def last(order_id: int | None = None) -> OrderEvent:
    found = OrderEvent.select().order_by(OrderEvent.id.desc())
    return (found.where(OrderEvent.return_order_id == order_id) if order_id else found).get()


def told(event: OrderEvent) -> str:
    return "\n".join(map(str, told_changes(event.before, event.after)))


@pytest.mark.parametrize("action", SAID)
def test_an_action_says_what_it_made_of_the_order(shop, action):
    desk = Desk(shop, shop.session, bring(shop, *HERE[action]))
    desk.take(action)
    event = last(None if action is Action.CREATE else desk.id)
    assert event.action == action
    assert SAID[action] in told(event)
    assert SAID[action] or event.from_status != event.to_status


def test_what_was_posted_is_named(shop):
    for action, kind in ((Action.RECEIVE, "SH"), (Action.PAY, "TK"), (Action.SHIP, "HC")):
        desk = Desk(shop, shop.session, bring(shop, *HERE[action]))
        desk.take(action)
        assert document_of(last(desk.id).after).startswith(kind)


def test_every_action_is_looked_at():
    below = {Action.EDIT, Action.AMEND, Action.INSPECT, Action.SEND_BACK}
    raises_another_order = {Action.RAISE_ANEW}
    after_part_went = {Action.CLOSE_REPLACEMENT}
    assert set(TAKEN) - set(SAID) == below | raises_another_order | after_part_went


# -- those that say most


def test_an_edit_says_line_by_line_what_changed(shop):
    shop.sell_s1()
    order_id = shop.returned(Wanted(1, 2), Wanted(2, 1))
    wanted = shop.request(ReturnKind.RETURN_REFUND, Wanted(1, 1), Wanted(3, 2), internal_note="老客户")
    returns.edit(shop.session, order_id, shop.order(order_id).version, wanted)
    lines = told(last(order_id)).splitlines()
    assert "商品 衬衫 红 L：数量 2 → 1、应退 60.67 元 → 30.33 元、同意退款 60.67 元 → 30.33 元" in lines
    assert "去掉商品 皮鞋 42：类别 退货、数量 1、应退 81.90 元、同意退款 81.90 元" in lines
    assert "增加商品 袜子 黑：类别 退货、数量 2、应退 9.10 元、同意退款 9.10 元" in lines
    assert "内部备注 老客户" in lines


def test_an_edit_that_changes_nothing_says_nothing(shop):
    shop.sell_s1()
    order_id = shop.returned(Wanted(1, 1))
    returns.edit(
        shop.session, order_id, shop.order(order_id).version, request_of(shop.session.database, order_id)
    )
    assert told(last(order_id)) == ""


def test_another_replacement_is_one_gone_and_one_new(shop):
    shop.sell_s1()
    order_id = shop.exchanged(Wanted(3, 2), replacements=(("D1", 1, 0),))
    wanted = shop.request(ReturnKind.EXCHANGE, Wanted(3, 2), replacements=(("C2", 2, 0),))
    returns.edit(shop.session, order_id, shop.order(order_id).version, wanted)
    said = told(last(order_id))
    assert "去掉换出商品 帽子：数量 1" in said
    assert "增加换出商品 袜子 白：数量 2" in said


def test_an_approval_says_which_sums_were_agreed_to(shop):
    shop.sell_s1()
    order_id = shop.returned(Wanted(1, 2))
    line = review.AgreedLine(shop.lines(order_id)[0].id, 50_00)
    shop.approve(order_id, review.Agreement(lines=(line,), return_freight_fen=5_00))
    said = told(last(order_id)).splitlines()
    assert "商品退款 60.67 元 → 50.00 元" in said
    assert "退回运费补偿 0.00 元 → 5.00 元" in said
    assert "应退净额 60.67 元 → 55.00 元" in said
    assert "商品 衬衫 红 L：同意退款 60.67 元 → 50.00 元" in said


def test_an_approval_as_asked_says_the_sum_all_the_same(shop):
    shop.sell_s1()
    order_id = shop.returned(Wanted(2, 1))
    shop.approve(order_id)
    assert "应退净额 81.90 元" in told(last(order_id)).splitlines()


def test_an_inspection_says_what_was_accepted_and_what_goes_back(shop):
    shop.sell_s1()
    order_id = shop.returned(Wanted(1, 2))
    shop.approve(order_id)
    (line,) = shop.lines(order_id)
    counted = receiving.Intake(order_id, (receiving.Count(line.id, 2),))
    receiving.receive(shop.session, counted, shop.order(order_id).version)
    groups = (Group(1, Grade.GOOD, Disposition.RESTOCK), Group(1, Grade.DEFECTIVE, Disposition.SEND_BACK))
    inspection.inspect(shop.session, order_id, shop.order(order_id).version, {line.id: groups})
    said = told(last(order_id))
    assert "验收 0 → 1、退回客户 0 → 1、应退 60.67 元 → 30.33 元" in said
    assert "验货异常 否 → 是" in said
    shop.send_back(order_id)
    assert "已退回 0 → 1" in told(last(order_id))


def test_a_reversal_names_what_it_took_back(shop):
    order_id = bring(shop, ReturnKind.RETURN_REFUND, Status.COMPLETED)
    number = shop.refund_number(order_id)
    refunds.reverse_refund(shop.session, number, shop.order(order_id).version, NOTE)
    event = last(order_id)
    assert document_of(event.before).startswith(number)
    assert "已退款 81.90 元 → 0.00 元" in told(event)
