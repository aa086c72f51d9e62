"""Points in time: one stored text, one local text."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.times import local_date, local_text, moment, stored

SHANGHAI = ZoneInfo("Asia/Shanghai")
_MOMENTS = st.datetimes(
    datetime(1990, 1, 2),  # noqa: DTZ001 - the zone is drawn below
    datetime(2199, 12, 30),  # noqa: DTZ001
    timezones=st.sampled_from([UTC, SHANGHAI, timezone(timedelta(hours=-11)), ZoneInfo("America/New_York")]),
)


def test_a_moment_is_stored_in_utc():
    assert stored(datetime(2026, 11, 21, 8, 30, 5, 999_999, SHANGHAI)) == "2026-11-21T00:30:05Z"


@given(_MOMENTS)
def test_a_stored_moment_reads_back_to_the_second(when):
    assert moment(stored(when)) == when.astimezone(UTC).replace(microsecond=0)


@given(_MOMENTS, _MOMENTS)
def test_stored_moments_sort_as_text_as_they_do_in_time(one, two):
    assert (stored(one) < stored(two)) == (moment(stored(one)) < moment(stored(two)))


@pytest.mark.parametrize("text", ["", "2026-11-21", "2026-11-21 00:30:05", "2026-11-21T00:30:05+08:00"])
def test_another_spelling_is_no_stored_moment(text):
    with pytest.raises(ValueError, match=r"does not match|unconverted"):
        moment(text)


@pytest.mark.parametrize(
    ("utc", "zone", "text"),
    [
        ("2026-11-21T00:30:05Z", SHANGHAI, "2026-11-21 08:30"),
        ("2026-11-21T16:00:00Z", SHANGHAI, "2026-11-22 00:00"),
        ("2026-11-21T16:00:00Z", UTC, "2026-11-21 16:00"),
        ("2026-11-21T16:00:00Z", None, "2026-11-22 00:00"),
        ("", SHANGHAI, ""),
        (None, SHANGHAI, ""),
    ],
)
def test_a_moment_is_shown_in_the_shops_zone(utc, zone, text):
    assert local_text(utc, zone) == text
    assert local_date(utc, zone) == text[:10]
