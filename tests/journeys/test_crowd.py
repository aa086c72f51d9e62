"""Several processes fire at one file: nothing is lost, nothing is booked twice, nobody hears of a lock."""

from __future__ import annotations

import multiprocessing
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from erp_returns.domain.kinds import Role
from erp_returns.models import Collection, Receipt, Refund, ReturnOrder, Shipment
from erp_returns.queries.verify import verify
from tests.journeys import crowd
from tests.journeys.busy import BusyShop

if TYPE_CHECKING:
    from pathlib import Path

OWNER = ("店主", Role.OWNER)
EVERYBODY = (OWNER, ("客服", Role.SERVICE), ("仓管", Role.WAREHOUSE), ("财务", Role.FINANCE))


def fire(folder: Path, people: tuple[tuple[str, Role], ...], seconds: float) -> None:
    shop = BusyShop(folder)
    for name, role in people[1:]:
        shop.session_of(name, role)
    for _ in range(crowd.SALES):
        shop.sell_s1()
    told = at_work(str(shop.session.database.database), people, seconds)
    for each in told:
        print(f"{each.person}: done {dict(each.done.most_common())}")  # noqa: T201 - the figures of a night
        print(f"{each.person}: refused {dict(each.refused.most_common())}")  # noqa: T201
    done = sum((each.done for each in told), Counter[str]())
    refused = sum((each.refused for each in told), Counter[str]())
    print(f"in all: done {done.total()}, refused {refused.total()}")  # noqa: T201
    assert refused["DatabaseLocked"] == 0
    assert all(each.done for each in told)
    check_events(shop, told)
    check_postings(done)
    check_notes(told)
    report = verify(shop.session.database)
    assert [each.text for check in report.checks for each in check.violations] == []


def at_work(path: str, people: tuple[tuple[str, Role], ...], seconds: float) -> list[crowd.Told]:
    spawn = multiprocessing.get_context("spawn")
    start, answers = spawn.Barrier(len(people)), spawn.Queue()
    pressing = [
        spawn.Process(target=crowd.press, args=(path, person, seed, seconds, start, answers))
        for seed, person in enumerate(people)
    ]
    for person in pressing:
        person.start()
    told = [answers.get(timeout=seconds + 60) for _ in pressing]
    for person in pressing:
        person.join()
    return told


def check_events(shop: BusyShop, told: list[crowd.Told]) -> None:
    """What everybody was told is done stands in the history under their name, and nothing else does."""
    sql = """
        SELECT p.name, e.action, count(*) FROM order_event e JOIN operator p ON p.id = e.operator_id
        WHERE p.id <> 1 GROUP BY 1, 2
    """
    found = {(name, action): count for name, action, count in shop.session.database.execute_sql(sql)}
    assert found == {(each.person, action): n for each in told for action, n in each.done.items()}


def check_postings(done: Counter[str]) -> None:
    """What moved money or goods was posted as often as somebody was told so."""
    moved = {
        "pay": Refund.select().where(Refund.reverses_id.is_null()).count(),
        "collect": Collection.select().where(Collection.waived == 0).count(),
        "receive": Receipt.select().count(),
        "ship": _sent("replacement"),
        "send_back": _sent("send_back"),
    }
    assert moved == {name: done[name] for name in moved}


def _sent(purpose: str) -> int:
    """Shipments, without the rows that take one back."""
    sent = Shipment.select().where(Shipment.purpose == purpose, Shipment.reverses_id.is_null())
    return int(sent.count())


def check_notes(told: list[crowd.Told]) -> None:
    """Everybody counted the note one further than they had read: the last note is how often it was saved."""
    saved = sum((each.noted for each in told), Counter[int]())
    assert {row.id: int(row.internal_note or 0) for row in ReturnOrder.select()} == {
        row.id: saved[row.id] for row in ReturnOrder.select(ReturnOrder.id)
    }


def test_two_at_one_file_leave_it_right(tmp_path):
    fire(tmp_path, EVERYBODY[:2], seconds=1.5)


@pytest.mark.nightly
def test_four_with_their_own_work_at_one_file_for_a_minute_leave_it_right(tmp_path):
    fire(tmp_path, EVERYBODY, seconds=60)
