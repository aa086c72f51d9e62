"""What is asked of the figures: days by their names, steps that suit them, kept as text."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.kinds import ReturnKind
from erp_returns.domain.statistic_table import STATISTICS
from erp_returns.domain.statistics import Grain, steps
from erp_returns.ui.pages.statistics.question import (
    EMPTY,
    MOST_STEPS,
    PERIODS,
    Period,
    Question,
    read_question,
)

TODAY = date(2026, 11, 22)
_DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (Period.WEEK, date(2026, 11, 16), TODAY),
        (Period.MONTH, date(2026, 11, 1), TODAY),
        (Period.LAST_MONTH, date(2026, 10, 1), date(2026, 10, 31)),
        (Period.DAYS_30, date(2026, 10, 24), TODAY),
        (Period.DAYS_90, date(2026, 8, 25), TODAY),
        (Period.MONTHS_12, date(2025, 12, 1), TODAY),
        (Period.YEAR, date(2026, 1, 1), TODAY),
    ],
)
def test_days_are_those_a_person_means(period: Period, first: date, last: date) -> None:
    assert Question(period=period).days(TODAY) == (first, last)


def test_the_month_before_january_is_december() -> None:
    assert Question(period=Period.LAST_MONTH).days(date(2026, 1, 5)) == (
        date(2025, 12, 1),
        date(2025, 12, 31),
    )


def test_own_days_may_be_entered_in_any_order() -> None:
    question = Question(period=Period.OWN, first=TODAY, last=date(2026, 3, 1))
    assert question.days(TODAY) == (date(2026, 3, 1), TODAY)


def test_every_period_is_named_and_every_statistic_says_why_it_is_empty() -> None:
    assert set(PERIODS) == set(Period)
    assert set(EMPTY) == {statistic.key for statistic in STATISTICS}


@given(_DAYS, _DAYS)
def test_steps_that_suit_the_days_are_few_but_for_centuries(first: date, last: date) -> None:
    question = Question(period=Period.OWN, first=first, last=last).suited(TODAY)
    if abs(last - first) < timedelta(days=365 * 30):
        assert len(steps(question.scope(TODAY))) <= MOST_STEPS


@given(_DAYS, _DAYS, st.sampled_from(Grain))
def test_what_can_be_had_is_never_too_many_steps(first: date, last: date, grain: Grain) -> None:
    question = Question(period=Period.OWN, first=first, last=last, grain=grain)
    if grain is not Grain.MONTH and question.can_have(grain, TODAY):
        assert len(steps(question.scope(TODAY))) <= MOST_STEPS + 1


@given(
    st.builds(
        Question,
        key=st.sampled_from([statistic.key for statistic in STATISTICS]),
        period=st.sampled_from([period for period in Period if period is not Period.OWN]),
        shop_id=st.none() | st.integers(1, 99),
        kind=st.none() | st.sampled_from(ReturnKind),
    ).map(lambda question: question.suited(TODAY))
)
def test_a_question_that_was_kept_is_read_as_it_was(question: Question) -> None:
    assert read_question(question.kept(), TODAY) == question


def test_own_days_are_kept() -> None:
    question = Question(period=Period.OWN, first=date(2026, 1, 5), last=date(2026, 2, 7), grain=Grain.DAY)
    assert read_question(question.kept(), TODAY) == question


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "nonsense",
        "[]",
        '{"key": "gone", "period": 7, "shop": "x", "grain": "year", "first": "2026-13-01"}',
    ],
)
def test_what_cannot_be_read_any_more_is_asked_as_at_first(kept: str) -> None:
    assert read_question(kept, TODAY) == Question().suited(TODAY)


def test_steps_that_became_too_many_are_made_longer() -> None:
    kept = '{"period": "own", "first": "2020-01-01", "last": "2026-01-01", "grain": "day"}'
    assert read_question(kept, TODAY).grain is Grain.MONTH
