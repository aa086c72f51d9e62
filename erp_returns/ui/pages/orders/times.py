"""Times in the columns of a list: short where the year goes without saying."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import tzinfo

from erp_returns.domain.times import local_text

_YEAR = len("2026-")
_DAY = len("2026-11-21")


@dataclass(frozen=True, slots=True)
class Clock:
    """What time it is (UTC text), and where."""

    now: Callable[[], str]
    zone: tzinfo | None

    def short(self, at: str | None) -> str:
        """This year '11-21 10:02', of other years the day '2025-11-21'; `at` is UTC text."""
        text = self.full(at)
        return text[_YEAR:] if text[:_YEAR] == self.full(self.now())[:_YEAR] else text[:_DAY]

    def full(self, at: str | None) -> str:
        """'2026-11-21 10:02'; nothing for nothing."""
        return local_text(at, self.zone)
