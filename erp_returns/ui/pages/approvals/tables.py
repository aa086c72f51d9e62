"""Short tables inside a page that scrolls: as high as their rows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QWidget

from erp_returns.ui.tables.base import ColumnsTable
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
        self.yielding: tuple[str, ...] = ()
        self._away = ""
        theme.changed.connect(self.fit)

    def keep_hidden(self, key: str) -> None:
        """Do without a column, whatever room there is; an empty key for none."""
        self._away = key
        self.fit()

    def fit(self) -> None:
        """Take the height that the rows need."""
        count = 0 if self.model() is None else self.model().rowCount()
        rows = min(max(count, 1), SHOWN_AT_MOST)
        self._yield()
        wide = self.columns.length() > self.viewport().width()
        below = self.horizontalScrollBar().sizeHint().height() if wide else 0
        header = self.columns.sizeHint().height()
        self.setFixedHeight(header + rows * self.verticalHeader().defaultSectionSize() + below + 2)

    def _yield(self) -> None:
        """Hide as many of the columns of `yielding` as the room asks for, the first first."""
        model = self.model()
        if not isinstance(model, ColumnsTable) or not (self.yielding or self._away):
            return
        keys = [column.key for column in model.columns]
        hidden = {self._away} & set(keys)
        for wanted in ("", *self.yielding):
            hidden |= {wanted} & set(keys)
            for place, key in enumerate(keys):
                if self.isColumnHidden(place) is not (key in hidden):
                    self.columns.setSectionHidden(place, key in hidden)
            self.columns.share_room()
            if self.columns.length() <= self.viewport().width():
                return

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
