"""Work beside the window: run there, answered in the GUI thread, cancellable, shut down cleanly."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

T = TypeVar("T")

_REPORT_EVERY = 0.05


class JobCancelled(Exception):
    """The work noticed that it was asked to stop and undid what it had begun."""


class JobToken:
    """What the work is handed: a place to report progress and to ask whether to stop."""

    __slots__ = ("_asked", "_last", "_report")

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._asked = threading.Event()
        self._report = report
        self._last = float("-inf")

    def progress(self, done: int, total: int) -> None:
        """Report `done` of `total` (0: unknown); cheap enough to be called for every row."""
        now = time.monotonic()
        if done == total or now - self._last >= _REPORT_EVERY:
            self._last = now
            self._report(done, total)

    def cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        return self._asked.is_set()

    def check(self) -> None:
        """Leave with `JobCancelled` if somebody asked to stop."""
        if self._asked.is_set():
            raise JobCancelled

    def ask_to_stop(self) -> None:
        self._asked.set()


class Executor(Protocol):
    """Where work runs."""

    def submit(self, work: Callable[[], None]) -> None: ...

    def shutdown(self) -> None:
        """Return when nothing runs any more."""


class Immediate:
    """Runs the work at once in the caller's thread; for tests and scripts."""

    def submit(self, work: Callable[[], None]) -> None:
        work()

    def shutdown(self) -> None:
        """Nothing is left running."""


class Threads:
    """A few threads, started when first needed; a finished one waits for the next work."""

    def __init__(self, limit: int = 3) -> None:
        self._limit = limit
        self._waiting: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._lock = threading.Lock()
        self._unfinished = 0
        self._closed = False

    def submit(self, work: Callable[[], None]) -> None:
        with self._lock:
            if self._closed:
                return
            self._unfinished += 1
            if self._unfinished > len(self._threads) < self._limit:
                thread = threading.Thread(target=self._serve, name=f"job-{len(self._threads)}", daemon=True)
                self._threads.append(thread)
                thread.start()
        self._waiting.put(work)

    def shutdown(self) -> None:
        """Let what runs come to its end, drop what only waits."""
        with self._lock:
            self._closed = True
            threads, self._threads = self._threads, []
        while not self._waiting.empty():
            self._waiting.get()
        for _ in threads:
            self._waiting.put(None)
        for thread in threads:
            thread.join()

    def _serve(self) -> None:
        while (work := self._waiting.get()) is not None:
            work()
            del work
            with self._lock:
                self._unfinished -= 1


@dataclass(eq=False, slots=True)
class _Outcome(Generic[T]):
    """What is to happen at the end; let go of in the GUI thread, where widgets may die."""

    work: Callable[[JobToken], T]
    done: Callable[[T], None]
    failed: Callable[[Exception], None]
    stopped: Callable[[], None] | None
    owner: QObject | None


class Job(Generic[T]):
    """One piece of work under way. `title` is shown in the status bar; untitled work is not shown."""

    __slots__ = ("_dropped", "_outcome", "title", "token")

    def __init__(self, title: str, token: JobToken, outcome: _Outcome[T]) -> None:
        self.title = title
        self.token = token
        self._outcome: _Outcome[T] | None = outcome
        self._dropped = False

    @property
    def running(self) -> bool:
        """Whether the outcome was not told yet."""
        return self._outcome is not None

    def cancel(self) -> None:
        """Ask the work to stop. What it had already finished is still reported as done."""
        self.token.ask_to_stop()

    def drop(self) -> None:
        """Ask the work to stop, and let nobody hear of it."""
        self._dropped = True
        self.token.ask_to_stop()

    def perform(self) -> T:
        """Do the work, in whatever thread."""
        if self._outcome is None:
            raise JobCancelled
        self.token.check()
        return self._outcome.work(self.token)

    def settle(self, result: T | None, error: Exception | None) -> None:
        """Tell the outcome, once, in the GUI thread."""
        outcome, self._outcome = self._outcome, None
        if outcome is None or self._dropped:
            return
        if outcome.owner is not None and not isValid(outcome.owner):
            return
        if isinstance(error, JobCancelled):
            if outcome.stopped is not None:
                outcome.stopped()
        elif error is not None:
            outcome.failed(error)
        else:
            outcome.done(result)  # type: ignore[arg-type] # None is what work without result returns


class JobRunner(QObject):
    """Runs jobs. The signals carry each titled job, for whoever shows progress."""

    started = Signal(object)
    progressed = Signal(object, int, int)
    finished = Signal(object)
    _arrived = Signal(object)

    def __init__(
        self,
        executor: Executor | None = None,
        failed: Callable[[Exception], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`failed` hears of errors for which a job named nobody; without it they are raised."""
        super().__init__(parent)
        self._executor: Executor = Threads() if executor is None else executor
        self._failed = _raise if failed is None else failed
        self._jobs: set[Job[Any]] = set()
        self._held: list[Job[Any]] | None = None
        self._arrived.connect(self._settle)

    @property
    def running(self) -> tuple[Job[Any], ...]:
        """Jobs whose outcome was not told yet."""
        return tuple(self._jobs)

    def run(
        self,
        work: Callable[[JobToken], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        title: str = "",
        stopped: Callable[[], None] | None = None,
        owner: QObject | None = None,
    ) -> Job[T]:
        """Start `work(token)` beside the window; tell `done(result)` or `failed(error)` in the GUI thread.

        `stopped()` is told when the work left through `JobToken.check`. Where `owner` is given and gone
        by then, nobody is told. `work` must touch no widget and only frozen data.
        """
        outcome = _Outcome(work, done, failed or self._failed, stopped, owner)
        job: Job[T] = Job(
            title, JobToken(lambda done, total: self.progressed.emit(job, done, total)), outcome
        )
        self._jobs.add(job)
        if title:
            self.started.emit(job)
        if self._held is None:
            self._executor.submit(lambda: self._work(job))
        else:
            self._held.append(job)
        return job

    def hold(self) -> None:
        """Let jobs wait until `release`: they would keep what is to be drawn now from being drawn."""
        if self._held is None:
            self._held = []

    def release(self) -> None:
        """Start what waited."""
        held, self._held = self._held or [], None
        for job in held:
            self._executor.submit(partial(self._work, job))

    def shutdown(self) -> None:
        """Cancel everything and wait for its end; nobody is told any more."""
        self._held = None
        for job in self._jobs:
            job.drop()
        self._executor.shutdown()
        for job in self._jobs:
            job.settle(None, None)
        self._jobs.clear()

    def _work(self, job: Job[Any]) -> None:
        result: object = None
        error: Exception | None = None
        try:
            result = job.perform()
        except Exception as raised:  # noqa: BLE001 - every outcome of the work is carried to the GUI thread
            error = raised
        self._arrived.emit((job, result, error))

    def _settle(self, outcome: tuple[Job[Any], Any, Exception | None]) -> None:
        job, result, error = outcome
        self._jobs.discard(job)
        if job.title:
            self.finished.emit(job)
        job.settle(result, error)


def _raise(error: Exception) -> None:
    raise error
