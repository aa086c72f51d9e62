"""Steps of a period, parts of a whole, and the table of statistics."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.statistic_table import GROUPS, STATISTICS, statistic
from erp_returns.domain.statistics import Drawing, Grain, Measure, Scope, next_step, share, step_start, steps

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@given(first=DAYS, length=st.integers(0, 800), grain=st.sampled_from(Grain))
def test_steps_cover_a_period_without_gaps(first: date, length: int, grain: Grain) -> None:
    last = first + timedelta(days=length)
    found = steps(Scope(first, last, grain=grain))
    assert found[0] <= first
    assert found[-1] <= last < next_step(found[-1], grain)
    assert [next_step(step, grain) for step in found[:-1]] == found[1:]
    assert all(step_start(step, grain) == step for step in found)


@given(first=DAYS, last=DAYS, today=DAYS)
def test_days_to_come_are_left_out_of_a_question(first: date, last: date, today: date) -> None:
    found = Scope(first, last).until(today)
    assert found.first == first
    assert found.last == last or found.last in (today, first)
    assert found.last <= max(today, first)
    assert (found.last < first) == (last < first)


def test_weeks_begin_on_monday_and_months_on_the_first() -> None:
    assert step_start(date(2026, 11, 22), Grain.WEEK) == date(2026, 11, 16)
    assert step_start(date(2026, 11, 22), Grain.MONTH) == date(2026, 11, 1)
    assert next_step(date(2026, 12, 1), Grain.MONTH) == date(2027, 1, 1)


@given(part=st.integers(0, 10**9), whole=st.integers(1, 10**9))
def test_a_share_is_the_nearest_hundredth_of_a_percent(part: int, whole: int) -> None:
    found = share(part, whole)
    assert found is not None
    assert Fraction(-1, 2) < found - Fraction(10_000 * part, whole) <= Fraction(1, 2)


def test_of_nothing_there_is_no_share() -> None:
    assert share(0, 0) is None


@pytest.mark.parametrize("asked", STATISTICS, ids=lambda each: each.key)
def test_a_statistic_is_told_and_drawn_by_what_it_has(asked) -> None:
    assert statistic(asked.key) is asked
    assert asked.group in GROUPS
    assert asked.about.endswith("。")
    assert len({column.key for column in asked.columns}) == len(asked.columns)
    assert not asked.columns[0].drawn
    assert bool(asked.drawn) is (asked.drawing is not Drawing.NONE)
    assert all(
        asked.columns[at].measure not in (Measure.TEXT, Measure.STEP, Measure.DAY) for at in asked.drawn
    )


def test_statistics_stand_in_the_order_of_their_groups() -> None:
    groups = [GROUPS.index(each.group) for each in STATISTICS]
    assert groups == sorted(groups)
    assert set(groups) == set(range(len(GROUPS)))
