"""The parcels of today, newest first: when, which, whose, and what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from erp_returns.domain.times import local_text, stored
from erp_returns.queries.queues import ArrivedRow, parcels_between
from erp_returns.services.session import Session
from erp_returns.ui.theme import FontRole, Theme, Tone
from erp_returns.ui.widgets.section import Section

Index = QModelIndex | QPersistentModelIndex

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SINGLE = int(Qt.TextFlag.TextSingleLine) | int(Qt.AlignmentFlag.AlignVCenter)
_PAD = 10


def of_today(session: Session) -> list[ArrivedRow]:
    """Parcels that arrived since midnight, newest first."""
    now: datetime = session.clock().astimezone(session.zone)
    midnight = datetime.combine(now.date(), time(), now.tzinfo)
    return parcels_between(session.database, stored(midnight), stored(midnight + timedelta(days=1)))


class _Parcels(QAbstractListModel):
    """Rows as they are read; the text of each is a whole sentence for whoever cannot see it."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.rows: list[ArrivedRow] = []

    def show_rows(self, rows: Sequence[ArrivedRow]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        if role != _DISPLAY or not index.isValid():
            return None
        row = self.rows[index.row()]
        parts = (self.clock(row), row.tracking_number, row.carrier, row.orders, self.state(row)[1], row.note)
        return " ".join(part for part in parts if part)

    def clock(self, row: ArrivedRow) -> str:
        """The local time of day."""
        return local_text(row.arrived_at, self._session.zone)[-5:]

    def state(self, row: ArrivedRow) -> tuple[str, str]:
        """What became of a parcel: the status whose colours it takes, and its word."""
        if row.unclaimed:
            return "rejected", self.tr("无主件")
        if row.receipts:
            return "completed", self.tr("已收货")
        return "pending_review", self.tr("待清点")


class _Painter(QStyledItemDelegate):
    """Two lines: time, number, state; below them courier and order."""

    def __init__(self, theme: Theme, model: _Parcels, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        upper = QFontMetrics(self._theme.font(FontRole.NUMBER)).height()
        lower = QFontMetrics(self._theme.font(FontRole.SMALL)).height()
        return QSize(160, upper + lower + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, area = self._model.rows[index.row()], option.rect
        tokens = self._theme.tokens
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(tokens.selection_idle))
        painter.setPen(QColor(tokens.divider))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        room = area.adjusted(_PAD, 4, -_PAD, -5)
        upper = QRect(room.left(), room.top(), room.width(), room.height() * 11 // 20)
        lower = QRect(room.left(), upper.bottom() + 1, room.width(), room.bottom() - upper.bottom())
        left = self._paint_chip(painter, upper, *self._model.state(row))
        clock = self._model.clock(row)
        self._text(painter, upper, clock, FontRole.BODY, tokens.secondary)
        step = QFontMetrics(self._theme.font(FontRole.BODY)).horizontalAdvance("00:00") + 8
        number = row.tracking_number or self._model.tr("（没有单号）")
        self._text(painter, upper.adjusted(step, 0, -left, 0), number, FontRole.NUMBER, tokens.text)
        about = " · ".join(part for part in (row.orders, row.carrier, row.note) if part)
        self._text(painter, lower.adjusted(step, 0, 0, 0), about, FontRole.SMALL, tokens.secondary)

    def _text(self, painter: QPainter, area: QRect, text: str, role: FontRole, colour: str) -> None:
        font = self._theme.font(role)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(area, _SINGLE, shown)

    def _paint_chip(self, painter: QPainter, area: QRect, status: str, text: str) -> int:
        """Draw the state at the right; gives the width it took."""
        font = self._theme.font(FontRole.SMALL)
        metrics = QFontMetrics(font)
        wide, high = metrics.horizontalAdvance(text) + 16, metrics.height() + 3
        chip = QRect(area.right() - wide + 1, area.top() + (area.height() - high) // 2, wide, high)
        ground, ink = self._theme.chip(status)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(chip, high / 2, high / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), text)
        return wide + 8


class Arrivals(Section):
    """Today's parcels. `chosen` carries the parcel a person pointed at; `all_asked` is for the register."""

    chosen = Signal(object)
    all_asked = Signal()

    def __init__(self, theme: Theme, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._session = session
        self._model = _Parcels(session, self)
        self.view = QListView()
        self.view.setAccessibleName(self.tr("今日包裹"))
        self.view.setModel(self._model)
        self.view.setItemDelegate(_Painter(theme, self._model, self.view))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._empty = QLabel(self.tr("今天还没有收到包裹"), self.view)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        theme.dress(self._empty, FontRole.BODY, Tone.SECONDARY)
        inside = QVBoxLayout(self.view)
        inside.addStretch(1)
        inside.addWidget(self._empty)
        inside.addStretch(2)
        self.view.activated.connect(lambda index: self.chosen.emit(self._model.rows[index.row()]))
        self.body.addWidget(self.view)
        every = QPushButton(self.tr("全部…"))
        every.setToolTip(self.tr("包裹登记簿（Ctrl+Shift+B）"))
        every.setProperty("link", True)
        every.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        every.clicked.connect(self.all_asked)
        self.add_action(every)
        theme.changed.connect(self.view.scheduleDelayedItemsLayout)

    def refresh(self) -> None:
        """Read today's parcels anew."""
        self._model.show_rows(of_today(self._session))
        self._empty.setVisible(not self._model.rows)
        self.heading.setText(self.tr("今日包裹 {count}").format(count=len(self._model.rows)))

    def rows(self) -> list[ArrivedRow]:
        """The parcels shown."""
        return self._model.rows

    def texts(self) -> list[str]:
        """Each as a sentence."""
        return [str(self._model.data(self._model.index(at))) for at in range(len(self._model.rows))]
