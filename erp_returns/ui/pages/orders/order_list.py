"""A long list of orders: its rows are read beside the window, one of them is always chosen."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from erp_returns.queries.listing import Listed, beside
from erp_returns.ui.desk import Desk
from erp_returns.ui.jobs import Job, JobToken
from erp_returns.ui.remembered import remember_columns
from erp_returns.ui.tables import Column, TableView, WindowedTable
from erp_returns.ui.tables.windowed import FIRST
from erp_returns.ui.widgets.empty_state import EmptyState

Row = TypeVar("Row", bound=NamedTuple)


class Ahead(Generic[Row]):
    """A source whose first rows were read before a table asks for them."""

    def __init__(self, source: Listed[Row], rows: Sequence[Row]) -> None:
        self._source = source
        self._rows = rows

    def renew(self, source: Listed[Row], rows: Sequence[Row]) -> None:
        """Take what was read anew."""
        self._source = source
        self._rows = rows

    def first(self, limit: int) -> Sequence[Row]:
        """The first rows in list order."""
        return self._rows[:limit]

    def positions(self, cancelled: Callable[[], bool]) -> array[int]:
        """The ids of all rows in list order."""
        return self._source.positions(cancelled)

    def rows(self, ids: Sequence[int]) -> dict[int, Row]:
        """The rows with these ids."""
        return self._source.rows(ids)


class OrderList(QWidget, Generic[Row]):
    """Shows what `show_list` is given, or `empty` where that is nothing.

    `current_changed` carries the id of the chosen row (None: there is none), `entered` follows Enter,
    `double_clicked` a double click; `counted` tells how many there are, `missing` that an order which
    was sought stands in no row, `searching` that rows are being read.
    """

    current_changed = Signal(object)
    entered = Signal(object)
    double_clicked = Signal(object)
    searching = Signal()
    counted = Signal(int)
    missing = Signal(object)

    def __init__(
        self, desk: Desk, columns: tuple[Column[Row], ...], name: str, kept: str, empty: EmptyState
    ) -> None:
        """`name` is the accessible name; the columns are remembered under `kept`."""
        super().__init__()
        self._desk = desk
        self._ahead: Ahead[Row] | None = None
        self._job: Job[Sequence[Row]] | None = None
        self._sought: int | None = None
        self._own_columns = ""
        self._from_top = False
        self.empty = empty
        self.table: WindowedTable[Row] = WindowedTable(columns, desk.jobs)
        self.view = TableView(desk.theme, name=name)
        self.view.setModel(self.table)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(empty)
        self.setFocusProxy(self.view)
        self.view.current_changed.connect(self.current_changed)
        self.view.opened.connect(self.entered)
        self.view.viewport().installEventFilter(self)
        self.table.failed.connect(desk.notices.failed)
        self.table.counted.connect(self._settle)
        remember_columns(desk.session, kept, self.view, self._columns_to_keep)

    @property
    def shown(self) -> bool:
        """Whether any list was shown yet."""
        return self._ahead is not None

    def show_list(
        self, source: Listed[Row], *, keep: bool = False, at_once: bool = False, from_top: bool = False
    ) -> None:
        """Show `source` once its first rows are read; `keep` holds selection and scroll position by id.

        `at_once` waits for them: for a list without filters, which is then never seen empty. `from_top`
        begins with the first row, whatever was chosen before.
        """
        self._from_top = from_top
        if self._job is not None:
            self._job.drop()
        if not keep:
            self.searching.emit()
        if at_once:
            self._show_at_once(source)
            return

        def work(token: JobToken) -> Sequence[Row]:
            rows: Sequence[Row] = ()
            with beside(source.database, token.cancelled):
                rows = source.first(FIRST)
            token.check()
            return rows

        job = self._desk.jobs.run(
            work, lambda rows: self._show(source, rows, keep=keep), self._fail, owner=self
        )
        self._job = job if job.running else None

    def wear(self, columns: str) -> None:
        """Show the columns of a saved view; one's own are kept meanwhile, and come back without any."""
        header = self.view.columns
        if columns:
            self._own_columns = self._own_columns or header.save()
            header.restore(columns)
        elif self._own_columns:
            header.restore(self._own_columns)
            self._own_columns = ""

    def _columns_to_keep(self) -> str:
        return self._own_columns or self.view.columns.save()

    def seek(self, identity: int) -> None:
        """Choose a row as soon as it is in the list; `missing` tells where it is not."""
        self._sought = identity
        if self._choose_sought() or self._job is not None or not self.shown:
            return
        if self.table.exact:
            self._give_up()

    def show_empty(self, *, empty: bool) -> None:
        """Show the list, or what stands in its place."""
        self._stack.setCurrentIndex(1 if empty else 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A double click opens; it does not count as Enter."""
        if event.type() is not QEvent.Type.MouseButtonDblClick or not isinstance(event, QMouseEvent):
            return False
        key = self.table.key_at(self.view.indexAt(event.position().toPoint()).row())
        if key is not None:
            self.double_clicked.emit(key)
        return True

    # ---------------------------------------------------------------- reading

    def _show(self, source: Listed[Row], rows: Sequence[Row], *, keep: bool) -> None:
        self._job = None
        self.show_empty(empty=not rows)
        before = self.view.current_key()
        if keep and self._ahead is not None:
            self._ahead.renew(source, rows)
            self.table.refresh()
        else:
            self._ahead = Ahead(source, rows)
            self.table.set_source(self._ahead)
        if not self._choose_sought() and self._sought is None and self.view.current_key() is None:
            self._choose_some(before)

    def _show_at_once(self, source: Listed[Row]) -> None:
        try:
            rows = source.first(FIRST)
        except Exception as error:  # noqa: BLE001 - told like what goes wrong beside the window
            self._fail(error)
        else:
            self._show(source, rows, keep=False)

    def _choose_some(self, before: int | None) -> None:
        """What was chosen stays chosen where it is among the first, else the first row is."""
        if before is None or self._from_top or not self.view.choose(before):
            self.view.choose_row(0)

    def _choose_sought(self) -> bool:
        if self._sought is None or not self.view.choose(self._sought):
            return False
        self._sought = None
        return True

    def _settle(self, count: int) -> None:
        if self._sought is not None and self._job is None and not self._choose_sought():
            self._give_up()
        self.counted.emit(count)

    def _give_up(self) -> None:
        sought, self._sought = self._sought, None
        if sought is not None:
            self.missing.emit(sought)

    def _fail(self, error: Exception) -> None:
        self._job = None
        self._desk.notices.failed(error)
