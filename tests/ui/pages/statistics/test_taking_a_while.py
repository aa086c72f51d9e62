"""Statistics that take a while: the window goes on, they can be stopped, and only the newest is heard."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from erp_returns.domain.errors import DatabaseLocked
from erp_returns.domain.statistic_table import statistic
from erp_returns.domain.statistics import Figures, Scope
from erp_returns.services.session import Session
from erp_returns.ui.jobs import JobCancelled, JobRunner
from erp_returns.ui.pages.statistics import StatisticsPage
from tests.ui.actions.desks import DeskAtWork
from tests.ui.pages.statistics.conftest import Show


@dataclass
class Slow:
    """Answers when it is let go, or stops when it is asked to."""

    go_on: threading.Event = field(default_factory=threading.Event)
    asked: list[str] = field(default_factory=list)
    stopped: list[str] = field(default_factory=list)

    def __call__(
        self, _session: Session, key: str, scope: Scope, watch: Callable[[int, int], None]
    ) -> Figures:
        self.asked.append(key)
        while not self.go_on.wait(0.002):
            try:
                watch(0, 0)
            except JobCancelled:
                self.stopped.append(key)
                raise
        rows = ((scope.first.isoformat(), 3, 0, 0, 100),) if key == "course" else ()
        return Figures(statistic(key), scope, rows)


@pytest.fixture
def slow() -> Slow:
    return Slow()


@pytest.fixture
def waiting(at_work: DeskAtWork, slow: Slow, show: Show) -> Iterator[StatisticsPage]:
    jobs = JobRunner()
    yield show(StatisticsPage(replace(at_work.desk, jobs=jobs), slow))
    slow.go_on.set()
    jobs.shutdown()


def test_the_window_goes_on_while_it_is_counted(waiting: StatisticsPage, slow: Slow, qtbot: QtBot) -> None:
    qtbot.waitUntil(waiting.stopping.isVisible)
    assert waiting.chart.accessibleDescription() == "正在统计…"
    qtbot.keyClick(waiting.list, Qt.Key.Key_Down)
    assert waiting.title.text() == "退货率：按商品"
    slow.go_on.set()
    qtbot.waitUntil(lambda: not waiting.asking.running)
    assert not waiting.stopping.isVisible()


def test_another_question_drops_the_one_before(waiting: StatisticsPage, slow: Slow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: slow.asked == ["course"])
    qtbot.keyClick(waiting.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: slow.stopped == ["course"])
    slow.go_on.set()
    qtbot.waitUntil(lambda: waiting.figures is not None)
    assert waiting.figures is not None
    assert waiting.figures.statistic.key == "rate_by_product"


def test_escape_stops_what_takes_too_long(waiting: StatisticsPage, slow: Slow, qtbot: QtBot) -> None:
    qtbot.waitUntil(waiting.stopping.isVisible)
    qtbot.keyClick(waiting.list, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not waiting.asking.running)
    assert slow.stopped == ["course"]
    assert "已停止" in waiting.chart.accessibleDescription()
    assert not waiting.stopping.isVisible()


def test_an_answer_that_is_read_again_stays_until_the_new_one_is_there(
    waiting: StatisticsPage, slow: Slow, at_work: DeskAtWork, qtbot: QtBot
) -> None:
    slow.go_on.set()
    qtbot.waitUntil(lambda: waiting.figures is not None)
    slow.go_on.clear()
    at_work.desk.changes.publish({"returns"})
    qtbot.waitUntil(waiting.stopping.isVisible)
    assert waiting.chart.picture is not None
    slow.go_on.set()
    qtbot.waitUntil(lambda: not waiting.asking.running)


def test_closing_the_program_ends_what_is_counted(waiting: StatisticsPage, slow: Slow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: slow.asked == ["course"])
    waiting.desk.jobs.shutdown()
    assert slow.stopped == ["course"]


def test_a_refusal_is_said_in_place_of_the_picture(at_work: DeskAtWork, show: Show) -> None:
    def refuse(*_asked: object) -> Figures:
        raise DatabaseLocked("shop.db")

    page = show(StatisticsPage(at_work.desk, refuse))
    assert page.chart.accessibleDescription() != ""
    assert page.figures is None
