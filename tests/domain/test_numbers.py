"""Document numbers from patterns."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.errors import NumberPatternWrong
from erp_returns.domain.numbers import PATTERNS, Document, check_pattern, number, series

DAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("pattern", "count", "text"),
    [
        ("RT{yyyymmdd}-{0000}", 3, "RT20261121-0003"),
        ("RT{yymmdd}{00}", 3, "RT26112103"),
        ("{yyyymm}/{0}", 3, "202611/3"),
        ("{000000}-{yyyy}", 3, "000003-2026"),
        ("退{0000}", 12, "退0012"),
        ("RT{yyyymmdd}-{0000}", 9999, "RT20261121-9999"),
        ("RT{yyyymmdd}-{0000}", 10000, "RT20261121-10000"),
        ("{0}", 123456, "123456"),
        ("{yyyy}{yyyy}-{0}", 1, "20262026-1"),
    ],
)
def test_a_number_fills_in_the_date_and_the_count(pattern, count, text):
    check_pattern(pattern)

    assert number(pattern, DAY, count) == text


def test_a_moment_counts_as_the_day_of_its_own_zone():
    assert number("{yyyymmdd}-{0}", datetime(2026, 11, 21, 23, 59, tzinfo=UTC), 1) == "20261121-1"


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        "RT",
        "RT{yyyymmdd}",
        "{0000}{0000}",
        "RT{00}-{0}",
        "RT{mm}{0000}",
        "RT{YYYY}{0000}",
        "RT{0000",
        "RT0000}",
        "RT{}{0000}",
        "{{0000}}",
        "{1}",
        "R" * 35 + "{0000}",
    ],
)
def test_a_pattern_nobody_can_count_with_is_refused(pattern):
    with pytest.raises(NumberPatternWrong) as refused:
        check_pattern(pattern)

    assert f"“{pattern}”" in str(refused.value)


def test_forty_characters_are_the_longest_pattern():
    check_pattern("R" * 34 + "{0000}")


@pytest.mark.parametrize("document", Document)
def test_the_pattern_every_document_starts_with_is_sound(document):
    check_pattern(PATTERNS[document])


def test_no_two_documents_start_with_the_same_pattern():
    assert set(PATTERNS) == set(Document)
    assert len(set(PATTERNS.values())) == len(PATTERNS)


def test_a_series_is_the_pattern_with_its_dates_filled_in():
    assert series("RT{yyyymmdd}-{0000}", DAY) == "RT20261121-{0000}"
    assert series("RT{0000}", DAY) == series("RT{0000}", DAY + timedelta(days=400))


_LITERALS = st.text("RTXK-/退2", max_size=4)
_DATES = st.sampled_from(["", "{yyyymmdd}", "{yymmdd}", "{yyyymm}", "{yyyy}"])
_PATTERNS = st.builds(
    lambda a, date_, b, zeros, c: f"{a}{date_}{b}{{{'0' * zeros}}}{c}",
    _LITERALS,
    _DATES,
    _LITERALS,
    st.integers(1, 5),
    _LITERALS,
)
_GIVEN = st.tuples(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.integers(1, 20_000))


@given(_PATTERNS, _GIVEN, _GIVEN)
def test_under_one_pattern_a_number_is_given_once(pattern, one, two):
    check_pattern(pattern)
    same = (series(pattern, one[0]), one[1]) == (series(pattern, two[0]), two[1])

    assert (number(pattern, *one) == number(pattern, *two)) is same


@given(_PATTERNS, st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.integers(1, 50_000))
def test_a_count_beyond_its_zeros_grows_and_loses_nothing(pattern, day, count):
    zeros = pattern[pattern.index("{0") + 1 : pattern.index("0}") + 1]

    assert number(pattern, day, count) == series(pattern, day).replace(
        f"{{{zeros}}}", str(count).rjust(len(zeros), "0")
    )
