"""A short list whose rows are put in order by dragging."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from erp_returns.ui.tables.base import Index
from erp_returns.ui.tables.columns import Row
from erp_returns.ui.tables.list_table import ListTable

_DRAGGED = "application/x-erp-returns-row"


class OrderedTable(ListTable[Row]):
    """Says by `moved(row, place)` that a person dragged a row before the one at `place`; it moves nothing."""

    moved = Signal(int, int)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_DRAGGED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        carried = QMimeData()
        carried.setData(_DRAGGED, str(indexes[0].row()).encode())
        return carried

    def dropMimeData(
        self,
        data: QMimeData,
        action: Qt.DropAction,
        row: int,
        column: int,
        parent: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if data.hasFormat(_DRAGGED):
            place = row if row >= 0 else self.rowCount()
            self.moved.emit(int(bytes(data.data(_DRAGGED).data()).decode()), place)
        return False
