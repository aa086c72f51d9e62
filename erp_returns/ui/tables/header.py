"""The header of a table: order asked by click, columns moved, hidden, resized, and all of it kept."""

from __future__ import annotations

import json
from math import ceil
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from erp_returns.ui.tables.base import ColumnsTable
from erp_returns.ui.tables.columns import Column, Kind
from erp_returns.ui.tables.painting import PAD
from erp_returns.ui.tables.windowed import WindowedTable

_UP = Qt.SortOrder.AscendingOrder
_DOWN = Qt.SortOrder.DescendingOrder


class ColumnsHeader(QHeaderView):
    """Shows the columns of a `ColumnsTable`. Widths are kept at 10 pt and grow with the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._table: ColumnsTable[Any] | None = None
        self._order: tuple[str, bool] | None = None
        self._scale = 1.0
        self._widths: tuple[int, ...] = ()
        self.setHighlightSections(False)
        self.setSectionsMovable(True)
        self.setMinimumSectionSize(36)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer_columns)
        self.sectionClicked.connect(self._ask_for_order)
        self.sectionResized.connect(self.share_room)

    def serve(self, table: ColumnsTable[Any]) -> None:
        """Show the columns of `table`; lists that can be ordered take clicks."""
        self._table = table
        windowed = isinstance(table, WindowedTable)
        self.setSectionsClickable(windowed)
        self.setSortIndicatorShown(windowed)
        self.setSortIndicator(-1, _UP)
        self.ensurePolished()
        self._widths = tuple(map(self._fitting_width, range(len(table.columns))))
        self.reset_columns()

    def _fitting_width(self, place: int) -> int:
        """How wide the column at `place` comes, at 10 pt."""
        column = self._columns()[place]
        metrics = (self.parentWidget() or self).fontMetrics()
        beside = 3 * PAD if column.kind is Kind.STATUS else 2 * PAD
        words = (metrics.horizontalAdvance(text) + beside for text in column.words())
        needed = max(self.sectionSizeFromContents(place).width(), *words, 0)
        return max(column.width, ceil(needed / self._scale))

    def set_scale(self, scale: float) -> None:
        """Widths for text `scale` times as large as 10 pt."""
        if scale != self._scale:
            for place in range(self.count()):
                self.resizeSection(place, round(self.sectionSize(place) * scale / self._scale))
            self._scale = scale

    def shown(self) -> list[int]:
        """The places in the model of the columns shown, from left to right."""
        places = (self.logicalIndex(visual) for visual in range(self.count()))
        return [place for place in places if not self.isSectionHidden(place)]

    def shown_keys(self) -> list[str]:
        """The keys of the columns shown, from left to right."""
        columns = self._columns()
        return [columns[place].key for place in self.shown()]

    def first_shown(self) -> int:
        """The column at the left."""
        return next(iter(self.shown()), 0)

    # ----------------------------------------------------------------- order

    def show_order(self, key: str, *, descending: bool) -> None:
        """Show by the arrow how the list is ordered."""
        if self._table is not None:
            self._order = (key, descending)
            self.setSortIndicator(self._table.column_of(key), _DOWN if descending else _UP)

    def _ask_for_order(self, place: int) -> None:
        table = self._table
        if not isinstance(table, WindowedTable):
            return
        column = table.columns[place]
        if column.sortable:
            before = self._order
            descending = before is not None and before[0] == column.key and not before[1]
            self.show_order(column.key, descending=descending)
            table.request_sort(place, descending=descending)
        elif self._order is not None:
            self.show_order(self._order[0], descending=self._order[1])
        else:
            self.setSortIndicator(-1, _UP)

    # ----------------------------------------------------------------- state

    def reset_columns(self) -> None:
        """Put the columns back to how they came."""
        for place, column in enumerate(self._columns()):
            self.moveSection(self.visualIndex(place), place)
            self.setSectionHidden(place, column.hidden)
            self.resizeSection(place, round(self._widths[place] * self._scale))
        self.share_room()

    def save(self) -> str:
        """Order, changed widths (at 10 pt) and hidden columns, as JSON."""
        columns = self._columns()
        places = [self.logicalIndex(visual) for visual in range(len(columns))]
        widths = {
            columns[place].key: round(self.sectionSize(place) / self._scale)
            for place in places
            if not self.isSectionHidden(place)
            and not columns[place].stretch
            and abs(self.sectionSize(place) - round(self._widths[place] * self._scale)) > 1
        }
        return json.dumps(
            {
                "order": [columns[place].key for place in places],
                "hidden": [columns[place].key for place in places if self.isSectionHidden(place)],
                "widths": widths,
            }
        )

    def restore(self, state: str) -> None:
        """Take what `save` gave; what does not fit (another version's) is left out."""
        try:
            found = json.loads(state)
            order = [str(key) for key in found["order"]]
            hidden = {str(key) for key in found["hidden"]}
            widths = {str(key): int(width) for key, width in found["widths"].items()}
        except (ValueError, TypeError, KeyError, AttributeError):
            return
        places = {column.key: place for place, column in enumerate(self._columns())}
        for visual, key in enumerate(key for key in order if key in places):
            self.moveSection(self.visualIndex(places[key]), visual)
        all_hidden = hidden >= places.keys()
        for key, place in places.items():
            if key in order and not all_hidden:
                self.setSectionHidden(place, key in hidden)
            if widths.get(key, 0) > 0:
                self.resizeSection(place, round(widths[key] * self._scale))
        self.share_room()

    def share_room(self) -> None:
        """Give what is left of the width to the column that may stretch."""
        columns = self._columns()
        at = next((place for place, column in enumerate(columns) if column.stretch), None)
        if at is None or self.isSectionHidden(at):
            return
        others = self.length() - self.sectionSize(at)
        width = max(round(self._widths[at] * self._scale), self.viewport().width() - others)
        if width != self.sectionSize(at):
            self.resizeSection(at, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_room()

    def _columns(self) -> tuple[Column[Any], ...]:
        return () if self._table is None else self._table.columns

    # ------------------------------------------------------------------ menu

    def _offer_columns(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        only_one = len(self.shown()) == 1
        for place, column in enumerate(self._columns()):
            hidden = self.isSectionHidden(place)
            action = menu.addAction(column.heading)
            action.setCheckable(True)
            action.setChecked(not hidden)
            action.setEnabled(hidden or not only_one)
            action.toggled.connect(lambda shown, at=place: self._show_column(at, shown=shown))
        menu.addSeparator()
        menu.addAction(self.tr("恢复默认列")).triggered.connect(self.reset_columns)
        menu.popup(self.mapToGlobal(where))

    def _show_column(self, place: int, *, shown: bool) -> None:
        self.setSectionHidden(place, not shown)
        self.share_room()
