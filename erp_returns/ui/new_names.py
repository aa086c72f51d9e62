"""Names that are new are read beside the window, so that they are found by any part and by pinyin."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from erp_returns.queries.reading import own_connection
from erp_returns.ui.desk import Desk
from erp_returns.ui.jobs import JobToken

FIRST_MS = 4_000
WAIT_MS = 1_500


class NameReading(QObject):
    """Reads new names soon after the start and after each change; one reading at a time."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._busy = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self.read)
        desk.changes.changed.connect(lambda _topics: self._timer.start())
        QTimer.singleShot(FIRST_MS, self, self.read)

    def read(self) -> None:
        """Read what is new, unless that is being done: then once more afterwards."""
        if self._busy:
            self._timer.start()
            return
        self._busy = True
        session = self._desk.session

        def work(token: JobToken) -> int:
            from erp_returns.services.name_parts import read_names

            with own_connection(session.database):
                return read_names(session, token.cancelled)

        self._desk.jobs.run(work, self._done, self._failed, stopped=self._stop, owner=self)

    def _done(self, _names: int) -> None:
        self._busy = False

    def _stop(self) -> None:
        self._busy = False

    def _failed(self, trouble: Exception) -> None:
        """Tell of bugs; a database that cannot be written says so where somebody writes."""
        from erp_returns.domain.errors import Refusal

        self._busy = False
        if not isinstance(trouble, Refusal):
            self._desk.notices.failed(trouble)
