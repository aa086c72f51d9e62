"""A step is done whole or not at all, once, however it breaks off and however many press at once."""

from __future__ import annotations

import multiprocessing
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from erp_returns.domain import errors as e
from erp_returns.domain.actions import Action
from erp_returns.domain.kinds import ReturnKind, Role, Status
from erp_returns.models import NumberSeries, Refund, ReturnOrder
from erp_returns.models.database import open_database
from erp_returns.queries.verify import verify
from erp_returns.services import refunds, review
from erp_returns.services.setup import open_session
from tests.journeys.busy import BusyShop
from tests.journeys.roads import TAKEN, Desk, bring
from tests.journeys.shop import Wanted

if TYPE_CHECKING:
    from collections.abc import Iterator

MODULES = (
    *("amendments", "returns", "review", "receiving", "inspection", "refunds", "exchanges"),
    *("giving_back", "disputes"),
)
"""Where services settle what they did, each by a name of its own."""

HERE: dict[Action, tuple[ReturnKind, Status]] = {
    Action.CREATE: (ReturnKind.RETURN_REFUND, Status.PENDING_REVIEW),
    Action.EDIT: (ReturnKind.EXCHANGE, Status.PENDING_REVIEW),
    Action.AMEND: (ReturnKind.EXCHANGE, Status.AWAITING_EXCHANGE),
    Action.APPROVE: (ReturnKind.EXCHANGE, Status.PENDING_REVIEW),
    Action.REJECT: (ReturnKind.EXCHANGE, Status.PENDING_REVIEW),
    Action.RESUBMIT: (ReturnKind.EXCHANGE, Status.REJECTED),
    Action.INSTRUCT: (ReturnKind.RETURN_REFUND, Status.APPROVED),
    Action.SHIP_BACK: (ReturnKind.RETURN_REFUND, Status.APPROVED),
    Action.RECEIVE: (ReturnKind.RETURN_REFUND, Status.AWAITING_RETURN),
    Action.CLOSE_SHORT: (ReturnKind.RETURN_REFUND, Status.AWAITING_RETURN),
    Action.COLLECT: (ReturnKind.EXCHANGE, Status.AWAITING_PAYMENT),
    Action.WAIVE: (ReturnKind.EXCHANGE, Status.AWAITING_PAYMENT),
    Action.SHIP: (ReturnKind.EXCHANGE, Status.AWAITING_EXCHANGE),
    Action.REPLACEMENT_BACK: (ReturnKind.EXCHANGE, Status.AWAITING_DELIVERY),
    Action.CONFIRM: (ReturnKind.EXCHANGE, Status.AWAITING_DELIVERY),
    Action.PAY: (ReturnKind.RETURN_REFUND, Status.AWAITING_REFUND),
    Action.REVIEW_AGAIN: (ReturnKind.EXCHANGE, Status.AWAITING_EXCHANGE),
    Action.REFUSE_REFUND: (ReturnKind.RETURN_REFUND, Status.AWAITING_REFUND),
    Action.REOPEN: (ReturnKind.RETURN_REFUND, Status.CANCELLED),
    Action.CANCEL: (ReturnKind.EXCHANGE, Status.APPROVED),
    Action.DISPUTE: (ReturnKind.EXCHANGE, Status.COMPLETED),
    Action.CLOSE_DISPUTE: (ReturnKind.RETURN_REFUND, Status.AWAITING_REFUND),
}
"""A place at which each action is done."""


@pytest.fixture(scope="module")
def shop(tmp_path_factory) -> BusyShop:
    shop = BusyShop(tmp_path_factory.mktemp("whole"))
    shop.session.database.execute_sql("PRAGMA synchronous = 0")
    return shop


def contents(shop: BusyShop) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    tables = shop.session.database.execute_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    ).fetchall()
    return {
        name: shop.session.database.execute_sql(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall()
        for (name,) in tables
    }


class PowerCutError(Exception):
    """The current is off."""


def cut(*_args: object, **_more: object) -> None:
    raise PowerCutError


def cuts(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Break off at the end of every service, and where the event is written."""
    with monkeypatch.context() as patch:
        for module in MODULES:
            patch.setattr(f"erp_returns.services.{module}.settle", cut)
        yield "settle"
    with monkeypatch.context() as patch:
        patch.setattr("erp_returns.services.order_write.order_event", cut)
        yield "event"


@pytest.mark.parametrize("action", HERE)
def test_a_step_that_breaks_off_leaves_everything_as_it_was(shop, action, monkeypatch):
    desk = Desk(shop, shop.session, bring(shop, *HERE[action]))
    shop.sell_s1()
    monkeypatch.setattr(shop, "sell_s1", lambda: None)
    before = contents(shop)
    for _ in cuts(monkeypatch):
        with pytest.raises(PowerCutError):
            desk.take(action)
        assert contents(shop) == before
    desk.take(action)
    assert contents(shop) != before


def test_every_action_breaks_off_somewhere():
    with_goods = {Action.INSPECT, Action.SEND_BACK, Action.RAISE_ANEW, Action.CLOSE_REPLACEMENT}
    assert set(TAKEN) - set(HERE) == with_goods


def test_a_number_that_was_not_used_is_the_next_one(shop, monkeypatch):
    last = {row.series: row.last for row in NumberSeries.select()}
    with monkeypatch.context() as patch:
        patch.setattr("erp_returns.services.returns.settle", cut)
        with pytest.raises(PowerCutError):
            shop.returned(Wanted(2, 1))
    assert {row.series: row.last for row in NumberSeries.select()} == last
    number = shop.order(shop.returned(Wanted(2, 1))).number
    assert int(number[-4:]) == next(count for series, count in last.items() if "RT" in series) + 1


# -- two at once


def test_of_two_who_press_the_same_the_second_is_told_and_books_nothing(shop):
    order_id = bring(shop, ReturnKind.RETURN_REFUND, Status.AWAITING_REFUND)
    finance = shop.session_of("财务", Role.FINANCE)
    seen = shop.order(order_id).version
    refunds.pay(finance, order_id, seen, refunds.Payment(81_90))
    with pytest.raises(e.ChangedMeanwhile) as refusal:
        refunds.pay(shop.session, order_id, seen, refunds.Payment(81_90))
    assert (refusal.value.operator, shop.order(order_id).refunded_fen) == ("财务", 81_90)


def test_whoever_saves_second_is_told_who_was_first(shop):
    order_id = bring(shop, ReturnKind.RETURN_REFUND, Status.PENDING_REVIEW)
    clerk = shop.session_of("客服", Role.SERVICE)
    seen = shop.order(order_id).version
    Desk(shop, clerk, order_id).take(Action.EDIT)
    with pytest.raises(e.ChangedMeanwhile) as refusal:
        review.approve(shop.session, order_id, seen)
    assert refusal.value.operator == "客服"


def pay_now(path: str, order_id: int, version: int, start: object, answers: object) -> None:
    """Pay in a process of its own, as soon as everybody is ready."""
    session = open_session(open_database(Path(path)))
    start.wait()  # type: ignore[attr-defined] # a barrier
    try:
        refunds.pay(session, order_id, version, refunds.Payment(81_90))
        answers.put("paid")  # type: ignore[attr-defined] # a queue
    except e.Refusal as refusal:
        answers.put(type(refusal).__name__)  # type: ignore[attr-defined]
    finally:
        session.database.close()


def test_two_processes_that_pay_at_once_pay_once(tmp_path):
    shop = BusyShop(tmp_path)
    order_id = bring(shop, ReturnKind.RETURN_REFUND, Status.AWAITING_REFUND)
    version, path = shop.order(order_id).version, str(shop.session.database.database)
    spawn = multiprocessing.get_context("spawn")
    start, answers = spawn.Barrier(2), spawn.Queue()
    people = [spawn.Process(target=pay_now, args=(path, order_id, version, start, answers)) for _ in range(2)]
    for person in people:
        person.start()
    said = sorted(answers.get(timeout=60) for _ in people)
    for person in people:
        person.join()
    assert said == ["ChangedMeanwhile", "paid"]
    assert [row.amount_fen for row in Refund.select()] == [81_90]
    assert ReturnOrder.get_by_id(order_id).status == "completed"
    assert verify(shop.session.database).clean


def test_a_database_that_somebody_holds_says_so_and_books_nothing(tmp_path):
    shop = BusyShop(tmp_path)
    order_id = bring(shop, ReturnKind.RETURN_REFUND, Status.AWAITING_REFUND)
    shop.session.database.execute_sql("PRAGMA busy_timeout = 10")
    with closing(sqlite3.connect(shop.session.database.database)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(e.DatabaseLocked):
            shop.pay(order_id)
        other.rollback()
    shop.pay(order_id)
    assert Refund.select().count() == 1
