"""Codes that are scanned or typed: folded to one spelling, and the courier guessed from a number."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_DROPPED = re.compile("[\\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
"""Spaces, and the marks without width that come along when a number is copied from a page."""


HANDED_IN = "到店"
"""Stands in place of courier and number where the customer brought the goods to the shop."""


def fold(code: str) -> str:
    """Fold case, spaces and full-width characters, so that one code has one spelling."""
    if code.isascii() and code.isalnum():
        return code.upper()
    bare = _DROPPED.sub("", unicodedata.normalize("NFKC", code))
    return unicodedata.normalize("NFKC", bare.upper())


def guess_carriers(code: str, patterns: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Name the carriers (in the table's order) with a pattern that the folded number fits."""
    folded = fold(code)
    return tuple(
        carrier
        for carrier, shapes in patterns.items()
        if any(re.fullmatch(shape, folded) for shape in shapes)
    )
