"""The menu entries 今天 and 操作日志: what waits, and what was done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from erp_returns.ui.changes import Page
from erp_returns.ui.desk import Desk
from erp_returns.ui.menus import Menus

if TYPE_CHECKING:
    from erp_returns.ui.pages.log.window import LogWindow


@runtime_checkable
class ShowsToday(Protocol):
    """A page with the hand-over list."""

    def show_today(self) -> None:
        """Show the list, or go to it where it is shown."""
        ...


class LookingBack(QObject):
    """Adds its entries to the menu 视图, and does what they say."""

    def __init__(
        self, desk: Desk, window: QWidget, menus: Menus, show_tab: Callable[[str], Page | None]
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._show_tab = show_tab
        self.log: LogWindow | None = None
        menus.add(menus.view, "today", self.tr("今天"), self.show_today, icon="list-checks", keys="Ctrl+T")
        menus.add(menus.view, "history", self.tr("操作日志…"), self.show_log, icon="history", keys="Ctrl+J")

    def show_today(self) -> None:
        """Turn to 退换货单, and show what a shift hands over."""
        page: object = self._show_tab("returns")
        if isinstance(page, ShowsToday):
            page.show_today()

    def show_log(self) -> None:
        """Open the log, or come back to it where it is open."""
        from erp_returns.ui.pages.log.window import LogWindow

        if self.log is None:
            self.log = LogWindow(self._desk, self._window)
            self.log.destroyed.connect(self._forget)
        self.log.show()
        self.log.raise_()
        self.log.activateWindow()

    def _forget(self) -> None:
        self.log = None
