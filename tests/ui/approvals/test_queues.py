"""退款审批: the two queues, and going through them."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from erp_returns.models import Operator
from erp_returns.ui.ages import age, waiting_text
from erp_returns.ui.pages.approvals import ApprovalsPage
from erp_returns.ui.pages.approvals.queue_panel import Queue
from tests.journeys.shop import ShopAtWork, Wanted
from tests.ui.actions.desks import desk_at_work
from tests.ui.approvals.hands import number_shown, press, to_refund


def test_the_oldest_request_is_on_screen_at_once(shop, open_page) -> None:
    first = shop.returned(Wanted(1, 1))
    shop.returned(Wanted(1, 1))
    page = open_page()
    assert number_shown(page) == shop.order(first).number
    assert page.queue.view.hasFocus()


def test_both_queues_are_counted(shop, open_page) -> None:
    shop.returned(Wanted(1, 1))
    shop.returned(Wanted(1, 1))
    to_refund(shop, Wanted(2, 1))
    page = open_page()
    assert page.queue.counts == {Queue.REVIEW: 2, Queue.REFUND: 1}
    assert page.waiting() == 3


def test_who_only_pays_begins_with_the_refunds(shop, open_page) -> None:
    shop.returned(Wanted(1, 1))
    order_id = to_refund(shop, Wanted(2, 1))
    Operator.update(role="finance").where(Operator.id == shop.session.operator_id).execute()
    page = open_page()
    assert page.queue.queue is Queue.REFUND
    assert number_shown(page) == shop.order(order_id).number


def test_refunds_come_up_where_nothing_waits_for_review(shop, open_page) -> None:
    to_refund(shop, Wanted(2, 1))
    assert open_page().queue.queue is Queue.REFUND


def test_j_and_k_go_through_the_queue(qtbot, shop, open_page) -> None:
    numbers = [shop.order(shop.returned(Wanted(1, 1))).number for _ in range(2)]
    page = open_page()
    press(qtbot, Qt.Key.Key_J)
    assert number_shown(page) == numbers[1]
    press(qtbot, Qt.Key.Key_K)
    assert number_shown(page) == numbers[0]
    press(qtbot, Qt.Key.Key_K)
    assert number_shown(page) == numbers[0]


def test_the_queue_says_who_asks_for_what_and_how_long(shop, open_page) -> None:
    shop.returned(Wanted(2, 1))
    page = open_page()
    said = page.queue.table.row_texts(0)[0]
    assert all(part in said for part in ("退货退款", "小鱼", "¥81.90", "刚到"))


def test_an_overdue_order_says_by_how_much(tmp_path, theme, qtbot) -> None:
    shop = ShopAtWork(tmp_path)
    shop.returned(Wanted(2, 1))
    later = shop.session.clock() + timedelta(days=2, hours=5)
    page = ApprovalsPage(desk_at_work(replace(shop.session, clock=lambda: later), theme).desk)
    qtbot.addWidget(page)
    page.show()
    assert "超时 2 天" in page.queue.table.row_texts(0)[0]
    assert page.pane.heading.due.text() == "超时 2 天"
    assert page.pane.heading.due.property("tone") == "danger"


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("2026-11-21T02:00:30Z", "不到 1 分钟"),
        ("2026-11-21T02:59:59Z", "59 分钟"),
        ("2026-11-21T04:00:00Z", "2 小时"),
        ("2026-11-24T04:00:00Z", "3 天"),
        ("2026-11-20T04:00:00Z", "不到 1 分钟"),
    ],
)
def test_ages_are_said_coarsely(now, words) -> None:
    assert age("2026-11-21T02:00:00Z", now) == words


def test_what_just_came_has_no_age() -> None:
    assert waiting_text("2026-11-21T02:00:00Z", None, "2026-11-21T02:00:10Z") == "刚到"


def test_an_empty_queue_says_so_and_points_to_the_other(qtbot, shop, open_page) -> None:
    page = open_page()
    assert page.empty.title.text() == "没有待审核的单，都处理好了。"
    assert page.empty.button.isHidden()


def test_after_the_last_review_the_refunds_are_one_key_away(qtbot, shop, open_page) -> None:
    shop.returned(Wanted(1, 1))
    order_id = to_refund(shop, Wanted(2, 1))
    page = open_page()
    press(qtbot, Qt.Key.Key_A)
    assert page.empty.isVisible()
    page.empty.button.click()
    assert number_shown(page) == shop.order(order_id).number


def test_a_key_turns_to_the_other_queue_and_back(qtbot, shop, open_page) -> None:
    shop.returned(Wanted(1, 1))
    to_refund(shop, Wanted(2, 1))
    page = open_page()
    shown = []
    for _ in range(2):
        qtbot.keyClick(page.queue.view, Qt.Key.Key_Q)
        shown.append((page.queue.queue, page.queue.view.hasFocus()))
    assert shown == [(Queue.REFUND, True), (Queue.REVIEW, True)]


def test_a_key_lists_the_payments_beside_the_refunds_alone(qtbot, shop, open_page, monkeypatch) -> None:
    to_refund(shop, Wanted(2, 1))
    page = open_page()
    asked: list[object] = []
    monkeypatch.setattr(type(page.exports), "save_payments", lambda _self, ids=(): asked.append(tuple(ids)))
    page.queue.choose(Queue.REVIEW)
    qtbot.keyClick(page.queue.view, Qt.Key.Key_L)
    assert asked == []
    page.queue.choose(Queue.REFUND)
    qtbot.keyClick(page.queue.view, Qt.Key.Key_L)
    assert asked == [()]
