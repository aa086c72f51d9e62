import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from erp_returns.ui.jobs import Immediate, JobCancelled, JobRunner, JobToken, Threads
from erp_returns.ui.widgets.job_bar import JobBar


@pytest.fixture
def beside(qapp: object) -> Iterator[JobRunner]:
    runner = JobRunner(Threads())
    yield runner
    runner.shutdown()


def test_the_result_arrives_in_the_gui_thread_and_the_work_ran_in_another(
    qtbot: QtBot, beside: JobRunner
) -> None:
    seen: list[tuple[int, int]] = []
    beside.run(lambda _: threading.get_ident(), lambda ident: seen.append((ident, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))
    [(worked_in, told_in)] = seen
    assert worked_in != told_in == threading.get_ident()


def test_an_error_is_told_to_whoever_asked(jobs: JobRunner) -> None:
    told: list[Exception] = []

    def work(_: JobToken) -> int:
        message = "disk full"
        raise OSError(message)

    jobs.run(work, lambda _: pytest.fail("not done"), told.append)
    assert [str(error) for error in told] == ["disk full"]


def test_an_error_nobody_asked_for_goes_to_the_runners_own_listener(qapp: object) -> None:
    told: list[Exception] = []
    JobRunner(Immediate(), told.append).run(lambda _: 1 // 0, lambda _: None)
    assert isinstance(told[0], ZeroDivisionError)


def test_work_that_notices_the_cancelling_is_told_as_stopped(qtbot: QtBot, beside: JobRunner) -> None:
    begun = threading.Event()
    stopped: list[bool] = []

    def work(token: JobToken) -> None:
        begun.set()
        while True:
            token.check()

    job = beside.run(work, lambda _: pytest.fail("not done"), stopped=lambda: stopped.append(True))
    begun.wait()
    job.cancel()
    qtbot.waitUntil(lambda: stopped == [True])


def test_work_that_was_finished_before_it_noticed_counts_as_done(qtbot: QtBot, beside: JobRunner) -> None:
    begun, cancelled = threading.Event(), threading.Event()
    done: list[str] = []

    def work(_: JobToken) -> str:
        begun.set()
        cancelled.wait()
        return "booked"

    job = beside.run(work, done.append)
    begun.wait()
    job.cancel()
    cancelled.set()
    qtbot.waitUntil(lambda: done == ["booked"])


def test_nobody_hears_of_a_dropped_job(qtbot: QtBot, beside: JobRunner) -> None:
    heard: list[object] = []
    go = threading.Event()
    beside.run(lambda _: go.wait(), heard.append).drop()
    beside.run(lambda _: None, lambda _: heard.append("second"))
    go.set()
    qtbot.waitUntil(lambda: not beside.running)
    assert heard == ["second"]


def test_nobody_is_told_once_the_owner_is_gone(qtbot: QtBot, beside: JobRunner) -> None:
    owner = QObject()
    heard: list[object] = []
    go = threading.Event()
    beside.run(lambda _: go.wait(), heard.append, owner=owner)
    delete(owner)
    go.set()
    qtbot.waitUntil(lambda: not beside.running)
    assert heard == []


def test_shutting_down_waits_for_what_runs_and_tells_nobody(qapp: object) -> None:
    runner = JobRunner(Threads(limit=1))
    begun = threading.Event()
    ended: list[str] = []

    def work(token: JobToken) -> None:
        begun.set()
        while not token.cancelled():
            pass
        ended.append("ended")

    runner.run(work, lambda _: ended.append("told"))
    runner.run(lambda _: ended.append("waiting work ran"), lambda _: ended.append("told"))
    begun.wait()
    runner.shutdown()
    assert (ended, runner.running) == (["ended"], ())


def test_no_more_threads_than_work_that_overlaps(qtbot: QtBot, qapp: object) -> None:
    executor = Threads(limit=3)
    runner = JobRunner(executor)
    for _ in range(5):
        runner.run(lambda _: None, lambda _: None)
        qtbot.waitUntil(lambda: not runner.running)
    count = len(executor._threads)
    runner.shutdown()
    assert count <= 2


def test_a_cancelled_immediate_job_never_starts(qapp: object) -> None:
    token = JobToken(lambda _done, _total: None)
    token.ask_to_stop()
    with pytest.raises(JobCancelled):
        token.check()


def test_progress_of_every_row_reaches_the_window_a_few_times_only(jobs: JobRunner) -> None:
    seen: list[tuple[int, int]] = []
    jobs.progressed.connect(lambda _job, done, total: seen.append((done, total)))

    def work(token: JobToken) -> None:
        for row in range(10_001):
            token.progress(row, 10_000)

    jobs.run(work, lambda _: None)
    assert seen[0] == (0, 10_000)
    assert seen[-1] == (10_000, 10_000)
    assert len(seen) < 100


def test_the_bar_shows_a_titled_job_with_progress_and_cancels_it(qtbot: QtBot, beside: JobRunner) -> None:
    bar = JobBar(beside)
    qtbot.addWidget(bar)
    begun = threading.Event()
    stopped: list[bool] = []

    def work(token: JobToken) -> None:
        token.progress(3, 10)
        begun.set()
        while True:
            token.check()

    beside.run(work, lambda _: None, title="导入订单", stopped=lambda: stopped.append(True))
    begun.wait()
    qtbot.waitUntil(lambda: bar._progress.value() == 3)
    shown = bar.isHidden(), bar._title.text(), bar._progress.maximum()
    bar.cancelling.click()
    qtbot.waitUntil(lambda: bool(stopped))
    assert shown == (False, "导入订单", 10)
    assert bar.isHidden()


def test_untitled_work_is_not_shown(qtbot: QtBot, jobs: JobRunner) -> None:
    with qtbot.assertNotEmitted(jobs.started):
        jobs.run(lambda _: None, lambda _: None)


def test_what_is_held_waits_and_is_done_in_its_order(qapp: object) -> None:
    runner, done = JobRunner(Immediate()), list[int]()
    runner.hold()
    runner.run(lambda _: 1, done.append)
    runner.run(lambda _: 2, done.append)
    before = list(done)
    runner.release()
    runner.run(lambda _: 3, done.append)

    assert (before, done) == ([], [1, 2, 3])


def test_what_is_held_when_the_window_closes_is_never_begun(qapp: object) -> None:
    runner = JobRunner(Immediate())
    runner.hold()
    job = runner.run(lambda _: pytest.fail("begun"), lambda _: pytest.fail("told"))
    runner.shutdown()

    assert not job.running
