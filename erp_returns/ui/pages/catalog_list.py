"""One of the shop's lists: shown with where it is used, added to, changed, hidden, put in order, deleted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu, QPushButton, QToolButton, QWidget

from erp_returns.domain.errors import Refusal, StillUsed
from erp_returns.domain.errors.catalogue import EntryChanged
from erp_returns.domain.text import translatable
from erp_returns.queries.reading import own_connection
from erp_returns.queries.usage import Entry, usage_count, usage_counts
from erp_returns.services import catalog
from erp_returns.services.catalog_edits import Edit, as_edit
from erp_returns.services.catalog_tables import LISTINGS
from erp_returns.services.session import Changes, Session
from erp_returns.ui.desk import Desk
from erp_returns.ui.dialogs.entry import Attempt
from erp_returns.ui.dialogs.question import Question
from erp_returns.ui.jobs import Job, JobToken
from erp_returns.ui.pages.ordered_table import OrderedTable
from erp_returns.ui.remembered import remember_columns
from erp_returns.ui.tables import Column, EditKind, Kind, TableView
from erp_returns.ui.tables import Edit as CellEdit
from erp_returns.ui.texts import sentence
from erp_returns.ui.theme import Tone
from erp_returns.ui.widgets.section import Section


class EntryRow(Protocol):
    """What the rows of all lists have."""

    @property
    def id(self) -> int: ...

    @property
    def visible(self) -> int: ...

    def _asdict(self) -> dict[str, Any]: ...


RowT = TypeVar("RowT", bound=EntryRow)


@dataclass(frozen=True, slots=True)
class Listed(Generic[RowT]):
    """An entry, and how many rows use it (None: still being counted)."""

    row: RowT
    uses: int | None


def entry_tone(listed: Listed[RowT]) -> Tone:
    """Hidden entries are fainter."""
    return Tone.NORMAL if listed.row.visible else Tone.SECONDARY


def _uses_text(uses: int | None) -> str:
    return "…" if uses is None else f"{uses:,}"


USES: Column[Any] = Column(
    "uses",
    translatable("columns", "使用"),
    Kind.NUMBER,
    64,
    show=_uses_text,
    tone=entry_tone,
    tip=translatable("columns", "有多少处用到它；用到的不能删除，可以隐藏"),
)
VISIBLE: Column[Any] = Column(
    "visible",
    translatable("columns", "可选用"),
    Kind.CHECK,
    64,
    read=lambda listed: listed.row.visible,
    tip=translatable("columns", "新建单据时可以选用；取消勾选就隐藏它"),
    edit=CellEdit(EditKind.CHECK),
)


@dataclass(frozen=True, slots=True)
class Catalogue(Generic[RowT]):
    """What one list shows (`columns` beside `USES` and `VISIBLE`), where rows come from, how one is entered.

    `title` and `empty` are translated already. `ask(parent, row, attempt)` opens the dialog.
    """

    entry: Entry
    title: str
    empty: str
    columns: tuple[Column[Listed[RowT]], ...]
    read: Callable[[Session], Sequence[RowT]]
    ask: Callable[[QWidget, RowT | None, Attempt], Edit | None]


class CatalogList(Section, Generic[RowT]):
    """Shows a `Catalogue`. Its owner calls `refresh` when the list may have changed."""

    def __init__(self, desk: Desk, catalogue: Catalogue[RowT], parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, catalogue.title, parent)
        self._desk = desk
        self._catalogue = catalogue
        self._listing = LISTINGS[catalogue.entry]
        self._uses: dict[int, int] | None = None
        self._counting: Job[dict[int, int]] | None = None
        self.table: OrderedTable[Listed[RowT]] = OrderedTable((*catalogue.columns, USES, VISIBLE))
        self.view = TableView(desk.theme, name=catalogue.title, empty=catalogue.empty)
        self._set_up_view()
        self._make_actions()
        self.body.addWidget(self.view)
        remember_columns(desk.session, f"columns/{catalogue.entry}", self.view)
        self._show_what_can_be_done()

    # ------------------------------------------------------------------ rows

    def refresh(self) -> None:
        """Read the list again; what is selected stays."""
        chosen = self.current()
        rows = self._catalogue.read(self._desk.session)
        uses = self._uses
        self.table.set_rows([Listed(row, None if uses is None else uses.get(row.id, 0)) for row in rows])
        self.heading.setText(f"{self._catalogue.title} {len(rows)}" if rows else self._catalogue.title)
        if chosen is not None:
            self.choose(chosen.id)
        elif rows and self.view.current_key() is None:
            self.view.choose_row(0)
        self._show_what_can_be_done()
        self._count()

    def rows(self) -> list[RowT]:
        """The entries in the order shown."""
        return [listed.row for listed in self.table.rows]

    def current(self) -> RowT | None:
        """The entry that is chosen."""
        at = self.view.current_key()
        return None if at is None else self.table.rows[at].row

    def choose(self, entry_id: int) -> None:
        """Choose an entry, if it is there."""
        at = next((at for at, row in enumerate(self.rows()) if row.id == entry_id), None)
        if at is not None:
            self.view.choose_row(at)

    def _count(self) -> None:
        """Ask beside the window where entries are used: large shops take a moment."""
        if self._counting is not None:
            self._counting.drop()
        database, entry = self._desk.session.database, self._catalogue.entry

        def work(_token: JobToken) -> dict[int, int]:
            with own_connection(database):
                return usage_counts(database, entry)

        job = self._desk.jobs.run(work, self._show_uses, owner=self)
        self._counting = job if job.running else None

    def _show_uses(self, uses: dict[int, int]) -> None:
        self._counting = None
        self._uses = uses
        self.table.set_rows([Listed(row, uses.get(row.id, 0)) for row in self.rows()])

    # --------------------------------------------------------------- actions

    def add(self) -> None:
        """Enter a new entry."""
        self._enter(None)

    def edit(self) -> None:
        """Change the entry that is chosen."""
        row = self.current()
        if row is not None:
            self._enter(row)

    def remove(self) -> None:
        """Delete the entry that is chosen; one that is used may be hidden instead."""
        row = self.current()
        if row is None:
            return
        uses = usage_count(self._desk.session.database, self._catalogue.entry, row.id)
        if uses:
            self._offer_hiding(row, StillUsed(self._name(row), uses))
        elif self._sure(row):
            self._delete(row)

    def _delete(self, row: RowT) -> None:
        try:
            changes = catalog.delete(self._desk.session, self._catalogue.entry, row.id)
        except StillUsed as refusal:
            self._offer_hiding(row, refusal)
        except Refusal as refusal:
            self._desk.notices.refused(refusal)
        else:
            self._publish(changes, self.tr("已删除“{name}”").format(name=self._name(row)))

    def toggle(self) -> None:
        """Hide the entry that is chosen, or show it again."""
        row = self.current()
        if row is not None:
            self._show(row, visible=not row.visible)

    def shift(self, step: int) -> None:
        """Move the entry that is chosen up (negative) or down."""
        row = self.current()
        if row is not None:
            session, entry = self._desk.session, self._catalogue.entry
            self._desk.act(partial(catalog.move, session, entry, row.id, step))

    def _move_to(self, at: int, place: int) -> None:
        """Follow a drag: a row goes before the one at `place`, as far as its level reaches."""
        rows = self.rows()
        self.view.choose_row(at)
        level = [other for other, row in enumerate(rows) if _level(row) == _level(rows[at])]
        before = sum(1 for other in level if other < place and other != at)
        step = before - level.index(at)
        if step:
            self.shift(step)

    def _enter(self, row: RowT | None) -> None:
        saved: list[Changes] = []
        opened = None if row is None else as_edit(self._listing.edit, row._asdict())
        told = False

        def attempt(edit: Edit) -> str:
            nonlocal told
            try:
                saved.append(catalog.save(self._desk.session, edit, opened, knowing=told))
            except Refusal as refusal:
                told = told or isinstance(refusal, EntryChanged)
                return sentence(refusal)
            return ""

        if self._catalogue.ask(self.window(), row, attempt) is not None and saved:
            self._publish(saved[-1], self.tr("已保存“{name}”").format(name=saved[-1].number))
            named = next((each for each in self.rows() if self._name(each) == saved[-1].number), None)
            if named is not None:
                self.choose(named.id)

    def _sure(self, row: RowT) -> bool:
        said = self.tr("删除“{name}”？没有单据用到它，删除后不能恢复。").format(name=self._name(row))
        return Question.ask(self.window(), self.tr("删除"), said, self.tr("删除"), danger=True)

    def _offer_hiding(self, row: RowT, refusal: StillUsed) -> None:
        way_out = self.tr("隐藏") if row.visible else ""
        if Question.ask(self.window(), self.tr("不能删除"), sentence(refusal), way_out):
            self._show(row, visible=False)

    def _show(self, row: RowT, *, visible: bool) -> None:
        session, entry = self._desk.session, self._catalogue.entry
        self._desk.act(partial(catalog.show, session, entry, row.id, visible=visible))

    def _publish(self, changes: Changes, done: str) -> None:
        self._desk.act(lambda: changes, done)

    def _name(self, row: RowT) -> str:
        return str(getattr(row, self._listing.name))

    # ----------------------------------------------------------------- parts

    def _set_up_view(self) -> None:
        self.view.setModel(self.table)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._offer_actions)
        self.view.opened.connect(lambda _row: self.edit())
        self.view.current_changed.connect(lambda _row: self._show_what_can_be_done())
        self.table.edited.connect(self._take_edit)
        if self._listing.ordered:
            self.table.moved.connect(self._move_to)
            self.view.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
            self.view.setDragDropOverwriteMode(False)
            self.view.setDropIndicatorShown(True)

    def _make_actions(self) -> None:
        self.adding = self._action("plus", self.tr("新增"), "Ins", self.add)
        self.editing = self._action("pencil", self.tr("编辑"), "F2", self.edit)
        self.toggling = self._action("eye-off", self.tr("隐藏"), "Ctrl+H", self.toggle)
        self.raising = self._action("arrow-up", self.tr("上移"), "Alt+Up", partial(self.shift, -1))
        self.lowering = self._action("arrow-down", self.tr("下移"), "Alt+Down", partial(self.shift, 1))
        self.removing = self._action("trash-2", self.tr("删除"), "Del", self.remove)
        for action in (self.editing, self.toggling, self.raising, self.lowering, self.removing):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAccessibleName(action.text())
            self.add_action(button)
        self._adding_button = QPushButton(self.adding.text())
        self._adding_button.setToolTip(self.adding.toolTip())
        self._desk.icons.dress(self._adding_button, "plus")
        self._adding_button.clicked.connect(self.add)
        self.add_action(self._adding_button)
        for action in (self.raising, self.lowering):
            action.setVisible(self._listing.ordered)

    def _action(self, icon: str, text: str, keys: str, do: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{text} ({shown})")
        self._desk.icons.dress(action, icon)
        action.triggered.connect(lambda _on: do())
        self.addAction(action)
        return action

    def _show_what_can_be_done(self) -> None:
        row = self.current()
        allowed = self._desk.may(self._listing.permission)
        self.adding.setEnabled(allowed)
        self._adding_button.setEnabled(allowed)
        for action in (self.editing, self.toggling, self.raising, self.lowering, self.removing):
            action.setEnabled(allowed and row is not None)
        if row is None:
            return
        text = self.tr("隐藏") if row.visible else self.tr("显示")
        if text != self.toggling.text():
            self._desk.icons.dress(self.toggling, "eye-off" if row.visible else "eye")
            shown = self.toggling.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            self.toggling.setText(text)
            self.toggling.setToolTip(f"{text} ({shown})")
        level = [other.id for other in self.rows() if _level(other) == _level(row)]
        self.raising.setEnabled(allowed and row.id != level[0])
        self.lowering.setEnabled(allowed and row.id != level[-1])

    def _take_edit(self, at: int, key: str, value: object) -> None:
        if key == VISIBLE.key:
            self._show(self.table.rows[at].row, visible=bool(value))

    def _offer_actions(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions())
        menu.popup(self.view.viewport().mapToGlobal(where))


def _level(row: EntryRow) -> object:
    """What rows that can change places have in common."""
    return getattr(row, "parent_id", None)
