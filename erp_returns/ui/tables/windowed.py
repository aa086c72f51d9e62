"""A list of any length: the first rows at once, exact positions from beside the window, pages on demand."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from operator import attrgetter
from typing import Generic, Protocol

from PySide6.QtCore import QObject, Signal

from erp_returns.ui.jobs import Job, JobRunner, JobToken
from erp_returns.ui.tables.base import NOWHERE, ColumnsTable, Index
from erp_returns.ui.tables.columns import Column, Row

PAGE = 100
FIRST = 2 * PAGE
KEPT_PAGES = 32


class Source(Protocol[Row]):
    """Where the rows of one list (with its filters and order) come from."""

    def first(self, limit: int) -> Sequence[Row]:
        """The first rows in list order; called in the GUI thread."""
        ...

    def positions(self, cancelled: Callable[[], bool]) -> array[int]:
        """The ids of all rows in list order, as array('q'); called beside the GUI thread."""
        ...

    def rows(self, ids: Sequence[int]) -> dict[int, Row]:
        """The rows with these ids, in any order; called in the GUI thread."""
        ...


class _Shown(Generic[Row]):
    """A row in the cache with its texts, which are made when first painted."""

    __slots__ = ("row", "texts")

    def __init__(self, row: Row | None) -> None:
        self.row = row
        self.texts: tuple[str, ...] | None = None


class WindowedTable(ColumnsTable[Row]):
    """Shows a `Source` without loading it.

    `moving` and `moved` are emitted around a change of all positions, so that a view can keep
    selection and scroll position by id; `counted` when the number of rows is known exactly.
    """

    sort_requested = Signal(str, bool)
    moving = Signal()
    moved = Signal()
    counted = Signal(int)
    failed = Signal(object)

    def __init__(
        self,
        columns: tuple[Column[Row], ...],
        jobs: JobRunner,
        *,
        identity: Callable[[Row], int] = attrgetter("id"),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, parent)
        self._jobs = jobs
        self._identity = identity
        self._source: Source[Row] | None = None
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, list[_Shown[Row]]] = OrderedDict()
        self._page_at = -1
        self._page: list[_Shown[Row]] = []
        self._job: Job[array[int]] | None = None
        self._blank = tuple("" for _ in columns)
        self.exact = True

    # ------------------------------------------------------------------ rows

    def set_source(self, source: Source[Row]) -> None:
        """Show another list, from its top."""
        self._source = source
        self._load(anew=True)

    def refresh(self) -> None:
        """Read the same list again; views keep selection and scroll position by id."""
        if self._source is not None:
            self._load(anew=False)

    def request_sort(self, column: int, *, descending: bool) -> None:
        """Say that a person wants this order; whoever owns the source orders in SQL."""
        self.sort_requested.emit(self.columns[column].key, descending)

    def key_at(self, row: int) -> int | None:
        """What a view names the row by: its id."""
        return self.id_at(row)

    def id_at(self, row: int) -> int | None:
        """The id of the row at `row`."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, identity: int) -> int:
        """Where the row with this id stands, -1 where it is not in the list."""
        try:
            return self._ids.index(identity)
        except ValueError:
            return -1

    def ids_between(self, top: int, bottom: int) -> Sequence[int]:
        """The ids of the rows from `top` to `bottom`, both included."""
        return self._ids[top : bottom + 1]

    def rows_of(self, identities: Collection[int]) -> list[int]:
        """Where these ids stand, in list order, leaving out those that are gone."""
        if len(identities) <= 4:
            return sorted(row for row in map(self.row_of, identities) if row >= 0)
        wanted = frozenset(identities)
        return [row for row, identity in enumerate(self._ids) if identity in wanted]

    # ----------------------------------------------------------------- model

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def row_object(self, row: int) -> Row | None:
        return self._shown(row).row

    def row_texts(self, row: int) -> tuple[str, ...]:
        shown = self._shown(row)
        if shown.texts is None:
            shown.texts = self._blank if shown.row is None else self.texts_of(shown.row)
        return shown.texts

    # ----------------------------------------------------------------- pages

    def _shown(self, row: int) -> _Shown[Row]:
        at, offset = divmod(row, PAGE)
        if at != self._page_at:
            self._page = self._turn_to(at)
            self._page_at = at
        return self._page[offset]

    def _turn_to(self, at: int) -> list[_Shown[Row]]:
        page = self._pages.get(at)
        if page is None:
            page = self._pages[at] = self._read(self._ids[at * PAGE : (at + 1) * PAGE])
            if len(self._pages) > KEPT_PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(at)
        return page

    def _read(self, ids: array[int]) -> list[_Shown[Row]]:
        found: dict[int, Row] = {}
        try:
            if self._source is not None:
                found = self._source.rows(ids)
        except Exception as error:  # noqa: BLE001 - Qt asks for cells: nothing may be raised through it
            self.failed.emit(error)
        return [_Shown(found.get(identity)) for identity in ids]

    def _forget_pages(self) -> None:
        self._pages.clear()
        self._page_at = -1
        self._page = []

    # --------------------------------------------------------------- loading

    def _load(self, *, anew: bool) -> None:
        if self._job is not None:
            self._job.drop()
            self._job = None
        source = self._source
        if source is None:
            return
        rows = source.first(FIRST)
        whole = len(rows) < FIRST
        if anew or whole or len(self._ids) <= FIRST:
            self._place(array("q", map(self._identity, rows)), anew=anew, rows=rows)
        else:
            self._repaint()
        self.exact = whole
        if whole:
            self.counted.emit(len(self._ids))
        else:
            self._find_positions(source)

    def _find_positions(self, source: Source[Row]) -> None:
        def work(token: JobToken) -> array[int]:
            return source.positions(token.cancelled)

        def done(ids: array[int]) -> None:
            self._job = None
            self.exact = True
            self._place(ids, anew=False)
            self.counted.emit(len(ids))

        job = self._jobs.run(work, done, self.failed.emit, owner=self)
        self._job = job if job.running else None

    def _place(self, ids: array[int], *, anew: bool, rows: Sequence[Row] = ()) -> None:
        """Make `ids` the list; what stays in its place stays selected without any work."""
        before = len(self._ids)
        if not anew and ids == self._ids:
            self._repaint(rows)
        elif not anew and before and len(ids) > before and ids[:before] == self._ids:
            self.beginInsertRows(NOWHERE, before, len(ids) - 1)
            self._ids = ids
            self._pages.pop(before // PAGE, None)
            self._page_at = -1
            self.endInsertRows()
        else:
            if not anew:
                self.moving.emit()
            self.beginResetModel()
            self._ids = ids
            self._forget_pages()
            self._keep(rows)
            self.endResetModel()
            if not anew:
                self.moved.emit()

    def _repaint(self, rows: Sequence[Row] = ()) -> None:
        self._forget_pages()
        self._keep(rows)
        if self._ids:
            last = self.index(len(self._ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _keep(self, rows: Sequence[Row]) -> None:
        for at in range(0, len(rows), PAGE):
            self._pages[at // PAGE] = [_Shown(row) for row in rows[at : at + PAGE]]
