"""Return windows and deadlines: when something ends, counted in hours, days or working days."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING, NamedTuple

from erp_returns.domain.kinds import WindowUnit
from erp_returns.domain.text import Sentence, sentence, translatable
from erp_returns.domain.times import moment, stored

if TYPE_CHECKING:
    from erp_returns.domain.parameters import Settings


class Calendar(NamedTuple):
    """Which days count as working days, in the shop's own zone (None: the machine's)."""

    weekdays: frozenset[int] = frozenset({1, 2, 3, 4, 5, 6})
    holidays: frozenset[date] = frozenset()
    zone: tzinfo | None = None

    def works(self, day: date) -> bool:
        """Whether a day counts."""
        return day.isoweekday() in self.weekdays and day not in self.holidays


def calendar_of(settings: Settings, zone: tzinfo | None = None) -> Calendar:
    """The shop's calendar from its settings."""
    return Calendar(
        frozenset(int(day) for day in settings.text("working_weekdays")),
        frozenset(date.fromisoformat(day) for day in settings.text("holidays").split()),
        zone,
    )


def last_moment(base_at: str, amount: int, unit: WindowUnit, calendar: Calendar) -> str | None:
    """UTC text of the last second of a window that starts at `base_at`; None where there is no limit.

    Hours run from the moment itself. Days and working days do not count the base day and end with
    the last day's midnight (Consumer Rights Law art. 25; Interim Measures for Seven-Day Returns art. 10).
    """
    if unit is WindowUnit.NONE:
        return None
    base = moment(base_at)
    if unit is WindowUnit.HOURS:
        return stored(base + timedelta(hours=amount))
    day = base.astimezone(calendar.zone).date()
    if unit is WindowUnit.DAYS:
        day += timedelta(days=amount)
    else:
        day = _working_day(day, amount, calendar)
    return stored(_end_of(day, calendar.zone))


def _working_day(day: date, amount: int, calendar: Calendar) -> date:
    left = amount
    for _ in range(amount * 7 + 400):
        if left == 0:
            break
        day += timedelta(days=1)
        left -= calendar.works(day)
    return day


def _end_of(day: date, zone: tzinfo | None) -> datetime:
    """The last second of a local day; where clocks are set back at midnight, of the longer one."""
    return _in_utc(datetime.combine(day, time(23, 59, 59, fold=1)), zone)


def _in_utc(local: datetime, zone: tzinfo | None) -> datetime:
    return (local.replace(tzinfo=zone) if zone else local.astimezone()).astimezone(UTC)


class WindowStart(NamedTuple):
    """From when a return window counts (UTC text), and what happened then."""

    at: str
    since: Sentence


def window_start(
    settings: Settings,
    signed_at: str | None,
    completed_at: str | None,
    shipped_at: str | None,
    zone: tzinfo | None = None,
) -> WindowStart | None:
    """From when the return window counts: signed or completed, else so many local days after shipping."""
    signed = (signed_at, translatable("errors", "签收"))
    completed = (completed_at, translatable("errors", "交易完成"))
    known = (completed, signed) if settings.text("window_from") == "completed" else (signed, completed)
    for at, since in known:
        if at:
            return WindowStart(at, Sentence(since))
    if not shipped_at:
        return None
    days = settings.count("assumed_transit_days")
    assumed = sentence(translatable("errors", "推定签收（发货后 {days} 天）"), days=days)
    arrives = moment(shipped_at).astimezone(zone).replace(tzinfo=None) + timedelta(days=days)
    return WindowStart(stored(_in_utc(arrives, zone)), assumed)
