"""Where views are shown: a window over a shop, and what of it they can show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtWidgets import QWidget

from erp_returns.domain.kinds import Mark, Status
from erp_returns.domain.times import stored
from erp_returns.queries.return_detail import ReturnDetail, return_detail
from erp_returns.queries.return_list import ReturnFilter, ReturnListRow, ReturnSort, return_list
from erp_returns.queries.sale_list import SaleFilter, SaleSort, sale_list
from erp_returns.ui.desk import Desk
from erp_returns.ui.main_window import MainWindow
from erp_returns.ui.pages import OpensEntries

PageT = TypeVar("PageT", bound=QWidget)


class NothingToShow(Exception):
    """The shop has no order of the kind that a view is about."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Handed to every view; `folder` is for files that a view needs, and is thrown away."""

    desk: Desk
    window: MainWindow
    folder: Path

    def tab(self, key: str, entry_id: int = 0) -> MainWindow:
        """The window with a tab, and an entry of it where one is named."""
        page = self.window.show_tab(key)
        if entry_id and page is not None:
            cast("OpensEntries", page).open_entry(entry_id)
        return self.window

    def page(self, key: str, kind: type[PageT], arrange: Callable[[PageT], object]) -> MainWindow:
        """The window with a page that was arranged first."""
        page = self.window.show_tab(key)
        if isinstance(page, kind):
            arrange(page)
        return self.window

    def order(self, status: Status) -> int:
        """The newest return order with a status, by its id; raises `NothingToShow`."""
        return self._first(ReturnFilter(status=status.value)).id

    def detail(self, status: Status) -> ReturnDetail:
        """That order whole."""
        return return_detail(self.desk.session.database, self.order(status))

    def marked(self, mark: Mark) -> ReturnDetail:
        """The newest order that carries a mark; raises `NothingToShow`."""
        return return_detail(self.desk.session.database, self._first(ReturnFilter(mark=mark.value)).id)

    def paid(self) -> ReturnDetail:
        """The newest finished order on which money was paid; raises `NothingToShow`."""
        found = self._first(ReturnFilter(status=Status.COMPLETED.value), lambda row: row.refunded_fen > 0)
        return return_detail(self.desk.session.database, found.id)

    def _first(
        self, wanted: ReturnFilter, fits: Callable[[ReturnListRow], bool] = lambda _row: True
    ) -> ReturnListRow:
        session = self.desk.session
        rows = return_list(session.database, wanted, ReturnSort(), stored(session.clock())).first(200)
        found = next(filter(fits, rows), None)
        if found is None:
            raise NothingToShow(wanted)
        return found

    def sale(self) -> int:
        """A finished sale without returns, by its id; raises `NothingToShow`."""
        wanted = SaleFilter(status="completed", effect="none")
        rows = sale_list(self.desk.session.database, wanted, SaleSort()).first(1)
        if not rows:
            raise NothingToShow(wanted.status)
        return rows[0].id
