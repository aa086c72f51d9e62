"""The periods a report compares: the one before, and the steps in which a period is told."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from erp_returns.domain.statistics import Grain

_MOST_DAYS: Final = 31
_MOST_WEEKS: Final = 26


def period_before(first: date, last: date) -> tuple[date, date]:
    """The days just before a period: as many whole months where it is whole months, else as many days."""
    before = first - timedelta(days=1)
    if first.day == 1 and (last + timedelta(days=1)).day == 1:
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        year, month = divmod(first.year * 12 + first.month - 1 - months, 12)
        return date(year, month + 1, 1), before
    return first - (last - first) - timedelta(days=1), before


def grain_of(first: date, last: date) -> Grain:
    """Days of up to a month, weeks of up to half a year, months of more."""
    days = (last - first).days + 1
    if days <= _MOST_DAYS:
        return Grain.DAY
    return Grain.WEEK if days <= 7 * _MOST_WEEKS else Grain.MONTH
