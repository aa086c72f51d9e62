"""Spans of days, and times in columns."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.times import moment
from erp_returns.ui.pages.orders.days import PRESETS, Days, read_days
from erp_returns.ui.pages.orders.times import Clock

CHINA = timezone(timedelta(hours=8))
TODAY = date(2026, 11, 21)
a_day = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@given(st.none() | a_day, st.none() | a_day)
def test_what_is_kept_is_read_again(first: date | None, last: date | None) -> None:
    assert read_days(Days(first, last).kept(), TODAY) == Days(first, last)


@given(st.text())
def test_anything_else_is_without_bounds_or_days(kept: str) -> None:
    read_days(kept, TODAY).bounds(CHINA)


@given(a_day, st.integers(0, 400), st.integers(0, 101 * 366 * 86_400))
def test_a_moment_is_within_the_bounds_just_when_its_local_day_is(
    first: date, days: int, seconds: int
) -> None:
    span = Days(first, first + timedelta(days=days))
    at = datetime(2000, 1, 1, tzinfo=CHINA) + timedelta(seconds=seconds)
    start, end = span.bounds(CHINA)
    within = moment(start) <= at.astimezone(UTC) < moment(end)
    assert within == (first <= at.date() <= first + timedelta(days=days))


@pytest.mark.parametrize(
    ("preset", "first"), [("1", TODAY), ("7", date(2026, 11, 15)), ("30", date(2026, 10, 23))]
)
def test_a_preset_counts_so_many_days_up_to_today(preset: str, first: date) -> None:
    assert preset in PRESETS
    assert read_days(preset, TODAY) == Days(first, None)


def test_an_open_side_bounds_nothing() -> None:
    assert Days(None, TODAY).bounds(CHINA) == ("", "2026-11-21T16:00:00Z")


@pytest.mark.parametrize(
    ("at", "text"),
    [
        ("2026-11-20T02:05:00Z", "11-20 10:05"),
        ("2025-12-31T15:59:00Z", "2025-12-31"),
        ("2025-12-31T16:00:00Z", "01-01 00:00"),
        (None, ""),
    ],
)
def test_a_time_of_this_year_goes_without_the_year(at: str | None, text: str) -> None:
    assert Clock(lambda: "2026-11-21T02:30:00Z", CHINA).short(at) == text
