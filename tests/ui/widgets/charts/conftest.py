"""A dressed application."""

import pytest
from PySide6.QtWidgets import QApplication

from erp_returns.ui.theme import Appearance, Theme
from tests.ui.actions.desks import dressed


@pytest.fixture(scope="session")
def usual(qapp: QApplication) -> Theme:
    return dressed(qapp)


@pytest.fixture
def theme(usual: Theme) -> Theme:
    usual.apply(Appearance.LIGHT, 10)
    return usual
