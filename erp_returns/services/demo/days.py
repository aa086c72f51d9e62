"""The demo's time: days before the one on which it is built, and a clock that is set by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from random import Random

OPENS, CLOSES = 9, 21
"""The hours between which people of the shop work."""


@dataclass(slots=True)
class Clock:
    """Tells the simulated moment."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now


def this_morning(now: datetime) -> datetime:
    """The first moment of the day of `now`, in the machine's zone, as UTC: everything lies before it."""
    local = now.astimezone()
    return datetime.combine(local.date(), time()).astimezone().astimezone(UTC)


def at_work(moment: datetime, chance: Random) -> datetime:
    """The moment itself within working hours, else soon after the shop opens next."""
    local = moment.astimezone()
    if OPENS <= local.hour < CLOSES:
        return moment
    day = local.date() + timedelta(days=local.hour >= CLOSES)
    opened = datetime.combine(day, time(OPENS)).astimezone()
    return (opened + timedelta(minutes=chance.randrange(5, 150))).astimezone(UTC)


def while_open(moment: datetime) -> datetime:
    """The moment itself within working hours, else one of the same day at which the shop is open."""
    hour = moment.astimezone().hour
    if OPENS <= hour < CLOSES:
        return moment
    return moment + timedelta(hours=-12 if hour >= CLOSES else 12)
