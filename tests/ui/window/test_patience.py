"""While another program writes, the window lives on; what was pressed is done once, when it is our turn."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget

from erp_returns.domain.errors import DatabaseLocked
from erp_returns.services.parameters import set_parameter
from erp_returns.ui.patience import Patience
from erp_returns.ui.widgets.waiting_hint import WaitingHint
from tests.ui.window.beats import Beats


class OtherProgram:
    """Holds the right to write, until it lets go."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None, timeout=0)
        self._connection.execute("BEGIN IMMEDIATE")

    def let_go(self) -> None:
        self._connection.close()


@pytest.fixture
def other(session):
    program = OtherProgram(Path(str(session.database.database)))
    yield program
    program.let_go()


@pytest.fixture
def patience(theme):
    return Patience(theme)


@pytest.fixture
def patient(session, patience):
    """Whoever is at work, in a window."""
    return replace(session, wait=patience)


def _stored(session):
    sql = "SELECT value FROM parameter WHERE name = 'max_resubmissions'"
    return session.database.execute_sql(sql).fetchall()


def test_the_write_is_done_when_the_other_lets_go_and_the_window_lives_meanwhile(patient, other, qtbot):
    beats = Beats()
    QTimer.singleShot(700, other.let_go)
    set_parameter(patient, "max_resubmissions", 5)

    assert _stored(patient) == [("5",)]
    assert beats.longest < 0.1


def test_the_window_says_what_it_waits_for_and_stops_saying_it(patient, other, qtbot):
    window = QWidget()
    window.resize(800, 300)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    said: list[str] = []

    def look() -> None:
        said.extend(
            label.text() for hint in window.findChildren(WaitingHint) for label in hint.findChildren(QLabel)
        )
        other.let_go()

    QTimer.singleShot(800, look)
    set_parameter(patient, "max_resubmissions", 5)

    assert "另一个窗口正在保存" in said[0]
    assert not any(hint.isVisible() for hint in window.findChildren(WaitingHint))


def test_who_never_gets_a_turn_is_told_in_a_sentence_and_nothing_is_half_done(patient, patience, other):
    patience.seconds = 0.2

    with pytest.raises(DatabaseLocked, match="没有保存"):
        set_parameter(patient, "max_resubmissions", 5)
    other.let_go()
    assert _stored(patient) == []


def test_a_write_that_comes_while_another_waits_is_one_of_its_own(patient, patience, other, qtbot):
    """A clock of the window writes while a person's write waits: neither is part of the other."""
    refused: list[str] = []

    def clock() -> None:
        other.let_go()
        set_parameter(patient, "auto_confirm_days", 7)
        refused.append("done")

    QTimer.singleShot(100, clock)
    with pytest.raises(Exception, match=r"999"):
        set_parameter(patient, "max_resubmissions", 999)

    assert refused == ["done"]
    assert _stored(patient) == []
    days = "SELECT value FROM parameter WHERE name = 'auto_confirm_days'"
    assert patient.database.execute_sql(days).fetchall() == [("7",)]


def test_work_beside_the_window_waits_too(patient, patience: Patience, other, qtbot):
    told: list[object] = []
    waiting = Event()

    def wait(attempt: Callable[[], bool]) -> bool:
        waiting.set()
        return patience(attempt)

    def work() -> None:
        told.append(set_parameter(replace(patient, wait=wait), "max_resubmissions", 5).number)
        patient.database.close()

    thread = Thread(target=work)
    thread.start()
    assert waiting.wait(5)
    other.let_go()
    thread.join(5)

    assert told == ["max_resubmissions"]
