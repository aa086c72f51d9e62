"""Paints every cell of the house's tables: one pass, no roles asked, half the time of Qt's own way."""

from __future__ import annotations

from collections.abc import Container

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from erp_returns.ui.tables.base import CHECK, CHECKED, UNCHECKED, ColumnsTable
from erp_returns.ui.tables.columns import Kind
from erp_returns.ui.theme import FontRole, Theme, Tone

Index = QModelIndex | QPersistentModelIndex

PAD = 8
_SINGLE_LINE = int(Qt.TextFlag.TextSingleLine.value)
_ELIDE = Qt.TextElideMode.ElideRight
_ANTIALIASING = QPainter.RenderHint.Antialiasing
_NO_PEN = Qt.PenStyle.NoPen
_REMEMBERED_WIDTHS = 5000


class CellPainter(QStyledItemDelegate):
    """Paints text, money, numbers, chips and ticks of a `ColumnsTable` (its `data` is not called).

    The view says before it paints which rows are `selected` and which cell is `focused`: to ask each cell's
    option costs more, and loads the 500 constants of QStyle.
    """

    def __init__(self, theme: Theme, role: FontRole, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._role = role
        self._number_role = FontRole.NUMBER if role is FontRole.BODY else role
        self._model: ColumnsTable[object] | None = None
        self._kinds: tuple[Kind, ...] = ()
        self._flags: tuple[int, ...] = ()
        self._widths: dict[tuple[str, bool], int] = {}
        self.view_focused = False
        self.selected: Container[int] = ()
        self.focused: tuple[int, int] | None = None
        self.marks_cell = False
        self.dress()

    def dress(self) -> None:
        """Take colours and faces from the theme."""
        tokens = self._theme.tokens
        self._text = QColor(tokens.text)
        self._pens = {tone: self._theme.colour(tone) for tone in Tone}
        self._selection = QColor(tokens.selection)
        self._selection_idle = QColor(tokens.selection_idle)
        self._accent = QColor(tokens.accent)
        self._on_accent = QColor(tokens.on_accent)
        self._divider = QColor(tokens.border)
        self._outline = QColor(tokens.outline)
        self._surface = QColor(tokens.surface)
        self._font = self._theme.font(self._role)
        self._number_font = self._theme.font(self._number_role)
        self._metrics = QFontMetrics(self._font)
        self._number_metrics = QFontMetrics(self._number_font)
        self._em = max(self._metrics.horizontalAdvance("国"), self._number_metrics.horizontalAdvance("W"))
        self._widths.clear()

    def serve(self, model: ColumnsTable[object] | None) -> None:
        """Paint the cells of `model`."""
        self._model = model
        columns = () if model is None else model.columns
        self._kinds = tuple(column.kind for column in columns)
        self._flags = tuple(column.alignment | _SINGLE_LINE for column in columns)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = self._model
        if model is None:
            return
        row = index.row()
        column = index.column()
        rect = option.rect
        if row in self.selected:
            painter.fillRect(rect, self._selection if self.view_focused else self._selection_idle)
        kind = self._kinds[column]
        if kind is Kind.STATUS:
            self._paint_chip(painter, rect, model, row, column)
        elif kind is Kind.CHECK:
            self._paint_tick(painter, rect, ticked=bool(model.value_at(row, column)))
        else:
            if model.editable_at(row, column):
                self._paint_box(painter, rect)
            self._paint_text(painter, rect, model, row, column)
        if self.marks_cell and self.focused == (row, column):
            self._paint_focus(painter, rect)

    def _paint_text(
        self, painter: QPainter, rect: QRect, model: ColumnsTable[object], row: int, column: int
    ) -> None:
        text = model.row_texts(row)[column]
        if not text:
            return
        x, y, width, height = rect.x(), rect.y(), rect.width(), rect.height()
        width -= 2 * PAD
        mono = self._kinds[column] is Kind.MONO
        if len(text) * self._em > width and self._width(text, mono=mono) > width:
            metrics = self._number_metrics if mono else self._metrics
            text = metrics.elidedText(text, _ELIDE, width)
        tone = model.tone_at(row, column)
        painter.setPen(self._text if tone is None else self._pens[tone])
        painter.setFont(self._number_font if mono else self._font)
        painter.drawText(x + PAD, y, width, height, self._flags[column], text)

    def _width(self, text: str, *, mono: bool) -> int:
        width = self._widths.get((text, mono))
        if width is None:
            if len(self._widths) > _REMEMBERED_WIDTHS:
                self._widths.clear()
            metrics = self._number_metrics if mono else self._metrics
            width = self._widths[text, mono] = metrics.horizontalAdvance(text)
        return width

    def _paint_chip(
        self, painter: QPainter, rect: QRect, model: ColumnsTable[object], row: int, column: int
    ) -> None:
        text = model.row_texts(row)[column]
        if not text:
            return
        x, y, width, height = rect.x(), rect.y(), rect.width(), rect.height()
        ground, ink = self._theme.chip(str(model.value_at(row, column)))
        high = self._metrics.height() + 4
        wide = self._width(text, mono=False) + 2 * PAD
        if wide > width - PAD:
            wide = width - PAD
            text = self._metrics.elidedText(text, _ELIDE, wide - 2 * PAD)
        top = y + (height - high) // 2
        painter.setRenderHint(_ANTIALIASING, True)
        painter.setPen(_NO_PEN)
        painter.setBrush(ground)
        painter.drawRoundedRect(x + PAD // 2, top, wide, high, high / 2, high / 2)
        painter.setRenderHint(_ANTIALIASING, False)
        painter.setPen(ink)
        painter.setFont(self._font)
        painter.drawText(x + PAD // 2, top, wide, high, 0x84 | _SINGLE_LINE, text)

    def _paint_tick(self, painter: QPainter, rect: QRect, *, ticked: bool) -> None:
        centre = rect.center()
        box = QRectF(centre.x() - 7.5, centre.y() - 7.5, 16, 16)
        painter.setRenderHint(_ANTIALIASING, True)
        painter.setPen(QPen(self._accent if ticked else self._outline, 1))
        painter.setBrush(self._accent if ticked else self._surface)
        painter.drawRoundedRect(box, 4, 4)
        if ticked:
            painter.setPen(QPen(self._on_accent, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            left, top = box.left(), box.top()
            points = [
                QPointF(left + 4, top + 8.5),
                QPointF(left + 7, top + 11.5),
                QPointF(left + 12, top + 5),
            ]
            painter.drawPolyline(points)
        painter.setRenderHint(_ANTIALIASING, False)

    def _paint_box(self, painter: QPainter, rect: QRect) -> None:
        """A field to type in looks like one."""
        painter.setRenderHint(_ANTIALIASING, True)
        painter.setPen(self._divider)
        painter.setBrush(self._surface)
        painter.drawRoundedRect(QRectF(rect).adjusted(2.5, 2.5, -2.5, -3.5), 4, 4)
        painter.setRenderHint(_ANTIALIASING, False)

    def _paint_focus(self, painter: QPainter, rect: QRect) -> None:
        painter.setRenderHint(_ANTIALIASING, True)
        painter.setPen(QPen(self._accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), 4, 4)
        painter.setRenderHint(_ANTIALIASING, False)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Show the text of the cell where it was cut, and its hint; a hint that says more says it alone."""
        model = self._model
        if model is None or not index.isValid() or event.type() is not QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        column = model.columns[index.column()]
        text = model.row_texts(index.row())[index.column()]
        room = option.rect.width() - (3 if column.kind is Kind.STATUS else 2) * PAD
        shown = model.row_object(index.row())
        hint = "" if column.hint is None or shown is None else column.hint(shown)
        cut = self._width(text, mono=column.kind is Kind.MONO) > room
        said = [text] if cut and text not in hint and len(hint) < len(text) else []
        QToolTip.showText(event.globalPos(), "\n".join(filter(None, (*said, hint))), view)
        return True

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tick by click or space, wherever in the cell."""
        if self._kinds[index.column()] is not Kind.CHECK:
            return super().editorEvent(event, model, option, index)
        pressed = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)
        clicked = isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease
        if not pressed and not clicked:
            return False
        ticked = Qt.CheckState(model.data(index, CHECK)) is CHECKED
        return model.setData(index, UNCHECKED if ticked else CHECKED, CHECK)
