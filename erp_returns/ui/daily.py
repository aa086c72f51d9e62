"""What the clock does while the window is open: due confirmations, soon after the start and once a day."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from erp_returns.queries.reading import own_connection
from erp_returns.services.session import Changes
from erp_returns.ui.desk import Desk
from erp_returns.ui.jobs import JobToken

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

        def work(_token: JobToken) -> Changes:
            from erp_returns.services import exchanges

            with own_connection(session.database):
                return exchanges.confirm_due(session)

        self._desk.jobs.run(work, self._done, owner=self)

    def _done(self, changes: Changes) -> None:
        if changes.topics:
            self._desk.changes.publish(changes.topics)
