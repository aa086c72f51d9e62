"""Short tables inside a page that scrolls: as high as their rows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QWidget

from erp_returns.ui.tables.view import TableView
from erp_returns.ui.theme import Theme

SHOWN_AT_MOST = 9


class FittedView(TableView):
    """A table that shows all its rows, up to `SHOWN_AT_MOST`; one row is current."""

    def __init__(self, theme: Theme, *, name: str, empty: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, name=name, empty=empty, parent=parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        theme.changed.connect(self.fit)

    def fit(self) -> None:
        """Take the height that the rows need."""
        count = 0 if self.model() is None else self.model().rowCount()
        rows = min(max(count, 1), SHOWN_AT_MOST)
        wide = self.columns.length() > self.viewport().width()
        below = self.horizontalScrollBar().sizeHint().height() if wide else 0
        header = self.columns.sizeHint().height()
        self.setFixedHeight(header + rows * self.verticalHeader().defaultSectionSize() + below + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.columns.share_room()
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is for the page, which goes back to its queue."""
        if event.key() == Qt.Key.Key_Escape and self.state() is not QAbstractItemView.State.EditingState:
            event.ignore()
            return
        super().keyPressEvent(event)
