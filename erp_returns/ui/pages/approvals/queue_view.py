"""The queue at the left: two lines for each order, so that age, amount and buyer are read at a glance."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from erp_returns.domain.kinds import ReturnKind, Status
from erp_returns.domain.text import translatable
from erp_returns.queries.queues import QueueRow
from erp_returns.ui.ages import waiting_text
from erp_returns.ui.tables.columns import Column
from erp_returns.ui.tables.painting import PAD, CellPainter, Index
from erp_returns.ui.tables.view import TableView
from erp_returns.ui.texts import money_text, translated, word
from erp_returns.ui.theme import FontRole, Theme, Tone

_SELECTED = QStyle.StateFlag.State_Selected
_LINE = int(Qt.TextFlag.TextSingleLine.value | Qt.AlignmentFlag.AlignVCenter.value)
_LEFT = _LINE | int(Qt.AlignmentFlag.AlignLeft.value)
_RIGHT = _LINE | int(Qt.AlignmentFlag.AlignRight.value)
_TYPICAL_NUMBER = "RT20261121-0001"
_TYPICAL_AMOUNT = "¥1,234.56"
_DIFFERS = translatable("approvals", "验货异常")

Clock = Callable[[], str]
"""The present moment as UTC text."""


def amount_fen(row: QueueRow) -> int:
    """What is at stake: what is still to be paid, or what is asked for; negative is owed by the buyer."""
    return row.to_refund_fen if row.status == Status.AWAITING_REFUND else row.net_due_fen


def buyer(row: QueueRow) -> str:
    """Who asks."""
    return row.account or row.receiver


def queue_columns(now: Clock) -> tuple[Column[QueueRow], ...]:
    """One column; its text is what a screen reader says and what is copied."""

    def said(row: QueueRow) -> str:
        waits = waiting_text(row.since, row.due_by, now())
        kind = word(ReturnKind(row.kind))
        return " ".join((row.number, kind, buyer(row), money_text(amount_fen(row)), waits, row.goods))

    return (
        Column(
            "number",
            translatable("columns", "单号"),
            width=100,
            read=lambda row: row,
            show=said,
            hint=lambda row: row.goods,
            stretch=True,
        ),
    )


class QueuePainter(CellPainter):
    """Paints an order in two lines: number and amount, who and how long."""

    def __init__(self, theme: Theme, view: QAbstractItemView, now: Clock) -> None:
        self._now = now
        super().__init__(theme, FontRole.BODY, view)

    def dress(self) -> None:
        super().dress()
        self._strong = self._theme.font(FontRole.STRONG)
        self._strong_metrics = QFontMetrics(self._strong)
        self._small = self._theme.font(FontRole.SMALL)
        self._small_metrics = QFontMetrics(self._small)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.row_object(index.row()) if self._model is not None else None
        if not isinstance(row, QueueRow):
            return
        if option.state & _SELECTED:
            ground = self._selection if self.view_focused else self._selection_idle
            painter.fillRect(option.rect, ground)
            if self.view_focused and index.row() == self._current_row():
                edge = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
                painter.fillRect(edge, self._accent)
        room = option.rect.adjusted(PAD + 4, 5, -PAD - 2, -6)
        upper = QRect(room.left(), room.top(), room.width(), room.height() * 11 // 20)
        lower = QRect(room.left(), upper.bottom() + 1, room.width(), room.bottom() - upper.bottom())
        self._paint_upper(painter, upper, row)
        self._paint_lower(painter, lower, row)

    def _current_row(self) -> int:
        view = self.parent()
        return view.currentIndex().row() if isinstance(view, QAbstractItemView) else -1

    def _paint_upper(self, painter: QPainter, room: QRect, row: QueueRow) -> None:
        amount = money_text(amount_fen(row))
        painter.setPen(self._text)
        painter.setFont(self._strong)
        painter.drawText(room, _RIGHT, amount)
        left = room.width() - self._strong_metrics.horizontalAdvance(amount) - 12
        painter.setFont(self._number_font)
        number = self._number_metrics.elidedText(row.number, Qt.TextElideMode.ElideMiddle, left)
        painter.drawText(room, _LEFT, number)

    def _paint_lower(self, painter: QPainter, room: QRect, row: QueueRow) -> None:
        now = self._now()
        waits = waiting_text(row.since, row.due_by, now)
        painter.setFont(self._small)
        painter.setPen(self._pens[Tone.DANGER if row.overdue(now) else Tone.SECONDARY])
        painter.drawText(room, _RIGHT, waits)
        left = room.width() - self._small_metrics.horizontalAdvance(waits) - 12
        if row.inspection_differs:
            differs = translated("approvals", _DIFFERS)
            painter.setPen(self._pens[Tone.WARNING])
            painter.drawText(room, _LEFT, differs)
            used = self._small_metrics.horizontalAdvance(differs) + 8
            room, left = room.adjusted(used, 0, 0, 0), left - used
        about = f"{word(ReturnKind(row.kind))} · {buyer(row)}"
        painter.setPen(QColor(self._theme.tokens.secondary))
        text = self._small_metrics.elidedText(about, Qt.TextElideMode.ElideRight, left)
        painter.drawText(room, _LEFT, text)


class QueueView(TableView):
    """A list of orders in two lines each; one of them is current, several may be selected."""

    def __init__(self, theme: Theme, now: Clock, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name=name, parent=parent)
        self._painter = QueuePainter(theme, self, now)
        self.setItemDelegate(self._painter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.columns.hide()
        self._dress()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Keep the one column as wide as the view: a hidden header is not told of a new size."""
        self.setColumnWidth(0, self.viewport().width())

    def _dress(self) -> None:
        super()._dress()
        body = QFontMetrics(self._theme.font(FontRole.BODY)).height()
        small = QFontMetrics(self._theme.font(FontRole.SMALL)).height()
        self.verticalHeader().setDefaultSectionSize(body + small + 16)
        number = QFontMetrics(self._theme.font(FontRole.NUMBER)).horizontalAdvance(_TYPICAL_NUMBER)
        amount = QFontMetrics(self._theme.font(FontRole.STRONG)).horizontalAdvance(_TYPICAL_AMOUNT)
        self.setMinimumWidth(number + amount + 4 * PAD + 24)
