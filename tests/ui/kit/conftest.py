"""The kit's own fixtures: a dressed application, jobs that run at once."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from erp_returns import resources
from erp_returns.ui.icons import Icons
from erp_returns.ui.jobs import Immediate, JobRunner
from erp_returns.ui.tables import WindowedTable
from erp_returns.ui.theme import Appearance, Theme
from tests.ui.kit.rows import COLUMNS, OrderRow


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Theme:
    theme = Theme(qapp, resources.path())
    theme.apply(Appearance.LIGHT)
    return theme


@pytest.fixture
def theme(dressed: Theme) -> Theme:
    if dressed.appearance is not Appearance.LIGHT or dressed.points != 10:
        dressed.apply(Appearance.LIGHT, 10)
    return dressed


@pytest.fixture
def icons(theme: Theme) -> Icons:
    return Icons(resources.path("icons"), theme)


@pytest.fixture
def jobs(qapp: QApplication) -> JobRunner:
    return JobRunner(Immediate())


@pytest.fixture
def table(jobs: JobRunner) -> WindowedTable[OrderRow]:
    return WindowedTable(COLUMNS, jobs)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen screen says what it cannot do; nothing is wrong with the widget then."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))
