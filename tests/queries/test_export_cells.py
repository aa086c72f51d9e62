"""Cells of lists as files: moments as the clock showed them, words asked for once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from enum import StrEnum
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from erp_returns.domain.kinds import Status
from erp_returns.domain.times import moment, stored
from erp_returns.queries.exports import Field, Reading, word_field

CHANGED = datetime(2026, 4, 4, 15, 30)  # noqa: DTZ001 - a zone is asked in its own naive time
"""When the clocks of the zone below are put back by half an hour, in UTC."""


class HalfAnHour(tzinfo):
    """A zone that changes its clocks in the middle of a UTC day, as Lord Howe does."""

    def utcoffset(self, at: datetime | None) -> timedelta:
        summer = at is not None and at.replace(tzinfo=None) < CHANGED + timedelta(hours=10, minutes=30)
        return timedelta(hours=11) if summer else timedelta(hours=10, minutes=30)

    def tzname(self, _at: datetime | None) -> str:
        return "half an hour"

    def dst(self, _at: datetime | None) -> timedelta:
        return timedelta(0)

    def fromutc(self, at: datetime) -> datetime:
        naive = at.replace(tzinfo=None)
        ahead = timedelta(hours=11) if naive < CHANGED else timedelta(hours=10, minutes=30)
        return at + ahead


MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
AROUND = st.datetimes(datetime(2026, 4, 3), datetime(2026, 4, 6), timezones=st.just(UTC))  # noqa: DTZ001


@given(st.lists(MOMENTS | AROUND, min_size=1))
@pytest.mark.parametrize(
    "zone", [None, UTC, timezone(timedelta(hours=8)), HalfAnHour()], ids=["local", "utc", "china", "changing"]
)
def test_a_moment_reads_as_the_clock_of_its_zone_showed_it(zone, moments):
    reading = Reading(zone)
    for at in map(stored, moments):
        assert reading.moment(at) == moment(at).astimezone(zone).replace(tzinfo=None)


def test_nothing_is_no_moment():
    assert (Reading().moment(None), Reading().moment("")) == (None, None)


def test_what_is_no_stored_moment_is_not_taken_for_one():
    with pytest.raises(ValueError, match="does not match"):
        Reading(UTC).moment("2026-11-21T00:30:05+08:00")


class Shown(NamedTuple):
    status: str


def test_a_word_is_asked_for_once_for_all_rows_of_a_file():
    asked: list[StrEnum] = []

    def word(value: StrEnum) -> str:
        asked.append(value)
        return f"<{value}>"

    field: Field[Shown] = word_field("status", "状态", Status)
    read = field.reader(Reading(UTC, word))

    assert [read(Shown(status)) for status in ("approved", "approved", "rejected")] == [
        "<approved>",
        "<approved>",
        "<rejected>",
    ]
    assert asked == [Status.APPROVED, Status.REJECTED]
