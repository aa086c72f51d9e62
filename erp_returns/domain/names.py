"""How a name can be looked for: by any part of it, by its pinyin, by the initials of that."""

from __future__ import annotations

import re
import unicodedata
from itertools import islice, product
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LEAST = 2
"""So many characters make a part that is looked for; one alone finds what begins with it."""
_MOST_UNITS = 16
_MOST_SPELLINGS = 8
_SPOKEN_FROM = 2

_UNIT = re.compile(r"[a-z]+|[0-9]+|[^\W_]")


class _Unit(NamedTuple):
    """A Chinese character, a word or a number: where it begins, and how it may be spelled."""

    start: int
    spellings: Sequence[str]


def folded(text: str) -> str:
    """One spelling for all widths and cases: what people type and what stands somewhere compare by it."""
    return unicodedata.normalize("NFKC", text).strip().casefold()


def parts(name: str, readings: Callable[[str], Sequence[str]]) -> set[str]:
    """The beginnings by which a name is found besides its own, each of `LEAST` characters or more.

    `readings` gives the syllables of a Chinese character, several where it is read in several ways, and
    nothing for any other. '王小明' → '小明', 'wangxiaoming', 'xiaoming', 'wxm', 'xm'.
    """
    plain = folded(name)
    units = [
        _Unit(match.start(), readings(match[0]) or (match[0],))
        for match in islice(_UNIT.finditer(plain), _MOST_UNITS)
    ]
    spoken = [unit.spellings for unit in units]
    initials = [tuple(dict.fromkeys(spelling[0] for spelling in each)) for each in spoken]
    found = {plain[unit.start :] for unit in units}
    for first in range(len(units)):
        found |= _spelled(initials[first:])
        if first < _SPOKEN_FROM:
            found |= _spelled(spoken[first:])
    return {part for part in found if is_part(part)} - {name}


def is_part(text: str) -> bool:
    """Whether a folded text can be a part that is looked for: digits are left to numbers and phones."""
    return len(text) >= LEAST and not text.isdecimal()


def _spelled(ways: Sequence[Sequence[str]]) -> set[str]:
    return {"".join(way) for way in islice(product(*ways), _MOST_SPELLINGS)}
