"""Units of one line as they are sorted on the bench: arithmetic only."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Pile(StrEnum):
    """What a unit is found to be."""

    GOOD = "good"
    DEFECTIVE = "defective"
    REPAIR = "repair"
    SUPPLIER = "supplier"
    SCRAP = "scrap"
    BACK = "back"


SET_APART = (Pile.DEFECTIVE, Pile.REPAIR, Pile.SUPPLIER, Pile.SCRAP, Pile.BACK)
"""Piles beside the good ones."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Units counted of one line, by pile."""

    good: int = 0
    defective: int = 0
    scrap: int = 0
    back: int = 0
    repair: int = 0
    supplier: int = 0

    @property
    def total(self) -> int:
        """Units counted."""
        return self.good + self.apart

    @property
    def apart(self) -> int:
        """Units that are not good."""
        return sum(self.on(pile) for pile in SET_APART)

    def on(self, pile: Pile) -> int:
        """Units on a pile."""
        return int(getattr(self, pile.value))

    def counted(self, units: int) -> Tally:
        """So many in all: what was set apart stays where it still fits, the rest is good."""
        return replace(self, good=units - self.apart) if units >= self.apart else Tally(good=units)

    def one_more(self) -> Tally:
        """One unit more, good until it is found otherwise."""
        return replace(self, good=self.good + 1)

    def one_less(self) -> Tally:
        """One unit less, a good one first."""
        last = next((pile for pile in (Pile.GOOD, *reversed(SET_APART)) if self.on(pile)), None)
        return self if last is None else _changed(self, last, -1)

    def put(self, pile: Pile, most: int) -> Tally:
        """One unit onto a pile: a good one first, else one not counted yet, else one from another pile.

        Unchanged where all `most` units lie there already.
        """
        if pile is Pile.GOOD:
            return self._good_again(most)
        if self.good:
            return _changed(_changed(self, Pile.GOOD, -1), pile, 1)
        if self.total < most:
            return _changed(self, pile, 1)
        other = next((each for each in SET_APART if each is not pile and self.on(each)), None)
        return self if other is None else _changed(_changed(self, other, -1), pile, 1)

    def within(self, most: int) -> Tally:
        """The same count, or as much of it as `most` units allow; what was set apart stays longest."""
        fitting = self
        while fitting.total > most:
            fitting = fitting.one_less()
        return fitting

    def _good_again(self, most: int) -> Tally:
        """One unit that was set apart is good after all; with none set apart, all of the line is good."""
        last = next((pile for pile in SET_APART if self.on(pile)), None)
        return self.counted(most) if last is None else _changed(self, last, -1).one_more()


def _changed(tally: Tally, pile: Pile, step: int) -> Tally:
    return replace(tally, **{pile.value: tally.on(pile) + step})
