"""Several processes fire at one file: nothing is lost, nothing is booked twice, nobody hears of a lock."""

from __future__ import annotations

import multiprocessing
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from erp_returns.queries.verify import verify
from tests.journeys import crowd
from tests.journeys.busy import BusyShop

if TYPE_CHECKING:
    from pathlib import Path


def fire(folder: Path, people: int, seconds: float) -> None:
    shop = BusyShop(folder)
    for _ in range(12):
        shop.sell_s1()
    spawn = multiprocessing.get_context("spawn")
    start, answers = spawn.Barrier(people), spawn.Queue()
    path = str(shop.session.database.database)
    pressing = [
        spawn.Process(target=crowd.press, args=(path, seed, seconds, start, answers))
        for seed in range(people)
    ]
    for person in pressing:
        person.start()
    told = [answers.get(timeout=seconds + 60) for _ in pressing]
    for person in pressing:
        person.join()
    together: Counter[str] = sum(told, Counter())
    assert together["DatabaseLocked"] == 0
    assert all(each["done"] for each in told)
    assert (
        together["done"]
        == shop.session.database.execute_sql(
            "SELECT count(*) FROM order_event WHERE operator_id <> 1"
        ).fetchone()[0]
    )
    report = verify(shop.session.database)
    assert [each.text for check in report.checks for each in check.violations] == []


def test_two_at_one_file_leave_it_right(tmp_path):
    fire(tmp_path, people=2, seconds=1.5)


@pytest.mark.nightly
def test_four_at_one_file_for_a_minute_leave_it_right(tmp_path):
    fire(tmp_path, people=4, seconds=60)
