"""What the places for kept goods share: a list, what stands behind the chosen row, keys that act on it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Generic, Protocol, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from erp_returns.domain.errors import Refusal
from erp_returns.domain.times import stored
from erp_returns.domain.tracking import fold
from erp_returns.queries.reading import own_connection
from erp_returns.services.session import Changes, Session
from erp_returns.ui.ages import age
from erp_returns.ui.jobs import Job
from erp_returns.ui.pages.intake.held import HeldView
from erp_returns.ui.pages.intake.stack import ShownStack
from erp_returns.ui.pages.intake.station import Floor, Station
from erp_returns.ui.tables import Column, ListTable
from erp_returns.ui.texts import sentence
from erp_returns.ui.theme import FontRole, Tone
from erp_returns.ui.widgets.empty_state import EmptyState
from erp_returns.ui.widgets.scan_edit import Outcome
from erp_returns.ui.widgets.wrapped_label import WrappedLabel

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -10, Qt.Key.Key_PageDown: 10}
ENTER, PAST = "Enter", "H"


@dataclass(frozen=True, slots=True)
class Empty:
    """What is said where nothing waits; translated already."""

    icon: str
    title: str
    hint: str


class KeptRow(Protocol):
    """What the rows of these places have: a key that stays theirs."""

    @property
    def key(self) -> str: ...


RowT = TypeVar("RowT", bound=KeptRow)
GoodsT = TypeVar("GoodsT")


@dataclass(frozen=True, slots=True)
class Deed(Generic[RowT]):
    """Something that can be done with the chosen row, by a letter or by Enter; `may` says where."""

    key: str
    text: str
    icon: str
    do: Callable[[RowT], None]
    may: Callable[[RowT], bool]


class KeptStation(Station, Generic[RowT]):
    """Subclasses say what waits, what is shown of it, and what can be done.

    Where `keeps` is True, what was settled is listed too, by a key.
    """

    keeps: ClassVar[bool] = True
    room: ClassVar[tuple[int, int]] = (640, 560)
    """How the width is shared (px) between the list and what stands behind a row."""

    def __init__(
        self,
        floor: Floor,
        columns: tuple[Column[RowT], ...],
        name: str,
        empty: Empty,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is translated already."""
        super().__init__(floor, parent)
        self._reading: Job[list[RowT]] | None = None
        self._deeds: tuple[Deed[RowT], ...] = ()
        self._buttons: list[QPushButton] = []
        self.past = False
        self.table: ListTable[RowT] = ListTable(columns)
        self.view = HeldView(self.desk.theme, name=name)
        self.view.setModel(self.table)
        self.view.current_changed.connect(lambda _key: self._show_chosen())
        self.view.opened.connect(lambda _key: self.enter())
        self.number, self.about = QLabel(), WrappedLabel()
        self.desk.theme.dress(self.number, FontRole.NUMBER_TITLE)
        self.desk.theme.dress(self.about, FontRole.BODY, Tone.SECONDARY)
        self.middle, self.bottom = QVBoxLayout(), QHBoxLayout()
        self._lay_out(empty)

    # ---------------------------------------------------------- for subclasses

    def read(self, session: Session) -> list[RowT]:
        """What waits, or with `past` what was settled; in whatever thread."""
        raise NotImplementedError

    def show_row(self, row: RowT | None) -> None:
        """Show what stands behind the chosen row."""
        raise NotImplementedError

    def fits(self, row: RowT, code: str) -> bool:
        """Whether a code that was scanned means this row."""
        raise NotImplementedError

    def set_deeds(self, *deeds: Deed[RowT]) -> None:
        """Offer these, the first one with Enter."""
        self._deeds = deeds
        self.bottom.addStretch(1)
        for deed in reversed(deeds):
            button = QPushButton(f"{deed.text} {deed.key}")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setProperty("primary", deed.key == ENTER)
            self.desk.icons.dress(button, deed.icon)
            button.clicked.connect(partial(self._pressed, deed))
            self._buttons.insert(0, button)
            self.bottom.addWidget(button)

    # ---------------------------------------------------------------- station

    def commands(self) -> Collection[str]:
        row = self.chosen()
        there = (
            () if row is None else (each.key for each in self._deeds if each.key != ENTER and each.may(row))
        )
        return (PAST, *there) if self.keeps else tuple(there)

    def command(self, character: str) -> None:
        if character == PAST and self.keeps:
            self.turn()
            return
        deed = next((deed for deed in self._deeds if deed.key == character), None)
        if deed is not None:
            self._do(deed)

    def scan(self, typed: str) -> None:
        code = fold(typed)
        at = next((at for at, row in enumerate(self.table.rows) if self.fits(row, code)), None)
        if at is None:
            self.not_here(code)
        else:
            self.view.choose_row(at)
            self.floor.say(Outcome.OK, self.number.text())

    def not_here(self, code: str) -> None:
        """Nothing that waits here has this code."""
        self.floor.say(Outcome.ERROR, self.tr("{code} 不在这里。").format(code=code))

    def press(self, key: Qt.Key) -> bool:
        if key in _STEPS:
            self.view.choose_row((self.view.current_key() or 0) + _STEPS[key])
        elif key is Qt.Key.Key_F9:
            self.enter()
        return True

    def enter(self) -> None:
        row = self.chosen()
        deed = next((deed for deed in self._deeds if deed.key == ENTER and row and deed.may(row)), None)
        if deed is not None:
            self._do(deed)
        else:
            self.floor.say(Outcome.INFO, self.tr("这里没有要做的"))

    def refresh(self) -> None:
        if self._reading is not None:
            self._reading.drop()
        session = self.desk.session
        job = self.desk.jobs.run(lambda _token: self._read(session), self._show_rows, owner=self)
        self._reading = job if job.running else None

    def turn(self) -> None:
        """Show what was settled, or again what waits."""
        self.past = not self.past
        self.turning.setText(self._turning_text())
        self.refresh()

    def _turning_text(self) -> str:
        return self.tr("回到等着的 H") if self.past else self.tr("已结的 H")

    def leave(self) -> None:
        if self.past:
            self.turn()

    def chosen(self) -> RowT | None:
        """The row that is chosen."""
        at = self.view.current_key()
        return self.table.rows[at] if at is not None and at < len(self.table.rows) else None

    # ------------------------------------------------------------------ asked

    def attempt(self, do: Callable[[], Changes], done: str) -> str:
        """What a dialog calls: why not, or nothing once it is done; `done` may name the {number}."""
        try:
            changes = do()
        except Refusal as refusal:
            return sentence(refusal)
        self.floor.done(changes, done.format(number=changes.number))
        return ""

    def age(self, since: str) -> str:
        """How long something has waited."""
        return age(since, stored(self.desk.session.clock()))

    def _do(self, deed: Deed[RowT]) -> None:
        row = self.chosen()
        if row is not None and deed.may(row):
            deed.do(row)
            self.refresh()
            self.floor.back_to_field()

    def _pressed(self, deed: Deed[RowT], _on: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's own
        self._do(deed)

    # ------------------------------------------------------------------- shown

    def _read(self, session: Session) -> list[RowT]:
        with own_connection(session.database):
            return self.read(session)

    def _show_rows(self, rows: list[RowT]) -> None:
        self._reading = None
        before = self.chosen()
        self.table.set_rows(rows)
        at = next((at for at, row in enumerate(rows) if before and row.key == before.key), 0)
        self.view.choose_row(at)
        self._pages.setCurrentWidget(self._splitter if rows else self._nothing)
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = self.chosen()
        self._right.setVisible(row is not None)
        for deed, button in zip(self._deeds, self._buttons, strict=True):
            button.setVisible(row is not None and deed.may(row))
        self.show_row(row)

    def _lay_out(self, empty: Empty) -> None:
        self._right = QWidget()
        column = QVBoxLayout(self._right)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.number)
        column.addWidget(self.about)
        column.addLayout(self.middle, 1)
        column.addLayout(self.bottom)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.view)
        self._splitter.addWidget(self._right)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 2)
        self._splitter.setSizes(list(self.room))
        self._nothing = EmptyState(self.desk.theme, self.desk.icons, empty.icon, empty.title, empty.hint)
        self.turning = QPushButton(self._turning_text())
        self.turning.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.desk.icons.dress(self.turning, "history")
        self.turning.setVisible(self.keeps)
        self.turning.clicked.connect(lambda _on: self.turn())
        self._pages = ShownStack(self._nothing, self._splitter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages, 1)
        below = QHBoxLayout()
        below.addWidget(self.turning)
        below.addStretch(1)
        whole.addLayout(below)


def goods_view(
    station: Station, columns: tuple[Column[GoodsT], ...], name: str
) -> tuple[ListTable[GoodsT], HeldView]:
    """A list of goods behind a row, which nothing is chosen from."""
    table: ListTable[GoodsT] = ListTable(columns)
    view = HeldView(station.desk.theme, name=name, chooses=False)
    view.setModel(table)
    return table, view


def counted(units: int) -> str:
    """A count, nothing for none."""
    return f"{units:,}" if units else ""


def named(rows: Sequence[str]) -> str:
    """Texts one below the other, empty ones left out."""
    return "\n".join(row for row in rows if row)
