"""What a chart consists of once it is laid out: plain shapes in logical pixels, measured but not painted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple, Protocol


class Size(Enum):
    """How large text is."""

    BODY = "body"
    SMALL = "small"


class Align(Enum):
    """Where text stands in its box; it is always in the middle of the height."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Ink(Enum):
    """What text is written with: the page's colour, a quieter one, one that reads on a part.

    COLUMN and LINE stand on a ground of their own, as columns and lines run below them.
    """

    NORMAL = "normal"
    QUIET = "quiet"
    ON_PART = "on_part"
    COLUMN = "column"
    LINE = "line"


class Ruler(Protocol):
    """Measures text."""

    def width(self, text: str, size: Size) -> float: ...

    def height(self, size: Size) -> float: ...


class Box(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """Half way across."""
        return self.x + self.width / 2

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def meets(self, other: Box) -> bool:
        """Whether two overlap."""
        return (
            self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Words:
    """A text in its box; lines are separated by a line feed."""

    text: str
    box: Box
    align: Align = Align.LEFT
    size: Size = Size.SMALL
    ink: Ink = Ink.QUIET
    part: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line across the plot; `zero` is the one that bars stand on."""

    x1: float
    y1: float
    x2: float
    y2: float
    zero: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A column or a lying bar of a part."""

    box: Box
    part: int
    mark: int


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of a line."""

    x: float
    y: float
    mark: int


@dataclass(frozen=True, slots=True)
class Key:
    """One entry of the legend: a sample beside its words."""

    sample: Box
    part: int
    line: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """What can be pointed at: where it is, and where what is said of it belongs."""

    box: Box
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Layout:
    """A chart laid out. `lines` holds the points of each line; a value that is missing has none."""

    plot: Box
    marks: tuple[Mark, ...] = ()
    rules: tuple[Rule, ...] = ()
    bars: tuple[Bar, ...] = ()
    lines: tuple[tuple[Dot, ...], ...] = ()
    words: tuple[Words, ...] = ()
    keys: tuple[Key, ...] = ()
    upright: bool = True

    def at(self, x: float, y: float) -> int | None:
        """Which mark lies at a point."""
        return next((at for at, mark in enumerate(self.marks) if mark.box.holds(x, y)), None)
