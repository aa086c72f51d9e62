"""What labels print: one each for a customer's parcel, a unit on the bench, a parcel at the door."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LabelSize(StrEnum):
    """Label paper, width × height in millimetres."""

    LARGE = "100x100"
    SMALL = "60x40"

    @property
    def millimetres(self) -> tuple[int, int]:
        """Width and height."""
        width, _, height = self.partition("x")
        return int(width), int(height)


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelPaper:
    """One label: `code` stands as QR, as Code 128 and in letters, the scan field reads it back.

    `stands_out` is what somebody reads from afar; without room for large letters it is the first line.
    `lines` are told in order of weight: what a small label has no room for is left out from their end.
    `ruled` are words with room behind them to be filled in by hand.
    """

    title: str
    code: str
    stands_out: str = ""
    lines: tuple[str, ...] = ()
    ruled: tuple[str, ...] = ()
    shop: str = ""
