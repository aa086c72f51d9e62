"""How a list is looked at: read from the widgets above it, and put into them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
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
    """Search, filters, order and columns of one list, and chips if it has any.

    `changed` follows whatever a person changes.
    """

    changed = Signal()

    def __init__(
        self,
        search: SearchField,
        strip: FilterStrip,
        listed: OrderList[Any],
        first: tuple[str, bool] = ("", True),
        chips: tuple[CountChips, Callable[[str], Sequence[Count]]] | None = None,
    ) -> None:
        """The list comes ordered by the column `first` (descending or not; no column: by none).

        With `chips` comes what gives them: with the one that is asked for among them, if there is one.
        """
        super().__init__(listed)
        self._search, self._strip = search, strip
        self._chips = chips
        self._list = listed
        self._first = self.sort = first
        header = listed.view.columns
        if first[0]:
            header.show_order(first[0], descending=first[1])
        for signal in (
            search.searched,
            strip.changed,
            header.arranged,
            header.sectionMoved,
            header.sectionResized,
        ):
            signal.connect(self.changed)
        if chips is not None:
            chips[0].chosen.connect(self.changed)

    @property
    def chip(self) -> str:
        """The chip that is chosen."""
        return (self._chips[0].current() if self._chips else "") or EVERYTHING

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
        return ListView(sort=self._first[0], descending=self._first[1])

    def wear_these(self) -> None:
        """Take the columns as they stand for those of a saved view."""
        self._list.wear(self._list.view.columns.save())

    def put(self, view: ListView) -> bool:
        """Look at the list so, without reading it; False where something of it is no more."""
        with self._quietly():
            self._search.put(view.text)
            whole = self._strip.put_all(dict(view.filters))
            whole = self._choose(view.chip or EVERYTHING) and whole
            whole = self._order(view) and whole
            self._list.wear(view.columns)
        self.changed.emit()
        return whole

    def forget(self) -> None:
        """Take all filters off; order and columns stay."""
        with self._quietly():
            self._search.put("")
            self._strip.put_all({})
            self._choose(EVERYTHING)
        self.changed.emit()

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        """Let nobody hear of each single change."""
        with ExitStack() as quiet:
            for widget in (self, self._search, self._strip, *([self._chips[0]] if self._chips else [])):
                quiet.enter_context(QSignalBlocker(widget))
            yield

    def _choose(self, chip: str) -> bool:
        if self._chips is None:
            return chip == EVERYTHING
        chips, give = self._chips
        counts = give(chip)
        known = chip in [count.key for count in counts]
        chips.set_counts(counts)
        chips.choose(chip if known else EVERYTHING)
        return known

    def _order(self, view: ListView) -> bool:
        sortable = {column.key for column in self._list.table.columns if column.sortable}
        known = not view.sort or view.sort in sortable
        self.sort = (view.sort, view.descending) if view.sort in sortable else self._first
        if self.sort[0]:
            self._list.view.columns.show_order(self.sort[0], descending=self.sort[1])
        return known
