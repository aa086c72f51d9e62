"""The view of every table: its look, its header's state, selection kept by id, copying."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from erp_returns.ui.tables.base import ColumnsTable
from erp_returns.ui.tables.header import ColumnsHeader
from erp_returns.ui.tables.margin import Margin
from erp_returns.ui.tables.painting import CellPainter
from erp_returns.ui.tables.windowed import WindowedTable
from erp_returns.ui.theme import FontRole, Theme

if TYPE_CHECKING:
    from erp_returns.ui.tables.frozen import FrozenPane

COPIED_AT_MOST = 5000
_ROWS = QItemSelectionModel.SelectionFlag.Rows
_SELECT = QItemSelectionModel.SelectionFlag.Select | _ROWS
_SELECT_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect | _ROWS
_CURRENT_ONLY = QItemSelectionModel.SelectionFlag.NoUpdate
_TRIGGERS = (
    QAbstractItemView.EditTrigger.DoubleClicked
    | QAbstractItemView.EditTrigger.EditKeyPressed
    | QAbstractItemView.EditTrigger.AnyKeyPressed
    | QAbstractItemView.EditTrigger.SelectedClicked
)


@dataclass(frozen=True, slots=True)
class _Kept:
    """What stays when all positions change: keys, and pixels within the row at the top.

    `after` is the row that comes next when the current one and those selected with it are gone.
    """

    selected: list[int]
    current: int | None
    current_row: int
    after: int | None
    top: int | None
    within: int


class TableView(QTableView):
    """Shows a `WindowedTable` or a `ListTable`.

    Rows are named by key: the id in a windowed table, the row's place in a list. `opened` follows a
    double click or Enter, `current_changed` the current row (None: there is none), `picked` any
    change of the selection, `copied` how many rows of how many selected went to the clipboard.
    """

    opened = Signal(object)
    current_changed = Signal(object)
    picked = Signal()
    copied = Signal(int, int)

    def __init__(
        self,
        theme: Theme,
        *,
        name: str = "",
        empty: str = "",
        role: FontRole = FontRole.BODY,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is the accessible name, `empty` what an empty list says; both already translated."""
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._empty = empty
        self._table: ColumnsTable[Any] | None = None
        self._painter = CellPainter(theme, role, self)
        self._kept: _Kept | None = None
        self._current: int | None = None
        self._pane: FrozenPane | None = None
        self._margin = Margin(self)
        self.setAccessibleName(name)
        self._set_up()
        self.columns = ColumnsHeader(self)
        self.setHorizontalHeader(self.columns)
        self.columns.arranged.connect(self._hold_columns)
        self._dress()
        theme.changed.connect(self._dress)

    def _set_up(self) -> None:
        self.setViewport(_viewport())
        self.setItemDelegate(self._painter)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalHeader(self._margin)
        self.activated.connect(self._open)

    # ----------------------------------------------------------------- model

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show `model`, a table of the house; editors are made only where columns name them."""
        super().setModel(model)
        self._table = model if isinstance(model, ColumnsTable) else None
        if self._table is not None:
            self._set_up_columns(self._table)
        self._painter.serve(self._table)
        if isinstance(model, WindowedTable):
            model.moving.connect(self._remember)
            model.moved.connect(self._restore)
        if model is not None:
            model.modelReset.connect(self._hear_reset)
            self.selectionModel().currentRowChanged.connect(self._hear_current)
            self.selectionModel().selectionChanged.connect(self.picked)

    def set_empty_text(self, text: str) -> None:
        """What the view says while there is nothing to show."""
        self._empty = text
        self.viewport().update()

    def _set_up_columns(self, table: ColumnsTable[Any]) -> None:
        windowed = isinstance(table, WindowedTable)
        if any(column.edit is not None for column in table.columns):
            from erp_returns.ui.tables.editing import CellEditor

            self._painter = CellEditor(self._theme, self._role, self)
            self.setItemDelegate(self._painter)
            self.setEditTriggers(_TRIGGERS)
        self._painter.marks_cell = not windowed
        self.columns.serve(table)

    # ------------------------------------------------------- keys, selection

    def current_key(self) -> int | None:
        """The key of the current row."""
        index = self.currentIndex()
        return self._table.key_at(index.row()) if self._table is not None and index.isValid() else None

    def selected_keys(self) -> list[int]:
        """The keys of the selected rows, in list order."""
        return [key for row in self._selected_rows() if (key := self._key(row)) is not None]

    def selected_count(self) -> int:
        """How many rows are selected."""
        return sum(bottom - top + 1 for top, bottom in self._selected_spans())

    def choose(self, key: int) -> bool:
        """Make the row with this key current and the only one selected; False if it is not there."""
        rows = [] if self._table is None else self._table.rows_of([key])
        if rows:
            self.choose_row(rows[0])
        return bool(rows)

    def choose_row(self, row: int) -> None:
        """Make the row at `row` (or the nearest there is) current and the only one selected."""
        count = 0 if self._table is None else self._table.rowCount()
        if self._table is not None and count:
            index = self._table.index(min(max(row, 0), count - 1), self.columns.first_shown())
            unmarked = self.selectionMode() is QAbstractItemView.SelectionMode.NoSelection
            self.selectionModel().setCurrentIndex(index, _CURRENT_ONLY if unmarked else _SELECT_ALONE)
            self.scrollTo(index)

    def _key(self, row: int) -> int | None:
        return None if self._table is None else self._table.key_at(row)

    def _selected_spans(self) -> list[tuple[int, int]]:
        if self.selectionModel() is None:
            return []
        spans = {(span.top(), span.bottom()) for span in self.selectionModel().selection().toList()}
        return sorted(spans)

    def _selected_rows(self) -> Iterable[int]:
        for top, bottom in self._selected_spans():
            yield from range(top, bottom + 1)

    def _hear_current(self, index: QModelIndex) -> None:
        key = self._key(index.row()) if index.isValid() else None
        if key != self._current and self._kept is None:
            self._current = key
            self.current_changed.emit(key)

    def _hear_reset(self) -> None:
        self._hear_current(QModelIndex())

    def _open(self, index: QModelIndex) -> None:
        key = self._key(index.row())
        if key is not None:
            self.opened.emit(key)

    # -------------------------------------------------- keeping by id on move

    def _remember(self) -> None:
        height = max(self.verticalHeader().defaultSectionSize(), 1)
        scrolled = self.verticalScrollBar().value()
        top, within = divmod(scrolled, height)
        row = self.currentIndex().row()
        at_top = self._key(top) if scrolled else None
        self._kept = _Kept(self.selected_keys(), self._key(row), row, self._key_after(row), at_top, within)

    def _key_after(self, row: int) -> int | None:
        """The key of the first row below `row` that is not selected."""
        for top, bottom in self._selected_spans():
            if top <= row + 1 <= bottom:
                row = bottom
        return self._key(row + 1)

    def _restore(self) -> None:
        if self._kept is None or self._table is None:
            return
        kept = self._kept
        self._restore_selection(self._table.rows_of(kept.selected))
        if kept.current is not None:
            self._restore_current(kept.current, kept)
        rows = [] if kept.top is None else self._table.rows_of([kept.top])
        if rows:
            height = self.verticalHeader().defaultSectionSize()
            self.verticalScrollBar().setValue(rows[0] * height + kept.within)
        self._kept = None
        self._hear_current(self.currentIndex())

    def _restore_selection(self, rows: Sequence[int]) -> None:
        if self._table is None:
            return
        selection = QItemSelection()
        for first, last in _spans(rows):
            selection.select(self._table.index(first, 0), self._table.index(last, 0))
        self.selectionModel().select(selection, _SELECT)

    def _restore_current(self, key: int, kept: _Kept) -> None:
        if self._table is None:
            return
        rows = self._table.rows_of([key])
        if rows:
            self._make_current(rows[0])
        elif self.selectionModel().hasSelection():
            self._make_current(self._nearest_selected(kept.current_row))
        elif kept.after is None or not self.choose(kept.after):
            self.choose_row(kept.current_row)

    def _make_current(self, row: int) -> None:
        """Move the current row alone; what is selected stays selected."""
        if self._table is not None:
            index = self._table.index(row, self.columns.first_shown())
            self.selectionModel().setCurrentIndex(index, _CURRENT_ONLY)

    def _nearest_selected(self, row: int) -> int:
        ends = (end for span in self._selected_spans() for end in span)
        return min(ends, key=lambda end: abs(end - row))

    # ---------------------------------------------------------------- frozen

    @property
    def pane(self) -> FrozenPane | None:
        """The frozen columns, once there were any."""
        return self._pane

    def whole_column_at(self) -> int:
        """Where the first column begins that is not frozen and in sight from its beginning."""
        places = (place for place in self.columns.shown() if not self.columns.holds(place))
        begins = (self.columns.sectionViewportPosition(place) for place in places)
        return next((x for x in begins if 0 <= x < self.viewport().width()), 0)

    def _hold_columns(self) -> None:
        """Show what is frozen beside the rest; keys go on from a column of the rest."""
        if self._pane is None and self.columns.held:
            from erp_returns.ui.tables.frozen import FrozenPane

            self._pane = FrozenPane(self, self, self.columns)
            self._pane.header.sectionResized.connect(self._make_room)
        if self._pane is not None:
            self._pane.arrange()
            self._make_room()
        index = self.currentIndex()
        if index.isValid() and self.isColumnHidden(index.column()):
            self._make_current(index.row())

    def _make_room(self) -> None:
        if self._pane is not None:
            self._margin.keep(self._pane.width_needed())
            self._pane.place()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        if self._pane is not None:
            self._pane.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.fit(self.width())

    # ------------------------------------------------------- look and events

    def _dress(self) -> None:
        self.columns.set_scale(self._theme.points / 10 * self._role.scale)
        self.setFont(self._theme.font(self._role))
        self._painter.dress()
        self._hairline = QColor(self._theme.tokens.divider)
        self._empty_ink = QColor(self._theme.tokens.secondary)
        height = self._theme.row_height(self._role)
        self._margin.setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(height)
        if self._pane is not None:
            self._pane.dress(self.font(), height)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.tell_painter()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if self._table is None or not self._table.rowCount():
            self._paint_empty(painter)
        else:
            self.paint_hairlines(painter, event.rect())
        painter.end()

    def tell_painter(self) -> None:
        """Say which of the rows in sight are selected, and which cell the keyboard is at."""
        current, focused = self.currentIndex(), self.hasFocus()
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if last < 0:
            last = first if self._table is None else self._table.rowCount() - 1
        self._painter.view_focused = focused
        self._painter.focused = (current.row(), current.column()) if focused else None
        self._painter.selected = {
            row
            for top, bottom in self._selected_spans()
            for row in range(max(top, first), min(bottom, last) + 1)
        }

    def paint_hairlines(self, painter: QPainter, exposed: QRect) -> None:
        """Draw the lines below the rows that are exposed."""
        header = self.verticalHeader()
        height = header.defaultSectionSize()
        first = max(self.rowAt(exposed.top()), 0)
        y = self.rowViewportPosition(first) + height - 1
        bottom = min(exposed.bottom(), header.length() - header.offset() - 1)
        painter.setPen(self._hairline)
        while y <= bottom:
            painter.drawLine(exposed.left(), y, exposed.right(), y)
            y += height

    def _paint_empty(self, painter: QPainter) -> None:
        painter.setPen(self._empty_ink)
        painter.setFont(self._theme.font(self._role))
        area = self.viewport().rect().adjusted(24, 24, -24, -24)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._empty)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._repaint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._repaint()

    def _repaint(self) -> None:
        self.viewport().update()
        if self._pane is not None:
            self._pane.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
            event.accept()
        elif self._asks_for_columns(event):
            self.offer_columns()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _asks_for_columns(self, event: QKeyEvent) -> bool:
        """Alt+↓ in a long list; in short ones it may move rows."""
        down = event.key() == Qt.Key.Key_Down and event.modifiers() == Qt.KeyboardModifier.AltModifier
        return down and isinstance(self._table, WindowedTable)

    def offer_columns(self) -> None:
        """Open the menu of the columns below the header."""
        self.columns.offer_columns(self.mapToGlobal(QPoint(0, self.columns.geometry().bottom() + 1)))

    def copy_selection(self) -> None:
        """Put the selected rows (5,000 at most) on the clipboard, as tab-separated text."""
        places = self.columns.shown()
        lines: list[str] = []
        for row in self._selected_rows():
            if self._table is None or len(lines) >= COPIED_AT_MOST:
                break
            texts = self._table.row_texts(row)
            lines.append("\t".join(texts[place].replace("\t", " ") for place in places))
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))
            self.copied.emit(len(lines), self.selected_count())


def _viewport() -> QWidget:
    """What Qt makes as viewport, but known to Python: to find out its type would load every widget's."""
    made = QWidget()
    made.setObjectName("qt_scrollarea_viewport")
    made.setBackgroundRole(QPalette.ColorRole.Base)
    made.setAutoFillBackground(True)
    return made


def _spans(rows: Sequence[int]) -> Iterable[tuple[int, int]]:
    """Runs of neighbouring rows, as first and last."""
    first = last = None
    for row in rows:
        if last is not None and row == last + 1:
            last = row
            continue
        if first is not None and last is not None:
            yield first, last
        first = last = row
    if first is not None and last is not None:
        yield first, last
