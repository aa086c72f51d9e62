"""How a list is looked at: read from the widgets above it, and put into them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from typing import Any

from PySide6.QtCore import QObject, QSignalBlocker, Signal

from erp_returns.domain.list_views import ListView
from erp_returns.ui.pages.orders.filter_strip import FilterStrip
from erp_returns.ui.pages.orders.order_list import OrderList
from erp_returns.ui.pages.orders.search_field import SearchField
from erp_returns.ui.widgets.count_chips import Count, CountChips

EVERYTHING = "all"
"""The chip that filters nothing."""


class Arrangement(QObject):
    """Search, chips, filters, order and columns of one list; `changed` follows whatever a person changes.

    `counts(chip)` gives the chips with `chip` among them, where there is such a chip. The list comes ordered
    by the column `first`, newest first.
    """

    changed = Signal()

    def __init__(
        self,
        widgets: tuple[SearchField, CountChips, FilterStrip],
        listed: OrderList[Any],
        counts: Callable[[str], Sequence[Count]],
        first: str,
    ) -> None:
        super().__init__(listed)
        self._search, self._chips, self._strip = widgets
        self._list = listed
        self._counts = counts
        self._first = first
        self.sort = (first, True)
        header = listed.view.columns
        header.show_order(first, descending=True)
        for signal in (self._search.searched, self._chips.chosen, self._strip.changed):
            signal.connect(self.changed)
        for signal in (header.arranged, header.sectionMoved, header.sectionResized):
            signal.connect(self.changed)

    @property
    def chip(self) -> str:
        """The chip that is chosen."""
        return self._chips.current() or EVERYTHING

    @property
    def filtered(self) -> bool:
        """Whether anything is filtered by."""
        return bool(self._search.wanted() or self._strip.kept()) or self.chip != EVERYTHING

    def order_by(self, key: str, *, descending: bool) -> None:
        """Remember the order that a person asked for."""
        self.sort = (key, descending)
        self.changed.emit()

    def view(self) -> ListView:
        """How the list is looked at now."""
        key, descending = self.sort
        return ListView(
            text=self._search.wanted(),
            chip="" if self.chip == EVERYTHING else self.chip,
            filters=tuple(sorted(self._strip.kept().items())),
            sort=key,
            descending=descending,
            columns=self._list.view.columns.save(),
        )

    def plain(self) -> ListView:
        """The list as it comes."""
        return ListView(sort=self._first)

    def wear_these(self) -> None:
        """Take the columns as they stand for those of a saved view."""
        self._list.wear(self._list.view.columns.save())

    def put(self, view: ListView) -> bool:
        """Look at the list so, without reading it; False where something of it is no more."""
        with ExitStack() as quiet:
            for widget in (self._search, self._strip, self._chips, self):
                quiet.enter_context(QSignalBlocker(widget))
            self._search.put(view.text)
            whole = self._strip.put_all(dict(view.filters))
            whole = self._choose(view.chip or EVERYTHING) and whole
            whole = self._order(view) and whole
            self._list.wear(view.columns)
        self.changed.emit()
        return whole

    def forget(self) -> None:
        """Take all filters off; order and columns stay."""
        with ExitStack() as quiet:
            for widget in (self._search, self._strip, self._chips):
                quiet.enter_context(QSignalBlocker(widget))
            self._search.put("")
            self._strip.put_all({})
            self._choose(EVERYTHING)
        self.changed.emit()

    def _choose(self, chip: str) -> bool:
        counts = self._counts(chip)
        known = chip in [count.key for count in counts]
        self._chips.set_counts(counts)
        self._chips.choose(chip if known else EVERYTHING)
        return known

    def _order(self, view: ListView) -> bool:
        sortable = {column.key for column in self._list.table.columns if column.sortable}
        known = not view.sort or view.sort in sortable
        self.sort = (view.sort, view.descending) if view.sort in sortable else (self._first, True)
        self._list.view.columns.show_order(self.sort[0], descending=self.sort[1])
        return known
