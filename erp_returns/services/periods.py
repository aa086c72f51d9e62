"""Closed periods: nothing is posted that is dated in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erp_returns.domain.errors import PeriodClosed
from erp_returns.domain.times import local_date

if TYPE_CHECKING:
    from erp_returns.domain.text import Sentence
    from erp_returns.services.session import Write


def today(w: Write) -> str:
    """The shop's own day of a write, 'YYYY-MM-DD'."""
    return local_date(w.at, w.session.zone)


def refuse_closed(w: Write, day: str, what: Sentence) -> None:
    """Refuse to post `what` on a day of a closed period."""
    until = w.settings.text("closed_until")
    if until and day <= until:
        raise PeriodClosed(until, day, what)
