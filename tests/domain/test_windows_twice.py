"""Windows worked out a second time, by walking the clock instead of counting."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.kinds import WindowUnit
from erp_returns.domain.parameters import Settings
from erp_returns.domain.windows import Calendar, last_moment, window_start

ZONES = [
    ZoneInfo(name)
    for name in (
        "Asia/Shanghai",
        "UTC",
        "Europe/Berlin",
        "America/New_York",
        "America/Havana",  # clocks go back at one in the morning, to midnight
        "America/Asuncion",  # clocks went forward at midnight
        "Asia/Beirut",  # clocks go back at midnight: the day's last hour comes twice
        "Pacific/Apia",  # 30 December 2011 never was
        "Australia/Lord_Howe",  # half an hour of summer time
        "Asia/Kathmandu",
    )
]
SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)
TEXT = "%Y-%m-%dT%H:%M:%SZ"

zones = st.sampled_from(ZONES)
bases = st.datetimes(datetime(2010, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)).map(  # noqa: DTZ001
    lambda found: found.replace(microsecond=0)
)
weekdays = st.frozensets(st.integers(1, 7), min_size=1)


def end_of_day(day: date, zone: ZoneInfo) -> datetime:
    """The last second at which no wall shows a later day: found by walking back from two days on."""
    at = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(days=3)
    for step in (HOUR, MINUTE, SECOND):
        while at.astimezone(zone).date() > day:
            at -= step
        at += step
    return at - SECOND


def wall_day(at: datetime, zone: ZoneInfo) -> date:
    return at.astimezone(zone).date()


def walked(at: datetime, amount: int, zone: ZoneInfo, works: frozenset[int], free: frozenset[date]) -> date:
    """The day on which the last counted day ends; the base day itself does not count."""
    day = wall_day(at, zone)
    while amount:
        day = date.fromordinal(day.toordinal() + 1)
        if day.isoweekday() in works and day not in free:
            amount -= 1
    return day


@given(base=bases, days=st.integers(0, 40), zone=zones)
def test_days_end_with_the_last_day_of_the_shop(base, days, zone):
    everyday = frozenset(range(1, 8))
    expected = end_of_day(walked(base, days, zone, everyday, frozenset()), zone)
    found = last_moment(base.strftime(TEXT), days, WindowUnit.DAYS, Calendar(zone=zone))
    assert found == expected.strftime(TEXT)


@given(base=bases, days=st.integers(0, 20), zone=zones, works=weekdays, offs=st.sets(st.integers(0, 30)))
def test_working_days_leave_out_weekends_and_holidays(base, days, zone, works, offs):
    free = frozenset(wall_day(base, zone) + timedelta(days=each) for each in offs)
    expected = end_of_day(walked(base, days, zone, works, free), zone)
    found = last_moment(base.strftime(TEXT), days, WindowUnit.WORKING_DAYS, Calendar(works, free, zone))
    assert found == expected.strftime(TEXT)


@given(base=bases, hours=st.integers(0, 240), zone=zones)
def test_hours_are_hours_whatever_the_clocks_do(base, hours, zone):
    expected = base
    for _ in range(hours):
        expected += HOUR
    found = last_moment(base.strftime(TEXT), hours, WindowUnit.HOURS, Calendar(zone=zone))
    assert found == expected.strftime(TEXT)


@given(shipped=bases, days=st.integers(0, 20), zone=zones)
def test_goods_are_taken_to_arrive_at_the_same_hour_so_many_days_on(shipped, days, zone):
    start = window_start(Settings({"assumed_transit_days": days}), None, None, shipped.strftime(TEXT), zone)
    assert start is not None
    arrived = datetime.strptime(start.at, TEXT).replace(tzinfo=UTC).astimezone(zone)
    left = shipped.astimezone(zone)
    wanted = datetime.combine(date.fromordinal(left.date().toordinal() + days), left.time())
    gap = wanted.replace(tzinfo=zone).astimezone(UTC).astimezone(zone).replace(tzinfo=None) != wanted
    assert gap or arrived.replace(tzinfo=None) == wanted


@pytest.mark.parametrize(
    ("zone", "base", "days", "last"),
    [
        ("Asia/Shanghai", "2026-11-20T15:59:59Z", 7, "2026-11-27T15:59:59Z"),
        ("Asia/Shanghai", "2026-11-20T16:00:00Z", 7, "2026-11-28T15:59:59Z"),
        ("Asia/Beirut", "2021-10-23T10:00:00Z", 7, "2021-10-30T21:59:59Z"),
        ("Pacific/Apia", "2011-12-28T20:00:00Z", 2, "2011-12-30T09:59:59Z"),
        ("Europe/Berlin", "2026-10-18T10:00:00Z", 7, "2026-10-25T22:59:59Z"),
    ],
)
def test_days_at_the_edge_of_a_day_and_of_summer_time(zone, base, days, last):
    calendar = Calendar(zone=ZoneInfo(zone))
    assert last_moment(base, days, WindowUnit.DAYS, calendar) == last
