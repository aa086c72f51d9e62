"""The figures behind a picture: a table in any order, and the sums below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QVBoxLayout, QWidget

from erp_returns.ui.pages.statistics.figures_table import NUMBERS, FigureRow, FiguresTable, row_texts
from erp_returns.ui.tables import TableView
from erp_returns.ui.theme import FontRole, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from erp_returns.domain.statistics import Figures

_PAD = 8
_LEAST_ROWS = 4


class FiguresView(QWidget):
    """`pointed` follows the row a person is at, `opened` Enter or a double click: places in the figures."""

    pointed = Signal(object)
    opened = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._figures: Figures | None = None
        self._order: tuple[int, bool] | None = None
        self._table = FiguresTable(None, self)
        self.view = TableView(theme, name=self.tr("数据"))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.total = _Total(theme, self.view)
        self.setFocusProxy(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.total)
        self.view.current_changed.connect(self.pointed)
        self.view.opened.connect(self.opened)
        self.view.columns.sectionClicked.connect(self._sort)
        theme.changed.connect(self._fit)
        self._fit()

    def show_figures(self, figures: Figures | None, empty: str) -> None:
        """Show figures in the order they come; newer ones of the same kind stay in the order chosen.

        `empty` is said where there are none.
        """
        self.view.set_empty_text(empty)
        kept = self.view.current_key()
        same = self._figures is not None and figures is not None and _alike(figures, self._figures)
        self._figures = figures
        if figures is not None and same:
            self._table.show_rows(figures.rows)
            self._put_in_order()
            if kept is not None:
                self.view.choose(kept)
        else:
            self._make_table(figures)
        total = None if figures is None or not figures.rows else figures.total
        self.total.show_total(() if figures is None or total is None else row_texts(figures, total))

    def point(self, at: int | None) -> None:
        """Go to a row, by its place in the figures."""
        if at is None or not self.view.choose(at):
            self.view.clearSelection()

    def rows(self) -> Sequence[FigureRow]:
        """The rows in the order shown."""
        return self._table.rows

    # ----------------------------------------------------------------- parts

    def _make_table(self, figures: Figures | None) -> None:
        before, self._order = self._table, None
        self._table = FiguresTable(figures, self)
        self.view.setModel(self._table)
        self.view.columns.setSectionsClickable(True)
        self.view.columns.setSortIndicatorShown(True)
        self._fit()
        before.deleteLater()

    def _sort(self, place: int) -> None:
        if self._figures is None:
            return
        falls = self._figures.statistic.columns[place].measure in NUMBERS
        if self._order is not None and self._order[0] == place:
            falls = not self._order[1]
        self._order = place, falls
        self.view.columns.show_order(self._table.columns[place].key, descending=falls)
        kept = self.view.current_key()
        self._put_in_order()
        if kept is not None:
            self.view.choose(kept)

    def _put_in_order(self) -> None:
        if self._order is not None:
            self._table.sort_by(self._order[0], descending=self._order[1])

    def _fit(self) -> None:
        beside = self.view.columns.sizeHint().height() + 2 * self.view.frameWidth()
        self.view.setMinimumHeight(beside + _LEAST_ROWS * self._theme.row_height())


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


def _alike(one: Figures, other: Figures) -> bool:
    """Whether two have the same columns that read in the same way."""
    return one.statistic is other.statistic and one.scope.grain is other.scope.grain
