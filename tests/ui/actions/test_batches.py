"""A batch runs beside the window: it is stopped between two orders, and one runs at a time."""

import threading
from dataclasses import replace

import pytest

from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import Status
from erp_returns.services import review
from erp_returns.ui.actions import batches
from erp_returns.ui.actions.batches import BatchActions
from erp_returns.ui.dialogs.batch_result import BatchResultDialog
from erp_returns.ui.jobs import JobRunner
from tests.journeys.shop import Wanted


@pytest.fixture
def beside(desk):
    """The desk with threads of its own."""
    runner = JobRunner()
    yield replace(desk.desk, jobs=runner)
    runner.shutdown()


def result_of(over):
    (found,) = over.findChildren(BatchResultDialog)
    return found


def three(shop):
    return [shop.returned(Wanted(place, 1)) for place in (1, 2, 3)]


def test_stopping_finishes_the_order_at_hand_and_leaves_the_rest(
    qtbot, shop, beside, over, expect_dialog, monkeypatch
) -> None:
    ids = three(shop)
    served, stopped = threading.Event(), threading.Event()

    def slowly(session, order, _command):
        served.set()
        assert stopped.wait(10)
        return review.approve(session, order.id, order.version, seen_fen=order.amount_fen)

    monkeypatch.setitem(batches.STEPS, Action.APPROVE, slowly)
    doing = BatchActions(beside, over)
    expect_dialog(lambda dialog: dialog.doing.click())
    doing.begin(Action.APPROVE, ids)
    qtbot.waitUntil(served.is_set)
    (job,) = beside.jobs.running
    job.cancel()
    stopped.set()
    qtbot.waitUntil(lambda: not doing.working)
    assert [shop.order(order_id).status for order_id in ids] == [
        Status.AWAITING_RETURN,
        Status.PENDING_REVIEW,
        Status.PENDING_REVIEW,
    ]
    shown = result_of(over)
    assert shown.headline.text() == "审核通过：已办理 1 单，合计 ¥30.33；2 单没有办理"
    assert [shown.table.row_texts(at)[3] for at in range(2)] == ["已停止，没有办理这张单。"] * 2
    shown.close()


def test_a_second_batch_waits_until_the_first_was_told(
    qtbot, shop, beside, over, expect_dialog, monkeypatch
) -> None:
    ids = three(shop)
    served, go_on = threading.Event(), threading.Event()

    def slowly(session, order, _command):
        served.set()
        assert go_on.wait(10)
        return review.approve(session, order.id, order.version)

    monkeypatch.setitem(batches.STEPS, Action.APPROVE, slowly)
    doing = BatchActions(beside, over)
    expect_dialog(lambda dialog: dialog.doing.click())
    doing.begin(Action.APPROVE, ids)
    qtbot.waitUntil(served.is_set)
    doing.begin(Action.APPROVE, ids)
    go_on.set()
    qtbot.waitUntil(lambda: not doing.working)
    assert len(beside.jobs.running) == 0
    result_of(over).close()


def test_leaving_the_question_books_nothing_and_lets_the_next_begin(shop, desk, over, expect_dialog) -> None:
    ids = three(shop)
    doing = BatchActions(desk.desk, over)
    expect_dialog(lambda dialog: dialog.reject())
    doing.begin(Action.APPROVE, ids)
    assert not doing.working
    assert {shop.order(order_id).status for order_id in ids} == {Status.PENDING_REVIEW}


def test_a_fault_is_told_and_what_was_booked_is_listed(shop, desk, over, expect_dialog, monkeypatch) -> None:
    ids = three(shop)
    told = []
    monkeypatch.setattr(type(desk.desk.notices), "failed", lambda _self, error: told.append(error))

    def break_at_the_second(session, order, _command):
        if order.id == ids[1]:
            raise ZeroDivisionError
        return review.approve(session, order.id, order.version)

    monkeypatch.setitem(batches.STEPS, Action.APPROVE, break_at_the_second)
    doing = BatchActions(desk.desk, over)
    expect_dialog(lambda dialog: dialog.doing.click())
    doing.begin(Action.APPROVE, ids)
    assert [type(error) for error in told] == [ZeroDivisionError]
    shown = result_of(over)
    assert "已办理 1 单" in shown.headline.text()
    shown.close()


def test_a_period_that_is_closed_is_said_before_anything_is_paid(shop, desk, over, expect_dialog) -> None:
    ids = three(shop)[:2]
    for order_id in ids:
        shop.approve(order_id)
        shop.receive(order_id)
    shop.set("closed_until", "2026-11-30")

    def too_early(dialog) -> None:
        dialog.doing.click()
        assert "账期已关闭到 2026-11-30" in dialog.problem.text()
        dialog.reject()

    expect_dialog(too_early)
    BatchActions(desk.desk, over).begin(Action.PAY, ids)
    assert {shop.order(order_id).refunded_fen for order_id in ids} == {0}


def test_a_day_that_has_not_come_is_said_before_anything_is_paid(shop, desk, over, expect_dialog) -> None:
    ids = three(shop)[:2]
    for order_id in ids:
        shop.approve(order_id)
        shop.receive(order_id)

    def in_the_future(dialog) -> None:
        dialog.day.set_day("2026-12-21")
        dialog.doing.click()
        assert "付款日期 2026-12-21 还没有到" in dialog.problem.text()
        dialog.reject()

    expect_dialog(in_the_future)
    BatchActions(desk.desk, over).begin(Action.PAY, ids)
    assert {shop.order(order_id).refunded_fen for order_id in ids} == {0}
