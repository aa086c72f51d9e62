"""A short list held in memory: the lines of an editor, the reasons, the preview of an import."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject, Qt, Signal

from erp_returns.ui.tables.base import CHECK, CHECKED, DISPLAY, EDIT, NOWHERE, ColumnsTable, Index
from erp_returns.ui.tables.columns import Column, Kind, Row


class ListTable(ColumnsTable[Row]):
    """Shows rows it is given, and never changes them.

    `edited(row, key, value)` says what a person wants; the owner answers with `replace` or `set_rows`.
    Quantities and money (fen) are ints, a tick is a bool.
    """

    edited = Signal(int, str, object)

    def __init__(self, columns: tuple[Column[Row], ...], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._rows: list[Row] = []
        self._texts: list[tuple[str, ...]] = []

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows in the order shown."""
        return tuple(self._rows)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows. As many as before: selection and open editors stay."""
        if len(rows) == len(self._rows):
            for at, row in enumerate(rows):
                if row != self._rows[at]:
                    self.replace(at, row)
            return
        self.beginResetModel()
        self._rows = list(rows)
        self._texts = [self.texts_of(row) for row in rows]
        self.endResetModel()

    def replace(self, at: int, row: Row) -> None:
        """Show `row` in place of the one at `at`."""
        self._rows[at] = row
        self._texts[at] = self.texts_of(row)
        self.dataChanged.emit(self.index(at, 0), self.index(at, len(self.columns) - 1))

    def insert(self, at: int, row: Row) -> None:
        """Put `row` before the one at `at`."""
        self.beginInsertRows(NOWHERE, at, at)
        self._rows.insert(at, row)
        self._texts.insert(at, self.texts_of(row))
        self.endInsertRows()

    def remove(self, at: int) -> None:
        """Take out the row at `at`."""
        self.beginRemoveRows(NOWHERE, at, at)
        del self._rows[at]
        del self._texts[at]
        self.endRemoveRows()

    def key_at(self, row: int) -> int | None:
        return row if 0 <= row < len(self._rows) else None

    def rows_of(self, keys: Collection[int]) -> list[int]:
        return sorted(key for key in keys if 0 <= key < len(self._rows))

    def editable_at(self, row: int, column: int) -> bool:
        edit = self.columns[column].edit
        return edit is not None and (edit.allowed is None or edit.allowed(self._rows[row]))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def row_object(self, row: int) -> Row | None:
        return self._rows[row]

    def row_texts(self, row: int) -> tuple[str, ...]:
        return self._texts[row]

    def data(self, index: Index, role: int = DISPLAY) -> object:
        if role == EDIT and index.isValid():
            return self.value_at(index.row(), index.column())
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid() or not self.editable_at(index.row(), index.column()):
            return flags
        if self.columns[index.column()].kind is Kind.CHECK:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: object, role: int = EDIT) -> bool:
        if not index.isValid() or not self.editable_at(index.row(), index.column()):
            return False
        column = self.columns[index.column()]
        if role == CHECK and column.kind is Kind.CHECK:
            self.edited.emit(index.row(), column.key, value == CHECKED)
            return True
        if role != EDIT:
            return False
        if value != self.value_at(index.row(), index.column()):
            self.edited.emit(index.row(), column.key, value)
        return True
