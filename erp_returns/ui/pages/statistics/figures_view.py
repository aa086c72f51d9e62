"""The figures behind a picture: a table in any order, and the sums below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QVBoxLayout, QWidget

from erp_returns.domain.kinds import Status
from erp_returns.domain.statistics import Measure
from erp_returns.ui.tables import Column, Kind, ListTable, TableView
from erp_returns.ui.texts import translated
from erp_returns.ui.theme import FontRole, Theme
from erp_returns.ui.widgets.charts.readings import figure_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erp_returns.domain import statistics
    from erp_returns.domain.statistics import Cell, Figures

_PAD = 8
_WIDE_NAME, _WIDE, _NARROW = 170, 110, 90
_MEASURED = 3
_RIGHT = frozenset({Measure.NUMBER, Measure.MONEY, Measure.SHARE, Measure.SPAN})
_KINDS = {Measure.NUMBER: Kind.NUMBER, Measure.MONEY: Kind.MONEY}
_LEAST_ROWS = 3
_SORT_DOWN_FIRST = _RIGHT


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One row: where it stands in the figures, and its cells."""

    at: int
    cells: tuple[Cell, ...]


class FiguresView(QWidget):
    """`pointed` follows the row a person is at, `opened` Enter or a double click: places in the figures."""

    pointed = Signal(object)
    opened = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._figures: Figures | None = None
        self._order: tuple[int, bool] | None = None
        self._table: ListTable[FigureRow] | None = None
        self.view = TableView(theme, name=self.tr("数据"))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.total = _Total(theme, self.view)
        self.setFocusProxy(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.total)
        self.view.current_changed.connect(self._hear_current)
        self.view.opened.connect(self._open)
        self.view.columns.sectionClicked.connect(self._sort)
        theme.changed.connect(self._fit)
        self._fit()

    def show_figures(self, figures: Figures | None, empty: str) -> None:
        """Show figures in the order they come; `empty` is said where there are none."""
        self.view.set_empty_text(empty)
        kept = self.view.current_key()
        same = self._figures is not None and figures is not None and _alike(figures, self._figures)
        self._figures = figures
        if figures is None or not same or self._table is None:
            self._order = None
            self._make_table(figures)
        self._fill()
        if same and kept is not None:
            self.view.choose(kept)
        total = None if figures is None or not figures.rows else figures.total
        self.total.show_total(() if figures is None or total is None else _texts(figures, total))

    def point(self, at: int | None) -> None:
        """Go to a row, by its place in the figures."""
        rows = () if self._table is None else self._table.rows
        place = next((place for place, row in enumerate(rows) if row.at == at), None)
        if place is not None:
            self.view.choose_row(place)
        else:
            self.view.clearSelection()

    def rows(self) -> Sequence[FigureRow]:
        """The rows in the order shown."""
        return () if self._table is None else self._table.rows

    # ----------------------------------------------------------------- parts

    def _make_table(self, figures: Figures | None) -> None:
        before = self._table
        columns = () if figures is None else figure_columns(figures)
        self._table = ListTable(columns, self)
        self.view.setModel(self._table)
        self.view.columns.setSectionsClickable(True)
        self.view.columns.setSortIndicatorShown(True)
        if before is not None:
            before.deleteLater()

    def _fill(self) -> None:
        if self._table is None:
            return
        figures = self._figures
        rows = [] if figures is None else [FigureRow(at, cells) for at, cells in enumerate(figures.rows)]
        if self._order is not None:
            place, descending = self._order
            rows.sort(key=lambda row: _sort_key(row.cells[place]), reverse=descending)
        self._table.set_rows(rows)

    def _sort(self, place: int) -> None:
        if self._figures is None or self._table is None:
            return
        current = self.view.current_key()
        at = self._table.rows[current].at if current is not None else None
        falls = self._figures.statistic.columns[place].measure in _SORT_DOWN_FIRST
        if self._order is not None and self._order[0] == place:
            falls = not self._order[1]
        self._order = place, falls
        self.view.columns.show_order(self._table.columns[place].key, descending=falls)
        self._fill()
        if at is not None:
            self.point(at)

    def _hear_current(self, key: int | None) -> None:
        known = self._table is not None and key is not None and key < len(self._table.rows)
        self.pointed.emit(self._table.rows[key].at if known else None)  # type: ignore[union-attr,index] # known

    def _open(self, key: int) -> None:
        if self._table is not None and key < len(self._table.rows):
            self.opened.emit(self._table.rows[key].at)

    def _fit(self) -> None:
        header = self.view.columns.sizeHint().height()
        self.view.setMinimumHeight(header + _LEAST_ROWS * self._theme.row_height())


class _Total(QWidget):
    """The row of sums, below the table's columns wherever those go."""

    def __init__(self, theme: Theme, view: TableView) -> None:
        super().__init__()
        self._theme = theme
        self._view = view
        self._texts: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        header = view.columns
        header.sectionResized.connect(lambda *_how: self.update())
        header.sectionMoved.connect(lambda *_how: self.update())
        view.horizontalScrollBar().valueChanged.connect(lambda _to: self.update())
        theme.changed.connect(self.updateGeometry)
        self.hide()

    def show_total(self, texts: tuple[str, ...]) -> None:
        """Show sums, a text for each column; none at all hides the row."""
        self._texts = texts
        self.setAccessibleName(" ".join(text for text in texts if text))
        self.setVisible(bool(texts))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, self._theme.row_height() + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.surface))
        painter.setPen(QColor(tokens.border))
        edge = self.rect().adjusted(0, -1, -1, -1)
        painter.drawRect(edge)
        painter.setPen(QColor(tokens.text))
        font = self._theme.font(FontRole.STRONG)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        view, model = self._view, self._view.model()
        left = view.viewport().x()
        painter.setClipRect(self.rect().adjusted(1, 0, -1, -1))
        for place in view.columns.shown():
            wide = view.columnWidth(place)
            box = QRect(left + view.columnViewportPosition(place), 0, wide, self.height())
            inner = box.adjusted(_PAD, 0, -_PAD, 0)
            text = metrics.elidedText(self._texts[place], Qt.TextElideMode.ElideRight, inner.width())
            aligned = model.headerData(
                place, Qt.Orientation.Horizontal, int(Qt.ItemDataRole.TextAlignmentRole)
            )
            painter.drawText(inner, int(aligned), text)
        painter.end()


def figure_columns(figures: Figures) -> tuple[Column[FigureRow], ...]:
    """The columns of the table, as the statistic names them."""
    return tuple(_column(at, column, figures) for at, column in enumerate(figures.statistic.columns))


def _column(at: int, column: statistics.Column, figures: Figures) -> Column[FigureRow]:
    def read(row: FigureRow) -> Cell:
        return row.cells[at]

    def show(cell: Cell) -> str:
        return figure_text(cell, column.measure, figures.scope.grain)

    def longest() -> list[str]:
        rows = figures.rows if figures.total is None else (*figures.rows, figures.total)
        return sorted({show(row[at]) for row in rows}, key=len)[-_MEASURED:]

    status = any(isinstance(row[at], Status) for row in figures.rows)
    kind = Kind.NUMBER if column.measure in _RIGHT else Kind.TEXT
    kind = (
        Kind.MONO if column.key == "number" else Kind.STATUS if status else _KINDS.get(column.measure, kind)
    )
    stretch = column.key == "member" or (at == 0 and kind is not Kind.MONO)
    wide = _WIDE_NAME if at == 0 else _WIDE if kind is Kind.TEXT else _NARROW
    words = tuple if stretch else longest
    title = translated("statistics", column.title)
    return Column(column.key, title, kind, wide, read=read, show=show, stretch=stretch, words=words)


def _alike(one: Figures, other: Figures) -> bool:
    """Whether two have the same columns that read in the same way."""
    return one.statistic is other.statistic and one.scope.grain is other.scope.grain


def _texts(figures: Figures, row: tuple[Cell, ...]) -> tuple[str, ...]:
    grain = figures.scope.grain
    columns = figures.statistic.columns
    said = {0: Measure.TEXT}
    return tuple(
        figure_text(cell, said.get(at, column.measure), grain)
        for at, (column, cell) in enumerate(zip(columns, row, strict=True))
    )


def _sort_key(cell: Cell) -> tuple[int, int, str]:
    """Nothing first, then numbers, then texts."""
    if cell is None:
        return 0, 0, ""
    return (1, cell, "") if isinstance(cell, int) else (2, 0, str(cell))
