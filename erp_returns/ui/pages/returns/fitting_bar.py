"""The buttons of an order where there is little room: those that do not fit go into the menu."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton

from erp_returns.queries.return_detail import ReturnDetail
from erp_returns.ui.actions.action_bar import ActionBar


class FittingBar(ActionBar):
    """Never cuts a button; the primary one is the last to leave."""

    def show_order(self, detail: ReturnDetail | None) -> None:
        super().show_order(detail)
        self._fit()

    def menu(self) -> QMenu:
        """Everything that has no button in sight."""
        made = self.buttons
        self.buttons = {action: button for action, button in made.items() if not button.isHidden()}
        menu = super().menu()
        self.buttons = made
        return menu

    def minimumSizeHint(self) -> QSize:
        widest = max((button.sizeHint().width() for button in self.buttons.values()), default=0)
        return QSize(widest + self._row.spacing() + self.more.sizeHint().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - self.more.sizeHint().width()
        for button in self._most_wanted_first():
            room -= button.sizeHint().width() + self._row.spacing()
            button.setVisible(room >= 0)

    def _most_wanted_first(self) -> list[QPushButton]:
        return sorted(self.buttons.values(), key=lambda button: button.property("primary") is not True)
