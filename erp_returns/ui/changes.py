"""Write → refresh: services say which topics changed, pages that show them read again."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import ClassVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget


class Topic(StrEnum):
    """What can change."""

    RETURNS = "returns"
    SALES = "sales"
    WAREHOUSE = "warehouse"
    REFUNDS = "refunds"
    REASONS = "reasons"
    PARAMETERS = "parameters"
    STOCK = "stock"
    PEOPLE = "people"
    BACKUPS = "backups"
    RESTORED = "restored"


class ChangeBus(QObject):
    """Carries the topics of each committed write to whoever shows them."""

    changed = Signal(frozenset)

    def publish(self, topics: Iterable[str]) -> None:
        """Say that `topics` changed; call it after the commit, in the GUI thread."""
        said = frozenset(topics)
        if said:
            self.changed.emit(said)


class Page(QWidget):
    """A page that reads again when its topics change: at once while shown, else when shown next."""

    topics: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, changes: ChangeBus, parent: QWidget | None = None) -> None:
        """The first showing refreshes it, so build the widgets and leave the reading to `refresh`."""
        super().__init__(parent)
        self._stale = True
        changes.changed.connect(self._hear)

    def heightForWidth(self, width: int) -> int:
        """What must be had (px): the area around scrolls only for that, never for what would be nicer."""
        layout = self.layout()
        return -1 if layout is None else layout.totalMinimumHeightForWidth(width)

    def refresh(self) -> None:
        """Read everything shown anew; selection and scroll positions stay."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()

    def _hear(self, topics: frozenset[str]) -> None:
        if not topics & self.topics:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True
