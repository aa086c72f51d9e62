"""Times in files that cannot be: still to come, or before anything was ordered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta, tzinfo
from typing import TYPE_CHECKING, ClassVar, Final

from erp_returns.domain.errors import Refusal
from erp_returns.domain.text import Sentence, Words, translatable
from erp_returns.domain.times import local_text, moment, stored

if TYPE_CHECKING:
    from erp_returns.services.session import Session

TO_COME: Final = translatable(
    "import", "{what} {at} 还没有到（现在是 {now}）；请核对文件里的时间，或这台电脑的时钟。"
)
TOO_EARLY: Final = translatable("import", "{what} {at} 早于下单时间 {ordered}；请核对文件里的时间。")

_SLACK: Final = timedelta(days=1)
"""So much may clocks, zones and days without an hour differ."""


class ImpossibleTime(Refusal):
    """A time of an after-sale case that cannot be; `said` says why."""

    template: ClassVar[str] = translatable("errors", "{said}")
    said: Words


@dataclass(frozen=True, slots=True)
class Today:
    """The moment at which files are taken in, as stored text, and where."""

    now: str
    latest: str
    zone: tzinfo | None

    def wrong(self, ordered_at: str | None, told: Iterable[tuple[str, str | None]]) -> Sentence | None:
        """The first of some times (what it is, UTC text) that is to come, or before the order, if any."""
        for what, at in told:
            if at is None:
                continue
            if at > self.latest:
                facts = {"at": local_text(at, self.zone), "now": local_text(self.now, self.zone)}
                return Sentence(TO_COME, {"what": Sentence(what, context="import"), **facts}, "import")
            if ordered_at and at < ordered_at and moment(at) < moment(ordered_at) - _SLACK:
                facts = {"at": local_text(at, self.zone), "ordered": local_text(ordered_at, self.zone)}
                return Sentence(TOO_EARLY, {"what": Sentence(what, context="import"), **facts}, "import")
        return None


def today(session: Session) -> Today:
    """The present moment of a session."""
    now = session.clock()
    return Today(stored(now), stored(now + _SLACK), session.zone)
