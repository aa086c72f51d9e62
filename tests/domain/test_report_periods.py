"""The period a report compares with, and the steps in which it is told."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.report_periods import grain_of, period_before
from erp_returns.domain.statistics import Grain, Scope, steps

DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("first", "last", "before"),
    [
        ("2026-11-01", "2026-11-30", ("2026-10-01", "2026-10-31")),
        ("2026-03-01", "2026-03-31", ("2026-02-01", "2026-02-28")),
        ("2026-01-01", "2026-03-31", ("2025-10-01", "2025-12-31")),
        ("2026-01-01", "2026-12-31", ("2025-01-01", "2025-12-31")),
        ("2026-11-01", "2026-11-22", ("2026-10-10", "2026-10-31")),
        ("2026-11-21", "2026-11-21", ("2026-11-20", "2026-11-20")),
    ],
)
def test_the_period_before_is_as_long(first: str, last: str, before: tuple[str, str]) -> None:
    found = period_before(date.fromisoformat(first), date.fromisoformat(last))

    assert tuple(day.isoformat() for day in found) == before


@given(first=DAYS, days=st.integers(0, 4000))
def test_the_period_before_ends_the_day_before(first: date, days: int) -> None:
    start, end = period_before(first, first + timedelta(days=days))

    assert start <= end == first - timedelta(days=1)


@given(first=DAYS, days=st.integers(0, 800))
def test_a_course_of_up_to_two_years_has_few_steps(first: date, days: int) -> None:
    last = first + timedelta(days=days)

    assert len(steps(Scope(first, last, grain=grain_of(first, last)))) <= 31


def test_a_month_is_told_by_days_and_a_quarter_by_weeks() -> None:
    assert grain_of(date(2026, 10, 1), date(2026, 10, 31)) is Grain.DAY
    assert grain_of(date(2026, 10, 1), date(2026, 12, 31)) is Grain.WEEK
    assert grain_of(date(2026, 1, 1), date(2026, 12, 31)) is Grain.MONTH
