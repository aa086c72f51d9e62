"""The columns that stay in sight at the left: a second view beside the first, of the same rows."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QFont, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from erp_returns.ui.tables.header import ColumnsHeader, MovingHeader

_BORDER = 1


class Rows(Protocol):
    """How the rows beside are drawn, and where their first whole column is."""

    def tell_painter(self) -> None: ...

    def paint_hairlines(self, painter: QPainter, exposed: QRect) -> None: ...

    def whole_column_at(self) -> int: ...


class FrozenPane(QTableView):
    """Shows the frozen columns of `view`, and leads what the mouse does in them to `view` at the same row."""

    def __init__(self, view: QTableView, rows: Rows, columns: ColumnsHeader) -> None:
        super().__init__(view)
        self.setObjectName("frozen_pane")
        self._view = view
        self._rows = rows
        self._columns = columns
        self.header = MovingHeader(self)
        self._set_up()
        self._follow_rows()
        self._follow_header()

    def place(self) -> None:
        """Stand at the left of the rows, as high as they are."""
        view, shown = self._view, self._columns.held > 0
        self.setVisible(shown)
        if shown:
            header, rows = self._columns.geometry(), view.viewport().geometry()
            self.header.setFixedHeight(header.height())
            left = view.frameWidth()
            self.setGeometry(left, header.top(), rows.left() - left, header.height() + rows.height())

    def width_needed(self) -> int:
        """Pixels for all frozen columns and the line at their right."""
        width = self._columns.held_width()
        return width + _BORDER if width else 0

    def arrange(self) -> None:
        """Show the columns that are frozen now."""
        self._columns.put_in(self.header, held=True)

    def dress(self, font: QFont, row_height: int) -> None:
        """Be like the view beside."""
        self.setFont(font)
        self.verticalHeader().setDefaultSectionSize(row_height)
        self.viewport().update()

    def _set_up(self) -> None:
        view = self._view
        self.setAccessibleName(self.tr("{name}（冻结的列）").format(name=view.accessibleName()))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setAutoScroll(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalHeader(self.header)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.dress(view.font(), view.verticalHeader().defaultSectionSize())
        self.setItemDelegate(view.itemDelegate())

    def _follow_rows(self) -> None:
        view = self._view
        self.setModel(view.model())
        own = self.selectionModel()
        self.setSelectionModel(view.selectionModel())
        own.deleteLater()
        bar, own_bar = view.verticalScrollBar(), self.verticalScrollBar()
        bar.valueChanged.connect(own_bar.setValue)
        own_bar.rangeChanged.connect(lambda _least, _most: own_bar.setValue(bar.value()))

    def _follow_header(self) -> None:
        columns, header = self._columns, self.header
        for visual in range(columns.count()):
            header.moveSection(header.visualIndex(columns.logicalIndex(visual)), visual)
        columns.beside = header
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        columns.point_alike()
        header.sectionClicked.connect(columns.ask_for_order)
        header.sectionResized.connect(columns.note_size)
        header.sectionMoved.connect(columns.follow)
        columns.sectionMoved.connect(self._follow_move)
        header.carried_out.connect(columns.carry_back)
        columns.carried_out.connect(columns.carry_in)
        header.customContextMenuRequested.connect(
            lambda at: columns.offer_columns(header.mapToGlobal(at), header.logicalIndexAt(at))
        )

    def _follow_move(self, _place: int, before: int, after: int) -> None:
        if self.header.logicalIndex(after) != self._columns.logicalIndex(after):
            self.header.moveSection(before, after)

    # ----------------------------------------------------------------- events

    def paintEvent(self, event: QPaintEvent) -> None:
        self._rows.tell_painter()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self._rows.paint_hairlines(painter, event.rect())
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:
        rows = self._view.viewport()
        if isinstance(event, QMouseEvent):
            if event.type() is not QEvent.Type.MouseMove or event.buttons():
                QCoreApplication.sendEvent(rows, self._beside(event))
            return True
        if isinstance(event, QWheelEvent):
            QCoreApplication.sendEvent(rows, event)
            return True
        if isinstance(event, QContextMenuEvent):
            where = event.globalPos()
            asked = QContextMenuEvent(event.reason(), rows.mapFromGlobal(where), where, event.modifiers())
            QCoreApplication.sendEvent(rows, asked)
            return True
        return super().viewportEvent(event)

    def _beside(self, event: QMouseEvent) -> QMouseEvent:
        """The same in the first column that is not frozen: keys go on from there."""
        where = QPointF(self._rows.whole_column_at(), event.position().y())
        return QMouseEvent(
            event.type(),
            where,
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.pointingDevice(),
        )
