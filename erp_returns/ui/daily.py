"""What the clock does while the window is open: a backup and what is due, at the start and once a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from erp_returns.queries.reading import own_connection
from erp_returns.services.session import Changes
from erp_returns.ui.changes import Topic
from erp_returns.ui.desk import Desk
from erp_returns.ui.jobs import JobToken

if TYPE_CHECKING:
    from erp_returns.services.backups import Kept

FIRST_MS = 3_000
HOUR_MS = 3_600_000


class DailyRound(QObject):
    """Looks every hour whether a new day has begun, and does the day's work beside the window."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._day = ""
        self._timer = QTimer(self)
        self._timer.setInterval(HOUR_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        QTimer.singleShot(FIRST_MS, self, self.look)

    def look(self) -> None:
        """Do the day's work unless it is done."""
        session = self._desk.session
        day = session.clock().astimezone(session.zone).date().isoformat()
        if day == self._day:
            return
        self._day = day

        self._back_up()

        def work(_token: JobToken) -> Changes:
            from erp_returns.services import exchanges

            with own_connection(session.database):
                return exchanges.confirm_due(session)

        self._desk.jobs.run(work, self._done, owner=self)

    def _back_up(self) -> None:
        session = self._desk.session

        def work(token: JobToken) -> Kept | None:
            from erp_returns.services.backups import back_up_today

            def watch(done: int, total: int) -> None:
                token.check()
                token.progress(done, total)

            with own_connection(session.database):
                return back_up_today(session, watch)

        self._desk.jobs.run(work, self._backed_up, owner=self, title=self.tr("每日备份"))

    def _backed_up(self, kept: Kept | None) -> None:
        if kept is not None and kept.second_trouble is not None:
            self._desk.notices.refused(kept.second_trouble)
        self._desk.changes.publish({Topic.BACKUPS})

    def _done(self, changes: Changes) -> None:
        if changes.topics:
            self._desk.changes.publish(changes.topics)
