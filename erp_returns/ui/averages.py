"""How often goods come back to each shop: counted beside the window, and not again for a while."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from erp_returns.queries.buyer import return_averages
from erp_returns.queries.reading import own_connection
from erp_returns.services.session import Session
from erp_returns.ui.jobs import JobRunner, JobToken

_GOOD_FOR = timedelta(hours=1)


class ShopAverages(QObject):
    """Knows the return rates of the shops per hundred sales. `counted` follows when they are known anew."""

    counted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[int, int] = {}
        self._at: datetime | None = None

    def of(self, shop_id: int, session: Session, jobs: JobRunner) -> int | None:
        """The rate of a shop, None while nobody counted; asks for a count where the last is old."""
        now = session.clock()
        if self._at is None or now - self._at > _GOOD_FOR:
            self._at = now
            jobs.run(_count(session), self._take, lambda _trouble: None, owner=self)
        return self._known.get(shop_id)

    def _take(self, found: dict[int, int]) -> None:
        self._known = found
        self.counted.emit()


def _count(session: Session) -> Callable[[JobToken], dict[int, int]]:
    def work(_token: JobToken) -> dict[int, int]:
        with own_connection(session.database) as database:
            return return_averages(database)

    return work
