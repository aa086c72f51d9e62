"""Every page and every dialog is walked as an eye and a hand would: nothing cut, nothing without a name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from erp_returns import resources
from erp_returns.models.database import open_database
from erp_returns.services.demo import open_demo
from erp_returns.services.session import Session
from erp_returns.services.setup import open_session
from erp_returns.ui import i18n
from erp_returns.ui.changes import ChangeBus
from erp_returns.ui.desk import Desk
from erp_returns.ui.icons import Icons
from erp_returns.ui.jobs import Immediate, JobRunner
from erp_returns.ui.main_window import MainWindow
from erp_returns.ui.notices import Notices
from erp_returns.ui.router import Router
from erp_returns.ui.screenshots.stage import NothingToShow, Stage
from erp_returns.ui.screenshots.taking import _spoken, _throw_away
from erp_returns.ui.screenshots.views import VIEWS, View
from erp_returns.ui.theme import Appearance, Theme
from tests.ui.window import looking

_ROUNDS = 6
USUAL, SMALL = QSize(1280, 720), QSize(1024, 700)
_NO_FOOT = frozenset({"log", "sign-in", "preparing", "storage-trouble"})
"""Windows that are left by Esc, and doors that are left by quitting."""

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("_no_daily_round"),
]


@pytest.fixture(scope="module")
def shop_of_all(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A shop in which there is something of everything."""
    path = tmp_path_factory.mktemp("views") / "demo.db"
    open_demo(path)
    database = open_database(path)
    yield open_session(database)
    database.close()


@contextmanager
def stage_of(session: Session, theme: Theme, folder: Path) -> Iterator[Stage]:
    desk = Desk(
        session=session,
        theme=theme,
        icons=Icons(resources.path("icons"), theme),
        jobs=JobRunner(Immediate()),
        notices=Notices(),
        changes=ChangeBus(),
        router=Router(),
    )
    window = MainWindow(desk)
    try:
        yield Stage(desk, window, folder)
    finally:
        window.looking.stop()
        _throw_away(window)


Found = list[str]


@pytest.fixture
def walk(
    shop_of_all: Session, theme: Theme, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> Callable[[Callable[[View, QWidget], Iterator[str]], QSize, int], Found]:
    """Show every view at a size and with letters of so many points, and gather what is found."""

    def walked(look: Callable[[View, QWidget], Iterator[str]], size: QSize, points: int) -> Found:
        theme.apply(Appearance.LIGHT, points)
        found: Found = []
        with _spoken(qapp, i18n.Language.CHINESE), stage_of(shop_of_all, theme, tmp_path) as stage:
            stage.window.resize(size)
            with qtbot.waitActive(stage.window):
                stage.window.show()
                stage.window.activateWindow()
            for view in VIEWS:
                found += _looked_at(view, stage, look, size)
        return found

    return walked


def _looked_at(
    view: View, stage: Stage, look: Callable[[View, QWidget], Iterator[str]], size: QSize
) -> Found:
    try:
        shown = view.show(stage)
    except NothingToShow:
        return []
    if shown is not stage.window:
        shown.show()
        # The screen of the tests is lower than any that is sold.
        shown.resize(shown.size().expandedTo(shown.sizeHint()).boundedTo(size))
        shown.activateWindow()
    for _round in range(_ROUNDS):
        QApplication.processEvents()
    found = [f"{view.name}: {said}" for said in look(view, shown)]
    if shown is not stage.window:
        _throw_away(shown)
    return found


def _clean(view: View, shown: QWidget) -> Iterator[str]:
    yield from looking.cut(shown)
    yield from looking.outside(shown)


@pytest.mark.parametrize(("size", "points"), [(USUAL, 10), (SMALL, 12), (USUAL, 20)])
def test_nothing_is_cut_at_any_size_of_text(walk, size: QSize, points: int) -> None:
    assert walk(_clean, size, points) == []


def test_everything_is_named_in_chinese_every_dialog_ends_alike_and_tab_goes_as_one_reads(walk) -> None:
    def look(view: View, shown: QWidget) -> Iterator[str]:
        yield from looking.nameless(shown)
        yield from looking.foreign(shown)
        yield from looking.astray(shown)
        if isinstance(shown, QDialog) and view.name not in _NO_FOOT:
            yield from looking.badly_ended(shown)

    assert walk(look, USUAL, 10) == []
