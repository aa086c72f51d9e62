"""Editors in cells: quantity, money, text, choice. What is wrong keeps the editor open."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QComboBox, QLineEdit, QStyleOptionViewItem, QWidget

from erp_returns.ui.tables.base import EDIT
from erp_returns.ui.tables.columns import Edit, EditKind
from erp_returns.ui.tables.painting import CellPainter, Index
from erp_returns.ui.widgets.money_edit import MoneyEdit
from erp_returns.ui.widgets.quantity_edit import QuantityEdit

_LEAVING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class CellEditor(CellPainter):
    """Paints cells and opens the editor that their column names."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        edit = self._edit(index)
        row = self._row(index)
        if edit.kind is EditKind.QUANTITY:
            most = None if edit.limit is None else edit.limit(row)
            return QuantityEdit(least=edit.least, most=most, parent=parent)
        if edit.kind is EditKind.MONEY:
            return MoneyEdit(parent=parent)
        if edit.kind is EditKind.CHOICE:
            return self._choice_editor(parent, edit, row)
        return QLineEdit(parent)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        value = index.data(EDIT)
        if isinstance(editor, QuantityEdit):
            editor.setValue(value)
            editor.selectAll()
        elif isinstance(editor, MoneyEdit):
            editor.set_fen(value)
            editor.selectAll()
        elif isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(value))
        elif isinstance(editor, QLineEdit):
            editor.setText(value or "")

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QuantityEdit):
            editor.interpretText()
            model.setData(index, editor.value())
        elif isinstance(editor, MoneyEdit):
            fen = editor.fen()
            if fen is not None:
                model.setData(index, fen)
        elif isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text().strip())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(watched, MoneyEdit)
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in _LEAVING
            and not watched.hasAcceptableInput()
        ):
            watched.complain()
            return True
        return super().eventFilter(watched, event)

    def _choice_editor(self, parent: QWidget, edit: Edit[object], row: object) -> QComboBox:
        editor = QComboBox(parent)
        for value, label in () if edit.choices is None else edit.choices(row):
            editor.addItem(label, value)
        editor.activated.connect(lambda _at: self._take(editor))
        return editor

    def _take(self, editor: QComboBox) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _edit(self, index: Index) -> Edit[object]:
        model = self._model
        edit = None if model is None else model.columns[index.column()].edit
        return cast("Edit[object]", edit)

    def _row(self, index: Index) -> object:
        return None if self._model is None else self._model.row_object(index.row())
