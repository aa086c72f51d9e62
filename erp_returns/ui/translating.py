"""English where no window is: for what the command line says."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QLocale

from erp_returns import resources
from erp_returns.ui import i18n


@contextmanager
def english() -> Iterator[None]:
    """Translate into English for a while."""
    app = QCoreApplication.instance() or QCoreApplication([])
    before = QLocale()
    installed = i18n.load(app, i18n.Language.ENGLISH, resources.path("i18n"))
    try:
        yield
    finally:
        for translator in installed:
            app.removeTranslator(translator)
        QLocale.setDefault(before)
