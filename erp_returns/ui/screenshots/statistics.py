"""Pictures of the statistics, one of each."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from erp_returns.domain.statistic_table import STATISTICS
from erp_returns.ui.pages.statistics import StatisticsPage
from erp_returns.ui.screenshots.stage import Stage


def each() -> dict[str, Callable[[Stage], QWidget]]:
    """Every statistic but the first, which is the picture of the tab."""
    return {f"statistics-{found.key}": partial(_show, found.key) for found in STATISTICS[1:]}


def tab(stage: Stage) -> QWidget:
    """The tab with the first statistic, whatever was looked at before."""
    return _show(STATISTICS[0].key, stage)


def _show(key: str, stage: Stage) -> QWidget:
    return stage.page("statistics", StatisticsPage, lambda page: page.list.choose(key))
