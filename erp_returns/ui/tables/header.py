"""The header of a table: order asked by click, columns moved, hidden, resized, frozen, and all of it kept."""

from __future__ import annotations

import json
from functools import partial
from math import ceil
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QToolTip, QWidget

from erp_returns.ui.tables.base import DISPLAY, TOOLTIP, ColumnsTable
from erp_returns.ui.tables.columns import Column, Kind
from erp_returns.ui.tables.painting import PAD
from erp_returns.ui.tables.windowed import WindowedTable

_UP = Qt.SortOrder.AscendingOrder
_DOWN = Qt.SortOrder.DescendingOrder
_MOST_FROZEN = 2 / 3
"""Of the width of the view: so that there is always room to scroll the others."""
_LEAST_STRETCHED = 80
"""Pixels at 10 pt that stay for the column that stretches, once all that yield gave way."""
_WIDEST = 10_000
"""Pixels at 10 pt; more is no width that anybody gave."""


class MovingHeader(QHeaderView):
    """A header whose columns can be carried out of it: `carried_out` tells which, and where (global x)."""

    carried_out = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._carried = -1
        self.setHighlightSections(False)
        self.setSectionsMovable(True)
        self.setMinimumSectionSize(36)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.sectionResized.connect(self._let_go)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._carried = self.logicalIndexAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        carried = self._carried
        self._let_go()
        if carried >= 0 and not 0 <= event.position().x() < self.width():
            self.carried_out.emit(carried, event.globalPosition().toPoint().x())

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(self.logicalIndexAt(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def tip_at(self, place: int) -> str:
        """What the tool tip of a heading says: all of it where it is cut, and what it means."""
        if place < 0:
            return ""
        cut = self.sectionSizeFromContents(place).width() > self.sectionSize(place)
        roles = (*((DISPLAY,) if cut else ()), TOOLTIP)
        texts = (self.model().headerData(place, Qt.Orientation.Horizontal, role) for role in roles)
        return "\n".join(str(text) for text in texts if text)

    def _let_go(self) -> None:
        """Who drags the edge of a column does not carry it."""
        self._carried = -1


class ColumnsHeader(MovingHeader):
    """Shows the columns of a `ColumnsTable`. Widths are kept at 10 pt and grow with the text.

    Columns at the left may be frozen: they stand in the header `beside` then (of the same order), and count
    as hidden here. `arranged` follows a change of what stands where.
    """

    arranged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.beside: QHeaderView | None = None
        self._table: ColumnsTable[Any] | None = None
        self._order: tuple[str, bool] | None = None
        self._scale = 1.0
        self._widths: tuple[int, ...] = ()
        self._sizes: dict[int, int] = {}
        self._hidden: set[int] = set()
        self._yielding: frozenset[int] = frozenset()
        self._frozen = self._held = 0
        self._room = 0
        self.customContextMenuRequested.connect(
            lambda at: self.offer_columns(self.mapToGlobal(at), self.logicalIndexAt(at))
        )
        self.sectionClicked.connect(self.ask_for_order)
        self.sectionResized.connect(self.note_size)
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
            for place, size in list(self._sizes.items()):
                self.resizeSection(place, round(size * scale / self._scale))
            self._scale = scale
            self.fit(self._room)
            self.share_room()

    def shown(self) -> list[int]:
        """The places in the model of the columns shown, from left to right, frozen ones first."""
        places = (self.logicalIndex(visual) for visual in range(self.count()))
        return [place for place in places if place not in self._hidden | self._yielding]

    def shown_keys(self) -> list[str]:
        """The keys of the columns shown, from left to right."""
        columns = self._columns()
        return [columns[place].key for place in self.shown()]

    def first_shown(self) -> int:
        """The column at the left of those that are not frozen."""
        return next((place for place in self.shown() if not self.holds(place)), 0)

    def setSectionHidden(self, place: int, hide: bool) -> None:  # noqa: FBT001 - as Qt has it
        """Hide a column, or show it where it belongs."""
        (self._hidden.add if hide else self._hidden.discard)(place)
        self.arrange()

    def resizeSection(self, place: int, size: int) -> None:
        """Give a column a width, wherever it stands."""
        self._sizes[place] = size
        if self.beside is not None and self.holds(place):
            self.beside.resizeSection(place, size)
        else:
            super().resizeSection(place, size)

    def note_size(self, place: int, _before: int, size: int) -> None:
        """Keep the width that a person gave a column."""
        if size:
            self._sizes[place] = size

    # ---------------------------------------------------------------- frozen

    @property
    def held(self) -> int:
        """How many columns stand in the header beside, hidden ones counted."""
        return self._held

    def holds(self, place: int) -> bool:
        """Whether a column stands in the header beside."""
        return self.visualIndex(place) < self._held

    def held_width(self) -> int:
        """Pixels that the frozen columns take."""
        return sum(self._sizes.get(place, 0) for place in self.shown() if self.holds(place))

    def freeze_to(self, place: int) -> None:
        """Keep all columns at the left up to this one in sight; -1 for none."""
        self._frozen = self.visualIndex(place) + 1 if place >= 0 else 0
        self.arrange()

    def fit(self, room: int) -> None:
        """Freeze as many of the wanted columns as a view so wide has room for."""
        self._room = room
        if self._how_many_fit() != self._held:
            self.arrange()

    def arrange(self) -> None:
        """Let each column stand in the one header, in the other, or in none."""
        for place, column in enumerate(self._columns()):
            if column.stretch and self.visualIndex(place) < self._frozen:
                self._sizes[place] = round(self._widths[place] * self._scale)
        self._held = self._how_many_fit()
        self.put_in(self, held=False)
        self.arranged.emit()

    def put_in(self, header: QHeaderView, *, held: bool) -> None:
        """Show in `header` the columns that are held, or those that are not."""
        for place, size in list(self._sizes.items()):
            away = place in self._hidden | self._yielding or self.holds(place) is not held
            QHeaderView.setSectionHidden(header, place, away)
            if not away:
                QHeaderView.resizeSection(header, place, size)

    def carry_in(self, place: int, x: int) -> None:
        """Freeze a column that was dropped among the frozen ones, at the global `x`."""
        if self.beside is None:
            return
        self.moveSection(self.visualIndex(place), self._dropped_at(self.beside, x))
        self._frozen = self._held + 1
        self.arrange()

    def carry_back(self, place: int, x: int) -> None:
        """Let a frozen column go that was dropped among the others, at the global `x`."""
        at = self._dropped_at(self, x)
        self.moveSection(self.visualIndex(place), max(at - 1, 0))
        self._frozen = self._held - 1
        self.arrange()

    def follow(self, _place: int, before: int, after: int) -> None:
        """Move a column as it was moved in the other header."""
        if self.beside is not None and self.logicalIndex(after) != self.beside.logicalIndex(after):
            self.moveSection(before, after)

    def _dropped_at(self, header: QHeaderView, x: int) -> int:
        """Before which column something dropped on `header` shall stand, as a visual place."""
        inside = header.mapFromGlobal(QPoint(x, 0)).x()
        place = header.logicalIndexAt(inside)
        if place < 0:
            return self._held if header is self.beside else self.count()
        middle = header.sectionViewportPosition(place) + header.sectionSize(place) / 2
        return self.visualIndex(place) + (inside > middle)

    def _how_many_fit(self) -> int:
        """The frozen columns for which there is room; one column at least is never frozen."""
        shown = self.shown()
        last = self.visualIndex(shown[-1]) if shown else 0
        wanted = min(self._frozen, last)
        left = self._room * _MOST_FROZEN
        for visual in range(wanted):
            place = self.logicalIndex(visual)
            left -= 0 if place in self._hidden else self._sizes.get(place, 0)
            if left < 0:
                return visual
        return wanted

    # ----------------------------------------------------------------- order

    def show_order(self, key: str, *, descending: bool) -> None:
        """Show by the arrow how the list is ordered."""
        if self._table is not None:
            self._order = (key, descending)
            self._point(self._table.column_of(key), _DOWN if descending else _UP)

    def ask_for_order(self, place: int) -> None:
        """Order by a column, or the other way round."""
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
            self._point(-1, _UP)

    def point_alike(self) -> None:
        """Let the header beside show the same arrow."""
        self._point(self.sortIndicatorSection(), self.sortIndicatorOrder())

    def _point(self, place: int, way: Qt.SortOrder) -> None:
        for header in (self, self.beside):
            if header is not None:
                header.setSortIndicator(place, way)

    # ----------------------------------------------------------------- state

    def reset_columns(self) -> None:
        """Put the columns back to how they came."""
        self._frozen = 0
        self._yielding = frozenset()
        self._hidden = {place for place, column in enumerate(self._columns()) if column.hidden}
        for place in range(len(self._columns())):
            self.moveSection(self.visualIndex(place), place)
        self._sizes = {place: round(width * self._scale) for place, width in enumerate(self._widths)}
        self.arrange()
        self.share_room()

    def save(self) -> str:
        """Order, changed widths (at 10 pt), hidden columns and the last frozen one, as JSON."""
        columns = self._columns()
        places = [self.logicalIndex(visual) for visual in range(len(columns))]
        widths = {
            columns[place].key: round(self._sizes[place] / self._scale)
            for place in places
            if place not in self._hidden
            and not columns[place].stretch
            and abs(self._sizes[place] - round(self._widths[place] * self._scale)) > 1
        }
        frozen = {"frozen": columns[places[self._frozen - 1]].key} if self._frozen else {}
        return json.dumps(
            {
                "order": [columns[place].key for place in places],
                "hidden": [columns[place].key for place in places if place in self._hidden],
                "widths": widths,
                **frozen,
            }
        )

    def restore(self, state: str) -> None:
        """Take what `save` gave; what does not fit is left out, other texts do nothing."""
        try:
            found = json.loads(state)
            order = [str(key) for key in found["order"]]
            hidden = {str(key) for key in found["hidden"]}
            widths = {str(key): int(width) for key, width in found["widths"].items()}
            frozen = str(found.get("frozen", ""))
        except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
            return
        self.reset_columns()
        places = {column.key: place for place, column in enumerate(self._columns())}
        for visual, key in enumerate(dict.fromkeys(key for key in order if key in places)):
            self.moveSection(self.visualIndex(places[key]), visual)
        if not hidden >= places.keys():
            known = {place for key, place in places.items() if key in order}
            away = {place for key, place in places.items() if key in hidden}
            self._hidden = (self._hidden - known) | (known & away)
        for key, place in places.items():
            if 0 < widths.get(key, 0) <= _WIDEST:
                self.resizeSection(place, round(widths[key] * self._scale))
        self._frozen = self.visualIndex(places[frozen]) + 1 if frozen in places else 0
        self.arrange()
        self.share_room()

    def share_room(self) -> None:
        """Give what is left of the width to the column that may stretch."""
        columns = self._columns()
        at = next((place for place, column in enumerate(columns) if column.stretch), None)
        if at is None or self.isSectionHidden(at):
            return
        self._give_way(at)
        others = self.length() - self.sectionSize(at)
        least = _LEAST_STRETCHED if any(column.yields for column in columns) else self._widths[at]
        width = max(round(least * self._scale), self.viewport().width() - others)
        if width != self.sectionSize(at):
            self.resizeSection(at, width)

    def _give_way(self, stretching: int) -> None:
        """Take columns away that yield, as many as the width asks for."""
        columns = self._columns()
        sizes = {place: size for place, size in self._sizes.items() if place not in self._hidden}
        sizes[stretching] = round(self._widths[stretching] * self._scale)
        missing = sum(sizes.values()) - self.viewport().width()
        yielding = set()
        for place in sorted(sizes, key=lambda place: columns[place].yields):
            if missing > 0 and columns[place].yields:
                yielding.add(place)
                missing -= sizes[place]
        if yielding != self._yielding:
            self._yielding = frozenset(yielding)
            self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_room()

    def _columns(self) -> tuple[Column[Any], ...]:
        return () if self._table is None else self._table.columns

    # ------------------------------------------------------------------ menu

    def offer_columns(self, where: QPoint, place: int = -1) -> None:
        """Open the menu of the columns at the global `where`; `place` is the column it was asked on."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        only_one = len(self.shown()) == 1
        for at, column in enumerate(self._columns()):
            hidden = at in self._hidden
            action = menu.addAction(column.heading)
            action.setCheckable(True)
            action.setChecked(not hidden)
            action.setEnabled(hidden or not only_one)
            action.toggled.connect(lambda shown, at=at: self._show_column(at, shown=shown))
        menu.addSeparator()
        if isinstance(self._table, WindowedTable):
            self._offer_freezing(menu, place)
            menu.addSeparator()
        menu.addAction(self.tr("恢复默认列")).triggered.connect(self.reset_columns)
        menu.popup(where)

    def _offer_freezing(self, menu: QMenu, place: int) -> None:
        columns, could = self._columns(), self.shown()[:-1]
        if place >= 0:
            action = menu.addAction(self.tr("冻结到此列"))
            action.setEnabled(place in could and self.visualIndex(place) + 1 != self._frozen)
            action.triggered.connect(partial(self._freeze, place))
        else:
            choosing = menu.addMenu(self.tr("冻结到"))
            for at in could:
                action = choosing.addAction(columns[at].heading)
                action.setCheckable(True)
                action.setChecked(self.visualIndex(at) + 1 == self._frozen)
                action.triggered.connect(partial(self._freeze, at))
        releasing = menu.addAction(self.tr("取消冻结"))
        releasing.setEnabled(bool(self._frozen))
        releasing.triggered.connect(partial(self._freeze, -1))

    def _freeze(self, place: int, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - as the signal brings it
        self.freeze_to(place)

    def _show_column(self, place: int, *, shown: bool) -> None:
        self.setSectionHidden(place, not shown)
        self.share_room()
