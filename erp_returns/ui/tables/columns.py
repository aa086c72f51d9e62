"""What a table shows, as data: a list's columns are a tuple of these."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum
from operator import attrgetter
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt

from erp_returns.domain.labels import LABELS
from erp_returns.domain.times import local_date, local_text
from erp_returns.ui.texts import money_text, translated, word
from erp_returns.ui.theme import Tone

Row = TypeVar("Row")

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class Kind(Enum):
    """What a column holds; it decides how values become text and where they stand."""

    TEXT = "text"
    MONO = "mono"
    NUMBER = "number"
    MONEY = "money"
    TIME = "time"
    DATE = "date"
    STATUS = "status"
    CHECK = "check"


class EditKind(Enum):
    """How a cell is edited."""

    TEXT = "text"
    QUANTITY = "quantity"
    MONEY = "money"
    CHOICE = "choice"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Edit(Generic[Row]):
    """How and where a column may be edited.

    `choices(row)` gives (value, label) pairs; `limit(row)` the largest quantity; `allowed(row)`
    whether this row's cell may be edited at all.
    """

    kind: EditKind
    choices: Callable[[Row], Sequence[tuple[object, str]]] | None = None
    least: int = 0
    limit: Callable[[Row], int] | None = None
    allowed: Callable[[Row], bool] | None = None


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column. `title` and `tip` are source texts marked `translatable("columns", …)`.

    `read(row)` gives the value (default: the attribute `key`), `show(value)` its text (default: by
    kind), `tone(row)` its colour, `hint(row)` the tool tip of the cell. MONEY is in fen, TIME and
    DATE are UTC text, STATUS is a stored status value. `width` is in pixels at 10 pt; the column comes
    wider where its heading or one of `words()` (texts in the language of the window) needs it. In a table
    whose one column stretches, those that `yields` give way where it is narrow, the lowest number first.
    """

    key: str
    title: str
    kind: Kind = Kind.TEXT
    width: int = 120
    read: Callable[[Row], object] | None = None
    show: Callable[[Any], str] | None = None
    tone: Callable[[Row], Tone] | None = None
    hint: Callable[[Row], str] | None = None
    tip: str = ""
    sortable: bool = True
    hidden: bool = False
    stretch: bool = False
    yields: int = 0
    edit: Edit[Row] | None = None
    words: Callable[[], Iterable[str]] = tuple

    @property
    def alignment(self) -> int:
        """Qt's alignment flags."""
        if self.kind in (Kind.NUMBER, Kind.MONEY):
            return _RIGHT
        return _CENTRE if self.kind is Kind.CHECK else _LEFT

    def reader(self) -> Callable[[Row], object]:
        """The function that reads the value."""
        return attrgetter(self.key) if self.read is None else self.read

    def writer(self) -> Callable[[Any], str]:
        """The function that turns the value into text."""
        return _WRITERS[self.kind] if self.show is None else self.show

    @property
    def heading(self) -> str:
        """The title in the language of the window."""
        return translated("columns", self.title)

    @property
    def tip_text(self) -> str:
        """The tool tip of the heading in the language of the window."""
        return translated("columns", self.tip) if self.tip else ""


def words_of(*kinds: type[StrEnum]) -> Callable[[], list[str]]:
    """All the words for the values of `kinds`, for `Column.words`."""
    return lambda: [word(value) for kind in kinds for value in kind]


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, StrEnum) and type(value) in LABELS:
        return word(value)
    return str(value).replace("\n", " ")


def _number(value: int | None) -> str:
    return "" if value is None else f"{value:,}"


def _money(fen: int | None) -> str:
    return "" if fen is None else money_text(fen)


def _nothing(_value: object) -> str:
    return ""


_WRITERS: dict[Kind, Callable[[Any], str]] = {
    Kind.TEXT: _text,
    Kind.MONO: _text,
    Kind.NUMBER: _number,
    Kind.MONEY: _money,
    Kind.TIME: local_text,
    Kind.DATE: local_date,
    Kind.STATUS: _text,
    Kind.CHECK: _nothing,
}
