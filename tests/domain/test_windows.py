"""When return windows and deadlines end."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.kinds import WindowUnit
from erp_returns.domain.parameters import Settings
from erp_returns.domain.times import moment, stored
from erp_returns.domain.windows import Calendar, calendar_of, last_moment, window_start

SHANGHAI = ZoneInfo("Asia/Shanghai")
GOLDEN_WEEK = frozenset(date(2026, 10, day) for day in range(1, 9))
SHOP = Calendar(holidays=GOLDEN_WEEK, zone=SHANGHAI)
"""Monday to Saturday, closed from 1 to 8 October 2026."""

_BASES = st.datetimes(
    datetime(2000, 1, 1),  # noqa: DTZ001 - the zone is given beside it
    datetime(2090, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
).map(stored)
_AMOUNTS = st.integers(0, 60)


def _local(day: str, clock: str) -> str:
    """Stored UTC text of a local moment in Shanghai (always eight hours ahead)."""
    return stored(datetime.fromisoformat(f"{day}T{clock}+08:00"))


def _end(base: str, amount: int, unit: WindowUnit, calendar: Calendar = SHOP) -> str:
    """Local day and time of the last second."""
    last = last_moment(base, amount, unit, calendar)
    assert last is not None
    return moment(last).astimezone(calendar.zone).strftime("%Y-%m-%d %H:%M:%S")


@pytest.mark.parametrize(
    ("signed", "days", "last"),
    [
        (("2026-11-01", "10:00:00"), 7, "2026-11-08 23:59:59"),
        (("2026-11-01", "00:00:00"), 7, "2026-11-08 23:59:59"),
        (("2026-11-01", "23:59:59"), 7, "2026-11-08 23:59:59"),
        (("2026-11-02", "00:30:00"), 7, "2026-11-09 23:59:59"),
        (("2026-12-28", "12:00:00"), 7, "2027-01-04 23:59:59"),
        (("2028-02-22", "12:00:00"), 7, "2028-02-29 23:59:59"),
        (("2026-09-28", "12:00:00"), 7, "2026-10-05 23:59:59"),
        (("2026-11-01", "10:00:00"), 15, "2026-11-16 23:59:59"),
    ],
)
def test_seven_days_without_reason_count_from_the_day_after_signing(signed, days, last):
    assert _end(_local(*signed), days, WindowUnit.DAYS) == last


def test_the_day_of_signing_is_the_shops_day_not_the_utc_one():
    base = "2026-11-01T17:00:00Z"

    assert _end(base, 7, WindowUnit.DAYS) == "2026-11-09 23:59:59"
    assert _end(base, 7, WindowUnit.DAYS, Calendar(zone=UTC)) == "2026-11-08 23:59:59"


def test_hours_run_from_the_moment_itself():
    assert _end(_local("2026-11-21", "09:15:30"), 24, WindowUnit.HOURS) == "2026-11-22 09:15:30"


@pytest.mark.parametrize(
    ("day", "amount", "last"),
    [
        ("2026-11-23", 2, "2026-11-25 23:59:59"),
        ("2026-11-20", 1, "2026-11-21 23:59:59"),
        ("2026-11-20", 2, "2026-11-23 23:59:59"),
        ("2026-11-21", 1, "2026-11-23 23:59:59"),
        ("2026-11-22", 1, "2026-11-23 23:59:59"),
        ("2026-09-30", 1, "2026-10-09 23:59:59"),
        ("2026-09-29", 3, "2026-10-10 23:59:59"),
        ("2026-10-03", 3, "2026-10-12 23:59:59"),
    ],
)
def test_working_days_leave_out_sundays_and_holidays(day, amount, last):
    assert _end(_local(day, "12:00:00"), amount, WindowUnit.WORKING_DAYS) == last


def test_a_shop_that_works_on_one_day_a_week_is_given_weeks():
    mondays = Calendar(weekdays=frozenset({1}), zone=SHANGHAI)

    assert (
        _end(_local("2026-11-23", "08:00:00"), 2, WindowUnit.WORKING_DAYS, mondays) == "2026-12-07 23:59:59"
    )


def test_no_limit_has_no_end():
    assert last_moment("2026-11-01T17:00:00Z", 7, WindowUnit.NONE, SHOP) is None


def test_without_a_zone_the_machines_counts():
    base = "2026-11-01T17:00:00Z"

    assert last_moment(base, 7, WindowUnit.DAYS, Calendar()) == "2026-11-09T15:59:59Z"


def test_where_clocks_change_a_day_still_ends_at_midnight():
    new_york = Calendar(zone=ZoneInfo("America/New_York"))

    assert _end("2026-10-31T15:00:00Z", 1, WindowUnit.DAYS, new_york) == "2026-11-01 23:59:59"
    assert last_moment("2026-10-31T15:00:00Z", 1, WindowUnit.DAYS, new_york) == "2026-11-02T04:59:59Z"


@given(_BASES, _AMOUNTS)
def test_days_end_with_the_last_second_of_the_nth_day_after(base, amount):
    last = moment(last_moment(base, amount, WindowUnit.DAYS, SHOP) or "").astimezone(SHANGHAI)

    assert last.strftime("%H:%M:%S") == "23:59:59"
    assert last.date() == moment(base).astimezone(SHANGHAI).date() + timedelta(days=amount)


@given(_BASES, _AMOUNTS, st.sets(st.integers(1, 7), min_size=1), st.sets(st.integers(1, 120), max_size=30))
def test_between_base_and_end_lie_exactly_so_many_working_days(base, amount, weekdays, off):
    first = moment(base).astimezone(SHANGHAI).date()
    holidays = {first + timedelta(days=days) for days in off}
    calendar = Calendar(frozenset(weekdays), frozenset(holidays), SHANGHAI)

    last = (
        moment(last_moment(base, amount, WindowUnit.WORKING_DAYS, calendar) or "").astimezone(SHANGHAI).date()
    )

    days = [first + timedelta(days=n) for n in range(1, (last - first).days + 1)]
    working = [day for day in days if day.isoweekday() in weekdays and day not in holidays]
    assert len(working) == amount
    assert not days or last == working[-1]


@given(_BASES, _AMOUNTS, st.sampled_from([unit for unit in WindowUnit if unit is not WindowUnit.NONE]))
def test_more_never_ends_earlier(base, amount, unit):
    assert (last_moment(base, amount, unit, SHOP) or "") < (last_moment(base, amount + 1, unit, SHOP) or "")


def test_the_shops_calendar_comes_from_its_settings():
    settings = Settings({"working_weekdays": "12345", "holidays": "2026-10-01\n2026-10-02"})

    calendar = calendar_of(settings, SHANGHAI)

    assert calendar == Calendar(
        frozenset({1, 2, 3, 4, 5}), frozenset({date(2026, 10, 1), date(2026, 10, 2)}), SHANGHAI
    )
    assert calendar.works(date(2026, 9, 30))
    assert not calendar.works(date(2026, 10, 1))
    assert not calendar.works(date(2026, 10, 3))


def test_without_settings_the_shop_works_from_monday_to_saturday():
    assert calendar_of(Settings({})) == Calendar()


SIGNED, COMPLETED, SHIPPED = "2026-11-05T02:00:00Z", "2026-11-12T02:00:00Z", "2026-11-01T02:00:00Z"


@pytest.mark.parametrize(
    ("window_from", "known", "base"),
    [
        ("signed", (SIGNED, COMPLETED, SHIPPED), SIGNED),
        ("completed", (SIGNED, COMPLETED, SHIPPED), COMPLETED),
        ("signed", (None, COMPLETED, SHIPPED), COMPLETED),
        ("completed", (SIGNED, None, SHIPPED), SIGNED),
        ("signed", (None, None, SHIPPED), "2026-11-06T02:00:00Z"),
        ("completed", (None, None, SHIPPED), "2026-11-06T02:00:00Z"),
        ("signed", (None, None, None), None),
    ],
)
def test_a_window_counts_from_signing_or_completion_else_from_shipping_and_the_way(window_from, known, base):
    start = window_start(Settings({"window_from": window_from}), *known)

    assert (start.at if start else None) == base


def test_the_way_is_as_long_as_the_shop_assumes():
    settings = Settings({"assumed_transit_days": 3})

    start = window_start(settings, None, None, SHIPPED)

    assert start is not None
    assert (start.at, str(start.since)) == ("2026-11-04T02:00:00Z", "推定签收（发货后 3 天）")
