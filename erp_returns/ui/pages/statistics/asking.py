"""A question put beside the window: one at a time, the newest; an older answer is heard no more."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from erp_returns.domain.statistics import Figures, Scope
from erp_returns.queries.reading import own_connection
from erp_returns.services.session import Session
from erp_returns.ui.desk import Desk
from erp_returns.ui.jobs import Job, JobToken

SAID_AFTER_MS = 150
Watch = Callable[[int, int], None]
Answer = Callable[[Session, str, Scope, Watch], Figures]


class Asking(QObject):
    """Puts questions to `answer`, which works in another thread, with a connection of its own.

    Answers with `answered`, `failed` (an error) or `stopped`; `lasting` says that it takes a while.
    """

    answered = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    lasting = Signal()

    def __init__(self, desk: Desk, parent: QObject, answer: Answer) -> None:
        super().__init__(parent)
        self._desk = desk
        self._answer = answer
        self._job: Job[Figures] | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(SAID_AFTER_MS)
        self._patience.timeout.connect(self.lasting)

    @property
    def running(self) -> bool:
        """Whether an answer is awaited."""
        return self._job is not None

    def ask(self, key: str, scope: Scope) -> None:
        """Put a question; what was asked before is dropped."""
        self.drop()
        session, answer = self._desk.session, self._answer

        def work(token: JobToken) -> Figures:
            def watch(_done: int, _total: int) -> None:
                token.check()

            with own_connection(session.database):
                return answer(session, key, scope, watch)

        self._patience.start()
        job = self._desk.jobs.run(work, self._hear, self._fail, stopped=self._stop, owner=self)
        self._job = job if job.running else None
        if self._job is None:
            self._patience.stop()

    def stop(self) -> None:
        """Ask for the answer no more; `stopped` follows."""
        if self._job is not None:
            self._job.cancel()

    def drop(self) -> None:
        """Ask for the answer no more, and say nothing."""
        self._patience.stop()
        if self._job is not None:
            self._job.drop()
            self._job = None

    def _hear(self, figures: Figures) -> None:
        self._done()
        self.answered.emit(figures)

    def _fail(self, error: Exception) -> None:
        self._done()
        self.failed.emit(error)

    def _stop(self) -> None:
        self._done()
        self.stopped.emit()

    def _done(self) -> None:
        self._patience.stop()
        self._job = None
