"""Lists at the bench: they never take the focus, and look as if they had it, for keys reach them anyway."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from erp_returns.ui.tables import TableView
from erp_returns.ui.tables.painting import CellPainter, Index
from erp_returns.ui.theme import FontRole, Theme


class HeldPainter(CellPainter):
    """Paints the chosen row as chosen, though the scan field has the focus."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.view_focused = True
        super().paint(painter, option, index)


class HeldView(TableView):
    """A table whose row is chosen from the scan field; with `chooses` False none is."""

    def __init__(
        self,
        theme: Theme,
        *,
        name: str = "",
        empty: str = "",
        role: FontRole = FontRole.BODY,
        chooses: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`name` and `empty` are translated already."""
        super().__init__(theme, name=name, empty=empty, role=role, parent=parent)
        mode = QAbstractItemView.SelectionMode
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(mode.SingleSelection if chooses else mode.NoSelection)
        self._painter = self.make_painter(theme, role)
        self.setItemDelegate(self._painter)

    def make_painter(self, theme: Theme, role: FontRole) -> CellPainter:
        """What paints the cells."""
        return HeldPainter(theme, role, self)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self._painter.marks_cell = False
