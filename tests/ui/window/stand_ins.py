"""Pages that remember what the window wanted of them."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout

from erp_returns.ui.changes import Page, Topic
from erp_returns.ui.desk import Desk


class StandIn(Page):
    topics: ClassVar[frozenset[str]] = frozenset({Topic.RETURNS})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.changes)
        self.read = 0
        self.opened: list[int] = []
        self.field = QLineEdit()
        self.setFocusProxy(self.field)
        QVBoxLayout(self).addWidget(self.field)

    def refresh(self) -> None:
        self.read += 1

    def open_entry(self, entry_id: int) -> None:
        self.opened.append(entry_id)

    def fill_menu(self, menu: QMenu) -> None:
        menu.addAction("审核通过")


class SalesStandIn(StandIn):
    def chosen_sale(self) -> int:
        return 7
