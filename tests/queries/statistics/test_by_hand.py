"""Whatever was pressed, every statistic is what somebody who reads all rows one by one would count."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from erp_returns.domain.kinds import ReturnKind
from erp_returns.domain.statistic_table import STATISTICS
from erp_returns.domain.statistics import Grain, Scope
from erp_returns.queries.statistics import figures
from tests.journeys.test_machine import PATIENT
from tests.queries.statistics import by_hand, by_hand_goods
from tests.queries.statistics.books import Books
from tests.queries.statistics.walking import Months, walked

if TYPE_CHECKING:
    from collections.abc import Callable

    from peewee import SqliteDatabase

SHANGHAI, NEW_YORK = ZoneInfo("Asia/Shanghai"), ZoneInfo("America/New_York")

HANDS: dict[str, Callable[[Books], Any]] = {
    "course": by_hand.course,
    "rate_by_product": by_hand.by_product,
    "rate_by_spec": by_hand.by_spec,
    "rate_by_shop": by_hand.by_shop,
    "rate_by_reason": by_hand.by_reason,
    "rate_by_supplier": by_hand.by_supplier,
    "reasons": by_hand.reasons,
    "liability": by_hand.liability,
    "spans": by_hand.spans,
    "overdue": by_hand.overdue,
    "members": by_hand.members,
    "operators": by_hand.operators,
    "errors": by_hand.errors,
    "carriers": by_hand_goods.carriers,
    "suppliers": by_hand_goods.suppliers,
    "stock_ages": by_hand_goods.stock_ages,
    "refunded_not_received": by_hand_goods.refunded_not_received,
    "received_not_refunded": by_hand_goods.received_not_refunded,
    "replaced_not_back": by_hand_goods.replaced_not_back,
}

QUESTIONS = (
    (Scope(date(2026, 9, 1), date(2027, 2, 28)), SHANGHAI),
    (Scope(date(2026, 10, 7), date(2026, 11, 26), shop_id=1, grain=Grain.WEEK), SHANGHAI),
    (Scope(date(2026, 10, 25), date(2026, 12, 9), grain=Grain.DAY), NEW_YORK),
    (Scope(date(2026, 9, 1), date(2027, 2, 28), kind=ReturnKind.RETURN_REFUND), SHANGHAI),
    (Scope(date(2026, 9, 1), date(2027, 2, 28), shop_id=2, kind=ReturnKind.EXCHANGE), SHANGHAI),
)
"""Periods that end in the middle of steps, one over the change of the clocks; shops and kinds."""


def nobody(_done: int, _total: int) -> None:
    pass


def test_there_is_a_hand_for_every_statistic():
    assert list(HANDS) == [each.key for each in STATISTICS]


def compare(database: SqliteDatabase, now: str, seen: Counter[str]) -> None:
    """Ask everything, and count everything again by hand."""
    for scope, zone in QUESTIONS:
        books = Books(database, scope, now, zone)
        for key, hand in HANDS.items():
            found = figures(database, key, scope, now, zone, nobody)
            by_pencil = hand(books)
            if isinstance(by_pencil[0], tuple):
                by_pencil, orders = by_pencil
                assert list(found.order_ids) == orders, key
            rows, total = by_pencil
            assert list(found.rows) == rows, key
            assert found.total == total, key
            assert all(len(row) == len(found.statistic.columns) for row in found.rows), key
            seen[key] += len(rows)


class Counted(Months):
    """A shop whose figures are counted by hand when its months are over."""

    seen: ClassVar[Counter[str]] = Counter()

    def teardown(self) -> None:
        try:
            compare(*self.over(), self.seen)
        finally:
            super().teardown()


def test_whatever_was_pressed_figures_are_what_hands_count() -> None:
    run_state_machine_as_test(
        Counted,
        settings=settings(
            max_examples=6,
            stateful_step_count=80,
            suppress_health_check=PATIENT,
            derandomize=True,
            database=None,
        ),
    )


@pytest.mark.parametrize("seed", range(2))
def test_after_busy_months_figures_are_what_hands_count(seed: int) -> None:
    months, seen = walked(seed, 550), Counter[str]()
    try:
        compare(*months.over(), seen)
    finally:
        months.teardown()
    assert all(seen[key] for key in HANDS), seen


@pytest.mark.nightly
def test_after_many_busy_months_figures_are_what_hands_count() -> None:
    seen = Counter[str]()
    for seed in range(100, 160):
        months = walked(seed, 900)
        try:
            compare(*months.over(), seen)
        finally:
            months.teardown()
    print(f"{seen.total()} rows: {dict(seen)}")  # noqa: T201 - the figures of a night
