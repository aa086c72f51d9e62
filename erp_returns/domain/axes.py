"""Where the lines of an axis stand and what is written at them, for pictures on screen and on paper."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count, takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from erp_returns.domain.statistics import Measure
from erp_returns.domain.text import translatable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FEWEST, MOST = 3, 5
"""Into how many steps an axis is cut at first; those that nothing reaches are left away."""

_FEN_OF_A_YUAN = 100
_MINUTES_OF_A_DAY = 24 * 60
_MINUTES_OF_CLOCKS: Final = (1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720)
_LEAST_STEP: Final = {Measure.MONEY: _FEN_OF_A_YUAN, Measure.SHARE: 10}


class Unit(NamedTuple):
    """What the numbers at an axis count: so many of the measure's own (fen, minutes …) are one.

    `name` is marked `translatable("statistics", …)`; it is empty where a number needs none.
    """

    size: int
    name: str


_YUAN: Final = Unit(_FEN_OF_A_YUAN, translatable("statistics", "元"))
_WAN_YUAN: Final = Unit(10_000 * _FEN_OF_A_YUAN, translatable("statistics", "万元"))
_ONE: Final = Unit(1, "")
_WAN: Final = Unit(10_000, translatable("statistics", "万"))
_PERCENT: Final = Unit(100, translatable("statistics", "%"))
_MINUTE: Final = Unit(1, translatable("statistics", "分钟"))
_HOUR: Final = Unit(60, translatable("statistics", "小时"))
_DAY: Final = Unit(_MINUTES_OF_A_DAY, translatable("statistics", "天"))

_WAN_YUAN_FROM: Final = 20_000 * _FEN_OF_A_YUAN
_WAN_FROM: Final = 100_000
_ALL: Final = 10_000
_OF_A_LINE: Final = 1.5


class Reach(NamedTuple):
    """How far the values of an axis go; zero is always on it."""

    measure: Measure
    largest: int
    least: int = 0


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis: the values of its lines, rising and evenly spaced, zero among them."""

    ticks: tuple[int, ...]
    unit: Unit

    @property
    def least(self) -> int:
        """Where it begins: 0, or less."""
        return self.ticks[0]

    @property
    def largest(self) -> int:
        """Where it ends."""
        return self.ticks[-1]

    def text(self, tick: int) -> str:
        """Write a tick in the axis' unit: '0', '0.5', '12', '-3', '1,500'."""
        step = self.ticks[1] - self.ticks[0]
        places = next(places for places in count() if step * 10**places % self.unit.size == 0)
        shown = abs(tick) * 10**places // self.unit.size
        whole, rest = divmod(shown, 10**places)
        sign = "-" if tick < 0 else ""
        return f"{sign}{whole:,}.{rest:0{places}d}" if places and tick else f"{sign}{whole:,}"


def ticks(largest: int, measure: Measure) -> tuple[int, ...]:
    """The lines of an axis from 0 to at least `largest`, in steps of 1, 2 or 5 (minutes as clocks go)."""
    return axis(Reach(measure, largest)).ticks


def axis(reach: Reach) -> Axis:
    """One axis by itself."""
    return axes((reach,))[0]


def axes(reaches: Sequence[Reach]) -> list[Axis]:
    """Axes side by side: they share their lines, and zero lies at the same height on all of them.

    The first is that of columns; the lines over them get the room first, or they would run across columns.
    """
    tried = [_cut(reaches, steps) for steps in range(MOST, FEWEST - 1, -1)]

    def worth(found: list[Axis]) -> float:
        first, *others = map(_filled, found, reaches)
        return first + sum(_OF_A_LINE * filled for filled in others)

    return max(tried, key=worth)


def beside_whole(reach: Reach) -> tuple[Axis, Axis]:
    """An axis of counts, and beside it that of a running share from 0 % to 100 %; they share their lines."""
    tried = [(_even(reach, steps), _share_of_all(steps)) for steps in (5, 4)]
    return max(tried, key=lambda found: _filled(found[0], reach))


def _share_of_all(steps: int) -> Axis:
    return Axis(tuple(range(0, _ALL + 1, _ALL // steps)), _PERCENT)


def _even(reach: Reach, steps: int) -> Axis:
    """An axis of exactly so many steps above zero."""
    size = _step(reach, steps)
    marks = tuple(at * size for at in range(steps + 1))
    return Axis(marks, _unit(reach.measure, size, marks[-1]))


def _cut(reaches: Sequence[Reach], steps: int) -> list[Axis]:
    sizes = [_step(reach, steps) for reach in reaches]
    sized = list(zip(reaches, sizes, strict=True))
    below = max(0, *(-(reach.least // size) for reach, size in sized))
    above = max(1, *(-(-reach.largest // size) for reach, size in sized))
    found = []
    for reach, size in sized:
        marks = tuple(at * size for at in range(-below, above + 1))
        found.append(Axis(marks, _unit(reach.measure, size, marks[-1])))
    return found


def _step(reach: Reach, steps: int) -> int:
    """The smallest nice step of which so many reach whatever is furthest from zero."""
    furthest = max(reach.largest, -reach.least, 1)
    return next(size for size in _steps(reach.measure) if size * steps >= furthest)


def _steps(measure: Measure) -> Iterator[int]:
    """Nice steps, rising without end."""
    if measure is Measure.SPAN:
        yield from _MINUTES_OF_CLOCKS
        yield from (_MINUTES_OF_A_DAY * days for days in _decimal())
    least = _LEAST_STEP.get(measure, 1)
    yield from (size for size in _decimal() if size >= least)


def _decimal() -> Iterator[int]:
    for power in count():
        yield from (10**power, 2 * 10**power, 5 * 10**power)


def _filled(drawn: Axis, reach: Reach) -> float:
    """How much of an axis its values take up."""
    return (reach.largest - min(reach.least, 0)) / (drawn.largest - drawn.least)


def _unit(measure: Measure, size: int, top: int) -> Unit:
    match measure:
        case Measure.MONEY:
            return _WAN_YUAN if top >= _WAN_YUAN_FROM else _YUAN
        case Measure.SHARE:
            return _PERCENT
        case Measure.SPAN:
            sizes = takewhile(lambda unit: unit.size <= size, (_MINUTE, _HOUR, _DAY))
            return max(sizes, key=lambda unit: unit.size)
        case _:
            return _WAN if top >= _WAN_FROM else _ONE
