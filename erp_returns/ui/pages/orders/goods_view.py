"""Goods in two lines each: what it is and what it is worth, then the particulars and how far it came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from erp_returns.ui.theme import FontRole, Theme, Tone

Index = QModelIndex | QPersistentModelIndex

_PAD = 10
_GAP = 12
_MOST_ROWS = 8
_LEFT = int(Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_ELIDE = Qt.TextElideMode.ElideRight
_ROOT = QModelIndex()
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)


@dataclass(frozen=True, slots=True)
class GoodsRow:
    """What one line of goods shows; all texts are in the language of the window.

    `amount` stands right of `title`, `state` (in `tone`) right of `code` and `detail`. `hint` is
    the tool tip.
    """

    title: str
    amount: str = ""
    code: str = ""
    detail: str = ""
    state: str = ""
    tone: Tone = Tone.SECONDARY
    hint: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything shown, as it is read out and copied."""
        return tuple(text for text in (self.code, self.title, self.detail, self.state, self.amount) if text)


class _Goods(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.shown: tuple[GoodsRow, ...] = ()

    def put(self, rows: Sequence[GoodsRow]) -> None:
        self.beginResetModel()
        self.shown = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if not index.isValid():
            return None
        row = self.shown[index.row()]
        if role == _DISPLAY:
            return " ".join(row.texts)
        return row.hint or " ".join(row.texts) if role == _TOOLTIP else None


class _GoodsPainter(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListView, goods: _Goods) -> None:
        super().__init__(view)
        self._theme = theme
        self._goods = goods
        self.dress()

    def dress(self) -> None:
        """Take faces from the theme."""
        self._body = self._theme.font(FontRole.BODY)
        self._small = self._theme.font(FontRole.SMALL)
        self._code = QFont(self._theme.font(FontRole.NUMBER))
        self._code.setPointSizeF(self._small.pointSizeF())
        self._high = QFontMetrics(self._body).height(), QFontMetrics(self._small).height()

    def row_height(self) -> int:
        """Pixels of one row."""
        return sum(self._high) + 14

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, tokens = self._goods.shown[index.row()], self._theme.tokens
        if option.state & QStyle.StateFlag.State_Selected:
            focused = option.state & QStyle.StateFlag.State_HasFocus
            painter.fillRect(option.rect, QColor(tokens.selection if focused else tokens.selection_idle))
        area = option.rect.adjusted(_PAD, 6, -_PAD, -8)
        upper = QRect(area.left(), area.top(), area.width(), self._high[0])
        lower = QRect(area.left(), upper.bottom() + 3, area.width(), self._high[1])
        normal, faint = QColor(tokens.text), QColor(tokens.secondary)
        left = self._right(painter, upper, row.amount, self._body, normal)
        self._left(painter, left, row.title, self._body, normal)
        left = self._right(painter, lower, row.state, self._small, self._theme.brush(row.tone).color())
        if row.code:
            used = self._left(painter, left, row.code, self._code, faint) + (8 if row.detail else 0)
            left.setLeft(left.left() + used)
        self._left(painter, left, row.detail, self._small, faint)
        if index.row() + 1 < len(self._goods.shown):
            painter.setPen(QColor(tokens.divider))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _right(self, painter: QPainter, room: QRect, text: str, font: QFont, ink: QColor) -> QRect:
        """Draw at the right; gives what is left of the room."""
        if not text:
            return QRect(room)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(room, _RIGHT, text)
        return room.adjusted(0, 0, -QFontMetrics(font).horizontalAdvance(text) - _GAP, 0)

    def _left(self, painter: QPainter, room: QRect, text: str, font: QFont, ink: QColor) -> int:
        """Draw at the left, cut where the room ends; gives the width used."""
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, _ELIDE, max(room.width(), 0))
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(room, _LEFT, shown)
        return metrics.horizontalAdvance(shown)


class GoodsView(QListView):
    """As high as its rows, up to eight, and hidden while there is none."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._goods = _Goods(self)
        self._painter = _GoodsPainter(theme, self, self._goods)
        self.setAccessibleName(name)
        self.setModel(self._goods)
        self.setItemDelegate(self._painter)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.hide()
        theme.changed.connect(self._dress)

    def set_rows(self, rows: Sequence[GoodsRow]) -> None:
        """Show these."""
        self._goods.put(rows)
        self._fit()
        self.setVisible(bool(rows))

    def rows(self) -> tuple[GoodsRow, ...]:
        """What is shown."""
        return self._goods.shown

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            chosen = sorted(index.row() for index in self.selectedIndexes())
            lines = ["\t".join(self._goods.shown[row].texts) for row in chosen]
            QGuiApplication.clipboard().setText("\n".join(lines))
            event.accept()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        rows = min(len(self._goods.shown), _MOST_ROWS)
        self.setFixedHeight(rows * self._painter.row_height() + 2 * self.frameWidth())

    def _dress(self) -> None:
        self._painter.dress()
        self.scheduleDelayedItemsLayout()
        self._fit()
