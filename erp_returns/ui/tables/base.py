"""What both table models share: columns, headings, and a row's texts made once."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any, Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from erp_returns.ui.tables.columns import Column, Kind, Row
from erp_returns.ui.theme import Tone

DISPLAY = int(Qt.ItemDataRole.DisplayRole)
EDIT = int(Qt.ItemDataRole.EditRole)
ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
CHECK = int(Qt.ItemDataRole.CheckStateRole)
CHECKED = Qt.CheckState.Checked
UNCHECKED = Qt.CheckState.Unchecked

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class ColumnsTable(QAbstractTableModel, Generic[Row]):
    """A table whose columns are data. Subclasses say which row stands where."""

    def __init__(self, columns: tuple[Column[Row], ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns
        self._readers = tuple(column.reader() for column in columns)
        self._writers: tuple[Callable[[Any], str], ...] = tuple(column.writer() for column in columns)
        self._alignments = tuple(column.alignment for column in columns)
        self._headings = tuple(column.heading for column in columns)

    def row_object(self, row: int) -> Row | None:
        """The frozen row that stands at `row`."""
        raise NotImplementedError

    def row_texts(self, row: int) -> tuple[str, ...]:
        """The texts of a row, one for each column."""
        raise NotImplementedError

    def key_at(self, row: int) -> int | None:
        """What a view names the row at `row` by; None where there is none."""
        raise NotImplementedError

    def rows_of(self, keys: Collection[int]) -> list[int]:
        """Where the rows with these keys stand, in list order, leaving out those that are gone."""
        raise NotImplementedError

    def editable_at(self, row: int, column: int) -> bool:
        """Whether a person may edit this cell."""
        return False

    def tone_at(self, row: int, column: int) -> Tone | None:
        """The meaning of a cell's colour, where its column has one."""
        tone = self.columns[column].tone
        if tone is None:
            return None
        shown = self.row_object(row)
        return None if shown is None else tone(shown)

    def value_at(self, row: int, column: int) -> object:
        """The value of a cell as the row has it."""
        shown = self.row_object(row)
        return None if shown is None else self._readers[column](shown)

    def column_of(self, key: str) -> int:
        """Where the column `key` stands in the model."""
        return next(place for place, column in enumerate(self.columns) if column.key == key)

    def texts_of(self, row: Row) -> tuple[str, ...]:
        """Make the texts of `row`."""
        return tuple(write(read(row)) for read, write in zip(self._readers, self._writers, strict=True))

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = DISPLAY) -> object:
        if not index.isValid():
            return None
        if role == DISPLAY:
            return self.row_texts(index.row())[index.column()]
        if role == ALIGN:
            return self._alignments[index.column()]
        if role == TOOLTIP:
            return self._hint(index.row(), index.column())
        if role == CHECK and self.columns[index.column()].kind is Kind.CHECK:
            return CHECKED if self.value_at(index.row(), index.column()) else UNCHECKED
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == DISPLAY:
            return self._headings[section]
        if role == ALIGN:
            return self._alignments[section]
        if role == TOOLTIP:
            return self.columns[section].tip_text or None
        return None

    def _hint(self, row: int, column: int) -> str | None:
        hint = self.columns[column].hint
        if hint is None:
            return self.row_texts(row)[column] or None
        shown = self.row_object(row)
        return None if shown is None else hint(shown)
