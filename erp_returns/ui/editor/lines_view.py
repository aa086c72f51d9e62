"""A table of lines that is worked with the keys: digits, + and −, Del; every key is heard at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, cast

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QComboBox, QLineEdit, QWidget

from erp_returns.ui.tables import ListTable, TableView
from erp_returns.ui.theme import Theme
from erp_returns.ui.widgets.money_edit import MoneyEdit
from erp_returns.ui.widgets.quantity_edit import QuantityEdit

Index = QModelIndex | QPersistentModelIndex

_KEYED = QAbstractItemView.EditTrigger.AnyKeyPressed
_REVERT = QAbstractItemDelegate.EndEditHint.RevertModelCache
_UNCHANGED = QAbstractItemDelegate.EndEditHint.NoHint
_THIS_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_STEPS = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Equal: 1,
    Qt.Key.Key_Minus: -1,
}


class LinesView(TableView):
    """Edits rows of a `ListTable` in place.

    `typed(row, key, value)` follows every key in a quantity or an amount, `left_typing` the end of
    it (with whether it was given up). `stepped(row, by)` asks for units more or less, `removal_asked`
    for the selected rows to go.
    """

    typed = Signal(int, str, object)
    left_typing = Signal(bool)
    stepped = Signal(int, int)
    removal_asked = Signal()

    _typing: QWidget | None = None

    def __init__(
        self, theme: Theme, *, name: str, empty: str, digits_to: Sequence[str], parent: QWidget | None = None
    ) -> None:
        """`digits_to` names the columns that digits go to: the first one that a row may edit."""
        super().__init__(theme, name=name, empty=empty, parent=parent)
        self._digits_to = tuple(digits_to)

    @property
    def lines(self) -> ListTable[Any]:
        """The table shown."""
        return cast("ListTable[Any]", self.model())

    def key_of(self, index: Index) -> str:
        """The key of a column."""
        return self.lines.columns[index.column()].key

    def go_to(self, row: int, *keys: str) -> None:
        """Make a row current, at the first of these columns that it may edit."""
        count = self.lines.rowCount()
        if count:
            row = min(max(row, 0), count - 1)
            self._stand_at(self.lines.index(row, self._column_for(row, keys or self._digits_to)))

    def _stand_at(self, index: Index) -> None:
        """Select this row alone, whatever keys are held down meanwhile."""
        self.selectionModel().setCurrentIndex(index, _THIS_ROW)
        self.scrollTo(index)

    def show_rows(self, rows: Sequence[object], same: Callable[[Any], object]) -> None:
        """Show these rows; the current one (known by `same`), the column and the scroll position stay."""
        before = self.currentIndex()
        known = same(self.lines.rows[before.row()]) if before.isValid() else None
        if len(rows) == len(self.lines.rows):
            self.lines.set_rows(rows)
            return
        scrolled = self.verticalScrollBar().value()
        self._typing = None
        self.lines.set_rows(rows)
        if before.isValid() and rows:
            at = next((at for at, row in enumerate(rows) if same(row) == known), before.row())
            at = min(at, len(rows) - 1)
            self.verticalScrollBar().setValue(scrolled)
            self._stand_at(self.lines.index(at, before.column()))

    # ------------------------------------------------------------------- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        plain = not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        if event.key() == Qt.Key.Key_Delete and plain:
            self.removal_asked.emit()
        elif row >= 0 and plain and event.key() in _STEPS and not self._in_text():
            self.stepped.emit(row, _STEPS[Qt.Key(event.key())])
        elif row >= 0 and plain and _is_digit(event.text()) and not self._in_text():
            self._take_digit(row, event)
        elif row >= 0 and plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._edit_here()
        else:
            super().keyPressEvent(event)

    def _take_digit(self, row: int, event: QKeyEvent) -> None:
        index = self.lines.index(row, self._column_for(row, self._digits_to))
        self._stand_at(index)
        self.edit(index, _KEYED, event)

    def _edit_here(self) -> None:
        """Enter edits the current cell, or what digits go to where the cell is not for editing."""
        index = self.currentIndex()
        if not self.lines.editable_at(index.row(), index.column()):
            self.go_to(index.row())
        self.edit(self.currentIndex())

    def _in_text(self) -> bool:
        """Whether the current cell takes words, so that digits belong to it."""
        index = self.currentIndex()
        column = self.lines.columns[index.column()] if index.isValid() else None
        return column is not None and column.key == "note"

    def _column_for(self, row: int, keys: Sequence[str]) -> int:
        places = [self.lines.column_of(key) for key in keys]
        return next((at for at in places if self.lines.editable_at(row, at)), places[0])

    # ---------------------------------------------------------------- editing

    def edit(  # type: ignore[override]
        self,
        index: Index,
        trigger: QAbstractItemView.EditTrigger = QAbstractItemView.EditTrigger.AllEditTriggers,
        event: QEvent | None = None,
    ) -> bool:
        """Open the editor of a cell, and listen to what is typed in it."""
        opened = super().edit(index, trigger, event)  # type: ignore[arg-type]
        editor = self.indexWidget(index) if opened else None
        if editor is not None and editor is not self._typing:
            self._listen(editor, index.row(), self.key_of(index))
        return opened

    def _listen(self, editor: QWidget, row: int, key: str) -> None:
        self._typing = editor
        editor.installEventFilter(self)
        if isinstance(editor, QuantityEdit):
            editor.valueChanged.connect(lambda value: self.typed.emit(row, key, value))
            self.typed.emit(row, key, editor.value())
        elif isinstance(editor, MoneyEdit):
            editor.changed.connect(lambda _fen: self._hear_money(editor, row, key))
            self._hear_money(editor, row, key)
        elif isinstance(editor, QComboBox):
            editor.showPopup()

    def _hear_money(self, editor: MoneyEdit, row: int, key: str) -> None:
        if editor.hasAcceptableInput():
            self.typed.emit(row, key, editor.fen())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down leave a quantity for the next row; they do not change it in passing."""
        if (
            watched is self._typing
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
            and isinstance(watched, (QuantityEdit, QLineEdit))
        ):
            row = self.currentIndex().row() + (1 if event.key() == Qt.Key.Key_Down else -1)
            self.commitData(watched)
            self.closeEditor(watched, _UNCHANGED)
            self.go_to(row)
            return True
        return super().eventFilter(watched, event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if editor is self._typing:
            self._typing = None
            self.left_typing.emit(hint == _REVERT)
        super().closeEditor(editor, hint)

    def dataChanged(self, top_left: Index, bottom_right: Index, roles: Sequence[int] = ()) -> None:
        """An open editor keeps what is being typed in it."""
        if self._typing is None:
            super().dataChanged(top_left, bottom_right, list(roles))
        else:
            self.viewport().update()


def _is_digit(text: str) -> bool:
    return text.isascii() and text.isdigit()
