"""Pictures of the statistics, one of each."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from erp_returns.domain.statistic_table import STATISTICS
from erp_returns.ui.pages.statistics import StatisticsPage
from erp_returns.ui.screenshots.stage import Stage


def each() -> dict[str, Callable[[Stage], QWidget]]:
    """Every statistic but the first, which the tab shows by itself."""
    return {f"statistics-{found.key}": partial(_show, found.key) for found in STATISTICS[1:]}


def _show(key: str, stage: Stage) -> QWidget:
    return stage.page("statistics", StatisticsPage, lambda page: page.list.choose(key))
