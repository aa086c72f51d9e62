"""A span of local days as a filter keeps it, and what it means in stored time."""

from __future__ import annotations

from datetime import date, timedelta, tzinfo
from typing import NamedTuple

from erp_returns.domain.text import translatable
from erp_returns.domain.times import day_bounds

_APART = ".."
PRESETS: dict[str, str] = {
    "1": translatable("filters", "今天"),
    "7": translatable("filters", "近7天"),
    "30": translatable("filters", "近30天"),
}
"""So many days up to and including today, and what that is called."""
ALL_DAYS = translatable("filters", "全部")


class Days(NamedTuple):
    """From a day to a day, both included; None where a side is open."""

    first: date | None
    last: date | None

    def kept(self) -> str:
        """As text: '2026-11-01..2026-11-21'."""
        return _APART.join(day.isoformat() if day else "" for day in self)

    def bounds(self, zone: tzinfo | None) -> tuple[str, str]:
        """Stored UTC text of the beginning, and of the end, which is not included any more."""
        return day_bounds(self.first, self.last, zone)


def read_days(kept: str, today: date) -> Days:
    """Read what a filter keeps: a preset, or what `Days.kept` gave; anything else is without bounds."""
    if kept in PRESETS:
        return Days(today - timedelta(days=int(kept) - 1), None)
    try:
        first, last = (date.fromisoformat(text) if text else None for text in kept.split(_APART))
    except ValueError:
        return Days(None, None)
    return Days(first, last)
