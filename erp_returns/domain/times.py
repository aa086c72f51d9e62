"""Points in time: stored as UTC text 'YYYY-MM-DDTHH:MM:SSZ', shown in the shop's zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo

STORED = "%Y-%m-%dT%H:%M:%SZ"
_LENGTH, _MARKS = len("2026-11-21T00:30:05Z"), "--T::Z"


def stored(moment: datetime) -> str:
    """Write an aware moment as stored UTC text."""
    return moment.astimezone(UTC).strftime(STORED)


def moment(text: str) -> datetime:
    """Read stored UTC text; raises ValueError for any other spelling."""
    if len(text) != _LENGTH or text[4::3] != _MARKS:
        raise ValueError(f"{text!r} does not match {STORED}")
    return datetime.fromisoformat(text)


def local_text(text: str | None, zone: tzinfo | None = None) -> str:
    """Show stored UTC text as local 'YYYY-MM-DD HH:MM'; nothing for nothing."""
    return moment(text).astimezone(zone).strftime("%Y-%m-%d %H:%M") if text else ""


def local_date(text: str | None, zone: tzinfo | None = None) -> str:
    """Show stored UTC text as local 'YYYY-MM-DD'; nothing for nothing."""
    return moment(text).astimezone(zone).strftime("%Y-%m-%d") if text else ""


def day_bounds(first: date | None, last: date | None, zone: tzinfo | None = None) -> tuple[str, str]:
    """Stored UTC text of the beginning of a local day, and of the end of another, not included any more.

    A side without a day is empty.
    """
    return _midnight(first, zone), _midnight(last + timedelta(days=1) if last else None, zone)


def _midnight(day: date | None, zone: tzinfo | None) -> str:
    if day is None:
        return ""
    midnight = datetime.combine(day, time(), zone)
    return stored(midnight if zone else midnight.astimezone())
